"""From what an expression says to a date: plain calendar arithmetic against the anchor or the time the text speaks of.

`Resolver.resolve` takes an anchor-free value (`values`) and gives a `Found`: TIMEX3 type and value, EDTF, and which
parts were stated and which implied by what.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractor.article import Anchor
from extractor.timex import calendars
from extractor.timex.calendars import MONTH_NAMES, OutOfCalendar, Stretch
from extractor.timex.composed import Composed
from extractor.timex.direction import UNKNOWN, Direction
from extractor.timex.found import Found
from extractor.timex.narrative import Reached
from extractor.timex.partial import Partial
from extractor.timex.pointed import Pointed
from extractor.timex.unspecified import unspecified
from extractor.timex.values import (
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
    Several,
    Shifted,
)


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
        self.basis = f"{anchor.basis} ({words})" if words else "the day of writing, which is not known"

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
            found = _Resolution(self.anchor, self.today, self.basis, self.narrative, towards, reference, period).found(
                reading
            )
        except OutOfCalendar:
            return None
        if found is None or self.anchor.date is not None or self.narrative:
            return found
        of = reading.on if isinstance(reading, Clock) else reading
        if isinstance(of, Reference):
            return found  # some day, whatever the anchor
        if found.edtf is None and found.stretch is None and found.type in ("DATE", "TIME"):
            return found._replace(edtf=unspecified(found.value, self.anchor.year))
        return found


class _Resolution(Partial, Pointed, Composed):
    """One expression on its way to a date; each kind of reading has its method."""

    def found(self, reading: Reading) -> Found | None:
        read = _BY_KIND.get(type(reading))
        return read(self, reading) if read else None

    def reference_word(self, reading: Reference) -> Found:
        """PAST_REF, PRESENT_REF, FUTURE_REF."""
        return Found("DATE", reading.value)

    def repeated(self, reading: Repeated) -> Found:
        """A SET is on no one day."""
        return Found("SET", reading.value, quant=reading.quant, freq=reading.freq)


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
    Several: _Resolution.several,
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
