"""Languages without a grammar of their own: dates in digits and with month names, from dateparser's language data."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

from extractor.timex.calendars import is_day
from extractor.timex.grammar import Language, Reader
from extractor.timex.values import Clock, Date, Reading

_KEYS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_UNSPACED = ("zh", "ja", "th", "lo", "my", "km", "yue")


@lru_cache(maxsize=64)
def language(code: str) -> Language | None:
    """A grammar of numeric and month-name dates for an ISO 639-1 code; None when dateparser does not know it."""
    if not re.fullmatch(r"[a-z]{2,3}", code):
        return None
    try:
        info = import_module(f"dateparser.data.date_translation_data.{code}").info
    except ImportError:
        return None
    months = {
        name.lower().rstrip("."): number
        for number, key in enumerate(_KEYS, 1)
        for name in [*info.get(key, ()), key]
        if len(name.rstrip(".")) > 1 and not name.isdigit()
    }
    return _grammar(code, months, info.get("date_order", "DMY"))


def numeric_only() -> Language:
    """The grammar for a language that nothing is known of: English month names and digits."""
    return _grammar("und", {key: number for number, key in enumerate(_KEYS, 1)}, "DMY")


def _grammar(code: str, months: dict[str, int], order: str) -> Language:
    names = "|".join(sorted((re.escape(name) for name in months), key=len, reverse=True))
    grammar = Language(code, {"month": rf"(?:{names})\.?"}, edge="", spaced=code not in _UNSPACED)
    of = r"(?:\.|º|ª|er|e|:?a|:?na)?(?: ?(?:de|di|do|du|del|da|of|den|d['’]))? ?"
    comma = r"(?:,| de| del|/|-)? "

    def number(name: str) -> int:
        return months[" ".join(name.lower().rstrip(".").split())]

    @grammar.rule("ISO 8601 date", r"(?P<y>[12]\d{3})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:[T ](?P<t>\d\d:\d\d))?")
    def iso(reader: Reader, part: dict[str, str]) -> Reading | None:
        date = _date(int(part["y"]), int(part["m"]), int(part["d"]))
        return Clock("T" + part["t"], date) if date and "t" in part else date

    @grammar.rule("date in digits", r"(?P<a>\d\d?)(?P<s>[./-]) ?(?P<b>\d\d?)[./-] ?(?P<y>[12]\d{3}|\d\d)")
    def digits(reader: Reader, part: dict[str, str]) -> Reading | None:
        first, second = int(part["a"]), int(part["b"])
        month_first = order.startswith("M") and part["s"] == "/"
        if (month_first and first > 12) or (not month_first and second > 12):
            first, second = second, first
        day, month = (second, first) if month_first else (first, second)
        return _date(int(part["y"]), month, day, len(part["y"]) == 2)

    @grammar.rule(
        "date in ideographs", r"(?P<y>[12]\d{3}) ?[年년] ?(?:(?P<m>\d\d?) ?[月월] ?(?:(?P<d>\d\d?) ?[日일號号])?)?"
    )
    def ideographs(reader: Reader, part: dict[str, str]) -> Reading | None:
        year, month, day = int(part["y"]), int(part.get("m", 0)), int(part.get("d", 0))
        if day:
            return _date(year, month, day)
        return Date(year, month or None) if month <= 12 else None

    @grammar.rule("month and day in ideographs", r"(?P<m>\d\d?) ?[月월] ?(?P<d>\d\d?) ?[日일號号]")
    def ideographs_day(reader: Reader, part: dict[str, str]) -> Reading | None:
        return _date(None, int(part["m"]), int(part["d"]))

    @grammar.rule("day, month and year", rf"(?P<d>[0-3]?\d){of}(?P<m>{{month}})(?:{comma}(?P<y>[12]\d{{3}}))?")
    def day_month(reader: Reader, part: dict[str, str]) -> Reading | None:
        return _date(int(part["y"]) if "y" in part else None, number(part["m"]), int(part["d"]))

    @grammar.rule("month, day and year", r"(?P<m>{month}) (?P<d>[0-3]?\d)(?:\.|,)?(?: (?P<y>[12]\d{3}))")
    def month_day(reader: Reader, part: dict[str, str]) -> Reading | None:
        return _date(int(part["y"]), number(part["m"]), int(part["d"]))

    @grammar.rule("month and year", rf"(?P<m>{{month}}){comma}(?P<y>[12]\d{{3}})")
    def month_year(reader: Reader, part: dict[str, str]) -> Reading | None:
        return Date(int(part["y"]), number(part["m"]))

    return grammar


def _date(year: int | None, month: int, day: int, short: bool = False) -> Date | None:
    return Date(year, month, day, short=short) if is_day(2000 if short or year is None else year, month, day) else None
