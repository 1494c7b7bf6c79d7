"""From dated expressions to the entries of a timeline."""

from extractor.events.entries import compose

__all__ = ["compose"]
