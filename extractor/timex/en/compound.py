"""Expressions put together: time and date, early and late, about."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.timex.en import context, daytime
from extractor.timex.en.durations import with_mod
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import number
from extractor.timex.en.words import MODS
from extractor.timex.grammar import Reader
from extractor.timex.values import Clock, Date, Modified, Reading, Relative, Series

_ON = r"(?:,| on|, on| of)? "
_AT = r"(?:,| at| around| about| by|, at| @| at around| at about)? "


@LANGUAGE.rule(
    "time and date",
    r"(?:(?P<a>{about}) )?(?P<t>{clock}){of_place}?" + _ON + r"\(?(?P<d>{daily}|{deictic})",
    kinds="timed",
    fits=lambda data, start, end: data.find(b" On ", start, end) < 0,  # "at 9 a.m. On Friday he …"
)
def time_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    found = _join(reader, part["t"], part["d"])
    return with_mod(found, part.get("a")) if found else None


@LANGUAGE.rule(
    "date and time",
    r"(?P<d>{daily}|{deictic})(?P<at>" + _AT + r")(?P<t>{clock})",
    kinds="timed",
    fits=lambda data, start, end: data.find(b" At ", start, end) < 0,  # a date line and the sentence below it
)
def date_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    found = _join(reader, part["t"], part["d"])
    return with_mod(found, part["at"].strip(" ,").removeprefix("at ")) if found else None


@LANGUAGE.rule(
    "hours from one to another",
    r"(?:(?P<w>between|from) )?(?P<a>{clock}|(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?|(?:[01]\d|2[0-3])[0-5]\d)(?P<j> ?[-–—] ?| and | to | until | till )(?P<b>{clock})(?P<on>(?: on|,)? (?P<d>{daily}|{deictic}))?",
    kinds="",
    fits=daytime.hours,
)
def hours(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "4-7 p.m. Tuesday", "between 2:30 and 3 p.m.": the half of the day and the day are those of both."""
    by_words = part["j"].strip().isalpha()
    if by_words != ("w" in part) or (by_words and not part["a"][:1].isdigit()):
        return None
    end = reader.read(part["b"], "clock")
    if not isinstance(end, Clock):
        return None
    begin = reader.read(part["a"] + " hours" if len(part["a"]) == 4 and part["a"].isdigit() else part["a"], "clock")
    if not re.search(r"(?i)[a-z]", part["a"]):
        for half in re.findall(r"(?i)[ap](?=\.?m)", part["b"]):
            # "11-2 p.m." begins in the morning.
            halves = [reader.read(f"{part['a']} {letter}m", "clock") for letter in (half, "a" if half in "pP" else "p")]
            begin = next((c for c in halves if isinstance(c, Clock) and c.time < end.time), begin)
    if not isinstance(begin, Clock):
        return None
    day = reader.read(part["d"], "daily") if "d" in part else None
    return Series(((part["a"], Clock(begin.time, day)), (part["b"] + part.get("on", ""), Clock(end.time, day))))


