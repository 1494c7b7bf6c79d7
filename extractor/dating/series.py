"""What is counted: the 61st session of the U.N. General Assembly was in 2006, the 20th anniversary of Chernobyl too."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid, in_span
from extractor.dating.scan import automaton, found_in
from extractor.dating.tables import read_lines, read_span, tables

_ORDINAL = automaton(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:twenti|thirti|forti|fifti|sixti|seventi|eighti|nineti)eth|tenth|fifteenth|"
    r"twenty-fifth)\b"
    r"|\b(?:Super\s+Bowl|WrestleMania|Games\s+of\s+the)\s+[IVXL]+\b"
    r"|\b\d{1,3}\s+years\s+(?:after|since)\b"
)
_WRITTEN = {
    "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
_ANNIVERSARY = re.compile(r"[\s-]+(?:\w+\s+){0,2}?(?:anniversary|jubilee)\s+(?:of|since)\s")
_REACH = 70  # characters after the number in which what is counted is named
_CLAUSE = re.compile(r"[.;:!?]\s|\n\s*\n")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Series:
    """Something that is counted. zero: year and month in which number 0 would have begun; months: how long each lasts;
    first: the number from which on the count is regular."""

    says: str
    words: re.Pattern[str]
    zero: tuple[int, int]
    every: int
    months: int
    first: int

    def span(self, number: int) -> tuple[datetime.date, datetime.date]:
        """The days from the beginning of one to its end."""
        year, month = self.zero[0] + self.every * number, self.zero[1]
        end = year * 12 + month - 1 + self.months
        return datetime.date(year, month, 1), datetime.date(end // 12, end % 12 + 1, 1) - datetime.timedelta(1)


@cache
def series() -> tuple[Series, ...]:
    """The series of ``world/series.toml``, in its order: of two that fit the first is meant."""
    return tuple(
        Series(
            row["says"],
            re.compile(
                r"^\W*(?:[\w.’'-]+\s+){0,3}?(?:" + "|".join(map(re.escape, row["words"])) + r")\b", re.IGNORECASE
            ),
            (row["zero"], row.get("month", 1)),
            row.get("every", 1),
            row.get("months", 12),
            row.get("first", 1),
        )
        for row in tables()["series"]
    )


@cache
def _remembered() -> list[tuple[re.Pattern[str], str, datetime.date]]:
    """What anniversaries are kept of: how it is named, and its day."""
    return [
        (
            re.compile(rf"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)"),
            names[0],
            read_span(day)[0],
        )
        for row in tables()["remembered"]
        for names, (day, *_) in read_lines(row, "lines")
    ]


def series_clues(text: str, grid: Grid) -> list[Clue]:
    """The clues of what a text counts, by the tables of ``world/series.toml``: one for each thing counted."""
    found: dict[str, Clue] = {}
    for start, end in found_in(_ORDINAL, text):
        written = text[start:end]
        number = _number(written)
        if not number:
            continue
        after = _CLAUSE.split(text[end : end + _REACH])[0]
        clue = (
            _anniversary(text, start, end, number, after, grid)
            if written.endswith(("after", "since")) or _ANNIVERSARY.match(after)
            else _counted(text, start, end, number, after, grid)
        )
        if clue:
            found.setdefault(clue.evidence.words, clue)
    return list(found.values())


def _number(written: str) -> int | None:
    if written[0].isdigit():
        digits = re.match(r"\d+", written)
        return int(digits[0]) if digits else None
    if written.split()[-1][0] in _ROMAN:
        values = [_ROMAN[letter] for letter in written.split()[-1]]
        return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
    return _WRITTEN.get(written)


def _counted(text: str, start: int, end: int, number: int, after: str, grid: Grid) -> Clue | None:
    roman = text[start:end].split()[-1][0] in _ROMAN
    around = re.sub(r"\s+[IVXL]+$", "", text[start:end]) if roman else after
    for each in series():
        if number >= each.first and (named := each.words.match(around)):
            if each.zero[0] + each.every * number > 2200:
                return None
            first, last = each.span(number)
            words = " ".join(text[start : end if roman else end + named.end()].split())
            when = str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
            says = f"the text speaks of the {words}, of {when}"
            # Spoken of in the months before, while it lasts, and soon after.
            span = first - datetime.timedelta(120), last + datetime.timedelta(45)
            evidence = Evidence("counted series", words, says, start, end if roman else end + named.end())
            return Clue(evidence, in_span(grid, (span,), 0.08, 0.08, slack=200), "series")
    return None


def _anniversary(text: str, start: int, end: int, number: int, after: str, grid: Grid) -> Clue | None:
    for pattern, name, day in _remembered():
        if (named := pattern.search(after)) and number >= 1:
            at = datetime.date(day.year + number, day.month, min(day.day, 28))
            words = " ".join(text[start : end + named.end()].split())
            says = f"the text speaks of “{words}”: {name} was in {day.year}"
            count = not _ANNIVERSARY.match(after)
            span = (
                (at - datetime.timedelta(150), at + datetime.timedelta(330))
                if count
                else (at - datetime.timedelta(150), at + datetime.timedelta(60))
            )
            evidence = Evidence("anniversary", words, says, start, end + named.end())
            return Clue(evidence, in_span(grid, (span,), 0.05, 0.05, slack=120), "series")
    return None
