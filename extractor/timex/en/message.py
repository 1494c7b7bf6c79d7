"""English as messages write it: clock times in every short form, dates in words, school years, ends of month.

The grammar of messages is the English grammar with the rules of this module before it, and without those that news
needs to join or part expressions; messages are joined in `extractor.timex.join`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from extractor.timex.calendars import is_day
from extractor.timex.en import LANGUAGE, context
from extractor.timex.en.holidays import key
from extractor.timex.en.numbers import month, number, ordinal, weekday
from extractor.timex.en.numbers import year as year_number
from extractor.timex.en.shifts import _bare
from extractor.timex.en.words import ALL_UNITS, DAY_PARTS
from extractor.timex.grammar import Action, Language, Reader
from extractor.timex.message_values import Lasting, Message, Numbered, Rest, Several, Span, Time, WeekOf, Within, Years
from extractor.timex.values import (
    ANCHOR,
    Clock,
    Date,
    Duration,
    Holiday,
    Modified,
    Nth,
    Range,
    RangeEnd,
    Reading,
    Reference,
    Relative,
    Repeated,
    Series,
    Shifted,
)

MESSAGE = Language("en", dict(LANGUAGE.words))
_Read = Callable[[Reader, dict[str, str]], Message | None]
# The rules of messages give readings that those of news do not know.
rule = cast("Callable[..., Callable[[_Read], _Read]]", MESSAGE.rule)

_HALF = r"[ap](?:\.? ?m\b\.?|\b\.?)"
_AFTER_TIME = re.compile(
    rb"(?i:[.,;:!?)\0]|$| ?[-\xe2]| (?:on|in|for|with|at|to|and|or|tomorrow|today|tonight|tmrw|this|next|every|each|please|"
    rb"sharp|mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
)


def _time(
    hour: int, minute: str | int | None = None, second: str | None = None, half: str | None = None, bare: bool = False
) -> Time | None:
    if half:
        if not 0 < hour <= 12:
            return Time(hour, _int(minute), _int(second), True) if hour < 24 else None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    minutes, seconds = _int(minute), _int(second)
    if hour > 24 or (minutes or 0) > 59 or (seconds or 0) > 59:
        return None
    return Time(hour % 24, minutes, seconds, bool(half) or hour > 12 or hour == 0, bare=bare)


def _int(text: str | int | None) -> int | None:
    return None if text is None else int(text)


def _after_preposition(data: bytes, start: int, end: int) -> bool:
    return bool(
        re.search(
            rb"(?i:(?:^|[ (])(?:at|by|till|until|from|to|between|and|around|about|before|after|since|@|than) ?)$",
            data[max(0, start - 9) : start],
        )
    )


def _whole(data: bytes, start: int, end: int) -> bool:
    """No part of a longer number, path or formula."""
    before, after = data[max(0, start - 2) : start], data[end : end + 2]
    if re.search(rb"[\d.,:/$#+*]$|[A-Za-z0-9]-$", before) and not re.search(rb"(?:^|[a-z])[,.] ?$", before):
        return False
    return not re.match(rb"[:/.,+*]?\d|%|[/+*^]", after)


def _dotted(data: bytes, start: int, end: int) -> bool:
    """ "7.30" is a time after "at" and the like only."""
    if not _whole(data, start, end):
        return False
    words = data[start:end]
    return (
        b":" in words
        or re.search(rb"[a-zA-Z]", words) is not None
        or (_after_preposition(data, start, end) and bool(_AFTER_TIME.match(data, end)))
    )


MESSAGE.words["minute_words"] = (
    r"(?:o(?:h|['’])? (?:one|two|three|four|five|six|seven|eight|nine)|ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b"
)
MESSAGE.words["hour_words"] = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"


@rule(
    "clock time",
    rf"(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?)(?: ?(?P<half>{_HALF})|\b(?: ?hours| ?hrs)?)(?: ?o['’]?clock\b)?",
    kinds="clock",
    fits=_dotted,
)
def digital(reader: Reader, part: dict[str, str]) -> Message | None:
    return _time(int(part["h"]), part["m"], part.get("s"), part.get("half"))


@rule(
    "hour",
    rf"(?P<h>[01]?\d|2[0-4]|{{hour_words}})(?: ?\.?(?P<half>{_HALF})| ?o['’]?clock\b(?: (?P<half2>{_HALF}))?|[- ]?ish\b(?: (?P<half3>{_HALF}))?)",
    kinds="clock",
    fits=_whole,
)
def hour(reader: Reader, part: dict[str, str]) -> Message | None:
    amount = number(part["h"])
    return (
        _time(int(amount), None, None, part.get("half") or part.get("half2") or part.get("half3"))
        if amount is not None
        else None
    )


@rule(
    "hour and minutes run together",
    rf"(?P<h>1[0-2]|0?[1-9])(?P<m>[0-5]\d) ?(?P<half>{_HALF})",
    kinds="clock",
    fits=_whole,
)
def run_together(reader: Reader, part: dict[str, str]) -> Message | None:
    return _time(int(part["h"]), part["m"], None, part["half"])


@rule("military time", r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) ?(?:hours|hrs|h)\b", kinds="clock", fits=_whole)
def military(reader: Reader, part: dict[str, str]) -> Message | None:
    return Time(int(part["h"]), int(part["m"]), sure=True)


@rule(
    "noon and midnight",
    r"(?:(?:12|twelve) )?(?P<w>noon|mid-? ?night|mid-? ?day|noontime|noonish|mid-?morning|mid-?afternoon)\b",
    kinds="clock",
)
def noon(reader: Reader, part: dict[str, str]) -> Message | None:
    word = part["w"].lower()
    return Time(0 if word.endswith("night") else 10 if "morning" in word else 14 if "after" in word else 12, sure=True)


@rule(
    "minutes past the hour",
    r"(?:(?P<m>half|a quarter|quarter|\d\d?|{cardinal})(?: min(?:ute)?s?)?(?:[ -]past|[ ]after)|(?P<m2>half|a quarter|quarter|(?:\d\d?|{cardinal}) min(?:ute)?s?) (?:to|before|till?|['’]til|of)) (?P<h>{hour_words}|1[0-2]|[1-9])\b"
    rf"(?: ?o['’]?clock\b)?(?: ?(?P<half>{_HALF}))?(?: (?:in the|at) (?P<p>morning|afternoon|evening|night)\b)?",
    kinds="clock",
)
def past(reader: Reader, part: dict[str, str]) -> Message | None:
    word = re.sub(r" min.*", "", (part.get("m") or part["m2"]).lower())
    minutes = 30 if word == "half" else 15 if "quarter" in word else int(number(word) or 0)
    hours = int(number(part["h"]) or 0)
    if not minutes or minutes > 59:
        return None
    if "m2" in part:
        hours, minutes = (hours - 1) or 12, 60 - minutes
    half = part.get("half") or ("" if "p" not in part else "am" if part["p"].lower() == "morning" else "pm")
    return _time(hours, minutes, None, half)


@rule(
    "hour and minutes in words",
    rf"(?P<h>{{hour_words}}|1[0-2]|[1-9]) (?P<m>{{minute_words}})(?: minutes)?(?: (?P<half>{_HALF}))?",
    kinds="clock",
    fits=lambda data, start, end: (
        re.search(rb"(?i:m\b\.?|minutes)$", data[start:end]) is not None or _after_preposition(data, start, end)
    ),
)
def in_words(reader: Reader, part: dict[str, str]) -> Message | None:
    minutes = re.sub(r"(?i)^o(?:h|['’])? ", "", part["m"])
    return _time(int(number(part["h"]) or 0), int(number(minutes) or 0), None, part.get("half"))


@rule(
    "hour and part of the day",
    r"(?P<h>[01]?\d|{hour_words})(?:[:.](?P<m>[0-5]\d))?(?: ?o['’]?clock\b)?(?P<in> in the| at|,?)(?P<edge> early| late)? (?P<p>morning|afternoon|evening|night)\b",
    kinds="clock",
)
def hour_of(reader: Reader, part: dict[str, str]) -> Message | None:
    hours = number(part["h"])
    if not hours or hours > 12 or not ("m" in part or part.get("in", "").strip(" ,")):
        return None
    word = part["p"].lower()
    morning = word == "morning" or (word == "night" and hours in (12, 1, 2, 3, 4))
    return _time(int(hours), part.get("m"), None, "am" if morning else "pm")


@rule(
    "bare hour",
    r"(?P<h>[01]?\d|2[0-4]|{hour_words})",
    fits=lambda data, start, end: (
        _whole(data, start, end)
        and (
            (
                re.search(
                    rb"(?i:(?:^|[ (,])(?:at|@|around|by|about|past|till|until) ?)$", data[max(0, start - 8) : start]
                )
                is not None
                and _AFTER_TIME.match(data, end) is not None
            )
            or re.match(rb"(?i:,? (?:tonight|tonite))", data[end : end + 10]) is not None
        )
    ),
)
def bare_hour(reader: Reader, part: dict[str, str]) -> Message | None:
    amount = number(part["h"])
    return _time(int(amount), bare=False) if amount else None


_SIDE = r"(?:{clock}|(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?|(?:0\d|1[0-8]|2[1-3])[0-5]\d|{hour_words})"


def _hours_fit(data: bytes, start: int, end: int) -> bool:
    return _whole(data, start, end)


@rule(
    "from one hour to another",
    rf"(?:(?P<w>from|between) )?(?P<a>{_SIDE})(?P<j> ?[-–—~] ?| to | till | until | through | thru | and )(?P<b>{_SIDE})(?: in the (?P<p>morning|afternoon|evening)\b)?",
    kinds="hours",
    fits=_hours_fit,
)
def hours(reader: Reader, part: dict[str, str]) -> Message | None:
    word, joined = part.get("w", "").lower(), part["j"].strip().lower()
    if (joined == "and") != (word == "between" and joined == "and"):
        return None
    begin, end = _side(reader, part["a"]), _side(reader, part["b"])
    if begin is None or end is None:
        return None
    if "p" in part:
        half = "am" if part["p"].lower() == "morning" else "pm"
        if not end.sure:
            end = _time(end.hour, end.minute, None, half) or end
    span = ordered(begin, end)
    # "3 to 5" alone may count anything; "3:30 to 5", "three thirty to four" and "0730-0930" are times.
    shaped = any(re.search(r":|[a-z].* |^0\d{3}$", text.strip().lower()) for text in (part["a"], part["b"]))
    stated = any(re.search(r"(?i)m\b|['’ ]?clock|noon|night|ish|\d[ap]\b", part[name]) for name in "ab")
    bare = not (shaped or stated or "p" in part)
    if bare and end.hour <= begin.hour < 7:
        return None  # "3-2" is a score
    return Span(*span, bare=bare)


def ordered(begin: Time, end: Time) -> tuple[Time, Time]:
    """Two times of one range, each with its half of the day from the other where only one states it."""
    if end.sure and not begin.sure and begin.hour <= 12:
        hour = begin.hour % 12 + (12 if end.hour >= 12 else 0)
        if hour * 60 + (begin.minute or 0) > end.hour * 60 + (end.minute or 0):
            hour = (hour + 12) % 24
        begin = Time(hour, begin.minute, begin.second, True, begin.on)
    elif begin.sure and not end.sure and end.hour <= 12:
        hour = end.hour % 12 + (12 if begin.hour >= 12 else 0)
        if hour * 60 + (end.minute or 0) < begin.hour * 60 + (begin.minute or 0):
            hour = (hour + 12) % 24
        end = Time(hour, end.minute, end.second, True, end.on)
    elif not end.sure and (end.hour, end.minute or 0) < (begin.hour, begin.minute or 0):
        if begin.hour == 12:
            end = Time(end.hour + 12, end.minute, end.second, True, end.on)
        else:
            end = Time(end.hour % 12 + 12, end.minute, end.second, True, end.on)
    return begin, end


def _side(reader: Reader, text: str) -> Time | None:
    found: object = reader.read(text, "clock")
    if isinstance(found, Time):
        return found
    words = text.strip()
    if re.fullmatch(r"\d{4}", words):
        return _time(int(words[:2]), words[2:])
    match = re.fullmatch(r"(\d\d?)(?:[:.](\d\d))?", words)
    if match:
        return _time(int(match[1]), match[2])
    amount = number(words)
    return _time(int(amount)) if amount else None


# --- parts of the day --------------------------------------------------------------------------------------------

_MEALS = {
    "lunchtime": "TMEL",
    "dinnertime": "TMED",
    "breakfast": "TMEB",
    "brunch": "TMER",
    "lunch": "TMEL",
    "dinner": "TMED",
    "supper": "TMED",
}


@rule("working hours", r"(?:business|working|office|work) hours\b", kinds="part")
def working_hours(reader: Reader, part: dict[str, str]) -> Message | None:
    return Clock("TBH")


@rule(
    "mealtime", r"(?:before|after|at|around|during|by|over) (?P<m>" + "|".join(_MEALS) + r")\b(?:time\b)?", kinds="part"
)
def meal(reader: Reader, part: dict[str, str]) -> Message | None:
    return Clock(_MEALS[part["m"].lower()])


@rule(
    "part of the day",
    r"(?:(?P<e>early|late|later|earlier|mid|first thing) )?(?:in (?:the )?|during the )?(?:(?P<e2>early|late|mid) )?(?P<p>{day_part})",
    kinds="part",
    fits=lambda data, start, end: (
        re.search(rb"(?i:(?:good|have an?|happy) )$", data[max(0, start - 8) : start]) is None
        and re.match(rb"(?i: (?:vision|club|school|shift|person|star|news))|['\xe2-]", data[end : end + 8]) is None
    ),
)
def part_of_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Clock(DAY_PARTS[part["p"].lower()])


@rule(
    "parts of the day, plural",
    r"in the (?P<p>morning|afternoon|evening|night)s\b",
    kinds="part",
)
def parts_of_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Clock(DAY_PARTS[part["p"].lower()])


@rule(
    "part of a pointed-at day",
    r"(?:(?:early|late|later|earlier) )?(?P<w>this|last|next|tomorrow|yesterday|today|tmrw)(?: in the)? (?:(?:early|late) )?(?P<p>{day_part})",
)
def pointed_part(reader: Reader, part: dict[str, str]) -> Message | None:
    count = {"this": 0, "today": 0, "last": -1, "yesterday": -1}.get(part["w"].lower(), 1)
    return Clock(DAY_PARTS[part["p"].lower()], Relative("day", count, ANCHOR, part["w"].lower()))


_TO = r"(?: ?[-–—~] ?| to | through | until | till | thru | and )"

# --- dates -------------------------------------------------------------------------------------------------------

MESSAGE.words["year_said"] = (
    r"(?:{year4}|{year_words}|['’]\d\d\b|(?:eighteen|nineteen|seventeen|sixteen|fifteen|fourteen) hundred(?: and)?(?: {cardinal})?)"
)
MESSAGE.words["day_said"] = (
    r"(?:{day}|(?:twenty|thirty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\b|{cardinal})"
)


def _year(text: str | None) -> tuple[int | None, bool]:
    if not text:
        return None, False
    words = " ".join(text.lower().replace("-", " ").split())
    hundred = re.fullmatch(r"(\w+) hundred(?: and)?(?: (.+))?", words)
    if hundred:
        return int(number(hundred[1]) or 0) * 100 + int((number(hundred[2]) or 0) if hundred[2] else 0), False
    return year_number(words)


def _day(text: str) -> int:
    text = " ".join(text.lower().split())
    try:
        return ordinal(text)
    except (KeyError, TypeError):
        return int(number(text) or 0)


def _date(month_number: int | None, day: int, year_text: str | None = None) -> Date | None:
    year, short = _year(year_text)
    if month_number is not None and not is_day(2000 if year is None or short else year, month_number, day):
        return None
    return Date(year, month_number, day, short=short) if 1 <= day <= 31 else None


@rule(
    "month and day",
    r"(?P<m>{month_any}),? (?:the )?(?P<d>{day_said})(?:(?: ?,| of|, of| in)? ?(?P<y>{year_said}))?",
    kinds="daily cal monthday broad",
)
def month_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return _date(month(part["m"]), _day(part["d"]), part.get("y"))


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
        return _date(month(part["m"]), _day(part["d"]), "'" + part["y2"])
    return _date(month(part["m"]), _day(part["d"]), part.get("y"))


@rule(
    "dates with a month's name and signs",
    r"(?P<m>{month_any})[-/](?P<y>{year4})(?:[-/](?P<d>\d\d?))?|(?P<y2>{year4})[-/](?P<d2>\d\d?)[-/](?P<m2>{month_any})|(?P<m3>{month_any})-(?P<d3>\d\d?)\b",
    kinds="daily cal monthday",
)
def signed(reader: Reader, part: dict[str, str]) -> Message | None:
    name = next(part[k] for k in ("m", "m2", "m3") if k in part)
    day = next((part[k] for k in ("d", "d2", "d3") if k in part), None)
    text = part.get("y") or part.get("y2")
    return _date(month(name), int(day), text) if day else Date(int(text or 0), month(name))


@rule(
    "month and day in digits",
    r"(?P<a>\d\d?)/(?P<b>\d\d?)",
    kinds="slashed daily cal monthday",
    fits=_whole,
)
def slashed(reader: Reader, part: dict[str, str]) -> Message | None:
    first, second = int(part["a"]), int(part["b"])
    if first > 12:
        first, second = second, first
    return _date(first, second)


@rule("year and month in digits", r"(?P<y>(?:19|20)\d\d)[-/](?P<m>[1-9]|1[0-2])\b", kinds="numeric cal", fits=_whole)
def year_month(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part["y"]), int(part["m"]))


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
        date = _date(int(part["m"]), int(part["dd"]))
    elif "n" in part:
        date = Date(day=_day(re.sub(r"(?i)^the ", "", part["n"])))
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
        and _AFTER_TIME.match(data, end) is not None
    ),
)
def day_of_month(reader: Reader, part: dict[str, str]) -> Message | None:
    day = _day(part["d"])
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
                rb"(?i:(?:^|\0|(?:^|[ (])(?:on|by|until|till|from|since|before|after|for|this|next|last|every|each|to|and|or|week|,) ?|[-/] ?)$)",
                data[max(0, start - 9) : start],
            )
            is not None
            and _AFTER_TIME.match(data, end) is not None
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


@rule(
    "days of a month",
    r"(?:(?P<w>from|between) )?(?:(?P<m>{month_any}) (?:the )?(?P<a>{day_said})(?P<j>"
    + _TO
    + r")(?:the )?(?P<b>{day_said})(?:,? (?P<y>{year4}))?"
    + r"|(?:the )?(?P<a2>{day_said})(?P<j2>"
    + _TO
    + r")(?:the )?(?P<b2>{day_said}) ?(?:of )?(?P<m2>{month_any})(?:,?(?: of| in)? (?P<y2>{year4}))?)",
    kinds="days",
)
def days(reader: Reader, part: dict[str, str]) -> Message | None:
    joined = (part.get("j") or part["j2"]).strip().lower()
    if (joined == "and") and part.get("w", "").lower() != "between":
        return None
    first, last = _day(part.get("a") or part["a2"]), _day(part.get("b") or part["b2"])
    name, text = month(part.get("m") or part["m2"]), part.get("y") or part.get("y2")
    end = _date(name, last, text)
    begin = _date(name, first, text) if first < last else _date(None, first)
    return Span(begin, end) if begin and end else None


@rule(
    "years",
    r"(?:(?P<w>from|between|in) )?(?P<a>(?:1[5-9]|20)\d\d)(?P<j>" + _TO + r")(?P<b>(?:1[5-9]|20|21)\d\d)\b",
    fits=_whole,
)
def years(reader: Reader, part: dict[str, str]) -> Message | None:
    first, last, word = int(part["a"]), int(part["b"]), part.get("w", "").lower()
    if first >= last or ((part["j"].strip().lower() == "and") and word != "between"):
        return None
    return Span(Date(first), Date(last))


@rule(
    "dates in digits",
    r"(?:(?P<w>from|between) )?(?P<a>{slashed}|{numeric}) ?[-–—~] ?(?P<b>{slashed}|{numeric})",
    fits=_whole,
)
def digits(reader: Reader, part: dict[str, str]) -> Message | None:
    begin, end = (reader.read(part[k], "numeric") or reader.read(part[k], "slashed") for k in "ab")
    if not isinstance(begin, Date) or not isinstance(end, Date):
        return None
    if begin.year is None and end.year is not None and begin.month and end.month:
        later = (begin.month, begin.day or 0) > (end.month, end.day or 99)
        begin = replace(begin, year=end.year - later, short=end.short)
    return Span(begin, end)


@rule(
    "days of a pointed-at month",
    r"(?:(?P<w>from|between) )?(?:the )?(?P<a>{day})(?P<j>"
    + _TO
    + r")(?:the )?(?P<b>{day})(?: of| in)? (?P<m>(?:this|next|last|the following) month)\b",
    kinds="days",
)
def days_pointed(reader: Reader, part: dict[str, str]) -> Message | None:
    if (part["j"].strip().lower() == "and") and part.get("w", "").lower() != "between":
        return None
    first, last, inner = _day(part["a"]), _day(part["b"]), reader.read(part["m"], "cal")
    if inner is None or not 0 < first < last <= 31:
        return None
    return Span(Nth(first, "day", inner), Nth(last, "day", inner))


@rule("month of a two-digit year", r"(?P<m>{month_any}) of (?P<y>\d\d)\b", kinds="cal monthly")
def month_of(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part["y"]), month(part["m"]), short=True)


@rule("month and year in words", r"(?P<m>{month_any}),?(?: of| in)? (?P<y>{year_said})", kinds="cal monthly broad")
def month_year(reader: Reader, part: dict[str, str]) -> Message | None:
    year, short = _year(part["y"])
    return Date(year, month(part["m"]), short=short)


@rule("year", r"(?P<y>(?:1[5-9]|20)\d\d)\b", kinds="cal broad yearish yearly", fits=context.year)
def plain_year(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part["y"]))


@rule(
    "year after a sign",
    r"(?P<y>(?:19|20|21)\d\d)\b",
    kinds="cal yearly year_sign",
    fits=lambda data, start, end: (
        re.search(
            rb"(?i:(?:^|[ ])(?:=|in|than|since|until|till|before|after|by|from|to|through|~|-) ?|^=)$",
            data[max(0, start - 8) : start],
        )
        is not None
        and re.match(
            rb"(?i:[:/,+*]?\d|-?\d|%| ?(?:brl|usd|eur|people|dollars|items|units|times|words|users|calls))",
            data[end : end + 8],
        )
        is None
    ),
)
def year(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part["y"]))


@rule(
    "ordinal month of a year",
    r"the (?P<n>{ordinal}) (?P<u>month|week|day) of (?:the )?(?P<y>(?:last|this|next) (?:year|month)|year|month|{year4})\b",
    kinds="cal",
)
def nth_month(reader: Reader, part: dict[str, str]) -> Message | None:
    words = part["y"].lower()
    inner = Relative(words, 0) if words in ("year", "month") else reader.read(part["y"], "cal")
    return Nth(ordinal(part["n"]), part["u"].lower(), inner) if inner else None


@rule(
    "units of a stretch",
    r"(?:the )?(?P<w>first|last|final) (?P<n>{count}) (?P<u>{units})(?: of| in) (?P<of>{nth_of})",
    kinds="cal",
)
def several(reader: Reader, part: dict[str, str]) -> Message | None:
    inner, count = reader.read(part["of"], "cal"), number(_bare(part["n"]))
    if inner is None or not count or count != int(count):
        return None
    return Several(int(count), ALL_UNITS[part["u"].lower()], inner, part["w"].lower() != "first")


@rule(
    "rest of a unit",
    r"(?:the )?(?:rest|remainder|remaining) of (?:the|this|my|today['’]?s?|current) ?(?P<u>day|week|month|year|quarter)?\b",
)
def rest(reader: Reader, part: dict[str, str]) -> Message | None:
    return Rest(part.get("u", "day").lower())


@rule("week by number", r"week (?P<n>\d\d?)\b(?:(?: of|,)? (?P<y>{year4}|(?:last|this|next) year\b))?", kinds="cal")
def week(reader: Reader, part: dict[str, str]) -> Message | None:
    count = int(part["n"])
    inner = reader.read(part["y"], "cal") if "y" in part else None
    return Numbered(count, inner) if 1 <= count <= 53 else None


@rule(
    "week named by a day",
    r"(?:the )?(?P<u>week) (?:of|beginning|starting|commencing)(?: on)? (?P<d>{monthday}|{numeric})|w[/.]?c\.? (?P<d2>{monthday}|{numeric})",
    kinds="cal",
)
def week_of(reader: Reader, part: dict[str, str]) -> Message | None:
    words = part.get("d") or part["d2"]
    found = reader.read(words, "monthday") or reader.read(words, "numeric")
    return WeekOf(found) if found else None


@rule(
    "weekend of a named day",
    r"(?:the )?(?P<h>{holiday}) weekend(?: (?P<y>{year4}))?|(?:the )?weekend of (?P<h2>{holiday})(?: (?P<y2>{year4}))?",
    kinds="cal",
)
def holiday_weekend(reader: Reader, part: dict[str, str]) -> Message | None:
    name = key(part.get("h") or part["h2"])
    text = part.get("y") or part.get("y2")
    return WeekOf(Holiday(name, int(text) if text else None), "weekend") if name else None


@rule("new year", r"new year(?: day)?\b", kinds="cal daily named_day")
def new_year(reader: Reader, part: dict[str, str]) -> Message | None:
    return Holiday("new year")


@rule(
    "named day pointed at",
    r"(?:the )?(?P<w>next|last|following|previous|coming|upcoming|this) (?P<h>new year(?: day)?\b|{holiday})",
    kinds="cal",
)
def pointed_holiday(reader: Reader, part: dict[str, str]) -> Message | None:
    name = "new year" if part["h"].lower().startswith("new year") and "eve" not in part["h"].lower() else key(part["h"])
    count = {"last": -1, "previous": -1, "this": 0}.get(part["w"].lower(), 1)
    return Relative(Holiday(name), count, word=part["w"].lower()) if name else None


@rule(
    "unit around now",
    r"(?:the )?(?:(?P<w>this|next|last|coming|previous) )?(?P<u>weekend|work ?week|fortnight)\b|the (?P<u2>day|week|month|quarter|year)\b",
    kinds="cal broad",
    fits=lambda data, start, end: (
        re.match(rb"(?i: (?:after|before|of|that|when|we|i|you|to date)\b| \d|['\xe2-])", data[end : end + 9]) is None
        and re.search(rb"(?i:(?:every|all|each|per|early in|late in|later in) )$", data[max(0, start - 10) : start])
        is None
    ),
)
def around_now(reader: Reader, part: dict[str, str]) -> Message | None:
    name = (part.get("u") or part["u2"]).lower().replace(" ", "")
    count = {"next": 1, "coming": 1, "last": -1, "previous": -1}.get(part.get("w", "").lower(), 0)
    if name == "weekend" or name == "workweek":
        return Relative("week" if name == "workweek" else name, count)
    return Relative(name, count)


@rule(
    "the day beside today",
    r"the day (?P<w>before|after)\b",
    kinds="daily",
    fits=lambda data, start, end: re.match(rb"[.,;!?\0]|$", data[end : end + 1]) is not None,
)
def beside(reader: Reader, part: dict[str, str]) -> Message | None:
    return Relative("day", -1 if part["w"].lower() == "before" else 1)


_KINDS_OF_YEAR = {"s": "SY", "f": "FY"}


@rule(
    "school or fiscal year",
    r"(?:(?P<w>this|last|next|current|the) )?(?:(?P<k>school|academic|fiscal|financial) year|(?P<k2>sy|fy))(?:[ -]?(?P<y>{year4}|['’]?\d\d\b)|\b)",
    kinds="cal",
)
def school_year(reader: Reader, part: dict[str, str]) -> Message | None:
    word = (part.get("k") or part["k2"]).lower()
    prefix = "SY" if word[0] in "sa" else "FY"
    if "y" in part:
        year, short = year_number(part["y"])
        return Years(prefix, year + 2000 if short else year)
    if "k" not in part:
        return None
    count = {"this": 0, "current": 0, "last": -1, "next": 1}.get(part.get("w", "").lower())
    return Years(prefix, None, count)


@rule(
    "calendar year",
    r"(?:(?P<w>this|last|next|current) calendar year|(?:calendar year |cy ?|year )(?P<y>{year4}|['’]?\d\d)|year to date|ytd|(?P<m>month to date|mtd))\b",
    kinds="cal",
)
def calendar_year(reader: Reader, part: dict[str, str]) -> Message | None:
    if "y" in part:
        year, short = year_number(part["y"])
        return Date(year + 2000 if short else year)
    if "m" in part:
        return Relative("month", 0)
    return Relative("year", {"last": -1, "next": 1}.get(part.get("w", "").lower(), 0))


@rule(
    "quarter or half, short",
    r"(?P<p>[qh][1-4])(?:[- /]?| of |, )(?P<y>{year4})|(?P<y2>{year4})[- /]?(?P<p2>[qh][1-4])\b",
    kinds="cal broad",
)
def short_quarter(reader: Reader, part: dict[str, str]) -> Message | None:
    name = (part.get("p") or part["p2"]).upper()
    if name[0] == "H" and name[1] > "2":
        return None
    return Date(int(part.get("y") or part["y2"]), part=name)


@rule(
    "quarter of the year",
    r"(?:the )?(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter of the year\b",
    kinds="cal",
)
def quarter_of_year(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(part="Q4" if part["n"].lower() == "last" else f"Q{ordinal(part['n'])}")


@rule(
    "decade",
    r"(?:the )?(?P<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b|(?P<y>(?:19|20)\d0) s\b",
    kinds="cal decade",
)
def decade(reader: Reader, part: dict[str, str]) -> Message | None:
    from extractor.timex.en.words import DECADES

    if "y" in part:
        return Date(int(part["y"]), scale="decade")
    return Date(DECADES[part["w"].lower()], scale="decade", short=True)


_ENDS = {"eod": "day", "eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year", "cob": "day", "eob": "day"}


@rule(
    "end of a unit, short",
    r"(?P<w>"
    + "|".join(_ENDS)
    + r")\b|(?:the )?end of (?P<d>day)\b|(?:the )?end of (?P<u>week|month|quarter|year)\b|(?:the )?(?P<u2>month|year|quarter|week)[- ]end\b",
    kinds="cal",
)
def end_of(reader: Reader, part: dict[str, str]) -> Message | None:
    unit = _ENDS[part["w"].lower()] if "w" in part else (part.get("d") or part.get("u") or part["u2"]).lower()
    return Modified("END", Relative(unit, 0))


# --- so long from now --------------------------------------------------------------------------------------------

MESSAGE.words["message_base"] = (
    r"(?:{monthday}|{numeric}|{deictic}|now\b|{holiday}(?:,? {year4})?|new year\b|{weekday_any}|(?:last|next|this) {weekday_any}|(?:the year )?{year4}|{month_any}(?:,? {year4})?)"
)


@rule(
    "so long from a day",
    r"(?:(?P<about>more than|less than|at least|about|around) )?(?:in )?(?P<n>{count}) (?P<u>{unit_any})(?:(?: and|,)? (?P<n2>{count}) (?P<u2>{unit_any}))? (?P<w>before|after|from|since|prior to) (?P<d>{message_base})",
    kinds="shift_from cal daily",
)
def from_day(reader: Reader, part: dict[str, str]) -> Message | None:
    words = re.sub(r"(?i)^the year ", "", part["d"])
    base: Reading | str | None
    if words.lower() in ("now", "today"):
        base = Relative("day", 0)
    else:
        base = next((r for k in ("cal", "numeric", "year_sign", "named_day") if (r := reader.read(words, k))), None)
    count = number(_bare(part["n"]))
    name = ALL_UNITS[part["u"].lower()]
    if base is None or not count or name in ("hour", "minute", "second"):
        return None
    sign = -1 if part["w"].lower() in ("before", "prior to") else 1
    found: Reading = _shift(count, name, base, sign, part["n"])
    if "n2" in part:
        found = _shift(number(_bare(part["n2"])) or 1, ALL_UNITS[part["u2"].lower()], found, sign, part["n2"])
    if part.get("about", "").lower() == "less than":
        return Modified("LESS_THAN", found)
    return found


def _shift(count: float, unit: str, base: Reading | str, sign: int, words: str) -> Shifted:
    if any(word in words.lower() for word in ("business", "working", "trading")):
        unit = "businessday"
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    if unit == "quarter":
        count, unit = 3 * count, "month"
    if count != int(count):
        smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "hour": ("minute", 60)}
        smaller |= {"day": ("hour", 24), "minute": ("second", 60), "decade": ("year", 10)}
        unit, factor = smaller.get(unit, (unit, 1))
        count *= factor
    return Shifted(int(count), unit, base, sign)


@rule(
    "so long from now",
    r"(?:(?P<about>more than|less than|at least|about|around) )?(?:(?P<in>in )(?P<n>{count}) (?P<u>{unit_any})(?:'? time\b)?(?: from (?:now|today)\b)?|(?P<n2>{count}) (?P<u2>{unit_any})(?:(?: and|,)? (?P<n3>{count}) (?P<u3>{unit_any}))? (?P<w>ago|later|from now|earlier|back|hence)\b)",
    kinds="shift",
    fits=lambda data, start, end: re.match(rb"(?i: (?:in advance))", data[end : end + 11]) is None,
)
def from_now(reader: Reader, part: dict[str, str]) -> Message | None:
    words, unit = part.get("n") or part["n2"], part.get("u") or part["u2"]
    count = number(_bare(words))
    if count is None:
        count = 3
    sign = -1 if part.get("w", "").lower() in ("ago", "earlier", "back") else 1
    found: Reading = _shift(count, ALL_UNITS[unit.lower()], ANCHOR, sign, words)
    if "n3" in part:
        found = _shift(number(_bare(part["n3"])) or 1, ALL_UNITS[part["u3"].lower()], found, sign, part["n3"])
    return found


@rule(
    "length of time from a day",
    r"for (?P<n>{count}) (?P<u>{unit_any}) from (?P<d>{message_base})",
)
def length_from(reader: Reader, part: dict[str, str]) -> Message | None:
    words, count = part["d"], number(_bare(part["n"]))
    base = Relative("day", 0) if words.lower() == "now" else reader.read(words, "cal") or reader.read(words, "numeric")
    return Lasting(Duration("", 0, count, ALL_UNITS[part["u"].lower()]), base) if base else None


@rule(
    "within a length of time",
    r"within (?:the next )?(?P<n>{count}|\d{1,3}(?:\.\d+)?)(?: (?P<u>{unit_any})|(?P<s>[hdwmy])\b)",
    kinds="cal",
)
def within(reader: Reader, part: dict[str, str]) -> Message | None:
    count = number(_bare(part["n"])) or 3
    name = ALL_UNITS[part["u"].lower()] if "u" in part else _LETTER_UNITS[part["s"].lower()]
    return Within(Duration("", 1, count, name))


@rule(
    "units to come or past",
    r"(?:the )?(?:(?P<w3>this|next|last|past|previous|following) (?P<u3>hour|minute)\b|(?P<w>next|last|past|previous|following|coming|upcoming|prior) (?P<n>{count}) (?P<k>(?:business|working|week) ?)?(?P<u>{units})|(?P<n2>{count}) (?P<w2>next|last|past|previous|following|coming|upcoming) (?P<k2>(?:business|working) )?(?P<u2>{units}))",
    kinds="cal",
)
def units(reader: Reader, part: dict[str, str]) -> Message | None:
    if "u3" in part:
        return Duration("", -1 if part["w3"].lower() in ("last", "past", "previous") else 1, 1, part["u3"].lower())
    word = (part.get("w") or part["w2"]).lower()
    words = part.get("n") or part["n2"]
    count = number(_bare(words))
    name = ALL_UNITS[(part.get("u") or part["u2"]).lower()]
    business = part.get("k") or part.get("k2") or re.search(r"(?i)business|working|trading", words)
    return Duration(
        "",
        1 if word in ("next", "following", "coming", "upcoming") else -1,
        count or 3,
        "businessday" if business else name,
    )


@rule(
    "business day pointed at",
    r"(?:the )?(?P<w>next|last|previous|following) (?:business|working) day\b",
    kinds="cal daily",
)
def business_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Shifted(1, "businessday", ANCHOR, 1 if part["w"].lower() in ("next", "following") else -1)


# --- lengths and repetitions -------------------------------------------------------------------------------------

_LETTER_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "minute", "y": "year"}


@rule(
    "length in letters",
    r"(?P<n>\d{1,4}(?:\.\d{1,2})?) ?(?P<u>h|d|w|y|hrs?|mins?|secs?|yrs?|wks?)\b",
    kinds="duration",
    fits=lambda data, start, end: (
        re.search(
            rb"(?i:(?:for|within|in|lasts?|lasted|takes?|took|than|about|next|last|after|another|a) )$",
            data[max(0, start - 9) : start],
        )
        is not None
        or data[end - 1 : end].lower() in (b"r", b"s", b"n", b"c")
    ),
)
def letters(reader: Reader, part: dict[str, str]) -> Message | None:
    unit = part["u"].lower()
    return Duration("", 0, number(part["n"]), _LETTER_UNITS.get(unit) or ALL_UNITS[unit])


@rule(
    "decimal length",
    r"(?P<n>\d{1,5}\.\d{1,4}) (?P<u>{unit_any})|(?P<n2>one|a|an) (?P<u2>{unit_one}) and half\b|(?P<n3>{number}|an?) and (?P<h>a half|half|a quarter) (?P<u3>{unit_any})",
    kinds="duration",
)
def decimal(reader: Reader, part: dict[str, str]) -> Message | None:
    if "n" in part:
        return Duration("", 0, float(part["n"]), ALL_UNITS[part["u"].lower()])
    if "n2" in part:
        return Duration("", 0, 1.5, ALL_UNITS[part["u2"].lower()])
    more = 0.25 if "quarter" in part["h"].lower() else 0.5
    return Duration("", 0, (number(part["n3"]) or 0) + more, ALL_UNITS[part["u3"].lower()])


@rule("half of a unit", r"(?:half an?|half|a half) (?P<u>{unit_one})|half-(?P<u2>{unit_one})", kinds="duration")
def half(reader: Reader, part: dict[str, str]) -> Message | None:
    return Duration("", 0, 0.5, ALL_UNITS[(part.get("u") or part["u2"]).lower()])


@rule("length with a hyphen", r"(?P<n>{number})-(?P<u>{unit_any})(?: long)?\b", kinds="duration")
def hyphenated(reader: Reader, part: dict[str, str]) -> Message | None:
    count = number(part["n"])
    return Duration("", 0, count, ALL_UNITS[part["u"].lower()]) if count else None


@rule(
    "all of a unit",
    r"(?:all[ -]|the whole |the entire |a full )(?P<u>day|week|month|year)(?: long)?\b",
    kinds="duration",
)
def whole(reader: Reader, part: dict[str, str]) -> Message | None:
    return Duration("", 0, 1, part["u"].lower())


@rule(
    "every so often",
    r"(?P<q>every|each|all|once every)(?: (?P<n>{number}|other))? (?P<u>weekdays?|business days?|working days?|weekends?|nights?|mornings?|afternoons?|evenings?)\b",
)
def every(reader: Reader, part: dict[str, str]) -> Message | None:
    unit = part["u"].lower().rstrip("s")
    count = 2 if part.get("n", "").lower() == "other" else int(number(part["n"]) or 1) if "n" in part else 1
    if unit in ("weekday", "business day", "working day"):
        return Repeated(f"P{count}WD" if unit == "weekday" else f"P{count}BD", "EVERY")
    if unit == "weekend":
        one = part["q"].lower() != "all" and count == 1
        return Repeated("XXXX-WXX-WE" if one else f"P{count}WE", "EVERY")
    return Repeated(DAY_PARTS[unit], "EVERY")


@rule("every year on a day", r"(?:every|each) (?P<d>{monthday})")
def every_date(reader: Reader, part: dict[str, str]) -> Message | None:
    found = reader.read(part["d"], "monthday")
    if not isinstance(found, Date) or found.month is None or found.day is None or found.year is not None:
        return None
    return Repeated(f"XXXX-{found.month:02}-{found.day:02}", "EVERY")


@rule("the week after next", r"(?:the )?(?P<u>week|month|year) after next\b", kinds="cal")
def after_next(reader: Reader, part: dict[str, str]) -> Message | None:
    return Relative(part["u"].lower(), 2)


@rule(
    "now",
    r"(?P<w>now|right now|at the (?:minute|moment)|as soon as possible|asap|current date|to date)\b",
    kinds="now",
    fits=lambda data, start, end: (
        data[start : start + 3].lower() != b"to "
        or (
            re.search(rb"(?i:(?:up|equals?|equal|year|due|me|a|the) )$", data[max(0, start - 7) : start]) is None
            and re.match(rb" (?:\d|from|range)", data[end : end + 6]) is None
        )
    ),
)
def now(reader: Reader, part: dict[str, str]) -> Message | None:
    word = part["w"].lower()
    if word == "current date":
        return Relative("day", 0)
    return Reference("FUTURE_REF" if word in ("asap", "as soon as possible") else "PRESENT_REF")


# Rules of news that messages read by their own above.
LEFT_OUT = frozenset(
    [
        "half past",
        "so long ago",
        "rate",
        "part of the day alone",
        "unit of the text",
        "unit that ended",
        "units uncounted",
        "recent times",
        "alternative lengths",
        "about a date",
        "time and date",
        "date and time",
        "part of day and time",
    ]
)


_OWN = {own.name for own in MESSAGE.rules}


def _single(read: Action) -> Action:
    """`read`, without what is several dates in one wording: a message's ends are joined, not parted."""

    def one(reader: Reader, part: dict[str, str]) -> Any:
        found = read(reader, part)
        return None if isinstance(found, Series | Range | RangeEnd) else found

    return one


MESSAGE.rules.extend(
    replace(known, read=_single(known.read))
    for known in LANGUAGE.rules
    if known.name not in LEFT_OUT | _OWN and "clock" not in known.kinds and "narrative" not in known.kinds
)
