"""Which words tell what happened on a date: a verb group and its clause, or a noun phrase."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.events.attribution import content_before
from extractor.events.groups import NOMINAL, Group, Sentence
from extractor.events.lexicon import vocabulary, word_class

BEGINNINGS = frozenset(
    {"beginning", "start", "end", "opening", "outbreak", "onset", "arrival", "return", "fall", "overthrow"}
)
FRONTING = frozenset({"I", "IS", "R", ",", "C", "-", "D"})
TRANSPARENT = frozenset({"start", "begin", "follow", "include", "date", "lead", "name", "call", "mark", "end"})
"""Verbs whose participle says something of the main verb's date: "will be allowed to sail starting on Monday"."""
DECIDING = word_class("deciding")
"""Verbs after which an infinitive tells what is to come, with a date of its own."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What a date belongs to. group: the verb group, or None for a noun phrase; noun: the word range of a dated noun phrase
    (the date itself included), or None. rule: the name of the rule that found it."""

    group: Group | None
    noun: tuple[int, int] | None
    rule: str


@cache
def happening_nouns() -> frozenset[str]:
    """The nouns that name a happening or its product, from ``happenings.toml``."""
    listed = tomllib.loads(files(__package__).joinpath("happenings.toml").read_text("utf-8"))["nouns"]
    return frozenset(listed.split())


def find_happening(sentence: Sentence, date: int, ahead: bool | None = None) -> Happening | None:
    """What the date word `date` belongs to, or None where the sentence has nothing that happens.

    ahead: whether the date lies after the day of writing; None where that is not known.
    """
    noun = _noun_phrase(sentence, date)
    if noun is not None:
        start, end = noun
        group = _after_noun(sentence, end)
        if group is not None:
            return Happening(group, None, "clause of a dated noun")
        if _names_happening(sentence, start, end, date):
            return Happening(None, noun, "dated noun")
    group, rule = _governing(sentence, date, ahead)
    if group is None:
        return Happening(None, noun, "dated noun") if noun is not None else None
    object_ = _dated_object(sentence, group, date)
    if object_ is not None:
        return Happening(None, object_, "dated noun of a verb that has its date")
    return Happening(group, None, rule)


