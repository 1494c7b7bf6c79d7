"""The event files: YAML that a person edits, written, read back and merged with what the extractor finds today."""

from extractor.eventfiles.load import load
from extractor.eventfiles.problem import Problem, format_github, format_json, format_problem
from extractor.eventfiles.record import ArticleFile, CandidateDay, EventRecord, Image, Link, Timeline

__all__ = [
    "ArticleFile",
    "CandidateDay",
    "EventRecord",
    "Image",
    "Link",
    "Problem",
    "Timeline",
    "format_github",
    "format_json",
    "format_problem",
    "load",
]
