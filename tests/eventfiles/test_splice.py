"""Event files in every form that YAML and editors know are changed in place, and only where they must be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from making import FACTS, TITLES, Fact, extraction, run

from extractor.eventfiles import load
from extractor.events.event import Name

LATER = (
    replace(FACTS[0], title="Harbour: opened by the “mayor”", speaker="The mayor", names=(Name("Pier", "thing"),)),
    # The second is no longer found, the third is as it was.
    FACTS[2],
    replace(FACTS[3], title="A pier " + "of concrete and steel " * 6, date="1955~", status="planned"),
    FACTS[4],
)
FIRST = (FACTS[0], FACTS[1], replace(FACTS[2], names=(Name("Council"),)), replace(FACTS[3], speaker="Somebody"))
THIRD = (*LATER[:1], replace(FACTS[2], names=(Name("Council"),)), *LATER[2:])


def dumped(**options: object) -> Callable[[str], str]:
    return lambda text: yaml.dump(  # type: ignore[no-any-return]
        yaml.load(text, yaml.BaseLoader), allow_unicode=True, sort_keys=False, **options
    )


def indentless(text: str) -> str:
    return "".join(
        line[2:] if line.startswith("  ") and "events:" in text[: text.index(line)] else line
        for line in text.splitlines(keepends=True)
    )


FORMS: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "byte order mark before the article": lambda text: "\ufeff" + text[text.index("article:") :],
    "no line end at the end": str.rstrip,
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "document marks": lambda text: "---\n" + text + "...\n",
    "hyphens in column 0": indentless,
    "no blank lines": lambda text: text.replace("\n\n  - ", "\n  - "),
    "hyphens alone": lambda text: text.replace("  - id", "  -\n    id"),
    "wide hyphens": lambda text: text.replace("  - id", "  -   id").replace("\n    ", "\n      "),
    "all on one line": dumped(default_flow_style=True, width=1_000_000),
    "braces over lines": dumped(default_flow_style=True, width=40),
    "narrow": dumped(width=40),
    "wide": dumped(width=1000),
    "double quotes": dumped(default_style='"', width=60),
    "single quotes": dumped(default_style="'"),
    "literal blocks": dumped(default_style="|"),
    "folded blocks": dumped(default_style=">"),
    "deep": dumped(indent=6),
    "keys sorted": lambda text: yaml.dump(yaml.load(text, yaml.BaseLoader), allow_unicode=True),
    "keys reversed": lambda text: yaml.dump(
        {
            "events": [
                dict(reversed(event.items())) for event in yaml.load(text, yaml.BaseLoader)["events"]
            ],
            "article": dict(reversed(yaml.load(text, yaml.BaseLoader)["article"].items())),
        },
        sort_keys=False,
        allow_unicode=True,
    ),
}  # fmt: skip


def values(folder: Path) -> list[tuple[object, ...]]:
    timeline = load(folder)
    assert timeline.problems == ()
    return [
        (one.id, one.date, one.title, one.status, one.kind, one.speaker, one.names, one.quote, one.why, one.date_text)
        for one in timeline.articles[0].events
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_in_another_form_is_kept_current(form: str, tmp_path: Path) -> None:
    plain, other = tmp_path / "plain" / "events", tmp_path / "other" / "events"
    for folder in (plain, other):
        run(folder, extraction(FIRST))
    path = other / "pier.yaml"
    formed = FORMS[form](path.read_text())
    path.write_bytes(formed.encode())
    assert values(other) == values(plain)
    run(other, extraction(FIRST))
    assert path.read_bytes() == formed.encode(), "where nothing changed nothing is touched"
    version: tuple[Fact, ...]
    for version in (LATER, THIRD, FACTS[:1], (), FACTS):
        run(plain, extraction(version))
        report = run(other, extraction(version))
        assert not any("left alone" in line for line in report.lines)
        assert values(other) == values(plain)
        text = path.read_bytes().decode()
        if form == "CR LF":
            assert text.count("\n") == text.count("\r\n")
        assert text.startswith("\ufeff") == formed.startswith("\ufeff")


COMMENTED = """\
# the head
article: # of the article
  title: The pier # of the title
  source: seeds/pier.txt
  # above published
  published: 2030-05-01
  why: stated

# above events
events: # of events

  # above the first
  - id: harbour-is-opened # of the id
    date: 1931-05
    title:   Harbour is opened  # of the title
    quote: > # of the quote
      The harbour was opened in May 1931
      by the mayor.
    date_text: May 1931
    why: "stated in the text" # of the reason
    # at the end of the first

  # above the second

  - {id: storm-tears-the-pier-away, date: 1952-03-03, title: Storm tears the pier away, # inside
     quote: On 3 March 1952 a storm tore the long pier away., date_text: 3 March 1952, why: stated in the text}
