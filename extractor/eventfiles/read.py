"""One event file, read: its nodes, the records made of them, and every mistake in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from extractor.eventfiles.fields import ARTICLE, EVENT, REQUIRED, TOP_FIELDS, Field
from extractor.eventfiles.keys import known_pairs, nearest_field
from extractor.eventfiles.record import ArticleFile, EventRecord
from extractor.eventfiles.scan import MappingNode, Node, ScalarNode, SequenceNode, compose
from extractor.eventfiles.slug import slug, unique
from extractor.eventfiles.source import Source
from extractor.eventfiles.values import NOTHING, READERS, is_blank, report_comment

Values: TypeAlias = dict[str, Any]
"""Field name to value, absent fields left out. The value of each type is that of the records."""

_MANY = 20  # mistakes shown of one file
_TITLE = 90  # characters of a title that read well on one or two lines
_LONG = 200  # from where on that is worth a warning


@dataclass(slots=True)
class Section:
    """A mapping of the file with what was read of it: the pair of nodes of each known key, and the values."""

    node: MappingNode
    pairs: dict[str, tuple[ScalarNode, Node]] = field(default_factory=dict)
    values: Values = field(default_factory=dict)
    broken: bool = False  # whether there is an error in it


@dataclass(slots=True)
class Parsed:
    """An event file taken apart. record is None where the file has an error; root is None where it is empty.

    sound: what can be shown of the file: without the events that have an error, None where it is not YAML.
    """

    source: Source
    root: MappingNode | None = None
    article: Section | None = None
    items: Node | None = None
    events: list[Section] = field(default_factory=list)
    record: ArticleFile | None = None
    sound: ArticleFile | None = None
    contained: int = 0  # errors that concern one event, or a field of the article, only
    events_out: int = 0  # events with an error


def parse(text: str, name: str, path: Path, shown: str | None = None) -> Parsed:
    """Read the text of an event file. Problems are in ``.source.problems``; never raises for what a text says."""
    shift = 1 if text.startswith("\ufeff") else 0
    source = Source(text, shown or str(path), shift=shift)
    parsed = Parsed(source)
    root = _compose(source)
    if root is not None and not is_blank(root):
        _read_root(parsed, root)
    errors = _errors(source)
    if not errors:
        parsed.record = parsed.sound = _record(parsed, name, path)
    elif errors == parsed.contained and (parsed.article or not all(section.broken for section in parsed.events)):
        parsed.sound = _record(parsed, name, path)
    return parsed


_ALONE = ("syntax-conflict", "syntax-top")  # what follows from these is no mistake of its own


def _compose(source: Source) -> Node | None:
    """The root node. Where the text is not YAML, the mistake is reported and the event it is in is passed over, so that
    one run finds the mistakes of the whole file."""
    readable = source.text[source.shift :]
    if not readable.isascii():
        # YAML 1.1 ends lines at these, and editors do not: they come with text copied from the web.
        for char in "\x85\u2028\u2029":
            readable = readable.replace(char, " ")
    for _ in range(_MANY):
        try:
            return compose(readable)
        except (yaml.YAMLError, RecursionError) as error:
            from extractor.eventfiles.syntax import explain

            line = explain(source, error)
            readable, before = _without_event(readable, line), readable
            if readable == before or len(readable) > 1_000_000 or source.problems[-1].code in _ALONE:
                break
    return None


def _without_event(text: str, line: int) -> str:
    """The text with the event that a line (from 1) is in made blank; a line that is in none is made blank itself."""
    lines = text.splitlines(keepends=True)
    index = min(line, len(lines)) - 1
    events = next((i for i, one in enumerate(lines) if one.startswith("events:")), len(lines))
    first = last = index
    items = [i for i in range(events + 1, len(lines)) if re.match(r"[ \t]*-(\s|\w)", lines[i])]
    if items and index >= items[0]:
        width = min(len(lines[i]) - len(lines[i].lstrip()) for i in items)
        starts = [i for i in items if len(lines[i]) - len(lines[i].lstrip()) == width]
        first = max((i for i in starts if i <= index), default=index)
        last = min((i for i in starts if i > index), default=len(lines)) - 1
    for i in range(first, last + 1):
        lines[i] = re.sub(r"[^\r\n]", " ", lines[i])
    return "".join(lines)


def _read_root(parsed: Parsed, root: Node) -> None:
    source = parsed.source
    if not isinstance(root, MappingNode):
        source.report(
            source.start(root),
            source.start(root) + 1,
            "shape",
            "an event file has two parts, `article:` and `events:`, and this has neither",
            "put the events under a line `events:`, each beginning with `- date:`",
        )
        return
    parsed.root = root
    parts = known_pairs(source, root, TOP_FIELDS, "the file")
    if "article" in parts:
        _, node = parts["article"]
        if isinstance(node, MappingNode):
            before = len(source.problems)
            parsed.article = _section(source, node, ARTICLE, "the article")
            parsed.contained += _errors(source, before)
        elif not is_blank(node):
            source.report_node(
                node, "shape", "`article:` is followed by its fields, each on a line of its own", "write   title: …"
            )
    if "events" in parts:
        _, node = parts["events"]
        parsed.items = node
        if isinstance(node, SequenceNode):
            _read_events(parsed, node)
        elif isinstance(node, MappingNode):
            source.report(
                source.start(node),
                source.start(node) + 1,
                "shape",
                "each event begins with a hyphen, and this one has none",
                "write `- ` before its first field and align the others with that field",
            )
        elif not is_blank(node):
            source.report_node(node, "shape", "`events:` is followed by a list", "begin each event with `- date:`")


def _errors(source: Source, start: int = 0) -> int:
    """How many errors there are among the problems from number `start` on."""
    return sum(problem.level == "error" for problem in source.problems[start:])


def _read_events(parsed: Parsed, items: SequenceNode) -> None:
    source = parsed.source
    seen: dict[str, ScalarNode] = {}
    for node in items.value:
        if not isinstance(node, MappingNode):
            if is_blank(node):
                start = source.text.rfind("-", 0, source.start(node) + 1)
                source.report(
                    start, start + 1, "shape", "a hyphen with no event after it", "remove it, or write date and title"
                )
            else:
                source.report_node(
                    node, "shape", "an event has at least a date and a title", "write - date: 2017\n        title: …"
                )
            parsed.contained += 1
            parsed.events_out += 1
            continue
        before = len(source.problems)
        section = _section(source, node, EVENT, "an event")
        parsed.events.append(section)
        if len(title := section.values.get("title", "")) > _LONG:
            source.report_node(
                section.pairs["title"][1],
                "long-title",
                f"the title has {len(title)} characters; up to {_TITLE} read well",
                "say what happened in a few words, and the rest in note",
                level="warning",
            )
        for name in REQUIRED:
            if name not in section.pairs and not _misspelt(node, name):
                source.report(
                    source.start(node),
                    source.start(node) + 1,
                    "missing",
                    f"the event has no {name}",
                    f"write {name}: {EVENT[name].example}",
                )
        if "id" in section.values:
            id_, id_node = section.values["id"], section.pairs["id"][1]
            if id_ in seen:
                line = source.place(source.start(seen[id_]))[0]
                free = unique(id_, {s.values.get("id", "") for s in parsed.events})
                source.report_node(
                    id_node, "duplicate-id", f"the id “{id_}” is taken by the event in line {line}", f"write {free}"
                )
            elif isinstance(id_node, ScalarNode):
                seen[id_] = id_node
        errors = _errors(source, before)
        section.broken = errors > 0
        parsed.contained += errors
        parsed.events_out += section.broken


def _misspelt(node: MappingNode, name: str) -> bool:
    return any(nearest_field(key.value, EVENT) == name for key, _ in node.value if isinstance(key, ScalarNode))


def _section(source: Source, node: MappingNode, known: dict[str, Field], what: str) -> Section:
    section = Section(node, known_pairs(source, node, known, what))
    values = section.values
    for name, (key, value) in section.pairs.items():
        spec = known[name]
        if spec.type == "text" and value.__class__ is ScalarNode and not (value.tag or source.anchors):
            # Most values are such, so they take the short way.
            text = " ".join(value.value.split())
            if text and (value.style or text not in NOTHING):
                values[name] = text
                continue
        if is_blank(value):
            if name in REQUIRED and known is EVENT and not report_comment(source, key, value, spec):
                source.report(
                    source.start(key),
                    source.colon(key),
                    "empty",
                    f"the {name} is empty",
                    f"write {name}: {spec.example}",
                )
            continue
        read = READERS[spec.type](source, value, spec)
        if read is not None and read != () and read != spec.default:
            values[name] = read
    return section


def event_ids(parsed: Parsed) -> list[str]:
    """The id of each event: the one written, or for an event that has none one made of its title."""
    taken = {section.values["id"] for section in parsed.events if "id" in section.values}
    ids = []
    for section in parsed.events:
        id_ = section.values.get("id")
        if id_ is None:
            id_ = unique(slug(section.values.get("title", "")), taken)
            taken.add(id_)
        ids.append(id_)
    return ids


def _record(parsed: Parsed, name: str, path: Path) -> ArticleFile:
    events = []
    for section, id_ in zip(parsed.events, event_ids(parsed), strict=True):
        if section.broken:
            continue
        values = dict(section.values)
        values["id"] = id_
        if "same_as" in values or "distinct_from" in values:
            values.update(_full_refs(values, name))
        line = section.node.start_mark.line + 1
        events.append(EventRecord(**values, line=line, article=name, mark=_mark(values)))
    return ArticleFile(name, path, **(parsed.article.values if parsed.article else {}), events=tuple(events))


def _full_refs(values: Values, name: str) -> Values:
    return {
        key: tuple(ref if ref.find("#") > 0 else f"{name}#{ref.lstrip('#')}" for ref in values[key])
        for key in ("same_as", "distinct_from")
        if key in values
    }


def marks(quote: str, words: str) -> list[int]:
    """Where the date words stand in a quote: as words of their own, or if they nowhere do, anywhere."""
    start = quote.find(words)
    if start < 0 or quote.find(words, start + 1) < 0:
        return [start] if start >= 0 else []
    starts = []
    while start >= 0:
        starts.append(start)
        start = quote.find(words, start + 1)
    whole = [
        start
        for start in starts
        if not _joined(quote[start - 1 : start], words[0]) and not _joined(words[-1], quote[start + len(words) :][:1])
    ]
    return whole or starts


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _mark(values: Values) -> tuple[int, int] | None:
    quote, words = values.get("quote"), values.get("date_text")
    if not quote or not words:
        return None
    starts = marks(quote, words)
    return (starts[0], starts[0] + len(words)) if starts else None
