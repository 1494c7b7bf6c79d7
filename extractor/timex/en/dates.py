"""Dates with the month's name: "Dec. 19", "19 December 2017", "the 5th of May", "Monday, Oct. 26", "June 1998"."""

from __future__ import annotations

import re

from extractor.timex.calendars import is_day
from extractor.timex.en import context, named
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import era_year, month, number, ordinal, weekday, year
from extractor.timex.grammar import Reader
from extractor.timex.values import Date, Reading, Reference

_YEAR = r"(?P<y>{year4}|{year_words}|['’]\d\d\b)"
_ERA_YEAR = rf"(?:{_YEAR}|(?:(?P<ad>A\.?D\.?) )?(?P<y2>\d{{1,4}})(?: (?P<era>{{era}}))?)"


def _with_year(part: dict[str, str], month: int, day: int | None = None) -> Date | None:
    if day is not None and not is_day(2000, month, day):
        return None
    text = part.get("y") or part.get("y2")
    if not text:
        return Date(month=month, day=day)
    number, short = year(text)
    return Date(era_year(number, part.get("era")), month, day, short=short and "y2" not in part)


@LANGUAGE.rule(
    "day known by its date", r"(?:september|sept\.?|sep\.?) 11(?:th)?\b|11 september\b|9/11\b", fits=named.attacks
)
def september_11(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the Sept. 11 attacks" need no year."""
    return Date(2001, 9, 11)


@LANGUAGE.rule(
    "month and day",
    # "May the second", but "in May the Second Army".
    r"(?P<m>{month_any})(?: ?(?P<d>{day})| the (?P<d2>{day_small}))(?:(?:,| ,|, of)? "
    + _YEAR
    + r"|(?:,|, of)? (?P<y2>\d{1,4}) ?(?P<era>{era})\b)?",
    kinds="daily cal monthday broad",
    fits=named.no_namesake,
)
def month_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _with_year(part, month=month(part["m"]), day=ordinal(part.get("d") or part["d2"]))


@LANGUAGE.rule(
    "day, month and year, as telexed",
    r"(?P<d>\d\d?) (?P<m>(?-i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)) (?P<y>\d\d)\b",
)
def telex(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "15 JAN 90"."""
    return _with_year({"y": part["y"]}, month(part["m"]), int(part["d"]))


@LANGUAGE.rule(
    "month and day below ten in words",
    r"(?P<m>{month_any}) (?P<d>(?-i:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine))\b(?:,? (?P<y>{year4}))?",
    kinds="daily cal monthday",
    fits=context.day_in_words,
)
def month_day_words(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "payable June nine", but not "In June nine people came"."""
    return _with_year(part, month(part["m"]), int(number(part["d"].lower()) or 1))


@LANGUAGE.rule(
    "month and day, as spoken",
    r"(?P<m>{month_any}) (?:(?P<d>{cardinal}) (?P<y>{year_words})|(?P<d2>(?:twenty|thirty)[- ]{cardinal}))",
)
def month_day_spoken(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "May twenty five nineteen eighty six"."""
    day = int(number(part.get("d") or part["d2"]) or 0)
    return _with_year({"y": part.get("y", "")}, month(part["m"]), day) if 0 < day < 32 else None


@LANGUAGE.rule(
    "day and month",
    r"(?:the )?(?P<d>{day})(?: day)?(?: of|-)?(?: |-)?(?P<m>{month_any})(?:(?:,| ,|, of| of|-)? ?"
    + _YEAR
    + r"|,? (?P<y2>\d{1,4}) ?(?P<era>{era}))?",
    kinds="daily cal monthday broad",
    fits=named.no_namesake,
)
def day_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _with_year(part, month=month(part["m"]), day=ordinal(part["d"]))


@LANGUAGE.rule(
    "day, month and year of two digits",
    r"(?P<d>{dd}) (?P<m>{month_any}) (?P<y>\d\d)\b",
    kinds="daily",
    fits=lambda data, start, end: (
        re.match(rb"[,;:)\0]|\.(?!\d)|$", data[end : end + 2]) is not None
        and re.search(rb"(?:^|[a-z(\0][,.]? ?)$", data[max(0, start - 3) : start]) is not None
    ),
)
def day_month_short(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "on 19 Dec 17", where its clause ends."""
    return _with_year({"y": part["y"]}, month(part["m"]), int(part["d"]))


@LANGUAGE.rule(
    "month and year",
    r"(?:the month of )?(?P<m>{month_any})(?:,| ,| of|, of| in| in the year)? "
    + _YEAR
    + r"|(?P<m3>{month_any})[-/]?(?P<y3>{year4})"
    r"|(?P<m2>{month_any}) (?P<y2>\d{1,4}) ?(?P<era>{era})|(?P<m4>{month_any}) of (?P<y4>\d\d)\b"
    r"|(?P<y5>{year4})[ ,/-]{1,2}(?P<m5>{month_any})",
    kinds="cal monthly broad",
)
def month_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = next(part[key] for key in ("m", "m2", "m3", "m4", "m5") if key in part)
    if "y3" in part or "y5" in part:
        return Date(year=int(part.get("y3") or part["y5"]), month=month(name))
    if "y4" in part:
        return Date(year=int(part["y4"]), month=month(name), short=True)
    return _with_year(part, month=month(name))


@LANGUAGE.rule("year, month and day", r"(?P<y>{year4}) (?P<m>{month_any}) (?P<d>{dd})\b", kinds="daily cal")
def year_month_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "2015 March 3", as astronomers write."""
    return _with_year({"y": part["y"]}, month(part["m"]), int(part["d"]))


@LANGUAGE.rule(
    "weekday and date",
    r"(?P<w>{weekday_any}),?(?: the)? (?P<date>{monthday}|{slashed}|{numeric})|(?P<date2>{monthday}),? \(?(?P<w2>{weekday_any})\)?",
    kinds="daily cal",
)
def weekday_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    """The date decides; the weekday beside it only chooses the year when none is stated."""
    date = None
    for kind in ("monthday", "numeric", "slashed"):
        date = date or reader.read(part.get("date") or part["date2"], kind)
    if not isinstance(date, Date):
        return None
    return Date(date.year, date.month, date.day, weekday(part.get("w") or part["w2"]), short=date.short)


@LANGUAGE.rule(
    "weekday and day of the month",
    r"(?P<w>{weekday_any})(?:,?(?: the)? (?P<d>{day_th})| (?P<d2>{dd}\b))",
    kinds="daily cal weekdayday",
    alone=False,
)
def weekday_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(day=ordinal(part.get("d") or part["d2"]), weekday=weekday(part["w"]))


@LANGUAGE.rule(
    "weekday and day of the month", r"(?P<w>{weekday_any}),?(?: the)? (?P<d>{day_th})", fits=context.day_ends
)
def weekday_day_th(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(day=ordinal(part["d"]), weekday=weekday(part["w"]))


@LANGUAGE.rule("weekday of no week", r"(?P<w>{weekday})", fits=named.any_weekday)
def some_weekday(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "It fell on a Monday"."""
    return Reference(f"XXXX-WXX-{weekday(part['w']) + 1}")


@LANGUAGE.rule(
    "weekday",
    r"(?P<w>{weekday}|(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\.)",
    kinds="daily cal wday broad",
    fits=named.weekday,
)
def bare_weekday(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(weekday=weekday(part["w"]))


@LANGUAGE.rule("month", r"(?:the month of )?(?P<m>{month})", kinds="cal monthly bare_month broad", fits=named.month)
def bare_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(month=month(part["m"]))


@LANGUAGE.rule(
    "day of the month",
    r"(?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)\b|{dd}\b)(?: of (?P<month>(?:that|this|the same|the) month))?",
    kinds="bare_day",
    alone=False,
)
def bare_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(day=ordinal(part["d"]))


@LANGUAGE.rule("day of the month", r"the (?P<d>\d{1,2}(?:st|nd|rd|th))\b", fits=context.day_alone)
def day_alone(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "on the 5th": a day of the month spoken of."""
    day = ordinal(part["d"])
    return Date(day=day) if 1 <= day <= 31 else None
