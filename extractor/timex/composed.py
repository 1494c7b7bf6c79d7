"""Readings made of others: times of a day, "early" and "late", the n-th of something, ranges."""

from __future__ import annotations

from extractor.edtf import qualify
from extractor.timex import calendars, holidays
from extractor.timex.calendars import Stretch
from extractor.timex.dated import before, dated, stated_parts
from extractor.timex.found import Found
from extractor.timex.lengths import period
from extractor.timex.model import Implied
from extractor.timex.setting import Setting
from extractor.timex.values import (
    REFERENCE,
    Clock,
    Date,
    Modified,
    Nth,
    PartOf,
    Range,
    RangeEnd,
    Reading,
    Relative,
    Several,
)

_SOME_DAY = Relative("day", 0, REFERENCE)


class Composed(Setting):
    """Puts readings together."""

    def clock(self, reading: Clock) -> Found | None:
        if reading.on == _SOME_DAY and reading.time == "TNI":
            # "They marched at night": not one night.
            return Found("TIME", "XXXX-XX-XX" + reading.time)
        if reading.on is None:
            base, basis = self.base("reference")
            day = Found("DATE", calendars.value(base), base, calendars.edtf(base), implied=(Implied("date", basis),))
            if base.unit != "day" or not self.complete:
                return Found("TIME", "XXXX-XX-XX" + reading.time)
        else:
            inner = self.found(reading.on)
            if inner is None or inner.type == "DURATION":
                return None  # "the morning after", of no day spoken of
            day = inner
        value = day.value
        if value.endswith("REF"):
            return day._replace(type="TIME", value=reading.time)
        if day.stretch is not None and day.stretch.unit != "day":
            value = f"{value}-XX" if day.stretch.unit == "month" else value
        return day._replace(type="TIME", value=value + reading.time)

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
        return inner._replace(edtf=edtf, mod=reading.mod or inner.mod)

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
            if what == "quarter" and self.period is not None and self.period.unit == what:
                return self.on(self.period, (), (Implied(what, "the quarter spoken of before"),))
            if what == "weekend" and calendars.weekday(first) < 2:
                first = calendars.shift(first, -2, "day")  # "the Memorial Day weekend" ends on that Monday
            return self.on(calendars.containing(first, what), outer.stated, outer.implied)
        if what == "day":
            day = calendars.shift(first, count - 1, "day") if count > 0 else last
            return self.on(day, ("day",), outer.implied) if not before(last, day) else None
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

    def several(self, reading: Several) -> Found | None:
        """A length of time that lies on the calendar: "the first two months of 2013"."""
        outer, unit = self.found(reading.of), reading.unit
        found = Found("DURATION", period(reading.count, unit))
        if outer is None or outer.stretch is None or unit not in calendars.RANK:
            return found
        first, last = calendars.several(outer.stretch, reading.count, unit, reading.last)
        days = calendars.edtf(calendars.first(first)), calendars.edtf(calendars.last(last))
        ends = (calendars.edtf(first), calendars.edtf(last)) if unit in ("month", "year") else days
        return outer._replace(
            type="DURATION",
            value=found.value,
            edtf=f"{ends[0]}/{ends[1]}",
            begin=days[0],
            end_day=days[1],
        )

    def part_of(self, reading: PartOf) -> Found | None:
        outer = self.found(reading.of)
        if outer is None or outer.stretch is None:
            return outer
        year = outer.stretch.year
        if reading.date.part in holidays.RULES:
            return self.on(holidays.on(str(reading.date.part), year), ("day", "month"), outer.implied)
        stretch = dated(reading.date, year)
        return self.on(stretch, stated_parts(reading.date), outer.implied) if stretch else None

    def range(self, reading: Range) -> Found | None:
        """The first end of a range, with the EDTF interval and the days of the whole."""
        begin, end = self.ends(reading.begin, reading.end)
        if begin is None or end is None:
            return begin
        if not begin.edtf or not end.edtf or "/" in begin.edtf + end.edtf:
            return begin
        if begin.stretch is not None and end.stretch is not None:
            if before(end.stretch, begin.stretch):
                return begin
            first, last = calendars.edtf(calendars.first(begin.stretch)), calendars.edtf(calendars.last(end.stretch))
            return begin._replace(edtf=f"{begin.edtf}/{end.edtf}", begin=first, end_day=last)
        return begin._replace(edtf=f"{begin.edtf}/{end.edtf}")

    def range_end(self, reading: RangeEnd) -> Found | None:
        """The second end: its date is on the calendar already, as the end of the first end's interval."""
        _, end = self.ends(reading.begin, reading.of)
        return end._replace(edtf=None) if end else None

    def ends(self, first: Reading, last: Reading) -> tuple[Found | None, Found | None]:
        """Both ends of a range. An end without its year or week is the first such date after the beginning."""
        begin, end = self.found(first), self.found(last)
        if begin is None or end is None or begin.stretch is None or end.stretch is None:
            return begin, end
        if _bare_weekday(first) and _bare_weekday(last):
            day = begin.stretch
            days = (calendars.weekday(end.stretch) - calendars.weekday(day)) % 7
            if self.towards.sign < 0 and before(self.today, calendars.shift(day, days, "day")):
                day = calendars.shift(day, -1, "week")  # it is over, so it was the week before
            return self._moved(begin, day), self._moved(end, calendars.shift(day, days, "day"))
        if isinstance(last, Modified):
            last = last.of
        if not (isinstance(last, Date) and last.year is None and last.weekday is None):
            return begin, end
        years = begin.stretch.year - end.stretch.year
        moved = calendars.shift(end.stretch, years, "year")
        if before(moved, begin.stretch) and moved.year < 9999:
            moved = calendars.shift(moved, 1, "year")
        return begin, self._moved(end, moved)

    def _moved(self, found: Found, stretch: Stretch) -> Found:
        if stretch == found.stretch:
            return found
        edtf = calendars.edtf(stretch)
        if edtf and found.edtf and found.edtf.endswith("~"):
            edtf = qualify(edtf, "~")
        return found._replace(value=calendars.value(stretch), stretch=stretch, edtf=edtf)


def _bare_weekday(reading: Reading) -> bool:
    """Whether it is a weekday and nothing else."""
    return isinstance(reading, Date) and reading.weekday is not None and reading.day is None and reading.month is None
