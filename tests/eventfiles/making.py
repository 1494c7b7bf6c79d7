"""Extractions for the tests, made of a text of our own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.article import Anchor, Article, Declared
from extractor.eventfiles import Report, merge
from extractor.events.event import Event, Extraction, Name, Quote

SENTENCES = (
    "The harbour was opened in May 1931 by the mayor.",
    "On 3 March 1952 a storm tore the long pier away.",
    "“It will be rebuilt,” the council said on 9 April 1952.",
    "A new pier of concrete stood by the summer of 1955.",
    "The last ferry to the islands is to leave on 1 October 2031, the line says.",
)
DATE_WORDS = ("May 1931", "3 March 1952", "9 April 1952", "the summer of 1955", "1 October 2031")
TITLES = (
    "Harbour is opened",
    "Storm tears the pier away",
    "Council promises to rebuild",
    "New pier stands",
    "Last ferry",
)
DATES = ("1931-05", "1952-03-03", "1952-04-09", "1955-22", "2031-10-01")


@dataclass(frozen=True)
class Fact:
    """One event as some version of the extractor has it; `number` says which sentence it is from."""

    number: int
    title: str
    date: str
    speaker: str | None = None
    why: str = "stated in the text"
    names: tuple[Name, ...] = ()
    status: str = "happened"


FACTS = tuple(Fact(number, TITLES[number], DATES[number]) for number in range(5))


STATED = Anchor(2030, 5, 1, "stated")


def extraction(
    facts: Sequence[Fact] = FACTS,
    source: str = "seeds/pier.txt",
    published: Anchor = STATED,
    lead: str = "",
    declared: tuple[Declared, ...] = (),
    title: str = "The pier",
) -> Extraction:
    """An extraction of the article above. lead: text put before it, which moves all offsets."""
    text = lead + " ".join(SENTENCES)
    events = []
    for fact in facts:
        start = text.index(SENTENCES[fact.number])
        words = text.index(DATE_WORDS[fact.number], start)
        quote = Quote(
            SENTENCES[fact.number],
            start,
            start + len(SENTENCES[fact.number]),
            words,
            words + len(DATE_WORDS[fact.number]),
        )
        events.append(
            Event(
                fact.date,
                fact.title,
                quote,
                DATE_WORDS[fact.number],
                fact.why,
                "statement" if fact.number == 2 else "event",
                fact.status,  # type: ignore[arg-type]
                fact.speaker,
                names=fact.names,
            )
        )
    return Extraction(Article(text, source, title, declared=declared), published, tuple(events))


def run(folder: Path, *extractions: Extraction, dry_run: bool = False) -> Report:
    """Merge, the articles given being all there are."""
    return merge(folder, extractions, seeds_present=[one.article.source for one in extractions], dry_run=dry_run)
