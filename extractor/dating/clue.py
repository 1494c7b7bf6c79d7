"""A clue: one piece of evidence for the year of writing, as likelihoods over the candidate years."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from functools import lru_cache

from extractor.article import Evidence
from extractor.edtf import days_in_month

FIRST_YEAR = 1930
"""No candidate lies before it: there is hardly any agency copy of before that to date."""

Span = tuple[datetime.date, datetime.date]
"""First and last day of a stretch of time, both included."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence. weights: log-likelihood of what the text has under each year of the grid, in its order.

    side: which way it bears: "past" for what only earlier years explain badly, "until" for what later years do, else "".
    """

    evidence: Evidence
    weights: tuple[float, ...]
    side: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The candidate days of writing, one a year. month, day: the dateline's, or None where it gives none."""

    years: tuple[int, ...]
    month: int | None = None
    day: int | None = None
    today: datetime.date = datetime.date.max

    @classmethod
    def until(cls, today: datetime.date, month: int | None = None, day: int | None = None) -> Grid:
        """All years from FIRST_YEAR to `today`; articles are not from the future, nor on days that do not exist."""
        years = []
        for year in range(FIRST_YEAR, today.year + 1):
            if month and day:
                # One day of grace: an article is dated where it was written, east of us perhaps.
                if day > days_in_month(year, month) or datetime.date(year, month, day) > today + datetime.timedelta(1):
                    continue
            elif month and (year, month) > (today.year, today.month):
                continue
            years.append(year)
        return cls(tuple(years), month, day, today)

    def date(self, year: int) -> datetime.date | None:
        """The candidate day in `year`, or None where the dateline gives no day."""
        return datetime.date(year, self.month, self.day) if self.month and self.day else None


@lru_cache(maxsize=8192)
def in_span(grid: Grid, spans: tuple[Span, ...], before: float, after: float, slack: int = 0) -> tuple[float, ...]:
    """Log-likelihoods of a mention of what lived in `spans`: 1 inside, `before` ahead of all of them, `after` past them.

    slack: days by which the edges are softened. A year that lies inside in part counts by that part where the day is
    not known.
    """
    weights = []
    for year in grid.years:
        day = grid.date(year)
        first, last = (day, day) if day else (datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        share = max(_overlap(first, last, start, end) for start, end in spans)
        if share < 1:
            margin = datetime.timedelta(days=slack)
            soft = max(
                _overlap(first, last, _add(start, -margin), _add(end, margin)) for start, end in spans
            )
            share = max(share, 0.3 * soft)
        outside = before if last < min(start for start, _ in spans) else after
        weights.append(math.log(share + (1 - share) * outside))
    return tuple(weights)


def _add(day: datetime.date, delta: datetime.timedelta) -> datetime.date:
    try:
        return day + delta
    except OverflowError:
        return day


def _overlap(first: datetime.date, last: datetime.date, start: datetime.date, end: datetime.date) -> float:
    days = (min(last, end) - max(first, start)).days + 1
    return max(0, days) / ((last - first).days + 1)
