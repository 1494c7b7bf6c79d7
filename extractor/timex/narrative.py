"""The time a narrative has reached: what its next bare date hangs on.

A history says "On 8 August 1918 …", then "ten days later", "in September", "that winter": each hangs on the date the
story had reached before it. Not every date moves the story on. A look back ("the year before"), a date far off in
passing ("as in 1812", "a study of 2005 found"), and a glance ahead ("to be finished by March") hold for their own
sentence only. A heading that states a year ("1939", "2007: the surge") settles the year of what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.timex.calendars import Stretch, describe, year_words
from extractor.timex.genre import core
from extractor.timex.values import REFERENCE, STORY, Date, Modified, PartOf, Range, RangeEnd, Reading, Relative, Shifted

_NEAR = 2  # years by which the story may jump without leaving its course
_FAR = 10  # a bare year that far ahead of the story is that of a later study or memory
_NEXT_YEAR = 8  # months by which a date must lie before the one reached to belong to the next year
_LATE = {"START": 1, "MID": 6, "END": 12}
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LARGE = ("decade", "century", "millennium")
_HEADING = 90  # bytes
_OF_TEXT = (REFERENCE, STORY)


@dataclass(frozen=True, slots=True)
class Reached:
    """A date of the story. stretch: what it names; basis: where it comes from, as words a reader understands.

    month: the month reached within its year, 0 when that is not told. settled: whether a heading gives the year, so
    that the story does not run into the next one by itself.
    """

    stretch: Stretch
    basis: str
    month: int = 0
    settled: bool = False

    def year_of(self, month: int | None, part: str | None) -> int:
        """The year of a date that states a month or a season only: that of the story, or the next once the months
        start again ("In November … In February")."""
        first = month or _FIRST_MONTH.get(part or "", 0)
        year = self.stretch.year
        if self.settled or not first or not self.month:
            return year
        return year + (self.month - first >= _NEXT_YEAR)


class Spoken:
    """Follows the dates of one text in order. data: the text as flattened bytes; years: the years that it states."""

    def __init__(self, data: bytes, years: Sequence[int]) -> None:
        self._data = data
        self._main: Reached | None = None  # where the story is
        self._aside: Reached | None = None  # a date off its course, for the rest of its sentence
        self._latest: Reached | None = None  # the last date, whatever it is
        self._day: Reached | None = None  # the last day
        self._started = False  # whether the story has stated a year
        self._last = 0  # byte offset of the last date
        self._stop = -1  # where the sentence at or after it ends, as far as searched
        self._heading = -1  # byte offset of the last heading that states a year
        self._settled: int | None = None  # and that year
        self._years = years
        self._index = 0  # of the stated years, the first one not yet reached
        if years:
            first = Stretch("year", years[0])
            self._main = Reached(
                first, f"the first year that the text before or after it states ({year_words(years[0])})"
            )

    def at(self, start: int, reading: Reading) -> Reached | None:
        """What an expression at byte offset `start` hangs on: a pointer ("ten days later") on the last date there is,
        another, and "at that time", on what the story has reached."""
        pointed = _pointer(reading)
        counts = pointed is not None and not (isinstance(pointed, Relative) and pointed.what == "same")
        if pointed is not None and counts and pointed.base in _OF_TEXT and self._latest is not None:
            same_day = isinstance(pointed, Relative) and pointed.what == "day" and not pointed.count and pointed.word
            return self._day if same_day and self._day is not None else self._latest
        if self._aside is not None and self._sentence_ends(start):
            return self._main
        return self._aside or self._main

    def note(self, stretch: Stretch, start: int, reading: Reading, words: str, stated: bool) -> None:
        """Take in the resolved date at byte offset `start`. words: as it stands in the text; stated: with its year."""
        main, aside = self._main, self._aside
        same_sentence = not self._sentence_ends(start)
        self._aside, self._last = None, start
        if stated:
            self._count(stretch.year)
        pointed = None if isinstance(core(reading), PartOf) else _pointer(reading)
        basis = _basis(stretch, words if isinstance(core(reading), Date) else "", stated)
        reached = Reached(stretch, basis, _month(stretch, reading), False)
        if stretch.unit == "day":
            self._day = reached
        if stretch.unit not in _LARGE and not (pointed and self._latest and _holds(stretch, self._latest.stretch)):
            self._latest = reached
        if stretch.unit in _LARGE:
            self._aside = aside if same_sentence else None
        elif pointed is not None:
            self._point(pointed, reached, aside if same_sentence else None)
        elif not stated:
            if aside is not None and same_sentence:
                self._aside = reached
            elif not _GLANCE.search(self._data, max(0, start - 24), start):
                self._move(reached)
        elif not self._in_heading(start, reached):
            self._state(reached, start, main, aside)

    def _count(self, year: int) -> None:
        """Pass over a stated year, and over those before it whose dates did not resolve."""
        for index in range(self._index, min(self._index + 8, len(self._years))):
            if self._years[index] == year:
                self._index = index + 1
                return

    def _state(self, reached: Reached, start: int, main: Reached | None, aside: Reached | None) -> None:
        stretch = reached.stretch
        if main is None or not self._started:
            self._started = True
            self._move(reached)
            return
        gap = stretch.year - main.stretch.year
        if gap == 0:
            if stretch.unit != "year" or main.stretch.unit == "year":
                self._move(reached)
            return
        whole = stretch.unit == "year"
        opening = _OPENING.search(self._data[max(0, start - 24) : start]) is not None
        near = abs(gap) <= _NEAR
        following = self._years[self._index : self._index + 2]
        # A date that the next stated years do not follow is a look back or ahead.
        returns = [abs(year - main.stretch.year) < abs(year - stretch.year) for year in following]
        confirmed = aside is not None and abs(stretch.year - aside.stretch.year) <= _NEAR
        if self._settled is not None:
            # Out of the section's year only by a sentence that opens with a year close by, or one that the text stays in.
            stays = len(returns) == 2 and not any(returns)
            moves = opening and (stays or (near and (not whole or returns[:1] != [True])))
            if moves and not near:
                self._settled = None
            moves = moves or stretch.year == self._settled
        elif opening:
            moves = (near and not whole) or not returns or not all(returns)
        elif whole:
            moves = confirmed and (near or following[:1] == [stretch.year])
        else:
            moves = (near or confirmed or (gap > 0 and len(returns) == 2 and not any(returns))) and returns[:1] != [
                True
            ]
        if moves:
            self._move(reached)
        elif not (whole and gap > _FAR):
            self._aside = reached

    def _point(self, pointed: Relative | Shifted, reached: Reached, aside: Reached | None) -> None:
        """A date pointed at from another: only "the next day", "three weeks later", "that month" carry the story on."""
        ahead = pointed.count > 0 if isinstance(pointed, Relative) else pointed.sign > 0
        here = isinstance(pointed, Relative) and pointed.count == 0
        if aside is not None:
            self._aside = reached
        elif pointed.base not in _OF_TEXT or not (ahead or here):
            self._aside = reached if not here and pointed.base in _OF_TEXT else None
        elif ahead or self._main is None or not _holds(reached.stretch, self._main.stretch):
            self._move(reached)

    def _move(self, reached: Reached) -> None:
        if self._settled is not None and reached.stretch.year == self._settled:
            reached = Reached(reached.stretch, reached.basis, reached.month, True)
        self._main = reached

    def _in_heading(self, start: int, reached: Reached) -> bool:
        """Whether the date stands in a heading; the first one there sets the year of the section."""
        heading = _heading(self._data, start)
        if heading is None:
            return False
        self._started = True
        begin, words = heading
        year = reached.stretch.year
        if begin == self._heading:
            # "1955–1963": the section begins with the first year and is not settled on it.
            if self._settled is not None and self._settled != year:
                self._settled = None
                if self._main is not None:
                    self._main = Reached(self._main.stretch, self._main.basis, self._main.month)
            return True
        self._heading, self._settled = begin, year
        self._main = Reached(reached.stretch, f"the text before it, the heading “{words}”", reached.month, True)
        return True

    def _sentence_ends(self, end: int) -> bool:
        """Whether a sentence ends between the last date and `end`. Each stretch of text is searched once."""
        if self._stop < self._last:
            match = _END.search(self._data, self._last)
            self._stop = match.end() if match else len(self._data) + 1
        return self._stop <= end


def _pointer(reading: Reading) -> Relative | Shifted | None:
    """The pointer that a reading is, under "late", "the night of", "May of that year" and the like."""
    inner = core(reading)
    if isinstance(inner, PartOf):
        inner = inner.of
    return (
        inner if isinstance(inner, Relative) or (isinstance(inner, Shifted) and isinstance(inner.base, str)) else None
    )


def _basis(stretch: Stretch, words: str, stated: bool) -> str:
    """Names a date for the reader: in the text's words where they hold the month, else as a date."""
    if not words or stretch.unit not in ("day", "month", "year"):
        return f"the text before it ({describe(stretch)})"
    return f"the text before it (“{words}”" + ("" if stated else f", {year_words(stretch.year)}") + ")"


