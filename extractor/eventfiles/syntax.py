"""YAML's own errors, said so that a person knows what to do."""

from __future__ import annotations

import yaml

from extractor.eventfiles.source import Source


def explain(source: Source, error: Exception) -> None:
    """Report a parser's error at its place."""
    mark = getattr(error, "problem_mark", None)
    offset = (mark.index if mark else 0) + source.shift
    message = getattr(error, "problem", None) or str(error)
    source.report(min(offset, len(source.text)), offset + 1, "syntax", str(message))


__all__ = ["explain", "yaml"]
