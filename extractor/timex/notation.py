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
    Numbered,
    OnWeekday,
    Rest,
    Several,
    Span,
    Time,
    WeekOf,
    Within,
    Years,
)
from extractor.timex.model import Implied
from extractor.timex.resolve import Resolver
from extractor.timex.values import (
    Clock,
    Date,
    Duration,
    Holiday,
    Modified,
    Nth,
    Reference,
    Relative,
    Repeated,
    Shifted,
)

_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "businessday": "BD",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "year": "Y",
}
_SCALED = {"fortnight": (2, "week"), "quarter": (3, "month"), "half": (6, "month"), "season": (3, "month")}
_SCALED |= {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year")}
_FINE = ("hour", "minute", "second")
_LAST_YEAR = 9999
_BACK = Direction(-1)
_FEW = 3
"""What "a few" and "several" count as."""
_LENGTHS = {"quarter": "P3M", "half": "P6M", "decade": "P10Y", "century": "P100Y", "millennium": "P1000Y"}


@dataclass(frozen=True, slots=True)
class _Point:
    """An end of a range. label: as its value writes it; day: the day it is, or None; unit: how fine it is stated;
    seconds: of a time, those after midnight."""

    label: str
    day: Stretch | None
    unit: str
    seconds: int | None = None
    found: Found | None = None


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of an amount of a unit: (3, "year") gives ``P3Y``, (1.5, "hour") ``PT1.5H``."""
    amount = _FEW if count is None else count
    factor, unit = _SCALED.get(unit, (1, unit))
    amount *= factor
    return f"P{'T' if unit in _FINE else ''}{amount:.12g}{_LETTERS[unit]}"


class Writer:
    """Resolves and writes the readings of messages against one anchor."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.today = resolver.today
        self.known = resolver.anchor.date is not None

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

    # --- single dates and times ------------------------------------------------------------------------------------

    def _date(self, reading: Message, towards: Direction) -> Found | None:
        if isinstance(reading, Years):
            return self._years(reading)
        if isinstance(reading, WeekOf):
            return self._week_of(reading, towards)
        if isinstance(reading, Numbered):
            return self._numbered(reading, towards)
        if isinstance(reading, OnWeekday):
            return self._on_weekday(reading, towards)
        if isinstance(reading, Modified):
            return self._modified(reading, towards)
        if isinstance(reading, Clock):
            return self._part_of_day(reading, towards)
        if isinstance(reading, Shifted) and not (isinstance(reading.base, str) and reading.base == "period"):
            return self._shifted(reading, towards)
        if isinstance(reading, Relative):
            return self._relative(reading, towards)
        if isinstance(reading, Nth):
            return self._nth(reading, towards)
        found = self.resolver.resolve(reading, towards)  # type: ignore[arg-type]
        if found is None:
            return None
        if isinstance(reading, Date):
            return self._open(reading, found)
        if isinstance(reading, Holiday) and reading.year is None and found.stretch is not None:
            return replace(found, value=_holiday(reading.name, found.stretch))
        return self._stretch(found)

    def _open(self, date: Date, found: Found) -> Found:
        """`found` with the value that leaves open what the date does not state."""
        if date.week is not None:
            return found
        if date.year is None and date.scale == "year":
            if date.month is not None:
                value = f"XXXX-{date.month:02}" + (f"-{date.day:02}" if date.day is not None else "")
                return replace(found, value=value)
            if date.weekday is not None and date.day is None:
                return replace(found, value=f"XXXX-WXX-{date.weekday + 1}")
            if date.day is not None and date.weekday is None:
                return replace(found, value=f"XXXX-XX-{date.day:02}")
            if date.part and date.part[0] in "QH" and found.stretch is not None:
                value = self._tuple(found.stretch)
                return replace(
                    found,
                    value="(" + ",".join("XXXX" + v[4:] if v[:1] != "P" else v for v in value[1:-1].split(",")) + ")",
                )
            if date.part and found.stretch is not None:
                return replace(found, value=date.part)
        if date.scale == "decade" and date.short and date.year is not None:
            last = (date.year + 10) % 100
            return replace(found, value=f"(XX{date.year % 100:02}-01-01,XX{last:02}-01-01,P10Y)")
        return self._stretch(found)

    def _stretch(self, found: Found) -> Found:
        """A quarter, half, decade or century as its first day, the day after its last, and its length."""
        stretch = found.stretch
        if stretch is None or stretch.unit not in _LENGTHS or found.value[:1] == "F" or stretch.year < 0:
            return found
        return replace(found, value=self._tuple(stretch))

    def _tuple(self, stretch: Stretch) -> str:
        first, after = calendars.first(stretch), calendars.first(calendars.shift(stretch, 1, stretch.unit))
        return f"({calendars.value(first)},{calendars.value(after)},{_LENGTHS[stretch.unit]})"

    def _relative(self, reading: Relative, towards: Direction) -> Found | None:
        what = reading.what
        if isinstance(what, Date) and what.weekday is not None and what.month is None and self.known:
            if reading.word.startswith("that"):
                return self._open(what, self.resolver.resolve(what, towards) or Found("DATE", ""))
            # "next Friday" is that of next week.
            week = calendars.shift(calendars.containing(self.today, "week"), reading.count, "week")
            return self._on(calendars.shift(calendars.first(week), what.weekday, "day"))
        if what in ("week", "weekend") and self.known and not reading.word.startswith(("that", "same")):
            return self._on(calendars.shift(calendars.containing(self.today, what), reading.count, "week"))
        if what == "fortnight":
            monday = calendars.first(calendars.containing(self.today, "week"))
            begin = calendars.shift(monday, 14 * reading.count, "day")
            return self._days(begin, calendars.shift(begin, 14, "day"), "P2W")
        if isinstance(what, str) and reading.word.startswith(("that", "same")) and what in ("weekend", "week", "month"):
            found = self.resolver.resolve(reading, towards)
            value = {"weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX"}[what]
            return replace(found, value=value) if found else None
        if isinstance(what, Date) and reading.count == 0 and what.month is not None and what.day is not None:
            found = self.resolver.resolve(reading, towards)
            return self._open(what, found) if found else None
        base = reading
        if reading.base != "anchor":
            base = replace(reading, base="anchor")
        found = self.resolver.resolve(base, towards)
        return self._stretch(found) if found else None

    def _shifted(self, reading: Shifted, towards: Direction) -> Found | None:
        """So long before or after a day, to the day."""
        day: Stretch | None
        inner = None
        if isinstance(reading.base, str):
            day = self.today
        else:
            inner = self._date(reading.base, towards)
            if inner is None or inner.stretch is None:
                return None
            day = calendars.first(inner.stretch)
        count = (_FEW if reading.count is None else reading.count) * reading.sign
        unit = reading.unit
        if unit in _FINE:
            return self._clock_shift(count, unit)
        if unit == "businessday":
            return self._on(self._workdays(day, count))
        if unit.startswith("weekday"):
            return self.resolver.resolve(reading, towards)
        moved = calendars.shift(day, count, "day" if unit == "night" else unit)
        if not self.known and inner is None:
            return self.resolver.resolve(reading, towards)
        return self._on(moved)

    def _workdays(self, day: Stretch, count: int) -> Stretch:
        step = 1 if count > 0 else -1
        for _ in range(min(abs(count), 400)):
            day = calendars.shift(day, step, "day")
            while calendars.weekday(day) > 4:
                day = calendars.shift(day, step, "day")
        return day

    def _clock_shift(self, count: int, unit: str) -> Found:
        day, text = self._moment(count * {"hour": 3600, "minute": 60, "second": 1}[unit])
        return replace(self._on(day), type="TIME", value=calendars.value(day) + text)

    def _moment(self, seconds: int) -> tuple[Stretch, str]:
        """A moment counted in seconds from the beginning of the day of writing; its hour is not known."""
        days, rest = divmod(seconds, 86400)
        return calendars.shift(self.today, days, "day"), f"T{rest // 3600:02}:{rest % 3600 // 60:02}:{rest % 60:02}"

    def _nth(self, reading: Nth, towards: Direction) -> Found | None:
        found = self.resolver.resolve(reading, towards)
        if found is None:
            return None
        if reading.what == "month" and found.stretch is not None:
            return found
        outer = self._date(reading.of, towards) if reading.what == "week" else None
        if outer is not None and outer.stretch is not None and outer.stretch.unit == "month":
            number = 5 if reading.count < 0 else reading.count
            return replace(found, value=f"{outer.value}-W{number:02}")
        return self._stretch(found)

    def _week_of(self, reading: WeekOf, towards: Direction) -> Found | None:
        inner = self._date(reading.of, towards)
        if inner is None or inner.stretch is None:
            return inner
        day = calendars.first(inner.stretch)
        if reading.unit == "weekend":
            if calendars.weekday(day) < 2:
                day = calendars.shift(day, -2, "day")
            weekend = calendars.containing(day, "weekend")
            return replace(inner, value=calendars.value(weekend), stretch=weekend, edtf=calendars.edtf(weekend))
        week = calendars.containing(day, "week")
        return replace(inner, edtf=calendars.edtf(week), stretch=week)

    def _numbered(self, reading: Numbered, towards: Direction) -> Found | None:
        outer = self.resolver.resolve(reading.of, towards) if reading.of is not None else None
        year = outer.stretch.year if outer is not None and outer.stretch is not None else self.today.year
        week = Stretch("week", year, reading.number)
        calendars.first(week)
        return self._on(week)

    def _years(self, reading: Years) -> Found:
        if reading.year is None and reading.count is None:
            return Found("DATE", reading.prefix + "XXXX")
        year = reading.year if reading.year is not None else self.today.year + (reading.count or 0)
        found = self._on(Stretch("year", year))
        return replace(found, value=f"{reading.prefix}{year:04}")

    def _on_weekday(self, reading: OnWeekday, towards: Direction) -> Found | None:
        inner = self._shifted(reading.of, towards)
        if inner is None or inner.stretch is None:
            return inner
        day = calendars.first(inner.stretch)
        step = (reading.weekday - calendars.weekday(day)) % 7
        if step and reading.of.unit == "week" and reading.of.sign > 0:
            step -= 7  # the third Sunday after a day, not the first one after three weeks
        return self._on(calendars.shift(day, step, "day"))

    def _modified(self, reading: Modified, towards: Direction) -> Found | None:
        found = self._write(reading.of, towards)
        if found is None:
            return None
        if reading.mod == CLOSE:
            if found.type != "DATE":
                return None
            return replace(found, type="TIME", value=found.value + "T23:59:59", mod="END")
        if reading.mod == "LESS_THAN" and isinstance(reading.of, Shifted) and found.stretch is not None:
            return self._less(reading.of, found, towards)
        resolved = self.resolver.resolve(reading, towards)
        edtf = resolved.edtf if resolved is not None and resolved.stretch == found.stretch else found.edtf
        return replace(found, edtf=edtf, mod=reading.mod or found.mod)

    def _less(self, reading: Shifted, found: Found, towards: Direction) -> Found:
        """ "less than three days after tomorrow": some time until then."""
        base = self.today
        if not isinstance(reading.base, str):
            inner = self._date(reading.base, towards)
            base = calendars.first(inner.stretch) if inner is not None and inner.stretch is not None else base
        days = sorted((base, calendars.first(found.stretch or base)), key=calendars.ordinal)
        return replace(self._days(days[0], days[1], length(reading.count, reading.unit)), mod="LESS_THAN")

    def _part_of_day(self, reading: Clock, towards: Direction) -> Found | None:
        if reading.on is None:
            found = self._on(self.today)
            return replace(found, type="TIME", value=reading.time)
        found_day = self._write(reading.on, towards)
        if found_day is None:
            return None
        return replace(found_day, type="TIME", value=found_day.value + reading.time)

    def _time(self, reading: Time, towards: Direction) -> Found | None:
        if reading.on is None:
            return replace(self._on(self.today), type="TIME", value=reading.value)
        day = self._write(reading.on, towards)
        if day is None:
            return None
        value = day.value[:10] if day.value.endswith("T23:59:59") else day.value
        return replace(day, type="TIME", value=value + reading.value)

    def _limit(self, reading: Limit, towards: Direction) -> Found | None:
        found = self._write(reading.of, towards)
        return replace(found, mod=reading.mod) if found else None

    def _on(self, stretch: Stretch) -> Found:
        """A stretch counted from the anchor; without its day nothing can be counted."""
        found = Found(
            "DATE",
            calendars.value(stretch),
            stretch,
            calendars.edtf(stretch),
            implied=(Implied("date", self.resolver.basis),),
            counted=True,
        )
        return found if self.known else replace(found, stretch=None, edtf=None, value=_unknown(stretch))

    # --- stretches and ranges --------------------------------------------------------------------------------------

    def _days(self, begin: Stretch, after: Stretch, size: str, inclusive: bool = False) -> Found:
        """The days from `begin` until the day before `after`."""
        last = after if inclusive else calendars.shift(after, -1, "day")
        if calendars.ordinal(last) < calendars.ordinal(begin):
            last = begin
        first_edtf, last_edtf = calendars.edtf(begin), calendars.edtf(last)
        value = f"({calendars.value(begin)},{calendars.value(after)},{size})"
        if not self.known:
            return Found("DATE", f"(XXXX-XX-XX,XXXX-XX-XX,{size})")
        return Found(
            "DATE",
            value,
            None,
            f"{first_edtf}/{last_edtf}",
            begin=first_edtf,
            end_day=last_edtf,
            implied=(Implied("date", self.resolver.basis),),
            counted=True,
        )

    def _duration(self, reading: Duration) -> Found:
        count, unit = reading.count, reading.unit
        if (_compound(reading.value) and (count is None or count == int(count))) or (
            unit not in _LETTERS and unit not in _SCALED
        ):
            value = reading.value
        else:
            value = length(count, unit)
        if not reading.toward:
            return Found("DURATION", value)
        amount = _FEW if count is None else count
        if unit in _FINE:
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

    def _moments(self, count: int, unit: str, size: str) -> Found:
        """So many hours, minutes or seconds up to or from now."""
        other, text = self._moment(count * {"hour": 3600, "minute": 60, "second": 1}[unit])
        ends = [f"{calendars.value(self.today)}T00:00:00", f"{calendars.value(other)}{text}"]
        first, last = ends if count > 0 else ends[::-1]
        return replace(self._on(self.today), type="TIME", value=f"({first},{last},{size})")

    def _within(self, size: Duration) -> Found:
        value, count = length(size.count, size.unit), size.count or _FEW
        if size.unit in _FINE:
            return self._moments(int(count), size.unit, value)
        return self._days(self.today, calendars.shift(self.today, int(count), size.unit), value)

    def _rest(self, unit: str) -> Found:
        if unit == "day":
            day = calendars.value(self.today)
            found = self._on(self.today)
            return replace(found, type="TIME", value=f"({day}T00:00:00,{day}T23:59:59,PT23H59M59S)")
        last = calendars.last(calendars.containing(self.today, unit))
        days = calendars.ordinal(last) - calendars.ordinal(self.today)
        return self._days(self.today, last, f"P{days}D", inclusive=True)

    def _several(self, reading: Several, towards: Direction) -> Found | None:
        outer = self.resolver.resolve(reading.of, towards)
        if outer is None or outer.stretch is None:
            return outer
        stretch, unit = outer.stretch, reading.unit
        if unit == "week":
            # Weeks belong to the year or month that has their Thursday.
            thursday = calendars.shift(calendars.first(stretch), 3, "day")
            week = calendars.containing(calendars.first(stretch), "week")
            if calendars.shift(calendars.first(week), 3, "day")[1:] < calendars.first(stretch)[1:]:
                week = calendars.containing(calendars.shift(thursday, 4, "day"), "week")
            final = calendars.containing(calendars.last(stretch), "week")
            if calendars.shift(calendars.first(final), 3, "day")[1:] > calendars.last(stretch)[1:]:
                final = calendars.shift(final, -1, "week")
        else:
            week = calendars.containing(calendars.first(stretch), unit)
            final = calendars.containing(calendars.last(stretch), unit)
        first = calendars.shift(final, 1 - reading.count, unit) if reading.last else week
        after = calendars.shift(first, reading.count, unit)
        found = self._days(calendars.first(first), calendars.first(after), length(reading.count, unit))
        return replace(found, implied=outer.implied, stated=outer.stated)

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
            return replace(begin, value=f"({begin.value},{end},{value})")
        if begin.stretch is None or size.unit in _FINE or size.count is None:
            return replace(begin, value=f"({begin.value},,{value})")
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
            found = replace(found, edtf=f"{first_edtf}/{last_edtf}", begin=first_edtf, end_day=last_edtf)
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
            found = replace(found, end_day=final, edtf=f"{opening}/{closing}" if simple else f"{found.begin}/{final}")
        return replace(found, value=f"({first.label},{last.label},{size})")

    def _hours(self, first: _Point, last: _Point) -> Found:
        """A range of times."""
        base = first.found or last.found or self._on(self.today)
        today = calendars.value(self.today)
        if first.seconds is None or last.seconds is None:
            labels = [
                "PRESENT_REF" if point.seconds is None else point.label if "-" in point.label else today + point.label
                for point in (first, last)
            ]
            return replace(base, type="TIME", value=f"({labels[0]},{labels[1]},PTXM)")
        seconds = last.seconds - first.seconds
        if first.day is not None and last.day is not None and first.day != last.day:
            seconds += 86400 * (calendars.ordinal(last.day) - calendars.ordinal(first.day))
            if seconds > 0 and first.found is not None and first.found.edtf and last.found is not None:
                begin, end_day = calendars.edtf(first.day), calendars.edtf(last.day)
                base = replace(base, edtf=f"{begin}/{end_day}", begin=begin, end_day=end_day, stretch=None)
        elif seconds < 0:
            seconds += 86400
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        size = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
        return replace(base, type="TIME", value=f"({first.label},{last.label},{size})")

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
            return _Point(calendars.value(self.today), self.today, "day", None, self._on(self.today))
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
        return _Point(label, day, "month", None, replace(found, stretch=day))


def _between(begin: Stretch, end: Stretch, units: set[str]) -> str:
    """The length from one day to another, in the units in which they are stated."""
    if units == {"year"}:
        return f"P{end.year - begin.year}Y"
    if units <= {"year", "month", "quarter", "half"}:
        return f"P{(end.year - begin.year) * 12 + end.part - begin.part}M"
    return f"P{calendars.ordinal(end) - calendars.ordinal(begin)}D"


def _holiday(name: str, day: Stretch) -> str:
    """A holiday of no stated year: open in the year when it falls on the same day in all."""
    from extractor.timex import holidays

    return (
        f"XXXX-{day.part:02}-{day.day:02}" if holidays.on(name, day.year + 1)[2:] == day[2:] else calendars.value(day)
    )


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


def _unknown(stretch: Stretch) -> str:
    """The value of what hangs on a day of writing that is not known."""
    return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "day": "XXXX-XX-XX"}.get(
        stretch.unit, "XXXX"
    )
