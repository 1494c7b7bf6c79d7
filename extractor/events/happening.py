"""Which words tell what happened on a date: a verb group and its clause, or a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses import NOMINAL, Group, Sentence
from extractor.events.lexicon import vocabulary

STARTING = frozenset({"start", "begin", "end", "open", "expire", "date", "effect", "run", "last"})
FRONTING = frozenset({"I", "IS", "R", ",", "C", "-", "D"})


@dataclass(frozen=True, slots=True)
class Happening:
    """What a date belongs to. group: the verb group, or None for a noun phrase; noun: the word range of a dated noun phrase
    (the date itself included), or None. rule: the name of the rule that found it."""

    group: Group | None
    noun: tuple[int, int] | None
    rule: str


def find_happening(sentence: Sentence, date: int) -> Happening | None:
    """What the date word `date` belongs to, or None where the sentence has nothing that happens."""
    noun = _noun_phrase(sentence, date)
    if noun is not None:
        start, end = noun
        relative = _relative_after(sentence, end)
        if relative is not None:
            return Happening(relative, None, "relative clause of a dated noun")
        return Happening(None, noun, "dated noun")
    group, rule = _governing(sentence, date)
    if group is None:
        return None
    return Happening(group, None, rule)


def _noun_phrase(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """The noun phrase a date is part of: “Tuesday's run-off”, “the 2011 earthquake”, “the INF Treaty of 1987”."""
    words = sentence.words
    tags, lows, n = words.tags, words.lows, len(words)
    after = date + 1
    possessive = after < n and tags[after] == "POS"
    if possessive:
        after += 1
    if possessive or (
        after < n
        and tags[after] in ("N", "NP", "NB", "NZ", "NG", "CD", "NED", "VED", "VN", "G")
        and (words.starts[after] - words.ends[after - 1] <= 1)
        and date > 0
        and (
            tags[date - 1] in ("D", "PS", "POS")
            or (
                tags[date - 1] in ("N", "NP", "G")
                and tags[after] in ("N", "NP")
                and _bare(words.texts[date])
                and not _verb_at(sentence, after)
            )
        )
    ):
        if not possessive and _verb_at(sentence, after):
            return None
        end = after
        while end < n and (
            tags[end] in NOMINAL
            or tags[end] in ("POS", "R", "VED", "VN", "G", "Q(", "Q)")
            and end + 1 < n
            and tags[end + 1] in NOMINAL
            and not _finite_at(sentence, end)
        ):
            if _verb_at(sentence, end) and _finite_at(sentence, end):
                break
            end += 1
        end = _phrases(sentence, end)
        start = date
        while start and (tags[start - 1] in ("N", "NP", "POS", "CD", "NG") or (tags[start - 1] in ("D", "PS"))):
            start -= 1
            if tags[start] in ("D", "PS"):
                if start > 1 and tags[start - 1] == "POS":
                    continue
                break
        return (start, end) if end > after else None
    # “the INF Treaty of 1987”
    if date >= 2 and lows[date - 1] == "of" and tags[date - 2] in NOMINAL:
        start = date - 2
        while start and (
            tags[start - 1] in NOMINAL
            or tags[start - 1] in ("POS", "D", "PS")
            or (lows[start - 1] == "of" and tags[start - 2] in NOMINAL)
        ):
            start -= 1
        return start, date + 1
    return None


def _bare(text: str) -> bool:
    return text.isdigit() and len(text) == 4


def _phrases(sentence: Sentence, end: int) -> int:
    """Take in the prepositional phrases that follow a noun phrase: “demonstration in Monrovia against …”."""
    words = sentence.words
    tags, n = words.tags, len(words)
    while end + 1 < n and tags[end] in ("I",) and tags[end + 1] in ("D", "PS", *NOMINAL):
        k = end + 1
        while k < n and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS")) and not _finite_at(sentence, k):
            k += 1
        end = k
    return end


def _verb_at(sentence: Sentence, i: int) -> bool:
    return any(group.start <= i < group.end for group in sentence.groups)


def _finite_at(sentence: Sentence, i: int) -> bool:
    return any(group.start <= i < group.end and group.finite for group in sentence.groups)


