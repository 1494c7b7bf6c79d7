"""Dates counted from another: "last year", "the following week", "three days ago", "the past five years"."""

from __future__ import annotations

from extractor.timex import calendars, holidays
from extractor.timex.calendars import OutOfCalendar, Stretch, describe
from extractor.timex.dated import before, dated, distance, stated_parts
from extractor.timex.found import Found
from extractor.timex.lengths import period
from extractor.timex.model import Implied
from extractor.timex.setting import Setting
from extractor.timex.values import ANCHOR, REFERENCE, STORY, Date, Duration, Holiday, Relative, Shifted

# So many days after the end of a month, week or year it may still be "the month", "the week", "the year".
_REPORTED = {"week": 10, "month": 75, "year": 110}
_WINTER_ENDS = 4  # the last month in which "this winter" looks back


class Pointed(Setting):
    """Counts from a base."""

    def relative(self, reading: Relative) -> Found | None:
        what, count = reading.what, reading.count
        base, basis = self.base(reading.base, what if isinstance(what, str) and what != "same" else "year")
        if isinstance(what, Date) and what.month is not None and reading.word == "this" and self.complete:
            base, basis = self.today, self.basis  # even in a story: "as he said this May"
        if isinstance(what, Date | Holiday):
            return self.relative_named(what, count, base, basis, reading.word)
        if what == "same":
            if self.narrative and self.reference is None:
                return None
            return self.on(base, (), (Implied("date", basis),))
        if reading.base == "definite":
            return self.definite(what, reading.word)
        if what in ("hour", "minute", "second"):
            return None
        if self.narrative and reading.base == ANCHOR and reading.word == "today":
            # A history's "today" is its writer's.
            return Found("DATE", "PRESENT_REF")
        if self.too_coarse(base, what):
            return self.within(base, what, basis)
        if what == "week" and count == -1 and base is self.today and calendars.weekday(base) == 6:
            count = 0  # on a Sunday "last week" is the one that ends that day
        if (
            what == "weekend"
            and count == 0
            and base is self.today
            and calendars.weekday(base) < 2
            and self.towards.sign < 0
        ):
            count = -1  # "this weekend" that is over
        if what == "weekend" and reading.word.endswith("coming") and base is self.today and calendars.weekday(base) < 5:
            count = 0  # "the coming weekend" is the next one there is
        stretch = calendars.shift(calendars.coarsen(base, what), count, what)
        return self.on(stretch, (), (Implied(what, basis),), counted=True)

    def definite(self, unit: str, word: str) -> Found | None:
        """ "the quarter", "the year": the one last spoken of, else that of the day of writing."""
        if unit == "quarter" and self.period is not None and self.period.unit == "quarter":
            return self.on(self.period, (), (Implied("quarter", "the quarter spoken of before"),))
        if unit == "quarter":
            return self.on(
                calendars.shift(calendars.coarsen(self.today, unit), -1, unit),
                (),
                (Implied(unit, self.basis),),
            )
        if not self.narrative and word != "start" and self.reference is not None and self.reports(unit):
            return self.on(self.reference, (), (Implied(unit, self.text_before()),))
        base, basis = self.base("reference" if unit != "weekend" and self.narrative else "anchor")
        if self.too_coarse(base, unit):
            return self.within(base, unit, basis)
        stretch = calendars.coarsen(base, unit)
        if unit == "weekend" and self.towards.sign <= 0 and calendars.weekday(self.today) < 4 - self.towards.sign:
            stretch = calendars.shift(stretch, -1, "week")
        return self.on(stretch, (), (Implied(unit, basis),), counted=True)

    def reports(self, unit: str) -> bool:
        """Whether "the month" is the last one spoken of, as in "Prices rose in February. For the month, …"; of years only
        the one just over, and early in the next."""
        spoken = self.reference
        if spoken is None or spoken.unit != unit or unit not in _REPORTED:
            return False
        over = -distance(calendars.last(spoken), self.today)
        return 0 < over <= _REPORTED[unit] and self.towards.sign < (0 if unit == "year" else 1)

    def relative_named(self, what: Date | Holiday, count: int, base: Stretch, basis: str, word: str) -> Found | None:
        """ "last Monday", "this June", "next Christmas"."""
        implied = (Implied("year" if not (isinstance(what, Date) and what.weekday is not None) else "week", basis),)
        if isinstance(what, Date) and what.weekday is not None and what.month is None:
            if base is self.today and not self.complete:
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
                if delta * self.towards.sign < 0:
                    delta += 7 * self.towards.sign  # "reopened this Sunday", told on a Wednesday
            return self.on(calendars.shift(day, delta, "day"), ("weekday",), implied)
        years = [base.year + step for step in range(-3, 4)]
        days = [stretch for year in years if (stretch := self._named(what, year)) is not None]
        here = calendars.first(base)
        if count < 0:
            earlier = [s for s in days if before(calendars.last(s), here)]
            if len(earlier) > 1 and word == "compared" and earlier[-1] == self.reference:
                earlier.pop()  # "up in February from last February"
            return self.on(earlier[count], stated_parts(what), implied) if len(earlier) >= -count else None
        if count > 0:
            after = [s for s in days if before(here, calendars.first(s))]
            return self.on(after[count - 1], stated_parts(what), implied) if len(after) >= count else None
        # In the first months of a year "this winter" is the one that began before it.
        begun = (
            isinstance(what, Date) and what.part == "WI" and base.unit in ("day", "month") and base.part <= _WINTER_ENDS
        )
        same = [s for s in days if s.year == base.year - begun]
        return self.on(same[0], stated_parts(what), implied) if same else None

    def _named(self, what: Date | Holiday, year: int) -> Stretch | None:
        return holidays.on(what.name, year) if isinstance(what, Holiday) else dated(what, year)

    def shifted(self, reading: Shifted) -> Found | None:
        unit, sign = reading.unit, reading.sign
        if reading.base == "period":
            if self.narrative and self.reference is not None:
                # Only earnings are compared with "the same period" of the year before.
                return self.on(self.reference, (), (Implied("date", self.text_before()),))
            return self.same_period(-(reading.count or 0))
        if reading.count is None:
            return self.vague_shift(reading)
        if isinstance(reading.base, str):
            base, basis = self.base(reading.base, unit)
            inner = None
            if reading.base in (REFERENCE, STORY) and sign > 0 and base is self.today:
                return self.later(reading)
            if unit == "year" and reading.count == 1 and sign < 0 and self.period is not None and not self.narrative:
                return self.on(
                    calendars.shift(self.period, -1, "year"), (), (Implied("year", "the period spoken of before"),)
                )
        else:
            inner = self.found(reading.base)
            if inner is None or inner.stretch is None:
                if inner is not None and inner.type == "DURATION" and inner.value.startswith("P"):
                    # "a year and a day later"
                    return inner._replace(value=inner.value + period(reading.count, unit)[1:])
                return inner
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
        if inner is not None and (base.unit == "day" or calendars.RANK[base.unit] < calendars.RANK.get(unit, 0)):
            moved = calendars.shift(base, sign * reading.count, unit)
        elif unit == "day" and base.unit != "day":
            edge = calendars.last(base) if sign > 0 and inner is not None else calendars.first(base)
            moved = calendars.shift(edge, sign * reading.count, "day")
        else:
            moved = calendars.shift(calendars.coarsen(base, unit), sign * reading.count, unit)
        if (
            inner is None
            and not self.narrative
            and before(base, self.today)
            and before(self.today, calendars.first(moved))
        ):
            return self.later(reading)  # it has happened, so it was counted from something else
        return self.on(moved, (), (Implied(unit, basis),), counted=True)

    def same_period(self, years: int) -> Found | None:
        """The quarter, half year or month that the text speaks of, so many years off."""
        if self.period is not None:
            implied = Implied("year", "the period spoken of before")
            return self.on(calendars.shift(self.period, years, "year"), (), (implied,))
        month = self.reference
        if month is not None and month.unit == "month" and distance(month, self.today) > -366:
            return self.on(calendars.shift(month, years, "year"), (), (Implied("year", self.text_before()),))
        return self.on(Stretch("year", self.today.year + years), (), (Implied("year", self.basis),))

    def shifted_time(self, reading: Shifted, base: Stretch, basis: str) -> Found:
        day = calendars.first(base)
        return Found("TIME", calendars.value(day) + "TXX", day, calendars.edtf(day), implied=(Implied("time", basis),))

    def later(self, reading: Shifted) -> Found:
        """ "It fell ten years later": the text has no date that it counts from, so only the length is told."""
        unit = "day" if reading.unit == "night" else reading.unit
        return Found("DURATION", period(reading.count, unit))

    def vague_shift(self, reading: Shifted) -> Found | None:
        if reading.base in (REFERENCE, STORY) and reading.sign > 0 and not self.narrative:
            return self.later(reading)
        return Found("DATE", "PAST_REF" if reading.sign < 0 else "FUTURE_REF")

    def duration(self, reading: Duration) -> Found:
        found = Found("DURATION", reading.value)
        if not reading.toward or not reading.count or reading.unit not in calendars.RANK or not self.complete:
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
        return found._replace(begin=calendars.edtf(first), end_day=calendars.edtf(last))
