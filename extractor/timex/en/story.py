"""What histories say that newswire does not, or does not mean as a date: "at the same time", "the Spring Offensive",
"the night of 3–4 May", "forty years old". Rules of the kind ``narrative`` count in narrative only."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.timex.en import context, counted, daytime, named
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import number, ordinal
from extractor.timex.en.ranges import AND, TO, series
from extractor.timex.en.words import DAY_PARTS, SEASONS
from extractor.timex.grammar import Reader
from extractor.timex.lengths import period
from extractor.timex.values import (
    REFERENCE,
    Clock,
    Date,
    Duration,
    Holiday,
    Modified,
    Reading,
    Reference,
    Relative,
    Series,
)


@LANGUAGE.rule(
    "time spoken of",
    r"(?P<w>the same|that|this|the) time\b|(?P<w2>this|that) period\b",
    kinds="narrative",
    fits=context.time_spoken_of,
)
def time_spoken_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Relative("same", 0, REFERENCE, (part.get("w") or part["w2"]).lower())


@LANGUAGE.rule("to this day", r"this (?:very )?day\b", fits=context.to_this_day)
def to_this_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Reference("PRESENT_REF")


@LANGUAGE.rule("modern day", r"modern[- ]day\b", kinds="narrative")
def modern_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Reference("PRESENT_REF")


_OUTSTANDING = r"the (?:[a-z]{3,10}est|most [a-z]{3,12}|worst|best) (?:single )?(?P<u>day|week|month|year)\b"


@LANGUAGE.rule("outstanding unit, of a date", _OUTSTANDING, kinds="narrative", fits=counted.apposed)
def outstanding_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "On 1 July 1916, the bloodiest day of the war": TIDES counts it as an expression of its own."""
    return Relative(part["u"].lower(), 0, REFERENCE, "that")


