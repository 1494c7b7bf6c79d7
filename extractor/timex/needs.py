"""What resolving a reading asks for besides its own words."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.timex.values import (
    ANCHOR,
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
    Relative,
    Several,
    Shifted,
)


@dataclass(frozen=True, slots=True)
class Needs:
    """What resolving a reading asks for: the direction of its clause, the time the text speaks of (in news), the year
    of a day right before it, or anything at all outside its words."""

    direction: bool = False
    reference: bool = False
    any: bool = True
    year: bool = False


_NOTHING = Needs(any=False)


def needs(reading: Reading) -> Needs:
    """What `reading` hangs on besides its own words."""
    if isinstance(reading, Date):
        if reading.year is not None and not reading.short and reading.part != "SAME":
            return _NOTHING
        no_year = reading.year is None
        day = no_year and reading.month is not None and reading.day is not None
        return Needs(no_year, reading.part is not None or reading.month is None, year=day)
    if isinstance(reading, Holiday):
        return Needs(True) if reading.year is None else _NOTHING
    if isinstance(reading, Relative):
        this_weekday = reading.word == "this" and isinstance(reading.what, Date) and reading.what.weekday is not None
        other = reading.base != ANCHOR or reading.word == "compared"
        return Needs(this_weekday or reading.what == "weekend", other)
    if isinstance(reading, Shifted):
        if isinstance(reading.base, str):
            return Needs(False, True)
        inner = needs(reading.base)
        return Needs(inner.direction, True)
    if isinstance(reading, Nth | Several | PartOf | Modified | RangeEnd):
        return needs(reading.of)
    if isinstance(reading, Clock):
        return needs(reading.on) if reading.on is not None else Needs(False, True)
    if isinstance(reading, Range):
        left, right = needs(reading.begin), needs(reading.end)
        return Needs(left.direction or right.direction, left.reference or right.reference, left.any or right.any)
    if isinstance(reading, Duration):
        return Needs(False, reading.base != ANCHOR) if reading.toward else _NOTHING
    return _NOTHING
