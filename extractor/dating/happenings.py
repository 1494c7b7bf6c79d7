"""What happened on a day that a text names without its year: "the Nov. 8 election" was one of a few elections."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid, Span, in_span
from extractor.dating.scan import automaton, found_in
from extractor.dating.tables import read_lines, read_span, tables
from extractor.dating.weekdays import MONTHS, SHORT_MONTHS
from extractor.reading.written_date import month_number

_MONTHS = rf"{'|'.join(MONTHS)}|{SHORT_MONTHS}\.?"
_DAY = automaton(rf"\b(?:(?:{_MONTHS})\s+[0-3]?\d\b|[0-3]?\d\s+(?:{_MONTHS})\b)")
_YEAR_AFTER = re.compile(r",?\s+(?:1[89]|20)\d\d|\s?[-–:]")
_CLAUSE = re.compile(r"(?<![A-Z])[.;:!?][\"”']?\s|\n\s*\n|,\s+(?:and|but|which|who|when|after|before|as|while)\b")
_BEFORE, _AFTER = 45, 40  # characters in which the happening stands before and after its day
# A day without its year lies within the year before, or is soon to come.
_AHEAD, _BACK = datetime.timedelta(210), datetime.timedelta(330)
_FIRST_ELECTION = 1980  # no text on them is without its year from before


@dataclass(frozen=True, slots=True)
class Happening:
    """Days on which something of a kind ("election") happened. context: words one of which the text must hold."""

    context: tuple[str, ...]
    days: tuple[datetime.date, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    says: str
    words: re.Pattern[str]
    by_day: dict[tuple[int, int], list[Happening]]


@cache
def _kinds() -> tuple[_Kind, ...]:
    kinds = []
    for row in tables()["happening"]:
        by_day: dict[tuple[int, int], list[Happening]] = {}
        lines = [(tuple(names), [read_span(day)[0] for day in days]) for names, days in read_lines(row, "lines")]
        if row.get("us_elections"):
            lines.append((_US, list(us_election_days(_FIRST_ELECTION, datetime.date.today().year))))
        for context, days in lines:
            for day in days:
                same = tuple(each for each in days if (each.month, each.day) == (day.month, day.day))
                happening = Happening(context, same)
                listed = by_day.setdefault((day.month, day.day), [])
                if happening not in listed:
                    listed.append(happening)
        words = "|".join(re.escape(word) for word in sorted(row["words"], key=len, reverse=True))
        kinds.append(_Kind(row["says"], re.compile(rf"\b(?:{words})\b", re.IGNORECASE), by_day))
    return tuple(kinds)


_US = ("U.S.", "Republican", "Republicans", "Democrat", "Democrats", "White House", "Congress")


def us_election_days(first: int, last: int) -> Iterator[datetime.date]:
    """The days of the general elections of the United States: the Tuesday after the first Monday of November."""
    for year in range(first, last + 1):
        monday = next(day for day in range(1, 8) if datetime.date(year, 11, day).weekday() == 0)
        # In odd years some states and many towns vote, of which less is written.
        if year % 2 == 0:
            yield datetime.date(year, 11, monday + 1)


def happening_clues(text: str, grid: Grid) -> list[Clue]:
    """The clues of the days without a year on which a text says that something of ``world/happenings.toml`` happened."""
    found: dict[tuple[datetime.date, ...], Clue] = {}
    for start, end in found_in(_DAY, text):
        if _YEAR_AFTER.match(text[end : end + 7]):
            continue
        first, second = text[start:end].split()
        name, number = (second, first) if first[0].isdigit() else (first, second)
        key = month_number(name) or 0, int(number)
        kinds = [kind for kind in _kinds() if key in kind.by_day]
        if not kinds:
            continue
        before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
        after = _CLAUSE.split(text[end : end + _AFTER])[0]
        for kind in kinds:
            happened = kind.by_day[key]
            named = _beside(kind, before, after, start, end)
            if not named:
                continue
            for happening in happened:
                if happening.days in found or not any(word in text for word in happening.context):
                    continue
                spans: tuple[Span, ...] = tuple((day - _AHEAD, day + _BACK) for day in happening.days)
                words = " ".join(text[min(start, named[0]) : max(end, named[1])].split())
                years = ", ".join(str(day.year) for day in happening.days)
                says = f"the text speaks of “{words}”: {kind.says} of that day were in {years}"
                evidence = Evidence("day of a happening", words, says, min(start, named[0]), max(end, named[1]))
                found[happening.days] = Clue(evidence, in_span(grid, spans, 0.05, 0.05, slack=60), "happening")
    return list(found.values())


def _beside(kind: _Kind, before: str, after: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the kind is named beside the day, which stands at start:end. before, after: what its clause has around it."""
    if match := kind.words.search(after):
        return end + match.start(), end + match.end()
    named = list(kind.words.finditer(before))
    if not named:
        return None
    offset = start - len(before)
    return offset + named[-1].start(), offset + named[-1].end()
