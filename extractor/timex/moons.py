"""Holidays of calendars that follow the moon, as days of the Gregorian calendar.

Hebrew days by the fixed calendar and Islamic months by the tabular one (Reingold and Dershowitz, Calendrical Calculations,
chapters 7 and 8), which the new moon then places; new moons and solstices after Meeus, Astronomical Algorithms, chapters
27 and 49, to a few minutes. Where the moon is sighted, or a festival begins the evening before, usage may be a day off.
Ordinals are those of `datetime.date`.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable

_JULIAN = 1721424.5  # the Julian date at the start of ordinal 0
_FIRST_MOON = 2451550.1  # the new moon of 6 January 2000
_MONTH = 29.530588861


def islamic(month: int, day: int) -> Callable[[int], int]:
    """The first such day of a Gregorian year in the Islamic calendar.

    The tabular calendar tells which new moon; the month begins on the day after it, if that comes before the afternoon
    in Mecca, else a day later, as the crescent is seen: of the 38 beginnings of Ramadan and Shawwal from 2003 to 2025 in
    Saudi Arabia four are a day off.
    """

    def rule(year: int) -> int:
        start = datetime.date(year, 1, 1).toordinal()
        hijri = (year - 622) * 33 // 32 - 1
        while True:
            tabular = 227014 + 354 * (hijri - 1) + (3 + 11 * hijri) // 30 + (59 * (month - 1) + 1) // 2
            moon = new_moon(round((tabular - 1 + _JULIAN - _FIRST_MOON) / _MONTH))
            found = math.floor(moon + 13 / 24 - _JULIAN) + day
            if found >= start:
                return found
            hijri += 1

    return rule


def hebrew(days: int, late: bool = False) -> Callable[[int], int]:
    """A day counted from Rosh Hashanah of a Gregorian year. late: after Heshvan, whose length varies."""

    def rule(year: int) -> int:
        start = _new_year(year + 3761)
        long = late and (_new_year(year + 3762) - start) % 10 == 5
        return start + days + long

    return rule


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + (3 * (day + 1) % 7 < 3)


def _new_year(year: int) -> int:
    """The ordinal of 1 Tishri of a Hebrew year."""
    before, day, after = (_elapsed(year + step) for step in (-1, 0, 1))
    return -1373427 + day + (2 if after - day == 356 else 1 if day - before == 382 else 0)


def lunar_new_year(year: int) -> int:
    """The Chinese new year: the second new moon after the one at or before the winter solstice, in Beijing."""
    zone = 8 / 24
    t = (year - 1 - 2000) / 1000
    solstice = math.floor(2451900.05952 + 365242.74049 * t - 0.06223 * t * t + zone - _JULIAN)
    month = round((solstice + _JULIAN - _FIRST_MOON) / _MONTH) + 1
    while math.floor(new_moon(month) + zone - _JULIAN) > solstice:
        month -= 1
    found = math.floor(new_moon(month + 2) + zone - _JULIAN)
    early = found < datetime.date(year, 1, 21).toordinal()  # a leap month comes between
    return math.floor(new_moon(month + 3) + zone - _JULIAN) if early else found


def diwali(year: int) -> int:
    """The evening before the new moon of Kartika, in India."""
    earliest = datetime.date(year, 10, 17).toordinal() + 0.5 + _JULIAN
    month = round((earliest - _FIRST_MOON) / _MONTH) - 1
    while new_moon(month) < earliest:
        month += 1
    return math.floor(new_moon(month) + (5.5 - 18) / 24 - _JULIAN)


def nowruz(year: int) -> int:
    """The day of the spring equinox in Iran, or the next when it comes after noon."""
    t = (year - 2000) / 1000
    return math.floor(2451623.80984 + 365242.37404 * t + 0.05169 * t * t + 3.5 / 24 + 0.5 - _JULIAN)


def new_moon(k: int) -> float:
    """The Julian date of the new moon `k` months after that of 6 January 2000."""
    t = k / 1236.85
    mean = 2451550.09766 + _MONTH * k + 0.00015437 * t * t
    sun = math.radians(2.5534 + 29.1053567 * k)
    moon = math.radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = math.radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    return (
        mean
        - 0.4072 * math.sin(moon)
        + 0.17241 * math.sin(sun)
        + 0.01608 * math.sin(2 * moon)
        + 0.01039 * math.sin(2 * node)
        + 0.00739 * math.sin(moon - sun)
        - 0.00514 * math.sin(moon + sun)
        + 0.00208 * math.sin(2 * sun)
        - 0.00111 * math.sin(moon - 2 * node)
        - 0.00057 * math.sin(moon + 2 * node)
        + 0.00056 * math.sin(2 * moon + sun)
        - 0.00042 * math.sin(3 * moon)
        + 0.00042 * math.sin(sun + 2 * node)
        + 0.00038 * math.sin(sun - 2 * node)
    )
