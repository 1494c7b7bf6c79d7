"""EDTF, the dates of the event files: reading, checking and the days they cover.

EDTF is ISO 8601-2:2019 as specified by the Library of Congress (https://www.loc.gov/standards/datetime/).
Read here: level 0 dates, times and intervals; from level 1 the qualifiers ``~ ? %`` at the end of a date, ``X`` for
digits not known, open intervals ``..``, seasons 21-24 and years before the common era; from level 2 the seasons 25-32,
quarters 33-36, quadrimesters 37-39, semesters 40-41, and ``X`` in any digit.

Days are ``(year, month, day)`` triples of integers, not ``datetime.date``: years are astronomical (0 is 1 BC), so the
battle of Marathon has a place on the timeline too.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from functools import lru_cache

Day = tuple[int, int, int]

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# First and last month of each division of the year; months past 12 lie in the year after, because a winter begins in
# December. 25-28 are the seasons named for the northern, 29-32 for the southern hemisphere.
_DIVISIONS: dict[int, tuple[int, int]] = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    25: (3, 5),
    26: (6, 8),
    27: (9, 11),
    28: (12, 14),
    29: (9, 11),
    30: (12, 14),
    31: (3, 5),
    32: (6, 8),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}

_DATE = re.compile(
    r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<time>\d\d:\d\d:\d\d)(?:Z|[+-]\d\d(?::\d\d)?)?)?(?P<qualifier>[~?%]?)"
)


class EdtfError(ValueError):
    """A text that is no EDTF date. ``args[0]`` says what is wrong, in one clause."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF date or interval, with the days it covers.

    earliest, latest: the first and the last day it may mean, both included; None where the year is not known
        (``XXXX-12-19``) or the interval is open on that side.
    precision: ``"day"``, ``"month"``, ``"season"``, ``"quarter"``, ``"year"``, ``"decade"``, ``"century"``,
        ``"interval"``, ``"unspecified"`` (X in other places), or for a year that is not known ``"yearless"``.
    """

    text: str
    precision: str
    earliest: Day | None
    latest: Day | None
    uncertain: bool = False
    approximate: bool = False

    @property
    def sort_key(self) -> tuple[int, int, int, int, str]:
        """Orders a timeline: by first day, the wider date before the narrower one, dates without a year last."""
        if self.earliest is None and self.latest is None:
            return (99999, 0, 0, 0, self.text.lstrip("X"))
        first = self.earliest or self.latest or (0, 1, 1)
        last = self.latest or (99998, 12, 31)
        return (*first, -_ordinal(last), self.text)

    @property
    def year(self) -> int | None:
        """The year under which the date is filed: that of its first known day."""
        day = self.earliest or self.latest
        return day[0] if day else None


def days_in_month(year: int, month: int) -> int:
    """Number of days of a month (1-12) of an astronomical year, by the Gregorian rule."""
    return 29 if month == 2 and isleap(year) else _DAYS_IN_MONTH[month - 1]


def _ordinal(day: Day) -> int:
    return (day[0] * 12 + day[1]) * 31 + day[2]


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read an EDTF date.

    Raises EdtfError when `text` is none, names a day that does not exist, or an interval that ends before it begins.

    >>> parse("2017-12").earliest, parse("2017-12").latest
    ((2017, 12, 1), (2017, 12, 31))
    >>> parse("2023?").uncertain
    True
    >>> parse("199X").precision
    'decade'
    """
    if "/" not in text:
        return _parse_date(text)
    left, _, right = text.partition("/")
    if "/" in right:
        raise EdtfError("an interval has one '/'")
    if left in ("", "..") and right in ("", ".."):
        raise EdtfError("an interval needs a date on at least one side of the '/'")
    start = None if left in ("", "..") else _parse_date(left)
    end = None if right in ("", "..") else _parse_date(right)
    if start and end and start.earliest and end.latest and start.earliest > end.latest:
        raise EdtfError(f"the interval ends ({right}) before it begins ({left})")
    sides = [side for side in (start, end) if side]
    return Edtf(
        text,
        "interval" if all(side.precision != "yearless" for side in sides) else "yearless",
        start.earliest if start else None,
        end.latest if end else None,
        uncertain=any(side.uncertain for side in sides),
        approximate=any(side.approximate for side in sides),
    )


