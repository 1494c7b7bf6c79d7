"""Expressions put together: time and date, early and late, about, ranges."""

from __future__ import annotations

import re

from extractor.timex.en.durations import with_mod
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import month, ordinal, year
from extractor.timex.en.words import MODS
from extractor.timex.grammar import Reader
from extractor.timex.values import Clock, Date, Modified, Range, Reading

_ON = r"(?:,| on|, on| of)? "
_AT = r"(?:,| at| around| about| by|, at| @)? "


@LANGUAGE.rule(
    "time and date", r"(?:(?P<a>{about}) )?(?P<t>{clock})" + _ON + r"\(?(?P<d>{daily}|{deictic})", kinds="timed"
)
def time_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    found = _join(reader, part["t"], part["d"])
    return with_mod(found, part.get("a")) if found else None


@LANGUAGE.rule("date and time", r"(?P<d>{daily}|{deictic})" + _AT + r"(?P<t>{clock})", kinds="timed")
def date_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _join(reader, part["t"], part["d"])


@LANGUAGE.rule(
    "part of day and time",
    r"(?P<d>{pod}|{tonight})" + _AT + r"(?P<t>{clock})|(?P<t2>{clock})" + _ON + r"(?P<d2>{pod}|{tonight})",
    kinds="timed",
)
def part_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = part.get("d") or part["d2"]
    day = reader.read(words, "timeofday") or reader.read(words, "tonight")
    time = reader.read(part.get("t") or part["t2"], "clock")
    while isinstance(day, Modified):
        day = day.of
    if not isinstance(day, Clock) or not isinstance(time, Clock):
        return None
    hour = int(time.time[1:3])
    later = day.time in ("TAF", "TEV", "TNI") and hour < 12 and not (day.time == "TNI" and hour < 5)
    text = f"T{hour + 12:02}{time.time[3:]}" if later else time.time
    return Clock(text, day.on)


def _join(reader: Reader, time: str, day: str) -> Reading | None:
    clock = reader.read(time, "clock")
    date = reader.read(day, "daily")
    return Clock(clock.time, date) if isinstance(clock, Clock) and date else None


@LANGUAGE.rule(
    "early, mid or late",
    r"(?:(?P<m>{mod_of}|{mod_word})(?: |-))(?:the )?(?P<c>{modifiable})",
    kinds="modified",
)
def edge(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = " ".join(part["m"].lower().split())
    inner_words = part["c"]
    inner = reader.read(inner_words, "cal") or reader.read("the " + inner_words, "cal")
    if inner is None:
        return None
    mod = MODS.get(words) or MODS.get("the " + words) or MODS.get(words.split()[0], "START")
    # "earlier this month" says only that it is past, not when in the month.
    if words.startswith(("earlier", "later")):
        return Modified("", inner, vague=False)
    return Modified(mod, inner)


LANGUAGE.words["dated"] = (
    r"(?:{monthday}|{monthly}|{yearly}|{numeric}|{deictic}|{wday}|{holiday}|{quarter_word}|(?:the )?(?:end|start|middle|beginning) of (?:{monthly}|{yearly}|the year))"
)
LANGUAGE.words["quarter_word"] = r"(?:year[- ]end)\b"
LANGUAGE.words["modifiable"] = "(?:{broad})"


@LANGUAGE.rule(
    "mid-month",
    r"mid-?(?P<c>{month_any}(?:,? {year4})?|{year4}|{season}(?:,? {year4})?|(?:1[0-9]|20)\d0s\b|week\b|(?P<time>morning|afternoon)\b)",
    kinds="modified",
)
def mid(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = reader.read(part["c"], "cal")
    return Modified("MID", inner) if inner else None


@LANGUAGE.rule(
    "end of a unit",
    r"(?:the )?(?:(?P<y>{year4}|(?:last|this|next) year['’]s?|(?:the )?year['’]s|(?:the )?month['’]s|(?:the )?week['’]s)[- ](?P<e>end|start|beginning)|year[- ](?P<e2>end))\b",
    kinds="",
)
def unit_end(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = re.sub(r"['’]s?$", "", part.get("y", "the year"))
    inner = reader.read(words, "cal") or reader.read("the " + words, "cal")
    return Modified("END" if (part.get("e") or part["e2"]).lower() == "end" else "START", inner) if inner else None


@LANGUAGE.rule("about a date", r"(?P<a>{about}) (?P<c>{dated}|{clock})", kinds="")
def about(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = next((r for kind in ("dated", "clock", "cal") if (r := reader.read(part["c"], kind))), None)
    return with_mod(inner, part["a"]) if inner else None


@LANGUAGE.rule(
    "days of a month",
    r"(?P<m>{month_any}) (?:the )?(?P<a>{day})(?: ?[-–] ?| to | through | until )(?:the )?(?P<b>{day})(?:,? (?P<y>{year4}))?"
    r"|(?:the )?(?P<a2>{day})(?: ?[-–] ?| to )(?P<b2>{day}) (?:of )?(?P<m2>{month_any})(?:,? (?P<y2>{year4}))?",
)
def days(reader: Reader, part: dict[str, str]) -> Reading | None:
    number = month(part.get("m") or part["m2"])
    text = part.get("y") or part.get("y2")
    stated = int(text) if text else None
    first, last = ordinal(part.get("a") or part["a2"]), ordinal(part.get("b") or part["b2"])
    if first >= last:
        return None
    return Range(Date(stated, number, first), Date(stated, number, last))


@LANGUAGE.rule("days of two months", r"(?P<a>{monthday}) ?[-–] ?(?P<b>{monthday})")
def days_of_months(reader: Reader, part: dict[str, str]) -> Reading | None:
    begin, end = reader.read(part["a"], "monthday"), reader.read(part["b"], "monthday")
    if not isinstance(begin, Date) or not isinstance(end, Date):
        return None
    if begin.year is None and end.year is not None:
        begin = Date(end.year, begin.month, begin.day, short=end.short)
    return Range(begin, end)


@LANGUAGE.rule("years", r"(?P<a>{year4})(?: ?[-–] ?|/)(?P<b>{year4}|\d\d\b)")
def years(reader: Reader, part: dict[str, str]) -> Reading | None:
    first = int(part["a"])
    last = int(part["b"]) if len(part["b"]) == 4 else first // 100 * 100 + int(part["b"])
    if len(part["b"]) == 2 and last <= first:
        last += 100
    return Range(Date(first), Date(last)) if first < last < first + 200 else None


@LANGUAGE.rule("months of a year", r"(?P<a>{month_any})(?: ?[-–/] ?)(?P<b>{month_any})(?:,? (?P<y>{year4}))?", kinds="")
def months(reader: Reader, part: dict[str, str]) -> Reading | None:
    stated = year(part["y"])[0] if "y" in part else None
    first, last = month(part["a"]), month(part["b"])
    return Range(Date(stated if stated is None or first <= last else stated - 1, first), Date(stated, last))
