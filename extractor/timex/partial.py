"""Dates without their year, century or month: the anchor, the direction and the text before them complete them."""

from __future__ import annotations

from extractor.timex import calendars, holidays
from extractor.timex.calendars import Stretch
from extractor.timex.dated import covers, dated, distance, stated_parts
from extractor.timex.found import Found
from extractor.timex.model import Implied
from extractor.timex.setting import Setting
from extractor.timex.values import Date, Holiday

# By direction: how many days a date without its year may lie behind and ahead, first a month, then a day.
_REACH = {1: ((100, 365), (90, 365)), -1: ((365, 25), (315, 45)), 0: ((270, 100), (270, 95))}
# The same where a word leaves no doubt: "until", "since".
_FIRM = {1: (10, 365), -1: (365, 3), 0: (0, 0)}

_FOLLOWS = 31  # so many days after a day of a year gone by, another belongs to its story


class Partial(Setting):
    """Completes what is stated only in part."""

    def date(self, date: Date) -> Found | None:
        if date.week is not None and date.year is not None:
            return self.on(Stretch("week", date.year, date.week), ("week", "year"))
        if date.scale != "year":
            return self.large(date)
        if date.part == "SAME":
            base = self.period or Stretch("year", date.year or self.today.year)
            return self.on(base._replace(year=date.year or base.year), ("year",))
        stated = stated_parts(date)
        year = date.year
        implied: tuple[Implied, ...] = ()
        if year is not None and date.short and year >= 100:
            # "In 479": a year of the era that the text speaks of.
            year = 1 - year if self.reference is not None and self.reference.year <= 0 else year
            implied = (Implied("era", self.text_before()),)
        elif year is not None and date.short:
            year = self.century_for(year)
            implied = (Implied("century", self.basis),)
        if year is not None:
            stretch = dated(date, year)
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
            stretch = dated(date, year)
            if stretch is None:
                return None
            return self.on(stretch, stated, (Implied("year", self.text_before()),))
        if self.anchor.year is None:
            stretch = dated(date, 2000)
            if stretch is None:
                return None
            value = "XXXX" + calendars.value(stretch)[4:]
            edtf = "XXXX" + (calendars.edtf(stretch) or "")[4:] if stretch.unit in ("day", "month") else None
            return Found("DATE", value, None, edtf, stated=stated, implied=(Implied("year", "nothing in the text"),))
        year, basis = self.pick_year(date)
        stretch = dated(date, year)
        if stretch is None:
            return None
        return self.on(stretch, stated, (Implied("year", basis),))

    def pick_year(self, date: Date) -> tuple[int, str]:
        """The year of a date without one, in news: the direction of the clause and the anchor decide."""
        today = self.today
        basis = self.basis
        if date.day is not None and self.towards.sign <= 0 and (year := self.year_of_story(date)) is not None:
            return year, self.text_before()
        if date.weekday is not None and date.day is not None:
            days = [day for year in range(today.year - 1, today.year + 2) if (day := dated(date, year)) is not None]
            same = [day for day in days if calendars.weekday(day) == date.weekday]
            if same:
                return min(same, key=lambda day: abs(distance(day, today))).year, f"{basis} and the weekday"
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
        here = dated(date, today.year)
        if here is None:
            near = (step for step in (1, -1, 2, -2, 3, -3, 4, -4, 8, -8) if dated(date, today.year + step) is not None)
            return today.year + next(near, 0), basis
        if covers(here, today):
            return today.year, basis
        gap = distance(here, today)
        # The days by which it may lie behind and ahead: what the clause says goes, but a date near by is meant more
        # often than one most of a year off, whose year a writer would give.
        behind, ahead = _FIRM[sign] if self.towards.firm else _REACH[sign][here.unit == "day"]
        if gap < -behind:
            return today.year + 1, self._with_cue(basis) if sign > 0 else basis
        if gap > ahead:
            return today.year - 1, self._with_cue(basis) if sign < 0 else basis
        return today.year, basis

    def year_of_story(self, date: Date) -> int | None:
        """The year of a day that follows closely on one of a year gone by: "on March 3, 1991 … on March 7"."""
        before = self.reference
        if before is None or before.unit != "day" or before.year >= self.today.year:
            return None
        days = ((year, dated(date, year)) for year in (before.year, before.year + 1))
        return next((year for year, day in days if day is not None and 0 <= distance(day, before) <= _FOLLOWS), None)

    def weekday(self, date: Date) -> Found | None:
        number = date.weekday or 0
        stated = ("weekday",)
        base, basis = self.today, self.basis
        if self.narrative and self.reference is not None and self.reference.unit == "day":
            base, basis = self.reference, self.text_before()
        elif not self.complete or (self.narrative and self.reference is not None):
            return self.some_weekday(number)
        delta = (number - calendars.weekday(base)) % 7
        if delta and self.towards.sign <= 0 and base is self.today:
            delta -= 7
        day = calendars.shift(base, delta, "day")
        cued = delta > 0 and base is self.today
        return self.on(day, stated, (Implied("date", self._with_cue(basis) if cued else basis),))

    def some_weekday(self, number: int) -> Found:
        """A weekday that the anchor does not settle: of an anchor without its year, the week around its day is known."""
        value, stated = f"XXXX-WXX-{number + 1}", ("weekday",)
        anchor = self.anchor
        if self.narrative or anchor.year is not None or anchor.month is None or anchor.day is None:
            return Found("DATE", value, stated=stated, implied=(Implied("week", "nothing in the text"),))
        ends = (0, 6) if self.towards.sign > 0 else (-6, 0)
        first, last = (calendars.edtf(calendars.shift(self.today, end, "day")) for end in ends)
        edtf = f"XXXX{first[4:]}/XXXX{last[4:]}" if first and last else None
        basis = f"{self.basis}, whose year is not known"
        return Found("DATE", value, edtf=edtf, stated=stated, implied=(Implied("week", basis),))

    def day_of_month(self, date: Date) -> Found | None:
        """ "the 14th", "Friday the 13th": in the month the text speaks of."""
        base = self.reference if self.reference is not None and self.reference.unit in ("day", "month") else self.today
        day = date.day or 1
        if self.narrative and self.reference is not None:
            return self.day_of_story(day, self.reference)
        if date.weekday is not None and self.complete:
            months = sorted(range(-24, 25), key=lambda n: (abs(n), -n * (self.towards.sign or -1)))
            for count in months:
                month = calendars.shift(Stretch("month", self.today.year, self.today.part), count, "month")
                if calendars.is_day(month.year, month.part, day):
                    found = Stretch("day", month.year, month.part, day)
                    if calendars.weekday(found) == date.weekday:
                        return self.on(found, ("day", "weekday"), (Implied("month", self.basis),))
        if not calendars.is_day(base.year, base.part, day):
            return None
        found = Stretch("day", base.year, base.part, day)
        if base is self.today and distance(found, base) * self.towards.sign < 0:
            # "until the 15th", told on the 30th
            month = calendars.shift(Stretch("month", base.year, base.part), self.towards.sign, "month")
            if calendars.is_day(month.year, month.part, day):
                found = Stretch("day", month.year, month.part, day)
        return self.on(found, ("day",), (Implied("month", self.text_before()),))

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
            spoken = self.reference
            if not self.narrative and spoken is not None and spoken.unit == "decade" and date.year is not None:
                year = spoken.year // 100 * 100 + date.year  # "in the 1830s and '40s"
            if self.narrative and self.reference is not None and date.year is not None:
                year = self.reference.year // 100 * 100 + date.year
            stretch = Stretch(date.scale, year)
            return self.on(stretch, ("decade",), (Implied("century", self.basis),))
        return self.on(Stretch(date.scale, year), (date.scale,))

    def holiday(self, reading: Holiday) -> Found | None:
        """A named day; a festival of several days has them all in its EDTF."""
        found = self.named_day(reading)
        days = holidays.LASTING.get(reading.name)
        if found is None or found.stretch is None or days is None:
            return found
        last = calendars.edtf(calendars.shift(found.stretch, days - 1, "day"))
        return found._replace(edtf=f"{found.edtf}/{last}", begin=found.edtf, end_day=last)

    def named_day(self, reading: Holiday) -> Found | None:
        if reading.year is not None:
            return self.on(holidays.on(reading.name, reading.year), ("day", "month", "year"))
        if self.narrative and self.reference is not None:
            reference = self.reference
            near = [holidays.on(reading.name, reference.year + step) for step in (-1, 0, 1)]
            if self.reached is None or not self.reached.month:
                return self.on(near[1], ("day", "month"), (Implied("year", self.text_before()),))
            middle = calendars.Stretch("day", reference.year, self.reached.month, reference.day or 15)
            best = min(near, key=lambda day: abs(distance(day, middle)))
            return self.on(best, ("day", "month"), (Implied("year", self.text_before()),))
        if self.anchor.year is None:
            day = holidays.on(reading.name, 2001)
            movable = day[2:] != holidays.on(reading.name, 2002)[2:]
            text = "XXXX-XX-XX" if movable else f"XXXX-{day.part:02}-{day.day:02}"
            return Found("DATE", text, None, None if movable else text, stated=("day", "month"))
        sign = self.towards.sign
        days = [holidays.on(reading.name, self.today.year + step) for step in (-1, 0, 1)]
        gaps = [distance(day, self.today) for day in days]
        # As for a day of a month: the nearest one, unless the clause points the other way from one far off.
        low, high = {1: (-30, 400), -1: (-400, 30), 0: (-300, 100)}[sign]
        if sign > 0 and self.towards.firm:
            low = 0
        fits = [(abs(gap), day) for day, gap in zip(days, gaps, strict=True) if low <= gap <= high]
        if not fits:
            # a feast of the moon need not fall near a year thousands of years ahead
            return None
        return self.on(min(fits)[1], ("day", "month"), (Implied("year", self._with_cue(self.basis)),))
