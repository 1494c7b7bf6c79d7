"""YAML text to nodes with marks, safely: the parser of PyYAML (libyaml where it is built), without its resolver.

Every scalar stays the text that was typed, so none of YAML 1.1's readings (``NO``, ``12:30``, ``010``, ``2017-12-19``)
can bite. Marks count characters of the text that was given.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml.composer import Composer
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from extractor.eventfiles.problem import Problem

__all__ = [
    "MAX_BYTES",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "Unreadable",
    "compose",
    "decode",
    "load_text",
]

MAX_BYTES = 10_000_000
MAX_DEPTH = 40

Pair: TypeAlias = tuple[Node, Node]


class _NoResolver:
    """Stands in for PyYAML's resolver: no scalar has a type, which also saves a third of the time."""

    # Called three times for each node, from C: a bound builtin that takes anything and gives "" is the quickest.
    descend_resolver = ascend_resolver = resolve = check_resolver_prefix = "".format


class PythonComposer(_NoResolver, Reader, Scanner, Parser, Composer):
    """PyYAML's own parser: slow, and the one whose errors name the place best."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


FastComposer: Any = PythonComposer
try:
    from yaml._yaml import CParser

    class _FastComposer(_NoResolver, CParser):
        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)

    FastComposer = _FastComposer
except ImportError:  # PyYAML was built without libyaml
    pass


class Unreadable(Exception):
    """A file that cannot be read as YAML text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def load_text(path: Path) -> str:
    """The text of a file, byte order mark and line ends as they are. Raises Unreadable."""
    shown = str(path)
    try:
        with open(shown, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > MAX_BYTES else file.read()
    except OSError as error:
        raise Unreadable(Problem(shown, 0, 0, f"cannot be read: {error.strerror}", code="unreadable")) from error
    if size > MAX_BYTES:
        message = f"is {size / 1e6:.0f} MB; an event file has at most {MAX_BYTES // 1_000_000} MB"
        raise Unreadable(Problem(shown, 0, 0, message, "move some of its events to another file", "too-big"))
    return decode(data, shown)


def decode(data: bytes, shown: str) -> str:
    """Bytes to text as UTF-8. Raises Unreadable that names line and column of the first byte that is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        text = data.splitlines()[line - 1].decode("utf-8", "replace") if not data.startswith((b"\xff", b"\xfe")) else ""
        what = "is UTF-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "is not UTF-8 text"
        problem = Problem(
            shown,
            line,
            column,
            f"the file {what}",
            "save it as UTF-8 in your editor",
            code="syntax-encoding",
            text=text,
        )
        raise Unreadable(problem) from error


def compose(text: str) -> Node | None:
    """The root node of a YAML text, None where it is empty.

    Raises yaml.YAMLError (from the slow parser, whose marks are exact), RecursionError never.
    """
    # Each level of nesting takes one of these characters, so most files need no look at their depth.
    if sum(map(text.count, "[{-?:")) > 1500:
        _check_depth(text)
    try:
        node: Node | None = FastComposer(text).get_single_node()
        return node
    except yaml.YAMLError:
        if len(text) < 1_000_000:
            PythonComposer(text).get_single_node()
        raise


def _check_depth(text: str) -> None:
    """Raise MarkedYAMLError where the text nests deeper than an event file can: composing it would exhaust the stack."""
    parser = FastComposer(text)
    depth = 0
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                mark: Any = event.start_mark
                raise yaml.MarkedYAMLError(None, None, "nested too deep", mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
