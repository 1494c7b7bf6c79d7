"""The editor's run: read the articles, extract, and merge what was found into the event files."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor import edtf
from extractor.article import Article, Declared
from extractor.corpus import extract_all
from extractor.dating.weekdays import MONTHS
from extractor.edtf import days_in_month
from extractor.eventfiles import Report, editor_published, merge
from extractor.events.event import Extraction
from extractor.reading import ReadingError, read
from extractor.reading.files import article_files


@dataclass(slots=True)
class Update:
    """What a run did. report: of the merge. unread: one line for each file that could not be read. notes: one line for
    each article that the editor should look at: no events, no day of writing, or one that its dateline contradicts."""

    report: Report
    unread: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def update_events(
    events_dir: Path,
    paths: Sequence[Path],
    *,
    published: str | None = None,
    whole: bool = False,
    dry_run: bool = False,
    jobs: int = 1,
    executor: Executor | None = None,
    progress: Callable[[Iterable[Path]], Iterable[Path]] = lambda files: files,
) -> Update:
    """Read the articles of `paths` (files and folders), extract their events, and merge them into `events_dir`.

    published: EDTF day of writing of all of them, when the editor knows it; else the day typed into an article's event
    file holds. whole: `paths` are all the articles there are, so one that is missing is reported. A file that cannot be
    read does not keep the others from being read; it is in the result's `unread`. progress: wraps the files as they are
    read. Raises ReadingError for a path that does not exist or a folder without articles, and StoreError as `merge`.
    """
    files = [file for path in paths for file in _files_of(path)]
    update = Update(Report())
    sources: list[str] = []

    def articles() -> Iterator[Article]:
        for file in progress(files):
            sources.append(file.as_posix())
            try:
                for article in read(file):
                    sources.append(article.source)
                    yield _with_editors_day(article, events_dir, published)
            except ReadingError as error:
                update.unread.append(str(error))

    def noted() -> Iterator[Extraction]:
        for extraction in extract_all(articles(), jobs=jobs, executor=executor):
            update.notes += notes_on(extraction)
            yield extraction

    extractions = list(noted())
    # An article that is there but cannot be read is not gone.
    update.report = merge(events_dir, extractions, seeds_present=sources if whole else None, dry_run=dry_run)
    return update


def notes_on(extraction: Extraction) -> list[str]:
    """What the editor should know of one article, a line each.

    A day of writing that cannot be told leaves dates open; one that the editor gave may be another article's; an article
    without events leaves an empty file.
    """
    article, anchor = extraction.article, extraction.anchor
    notes = []
    if anchor.date is None:
        known = anchor.published or "nothing is known"
        what = "year" if anchor.month and anchor.day else "day"
        likely = anchor.candidates[0].date if anchor.candidates else ""
        first = f", for example {likely}" if len(likely) == len("2017-12-30") else ", written YYYY-MM-DD"
        notes.append(
            f"{article.source}: the {what} it was written cannot be told ({known}); "
            f"give it as `published:` in its event file, or with --published{first}"
        )
    if note := _contradicted(article):
        notes.append(note)
    if not extraction.events:
        if article.language != "en":
            why = f"no dated event found; entries are drawn well from English only so far, and this is “{article.language}”"
        else:
            why = "no date expression that tells an event"
        notes.append(f"{article.source}: {why}; its event file has no events")
    return notes


_SLACK = datetime.timedelta(3)  # days between a dateline and the day on which the story is published


def _contradicted(article: Article) -> str | None:
    """A line where the day that the editor gave does not go with the month and day of the dateline."""
    line = article.dateline
    given = next((item for item in article.declared if item.by == "editor"), None)
    if given is None or line is None or not (line.month and line.day):
        return None
    value = edtf.parse(edtf.plain(given.date))
    if value.earliest is None or value.latest is None or value.earliest[0] < 2 or value.latest[0] > 9998:
        return None
    first, last = datetime.date(*value.earliest) - _SLACK, datetime.date(*value.latest) + _SLACK
    years = [line.year] if line.year else range(first.year, last.year + 1)
    days = [datetime.date(year, line.month, line.day) for year in years if line.day <= days_in_month(year, line.month)]
    if any(first <= day <= last for day in days):
        return None
    says = f"{MONTHS[line.month - 1]} {line.day}" + (f", {line.year}" if line.year else "")
    where = "stands in its event file" if given.words.startswith("published:") else "was given"
    return (
        f"{article.source}: its dateline says {says}, but `{given.words}` {where} and holds; "
        "correct that day, or leave it if the dateline is wrong"
    )


def _files_of(path: Path) -> Sequence[Path]:
    if path.is_dir() and (files := article_files(path)):
        return files
    if path.is_file():
        return [path]
    # A path that is not there, or a folder without articles: reading it says what is wrong.
    list(read(path))
    return []


def _with_editors_day(article: Article, events_dir: Path, published: str | None) -> Article:
    """The article with the day the editor gave, which wins over every other."""
    if published:
        given = Declared(published, "editor", f"--published {published}")
    elif typed := editor_published(events_dir, article):
        given = Declared(typed, "editor", f"published: {typed}")
    else:
        return article
    return replace(article, declared=(given, *article.declared))
