"""Timelines made by hand, for the pages and feeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.eventfiles import ArticleFile, EventRecord, Timeline
from extractor.events.event import Name


@pytest.fixture
def treaty() -> EventRecord:
    """An entry with everything the extractor writes."""
    return EventRecord(
        id="inf-treaty",
        date="1987-12-08",
        title="U.S. and Soviet Union sign INF Treaty",
        quote="On December 8, 1987, they signed the treaty.",
        date_text="December 8, 1987",
        mark=(3, 19),
        why="stated in the text",
        names=(Name("INF Treaty", "thing"), Name("U.S.", "place")),
        line=7,
        article="wire",
    )


@pytest.fixture
def plan() -> EventRecord:
    """A tentative plan."""
    return EventRecord(id="deployment", date="2023?", title="Japan deploys", status="planned", line=12, article="wire")


@pytest.fixture
def wire(treaty: EventRecord, plan: EventRecord) -> ArticleFile:
    """An article with both."""
    return ArticleFile(
        "wire",
        Path("site/events/wire.yaml"),
        title="Planning goes on",
        source="seeds/wire.txt",
        publisher="TASS",
        place="MOSCOW",
        published="2017-12-30",
        why="December 30 is a Saturday in 2017",
        url="https://example.org/wire?a=1&b=2",
        events=(treaty, plan),
    )


@pytest.fixture
def timeline(wire: ArticleFile) -> Timeline:
    """A timeline of one article."""
    return Timeline((wire,))
