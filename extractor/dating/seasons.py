"""What the months that a text names say, where no dateline gives the day: news speaks of the months around it."""

from __future__ import annotations

import math
import re

import re2

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.dating.weekdays import MONTHS
from extractor.reading.written_date import month_number

_MONTH = re2.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"(?:\s+[0-3]?\d\b)?"
)
_YEAR_AFTER = re.compile(r",?\s+(?:of\s+)?(?:1[89]|20)\d\d")
_SAME = re.compile(r"\b(?:this|earlier\s+this|later\s+this)\s+month\b", re.IGNORECASE)

# How many months after the month of writing the named one lies (0 to 11: a year is a circle), and how often.
_AHEAD = (0.34, 0.13, 0.06, 0.04, 0.03, 0.03, 0.03, 0.04, 0.05, 0.06, 0.09, 0.17)
_QUARTERS = {
    month: tuple(
        sum(_AHEAD[(month - written) % 12] for written in (middle - 1, middle, middle + 1)) / 3
        for middle in (2, 5, 8, 11)
    )
    for month in range(1, 13)
}


def month_clue(text: str, grid: Grid) -> Clue | None:
    """The clue of the months named without a year, for an article whose month is not known; None where there are none."""
    if grid.month:
        return None
    named: dict[int, tuple[int, int, int]] = {}
    for match in _MONTH.finditer(text):
        start, end = match.span()
        if _YEAR_AFTER.match(text[end : end + 12]):
            continue
        word, _, day = text[start:end].partition(" ")
        month = month_number(word)
        # January, and the first and last days of years and fiscal years, are spoken of all year round.
        if month is None or (month == 1 and day in ("", "1")) or (month, day) in ((9, "30"), (12, "31"), (10, "1")):
            continue
        first, last, count = named.get(month, (start, end, 0))
        named[month] = (first, last, count + 1)
    if not named:
        return None
    chosen = sorted(named, key=lambda month: (-named[month][2], named[month][0]))[:3]
    weights = [0.0] * len(grid.years)
    for cell, middle in enumerate(grid.months):
        quarter = (middle - 2) // 3
        weights[cell] = 0.6 * sum(math.log(_QUARTERS[month][quarter]) for month in chosen)
    start, end, _ = named[chosen[0]]
    evidence = Evidence(
        "month", text[start:end], f"the text speaks of {MONTHS[chosen[0] - 1]} without a year", start, end
    )
    return Clue(evidence, tuple(weights), "season")
