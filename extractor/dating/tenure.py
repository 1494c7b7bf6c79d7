"""How long someone has been in office, as a text tells it: "since taking office in January", "ten months into his term"."""

from __future__ import annotations

import datetime

import re2

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid, Span, in_span, listed
from extractor.dating.names import HEADS, Holder
from extractor.dating.tables import Term
from extractor.dating.weekdays import MONTHS, SHORT_MONTHS
from extractor.dating.years import number_of
from extractor.reading.written_date import month_number

_TOOK = (
    r"(?:(?:took|taking|takes|assumed|assuming|entered|entering)\s+(?:office|power)|came\s+to\s+power|sworn\s+in|inaugurat\w+|"
    r"inaugural\s+address)"
)
_ENTERED = re2.compile(
    rf"(?i)\b{_TOOK}(?:\s+[\w-]+){{0,4}}?\s+(?:in|last|this|on|since|late|early|mid)[\s-]+"
    rf"((?:{'|'.join(MONTHS)})\b|{SHORT_MONTHS}\.)(?:\s+([0-3]?\d)\b)?"
)
_COUNTED = re2.compile(
    r"(?i)\b(\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty)\s+(months?|years?)\s+(?:"
    r"into\s+(?:his|her|the)\s+(?:\w+\s+)?(?:presidency|term|tenure|administration|premiership)|in\s+office|"
    r"(?:after|since)\s+(?:(?:he|she)\s+)?(?:took|taking|assuming|assumed)\s+(?:office|power))\b"
)
_FIRST_YEAR = re2.compile(
    r"(?i)\b(?:his|her)\s+first\s+(?:full\s+)?year\s+(?:in\s+(?:office|power)|as\s+(?:president|prime\s+minister|premier|chancellor))\b"
)
_YEAR = datetime.timedelta(365)


def tenure_clues(text: str, holders: list[Holder], grid: Grid) -> list[Clue]:
    """The clues of what a text says of the beginning of a time in office, at most one of each way of saying it.

    holders: those that the text names; it is one of them that took office then, a head of state or government if it names
    one. A month without its year lies less than a year back.
    """
    if not holders:
        return []
    clues = []
    if clue := _entered(text, holders, grid):
        clues.append(clue)
    heads = _terms(holders, ("in office",))
    if heads and (match := _COUNTED.search(text)) and (count := number_of(match[1])):
        months = count * (12 if match[2].casefold().startswith("year") else 1)
        slack = datetime.timedelta(days=45 if months < 24 else 270)
        spans = [(begin - slack, begin + slack) for begin in (t.span[0] + _YEAR * months / 12 for t in heads)]
        clues.append(_clue(text, match.span(), spans, heads, grid, 0.15))
    if heads and (match := _FIRST_YEAR.search(text)):
        spans = [(t.span[0], t.span[0] + datetime.timedelta(days=430)) for t in heads]
        clues.append(_clue(text, match.span(), spans, heads, grid, 0.15))
    return clues


def _entered(text: str, holders: list[Holder], grid: Grid) -> Clue | None:
    for match in _ENTERED.finditer(text):
        start, end = match.span()
        if text[end : end + 6].strip(" ,")[:2] in ("19", "20"):
            continue
        month, day = month_number(match[1]), int(match[2]) if match[2] else None
        terms = {
            t
            for t in _terms(holders, ("in office", "named"))
            if t.span[0].month == month and (day is None or abs(t.span[0].day - day) <= 1)
        }
        if terms:
            spans = [(t.span[0], t.span[0] + _YEAR) for t in terms]
            return _clue(text, (start, end), spans, terms, grid, 0.04)
    return None


def _terms(holders: list[Holder], how: tuple[str, ...]) -> set[Term]:
    """The terms of the heads of state and government among the holders; of all where there is none."""
    terms = {term for holder in holders if holder.how in how for term in holder.terms}
    return {term for term in terms if term.office.says in HEADS} or terms


def _clue(text: str, where: tuple[int, int], spans: list[Span], terms: set[Term], grid: Grid, outside: float) -> Clue:
    years = listed([str(year) for year in sorted({t.span[0].year for t in terms})])
    names = listed(sorted({t.person for t in terms}))
    words = " ".join(text[where[0] : where[1]].split())
    evidence = Evidence("took office", words, f"{names} took office in {years}", *where)
    return Clue(evidence, in_span(grid, tuple(sorted(set(spans))), outside, outside), "took office")
