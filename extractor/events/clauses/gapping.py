"""Verbs that are said once and meant twice, and amounts set beside earlier ones.

"Lund won the cup in 2019 and the league in 2020" tells two happenings with one verb; "sales reached 3 million, up from 2
million in 2019" has a second date for the second amount.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words

CHANGING = word_class("changing")
"""Verbs that do not hold of the earlier amount: sales that rose to three million were at two million."""
SHIFTING = frozenset({"cut", "raise", "lower", "lift", "trim", "reduce", "boost", "slash", "revise", "bring"})
"""Verbs whose object was at the earlier amount: "cut its rate to 3 percent from 4 percent in May"."""
RECORDING = frozenset({"post", "record", "report", "reach", "register", "achieve", "see"})
"""Verbs whose participle says no more than that an amount was so: "6 billion posted in May"."""
CHANGES = word_class("changes")
"""Nouns of change that are verbs as well."""
SPELT = word_class("spelt_numbers")
AGAINST = frozenset({"against", "versus", "vs", "vs."})
"""Words that set one amount beside another."""
_OBJECT = NOMINAL | {"D", "PS"}


@dataclass(frozen=True, slots=True)
class Shared:
    """What a date's own part of a clause is made of. subject: where it has one of its own; parts: word ranges after the verb."""

    subject: tuple[int, int] | None
    parts: tuple[tuple[int, int], ...]


def shared(sentence: Sentence, group: Group, limit: int, date: int) -> Shared | None:
    """The part of a clause that belongs to word `date`, where the verb is meant for two dates; None where it is not."""
    words = sentence.words
    tags = words.tags
    inside = [k for k in words.dates if group.end <= k < limit]
    if len(inside) < 2 or date not in inside or ":" in tags[group.end : limit]:
        return None
    joints = _joints(words, inside)
    at = inside.index(date)
    if joints:
        # “announced on Monday, the peace prize on Tuesday and the last on Friday”: the date's own stretch
        joint = joints[max(at - 1, 0)]
        limit = joints[at] if 0 < at < len(joints) else limit
        inside = [inside[0], inside[max(at, 1)]]
    else:
        joint = -1
        for k in range(inside[0] + 1, inside[-1]):
            if tags[k] == "C" and words.lows[k] == "and":
                joint = k
                break
    if joint < 0 or tags[joint - 1] not in ("T", ",") or (joint + 1 >= limit and date > joint):
        return None
    if any(joint < other.start < inside[-1] for other in sentence.groups):
        return None
    if not any(tags[k] in NOMINAL for k in range(joint + 1, inside[-1])):
        return None
    if date < joint:
        return Shared(None, ((group.end, joint),))
    after = group.end
    for other in sentence.groups:
        if group.end <= other.start < inside[0] and other.start <= after + 1:
            after = other.end
    first = after
    if tags[joint + 1] in ("I", "TO"):
        # “opened shops in Graz on Monday and in Linz on Tuesday”
        while first < inside[0] and words.lows[first] != words.lows[joint + 1]:
            first += 1
        return Shared(None, ((group.end, first), (joint + 1, limit))) if first < inside[0] else None
    if tags[joint + 1] not in _OBJECT:
        return None
    whom = group.subject
    named = tags[joint + 1] == "NP" and whom is not None and ("NP" in tags[slice(*whom)] or whom == (0, 1))
    if named and "NP" not in tags[after : inside[0]] and tags[after] in ("D", "PS"):
        # “Lorne will join the league in 2012 and Aske in 2013”
        own = joint + 1
        while own < limit and tags[own] in _OBJECT:
            own += 1
        return Shared((joint + 1, own), ((group.end, inside[0]), (own, limit)))
    if is_amount(words, joint + 1) and not group.passive:
        # “expects the economy to grow 3 percent this year and 4 percent in 2005”
        first = inside[0] - (tags[inside[0] - 1] == "I")
        while first > group.end and (tags[first - 1] in NOMINAL and not is_amount(words, first)):
            first -= 1
        if is_amount(words, first):
            return Shared(None, ((group.end, first), (joint + 1, limit)))
    if tags[after] in _OBJECT and not group.passive:
        return Shared(None, ((group.end, after), (joint + 1, limit)))
    own = joint + 1
    while own < limit and tags[own] in _OBJECT:
        own += 1
    return Shared((joint + 1, own), ((group.end, inside[0]), (own, limit)))


