"""From what an expression says to a date: plain calendar arithmetic against the anchor or the time the text speaks of.

`Resolver.resolve` takes an anchor-free value (`values`) and gives a `Found`: TIMEX3 type and value, EDTF, and which
parts were stated and which implied by what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from extractor.article import Anchor
from extractor.edtf import qualify
from extractor.timex import calendars, holidays
from extractor.timex.calendars import MONTH_NAMES, OutOfCalendar, Stretch, describe
from extractor.timex.direction import UNKNOWN, Direction
from extractor.timex.model import Implied, TimexType
from extractor.timex.narrative import Reached
from extractor.timex.values import (
    ANCHOR,
    REFERENCE,
    Clock,
    Date,
    Duration,
    Holiday,
    Modified,
    Nth,
    PartOf,
    Range,
    RangeEnd,
    Reading,
    Reference,
    Relative,
    Repeated,
    Shifted,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A resolved expression, before it is given its place in the text. stretch: what it names on the calendar, if that
    is one stretch. The other fields are those of `model.Timex`."""

    type: TimexType
    value: str
    stretch: Stretch | None = None
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    begin: str | None = None
    end_day: str | None = None
    stated: tuple[str, ...] = ()
    implied: tuple[Implied, ...] = ()
    counted: bool = False


# The rank of the coarsest date from which a unit can be counted.
_WITHIN = dict.fromkeys(("second", "minute", "hour", "day", "night", "businessday"), calendars.RANK["day"])
_WITHIN |= {"week": calendars.RANK["week"], "weekend": calendars.RANK["week"], "month": calendars.RANK["month"]}


_SOME_DAY = Relative("day", 0, REFERENCE)


@dataclass(frozen=True, slots=True)
class Needs:
    """What resolving a reading asks for: the direction of its clause, the time the text speaks of (in news), or
    anything at all outside its words."""

    direction: bool = False
    reference: bool = False
    any: bool = True


_NOTHING = Needs(any=False)


def needs(reading: Reading) -> Needs:
    """What `reading` hangs on besides its own words."""
    if isinstance(reading, Date):
        if reading.year is not None and not reading.short and reading.part != "SAME":
            return _NOTHING
        return Needs(reading.year is None, reading.part is not None or reading.month is None)
    if isinstance(reading, Holiday):
        return Needs(True) if reading.year is None else _NOTHING
    if isinstance(reading, Relative):
        return Needs(False, reading.base != ANCHOR)
    if isinstance(reading, Shifted):
        if isinstance(reading.base, str):
            return Needs(False, True)
        inner = needs(reading.base)
        return Needs(inner.direction, True)
    if isinstance(reading, Nth | PartOf | Modified | RangeEnd):
        return needs(reading.of)
    if isinstance(reading, Clock):
        return needs(reading.on) if reading.on is not None else Needs(False, True)
    if isinstance(reading, Range):
        left, right = needs(reading.begin), needs(reading.end)
        return Needs(left.direction or right.direction, left.reference or right.reference, left.any or right.any)
    if isinstance(reading, Duration):
        return Needs(False, reading.base != ANCHOR) if reading.toward else _NOTHING
    return _NOTHING


# By direction: how many days a date without its year may lie behind and ahead, first a month, then a day.
_REACH = {1: ((100, 365), (90, 365)), -1: ((365, 25), (315, 45)), 0: ((270, 100), (270, 95))}
# The same where a word leaves no doubt: "until", "since".
_FIRM = {1: (10, 365), -1: (365, 3), 0: (0, 0)}


class Resolver:
    """Resolves readings against one anchor. narrative: bare dates hang on the time the text has reached."""

    def __init__(self, anchor: Anchor, narrative: bool = False) -> None:
        self.anchor = anchor
        self.narrative = narrative
        # An anchor that is known only in part is completed to compute with; `_masked` takes those parts out again.
        self.today = Stretch("day", *_complete(anchor))
        self.weekday = calendars.weekday(self.today) if anchor.date is not None else None
        self.memo: dict[Any, Any] = {}
        words = anchor_words(anchor)
        self.basis = f"the dateline ({words})" if words else "the day of writing, which is not known"

    def resolve(
        self,
        reading: Reading,
        towards: Direction = UNKNOWN,
        reference: Stretch | Reached | None = None,
        period: Stretch | None = None,
    ) -> Found | None:
        """`reading` on the calendar; None when it names a day that does not exist.

        towards: where its clause points. reference: the date last spoken of. period: the quarter or half year last
        spoken of.
        """
        try:
            found = _Resolution(self, towards, reference, period).found(reading)
        except OutOfCalendar:
            return None
        return found


