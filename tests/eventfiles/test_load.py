"""Loading a folder of event files."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.eventfiles import (
    CandidateDay,
    Image,
    Link,
    Problem,
    format_github,
    format_json,
    format_problem,
    load,
)
from extractor.eventfiles.read import parse
from extractor.events.event import Name

FULL = """\
article:
  title: The pier
  source: seeds/pier.txt
  publisher: The Harbour News
  place: PORT
  url: https://example.org/pier
  published: XXXX-05-01
  why: the dateline has no year
  candidates:
    2030-05-01: a Wednesday
    2024-05-01:
  publish_text: yes

events:
  - date: NO
    title: x
"""

EVENT = """\
events:
  - id: storm
    date: 1952-03-03
    title: NO
    status: alleged
    kind: statement
    speaker: 010
    according_to: 12:30
    quote: |
      On 3 March 1952
      a storm tore the   long pier away.
    date_text: 3 March 1952
    quotes: [One., "Two, three."]
    why: ~
    names: {place: [Port, Pier], person: Ann Lee, other: X}
    note: |
      One line.
        Another.
    links:
      - https://example.org/a:b
      - {url: /about/, title: About}
    image: {src: images/pier.jpg, alt: "", caption: The pier}
    tags: storms
    hidden: true
    same_as: [other, "2017/pier#storm", "#other"]
    distinct_from: other
  - {date: 0996, title: "null", id: other}
  - {date: 2017, title: Größe № 5}
  - {date: 2017, title: Größe № 5, names: [A, B], hidden: false}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events" / "2017").mkdir(parents=True)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "pier.jpg").write_bytes(b"")
    (tmp_path / "events" / "2017" / "pier.yaml").write_text("events: [{id: storm, date: 2017, title: x}]\n")
    return tmp_path / "events"


def test_every_value_is_the_text_that_was_typed(folder: Path) -> None:
    (folder / "pier.yaml").write_text(EVENT)
    timeline = load(folder)
    assert timeline.problems == ()
    assert [article.name for article in timeline.articles] == ["2017/pier", "pier"]
    storm, other, third, fourth = timeline.articles[1].events
    assert (storm.date, storm.title, storm.status, storm.kind) == ("1952-03-03", "NO", "alleged", "statement")
    assert (storm.speaker, storm.according_to, storm.why) == ("010", "12:30", None)
    assert storm.quote == "On 3 March 1952 a storm tore the long pier away."
    assert storm.mark == (3, 15)
    assert storm.quotes == ("One.", "Two, three.")
    assert storm.names == (Name("Ann Lee", "person"), Name("Port", "place"), Name("Pier", "place"), Name("X"))
    assert storm.note == "One line.\n  Another."
    assert storm.links == (Link("https://example.org/a:b"), Link("/about/", "About"))
    assert storm.image == Image("images/pier.jpg", "", "The pier")
    assert (storm.tags, storm.hidden) == (("storms",), True)
    assert (storm.same_as, storm.distinct_from) == (("pier#other", "2017/pier#storm", "pier#other"), ("pier#other",))
    assert (storm.line, storm.ref) == (2, "pier#storm")
    assert (other.id, other.date, other.title, other.line) == ("other", "0996", "null", 27)
    assert (third.id, fourth.id) == ("große-no-5", "große-no-5-2") or (third.id, fourth.id) == (
        "grosse-5",
        "grosse-5-2",
    )
    assert (fourth.names, fourth.hidden) == ((Name("A"), Name("B")), False)


def test_line_separators_from_the_web_are_spaces(folder: Path) -> None:
    text = "events:\n  - date: 2017\n    title: One\u2028two\x85three\n  - {date: 2018, title: x}\n"
    (folder / "pier.yaml").write_text(text, newline="")
    events = load(folder).articles[1].events
    assert [(event.title, event.line) for event in events] == [("One two three", 2), ("x", 4)]


def test_the_article(folder: Path) -> None:
    (folder / "pier.yaml").write_text(FULL.replace("date: NO", "date: 2017"))
    article = load(folder).articles[1]
    assert (article.title, article.source, article.publisher, article.place, article.url) == (
        "The pier",
        "seeds/pier.txt",
        "The Harbour News",
        "PORT",
        "https://example.org/pier",
    )
    assert (article.published, article.why, article.publish_text) == ("XXXX-05-01", "the dateline has no year", True)
    assert article.candidates == (CandidateDay("2030-05-01", "a Wednesday"), CandidateDay("2024-05-01"))
    assert article.path == folder / "pier.yaml"


