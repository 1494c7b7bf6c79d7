"""The timeline as a feed to subscribe to: Atom, RFC 4287."""

from __future__ import annotations

import uuid
from functools import partial

from extractor.edtf import Day
from extractor.publish.entries import Book, Entry
from extractor.publish.entry import quote
from extractor.publish.feeds.records import lasting_id, written_on
from extractor.publish.html import NL, Html, clean, el, escape, join
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.when import certainty, date_words

_MOST = 500  # entries; who wants all of a long timeline takes the JSON


def atom_feed(book: Book, site: Site, kept: Kept) -> bytes:
    """The entries, those of the latest articles first.

    `updated` is the day the article was written: it changes when the timeline gets a later article, not when the site
    is built again. Ids are UUIDs of the events' names, so that they outlive a move of the site.
    """
    # Entries of one day stay in order of time: the sort is stable, also in reverse.
    newest = sorted(book.entries, key=lambda entry: written_on(entry) or (0, 1, 1), reverse=True)[:_MOST]
    entries = [kept.get(("atom", entry.anchor), entry, partial(_entry, site, entry)) for entry in newest]
    days = [day for entry in newest if (day := written_on(entry))]
    address = site.absolute("index.md")
    own = site.absolute("timeline.atom")
    head = [
        el("title", site.title),
        el("id", address or "urn:uuid:" + _feed_id(site)),
        el("updated", _moment(max(days, default=None))),
        el("author", el("name", site.title)),
        _link(own, "self", "application/atom+xml") if own else None,
        _link(address, "alternate", "text/html") if address else None,
    ]
    body = join([*(part for part in head if part), *entries], NL)
    feed = el("feed", NL, body, "\n", xmlns="http://www.w3.org/2005/Atom")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{feed}\n'.encode()


def _entry(site: Site, entry: Entry) -> Html:
    lead = entry.lead
    sure = certainty(lead.date, lead.status, entry.disagree)
    when = date_words(lead.date) + (f", {sure}" if sure else "")
    publishers = dict.fromkeys(t.article.publisher for t in entry.tellings if t.article.publisher)
    content = join(
        [
            el("p", el("b", when)),
            *(part for telling in entry.tellings if (part := quote(telling.event))),
            *([el("p", ", ".join(publishers))] if publishers else []),
        ]
    )
    address = site.absolute(entry.page, entry.anchor)
    parts = [
        el("title", f"{when}: {lead.title}"),
        el("id", f"urn:uuid:{lasting_id(entry)}"),
        el("updated", _moment(written_on(entry))),
        *(el("category", term=term) for term in dict.fromkeys((lead.kind, *lead.tags))),
        _link(address, "alternate", "text/html") if address else None,
        # HTML as text of the element (3.1.1.2): escaped once more.
        el("content", escape(str(content)), type="html"),
    ]
    return el("entry", NL, join([part for part in parts if part], NL), NL)


def _link(address: str | None, rel: str, type_: str) -> Html:
    return Html(f'<link href="{escape(address or "")}" rel="{rel}" type="{type_}"/>')


def _moment(day: Day | None) -> str:
    year, month, date = day if day and day[0] > 0 else (1970, 1, 1)
    return f"{year:04}-{month:02}-{date:02}T00:00:00Z"


def _feed_id(site: Site) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"timeline-site:{clean(site.title)}"))
