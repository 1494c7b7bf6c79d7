"""Ranges in one wording: "9 to 12 of June", "10/1-11/7", "2014-2018"."""

from __future__ import annotations

from dataclasses import replace

from extractor.timex.en.messages.dates import dated, day_number
from extractor.timex.en.messages.language import TO, paired, rule, whole
from extractor.timex.en.numbers import month
from extractor.timex.grammar import Reader
from extractor.timex.message_values import Message, Span
from extractor.timex.values import (
    Date,
    Nth,
)


@rule(
    "days of a month",
    r"(?:(?P<w>from|between) )?(?:(?P<m>{month_any}) (?:the )?(?P<a>{day_said})(?P<j>"
    + TO
    + r")(?:the )?(?P<b>{day_said})(?:,? (?P<y>{year4}))?"
    + r"|(?:the )?(?P<a2>{day_said})(?P<j2>"
    + TO
    + r")(?:the )?(?P<b2>{day_said}) ?(?:of )?(?P<m2>{month_any})(?:,?(?: of| in)? (?P<y2>{year4}))?)",
    kinds="days",
)
def days(reader: Reader, part: dict[str, str]) -> Message | None:
    if not paired(part, part.get("j") or part["j2"]):
        return None
    first, last = day_number(part.get("a") or part["a2"]), day_number(part.get("b") or part["b2"])
    name, text = month(part.get("m") or part["m2"]), part.get("y") or part.get("y2")
    end = dated(name, last, text)
    begin = dated(name, first, text) if first < last else dated(None, first)
    return Span(begin, end) if begin and end else None


@rule(
    "years",
    r"(?:(?P<w>from|between|in) )?(?P<a>(?:1[5-9]|20)\d\d)(?P<j>" + TO + r")(?P<b>(?:1[5-9]|20|21)\d\d)\b",
    fits=whole,
)
def years(reader: Reader, part: dict[str, str]) -> Message | None:
    first, last = int(part["a"]), int(part["b"])
    if first >= last or not paired(part, part["j"]):
        return None
    return Span(Date(first), Date(last))


@rule(
    "dates in digits",
    r"(?:(?P<w>from|between) )?(?P<a>{slashed}|{numeric}) ?[-–—~] ?(?P<b>{slashed}|{numeric})",
    fits=whole,
)
def digits(reader: Reader, part: dict[str, str]) -> Message | None:
    begin, end = (reader.read(part[k], "numeric") or reader.read(part[k], "slashed") for k in "ab")
    if not isinstance(begin, Date) or not isinstance(end, Date):
        return None
    if begin.year is None and end.year is not None and begin.month and end.month:
        later = (begin.month, begin.day or 0) > (end.month, end.day or 99)
        begin = replace(begin, year=end.year - later, short=end.short)
    return Span(begin, end)


@rule(
    "days of a pointed-at month",
    r"(?:(?P<w>from|between) )?(?:the )?(?P<a>{day})(?P<j>"
    + TO
    + r")(?:the )?(?P<b>{day})(?: of| in)? (?P<m>(?:this|next|last|the following) month)\b",
    kinds="days",
)
def days_pointed(reader: Reader, part: dict[str, str]) -> Message | None:
    if not paired(part, part["j"]):
        return None
    first, last, inner = day_number(part["a"]), day_number(part["b"]), reader.read(part["m"], "cal")
    if inner is None or not 0 < first < last <= 31:
        return None
    return Span(Nth(first, "day", inner), Nth(last, "day", inner))
