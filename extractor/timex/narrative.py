"""News or narrative? Told from the dates themselves.

A news story hangs its dates on the day of writing: weekdays, "yesterday", "last month". A narrative (a history, a
biography) states years, mostly long past, and its bare dates hang on the date before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extractor.article import Anchor
from extractor.timex.calendars import Stretch
from extractor.timex.values import ANCHOR, Clock, Date, Modified, Range, RangeEnd, Reading, Relative, Shifted

Genre = Literal["news", "narrative"]

_LEAST_YEARS = 3
_MANY_YEARS = 15
_LONG_AGO = 2  # years before the anchor from which a stated year counts as long past
_NEAR = 2  # years by which the story may jump without leaving its course


def _core(reading: Reading) -> Reading:
    """The date inside "late …", "the night of …" or a range."""
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
    """The year that a reading states in full, if it does."""
    core = _core(reading)
    if isinstance(core, Date) and core.scale == "year" and not core.short:
        return core.year
    return None


def deictic(reading: Reading) -> int:
    """How strongly the expression speaks for news: 2 where only the day of writing can tell the date ("Friday", "last
    week", "three days ago"), 1 for "today" and "tomorrow", which histories quote."""
    core = _core(reading)
    if isinstance(core, Date):
        return 2 if core.weekday is not None and core.day is None else 0
    if isinstance(core, Shifted):
        return 2 if core.base == ANCHOR else 0
    if not isinstance(core, Relative) or core.base != ANCHOR or core.word in ("the", "this", "next"):
        return 0
    return 1 if core.what == "day" else 2


def detect(years: Sequence[int], deictics: int, anchor: Anchor) -> Genre:
    """The genre of a text. years: the stated ones, in order; deictics: the sum of `deictic` over its readings.

    Narrative: at least three stated years, three in four of them over two years before the anchor (or fifteen, most of
    them past), and hardly any expression that hangs on the day of writing.
    """
    if len(years) < _LEAST_YEARS or len(years) < 4 * deictics:
        return "news"
    if anchor.year is None:
        return "narrative" if len(years) >= 2 * _LEAST_YEARS and max(years) - min(years) > _NEAR else "news"
    long_past = sum(year < anchor.year - _LONG_AGO for year in years)
    past = sum(year < anchor.year for year in years)
    if long_past * 4 >= len(years) * 3:
        return "narrative"
    # A history of the last few years: many stated years, nearly all of them over.
    many = len(years) >= _MANY_YEARS and max(years) - min(years) > _NEAR
    return "narrative" if many and past * 10 >= len(years) * 8 else "news"


class Spoken:
    """The date a narrative has reached: what its next bare date hangs on.

    A date far from the course of the story ("as in 1812", "a study of 2005 found") holds for its own sentence only,
    unless the next stated one confirms it.
    """

    def __init__(self, data: bytes, years: Sequence[int]) -> None:
        self._data = data
        self._main: Stretch | None = Stretch("year", years[0]) if years else None
        self._started = False
        self._aside: Stretch | None = None
        self._last = 0

    def at(self, start: int) -> Stretch | None:
        """The reference for an expression at byte offset `start`."""
        if self._aside is not None and _sentence_ends(self._data, self._last, start):
            return self._main
        return self._aside or self._main

    def note(self, stretch: Stretch, start: int, stated: bool) -> None:
        """Take in a resolved date at byte offset `start`; stated: its year is in the words."""
        main = self._main
        aside, self._aside = self._aside, None
        same_sentence = not _sentence_ends(self._data, self._last, start)
        self._last = start
        if not stated:
            if aside is not None and same_sentence:
                self._aside = stretch
            else:
                self._main = stretch
            return
        opening = _opens(self._data, start)
        near = main is not None and abs(stretch.year - main.year) <= _NEAR
        confirmed = aside is not None and abs(stretch.year - aside.year) <= _NEAR
        if main is None or not self._started:
            self._main, self._started = stretch, True
        elif (near or confirmed or opening) and (stretch.unit != "year" or opening or confirmed):
            self._main = stretch
        elif stretch.unit in ("decade", "century"):
            return
        else:
            self._aside = stretch


def _sentence_ends(data: bytes, start: int, end: int) -> bool:
    return _END.search(data, start, end) is not None


def _opens(data: bytes, start: int) -> bool:
    """Whether the expression opens its sentence, or stands in a heading: "In 1917, …"."""
    return _OPENING.search(data[max(0, start - 24) : start]) is not None


_END = re.compile(rb"[a-z0-9)\"\]][.!?][\"')]* |\0")
_OPENING = re.compile(
    rb"(?:^|\0|[.!?][\"')]* )(?:\W*|(?:In|By|On|During|Since|After|Until|From|Late in|Early in|At|Then,? in)(?: the)? )$"
)
