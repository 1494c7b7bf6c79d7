"""Today's extraction into the event files: what the machine wrote is refreshed, what a person wrote is never lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from extractor.eventfiles import layout, memory, schema, store
from extractor.eventfiles.found import Found, article_values, found
from extractor.eventfiles.home import Homes
from extractor.eventfiles.load import without_gc
from extractor.eventfiles.memory import Memory, Remembered, content_hash
from extractor.eventfiles.paths import OutsideError, event_file
from extractor.eventfiles.problem import Problem
from extractor.eventfiles.read import parse
from extractor.eventfiles.reconcile import Reconciled
from extractor.eventfiles.report import Report, diff
from extractor.eventfiles.scan import Unreadable, load_text
from extractor.eventfiles.slug import slug, unique
from extractor.eventfiles.splice import SpliceError, splice
from extractor.events.event import Extraction


def merge(
    events_dir: Path,
    extractions: Iterable[Extraction],
    *,
    seeds_present: Iterable[str] | None = None,
    dry_run: bool = False,
) -> Report:
    """Bring the event files up to date with what the extractor says today.

    extractions: one for each article; articles of earlier runs that are not among them are left alone. seeds_present:
    the sources of all articles there are, where that is known: then an article that was renamed is followed, and one
    that is gone is reported (its events stay). dry_run: write nothing; the report's `diffs` show what would be written.

    Each field of each event is merged three ways (`merge_fields` has the rules), and whole events so:

    - deleted by the person: stays deleted, however often it is found;
    - added by the person: stays as it is;
    - no longer found, and nothing of it is the person's: goes; else it stays and is reported as obsolete;
    - found for the first time: is added after the event that precedes it in the article.

    A file with an error is not touched, and neither is a file where nothing changed. Raises StoreError when the files
    cannot be written or another run is writing them.
    """
    report = Report()
    extractions = list(extractions)
    if dry_run:
        _merge(events_dir, extractions, seeds_present, report, dry_run=True)
        return report
    with store.locked(events_dir):
        schema.install(events_dir)
        _merge(events_dir, extractions, seeds_present, report, dry_run=False)
    return report


def _merge(
    events_dir: Path,
    extractions: Sequence[Extraction],
    seeds_present: Iterable[str] | None,
    report: Report,
    *,
    dry_run: bool,
) -> None:
    if not dry_run:
        memory.recover(events_dir)
    present = None if seeds_present is None else set(seeds_present) | {one.article.source for one in extractions}
    homes = Homes(events_dir, memory.read_all(events_dir), present)
    seen: set[str] = set()
    with without_gc(), _Writers(events_dir, 8 if len(extractions) > 20 else 0) as writers:
        for extraction in extractions:
            source = extraction.article.source
            if source in seen:
                report.lines.append(f"{source} comes twice; the second was left out")
                continue
            seen.add(source)
            home = homes.of(extraction)
            report.lines += homes.news
            homes.news.clear()
            try:
                merged = _merge_article(events_dir, home, extraction, report)
            except (Unreadable, OutsideError) as error:
                problem = error.problem if isinstance(error, Unreadable) else Problem(home.name, 0, 0, str(error))
                report.skipped.append(problem)
                continue
            if merged is None:
                continue
            if merged.new != merged.old:
                path = str(event_file(events_dir, merged.name))
                report.files += 1
                report.changed.append(path)
                if dry_run:
                    report.diffs.append(diff(path, merged.old or "", merged.new))
            if not dry_run:
                writers.write(merged)
    for gone in homes.gone():
        report.missing.append(gone.source)
        report.lines.append(f"{gone.source} is no longer among the articles; {gone.name}.yaml keeps its events")
    if not dry_run:
        homes.forget_moved()


@dataclass(slots=True)
class _Merged:
    """The two files of an article, before and after. old is None for a file that is new."""

    name: str
    old: str | None
    new: str
    old_memory: str | None
    memory: Memory


class _Writers:
    """Write the files of many articles at once, since most of the time goes into waiting for the disk.

    count: threads; with none, each is written when it comes.
    """

    def __init__(self, events_dir: Path, count: int) -> None:
        self.events_dir = events_dir
        self.pool = ThreadPoolExecutor(count) if count else None
        self.waiting: list[Future[None]] = []

    def __enter__(self) -> _Writers:
        return self

    def write(self, merged: _Merged) -> None:
        """Write both files of an article, or say that it is to be done."""
        files = (self.events_dir, merged.memory, merged.old_memory, merged.old, merged.new)
        if self.pool is None:
            memory.write_pair(*files)
        else:
            self.waiting.append(self.pool.submit(memory.write_pair, *files))

    def __exit__(self, *raised: object) -> None:
        if self.pool is not None:
            self.pool.shutdown()
        if raised[0] is None:
            for one in self.waiting:
                one.result()


def _merge_article(events_dir: Path, home: Memory, extraction: Extraction, report: Report) -> _Merged | None:
    path = event_file(events_dir, home.name)
    today = article_values(extraction)
    events = [found(event) for event in extraction.events]
    old_memory = memory.dump(home) if home.base or home.events else None
    content = content_hash(extraction.article.text)
    if not path.exists():
        if old_memory is not None:
            report.kept += sum(event.state != "gone" for event in home.events)
            report.lines.append(f"{path} was deleted and stays so; `timeline reset {home.name}` brings it back")
            return None
        return _new_file(events_dir, home, extraction, today, events, content, report)

    text = load_text(path)
    read = partial(parse, name=home.name, path=path)
    parsed = read(text)
    if parsed.record is None:
        report.skipped += parsed.source.problems
        report.lines.append(f"{path} has an error and was left alone; put it right and run again")
        return None
    work = Reconciled(home, parsed, content == home.content, adopted=old_memory is None)
    work.article(today, _given_by_editor(extraction))
    work.events(events)
    try:
        new = splice(parsed, read, work.changes, work.removed, work.added)
    except SpliceError as error:
        report.lines.append(f"{path} was left alone: {error}")
        return None
    work.count(report)
    after = Memory(home.name, extraction.article.source, content, work.base, work.today, work.remembered)
    return _Merged(home.name, text, new, old_memory, after)


def _new_file(
    events_dir: Path,
    home: Memory,
    extraction: Extraction,
    today: dict[str, Any],
    events: Sequence[Found],
    content: str,
    report: Report,
) -> _Merged:
    taken: set[str] = set()
    remembered = []
    for event in events:
        id_ = unique(slug(event.values["title"]), taken)
        taken.add(id_)
        remembered.append(Remembered(id_, "listed", event.values, None, event.spot))
    base = dict(today)
    if given := _given_by_editor(extraction):
        today = {**today, "published": given}
        base.pop("published", None)  # so that the day counts as the editor's in the next run
    text = layout.file(
        today,
        [{"id": event.id, **event.base} for event in remembered],
        schema.reference(home.name),
        guide(events_dir, home.name),
    )
    report.added += len(events)
    after = Memory(home.name, extraction.article.source, content, base, None if base == today else today, remembered)
    return _Merged(home.name, None, text, None, after)


def guide(events_dir: Path, name: str) -> str | None:
    """The path of the guide as seen from an event file, where the site has one."""
    if not (events_dir.parent / "editing.md").is_file():
        return None
    return "../" * (name.count("/") + 1) + "editing.md"


def _given_by_editor(extraction: Extraction) -> str | None:
    """The day of writing as the editor gave it, in the file or as an argument."""
    return next((declared.date for declared in extraction.article.declared if declared.by == "editor"), None)
