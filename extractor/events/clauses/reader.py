"""The clauses of one sentence: verb groups, their subjects, and where each clause ends.

A light chunker over the tags of `extractor.events.clauses.words`: no model, one pass to find verb groups and one to link them.
Terms: a *group* is a verb with its auxiliaries ("has been sentenced"); it is *finite*, or an infinitive, a gerund or a
participle. The *opener* of a clause is the word that makes it a relative, subordinate or that-clause.
"""

from __future__ import annotations

from extractor.events.clauses.groups import (
    NOMINAL,
    SUBJECT_PRONOUNS,
    WHEN_NOUNS,
    Group,
    Sentence,
    back,
    is_expletive,
)
from extractor.events.clauses.insertions import (
    before_dash,
    before_insert,
    before_source,
    described_subject,
    named_item,
    outside_quotation,
    past_medium,
    source_before,
)
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.limits import set_limits
from extractor.events.clauses.phrases import (
    apposed,
    bearer_of,
    noun_before,
    person_of,
    placed_deed,
    subject_start,
    trim_front,
)
from extractor.events.clauses.verbs import STATES, find_groups, settle
from extractor.events.clauses.words import Words

BEFALLING = frozenset(
    {"begin", "start", "break", "end", "last", "kill", "injure", "wound", "destroy", "damage", "burn", "draw"}
)
"""Verbs of what happens somewhere, not of places."""
ARRANGING = frozenset({"schedule", "postpone", "cancel", "delay", "plan"})
"""Verbs whose passive tells of what is to happen, not of places."""
SUSPECTED = frozenset({"suspect", "accuse", "convict", "charge", "want", "indict", "jail", "imprison"})
"""Verbs whose participle describes people."""
HAPPENING = frozenset({"occur", "happen"})
OPENERS = frozenset({"W", "TH", "S", "IS", "C", "Q("})
"""Tags of words that open a clause, or join one."""
PLURAL_AUXILIARIES = frozenset({"were", "are", "have"})
TELLING = word_class("telling")
"""Verbs of saying whose object is whom it is said to: what follows them is never their subject."""


def read_clauses(words: Words) -> Sentence:
    """The verb groups of a sentence with their subjects and limits."""
    settle(words)
    tags = words.tags
    sentence = Sentence(words, find_groups(words))
    for index, group in enumerate(sentence.groups):
        _link(sentence, index, group)
    for group in sentence.groups:
        if group.form == "participle" and group.start > 1 and tags[group.start - 1] == ",":
            # “Talks between the two sides, suspended in May, …”: the whole subject is described
            for later in sentence.groups:
                if later.finite and later.subject is not None and later.subject[1] == group.start - 1:
                    group.topic = later.subject
        elif group.role == "relative" and group.opener > 1 and words.lows[group.start] in PLURAL_AUXILIARIES:
            _widen_topic(sentence, group)
    set_limits(sentence)
    return sentence


def _widen_topic(sentence: Sentence, group: Group) -> None:
    """Let a relative clause in the plural tell of a whole list: “Lorne, Brill and Aske, which were sold in May, are empty”."""
    tags = sentence.words.tags
    if tags[group.opener - 1] != "," or group.subject is None or group.subject != group.topic:
        return
    for later in sentence.groups:
        span = later.subject
        if later is group or not later.finite or span is None:
            continue
        if span[1] == group.opener - 1 and span[0] <= group.subject[0]:
            if "C" in tags[slice(*span)] and "I" not in tags[slice(*span)]:
                group.topic = group.subject = span
            return


