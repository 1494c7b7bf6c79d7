"""The keys of a mapping: the known ones, and what is said of the others."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from extractor.eventfiles.fields import ARTICLE, EVENT, MISNOMERS
from extractor.eventfiles.scan import MappingNode, Node, ScalarNode
from extractor.eventfiles.source import Source


def known_pairs(
    source: Source, node: MappingNode, known: Iterable[str], what: str
) -> dict[str, tuple[ScalarNode, Node]]:
    """The pairs of a mapping whose keys are known, by key; reports the others, and keys that come twice."""
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
    if near := nearest_field(name, names):
        return message, f"did you mean {near}?"
    for section, others in (("article", ARTICLE), ("events", EVENT)):
        if name in others and name not in names:
            if "article" in names and name in EVENT and name in ARTICLE:
                return message, "indent it, so that it stands under `article:` or in an event of `events:`"
            if "article" in names:
                return message, f"{name} belongs to {section}: indent it so that it stands under `{section}:`"
            return message, f"{name} belongs under `{section}:`"
    return message, f"the fields are {', '.join(names)}"


def nearest_field(name: str, known: Iterable[str]) -> str | None:
    """The field that a person meant by a key that is none, if it can be told."""
    names = list(known)
    if name in names:
        return None
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    near = difflib.get_close_matches(plain, names, 1, 0.7)
    if near:
        return near[0]
    return MISNOMERS[plain] if MISNOMERS.get(plain) in names else None
