"""Several dates in one wording: ranges and lists, whose year, month or week is written once."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.timex.en import context
from extractor.timex.en.divisions import of_year
from extractor.timex.en.durations import with_mod
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import era_year, month, ordinal, weekday
from extractor.timex.grammar import Reader
from extractor.timex.values import Date, Modified, Nth, PartOf, Range, RangeEnd, Reading, Relative, Series

TO = r"(?: ?[-–—] ?|-to-|,? to |,? through |,? until |,? till | thru )"
AND = r"(?:,? and | or |/|, )"


def series(begin: tuple[str, Reading], end: tuple[str, Reading], joined: str) -> Series:
    """Two dates as one stretch when the words between them say so, else as two."""
    if re.fullmatch(r"(?:,?\s*(?:and|or)\s+|/|,\s*)", joined):
        return Series((begin, end))
    return Series(((begin[0], Range(begin[1], end[1])), (end[0], RangeEnd(end[1], begin[1]))))


@LANGUAGE.rule(
    "days of a month",
    rf"(?:(?P<w>between) )?(?:(?P<m>{{month_any}}) (?:the )?(?P<a>{{day}})(?P<j>{TO}|{AND})(?:the )?(?P<b>{{day}}(?:(?:,| ,)? {{year4}})?)"
    rf"|(?P<a2>(?:the )?{{day}})(?P<j2>{TO}|{AND})(?P<b2>(?:the )?{{day}} (?:of )?{{month_any}}(?:(?:,| ,)? {{year4}})?))"
    r"(?P<y>(?: of)? (?:last|this|next) year\b)?",
    fits=context.last_day,
)
def days(reader: Reader, part: dict[str, str]) -> Reading | None:
    joined = part.get("j") or part["j2"]
    if "w" in part and joined.strip() != "and":
        return None
    joined = "to" if "w" in part else joined
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
    return series((begin_words, begin), (end_words + part.get("y", ""), close), joined) if begin and close else None


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


@LANGUAGE.rule("days of two months", rf"(?P<a>{{monthday}})(?P<j>{TO})(?P<b>{{monthday}})")
def days_of_months(reader: Reader, part: dict[str, str]) -> Reading | None:
    begin, end = reader.read(part["a"], "monthday"), reader.read(part["b"], "monthday")
    if not isinstance(begin, Date) or not isinstance(end, Date):
        return None
    if begin.year is None and end.year is not None and begin.month is not None and end.month is not None:
        before = begin.month > end.month
        begin = Date(end.year - before, begin.month, begin.day, short=end.short)
    elif " - " in part["j"] and begin.month and end.month and begin.month > end.month:
        return None  # a dash between sentences, as after a dateline
    return series((part["a"], begin), (part["b"], end), part["j"])


@LANGUAGE.rule(
    "years of an era",
    r"(?:(?P<w>between) )?(?P<ca>(?:c\.|ca\.|circa) ?)?(?P<a>\d{2,4})(?P<j> ?[-–—] ?|/| to | until | till | and | or )(?P<cb>(?:c\.|ca\.|circa) ?)?(?P<b>\d{1,4}) ?(?P<era>{era})",
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
    joined = "to" if part["j"] == "/" or "w" in part else part["j"]
    about = part.get("ca", ""), part.get("cb", "")
    ends = [with_mod(Date(year), "about" if words else None) for year, words in zip((begin, end), about, strict=True)]
    return series((about[0] + part["a"], ends[0]), (about[1] + part["b"] + " " + era, ends[1]), joined)


@LANGUAGE.rule(
    "months of a year", rf"(?P<a>{{month_any}})(?P<j>{TO}|{AND})(?P<b>{{month_any}})(?P<y>(?:,| of)? {{year4}})"
)
def months(reader: Reader, part: dict[str, str]) -> Reading | None:
    stated = int(part["y"][-4:])
    first, last = month(part["a"]), month(part["b"])
    return series(
        (part["a"], Date(stated if first <= last else stated - 1, first)),
        (part["b"] + part["y"], Date(stated, last)),
        part["j"],
    )


_SHORT = r"(?-i:Mar|Jun|Jul)\b\.?"


@LANGUAGE.rule("months", rf"(?P<a>{{month}}|{_SHORT})(?P<j> ?[-–—] ?|-to-|/)(?P<b>{{month}}|{_SHORT})")
def months_only(reader: Reader, part: dict[str, str]) -> Reading | None:
    return series((part["a"], Date(month=month(part["a"]))), (part["b"], Date(month=month(part["b"]))), "-")


@LANGUAGE.rule(
    "from one date to another",
    r"(?P<w>from|between) (?P<a>{range_side})(?P<j>,? to |,? through |,? until |,? till | and | ?[-–—] ?)(?P<b>{range_side})",
)
def from_to(reader: Reader, part: dict[str, str]) -> Reading | None:
    """The two ends are tagged one by one, without the prepositions; the first carries the stretch."""
    if (part["w"].lower() == "from") == (part["j"].strip(" ,") == "and"):
        return None
    begin, end = (reader.read(part[side], "cal") or reader.read(part[side], "modified") for side in "ab")
    if begin is None or end is None:
        return None
    if isinstance(begin, Date) and begin.weekday is not None and isinstance(end, Nth):
        begin = Nth(1, begin, end.of)  # "from Monday to Friday last week"
    begin = _in_year_of(begin, end)
    if isinstance(begin, Date) and begin.month and isinstance(end, PartOf) and isinstance(end.of, Relative):
        # "between November and March this year"
        begin = PartOf(begin, replace(end.of, count=end.of.count - (begin.month > (end.date.month or 12))))
    return series((part["a"], begin), (part["b"], end), "to")


@LANGUAGE.rule(
    "from one weekday to another",
    r"(?P<a>{weekday})(?P<j>-to-| to | through | thru |[-–])(?P<b>{weekday})"
    r"|(?P<a2>(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)(?P<j2> ?[-–] ?)(?P<b2>(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)",
)
def weekdays(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "Monday through Friday"."""
    first, last = part.get("a") or part["a2"], part.get("b") or part["b2"]
    return series((first, Date(weekday=weekday(first))), (last, Date(weekday=weekday(last))), "to")


