"""How an event is written, so that a person likes to read it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import Any

from extractor.eventfiles.fields import ARTICLE_FIELDS, EVENT_FIELDS, NAME_TYPES, Field
from extractor.eventfiles.record import CandidateDay
from extractor.events.event import Name

LINE = 120  # a value that fits stays on one line
FOLD = 100  # one that does not is folded to this width

# Words and numbers that some YAML reader takes for something other than text; quoted, so that every tool agrees.
_NOT_TEXT = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null|~|\.nan|[-+]?\.inf)|[-+]?[0-9][0-9_,.]*(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+"
    r"|[0-9]+(?::[0-9]+)+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|=|<<"
)
_STARTS_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~]|[-?:](?=[^\s,\[\]{}])")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def head(schema: str, guide: str | None) -> str:
    """The comment a new file begins with: the schema for the editor's completion, and one line of help."""
    more = f"; help is in {guide}" if guide else ""
    return (
        f"# yaml-language-server: $schema={schema}\n"
        f"# Change anything: what you write stays. `timeline check` finds mistakes{more}.\n"
    )


def file(article: dict[str, Any], events: Sequence[dict[str, Any]], schema: str, guide: str | None) -> str:
    """A whole new event file, ending in a line feed."""
    parts = [head(schema, guide), "article:\n", *fields(article, ARTICLE_FIELDS, 2)]
    if not events:
        return "".join(parts) + "\nevents: []\n"
    return "".join(parts) + "\nevents:\n" + "\n".join(event(values, 2) for values in events)


def event(values: dict[str, Any], indent: int) -> str:
    """An event as an item of a block list whose hyphen is in column `indent`; ends in a line feed."""
    lines = "".join(fields(values, EVENT_FIELDS, indent + 2))
    return " " * indent + "- " + lines[indent + 2 :]


def fields(values: dict[str, Any], specs: Sequence[Field], indent: int) -> list[str]:
    """The fields there are, in the order of the format, each one or more whole lines."""
    return [field(spec, values[spec.name], indent) for spec in specs if spec.name in values]


def field(spec: Field, value: Any, indent: int) -> str:
    """``key: value`` with its line feed, indented."""
    return f"{' ' * indent}{spec.name}:{_after_key(spec, value, indent, indent + len(spec.name) + 1)}\n"


def _after_key(spec: Field, value: Any, indent: int, column: int) -> str:
    match spec.type:
        case "texts" | "refs":
            return texts(value, indent, column)
        case "names":
            return _names(value, indent, column)
        case "candidates":
            return _candidates(value, indent)
        case _:
            return " " + scalar(spec, value, indent, column + 1)


def scalar(spec: Field, value: str, indent: int, column: int) -> str:
    """A text as it follows its key in block style: plain, quoted where it must be, folded where it is long.

    indent: column of the key; column: column where the text begins.
    """
    if spec.type == "date" or spec.type == "id":
        return value
    return text(value, indent, LINE - column)


def text(value: str, indent: int, room: int) -> str:
    """A text in the style that reads best. room: columns left on the line; indent: column of the key it follows."""
    if "\n" in value:
        return _block("|", value.split("\n"), value, indent)
    one_line = _one_line(value)
    if one_line is not None and len(one_line) <= room:
        return one_line
    if value != " ".join(value.split()) or not _clean(value):
        return double_quoted(value)
    width = max(FOLD - indent - 2, 40)
    lines = textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False)
    return _block(">", lines, value, indent)


def _one_line(value: str) -> str | None:
    if is_plain(value):
        return value
    if not _clean(value):
        return double_quoted(value)
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return None


def _block(mark: str, lines: list[str], value: str, indent: int) -> str:
    if not _clean(value.replace("\n", "")) or lines[0].startswith((" ", "\t")) or any(x != x.rstrip() for x in lines):
        return double_quoted(value)
    pad = " " * (indent + 2)
    return f"{mark}-\n" + "\n".join(pad + line if line else "" for line in lines)


def flow(value: str) -> str:
    """A text within brackets or braces."""
    if is_plain(value) and value[0] not in ":-" and not any(char in value for char in ",[]{}?"):
        return value
    return double_quoted(value)


def double_quoted(value: str) -> str:
    """A text in double quotes, with what cannot stand in YAML escaped."""
    return '"' + "".join(_ESCAPES.get(char) or (char if _clean(char) else _escaped(char)) for char in value) + '"'


def single_quoted(value: str) -> str | None:
    """A text in single quotes, or None where it has characters that only double quotes can write."""
    return "'" + value.replace("'", "''") + "'" if _clean(value) else None


def is_plain(value: str) -> bool:
    """Whether a text stands without quotes in block style, for every YAML reader."""
    return (
        bool(_STARTS_PLAIN.match(value))
        and not _NOT_TEXT.fullmatch(value)
        and ": " not in value
        and " #" not in value
        and not value.endswith((":", " "))
        and not value.startswith(("---", "..."))
        and _clean(value)
    )


def _clean(value: str) -> bool:
    # YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 as well; private and unassigned characters are allowed.
    return not any(
        char < " "
        or "\x7f" <= char <= "\xa0"
        or char in "\u2028\u2029\ufeff\ufffe\uffff"
        or "\ud800" <= char <= "\udfff"
        for char in value
    )


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def flow_list(values: Sequence[str]) -> str:
    """A list in brackets."""
    return "[" + ", ".join(flow(value) for value in values) + "]"


def texts(values: Sequence[str], indent: int, column: int) -> str:
    """A list as it follows its key: in brackets where its items are short and fit, else one item a line."""
    one_line = flow_list(values)
    if column + 1 + len(one_line) <= FOLD and all(len(value) <= 40 for value in values):
        return " " + one_line
    pad = " " * (indent + 2)
    return "".join(f"\n{pad}- {text(value, indent + 2, LINE - indent - 4)}" for value in values)


def grouped(names: Sequence[Name]) -> dict[str, list[str]]:
    """Names by type, in the order of `NAME_TYPES`."""
    groups: dict[str, list[str]] = {}
    for kind in NAME_TYPES:
        found = [name.text for name in names if (name.type or "other") == kind]
        if found:
            groups[kind] = found
    return groups


def flow_names(names: Sequence[Name]) -> str:
    """Names in braces by type, or in brackets where no type is known."""
    groups = grouped(names)
    if list(groups) == ["other"]:
        return flow_list(groups["other"])
    return "{" + ", ".join(f"{kind}: {flow_list(found)}" for kind, found in groups.items()) + "}"


def _names(names: Sequence[Name], indent: int, column: int) -> str:
    groups = grouped(names)
    if list(groups) == ["other"]:
        return texts(groups["other"], indent, column)
    pad = " " * (indent + 2)
    return "".join(
        f"\n{pad}{kind}:{texts(found, indent + 2, indent + 3 + len(kind))}" for kind, found in groups.items()
    )


def _candidates(days: Sequence[CandidateDay], indent: int) -> str:
    pad = " " * (indent + 2)
    return "".join(
        f"\n{pad}{day.date}:" + (f" {text(day.why, indent + 2, LINE - indent - 15)}" if day.why else "") for day in days
    )


def flow_value(spec: Field, value: Any) -> str:
    """The value of a field within braces."""
    match spec.type:
        case "texts" | "refs":
            return flow_list(value)
        case "names":
            return flow_names(value)
        case "candidates":
            return "{" + ", ".join(f"{day.date}: {flow(day.why or '')}" for day in value) + "}"
        case "date" | "id":
            return str(value)
        case _:
            return flow(value)