def _dated_object(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The happening an object names that carries the date, where the verb has a date already: "On Saturday the ministry blamed
    a gang for a raid on Friday"."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    if group.end > date or not any(tags[k] == "T" and k != date for k in range(_clause_start(sentence, group), date)):
        return None
    k = date - 1
    if tags[k] == "I" and lows[k] in ("on", "in", "of", "at"):
        k -= 1
    last, head = k, -1
    while (
        k >= group.end
        and (tags[k] in NOMINAL or tags[k] in ("I", "D", "PS", "POS"))
        and lows[k] not in ("for", "by", "to")
    ):
        if tags[k] in NOMINAL and (k == last or tags[k + 1] not in NOMINAL):
            head = k if lows[k].rsplit("-", 1)[-1] in happening_nouns() else -1
        if head >= 0 and (tags[k] in ("D", "PS") or k == group.end or lows[k - 1] in ("for", "by", "to", "of")):
            return k, date + 1
        k -= 1
    return None


def _names_happening(sentence: Sentence, start: int, end: int, date: int) -> bool:
    """Whether the noun phrase names a happening that the sentence does not tell better as a clause."""
    words = sentence.words
    head = start
    for k in range(start, end):
        if words.tags[k] == "I" or words.tags[k] == "TO":
            break
        if words.tags[k] in NOMINAL and k != date:
            head = k
    low = words.lows[head].rsplit("-", 1)[-1]
    listed = happening_nouns()
    if not (low in listed or words.lows[head] in listed or (low.endswith("s") and low[:-1] in listed)):
        return False
    if start and words.lows[start - 1] in ("during", "in", "at", "throughout"):
        # “took the fort during the 1807 war”: the clause tells what happened in it
        return not any(
            g.finite and g.form == "past" and g.lemma != "be" and g.end <= start and g.limit >= end
            for g in sentence.groups
        )
    return True


def _noun_phrase(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """The noun phrase a date is part of: “Tuesday's run-off”, “the 2011 earthquake”, “the INF Treaty of 1987”."""
    words = sentence.words
    tags, lows, n = words.tags, words.lows, len(words)
    after = date + 1
    possessive = after < n and tags[after] == "POS"
    if possessive:
        after += 1
    before = tags[date - 1] if date else "."
    follows = after < n and tags[after] in ("N", "NP", "NB", "NZ", "NG", "CD", "NED", "VED", "VN", "G")
    if follows and not possessive:
        follows = words.starts[after] - words.ends[after - 1] <= 1 and not _verb_at(sentence, after)
        if before in ("N", "NP", "G", "NG") and date:
            follows = follows and _bare(words.texts[date]) and not _verb_at(sentence, date - 1)
        elif before == "I" or before == "." or before == ",":
            follows = (
                follows
                and tags[after] in ("N", "NB", "NZ", "NG")
                and lows[date - 1] not in (",",)
                and words.texts[date][:1].isalpha()
                and date > 0
            )
        else:
            follows = follows and before in ("D", "PS", "POS")
    if possessive or follows:
        end = after
        while end < n and (
            tags[end] in NOMINAL
            or (tags[end] in ("POS", "R", "VED", "VN", "G", "Q(", "Q)") and end + 1 < n and tags[end + 1] in NOMINAL)
        ):
            if _finite_at(sentence, end):
                break
            end += 1
        end = _phrases(sentence, end)
        start = date
        while (
            start and tags[start - 1] in ("N", "NP", "POS", "CD", "NG", "D", "PS") and not _verb_at(sentence, start - 1)
        ):
            if possessive and tags[start - 1] in ("N", "NP"):
                break
            start -= 1
            if tags[start] in ("D", "PS"):
                break
        return (start, end) if end > after else None
    # “after the club's long tour last month”, “since its launch in 1989”
    k = date - 1
    linked = k > 0 and tags[k] == "I" and lows[k] in ("in", "on", "of", "at")
    if linked:
        k -= 1
    last = k
    while (
        k > 0
        and (tags[k] in NOMINAL or tags[k] in ("POS", "PS", "D") or (lows[k] == "of" and k < last))
        and not _verb_at(sentence, k)
    ):
        k -= 1
    if 0 <= k < last and lows[k] in ("after", "following", "since", "before", "until", "amid", "despite", "from"):
        eventful = {lows[m] for m in range(k + 1, last + 1)} & (happening_nouns() | BEGINNINGS)
        if eventful or (not linked and lows[k] != "from"):
            return k + 1, date + 1
    # “the INF Treaty of 1987”
    if date >= 2 and lows[date - 1] == "of" and tags[date - 2] in NOMINAL and not _verb_at(sentence, date - 2):
        start = date - 2
        while (
            start
            and (
                tags[start - 1] in NOMINAL
                or tags[start - 1] in ("POS", "D", "PS")
                or (lows[start - 1] == "of" and tags[start - 2] in NOMINAL)
            )
            and not _verb_at(sentence, start - 1)
        ):
            start -= 1
        return start, date + 1
    return None


def _bare(text: str) -> bool:
    return text.isdigit() and len(text) == 4


def _phrases(sentence: Sentence, end: int) -> int:
    """Take in the prepositional phrases that follow a noun phrase: “march in Lorne against …”."""
    words = sentence.words
    tags, n = words.tags, len(words)
    while end + 1 < n and tags[end] == "I" and (tags[end + 1] in ("D", "PS") or tags[end + 1] in NOMINAL):
        k = end + 1
        while k < n and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS")) and not _finite_at(sentence, k):
            k += 1
        end = k
    return end


def _verb_at(sentence: Sentence, i: int) -> bool:
    return any(group.start <= i < group.end for group in sentence.groups)


def _finite_at(sentence: Sentence, i: int) -> bool:
    return any(group.start <= i < group.end and group.finite for group in sentence.groups)


def _after_noun(sentence: Sentence, end: int) -> Group | None:
    """The relative clause or participle that follows a noun phrase directly and tells what it did: “the flood that swept
    away …”, “a 1992 law forbidding …”."""
    words = sentence.words
    tags, n = words.tags, len(words)
    if end >= n:
        return None
    opener = end + 1 if tags[end] in (",", "I") and end + 1 < n and tags[end + 1] == "W" else end
    if tags[opener] in ("W", "TH"):
        for group in sentence.groups:
            if group.finite and group.opener == opener and group.form == "past" and group.role == "relative":
                return group
        return None
    for group in sentence.groups:
        if group.start == end and group.form == "gerund" and group.topic is not None:
            return group
    return None


def _governing(sentence: Sentence, date: int, ahead: bool | None) -> tuple[Group | None, str]:
    """The verb group a date modifies: the nearest one of its own clause."""
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    if not groups:
        return None, ""
    left = [group for group in groups if group.end <= date]
    stop = next((k for k in range(date + 1, len(words)) if tags[k] == "."), len(words))
    right = [group for group in groups if date < group.start < stop]
    inside = [group for group in groups if group.start <= date < group.end]
    if inside:
        return inside[0], "within the verb group"
    # where the stretch that holds the date begins
    begin = stretch(sentence, date)
    near = [group for group in left if group.end > begin]
    nearest = near[-1] if near else None
    # a date between a subject and its verb: “Officers Friday closed …”, “The board on May 8 named …”
    after = date + 1
    while after < len(words) and (tags[after] == "R" or (tags[after] == "," and after == date + 1)):
        after += 1
    starting = [group for group in right if group.start == after and group.finite]
    if starting:
        first = starting[0]
        if first.subject is None or first.subject[0] <= date:
            floor = first.subject[0] if first.subject is not None else begin
            if (
                nearest is None
                or nearest.start < floor
                or (not nearest.finite and nearest.end < date - 1 and tags[date - 1] != "I")
            ):
                return first, "between subject and verb"
    if nearest is None:
        later = words.lows[date].endswith(("after", "before")) or (
            date + 1 < len(words) and words.lows[date + 1] in ("after", "before")
        )
        if begin == 0 and (
            later or (date + 2 < len(words) and tags[date + 1] == "," and tags[date + 2] in ("S", "IS"))
        ):
            # “On Friday, when X happened, Y did”, “Two days after X happened, Y did”
            for group in right:
                if group.finite and group.role == "main":
                    return group, "fronted date"
        for group in right:
            if group.finite and group.role != "relative":
                return group, "fronted date"
        if right:
            return right[0], "fronted date"
        if left and "." not in tags[left[-1].end : date]:
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
        and (tags[date + 1] == "," or (follow[0].subject is not None and follow[0].subject[0] == date + 1))
    ):
        k = date
        while k > 0 and tags[k - 1] in FRONTING:
            k -= 1
            if tags[k] in (",", "C", "-"):
                return follow[0], "fronted date"
    return _through(sentence, nearest, date, ahead)


def stretch(sentence: Sentence, date: int) -> int:
    """Where the stretch of the sentence begins that holds the date: after an opener, or the mark that opens a quotation."""
    tags = sentence.words.tags
    begin, closed = date, 0
    while begin > 0:
        tag = tags[begin - 1]
        if tag == "Q)":
            closed += 1
        elif tag == "Q(" and closed:
            closed -= 1
        elif tag in (".", ";", ":", "W", "S", "TH", "Q(") and not closed:
            break
        begin -= 1
    return begin


def _through(sentence: Sentence, nearest: Group, date: int, ahead: bool | None) -> tuple[Group, str]:
    """From the nearest verb on the left to the one that the date really modifies."""
    groups = sentence.groups
    words = sentence.words
    finite = [g for g in groups if g.finite and g.end <= nearest.start and not _cites(sentence, g)]
    if nearest.finite:
        if nearest.limit <= date:
            # its clause is closed: go to the clause around it
            outer = [g for g in groups if g.finite and g.end <= date < max(g.limit, g.end) and g is not nearest]
            if outer:
                return outer[-1], "clause around"
        if (
            nearest.opener >= 0
            and words.lows[nearest.opener] in ("when", "as")
            and finite
            and finite[-1].form == "past"
            and finite[-1].role == "main"
        ):
            return finite[-1], "main verb of a when-clause"
        if nearest.opener >= 0 and words.lows[nearest.opener] == "what" and finite:
            return finite[-1], "clause around"
        return nearest, "nearest verb"
    if not finite:
        return nearest, "nearest verb"
    main = finite[-1]
    if nearest.form == "participle" and any(words.lows[k] == "according" for k in range(main.end, nearest.start)):
        return main, "main verb"
    if nearest.form in ("gerund", "participle") and nearest.lemma in TRANSPARENT:
        return main, "main verb"
    if nearest.form == "gerund":
        before = words.tags[nearest.start - 1] if nearest.start else "."
        if before not in ("I", "TO", "IS"):
            return (
                _through(sentence, main, date, ahead)
                if main.opener >= 0 and words.lows[main.opener] in ("when", "as")
                else (main, "main verb of a participle")
            )
        if words.lows[nearest.start - 1] == "by":
            earlier = [g for g in groups if g.end <= nearest.start]
            return _through(sentence, earlier[-1], date, ahead) if earlier else (nearest, "nearest verb")
    if nearest.form == "infinitive":
        if main.form in ("present", "modal"):
            return main, "main verb of an infinitive"
        dated = any(words.tags[k] == "T" for k in range(_clause_start(sentence, main), nearest.start))
        deciding = main.lemma in DECIDING or any(
            g.lemma in DECIDING for g in groups if main.end <= g.start < nearest.start
        )
        if dated or ahead or (ahead is None and deciding):
            return nearest, "infinitive"
        return main, "main verb of an infinitive"
    return nearest, "nearest verb"


def _cites(sentence: Sentence, group: Group) -> bool:
    """Whether a group only cites who says the rest: “…, the mayor said, to run the ferry through May”."""
    return group.lemma in vocabulary().reporting and not group.passive and content_before(sentence, group) is not None


def _clause_start(sentence: Sentence, group: Group) -> int:
    """Where the clause of a group begins, what is fronted included."""
    tags = sentence.words.tags
    k = group.subject[0] if group.subject is not None and group.subject[0] < group.start else group.start
    while k > 0 and tags[k - 1] not in (".", ";", ":", "W", "S", "TH", "Q("):
        k -= 1
    return k


def is_saying(group: Group) -> bool:
    """Whether a group's verb is a verb of saying in an active clause."""
    return group.lemma in vocabulary().saying and not group.passive
