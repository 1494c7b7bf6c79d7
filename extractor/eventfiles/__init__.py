"""The event files: YAML that a person edits, written, read back and merged with what the extractor finds today.

    load(events_dir: Path) -> Timeline
    merge(events_dir: Path, extractions: Iterable[Extraction], *, seeds_present: Iterable[str] | None = None,
          dry_run: bool = False) -> Report
    editor_published(events_dir: Path, article: Article) -> str | None

    notices(events_dir: Path) -> tuple[Problem, ...]          what `check` lists: level "notice"
    accept(events_dir: Path, "FILE#ID:FIELD" | "FILE#ID" | "FILE:FIELD" | "FILE") -> Done(lines, changed)
    decline(events_dir: Path, the same) -> Done(lines, changed)
    reset(events_dir: Path, "FILE#ID" | "FILE") -> Done(lines, changed)

    format_problem(problem: Problem) -> str; format_github(problem: Problem) -> str
    format_json(problems: Iterable[Problem]) -> str

`load` never raises for what a file says; the writing functions raise StoreError with one line for the editor.
"""

from extractor.eventfiles.editor import editor_published
from extractor.eventfiles.load import load
from extractor.eventfiles.merge import merge
from extractor.eventfiles.problem import Problem, format_github, format_json, format_problem
from extractor.eventfiles.proposals import Done, accept, decline, notices, reset
from extractor.eventfiles.record import ArticleFile, CandidateDay, EventRecord, Image, Link, Timeline
from extractor.eventfiles.report import Proposal, Report
from extractor.eventfiles.store import StoreError

__all__ = [
    "ArticleFile",
    "CandidateDay",
    "Done",
    "EventRecord",
    "Image",
    "Link",
    "Problem",
    "Proposal",
    "Report",
    "StoreError",
    "Timeline",
    "accept",
    "decline",
    "editor_published",
    "format_github",
    "format_json",
    "format_problem",
    "load",
    "merge",
    "notices",
    "reset",
]
