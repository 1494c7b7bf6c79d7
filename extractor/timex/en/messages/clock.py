"""Times of day and parts of the day, as messages write them."""

from __future__ import annotations

import re

from extractor.timex.en.messages.language import AFTER_TIME, MESSAGE, after_preposition, paired, rule, whole
from extractor.timex.en.numbers import number
from extractor.timex.en.words import DAY_PARTS
from extractor.timex.grammar import Reader
from extractor.timex.message_values import (
    Message,
    Span,
    Time,
    ordered,
)
from extractor.timex.values import (
    ANCHOR,
    Clock,
    Relative,
)

_HALF = r"[ap](?:\. ?m\b\.?| ?m\b|\b)"


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


def _dotted(data: bytes, start: int, end: int) -> bool:
    """ "7.30" is a time after "at" and the like only."""
    if not whole(data, start, end):
        return False
    words = data[start:end]
    return (
        b":" in words
        or re.search(rb"[a-zA-Z]", words) is not None
        or (after_preposition(data, start, end) and bool(AFTER_TIME.match(data, end)))
        or re.match(rb"(?i: (?:this (?:morning|afternoon|evening)|tonight)\b)", data[end : end + 18]) is not None
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
    fits=whole,
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
    fits=whole,
)
def run_together(reader: Reader, part: dict[str, str]) -> Message | None:
    return _time(int(part["h"]), part["m"], None, part["half"])


@rule(
    "hour and minutes, four digits",
    r"(?P<h>0\d|1[0-8]|2[1-3])(?P<m>[0-5]\d)\b",
    fits=lambda data, start, end: (
        whole(data, start, end)
        and re.search(rb"(?i:(?:^|[ (])(?:at|by|until|till) )$", data[max(0, start - 7) : start]) is not None
        and AFTER_TIME.match(data, end) is not None
    ),
)
def four_digits(reader: Reader, part: dict[str, str]) -> Message | None:
    return Time(int(part["h"]), int(part["m"]), sure=True)


@rule("military time", r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) ?(?:hours|hrs|h)\b", kinds="clock", fits=whole)
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
        re.search(rb"(?i:m\b\.?|minutes)$", data[start:end]) is not None or after_preposition(data, start, end)
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
        whole(data, start, end)
        and (
            (
                re.search(
                    rb"(?i:(?:^|[ (,])(?:at|@|around|by|about|past|till|until) ?)$", data[max(0, start - 8) : start]
                )
                is not None
                and AFTER_TIME.match(data, end) is not None
            )
            or re.match(rb"(?i:,? (?:tonight|tonite))", data[end : end + 10]) is not None
        )
    ),
)
def bare_hour(reader: Reader, part: dict[str, str]) -> Message | None:
    amount = number(part["h"])
    return _time(int(amount), bare=False) if amount else None


_UNIT_AFTER = re.compile(rb"(?i:[ -](?:second|minute|min|hour|hr|day|week|month|year|people|percent|times|items)s?\b)")
_SIDE = r"(?:{clock}|(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?|(?:0\d|1[0-8]|2[1-3])[0-5]\d|{hour_words})"


@rule(
    "from one hour to another",
    rf"(?:(?P<w>from|between) )?(?P<a>{_SIDE})(?P<j> ?[-–—~] ?| to | till | until | through | thru | and )(?P<b>{_SIDE})(?: in the (?P<p>morning|afternoon|evening)\b)?",
    kinds="hours",
    fits=lambda data, start, end: whole(data, start, end) and _UNIT_AFTER.match(data, end) is None,
)
def hours(reader: Reader, part: dict[str, str]) -> Message | None:
    if not paired(part, part["j"]):
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
    r"(?:(?:early|late|later|earlier|mid|first thing) )?(?:in (?:the (?:(?:early|late|mid) )?)?|during the )?(?P<p>{day_part})",
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