def is_edtf(text: str) -> bool:
    """Whether `parse` reads `text`."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def plain(text: str) -> str:
    """The same date without its qualifiers: ``2023?`` becomes ``2023``."""
    return re.sub(r"[~?%]", "", text)


def qualify(text: str, mark: str) -> str:
    """Add the qualifier `mark` (``~`` or ``?``) to a date or to both ends of an interval; ``~`` and ``?`` make ``%``."""
    return "/".join(side if side in ("", "..") else _qualify_date(side, mark) for side in text.split("/"))


def _qualify_date(text: str, mark: str) -> str:
    old = text[-1] if text[-1] in "~?%" else ""
    if not old:
        return text + mark
    return text if old in (mark, "%") else text[:-1] + "%"


def _parse_date(text: str) -> Edtf:
    match = _DATE.fullmatch(text)
    if not match:
        raise EdtfError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day, qualifier = match["year"], match["month"], match["day"], match["qualifier"]
    if match["time"] and not (day and "X" not in year + month + day):
        raise EdtfError("a time needs a full date before it")
    if match["time"]:
        hours, minutes, seconds = (int(part) for part in match["time"].split(":"))
        if hours > 24 or minutes > 59 or seconds > 59:
            raise EdtfError(f"there is no time {match['time']}")
    marks = {"uncertain": qualifier in ("?", "%"), "approximate": qualifier in ("~", "%")}
    if year == "-0000":
        raise EdtfError("the year 0 has no sign; 1 BC is written 0000")
    if month and month.isdigit() and int(month) in _DIVISIONS:
        if day:
            raise EdtfError(f"{month} is a part of the year and has no days")
        return _division(text, year, int(month), marks)
    if month:
        months = [m for m in range(1, 13) if _fits(f"{m:02}", month)]
        if not months:
            raise EdtfError(
                f"there is no month {month}; months are 01 to 12, seasons 21 to 24 (spring to winter), quarters 33 to 36"
            )
    if year.endswith("XXXX"):
        return _yearless(text, month, day, marks)
    low, high = _year_bounds(year)
    if not month:
        shape = year.lstrip("-")
        if "X" not in shape:
            precision = "year"
        elif re.fullmatch(r"\d{3}X", shape):
            precision = "decade"
        elif re.fullmatch(r"\d\dXX", shape):
            precision = "century"
        else:
            precision = "unspecified"
        return Edtf(text, precision, (low, 1, 1), (high, 12, 31), **marks)
    if not day:
        precision = "year" if month == "XX" and low == high else "unspecified" if "X" in year + month else "month"
        last = (high, months[-1], days_in_month(high, months[-1]))
        return Edtf(text, precision, (low, months[0], 1), last, **marks)
    if "X" not in year + month + day:
        _check_day(low, months[0], int(day))
        triple = (low, months[0], int(day))
        return Edtf(text, "day", triple, triple, **marks)
    return _days_with_x(text, (low, high), months, day, year + month, marks)


def _days_with_x(
    text: str, years: tuple[int, int], months: list[int], day: str, rest: str, marks: dict[str, bool]
) -> Edtf:
    low, high = years
    fits = [
        (year, month, d)
        for year in sorted({low, high})
        for month in months
        for d in range(1, days_in_month(year, month) + 1)
        if _fits(f"{d:02}", day)
    ]
    if not fits:
        raise EdtfError(f"there is no day {day} in that month")
    whole = "month" if day == "XX" and "X" not in rest else "unspecified"
    return Edtf(text, whole, fits[0], fits[-1], **marks)


def _yearless(text: str, month: str | None, day: str | None, marks: dict[str, bool]) -> Edtf:
    if month and day and (month + day).isdigit():
        _check_day(2000, int(month), int(day))  # 29 February exists in some year
    return Edtf(text, "yearless", None, None, **marks)


def _division(text: str, year: str, code: int, marks: dict[str, bool]) -> Edtf:
    precision = "season" if code <= 32 else "quarter" if code <= 36 else "unspecified"
    if year.endswith("XXXX"):
        return Edtf(text, "yearless", None, None, **marks)
    low, high = _year_bounds(year)
    first, last = _DIVISIONS[code]
    if last > 12:
        high, last = high + 1, last - 12
    return Edtf(text, precision, (low, first, 1), (high, last, days_in_month(high, last)), **marks)


def _year_bounds(year: str) -> tuple[int, int]:
    if year.startswith("-"):
        low, high = int(year[1:].replace("X", "9")), int(year[1:].replace("X", "0"))
        return -low, -high
    return int(year.replace("X", "0")), int(year.replace("X", "9"))


def _check_day(year: int, month: int, day: int) -> None:
    count = days_in_month(year, month)
    if not 1 <= day <= count:
        raise EdtfError(f"there is no day {day:02}; {_MONTHS[month - 1]} {year} has {count} days")


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _fits(digits: str, pattern: str) -> bool:
    return all(p in ("X", d) for d, p in zip(digits, pattern, strict=True))
