"""The words of a text with their keys and places, whatever stands around them."""

from __future__ import annotations

import pytest

from extractor.dating.words import Words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  \n\n - ", []),
        ("The U.S.-led force\n\nleft.", [("The", "the"), ("U.S", "us"), ("led", "led"), ("force", "force"), ("left", "left")]),
        ("“José’s”  vote,_then\tN'Djamena", [("José’s", "jose"), ("vote", "vote"), ("then", "then"), ("N'Djamena", "ndjamena")]),
        ("a\u00a0b—c…d", [("a", "a"), ("b", "b"), ("c", "c"), ("d", "d")]),
        ("x" * 200 + ".", [("x" * 200, "x" * 200)]),
    ],
)  # fmt: skip
def test_words_keep_their_places(text: str, words: list[tuple[str, str]]) -> None:
    found = Words(text)
    assert list(zip(found.written, found.keys, strict=True)) == words
    places = zip(found.starts, found.ends, strict=True)
    assert [text[start:end] for start, end in places] == [written for written, _ in words]
