"""What the months that a text names say, where no dateline gives the day: news speaks of the months around it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.dating.scan import automaton, found_in
from extractor.dating.weekdays import MONTHS, SHORT_MONTHS
from extractor.reading.written_date import month_number

_MONTH = automaton(
    rf"\b(?:(?:{'|'.join(month for month in MONTHS if month != 'May')})\b|{SHORT_MONTHS}\.)"  # "may" is a verb
    r"(?:\s+[0-3]?\d\b)?"
    r"|\bThanksgiving\b|\bChristmas\b|\bNew\s+Year['’]s\s+(?:Eve|Day)\b"
)
_YEAR_AFTER = re.compile(r",?\s+(?:of\s+)?(?:1[89]|20)\d\d")
_FEASTS = {"Thanksgiving": 11, "Christmas": 12, "New": 12}

# Spoken of all year round: the first and last days of years and of fiscal years, and days that name what happened on them.
_ALL_YEAR = frozenset([(1, "1"), (1, "6"), (9, "11"), (9, "30"), (10, "1"), (10, "7"), (12, "31")])

# Up to the last of the words.
_AHEAD = re.compile(
    r".*\b(will|would|by|until|till|due|next|plans?|planned|expected|expects?|scheduled|set|upcoming|ahead|before|through|"
    r"deadline|effective|starting|beginning|begins?|to\s+be|can|could|may|might|should|coming)\b",
    re.IGNORECASE | re.DOTALL,
)
_BACK = re.compile(
    r".*\b(was|were|had|did|been|since|became|took|won|began|made|came|went|held|led|left|lost|gave|got|broke|fell|rose|grew|"
    r"saw|sent|ran|met|built|brought|kept|cut|hit|earlier|[a-z]{2,}ed)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = re.compile(r"[.!?;][\"”']?\s+(?=[A-Z\"“])|\n\s*\n")

# How many months after the month of writing the named one lies (0 to 11: a year is a circle), and how often: of days
# ("on Dec. 22"), which are mostly near, and of months alone ("in August"); looked ahead to, looked back on, or neither.
# Counted on dated newswire of 1987 to 2024 and smoothed.
_TABLES = {
    (True, "ahead"): (0.34, 0.34, 0.12, 0.04, 0.02, 0.01, 0.008, 0.008, 0.01, 0.02, 0.03, 0.05),
    (True, "back"): (0.38, 0.09, 0.04, 0.02, 0.02, 0.02, 0.02, 0.02, 0.03, 0.06, 0.13, 0.17),
    (True, ""): (0.48, 0.10, 0.04, 0.015, 0.01, 0.01, 0.01, 0.01, 0.02, 0.03, 0.07, 0.21),
    (False, "ahead"): (0.13, 0.24, 0.12, 0.10, 0.06, 0.04, 0.03, 0.03, 0.05, 0.06, 0.07, 0.07),
    (False, "back"): (0.09, 0.08, 0.06, 0.06, 0.06, 0.05, 0.06, 0.08, 0.09, 0.09, 0.14, 0.14),
    (False, ""): (0.12, 0.14, 0.06, 0.05, 0.05, 0.05, 0.04, 0.05, 0.08, 0.08, 0.14, 0.14),
}
_MOST = 5  # months that count; the rest of a long text adds little
_TRUST = 0.9  # months named together are not independent of each other


def month_clue(text: str, grid: Grid) -> Clue | None:
    """The clue of the months named without a year, for an article whose month is not known; None where there are none."""
    if grid.month:
        return None
    named: dict[tuple[int, bool, str], tuple[int, int, int]] = {}
    for start, end in found_in(_MONTH, text):
        word, _, day = text[start:end].replace("\n", " ").partition(" ")
        month = _FEASTS.get(word) or month_number(word)
        dated = day.isdigit() or word in _FEASTS
        # January is spoken of all year round.
        if month is None or (month == 1 and not day) or (month, day) in _ALL_YEAR:
            continue
        if _YEAR_AFTER.match(text[end : end + 12]):
            continue
        key = month, dated, _direction(text[max(0, start - 90) : start])
        first, last, count = named.get(key, (start, end, 0))
        named[key] = (first, last, count + 1)
    if not named:
        return None
    chosen = sorted(named, key=lambda key: (not key[1], -named[key][2], named[key][0]))[:_MOST]
    start, end, _ = named[chosen[0]]
    quarters = _quarters(tuple(sorted(chosen)))
    evidence = Evidence("month", text[start:end], f"the text speaks of “{text[start:end]}” without a year", start, end)
    return Clue(evidence, tuple(quarters[(middle - 2) // 3] for middle in grid.months), "season")


def _direction(before: str) -> str:
    """Which way the clause before a month turns: "ahead", "back" or neither, by its last word that tells."""
    clause = _CLAUSE.split(before)[-1]
    back = last.start(1) if (last := _BACK.match(clause)) else -1
    ahead = last.start(1) if (last := _AHEAD.match(clause)) else -1
    return "ahead" if ahead > back else "back" if back >= 0 else ""


@lru_cache(maxsize=4096)
def _quarters(named: Sequence[tuple[int, bool, str]]) -> tuple[float, ...]:
    """The log-likelihood of the named months under each quarter: under each of its months together, then their mean."""
    months = [
        math.exp(_TRUST * sum(math.log(_TABLES[dated, turn][(month - written) % 12]) for month, dated, turn in named))
        for written in range(1, 13)
    ]
    return tuple(math.log(sum(months[first : first + 3]) / 3) for first in (0, 3, 6, 9))
