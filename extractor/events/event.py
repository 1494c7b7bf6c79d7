"""The entry of a timeline as the extractor proposes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.article import Anchor, Article

Kind = Literal["event", "statement"]
Status = Literal["happened", "planned", "alleged"]
NameType = Literal["person", "place", "organisation", "thing"]

KINDS: tuple[Kind, ...] = ("event", "statement")
STATUSES: tuple[Status, ...] = ("happened", "planned", "alleged")


@dataclass(frozen=True, slots=True)
class Name:
    """A named person, place, organisation or thing; type is None where it cannot be told."""

    text: str
    type: NameType | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of the article, ``text[start:end]``; the date words are at date_start:date_end, inside it."""

    text: str
    start: int
    end: int
    date_start: int
    date_end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One entry: what happened, when, who says so, and why the date is what it is.

    date: EDTF. quote: the sentence that tells it, with the date words' offsets in the article. more: further mentions
    of the same happening. speaker: who spoke, of a statement; according_to: to whom the text attributes an event.
    """

    date: str
    title: str
    quote: Quote
    date_text: str
    why: str
    kind: Kind = "event"
    status: Status = "happened"
    speaker: str | None = None
    according_to: str | None = None
    names: tuple[Name, ...] = ()
    more: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article yields: the article, the day it was written, and its entries in order of the text."""

    article: Article
    anchor: Anchor
    events: tuple[Event, ...] = ()
