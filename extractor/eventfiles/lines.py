"""The lines of an event file: where they begin and end, and what a person wrote on them beside the values."""

from __future__ import annotations

import re

from extractor.eventfiles.scan import MappingNode, Node, ScalarNode, SequenceNode
from extractor.eventfiles.source import Source

_LINE_END = re.compile(r"\r\n|\n|\r")
_HYPHEN = re.compile(r"[ \t]*-[ \t]*(?:#.*)?")
_NOTHING = re.compile(r"[ \t]*(?:#.*)?")


def column(source: Source, key: Node) -> int:
    """How many characters stand before a key on its line."""
    start = source.start(key)
    line = line_start(source.text, start)
    return start - line - (source.shift if line == 0 else 0)


def line_start(text: str, offset: int) -> int:
    """The start of the line an offset is on."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_stop(text: str, offset: int) -> int:
    """The end of the line an offset is on, before its line end."""
    match = _LINE_END.search(text, offset)
    return match.start() if match else len(text)


def next_line(text: str, stop: int) -> int:
    """The start of the line after the one that ends at `stop`."""
    match = _LINE_END.match(text, stop)
    return match.end() if match else stop


def blank_line_before(text: str, start: int) -> bool:
    """Whether nothing stands on the line before the one that begins at `start`."""
    before = text[max(0, start - 500) : start].removesuffix("\n").removesuffix("\r")
    return before[line_start(before, len(before)) :].strip() == ""


def hyphen(source: Source, node: Node) -> int:
    """Offset of the hyphen of an item of a block list: on its own line, or above it with comments between."""
    text = source.text
    stop = source.start(node)
    start = line_start(text, stop)
    while not _HYPHEN.fullmatch(text[start:stop]) and _NOTHING.fullmatch(text[start:stop]) and start > 0:
        stop = start - 1
        if text[stop - 1 : stop + 1] == "\r\n":
            stop -= 1
        start = line_start(text, stop)
    return text.index("-", start, stop) if "-" in text[start:stop] else text.rindex("-", 0, source.start(node))


def tail_comment(source: Source, node: Node) -> bool:
    """Whether comment lines that belong to an event of a block list follow it."""
    dash = hyphen(source, node)
    end = source.end(node)
    return event_stop(source.text, end, dash - line_start(source.text, dash)) > line_stop(source.text, end)


def event_stop(text: str, end: int, indent: int) -> int:
    """The end of an event's last line, comments included that are indented deeper than its hyphen."""
    stop = line_stop(text, end)
    last = stop
    while stop < len(text):
        start = next_line(text, stop)
        stop = line_stop(text, start)
        line = text[start:stop]
        if line.strip() == "" and stop < len(text):
            continue
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= indent:
            break
        last = stop
    return last


def list_end(source: Source, node: Node) -> int:
    """The end of a list, with what follows on the line of its last item where it has a line for each."""
    end = source.end(node)
    return end if getattr(node, "flow_style", True) else line_stop(source.text, end)


def has_comment(source: Source, node: Node, start: int, end: int) -> bool:
    """Whether a person's comment stands in ``text[start:end]``, which holds the node."""
    if source.text.find("#", start, end) < 0:
        return False
    spans = sorted(_leaves(source, node))
    position = start
    for left, right in spans:
        if "#" in source.text[position : max(left, position)]:
            return True
        position = max(position, right)
    return "#" in source.text[position:end]


def _leaves(source: Source, node: Node) -> list[tuple[int, int]]:
    if isinstance(node, ScalarNode):
        start = source.start(node)
        if header := re.match(r"[|>][-+0-9]*[ \t]*#", source.text[start : start + 20]):
            start += header.end()
        return [(start, source.end(node))]
    assert isinstance(node, MappingNode | SequenceNode)
    children: list[Node] = []
    for child in node.value:
        children.extend(child if isinstance(child, tuple) else [child])
    return [span for child in children for span in _leaves(source, child)]