def _joints(words: Words, dates: list[int]) -> list[int]:
    """Where each stretch of a list of three or more begins, its comma or "and"; nothing where it is no such list."""
    found = []
    for date in dates[:-1]:
        k = date + 1
        if words.tags[k] == "," and words.lows[k + 1] == "and":
            k += 1
        if words.tags[k] != "," and words.lows[k] != "and":
            return []
        found.append(k)
    return found if len(found) > 1 and words.lows[found[-1]] == "and" else []


def is_amount(words: Words, k: int) -> bool:
    """Whether word k is a number, in digits or spelt."""
    return words.tags[k] == "CD" or words.lows[k] in SPELT


def counts(words: Words, k: int) -> bool:
    """Whether word k tells how many: “two died and one was injured”."""
    return is_amount(words, k) or words.lows[k] == "one"


def earlier_amount(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The amount of an earlier date that another is compared with: “stood at 6 percent, up from 5 percent in March”,
    “was 6 tons, compared with 5 tons in March”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    end = date - 1 if date and tags[date - 1] == "I" else date
    part = sentence.verbs.get(end - 1)
    if part is not None and part is not group and part.form == "participle" and part.lemma in RECORDING:
        # “from the 6.8 billion posted in May”
        end = part.start
    start = end
    while (
        start > group.end
        and lows[start - 1] not in AGAINST
        and (tags[start - 1] in NOMINAL or tags[start - 1] in ("D", "R", ",") or lows[start - 1] in ("of", "or"))
    ):
        start -= 1
    while end > start and tags[end - 1] == ",":
        end -= 1
    if "," in tags[start:end]:
        end = tags.index(",", start)
    if start >= end or start < group.end + 1:
        return None
    link = lows[start - 1]
    linked = link in ("with", "to", "and", "from") or link in AGAINST
    if not linked or not any(is_amount(words, m) for m in range(start, end)):
        return None
    if link in AGAINST or (link in ("with", "to") and lows[start - 2] == "compared"):
        amount = any(is_amount(words, m) for m in range(group.end, start - 1))
        return (start, end) if amount else None
    by = group.lemma in CHANGING and lows[group.end] == "by"
    if link == "and" and not by and (compared := _compared_before(words, group.end, start)):
        # “was 7 tons, compared with 6 tons in May and 5 tons in April”
        return (start, end) if "T" in tags[compared:start] else None
    if link == "and" and "from" in lows[group.end : start] and group.lemma in CHANGING:
        # “fell from 5 tons in 1985 and 7 tons in 1984”
        listed = lows.index("from", group.end)
        return (start, end) if "T" in tags[listed:start] and is_amount(words, listed + 1) else None
    if link != "from":
        return None
    k = start - 2
    while k > group.end and (tags[k] == "CD" or lows[k] in ("percent", "pct", "cent", "per")):
        k -= 1
    if (
        k >= group.end
        and lows[k] in ("up", "down")
        and (tags[k - 1] == "," or (k == group.end and group.lemma == "be"))
    ):
        return start, end
    amount = "T" in tags[date + 1 : date + 9] or any(is_amount(words, m) for m in range(group.end, start - 1))
    changes = group.lemma in CHANGING or group.lemma in SHIFTING or is_to_change(sentence, group)
    return (start, end) if amount and changes else None


def is_to_change(sentence: Sentence, group: Group) -> bool:
    """Whether a verb foretells a change: “is expected to fall to 5 tons”, “are likely to rise”."""
    after = group.end + (sentence.words.lows[group.end : group.end + 1] == ["likely"])
    return any(g.start == after and g.form == "infinitive" and g.lemma in CHANGING for g in sentence.groups)


def _compared_before(words: Words, start: int, end: int) -> int:
    """Where, between two words, a first amount is compared with: the word after "compared with" or "against", or 0."""
    lows = words.lows
    for k in range(start, end):
        if lows[k] in AGAINST or (lows[k] in ("with", "to") and lows[k - 1] == "compared"):
            return k + 1
    return 0


def earlier_change(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """The change of an earlier date: “rose 1 percent after a 2 percent drop in April” → where its amount begins, and its noun."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    noun = date - 2 if date > 1 and tags[date - 1] == "I" else date - 1
    if date + 1 < len(words) and lows[date + 1] in CHANGES:
        # “after a 2 percent April drop”
        noun = date + 1
    if noun < 3 or lows[noun] not in CHANGES:
        return None
    start = min(noun, date)
    while start > 1 and (tags[start - 1] in NOMINAL and noun - start < 5):
        start -= 1
    if lows[start - 1] not in ("a", "an") or lows[start - 2] not in ("after", "following"):
        return None
    return (start, noun) if any(is_amount(words, k) for k in range(start, noun)) else None
