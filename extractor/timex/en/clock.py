"""Times of day: "10:35 a.m.", "4 o'clock", "noon", "half past seven", "this morning", "Wednesday night"."""

from __future__ import annotations

import re

from extractor.timex.en import daytime
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import number
from extractor.timex.en.words import DAY_PARTS, ZONES
from extractor.timex.grammar import Reader
from extractor.timex.values import Clock, Modified, Reading, Relative

_AMPM = r"[ap](?:\.m\b\.?|m\b|\. m\b\.?| m\b)"


def _time(hour: int, minute: str | int | None, second: str | None, half: str | None, zone: str | None) -> str | None:
    if half:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    minutes = int(minute) if minute is not None else None
    if hour > 24 or (minutes or 0) > 59 or (second and int(second) > 59):
        return None
    text = f"T{hour:02}"
    text += f":{minutes:02}" if minutes is not None else ":00"
    return text + (f":{int(second):02}" if second else "") + (ZONES.get(zone.lower().strip("()"), "") if zone else "")


@LANGUAGE.rule(
    "clock time",
    r"(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?: ?(?P<half>" + _AMPM + r")|\b| ?(?:hours|hrs?)\b)"
    r"(?: (?P<zone>{zone}))?|(?P<h2>[01]?\d|2[0-4])[.](?P<m2>[0-5]\d)(?: ?(?P<half2>"
    + _AMPM
    + r")| (?P<zone2>{zone}))",
    kinds="clock",
    fits=daytime.clock,
)
def digital(reader: Reader, part: dict[str, str]) -> Reading | None:
    time = _time(
        int(part.get("h") or part["h2"]),
        part.get("m") or part["m2"],
        part.get("s"),
        part.get("half") or part.get("half2"),
        part.get("zone") or part.get("zone2"),
    )
    return Clock(time) if time else None


@LANGUAGE.rule(
    "hour",
    r"(?P<h>1[0-2]|0?[1-9]|{hour_word})(?: ?(?P<half>"
    + _AMPM
    + r")| ?o['’]?clock\b(?: (?P<half2>"
    + _AMPM
    + r"))?)(?: (?P<zone>{zone}))?",
    kinds="clock",
    fits=lambda data, start, end: re.match(rb" (?:News|Show|Rock|Club)\b", data[end : end + 6]) is None,
)
def hour(reader: Reader, part: dict[str, str]) -> Reading | None:
    amount = number(part["h"])
    if amount is None or amount > 12:
        return None
    time = _time(int(amount), None, None, part.get("half") or part.get("half2"), part.get("zone"))
    return Clock(time) if time else None


LANGUAGE.words["spoken_minutes"] = (
    r"(?: (?:(?:o|oh)[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))"
)


