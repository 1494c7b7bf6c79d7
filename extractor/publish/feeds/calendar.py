"""The timeline as a calendar: iCalendar, RFC 5545."""

from __future__ import annotations

import datetime
from functools import partial

from extractor.edtf import Day, parse
from extractor.publish.entries import Book, Entry
from extractor.publish.feeds.records import lasting_id, written_on
from extractor.publish.html import clean
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.when import certainty, date_words

# Dates with a first and a last day that mean something on a calendar; a decade would cover it.
_BOUNDED = {"day", "month", "season", "quarter", "year", "interval"}


def calendar_feed(book: Book, site: Site, kept: Kept) -> bytes:
    """All-day events for the entries whose first and last day are known; others have no place on a calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline-extractor//timeline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(site.title)}",
    ]
    events = [kept.get(("ics", entry.anchor), entry, partial(_event, site, entry)) for entry in book.entries]
    return b"".join([_folded(lines), *events, fold("END:VCALENDAR")])


def _folded(lines: list[str]) -> bytes:
    return b"".join([fold(line) for line in lines])


def _event(site: Site, entry: Entry) -> bytes:
    lead = entry.lead
    date = parse(lead.date)
    first, last = date.earliest, date.latest
    if date.precision not in _BOUNDED or first is None or last is None or first[0] < 1 or last[0] > 9998:
        return b""
    # DTEND of an all-day event is the day after it (3.6.1).
    after = datetime.date(*last) + datetime.timedelta(days=1)
    sure = certainty(lead.date, lead.status, entry.disagree)
    notes = [part for part in (date_words(lead.date) if date.precision != "day" else "", sure) if part]
    summary = lead.title + (f" ({', '.join(notes)})" if notes else "")
    told = [
        f"“{clean(t.event.quote)}” {clean(t.article.publisher or '')}".strip() for t in entry.tellings if t.event.quote
    ]
    stamp = written_on(entry) or (1970, 1, 1)
    url = site.absolute(entry.page, entry.anchor)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{lasting_id(entry)}",
        # The time the entry was last changed (3.8.7.2): the day its article was written is the one we can know again.
        f"DTSTAMP:{_day(stamp)}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(first)}",
        f"DTEND;VALUE=DATE:{_day((after.year, after.month, after.day))}",
        f"SUMMARY:{_text(summary)}",
        *([f"DESCRIPTION:{_text(chr(10).join(told), keep_lines=True)}"] if told else []),
        *([f"URL:{url}"] if url else []),
        *(["STATUS:TENTATIVE"] if lead.status == "planned" else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
    return _folded(lines)


def _day(day: Day) -> str:
    return f"{day[0]:04}{day[1]:02}{day[2]:02}"


def _text(text: str, keep_lines: bool = False) -> str:
    """TEXT of 3.3.11: backslash, semicolon, comma and line feed are escaped."""
    lines = [clean(line) for line in text.split("\n")] if keep_lines else [clean(text)]
    return "\\n".join(line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines)


def fold(line: str) -> bytes:
    """A content line (3.1): at most 75 octets, going on after CR LF and a space, never inside a character."""
    octets = line.encode()
    lines = []
    start, room = 0, 75
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # inside a character of UTF-8
            end -= 1
        lines.append(octets[start:end])
        start, room = end, 74
    return b"\r\n ".join([*lines, octets[start:]]) + b"\r\n"
