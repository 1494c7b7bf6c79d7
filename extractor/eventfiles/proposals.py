"""What the extractor says other than the person wrote: listing, taking and declining it, going back to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from extractor.eventfiles import memory, store
from extractor.eventfiles.fields import ARTICLE, EVENT
from extractor.eventfiles.layout import file as new_file
from extractor.eventfiles.memory import Memory, Remembered
from extractor.eventfiles.merge import guide
from extractor.eventfiles.paths import OutsideError, event_file, find
from extractor.eventfiles.problem import Problem, format_problem
from extractor.eventfiles.read import Parsed, Section, event_ids, parse
from extractor.eventfiles.reconcile import ARTICLE_NAMES, EVENT_NAMES
from extractor.eventfiles.report import shown
from extractor.eventfiles.scan import Unreadable, load_text
from extractor.eventfiles.schema import reference
from extractor.eventfiles.slug import nearest
from extractor.eventfiles.splice import Change, SpliceError, splice
from extractor.eventfiles.store import StoreError


@dataclass(slots=True)
class Done:
    """What `accept` or `reset` did. lines: to print. changed: whether a file was written."""

    lines: list[str] = field(default_factory=list)
    changed: bool = False


def notices(events_dir: Path) -> tuple[Problem, ...]:
    """The proposals open in all event files, at the place of the person's value, and the obsolete events.

    A proposal is open where the person wrote one thing and the extractor has since come to say another; an event is
    obsolete that the person changed and the extractor no longer finds. Files with an error are left out.
    """
    return tuple(notice for one in memory.read_all(events_dir) if _has_notice(one) for notice in _open(events_dir, one))


def _has_notice(one: Memory) -> bool:
    return one.today is not None or any(event.today is not None or event.state == "obsolete" for event in one.events)


def _open(events_dir: Path, one: Memory) -> list[Problem]:
    try:
        path = event_file(events_dir, one.name)
        parsed = parse(load_text(path), one.name, path)
    except (Unreadable, OutsideError):
        return []
    if parsed.record is None:
        return []
    parsed.source.problems.clear()
    if one.today is not None and parsed.article:
        _notices(parsed, parsed.article, one.name, one.base, one.today, ARTICLE_NAMES)
    known = {event.id: event for event in one.events}
    for id_, section in zip(event_ids(parsed), parsed.events, strict=True):
        event = known.get(id_)
        if event and event.state == "obsolete":
            node = section.pairs["title"][1] if "title" in section.pairs else section.node
            parsed.source.report_node(
                node,
                "obsolete",
                f"{one.name}#{id_} is no longer found in the article; it stays because you changed it",
                "keep it as it is, or delete it",
                level="notice",
            )
        elif event and event.today is not None:
            _notices(parsed, section, f"{one.name}#{id_}", event.base, event.today, EVENT_NAMES)
    return parsed.source.problems


def _notices(
    parsed: Parsed, section: Section, ref: str, base: dict[str, Any], today: dict[str, Any], names: Sequence[str]
) -> None:
    source = parsed.source
    for name in names:
        mine, new = section.values.get(name), today.get(name)
        if new in (mine, base.get(name)) or mine == base.get(name):
            continue
        key = section.pairs[name][0] if name in section.pairs else section.node.value[0][0]
        source.report(
            source.start(key),
            source.end(key),
            "proposal",
            f"you wrote {shown(mine)} as the {name}; the extractor now says {shown(new)}",
            f"timeline accept {ref}:{name}",
            level="notice",
        )


def accept(events_dir: Path, what: str) -> Done:
    """Take what the extractor says: ``FILE#ID:FIELD`` one field, ``FILE#ID`` all fields of an event that have a
    proposal, ``FILE:FIELD`` and ``FILE`` the same of the article's own fields.

    Raises StoreError, with one line for the editor, where there is no such file, event or field.
    """
    file, id_, name = _parts(what)
    with _held(events_dir):
        work = _Open(events_dir, file)
        wanted = work.proposed(id_, name)
        if not wanted:
            return Done([f"{what}: nothing is proposed"])
        ref = f"{work.memory.name}#{id_}" if id_ else work.memory.name
        lines = [f"{ref}: {one} is now {shown(new)}, not {shown(mine)}" for one, (mine, new) in wanted.items()]
        work.set(id_, {one: new for one, (_, new) in wanted.items()})
        work.write()
    return Done(lines, changed=True)


def decline(events_dir: Path, what: str) -> Done:
    """Keep what the person wrote, and list the proposal no more unless the extractor changes its mind again.

    what, and what is raised: as for `accept`.
    """
    file, id_, name = _parts(what)
    with _held(events_dir):
        work = _Open(events_dir, file)
        wanted = work.proposed(id_, name)
        if not wanted:
            return Done([f"{what}: nothing is proposed"])
        ref = f"{work.memory.name}#{id_}" if id_ else work.memory.name
        lines = [f"{ref}: {one} stays {shown(mine)}" for one, (mine, _) in wanted.items()]
        work.set(id_, {one: new for one, (_, new) in wanted.items()}, in_file=False)
        work.write()
    return Done(lines, changed=True)


def _parts(what: str) -> tuple[str, str, str]:
    """File, id and field of ``FILE#ID:FIELD``, each but the file empty where it is not said."""
    if "#" in what:
        file, _, rest = what.partition("#")
        id_, _, name = rest.partition(":")
        return file, id_, name
    file, colon, name = what.rpartition(":")
    return (file, "", name) if colon and name.isidentifier() else (what, "", "")


