"""Joining what a message says in one breath: date and time, the ends of a range, a length and its beginning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from extractor.timex.message_values import (
    Again,
    Lasting,
    Limit,
    Message,
    Numbered,
    OnWeekday,
    Rest,
    Span,
    Time,
    WeekOf,
    Years,
    ordered,
)
from extractor.timex.values import (
    Clock,
    Date,
    Duration,
    Holiday,
    Modified,
    Nth,
    PartOf,
    Reference,
    Relative,
    Repeated,
    Shifted,
)


@dataclass(slots=True)
class Item:
    """An expression, `data[start:end]`, with what it says and the name of its rule."""

    start: int
    end: int
    reading: Message
    rule: str


_DATES = (Date, Holiday, Relative, Shifted, Nth, PartOf, Years, WeekOf, Numbered, OnWeekday)
_HALVES = ("TMO", "TAF", "TEV", "TNI", "TDT")
_PERIODS = ("week", "weekend", "fortnight", "month", "quarter", "year")
_ARTICLE = re.compile(
    rb"(?i:the (?:(?:\w+ )?(?:next|last|past|previous|following|coming|upcoming|same)|year \d|calendar|fiscal|financial|"
    rb"school|academic|sy|fy|cy|remain|rest)\w*)"
)
_FINE = ("hour", "minute", "second")
_BESIDE = re.compile(r"(?:,|,? ?\(|,? -|\()?")
_AT = re.compile(r"(?:,|-)? ?(?:at|@|by|around|about|for|on|at around|at about)?(?: the)?(?: time)?")
_ON = re.compile(r"(?:,|-)? ?(?:on|of|in|on the|in the|of the)?")
_LIMITED = re.compile(r"(?:,? ?)(before|after|later than|earlier than|until|till|since|from|starting(?: at)?)")
_TO = re.compile(r"(?:to|until|till|thru|through|up to|-|–|—|~|to the|until the|till the)")
_FROM = re.compile(rb"(?i:(?:^|[^a-z])(from|between)(?: the)? ?)$")
_STARTING = re.compile(r",? ?(?:starting|beginning|from|starting from|starting on|starting at|beginning on|commencing)")
_LIMITS = {
    "before": "BEFORE",
    "prior to": "BEFORE",
    "earlier than": "BEFORE",
    "until": "ON_OR_BEFORE",
    "till": "ON_OR_BEFORE",
    "no later than": "ON_OR_BEFORE",
    "not later than": "ON_OR_BEFORE",
    "as late as": "ON_OR_BEFORE",
    "up to": "ON_OR_BEFORE",
    "on or before": "ON_OR_BEFORE",
    "on or after": "ON_OR_AFTER",
    "before or on": "ON_OR_BEFORE",
    "after": "AFTER",
    "later than": "AFTER",
    "greater than": "AFTER",
    "since": "ON_OR_AFTER",
    "as early as": "ON_OR_AFTER",
    "starting": "ON_OR_AFTER",
    "starting on": "ON_OR_AFTER",
    "starting from": "ON_OR_AFTER",
    "beginning": "ON_OR_AFTER",
    "beginning on": "ON_OR_AFTER",
    "no earlier than": "ON_OR_AFTER",
    "around": "APPROX",
    "circa": "APPROX",
    "about": "APPROX",
    "more than": "MORE_THAN",
    "less than": "LESS_THAN",
}
_LIMIT_BEFORE = re.compile(
    r"(?i:(?:^|[^a-z])(" + "|".join(sorted(_LIMITS, key=len, reverse=True)) + r")(?: (?:the|around|about))? +)$"
)
_LIMIT_AFTER = re.compile(r"(?i: (?:or|and) (later|after|earlier|before|onwards?|afterwards?)(?=[.,;:!?)\0]|$))")


def join(data: bytes, items: list[Item]) -> list[Item]:
    """The expressions of a message, given those that its grammar finds, in order; numbers that no date beside them
    makes times are left out. data: the flattened text."""
    for step in (_dates, _times, _times, _ranges, _times, _lengths, _times, _sets):
        items = _pairs(data, items, step)
    items = [item for item in items if not (isinstance(item.reading, Span | Time) and item.reading.bare)]
    previous = 0
    for item in items:
        _trim(data, item)
        _limit(data, item, previous)
        previous = item.end
    return items


def _pairs(data: bytes, items: list[Item], step: Callable[[bytes, Item, str, Item], Item | None]) -> list[Item]:
    """Neighbours joined where `step` gives a reading for two of them."""
    done: list[Item] = []
    for item in items:
        while done:
            left = done[-1]
            between = data[left.end : item.start]
            if len(between) > 16 or b"\0" in between:
                break
            gap = " ".join(between.decode("utf-8", "replace").lower().split())
            found = step(data, left, gap, item)
            if found is None:
                break
            done.pop()
            item = found
        done.append(item)
    return done


def is_date(reading: Message) -> bool:
    """Whether it names a stretch of the calendar."""
    if isinstance(reading, Modified | Limit):
        return is_date(reading.of)
    return isinstance(reading, _DATES) and not (isinstance(reading, Shifted) and reading.unit in _FINE)


def is_day(reading: Message) -> bool:
    """Whether it names one day."""
    if isinstance(reading, Date):
        return reading.day is not None or reading.weekday is not None
    if isinstance(reading, Relative):
        what = reading.what
        return what in ("day", "night") or isinstance(what, Holiday) or (isinstance(what, Date) and is_day(what))
    if isinstance(reading, Nth):
        return reading.what == "day" or isinstance(reading.what, Date)
    return isinstance(reading, Holiday | OnWeekday) or (isinstance(reading, Shifted) and reading.unit not in _FINE)


def _weekday(reading: Message) -> int | None:
    """The weekday that an expression names and nothing else."""
    if isinstance(reading, Relative) and isinstance(reading.what, Date):
        reading = reading.what
    if isinstance(reading, Date) and reading.day is None and reading.month is None:
        return reading.weekday
    return None


def _joined(left: Item, right: Item, reading: Message, rule: str) -> Item:
    return Item(left.start, right.end, reading, rule)


def _dates(data: bytes, left: Item, gap: str, right: Item) -> Item | None:
    """ "Friday 5/12", "this Friday (June 15)", "tomorrow, 13/04", "Sunday three weeks from now"."""
    first, second = left.reading, right.reading
    if isinstance(first, Shifted) and gap in ("on", ",", "") and _weekday(second) is not None and is_date(first):
        return _joined(left, right, OnWeekday(_weekday(second) or 0, first), "weekday and length of time")
    if not _BESIDE.fullmatch(gap) or not is_day(first):
        return None
    day = _weekday(first)
    if day is not None and isinstance(second, Shifted) and is_date(second):
        return _joined(left, right, OnWeekday(day, second), "weekday and length of time")
    pointed = day is not None or (isinstance(first, Relative) and first.what == "day")
    if pointed and isinstance(second, Date) and second.day is not None and (second.month is not None):
        found = _joined(
            left, right, replace(second, weekday=day if second.weekday is None else second.weekday), "weekday and date"
        )
        if "(" in gap and data[right.end : right.end + 1] == b")":
            found.end += 1
        return found
    return None


def _plain(reading: Message) -> Message:
    """ "late evening" is the evening, as far as a time beside it goes."""
    return reading.of if isinstance(reading, Modified) and isinstance(reading.of, Clock) else reading


def _part(reading: Message) -> bool:
    return isinstance(reading, Clock) and reading.time in _HALVES


def _times(data: bytes, left: Item, gap: str, right: Item) -> Item | None:
    """Date and time, time and date, part of the day and time."""
    first, second = _plain(left.reading), _plain(right.reading)
    limited = _LIMITED.fullmatch(gap)
    if isinstance(second, Time) and second.on is None and (_AT.fullmatch(gap) or limited):
        on = first if is_day(first) else None
        if _part(first) and isinstance(first, Clock):
            second, on = _half(second, first.time), first.on
            if on is None:
                return _joined(left, right, second, "time and part of the day")
        if on is None:
            return None
        time = replace(second, on=on, bare=False)
        word = limited[1] if limited else ""
        reading = Limit(_LIMITS.get(word, "ON_OR_AFTER"), time) if limited and word != "from" else time
        return _joined(left, right, reading, "date and time")
    if isinstance(first, Time) and first.on is None and _ON.fullmatch(gap):
        if is_day(second):
            return _joined(left, right, replace(first, on=second, bare=False), "time and date")
        if _part(second) and isinstance(second, Clock):
            time = _half(first, second.time)
            return _joined(left, right, replace(time, on=second.on, bare=False), "time and part of the day")
    if (
        _part(second)
        and isinstance(second, Clock)
        and second.on is None
        and is_day(first)
        and gap in ("", ",", "in", "in the", "-")
    ):
        return _joined(left, right, replace(second, on=first), "part of a day")  # type: ignore[arg-type]
    if (
        _part(first)
        and isinstance(first, Clock)
        and first.on is None
        and is_day(second)
        and gap in ("", ",", "on", "of")
    ):
        return _joined(left, right, replace(first, on=second), "part of a day")  # type: ignore[arg-type]
    return _span_day(left, gap, right)


def _span_day(left: Item, gap: str, right: Item) -> Item | None:
    """A range of hours and its day."""
    first, second = _plain(left.reading), _plain(right.reading)
    if (
        isinstance(second, Span | Lasting)
        and _timed(second)
        and re.fullmatch(r"(?:,|-)? ?(?:at|from|between|for)?", gap)
    ):
        if is_day(first):
            return _joined(left, right, _on(second, first), "date and range of hours")
        if _part(first) and isinstance(first, Clock) and first.on is not None:
            return _joined(left, right, _on(_halves(second, first.time), first.on), "date and range of hours")
    if isinstance(first, Span | Lasting) and _timed(first) and _ON.fullmatch(gap):
        if is_day(second):
            return _joined(left, right, _on(first, second), "range of hours and date")
        if _part(second) and isinstance(second, Clock):
            found = _halves(first, second.time)
            return _joined(left, right, _on(found, second.on) if second.on else found, "range of hours and date")
    return None


def _timed(reading: Span | Lasting) -> bool:
    """Whether it is about hours of a day not given yet."""
    ends = (reading.begin, reading.end) if isinstance(reading, Span) else (reading.begin,)
    return all(isinstance(end, Time) and end.on is None for end in ends)


def _on(reading: Message, day: Message) -> Message:
    if isinstance(reading, Span) and isinstance(reading.begin, Time) and isinstance(reading.end, Time):
        return Span(replace(reading.begin, on=day), replace(reading.end, on=day))
    if isinstance(reading, Lasting) and isinstance(reading.begin, Time):
        return Lasting(reading.length, replace(reading.begin, on=day))
    return reading


def _half(time: Time, part: str) -> Time:
    """The half of the day that a part of the day settles: "at 8" last night is 20:00."""
    if time.sure or time.hour > 12:
        return time
    late = part in ("TAF", "TEV") or (part == "TNI" and (time.hour >= 5 and time.hour != 12))
    if part == "TNI" and time.hour == 12:
        return replace(time, hour=0, sure=True)
    hour = time.hour % 12 + 12 if late else time.hour % 12 if part == "TMO" else time.hour
    return replace(time, hour=hour, sure=True)


def _halves(reading: Span | Lasting, part: str) -> Message:
    if isinstance(reading, Span) and isinstance(reading.begin, Time) and isinstance(reading.end, Time):
        end = _half(reading.end, part)
        begin = reading.begin
        if not begin.sure:
            begin = _half(begin, part)
        return Span(begin, end)
    if isinstance(reading, Lasting) and isinstance(reading.begin, Time):
        return Lasting(reading.length, _half(reading.begin, part))
    return reading


def _ranges(data: bytes, left: Item, gap: str, right: Item) -> Item | None:
    """ "Nov 18 to Dec 19", "between 2:00 tomorrow and 4:00", "from April until the end of June"."""
    first, second = left.reading, right.reading
    before = _FROM.search(data[max(0, left.start - 14) : left.start])
    word = before[1].lower() if before else b""
    if gap == "and" or gap == "and the":
        if word != b"between":
            return None
    elif not _TO.fullmatch(gap) and not (gap == "" and data[right.start : right.start + 3].lower() == b"to "):
        return None
    if not (_end(first) and _end(second)):
        return None
    clocks = [isinstance(end, Time | Clock) for end in (first, second)]
    if not all(clocks) and any(clocks):
        now = isinstance(first, Reference) or isinstance(second, Reference)
        if not now:
            return None
    if isinstance(first, Time) and isinstance(second, Time):
        first, second = _order(first, second)
    elif isinstance(first, Date) and isinstance(second, Date):
        first, second = _same_year(first, second)
    elif (
        isinstance(first, Relative)
        and first.what != "day"
        and _weekday(first) is not None
        and _weekday(second) is not None
        and isinstance(second, Date)
    ):
        # "from next Monday to Friday": of the same week.
        second = replace(first, what=second)
    start = left.start - (len(before[0].lstrip(b" (,-\0")) if before else 0)
    return Item(start, right.end, Span(first, second), "from one date to another")


def _order(first: Time, second: Time) -> tuple[Time, Time]:
    if first.on is not None and second.on is None:
        second = replace(second, on=first.on)
    elif second.on is not None and first.on is None:
        first = replace(first, on=second.on)
    return ordered(first, second) if first.on == second.on else (first, second)


def _same_year(first: Date, second: Date) -> tuple[Date, Date]:
    """The year stated with the second end is that of the first, or the one before."""
    if first.year is None and second.year is not None and first.month is not None and second.month is not None:
        later = (first.month, first.day or 0) > (second.month, second.day or 99)
        return replace(first, year=second.year - later, short=second.short), second
    return first, second


def _end(reading: Message) -> bool:
    return (
        is_date(reading)
        or isinstance(reading, Time)
        or (isinstance(reading, Reference) and reading.value == "PRESENT_REF")
        or (isinstance(reading, Shifted))
    )


def _lengths(data: bytes, left: Item, gap: str, right: Item) -> Item | None:
    """ "three days starting on Monday", "from 10 am for three hours", "on 14 Feb for 7 hours from 9:30"."""
    first, second = left.reading, right.reading
    if isinstance(first, Duration) and _STARTING.fullmatch(gap) and (is_day(second) or isinstance(second, Time)):
        start = left.start
        if "from" in gap and data[max(0, start - 4) : start].lower() == b"for ":
            start -= 4
        return Item(start, right.end, Lasting(first, second), "length of time and beginning")
    if isinstance(second, Duration) and gap == "for" and isinstance(first, Time):
        if not re.search(rb"(?i:(?:^|[ (])from )$", data[max(0, left.start - 6) : left.start]):
            return None
        return Item(left.start - 5, right.end, Lasting(second, first), "time and length of time")
    if (
        isinstance(first, Duration)
        and isinstance(second, Duration)
        and gap in ("", "and", ",")
        and first.unit != second.unit
    ):
        return None
    return None


def _sets(data: bytes, left: Item, gap: str, right: Item) -> Item | None:
    """ "every Monday at nine", "3pm each day"."""
    first, second = left.reading, right.reading
    if isinstance(first, Repeated) and isinstance(second, Time) and second.on is None and _AT.fullmatch(gap):
        return _joined(
            left, right, Again(_repeated(first), first.quant, _half(second, first.value[-3:])), "repetition at a time"
        )
    if isinstance(second, Repeated) and isinstance(first, Time) and first.on is None and _ON.fullmatch(gap):
        return _joined(left, right, Again(_repeated(second), second.quant, first), "repetition at a time")
    return None


def _repeated(reading: Repeated) -> str:
    """The weekday of a repetition, which its time is written behind; "" for every day."""
    return reading.value[:10] if reading.value.startswith("XXXX-WXX-") else ""


def _trim(data: bytes, item: Item) -> None:
    """Leave out the article before a pointing word or a kind of year, and the full stop that ends the text."""
    reading = item.reading
    if _ARTICLE.match(data, item.start, item.end) and (
        isinstance(reading, Duration | Years | Rest)
        or (isinstance(reading, Date) and reading.month is None)
        or (isinstance(reading, Relative) and (isinstance(reading.what, Holiday) or reading.what in _PERIODS))
    ):
        item.start += 4
    if item.end == len(data) and data[item.end - 1 : item.end] == b"." and data[item.end - 3 : item.end - 2] != b".":
        item.end -= 1


def _limit(data: bytes, item: Item, previous: int) -> None:
    """Take in the words that make a date or time a limit."""
    reading = item.reading
    if not (is_date(reading) or isinstance(reading, Time | Clock | Duration)):
        return
    around = max(previous, item.start - 24)
    before = _LIMIT_BEFORE.search(data[around : item.start].decode("utf-8", "replace"))
    if before:
        mod = _LIMITS[" ".join(before[1].lower().split())]
        length = isinstance(reading, Duration)
        wanted = Duration if mod in ("MORE_THAN", "LESS_THAN") else Time | Clock if mod == "APPROX" else object
        if length == (wanted is Duration) and isinstance(reading, wanted):
            item.start = item.start - len(before[0].encode()) + (before.start(1) - before.start())
            item.reading = Limit(mod, reading)
            return
    if isinstance(reading, Duration):
        return
    after = _LIMIT_AFTER.match(data[item.end : item.end + 20].decode("utf-8", "replace"))
    if after:
        item.end += len(after[0].encode())
        item.reading = Limit("ON_OR_BEFORE" if after[1].lower() in ("earlier", "before") else "ON_OR_AFTER", reading)
