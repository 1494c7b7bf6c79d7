"""The text of one event file, and the places in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from extractor.eventfiles.problem import Level, Problem
from extractor.eventfiles.scan import MappingNode, Node, ScalarNode, SequenceNode


@dataclass(slots=True)
class Source:
    """A file's text as read, byte order mark included, with the problems found in it.

    shown: the path as messages give it. shift: 1 where a byte order mark stands in front, which marks do not count.
    anchors: whether an ``&`` stands anywhere in it.
    """

    text: str
    shown: str
    problems: list[Problem] = field(default_factory=list)
    shift: int = 0
    anchors: bool = False
    _lines: list[int] | None = None

    def __post_init__(self) -> None:
        self.anchors = "&" in self.text

    def start(self, node: Node) -> int:
        """Offset of the node's first character in `text`."""
        return int(node.start_mark.index) + self.shift

    def end(self, node: Node) -> int:
        """Offset after the node's last character: without the blank lines and comments that the parser's marks take in
        after a block."""
        if isinstance(node, ScalarNode):
            end = int(node.end_mark.index) + self.shift
            return end if node.style not in ("|", ">") else self._trimmed(self.start(node), end)
        assert isinstance(node, MappingNode | SequenceNode)
        if node.flow_style or not node.value:
            return int(node.end_mark.index) + self.shift
        last = node.value[-1]
        if not isinstance(last, tuple):
            if self.start(last) > self.start(node):
                return self.end(last)
            # An alias, which gives the node it stands for: that lies before, and may even be this one.
            return self._trimmed(self.start(node), int(node.end_mark.index) + self.shift)
        key, value = last
        # An alias gives the node it stands for, which lies before its key.
        if self.start(value) < self.end(key):
            return self.alias(key)[1]
        if self.start(value) == self.end(value):
            return self.colon(key)
        return self.end(value)

    def alias(self, key: Node) -> tuple[int, int]:
        """Where the alias (``*name``) that is the value of `key` stands."""
        start = self.text.find("*", self.end(key))
        if start < 0:  # a key that has no value, before one that has
            return self.end(key), self.end(key)
        end = start + 1
        while end < len(self.text) and not self.text[end].isspace() and self.text[end] not in ",]}":
            end += 1
        return start, end

    def colon(self, key: Node) -> int:
        """Offset after the colon that follows `key`, or after the key where it has none."""
        end = self.end(key)
        return self.text.find(":", end) + 1 or end

    def _trimmed(self, start: int, end: int) -> int:
        return start + len(self.text[start:end].rstrip())

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, lines ending as editors see them: at LF, CR LF or CR."""
        if self._lines is None:
            self._lines = [0]
            position = 0
            for line in self.text.split("\n"):
                for part in line.split("\r") if "\r" in line else (line,):
                    position += len(part) + 1
                    self._lines.append(position)
                # "\r\n" is one end: the empty part after "\r" starts no line of its own.
                if line.endswith("\r"):
                    del self._lines[-2]
        line_index = bisect_right(self._lines, offset) - 1
        column = offset - self._lines[line_index] + 1
        return line_index + 1, column - (self.shift if line_index == 0 else 0)

    def line_at(self, offset: int) -> str:
        """The line of text that an offset is on, without its end."""
        left = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        ends = [end for end in (self.text.find("\n", offset), self.text.find("\r", offset)) if end >= 0]
        return self.text[left : min(ends, default=len(self.text))].removeprefix("\ufeff")

    def report(self, start: int, end: int, code: str, message: str, hint: str = "", level: Level = "error") -> None:
        """Add the problem that lies at ``text[start:end]``."""
        line, column = self.place(start)
        text = self.line_at(start)
        length = max(1, min(end - start, len(text.rstrip()) - column + 1))
        self.problems.append(Problem(self.shown, line, column, message, hint, code, level, text, length))

    def report_node(self, node: Node, code: str, message: str, hint: str = "", level: Level = "error") -> None:
        """Add the problem that lies in a node."""
        self.report(self.start(node), self.end(node), code, message, hint, level)
