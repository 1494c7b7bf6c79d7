"""A date as far as it is stated, placed in a year; and how two stretches lie to each other."""

from __future__ import annotations

from extractor.timex import calendars
from extractor.timex.calendars import Stretch
from extractor.timex.values import Date, Holiday


def dated(date: Date, year: int) -> Stretch | None:
    """The stretch a Date names in a given year; None for a day that year has not."""
    if date.month is not None and date.day is not None:
        return Stretch("day", year, date.month, date.day) if calendars.is_day(year, date.month, date.day) else None
    if date.month is not None:
        return Stretch("month", year, date.month)
    part = date.part
    if part in calendars.SEASONS:
        return Stretch("season", year, calendars.SEASONS[part])
    if part and part[0] == "Q" and part[1].isdigit():
        return Stretch("quarter", year, int(part[1]))
    if part and part[0] == "H":
        return Stretch("half", year, int(part[1]))
    return Stretch("year", year)


def stated_parts(what: Date | Holiday) -> tuple[str, ...]:
    if isinstance(what, Holiday):
        return ("day", "month")
    names = []
    if what.day is not None:
        names.append("day")
    if what.month is not None:
        names.append("month")
    if what.part in calendars.SEASONS:
        names.append("season")
    elif what.part:
        names.append("quarter" if what.part[0] == "Q" else "half year")
    if what.weekday is not None and what.day is None:
        names.append("weekday")
    if what.year is not None:
        names.append("year")
    return tuple(names)


def before(left: Stretch, right: Stretch) -> bool:
    return calendars.first(left)[1:] < calendars.first(right)[1:]


def covers(stretch: Stretch, day: Stretch) -> bool:
    return calendars.first(stretch)[1:] <= day[1:] <= calendars.last(stretch)[1:]


def distance(stretch: Stretch, day: Stretch) -> int:
    """Days from `day` to the first day of `stretch`."""
    return calendars.ordinal(calendars.first(stretch)) - calendars.ordinal(day)
