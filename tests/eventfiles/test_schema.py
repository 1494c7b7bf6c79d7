"""The JSON Schema says what the loader says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from making import FACTS, extraction, run
from test_mistakes import MISTAKES

from extractor.eventfiles import schema
from extractor.eventfiles.fields import EVENT
from extractor.eventfiles.read import parse

VALIDATOR = jsonschema.Draft202012Validator(schema.json_schema())


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors read."""


Core.yaml_implicit_resolvers = {}
for kind, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"(?:{pattern})$"), list(first))
Core.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(re.sub(r"^([-+]?)0+(?=\d)", r"\1", node.value), 0)
)


def agree(text: str) -> tuple[bool, bool]:
    """Whether the loader and the schema take a file."""
    return (
        parse(text, "x", Path("x.yaml")).record is not None,
        VALIDATOR.is_valid(yaml.load(text, Core)),
    )


def test_the_shipped_schema_is_the_current_one() -> None:
    assert schema.shipped() == schema.dumped(), "write it anew: schema.dumped() says what it is"
    jsonschema.Draft202012Validator.check_schema(json.loads(schema.shipped()))


def test_it_lies_where_the_first_line_says(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    run(folder, extraction())
    first = (folder / "pier.yaml").read_text().splitlines()[0]
    path = folder / first.partition("$schema=")[2]
    assert path.read_text() == schema.shipped()
    (path).write_text("{}")
    run(folder, extraction())
    assert path.read_text() == schema.shipped(), "an old one is replaced"
    assert schema.reference("2017/pier") == "../.extracted/event-file.schema.json"


def test_what_is_written_is_valid(tmp_path: Path) -> None:
    run(tmp_path / "events", extraction())
    assert agree((tmp_path / "events" / "pier.yaml").read_text()) == (True, True)


values = st.one_of(
    st.sampled_from(
        ["", "~", "null", "yes", "no", "true", "False", "1984", "0x1F", "-1", "1.5", "2017", "2017-12-19", "199X", "x"]
    ),
    st.sampled_from(["planned", "statement", "event", "happened", '"planned"', "[a, b]", "[]", "{}", "[[a]]", "{a: b}"]),
    st.sampled_from(["https://example.org", "{url: https://example.org, title: x}", "[{url: x}, y]", "{title: x}"]),
    st.sampled_from(["{person: [a], place: b}", "{people: [a]}", "[a, 1, ~]", "{person: {a: b}}", "{url: [x]}"]),
)  # fmt: skip
NAMES = sorted({*EVENT} - {"image"})


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(NAMES), values)
def test_a_field_is_taken_by_both_or_by_none(name: str, value: str) -> None:
    others = {"date": "2017", "title": "x"} | {name: value}
    text = "events:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in others.items()) + "\n"
    loader, validator = agree(text)
    if name in ("same_as", "distinct_from", "links", "date", "id") and loader != validator:
        # What is behind a reference or an address is beyond a schema, and so is how a number was written.
        assert validator
    else:
        assert loader == validator, text


DATES = [
    "2017",
    "2017-12",
    "2017-12-19",
    "2017-12-19/2017-12-21",
    "199X",
    "19XX",
    "2017-21",
    "2017-33",
    "2017-41",
    "2023?",
    "1990~",
    "1990%",
    "2017-12-19/..",
    "../2017",
    "2014/",
    "XXXX-12-19",
    "-0043",
    "0000",
    "2017-12-19T10:00:00Z",
    "2017-XX",
    "2017-12-XX",
    "0996",
]
NO_DATES = [
    "2017-1",
    "17-12-19",
    "19.12.2017",
    "soon",
    "December",
    "2017/12/19",
    "2017-42",
    "2017-12-32",
    "2017-12-19??",
    "20171219",
    "2017-00",
    "12:30",
]


@pytest.mark.parametrize("date", DATES)
def test_dates_taken(date: str) -> None:
    assert agree(f"events:\n  - date: {date}\n    title: x\n") == (True, True)


@pytest.mark.parametrize("date", NO_DATES)
def test_dates_refused(date: str) -> None:
    assert agree(f"events:\n  - date: {date}\n    title: x\n") == (False, False)


# What takes knowledge of the calendar, of the other events or of the site is the loader's.
BEYOND = {
    "a day that does not exist",
    "a range that ends before it begins",
    "an id twice",
    "a title of spaces",
    "an image of another host",
    "an image outside the site",
    "a link that runs a script",
    "a text that begins with &",
}  # fmt: skip


@pytest.mark.parametrize("mistake", sorted(set(MISTAKES) - BEYOND))
def test_mistakes_are_mistakes_to_both(mistake: str) -> None:
    try:
        value = yaml.load(MISTAKES[mistake][0], Core)
    except yaml.YAMLError:
        return
    duplicate = mistake == "a key twice"
    assert duplicate or not VALIDATOR.is_valid(value)


@pytest.mark.skipif(not shutil.which("node"), reason="node is not there")
def test_ajv_takes_it(tmp_path: Path) -> None:
    if subprocess.run(["node", "-e", "require('ajv/dist/2020')"], capture_output=True, check=False).returncode:
        pytest.skip("ajv is not there")
    run(tmp_path / "events", extraction(FACTS))
    good: Any = yaml.load((tmp_path / "events" / "pier.yaml").read_text(), Core)
    bad = {"events": [{"date": "soon", "title": "x"}]}
    script = (
        "const v = new (require('ajv/dist/2020').default)({strict: false}).compile(JSON.parse(process.argv[1]));"
        "console.log(JSON.stringify(JSON.parse(process.argv[2]).map(x => v(x))))"
    )
    command = ["node", "-e", script, schema.shipped(), json.dumps([good, bad])]
    assert json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout) == [True, False]
