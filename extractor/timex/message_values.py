"""What only messages say: the readings beside those of `values`, joined in `join` and written in `notation`."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.timex.values import Duration, Reading, Shifted

CLOSE = "CLOSE"
"""The mod of "the end of" a day, which is a moment; that of a week or month is a part of it."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day as a message states it. sure: whether morning or afternoon is told; on: its day, if one is given.

    bare: only a number, which a date or another time beside it must make a time.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    sure: bool = False
    on: Message | None = None
    bare: bool = False

    @property
    def value(self) -> str:
        """As TIMEX3 writes it, only as fine as stated: ``T15``, ``T15:30``."""
        text = f"T{self.hour:02}"
        if self.minute is not None:
            text += f":{self.minute:02}"
        return text if self.second is None else f"{text}:{self.second:02}"

    @property
    def seconds(self) -> int:
        """Seconds after midnight."""
        return self.hour * 3600 + (self.minute or 0) * 60 + (self.second or 0)


@dataclass(frozen=True, slots=True)
class Span:
    """From one date or time to another. bare: no word or sign makes its numbers times."""

    begin: Message
    end: Message
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time with its beginning: "three days starting on Monday"."""

    length: Duration
    begin: Message


@dataclass(frozen=True, slots=True)
class Within:
    """From now until a length of time is over: "within two hours"."""

    length: Duration


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of the week, month, quarter or year."""

    unit: str


@dataclass(frozen=True, slots=True)
class Again:
    """A repetition at a time of day: "every Monday at nine"."""

    value: str
    quant: str | None
    time: Time


@dataclass(frozen=True, slots=True)
class Limit:
    """A date or time with the word that makes it a limit. mod: the TIMEX3 mod: BEFORE, AFTER, ON_OR_AFTER …"""

    mod: str
    of: Message


@dataclass(frozen=True, slots=True)
class Years:
    """A school year: "sy 2008"; year None: the one pointed at is `count` from that of the anchor."""

    prefix: str
    year: int | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, or weekend, of a day, named by that day."""

    of: Reading
    unit: str = "week"


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A weekday counted from a shifted day: "Sunday three weeks after Easter"."""

    weekday: int
    of: Shifted


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered week of a year pointed at or of the year of the anchor."""

    number: int
    of: Reading | None = None


Message = Reading | Time | Span | Lasting | Within | Rest | Again | Limit | Years | WeekOf | Numbered | OnWeekday


def ordered(begin: Time, end: Time) -> tuple[Time, Time]:
    """Two times of one range, each with its half of the day from the other where only one states it."""
    if end.sure and not begin.sure and begin.hour <= 12:
        hour = begin.hour % 12 + (12 if end.hour >= 12 else 0)
        if hour * 60 + (begin.minute or 0) > end.hour * 60 + (end.minute or 0):
            hour = (hour + 12) % 24
        begin = Time(hour, begin.minute, begin.second, True, begin.on)
    elif begin.sure and not end.sure and end.hour <= 12:
        hour = end.hour % 12 + (12 if begin.hour >= 12 else 0)
        if hour * 60 + (end.minute or 0) < begin.hour * 60 + (begin.minute or 0):
            hour = (hour + 12) % 24
        end = Time(hour, end.minute, end.second, True, end.on)
    elif not end.sure and (end.hour, end.minute or 0) < (begin.hour, begin.minute or 0):
        if begin.hour == 12:
            end = Time(end.hour + 12, end.minute, end.second, True, end.on)
        else:
            end = Time(end.hour % 12 + 12, end.minute, end.second, True, end.on)
    return begin, end
