"""What the months that a text names say, where no dateline gives the day: news speaks of the months around it."""

from __future__ import annotations

import math
import re

import re2

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.reading.written_date import month_number

_MONTH = re2.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"(?:\s+[0-3]?\d\b)?"
)
_YEAR_AFTER = re.compile(r",?\s+(?:of\s+)?(?:1[89]|20)\d\d")
_SAME = re.compile(r"\b(?:this|earlier\s+this|later\s+this)\s+month\b", re.IGNORECASE)

# How many months after the month of writing the named one lies (0 to 11: a year is a circle), and how often: of months
# alone ("in August"), and of days ("Dec. 22"), which are mostly near.
_ALONE = (0.30, 0.12, 0.06, 0.04, 0.04, 0.03, 0.04, 0.05, 0.06, 0.07, 0.09, 0.16)
_DAYS = (0.44, 0.17, 0.06, 0.03, 0.015, 0.01, 0.01, 0.015, 0.02, 0.03, 0.06, 0.16)


def _by_quarter(table: tuple[float, ...], month: int) -> tuple[float, ...]:
    return tuple(
        sum(table[(month - written) % 12] for written in (middle - 1, middle, middle + 1)) / 3
        for middle in (2, 5, 8, 11)
    )


_QUARTERS = {
    (month, dated): _by_quarter(_DAYS if dated else _ALONE, month) for month in range(1, 13) for dated in (True, False)
}


def month_clue(text: str, grid: Grid) -> Clue | None:
    """The clue of the months named without a year, for an article whose month is not known; None where there are none."""
    if grid.month:
        return None
    named: dict[tuple[int, bool], tuple[int, int, int]] = {}
    for match in _MONTH.finditer(text):
        start, end = match.span()
        if _YEAR_AFTER.match(text[end : end + 12]):
            continue
        word, _, day = text[start:end].partition(" ")
        month = month_number(word)
        # January, and the first and last days of years and fiscal years, are spoken of all year round.
        if month is None or (month == 1 and day in ("", "1")) or (month, day) in ((9, "30"), (12, "31"), (10, "1")):
            continue
        first, last, count = named.get((month, bool(day)), (start, end, 0))
        named[month, bool(day)] = (first, last, count + 1)
    if not named:
        return None
    chosen = sorted(named, key=lambda key: (not key[1], -named[key][2], named[key][0]))[:3]
    quarters = [_TRUST * sum(math.log(_QUARTERS[key][quarter]) for key in chosen) for quarter in range(4)]
    weights = [quarters[(middle - 2) // 3] for middle in grid.months]
    start, end, _ = named[chosen[0]]
    evidence = Evidence("month", text[start:end], f"the text speaks of “{text[start:end]}” without a year", start, end)
    return Clue(evidence, tuple(weights), "season")


_TRUST = 0.75  # months named together are not independent of each other
