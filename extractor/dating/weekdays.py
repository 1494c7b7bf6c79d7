"""What the weekdays that a text names say: December 30 is a Saturday in some years only."""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from extractor.article import Dateline, Evidence
from extractor.dating.clue import Clue, Grid
from extractor.dating.scan import automaton, found_in
from extractor.edtf import days_in_month
from extractor.reading.written_date import month_number

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SHORT_MONTHS = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
"""A pattern of the months cut short; May is not."""

_WEEKDAY = automaton(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_TODAY = automaton(r"(?i)\btoday\b")
_NUMBER = {name.casefold(): number for number, name in enumerate(NAMES)}

# Words before a weekday that make it another day than that of writing.
_ELSEWHERE = re.compile(
    r"\b(?:next|last|this\s+past|past|coming|since|until|till|by|before|from|every|each|following|due|after|previous|previous\s+week|"
    r"through|starting|beginning|early\s+next|a\s+week\s+(?:ago|from)|between|to|for|as\s+soon\s+as|and|or|on\s+the)\s+"
    r"(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to\s+be\s+held|to\s+meet|to\s+vote|due|scheduled|expected|set\s+to|is\s+to|are\s+to|plans?\s+to|to\s+arrive|to\s+hold|to\s+open|to\s+visit)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s\s")
_SAYING = re.compile(
    r"\b(?:said|told|says|announced|reported|confirmed|warned|stressed|added|noted|denied|ordered|declared|urged|called|"
    r"opened|closed|began|met|signed|arrived|rose|fell|met|won|beat|killed|ended|agreed|approved|voted|released|published|"
    r"accused|rejected|condemned|vowed|claimed|showed|died|elected|arrested|stated|commented|quoted|criticized|criticised|gave|asked|wounded|injured|struck|hit|held|killing|opens|elected|exploded|crashed|fell|rose|jumped|visited|arrives|launched|issued|reopened)\b",
    re.IGNORECASE,
)
# A report's day stands beside the words that say who reported it: "the coast guard said Tuesday".
_REPORTED = re.compile(
    r"\b(?:said|says|told\s+[^.,;]{1,40}?|announced|reported|confirmed|stated|warned|added)\s+(?:here\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
_COMBINED = automaton(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?(?:[a-z]{3,9}\.?\s+[0-3]?\d|[0-3]?\d(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+[a-z]+)"
    r"|\b[a-z]{3,9}\.?\s+[0-3]?\d\s+\((?:mon|tues|wednes|thurs|fri|satur|sun)day\)"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
}


@dataclass(frozen=True, slots=True)
class DatedWeekday:
    """A weekday that stands with its month and day ("Tuesday, March 8")."""

    weekday: int
    month: int
    day: int
    start: int
    end: int


def dated_weekdays(text: str, after: int = 0) -> list[DatedWeekday]:
    """The weekdays that stand with their month and day, from offset `after` on."""
    found = []
    for start, end in found_in(_COMBINED, text):
        if start < after:
            continue
        words = re.findall(r"[A-Za-z]+|\d+", text[start:end])
        weekday = next(_NUMBER[w.casefold()] for w in words if w.casefold() in _NUMBER)
        rest = [w for w in words if w.casefold() not in _NUMBER]
        month = next((month_number(w) for w in rest if w.isalpha() and month_number(w)), None)
        day = next((int(w) for w in rest if w.isdigit()), None)
        day = day or next((_ORDINALS[w.casefold()] for w in rest if w.casefold() in _ORDINALS), None)
        if month and day and 1 <= day <= days_in_month(2000, month):
            found.append(DatedWeekday(weekday, month, day, start, end))
    return found


def years_of(weekday: int, month: int, day: int, grid: Grid) -> list[int]:
    """The years of the grid in which that day of the year is that weekday (0 Monday … 6 Sunday)."""
    return [
        year
        for year in grid.years
        if day <= days_in_month(year, month) and datetime.date(year, month, day).weekday() == weekday
    ]


def weekday_clues(text: str, dateline: Dateline | None, grid: Grid, *, old_style: bool) -> list[Clue]:
    """The clues of a text's weekdays.

    old_style: whether the copy is of a kind (1980s agency copy, transcripts of broadcasts) whose weekdays are seldom the
    day of writing.
    """
    clues = []
    body = dateline.end if dateline else 0
    if dateline and dateline.weekday is not None and grid.month and grid.day:
        says = f"{MONTHS[grid.month - 1]} {grid.day} is a {NAMES[dateline.weekday]}"
        clue = _weekday_clue(grid, dateline.weekday, {0: 0.975, -1: 0.01, 1: 0.005}, 0.002)
        words = text[dateline.start : dateline.end].strip()
        clues.append(Clue(Evidence("weekday", words, says, dateline.start, dateline.end), clue, "weekday"))
    elif grid.month and grid.day:
        found = _of_writing(text, body, old_style)
        if found:
            weekday, start, end, table = found
            clue = _weekday_clue(grid, weekday, table, 0.012)
            says = f"{MONTHS[grid.month - 1]} {grid.day} is a {NAMES[weekday]}"
            clues.append(Clue(Evidence("weekday", text[start:end], says, start, end), clue, "weekday"))
    told = [clue.evidence.start for clue in clues]
    dated = [d for d in dated_weekdays(text, body) if not any(at is not None and d.start <= at < d.end for at in told)]
    clues.extend(_dated_clue(each, text, grid) for each in dated[:2])
    return clues


def _weekday_clue(grid: Grid, weekday: int, table: dict[int, float], rest: float) -> tuple[float, ...]:
    shifts = ((weekday - day + 3) % 7 - 3 for day in range(7))
    by_day = [math.log(table.get(shift, rest)) for shift in shifts]
    return tuple(map(by_day.__getitem__, _weekdays(grid)))


@lru_cache(maxsize=1024)
def _weekdays(grid: Grid) -> tuple[int, ...]:
    """The weekday of each cell's first day."""
    return tuple(day.weekday() for day in grid.firsts)


def _of_writing(text: str, body: int, old_style: bool) -> tuple[int, int, int, dict[int, float]] | None:
    """The weekday most likely to be the day of writing, where it stands, and how its shift is distributed."""
    mentions = []
    for start, end in found_in(_WEEKDAY, text):
        if start < body:
            continue
        before = text[max(0, start - 70) : start]
        if _ELSEWHERE.search(before) or _POSSESSIVE.match(text[end : end + 3]):
            continue
        clause = re.split(r"[.!?]\s|\n\n", before)[-1]
        if _AHEAD.search(clause):
            continue
        near = clause[-45:] + " " + text[end : end + 25]
        reported = bool(_REPORTED.search(clause))
        mentions.append(
            (_NUMBER[text[start:end].casefold()], start, end, reported or bool(_SAYING.search(near)), reported)
        )
        if len(mentions) >= 8:
            break
    if not mentions:
        return None
    lead_end = body + 420
    today = _today_is_told(text, body)
    in_lead = [m for m in mentions if m[1] < lead_end]
    leading = [m for m in in_lead if m[4]] or [m for m in in_lead if m[3]] or in_lead
    weekday, start, end, told, _ = (leading or mentions)[0]
    count = Counter(m[0] for m in mentions)
    if today:
        # Copy that says "today" keeps the weekday's name for other days.
        return weekday, start, end, {0: 0.06, -1: 0.24, -2: 0.16, -3: 0.14, 1: 0.14, 2: 0.13, 3: 0.13}
    if old_style:
        return weekday, start, end, {0: 0.30, -1: 0.22, -2: 0.12, -3: 0.10, 1: 0.10, 2: 0.08, 3: 0.08}
    if told and leading:
        sure = 0.90 if count.most_common(1)[0][0] == weekday else 0.80
        left = (1 - sure) / 10
        return (
            weekday,
            start,
            end,
            {0: sure, -1: 6.5 * left, -2: 1.5 * left, -3: 0.7 * left, 1: 0.7 * left, 2: 0.3 * left, 3: 0.3 * left},
        )
    if leading:
        return weekday, start, end, {0: 0.70, -1: 0.13, -2: 0.05, -3: 0.03, 1: 0.05, 2: 0.02, 3: 0.02}
    return weekday, start, end, {0: 0.55, -1: 0.16, -2: 0.08, -3: 0.06, 1: 0.07, 2: 0.04, 3: 0.04}


def _today_is_told(text: str, body: int) -> bool:
    """Whether "today" is the writer's word for the day of writing: it stands in the lead, outside quotation marks."""
    window = text[body : body + 300]
    for start, _ in found_in(_TODAY, window):
        before = window[:start]
        if before.count("“") <= before.count("”") and before.count('"') % 2 == 0:
            return True
    return False


def _dated_clue(dated: DatedWeekday, text: str, grid: Grid) -> Clue:
    """A weekday with its date near the day of writing: the year is one in which they go together."""
    weights = []
    for year, month in zip(grid.years, grid.months, strict=True):
        # The named day lies within half a year of the day of writing.
        near = year - 1 if dated.month - month > 6 else year + 1 if month - dated.month > 6 else year
        fits = dated.day <= days_in_month(near, dated.month) and (
            datetime.date(near, dated.month, dated.day).weekday() == dated.weekday
        )
        weights.append(math.log(0.92 if fits else 0.02))
    says = f"{MONTHS[dated.month - 1]} {dated.day} is a {NAMES[dated.weekday]}"
    words = text[dated.start : dated.end]
    return Clue(Evidence("weekday", words, says, dated.start, dated.end), tuple(weights), "weekday")
