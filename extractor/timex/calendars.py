"""Plain calendar arithmetic on stretches of the calendar, and how TIMEX3 and EDTF write them.

A stretch is a day, week, weekend, month, quarter, half, season, year, decade or century. Years are astronomical
(0 is 1 BC). Weeks are ISO 8601 weeks; a winter belongs to the year in which it begins.
"""

from __future__ import annotations

import datetime
from calendar import isleap
from functools import lru_cache
from typing import NamedTuple

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MAX_ORDINAL = datetime.date.max.toordinal()

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_NAMES = {code: name for name, code in SEASONS.items()}

GRANULARITIES = (
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
)
"""From fine to coarse."""
RANK = {name: rank for rank, name in enumerate(GRANULARITIES)}

# How many of one unit make the year's numbering of another: months per unit, for units that are whole months.
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}


MONTH_NAMES = (
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


class OutOfCalendar(ValueError):
    """A date outside the years 1 to 9999 for which days are counted."""


class Stretch(NamedTuple):
    """A stretch of the calendar. unit: one of GRANULARITIES from "day" up.

    year: astronomical year; of a week, its ISO year; of a decade or century, its first year.
    part: month of a day or month; number of the week, quarter or half; 21-24 of a season. day: day of the month.
    """

    unit: str
    year: int
    part: int = 0
    day: int = 0


def days_in_month(year: int, month: int) -> int:
    """Number of days of a month (1-12), Gregorian."""
    return 29 if month == 2 and isleap(year) else _DAYS_IN_MONTH[month - 1]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def day_at(ordinal: int) -> Stretch:
    """The day with a proleptic Gregorian ordinal (1 is 1 January of year 1). Raises OutOfCalendar."""
    if not 1 <= ordinal <= _MAX_ORDINAL:
        raise OutOfCalendar(f"day {ordinal}")
    date = datetime.date.fromordinal(ordinal)
    return Stretch("day", date.year, date.month, date.day)


def ordinal(day: Stretch) -> int:
    """The ordinal of a day. Raises OutOfCalendar for years outside 1 to 9999."""
    if not 1 <= day.year <= 9999:
        raise OutOfCalendar(f"year {day.year}")
    return datetime.date(day.year, day.part, day.day).toordinal()


def weekday(day: Stretch) -> int:
    """0 Monday … 6 Sunday."""
    return (ordinal(day) + 6) % 7


@lru_cache(maxsize=4096)
def first(stretch: Stretch) -> Stretch:
    """The first day of a stretch."""
    unit, year, part, _ = stretch
    if unit == "day":
        return stretch
    if unit in ("week", "weekend"):
        monday = _monday(year, part)
        return day_at(monday if unit == "week" else monday + 5)
    if unit == "season":
        return Stretch("day", year, (part - 20) * 3, 1)
    month = {"month": part, "quarter": part * 3 - 2, "half": part * 6 - 5}.get(unit, 1)
    return Stretch("day", year, month, 1)


@lru_cache(maxsize=4096)
def last(stretch: Stretch) -> Stretch:
    """The last day of a stretch."""
    unit, year, part, _ = stretch
    if unit == "day":
        return stretch
    if unit in ("week", "weekend"):
        return day_at(_monday(year, part) + 6)
    if unit == "season":
        month = (part - 20) * 3 + 2
        year, month = (year + 1, month - 12) if month > 12 else (year, month)
    else:
        month = {"month": part, "quarter": part * 3, "half": part * 6}.get(unit, 12)
        year += {"decade": 9, "century": 99, "millennium": 999}.get(unit, 0)
    return Stretch("day", year, month, days_in_month(year, month))


@lru_cache(maxsize=4096)
def containing(day: Stretch, unit: str) -> Stretch:
    """The stretch of the given unit that `day` lies in. The week's weekend for "weekend"."""
    year, month = day.year, day.part
    if unit == "day":
        return day
    if unit in ("week", "weekend"):
        if not 1 <= year <= 9999:
            raise OutOfCalendar(f"year {year}")
        iso = datetime.date(year, month, day.day).isocalendar()
        return Stretch(unit, iso.year, iso.week)
    if unit == "month":
        return Stretch("month", year, month)
    if unit == "quarter":
        return Stretch("quarter", year, (month + 2) // 3)
    if unit == "half":
        return Stretch("half", year, 1 if month < 7 else 2)
    if unit == "season":
        return Stretch("season", year - 1, 24) if month < 3 else Stretch("season", year, 20 + month // 3)
    size = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit]
    return Stretch(unit, year // size * size)


def coarsen(stretch: Stretch, unit: str) -> Stretch:
    """The stretch of a coarser unit in which `stretch` begins; a finer unit gives the one it begins with."""
    if stretch.unit == unit:
        return stretch
    if unit in ("year", "decade", "century", "millennium") and stretch.unit != "day":
        return containing(Stretch("day", stretch.year, 1, 1), unit)
    return containing(first(stretch), unit)


@lru_cache(maxsize=4096)
def shift(stretch: Stretch, count: int, unit: str) -> Stretch:
    """`stretch` moved by `count` units, keeping its own granularity. Raises OutOfCalendar.

    Days moved by months or years keep the day of the month where the month has it, else take its last day.
    """
    if count == 0:
        return stretch
    own, year, part, day = stretch
    if unit in ("hour", "minute", "second"):
        return stretch
    if unit in ("day", "week", "weekend"):
        days = count * (1 if unit == "day" else 7)
        if own == "day":
            return day_at(ordinal(stretch) + days)
        return containing(day_at(ordinal(first(stretch)) + days), own)
    months = count * _MONTHS.get(unit, 12)
    if unit == "season":
        months = count * 3
    if own in ("week", "weekend"):
        moved = shift(first(stretch), count, unit)
        return containing(moved, own)
    if own in ("year", "decade", "century", "millennium"):
        size = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[own]
        return Stretch(own, (year + months // 12) // size * size)
    if own == "season":
        index = year * 4 + part - 21 + months // 3
        return Stretch("season", index // 4, 21 + index % 4)
    if own in ("quarter", "half"):
        per_year = 4 if own == "quarter" else 2
        index = year * per_year + part - 1 + months * per_year // 12
        return Stretch(own, index // per_year, index % per_year + 1)
    index = year * 12 + part - 1 + months
    year, part = index // 12, index % 12 + 1
    return Stretch(own, year, part, min(day, days_in_month(year, part)) if own == "day" else 0)


def several(stretch: Stretch, count: int, unit: str, final: bool) -> tuple[Stretch, Stretch]:
    """The first and the last of the first `count` units of a stretch, or, if `final`, of its last ones.

    Weeks belong to the year or month that has their Thursday.
    """
    begin, end = first(stretch), last(stretch)
    if unit in ("week", "weekend"):
        # The Thursday of the week that counts lies in the stretch: the one of its first day, or the next.
        begin, end = shift(begin, 3, "day"), shift(end, -3, "day")
    if final:
        closing = containing(end, unit)
        return shift(closing, 1 - count, unit), closing
    opening = containing(begin, unit)
    return opening, shift(opening, count - 1, unit)


@lru_cache(maxsize=8192)
def value(stretch: Stretch) -> str:
    """The TIMEX3 value of a stretch, as TimeML 1.2.1 writes it: ``1998-02-13``, ``1998-W07``, ``1998-Q3``, ``199``…"""
    unit, year, part, day = stretch
    if year <= 0 and (unit, year) != ("century", 0):
        if unit == "century":
            # As the centuries AD, the digits that its years share: "BC04" for 500 to 401 BC.
            return f"BC{-year // 100 - 1:02}"
        if unit == "decade":
            return f"BC{(-8 - year) // 10:03}"
        written = value(Stretch("year" if unit in ("decade", "millennium") else unit, 2000, part, day))
        return f"BC{1 - year:04}{written[4:]}"
    if unit == "day":
        return f"{year:04}-{part:02}-{day:02}"
    if unit == "month":
        return f"{year:04}-{part:02}"
    if unit == "week":
        return f"{year:04}-W{part:02}"
    if unit == "weekend":
        return f"{year:04}-W{part:02}-WE"
    if unit == "season":
        return f"{year:04}-{_SEASON_NAMES[part]}"
    if unit == "quarter":
        return f"{year:04}-Q{part}"
    if unit == "half":
        return f"{year:04}-H{part}"
    if unit == "decade":
        return f"{year // 10:03}"
    if unit == "century":
        return f"{year // 100:02}"
    if unit == "millennium":
        return f"{year // 1000}"
    return f"{year:04}"


def year_words(year: int) -> str:
    """An astronomical year as a reader writes it: "1919", "490 BC"."""
    return str(year) if year > 0 else f"{1 - year} BC"


def describe(stretch: Stretch) -> str:
    """A stretch as a reader writes it: "December 30, 2017", "June 1919", "summer 1919", "490 BC"; else its value."""
    unit, year, part, day = stretch
    if unit == "day":
        return f"{MONTH_NAMES[part - 1]} {day}, {year_words(year)}"
    if unit == "month":
        return f"{MONTH_NAMES[part - 1]} {year_words(year)}"
    if unit == "season":
        return f"{('spring', 'summer', 'autumn', 'winter')[part - 21]} {year_words(year)}"
    return year_words(year) if unit == "year" else value(stretch)


@lru_cache(maxsize=8192)
def edtf(stretch: Stretch) -> str | None:
    """The EDTF date or interval of a stretch (ISO 8601-2; weeks and weekends, which it lacks, as intervals)."""
    unit, year, part, day = stretch
    y = f"{year:04}" if year >= 0 else f"-{-year:04}"
    if unit == "day":
        return f"{y}-{part:02}-{day:02}"
    if unit in ("month", "season"):
        return f"{y}-{part:02}"
    if unit == "quarter":
        return f"{y}-{32 + part}"
    if unit == "half":
        return f"{y}-{39 + part}"
    if unit in ("week", "weekend"):
        return f"{edtf(first(stretch))}/{edtf(last(stretch))}"
    if unit in ("decade", "century", "millennium"):
        if year < 0 and unit == "century":
            # The fifth century BC runs from 500 to 401 BC, which are the years -499 to -400.
            return f"{edtf(Stretch('year', year + 1))}/{edtf(Stretch('year', year + 100))}"
        if year < 0:
            return f"{y}/{edtf(Stretch('year', last(stretch).year))}"
        return {"decade": f"{year // 10:03}X", "century": f"{year // 100:02}XX", "millennium": f"{year // 1000}XXX"}[
            unit
        ]
    return y


def _monday(year: int, week: int) -> int:
    if not 1 <= year <= 9998:
        raise OutOfCalendar(f"year {year}")
    try:
        return datetime.date.fromisocalendar(year, week, 1).toordinal()
    except ValueError:
        raise OutOfCalendar(f"week {week} of {year}") from None
