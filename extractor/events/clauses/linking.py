"""Which words are the subject of a verb, and what role its clause has in the sentence.

The cases go from what is surest, told by the word before the verb, to the plain noun phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses.antecedents import apposed, noun_before, person_of, with_head
from extractor.events.clauses.groups import NOMINAL, SUBJECT_PRONOUNS, WHEN_NOUNS, Group, Sentence, back, is_expletive
from extractor.events.clauses.insertions import (
    before_dash,
    before_insert,
    before_source,
    described_subject,
    named_item,
    outside_quotation,
    past_audience,
    past_medium,
    source_before,
)
from extractor.events.clauses.inversion import follow_among, invert, is_inverted
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import MEDIA, closes_date
from extractor.events.clauses.phrases import is_content, subject_start, trim_front
from extractor.events.clauses.relatives import is_first, link_relative, main_of, past_relative, whole_phrase
from extractor.events.clauses.settling import STATES
from extractor.events.clauses.words import Words

DATE_TELLS = word_class("date_tells")
SUSPECTED = frozenset({"suspect", "accuse", "convict", "charge", "want", "indict", "jail", "imprison"})
"""Verbs whose participle describes people."""
RELEASING = word_class("releasing")
OPENERS = frozenset({"W", "TH", "S", "IS", "C", "Q("})
"""Tags of words that open a clause, or join one."""


@dataclass(slots=True)
class _Spot:
    """Where a subject is looked for. group: the verb, the one number `index` of the sentence. j: the word before it, adverbs,
    dates, sources and places aside. previous: the finite group before."""

    sentence: Sentence
    index: int
    group: Group
    j: int
    previous: Group | None


def link(sentence: Sentence, index: int, group: Group) -> None:
    """Find a group's subject, role and opener."""
    words = sentence.words
    if not group.finite:
        if group.form in ("participle", "gerund"):
            _link_participle(sentence, group)
        return
    if is_expletive(words, group):
        # “There were clashes”: no subject of its own
        return
    if back(words.tags, group.start) < 0:
        invert(sentence, group)
        return
    if _follows_date(words, group):
        return
    if words.lows[0] == "among" and group.lemma == "be" and not group.passive and follow_among(sentence, index):
        return
    spot = _look_back(sentence, index, group)
    j, tags = spot.j, words.tags
    if tags[j] == "W" or (tags[j] == "TH" and j and (tags[j - 1] in NOMINAL or tags[j - 1] in (",", ")", "T"))):
        link_relative(sentence, group, j)
        return
    if tags[j] in (",", "Q)") and is_inverted(sentence, index, j, spot.previous is not None):
        invert(sentence, group)
        if group.subject:
            return
    for case in _CASES.get(tags[j], (_after_clause, _after_phrase)):
        if case(spot):
            return


def _follows_date(words: Words, group: Group) -> bool:
    """“Monday saw crowds leaving the town”: a date stands in place of the subject."""
    tags, before = words.tags, group.start - 2
    if (
        tags[group.start - 1] != "T"
        or (before >= 0 and tags[before] not in ("TH", "S", "W", ",", ".", "Q("))
        or group.lemma not in DATE_TELLS
    ):
        return False
    group.opener = before if before >= 0 and tags[before] in ("TH", "S", "W") else -1
    group.role = "complement" if group.opener >= 0 else "main"
    return True