def _in_year_of(begin: Reading, end: Reading) -> Reading:
    """`begin` with the year that only `end` states: "from late November to early March 1902"."""
    if isinstance(begin, Modified):
        return replace(begin, of=_in_year_of(begin.of, end))
    last = end.of if isinstance(end, Modified) else end
    if not isinstance(begin, Date) or not isinstance(last, Date) or last.year is None:
        return begin
    if begin.year is not None or begin.month is None:
        return begin
    return Date(last.year - (begin.month > (last.month or 12)), begin.month, begin.day, short=last.short)


_SOME = r"(?:early|mid|late)[- ]{monthly}"


@LANGUAGE.rule(
    "from one part of a month to another", rf"(?P<a>{_SOME})(?P<j> to | through |-to-| ?[-–—] ?)(?P<b>{_SOME})"
)
def parts_of_months(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "mid-June to mid-September"."""
    return from_to(reader, {**part, "w": "from", "j": "to"})


@LANGUAGE.rule(
    "end of a fiscal year",
    r"(?P<f>(?:fiscal|financial)(?: year)? {year4})(?:,? (?:which )?(?:ended|ends|ending)(?: on)?,? )(?P<d>{monthday})",
)
def fiscal_end(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "Fiscal 1985 ended September 30": in the year it has its name of; one that ends in spring may have that of the year
    before."""
    fiscal, day = reader.read(part["f"], "yearly"), reader.read(part["d"], "monthday")
    if not isinstance(fiscal, Date) or not isinstance(day, Date) or day.year is not None or (day.month or 0) < 7:
        return None
    return Series(((part["f"], fiscal), (part["d"], replace(day, year=fiscal.year))))


LANGUAGE.words["range_side"] = (
    r"(?:{monthday}|(?:(?:early|mid|late)[- ])?(?:{monthly}|{year4})|{wday}(?: (?:last|this|next) week\b)?)"
)


@LANGUAGE.rule("months of two years", rf"(?P<a>{{month_any}},? {{year4}})(?P<j>{TO})(?P<b>{{month_any}},? {{year4}})")
def months_of_years(reader: Reader, part: dict[str, str]) -> Reading | None:
    begin, end = reader.read(part["a"], "monthly"), reader.read(part["b"], "monthly")
    return series((part["a"], begin), (part["b"], end), "to") if begin and end else None


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