@LANGUAGE.rule("outstanding unit", _OUTSTANDING, kinds="narrative")
def outstanding(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "It was the bloodiest day of the war": some day."""
    return Reference({"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}[part["u"].lower()])


@LANGUAGE.rule(
    "part of the day as an adjective",
    r"(?P<p>night|night-?time|daytime|morning|afternoon|evening)\b",
    kinds="narrative",
    fits=daytime.adjective,
)
def adjective(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "night attacks", "daytime flights"."""
    return Clock(DAY_PARTS.get(part["p"].lower(), "TNI"), Reference("XXXX-XX-XX"))


@LANGUAGE.rule("season of an undertaking", r"(?P<s>{season})", kinds="narrative", fits=named.undertaking)
def undertaking(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the German [Spring] Offensive": the season is a date there, though the article is not its own."""
    return Date(part=SEASONS[part["s"].lower()])


@LANGUAGE.rule(
    "season of an undertaking of a year",
    r"(?P<s>{season}) (?P<n>{undertaking}) (?:of|in) (?P<y>{year4})",
)
def undertaking_of_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the [Spring] Offensive of [1918]": two expressions, the season in that year."""
    season = Date(int(part["y"]), part=SEASONS[part["s"].lower()])
    return Series(((part["s"], season), (part["y"], Date(int(part["y"])))))


@LANGUAGE.rule("named day of a year given later", r"(?P<h>{holiday}) [a-z]{4,14} (?:of|in) (?P<y>{year4})")
def holiday_of_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the [Boxing Day] tsunami of [2004]": two expressions, the day in that year."""
    day = reader.read(part["h"], "named_day")
    if not isinstance(day, Holiday) or day.year is not None:
        return None
    return Series(((part["h"], replace(day, year=int(part["y"]))), (part["y"], Date(int(part["y"])))))


LANGUAGE.words["undertaking"] = (
    r"(?:offensives?|campaigns?|attacks?|assaults?|invasion|fighting|operations?|advance|retreat|push|uprising|"
    r"counter-?offensive|counter-?attack|raids?|floods?|drought|famine|harvest|elections?)\b"
)


@LANGUAGE.rule("age", r"(?P<n>{number})(?:[- ]years?[- ]old|[- ]years? of age)\b", kinds="narrative")
def age(reader: Reader, part: dict[str, str]) -> Reading | None:
    amount = number(part["n"])
    return Duration(period(amount, "year"), 0, amount, "year")


@LANGUAGE.rule(
    "night over two days",
    rf"(?P<the>the )?(?P<p>{{day_part}}) of (?:(?P<m>{{month_any}}) )?(?:the )?(?P<a>{{day}})(?P<j>{TO}|{AND})(?:the )?(?P<b>{{day}}(?: (?:of )?{{month_any}}(?:,? {{year4}})?|,? {{year4}})?)",
)
def night(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the night of 3–4 May": the night that begins on the first of the two days."""
    if "m" in part:
        end = reader.read(f"{part['m']} {part['b']}", "monthday")
        begin_words = f"{part['m']} {part['a']}"
    else:
        end = reader.read(part["b"], "monthday")
        begin_words = part["a"]
    if not isinstance(end, Date) or end.month is None or end.day is None:
        return None
    day = ordinal(part["a"])
    # "the night of 31 May – 1 June" is read by the rule for two months; here the days follow one another.
    if day + 1 != end.day:
        return None
    begin = Clock(DAY_PARTS[part["p"].lower()], replace(end, day=day))
    return Series(((f"{part.get('the', '')}{part['p']} of {begin_words}", begin), (part["b"], end)))


@LANGUAGE.rule(
    "part of a day of the month",
    r"(?:the )?(?P<p>{day_part}) of (?P<d>the (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b",
    fits=context.day_of_month,
)
def part_of_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the evening of the 5th"."""
    return Clock(DAY_PARTS[part["p"].lower()], Date(day=ordinal(part["d"].split()[-1])))


@LANGUAGE.rule(
    "two centuries",
    rf"(?P<a>(?:the )?(?:(?:early|mid|late)[- ])?{{ordinal}})(?P<j>{TO}|{AND})(?P<b>(?:the )?(?:(?:early|mid|late)[- ])?{{ordinal}} centur(?:ies|y)\b(?: {{era}})?)",
)
def centuries(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the late 18th and early 19th centuries"."""
    words = re.sub(r"(?i)centuries", "century", part["b"])
    era = re.search(r"(?i)century( .+)$", words)
    begin = _read(reader, f"{part['a']} century{era[1] if era else ''}")
    end = _read(reader, words)
    return series((part["a"], begin), (part["b"], end), part["j"]) if begin and end else None


LANGUAGE.words["yearless"] = (
    r"(?:{month_any} {day}|{day} (?:of )?{month_any}|(?:(?:early|late|mid)[ -])?{month_any}|(?:the )?{season})"
)
LANGUAGE.words["with_year"] = (
    r"(?:{month_any} {day},? {year4}|{day} (?:of )?{month_any},? {year4}|(?:(?:early|late|mid)[ -])?{month_any} {year4}"
    r"|(?:the )?{season}(?: of)? (?:{year4}|\d{1,4} ?{era})|{month_any} \d{1,4} ?{era})"
)


@LANGUAGE.rule("dates that share a year", rf"(?P<a>{{yearless}})(?P<j>{TO}|,? and |,? or )(?P<b>{{with_year}})")
def shared_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the spring and summer of 1979", "4 May and 6 June 1942": the year behind the second date is that of both."""
    begin, end = _read(reader, part["a"]), _read(reader, part["b"])
    first, last = _date(begin), _date(end)
    if begin is None or end is None or first is None or last is None or last.year is None or first.year is not None:
        return None
    year = last.year - (_first_month(first) > _first_month(last))
    return series((part["a"], _with_year(begin, year)), (part["b"], end), part["j"])


def _read(reader: Reader, words: str) -> Reading | None:
    return next((found for kind in ("cal", "modified") if (found := reader.read(words, kind))), None)


def _date(reading: Reading | None) -> Date | None:
    while isinstance(reading, Modified):
        reading = reading.of
    return reading if isinstance(reading, Date) else None


def _first_month(date: Date) -> int:
    return date.month or {"SP": 3, "SU": 6, "FA": 9, "WI": 12}.get(date.part or "", 1)


def _with_year(reading: Reading, year: int) -> Reading:
    if isinstance(reading, Modified):
        return replace(reading, of=_with_year(reading.of, year))
    return replace(reading, year=year) if isinstance(reading, Date) else reading
