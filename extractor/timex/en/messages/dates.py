"""Days and months, as messages write them."""

from __future__ import annotations

import re

from extractor.timex.calendars import is_day
from extractor.timex.en.messages.language import AFTER_TIME, MESSAGE, rule, whole
from extractor.timex.en.numbers import month, number, ordinal, weekday
from extractor.timex.en.numbers import year as year_number
from extractor.timex.grammar import Reader
from extractor.timex.message_values import Message
from extractor.timex.values import (
    Date,
    Relative,
)

MESSAGE.words["year_said"] = (
    r"(?:{year4}|{year_words}|['’]\d\d\b|(?:eighteen|nineteen|seventeen|sixteen|fifteen|fourteen) hundred(?: and)?(?: {cardinal})?)"
)
MESSAGE.words["day_said"] = (
    r"(?:{day}|(?:twenty|thirty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\b|{cardinal})"
)


def year_stated(text: str | None) -> tuple[int | None, bool]:
    if not text:
        return None, False
    words = " ".join(text.lower().replace("-", " ").split())
    hundred = re.fullmatch(r"(\w+) hundred(?: and)?(?: (.+))?", words)
    if hundred:
        return int(number(hundred[1]) or 0) * 100 + int((number(hundred[2]) or 0) if hundred[2] else 0), False
    return year_number(words)


def day_number(text: str) -> int:
    text = " ".join(text.lower().split())
    try:
        return ordinal(text)
    except (KeyError, TypeError):
        return int(number(text) or 0)


def dated(month_number: int | None, day: int, year_text: str | None = None) -> Date | None:
    year, short = year_stated(year_text)
    if month_number is not None and not is_day(2000 if year is None or short else year, month_number, day):
        return None
    return Date(year, month_number, day, short=short) if 1 <= day <= 31 else None


@rule(
    "month and day",
    r"(?P<m>{month_any}),? (?:the )?(?P<d>{day_said})(?:(?: ?,| of|, of| in)? ?(?P<y>{year_said}))?",
    kinds="daily cal monthday broad",
)
def month_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return dated(month(part["m"]), day_number(part["d"]), part.get("y"))


@rule(
    "day and month",
    r"(?:the )?(?P<d>{day_said})(?: day)?(?: of |[ -]?)(?P<m>{month_any})(?:(?: ?,| of|, of| in)? ?(?:(?P<y>{year_said})|of (?P<y2>\d\d)\b))?",
    kinds="daily cal monthday broad",
    fits=lambda data, start, end: (
        re.search(rb"[$.,\xa3\xac#]\d* ?$", data[max(0, start - 4) : start]) is None
        or re.search(rb"[a-z)][.,] ?$", data[max(0, start - 4) : start]) is not None
    ),
)
def day_month(reader: Reader, part: dict[str, str]) -> Message | None:
    if "y2" in part:
        return dated(month(part["m"]), day_number(part["d"]), "'" + part["y2"])
    return dated(month(part["m"]), day_number(part["d"]), part.get("y"))


@rule(
    "dates with a month's name and signs",
    r"(?P<m>{month_any})[-/](?P<y>{year4})(?:[-/](?P<d>\d\d?))?|(?P<y2>{year4})[-/](?P<d2>\d\d?)[-/](?P<m2>{month_any})|(?P<m3>{month_any})-(?P<d3>\d\d?)\b",
    kinds="daily cal monthday",
)
def signed(reader: Reader, part: dict[str, str]) -> Message | None:
    name = next(part[k] for k in ("m", "m2", "m3") if k in part)
    day = next((part[k] for k in ("d", "d2", "d3") if k in part), None)
    text = part.get("y") or part.get("y2")
    return dated(month(name), int(day), text) if day else Date(int(text or 0), month(name))


@rule(
    "month and day in digits",
    r"(?P<a>\d\d?)/(?P<b>\d\d?)",
    kinds="slashed daily cal monthday",
    fits=lambda data, start, end: whole(data, start, end) and data[start:end] != b"24/7",
)
def slashed(reader: Reader, part: dict[str, str]) -> Message | None:
    first, second = int(part["a"]), int(part["b"])
    if first > 12:
        first, second = second, first
    return dated(first, second)


@rule(
    "year and month in digits",
    r"(?P<y>(?:19|20)\d\d)[-/](?P<m>0?[1-9]|1[0-2])\b|(?P<m2>0?[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)\b",
    kinds="numeric cal",
    fits=whole,
)
def year_month(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part.get("y") or part["y2"]), int(part.get("m") or part["m2"]))


