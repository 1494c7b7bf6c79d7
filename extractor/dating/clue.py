"""A clue: one piece of evidence for the year of writing, as likelihoods over the candidate years."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.article import Evidence
from extractor.edtf import days_in_month

FIRST_YEAR = 1930
"""No candidate lies before it: there is hardly any agency copy of before that to date."""

Span = tuple[datetime.date, datetime.date]
"""First and last day of a stretch of time, both included."""


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """One piece of evidence. weights: log-likelihood of what the text has under each year of the grid, in its order.

    side: which way it bears: "past" for what only earlier years explain badly, "until" for what later years do, else "".
    """

    evidence: Evidence
    weights: tuple[float, ...]
    side: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """The candidates: for a dateline that gives month and day, that day of each year; for any other article each quarter.

    A clue's weights are in the order of these cells. years: each cell's year; months: the month in its middle; firsts,
    lasts: its first and last day. month, day: the dateline's, or None. Compared by identity, for quick keys: `grid_until` makes each once.
    """

    years: tuple[int, ...]
    months: tuple[int, ...]
    firsts: tuple[datetime.date, ...]
    lasts: tuple[datetime.date, ...]
    month: int | None = None
    day: int | None = None

    def date(self, cell: int) -> datetime.date | None:
        """The candidate day of a cell, or None where the dateline gives no day."""
        return self.firsts[cell] if self.month and self.day else None


@lru_cache(maxsize=1024)
def grid_until(today: datetime.date, month: int | None = None, day: int | None = None) -> Grid:
    """All candidates from FIRST_YEAR to `today`; articles are not from the future, nor on days that do not exist."""
    cells: list[tuple[int, int, datetime.date, datetime.date]] = []
    for year in range(FIRST_YEAR, today.year + 1):
        if month and day:
            if day <= days_in_month(year, month):
                at = datetime.date(year, month, day)
                cells.append((year, month, at, at))
            continue
        for middle in (month,) if month else (2, 5, 8, 11):
            first = datetime.date(year, middle if month else middle - 1, 1)
            end = middle if month else middle + 1
            cells.append((year, middle, first, datetime.date(year, end, days_in_month(year, end))))
    # One day of grace: an article is dated where it was written, east of us perhaps.
    kept = [cell for cell in cells if cell[2] <= today + datetime.timedelta(1)]
    years, months, firsts, lasts = (tuple(column) for column in zip(*kept, strict=True))
    return Grid(years, months, firsts, lasts, month, day)


@lru_cache(maxsize=16384)
def in_span(grid: Grid, spans: tuple[Span, ...], before: float, after: float, slack: int = 0) -> tuple[float, ...]:
    """Log-likelihoods of a mention of what lived in `spans`: 1 inside, `before` ahead of all of them, `after` past them.

    slack: days by which the edges are softened. A cell that lies inside in part counts by that part.
    """
    margin = datetime.timedelta(days=slack)
    wide = [(_add(start, -margin), _add(end, margin)) for start, end in spans]
    begin = min(start for start, _ in spans)
    # Most cells lie ahead of all spans or past them; those that meet one are found by halving, for the cells are in order.
    early = bisect_left(grid.lasts, begin)
    weights = [math.log(before)] * early + [math.log(after)] * (len(grid.lasts) - early)
    edges = math.log(0.3 + 0.7 * before), math.log(0.3 + 0.7 * after)
    for start, end in wide:
        for cell in range(bisect_left(grid.lasts, start), bisect_right(grid.firsts, end)):
            if grid.day:
                weights[cell] = edges[cell >= early]
                continue
            first, last = grid.firsts[cell], grid.lasts[cell]
            share = max(_overlap(first, last, *span) for span in spans)
            if share < 1:
                share = max(share, 0.3 * max(_overlap(first, last, *span) for span in wide))
            weights[cell] = math.log(share + (1 - share) * (before if last < begin else after))
    for start, end in spans:
        inside = range(bisect_left(grid.firsts, start), bisect_right(grid.lasts, end))
        weights[inside.start : max(inside.start, inside.stop)] = [0.0] * len(inside)
    return tuple(weights)


@lru_cache(maxsize=16384)
def fading(grid: Grid, spans: tuple[Span, ...], before: float, after: float) -> tuple[float, ...]:
    """Log-likelihoods of a mention of an affair: most is written when it breaks, and less by the month while it lasts."""
    weights = []
    for first, last, flat in zip(grid.firsts, grid.lasts, in_span(grid, spans, before, after, 30), strict=True):
        running = [(start, end) for start, end in spans if start <= last and first <= end]
        if not running:
            weights.append(flat)
            continue
        start, end = max(running)
        if first < start:
            # What breaks in the middle of a quarter is written of in its first weeks as much as in a quarter later on.
            weights.append(0.0)
            continue
        if end - start > _LONG:  # what goes on for years, or has no end yet, has no first weeks that matter
            weights.append(flat)
            continue
        half_life = max(_HALF_LIFE, 0.4 * (min(end, grid.lasts[-1]) - start).days / 30.4)
        months = max(0.0, (first - start).days / 30.4)
        weights.append(max(flat + math.log(max(_LEAST, 0.5 ** (months / half_life))), math.log(after)))
    return tuple(weights)


_HALF_LIFE = 6.0  # months
_LONG = datetime.timedelta(5 * 365)
_LEAST = 0.2


def _add(day: datetime.date, delta: datetime.timedelta) -> datetime.date:
    try:
        return day + delta
    except OverflowError:
        return day


def _overlap(first: datetime.date, last: datetime.date, start: datetime.date, end: datetime.date) -> float:
    days = (min(last, end) - max(first, start)).days + 1
    return max(0, days) / ((last - first).days + 1)


def listed(items: Sequence[str]) -> str:
    """The items as a reader says them: "1989, 1995 and 2000". At least one."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
