"""Named days whose date can be computed, by a key that every language's names point to."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from extractor.timex.calendars import OutOfCalendar, Stretch, day_at, ordinal
from extractor.timex.moons import diwali, hebrew, islamic, lunar_new_year, nowruz


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


def orthodox_easter(year: int) -> int:
    """Ordinal of Easter Sunday of the Eastern churches (Meeus, Astronomical Algorithms, chapter 8)."""
    c = year % 19
    d = (19 * c + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    lag = year // 100 - year // 400 - 2  # days by which the Julian calendar is behind
    return ordinal(Stretch("day", year, month, day + 1)) + lag


def _super_bowl(year: int) -> int:
    """The first Sunday of February since 2004, since 2022 the second."""
    if year < 2004:
        raise OutOfCalendar(f"year {year}")
    return _nth(1 if year < 2022 else 2, 6, 2)(year)


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


RULES: dict[str, Callable[[int], int]] = {
    "new year": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "orthodox christmas": _fixed(1, 7),
    "orthodox easter": orthodox_easter,
    "super bowl sunday": _super_bowl,
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
    "trinity sunday": _easter(56),
    "mothering sunday": _easter(-21),
    "remembrance sunday": _nth(2, 6, 11),
    "patriots' day": _nth(3, 0, 4),
    "tax day": _fixed(4, 15),
    "burns night": _fixed(1, 25),
    "twelfth night": _fixed(1, 5),
    "inauguration day": _fixed(1, 20),
    "candlemas": _fixed(2, 2),
    "lady day": _fixed(3, 25),
    "midsummer eve": _fixed(6, 23),
    "midsummer day": _fixed(6, 24),
    "michaelmas": _fixed(9, 29),
    "martinmas": _fixed(11, 11),
    "st david's day": _fixed(3, 1),
    "waitangi day": _fixed(2, 6),
    "victoria day": lambda year: _fixed(5, 24)(year) - (_fixed(5, 24)(year) - 1) % 7,
    "holocaust remembrance day": _fixed(1, 27),
    "world aids day": _fixed(12, 1),
    "human rights day": _fixed(12, 10),
    "hogmanay": _fixed(12, 31),
    "small business saturday": lambda year: _nth(4, 3, 11)(year) + 2,
    "giving tuesday": lambda year: _nth(4, 3, 11)(year) + 5,
    "whit monday": _easter(50),
    "corpus christi": _easter(60),
    "cinco de mayo": _fixed(5, 5),
    "flag day": _fixed(6, 14),
    "singles' day": _fixed(11, 11),
    "eid al-fitr": islamic(10, 1),
    "eid al-adha": islamic(12, 10),
    "islamic new year": islamic(1, 1),
    "ashura": islamic(1, 10),
    "mawlid": islamic(3, 12),
    "ramadan": islamic(9, 1),
    "rosh hashanah": hebrew(0),
    "yom kippur": hebrew(9),
    "sukkot": hebrew(14),
    "hanukkah": hebrew(83, late=True),
    "purim": hebrew(-193),
    "passover": hebrew(-163),
    "shavuot": hebrew(-113),
    "lunar new year": lunar_new_year,
    "diwali": diwali,
    "nowruz": nowruz,
    "australia day": _fixed(1, 26),
    "st george's day": _fixed(4, 23),
    "st andrew's day": _fixed(11, 30),
    "kwanzaa": _fixed(12, 26),
}

LASTING = {"ramadan": 29, "hanukkah": 8, "passover": 7, "sukkot": 7, "kwanzaa": 7}
"""Days that a festival lasts; the others last one."""


@lru_cache(maxsize=1024)
def on(name: str, year: int) -> Stretch:
    """The day a holiday falls on, of a festival its first. Raises KeyError for an unknown name, OutOfCalendar for years without one."""
    if not 1 <= year <= 9999:
        raise OutOfCalendar(f"year {year}")
    return day_at(RULES[name](year))
