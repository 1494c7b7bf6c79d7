"""One event file, read: its nodes, the records made of them, and every mistake in it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from extractor import edtf
from extractor.eventfiles.fields import (
    ARTICLE,
    EVENT,
    MISNOMERS,
    NAME_TYPES,
    REQUIRED,
    TOP_FIELDS,
    Field,
)
from extractor.eventfiles.record import ArticleFile, CandidateDay, EventRecord, Image, Link
from extractor.eventfiles.scan import MappingNode, Node, ScalarNode, SequenceNode, compose
from extractor.eventfiles.slug import is_id, slug, unique
from extractor.eventfiles.source import Source
from extractor.events.event import Name

Values: TypeAlias = dict[str, Any]
"""Field name to value, absent fields left out. The value of each type is that of the records."""

_MANY = 20  # mistakes shown of one file


@dataclass(slots=True)
class Section:
    """A mapping of the file with what was read of it: the pair of nodes of each known key, and the values."""

    node: MappingNode
    pairs: dict[str, tuple[ScalarNode, Node]] = field(default_factory=dict)
    values: Values = field(default_factory=dict)


@dataclass(slots=True)
class Parsed:
    """An event file taken apart. record is None where the file has an error; root is None where it is empty."""

    source: Source
    root: MappingNode | None = None
    article: Section | None = None
    items: Node | None = None
    events: list[Section] = field(default_factory=list)
    record: ArticleFile | None = None


def parse(text: str, name: str, path: Path, shown: str | None = None) -> Parsed:
    """Read the text of an event file. Problems are in ``.source.problems``; never raises for what a text says."""
    shift = 1 if text.startswith("\ufeff") else 0
    source = Source(text, shown or str(path), shift=shift)
    parsed = Parsed(source)
    try:
        root = compose(text[shift:])
    except (yaml.YAMLError, RecursionError) as error:
        from extractor.eventfiles.syntax import explain

        explain(source, error)
        return parsed
    if root is not None and not _is_blank(root):
        _read_root(parsed, root)
    if not any(problem.level == "error" for problem in source.problems):
        parsed.record = _record(parsed, name, path)
    return parsed


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
    parts = _pairs(source, root, TOP_FIELDS, "the file")
    if "article" in parts:
        _, node = parts["article"]
        if isinstance(node, MappingNode):
            parsed.article = _section(source, node, ARTICLE, "the article")
        elif not _is_blank(node):
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
        elif not _is_blank(node):
            source.report_node(node, "shape", "`events:` is followed by a list", "begin each event with `- date:`")


def _read_events(parsed: Parsed, items: SequenceNode) -> None:
    source = parsed.source
    seen: dict[str, ScalarNode] = {}
    for node in items.value:
        if not isinstance(node, MappingNode):
            if _is_blank(node):
                start = source.text.rfind("-", 0, source.start(node) + 1)
                source.report(
                    start, start + 1, "shape", "a hyphen with no event after it", "remove it, or write date and title"
                )
            else:
                source.report_node(
                    node, "shape", "an event has at least a date and a title", "write - date: 2017\n        title: …"
                )
            continue
        section = _section(source, node, EVENT, "an event")
        parsed.events.append(section)
        for name in REQUIRED:
            if name not in section.pairs:
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


def _section(source: Source, node: MappingNode, known: dict[str, Field], what: str) -> Section:
    section = Section(node, _pairs(source, node, known, what))
    for name, (key, value) in section.pairs.items():
        spec = known[name]
        if _is_blank(value):
            if name in REQUIRED and known is EVENT:
                source.report(
                    source.start(key),
                    source.colon(key),
                    "empty",
                    f"the {name} is empty",
                    f"write {name}: {spec.example}",
                )
            continue
        read = _READERS[spec.type](source, value, spec)
        if read is not None and read != () and read != spec.default:
            section.values[name] = read
    return section


def _pairs(source: Source, node: MappingNode, known: Iterable[str], what: str) -> dict[str, tuple[ScalarNode, Node]]:
    pairs: dict[str, tuple[ScalarNode, Node]] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            source.report_node(key, "shape", "a key is a word", "write it as   key: value")
            continue
        name = key.value
        if name in pairs:
            line = source.place(source.start(pairs[name][0]))[0]
            source.report_node(
                key, "duplicate-key", f"{what} has “{name}” already, in line {line}", "keep one of the two"
            )
        elif name in known:
            pairs[name] = (key, value)
        else:
            message, hint = _unknown(name, known, what)
            source.report_node(key, "unknown-key", message, hint)
    return pairs


def _unknown(name: str, known: Iterable[str], what: str) -> tuple[str, str]:
    message = f"{what} has no field “{name}”"
    names = list(known)
    if name == "<<":
        return "merging keys with << is not read", "write the fields out"
    near = difflib.get_close_matches(name.strip().lower().replace("-", "_").replace(" ", "_"), names, 1, 0.7)
    if near:
        return message, f"did you mean {near[0]}?"
    for section, others in (("article", ARTICLE), ("events", EVENT)):
        if name in others and name not in names:
            if "article" in names:
                return message, f"{name} belongs to {section}: indent it so that it stands under `{section}:`"
            return message, f"{name} belongs under `{section}:`"
    if MISNOMERS.get(name.lower()) in names:
        return message, f"did you mean {MISNOMERS[name.lower()]}?"
    return message, f"the fields are {', '.join(names)}"


def _is_blank(node: Node) -> bool:
    # `~` and `null` are YAML's words for nothing; quoted, they are text.
    return isinstance(node, ScalarNode) and (
        not node.value.strip() or (not node.style and node.value in ("~", "null", "Null", "NULL"))
    )


def _scalar(source: Source, node: Node, spec: Field) -> str | None:
    if not isinstance(node, ScalarNode):
        kind = "a list" if isinstance(node, SequenceNode) else "a group of fields"
        first = source.text[source.start(node)]
        hint = f"write {spec.name}: {spec.example}"
        if first in "[{":
            hint = f'a text that begins with {first} stands in quotes: {spec.name}: "{first}…"'
        source.report_node(node, "shape", f"{spec.name} is one text, and this is {kind}", hint)
        return None
    if node.tag:
        mark = source.text[source.start(node)]
        source.report_node(
            node, "tag", "a text that begins with ! stands in quotes", f'write {spec.name}: "…"' if mark == "!" else ""
        )
        return None
    value: str = node.value
    if "&" in source.text and source.text[source.start(node)] == "&":
        anchor = source.text[source.start(node) + 1 :].split(None, 1)[0]
        if f"*{anchor}" not in source.text:
            source.report_node(
                node, "anchor", "a text that begins with & stands in quotes", f'write {spec.name}: "&{anchor} …"'
            )
            return None
    return value


def _text(source: Source, node: Node, spec: Field) -> str | None:
    value = _scalar(source, node, spec)
    return None if value is None else " ".join(value.split())


def _prose(source: Source, node: Node, spec: Field) -> str | None:
    value = _scalar(source, node, spec)
    return None if value is None else value.replace("\r\n", "\n").strip()


def _date(source: Source, node: Node, spec: Field) -> str | None:
    value = _text(source, node, spec)
    if not value:
        return None
    try:
        edtf.parse(value)
    except edtf.EdtfError as error:
        from extractor.eventfiles.words import advise

        message, hint = advise(value, str(error))
        source.report_node(node, "date", message, hint)
        return None
    return value


def _id(source: Source, node: Node, spec: Field) -> str | None:
    value = _scalar(source, node, spec)
    if value is None or is_id(value):
        return value
    source.report_node(
        node, "id", f"“{value}” cannot be an id: small letters, digits and hyphens can", f"write id: {slug(value)}"
    )
    return None


def _choice(source: Source, node: Node, spec: Field) -> str | None:
    value = _text(source, node, spec)
    if value is None or value in spec.choices:
        return value
    near = difflib.get_close_matches(value.lower(), spec.choices, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"write {spec.name}: {spec.example}"
    listed = f"{', '.join(spec.choices[:-1])} or {spec.choices[-1]}"
    source.report_node(node, "choice", f"{spec.name} is {listed}, not “{value}”", hint)
    return None


def _flag(source: Source, node: Node, spec: Field) -> bool | None:
    value = _scalar(source, node, spec)
    if value is None:
        return None
    if value.lower() in ("true", "yes"):
        return True
    if value.lower() in ("false", "no"):
        return None
    source.report_node(node, "flag", f"{spec.name} is true or false, not “{value}”", f"write {spec.name}: true")
    return None


def _texts(source: Source, node: Node, spec: Field) -> tuple[str, ...] | None:
    items = node.value if isinstance(node, SequenceNode) else [node]
    if isinstance(node, MappingNode):
        _scalar(source, node, spec)
        return None
    read = (_text(source, item, spec) for item in items)
    return tuple(text for text in read if text)


def _names(source: Source, node: Node, spec: Field) -> tuple[Name, ...] | None:
    if not isinstance(node, MappingNode):
        texts = _texts(source, node, spec)
        return None if texts is None else tuple(Name(text) for text in texts)
    groups = {
        key: _texts(source, value, spec) or () for key, (_, value) in _pairs(source, node, NAME_TYPES, "names").items()
    }
    types: dict[str, Any] = {kind: None if kind == "other" else kind for kind in NAME_TYPES}
    return tuple(Name(text, types[kind]) for kind in NAME_TYPES for text in groups.get(kind, ()))


def _parts(source: Source, node: MappingNode, spec: Field, keys: tuple[str, ...]) -> dict[str, tuple[Node, str]]:
    pairs = _pairs(source, node, keys, spec.name)
    read = {key: (value, _text(source, value, spec)) for key, (_, value) in pairs.items()}
    return {key: (value, text) for key, (value, text) in read.items() if text is not None}


def _address(source: Source, node: Node, text: str) -> bool:
    scheme, colon, _ = text.partition(":")
    if any(char.isspace() for char in text) or (
        colon and "/" not in scheme and scheme.lower() not in ("http", "https", "mailto")
    ):
        source.report_node(
            node, "address", f"“{text}” is no web address", "write it in full, as https://example.org/page"
        )
        return False
    return True


def _links(source: Source, node: Node, spec: Field) -> tuple[Link, ...] | None:
    links = []
    for item in node.value if isinstance(node, SequenceNode) else [node]:
        if isinstance(item, MappingNode):
            parts = _parts(source, item, spec, ("url", "title"))
            if "url" not in parts:
                source.report_node(item, "missing", "a link has no url", "write - url: https://example.org/page")
            elif _address(source, *parts["url"]):
                links.append(Link(parts["url"][1], parts["title"][1] if "title" in parts else None))
        else:
            text = _text(source, item, spec)
            if text and _address(source, item, text):
                links.append(Link(text))
    return tuple(links)


def _url(source: Source, node: Node, spec: Field) -> str | None:
    text = _text(source, node, spec)
    return text if text and _address(source, node, text) else None


def _image(source: Source, node: Node, spec: Field) -> Image | None:
    if not isinstance(node, MappingNode):
        text = _text(source, node, spec)
        if text is not None:
            source.report_node(
                node,
                "image",
                "an image needs a text for who cannot see it",
                f"write image: {{src: {text}, alt: what it shows}}",
            )
        return None
    parts = _parts(source, node, spec, ("src", "alt", "caption"))
    for name in ("src", "alt"):
        if name not in parts:
            source.report_node(node, "missing", f"the image has no {name}", f"write image: {spec.example}")
            return None
    src_node, src = parts["src"]
    if ":" in src or "\\" in src or src.startswith(("/", "..")) or "/.." in src:
        source.report_node(
            src_node,
            "image",
            "an image is a file in the site’s own folder: the page asks nothing of other hosts",
            "copy it to site/images/ and write src: images/NAME",
        )
        return None
    return Image(src, parts["alt"][1], parts["caption"][1] if "caption" in parts else None)


def _refs(source: Source, node: Node, spec: Field) -> tuple[str, ...] | None:
    return _texts(source, node, spec)


def _candidates(source: Source, node: Node, spec: Field) -> tuple[CandidateDay, ...] | None:
    if not isinstance(node, MappingNode):
        texts = _texts(source, node, spec)
        return None if texts is None else tuple(CandidateDay(text) for text in texts)
    return tuple(
        CandidateDay(key.value, _text(source, value, spec) or "")
        for key, value in node.value
        if isinstance(key, ScalarNode)
    )


_READERS: dict[str, Callable[[Source, Node, Field], Any]] = {
    "id": _id,
    "text": _text,
    "prose": _prose,
    "date": _date,
    "choice": _choice,
    "flag": _flag,
    "texts": _texts,
    "names": _names,
    "links": _links,
    "image": _image,
    "refs": _refs,
    "candidates": _candidates,
    "url": _url,
}


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
    first = 1
    events = tuple(
        EventRecord(
            **{**section.values, "id": id_, **_full_refs(section.values, name)},
            line=section.node.start_mark.line + first,
            article=name,
            mark=_mark(section.values),
        )
        for section, id_ in zip(parsed.events, event_ids(parsed), strict=True)
    )
    return ArticleFile(name, path, **(parsed.article.values if parsed.article else {}), events=events)


def _full_refs(values: Values, name: str) -> Values:
    return {
        key: tuple(ref if ref.find("#") > 0 else f"{name}#{ref.lstrip('#')}" for ref in values[key])
        for key in ("same_as", "distinct_from")
        if key in values
    }


def _mark(values: Values) -> tuple[int, int] | None:
    quote, words = values.get("quote"), values.get("date_text")
    if not quote or not words:
        return None
    start = quote.find(words)
    return (start, start + len(words)) if start >= 0 else None
