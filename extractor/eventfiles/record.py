"""The event files as loaded: what the rest of the package sees of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extractor.eventfiles.problem import Problem
from extractor.events.event import Kind, Name, Status


@dataclass(frozen=True, slots=True)
class Link:
    """A further reading: url is http(s), mailto or a path on the site; title is None where none is given."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the site: src is a path under the site's folder, alt says what it shows to who cannot see it."""

    src: str
    alt: str
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class CandidateDay:
    """A day the article may have been written on. date: EDTF; why: the reason, for the editor."""

    date: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One entry as its file tells it.

    id: unique in its file, not beyond; `ref` is unique in the timeline. date: EDTF, checked. quote: the passage with
    white space made single spaces, or None. date_text: the words of it that give the date. mark: where these stand in
    `quote`, start and end, or None where they do not. quotes: further passages. same_as, distinct_from: refs of other
    events. line: where the event begins in its file, from 1.
    """

    id: str
    date: str
    title: str
    status: Status = "happened"
    kind: Kind = "event"
    speaker: str | None = None
    according_to: str | None = None
    quote: str | None = None
    date_text: str | None = None
    quotes: tuple[str, ...] = ()
    why: str | None = None
    names: tuple[Name, ...] = ()
    note: str | None = None
    links: tuple[Link, ...] = ()
    image: Image | None = None
    tags: tuple[str, ...] = ()
    hidden: bool = False
    same_as: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()
    line: int = 0
    article: str = ""
    mark: tuple[int, int] | None = None

    @property
    def ref(self) -> str:
        """``FILE#ID``, as `same_as` and the command line write it."""
        return f"{self.article}#{self.id}"


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One event file: the article and the events drawn from it, in the order of the file.

    name: the file's path under the events folder without ``.yaml`` ("2017/tass-japan"). path: where it was read.
    published: EDTF or None. source: the article's path as the editor writes it, or None in a file made by hand.
    """

    name: str
    path: Path
    title: str | None = None
    source: str | None = None
    publisher: str | None = None
    place: str | None = None
    published: str | None = None
    why: str | None = None
    url: str | None = None
    publish_text: bool = False
    candidates: tuple[CandidateDay, ...] = ()
    events: tuple[EventRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every event file that could be read, by name, and what is wrong, most useful first.

    events_out, files_out: how many events of these files, and how many whole files, errors keep off the timeline.
    """

    articles: tuple[ArticleFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    events_out: int = 0
    files_out: int = 0

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """All events, hidden ones too, file by file."""
        return tuple(event for article in self.articles for event in article.events)
