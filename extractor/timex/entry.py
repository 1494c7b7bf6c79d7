"""A wording as the tagger keeps it: read once, with what resolving it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractor.article import Anchor
from extractor.timex.explain import why
from extractor.timex.found import Found
from extractor.timex.genre import deictic, stated_year
from extractor.timex.grammar import Rule
from extractor.timex.needs import Needs, needs
from extractor.timex.order import Order, order, swapped
from extractor.timex.resolve import Resolver
from extractor.timex.values import Clock, Date, Duration, Modified, Reading, Relative


@dataclass(frozen=True, slots=True)
class Resolved:
    """A found value with its reason; the same for every place where it stands."""

    found: Found
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A wording as read once: what it says, by which rule, and what resolving it needs; of a series, its pieces.

    fixed: the resolved value, when it hangs on nothing outside the words. weekday, month: of a bare weekday or month,
    with "early" or "late" or without. year: the one it states. deictic: 1 if only the day of writing can tell it.
    months: whether it is the months that a report covers ("the first nine months"). order: of day and month in digits.
    bare: whether weekday or month is set. clock: whether it is a time of day; time: one without its day. day: whether it
    names a day. apart: whether the texts around may change the reading, as that of dates in digits and bare times.
    """

    reading: Reading
    rule: Rule
    needs: Needs
    words: str
    pieces: tuple[tuple[int, int, Entry], ...] = ()
    fixed: Resolved | None = None
    weekday: int | None = None
    month: int | None = None
    year: int | None = None
    deictic: int = 0
    months: bool = False
    order: Order | None = None
    bare: bool = False
    clock: bool = False
    time: bool = False
    day: bool = False
    apart: bool = False


def make_entry(reading: Reading, rule: Rule, words: str, pieces: tuple[tuple[int, int, Entry], ...] = ()) -> Entry:
    need = needs(reading)
    fixed = None
    if not need.any:
        found = Resolver(Anchor()).resolve(reading)
        fixed = Resolved(found, why(found, words)) if found else None
    date = reading.of if isinstance(reading, Modified) else reading
    weekday, month = None, None
    if isinstance(date, Date) and date.day is None and date.year is None and date.part is None:
        weekday, month = date.weekday if date.month is None else None, date.month
    clock = isinstance(date, Clock) and date.time[1].isdigit()
    time = clock and isinstance(date, Clock) and date.on is None
    digits = order(reading, rule.name, words)
    return Entry(
        reading,
        rule,
        need,
        words,
        pieces,
        fixed,
        weekday,
        month,
        stated_year(reading),
        deictic(reading),
        _covers_months(reading, rule),
        digits,
        weekday is not None or month is not None,
        clock,
        time,
        _names_day(reading),
        time or digits == "either",
    )


def _names_day(reading: Reading) -> bool:
    """Whether it is a day of the calendar, a weekday or a day counted from that of writing."""
    if isinstance(reading, Relative):
        return reading.what == "day" if isinstance(reading.what, str) else _names_day(reading.what)
    return isinstance(reading, Date) and (reading.day is not None or reading.weekday is not None)


@lru_cache(maxsize=10_000)
def day_first(entry: Entry) -> Entry:
    """A date in digits that can be read either way, read day first."""
    return make_entry(swapped(entry.reading), entry.rule, entry.words)


def _covers_months(reading: Reading, rule: Rule) -> bool:
    """Whether it is "the first nine months" or "the six months" of a company's year."""
    inner = reading.of if isinstance(reading, Modified) else reading
    if not isinstance(inner, Duration) or inner.toward or inner.unit != "month" or inner.count not in (6, 9):
        return False
    return "report" in rule.kinds
