"""Years, quarters, weeks and ends of them, as messages write them."""

from __future__ import annotations

import re

from extractor.timex.en import context
from extractor.timex.en.holidays import key
from extractor.timex.en.messages.dates import year_stated
from extractor.timex.en.messages.language import rule
from extractor.timex.en.numbers import month, ordinal
from extractor.timex.en.numbers import year as year_number
from extractor.timex.grammar import Reader
from extractor.timex.message_values import CLOSE, Message, Numbered, Rest, WeekOf, Years
from extractor.timex.values import (
    Date,
    Holiday,
    Modified,
    Nth,
    Relative,
)


@rule("month of a two-digit year", r"(?P<m>{month_any}) of (?P<y>\d\d)\b", kinds="cal monthly")
def month_of(reader: Reader, part: dict[str, str]) -> Message | None:
    return Date(int(part["y"]), month(part["m"]), short=True)


@rule("month and year in words", r"(?P<m>{month_any}),?(?: of| in)? (?P<y>{year_said})", kinds="cal monthly broad")
def month_year(reader: Reader, part: dict[str, str]) -> Message | None:
    year, short = year_stated(part["y"])
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
    "decade, bare",
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
    + r")\b|(?:the )?end of (?:the )?(?P<d>day\b|{daily})|(?:the )?end of (?P<u>week|month|quarter|year)\b|(?:the )?(?P<u2>month|year|quarter|week)[- ]end\b",
    kinds="cal",
)
def end_of(reader: Reader, part: dict[str, str]) -> Message | None:
    if part.get("d", "day").lower() != "day":
        day = reader.read(part["d"], "daily")
        return Modified(CLOSE, day) if day else None
    unit = _ENDS[part["w"].lower()] if "w" in part else (part.get("d") or part.get("u") or part["u2"]).lower()
    return Modified(CLOSE if unit == "day" else "END", Relative(unit, 0))
