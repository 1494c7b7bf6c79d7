"""What a merge did, or would do, as counts, lines and a diff."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import Any

from extractor.eventfiles.layout import grouped
from extractor.eventfiles.problem import Problem
from extractor.eventfiles.record import CandidateDay
from extractor.events.event import Name


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value of today that differs from what the person wrote. ref: FILE#ID, or FILE for the article's own fields.
    yours or today is None where the field is not there. path, line: where the person's value stands."""

    ref: str
    field: str
    yours: Any
    today: Any
    path: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.ref}:{self.field} is {shown(self.yours)} as you wrote it; the extractor now says {shown(self.today)}"


@dataclass(slots=True)
class Report:
    """What a merge did. The counts are of events but for `files`, `proposed` (fields) and `missing` (articles).

    added, updated, dropped: the machine's own doing; kept: events that hold something of the person's, or that the
    person took out, and that were left so; obsolete: kept though no longer found. missing: articles that are no longer
    among the seeds. lines: what to print of it, the summary not included. diffs: of each changed file, for a dry run.
    skipped: problems of the files that could not be merged.
    """

    files: int = 0
    added: int = 0
    updated: int = 0
    kept: int = 0
    dropped: int = 0
    obsolete: int = 0
    proposals: list[Proposal] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    diffs: list[str] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    @property
    def proposed(self) -> int:
        return len(self.proposals)

    def summary(self) -> str:
        """One line: ``3 events added, 1 updated, 2 kept as you wrote them.``"""
        counts = [
            (self.added, "added"),
            (self.updated, "updated"),
            (self.kept, "kept as you wrote " + ("it" if self.kept == 1 else "them")),
            (self.proposed, "proposed change" + ("" if self.proposed == 1 else "s")),
            (self.dropped, "dropped"),
            (self.obsolete, "obsolete"),
        ]
        said = [f"{count} {what}" for count, what in counts if count]
        return "Events: " + (", ".join(said) if said else "nothing changed") + "."


def shown(value: Any) -> str:
    """A value in a line of text."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f"“{value}”" if len(value) <= 160 else f"“{value[:159]}…”"
    if value and isinstance(value[0], Name):
        groups = grouped(value)
        return "; ".join(f"{kind}: {', '.join(found)}" for kind, found in groups.items())
    if value and isinstance(value[0], CandidateDay):
        return ", ".join(day.date for day in value)
    return ", ".join(f"“{item}”" for item in value)


def diff(path: str, old: str, new: str) -> str:
    """A unified diff of a file, as `git diff` shows it."""
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), path if old else "/dev/null", path, n=2
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)
