"""What the editor has said about an article, for the next run to go by."""

from __future__ import annotations

import os
from pathlib import Path

from extractor.article import Article
from extractor.eventfiles.memory import Memory, content_hash, read_all
from extractor.eventfiles.paths import MEMORY, OutsideError, event_file, files, name_of
from extractor.eventfiles.read import parse
from extractor.eventfiles.scan import Unreadable, load_text

_Index = tuple[dict[str, Memory], dict[str, Memory]]
_index: dict[str, tuple[int, _Index]] = {}


def editor_published(events_dir: Path, article: Article) -> str | None:
    """The day of writing (EDTF) that a person typed as `published:` in the article's event file.

    None where there is no such file, where the file says what the extractor wrote there, or where it has an error. An
    article that was renamed is known by its text. Raises StoreError where the record of the last run is damaged.
    """
    by_source, by_content = _memories(events_dir)
    memory = by_source.get(article.source) or by_content.get(content_hash(article.text))
    name = memory.name if memory else None
    if name is None or not (events_dir / f"{name}.yaml").is_file():
        name = _by_source(events_dir, memory.source if memory else article.source)
    if name is None:
        return None
    try:
        path = event_file(events_dir, name)
        parsed = parse(load_text(path), name, path)
    except (Unreadable, OutsideError):
        return None
    if parsed.record is None or parsed.record.published is None:
        return None
    typed = parsed.record.published
    return None if memory and memory.base.get("published") == typed else typed


def _memories(events_dir: Path) -> _Index:
    """All memories by source and by content, read once for as long as their folder does not change."""
    try:
        stamp = os.stat(events_dir / MEMORY).st_mtime_ns
    except OSError:
        return {}, {}
    known = _index.get(str(events_dir))
    if known is None or known[0] != stamp:
        memories = read_all(events_dir)
        index = {one.source: one for one in memories}, {one.content: one for one in memories}
        known = _index[str(events_dir)] = stamp, index
    return known[1]


def _by_source(events_dir: Path, source: str) -> str | None:
    """The name of an event file that has no memory under its name and says it is this article's."""
    for entry in files(events_dir):
        path = Path(entry.path)
        name = name_of(events_dir, path)
        if (events_dir / MEMORY / f"{name}.json").exists():
            continue
        try:
            article = parse(load_text(path), name, path).article
        except Unreadable:
            continue
        if article and article.values.get("source") == source:
            return name
    return None