@rule(
    "weekday and date",
    r"(?P<w>{weekday_any}),? \(?(?:the )?(?:(?P<d>{monthday}|{numeric})|(?P<m>1[0-2]|0?[1-9])\.(?P<dd>\d\d?)|(?P<n>the (?:{day_th}|{day_said})|{day_th}|{dd}))\b\)?",
    kinds="daily cal",
    fits=lambda data, start, end: (
        re.match(
            rb"(?i: ?[-\xe2:]\d|:|\.\d| ?(?:am|pm|a\.m|p\.m|o.?clock|to \d|hours|days|weeks|months|minutes)\b)",
            data[end : end + 10],
        )
        is None
    ),
)
def weekday_date(reader: Reader, part: dict[str, str]) -> Message | None:
    number_of = weekday(part["w"])
    if "dd" in part:
        date = dated(int(part["m"]), int(part["dd"]))
    elif "n" in part:
        date = Date(day=day_number(re.sub(r"(?i)^the ", "", part["n"])))
        if not 1 <= (date.day or 0) <= 31:
            return None
    else:
        found = next((r for k in ("monthday", "numeric") if (r := reader.read(part["d"], k))), None)
        date = found if isinstance(found, Date) else None
    return Date(date.year, date.month, date.day, number_of, short=date.short) if date else None


@rule(
    "day of the month",
    r"(?:the )?(?P<d>(?:[12]?\d|3[01])(?:st|nd|rd|th)\b|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)",
    kinds="daily",
    fits=lambda data, start, end: (
        re.search(
            rb"(?i:(?:^|[ (])(?:on|by|until|till|from|since|before|after|for|than|starting|is|to|and|through) (?:the )?)$",
            data[max(0, start - 13) : start],
        )
        is not None
        and AFTER_TIME.match(data, end) is not None
    ),
)
def day_of_month(reader: Reader, part: dict[str, str]) -> Message | None:
    day = day_number(part["d"])
    return Date(day=day) if 1 <= day <= 31 else None


@rule(
    "day of the month, bare",
    r"(?:the )?(?P<d>[12]?\d|3[01])\b",
    fits=lambda data, start, end: (
        re.search(rb"(?i:(?:^|[ (])on (?:the )?)$", data[max(0, start - 8) : start]) is not None
        and re.match(rb" ?[.,;!?\0](?!\d)| ?$", data[end : end + 3]) is not None
    ),
)
def bare_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(day=int(part["d"])) if int(part["d"]) else None


_SHORT = {"tmr": 1, "tmw": 1, "2moro": 1, "tomo": 1, "2day": 0, "yday": -1}


@rule("day counted from today, short", "(?P<w>" + "|".join(_SHORT) + r")\b", kinds="cal daily deictic")
def short_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Relative("day", _SHORT[part["w"].lower()])


@rule(
    "weekday pointed at",
    r"(?:the )?(?P<w>this past|this coming|this|last|past|previous|next|coming|upcoming|following) (?P<d>{weekday_any})",
    kinds="cal daily relweekday broad",
)
def pointed_weekday(reader: Reader, part: dict[str, str]) -> Message | None:
    word = part["w"].lower()
    count = {"this": 0, "this coming": 0, "coming": 0, "upcoming": 0, "next": 1, "following": 1}.get(word, -1)
    return Relative(Date(weekday=weekday(part["d"])), count, word=word)


@rule(
    "weekday, short",
    r"(?P<w>mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\.?",
    kinds="daily cal wday broad",
    fits=lambda data, start, end: (
        (
            re.search(
                rb"(?i:(?:^|\0|(?:^|[ (])(?:on|by|until|till|from|since|before|after|for|this|next|last|every|each|to|and|or|week|,) ?|[ap]\.?m\.? |[-/] ?)$)",
                data[max(0, start - 9) : start],
            )
            is not None
            and AFTER_TIME.match(data, end) is not None
        )
        or re.match(rb" (?:at|\d)", data[end : end + 3]) is not None
    ),
)
def short_weekday(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(weekday=weekday(part["w"]))


@rule(
    "month, in any case",
    r"(?P<m>{month_any})",
    kinds="monthly cal broad",
    fits=lambda data, start, end: (
        (
            re.search(
                rb"(?i:(?:^|[ (])(?:in|by|until|till|from|since|before|after|for|this|next|last|every|each|to|mid|of|between|and|late|early|through|[-~])[ -]?)$",
                data[max(0, start - 9) : start],
            )
            is not None
            and (
                data[start : start + 3].lower() not in (b"may", b"mar")
                or re.match(rb"(?i:[.,;:!?)\0]|$| ?-| (?:to|and|till|until|through|or|please)\b)", data[end : end + 8])
                is not None
            )
        )
        or re.match(
            rb"(?i: ?[-~] ?| to | till | until | through )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            data[end : end + 12].lower(),
        )
        is not None
    ),
)
def any_month(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(month=month(part["m"]))