class _Resolution:
    def __init__(
        self,
        resolver: Resolver,
        towards: Direction,
        reference: Stretch | Reached | None,
        period: Stretch | None,
    ) -> None:
        self.resolver = resolver
        self.anchor = resolver.anchor
        self.today = resolver.today
        self.narrative = resolver.narrative
        self.towards = towards
        self.reached = reference if isinstance(reference, Reached) else None
        self.reference = reference.stretch if isinstance(reference, Reached) else reference
        self.period = period

    # --- the kinds of readings -------------------------------------------------------------------------------------

    def found(self, reading: Reading) -> Found | None:
        read = _BY_KIND.get(type(reading))
        return read(self, reading) if read else None

    def reference_word(self, reading: Reference) -> Found:
        return Found("DATE", reading.value)

    def repeated(self, reading: Repeated) -> Found:
        return Found("SET", reading.value, quant=reading.quant, freq=reading.freq)

    def date(self, date: Date) -> Found | None:
        if date.week is not None and date.year is not None:
            return self.on(Stretch("week", date.year, date.week), ("week", "year"))
        if date.scale != "year":
            return self.large(date)
        if date.part == "SAME":
            base = self.period or Stretch("year", date.year or self.today.year)
            return self.on(base._replace(year=date.year or base.year), ("year",))
        stated = _stated(date)
        year = date.year
        implied: tuple[Implied, ...] = ()
        if year is not None and date.short and year >= 100:
            # "In 479": a year of the era that the text speaks of.
            year = 1 - year if self.reference is not None and self.reference.year <= 0 else year
            implied = (Implied("era", self.text_before()),)
        elif year is not None and date.short:
            year = self.century_for(year)
            implied = (Implied("century", self.resolver.basis),)
        if year is not None:
            stretch = _dated(date, year)
            if stretch is None:
                return None
            if date.fiscal and stretch.unit == "year":
                return Found("DATE", f"FY{year:04}", stretch, calendars.edtf(stretch), stated=stated)
            return self.on(stretch, stated, implied)
        if date.month is None and date.part is None and date.day is None:
            return self.weekday(date)
        if date.month is None and date.part is None:
            return self.day_of_month(date)
        return self.yearless(date, stated)

    def yearless(self, date: Date, stated: tuple[str, ...]) -> Found | None:
        """A month, day of a month, season, quarter or half without its year."""
        if self.narrative and self.reference is not None:
            year = self.reached.year_of(date.month, date.part) if self.reached else self.reference.year
            stretch = _dated(date, year)
            if stretch is None:
                return None
            return self.on(stretch, stated, (Implied("year", self.text_before()),))
        if self.anchor.year is None:
            stretch = _dated(date, 2000)
            if stretch is None:
                return None
            value = "XXXX" + calendars.value(stretch)[4:]
            edtf = "XXXX" + (calendars.edtf(stretch) or "")[4:] if stretch.unit in ("day", "month") else None
            return Found("DATE", value, None, edtf, stated=stated, implied=(Implied("year", "nothing in the text"),))
        year, basis = self.pick_year(date)
        stretch = _dated(date, year)
        if stretch is None:
            return None
        return self.on(stretch, stated, (Implied("year", basis),))

    def pick_year(self, date: Date) -> tuple[int, str]:
        """The year of a date without one, in news: the direction of the clause and the anchor decide."""
        today = self.today
        basis = self.resolver.basis
        if date.weekday is not None and date.day is not None:
            days = [day for year in range(today.year - 1, today.year + 2) if (day := _dated(date, year)) is not None]
            same = [day for day in days if calendars.weekday(day) == date.weekday]
            if same:
                return min(same, key=lambda day: abs(_distance(day, today))).year, f"{basis} and the weekday"
        sign = self.towards.sign
        if date.part and date.part.startswith("Q"):
            # A quarter is reported once it is over.
            year = today.year
            current = (today.part + 2) // 3
            number = int(date.part[1]) if date.part[1].isdigit() else current
            if number > current and sign <= 0 and not (sign == 0 and number == current + 1):
                year -= 1
            if number < current - 1 and sign > 0:
                year += 1
            return year, self._with_cue(basis) if year != today.year else basis
        here = _dated(date, today.year)
        if here is None:
            near = (step for step in (1, -1, 2, -2, 3, -3, 4, -4, 8, -8) if _dated(date, today.year + step) is not None)
            return today.year + next(near, 0), basis
        if _covers(here, today):
            return today.year, basis
        gap = _distance(here, today)
        # The days by which it may lie behind and ahead: what the clause says goes, but a date near by is meant more
        # often than one most of a year off, whose year a writer would give.
        behind, ahead = _FIRM[sign] if self.towards.firm else _REACH[sign][here.unit == "day"]
        if gap < -behind:
            return today.year + 1, self._with_cue(basis) if sign > 0 else basis
        if gap > ahead:
            return today.year - 1, self._with_cue(basis) if sign < 0 else basis
        return today.year, basis

    def _with_cue(self, basis: str) -> str:
        return f"{basis} and “{self.towards.words}” in its clause" if self.towards.words else basis

    def weekday(self, date: Date) -> Found | None:
        number = date.weekday or 0
        stated = ("weekday",)
        base, basis = self.today, self.resolver.basis
        if self.narrative and self.reference is not None and self.reference.unit == "day":
            base, basis = self.reference, self.text_before()
        elif self.anchor.date is None or (self.narrative and self.reference is not None):
            return Found(
                "DATE", f"XXXX-WXX-{number + 1}", stated=stated, implied=(Implied("week", "nothing in the text"),)
            )
        delta = (number - calendars.weekday(base)) % 7
        if delta and self.towards.sign <= 0 and base is self.today:
            delta -= 7
        day = calendars.shift(base, delta, "day")
        cued = delta > 0 and base is self.today
        return self.on(day, stated, (Implied("date", self._with_cue(basis) if cued else basis),))

    def day_of_month(self, date: Date) -> Found | None:
        """ "the 14th", "Friday the 13th": in the month the text speaks of."""
        base = self.reference if self.reference is not None and self.reference.unit in ("day", "month") else self.today
        day = date.day or 1
        if self.narrative and self.reference is not None:
            return self.day_of_story(day, self.reference)
        if date.weekday is not None and self.anchor.date is not None:
            months = sorted(range(-24, 25), key=lambda n: (abs(n), -n * (self.towards.sign or -1)))
            for count in months:
                month = calendars.shift(Stretch("month", self.today.year, self.today.part), count, "month")
                if calendars.is_day(month.year, month.part, day):
                    found = Stretch("day", month.year, month.part, day)
                    if calendars.weekday(found) == date.weekday:
                        return self.on(found, ("day", "weekday"), (Implied("month", self.resolver.basis),))
        if not calendars.is_day(base.year, base.part, day):
            return None
        return self.on(Stretch("day", base.year, base.part, day), ("day",), (Implied("month", self.text_before()),))

    def day_of_story(self, day: int, reference: Stretch) -> Found | None:
        """ "the 28th" in the month that a narrative has reached, if it has reached one."""
        implied = (Implied("month", self.text_before()),)
        if calendars.RANK[reference.unit] <= calendars.RANK["week"]:
            reference = calendars.first(reference)
        if reference.unit in ("day", "month"):
            if not calendars.is_day(reference.year, reference.part, day):
                return None
            return self.on(Stretch("day", reference.year, reference.part, day), ("day",), implied)
        value = f"{calendars.value(Stretch('year', reference.year))}-XX-{day:02}"
        return Found("DATE", value, None, stated=("day",), implied=implied) if day <= 31 else None

    def large(self, date: Date) -> Found | None:
        year = date.year or 0
        if date.short:
            century = self.today.year // 100 * 100
            year += century if century + year <= self.today.year else century - 100
            if self.narrative and self.reference is not None and date.year is not None:
                year = self.reference.year // 100 * 100 + date.year
            stretch = Stretch(date.scale, year)
            return self.on(stretch, ("decade",), (Implied("century", self.resolver.basis),))
        return self.on(Stretch(date.scale, year), (date.scale,))

    def relative(self, reading: Relative) -> Found | None:
        what, count = reading.what, reading.count
        base, basis = self.base(reading.base, what if isinstance(what, str) and what != "same" else "year")
        if isinstance(what, Date | Holiday):
            return self.relative_named(what, count, base, basis, reading.word)
        if what == "same":
            if self.narrative and self.reference is None:
                return None
            return self.on(base, (), (Implied("date", basis),))
        if reading.base == "definite":
            return self.definite(what)
        if what in ("hour", "minute", "second"):
            return None
        if self.narrative and reading.base == ANCHOR and reading.word == "today":
            # A history's "today" is its writer's.
            return Found("DATE", "PRESENT_REF")
        if self.too_coarse(base, what):
            return self.within(base, what, basis)
        if what == "week" and count == -1 and base is self.today and calendars.weekday(base) == 6:
            count = 0  # on a Sunday "last week" is the one that ends that day
        stretch = calendars.shift(calendars.coarsen(base, what), count, what)
        return self.on(stretch, (), (Implied(what, basis),), counted=True)

    def definite(self, unit: str) -> Found | None:
        """ "the quarter", "the year": the one last spoken of, else that of the day of writing."""
        if unit == "quarter" and self.period is not None and self.period.unit == "quarter":
            return self.on(self.period, (), (Implied("quarter", "the quarter spoken of before"),))
        if unit == "quarter":
            return self.on(
                calendars.shift(calendars.coarsen(self.today, unit), -1, unit),
                (),
                (Implied(unit, self.resolver.basis),),
            )
        base, basis = self.base("reference" if unit != "weekend" and self.narrative else "anchor")
        if self.too_coarse(base, unit):
            return self.within(base, unit, basis)
        stretch = calendars.coarsen(base, unit)
        if unit == "weekend" and self.towards.sign <= 0 and calendars.weekday(self.today) < 4:
            stretch = calendars.shift(stretch, -1, "week")
        return self.on(stretch, (), (Implied(unit, basis),), counted=True)

    def relative_named(self, what: Date | Holiday, count: int, base: Stretch, basis: str, word: str) -> Found | None:
        """ "last Monday", "this June", "next Christmas"."""
        implied = (Implied("year" if not (isinstance(what, Date) and what.weekday is not None) else "week", basis),)
        if isinstance(what, Date) and what.weekday is not None and what.month is None:
            if base is self.today and self.anchor.date is None:
                return Found("DATE", f"XXXX-WXX-{what.weekday + 1}", stated=("weekday",))
            if self.narrative and base is self.reference and calendars.RANK[base.unit] > calendars.RANK["week"]:
                return Found("DATE", f"XXXX-WXX-{what.weekday + 1}", stated=("weekday",), implied=implied)
            day = calendars.first(base)
            delta = (what.weekday - calendars.weekday(day)) % 7
            if count < 0:
                delta = delta - 7 if delta else -7
            elif count > 0:
                delta = delta or 7
            elif word in ("this", "current", "present"):
                delta = what.weekday - calendars.weekday(day)
            return self.on(calendars.shift(day, delta, "day"), ("weekday",), implied)
        years = [base.year + step for step in (-2, -1, 0, 1, 2)]
        days = [stretch for year in years if (stretch := self._named(what, year)) is not None]
        here = calendars.first(base)
        if count < 0:
            before = [s for s in days if _before(calendars.last(s), here)]
            return self.on(before[-1], _stated(what), implied) if before else None
        if count > 0:
            after = [s for s in days if _before(here, calendars.first(s))]
            return self.on(after[0], _stated(what), implied) if after else None
        same = [s for s in days if s.year == base.year]
        return self.on(same[0], _stated(what), implied) if same else None

    def _named(self, what: Date | Holiday, year: int) -> Stretch | None:
        return holidays.on(what.name, year) if isinstance(what, Holiday) else _dated(what, year)

    def shifted(self, reading: Shifted) -> Found | None:
        unit, sign = reading.unit, reading.sign
        if reading.base == "period":
            if self.period is not None:
                return self.on(
                    calendars.shift(self.period, -1, "year"), (), (Implied("year", "the period spoken of before"),)
                )
            return self.on(Stretch("year", self.today.year - 1), (), (Implied("year", self.resolver.basis),))
        if reading.count is None:
            return self.vague_shift(reading)
        if isinstance(reading.base, str):
            base, basis = self.base(reading.base, unit)
            inner = None
            if unit == "year" and reading.count == 1 and sign < 0 and self.period is not None and not self.narrative:
                return self.on(
                    calendars.shift(self.period, -1, "year"), (), (Implied("year", "the period spoken of before"),)
                )
        else:
            inner = self.found(reading.base)
            if inner is None or inner.stretch is None:
                return inner and replace(inner, value=inner.value)
            base, basis = inner.stretch, describe(inner.stretch)
        if unit.startswith("weekday"):
            number = int(unit[7:])
            day = calendars.first(base) if sign < 0 else calendars.last(base)
            delta = (number - calendars.weekday(day)) % 7
            delta = (delta or 7) if sign > 0 else (delta - 7)
            return self.on(calendars.shift(day, delta, "day"), ("weekday",), (Implied("date", basis),), counted=True)
        if inner is None and self.too_coarse(base, unit):
            return self.within(base, unit, basis)
        if unit in ("hour", "minute", "second"):
            return self.shifted_time(reading, base, basis)
        if unit == "night":
            unit = "day"
        if unit == "businessday":
            day = calendars.first(base)
            for _ in range(min(reading.count, 400)):
                day = calendars.shift(day, sign, "day")
                while calendars.weekday(day) > 4:
                    day = calendars.shift(day, sign, "day")
            return self.on(day, (), (Implied("date", basis),), counted=True)
        if inner is not None and base.unit == "day":
            moved = calendars.shift(base, sign * reading.count, unit)
        elif unit == "day" and base.unit != "day":
            edge = calendars.last(base) if sign > 0 and inner is not None else calendars.first(base)
            moved = calendars.shift(edge, sign * reading.count, "day")
        else:
            moved = calendars.shift(calendars.coarsen(base, unit), sign * reading.count, unit)
        return self.on(moved, (), (Implied(unit, basis),), counted=True)

    def shifted_time(self, reading: Shifted, base: Stretch, basis: str) -> Found:
        day = calendars.first(base)
        return Found("TIME", calendars.value(day) + "TXX", day, calendars.edtf(day), implied=(Implied("time", basis),))

    def vague_shift(self, reading: Shifted) -> Found | None:
        if isinstance(reading.base, str) and reading.base == REFERENCE and self.narrative:
            return Found("DATE", "PAST_REF" if reading.sign < 0 else "FUTURE_REF")
        return Found("DATE", "PAST_REF" if reading.sign < 0 else "FUTURE_REF")

    def duration(self, reading: Duration) -> Found:
        found = Found("DURATION", reading.value)
        if not reading.toward or not reading.count or reading.unit not in calendars.RANK or self.anchor.date is None:
            return found
        if reading.count != int(reading.count) or reading.unit in ("hour", "minute", "second"):
            return found
        base, _ = self.base(reading.base)
        start = calendars.first(base)
        try:
            other = calendars.shift(start, reading.toward * int(reading.count), reading.unit)
        except OutOfCalendar:
            return found
        first, last = sorted((start, other), key=calendars.ordinal)
        return replace(found, begin=calendars.edtf(first), end_day=calendars.edtf(last))

    def clock(self, reading: Clock) -> Found | None:
        if self.narrative and reading.on == _SOME_DAY and reading.time == "TNI":
            # "They marched at night": not one night.
            return Found("TIME", "XXXX-XX-XX" + reading.time)
        if reading.on is None:
            base, basis = self.base("reference")
            day = Found("DATE", calendars.value(base), base, calendars.edtf(base), implied=(Implied("date", basis),))
            if base.unit != "day" or self.anchor.date is None:
                return Found("TIME", "XXXX-XX-XX" + reading.time)
        else:
            inner = self.found(reading.on)
            if inner is None:
                return None
            day = inner
        value = day.value
        if value.endswith("REF"):
            return replace(day, type="TIME", value=reading.time)
        if day.stretch is not None and day.stretch.unit != "day":
            value = f"{value}-XX" if day.stretch.unit == "month" else value
        return replace(day, type="TIME", value=value + reading.time)

    def modified(self, reading: Modified) -> Found | None:
        inner = self.found(reading.of)
        if inner is None:
            return None
        edtf = inner.edtf
        if reading.vague and edtf and inner.type == "DATE" and edtf[-1:] != "~":
            edtf = (
                qualify(edtf, "~")
                if not (inner.stretch and inner.stretch.unit == "day" and reading.mod in ("START", "MID", "END"))
                else edtf
            )
        return replace(inner, edtf=edtf, mod=reading.mod or inner.mod)

    def holiday(self, reading: Holiday) -> Found | None:
        if reading.year is not None:
            return self.on(holidays.on(reading.name, reading.year), ("day", "month", "year"))
        if self.narrative and self.reference is not None:
            reference = self.reference
            near = [holidays.on(reading.name, reference.year + step) for step in (-1, 0, 1)]
            if self.reached is None or not self.reached.month:
                return self.on(near[1], ("day", "month"), (Implied("year", self.text_before()),))
            middle = calendars.Stretch("day", reference.year, self.reached.month, reference.day or 15)
            best = min(near, key=lambda day: abs(_distance(day, middle)))
            return self.on(best, ("day", "month"), (Implied("year", self.text_before()),))
        if self.anchor.year is None:
            day = holidays.on(reading.name, 2001)
            movable = day[2:] != holidays.on(reading.name, 2002)[2:]
            text = "XXXX-XX-XX" if movable else f"XXXX-{day.part:02}-{day.day:02}"
            return Found("DATE", text, None, None if movable else text, stated=("day", "month"))
        sign = self.towards.sign
        days = [holidays.on(reading.name, self.today.year + step) for step in (-1, 0, 1)]
        gaps = [_distance(day, self.today) for day in days]
        # As for a day of a month: the nearest one, unless the clause points the other way from one far off.
        low, high = {1: (-30, 400), -1: (-400, 30), 0: (-300, 100)}[sign]
        fits = [(abs(gap), day) for day, gap in zip(days, gaps, strict=True) if low <= gap <= high]
        return self.on(min(fits)[1], ("day", "month"), (Implied("year", self._with_cue(self.resolver.basis)),))

    def nth(self, reading: Nth) -> Found | None:
        outer = self.found(reading.of)
        if outer is None or outer.stretch is None:
            return outer
        stretch, count, what = outer.stretch, reading.count, reading.what
        first, last = calendars.first(stretch), calendars.last(stretch)
        if isinstance(what, Date):
            number = what.weekday or 0
            if count > 0:
                day = calendars.shift(first, (number - calendars.weekday(first)) % 7 + 7 * (count - 1), "day")
            else:
                day = calendars.shift(last, -((calendars.weekday(last) - number) % 7), "day")
            return self.on(day, ("weekday",), outer.implied)
        if count == 0:
            return self.on(calendars.containing(first, what), outer.stated, outer.implied)
        if what == "day":
            day = calendars.shift(first, count - 1, "day") if count > 0 else last
            return self.on(day, ("day",), outer.implied) if not _before(last, day) else None
        if what == "week" and stretch.unit == "month" and count > 0:
            # The week that holds the n-th Thursday, as ISO 8601 gives a month its weeks.
            thursday = calendars.shift(first, (3 - calendars.weekday(first)) % 7 + 7 * (count - 1), "day")
            return self.on(calendars.containing(thursday, "week"), ("week",), outer.implied)
        if count < 0:
            return self.on(calendars.containing(last, what), (what,), outer.implied)
        start = calendars.containing(first, what)
        if what in ("week", "weekend") and start.year != first.year:
            start = calendars.shift(start, 1, "week")
        return self.on(calendars.shift(start, count - 1, what), (what,), outer.implied)

    def part_of(self, reading: PartOf) -> Found | None:
        outer = self.found(reading.of)
        if outer is None or outer.stretch is None:
            return outer
        year = outer.stretch.year
        if reading.date.part in holidays.RULES:
            return self.on(holidays.on(str(reading.date.part), year), ("day", "month"), outer.implied)
        stretch = _dated(reading.date, year)
        return self.on(stretch, _stated(reading.date), outer.implied) if stretch else None

    def range(self, reading: Range) -> Found | None:
        """The first end of a range, with the EDTF interval and the days of the whole."""
        begin, end = self.found(reading.begin), self.end_of_range(reading.begin, reading.end)
        if begin is None or end is None:
            return begin
        if not begin.edtf or not end.edtf or "/" in begin.edtf + end.edtf:
            return begin
        if begin.stretch is not None and end.stretch is not None:
            if _before(end.stretch, begin.stretch):
                return begin
            first, last = calendars.edtf(calendars.first(begin.stretch)), calendars.edtf(calendars.last(end.stretch))
            return replace(begin, edtf=f"{begin.edtf}/{end.edtf}", begin=first, end_day=last)
        return replace(begin, edtf=f"{begin.edtf}/{end.edtf}")

    def range_end(self, reading: RangeEnd) -> Found | None:
        """The second end: its date is on the calendar already, as the end of the first end's interval."""
        end = self.end_of_range(reading.begin, reading.of)
        return replace(end, edtf=None) if end else None

    def end_of_range(self, first: Reading, last: Reading) -> Found | None:
        """The end of a range. One without its year is the first such date after the beginning."""
        begin, end = self.found(first), self.found(last)
        if begin is None or end is None or begin.stretch is None or end.stretch is None:
            return end
        if not (isinstance(last, Date) and last.year is None and last.weekday is None):
            return end
        years = begin.stretch.year - end.stretch.year
        moved = calendars.shift(end.stretch, years, "year")
        if _before(moved, begin.stretch):
            moved = calendars.shift(moved, 1, "year")
        return (
            end
            if moved == end.stretch
            else replace(end, value=calendars.value(moved), stretch=moved, edtf=calendars.edtf(moved))
        )

    def too_coarse(self, base: Stretch, unit: str) -> bool:
        """Whether a narrative has not reached a date fine enough to count such a unit from: "four days later" after
        "In October"."""
        return (
            self.narrative and base is self.reference and unit in _WITHIN and calendars.RANK[base.unit] > _WITHIN[unit]
        )

    def within(self, base: Stretch, unit: str, basis: str) -> Found:
        """Some day (week, month) of the month or year the text has reached; which one is not told."""
        if base.unit in ("decade", "century", "millennium"):
            return Found("DATE", calendars.value(base), base, calendars.edtf(base), implied=(Implied(unit, basis),))
        month = base if base.unit == "month" else Stretch("year", base.year)
        tail = {"week": "-WXX", "weekend": "-WXX-WE", "month": "-XX"}.get(unit)
        if tail is None or month.unit == "month":
            tail = "-XX" if month.unit == "month" else "-XX-XX"
        value, edtf = calendars.value(month) + tail, calendars.edtf(base)
        hours = unit in ("hour", "minute", "second")
        found = Found("TIME" if hours else "DATE", value + ("TXX" if hours else ""), base, edtf)
        return replace(found, implied=(Implied(unit, basis),), counted=True)

    def text_before(self) -> str:
        """The date last spoken of, as the basis of what hangs on it."""
        if self.reached is not None:
            return self.reached.basis
        return f"the text before it ({describe(self.reference)})" if self.reference else "the text before it"

    # --- shared ----------------------------------------------------------------------------------------------------

    def base(self, base: str, unit: str = "day") -> tuple[Stretch, str]:
        """The stretch that a pointer counts from, and its name for the reader.

        unit: what it counts. In news a date last spoken of serves only when it is as fine as that ("that day" is no
        day of a month mentioned before).
        """
        reference = self.reference
        if reference is not None:
            if self.narrative and base != "now":
                return reference, self.text_before()
            if base == "reference" and calendars.RANK[reference.unit] <= calendars.RANK.get(unit, 0):
                return reference, self.text_before()
        return self.today, self.resolver.basis

    def century_for(self, year: int) -> int:
        """The full year for two digits: the century that puts it nearest to the anchor, not far ahead of it."""
        reference = self.reference.year if self.narrative and self.reference is not None else self.today.year
        full = reference // 100 * 100 + year
        return full - 100 if full > reference + 20 else full + 100 if full < reference - 80 else full

    def on(
        self, stretch: Stretch, stated: tuple[str, ...], implied: tuple[Implied, ...] = (), counted: bool = False
    ) -> Found:
        found = Found(
            "DATE",
            calendars.value(stretch),
            stretch,
            calendars.edtf(stretch),
            stated=stated,
            implied=implied,
            counted=counted,
        )
        if implied and self.anchor.date is None and any("text before" not in part.basis for part in implied):
            return self.masked(found, stretch)
        return found

    def masked(self, found: Found, stretch: Stretch) -> Found:
        """`found` without the parts that an incomplete anchor cannot give."""
        anchor, unit = self.anchor, stretch.unit
        if anchor.year is None:
            if unit in ("day", "month") and anchor.month is not None and (anchor.day is not None or unit == "month"):
                value = "XXXX" + found.value[4:]
                return replace(found, value=value, edtf=value, stretch=None)
            value = {"day": "XXXX-XX-XX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}.get(
                unit, "XXXX"
            )
            if unit == "quarter":
                value = "XXXX-QX"
            return replace(found, value=value, edtf=None, stretch=None)
        if unit in ("day", "week", "weekend") and "day" not in found.stated:
            year = f"{anchor.year:04}"
            month = f"{anchor.month:02}" if anchor.month is not None else "XX"
            value = f"{year}-{month}-XX" if unit == "day" else f"{year}-WXX"
            return replace(found, value=value, edtf=None, stretch=None)
        if unit == "month" and anchor.month is None and "month" not in found.stated:
            return replace(found, value=f"{anchor.year:04}-XX", edtf=None, stretch=None)
        return found