def test_a_broken_event_is_left_out_and_comes_back_with_the_fix(folder: Path) -> None:
    path = folder / "pier.yaml"
    path.write_text(FULL)
    timeline = load(folder)
    assert [article.name for article in timeline.articles] == ["2017/pier", "pier"]
    assert timeline.events_out == 1
    assert [problem.message for problem in timeline.problems] == ["“NO” is a date in words"]
    path.write_text(FULL.replace("date: NO", "date: 2017-01"))
    assert [article.name for article in load(folder).articles] == ["2017/pier", "pier"]
    path.unlink()
    assert [article.name for article in load(folder).articles] == ["2017/pier"]


def test_problems_come_most_useful_first(folder: Path) -> None:
    (folder / "a.yaml").write_text("events:\n  - {date: 2017, title: x, same_as: y}\n  - {date: soon, title: x}\n")
    (folder / "b.yaml").write_text('events:\n  - date: 2017\n    title: "x\n  - date: soon\n    title: y\n')
    (folder / "c.yml").write_text("events: []\n")
    (folder / "d.yaml").write_bytes("events:\n  - title: Größe\n".encode("latin-1"))
    (folder / "e.yaml").write_bytes("events: []".encode("utf-16"))
    (folder / "f.yaml").write_text("events:\n  - {date: 2017, title: x, same_as: 2017/pier#strom}\n")
    (folder / "g.yaml").write_text(
        "events:\n  - {date: 2017, title: x, id: x, image: {src: images/none.jpg, alt: y}}\n"
    )
    (folder / "h.yaml").write_text("events:\n  - {date: 2017, title: x, id: x, distinct_from: [x]}\n")
    answers = "\n".join(format_problem(problem) for problem in load(folder).problems)
    assert answers.replace(f"{folder}/", "") == (
        'b.yaml:3:12: the quotation mark that opens this text is never closed\n        title: "x\n'
        '               ^\n  close it with " at the end of the text\n'
        "d.yaml:2:14: the file is not UTF-8 text\n      - title: Gr\ufffd\ufffde\n                 ^\n"
        "  save it as UTF-8 in your editor\n"
        "e.yaml:1:1: the file is UTF-16\n  save it as UTF-8 in your editor\n"
        "a.yaml:3:12: “soon” is a date in words\n      - {date: soon, title: x}\n               ~~~^\n"
        "  write the day itself, as 2017-12-19: what the words mean changes from day to day\n"
        "b.yaml:4:11: “soon” is a date in words\n      - date: soon\n              ~~~^\n"
        "  write the day itself, as 2017-12-19: what the words mean changes from day to day\n"
        "f.yaml:2:37: same_as points to “2017/pier#strom”, and there is no such event\n"
        "      - {date: 2017, title: x, same_as: 2017/pier#strom}\n"
        "                                        ~~~~~~~~~~~~~~^\n  did you mean 2017/pier#storm?\n"
        "h.yaml:2:51: distinct_from points to the event itself\n"
        "      - {date: 2017, title: x, id: x, distinct_from: [x]}\n"
        "                                                      ^\n  remove the line\n"
        "c.yml: warning: is not read: event files end in .yaml\n  rename it\n"
        f"g.yaml:2:42: warning: there is no file {folder.parent}/images/none.jpg: the event is shown without the picture\n"
        "      - {date: 2017, title: x, id: x, image: {src: images/none.jpg, alt: y}}\n"
        "                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^\n"
        "  copy the picture there, or correct src"
    )


def test_a_folder_that_is_not_there_is_an_empty_timeline(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == load(tmp_path)


def test_what_is_no_file_is_passed_over_and_a_link_to_nothing_is_told(folder: Path) -> None:
    (folder / "folder.yaml").mkdir()
    (folder / ".hidden.yaml").write_text("x")
    (folder / "pier.yaml~").write_text("x")
    (folder / "none.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    timeline = load(folder)
    assert [article.name for article in timeline.articles] == ["2017/pier"]
    assert [format_problem(problem) for problem in timeline.problems] == [
        f"{folder}/loop.yaml: is a link that leads to no file",
        f"{folder}/none.yaml: is a link that leads to no file",
    ]


def test_only_what_has_changed_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pier.yaml").write_text(EVENT)
    first = load(folder)
    again = load(folder)
    assert all(one is two for one, two in zip(first.articles, again.articles, strict=True))
    stat = (folder / "pier.yaml").stat()
    (folder / "pier.yaml").write_text(EVENT.replace("title: NO", "title: NE"))
    os.utime(folder / "pier.yaml", ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert load(folder).articles[1].events[0].title == "NE"


def test_many_files_load_in_about_a_second(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.yaml").write_text(
            "events:\n"
            + "".join(f"  - id: e{n}\n    date: 2017-12-19\n    title: Event\n    quote: A quote.\n" for n in range(5))
        )
    start = time.process_time()
    assert len(load(tmp_path).events) == 2000
    assert time.process_time() - start < 2, (
        "a fifth of it in the fifth of a second, on a machine with nothing else to do"
    )


PIECES = ["events:", "\n", "\n  - ", "date: ", "2017", "title: x", "\n    ", " ", "\t", '"', "'", "[", "]", "{", "}", "#", "&a ",
          "*a", "!t ", "|", ">-", "? ", ": ", "- ", "---", "...", "%", "@", "\r\n", "\ufeff", "\x85", "\u2028", "é", "🚢", "\x07",
          "article:", "id: a", "same_as: a", "<<: ", "names: ", "quote: ", "\\", "image: ", "links: ", "candidates: ", "~", "null", ", "]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60)))
