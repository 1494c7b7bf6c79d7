"""The timeline as a table: CSV as RFC 4180 has it, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial

from extractor.publish.entries import Book, Entry
from extractor.publish.feeds.records import record
from extractor.publish.kept import Kept
from extractor.publish.site import Site

COLUMNS = (
    "id",
    "date",
    "when",
    "first_day",
    "last_day",
    "title",
    "status",
    "kind",
    "speaker",
    "according_to",
    "quote",
    "date_text",
    "why",
    "names",
    "tags",
    "note",
    "page",
    "articles",
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Made by this package, in a form checked before: a date before the common era may keep its minus.
_OURS = {"date", "first_day", "last_day", "status", "kind"}


def csv_feed(book: Book, site: Site, kept: Kept) -> bytes:
    """One line for each entry under a line of names, UTF-8, lines ending in CR LF. Several values are joined by "; "."""
    lines = [kept.get(("csv", entry.anchor), entry, partial(_entry_line, site, entry)) for entry in book.entries]
    return "".join([_line(COLUMNS), *lines]).encode()


def _entry_line(site: Site, entry: Entry) -> str:
    values = record(site, entry)
    first = values["tellings"][0]
    values |= {key: first.get(key) for key in ("quote", "date_text", "why")}
    values["articles"] = [telling["article"] for telling in values["tellings"]]
    return _line([_cell(name, values[name]) for name in COLUMNS])


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(name: str, value: str | list[str] | None) -> str:
    text = "; ".join(value) if isinstance(value, list) else value or ""
    return text if name in _OURS else no_formula(text)


def no_formula(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula.

    https://owasp.org/www-community/attacks/CSV_Injection; the full-width signs count as the plain ones in some locales.

    >>> no_formula("=1+2"), no_formula("2 + 2")
    ("'=1+2", '2 + 2')
    """
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
