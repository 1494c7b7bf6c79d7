"""Find the expressions of a text: the automaton run once over its UTF-8 bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import re2

# `re2.compile(...).finditer` builds a match object and walks the text in Python for every hit. Its `Match` method, the
# layer below, gives plain byte offsets; it is where the time goes on ordinary news.
_UNANCHORED = re2._re2.RE2.Anchor.UNANCHORED if hasattr(re2, "_re2") else re2._Anchor.UNANCHORED


def flatten(text: str) -> bytes:
    """The text as UTF-8, of the same length, with single line breaks and no-break spaces as spaces.

    An empty line becomes two NULs, so that no expression reaches over a paragraph's end. Lone surrogates become "?".
    """
    data = text.encode("utf-8", "surrogatepass")
    if b"\r" in data:
        data = data.replace(b"\r\n", b" \n").replace(b"\n \n", b"\n\n\n").replace(b"\r", b"\n")
    if b"\n\n" in data:
        data = data.replace(b"\n\n", b"\0\0")
    data = data.replace(b"\n", b" ")
    return data.replace(b"\xc2\xa0", b"  ") if b"\xc2\xa0" in data else data


def spans(automaton: Any, data: bytes) -> Iterator[tuple[int, int]]:
    """Byte offsets of the non-overlapping matches in `data`, from left to right."""
    match = automaton._regexp.Match
    position, end = 0, len(data)
    while position < end:
        start, stop = match(_UNANCHORED, data, position, end)[0]
        if start < 0:
            return
        yield start, stop
        position = stop
