"""Whether a text writes its dates in digits day first, as outside the United States: "05/06/2017" for 5 June.

A date that can be read in one way only tells for the others ("25/06/2017"); where there is none, the dates with the
month's name do ("5 June" against "June 5").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from extractor.timex.values import Clock, Date, Reading

Order = Literal["day first", "month first", "either", "day named first", "month named first"]

_DIGITS = re.compile(r"(?<!\d)(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?!\d)")
_NAMED: dict[str, Order] = {"day and month": "day named first", "month and day": "month named first"}


def order(reading: Reading, rule: str, words: str) -> Order | None:
    """What an expression tells of the order of its text, given its rule's name; "either" when it asks for it."""
    if rule in _NAMED:
        return _NAMED[rule]
    if not isinstance(reading, Date | Clock):
        return None
    match = _DIGITS.search(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if first > 12 or second > 12:
        return "day first" if first > 12 else "month first"
    return "either"


def is_day_first(orders: Iterable[Order | None]) -> bool:
    """Whether the dates of a text that can be read either way are read day first."""
    told = set(orders)
    if "day first" in told or "month first" in told:
        return "month first" not in told
    return "day named first" in told and "month named first" not in told


def swapped(reading: Reading) -> Reading:
    """A date in digits, read month first, read day first."""
    if isinstance(reading, Clock) and reading.on is not None:
        return replace(reading, on=swapped(reading.on))
    if isinstance(reading, Date) and reading.month is not None and reading.day is not None:
        return replace(reading, month=reading.day, day=reading.month)
    return reading
