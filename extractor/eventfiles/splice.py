"""Changes to an event file in place: every byte outside the changed values stays as the person left it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.eventfiles import layout
from extractor.eventfiles.fields import ARTICLE_FIELDS, EVENT_FIELDS, Field
from extractor.eventfiles.lines import blank_line_before, column, event_stop, hyphen, line_start, line_stop, next_line
from extractor.eventfiles.read import Parsed, Section
from extractor.eventfiles.scan import MappingNode, ScalarNode, SequenceNode
from extractor.eventfiles.source import Source


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text`, with line feeds as line ends, in place of what is at start:end."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Change:
    """What becomes of one section: fields to set; None takes a field out."""

    section: int | None  # index of the event, None for the article
    fields: dict[str, Any]


class SpliceError(Exception):
    """A file written in a way that cannot be changed in place without touching what the person wrote."""


def splice(
    before: Parsed,
    parse: Callable[[str], Parsed],
    changes: Sequence[Change],
    removed: Iterable[int] = (),
    added: Sequence[tuple[int, dict[str, Any]]] = (),
) -> str:
    """The file with sections changed, events removed (by index) and added.

    added: (index of the event to follow, or -1 to be first; values), indices being those of the file as it is.
    The result is read again and compared with what was asked for. Raises SpliceError where they differ.
    """
    text = before.source.text
    if not (changes or removed or added):
        return text
    removed = set(removed)
    added = sorted(added, key=lambda one: one[0])  # stable: what follows one event keeps its order
    expected = [dict(section.values) for section in before.events]
    article = dict(before.article.values) if before.article else {}
    for change in changes:
        target = article if change.section is None else expected[change.section]
        for name, value in change.fields.items():
            if value is None:
                target.pop(name, None)
            else:
                target[name] = value

    parsed = before
    for step in (_replaced, _taken_out, _put_in):
        if edits := [edit for change in changes for edit in step(parsed, change)]:
            text = _apply(text, edits)
            parsed = parse(text)
    if removed:
        text = _apply(text, _events_removed(parsed, removed))
        parsed = parse(text)
    if added:
        kept = [index for index in range(len(expected)) if index not in removed]
        places = [(sum(1 for index in kept if index <= after) - 1, values) for after, values in added]
        text = _apply(text, _events_added(parsed, places))
        parsed = parse(text)

    result: list[dict[str, Any]] = [values for after, values in added if after < 0]
    for index, values in enumerate(expected):
        if index not in removed:
            result.append(values)
        result += [new for after, new in added if after == index]
    if [section.values for section in parsed.events] != result or (
        (parsed.article.values if parsed.article else {}) != article
    ):
        raise SpliceError("its YAML is written in a way that cannot be changed in place")
    return text


def _apply(text: str, edits: Iterable[Edit]) -> str:
    newline = line_end(text)
    parts, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):  # stable: edits at one place keep their order
        if edit.start < position:
            raise SpliceError("two changes touch the same words")
        parts += [text[position : edit.start], edit.text.replace("\n", newline)]
        position = edit.end
    return "".join([*parts, text[position:]])


def line_end(text: str) -> str:
    """The line end a file uses, that of its first line."""
    match = re.search(r"\r\n|\n|\r", text)
    return match.group() if match else "\n"


def _target(parsed: Parsed, change: Change) -> tuple[Section | None, tuple[Field, ...]]:
    if change.section is None:
        return parsed.article, ARTICLE_FIELDS
    return parsed.events[change.section], EVENT_FIELDS


# --- values of fields that are there ---------------------------------------------------------------------------------


def _replaced(parsed: Parsed, change: Change) -> list[Edit]:
    section, specs = _target(parsed, change)
    if section is None:
        return []
    return [
        _new_value(parsed.source, section, spec, change.fields[spec.name])
        for spec in specs
        if spec.name in section.pairs and change.fields.get(spec.name) is not None
    ]


def _new_value(source: Source, section: Section, spec: Field, value: Any) -> Edit:
    key, node = section.pairs[spec.name]
    text = source.text
    colon = source.colon(key)
    if source.start(node) < source.end(key):
        start, end = source.alias(key)
    elif isinstance(node, ScalarNode) and source.start(node) == source.end(node):
        start = end = colon
    else:
        start, end = source.start(node), source.end(node)
        start += len(re.match(r"(?:[&!]\S*\s+)*", text[start:end]).group())  # type: ignore[union-attr]
    if section.node.flow_style or _in_flow(source, section.node):
        return Edit(start, end, (" " if start == colon else "") + layout.flow_value(spec, value))
    indent = column(source, key)
    lead = "" if start > colon else " "
    if isinstance(node, ScalarNode) and isinstance(value, str):
        rendered = lead + _styled(source, section, spec, node, text[start:end], value, indent, start)
    else:
        start, lead = colon, ""
        rendered = layout.field(spec, value, indent)[indent + len(spec.name) + 1 : -1]
    comment = ""
    if header := re.match(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)", text[start:end]):
        comment = header[1]
    first, newline, rest = rendered.partition("\n")
    if newline:
        stop = line_stop(text, end)
        return Edit(start, stop, first + comment + text[end:stop].rstrip() + newline + rest)
    return Edit(start, end, first + comment)


def _styled(
    source: Source, section: Section, spec: Field, node: ScalarNode, raw: str, value: str, indent: int, start: int
) -> str:
    """The new text in the quoting that the old one had, where the person chose it."""
    column = start - (source.text.rfind("\n", 0, start) + 1)
    own = layout.scalar(spec, value, indent, column)
    old = section.values.get(spec.name)
    if old is None or not node.style or raw.replace("\r\n", "\n") == layout.scalar(spec, old, indent, column):
        return own
    if node.style == '"':
        return layout.double_quoted(value)
    if node.style == "'":
        return layout.single_quoted(value) or layout.double_quoted(value)
    header = re.match(r"[|>][-+]?", raw)
    body = re.search(r"\n([ ]*)\S", raw)
    if not header or not body or own.startswith('"'):
        return own
    pad = body[1]
    lines = textwrap.wrap(value, max(layout.FOLD - len(pad), 40), break_long_words=False, break_on_hyphens=False)
    return header.group() + "".join(f"\n{pad}{line}" for line in lines)


def _in_flow(source: Source, node: MappingNode) -> bool:
    """Whether a mapping stands within brackets."""
    return source.text[source.start(node)] == "{"


# --- fields that go and come -----------------------------------------------------------------------------------------


def _taken_out(parsed: Parsed, change: Change) -> list[Edit]:
    section, _ = _target(parsed, change)
    if section is None:
        return []
    source, text = parsed.source, parsed.source.text
    gone = {name for name, value in change.fields.items() if value is None and name in section.pairs}
    edits: list[Edit] = []
    pairs = [
        (key, source.end(value) if source.start(value) >= source.end(key) else source.alias(key)[1], key.value in gone)
        for key, value in section.node.value
    ]
    first_kept = next((index for index, (_, _, goes) in enumerate(pairs) if not goes), len(pairs))
    for index, (key, end, goes) in enumerate(pairs):
        if not goes:
            continue
        start = source.start(key)
        end = max(end, source.colon(key))
        if section.node.flow_style:
            if index < first_kept < len(pairs):
                edits.append(Edit(start, source.start(pairs[index + 1][0]), ""))
            elif index > first_kept:
                edits.append(Edit(max(pairs[index - 1][1], source.colon(pairs[index - 1][0])), end, ""))
            else:
                edits.append(Edit(start, end, ""))
            continue
        line = line_start(text, start)
        stop = line_stop(text, end)
        comment = text[end:stop].strip()
        if text[line:start].strip() == "":
            if comment:
                edits.append(Edit(start, stop, comment))
            else:
                edits.append(Edit(line, next_line(text, stop), ""))
        elif (
            index + 1 < len(pairs)
            and not text[end : source.start(pairs[index + 1][0])].strip()
            and not pairs[index + 1][2]
        ):
            # It shares its line with the hyphen of its event: the next field moves up.
            edits.append(Edit(start, source.start(pairs[index + 1][0]), ""))
        else:
            edits.append(Edit(source.colon(key), end, ""))
    return edits


def _put_in(parsed: Parsed, change: Change) -> list[Edit]:
    section, specs = _target(parsed, change)
    new = {
        name: value
        for name, value in change.fields.items()
        if value is not None and (section is None or name not in section.pairs)
    }
    if not new:
        return []
    source = parsed.source
    if section is None:
        body = "article:\n" + "".join(layout.fields(new, specs, 2))
        at = source.start(parsed.root) if parsed.root else len(source.text)
        return [Edit(at, at, body + "\n" if parsed.root else body)]
    edits = []
    order = [spec.name for spec in specs]
    for spec in specs:
        if spec.name not in new:
            continue
        earlier = [name for name in order[: order.index(spec.name)] if name in section.pairs]
        pair = section.pairs[earlier[-1]] if earlier else section.node.value[0] if section.node.value else None
        if pair is None:  # article: {}
            at = source.start(section.node) + 1
            edits.append(Edit(at, at, f"{spec.name}: {layout.flow_value(spec, new[spec.name])}"))
            continue
        key, value = pair
        end = source.alias(key)[1] if source.start(value) < source.end(key) else source.end(value)
        end = max(end, source.colon(key))
        if section.node.flow_style:
            edits.append(Edit(end, end, f", {spec.name}: {layout.flow_value(spec, new[spec.name])}"))
        else:
            stop = line_stop(source.text, end)
            indent = column(source, section.node.value[0][0])
            edits.append(Edit(stop, stop, "\n" + layout.field(spec, new[spec.name], indent)[:-1]))
    return edits


# --- events ----------------------------------------------------------------------------------------------------------


def _events_removed(parsed: Parsed, removed: set[int]) -> list[Edit]:
    source, text, items = parsed.source, parsed.source.text, parsed.items
    assert isinstance(items, SequenceNode)
    count = len(items.value)
    edits = []
    for index in sorted(removed):
        node = items.value[index]
        if items.flow_style:
            kept_before = any(other not in removed for other in range(index))
            if kept_before:
                edits.append(Edit(source.end(items.value[index - 1]), source.end(node), ""))
            elif index + 1 < count:
                edits.append(Edit(source.start(node), source.start(items.value[index + 1]), ""))
            else:
                edits.append(Edit(source.start(node), source.end(node), ""))
            continue
        start = line_start(text, hyphen(source, node))
        end = next_line(text, line_stop(text, source.end(node)))
        blank_before = start == 0 or blank_line_before(text, start)
        while blank_before and end < len(text) and text[end : line_stop(text, end)].strip() == "":
            end = next_line(text, line_stop(text, end))
        edits.append(Edit(start, end, ""))
    if count == len(removed) and not items.flow_style:
        key = _events_key(parsed)
        colon = source.colon(key)
        edits.insert(0, Edit(colon, colon, " []"))
    return edits


def _events_added(parsed: Parsed, added: Sequence[tuple[int, dict[str, Any]]]) -> list[Edit]:
    source, text, items = parsed.source, parsed.source.text, parsed.items
    if parsed.root is None or _events_key_or_none(parsed) is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else "\n"
        body = "\n".join(layout.event(values, 2) for _, values in added)
        return [Edit(len(text), len(text), f"{gap}\nevents:\n{body}")]
    key = _events_key(parsed)
    colon = source.colon(key)
    if not isinstance(items, SequenceNode) or not items.value:
        if parsed.root.flow_style:
            end = max(colon, source.end(items) if items else colon)
            return [Edit(colon, end, " [" + ", ".join(_in_braces(values) for _, values in added) + "]")]
        body = "\n".join(layout.event(values, 2) for _, values in added)
        stop = line_stop(text, max(colon, source.end(items) if items else colon))
        tail = text[source.end(items) : stop] if items and source.end(items) > colon else text[colon:stop]
        return [Edit(colon, stop, tail.rstrip() + "\n" + body[:-1])]
    if items.flow_style:
        edits = []
        for after, values in added:
            one = _in_braces(values)
            at = source.end(items.value[after]) if after >= 0 else source.start(items.value[0])
            edits.append(Edit(at, at, f", {one}" if after >= 0 else f"{one}, "))
        return edits
    dash = hyphen(source, items.value[0])
    indent = dash - line_start(text, dash)
    spaced = len(items.value) < 2 or any(
        blank_line_before(text, line_start(text, hyphen(source, node))) for node in items.value[1:]
    )
    gap = "\n" if spaced else ""
    edits = []
    for after, values in added:
        body = layout.event(values, indent)
        if after < 0:
            at = line_start(text, dash)
            edits.append(Edit(at, at, body + gap))
        else:
            at = event_stop(text, source.end(items.value[after]), indent)
            edits.append(Edit(at, at, "\n" + gap + body[:-1]))
    return edits


def _in_braces(values: dict[str, Any]) -> str:
    pairs = (
        f"{spec.name}: {layout.flow_value(spec, values[spec.name])}" for spec in EVENT_FIELDS if spec.name in values
    )
    return "{" + ", ".join(pairs) + "}"


def _events_key_or_none(parsed: Parsed) -> ScalarNode | None:
    assert parsed.root
    return next((key for key, _ in parsed.root.value if isinstance(key, ScalarNode) and key.value == "events"), None)


def _events_key(parsed: Parsed) -> ScalarNode:
    key = _events_key_or_none(parsed)
    assert key
    return key
