"""Dates as a reader reads them, by precision: "19 December 2017", "about 1990", "winter 2017–18", "the 1990s"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.edtf import Day, Edtf, parse, plain

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")
_PARTS = {
    **{21 + i: season for i, season in enumerate(_SEASONS)},
    **{25 + i: season for i, season in enumerate(_SEASONS)},
    **{29 + i: season for i, season in enumerate(_SEASONS)},
    **{33 + i: f"{ordinal} quarter" for i, ordinal in enumerate(_ORDINALS)},
    **{37 + i: f"{ordinal} third" for i, ordinal in enumerate(("first", "second", "last"))},
    40: "first half",
    41: "second half",
}
# Winters, and the summers of the southern hemisphere, end in the year after.
_OVER_NEW_YEAR = {24, 28, 30}
_TIME = re.compile(r"T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d(?::\d\d)?)?")
NO_YEAR = "year not known"
NO_DATE = "date not known"


def year_words(year: int) -> str:
    """An astronomical year as people write it.

    >>> year_words(2017), year_words(0), year_words(-489)
    ('2017', '1 BC', '490 BC')
    """
    return str(year) if year > 0 else f"{1 - year} BC"


@lru_cache(maxsize=65536)
def date_words(edtf: str) -> str:
    """An EDTF date in words. Whether it is uncertain (``?``) is told by `certainty`.

    >>> date_words("2017-12-19"), date_words("1990~"), date_words("2017-24"), date_words("2017-12-19/2017-12-21")
    ('19 December 2017', 'about 1990', 'winter 2017–18', '19–21 December 2017')
    """
    date = parse(edtf)
    about = "about " if date.approximate else ""
    bare = plain(edtf)
    if "/" not in bare:
        return about + _date(bare)
    left, right = bare.split("/")
    if left in ("", ".."):
        return f"{about}until {_date(right)}"
    if right in ("", ".."):
        return f"{about}from {_date(left)} on"
    return about + _range(left, right)


def certainty(edtf: str, status: str = "happened", disagree: bool = False) -> str:
    """How sure the timeline is, in words; empty for what happened on a certain date. disagree: the sources differ on it.

    >>> certainty("2023?", "planned"), certainty("2006?"), certainty("2006", "alleged"), certainty("2006")
    ('planned, tentative', 'date uncertain', 'alleged', '')
    """
    words = [] if status == "happened" else [status]
    if parse(edtf).uncertain:
        words.append("tentative" if status == "planned" else "date uncertain")
    if disagree:
        words.append("sources differ")
    return ", ".join(words)


def datetime_attribute(edtf: str) -> str | None:
    """What ``<time datetime>`` can say of the date, or None: HTML knows days, months, years and days without a year.

    A part of the year gives its year, a range or a decade the day or year it begins with.
    https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value

    >>> [datetime_attribute(date) for date in ("2023?", "2017-33", "199X", "XXXX-12-19", "-0489", "../2017-12")]
    ['2023', '2017', '1990', '12-19', None, '2017-12']
    """
    bare = plain(edtf)
    side = next((side for side in bare.split("/") if side not in ("", "..")), bare)
    if match := re.match(r"XXXX-(\d\d-\d\d)$", side):
        return match[1]
    date = parse(side)
    if date.earliest is None or date.earliest[0] < 1:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", side):
        return side
    if re.fullmatch(r"\d{4}-\d\d", side) and int(side[5:]) <= 12:
        return side
    return f"{date.earliest[0]:04}"


def _date(text: str) -> str:
    date = parse(text)
    if date.precision == "yearless":
        return _yearless(text)
    first, last = date.earliest, date.latest
    assert first is not None
    assert last is not None  # only intervals and dates without a year are open
    if date.precision == "day":
        return _day(first) + _time(text)
    if date.precision == "month":
        return f"{MONTHS[first[1] - 1]} {year_words(first[0])}"
    if date.precision == "year":
        return year_words(first[0])
    if date.precision == "decade" and first[0] > 0:
        return f"the {first[0]}s"
    if date.precision == "century" and first[0] > 0:
        return f"the {_ordinal(first[0] // 100 + 1)} century"
    code = _code(text)
    if code and first[0] == parse(text[:4] if text[0] != "-" else text[:5]).year and "X" not in text:
        return _part(code, first[0])
    return _unspecified(date, first, last)


def _unspecified(date: Edtf, first: Day, last: Day) -> str:
    if date.text.endswith("-XX-XX") and first[0] == last[0]:
        return f"a day in {year_words(first[0])}"
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return f"between {year_words(first[0])} and {year_words(last[0])}"
    return f"between {_day(first)} and {_day(last)}"


def _code(text: str) -> int | None:
    match = re.fullmatch(r"-?[\dX]{4}-(\d\d)", text)
    return int(match[1]) if match and int(match[1]) > 12 else None


def _part(code: int, year: int) -> str:
    name = _PARTS[code]
    if code in _OVER_NEW_YEAR:
        after = f"{(year + 1) % 100:02}" if (year + 1) % 100 else str(year + 1)
        return f"{name} {year}–{after}" if year > 0 else f"{name} {year_words(year)}"
    return f"{name} {year_words(year)}" if name in _SEASONS else f"{name} of {year_words(year)}"


def _yearless(text: str) -> str:
    match = re.match(r"-?XXXX(?:-([\dX]{2})(?:-([\dX]{2}))?)?", text)
    month, day = (match[1], match[2]) if match else (None, None)
    if not month or not month.isdigit():
        return NO_DATE if month else NO_YEAR
    name = MONTHS[int(month) - 1] if int(month) <= 12 else _PARTS[int(month)]
    if day and day.isdigit():
        name = f"{int(day)} {name}"
    return f"{name}, {NO_YEAR}"


def _range(left: str, right: str) -> str:
    start, end = _date(left), _date(right)
    if start == end:
        return start
    if start.endswith(f", {NO_YEAR}") and end.endswith(f", {NO_YEAR}"):
        joined = _range_words(start.removesuffix(f", {NO_YEAR}"), end.removesuffix(f", {NO_YEAR}"), shared=1)
        return f"{joined}, {NO_YEAR}"
    if "T" in left + right or {parse(left).precision, parse(right).precision} - {"day", "month", "year"}:
        return f"{start} to {end}"
    return _range_words(start, end, shared=2)


def _range_words(start: str, end: str, shared: int) -> str:
    """Join "19 December 2017" and "21 December 2017", saying once the words that both end in (at most `shared`)."""
    head, tail = start.split(" "), end.split(" ")
    same = 0
    while same < min(shared, len(head) - 1, len(tail) - 1) and head[-1 - same] == tail[-1 - same]:
        same += 1
    short = head[: len(head) - same]
    dash = "–" if len(short) == 1 and len(tail) - same == 1 else " – "
    return " ".join(short) + dash + end


def _day(day: Day) -> str:
    return f"{day[2]} {MONTHS[day[1] - 1]} {year_words(day[0])}"


def _time(text: str) -> str:
    match = _TIME.search(text)
    if not match:
        return ""
    zone = {None: "", "Z": " UTC"}.get(match[2], f" UTC{match[2]}")
    return f", {match[1]}{zone}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
