"""Dates as datelines and bylines write them, in several languages, and the words of ``dateline.toml``."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from extractor.edtf import days_in_month
from extractor.reading.agencies import agencies, one_slip

_MONTH = r"(?P<month>[^\W\d_]{3,11})"
_WEEKDAY = r"(?:(?P<weekday>(?i:WEEKDAYS))\.?,?\s+)?"  # the names are filled in from the data
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.|º)?"
_YEAR = r"(?:,?\s*(?:de\s+)?(?P<year>(?:19|20)\d\d)(?!\d)|\s+'?(?P<yy>\d\d)(?=\s*(?:-|\())|,\s*'(?P<yyy>\d\d)(?!\d))?"
TIME = (
    r"(?:,?\s+(?:/\s+|at\s+)?(?P<time>[0-2]?\d[:.h][0-5]\d(?:\s*[ap]\.?m\.?)?|[0-2]\d[0-5]\d(?=\s+(?:GMT|UTC))|[01]?\d\s*[ap]\.?m\.?)"
    r"(?:\s+[(]?(?:GMT|UTC|[A-Z]{2,4}T)[)]?)?)?"
)
DATE = rf"{_WEEKDAY}(?:{_MONTH}\.?\s*{_DAY}{_YEAR}" + rf"|{_DAY}\s*(?:de\s+|of\s+)?{_MONTH}\.?{_YEAR})".replace(
    "P<", "P<d_"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of ``dateline.toml``: names in lower case with their numbers, and what is and is not a place."""

    months: dict[str, int]
    weekdays: dict[str, int]
    alone: frozenset[str]
    small: frozenset[str]
    not_places: frozenset[str]
    openers: frozenset[str]
    labels: re.Pattern[str]
    bare: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once."""
    raw: dict[str, Any] = tomllib.loads(
        resources.files("extractor.reading").joinpath("dateline.toml").read_text("utf-8")
    )
    months = {name: int(number) for number, names in raw["months"].items() for name in names}
    weekdays = {name: int(number) for number, names in raw["weekdays"].items() for name in names}
    labels = "|".join(re.escape(label) for label in sorted(raw["bylines"]["labels"], key=len, reverse=True))
    return Vocabulary(
        months,
        weekdays,
        frozenset(raw["places"]["alone"]),
        frozenset(raw["places"]["small_words"]),
        frozenset(raw["not_places"]["words"]),
        frozenset(raw["not_places"]["openers"]),
        re.compile(rf"(?:{labels})\b\s*:?\s*", re.IGNORECASE),
        frozenset(name.casefold() for agency in agencies() if agency.bare for name in (agency.name, *agency.spellings)),
    )


@cache
def compile_date(pattern: str) -> re.Pattern[str]:
    """A pattern that holds DATE, with the weekdays' names filled in. Its groups are read by `groups_of`."""
    return re.compile(pattern.replace("WEEKDAYS", _any_of(vocabulary().weekdays)))


def _any_of(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest that fits, put together by their first letters: a word that is none is
    told by its first letter or two."""
    tails: dict[str, set[str]] = {}
    for name in names:
        tails.setdefault(name[:1], set()).add(name[1:])
    inside = "|".join(re.escape(first) + _any_of(rest) for first, rest in sorted(tails.items()) if first)
    if not inside:
        return ""
    return f"(?:{inside})" + ("?" if "" in tails else "")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written; year is None where it names none."""

    year: int | None
    month: int
    day: int


def groups_of(match: re.Match[str]) -> dict[str, str]:
    """What the groups of a DATE hold, by name, whichever order the date was written in."""
    return {key.removeprefix("d_"): value for key, value in match.groupdict().items() if value is not None}


def read_date(groups: dict[str, str]) -> WrittenDate | None:
    """The date in the groups of a DATE, or None where they name no day that exists."""
    month, day = month_number(groups["month"]), int(groups["day"])
    if month is None:
        return None
    year = int(groups["year"]) if "year" in groups else None
    short = groups.get("yy") or groups.get("yyy")
    if short:
        year = int(short) + (1900 if int(short) > datetime.date.today().year % 100 else 2000)
    return WrittenDate(year, month, day) if 1 <= day <= days_in_month(year or 2000, month) else None


def day_and_month(first: int, second: int) -> tuple[int, int] | None:
    """Which of the numbers of a date with slashes is the day and which the month; None where either may be both, as they
    stand one way in America and the other in most of the world.

    >>> day_and_month(7, 25), day_and_month(25, 7), day_and_month(3, 4)
    ((25, 7), (25, 7), None)
    """
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else None


@lru_cache(maxsize=4096)
def month_number(word: str) -> int | None:
    """1-12 for a month's name in any of the languages of ``dateline.toml``; None for any other word.

    Names cut short ("Marc", "Septem") and names of five letters or more with one slip ("Decmeber") are read too.
    """
    months, key = vocabulary().months, word.casefold().rstrip(".")
    if key in months:
        return months[key]
    if len(key) < 4:
        return None
    close = {
        number for name, number in months.items() if len(name) >= 5 and (name.startswith(key) or one_slip(key, name))
    }
    return close.pop() if len(close) == 1 else None


def weekday_number(word: str | None) -> int | None:
    """0 Monday … 6 Sunday for a weekday's name; None for any other word."""
    return vocabulary().weekdays.get(word.casefold().rstrip(".")) if word else None
