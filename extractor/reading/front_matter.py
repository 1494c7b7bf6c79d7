"""The few lines an editor may put above an article: ``---``, ``key: value`` lines, ``---``."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.edtf import EdtfError, parse
from extractor.reading.problem import ReadingError

KEYS = ("title", "publisher", "place", "published", "url", "language")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """values: the keys given (see KEYS); end: offset in the text where the article begins."""

    values: dict[str, str] = field(default_factory=dict)
    end: int = 0


def read_front_matter(text: str, source: str) -> FrontMatter:
    """The front matter that opens `text`, or an empty one.

    A text that opens with a rule ``---`` but has no ``key: value`` line after it is an article, not front matter.
    Raises ReadingError, with the line, for a key that is not known or a `published` that is no EDTF date.
    """
    if not text.startswith("---"):
        return FrontMatter()
    lines = text.splitlines(keepends=True)
    if lines[0].rstrip() != "---":
        return FrontMatter()
    values: dict[str, str] = {}
    position = len(lines[0])
    for number, line in enumerate(lines[1:], 2):
        position += len(line)
        if line.rstrip() == "---":
            return FrontMatter(values, position) if values else FrontMatter()
        key, colon, value = line.partition(":")
        key, value = key.strip().casefold(), value.strip().strip("\"'")
        if not key or key.startswith("#"):
            continue
        if not colon or " " in key:
            return FrontMatter()
        if key not in KEYS:
            raise ReadingError(f"{source}:{number}: unknown key '{key}'; the keys of an article are {', '.join(KEYS)}")
        if key == "published":
            _check_date(value, f"{source}:{number}")
        if value:
            values[key] = value
    return FrontMatter()


def _check_date(value: str, where: str) -> None:
    try:
        parse(value)
    except EdtfError as error:
        raise ReadingError(f"{where}: published: '{value}': {error}") from None
