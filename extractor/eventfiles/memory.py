"""What the extractor wrote last time, kept beside the event files in ``.extracted/``: the common ancestor of the merge.

One JSON file for each event file, kept in git with it. It also keeps what finds an article and its events again:
the path and a hash of the article's text, and where in it the quote and the date words stand.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from extractor.eventfiles.layout import grouped
from extractor.eventfiles.paths import MEMORY, event_file, files, memory_file
from extractor.eventfiles.read import parse as read_sections
from extractor.eventfiles.record import CandidateDay
from extractor.eventfiles.store import StoreError, replace, sweep
from extractor.events.event import Name

FORMAT = 1
SCHEMA = "event-file.schema"  # lies in the same folder

State = Literal["listed", "deleted", "obsolete", "gone"]
"""Where an event is: in the file and found; deleted by the person; in the file though no longer found; neither."""


@dataclass(slots=True)
class Remembered:
    """One event as extracted.

    base: the values the machine put in the file, the ancestor of the merge. today: what the extractor says now, where
    that is not in the file because the person wrote otherwise; None means the same as `base`. spot: offsets in the
    article of the quote and of its date words.
    """

    id: str
    state: State
    base: dict[str, Any]
    today: dict[str, Any] | None = None
    spot: tuple[int, int, int, int] | None = None

    @property
    def latest(self) -> dict[str, Any]:
        return self.base if self.today is None else self.today


@dataclass(slots=True)
class Memory:
    """What is known of one article. base and today are of its `article:` fields, as in `Remembered`."""

    name: str
    source: str
    content: str
    base: dict[str, Any] = field(default_factory=dict)
    today: dict[str, Any] | None = None
    events: list[Remembered] = field(default_factory=list)

    @property
    def latest(self) -> dict[str, Any]:
        return self.base if self.today is None else self.today


def content_hash(text: str) -> str:
    """Names an article's text, so that its file is known again under another name. White space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def dump(memory: Memory) -> str:
    """The memory as JSON, a line for each value, so that a change of one is a change of one line."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "source": memory.source,
        "content": memory.content,
        "article": _encoded(memory.base),
    }
    if memory.today is not None:
        value["article_today"] = _encoded(memory.today)
    value["events"] = [
        {
            "id": event.id,
            **({} if event.state == "listed" else {"state": event.state}),
            **({} if event.spot is None else {"spot": " ".join(map(str, event.spot))}),
            "fields": _encoded(event.base),
            **({} if event.today is None else {"today": _encoded(event.today)}),
        }
        for event in memory.events
    ]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def parse(text: str, name: str) -> Memory:
    """Read what `dump` wrote. Raises ValueError (KeyError, TypeError) for anything else."""
    value = json.loads(text)
    if value["format"] != FORMAT:
        raise ValueError(f"format {value['format']}")
    events = []
    for item in value["events"]:
        spot = tuple(int(part) for part in item["spot"].split()) if "spot" in item else None
        events.append(
            Remembered(
                str(item["id"]),
                item.get("state", "listed"),
                _decoded(item["fields"]),
                _decoded(item["today"]) if "today" in item else None,
                (spot[0], spot[1], spot[2], spot[3]) if spot else None,
            )
        )
    return Memory(
        name,
        str(value["source"]),
        str(value["content"]),
        _decoded(value["article"]),
        _decoded(value["article_today"]) if "article_today" in value else None,
        events,
    )


def read(events_dir: Path, name: str) -> Memory | None:
    """The memory of one event file, or None. Raises StoreError where it is there and cannot be read."""
    path = memory_file(events_dir, name)
    try:
        return parse(path.read_text("utf-8"), name)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise StoreError(
            f"{path} cannot be read ({type(error).__name__}: {error}); take it from your last commit, or delete it: "
            f"then everything in {name}.yaml counts as written by you"
        ) from error


def read_all(events_dir: Path) -> list[Memory]:
    """Every memory there is, by name."""
    folder = events_dir / MEMORY
    names = sorted(Path(entry.path).relative_to(folder).with_suffix("").as_posix() for entry in files(folder, ".json"))
    memories = (read(events_dir, name) for name in names if name != SCHEMA)
    return [memory for memory in memories if memory]


def write_pair(events_dir: Path, memory: Memory, old_memory: str | None, old: str | None, new: str) -> None:
    """Replace an event file and its memory so that a crash between the two can be told and mended.

    The new memory is laid down first under a name that holds a hash of the new event file, then the event file is
    replaced, then the memory takes its place. Whoever finds such a name later (`recover`) sees from the event file
    whether the memory belongs to it. Nothing is written where nothing changed.
    """
    text = dump(memory)
    path = memory_file(events_dir, memory.name)
    if new == old:
        if text != old_memory:
            replace(events_dir, path, text)
        return
    waiting = path.with_name(f"{path.name}.{_digest(new)}.next")
    if text != old_memory:
        replace(events_dir, waiting, text)
    try:
        replace(events_dir, event_file(events_dir, memory.name), new)
    except StoreError:
        waiting.unlink(missing_ok=True)
        raise
    if text != old_memory:
        os.replace(waiting, path)


def recover(events_dir: Path) -> None:
    """Put right what a run that was killed left behind: to be called with the folder locked."""
    folder = events_dir / MEMORY
    for entry in files(folder, ".next"):
        path, digest, _ = entry.path.rsplit(".", 2)
        name = Path(path).relative_to(folder).with_suffix("").as_posix()
        if _belongs(events_dir, name, Path(entry.path), digest):
            os.replace(entry.path, path)
        else:
            os.unlink(entry.path)
    sweep(events_dir)


def _belongs(events_dir: Path, name: str, waiting: Path, digest: str) -> bool:
    """Whether the event file was replaced before the run was killed, so that the waiting memory is the true one.

    Where a person has edited the file since, its values tell: those that the two memories differ in.
    """
    try:
        text = event_file(events_dir, name).read_bytes().decode()
        if _digest(text) == digest:
            return True
        new = parse(waiting.read_text("utf-8"), name)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    old = read(events_dir, name)
    if old is None:
        return True
    before, after = ({event.id: event.base for event in one.events} for one in (old, new))
    votes = 0
    for section in read_sections(text, name, waiting).events:
        id_ = section.values.get("id", "")
        for key in before.get(id_, {}).keys() | after.get(id_, {}).keys():
            mine, was, now = (one.get(key) for one in (section.values, before.get(id_, {}), after.get(id_, {})))
            votes += (mine == now) - (mine == was)
    return votes > 0


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _encoded(values: dict[str, Any]) -> dict[str, Any]:
    return {key: _encode(value) for key, value in values.items()}


def _encode(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    if value and isinstance(value[0], Name):
        return grouped(value)
    if value and isinstance(value[0], CandidateDay):
        return [[day.date, day.why] for day in value]
    return list(value)


def _decoded(values: dict[str, Any]) -> dict[str, Any]:
    return {key: _decode(key, value) for key, value in values.items()}


def _decode(key: str, value: Any) -> Any:
    if key == "names":
        return tuple(Name(text, None if kind == "other" else kind) for kind, texts in value.items() for text in texts)
    if key == "candidates":
        return tuple(CandidateDay(date, why) for date, why in value)
    return tuple(value) if isinstance(value, list) else value
