"""The timeline as JSON, and the one description of an entry that the other feeds share."""

from __future__ import annotations

import json
import uuid
from functools import partial
from typing import Any

from extractor.edtf import Day, parse
from extractor.eventfiles import ArticleFile
from extractor.publish.entries import Book, Entry
from extractor.publish.html import clean, safe_url
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.when import certainty, date_words

# The fields of an entry and what they hold; the page about the data shows them.
FIELDS: tuple[tuple[str, str], ...] = (
    ("id", "the entry’s lasting name: event file, #, id in it"),
    ("date", "when, as EDTF (ISO 8601-2): 2017-12-19, 2017-12, 199X, 2023? …"),
    ("when", "the same in words, with how sure it is"),
    ("first_day", "the first day it may mean, YYYY-MM-DD, or nothing where that is not known"),
    ("last_day", "the last day it may mean"),
    ("title", "what happened"),
    ("status", "happened, planned or alleged"),
    ("kind", "event or statement"),
    ("speaker", "who spoke, of a statement"),
    ("according_to", "to whom the article attributes it"),
    ("names", "persons, places and organisations in it"),
    ("tags", "the editor’s tags"),
    ("note", "the editor’s note"),
    ("links", "further readings: url and title"),
    ("page", "its place on the site"),
    (
        "tellings",
        "each article’s account of it: id, article, date, quote, date_text (the words that give the date), why",
    ),
)
ARTICLE_FIELDS: tuple[tuple[str, str], ...] = (
    ("name", "its event file"),
    ("title", "headline"),
    ("publisher", "who published it"),
    ("place", "where it was written"),
    ("published", "the day it was written, EDTF, or nothing where that is not known"),
    ("why", "why that day"),
    ("url", "where the original is"),
    ("page", "its page on the site"),
)
_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # for URLs, RFC 9562


def json_feed(book: Book, site: Site, kept: Kept) -> bytes:
    """``{"title", "address", "articles": […], "entries": […]}``, UTF-8; see FIELDS and ARTICLE_FIELDS.

    Absent values are left out.
    """
    articles = [
        kept.get(("json article", article.name), (article, page), partial(_article_line, site, article, page))
        for article in book.articles
        for page in [book.article_pages[article.name]]
    ]
    entries = [kept.get(("json", entry.anchor), entry, partial(_entry_line, site, entry)) for entry in book.entries]
    head = {"title": clean(site.title)} | ({"address": site.address} if site.address else {})
    # An entry a line: a feed kept under version control shows what changed.
    text = (
        json.dumps(head, ensure_ascii=False).removesuffix("}")
        + f',\n"articles": [{_lines(articles)}],\n"entries": [{_lines(entries)}]}}\n'
    )
    # Where the text is put into a <script> after all, no "</script>" of a title ends it.
    return text.replace("<", "\\u003c").encode()


def _lines(lines: list[str]) -> str:
    return "\n" + ",\n".join(lines) + "\n" if lines else "\n"


def _line(values: dict[str, Any]) -> str:
    return json.dumps(_some(values), ensure_ascii=False)


def _entry_line(site: Site, entry: Entry) -> str:
    return _line(record(site, entry))


def record(site: Site, entry: Entry) -> dict[str, Any]:
    """One entry with the fields of FIELDS."""
    lead = entry.lead
    date = parse(lead.date)
    sure = certainty(lead.date, lead.status, entry.disagree)
    return {
        "id": lasting_ref(entry),
        "date": lead.date,
        "when": date_words(lead.date) + (f", {sure}" if sure else ""),
        "first_day": day_text(date.earliest),
        "last_day": day_text(date.latest),
        "title": clean(lead.title),
        "status": lead.status,
        "kind": lead.kind,
        "speaker": _clean(lead.speaker),
        "according_to": _clean(lead.according_to),
        "names": list(dict.fromkeys(clean(name.text) for telling in entry.tellings for name in telling.event.names)),
        "tags": [clean(tag) for tag in lead.tags],
        "note": _clean(lead.note),
        "links": [
            _some({"url": url, "title": _clean(link.title)}) for link in lead.links if (url := safe_url(link.url))
        ],
        "page": site.absolute(entry.page, entry.anchor) or site.link("index.md", entry.page, entry.anchor),
        "tellings": [
            _some(
                {
                    "id": telling.event.ref,
                    "article": telling.article.name,
                    "date": telling.event.date,
                    "quote": _clean(telling.event.quote),
                    "date_text": _clean(telling.event.date_text),
                    "why": _clean(telling.event.why),
                }
            )
            for telling in entry.tellings
        ],
    }


def day_text(day: Day | None) -> str | None:
    """A day as ISO 8601 writes it, with a sign before the year where it lies before the common era."""
    if day is None:
        return None
    sign = "-" if day[0] < 0 else ""
    return f"{sign}{abs(day[0]):04}-{day[1]:02}-{day[2]:02}"


def lasting_id(entry: Entry) -> str:
    """A UUID that stays the same as long as the entry's file and id do, whatever else changes."""
    return str(uuid.uuid5(_NAMESPACE, f"timeline:{lasting_ref(entry)}"))


def lasting_ref(entry: Entry) -> str:
    """The name of the account that was written first: a later article of the same happening does not change it."""
    first = min(entry.tellings, key=lambda telling: (telling.article.published or "9", telling.event.ref))
    return first.event.ref


def written_on(entry: Entry) -> Day | None:
    """The last day on which an article that tells it was written; None where no day is known."""
    days = [
        date.latest
        for telling in entry.tellings
        if telling.article.published and (date := parse(telling.article.published)).latest
    ]
    return max((day for day in days if day), default=None)


def _article_line(site: Site, article: ArticleFile, page: str) -> str:
    values = {
        "name": article.name,
        "title": _clean(article.title),
        "publisher": _clean(article.publisher),
        "place": _clean(article.place),
        "published": article.published,
        "why": _clean(article.why),
        "url": safe_url(article.url) if article.url else None,
        "page": site.absolute(page) or site.link("index.md", page),
    }
    return _line(values)


def _clean(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _some(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [], "")}
