"""Noun phrases that tell a deed, taken apart into who did what: "the arrest of two men" is "two men arrested"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.events.clauses.groups import NOMINAL, Sentence

NEVER_BARE = frozenset({"visit", "withdraw", "begin", "start", "end", "open"})
"""Verbs that say something only of what follows "of", or with what follows."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a noun tells. doer, object: word ranges or None; a doer that is one possessive word is meant by its owner.

    verb: base form; noun: the word range that stays with it, or None. passive: whether nobody is named who does it. rest: index of the first word after what was read.
    """

    doer: tuple[int, int] | None
    verb: str
    object: tuple[int, int] | None
    passive: bool
    rest: int
    noun: tuple[int, int] | None = None


@cache
def deeds() -> dict[str, tuple[str, str]]:
    """Noun → (its table in ``deverbal.toml``, verb)."""
    tables = tomllib.loads(files(__package__).joinpath("deverbal.toml").read_text("utf-8"))
    found = {}
    for kind, rows in tables.items():
        for row in rows.split(","):
            noun, verb = row.split(maxsplit=1)
            found[noun] = (kind, verb.strip())
    return found


def unpack(sentence: Sentence, span: tuple[int, int], date: int) -> Deed | None:
    """The deed that the noun phrase of a word range tells, or None where it tells none, or not of whom. date: its date word."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    start, end = span
    head, owner, named = -1, None, start
    k = start
    while k < end and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS", "T", "R")):
        if k != date and tags[k] in NOMINAL:
            head = k
        elif tags[k] == "POS" and k - 1 != date and head >= 0:
            owner, named = (start, k), k + 1
        elif tags[k] == "PS" and k == start:
            owner, named = (k, k + 1), k + 1
        elif tags[k] == "T" and head >= 0 and (k + 1 >= end or tags[k + 1] not in NOMINAL):
            break
        k += 1
    if head < named or lows[head] not in deeds():
        return None
    if deeds()[lows[head]][0] == "made":
        if owner is None or (date < named and tags[date + 1] != "POS"):
            return None
        rest = _past_date(sentence, head + 1, end)
        return Deed(owner, deeds()[lows[head]][1], None, False, rest, (named, head + 1))
    if owner is None and head > start and tags[head - 1] == "NP" and deeds()[lows[head]][0] == "willed":
        # “the Trade Commission vote to scrap the rules”
        owner, named = (start, head), head
    if sum(tags[m] in NOMINAL and m != date for m in range(named, head)) > 1:
        return None
    if owner is None and date < head and tags[date + 1] != "POS":
        # “the 2003 invasion of the island” is known by that name
        return None
    kind, verb = deeds()[lows[head]]
    k = _past_date(sentence, head + 1, end)
    if kind == "willed":
        told = owner is not None and k < end and tags[k] == "TO"
        return Deed(owner, verb, None, False, k) if told else None
    object_ = None
    if k < end and lows[k] == "of":
        stop = _phrase_end(sentence, k + 1, end)
        if any(tags[m] in NOMINAL for m in range(k + 1, stop)):
            object_, k = (k + 1, stop), _past_date(sentence, stop, end)
    if kind == "foreseen":
        # what lies ahead is told, not who foresees it
        return Deed(object_, verb, None, True, k) if object_ is not None else None
    doer = owner
    if doer is None and k < end and lows[k] == "by":
        stop = _phrase_end(sentence, k + 1, end)
        if stop > k + 1:
            doer, k = (k + 1, stop), _past_date(sentence, stop, end)
    if verb == "win" and k < end and lows[k] == "over":
        # “the victory by Berg over Lund”
        stop = _phrase_end(sentence, k + 1, end)
        if doer is not None and stop > k + 1:
            return Deed(doer, "defeat", (k + 1, stop), False, _past_date(sentence, stop, end))
    if kind == "own":
        if verb == "visit":
            visited = k < end and lows[k] == "to" and owner is not None
            return Deed(owner, verb, None, False, k + 1) if visited else None
        if verb == "win" and doer is not None:
            return Deed(doer, verb, None, False, k) if k < end else None
        if (owner is None) == (object_ is None) or (verb in NEVER_BARE and object_ is None):
            return None
        return Deed(owner or object_, verb, None, False, k)
    if object_ is None and owner is not None and k < end and lows[k] == "by":
        return Deed(owner, verb, None, True, k)
    if object_ is None and verb == "elect" and owner is not None and head > named:
        # “his surprise election”: he wins it
        return Deed(owner, "win", None, False, k, (named, head + 1))
    if object_ is None and kind in ("undergone", "either"):
        return Deed(owner, verb, None, True, k) if owner is not None else None
    if object_ is None:
        return None
    return Deed(doer, verb, object_, False, k) if doer is not None else Deed(object_, verb, None, True, k)


def _past_date(sentence: Sentence, k: int, end: int) -> int:
    """Past a date and its preposition at word k."""
    tags = sentence.words.tags
    if k < end and tags[k] == "T":
        return k + 1
    if k + 1 < end and tags[k] in ("I", "IS") and tags[k + 1] == "T":
        return k + 2
    return k


def _phrase_end(sentence: Sentence, k: int, end: int) -> int:
    """Where the noun phrase that begins at word k ends, "of"-phrases taken in."""
    words = sentence.words
    tags = words.tags
    start = k
    while k < end and (
        tags[k] in NOMINAL
        or tags[k] in ("D", "PS", "POS")
        or (tags[k] in ("Q(", "Q)") and start < k < end - 1 and tags[k - 1] in NOMINAL and tags[k + 1] in NOMINAL)
        or (k > start and words.lows[k] == "of" and k + 1 < end and tags[k + 1] != "T")
        or (tags[k] == "C" and k > start and k + 1 < end and (tags[k + 1] in NOMINAL or tags[k + 1] == "D"))
    ):
        k += 1
    return k
