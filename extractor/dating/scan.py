"""Where an automaton finds what it looks for in a text: offsets alone, for `re2`'s match objects cost more than the search."""

from __future__ import annotations

from collections.abc import Iterator

import re2

from extractor.timex.scan import UNANCHORED, Match, matcher


def automaton(pattern: str) -> Match:
    """A pattern that matches nothing empty, compiled by `re2` for `found_in`. Raises re2.error where it cannot be."""
    options = re2.Options()
    options.never_capture = True
    return matcher(re2.compile(pattern, options))


def found_in(match: Match, text: str) -> Iterator[tuple[int, int]]:
    """The offsets of what an automaton finds in a text, in order, none overlapping."""
    data = text.encode("utf-8", "surrogatepass")
    size, plain = len(data), len(data) == len(text)
    byte = offset = 0  # the end of the last match, in bytes and in characters
    while True:
        start, end = match(UNANCHORED, data, byte, size)[0]
        if start < 0:
            return
        if plain:
            yield start, end
        else:
            first = offset + len(data[byte:start].decode("utf-8", "surrogatepass"))
            offset = first + len(data[start:end].decode("utf-8", "surrogatepass"))
            yield first, offset
        byte = end