def _look_back(sentence: Sentence, index: int, group: Group) -> _Spot:
    """The word that a subject may end with: back past sources, places and parentheses between it and its verb."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    j = back(tags, group.start)
    while j > 0 and lows[j] in ("and", "or") and tags[j - 1] == "T" and tags[j + 1] == "T":
        # “Output in January and February fell”
        j = back(tags, j)
    previous = next((g for g in reversed(sentence.groups[:index]) if g.finite), None)
    cited = source_before(words, j) if previous is None else -1
    if cited >= 0:
        # “Rescuers, according to the ministry, found …”: past the source
        j = cited
    elif previous is not None and (inserted := before_source(sentence, index, previous, j)) >= 0:
        # “The plant, he said, will open …”
        j, previous = inserted, None
    if (
        previous is not None
        and previous.role == "relative"
        and tags[j - 1 : j + 1] == ["T", ","]
        and tags[previous.opener - 1] != ","
        and (closes_date(words, j) or (is_first(sentence.groups, previous) and "," not in tags[: previous.opener]))
    ):
        # “The man who robbed the bank on May 3, 2019, fled”
        j = back(tags, j)
    if words.after_place(j):
        first = subject_start(sentence, index, j - 1)[0]
        if tags[first] not in ("I", "IS") and not _is_seat(words, first, j):
            # “The attack in Lorne, Utah, killed …”
            j -= 1
    if tags[j] == "," and tags[j - 1] == ")" and previous is None:
        # “The talks (in Lorne, Brill, and Aske), were …”, not “Prices, as measured by the index (CPI), rose”
        k = back(tags, j)
        k = j if "," not in tags[k:j] and before_insert(sentence, index, j) is not None else k
        k -= tags[k] == ","
        j = k if tags[k] in NOMINAL else j
    if lows[j] == "whole" and lows[j - 2 : j + 1] == ["as", "a", "whole"] and j > 2:
        # “Trade as a whole grew”
        j = back(tags, j - 2)
    return _Spot(sentence, index, group, j, previous)


def _share(spot: _Spot, previous: Group) -> bool:
    """Link to the verb before, whose subject it shares."""
    group = spot.group
    group.role, group.of = "coordinate", spot.sentence.groups.index(previous)
    group.subject, group.opener = previous.subject, spot.j
    return True


def _after_conjunction(spot: _Spot) -> bool:
    """“Berg resigned and left”."""
    groups, group, previous = spot.sentence.groups, spot.group, spot.previous
    if previous is None:
        return False
    previous = outside_quotation(spot.sentence.words.tags, groups[: spot.index], previous, spot.j)
    if group.lemma in vocabulary().reporting and previous.role == "complement" and not group.passive:
        # “said systems were back, but warned of delays”: who said so also warned
        said = [g for g in groups[: groups.index(previous)] if g.finite]
        if said and said[-1].lemma in vocabulary().reporting and said[-1].subject is not None:
            previous = said[-1]
    return _share(spot, previous)


def _after_dash(spot: _Spot) -> bool:
    """“The plant – the oldest of the three – closed”."""
    dashed = before_dash(spot.sentence, spot.index, spot.j)
    if dashed is None:
        return False
    spot.group.subject = dashed
    return True


def _after_comma(spot: _Spot) -> bool:
    """“Berg, a former mayor, died”: the subject before an insertion; “Berg rose, bowed, left”: that of the verb before."""
    sentence, index, group, j, previous = spot.sentence, spot.index, spot.group, spot.j, spot.previous
    words = sentence.words
    tags = words.tags
    described = described_subject(sentence, index)
    outer = before_insert(sentence, index, j)
    if (
        outer is not None
        and outer[3] >= 0
        and tags[outer[3]] == "IS"
        and previous is None
        and not _clause_after(sentence, index)
    ):
        # “A week after the vote, a bomb in Graz, Ala., killed a guard”: a phrase, not a clause, goes before
        outer = (outer[1] + 1, j, "main", -1)
    if described is not None and (outer is None or outer[0] >= described[1]):
        group.subject = described
        return True
    if outer is None and words.texts[j - 1] in STATES and previous is None:
        # “A bank in Graz, Ala., closed”
        start, role, opener = subject_start(sentence, index, j - 1)
        start = trim_front(words, start, j)
        outer = (start, j, role, opener) if start < j and tags[start] not in ("I", "IS", "TO") else None
    if outer is not None:
        group.subject = (outer[0], outer[1])
        group.role, group.opener = outer[2], outer[3]
        return True
    if previous is not None:
        return _share(spot, previous)
    group.subject = named_item(words)
    if group.subject is not None:
        return True
    start, role, opener = subject_start(sentence, index, j - 1)
    start = trim_front(words, start, j)
    end = start
    while end < j and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS") or words.lows[end] == "of"):
        end += 1
    if start < end < j and tags[end] in ("I", "T") and tags[end - 1] in NOMINAL:
        # “Mayor Anna Berg in a speech on Monday, called for …”
        group.subject, group.role, group.opener = (start, end), role, opener
        return True
    first = sentence.groups[0]
    if first.form == "gerund" and first.topic is not None and first.topic == (0, first.start):
        # “Laws requiring food to be labelled, come into force”
        group.subject = first.topic
        return True
    return False


def _after_pronoun(spot: _Spot) -> bool:
    """“He left”, “said they were leaving”, “a boat they had hired”."""
    words, group, j, previous = spot.sentence.words, spot.group, spot.j, spot.previous
    tags = words.tags
    earlier = [g for g in spot.sentence.groups[: spot.index] if g.finite]
    if words.lows[j] not in SUBJECT_PRONOUNS or (j and tags[j - 1] in ("W", "TH", "S", "IS")):
        return False
    if any(g.end == j for g in earlier):
        return False
    group.subject = (j, j + 1)
    if (
        previous is not None
        and (previous.lemma in vocabulary().saying or previous.lemma in vocabulary().clause)
        and all(tag in NOMINAL or tag in ("T", "I", "R", "PS", "D") for tag in tags[previous.end : j])
    ):
        # “said Monday they were leaving”
        group.role = "complement"
    elif is_content(spot.sentence, spot.index, j):
        # “rejected claims they were leaving”
        group.role = "complement"
    elif j and tags[j - 1] in ("N", "NZ", "NB") and (any(g.end < j for g in earlier) or _heads_sentence(words, j)):
        # “a boat they had hired”: a relative clause without its opener
        group.role, group.opener, group.topic = "relative", j, noun_before(words, j)
    return True


def _after_clause(spot: _Spot) -> bool:
    """“Rain that began on Monday flooded …”, “Berg speaking on Monday said …”: a clause stands between subject and verb."""
    group, j = spot.group, spot.j
    subject = past_relative(spot.sentence, spot.index, j, spot.previous)
    if subject is not None:
        group.subject = subject
        return True
    if spot.index and spot.sentence.words.tags[j] == "G":
        spoke = spot.sentence.groups[spot.index - 1]
        if (
            spoke.form == "gerund"
            and spoke.end == j + 1
            and spoke.topic is not None
            and spoke.topic[1] == spoke.start
            and spot.sentence.words.tags[spoke.topic[0] - 1] != "I"
        ):
            # “Berg speaking on Monday said …”, but “The industry under council prodding said …”
            group.subject = spoke.topic
            return True
    return False


def _after_phrase(spot: _Spot) -> bool:
    """The noun phrase before the verb."""
    sentence, index, group, j, previous = spot.sentence, spot.index, spot.group, spot.j, spot.previous
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    start, role, opener = subject_start(sentence, index, j)
    start = trim_front(words, start, j + 1)
    if role == "complement":
        opened = main_of(groups, previous)
        if (
            opener < 0
            and opened is not None
            and opened is previous
            and opened.role == "relative"
            and opened.topic is not None
            and lows[opened.opener] == "who"
            and is_first(groups, opened)
            and not _free_verb(sentence, index)
        ):
            # “An aide who saw the letters was quoted as saying …”: the sentence has no other main verb
            group.subject = (whole_phrase(sentence, opened, opened.topic[0]), j + 1)
            return True
        start = past_medium(words, start, j + 1)
        if previous is not None and previous.end <= start and opener < 0:
            start = past_audience(words, previous, start, j + 1)
    if opener >= 0 and tags[opener] == "W" and tags[start] in ("I", "IS") and lows[opener] in ("who", "which"):
        # “who in a post on Tuesday praised …”: a phrase is no subject
        group.role, group.opener = "relative", opener
        group.topic = group.subject = apposed(words, noun_before(words, opener))
        return True
    if start < j and tags[start] in ("I", "IS"):
        # “In trading here Friday the dollar surged”: the subject begins after the date
        start = next((m for m in range(j, start + 1, -1) if tags[m] == "D" and tags[m - 1] == "T"), start)
    if (
        start <= j
        and tags[start] in ("I", "IS", "TO")
        and tags[group.start] == "VED"
        and group.end - group.start == 1
        and lows[start] != "about"
    ):
        # “Under a contract signed in 1991, …”: no subject stands in a phrase
        group.finite, group.form, group.passive, group.role = False, "participle", True, "insert"
        group.topic = noun_before(words, j + 1)
        return True
    if (
        previous is not None
        and previous.end == start <= j
        and previous.role == "relative"
        and previous.subject == previous.topic is not None
        and previous.lemma not in vocabulary().saying | vocabulary().clause
        and "P" not in tags[start : j + 1]
    ):
        # “a flood that hit two towns killed …”: what follows the relative verb is its object
        group.subject = previous.topic
        return True
    if start <= j:
        group.subject = (start, j + 1)
    group.role, group.opener = role, opener
    if role == "contact":
        group.role, group.opener = "relative", start
        group.topic = noun_before(words, start)
    elif opener >= 0 and tags[opener] in ("W", "TH") and role == "relative":
        group.topic = noun_before(words, opener)
    return True


_CASES = {
    "C": (_after_conjunction, _after_clause, _after_phrase),
    "-": (_after_dash, _after_clause, _after_phrase),
    ",": (_after_comma, _after_clause, _after_phrase),
    "P": (_after_pronoun, _after_clause, _after_phrase),
}
"""By the tag of the word before the verb, the cases to try in turn."""


def _link_participle(sentence: Sentence, group: Group) -> None:
    """The noun a participle describes: what it follows, or what it is followed by at the head of a sentence."""
    words = sentence.words
    tags = words.tags
    j = back(tags, group.start)
    group.role = "insert"
    before = sentence.groups[: sentence.groups.index(group)]
    if j > 0 and tags[j] == "C" and before and before[-1].form == "participle" and group.form == "participle":
        # “signed in 1994 and ratified in 1996”
        group.topic = before[-1].topic
        return
    if j < 0:
        k = group.end
        while k < len(tags) and tags[k] != ",":
            k += 1
        for other in sentence.groups:
            if other.finite and other.start > k:
                link(sentence, sentence.groups.index(other), other)
                group.topic = other.subject
                break
        return
    if tags[j] == ",":
        k = j - 1
        if k >= 0 and (tags[k] in NOMINAL or tags[k] in (")", "Q)")):
            group.topic = noun_before(words, k + 1)
            if _makes_public(words, group) and group.topic is not None:
                group.topic = _paper_of(words, group.topic)
    elif tags[j] in NOMINAL or tags[j] in (")", "Q)"):
        group.topic = with_head(words, apposed(words, noun_before(words, j + 1)))
        if group.lemma in SUSPECTED and group.form == "participle":
            group.topic = person_of(words, group.topic)
    elif words.lows[j] == "as" and j and tags[j - 1] in NOMINAL:
        group.topic = noun_before(words, j)


def _makes_public(words: Words, group: Group) -> bool:
    return group.lemma in RELEASING or (group.lemma == "make" and words.lows[group.end : group.end + 1] == ["public"])


def _paper_of(words: Words, span: tuple[int, int]) -> tuple[int, int]:
    """The paper that a noun phrase belongs to: “a report to Congress, published on Monday”; else the phrase."""
    k = span[0] - 1
    if k < 1 or words.tags[k] not in ("I", "TO") or words.lows[k - 1] not in MEDIA or words.lows[span[1] - 1] in MEDIA:
        return span
    paper = noun_before(words, k)
    return (paper[0], span[1]) if paper is not None else span


def _free_verb(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb follows that no word between opens a clause for."""
    words, groups = sentence.words, sentence.groups
    end = groups[index].end
    return any(g.finite and OPENERS.isdisjoint(words.tags[end : g.start]) for g in groups[index + 1 :])


def _clause_after(sentence: Sentence, index: int) -> bool:
    """Whether, after a group and a comma, another clause follows."""
    tags, group = sentence.words.tags, sentence.groups[index]
    return any(g.finite and "," in tags[group.end : g.start] for g in sentence.groups[index + 1 :])


def _is_seat(words: Words, start: int, end: int) -> bool:
    """Whether a town and its state only tell where the firm before them sits: “Lund Foods, Graz, Ala., sold …”."""
    tags = words.tags
    if start < 2 or tags[start - 1] != "," or not words.texts[start - 2][:1].isupper():
        return False
    return tags[start - 2] in NOMINAL and all(tags[k] == "NP" for k in range(start, end))


def _heads_sentence(words: Words, end: int) -> bool:
    """Whether all words before word `end` are one noun phrase, and no time: “The house she lived in …”."""
    tags = words.tags
    if tags[0] not in ("D", "PS") or words.lows[end - 1] in WHEN_NOUNS:
        return False
    return all(tags[k] in NOMINAL for k in range(1, end))
