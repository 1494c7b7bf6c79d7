"""News or narrative? Told from the dates themselves.

A news story hangs its dates on the day of writing: weekdays, "yesterday", "last month". A narrative (a history, a
biography) states years, mostly long past, and its bare dates hang on the date before them.
"""

from __future__ import annotations

import re
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
    Several,
    Shifted,
)

Genre = Literal["news", "narrative", "message"]

LEAST_YEARS = 3
_MANY_YEARS = 15
_GREAT_MANY = 20
_UNANCHORED = 10
_OPENING = 300  # bytes
_LONG_AGO = 2  # years before the anchor from which a stated year counts as long past

# "MIAMI _", "BUDAPEST, Hungary (AP)_", "PEKING, March 13 -", "(Reuters) -".
_DATELINE = re.compile(
    rb"(?:^|[\0 ])[A-Z][A-Z.'-]{2,20}(?: [A-Z][A-Z.'-]{2,20})?(?:, [A-Z][A-Za-z. ]{1,30}\d{0,2})? ?"
    rb"(?:\([A-Z][A-Za-z .]{1,20}\) ?)?(?:_|--|-|\xe2\x80[\x93\x94])[ \0]|\([A-Z][A-Za-z .]{1,20}\) ?(?:_|--?|\xe2\x80[\x93\x94]) ?"
)
_YEAR_HEADING = re.compile(rb"(?:^[\0 ]*|\0 ?)(?:1[0-9]|20)[0-9]{2}(?![0-9])[^\0.]{0,60}\0")


def core(reading: Reading) -> Reading:
    """The date inside "late …", "the night of …", "two days after …" or a range."""
    while not isinstance(reading, Date):
        if isinstance(reading, Modified | RangeEnd | Several):
            reading = reading.of
        elif isinstance(reading, Range):
            reading = reading.begin
        elif isinstance(reading, Clock) and reading.on is not None:
            reading = reading.on
        elif isinstance(reading, Shifted) and not isinstance(reading.base, str):
            reading = reading.base
        else:
            break
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


def opens_as_news(data: bytes, hits: Sequence[tuple[int, int, Reading]]) -> bool:
    """Whether a text, as flattened bytes, begins as news does: with a dateline, a weekday, the day it was published.

    hits: its first expressions (four are enough), as byte offsets and readings.
    """
    if _DATELINE.search(data, 0, _OPENING):
        return True
    for start, end, reading in hits:
        if start > _OPENING:
            break
        date = core(reading)
        if isinstance(date, Date) and date.day is not None:
            alone = data[start - 1 : start] in (b"", b"\0") and data[end : end + 1] in (b"", b"\0")
            if date.weekday is not None or alone:
                return True
        if deictic(reading):
            return True
    return False


def year_headings(data: bytes) -> int:
    """How many lines set off by empty lines begin with a year: "1939", "2007: the surge"; at most two are counted."""
    found, position = 0, 0
    while found < 2 and (match := _YEAR_HEADING.search(data, position)):
        found, position = found + 1, match.end() - 1
    return found


def detect(years: Sequence[int], deictics: int, anchor: Anchor, newslike: bool = False, headings: int = 0) -> Genre:
    """The genre of a text that states these years, in order, and has so many deictic expressions.

    Narrative: at least three stated years, three in four of them over two years before the anchor (or fifteen, most of
    them past), and hardly any expression that hangs on the day of writing. newslike: it begins as news does; then only
    a great many years make it a narrative. headings: lines that are a year. Where the anchor's year is not known, two of
    them tell, or ten years spread over time.
    """
    count = len(years)
    if count < LEAST_YEARS or count < 4 * deictics or (newslike and count < max(_GREAT_MANY, 20 * deictics)):
        return "news"
    if anchor.year is None:
        spread = count >= _UNANCHORED and max(years) - min(years) > _LONG_AGO
        return "narrative" if spread or headings > 1 else "news"
    long_past = sum(year < anchor.year - _LONG_AGO for year in years)
    past = sum(year < anchor.year for year in years)
    if long_past * 4 >= count * 3:
        return "narrative"
    # A history of the last few years: many stated years, nearly all of them over.
    many = count >= _MANY_YEARS and max(years) - min(years) > _LONG_AGO
    return "narrative" if many and past * 10 >= count * 8 else "news"
