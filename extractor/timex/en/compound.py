"""Expressions put together: time and date, early and late, about, ranges."""

from __future__ import annotations

import re

from extractor.timex.en import context
from extractor.timex.en.divisions import of_year
from extractor.timex.en.durations import with_mod
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import era_year, month, number, ordinal, weekday
from extractor.timex.en.words import MODS
from extractor.timex.grammar import Reader
from extractor.timex.values import Clock, Date, Modified, Nth, Range, RangeEnd, Reading, Series

_ON = r"(?:,| on|, on| of)? "
_AT = r"(?:,| at| around| about| by|, at| @| at around| at about)? "


@LANGUAGE.rule(
    "time and date",
    r"(?:(?P<a>{about}) )?(?P<t>{clock}){of_place}?" + _ON + r"\(?(?P<d>{daily}|{deictic})",
    kinds="timed",
)
def time_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    found = _join(reader, part["t"], part["d"])
    return with_mod(found, part.get("a")) if found else None


@LANGUAGE.rule("date and time", r"(?P<d>{daily}|{deictic})(?P<at>" + _AT + r")(?P<t>{clock})", kinds="timed")
def date_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    found = _join(reader, part["t"], part["d"])
    return with_mod(found, part["at"].strip(" ,").removeprefix("at ")) if found else None