@LANGUAGE.rule(
    "part of day and time",
    r"(?P<d>{pod}|{tonight})"
    + _AT
    + r"(?P<t>{clock})|(?:(?P<a>{about}) )?(?P<t2>{clock})"
    + _ON
    + r"(?P<d2>{pod}|{tonight})",
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
    return with_mod(Clock(text, day.on), part.get("a"))


@LANGUAGE.rule(
    "part of a day and bare hour",
    r"(?P<d>{pod}|{tonight}) at (?P<h>1[0-2]|[1-9])\b",
    kinds="timed",
    fits=lambda data, start, end: (
        re.match(rb"[,;)!?\0]|\.(?!\d)|$| (?:and|in|to|for|when|but)\b", data[end : end + 5]) is not None
    ),
)
def hour_behind(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "last night at 8"."""
    return part_time(reader, {"d": part["d"], "t": f"{part['h']}:00"})


@LANGUAGE.rule(
    "bare hour and part of a day",
    r"(?P<h>1[0-2]|[1-9]|{hour_word})(?P<m>[:.][0-5]\d|{spoken_minutes})?(?P<on>,? on|,)? (?P<d>{pod}|{tonight})",
    kinds="timed",
    fits=daytime.hour_before,
)
def bare_hour(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "around 7 on Tuesday night": the number is an hour after "at", "by", "around"."""
    hour = number(part["h"])
    if hour is None or hour > 12:
        return None
    minutes = part.get("m", ":00").replace(".", ":")
    if not minutes.startswith(":"):
        minutes = f":{int(number(re.sub(r'(?i)^ oh?[ -]', '', minutes)) or 0):02}"
    return part_time(reader, {"d": part["d"], "t": f"{int(hour)}{minutes}"})


def _join(reader: Reader, time: str, day: str) -> Reading | None:
    clock = reader.read(time, "clock")
    date = reader.read(day, "daily")
    return Clock(clock.time, date) if isinstance(clock, Clock) and date else None


@LANGUAGE.rule(
    "early, mid or late",
    r"(?:(?P<m>{mod_of}|{mod_word})(?: |-))(?:the )?(?P<c>{modifiable})|the (?P<m2>early[- ]to[- ]mid|mid[- ]to[- ]late|early|mid|late)[- ](?P<c2>{datable_part})",
    kinds="modified",
    fits=context.edge,
)
def edge(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = " ".join((part.get("m") or part["m2"]).lower().split())
    inner_words = part.get("c") or part["c2"]
    inner = reader.read(inner_words, "cal") or reader.read("the " + inner_words, "cal")
    if inner is None:
        return None
    mod = MODS.get(words) or MODS.get("the " + words) or MODS.get(words.split()[0], "START")
    if (mod == "START" or words.startswith("later")) and isinstance(inner, Relative) and inner.base == "definite":
        inner = replace(inner, word="start")  # "since the start of the year" is that of this one
    # "earlier this month" says only that it is past, not when in the month.
    if words.startswith(("earlier", "later")):
        if (isinstance(inner, Date) and inner.weekday is not None) or inner_words.lower() == "the day":
            return None  # "earlier Friday" and "later in the day" are so than something else that day
        return Modified("", inner, vague=False)
    return Modified(mod, inner)


LANGUAGE.words["dated"] = (
    r"(?:{monthday}|{monthly}|{yearly}|{numeric}|{holiday}|{quarter_word}|(?:the )?(?:end|start|middle|beginning) of (?:{monthly}|{yearly}|the year))"
)
LANGUAGE.words["quarter_word"] = r"(?:year[- ]end)\b"
# What takes an article before "early" and "late": "the early 1980s", but "the [early October] battle".
LANGUAGE.words["datable_part"] = (
    r"(?:{decade}|{century}|{season}(?: of)? (?:{year4}|\d{1,4} ?{era})|{season}|(?:{ordinal}) century\b)"
)
LANGUAGE.words["modifiable"] = "(?:{broad})"


@LANGUAGE.rule(
    "mid-month",
    r"(?:the )?mid-?(?P<c>{month_any}(?:,? {year4})?|{year4}|{season}(?:,? {year4})?|(?:1[0-9]|20)\d0s\b|week\b|year\b|(?P<time>morning|afternoon)\b)"
    r"|end-(?P<e>{month_any}(?:,? {year4})?|{year4})",
    kinds="modified",
)
def mid(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = part.get("c") or part["e"]
    inner = reader.read(words, "cal") or reader.read("the " + words, "cal")
    return Modified("END" if "e" in part else "MID", inner) if inner else None


@LANGUAGE.rule(
    "end of a month, in short",
    r"end (?P<c>{month_any}(?:,? {year4})?|{year4})",
    kinds="modified",
    fits=lambda data, start, end: (
        re.match(rb" \d", data[end : end + 2]) is None
        and re.search(
            rb"(?i:\b(?:at|to|by|until|till|since|from|before|after|around) $)", data[max(0, start - 7) : start]
        )
        is not None
    ),
)
def end_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at end March", "since end 1986"."""
    inner = reader.read(part["c"], "cal")
    return Modified("END", inner) if inner else None


@LANGUAGE.rule(
    "end of a year gone by",
    r"(?:the )?(?:year[- ]end|year['’]s end)\b",
    fits=lambda data, start, end: data[max(0, start - 6) : start].lower() == b"since ",
)
def last_year_end(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the change since year-end" is that since the last one."""
    return Modified("END", Relative("year", -1))


@LANGUAGE.rule(
    "end of a unit",
    r"(?:the )?(?:(?P<y>(?:(?:fiscal|financial)(?: year)? )?{year4}|(?:last|this|next) year['’]s?|(?:the )?year['’]s|(?:the )?month['’]s|(?:the )?week['’]s)[- ](?:year[- ])?(?P<e>end|start|beginning)|year[- ](?P<e2>end)(?:,? (?P<y2>{year4}))?)\b",
    kinds="",
    fits=context.no_account,
)
def unit_end(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = re.sub(r"['’]s?$", "", part.get("y") or part.get("y2") or "the year")
    if words[-1].isdigit() and (part.get("e") or part["e2"]).lower() != "end":
        return None  # "in fiscal 1987 beginning in April"
    inner = reader.read(words, "cal") or reader.read("the " + words, "cal")
    return Modified("END" if (part.get("e") or part["e2"]).lower() == "end" else "START", inner) if inner else None


@LANGUAGE.rule(
    "about a date", r"(?P<a>{about}) (?P<c>{dated}|{clock})|(?P<a2>ca?\.)(?P<c2>{year4})", kinds="", fits=context.about
)
def about(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = part.get("c") or part["c2"]
    inner = next((r for kind in ("dated", "clock", "cal") if (r := reader.read(words, kind))), None)
    return with_mod(inner, part.get("a") or part["a2"]) if inner else None
