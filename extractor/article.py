"""The article and its anchor: the values that every stage shares.

All offsets of the package are counted in characters (code points) of ``Article.text``, start included, end not, so
``text[start:end]`` is always the thing named.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["furniture", "headline", "summary", "byline", "dateline", "subheading", "body", "footer"]
"""What a paragraph is. `furniture` is the page around the article ("All news", "Share"), `summary` the standfirst under
the headline, `dateline` a dateline that stands in a line of its own, `footer` what follows the article (copyright, "Reporting by …")."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (or heading line) of the article: ``text[start:end]`` without surrounding white space."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Dateline:
    """The line that opens a wire story, taken apart; ``text[start:end]`` is all of it, the closing dash included.

    month, day, year are what it states, None where it does not. weekday: 0 Monday … 6 Sunday, or None.
    agency: the agency's usual name ("Reuters", "TASS"), or None. time: the hour as written. notes: what the desk wrote
    between the dash and the story ("TEXT", "EDS: UPDATING"). body_start: offset of the story's first character.
    """

    start: int
    end: int
    places: tuple[str, ...] = ()
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    agency: str | None = None
    rule: str = ""
    time: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def body_start(self) -> int:
        return self.end


@dataclass(frozen=True, slots=True)
class Declared:
    """A day of writing that something outside the story's own text states.

    date: EDTF. by: ``"editor"`` (a flag, or `published:` in the event file), ``"record"`` (a JSON record),
    ``"front matter"``, ``"page"`` (meta tags, JSON-LD) or ``"url"``, strongest first. words: what it was read from.
    """

    date: str
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. `text` is exactly what was read, so that offsets hold.

    source: the path as the editor would write it, or the record's id. language: ISO 639-1, "en" unless told otherwise.
    blocks: the paragraphs in order. publisher and place are None where the text names none.
    """

    text: str
    source: str
    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    url: str | None = None
    language: str = "en"
    declared: tuple[Declared, ...] = ()
    dateline: Dateline | None = None
    blocks: tuple[Block, ...] = ()

    def body(self) -> Iterator[Block]:
        """The blocks that tell the story: body text, and summary and sub-headings with it."""
        return (block for block in self.blocks if block.kind in ("body", "summary", "subheading"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a date. rule: the rule's name; words: the text it rests on, at start:end where it is in the text;
    says: what follows from it, as a clause a reader understands ("December 30 is a Saturday in 2006, 2017 and 2023")."""

    rule: str
    words: str
    says: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day of writing that the evidence leaves open. date: EDTF; weight: posterior share, 0 to 1; says: why."""

    date: str
    weight: float
    says: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day an article was written, against which its relative dates are resolved (TimeML: the DCT).

    Year, month and day are None where the evidence does not settle them: a dateline "December 30" without its year is
    ``Anchor(None, 12, 30)``. `why` is one sentence for the reader.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    basis: str = "the day of writing"

    @classmethod
    def on(cls, day: datetime.date, why: str = "given") -> Anchor:
        """The anchor of an article whose day is known."""
        return cls(day.year, day.month, day.day, why)

    @property
    def date(self) -> datetime.date | None:
        """The day of writing, or None unless year, month and day are all known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)

    @property
    def published(self) -> str | None:
        """The day of writing as EDTF: ``2017-12-30``, ``XXXX-12-30``, ``2017-12``; None when nothing is known."""
        if self.month is None:
            return None if self.year is None else f"{self.year:04}"
        year = "XXXX" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")
