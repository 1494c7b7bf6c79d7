"""Which event file an article's events live in: found again when the article or the event file was moved or renamed."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath

from extractor.eventfiles.memory import Memory, content_hash
from extractor.eventfiles.paths import files, memory_file, name_of
from extractor.eventfiles.read import parse
from extractor.eventfiles.scan import Unreadable, load_text
from extractor.eventfiles.slug import slug, unique
from extractor.events.event import Extraction


class Homes:
    """The event files there are, by article.

    memories: those of all files. present: the sources of all articles, or None where they are not known. news: lines to
    tell of what `of` did, since it was last asked.
    """

    def __init__(self, events_dir: Path, memories: Sequence[Memory], present: set[str] | None) -> None:
        self.events_dir = events_dir
        self.present = present
        self.news: list[str] = []
        self._by_source = {memory.source: memory for memory in memories}
        self._names = {memory.name for memory in memories}
        self._names |= {name_of(events_dir, Path(entry.path)) for entry in files(events_dir)}

    def of(self, extraction: Extraction) -> Memory:
        """The memory of the file for this article; an empty one, with a name not taken, for an article that is new."""
        article = extraction.article
        memory = self._by_source.get(article.source) or self._renamed(extraction)
        if memory is not None:
            if not self._file(memory.name).exists():
                self._moved(memory)
            return memory
        # A file from before the first extraction, or one whose memory was deleted.
        name = self._orphans.pop(article.source, None) or self._new_name(article.source)
        self._names.add(name)
        memory = Memory(name, article.source, "")
        self._by_source[article.source] = memory
        return memory

    def gone(self) -> list[Memory]:
        """The memories of articles that are no longer there though their event files are."""
        if self.present is None:
            return []
        return [
            memory
            for source, memory in sorted(self._by_source.items())
            if source not in self.present and self._file(memory.name).exists()
        ]

    def _file(self, name: str) -> Path:
        return self.events_dir / (name + ".yaml")

    def _renamed(self, extraction: Extraction) -> Memory | None:
        """The memory of an article that had another path last time, known by its text."""
        if self.present is None:
            return None
        source = extraction.article.source
        gone = [memory for memory in self._by_source.values() if memory.source not in self.present]
        if not gone:
            return None
        content = content_hash(extraction.article.text)
        memory = next((memory for memory in gone if memory.content == content), None)
        if memory is None:
            # Renamed and corrected as well: most of its quotes are still there.
            words = " ".join(extraction.article.text.split())
            memory = next((memory for memory in gone if _mostly_in(memory, words)), None)
        if memory is not None:
            self.news.append(f"{memory.source} is now {source}; {memory.name}.yaml goes with it")
            del self._by_source[memory.source]
            self._by_source[source] = memory
            memory.source = source
        return memory

    def _moved(self, memory: Memory) -> None:
        """Follow an event file that the person renamed or put in a sub-folder: its `source` tells."""
        name = self._orphans.pop(memory.source, None)
        if name is None:
            return
        self.news.append(f"{memory.name}.yaml is now {name}.yaml")
        self._old_memories.append(memory_file(self.events_dir, memory.name))
        memory.name = name

    @cached_property
    def _old_memories(self) -> list[Path]:
        return []

    def forget_moved(self) -> None:
        """Delete the memories that lie where their event files no longer do."""
        for path in self._old_memories:
            path.unlink(missing_ok=True)

    @cached_property
    def _orphans(self) -> dict[str, str]:
        """Source to name of the event files that have no memory."""
        remembered = {memory.name for memory in self._by_source.values()}
        orphans: dict[str, str] = {}
        for entry in sorted(files(self.events_dir), key=lambda entry: entry.path):
            path = Path(entry.path)
            name = name_of(self.events_dir, path)
            if name in remembered:
                continue
            try:
                article = parse(load_text(path), name, path).article
            except Unreadable:
                continue
            if article and "source" in article.values:
                orphans.setdefault(article.values["source"], name)
        return orphans

    def _new_name(self, source: str) -> str:
        parts = [part for part in PurePosixPath(source.replace(os.sep, "/")).parts if part not in ("/", "..", ".")]
        stem = re.sub(r"\.[A-Za-z]\w{0,4}$", "", parts[-1]) if parts else ""
        name = slug(stem, "article", longest=80)
        if name in self._names and len(parts) > 1:
            name = slug(f"{parts[-2]} {stem}", "article", longest=80)
        return unique(name, self._names)


def _mostly_in(memory: Memory, text: str) -> bool:
    """Whether at least three, and two thirds, of an article's quotes stand in a text (white space made single)."""
    quotes = {event.base["quote"] for event in memory.events if "quote" in event.base}
    found = sum(quote in text for quote in quotes)
    return found >= 3 and found * 3 >= len(quotes) * 2
