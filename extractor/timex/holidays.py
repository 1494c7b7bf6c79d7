"""Named days whose date can be computed, by a key that every language's names point to."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from extractor.timex.calendars import Stretch, day_at, ordinal


def easter(year: int) -> int:
    """Ordinal of Easter Sunday, Gregorian (the anonymous algorithm, Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    day = (h + el - 7 * m + 33 * month + 19) % 32
    return ordinal(Stretch("day", year, month, day))


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: ordinal(Stretch("day", year, month, day))


def _nth(count: int, weekday: int, month: int) -> Callable[[int], int]:
    """The n-th weekday of a month; -1 the last."""

    def rule(year: int) -> int:
        if count > 0:
            first = ordinal(Stretch("day", year, month, 1))
            return first + (weekday - first - 6) % 7 + 7 * (count - 1)
        after = ordinal(Stretch("day", year + month // 12, month % 12 + 1, 1))
        return after - 1 - (after - 1 + 6 - weekday) % 7

    return rule


def _easter(days: int) -> Callable[[int], int]:
    return lambda year: easter(year) + days


def _election(year: int) -> int:
    return _nth(1, 0, 11)(year) + 1


def _islamic(month: int, day: int) -> Callable[[int], int]:
    """The first such day of a Gregorian year in the tabular Islamic calendar, counted from 15 July 622 (the
    astronomical epoch), with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of thirty; where the moon is
    sighted it may be a day off."""

    def rule(year: int) -> int:
        start = ordinal(Stretch("day", year, 1, 1))
        hijri = (year - 622) * 33 // 32 - 1
        while True:
            found = 227014 + 354 * (hijri - 1) + (3 + 11 * hijri) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
            if found >= start:
                return found
            hijri += 1

    return rule


RULES: dict[str, Callable[[int], int]] = {
    "new year": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "orthodox christmas": _fixed(1, 7),
    "martin luther king day": _nth(3, 0, 1),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _nth(3, 0, 2),
    "women's day": _fixed(3, 8),
    "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "victory day": _fixed(5, 9),
    "ve day": _fixed(5, 8),
    "mother's day": _nth(2, 6, 5),
    "memorial day": _nth(-1, 0, 5),
    "d-day": _fixed(6, 6),
    "father's day": _nth(3, 6, 6),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "assumption": _fixed(8, 15),
    "labor day": _nth(1, 0, 9),
    "september 11": _fixed(9, 11),
    "columbus day": _nth(2, 0, 10),
    "german unity day": _fixed(10, 3),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(4, 3, 11),
    "black friday": lambda year: _nth(4, 3, 11)(year) + 1,
    "cyber monday": lambda year: _nth(4, 3, 11)(year) + 4,
    "election day": _election,
    "pearl harbor day": _fixed(12, 7),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "shrove tuesday": _easter(-47),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter": _easter(0),
    "easter monday": _easter(1),
    "ascension": _easter(39),
    "pentecost": _easter(49),
    "whit monday": _easter(50),
    "corpus christi": _easter(60),
    "cinco de mayo": _fixed(5, 5),
    "flag day": _fixed(6, 14),
    "singles' day": _fixed(11, 11),
    "eid al-fitr": _islamic(10, 1),
    "eid al-adha": _islamic(12, 10),
}


@lru_cache(maxsize=1024)
def on(name: str, year: int) -> Stretch:
    """The day a holiday falls on. Raises KeyError for an unknown name, OutOfCalendar for years without one."""
    return day_at(RULES[name](year))
