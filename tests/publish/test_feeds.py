"""The feeds, each held against its standard and read back by another reader than the writer."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.eventfiles import ArticleFile, EventRecord, Timeline
from extractor.publish import Site, pages
from extractor.publish.feeds.calendar import fold
from extractor.publish.feeds.records import ARTICLE_FIELDS, FIELDS
from extractor.publish.feeds.table import no_formula

SITE = Site(title="Arms, treaties", address="https://example.org/timeline/")
HOSTILE = '=cmd|"/c calc"!A1,\r\n</title><script>;\\ 日本\x00'


def feed(timeline: Timeline, name: str, site: Site = SITE) -> str:
    content = pages(timeline, site)[f"timeline.{name}"]
    assert isinstance(content, bytes)
    return content.decode()


@pytest.fixture
def hostile(wire: ArticleFile, treaty: EventRecord) -> Timeline:
    event = replace(treaty, title=HOSTILE, quote=HOSTILE, mark=(2, 5), why=HOSTILE, tags=(HOSTILE,), note=HOSTILE)
    return Timeline((replace(wire, title=HOSTILE, publisher=HOSTILE, events=(event,)),))


def test_calendar(timeline: Timeline) -> None:
    assert feed(timeline, "ics") == "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//timeline-extractor//timeline//EN",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:Arms\\, treaties",
            "BEGIN:VEVENT",
            "UID:0ba1aa6c-b625-5111-aa66-8761f899553a",
            "DTSTAMP:20171230T000000Z",
            "DTSTART;VALUE=DATE:19871208",
            "DTEND;VALUE=DATE:19871209",
            "SUMMARY:U.S. and Soviet Union sign INF Treaty",
            "DESCRIPTION:“On December 8\\, 1987\\, they signed the treaty.” TASS",
            "URL:https://example.org/timeline/1987.html#inf-treaty",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:6a0c90dc-d340-5aaf-92fa-3a731378b0c1",
            "DTSTAMP:20171230T000000Z",
            "DTSTART;VALUE=DATE:20230101",
            "DTEND;VALUE=DATE:20240101",
            "SUMMARY:Japan deploys (2023\\, planned\\, tentative)",
            "URL:https://example.org/timeline/2023.html#deployment",
            "STATUS:TENTATIVE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


@pytest.mark.parametrize("date", ["199X", "19XX", "2017/..", "XXXX-12-08", "-0489-09-12", "201X-12", "../2017"])
def test_what_has_no_bounds_is_on_no_calendar(wire: ArticleFile, treaty: EventRecord, date: str) -> None:
    assert "VEVENT" not in feed(Timeline((replace(wire, events=(replace(treaty, date=date),)),)), "ics")


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2016-02", "20160201", "20160301"),
        ("2017-12-31", "20171231", "20180101"),
        ("2017-12-19/2017-12-21", "20171219", "20171222"),
        ("2017-24", "20171201", "20180301"),
        ("0800", "08000101", "08010101"),
    ],
)
def test_the_end_of_a_day_is_the_day_after(
    wire: ArticleFile, treaty: EventRecord, date: str, start: str, end: str
) -> None:
    calendar = feed(Timeline((replace(wire, events=(replace(treaty, date=date),)),)), "ics")
    assert f"DTSTART;VALUE=DATE:{start}\r\nDTEND;VALUE=DATE:{end}\r\n" in calendar


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_folded_lines_unfold_to_what_they_were(line: str) -> None:
    folded = fold(line)
    parts = folded.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(part) <= 75 for part in parts)
    assert all(part.decode() is not None for part in parts)
    assert folded.replace(b"\r\n ", b"").decode() == line + "\r\n"


def test_long_lines_are_folded_at_75_octets_and_never_inside_a_character() -> None:
    assert fold("x" * 200) == b"x" * 75 + b"\r\n " + b"x" * 74 + b"\r\n " + b"x" * 51 + b"\r\n"
    assert fold("é" * 50) == "é".encode() * 37 + b"\r\n " + "é".encode() * 13 + b"\r\n"


def test_a_later_article_of_the_same_happening_leaves_the_ids_alone(wire: ArticleFile, treaty: EventRecord) -> None:
    before = Timeline((replace(wire, events=(replace(treaty, date="1987-12"),)),))
    again = replace(treaty, article="a", id="again", same_as=("wire#inf-treaty",))
    after = Timeline((replace(wire, name="a", published="2018-01-01", events=(again,)), *before.articles))
    for name, lines in (("ics", "UID:"), ("atom", "<id>urn:")):
        old, new = (
            [line for line in feed(timeline, name).splitlines() if line.startswith(lines)]
            for timeline in (before, after)
        )
        assert old == new


def test_no_text_makes_a_line_of_the_calendar(hostile: Timeline) -> None:
    lines = feed(hostile, "ics").replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert [line.split(":")[0].split(";")[0] for line in lines[5:-1]] == [
        "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "END",
    ]  # fmt: skip
    assert lines[10] == 'SUMMARY:=cmd|"/c calc"!A1\\, </title><script>\\;\\\\ 日本\ufffd'
    assert not any("\n" in line or "\r" in line for line in lines)


def test_table(timeline: Timeline) -> None:
    assert feed(timeline, "csv") == (
        "id,date,when,first_day,last_day,title,status,kind,speaker,according_to,quote,date_text,why,names,tags,note,page,"
        "articles\r\n"
        "wire#inf-treaty,1987-12-08,8 December 1987,1987-12-08,1987-12-08,U.S. and Soviet Union sign INF Treaty,happened,"
        'event,,,"On December 8, 1987, they signed the treaty.","December 8, 1987",stated in the text,INF Treaty; U.S.,,,'
        "https://example.org/timeline/1987.html#inf-treaty,wire\r\n"
        'wire#deployment,2023?,"2023, planned, tentative",2023-01-01,2023-12-31,Japan deploys,planned,event,,,,,,,,,'
        "https://example.org/timeline/2023.html#deployment,wire\r\n"
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+2", "'=1+2"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    assert no_formula(text) == cell


def test_hostile_words_stay_in_their_cell(hostile: Timeline) -> None:
    rows = list(csv.DictReader(io.StringIO(feed(hostile, "csv"), newline="")))
    assert len(rows) == 1
    assert rows[0]["title"] == '\'=cmd|"/c calc"!A1, </title><script>;\\ 日本\ufffd'
    assert not any(value.startswith(("=", "+", "-", "@")) for value in rows[0].values())


def test_dates_before_the_common_era_stay_dates(wire: ArticleFile, treaty: EventRecord) -> None:
    rows = csv.DictReader(
        io.StringIO(feed(Timeline((replace(wire, events=(replace(treaty, date="-0489-09-12"),)),)), "csv"), newline="")
    )
    row = next(rows)
    assert (row["date"], row["first_day"]) == ("-0489-09-12", "-0489-09-12")


_ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_atom(timeline: Timeline) -> None:
    root = ElementTree.fromstring(feed(timeline, "atom"))
    assert [(child.tag.partition("}")[2], child.text or child.attrib) for child in root][:6] == [
        ("title", "Arms, treaties"),
        ("id", "https://example.org/timeline/index.html"),
        ("updated", "2017-12-30T00:00:00Z"),
        ("author", {}),
        ("link", {"href": "https://example.org/timeline/timeline.atom", "rel": "self", "type": "application/atom+xml"}),
        ("link", {"href": "https://example.org/timeline/index.html", "rel": "alternate", "type": "text/html"}),
    ]
    entry = root.find("a:entry", _ATOM)
    assert entry is not None
    assert [(child.tag.partition("}")[2], child.text or child.attrib) for child in entry] == [
        ("title", "8 December 1987: U.S. and Soviet Union sign INF Treaty"),
        ("id", "urn:uuid:0ba1aa6c-b625-5111-aa66-8761f899553a"),
        ("updated", "2017-12-30T00:00:00Z"),
        ("category", {"term": "event"}),
        (
            "link",
            {"href": "https://example.org/timeline/1987.html#inf-treaty", "rel": "alternate", "type": "text/html"},
        ),
        (
            "content",
            "<p><b>8 December 1987</b></p>"
            '<blockquote class="tl-quote"><p>On <mark>December 8, 1987</mark>, they signed the treaty.</p></blockquote>'
            "<p>TASS</p>",
        ),
    ]


def test_atom_without_an_address_has_lasting_ids_and_no_links(timeline: Timeline) -> None:
    root = ElementTree.fromstring(feed(timeline, "atom", Site()))
    assert [link.attrib for link in root.iter("{http://www.w3.org/2005/Atom}link")] == []
    ids = [element.text or "" for element in root.iter("{http://www.w3.org/2005/Atom}id")]
    assert len(set(ids)) == 3
    assert all(id_.startswith("urn:uuid:") for id_ in ids)


def test_hostile_words_are_text_of_the_atom_feed(hostile: Timeline) -> None:
    root = ElementTree.fromstring(feed(hostile, "atom"))
    title = root.findtext("a:entry/a:title", "", _ATOM)
    content = root.findtext("a:entry/a:content", "", _ATOM)
    assert title == '8 December 1987: =cmd|"/c calc"!A1, </title><script>;\\ 日本\ufffd'
    assert "<script" not in content


def test_the_latest_articles_come_first_and_within_them_the_order_of_time(wire: ArticleFile) -> None:
    new = replace(wire, name="new", published="2018-01-02", events=(EventRecord("b", "2017", "B", article="new"),))
    root = ElementTree.fromstring(feed(Timeline((wire, new)), "atom"))
    titles = [title.text for title in root.findall("a:entry/a:title", _ATOM)]
    assert titles == [
        "2017: B",
        "8 December 1987: U.S. and Soviet Union sign INF Treaty",
        "2023, planned, tentative: Japan deploys",
    ]
    assert root.findtext("a:updated", "", _ATOM) == "2018-01-02T00:00:00Z"


def test_json(timeline: Timeline) -> None:
    assert json.loads(feed(timeline, "json")) == {
        "title": "Arms, treaties",
        "address": "https://example.org/timeline/",
        "articles": [
            {
                "name": "wire",
                "title": "Planning goes on",
                "publisher": "TASS",
                "place": "MOSCOW",
                "published": "2017-12-30",
                "why": "December 30 is a Saturday in 2017",
                "url": "https://example.org/wire?a=1&b=2",
                "page": "https://example.org/timeline/articles/wire.html",
            }
        ],
        "entries": [
            {
                "id": "wire#inf-treaty",
                "date": "1987-12-08",
                "when": "8 December 1987",
                "first_day": "1987-12-08",
                "last_day": "1987-12-08",
                "title": "U.S. and Soviet Union sign INF Treaty",
                "status": "happened",
                "kind": "event",
                "names": ["INF Treaty", "U.S."],
                "page": "https://example.org/timeline/1987.html#inf-treaty",
                "tellings": [
                    {
                        "id": "wire#inf-treaty",
                        "article": "wire",
                        "date": "1987-12-08",
                        "quote": "On December 8, 1987, they signed the treaty.",
                        "date_text": "December 8, 1987",
                        "why": "stated in the text",
                    }
                ],
            },
            {
                "id": "wire#deployment",
                "date": "2023?",
                "when": "2023, planned, tentative",
                "first_day": "2023-01-01",
                "last_day": "2023-12-31",
                "title": "Japan deploys",
                "status": "planned",
                "kind": "event",
                "page": "https://example.org/timeline/2023.html#deployment",
                "tellings": [{"id": "wire#deployment", "article": "wire", "date": "2023?"}],
            },
        ],
    }


def test_every_field_of_the_json_is_described(timeline: Timeline) -> None:
    data = json.loads(feed(timeline, "json"))
    assert {key for entry in data["entries"] for key in entry} <= {name for name, _ in FIELDS}
    assert {key for article in data["articles"] for key in article} <= {name for name, _ in ARTICLE_FIELDS}


def test_json_of_nothing() -> None:
    assert json.loads(feed(Timeline(), "json", Site(title=""))) == {"title": "", "articles": [], "entries": []}


def test_json_may_stand_in_a_script(hostile: Timeline) -> None:
    text = feed(hostile, "json")
    assert "<" not in text
    assert json.loads(text)["entries"][0]["title"].startswith('=cmd|"/c calc"!A1, </title><script>')


def test_feeds_do_not_ask_the_clock(timeline: Timeline, tmp_path: Path) -> None:
    first = pages(timeline, SITE)
    again = pages(Timeline(timeline.articles), SITE)
    assert all(first[name] == again[name] for name in first if name.startswith("timeline."))
