"""The timeline as a reader sees it: entries in order of time, each with every article that tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from extractor.edtf import parse
from extractor.eventfiles import ArticleFile, EventRecord, Timeline
from extractor.events.same import Cluster, cluster
from extractor.events.same import Entry as Compared
from extractor.publish.html import path_name
from extractor.publish.kept import Kept
from extractor.publish.when import year_words

NO_YEAR_PAGE = "year-not-known.md"


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of a happening. page: the page of the article."""

    article: ArticleFile
    event: EventRecord
    page: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One happening.

    tellings: the accounts of it, the one that leads first. anchor: its place on the pages, unique. aliases: the anchors
    that the other accounts would have of their own, kept so that links to them still lead here. year: the year it is
    filed under, None where that is not known. disagree: the dates of the accounts exclude each other. why_one: what
    brought the accounts together.
    """

    tellings: tuple[Telling, ...]
    anchor: str
    year: int | None
    aliases: tuple[str, ...] = ()
    disagree: bool = False
    why_one: str = ""

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


def book(timeline: Timeline, kept: Kept) -> Book:
    """Put the published part of the timeline in order. Hidden events are left out, here and so everywhere."""
    article_pages = _article_pages(timeline.articles)
    tellings = {
        event.ref: Telling(article, event, article_pages[article.name])
        for article in timeline.articles
        for event in article.events
        if not event.hidden
    }
    taken = {year_anchor(year) for year in {parse(telling.event.date).year for telling in tellings.values()}}
    # The first file by name that uses an id keeps it, in the order of the files and not of time, so that a corrected
    # date moves no permalink.
    anchors = {ref: _anchor(tellings[ref].event, taken) for ref in sorted(tellings)}
    entries = []
    for group in _clusters(tellings):
        told = [tellings[ref] for ref in group.keys]
        if len(told) > 1:
            told.sort(key=_leading)
        first, *others = [anchors[telling.event.ref] for telling in told]
        year = parse(told[0].event.date).year
        entry = Entry(tuple(told), first, year, tuple(others), group.disagree, group.why)
        # The same object as long as nothing of it has changed: all that is kept of it compares at once then.
        entries.append(kept.get(("entry", first), entry, partial(_itself, entry)))
    entries.sort(key=lambda entry: (parse(entry.lead.date).sort_key, entry.lead.ref))
    return Book(tuple(entries), timeline.articles, article_pages)


def _itself(entry: Entry) -> Entry:
    return entry


def _clusters(tellings: dict[str, Telling]) -> list[Cluster]:
    """Which accounts tell the same happening."""
    return cluster(
        [
            Compared(
                ref,
                event.date,
                event.title,
                event.quote or "",
                tuple(name.text for name in event.names),
                event.kind,
                event.status,
                event.same_as,
                event.distinct_from,
            )
            for ref, event in ((ref, telling.event) for ref, telling in tellings.items())
        ]
    )


def _leading(telling: Telling) -> tuple[bool, int, str, str]:
    """Orders the accounts of a happening: what the editor points to with `same_as` before what points, then the one with
    the narrowest date, then the one written first."""
    date = parse(telling.event.date)
    width = 10**9
    if date.earliest and date.latest:
        first, last = ((day[0] * 12 + day[1]) * 31 + day[2] for day in (date.earliest, date.latest))
        width = last - first
    return bool(telling.event.same_as), width, telling.article.published or "9", telling.event.ref


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
