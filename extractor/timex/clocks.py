"""Times of day and the days they belong to, where more than a preposition stands between: "at 9 a.m. (1300 GMT) on
Tuesday", "10 p.m. local time Monday", "at 6:35 p.m. (0035 GMT)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.timex import calendars
from extractor.timex.calendars import Stretch
from extractor.timex.entry import Entry, Resolved, make_entry
from extractor.timex.explain import why
from extractor.timex.found import Found
from extractor.timex.values import Clock, Modified, Reading

Hit = tuple[int, int, Entry]

_FAR = 64  # bytes between a time and its day
_BETWEEN = re.compile(
    rb"(?:,? (?:local(?: time)?|(?:[A-Z][a-z]+ ){1,2}[Tt]ime|Eastern|Central|Mountain|Pacific),?)?"
    rb"(?: [(\[][^()\[\]\0]{1,40}[)\]])?[)\]]?,?(?: on| of| for)? "
)
_TO = re.compile(rb" (?:to|until|till|and) | ?(?:-|\xe2\x80[\x93\x94]) ?")
_GLOSS = (b" (", b" [")


def with_days(data: bytes, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, where a time without its day has the one that follows it: behind its zone, a gloss, the end of its
    range."""
    found = list(hits)
    days: dict[int, Entry] = {}  # the day that a time was given
    for index in range(len(hits) - 2, -1, -1):
        start, end, entry = hits[index]
        if not entry.time:
            continue
        day = _day_after(data, hits, index)
        following = hits[index + 1][0]
        if day is None and index + 1 in days and _TO.fullmatch(data, end, following):
            day = days[index + 1]
        if day is not None:
            days[index] = day
            found[index] = start, end, _on(entry, day)
    return found


def _day_after(data: bytes, hits: Sequence[Hit], index: int) -> Entry | None:
    end = hits[index][1]
    for start, _, entry in hits[index + 1 : index + 3]:
        if start - end > _FAR:
            break
        if entry.day:
            return entry if _BETWEEN.fullmatch(data, end, start) else None
        if not entry.time:
            break
    return None


@lru_cache(maxsize=10_000)
def _on(time: Entry, day: Entry) -> Entry:
    reading = time.reading
    dated: Reading
    if isinstance(reading, Modified) and isinstance(reading.of, Clock):
        dated = Modified(reading.mod, Clock(reading.of.time, day.reading), reading.vague)
    elif isinstance(reading, Clock):
        dated = Clock(reading.time, day.reading)
    return make_entry(dated, time.rule, time.words)


def universal(resolved: Resolved, words: str, local: Found) -> Resolved:
    """A time in GMT that glosses a local one may be that of the day before or after: zones lie at most 13 hours ahead
    of it and 12 behind."""
    found, stretch = resolved.found, resolved.found.stretch
    if stretch is None or stretch != local.stretch or not found.value.endswith("Z") or "Z" in local.value:
        return resolved
    hours = _hour(found.value) - _hour(local.value)
    days = -1 if hours > 12 else 1 if hours < -13 else 0
    if not days:
        return resolved
    moved: Stretch = calendars.shift(stretch, days, "day")
    value = calendars.value(moved) + found.value[found.value.index("T") :]
    found = found._replace(value=value, stretch=moved, edtf=calendars.edtf(moved))
    return Resolved(found, why(found, words))


def _hour(value: str) -> int:
    at = value.index("T") + 1
    return int(value[at : at + 2])


def is_gloss(between: bytes) -> bool:
    """Whether what stands between two times opens a bracket for the second."""
    return between in _GLOSS