_BY_KIND: dict[type, Callable[[_Resolution, Any], Found | None]] = {
    Date: _Resolution.date,
    Relative: _Resolution.relative,
    Shifted: _Resolution.shifted,
    Duration: _Resolution.duration,
    Clock: _Resolution.clock,
    Modified: _Resolution.modified,
    Reference: _Resolution.reference_word,
    Repeated: _Resolution.repeated,
    Holiday: _Resolution.holiday,
    Nth: _Resolution.nth,
    PartOf: _Resolution.part_of,
    Range: _Resolution.range,
    RangeEnd: _Resolution.range_end,
}


def anchor_words(anchor: Anchor) -> str:
    """The anchor as a reader writes it: "December 30, 2017", "December 30", "2017"; "" when nothing is known."""
    if anchor.month is None:
        return "" if anchor.year is None else str(anchor.year)
    name = MONTH_NAMES[anchor.month - 1]
    day = f" {anchor.day}" if anchor.day is not None else ""
    year = f"{',' if day else ''} {anchor.year}" if anchor.year is not None else ""
    return f"{name}{day}{year}"


def _complete(anchor: Anchor) -> tuple[int, int, int]:
    year = anchor.year if anchor.year is not None else 2001
    month = anchor.month if anchor.month is not None else 7
    day = anchor.day if anchor.day is not None else 1
    return year, month, min(day, calendars.days_in_month(year, month))