def _link(sentence: Sentence, index: int, group: Group) -> None:
    """Find a group's subject, role and opener."""
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    if not group.finite:
        if group.form in ("participle", "gerund"):
            _link_participle(sentence, group)
        return
    j = back(tags, group.start)
    if is_expletive(words, group):
        # “There were clashes”: no subject of its own
        return
    if j < 0:
        _invert(sentence, group)
        return
    if (
        tags[group.start - 1] == "T"
        and (group.start == 1 or tags[group.start - 2] in ("TH", "S", "W", ",", ".", "Q("))
        and group.lemma in ("be", "see", "mark", "witness", "bring")
    ):
        group.opener = group.start - 2 if group.start > 1 and tags[group.start - 2] in ("TH", "S", "W") else -1
        group.role = "complement" if group.opener >= 0 else "main"
        return
    if lows[0] == "among" and group.lemma == "be" and not group.passive and _follow_among(sentence, index):
        return
    previous = _previous_finite(groups, index)
    cited = source_before(words, j) if previous is None else -1
    if cited >= 0:
        # “Rescuers, according to the ministry, found …”: past the source
        j = cited
    elif previous is not None and (inserted := before_source(sentence, index, previous, j)) >= 0:
        # “The plant, he said, will open …”
        j, previous = inserted, None
    if words.after_place(j):
        first = subject_start(sentence, index, j - 1)[0]
        if tags[first] not in ("I", "IS") and not _is_seat(words, first, j):
            # “The attack in Lorne, Utah, killed …”
            j -= 1
    if tags[j] == "," and tags[j - 1] == ")" and previous is None:
        # “The talks (in Lorne, Brill, and Aske), were …”
        k = back(tags, j)
        k -= tags[k] == ","
        j = k if tags[k] in NOMINAL else j
    if lows[j] == "whole" and lows[j - 2 : j + 1] == ["as", "a", "whole"] and j > 2:
        # “Trade as a whole grew”
        j = back(tags, j - 2)
    tag = tags[j]
    if tag in ("W", "TH") and (tag == "W" or (j and (tags[j - 1] in NOMINAL or tags[j - 1] in (",", ")", "T")))):
        group.role, group.opener = "relative", j
        verb = group.lemma if lows[j] != "who" else ""
        group.topic = bearer_of(words, apposed(words, noun_before(words, j)), verb, j)
        if (
            lows[j] == "who"
            and j
            and tags[j - 1] == ","
            and group.topic is not None
            and tags[group.topic[1] - 1] == "NP"
        ):
            group.topic = person_of(words, group.topic)
        elif group.topic is not None and (group.lemma in HAPPENING or lows[group.end : group.end + 1] == ["place"]):
            group.topic = placed_deed(words, group.topic)
        if group.topic is not None and j and (tag == "TH" or tags[j - 1] == ","):
            group.topic = _placed_antecedent(sentence, group, group.topic)
        if group.topic is not None and j and lows[j - 1] in ("one", "ones") and group.topic[0] == j - 1:
            # “another extension - one that would run until May”
            group.topic = noun_before(words, j - 1) or group.topic
        if lows[j] != "what":
            group.subject = group.topic
        if lows[j] == "what":
            group.subject = (j, j + 1)
        return
    spoken = previous is not None or tags[j - 1] == "Q)"
    described = described_subject(sentence, index) if tag == "," else None
    if (tag == "Q)" or (tag == "," and group.start - 1 == j and spoken)) and (
        group.lemma in vocabulary().reporting
        and group.lemma not in TELLING
        and not group.perfect
        and described is None
        and group.end < len(words)
        and (tags[group.end] in ("D", "PS", "P") or tags[group.end] in NOMINAL)
        and not (tag == "," and _verb_after_noun(words, group.end))
    ):
        _invert(sentence, group)
        if group.subject:
            return
    if tag == "C" and previous is not None:
        previous = outside_quotation(tags, groups[:index], previous, j)
        if group.lemma in vocabulary().reporting and previous.role == "complement" and not group.passive:
            # “said systems were back, but warned of delays”: who said so also warned
            said = [g for g in groups[: groups.index(previous)] if g.finite]
            if said and said[-1].lemma in vocabulary().reporting and said[-1].subject is not None:
                previous = said[-1]
        group.role, group.of = "coordinate", groups.index(previous)
        group.subject, group.opener = previous.subject, j
        return
    if tag == "-":
        dashed = before_dash(sentence, index, j)
        if dashed is not None:
            group.subject = dashed
            return
    if tag == ",":
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
            return
        if outer is None and words.texts[j - 1] in STATES and previous is None:
            # “A bank in Graz, Ala., closed”
            start, role, opener = subject_start(sentence, index, j - 1)
            start = trim_front(words, start, j)
            outer = (start, j, role, opener) if start < j and tags[start] not in ("I", "IS", "TO") else None
        if outer is not None:
            group.subject = (outer[0], outer[1])
            group.role, group.opener = outer[2], outer[3]
            return
        if previous is not None:
            group.role, group.of = "coordinate", groups.index(previous)
            group.subject, group.opener = previous.subject, j
            return
        group.subject = named_item(words)
        if group.subject is not None:
            return
        start, role, opener = subject_start(sentence, index, j - 1)
        start = trim_front(words, start, j)
        end = start
        while end < j and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS") or lows[end] == "of"):
            end += 1
        if start < end < j and tags[end] in ("I", "T") and tags[end - 1] in NOMINAL:
            # “Mayor Anna Berg in a speech on Monday, called for …”
            group.subject, group.role, group.opener = (start, end), role, opener
            return
    if (
        tags[j] == "P"
        and lows[j] in SUBJECT_PRONOUNS
        and (j == 0 or tags[j - 1] not in ("W", "TH", "S", "IS"))
        and not any(g.end == j for g in groups[:index] if g.finite)
    ):
        group.subject = (j, j + 1)
        if (
            previous is not None
            and (previous.lemma in vocabulary().saying or previous.lemma in vocabulary().clause)
            and all(tag in ("T", "I", "R", "N", "NP", "NZ", "PS", "D") for tag in tags[previous.end : j])
        ):
            # “said Monday they were leaving”
            group.role = "complement"
            return
        if (
            j
            and tags[j - 1] in ("N", "NZ", "NB")
            and (any(g.finite and g.end < j for g in groups[:index]) or _heads_sentence(words, j))
        ):
            # “a boat they had hired”: a relative clause without its opener
            group.role, group.opener, group.topic = "relative", j, noun_before(words, j)
        return
    opened = previous
    while opened is not None and opened.role == "coordinate" and opened.of >= 0:
        opened = groups[opened.of]
    relative = opened is not None and opened.role == "relative"
    if opened is not None and opened.opener > 0 and lows[opened.opener] == "where" and opened.topic is None:
        # “The prison where Berg died on Monday closed”
        noun = noun_before(words, opened.opener) if tags[opened.opener - 1] in NOMINAL else None
        if noun is not None and previous is opened and previous.end == j + 1 and _is_first(groups, opened):
            group.subject = (_whole(sentence, opened, noun[0]), j + 1)
            return
    ended = previous is not None and (
        previous.end == j + 1 or (previous.end == j and tags[j] in ("I", "TO") and tags[j + 1] != ",")
    )
    if previous is not None and opened is not None and relative and ended and opened.topic is not None:
        # “rain that began on Monday flooded …”, “men who were seized and freed on Monday arrived …”
        group.subject = (_whole(sentence, opened, opened.topic[0]), j + 1)
        return
    if tags[j] == "G" and index and groups[index - 1].form == "gerund" and groups[index - 1].end == j + 1:
        # “Berg speaking on Monday said …”
        spoke = groups[index - 1]
        if spoke.topic is not None and spoke.topic[1] == spoke.start:
            group.subject = spoke.topic
            return
    start, role, opener = subject_start(sentence, index, j)
    start = trim_front(words, start, j + 1)
    if (
        role == "complement"
        and opener < 0
        and opened is not None
        and opened is previous
        and relative
        and opened.topic is not None
        and lows[opened.opener] == "who"
        and _is_first(groups, opened)
        and not _free_verb(sentence, index)
    ):
        # “An aide who saw the letters was quoted as saying …”: the sentence has no other main verb
        group.subject = (_whole(sentence, opened, opened.topic[0]), j + 1)
        return
    if role == "complement":
        start = past_medium(words, start, j + 1)
    if opener >= 0 and tags[opener] == "W" and tags[start] in ("I", "IS") and lows[opener] in ("who", "which"):
        # “who in a post on Tuesday praised …”: a phrase is no subject
        group.role, group.opener = "relative", opener
        group.topic = group.subject = apposed(words, noun_before(words, opener))
        return
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
        return
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
        return
    if start <= j:
        group.subject = (start, j + 1)
    group.role, group.opener = role, opener
    if role == "contact":
        group.role, group.opener = "relative", start
        group.topic = noun_before(words, start)
        return
    if opener >= 0 and tags[opener] in ("W", "TH") and role == "relative":
        group.topic = noun_before(words, opener)


