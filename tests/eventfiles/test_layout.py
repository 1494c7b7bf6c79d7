"""How events are written, and that everything written is read back as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from making import FACTS, Fact, extraction, run

from extractor.article import Anchor, Candidate
from extractor.eventfiles import layout
from extractor.eventfiles.fields import EVENT
from extractor.eventfiles.read import parse
from extractor.events.event import Name

PIER = """\
# yaml-language-server: $schema=.extracted/event-file.schema.json
# Change anything: what you write stays. `timeline check` finds mistakes.
article:
  title: The pier
  source: seeds/pier.txt
  published: XXXX-05-01
  why: the dateline has no year
  candidates:
    2030-05-01: a Wednesday
    2024-05-01: "a Wednesday too: less likely"

events:
  - id: harbour-is-opened
    date: 1931-05
    title: Harbour is opened
    quote: The harbour was opened in May 1931 by the mayor.
    date_text: May 1931
    why: stated in the text

  - id: council-promises-to-rebuild
    date: 1952-04-09
    title: "Council: we rebuild"
    kind: statement
    speaker: The council
    quote: “It will be rebuilt,” the council said on 9 April 1952.
    date_text: 9 April 1952
    why: stated in the text
    names:
      person: [Ann Lee, "Lee, Bo"]
      place: [Zürich]

  - id: last-ferry
    date: 2031-10-01
    title: Last ferry
    status: planned
    quote: The last ferry to the islands is to leave on 1 October 2031, the line says.
    date_text: 1 October 2031
    why: >-
      it has taken a very long time to find out why, and a very long time to find out why, and a
      very long time to find out why, and it says "so: there"
    names: [Pier, Ferry]
"""


def test_a_new_file_reads_like_notes(tmp_path: Path) -> None:
    anchor = Anchor(
        None,
        5,
        1,
        "the dateline has no year",
        candidates=(
            Candidate("2030-05-01", 0.6, "a Wednesday"),
            Candidate("2024-05-01", 0.4, "a Wednesday too: less likely"),
        ),
    )
    council = Fact(
        2,
        "Council promises to rebuild",
        "1952-04-09",
        "The council",
        names=(Name("Zürich", "place"), Name("Ann Lee", "person"), Name("Lee, Bo", "person")),
    )
    why = "it has" + " taken a very long time to find out why, and" + " a very long time to find out why, and" * 2
    ferry = Fact(
        4, "Last ferry", "2031-10-01", None, why + ' it says "so: there"', (Name("Pier"), Name("Ferry")), "planned"
    )
    folder = tmp_path / "events"
    run(folder, extraction((FACTS[0], council, ferry), published=anchor))
    written = (folder / "pier.yaml").read_text()
    assert written == PIER.replace('"Council: we rebuild"', "Council promises to rebuild")


def test_an_article_without_events(tmp_path: Path) -> None:
    run(tmp_path / "events", extraction(()))
    assert (tmp_path / "events" / "pier.yaml").read_text().endswith("  why: stated\n\nevents: []\n")


def test_the_guide_is_named_where_the_site_has_one(tmp_path: Path) -> None:
    (tmp_path / "editing.md").write_text("# Editing\n")
    run(tmp_path / "events", extraction())
    assert "mistakes; help is in ../editing.md.\n" in (tmp_path / "events" / "pier.yaml").read_text()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Storm tears the pier away", "Storm tears the pier away"),
        ("U.S. and Japan – “pact”", "U.S. and Japan – “pact”"),
        ("Council: no", '"Council: no"'),
        ("at 12:30", "at 12:30"),
        ("12:30", '"12:30"'),
        ("1984", '"1984"'),
        ("No", '"No"'),
        ("1e5", '"1e5"'),
        ("null", '"null"'),
        ("2017-12-19", '"2017-12-19"'),
        ("C# is new", "C# is new"),
        ("flat #3", '"flat #3"'),
        ("#3", '"#3"'),
        ("- dash", '"- dash"'),
        ("-dash", "-dash"),
        ("? why", '"? why"'),
        ("[Update] No", '"[Update] No"'),
        ("*Breaking*", '"*Breaking*"'),
        ('"No"', "'\"No\"'"),
        ("It's “so: there”", '"It\'s “so: there”"'),
        ('"It\'s so"', '>-\n    "It\'s so"'),
        ("C:\\temp: x", "'C:\\temp: x'"),
        ("a\tb", '"a\\tb"'),
        ("bell\x07", '"bell\\x07"'),
        ("line\u2028sep", '"line\\u2028sep"'),
        ("ends with:", '"ends with:"'),
        ("two\nlines", "|-\n    two\n    lines"),
        ("", '""'),
        ("=", '"="'),
        ("---", '"---"'),
    ],
)
def test_quotes_only_where_they_are_needed(value: str, written: str) -> None:
    assert layout.text(value, 2, 100) == written
    assert yaml.safe_load(f"a:\n  k: {written}\n") == {"a": {"k": value}}


anything = st.text(
    st.one_of(
        st.sampled_from(" \t#:-?[]{},&*!|>'\"%@`~=<.0123456789eExXnoNOyY/\\éß港🚢"),
        st.characters(exclude_categories=("Cs",)),
    ),
    min_size=1,
    max_size=200,
)


@settings(max_examples=400, deadline=None)
@given(anything, st.sampled_from(["title", "speaker", "quote", "note"]), st.integers(0, 6))
def test_any_text_is_read_back(value: str, name: str, indent: int) -> None:
    said = value.strip() if name == "note" else " ".join(value.split())
    said = said.replace("\r\n", "\n")
    if not said:
        return
    values: dict[str, Any] = {"date": "2017", "title": "x", name: said}
    written = "events:\n" + layout.event(values, indent)
    parsed = parse(written, "x", Path("x.yaml"))
    assert parsed.source.problems == []
    assert parsed.events[0].values == values, written
    if all(char.isprintable() for char in said):
        # Other tools read the same text, YAML 1.1's readings of it included.
        assert yaml.safe_load(written)["events"][0][name] == said


@settings(max_examples=200, deadline=None)
@given(
    st.lists(anything.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=5, unique=True),
    st.booleans(),
    st.lists(st.sampled_from(["person", "place", "organisation", "thing", None]), min_size=5, max_size=5),
)
@example([":0", "-1", "a:b", "?"], False, [None] * 5)
@example([":0", "-1", "a:b", "?"], True, ["person"] * 5)
def test_any_list_is_read_back(texts: list[str], flow: bool, kinds: list[Any]) -> None:
    by_type = sorted(
        (Name(text, kind) for text, kind in zip(texts, kinds, strict=False)),
        key=lambda name: ["person", "place", "organisation", "thing", None].index(name.type),
    )
    values = {"date": "2017", "title": "x", "quotes": tuple(texts), "names": tuple(by_type)}
    if flow:
        inside = ", ".join(f"{name}: {layout.flow_value(EVENT[name], value)}" for name, value in values.items())
        written = f"events: [{{{inside}}}]\n"
    else:
        written = "events:\n" + layout.event(values, 2)
    parsed = parse(written, "x", Path("x.yaml"))
    assert parsed.source.problems == []
    assert parsed.events[0].values == values, written


def test_double_quotes_hold_what_json_holds() -> None:
    text = "".join(map(chr, range(1, 0x3000)))
    assert yaml.safe_load(layout.double_quoted(text)) == text == json.loads(json.dumps(text))