# the end
"""


def test_every_comment_stays_where_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(FACTS[:2]))
    path = folder / "pier.yaml"
    path.write_text(COMMENTED)
    assert run(folder, extraction(FACTS[:2])).files == 0
    long = "Harbour is opened by the mayor of the town and all of his guests, and nobody stays away, not even the storm of the year"
    run(
        folder,
        extraction(
            (
                replace(FACTS[0], title=long, speaker="Mayor", why="so"),
                replace(FACTS[1], title="Storm", speaker="Sea"),
                FACTS[2],
            )
        ),
    )
    assert path.read_text() == COMMENTED.replace(
        "    title:   Harbour is opened  # of the title\n",
        "    title:   >-  # of the title\n"
        "      Harbour is opened by the mayor of the town and all of his guests, and nobody stays away, not\n"
        "      even the storm of the year\n"
        "    speaker: Mayor\n",
    ).replace('why: "stated in the text" # of the reason', 'why: "so" # of the reason').replace(
        "title: Storm tears the pier away, # inside", "title: Storm, speaker: Sea, # inside"
    ).replace(
        "# the end\n",
        """
  - id: council-promises-to-rebuild
    date: 1952-04-09
    title: Council promises to rebuild
    kind: statement
    quote: “It will be rebuilt,” the council said on 9 April 1952.
    date_text: 9 April 1952
    why: stated in the text
# the end
""",
    )


def test_a_remark_in_a_list_keeps_the_list(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction((replace(FACTS[0], names=(Name("Pier"),)),)))
    path = folder / "pier.yaml"
    text = path.read_text().replace("names: [Pier]", "names:\n      - Pier # which?\n")
    path.write_text(text)
    report = run(folder, extraction((replace(FACTS[0], names=(Name("Harbour"),)),)))
    assert path.read_text() == text
    assert report.proposed == 1


def test_anchors_and_aliases_of_a_persons_hand(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(FACTS[:3]))
    path = folder / "pier.yaml"
    first, *others = path.read_text().split("why: stated in the text")
    text = first + "why: &reason stated in the text" + "why: *reason".join(others)
    path.write_text(text)
    assert run(folder, extraction(FACTS[:3])).files == 0
    run(folder, extraction((FACTS[0], replace(FACTS[1], why="worked out"), FACTS[2])))
    assert path.read_text() == text.replace("why: *reason", "why: worked out", 1)


def test_what_cannot_be_changed_in_place_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(FACTS[:2]))
    path = folder / "pier.yaml"
    text = path.read_text().replace("    title: Harbour is opened", "    ? title\n    : Harbour is opened")
    path.write_text(text)
    report = run(folder, extraction((replace(FACTS[0], title="Changed", speaker="Mayor"), FACTS[1])))
    done = path.read_text()
    assert (done == text) == any("left alone" in line for line in report.lines)
    assert load(folder).problems == ()


@pytest.mark.parametrize(
    "ending", ["events:\n", "events: []\n", "events: # none yet\n", "", "events: [] # none yet\n", "events: ~\n"]
)
def test_events_come_to_a_file_without_any(ending: str, tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(()))
    path = folder / "pier.yaml"
    path.write_text(path.read_text().replace("events: []\n", ending))
    assert run(folder, extraction(())).files == 0
    run(folder, extraction(FACTS[:2]))
    assert [event.title for event in load(folder).articles[0].events] == list(TITLES[:2])
    assert ("# none yet" in path.read_text()) == ("# none yet" in ending)


PIECES = ["events:", "\n", "\n  - ", "date: 2017", "title: x", "\n    ", " ", "[", "]", "{", "}", " # c", "&a ", "*a", ", ",
          "id: harbour-is-opened", "id: b", "speaker: ", ">-", "? ", ": ", "- ", "---", "...", "\r\n", "\ufeff", "\u2028", "article:",
          "  title: y", "names: ", '"q"', "quote: The harbour was opened in May 1931 by the mayor.", "date_text: May 1931"]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.booleans())
def test_whatever_a_file_says_it_is_merged_or_left_alone(text: str, whole: bool) -> None:
    with TemporaryDirectory() as root:
        folder = Path(root) / "events"
        run(folder, extraction(FACTS[:2]))
        path = folder / "pier.yaml"
        content = path.read_text() + text if whole else "article:\n  source: seeds/pier.txt\n" + text
        path.write_bytes(content.encode())
        broken = bool(load(folder).problems)
        for version in ((replace(FACTS[0], speaker="Mayor"), FACTS[2]), (), FACTS):
            report = run(folder, extraction(version))
            left = bool(report.skipped) or any("left alone" in line for line in report.lines)
            assert left or not broken
            if left:
                assert path.read_bytes() == content.encode()
            else:
                assert load(folder).problems == ()
                break


def test_an_article_part_that_was_taken_out_stays_out(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(FACTS[:2]))
    path = folder / "pier.yaml"
    text = path.read_text()
    path.write_text(text[text.index("events:") :])
    run(folder, extraction(FACTS[:2]))
    assert path.read_text() == text[text.index("events:") :]
