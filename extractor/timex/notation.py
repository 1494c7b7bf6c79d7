"""How a message's expressions are written: TIMEX3 values in the conventions of Recognizers-Text, and their EDTF.

A value keeps open what the words leave open (``XXXX-WXX-5``, ``XXXX-11``, ``T15``); a stretch of several days, a
quarter, a decade and every range is written ``(first,last,length)``, where `last` is the first day or moment that no
longer belongs to a stretch, and the second end of a range as it is stated. EDTF, `begin` and `end_day` are resolved
against the anchor, with both days included, as in news.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.timex import calendars
from extractor.timex.calendars import OutOfCalendar, Stretch
from extractor.timex.direction import Direction
from extractor.timex.found import Found
from extractor.timex.message_values import (
    CLOSE,
    Again,
    Lasting,
    Limit,
    Message,
    Rest,
    Span,
    Time,
    Within,
)
from extractor.timex.notation_dates import FEW, FINE, LETTERS, SCALED, DateWriter, length
from extractor.timex.values import (
    Duration,
    Modified,
    Reference,
    Repeated,
    Several,
)

_LAST_YEAR = 9999
_BACK = Direction(-1)


@dataclass(frozen=True, slots=True)
class _Point:
    """An end of a range. label: as its value writes it; day: the day it is, or None; unit: how fine it is stated;
    seconds: of a time, those after midnight."""

    label: str
    day: Stretch | None
    unit: str
    seconds: int | None = None
    found: Found | None = None


class Writer(DateWriter):
    """Resolves and writes the readings of messages against one anchor."""

    def write(self, reading: Message, towards: Direction) -> Found | None:
        """`reading` with its value and its place on the calendar; None when it names a day that does not exist."""
        try:
            found = self._write(reading, towards)
        except (OutOfCalendar, OverflowError):
            return None
        beyond = found is not None and found.stretch is not None and not 0 < found.stretch.year <= _LAST_YEAR
        return None if beyond else found

    def _write(self, reading: Message, towards: Direction) -> Found | None:
        if isinstance(reading, Limit):
            return self._limit(reading, towards)
        if isinstance(reading, Time):
            return self._time(reading, towards)
        if isinstance(reading, Span):
            return self._span(reading, towards)
        if isinstance(reading, Lasting):
            return self._lasting(reading, towards)
        if isinstance(reading, Again):
            return Found("SET", reading.value + reading.time.value, quant=reading.quant)
        if isinstance(reading, Within):
            return self._within(reading.length)
        if isinstance(reading, Rest):
            return self._rest(reading.unit)
        if isinstance(reading, Several):
            return self._several(reading, towards)
        if isinstance(reading, Duration):
            return self._duration(reading)
        if isinstance(reading, Repeated):
            return Found("SET", _set_value(reading.value), quant=reading.quant, freq=reading.freq)
        if isinstance(reading, Reference):
            return Found("DATE", reading.value)
        return self._date(reading, towards)

    def _duration(self, reading: Duration) -> Found:
        count, unit = reading.count, reading.unit
        if (_compound(reading.value) and (count is None or count == int(count))) or (
            unit not in LETTERS and unit not in SCALED
        ):
            value = reading.value
        else:
            value = length(count, unit)
        if not reading.toward:
            return Found("DURATION", value)
        amount = FEW if count is None else count
        if unit in FINE:
            return self._moments(int(amount * reading.toward), unit, value)
        if amount != int(amount):
            return Found("DURATION", value)
        whole, today = int(amount) * reading.toward, self.today
        if unit == "businessday":
            first = self._workdays(today, 1 if whole > 0 else whole)
            after = self._workdays(today, whole) if whole > 0 else today
            return self._days(first, calendars.shift(after, 1, "day") if whole > 0 else after, value)
        if unit in ("quarter", "decade", "century", "half"):
            here = calendars.containing(today, unit)
            first = calendars.first(calendars.shift(here, 1 if whole > 0 else whole, unit))
            after = calendars.first(calendars.shift(here, whole + 1 if whole > 0 else 0, unit))
            return self._days(first, after, value)
        if unit == "weekend" or unit not in calendars.RANK:
            return Found("DURATION", value)
        if whole > 0:
            begin = calendars.shift(today, 1, "day")
            return self._days(begin, calendars.shift(begin, whole, unit), value)
        return self._days(calendars.shift(today, whole, unit), today, value)

    def _within(self, size: Duration) -> Found:
        value, count = length(size.count, size.unit), size.count or FEW
        if size.unit in FINE:
            return self._moments(int(count), size.unit, value)
        return self._days(self.today, calendars.shift(self.today, int(count), size.unit), value)

    def _rest(self, unit: str) -> Found:
        if unit == "day":
            day = self._label(self.today)
            found = self._on(self.today)
            return found._replace(type="TIME", value=f"({day}T00:00:00,{day}T23:59:59,PT23H59M59S)")
        last = calendars.last(calendars.containing(self.today, unit))
        days = calendars.ordinal(last) - calendars.ordinal(self.today)
        return self._days(self.today, last, f"P{days if self.known else 'X'}D", inclusive=True)

    def _several(self, reading: Several, towards: Direction) -> Found | None:
        outer = self.resolver.resolve(reading.of, towards)
        if outer is None or outer.stretch is None:
            return outer
        first, last = calendars.several(outer.stretch, reading.count, reading.unit, reading.last)
        after = calendars.first(calendars.shift(last, 1, reading.unit))
        found = self._days(calendars.first(first), after, length(reading.count, reading.unit))
        return found._replace(implied=outer.implied, stated=outer.stated)

    def _lasting(self, reading: Lasting, towards: Direction) -> Found | None:
        begin = self._write(reading.begin, towards)
        size = reading.length
        if begin is None:
            return None
        value = self._duration(replace(size, toward=0)).value
        if isinstance(reading.begin, Time):
            parts = _seconds(value)
            days, rest = divmod(reading.begin.seconds + (parts or 0), 86400)
            head, _, _ = begin.value.rpartition("T")
            after = begin
            if days and begin.stretch is not None:
                after = self._on(calendars.shift(calendars.first(begin.stretch), days, "day"))
                head = head and after.value
            end = f"{head}T{rest // 3600:02}:{rest % 3600 // 60:02}:{rest % 60:02}"
            return begin._replace(value=f"({begin.value},{end},{value})")
        if begin.stretch is None or size.unit in FINE or size.count is None:
            return begin._replace(value=f"({begin.value},,{value})")
        first = calendars.first(begin.stretch)
        unit = "day" if size.unit in ("night", "businessday") else size.unit
        return self._days(first, calendars.shift(first, int(size.count), unit), value)

    def _span(self, reading: Span, towards: Direction) -> Found | None:
        until_now = isinstance(reading.end, Reference)
        if until_now:
            towards = _BACK
        first, last = self._point(reading.begin, towards), self._point(reading.end, towards)
        if until_now and first is not None and first.day is not None and first.seconds is None:
            # What lasts until now began in the last such month.
            first = replace(first, label=calendars.value(first.day))
        if first is None or last is None:
            return None
        if first.seconds is not None or last.seconds is not None:
            return self._hours(first, last)
        begin, end = first.day, last.day
        if begin is None or end is None:
            return Found("DATE", f"({first.label},{last.label},PXD)")
        open_year = "XXXX" in last.label or "XX-" in last.label
        if calendars.ordinal(end) < calendars.ordinal(begin) and open_year:
            step = "week" if "-WXX-" in last.label else "year"
            end = calendars.shift(end, 1, step)
            if calendars.ordinal(end) < calendars.ordinal(begin):
                end = calendars.shift(end, 1, step)
        size = _between(begin, end, {first.unit, last.unit})
        found = self._days(begin, end, size, inclusive=True)
        if not self.known and "XXXX" not in first.label + last.label:
            first_edtf, last_edtf = calendars.edtf(begin), calendars.edtf(end)
            found = found._replace(edtf=f"{first_edtf}/{last_edtf}", begin=first_edtf, end_day=last_edtf)
        if (
            last.unit in ("year", "month", "quarter", "half")
            and last.found is not None
            and last.found.stretch
            and found.edtf
        ):
            # The last month or year of a range belongs to it as a whole.
            whole = calendars.shift(last.found.stretch, end.year - calendars.first(last.found.stretch).year, "year")
            final = calendars.edtf(calendars.last(whole))
            opening = calendars.edtf(first.found.stretch) if first.found and first.found.stretch else found.begin
            closing = calendars.edtf(whole)
            simple = opening and closing and "/" not in opening + closing
            found = found._replace(end_day=final, edtf=f"{opening}/{closing}" if simple else f"{found.begin}/{final}")
        return found._replace(value=f"({first.label},{last.label},{size})")

    def _hours(self, first: _Point, last: _Point) -> Found:
        """A range of times."""
        base = first.found or last.found or self._on(self.today)
        today = self._label(self.today)
        if first.seconds is None or last.seconds is None:
            labels = [
                "PRESENT_REF" if point.seconds is None else point.label if "-" in point.label else today + point.label
                for point in (first, last)
            ]
            return base._replace(type="TIME", value=f"({labels[0]},{labels[1]},PTXM)")
        seconds = last.seconds - first.seconds
        if first.day is not None and last.day is not None and first.day != last.day:
            seconds += 86400 * (calendars.ordinal(last.day) - calendars.ordinal(first.day))
            if seconds > 0 and first.found is not None and first.found.edtf and last.found is not None:
                begin, end_day = calendars.edtf(first.day), calendars.edtf(last.day)
                base = base._replace(edtf=f"{begin}/{end_day}", begin=begin, end_day=end_day, stretch=None)
        elif seconds < 0:
            seconds += 86400
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        size = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
        return base._replace(type="TIME", value=f"({first.label},{last.label},{size})")

    def _point(self, reading: Message, towards: Direction) -> _Point | None:
        """One end of a range."""
        if isinstance(reading, Limit):
            return self._point(reading.of, towards)
        if isinstance(reading, Time):
            found = self._time(reading, towards)
            if found is None:
                return None
            day = calendars.first(found.stretch) if found.stretch and reading.on is not None else None
            return _Point(found.value, day, "time", reading.seconds, found)
        if isinstance(reading, Reference):
            return _Point(self._label(self.today), self.today, "day", None, self._on(self.today))
        if isinstance(reading, Modified) and reading.mod in ("END", "MID", CLOSE):
            return self._edge(reading, towards)
        found = self._write(reading, towards)
        if found is None:
            return None
        if found.type == "TIME":
            day = calendars.first(found.stretch) if found.stretch else None
            return _Point(found.value, day, "time", 0, found)
        if found.stretch is None:
            return _Point(found.value, None, "day", None, found)
        first = calendars.first(found.stretch)
        label = found.value
        if label.startswith("XXXX-") and len(label) == 7:
            label += "-01"
        elif not label.startswith("XXXX"):
            label = calendars.value(first)
        return _Point(label, first, found.stretch.unit, None, found)

    def _edge(self, reading: Modified, towards: Direction) -> _Point | None:
        """ "the end of June" as an end of a range is the day after it; "the middle of" lies halfway."""
        found = self._write(reading.of, towards)
        if found is None or found.stretch is None:
            return None
        stretch = found.stretch
        if reading.mod != "MID":
            day = calendars.shift(calendars.last(stretch), 1, "day")
        else:
            days = calendars.ordinal(calendars.last(stretch)) + 1 - calendars.ordinal(calendars.first(stretch))
            day = calendars.shift(calendars.first(stretch), days // 2, "day")
        label = calendars.value(day)
        if found.value.startswith("XXXX"):
            label = "XXXX" + label[4:]
        return _Point(label, day, "month", None, found._replace(stretch=day))


def _between(begin: Stretch, end: Stretch, units: set[str]) -> str:
    """The length from one day to another, in the units in which they are stated."""
    if units == {"year"}:
        return f"P{end.year - begin.year}Y"
    if units <= {"year", "month", "quarter", "half"}:
        return f"P{(end.year - begin.year) * 12 + end.part - begin.part}M"
    return f"P{calendars.ordinal(end) - calendars.ordinal(begin)}D"


def _set_value(value: str) -> str:
    return value.replace("XXXX-XX-XXT", "T") if value.startswith("XXXX-XX-XXT") else value.replace("P1DE", "P10Y")


def _compound(value: str) -> bool:
    """Whether a duration has more than one amount ("P1Y6M")."""
    return sum(one.isdigit() and not two.isdigit() and two != "." for one, two in pairwise(value)) > 1


def _seconds(value: str) -> int | None:
    """The seconds of a TIMEX3 duration; months and years as their least."""
    import re

    date, _, time = value[1:].partition("T")
    total = 0.0
    for amount, letter in re.findall(r"([\d.]+)([A-Z])", date):
        total += float(amount) * {"D": 86400, "W": 604800, "M": 2592000, "Y": 31536000}.get(letter, 0)
    for amount, letter in re.findall(r"([\d.]+)([A-Z])", time):
        total += float(amount) * {"H": 3600, "M": 60, "S": 1}.get(letter, 0)
    return int(total)