def _dated(date: Date, year: int) -> Stretch | None:
    """The stretch a Date names in a given year; None for a day that year has not."""
    if date.month is not None and date.day is not None:
        return Stretch("day", year, date.month, date.day) if calendars.is_day(year, date.month, date.day) else None
    if date.month is not None:
        return Stretch("month", year, date.month)
    part = date.part
    if part in calendars.SEASONS:
        return Stretch("season", year, calendars.SEASONS[part])
    if part and part[0] == "Q" and part[1].isdigit():
        return Stretch("quarter", year, int(part[1]))
    if part and part[0] == "H":
        return Stretch("half", year, int(part[1]))
    return Stretch("year", year)


def _stated(what: Date | Holiday) -> tuple[str, ...]:
    if isinstance(what, Holiday):
        return ("day", "month")
    names = []
    if what.day is not None:
        names.append("day")
    if what.month is not None:
        names.append("month")
    if what.part in calendars.SEASONS:
        names.append("season")
    elif what.part:
        names.append("quarter" if what.part[0] == "Q" else "half year")
    if what.weekday is not None and what.day is None:
        names.append("weekday")
    if what.year is not None:
        names.append("year")
    return tuple(names)


def _before(left: Stretch, right: Stretch) -> bool:
    return calendars.first(left)[1:] < calendars.first(right)[1:]


def _covers(stretch: Stretch, day: Stretch) -> bool:
    return calendars.first(stretch)[1:] <= day[1:] <= calendars.last(stretch)[1:]


def _distance(stretch: Stretch, day: Stretch) -> int:
    """Days from `day` to the first day of `stretch`."""
    return calendars.ordinal(calendars.first(stretch)) - calendars.ordinal(day)


__all__ = ["Found", "Needs", "Resolver", "describe", "needs"]
