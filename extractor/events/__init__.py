"""From dated expressions to the entries of a timeline: `compose` is the room's one public function."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.article import Anchor, Article
    from extractor.events.event import Event
    from extractor.timex.model import Timex

__all__ = ["compose"]


def compose(article: Article, timexes: Sequence[Timex], anchor: Anchor) -> list[Event]:
    """The entries a careful editor would draw from an article, in order of the text; see `entries.compose`."""
    # The event files need only the values of this room, not its vocabularies, which take a while to read.
    from extractor.events.entries import compose as run

    return run(article, timexes, anchor)
