"""Single dates and times of a message, as `notation` writes them."""

from __future__ import annotations

from dataclasses import replace

from extractor.timex import calendars
from extractor.timex.calendars import Stretch
from extractor.timex.direction import Direction
from extractor.timex.found import Found
from extractor.timex.message_values import (
    CLOSE,
    Limit,
    Message,
    Numbered,
    OnWeekday,
    Time,
    WeekOf,
    Years,
)
from extractor.timex.model import Implied
from extractor.timex.resolve import Resolver
from extractor.timex.values import (
    Clock,
    Date,
    Holiday,
    Modified,
    Nth,
    Relative,
    Shifted,
)

LETTERS = {
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
SCALED = {"fortnight": (2, "week"), "quarter": (3, "month"), "half": (6, "month"), "season": (3, "month")}
SCALED |= {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year")}
FINE = ("hour", "minute", "second")
FEW = 3
"""What "a few" and "several" count as."""
_LENGTHS = {"quarter": "P3M", "half": "P6M", "decade": "P10Y", "century": "P100Y", "millennium": "P1000Y"}


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of an amount of a unit: (3, "year") gives ``P3Y``, (1.5, "hour") ``PT1.5H``."""
    amount = FEW if count is None else count
    factor, unit = SCALED.get(unit, (1, unit))
    amount *= factor
    return f"P{'T' if unit in FINE else ''}{amount:.12g}{LETTERS[unit]}"


class DateWriter:
    """Resolves and writes single dates and times against one anchor."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.today = resolver.today
        self.known = resolver.anchor.date is not None

    def _write(self, reading: Message, towards: Direction) -> Found | None:
        """Any reading; of the class built on this one."""
        raise NotImplementedError

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
            return found._replace(value=_holiday(reading.name, found.stretch))
        return self._stretch(found)

    def _open(self, date: Date, found: Found) -> Found:
        """`found` with the value that leaves open what the date does not state."""
        if date.week is not None:
            return found
        if date.year is None and date.scale == "year":
            if date.month is not None:
                value = f"XXXX-{date.month:02}" + (f"-{date.day:02}" if date.day is not None else "")
                return found._replace(value=value)
            if date.weekday is not None and date.day is None:
                return found._replace(value=f"XXXX-WXX-{date.weekday + 1}")
            if date.day is not None and date.weekday is None:
                return found._replace(value=f"XXXX-XX-{date.day:02}")
            if date.part and date.part[0] in "QH" and found.stretch is not None:
                value = self._tuple(found.stretch)
                return found._replace(
                    value="(" + ",".join("XXXX" + v[4:] if v[:1] != "P" else v for v in value[1:-1].split(",")) + ")",
                )
            if date.part and found.stretch is not None:
                return found._replace(value=date.part)
        if date.scale == "decade" and date.short and date.year is not None:
            last = (date.year + 10) % 100
            return found._replace(value=f"(XX{date.year % 100:02}-01-01,XX{last:02}-01-01,P10Y)")
        return self._stretch(found)

    def _stretch(self, found: Found) -> Found:
        """A quarter, half, decade or century as its first day, the day after its last, and its length."""
        stretch = found.stretch
        if stretch is None or stretch.unit not in _LENGTHS or found.value[:1] == "F" or stretch.year < 0:
            return found
        return found._replace(value=self._tuple(stretch))

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
            return found._replace(value=value) if found else None
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
            if inner is None:
                return None
            if inner.stretch is None:
                return Found("DATE", "XXXX-XX-XX")
            day = calendars.first(inner.stretch)
        count = (FEW if reading.count is None else reading.count) * reading.sign
        unit = reading.unit
        if unit in FINE:
            return self._clock_shift(count, unit)
        if unit == "businessday":
            return self._counted(self._workdays(day, count), inner)
        if unit.startswith("weekday"):
            return self.resolver.resolve(reading, towards)
        moved = calendars.shift(day, count, "day" if unit == "night" else unit)
        if not self.known and inner is None:
            return self.resolver.resolve(reading, towards)
        return self._counted(moved, inner)

    def _counted(self, stretch: Stretch, base: Found | None) -> Found:
        """A stretch counted from a date of the text, or from the anchor."""
        if base is None:
            return self._on(stretch)
        return base._replace(
            value=calendars.value(stretch), stretch=stretch, edtf=calendars.edtf(stretch), counted=True
        )

    def _workdays(self, day: Stretch, count: int) -> Stretch:
        step = 1 if count > 0 else -1
        for _ in range(min(abs(count), 400)):
            day = calendars.shift(day, step, "day")
            while calendars.weekday(day) > 4:
                day = calendars.shift(day, step, "day")
        return day

    def _clock_shift(self, count: int, unit: str) -> Found:
        day, text = self._moment(count * {"hour": 3600, "minute": 60, "second": 1}[unit])
        return self._on(day)._replace(type="TIME", value=self._label(day) + text)

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
            return found._replace(value=f"{outer.value}-W{number:02}")
        return self._stretch(found)

    def _week_of(self, reading: WeekOf, towards: Direction) -> Found | None:
        inner = self._date(reading.of, towards)
        if inner is None or inner.stretch is None:
            return inner._replace(value="XXXX-WXX-WE", edtf=None) if inner and reading.unit == "weekend" else inner
        day = calendars.first(inner.stretch)
        if reading.unit == "weekend":
            if calendars.weekday(day) < 2:
                day = calendars.shift(day, -2, "day")
            weekend = calendars.containing(day, "weekend")
            return inner._replace(value=calendars.value(weekend), stretch=weekend, edtf=calendars.edtf(weekend))
        week = calendars.containing(day, "week")
        return inner._replace(edtf=calendars.edtf(week), stretch=week)

    def _numbered(self, reading: Numbered, towards: Direction) -> Found | None:
        outer = self.resolver.resolve(reading.of, towards) if reading.of is not None else None
        year = outer.stretch.year if outer is not None and outer.stretch is not None else self.today.year
        week = Stretch("week", year, reading.number)
        calendars.first(week)  # raises for a week that the year has not
        if self.resolver.anchor.year is None:
            return Found("DATE", f"XXXX-W{reading.number:02}")
        return Found(
            "DATE", calendars.value(week), week, calendars.edtf(week), stated=("week",), implied=self._implied("year")
        )

    def _years(self, reading: Years) -> Found:
        if reading.year is None and reading.count is None:
            return Found("DATE", reading.prefix + "XXXX")
        if reading.year is None and self.resolver.anchor.year is None:
            return Found("DATE", reading.prefix + "XXXX")
        year = reading.year if reading.year is not None else self.today.year + (reading.count or 0)
        stretch = Stretch("year", year)
        implied = () if reading.year is not None else self._implied("year")
        return Found(
            "DATE", f"{reading.prefix}{year:04}", stretch, calendars.edtf(stretch), stated=("year",), implied=implied
        )

    def _on_weekday(self, reading: OnWeekday, towards: Direction) -> Found | None:
        inner = self._shifted(reading.of, towards)
        if inner is None or inner.stretch is None:
            return inner and inner._replace(value=f"XXXX-WXX-{reading.weekday + 1}")
        day = calendars.first(inner.stretch)
        step = (reading.weekday - calendars.weekday(day)) % 7
        if step and reading.of.unit == "week" and reading.of.sign > 0:
            step -= 7  # the third Sunday after a day, not the first one after three weeks
        return self._counted(calendars.shift(day, step, "day"), inner)

    def _modified(self, reading: Modified, towards: Direction) -> Found | None:
        found = self._write(reading.of, towards)
        if found is None:
            return None
        if reading.mod == CLOSE:
            if found.type != "DATE":
                return None
            return found._replace(type="TIME", value=found.value + "T23:59:59", mod="END")
        if reading.mod == "LESS_THAN" and isinstance(reading.of, Shifted) and found.stretch is not None:
            return self._less(reading.of, found, towards)
        resolved = self.resolver.resolve(reading, towards)
        edtf = resolved.edtf if resolved is not None and resolved.stretch == found.stretch else found.edtf
        return found._replace(edtf=edtf, mod=reading.mod or found.mod)

    def _less(self, reading: Shifted, found: Found, towards: Direction) -> Found:
        """ "less than three days after tomorrow": some time until then."""
        base = self.today
        if not isinstance(reading.base, str):
            inner = self._date(reading.base, towards)
            base = calendars.first(inner.stretch) if inner is not None and inner.stretch is not None else base
        days = sorted((base, calendars.first(found.stretch or base)), key=calendars.ordinal)
        return self._days(days[0], days[1], length(reading.count, reading.unit))._replace(mod="LESS_THAN")

    def _part_of_day(self, reading: Clock, towards: Direction) -> Found | None:
        if reading.on is None:
            found = self._on(self.today)
            return found._replace(type="TIME", value=reading.time)
        found_day = self._write(reading.on, towards)
        if found_day is None:
            return None
        return found_day._replace(type="TIME", value=found_day.value + reading.time)

    def _time(self, reading: Time, towards: Direction) -> Found | None:
        if reading.on is None:
            return self._on(self.today)._replace(type="TIME", value=reading.value)
        day = self._write(reading.on, towards)
        if day is None:
            return None
        value = day.value[:10] if day.value.endswith("T23:59:59") else day.value
        return day._replace(type="TIME", value=value + reading.value)

    def _limit(self, reading: Limit, towards: Direction) -> Found | None:
        found = self._write(reading.of, towards)
        return found._replace(mod=reading.mod) if found else None

    def _implied(self, part: str) -> tuple[Implied, ...]:
        return (Implied(part, self.resolver.basis),)

    def _label(self, stretch: Stretch) -> str:
        """The value of a stretch counted from the anchor, open where its day is not known."""
        return calendars.value(stretch) if self.known else _unknown(stretch)

    def _on(self, stretch: Stretch) -> Found:
        """A stretch counted from the anchor; without its day nothing can be counted."""
        found = Found(
            "DATE",
            calendars.value(stretch),
            stretch,
            calendars.edtf(stretch),
            implied=self._implied("date"),
            counted=True,
        )
        return found if self.known else found._replace(stretch=None, edtf=None, value=_unknown(stretch))

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
            implied=self._implied("date"),
            counted=True,
        )

    def _moments(self, count: int, unit: str, size: str) -> Found:
        """So many hours, minutes or seconds up to or from now."""
        other, text = self._moment(count * {"hour": 3600, "minute": 60, "second": 1}[unit])
        ends = [f"{self._label(self.today)}T00:00:00", f"{self._label(other)}{text}"]
        first, last = ends if count > 0 else ends[::-1]
        return self._on(self.today)._replace(type="TIME", value=f"({first},{last},{size})")


def _holiday(name: str, day: Stretch) -> str:
    """A holiday of no stated year: open in the year when it falls on the same day in all."""
    from extractor.timex import holidays

    return (
        f"XXXX-{day.part:02}-{day.day:02}" if holidays.on(name, day.year + 1)[2:] == day[2:] else calendars.value(day)
    )


def _unknown(stretch: Stretch) -> str:
    """The value of what hangs on a day of writing that is not known."""
    return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "day": "XXXX-XX-XX"}.get(
        stretch.unit, "XXXX"
    )
