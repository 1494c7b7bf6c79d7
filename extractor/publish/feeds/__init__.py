"""The timeline in forms that other programs read. The same input gives the same bytes: no clock is asked."""

from __future__ import annotations

from extractor.publish.entries import Book
from extractor.publish.feeds.atom import atom_feed
from extractor.publish.feeds.calendar import calendar_feed
from extractor.publish.feeds.records import json_feed
from extractor.publish.feeds.table import csv_feed
from extractor.publish.kept import Kept
from extractor.publish.site import Site

# Path, name, and what a reader finds in it.
FEEDS = (
    ("timeline.json", "JSON", "everything: the articles, and the entries with all that is known of each"),
    ("timeline.csv", "CSV", "a table, one entry a line; opens in any spreadsheet (UTF-8, RFC 4180)"),
    ("timeline.ics", "iCalendar", "the entries with a first and a last day, for calendars (RFC 5545)"),
    ("timeline.atom", "Atom", "the entries of the latest articles, to subscribe to (RFC 4287)"),
)


def feeds(book: Book, site: Site, kept: Kept) -> dict[str, bytes]:
    """All feeds, bytes by path."""
    return {
        "timeline.json": json_feed(book, site, kept),
        "timeline.csv": csv_feed(book, site, kept),
        "timeline.ics": calendar_feed(book, site, kept),
        "timeline.atom": atom_feed(book, site, kept),
    }
