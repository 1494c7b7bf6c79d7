"""All event files of a folder, read and checked."""

from __future__ import annotations

import difflib
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG

from extractor.eventfiles import memory
from extractor.eventfiles.paths import OutsideError, files, inside
from extractor.eventfiles.problem import Problem
from extractor.eventfiles.read import Parsed, Section, marks, parse
from extractor.eventfiles.record import ArticleFile, EventRecord, Timeline
from extractor.eventfiles.scan import ScalarNode, SequenceNode, Unreadable, load_text
from extractor.eventfiles.store import StoreError


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was read last: good while its stamp (modification time, size, inode) stays."""

    stamp: tuple[int, int, int]
    record: ArticleFile | None
    problems: tuple[Problem, ...]
    whole: bool = False  # whether it has no error
    events_out: int = 0  # events left out of `record` for an error


_cache: dict[tuple[str, str], _Read] = {}


def load(events_dir: Path) -> Timeline:
    """Read and check every event file (``*.yaml``, in sub-folders too, not in hidden ones) of a folder.

    An event with an error is left out, and a file that is not YAML; the problems say why. The others load. Nothing is raised for what a file
    says; a folder that is not there is an empty timeline. A file that has not changed since the last call in this
    process (by modification time and size) is not read again.
    """
    with without_gc():
        skip = len(str(events_dir / "x")) - 1
        found = [_read(events_dir, entry, entry.path[skip:-5]) for entry in files(events_dir)]
        reads = [read for read in found if read]
    records = sorted((read.record for read in reads if read.record), key=lambda record: record.name)
    problems = [problem for read in reads for problem in read.problems]
    whole = {read.record.name for read in reads if read.record and read.whole}
    across, dangling = _across(events_dir, records, whole, len(whole) == len(reads))
    problems += across
    problems += [
        Problem(entry.path, 0, 0, "is not read: event files end in .yaml", "rename it", "suffix", "warning")
        for entry in files(events_dir, ".yml")
    ]
    if dangling:
        records = [
            replace(one, events=tuple(event for event in one.events if event.ref not in dangling)) for one in records
        ]
    return Timeline(
        tuple(records),
        tuple(sorted(problems, key=lambda problem: problem.rank)),
        sum(read.events_out for read in reads) + len(dangling),
        sum(read.record is None for read in reads),
    )


def _read(events_dir: Path, entry: os.DirEntry[str], name: str) -> _Read | None:
    """What a file says; None for what is no file, or no longer there: editors replace files while they are looked at."""
    try:
        stat = entry.stat()
        if not S_ISREG(stat.st_mode):
            return None
    except OSError:
        if not entry.is_symlink():
            return None
        return _Read((0, 0, 0), None, (Problem(entry.path, 0, 0, "is a link that leads to no file", code="link"),))
    stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    key = (str(events_dir), entry.path)
    known = _cache.get(key)
    if known and known.stamp == stamp:
        return known
    path = Path(entry.path)
    try:
        if entry.is_symlink():
            inside(events_dir, path)
        parsed = parse(load_text(path), name.replace(os.sep, "/"), path)
        record = parsed.sound and _marked(events_dir, parsed.sound)
        read = _Read(
            stamp, record, tuple(parsed.source.problems), parsed.record is not None, parsed.events_out if record else 0
        )
    except Unreadable as error:
        read = _Read(stamp, None, (error.problem,))
    except OutsideError:
        read = _Read(
            stamp, None, (Problem(str(path), 0, 0, "is a link that leads out of the events folder", code="link"),)
        )
    _cache[key] = read
    return read


def _marked(events_dir: Path, record: ArticleFile) -> ArticleFile:
    """The record with the date words marked where the extractor found them, for quotes that have them more than once."""
    unsure = {
        event.id: places
        for event in record.events
        if event.mark
        and event.quote
        and event.date_text
        and event.quote.count(event.date_text) > 1
        and len(places := marks(event.quote, event.date_text)) > 1
    }
    if not unsure:
        return record
    try:
        found = memory.read(events_dir, record.name)
    except (StoreError, OutsideError):
        return record
    spots = {one.id: one.spot for one in found.events} if found else {}
    events = []
    for event in record.events:
        if event.id in unsure and (spot := spots.get(event.id)):
            # White space may have been longer in the article, so the nearest place is meant.
            start = min(unsure[event.id], key=lambda place: abs(place - (spot[2] - spot[0])))
            event = replace(event, mark=(start, start + len(event.date_text or "")))
        events.append(event)
    return replace(record, events=tuple(events))


def _across(
    events_dir: Path, records: list[ArticleFile], names: set[str], complete: bool
) -> tuple[list[Problem], set[str]]:
    """What can only be seen with all files read: references that lead nowhere, pictures that are not there.

    names: the files without an error. Gives the problems, and the refs of the events that an error is in. Pictures
    that are not there are taken out of `records`.
    """
    known = {event.ref: event for record in records for event in record.events}
    problems: list[Problem] = []
    dangling: set[str] = set()
    for index, record in enumerate(records):
        wrong = [event for event in record.events if _dangling(event, known, names, complete)]
        missing = [
            event for event in record.events if event.image and not (events_dir.parent / event.image.src).is_file()
        ]
        if wrong or missing:
            # Rare, so the file is taken apart once more for the places instead of keeping the nodes of all files.
            parsed = parse(load_text(record.path), record.name, record.path)
            parsed.source.problems.clear()
            for event in wrong:
                _report_refs(parsed, event, known, names, complete)
            for event in missing:
                _report_image(parsed, event, events_dir.parent)
            problems += parsed.source.problems
            dangling |= {event.ref for event in wrong}
            if missing:
                lost = {event.id for event in missing}
                events = tuple(replace(event, image=None) if event.id in lost else event for event in record.events)
                records[index] = replace(record, events=events)
    return problems, dangling


def _dangling(event: EventRecord, known: dict[str, EventRecord], names: set[str], complete: bool) -> list[str]:
    if not (event.same_as or event.distinct_from):
        return []
    # A reference into a file that did not load cannot be judged.
    return [
        ref
        for ref in event.same_as + event.distinct_from
        if ref == event.ref or (ref not in known and (complete or ref.partition("#")[0] in names))
    ]


def _sections(parsed: Parsed, event: EventRecord) -> Section:
    return next(section for section in parsed.events if section.node.start_mark.line + 1 == event.line)


def _report_refs(
    parsed: Parsed, event: EventRecord, known: dict[str, EventRecord], names: set[str], complete: bool
) -> None:
    section = _sections(parsed, event)
    wrong = _dangling(event, known, names, complete)
    for name in ("same_as", "distinct_from"):
        if name not in section.pairs:
            continue
        node = section.pairs[name][1]
        for item in node.value if isinstance(node, SequenceNode) else [node]:
            if not isinstance(item, ScalarNode):
                continue
            typed = item.value.strip()
            ref = typed if typed.find("#") > 0 else f"{event.article}#{typed.lstrip('#')}"
            if ref not in wrong:
                continue
            if ref == event.ref:
                parsed.source.report_node(item, "reference", f"{name} points to the event itself", "remove the line")
                continue
            near = difflib.get_close_matches(ref, known, 1, 0.6)
            hint = "write the ID of an event of this file, or FILE#ID"
            if near:
                shown = near[0].partition("#")[2] if near[0].startswith(f"{event.article}#") else near[0]
                hint = f"did you mean {shown}?"
            parsed.source.report_node(
                item, "reference", f"{name} points to “{typed}”, and there is no such event", hint
            )


def _report_image(parsed: Parsed, event: EventRecord, docs_dir: Path) -> None:
    assert event.image
    node = _sections(parsed, event).pairs["image"][1]
    parsed.source.report_node(
        node,
        "image",
        f"there is no file {docs_dir / event.image.src}: the event is shown without the picture",
        "copy the picture there, or correct src",
        level="warning",
    )


@contextmanager
def without_gc() -> Iterator[None]:
    """Nodes are many and free of cycles: collecting among them is most of the cost of a big load."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