@example("events:\n  - {date: 2017, title: x, tags: &a [*a]}\n")
@example("events: &a\n  - *a\n")
@example("? - a\n: b\n")
@example("- events:\nnames: \x85")
def test_no_text_whatever_breaks_the_loader(text: str) -> None:
    parsed = parse(text, "x", Path("x.yaml"))
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in parsed.source.problems:
        assert 1 <= problem.line <= len(lines)
        assert problem.text == lines[problem.line - 1].removeprefix("\ufeff") or "\ufeff" in text
        assert problem.column >= 1
        assert problem.length >= 1
        shown = format_problem(problem)
        assert "\x07" not in shown
    assert (parsed.record is None) == any(problem.level == "error" for problem in parsed.source.problems)


PROBLEM = Problem("a, b.yaml", 2, 7, "100 % “x”:\nno", "write\r\ny", "date", text="date: x\x1b[31m", length=1)


def test_formats() -> None:
    assert format_github(PROBLEM) == (
        "::error file=a%2C b.yaml,line=2,col=7,endColumn=8::100 %25 “x”:%0Ano%0Awrite%0D%0Ay"
    )
    assert format_json([PROBLEM]) == (
        '[\n {\n  "path": "a, b.yaml",\n  "line": 2,\n  "column": 7,\n  "endColumn": 8,\n  "level": "error",\n'
        '  "code": "date",\n  "message": "100 % “x”:\\nno",\n  "hint": "write\\r\\ny"\n }\n]'
    )
    assert "\x1b" not in format_problem(PROBLEM)


@pytest.mark.parametrize(
    ("text", "column", "length", "shown"),
    [
        ("title: 港 🚢 x", 12, 1, ("    title: 港 🚢 x", "                 ^")),
        ("\ttitle: x", 2, 5, ("    \ttitle: x", "    \t~~~~^")),
        ("a" * 200, 150, 3, ("    …" + "a" * 81, "     " + " " * 30 + "~~^")),
        ("e\u0301: x", 5, 1, ("    e\u0301: x", "       ^")),
    ],
)
def test_the_words_are_underlined(text: str, column: int, length: int, shown: tuple[str, str]) -> None:
    lines = format_problem(Problem("a", 1, column, "no", text=text, length=length)).splitlines()
    assert tuple(lines[1:]) == shown


def test_an_error_keeps_only_its_own_event_out(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "article: {title: A}\nevents:\n  - {date: 2017, title: stays, image: {src: a.png, alt: A}}\n"
        "  - {date: soon, title: goes}\n  - {date: 2018, title: }\n  - text\n  - {date: 2019, title: w, same_as: nope}\n"
    )
    (tmp_path / "b.yaml").write_text("event:\n  - {date: 2017, title: whole file}\n")
    timeline = load(tmp_path)
    assert [(event.title, event.image) for event in timeline.events] == [("stays", None), ("w", None)]
    assert (timeline.events_out, timeline.files_out) == (3, 1)
    (tmp_path / "b.yaml").unlink()
    (tmp_path / "a.yaml").write_text("events:\n  - {date: 2017, title: v}\n  - {date: 2019, title: w, same_as: nope}\n")
    timeline = load(tmp_path)
    assert [event.title for event in timeline.events] == ["v"]
    assert (timeline.events_out, timeline.files_out) == (1, 0)


def test_a_title_that_is_far_too_long_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(f"events:\n  - {{date: 2017, title: {'x' * 400}}}\n")
    timeline = load(tmp_path)
    assert len(timeline.events) == 1
    assert [(one.line, one.column, one.level, one.message) for one in timeline.problems] == [
        (2, 25, "warning", "the title has 400 characters; up to 90 read well")
    ]
