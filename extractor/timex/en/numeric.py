"""Dates in digits: ISO 8601, year first, and the slashed, dotted and dashed ones of the United States and Europe."""

from __future__ import annotations

from extractor.timex.calendars import is_day
from extractor.timex.en import context
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import month
from extractor.timex.en.ranges import series
from extractor.timex.grammar import Reader
from extractor.timex.values import Clock, Date, Reading

_LATE = 90  # from this year of a century on, two digits may be of the next: "1998-02"


@LANGUAGE.rule(
    "ISO 8601 date and time",
    r"(?P<date>\d{4}-\d\d-\d\d)(?:T| )(?P<time>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,6})?(?P<zone>Z|[+-]\d\d:?\d\d)?\b",
)
def iso_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    date = reader.read(part["date"], "numeric")
    return Clock("T" + part["time"] + (part.get("zone") or ""), date) if date else None


@LANGUAGE.rule(
    "year-month-day in digits", r"(?P<y>[12]\d{3})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)\b", kinds="numeric daily cal"
)
def year_first(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _date(int(part["y"]), int(part["m"]), int(part["d"]))


@LANGUAGE.rule(
    "year-month-day, eight digits",
    r"(?P<y>19\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])\b",
    kinds="numeric daily",
)
def compact(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _date(int(part["y"]), int(part["m"]), int(part["d"]))


@LANGUAGE.rule(
    "day and month in digits, with year",
    r"(?P<a>\d\d?)(?:/(?P<b>\d\d?)/|-(?P<b2>\d\d?)-|\.(?P<b3>\d\d?)\.)(?P<y>[12]\d{3}|\d\d)\b",
    kinds="numeric daily cal",
)
def numbers(reader: Reader, part: dict[str, str]) -> Reading | None:
    """Month first as in the United States, unless dots or a first number above 12 say day first."""
    first, second = int(part["a"]), int(part.get("b") or part.get("b2") or part["b3"])
    year, short = int(part["y"]), len(part["y"]) == 2
    if short and ("b" not in part or (first > 12 and second > 12)):
        return None
    day_first = first > 12 or "b3" in part
    if day_first and second > 12:
        day_first = False
    m, d = (second, first) if day_first else (first, second)
    return _date(year, m, d, short)


@LANGUAGE.rule("month and day in digits", r"(?P<m>\d\d?)/(?P<d>\d\d?)\b", kinds="slashed", alone=False)
def month_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    first, second = int(part["m"]), int(part["d"])
    m, d = (second, first) if first > 12 else (first, second)
    return Date(month=m, day=d) if is_day(2000, m, d) else None


@LANGUAGE.rule("month and day in digits", r"(?P<m>\d\d?)/(?P<d>\d\d?)\b", fits=context.slashed)
def month_day_alone(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "on 3/15", but not "3/4 of them"."""
    return month_day(reader, part)


@LANGUAGE.rule(
    "year, month name and day in digits",
    r"(?P<y>[12]\d{3})[-/](?P<m>{month_any})[-/](?P<d>\d\d?)\b|(?P<d2>\d\d?)[-/](?P<m2>{month_any})[-/](?P<y2>[12]\d{3}|\d\d)\b",
    kinds="numeric daily cal",
)
def named_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    year = part.get("y") or part["y2"]
    return _date(int(year), month(part.get("m") or part["m2"]), int(part.get("d") or part["d2"]), len(year) == 2)


@LANGUAGE.rule("years", r"(?P<a>{year4})(?P<j>(?: ?[-–—] ?|/))(?P<b>{year4}|\d\d\b)", fits=context.year)
def years(reader: Reader, part: dict[str, str]) -> Reading | None:
    first = int(part["a"])
    last = int(part["b"]) if len(part["b"]) == 4 else first // 100 * 100 + int(part["b"])
    if len(part["b"]) == 2 and last <= first:
        if first % 100 < _LATE:
            return None  # "2015-03" is a month
        last += 100
    if not first < last < first + (200 if first % 50 == 0 and last % 50 == 0 else 450):
        return None
    return series((part["a"], Date(first)), (part["b"], Date(last)), "-")


@LANGUAGE.rule(
    "year and month in digits",
    r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])\b|(?P<m2>0[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)\b",
    kinds="numeric cal",
)
def year_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(year=int(part.get("y") or part["y2"]), month=int(part.get("m") or part["m2"]))


def _date(year: int, month: int, day: int, short: bool = False) -> Date | None:
    return Date(year=year, month=month, day=day, short=short) if is_day(2000 if short else year, month, day) else None
