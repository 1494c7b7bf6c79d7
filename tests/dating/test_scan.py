"""Offsets of what an automaton finds, in characters."""

from __future__ import annotations

import pytest

from extractor.dating.scan import automaton, found_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("in 1987 and 1988, not 19877", ["1987", "1988", "1987"]),
        ("“1987” – 1988 – Łódź 𝔸 1989", ["1987", "1988", "1989"]),
        ("\udcff 1987", ["1987"]),
    ],
)
def test_offsets_are_characters(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in found_in(automaton(r"19\d\d"), text)] == found