@LANGUAGE.rule(
    "hours from one to another",
    r"(?:(?P<w>between|from) )?(?P<a>{clock}|(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?)(?P<j> ?[-–—] ?| and | to | until | till )(?P<b>{clock})(?P<on>(?: on|,)? (?P<d>{daily}|{deictic}))?",
    kinds="",
    fits=context.hours,
)
def hours(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "4-7 p.m. Tuesday", "between 2:30 and 3 p.m.": the half of the day and the day are those of both."""
    by_words = part["j"].strip().isalpha()
    if by_words != ("w" in part) or (by_words and not part["a"][:1].isdigit()):
        return None
    end = reader.read(part["b"], "clock")
    if not isinstance(end, Clock):
        return None
    begin = reader.read(part["a"], "clock")
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
    "bare hour and part of a day",
    r"(?P<h>1[0-2]|[1-9]|{hour_word})(?P<m>[:.][0-5]\d|{spoken_minutes})?(?P<on>,? on|,)? (?P<d>{pod})",
    kinds="timed",
    fits=context.hour_before,
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
    "end of a unit",
    r"(?:the )?(?:(?P<y>{year4}|(?:last|this|next) year['’]s?|(?:the )?year['’]s|(?:the )?month['’]s|(?:the )?week['’]s)[- ](?:year[- ])?(?P<e>end|start|beginning)|year[- ](?P<e2>end)(?:,? (?P<y2>{year4}))?)\b",
    kinds="",
)
def unit_end(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = re.sub(r"['’]s?$", "", part.get("y") or part.get("y2") or "the year")
    inner = reader.read(words, "cal") or reader.read("the " + words, "cal")
    return Modified("END" if (part.get("e") or part["e2"]).lower() == "end" else "START", inner) if inner else None


@LANGUAGE.rule("about a date", r"(?P<a>{about}) (?P<c>{dated}|{clock})", kinds="")
def about(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = next((r for kind in ("dated", "clock", "cal") if (r := reader.read(part["c"], kind))), None)
    return with_mod(inner, part["a"]) if inner else None


_TO = r"(?: ?[-–—] ?|-to-| to | through | until | till | thru )"
_AND = r"(?:,? and | or |/|, )"


def _series(begin: tuple[str, Reading], end: tuple[str, Reading], joined: str) -> Series:
    """Two dates as one stretch when the words between them say so, else as two."""
    if re.fullmatch(r"(?:,?\s*(?:and|or)\s+|/|,\s*)", joined):
        return Series((begin, end))
    return Series(((begin[0], Range(begin[1], end[1])), (end[0], RangeEnd(end[1], begin[1]))))


@LANGUAGE.rule(
    "days of a month",
    rf"(?:(?P<m>{{month_any}}) (?:the )?(?P<a>{{day}})(?P<j>{_TO}|{_AND})(?:the )?(?P<b>{{day}}(?:(?:,| ,)? {{year4}})?)"
    rf"|(?P<a2>(?:the )?{{day}})(?P<j2>{_TO}|{_AND})(?P<b2>(?:the )?{{day}} (?:of )?{{month_any}}(?:(?:,| ,)? {{year4}})?))"
    r"(?P<y>(?: of)? (?:last|this|next) year\b)?",
    fits=context.last_day,
)
def days(reader: Reader, part: dict[str, str]) -> Reading | None:
    joined = part.get("j") or part["j2"]
    if "m" in part:
        year_text = re.search(r"\d{4}$", part["b"])
        day_text = part["b"][: year_text.start()].strip(" ,") if year_text else part["b"]
        number, first, last = month(part["m"]), ordinal(part["a"]), ordinal(day_text)
        stated_year = int(year_text[0]) if year_text else None
        begin_words, end_words = f"{part['m']} {part['a']}", part["b"]
    else:
        end = reader.read(part["b2"], "monthday")
        if not isinstance(end, Date) or end.month is None or end.day is None:
            return None
        number, first, last, stated_year = end.month, ordinal(part["a2"].split()[-1]), end.day, end.year
        begin_words, end_words = part["a2"], part["b2"]
    if first >= last or last > 31:
        return None
    begin = of_year(reader, Date(stated_year, number, first), part.get("y"))
    close = of_year(reader, Date(stated_year, number, last), part.get("y"))
    return _series((begin_words, begin), (end_words + part.get("y", ""), close), joined) if begin and close else None


_MORE = r"(?:, (?:the )?{item}){1,9},? (?:and|or|&) (?:the )?"


@LANGUAGE.rule(
    "list of days of a month",
    rf"(?P<m>{{month_any}}) (?P<list>{{day}}{_MORE.replace('item', 'day')}{{day}}(?:(?:,| ,)? {{year4}})?)"
    rf"|(?P<list2>(?:the )?{{day}}{_MORE.replace('item', 'day')}{{day}} (?:of )?{{month_any}}(?:(?:,| ,)? {{year4}})?)",
    fits=context.last_day,
)
def list_of_days(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "April 3, 10 and 17": month and year are those of all."""
    words = part.get("list") or part["list2"]
    *before, last = re.split(r"(?:,? (?:and|or|&) |, )(?!\d{4})(?:the )?", words)
    named = reader.read(f"{part['m']} {last}" if "m" in part else last, "monthday")
    if not isinstance(named, Date) or named.day is None or not before:
        return None
    days = [*(ordinal(word.removeprefix("the ")) for word in before), named.day]
    if days != sorted(set(days)) or days[-1] > 31:
        return None
    dates = [Date(named.year, named.month, day, short=named.short) for day in days]
    first = f"{part['m']} {before[0]}" if "m" in part else before[0]
    return Series(tuple(zip((first, *before[1:], last), dates, strict=True)))


@LANGUAGE.rule(
    "list of months of a year",
    rf"(?P<list>{{month_any}}{_MORE.replace('item', 'month_any')})(?P<last>{{month_any}}(?:,| of)? {{year4}})",
)
def list_of_months(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "July, August and September 2012": the year is that of all."""
    last = reader.read(part["last"], "monthly")
    names = re.split(r",? (?:and|or|&) |, ", part["list"])[:-1]
    numbers = [month(name) for name in names]
    if not isinstance(last, Date) or [*numbers, last.month] != sorted(set(numbers) | {last.month or 0}):
        return None
    dates = ((name, Date(last.year, number)) for name, number in zip(names, numbers, strict=True))
    return Series((*dates, (part["last"], last)))


@LANGUAGE.rule(
    "list of weekdays of a week",
    r"(?P<list>{weekday}(?:, {weekday}){0,5},? (?:and|or|&) )(?P<d>{weekday})(?P<w>(?:,| of| -)? (?:last|this|next|that|the following|the previous) week\b)",
)
def list_of_weekdays(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "Monday and Tuesday of last week": the week is that of all."""
    last = reader.read(part["d"] + part["w"], "daily")
    if not isinstance(last, Nth):
        return None
    names = re.split(r",? (?:and|or|&) |, ", part["list"])[:-1]
    days = ((name, Nth(1, Date(weekday=weekday(name)), last.of)) for name in names)
    return Series((*days, (part["d"] + part["w"], last)))


@LANGUAGE.rule("days of two months", rf"(?P<a>{{monthday}})(?P<j>{_TO})(?P<b>{{monthday}})")
def days_of_months(reader: Reader, part: dict[str, str]) -> Reading | None:
    begin, end = reader.read(part["a"], "monthday"), reader.read(part["b"], "monthday")
    if not isinstance(begin, Date) or not isinstance(end, Date):
        return None
    if begin.year is None and end.year is not None and begin.month is not None and end.month is not None:
        before = begin.month > end.month
        begin = Date(end.year - before, begin.month, begin.day, short=end.short)
    elif " - " in part["j"] and begin.month and end.month and begin.month > end.month:
        return None  # a dash between sentences, as after a dateline
    return _series((part["a"], begin), (part["b"], end), part["j"])


@LANGUAGE.rule(
    "years of an era",
    r"(?P<ca>(?:c\.|ca\.|circa) ?)?(?P<a>\d{2,4})(?P<j> ?[-–—] ?|/| to | until | till | and | or )(?P<cb>(?:c\.|ca\.|circa) ?)?(?P<b>\d{1,4}) ?(?P<era>{era})",
    fits=context.era_range,
)
def years_of_era(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "264–241 BC": the era behind the second year is that of both."""
    first, last, era = int(part["a"]), int(part["b"]), part["era"]
    cut = len(part["b"]) < len(part["a"]) and part["j"].strip() in ("-", "–", "—", "/")
    full = int(part["a"][: -len(part["b"])] + part["b"]) if cut else last
    begin, end = era_year(first, era), era_year(full, era)
    if not begin < end < begin + 300:
        return None
    joined = "to" if part["j"] == "/" else part["j"]
    about = part.get("ca", ""), part.get("cb", "")
    ends = [with_mod(Date(year), "about" if words else None) for year, words in zip((begin, end), about, strict=True)]
    return _series((about[0] + part["a"], ends[0]), (about[1] + part["b"] + " " + era, ends[1]), joined)


@LANGUAGE.rule("years", r"(?P<a>{year4})(?P<j>(?: ?[-–—] ?|/))(?P<b>{year4}|\d\d\b)", fits=context.year)
def years(reader: Reader, part: dict[str, str]) -> Reading | None:
    first = int(part["a"])
    last = int(part["b"]) if len(part["b"]) == 4 else first // 100 * 100 + int(part["b"])
    if len(part["b"]) == 2 and last <= first:
        last += 100
    if not first < last < first + 200:
        return None
    return _series((part["a"], Date(first)), (part["b"], Date(last)), "-")


@LANGUAGE.rule(
    "months of a year", rf"(?P<a>{{month_any}})(?P<j>{_TO}|{_AND})(?P<b>{{month_any}})(?P<y>(?:,| of)? {{year4}})"
)
def months(reader: Reader, part: dict[str, str]) -> Reading | None:
    stated = int(part["y"][-4:])
    first, last = month(part["a"]), month(part["b"])
    return _series(
        (part["a"], Date(stated if first <= last else stated - 1, first)),
        (part["b"] + part["y"], Date(stated, last)),
        part["j"],
    )


@LANGUAGE.rule("months", r"(?P<a>{month})(?P<j> ?[-–—] ?|-to-)(?P<b>{month})")
def months_only(reader: Reader, part: dict[str, str]) -> Reading | None:
    return _series((part["a"], Date(month=month(part["a"]))), (part["b"], Date(month=month(part["b"]))), "-")


@LANGUAGE.rule(
    "from one date to another",
    r"(?P<w>from|between) (?P<a>{range_side})(?P<j> to | through | until | till | and | ?[-–—] ?)(?P<b>{range_side})",
)
def from_to(reader: Reader, part: dict[str, str]) -> Reading | None:
    """The two ends are tagged one by one, without the prepositions; the first carries the stretch."""
    if (part["w"].lower() == "from") == (part["j"].strip() == "and"):
        return None
    begin, end = reader.read(part["a"], "cal"), reader.read(part["b"], "cal")
    if begin is None or end is None:
        return None
    if isinstance(begin, Date) and begin.weekday is not None and isinstance(end, Nth):
        begin = Nth(1, begin, end.of)  # "from Monday to Friday last week"
    if (
        isinstance(begin, Date)
        and isinstance(end, Date)
        and begin.year is None
        and end.year is not None
        and begin.month
    ):
        begin = Date(end.year - (begin.month > (end.month or 12)), begin.month, begin.day, short=end.short)
    return _series((part["a"], begin), (part["b"], end), "to")


LANGUAGE.words["range_side"] = r"(?:{monthday}|{monthly}|{year4}|{wday}(?: (?:last|this|next) week\b)?)"


@LANGUAGE.rule("months of two years", rf"(?P<a>{{month_any}},? {{year4}})(?P<j>{_TO})(?P<b>{{month_any}},? {{year4}})")
def months_of_years(reader: Reader, part: dict[str, str]) -> Reading | None:
    begin, end = reader.read(part["a"], "monthly"), reader.read(part["b"], "monthly")
    return _series((part["a"], begin), (part["b"], end), "to") if begin and end else None


@LANGUAGE.rule(
    "season over two years",
    r"(?:the )?(?P<a>{year4})[-–/](?P<b>{year4}|\d\d) (?:season|school year|academic year|campaign|(?:financial|fiscal|tax) year)\b"
    r"|(?:FY|fiscal(?: year)?|financial year|tax year) ?(?P<a2>{year4})[-–/](?P<b2>{year4}|\d\d)\b",
    kinds="cal broad",
)
def season_over_years(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the 2016-17 season", "FY2019/20": one stretch with one name."""
    first, words = int(part.get("a") or part["a2"]), part.get("b") or part["b2"]
    last = int(words) if len(words) == 4 else first // 100 * 100 + int(words)
    last += 100 if last < first else 0
    return Range(Date(first), Date(last)) if first < last <= first + 1 else None