def _relative_after(sentence: Sentence, end: int) -> Group | None:
    """The relative clause that follows a noun phrase directly and tells what it did: “the wildfire that tore through …”."""
    words = sentence.words
    tags, n = words.tags, len(words)
    if end >= n:
        return None
    if tags[end] in ("W", "TH") or (tags[end] == "," and end + 1 < n and tags[end + 1] == "W"):
        opener = end if tags[end] != "," else end + 1
        for group in sentence.groups:
            if (
                group.finite
                and group.start > opener
                and group.opener == opener
                and group.form == "past"
                and group.role == "relative"
            ):
                return group
    if tags[end] in ("I",) and end + 2 < n and tags[end + 1] == "W":
        for group in sentence.groups:
            if group.finite and group.opener == end + 1 and group.form == "past":
                return group
    return None


def _governing(sentence: Sentence, date: int) -> tuple[Group | None, str]:
    """The verb group a date modifies: the nearest one of its own clause."""
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    if not groups:
        return None, ""
    left = [group for group in groups if group.end <= date]
    right = [group for group in groups if group.start > date]
    inside = [group for group in groups if group.start <= date < group.end]
    if inside:
        return inside[0], "within the verb group"
    # where the stretch that holds the date begins
    begin = date
    while begin > 0 and tags[begin - 1] not in (".", ";", ":", "W", "S", "TH", "Q("):
        begin -= 1
    near = [group for group in left if group.end > begin]
    nearest = near[-1] if near else None
    # a date between a subject and its verb: “Officials Friday held …”, “The Pentagon on Dec. 8 issued …”
    after = date + 1
    while after < len(words) and (tags[after] in ("R",) or (tags[after] == "," and after == date + 1)):
        after += 1
    starting = [group for group in right if group.start == after and group.finite]
    if (
        starting
        and starting[0].subject is not None
        and starting[0].subject[0] < date
        and not (nearest is not None and nearest.start >= starting[0].subject[0] and nearest.finite)
    ):
        if nearest is None or nearest.start < starting[0].subject[0]:
            return starting[0], "between subject and verb"
    if nearest is None:
        for group in right:
            if (
                group.finite
                and group.role not in ("relative",)
                and (group.subject is None or group.subject[0] > date or group.subject[1] <= date or True)
            ):
                return group, "fronted date"
        if right:
            return right[0], "fronted date"
        if left:
            return left[-1], "clause before"
        return None, ""
    # a fronted date after a comma or conjunction: “…, and on Monday he left”
    follow = [
        group
        for group in right
        if group.finite
        and group.subject is not None
        and group.subject[0] > date
        and group.role in ("main", "complement", "subordinate")
    ]
    if (
        follow
        and date + 1 < len(words)
        and (tags[date + 1] == "," or follow[0].subject is not None and follow[0].subject[0] == date + 1)
    ):
        k = date
        while k > 0 and tags[k - 1] in FRONTING:
            k -= 1
            if tags[k] in (",", "C", "-"):
                return follow[0], "fronted date"
    return _through(sentence, nearest, date)


def _through(sentence: Sentence, nearest: Group, date: int) -> tuple[Group, str]:
    """From the nearest verb on the left to the one that the date really modifies."""
    groups = sentence.groups
    tags = sentence.words.tags
    if nearest.limit <= date and nearest.finite:
        # its clause is closed: go to the clause around it
        outer = [g for g in groups if g.finite and g.end <= date < max(g.limit, g.end) and g is not nearest]
        if outer:
            return outer[-1], "clause around"
    if nearest.form in ("gerund", "participle") and nearest.lemma in (
        "start",
        "begin",
        "follow",
        "include",
        "date",
        "lead",
        "name",
        "call",
        "mark",
    ):
        finite = [g for g in groups if g.finite and g.end <= nearest.start]
        if finite:
            return finite[-1], "main verb"
    del tags
    return nearest, "nearest verb"


def is_saying(group: Group) -> bool:
    """Whether a group's verb is a verb of saying in an active clause."""
    return group.lemma in vocabulary().saying and not group.passive
