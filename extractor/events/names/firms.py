"""Firms that punctuation tells: in angle brackets, as wires put those without shares, "<Halyard Ltd>"; with the sign of
their shares behind them, "Halyard Corp <HLY>", "Halyard (HLY.O)"; with a comma between partners, "Bray, Lund and Co"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.events.names.spotting import Spot

_SIGN = re.compile(r"<[A-Z][A-Z0-9.]{0,8}>")
_HIDDEN = re.compile(r" ?<=+>| \([A-Z]{1,6}\.[A-Z]{1,2}\)")
_BRACKETED = re.compile(r"<([A-Z][^<>@/=]{1,80}?)(?:'s| \([A-Z]{2,6}\))?>")
_WORD = r"[A-Z][A-Za-z'.-]{0,20}"
_OF_TWO = re.compile(rf"\b({_WORD}) (?:and|AND) {_WORD}(?= ?<=)")
_AT_MOST = 8  # firms of two names that are looked for in one text
_PARTNERS = re.compile(
    rf"(?<![A-Za-z]){_WORD}(?: {_WORD})?, {_WORD}(?: {_WORD})? (?:and|&) (?:Co\b|Sons\b)(?: (?:Inc|Ltd|Plc)\b)?"
)
_KIND = r"\)(?: Co)? (?:Ltd|Bhd|Plc|Inc|Corp|Pte|Pty|AG|SA|BV|NV|AB|Co)\b"
_WITH_COUNTRY = re.compile(rf"(?<![A-Za-z]){_WORD}(?: {_WORD}){{0,3}} \((?:{_WORD}|[A-Z]\.[A-Z]\.)(?: {_WORD})?{_KIND}")
_SEVERAL = ((re.compile(r"(?:and|&) (?:Co|Sons)\b"), _PARTNERS), (re.compile(_KIND), _WITH_COUNTRY))
"""What a text with such firms has somewhere, which is quick to look for, and the firms."""


def hide_signs(folded: str) -> str:
    """The text with the letters of its signs overwritten, offsets unchanged: "<UK>" is not the country."""
    return _SIGN.sub(lambda sign: f"<{'=' * (len(sign.group()) - 2)}>", folded) if "<" in folded else folded


def has_sign(folded: str, end: int) -> bool:
    """Whether the sign of a firm's shares follows what ends there, in a text through `hide_signs`."""
    return folded[end : end + 2] in (" <", " (", "<=") and _HIDDEN.match(folded, end) is not None


def _of_two(folded: str) -> tuple[re.Pattern[str], ...]:
    """Firms of two names that have a sign somewhere ("Bray and Lund <BRL>") and whose first name never stands alone."""
    if "<=" not in folded:
        return ()
    found = {match.group().lower(): match.group(1).lower() for match in _OF_TWO.finditer(folded)}
    low = folded.lower() if found else ""
    names = [name for name, first in list(found.items())[:_AT_MOST] if low.count(first) == low.count(name)]
    return tuple(re.compile(rf"\b{re.escape(name)}\b", re.I) for name in names)


def of_several(folded: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of firms of several names that a text through `hide_signs` may hold."""
    return (*[pattern for sign, pattern in _SEVERAL if sign.search(folded)], *_of_two(folded))


def firms(folded: str, start: int, end: int, several: tuple[re.Pattern[str], ...]) -> Iterator[Spot]:
    """The firms in ``folded[start:end]``, a text through `hide_signs`. several: see `of_several`."""
    if folded.find("<", start, end) >= 0:
        for match in _BRACKETED.finditer(folded, start, end):
            yield _firm(folded, *match.span(1))
    for pattern in several:
        for match in pattern.finditer(folded, start, end):
            yield _firm(folded, *match.span())


def _firm(folded: str, start: int, end: int) -> Spot:
    return Spot(start, end, start, tuple(folded[start:end].split()), "organisation")
