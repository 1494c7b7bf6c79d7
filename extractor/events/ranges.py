"""Two dates that are the ends of one stretch: "from 2012 to 2016", "Wednesday and Thursday", "2007–2008".

TimeML tags each end by itself (guidelines 1.2.1, section 2.3); an entry has one date, the interval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.timex.model import Timex

JOINED = re.compile(
    r"(?:\s*(?:to|until|till|-(?:to|through)-|[-–—/])|,?\s*through)\s*(?:the\s+)?|,?\s+and\s+", re.IGNORECASE
)
ENDED = re.compile(r"\s+(?:that\s+)?(?:ended|ending|ends)\s+(?:on\s+)?", re.IGNORECASE)
"""Between a period and the day it ended."""
PERIOD = re.compile(r"(?i)(?:.*\b)?(quarter|half|year)")
REACH = 40
"""Characters that lie between the two, at most."""
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def join_ranges(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The dates of an article, in order, with those that are two ends of one stretch made into one.

    "and" joins only days that follow each other, and years or months after "between".
    """
    joined: list[Timex] = []
    for timex in sorted(timexes, key=lambda t: (t.start, -t.end)):
        if joined and timex.start < joined[-1].end:
            continue
        if joined:
            made = _join(text, joined[-1], timex) if timex.start - joined[-1].end <= REACH else None
            if made is not None:
                joined[-1] = made
                while len(joined) > 1 and (longer := _list(text, joined[-2], made)) is not None:
                    # “May 4, 5 and 6”
                    joined[-2:] = [longer]
                    made = longer
                continue
        joined.append(timex)
    return joined


def _list(text: str, day: Timex, rest: Timex) -> Timex | None:
    """A day and the days after it, parted by a comma, as one stretch."""
    first, _, last = (rest.edtf or "").partition("/")
    if day.edtf is None or text[day.end : rest.start].strip() != "," or not _next_day(day.edtf, first):
        return None
    edtf = f"{day.edtf}/{last}"
    words = text[day.start : rest.end]
    return day._replace(end=rest.end, text=words, edtf=edtf, value=edtf, stated=())


def _join(text: str, left: Timex, right: Timex) -> Timex | None:
    gap = text[left.end : right.start]
    if right.edtf is None and left.edtf is not None and "/" in left.edtf:
        # “from May 1, 2018, to June 3, 2019”
        gap = gap.removeprefix(",")
    if ENDED.fullmatch(gap):
        return _period(text, left, right)
    if left.edtf is None or left.type != "DATE" or right.type not in ("DATE", "TIME"):
        return None
    if len(gap) > 10 or not JOINED.fullmatch(gap):
        return None
    if right.edtf is None:
        # the tagger put the interval on its first end: "January 1–2", "2014–15"
        if "/" not in left.edtf or not right.value[:1].isdigit():
            return None
        return left._replace(end=right.end, text=text[left.start : right.end], value=left.edtf)
    if not (PLAIN.fullmatch(left.edtf) and PLAIN.fullmatch(right.edtf)) or len(left.edtf) != len(right.edtf):
        return None
    if left.edtf >= right.edtf:
        return None
    if gap.strip(" ,\n").lower() == "and":
        between = text[max(0, left.start - 8) : left.start].lower() == "between "
        if not between and not _next_day(left.edtf, right.edtf):
            return None
    edtf = f"{left.edtf}/{right.edtf}"
    return left._replace(
        end=right.end,
        text=text[left.start : right.end],
        edtf=edtf,
        value=edtf,
        why=left.why,
        tentative=left.tentative or right.tentative,
    )


def _period(text: str, left: Timex, right: Timex) -> Timex | None:
    """“fourth quarter ended June 30”: the three months up to that day, whatever the firm's own count calls them."""
    period = PERIOD.fullmatch(left.text)
    if period is None or right.edtf is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", right.edtf):
        return None
    length = {"quarter": 3, "half": 6, "year": 12}[period[1].lower()]
    last = int(right.edtf[:4]) * 12 + int(right.edtf[5:7]) - 1
    if len(right.edtf) == 10 and int(right.edtf[8:]) < 8:
        # a period that ends in the first days of a month is that of the month before
        last -= 1
    first = last - length + 1
    ends = f"{first // 12:04}-{first % 12 + 1:02}/{last // 12:04}-{last % 12 + 1:02}"
    quarter = f"{last // 12:04}-{33 + first % 12 // 3}"
    edtf = (
        quarter if length == 3 and first % 3 == 0 else f"{first // 12:04}" if length == 12 and first % 12 == 0 else ends
    )
    why = f"{right.why}, when the {period[1].lower()} ended"
    words = text[left.start : right.end]
    return right._replace(start=left.start, text=words, edtf=edtf, value=edtf, why=why, stated=())


def _next_day(left: str, right: str) -> bool:
    return len(left) == 10 and left[:7] == right[:7] and int(right[8:]) - int(left[8:]) == 1
