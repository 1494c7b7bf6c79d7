"""Today's extraction into the event files: what the machine wrote is refreshed, what a person wrote is never lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from extractor.eventfiles import layout, memory, schema, store
from extractor.eventfiles.fields import ARTICLE_FIELDS, EVENT_FIELDS
from extractor.eventfiles.found import Found, article_values, found
from extractor.eventfiles.home import Homes
from extractor.eventfiles.load import without_gc
from extractor.eventfiles.match import pair, traits
from extractor.eventfiles.memory import Memory, Remembered, content_hash
from extractor.eventfiles.paths import OutsideError, event_file
from extractor.eventfiles.problem import Problem
from extractor.eventfiles.read import Parsed, Section, event_ids, parse
from extractor.eventfiles.report import Proposal, Report, diff
from extractor.eventfiles.scan import MappingNode, SequenceNode, Unreadable, load_text
from extractor.eventfiles.slug import slug, unique
from extractor.eventfiles.splice import Change, SpliceError, has_comment, list_end, splice, tail_comment
from extractor.eventfiles.threeway import Outcome, merge_fields
from extractor.events.event import Extraction

ARTICLE_NAMES = tuple(spec.name for spec in ARTICLE_FIELDS if spec.extracted)
EVENT_NAMES = tuple(spec.name for spec in EVENT_FIELDS if spec.extracted and spec.name != "id")


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
    work = _Article(home, parsed, content == home.content, adopted=old_memory is None)
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


@dataclass(slots=True)
class _Article:
    """The merge of one event file under way.

    home: what was extracted last time. parsed: the file as it is. same_text: the article has not changed since.
    adopted: the file was there before anything was extracted into it, so all in it counts as written by a person.
    """

    home: Memory
    parsed: Parsed
    same_text: bool
    adopted: bool
    changes: list[Change] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    added: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    base: dict[str, Any] = field(default_factory=dict)
    today: dict[str, Any] | None = None
    remembered: list[Remembered] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    updated: int = 0
    kept: int = 0
    obsolete: list[str] = field(default_factory=list)

    def article(self, today: dict[str, Any], given: str | None) -> None:
        """Merge the fields of ``article:``. given: the day of writing, where the editor said it."""
        section = self.parsed.article
        values = section.values if section else {}
        base = dict(today) if self.adopted else dict(self.home.base)
        if given:
            # The machine has no say in it, so that it is no proposal now and no ancestor later.
            today = {**today, "published": base.get("published")}
            if values.get("published") != given:
                self.changes.append(Change(None, {"published": given}))
            today = {key: value for key, value in today.items() if value is not None}
            values = {**values, "published": given}
        outcome = self._merged(base, values, today, ARTICLE_NAMES, section)
        if outcome.change:
            self.changes.append(Change(None, outcome.change))
        self.base = outcome.base
        self.today = None if today == outcome.base else today
        self._propose(None, self.home.name, values, outcome, section)

    def events(self, events: Sequence[Found]) -> None:
        """Merge the events."""
        ids = event_ids(self.parsed)
        place = {id_: index for index, id_ in enumerate(ids)}
        old = self.home.events
        known = [traits(event.latest, event.spot) for event in old]
        new = [traits(event.values, event.spot) for event in events]
        pairs = pair(new, known, self.same_text)
        self._follow_ids(ids, place)

        # Events that the person wrote themselves, or that were there before the first extraction, and are found now.
        own_ids = set(ids) - {event.id for event in old}
        free = [index for index, id_ in enumerate(ids) if id_ in own_ids]
        rest = [index for index in range(len(events)) if index not in pairs]
        own = pair(
            [new[index] for index in rest],
            [traits(self.parsed.events[index].values, None) for index in free],
            same_text=False,
        )
        adopted = {rest[i]: free[j] for i, j in own.items()}

        taken = set(ids) | {event.id for event in old}
        previous = -1
        listed: dict[int, Remembered] = {}
        order: list[Remembered] = []
        for index, event in enumerate(events):
            if index in pairs:
                was = old[pairs[index]]
                now = self._found_again(was, event, place)
                listed[pairs[index]] = now
                if now.id in place:
                    previous = place[now.id]
                elif now.state == "listed":
                    self.added.append((previous, {"id": now.id, **event.values}))
            elif index in adopted:
                previous = adopted[index]
                values = self.parsed.events[previous].values
                now = Remembered(ids[previous], "listed", {**event.values}, None, event.spot)
                if any(values.get(name) != event.values.get(name) for name in EVENT_NAMES):
                    self.kept += 1
            else:
                now = Remembered(unique(slug(event.values["title"]), taken), "listed", event.values, None, event.spot)
                taken.add(now.id)
                self.added.append((previous, {"id": now.id, **event.values}))
            order.append(now)
        for j, was in enumerate(old):
            if j not in listed:
                order.append(self._not_found(was, place))
        # The order of the last time is kept, so that the file in git changes where an event did.
        position = {event.id: index for index, event in enumerate(old)}
        last = -1.0
        ranks: dict[str, float] = {}
        for now in order:
            last = position.get(now.id, last + 1e-6)
            ranks[now.id] = last
        self.remembered = sorted(order, key=lambda event: ranks[event.id])
        self.kept += len(set(ids) - {event.id for event in order})

    def _follow_ids(self, ids: list[str], place: dict[str, int]) -> None:
        """Follow an id that the person changed, and give back one that they lost: the words of the event tell it."""
        known = {event.id for event in self.home.events}
        for index, section in enumerate(self.parsed.events):
            if "id" not in section.values and ids[index] in known:
                self.changes.append(Change(index, {"id": ids[index]}))
        lost = [event for event in self.home.events if event.id not in place and event.state in ("listed", "obsolete")]
        strange = [index for index, id_ in enumerate(ids) if id_ not in known]
        if not lost or not strange:
            return
        found_pairs = pair(
            [traits(self.parsed.events[index].values, None) for index in strange],
            [traits(event.base, None) for event in lost],
            same_text=False,
        )
        for i, j in found_pairs.items():
            index, event = strange[i], lost[j]
            if "id" in self.parsed.events[index].pairs and "id" in self.parsed.events[index].values:
                event.id = ids[index]
            else:
                self.changes.append(Change(index, {"id": event.id}))
                del place[ids[index]]
                ids[index] = event.id
            place[event.id] = index

    def _found_again(self, was: Remembered, event: Found, place: dict[str, int]) -> Remembered:
        if was.id not in place:
            if was.state == "gone":
                return Remembered(was.id, "listed", event.values, None, event.spot)
            self.kept += 1
            return Remembered(
                was.id, "deleted", was.base, None if event.values == was.base else event.values, event.spot
            )
        index = place[was.id]
        section = self.parsed.events[index]
        outcome = self._merged(was.base, section.values, event.values, EVENT_NAMES, section)
        if outcome.change:
            self.changes.append(Change(index, outcome.change))
            self.updated += 1
        if outcome.mine or self._touched(section):
            self.kept += 1
        self._propose(index, f"{self.home.name}#{was.id}", section.values, outcome, section)
        today = None if event.values == outcome.base else event.values
        return Remembered(was.id, "listed", outcome.base, today, event.spot)

    def _not_found(self, was: Remembered, place: dict[str, int]) -> Remembered:
        if was.id not in place:
            state: memory.State = "gone" if was.state == "gone" else "deleted"
            return Remembered(was.id, state, was.base, was.today, was.spot)
        index = place[was.id]
        section = self.parsed.events[index]
        if self._touched(section) or any(section.values.get(name) != was.base.get(name) for name in EVENT_NAMES):
            self.obsolete.append(was.id)
            self.kept += 1
            return Remembered(was.id, "obsolete", was.base, None, was.spot)
        self.removed.append(index)
        return Remembered(was.id, "gone", was.base, None, was.spot)

    def _touched(self, section: Section) -> bool:
        """Whether the person wrote something into an event that is none of the extracted fields: a field of their own,
        or a comment."""
        if any(name not in EVENT_NAMES and name != "id" for name in section.pairs):
            return True
        source = self.parsed.source
        start = source.start(section.node)
        items = self.parsed.items
        if items is not None and not getattr(items, "flow_style", False):
            start = source.text.rindex("-", 0, start)
            if tail_comment(source, section.node):
                return True
        end = source.text.find("\n", source.end(section.node))
        return has_comment(source, section.node, start, len(source.text) if end < 0 else end)

    def _merged(
        self,
        base: dict[str, Any],
        values: dict[str, Any],
        today: dict[str, Any],
        names: Sequence[str],
        section: Section | None,
    ) -> Outcome:
        """Merge fields; a list with a person's comment in it counts as theirs, since replacing it would lose that."""
        outcome = merge_fields(base, values, today, names)
        for name, new in list(outcome.change.items()):
            if section is None or name not in section.pairs:
                continue
            key, node = section.pairs[name]
            source = self.parsed.source
            is_list = isinstance(node, MappingNode | SequenceNode) and source.start(node) > source.end(key)
            if is_list and has_comment(source, node, source.colon(key), list_end(source, node)):
                del outcome.change[name]
                outcome.mine.append(name)
                outcome.proposed[name] = new
                outcome.base.pop(name, None)
                if name in base:
                    outcome.base[name] = base[name]
        return outcome

    def _propose(
        self, index: int | None, ref: str, values: dict[str, Any], outcome: Outcome, section: Section | None
    ) -> None:
        source = self.parsed.source
        for name, today in outcome.proposed.items():
            line = 0
            if section is not None:
                node = section.pairs[name][0] if name in section.pairs else section.node
                line = source.place(source.start(node))[0]
            self.proposals.append(Proposal(ref, name, values.get(name), today, source.shown, line))

    def count(self, report: Report) -> None:
        """Add what was done to the report."""
        report.added += len(self.added)
        report.updated += self.updated
        report.kept += self.kept
        report.dropped += len(self.removed)
        report.obsolete += len(self.obsolete)
        report.proposals += self.proposals
        report.lines += [str(proposal) for proposal in self.proposals]
        report.lines += [
            f"{self.home.name}#{id_} is no longer found in the article; it stays because you changed it"
            for id_ in self.obsolete
        ]
