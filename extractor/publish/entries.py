"""The timeline as a reader sees it: entries in order of time, each with every article that tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.edtf import parse
from extractor.eventfiles import ArticleFile, EventRecord, Timeline
from extractor.publish.html import path_name
from extractor.publish.when import year_words

NO_YEAR_PAGE = "year-not-known.md"


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of a happening."""

    article: ArticleFile
    event: EventRecord


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening. tellings: the accounts of it, the one that leads first. anchor: its place on the pages, unique.

    year: the year it is filed under, None where that is not known.
    """

    tellings: tuple[Telling, ...]
    anchor: str
    year: int | None

    @property
    def lead(self) -> EventRecord:
        return self.tellings[0].event

    @property
    def page(self) -> str:
        """The page of its year."""
        return year_page(self.year)


@dataclass(frozen=True, slots=True)
class Book:
    """All that is published: entries in order of time, articles by name, and the page of each article."""

    entries: tuple[Entry, ...]
    articles: tuple[ArticleFile, ...]
    article_pages: dict[str, str]

    def by_year(self) -> list[tuple[int | None, list[Entry]]]:
        """The entries year by year; those whose year is not known come last."""
        years: dict[int | None, list[Entry]] = {}
        for entry in self.entries:
            years.setdefault(entry.year, []).append(entry)
        return list(years.items())


def year_page(year: int | None) -> str:
    """The page of a year: ``2017.md``, ``490-bc.md``."""
    if year is None:
        return NO_YEAR_PAGE
    return f"{year:04}.md" if year > 0 else year_words(year).lower().replace(" ", "-") + ".md"


def year_anchor(year: int | None) -> str:
    """The id of a year's heading."""
    return "year-" + year_page(year).removesuffix(".md").removeprefix("year-")


def book(timeline: Timeline) -> Book:
    """Put the published part of the timeline in order. Hidden events are left out, here and so everywhere."""
    groups = sorted(_happenings(timeline), key=lambda group: (parse(group[0].event.date).sort_key, group[0].event.ref))
    taken = {year_anchor(parse(group[0].event.date).year) for group in groups}
    # The first file by name that uses an id keeps it; entries are numbered in that order, not in order of time, so
    # that a corrected date moves no permalink.
    anchors: dict[str, str] = {}
    for group in sorted(groups, key=lambda group: group[0].event.ref):
        anchors[group[0].event.ref] = _anchor(group[0].event, taken)
    entries = tuple(Entry(group, anchors[group[0].event.ref], parse(group[0].event.date).year) for group in groups)
    return Book(entries, timeline.articles, _article_pages(timeline.articles))


def _happenings(timeline: Timeline) -> list[tuple[Telling, ...]]:
    return [(Telling(article, event),) for article in timeline.articles for event in article.events if not event.hidden]


def _anchor(event: EventRecord, taken: set[str]) -> str:
    anchor = event.id if event.id not in taken else f"{event.id}--{path_name(event.article)}"
    number, base = 2, anchor
    while anchor in taken:
        anchor, number = f"{base}-{number}", number + 1
    taken.add(anchor)
    return anchor


def _article_pages(articles: Iterable[ArticleFile]) -> dict[str, str]:
    pages: dict[str, str] = {}
    # "index" and "readme" are the pages of a folder to MkDocs.
    taken = {"index", "readme"}
    for article in articles:
        parts = [path_name(part) for part in article.name.split("/") if part.strip(". ")] or ["article"]
        stem = base = "/".join(parts)
        number = 2
        while stem.split("/")[-1] in ("index", "readme") or stem in taken:
            stem, number = f"{base}-{number}", number + 1
        taken.add(stem)
        pages[article.name] = f"articles/{stem}.md"
    return pages