def _month(stretch: Stretch, reading: Reading) -> int:
    """The month reached with a date, or 0."""
    if stretch.unit in ("day", "month"):
        return stretch.part
    if stretch.unit == "season":
        return {21: 5, 22: 8, 23: 11, 24: 12}[stretch.part]
    if stretch.unit == "quarter":
        return stretch.part * 3
    if stretch.unit == "year":
        while isinstance(reading, Range | RangeEnd):
            reading = reading.begin if isinstance(reading, Range) else reading.of
        return _LATE.get(reading.mod, 0) if isinstance(reading, Modified) else 0
    return 0


def _holds(outer: Stretch, inner: Stretch) -> bool:
    """Whether `outer` is coarser and of the same year ("that year" after a day of it), so that it tells nothing new."""
    return outer.year == inner.year and outer.unit in ("year", "half", "quarter", "season", "month") and outer != inner


def _heading(data: bytes, start: int) -> tuple[int, str] | None:
    """The line of its own, set off by empty lines and no sentence, in which the byte offset lies: its place and words."""
    begin = data.rfind(b"\0", max(0, start - _HEADING), start) + 1
    if not begin and start > _HEADING:
        return None
    end = data.find(b"\0", start, start + _HEADING)
    if end < 0 or end - begin > _HEADING:
        return None
    line = data[begin:end].strip()
    if line[-1:] in b".!?,;:" or _END.search(line):
        return None
    return begin, line.decode("utf-8", "replace")


_END = re.compile(rb"[a-z0-9)\"\]][.!?][\"')]* |\0")
_OPENING = re.compile(
    rb"(?:^|\0|[.!?][\"')]* )(?:\W*|(?:In|By|On|During|Since|After|Until|From|Late in|Early in|At|Then,? in|Between)"
    rb"(?: the)? )$"
)
# "was to be finished by March": no sentence begins with it.
_GLANCE = re.compile(rb"[a-z,] (?:by|until|till) (?:the )?$")
