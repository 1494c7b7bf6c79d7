"""An entry taken apart for comparing: the days it covers, the words of its title and its quotation, its names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extractor.edtf import Day, parse, plain
from extractor.events.clauses.lexicon import CLOSED
from extractor.events.event import Kind, Status
from extractor.events.names.gazetteer import fold, gazetteer

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+(?:'[a-z]+)?")
# What is measured: counts are told rounded or as they were known at the time, these are told alike by all.
_MEASURED = re.compile(r"[0-9]+\.[0-9]+(?![0-9,])|[0-9]+(?=%| percent| pct| per cent)")
_STOP = frozenset(" ".join(CLOSED.values()).split()) | {
    "say",
    "says",
    "said",
    "tell",
    "tells",
    "told",
    "according",
    "mr",
    "mrs",
    "ms",
}
_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ed", "er", "es", "ly", "al", "s", "e", "y")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared of an entry.

    key: ``article#id``, its own in the timeline. date: EDTF. names: the full names in it. same_as, distinct_from: keys of
    entries that the editor says are, or are not, the same happening.
    """

    key: str
    date: str
    title: str
    quote: str = ""
    names: tuple[str, ...] = ()
    kind: Kind = "event"
    status: Status = "happened"
    same_as: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        return self.key.partition("#")[0]


@dataclass(slots=True)
class Told:
    """An entry taken apart: its position in the list, the days it covers (None: the year is not known), stems, names.

    name_words: the words of all its names. leading: those of the names that its title begins with, whose doing it mostly
    is. measured: the decimal numbers and percentages of its title.
    """

    at: int
    entry: Entry
    article: str
    first: int | None
    last: int | None
    monthday: str
    title: frozenset[str]
    words: frozenset[str]
    names: dict[str, frozenset[str]]
    name_words: frozenset[str]
    leading: frozenset[str]
    measured: frozenset[str]

    @property
    def span(self) -> tuple[int, int]:
        """Its first and last day; what is not known lies very far away."""
        return self.first if self.first is not None else -(10**9), self.last if self.last is not None else 10**9


def told(at: int, entry: Entry) -> Told:
    """Raises `extractor.edtf.EdtfError` where the date of `entry` is none."""
    return Told(at, entry, *_taken_apart(entry))


# Whoever edits a timeline compares the same entries again after each edit.
@lru_cache(maxsize=1 << 14)
def _taken_apart(entry: Entry) -> tuple[Any, ...]:
    """The fields of `Told` from `article` on."""
    date = parse(entry.date)
    title = _stems(entry.title)
    names = {name: frozenset(_name_words(name)) for name in entry.names}
    return (
        entry.article,
        _ordinal(date.earliest) if date.earliest else None,
        _ordinal(date.latest) if date.latest else None,
        _monthday(entry.date) if date.precision in ("yearless", "day") else "",
        title,
        title | _stems(entry.quote),
        names,
        frozenset().union(*names.values()),
        _leading(entry.title, names),
        frozenset(_MEASURED.findall(entry.title)),
    )


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its ending, so that "deploys", "deployed" and "deployment" are one; crude, and the same for all."""
    word = word.removesuffix("'s")
    country = gazetteer().adjectives.get(word)
    if country:
        return country.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(fold(text).lower()) if word not in _STOP)


def _name_words(name: str) -> Iterator[str]:
    """The words a name can be met under, its title-like and legal parts left out."""
    table = gazetteer()
    words = _WORD.findall(fold(name).lower())
    telling = [word for word in words if word not in _STOP and word not in table.firm and len(word) > 1]
    yield from telling or words


def _leading(title: str, names: dict[str, frozenset[str]]) -> frozenset[str]:
    words = (word.removesuffix("'s") for word in _WORD.findall(fold(title).lower()))
    first = next((word for word in words if len(word) > 1 and word not in _STOP), "")
    return frozenset().union(*(own for own in names.values() if first in own))


def _monthday(date: str) -> str:
    monthday = plain(date)[5:]
    return "" if monthday.startswith("X") else monthday


def _ordinal(day: Day) -> int:
    """The number of a day in the Gregorian calendar carried on in both directions."""
    year, month, number = day
    year, month = (year - 1, month + 9) if month < 3 else (year, month - 3)
    return year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 + 2) // 5 + number
