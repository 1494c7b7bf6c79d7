"""News or narrative? Told from the dates themselves.

A news story hangs its dates on the day of writing: weekdays, "yesterday", "last month". A narrative (a history, a
biography) states years, mostly long past, and its bare dates hang on the date before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.article import Anchor
from extractor.timex.values import (
    ANCHOR,
    Clock,
    Date,
    Modified,
    Range,
    RangeEnd,
    Reading,
    Relative,
    Shifted,
)

Genre = Literal["news", "narrative"]

_LEAST_YEARS = 3
_MANY_YEARS = 15
_LONG_AGO = 2  # years before the anchor from which a stated year counts as long past


def core(reading: Reading) -> Reading:
    """The date inside "late …", "the night of …", "two days after …" or a range."""
    while True:
        if isinstance(reading, Modified | RangeEnd):
            reading = reading.of
        elif isinstance(reading, Range):
            reading = reading.begin
        elif isinstance(reading, Clock) and reading.on is not None:
            reading = reading.on
        elif isinstance(reading, Shifted) and not isinstance(reading.base, str):
            reading = reading.base
        else:
            return reading


def stated_year(reading: Reading) -> int | None:
    """The year that a reading states in full; None for decades and two-digit years."""
    date = core(reading)
    return date.year if isinstance(date, Date) and date.scale == "year" and not date.short else None


def deictic(reading: Reading) -> bool:
    """Whether only the day of writing can tell the date: "Friday", "last week", "three days ago"."""
    date = core(reading)
    if isinstance(date, Date):
        return date.weekday is not None and date.day is None
    if isinstance(date, Shifted):
        return date.base == ANCHOR
    return isinstance(date, Relative) and date.base == ANCHOR and date.word not in ("the", "this", "next")


def detect(years: Sequence[int], deictics: int, anchor: Anchor) -> Genre:
    """The genre of a text that states these years, in order, and has so many deictic expressions.

    Narrative: at least three stated years, three in four of them over two years before the anchor (or fifteen, most of
    them past), and hardly any expression that hangs on the day of writing.
    """
    if len(years) < _LEAST_YEARS or len(years) < 4 * deictics:
        return "news"
    if anchor.year is None:
        return "narrative" if len(years) >= 2 * _LEAST_YEARS and max(years) - min(years) > _LONG_AGO else "news"
    long_past = sum(year < anchor.year - _LONG_AGO for year in years)
    past = sum(year < anchor.year for year in years)
    if long_past * 4 >= len(years) * 3:
        return "narrative"
    # A history of the last few years: many stated years, nearly all of them over.
    many = len(years) >= _MANY_YEARS and max(years) - min(years) > _LONG_AGO
    return "narrative" if many and past * 10 >= len(years) * 8 else "news"
