"""Every example of the guide is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor import edtf
from extractor.eventfiles import format_problem
from extractor.eventfiles.fields import EVENT
from extractor.eventfiles.read import parse

GUIDE = (Path(__file__).parents[2] / "site" / "editing.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", GUIDE, re.DOTALL)


def whole(block: str) -> str:
    """An event file of a block that shows some events."""
    if block.startswith("article:"):
        return block
    return "events:\n" + "".join(f"  {line}" if line.strip() else line for line in block.splitlines(keepends=True))


@pytest.mark.parametrize(("block", "answer"), BLOCKS)
def test_the_examples(block: str, answer: str) -> None:
    parsed = parse(whole(block), "talks", Path("site/events/talks.yaml"))
    problems = "".join(format_problem(problem) + "\n" for problem in parsed.source.problems)
    assert problems == answer
    assert (parsed.record is None) == bool(answer)


def test_there_are_examples_with_and_without_mistakes() -> None:
    assert len(BLOCKS) > 10
    assert sum(bool(answer) for _, answer in BLOCKS) == 2


def test_the_table_has_every_field_in_order() -> None:
    table = GUIDE[GUIDE.index("| field |") : GUIDE.index("The fields from `note` on")]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(EVENT)
    assert [name for name, spec in EVENT.items() if not spec.extracted] == list(EVENT)[list(EVENT).index("note") :]


def test_every_date_of_the_table_is_one() -> None:
    table = GUIDE[GUIDE.index("| write | for |") : GUIDE.index("A date in words")]
    dates = re.findall(r"`([^`]+)`", "\n".join(line.split("|")[1] for line in table.splitlines()[2:] if "|" in line))
    assert len(dates) > 15
    assert all(edtf.is_edtf(date) for date in dates)


def test_every_field_of_an_event_is_shown() -> None:
    shown = "".join(block for block, _ in BLOCKS)
    untaught = {name for name in EVENT if not re.search(rf"(?m)^[ -]*{name}:", shown)}
    assert untaught == {"according_to", "quotes", "distinct_from"}, "these three are told in words"
