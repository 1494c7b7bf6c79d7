"""What is wrong in an event file, told so that it can be put right: file, line, column, the words, how to write it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "notice"]

_LEVELS: tuple[Level, ...] = ("error", "warning", "notice")
_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, or worth knowing, in one place of one file.

    line and column count from 1, in characters; line 0 means the file as a whole. length: characters concerned, on that
    line. text: the line as it stands in the file. hint: how to write it instead. code: the name of the rule broken.
    level: an ``error`` keeps the event, or the file, off the timeline, a ``warning`` does not, a ``notice`` lists a proposal.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    code: str = ""
    level: Level = "error"
    text: str = ""
    length: int = 1

    @property
    def rank(self) -> tuple[int, bool, str, int, int]:
        """Orders problems by use: errors first, of these the ones that hide others (syntax), then by place."""
        return (_LEVELS.index(self.level), not self.code.startswith("syntax"), self.path, self.line, self.column)


def format_problem(problem: Problem) -> str:
    r"""The problem for a terminal: place and message, the line with the words underlined, how to write it.

    >>> print(format_problem(Problem("a.yaml", 2, 7, "“tomorrow” is no date", "write 2017-12-31", text="date: tomorrow",
    ...                              length=8)))
    a.yaml:2:7: “tomorrow” is no date
        date: tomorrow
              ~~~~~~~^
      write 2017-12-31
    """
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    level = "" if problem.level == "error" else f"{problem.level}: "
    lines = [f"{_printable(place)}: {level}{_printable(problem.message)}"]
    if problem.line and problem.text.strip():
        lines += _underlined(problem.text, problem.column - 1, problem.length)
    lines += [f"  {_printable(line)}" for line in problem.hint.splitlines()]
    return "\n".join(lines)


def format_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON array, for editors: path, line, column, endColumn, level, code, message, hint."""
    return json.dumps(
        [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "endColumn": problem.column + problem.length,
                "level": problem.level,
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=1,
    )


def format_github(problem: Problem) -> str:
    """The problem as a workflow command, which GitHub shows beside the line.

    Escaping as in https://docs.github.com/actions/reference/workflow-commands-for-github-actions and its toolkit.
    """
    place = f"file={_property(problem.path)}"
    if problem.line:
        place += f",line={problem.line},col={problem.column},endColumn={problem.column + problem.length}"
    message = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{problem.level} {place}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _underlined(text: str, start: int, length: int) -> list[str]:
    text = text.rstrip()
    start = min(start, len(text))
    end = max(min(start + length, len(text)), start + 1)
    # A long line is shown around the place, with room for what leads up to it.
    left = 0 if end <= _WIDTH else max(0, start - 30)
    shown = text[left : left + _WIDTH]
    end = min(end, left + _WIDTH)
    before = "…" if left else ""
    after = "…" if left + _WIDTH < len(text) else ""
    pad = "".join("\t" if char == "\t" else " " * _columns(char) for char in before + text[left:start])
    marks = max(1, sum(_columns(char) for char in text[start:end]))
    return ["    " + before + _printable(shown) + after, "    " + pad + "~" * (marks - 1) + "^"]


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _printable(text: str) -> str:
    """Without control characters, which a terminal would obey."""
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) == "Cc" and c != "\t" else c for c in text)