@contextmanager
def _held(events_dir: Path) -> Iterator[None]:
    """The folder locked, and what a run that was killed left behind put right."""
    with store.locked(events_dir):
        memory.recover(events_dir)
        yield


def reset(events_dir: Path, what: str) -> Done:
    """Put the extractor's values back: ``FILE#ID`` of one event, ``FILE`` of the article and all events of a file.

    Events that were deleted come back. Events added by hand, comments, and the fields that the extractor never writes
    (note, links, tags, image, hidden …) stay. A file that was deleted is written anew.

    Raises StoreError, with one line for the editor, where there is no such file or event.
    """
    file, _, id_ = what.partition("#")
    with _held(events_dir):
        name = _name(events_dir, file)
        path = event_file(events_dir, name)
        if not id_ and not path.exists():
            one = memory.read(events_dir, name)
            if one is None:
                raise StoreError(f"{name}.yaml was written by hand: there is nothing to go back to")
            _whole(events_dir, one)
            return Done([f"{path} is back, as the extractor writes it"], changed=True)
        work = _Open(events_dir, file)
        lines = work.reset(id_) if id_ else work.reset_all()
        if not lines:
            return Done([f"{what}: nothing to go back to, it is as the extractor writes it"])
        work.write()
    return Done(lines, changed=True)


def _whole(events_dir: Path, one: Memory) -> None:
    """Write a file that was deleted anew from its memory. An event no longer found goes; deleted ones come back."""
    kept = [event for event in one.events if event.state in ("listed", "deleted")]
    events = [Remembered(event.id, "listed", event.latest, None, event.spot) for event in kept]
    gone = [replace(event, state="gone", today=None) for event in one.events if event not in kept]
    path = event_file(events_dir, one.name)
    old = load_text(path) if path.exists() else None
    text = new_file(
        one.latest,
        [{"id": event.id, **event.base} for event in events],
        reference(one.name),
        guide(events_dir, one.name),
    )
    after = Memory(one.name, one.source, one.content, one.latest, None, events + gone)
    memory.write_pair(events_dir, after, memory.dump(one), old, text)


