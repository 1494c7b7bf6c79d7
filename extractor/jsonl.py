"""What the commands write with ``--jsonl``: one JSON object a line, offsets in characters into the text given."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from extractor.events.event import Event, Extraction, Quote
from extractor.timex.model import Timex


def extraction_record(extraction: Extraction) -> dict[str, Any]:
    """``{"id", "article": {…}, "events": […]}``, fields that say nothing left out of the events."""
    article, anchor = extraction.article, extraction.anchor
    return {
        "id": article.source,
        "article": {
            "title": article.title,
            "publisher": article.publisher,
            "place": article.place,
            "published": anchor.published,
            "candidates": [candidate.date for candidate in anchor.candidates],
            "why": anchor.why,
        },
        "events": [_event(event) for event in extraction.events],
    }


def _event(event: Event) -> dict[str, Any]:
    fields = {
        "date": event.date,
        "date_text": event.date_text,
        "date_start": event.quote.date_start,
        "date_end": event.quote.date_end,
        "title": event.title,
        "quote": event.quote.text,
        "quote_start": event.quote.start,
        "kind": event.kind,
        "status": event.status,
        "speaker": event.speaker,
        "according_to": event.according_to,
        "names": [{"text": name.text, "type": name.type} for name in event.names],
        "more": [_quote(quote) for quote in event.more],
        "why": event.why,
    }
    return {key: value for key, value in fields.items() if value not in (None, [])}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "quote": quote.text,
        "quote_start": quote.start,
        "date_start": quote.date_start,
        "date_end": quote.date_end,
    }


def timex_record(identifier: Any, timexes: Iterable[Timex]) -> dict[str, Any]:
    """``{"id", "timexes": [{"start", "end", "type", "value", "edtf", …}]}``; what TIMEX3 has no value for is left out."""
    rows = []
    for timex in timexes:
        row = {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value, "edtf": timex.edtf}
        extra = {
            "mod": timex.mod,
            "quant": timex.quant,
            "freq": timex.freq,
            "begin": timex.begin,
            "end_day": timex.end_day,
        }
        rows.append(row | {key: value for key, value in extra.items() if value is not None})
    return {"id": identifier, "timexes": rows}


def dump(record: dict[str, Any]) -> str:
    """One line of JSON Lines, letters of all scripts readable as they are."""
    return json.dumps(record, ensure_ascii=False)
