"""What the extractor found today, as the values of event files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.eventfiles.fields import ARTICLE, EVENT
from extractor.eventfiles.layout import grouped
from extractor.eventfiles.record import CandidateDay
from extractor.events.event import Event, Extraction, Name

_MANY = 5  # days of writing listed for the editor to choose from: more, or without a reason, are no help


@dataclass(frozen=True, slots=True)
class Found:
    """An event of today: its values but for the id, and the offsets of quote and date words in the article."""

    values: dict[str, Any]
    spot: tuple[int, int, int, int]


def found(event: Event) -> Found:
    """An extracted event as the values of its fields; what is empty or goes without saying is left out."""
    quote = event.quote
    values: dict[str, Any] = {
        "date": event.date,
        "title": _line(event.title),
        "status": event.status,
        "kind": event.kind,
        "speaker": _line(event.speaker),
        "according_to": _line(event.according_to),
        "quote": _line(quote.text),
        "date_text": _line(event.date_text),
        "quotes": tuple(text for text in (_line(more.text) for more in event.more) if text),
        "why": _line(event.why),
        "names": _ordered(event.names),
    }
    said = {key: value for key, value in values.items() if value and value != EVENT[key].default}
    said.setdefault("title", said.get("quote", "Untitled")[:90])
    return Found(said, (quote.start, quote.end, quote.date_start, quote.date_end))


def article_values(extraction: Extraction) -> dict[str, Any]:
    """The fields of ``article:``."""
    article, anchor = extraction.article, extraction.anchor
    candidates: tuple[CandidateDay, ...] = ()
    if anchor.date is None:
        reasoned = [CandidateDay(day.date, _line(day.says)) for day in anchor.candidates if _line(day.says)]
        candidates = tuple(reasoned[:_MANY])
    values: dict[str, Any] = {
        "title": _line(article.title),
        "source": article.source,
        "publisher": _line(article.publisher),
        "place": _line(article.place),
        "url": article.url if article.url and not any(char.isspace() for char in article.url) else None,
        "published": anchor.published,
        "why": _line(anchor.why),
        "candidates": candidates,
    }
    return {key: values[key] for key in ARTICLE if values.get(key)}


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _ordered(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names as they come back from a file: grouped by type, each once."""
    clean = dict.fromkeys(Name(_line(name.text), name.type) for name in names if name.text.strip())
    by_type: dict[tuple[str, str], Name] = {(name.type or "other", name.text): name for name in clean}
    return tuple(by_type[kind, text] for kind, texts in grouped(tuple(clean)).items() for text in texts)
