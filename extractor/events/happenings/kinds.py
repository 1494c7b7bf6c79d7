"""Whether an entry is a statement, something said by someone on a stated day, or an event."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.happenings.attribution import AGENTLESS, content_before
from extractor.events.happenings.dated_nouns import happening_nouns
from extractor.events.happenings.happening import Happening

UTTERANCES = word_class("utterances")
"""Nouns for what is said: who makes, issues or sends one speaks."""
UTTERING = word_class("uttering")
OPINING = word_class("opining")
"""Verbs that may be done in words."""
DOING = {
    "call": happening_nouns(),
    "declare": word_class("declared"),
    "claim": {"lives", "life", "victims", "casualties"},
    "write": word_class("works"),
    "confirm": {"nomination", "appointment", "sentence", "conviction", "verdict"},
}
"""Verbs of saying → objects with which they are none."""
DONE_TOO = frozenset({"add", "conclude", "appeal", "claim", "maintain"})
"""Verbs that say something only with words to say: "added two ships", "the trial concluded", "appealed the ruling"."""
COURTS = frozenset({"court", "courts", "tribunal", "cas", "judge", "panel", "committee", "board"})
"""To whom one appeals in law, rather than in words."""
UNSPEAKING = word_class("unspeaking")
"""What says something without being anybody."""


def is_statement(sentence: Sentence, happening: Happening) -> bool:
    """Whether what happened is that someone said something."""
    group = happening.group
    if group is None:
        return False
    words = sentence.words
    if group.lemma == "show" and content_before(sentence, group) is not None:
        return True
    if group.lemma == "report" and _has_object(sentence, group):
        return False
    if group.lemma == "call" and sentence.words.lows[group.end : group.end + 1] == ["off"]:
        return False
    if _does_rather_than_says(sentence, group) or (group.lemma in DONE_TOO and not says(sentence, group)):
        return False
    if group.form == "modal" and group.aux in ("will", "would", "shall", "be to") and not _has_content(sentence, group):
        # “will announce a new chairman next month” is a plan
        return False
    if _saying_too(sentence, group):
        return True
    if group.lemma in vocabulary().saying:
        if group.form == "participle":
            return _by_someone(sentence, group)
        if group.passive and group.lemma == "quote":
            return "as" in words.lows[group.end : group.limit]
        if group.passive or group.form == "infinitive" or group.negated:
            return False
        if group.form == "gerund":
            return True
        if group.lemma in ("testify", "recall", "observe") and not _has_content(sentence, group):
            return False
        if group.lemma in ("respond", "react") and _head(sentence, group) in happening_nouns():
            # “the attack responded to …”
            return False
        return not (group.lemma in AGENTLESS and _inanimate(sentence, group))
    if group.lemma in UTTERING and not group.passive:
        stop = min(len(words), group.end + 6)
        for k in range(group.end, stop):
            if words.tags[k] in ("I", "TO", "T", ",", "W"):
                break
            if words.lows[k] in UTTERANCES:
                return True
    return False


def _has_content(sentence: Sentence, group: Group) -> bool:
    """Whether a clause or a quotation tells what was said."""
    said = any(g.finite and group.end <= g.start < group.limit for g in sentence.groups)
    return said or "Q(" in sentence.words.tags or content_before(sentence, group) is not None


def says(sentence: Sentence, group: Group) -> bool:
    """Whether words follow a verb, or go before it, that it says: a clause, a quotation, “for calm”, “to voters”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    if group.lemma == "appeal":
        k = group.end
        while k < group.limit and tags[k] in ("R", "T", "I") and lows[k] not in ("for", "to"):
            k += 1
        if lows[k : k + 1] == ["for"]:
            return True
        return lows[k : k + 1] == ["to"] and COURTS.isdisjoint(lows[k : k + 6])
    if group.lemma == "claim" and (
        lows[group.end : group.end + 1] in (["responsibility"], ["credit"]) or "TO" in tags[group.end : group.end + 3]
    ):
        return True
    if any(g.finite and g.role == "complement" and group.end <= g.start < group.limit for g in sentence.groups):
        return True
    return (
        "TH" in tags[group.end : group.end + 4]
        or "Q(" in tags[group.end : group.limit]
        or content_before(sentence, group) is not None
    )


def _has_object(sentence: Sentence, group: Group) -> bool:
    """Whether a verb takes a thing rather than a clause: “reported two new cases”."""
    words = sentence.words
    first = group.end + (words.tags[group.end : group.end + 1] == ["T"])
    # “reported 1986 net income of 2 million”
    if group.passive or first >= len(words) or words.tags[first] not in ("D", "PS", "CD", "N", "NP", "NB"):
        return False
    return not any(g.finite and g.role == "complement" and g.start > group.end for g in sentence.groups)


def _does_rather_than_says(sentence: Sentence, group: Group) -> bool:
    """Whether the object makes a verb of saying one of doing: “called an election”, “declared war”, “wrote a novel”."""
    listed = DOING.get(group.lemma)
    if listed is None or group.passive:
        return False
    words = sentence.words
    k = group.end
    if group.lemma == "confirm" and k < len(words) and words.tags[k] == "NP":
        # “confirmed Anna Berg to the post”, “confirmed Berg as judge”
        while k < len(words) and words.tags[k] == "NP":
            k += 1
        return k < len(words) and (words.lows[k] in ("to", "as", "for", "by", "in") or words.tags[k] in ("T", ".", ","))
    while k < len(words) and (words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS")):
        if words.lows[k] in listed and (
            words.lows[k] == "state" or k + 1 >= len(words) or words.tags[k + 1] not in NOMINAL
        ):
            return True
        k += 1
    return False


def _saying_too(sentence: Sentence, group: Group) -> bool:
    """Whether the subject says something in doing so: “rejected the plan, saying it was …”."""
    tags = sentence.words.tags
    if group.passive or not group.finite or group.negated:
        return False
    for other in sentence.groups:
        if (
            other.form == "gerund"
            and other.lemma in ("say", "accuse", "argue", "claim", "insist", "tell", "warn", "add")
            and group.end <= other.start <= group.limit + 1
        ):
            between = sentence.groups[sentence.groups.index(group) + 1 : sentence.groups.index(other)]
            return tags[other.start - 1] == "," and group.lemma in OPINING and not any(g.finite for g in between)
    return False


def _by_someone(sentence: Sentence, group: Group) -> bool:
    words = sentence.words
    return any(words.lows[k] == "by" for k in range(group.end, min(len(words), group.end + 4)))


def _inanimate(sentence: Sentence, group: Group) -> bool:
    """Whether the subject's head is a paper rather than a person."""
    head = _head(sentence, group)
    return head in UNSPEAKING or head.rstrip("s") in UNSPEAKING


def _head(sentence: Sentence, group: Group) -> str:
    """The noun that the subject of a verb is about, "" where it has none."""
    words = sentence.words
    head = ""
    for k in range(*(group.subject or (0, 0))):
        if words.tags[k] in ("I", "W", ",", "TO", "VED", "VN", "G"):
            break
        head = words.lows[k]
    return head