@LANGUAGE.rule(
    "hour as spoken",
    r"(?P<h>{hour_word})(?P<m>{spoken_minutes}) ?(?P<half>" + _AMPM + r")(?: (?P<zone>{zone}))?",
    kinds="clock",
)
def spoken(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "ten thirty AM", "five oh nine p.m."."""
    hours, minutes = number(part["h"]), number(re.sub(r"(?i)^oh?[ -]", "", part["m"].strip()))
    if not hours or not minutes or hours > 12:
        return None
    time = _time(int(hours), int(minutes), None, part["half"], part.get("zone"))
    return Clock(time) if time else None


@LANGUAGE.rule(
    "hour and minutes in words",
    r"(?P<h>{hour_word})-(?P<m>fifteen|twenty|thirty|forty|forty-five|fifty)\b",
    kinds="clock",
    fits=daytime.spelt,
)
def spelt(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at seven-thirty"."""
    hours, minutes = number(part["h"]), number(part["m"])
    time = _time(int(hours or 0), int(minutes or 0), None, None, None)
    return Clock(time) if time else None


@LANGUAGE.rule("military time", r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) (?:hours|hrs|(?P<zone>{zone}))\b", kinds="clock")
def military(reader: Reader, part: dict[str, str]) -> Reading | None:
    time = _time(int(part["h"]), part["m"], None, None, part.get("zone"))
    return Clock(time) if time else None


@LANGUAGE.rule("military time alone", r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\b", fits=daytime.military)
def military_alone(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at 1805"."""
    return military(reader, part)


@LANGUAGE.rule(
    "military time and date",
    r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?:,? on|,) (?P<d>{daily})",
    kinds="timed",
    fits=daytime.at_hour,
)
def military_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at 0330 on 14 September"."""
    time, day = military(reader, part), reader.read(part["d"], "daily")
    return Clock(time.time, day) if isinstance(time, Clock) and day else None


@LANGUAGE.rule(
    "noon and midnight", r"(?:(?P<l>12|twelve) )?(?P<w>noon|midnight|midday|noontime)\b(?: {zone})?", kinds="clock"
)
def noon(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Clock("T24:00" if part["w"].lower() == "midnight" else "T12:00")


@LANGUAGE.rule(
    "minutes past the hour",
    r"(?P<m>half|a quarter|quarter|{cardinal}|\d\d?)(?: minutes?)? (?P<w>past|after|to|before|till) (?P<h>{hour_word}|1[0-2]|[1-9])(?: ?(?:o['’]?clock|(?P<half>"
    + _AMPM
    + r"))|\b)(?: in the (?P<p>morning|afternoon|evening))?",
    kinds="clock",
    alone=False,
)
def past(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = part["m"].lower()
    minutes = 30 if word == "half" else 15 if "quarter" in word else int(number(word) or 0)
    hours = int(number(part["h"]) or 0)
    if not 0 < hours <= 12 or minutes > 59:
        return None
    if part["w"].lower() in ("to", "before", "till"):
        hours, minutes = (hours - 1) or 12, 60 - minutes
    half = part.get("half") or {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(part.get("p", "").lower())
    time = _time(hours, minutes, None, half, None)
    return Clock(time) if time else None


@LANGUAGE.rule(
    "half past",
    r"(?P<all>(?:half past|(?:a )?quarter (?:past|to)) (?:{hour_word}|1[0-2]|[1-9])\b(?: o['’]?clock\b)?)(?: ?(?P<half>"
    + _AMPM
    + r")| in the (?P<p>morning|afternoon|evening))?",
    kinds="clock",
    fits=lambda data, start, end: data[end : end + 1] != b"-",
)
def half_past(reader: Reader, part: dict[str, str]) -> Reading | None:
    return past(reader, _parts(part["all"]) | {"half": part.get("half", ""), "p": part.get("p", "")})


@LANGUAGE.rule(
    "minutes to the hour",
    r"(?P<all>(?:five|ten|twenty|twenty[- ]five|{dd} minutes)(?: minutes)? (?:past|to|before|after) (?:{hour_word}|1[0-2]|[1-9])\b(?: o['’]?clock\b)?)(?: ?(?P<half>"
    + _AMPM
    + r"))?",
    kinds="clock",
    fits=daytime.minutes_to,
)
def minutes_to(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at ten to six"."""
    return past(reader, _parts(part["all"].replace(" minutes", "")) | {"half": part.get("half", "")})


def _parts(text: str) -> dict[str, str]:
    words = text.split()
    at = next(i for i, word in enumerate(words) if word.lower() in ("past", "to", "before", "after"))
    return {"m": " ".join(words[:at]), "w": words[at], "h": words[at + 1]}


@LANGUAGE.rule(
    "hour and part of the day",
    r"(?P<h>{hour_word}|1[0-2]|[1-9]|(?:1[0-2]|[1-9])[:.][0-5]\d)(?: o['’]?clock)? (?:in the |at )(?P<p>morning|afternoon|evening|night)\b",
    kinds="clock",
)
def hour_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    text = part["h"].replace(".", ":")
    hours, _, minutes = text.partition(":")
    amount = number(hours)
    if amount is None or not 0 < amount <= 12:
        return None
    half = (
        "am" if part["p"].lower() == "morning" or (part["p"].lower() == "night" and amount in (1, 2, 3, 12)) else "pm"
    )
    time = _time(int(amount), minutes or None, None, half, None)
    return Clock(time) if time else None


@LANGUAGE.rule(
    "part of a day",
    r"(?:(?P<e>early|late|later|earlier|mid)(?: on| in)? )?(?P<d>{daily_word}|{wday}|{monthday}|{holiday}|{relweekday}|the (?:day before|next|following|previous|same)|that(?: same)?|this|last|the)(?:-| (?:(?P<e2>early|late) )?)(?P<p>{day_part})(?: hours\b)?",
    kinds="timeofday pod",
    fits=daytime.part_of_day,
)
def part_of_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = " ".join(part["d"].lower().split())
    time = DAY_PARTS[part["p"].lower()]
    day: Reading | None
    if words == "this":
        day = Relative("day", 0, word="this")
    elif words == "last":
        if part["p"].lower() not in ("night", "nite", "evening"):
            return None
        day = Relative("day", -1, word="last")
    elif words == "the":
        day = Relative("day", 0, "reference", "the")
    elif words.startswith("that") or words == "the same":
        day = Relative("day", 0, "reference", "that")
    elif words in ("the next", "the following"):
        day = Relative("day", 1, "reference", words)
    elif words in ("the previous", "the day before"):
        day = Relative("day", -1, "reference", words)
    else:
        day = reader.read(part["d"], "daily")
    if day is None:
        return None
    found = Clock(time, day)
    edge = (part.get("e") or part.get("e2") or "").lower()
    return Modified({"early": "START", "earlier": "START", "mid": "MID"}.get(edge, "END"), found) if edge else found


@LANGUAGE.rule(
    "edge of a day",
    r"(?P<e>early|late|earlier|later) in the day(?: on|,)? (?P<d>{daily})",
    kinds="timeofday",
)
def edge_of_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "late in the day on Tuesday"."""
    day = reader.read(part["d"], "daily")
    mod = {"early": "START", "late": "END"}.get(part["e"].lower(), "")
    return Modified(mod, day, vague=bool(mod)) if day else None


@LANGUAGE.rule(
    "part of a weekday and its date",
    r"{weekday},? (?P<p>{day_part}),? (?P<d>{monthday})",
    kinds="timeofday",
)
def part_of_weekday(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "Friday night, Dec. 5"."""
    day = reader.read(part["d"], "monthday")
    return Clock(DAY_PARTS[part["p"].lower()], day) if day else None


@LANGUAGE.rule(
    "part of the day of a date",
    r"(?:(?P<e>early|late) (?:in|on) )?(?:the )?(?:(?P<e2>early|late) )?(?:(?P<p>{day_part})(?: hours)? (?:of|on)|(?P<p2>dawn|dusk|daybreak|sunrise|sunset|nightfall)) (?P<d>{daily})",
    kinds="timeofday",
)
def part_of_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    day = reader.read(part["d"], "daily")
    edge = (part.get("e") or part.get("e2") or "").lower()
    found = Clock(DAY_PARTS[(part.get("p") or part["p2"]).lower()], day) if day else None
    return Modified("START" if edge == "early" else "END", found) if edge and found else found


@LANGUAGE.rule("middle of the night", r"the (?:middle|dead) of the night\b", kinds="timeofday")
def middle(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Modified("MID", Clock("TNI", Relative("day", 0, "reference", "the")))


@LANGUAGE.rule(
    "part of the day alone", r"(?:(?P<e>early|late) )?(?P<p>{day_part}|overnight\b)", kinds="", fits=daytime.bare_part
)
def bare_part(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = part["p"].lower()
    if "e" in part:
        found = Clock(DAY_PARTS[word], Relative("day", 0, "reference", "the"))
        return Modified("START" if part["e"].lower() == "early" else "END", found)
    if word == "overnight":
        return Clock(DAY_PARTS[word], Relative("day", 0))  # the night that is just over
    # "They march at night" is any night, "By nightfall they were there" that of the day.
    return Clock(DAY_PARTS[word], Relative("day", 0, "reference", "" if word == "night" else "the"))


LANGUAGE.words["daily_word"] = r"(?:yesterday|tomorrow|today)\b"


@LANGUAGE.rule(
    "early hours",
    r"(?:the )?(?P<e>early|small|wee) (?:morning )?hours (?:(?:of|on) )?(?P<d>(?:{daily}|the \d\d?(?:st|nd|rd|th)\b)(?: morning\b)?)",
    kinds="timeofday",
)
def early_hours(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = part["d"].removesuffix(" morning")
    day = reader.read(words, "daily") or reader.read(words, "bare_day")
    return Modified("START", Clock("TMO", day)) if day else None


@LANGUAGE.rule(
    "date and dawn or dusk",
    r"(?P<d>{daily}) at (?P<p>dawn|dusk|daybreak|sunrise|sunset|nightfall|lunchtime|midday)\b",
    kinds="timeofday",
)
def date_at_dawn(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "Monday at dawn"."""
    day = reader.read(part["d"], "daily")
    return Clock(DAY_PARTS[part["p"].lower()], day) if day else None


@LANGUAGE.rule("overnight", r"overnight (?:on )?(?P<d>{daily})", kinds="timeofday")
def overnight(reader: Reader, part: dict[str, str]) -> Reading | None:
    day = reader.read(part["d"], "daily")
    return Clock("TNI", day) if day else None
