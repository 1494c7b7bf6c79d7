"""The values of fields, read from their nodes: one function for each type of the format."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

from extractor import edtf
from extractor.eventfiles.fields import NAME_TYPES, Field
from extractor.eventfiles.keys import known_pairs
from extractor.eventfiles.record import CandidateDay, Image, Link
from extractor.eventfiles.scan import MappingNode, Node, ScalarNode, SequenceNode
from extractor.eventfiles.slug import is_id, slug
from extractor.eventfiles.source import Source
from extractor.events.event import Name

_TEXTS = ("text", "prose", "date", "id", "choice", "flag", "url")
NOTHING = ("~", "null", "Null", "NULL")


def is_blank(node: Node) -> bool:
    """Whether a value says nothing."""
    if node.__class__ is not ScalarNode:
        return False
    # `~` and `null` are YAML's words for nothing; quoted, they are text.
    value = node.value
    return not value or value.isspace() or (value in NOTHING and not node.style)


def _scalar(source: Source, node: Node, spec: Field) -> str | None:
    if not isinstance(node, ScalarNode):
        kind = "a list" if isinstance(node, SequenceNode) else "a group of fields"
        first = source.text[source.start(node)]
        hint = f"write {spec.name}: {spec.example}"
        one = "one text" if spec.type in _TEXTS else "a list of texts"
        if first in "[{" and spec.type in ("text", "prose"):
            typed = source.text[source.start(node) : source.end(node)]
            hint = f"a text that begins with {first} stands in quotes: {spec.name}: {_in_quotes(typed)}"
        elif spec.type not in _TEXTS and isinstance(node, MappingNode):
            hint += "\na text with a colon and a space in it stands in quotes"
        source.report_node(node, "shape", f"{spec.name} is {one}, and this is {kind}", hint)
        return None
    if node.tag:
        _report_sign(source, node, spec)
        return None
    value: str = node.value
    if source.anchors and source.text[source.start(node)] == "&":
        anchor = source.text[source.start(node) + 1 :].split(None, 1)[0]
        if f"*{anchor}" not in source.text:
            _report_sign(source, node, spec)
            return None
    return value


def report_comment(source: Source, key: Node, node: Node, spec: Field) -> bool:
    """Whether a value is blank because its text begins with ``#`` and so is a comment, which is reported then."""
    start = source.colon(key)
    line = source.text[start : source.text.find("\n", start) + 1 or None]
    typed = line.strip()
    if not typed.startswith("#") or source.end(node) > source.start(node):
        return False
    start += line.index("#")
    hint = f"write {spec.name}: {_in_quotes(typed)}"
    source.report(start, start + len(typed), "sign", "a text that begins with # stands in quotes", hint)
    return True


def _in_quotes(typed: str) -> str:
    typed = " ".join(typed.split())
    return f'"{typed}"' if '"' not in typed and "\\" not in typed else "'" + typed.replace("'", "''") + "'"


def _report_sign(source: Source, node: Node, spec: Field) -> None:
    """A tag or an anchor, which is a text that a person began with ``!`` or ``&``."""
    typed = " ".join(source.text[source.start(node) : source.end(node)].split())
    source.report_node(
        node, "sign", f"a text that begins with {typed[0]} stands in quotes", f"write {spec.name}: {_in_quotes(typed)}"
    )


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
    if isinstance(node, MappingNode):
        _scalar(source, node, spec)
        return None
    texts = []
    for item in node.value if isinstance(node, SequenceNode) else (node,):
        if item.__class__ is ScalarNode and not (item.tag or source.anchors):
            text = " ".join(item.value.split())
        else:
            text = _text(source, item, spec) or ""
        if text and not (text in NOTHING and is_blank(item)):
            texts.append(text)
    return tuple(texts)


_TYPES: dict[str, Any] = {kind: None if kind == "other" else kind for kind in NAME_TYPES}


def _names(source: Source, node: Node, spec: Field) -> tuple[Name, ...] | None:
    if not isinstance(node, MappingNode):
        texts = _texts(source, node, spec)
        return None if texts is None else tuple([Name(text) for text in texts])
    pairs = known_pairs(source, node, NAME_TYPES, "names")
    names = []
    for kind in NAME_TYPES:
        if kind in pairs:
            names += [Name(text, _TYPES[kind]) for text in _texts(source, pairs[kind][1], spec) or ()]
    return tuple(names)


def _parts(source: Source, node: MappingNode, spec: Field, keys: tuple[str, ...]) -> dict[str, tuple[Node, str]]:
    pairs = known_pairs(source, node, keys, spec.name)
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


# A reader gives the value, or None where there is none or it is wrong; what is wrong is reported in the source.
READERS: dict[str, Callable[[Source, Node, Field], Any]] = {
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