class _Open:
    """An event file and its memory, open for a change."""

    def __init__(self, events_dir: Path, file: str) -> None:
        self.events_dir = events_dir
        name = _name(events_dir, file)
        found = memory.read(events_dir, name)
        if found is None:
            raise StoreError(f"{name}.yaml was written by hand: there is nothing to go back to")
        self.memory = found
        self.old_memory = memory.dump(found)
        path = event_file(events_dir, name)
        if not path.exists():
            raise StoreError(f"{path} was deleted; `timeline reset {name}` brings it back")
        try:
            self.text = load_text(path)
        except Unreadable as error:
            raise StoreError(format_problem(error.problem)) from error
        self.parse = partial(parse, name=name, path=path)
        self.parsed = self.parse(self.text)
        if self.parsed.record is None:
            shown_first = format_problem(min(self.parsed.source.problems, key=lambda problem: problem.rank))
            raise StoreError(f"{path} has an error; put it right first\n{shown_first}")
        self.ids = event_ids(self.parsed)
        self.changes: list[Change] = []
        self.added: list[tuple[int, dict[str, Any]]] = []

    def of(self, id_: str) -> tuple[dict[str, Any], dict[str, Any], Section]:
        """Base, today's values and the section of an event, or of the article for an empty id."""
        if not id_:
            if self.parsed.article is None:
                raise StoreError(f"{self.memory.name}.yaml has no `article:`")
            return self.memory.base, self.memory.latest, self.parsed.article
        event = next((event for event in self.memory.events if event.id == id_), None)
        if event is None or id_ not in self.ids:
            if id_ in self.ids:
                raise StoreError(f"{self.memory.name}#{id_} was written by hand: the extractor has nothing for it")
            known = [*self.ids, *(event.id for event in self.memory.events if event.state == "deleted")]
            raise StoreError(f"there is no event {self.memory.name}#{id_}{_hint(nearest(id_, known))}")
        return event.base, event.latest, self.parsed.events[self.ids.index(id_)]

    def proposed(self, id_: str, name: str) -> dict[str, tuple[Any, Any]]:
        """The values, the person's and the extractor's, of the field, or of all that have a proposal for no name."""
        names = EVENT_NAMES if id_ else ARTICLE_NAMES
        if name and name not in names:
            raise StoreError(f"there is no field “{name}” that the extractor writes{_hint(nearest(name, names))}")
        base, today, section = self.of(id_)
        wanted = {}
        for one in (name,) if name else names:
            mine, new = section.values.get(one), today.get(one)
            if mine != new and (name or (new != base.get(one) and mine != base.get(one))):
                wanted[one] = (mine, new)
        return wanted

    def set(self, id_: str, wanted: dict[str, Any], *, in_file: bool = True) -> None:
        """Put values in the file, and count them as the machine's; or not in the file, and only count them as seen."""
        if in_file:
            self.changes.append(Change(self.ids.index(id_) if id_ else None, wanted))
        if not id_:
            self.memory.base = _with(self.memory.base, wanted, ARTICLE)
            if self.memory.today == self.memory.base:
                self.memory.today = None
            return
        event = next(event for event in self.memory.events if event.id == id_)
        event.base = _with(event.base, wanted, EVENT)
        if event.today == event.base:
            event.today = None

    def reset(self, id_: str) -> list[str]:
        """Put the extractor's values of an event, or of the article for an empty id, back; what that changes."""
        if id_ and self.restore(id_):
            return [f"{self.memory.name}#{id_} is back"]
        _, today, section = self.of(id_)
        names = EVENT_NAMES if id_ else ARTICLE_NAMES
        ref = f"{self.memory.name}#{id_}" if id_ else self.memory.name
        wanted = {one: today.get(one) for one in names if section.values.get(one) != today.get(one)}
        if wanted:
            self.set(id_, wanted)
        return [
            f"{ref}: {one} is now {shown(new)}, not {shown(section.values.get(one))}" for one, new in wanted.items()
        ]

    def reset_all(self) -> list[str]:
        """`reset` of the article and of each event that the extractor still finds."""
        lines = self.reset("") if self.parsed.article else []
        for event in self.memory.events:
            if event.state in ("listed", "deleted") and not (event.id not in self.ids and self._renamed(event)):
                lines += self.reset(event.id)
        return lines

    def _renamed(self, event: Remembered) -> bool:
        """Whether an event is in the file under an id that the person gave it."""
        known = {one.id for one in self.memory.events}
        quote = event.base.get("quote")
        sections = zip(self.ids, self.parsed.events, strict=True)
        return bool(quote) and any(id_ not in known and one.values.get("quote") == quote for id_, one in sections)

    def restore(self, id_: str) -> bool:
        """Bring back an event that was deleted, since the last run or before; say whether it was."""
        event = next((event for event in self.memory.events if event.id == id_), None)
        if event is None or id_ in self.ids or event.state not in ("listed", "deleted"):
            return False
        before = [one.id for one in self.memory.events[: self.memory.events.index(event)] if one.id in self.ids]
        event.base, event.today, event.state = event.latest, None, "listed"
        self.added.append((self.ids.index(before[-1]) if before else -1, {"id": id_, **event.base}))
        return True

    def write(self) -> None:
        """Write both files."""
        try:
            new = splice(self.parsed, self.parse, self.changes, (), self.added)
        except SpliceError as error:
            raise StoreError(f"{self.memory.name}.yaml was left alone: {error}") from error
        memory.write_pair(self.events_dir, self.memory, self.old_memory, self.text, new)


def _name(events_dir: Path, file: str) -> str:
    try:
        return find(events_dir, file)
    except (OutsideError, FileNotFoundError) as error:
        raise StoreError(str(error)) from error


def _with(base: dict[str, Any], wanted: dict[str, Any], order: dict[str, Any]) -> dict[str, Any]:
    merged = {**base, **wanted}
    return {key: merged[key] for key in order if merged.get(key) is not None}


def _hint(near: str | None) -> str:
    return f"; did you mean {near}?" if near else ""