def _verb_after_noun(words: Words, k: int) -> bool:
    """Whether the noun phrase that begins at word k is the subject of what follows it: “Holm, the mayor, said Berg would stay”."""
    tags, n = words.tags, len(words)
    while k < n and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS")):
        k += 1
    return k < n and tags[k] in ("M", "B", "H", "DO")


def _free_verb(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb follows that no word between opens a clause for."""
    words, groups = sentence.words, sentence.groups
    end = groups[index].end
    return any(g.finite and OPENERS.isdisjoint(words.tags[end : g.start]) for g in groups[index + 1 :])


def _is_first(groups: list[Group], group: Group) -> bool:
    """Whether a group is the first finite one of its sentence."""
    return next((g for g in groups if g.finite), None) is group


def _whole(sentence: Sentence, relative: Group, start: int) -> int:
    """Where the noun phrase begins in which a relative clause describes the last noun only: “workers at the plant that …”."""
    words, at = sentence.words, sentence.groups.index(relative)
    if not _is_first(sentence.groups, relative) or words.tags[start - 1 : start] != ["I"]:
        return start
    first, role, _ = subject_start(sentence, at, start - 1)
    first = trim_front(words, first, start)
    return first if role == "main" and first < start and words.tags[first] not in ("I", "IS", "TO") else start


def _follow_among(sentence: Sentence, index: int) -> bool:
    """“Among those to sign were Lorne and Aske”: the subject comes last, and did what is said of those among whom it was."""
    words, groups = sentence.words, sentence.groups
    group, tags = groups[index], words.tags
    end = group.end
    while end < len(words) and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS", "C")):
        end += 1
    if end == group.end:
        return False
    group.subject, group.inverted = (group.end, end), True
    for inner in groups[:index]:
        if inner.form == "participle" or inner.topic is not None:
            inner.topic = group.subject
            inner.subject = group.subject if inner.finite else None
    return True


def _clause_after(sentence: Sentence, index: int) -> bool:
    """Whether, after a group and a comma, another clause follows."""
    tags, group = sentence.words.tags, sentence.groups[index]
    return any(g.finite and "," in tags[group.end : g.start] for g in sentence.groups[index + 1 :])


def _placed_antecedent(sentence: Sentence, group: Group, span: tuple[int, int]) -> tuple[int, int]:
    """The noun before a place where a clause can only tell of it: “the fire in Lorne, which began …”, “a man from Brill, who …”."""
    words = sentence.words
    at = span[0] - 1
    if (
        at < 1
        or words.lows[at] not in ("in", "at", "near", "outside", "from", "to")
        or words.tags[at - 1] not in NOMINAL
    ):
        return span
    start = span[0] + (words.lows[span[0]] == "the")
    if any(words.tags[k] != "NP" for k in range(start, span[1])) or not (
        words.lows[group.opener] in ("who", "that")
        or group.lemma in BEFALLING
        or (group.passive and group.lemma in ARRANGING)
    ):
        return span
    head = noun_before(words, at)
    return (head[0], span[1]) if head is not None and words.tags[head[0]] != "NP" else span


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


def _previous_finite(groups: list[Group], index: int) -> Group | None:
    for group in reversed(groups[:index]):
        if group.finite:
            return group
    return None


def _invert(sentence: Sentence, group: Group) -> None:
    """A subject after its verb: “…,” said Eitan, the science minister."""
    words = sentence.words
    tags, n = words.tags, len(words)
    if group.end >= n:
        return
    end = group.end
    if group.lemma in ("come", "follow") and tags[end] in ("D", "N", "NP"):
        # “On Monday came the news that …”
        while end < n and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS")):
            end += 1
        group.subject, group.inverted = (group.end, end), True
        return
    if group.lemma not in vocabulary().reporting:
        return
    if tags[end] == "P":
        group.subject, group.inverted = (end, end + 1), True
        return
    while (
        end < n
        and tags[end] in ("D", "PS", "N", "NP", "POS", "CD", "I", "NB", "NZ", "TO", "G", "X", "NED", "R", "C", "(", ")")
        and not (tags[end] == "I" and end + 1 < n and tags[end + 1] == "T")
    ):
        end += 1
    if end > group.end:
        group.subject, group.inverted = (group.end, end), True


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
        while k < len(words) and tags[k] != ",":
            k += 1
        for other in sentence.groups:
            if other.finite and other.start > k:
                _link(sentence, sentence.groups.index(other), other)
                group.topic = other.subject
                break
        return
    if tags[j] == ",":
        k = j - 1
        if k >= 0 and (tags[k] in NOMINAL or tags[k] in (")", "Q)")):
            group.topic = noun_before(words, k + 1)
    elif tags[j] in NOMINAL or tags[j] in (")", "Q)"):
        group.topic = apposed(words, noun_before(words, j + 1))
        if group.lemma in SUSPECTED and group.form == "participle":
            group.topic = person_of(words, group.topic)
    elif words.lows[j] == "as" and j and tags[j - 1] in NOMINAL:
        group.topic = noun_before(words, j)
