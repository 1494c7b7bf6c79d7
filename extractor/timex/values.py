"""What a time expression says by itself, before any anchor: the values that the reading rules return.

They are hashable and know nothing of the text around them, so each distinct wording is read once.
"""

from __future__ import annotations

from dataclasses import dataclass

ANCHOR = "anchor"
"""Counted from the day of writing: "yesterday", "three days ago"."""
REFERENCE = "reference"
"""Counted from the time the text speaks of: "the next day", "two weeks later", "that year"."""

STORY = "story"
"""As `REFERENCE` in a narrative; in news, where "ten years on" is up to now, no day at all."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date on the calendar, as far as it is stated.

    year: astronomical; with short=True only its last two digits are stated. scale: "year", or "decade"/"century" whose
    first year is `year`. part: "Q1"…"Q4", "QX" (an unnumbered quarter), "H1", "H2", "SP", "SU", "FA", "WI".
    weekday: 0 Monday … 6. fiscal: of the fiscal year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    scale: str = "year"
    short: bool = False
    fiscal: bool = False
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day (a key of `holidays.RULES`), of a year if one is stated."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """The n-th `what` from the base: "last year" is ("year", -1), "this June" (Date(month=6), 0).

    what: a unit ("day" … "century"), a Date or Holiday without a year, or "same" for "that time". base "definite": "the
    quarter", "the week", the one the text is speaking of. word: the word that gave the direction.
    """

    what: str | Date | Holiday
    count: int
    base: str = ANCHOR
    word: str = ""


@dataclass(frozen=True, slots=True)
class Shifted:
    """`count` units before or after a base: "three weeks ago", "two days after Christmas". count None: a vague number.

    unit: also "businessday", which counts Monday to Friday, "weekday0" … "weekday6" for "the Monday after Easter", and
    "night". base "period": the quarter or half year the text is about.
    """

    count: int | None
    unit: str
    base: str | Reading = ANCHOR
    sign: int = -1


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit or weekday of a stretch: "the first week of May", "the last Monday in May"; -1 is the last."""

    count: int
    what: str | Date
    of: Reading


@dataclass(frozen=True, slots=True)
class Several:
    """The first or last `count` units of a stretch: "the first two weeks of 2021"."""

    count: int
    unit: str
    of: Reading
    last: bool = False


@dataclass(frozen=True, slots=True)
class PartOf:
    """A Date's part (quarter, half, season, month) within a year given by another reading: "last year's third quarter",
    "April of next year", "February this year"."""

    date: Date
    of: Reading


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as TIMEX3 writes it ("T10:35", "T14:48Z", "TMO"), on a day if one is given."""

    time: str
    on: Reading | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as a TIMEX3 value ("P3Y"). toward: -1 when it ends now ("the past three years"), 1 when it
    begins now ("the next two weeks"), else 0. count, unit: for counting its days; count None when vague."""

    value: str
    toward: int = 0
    count: float | None = None
    unit: str = ""
    base: str = ANCHOR


@dataclass(frozen=True, slots=True)
class Repeated:
    """A TIMEX3 SET: value, quant ("EVERY"), freq ("2X")."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """PAST_REF, PRESENT_REF or FUTURE_REF; or a date of which nothing is told, as TIMEX3 writes it ("XXXX-XX-XX")."""

    value: str
    kind: str = "DATE"


@dataclass(frozen=True, slots=True)
class Modified:
    """A reading with a TIMEX3 mod; vague when the words make the date approximate ("late 2006", "about 1990")."""

    mod: str
    of: Reading
    vague: bool = True


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both included. TIMEX3 tags the two ends one by one, so a Range is the reading of the
    first end ("Dec. 19" of "Dec. 19-21"), and carries the whole stretch; `RangeEnd` is that of the other."""

    begin: Reading
    end: Reading


@dataclass(frozen=True, slots=True)
class RangeEnd:
    """The second end of a Range that begins with `begin`."""

    of: Reading
    begin: Reading


@dataclass(frozen=True, slots=True)
class Series:
    """Several dates in one wording, each tagged by itself: "April 24 and 25", "1955-1963". parts: words and reading."""

    parts: tuple[tuple[str, Reading], ...]


Reading = (
    Date
    | Holiday
    | Relative
    | Shifted
    | Nth
    | Several
    | PartOf
    | Clock
    | Duration
    | Repeated
    | Reference
    | Modified
    | Range
    | RangeEnd
    | Series
)
