"""Descriptions with "the": the fuller noun phrase an article used before, and where there is none."""

from __future__ import annotations

import pytest

from extractor.events.names.find import find_names
from extractor.events.referents.descriptions import Descriptions
from extractor.reading.records import article_from_record

TEXT = (
    "Visitors fled Kenmoor amusement park on Monday. Kenya's government sent police. Kenya had warned of crowds, and Nairobi "
    "too. Officials in Kenya closed roads. The board met Dr. Lund. The council was away. Alma reverses plans. "
    "HARBOUR STAYS OPEN\n\nThe Lund foundry burned. LORNE\n\nThe chapel fell. "
)


def resolve(words: str) -> str | None:
    text = TEXT + words + " was closed."
    article = article_from_record({"id": "t", "text": text}, "t")
    return Descriptions(article, text, find_names(article)).resolve(len(TEXT), len(TEXT) + len(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The park", "Kenmoor amusement park"),
        ("The government", "Kenya's government"),
        ("The country", "Kenya"),
        ("The new park", "Kenmoor amusement park"),
        ("The amusement park", "Kenmoor amusement park"),
        # not: what was never named, places that are no country, generic words, a clause, more than a description
        ("The foundry", "Lund foundry"),
        ("The chapel", None),
        ("The council", None),
        ("The car park", None),
        ("The town", None),
        ("The man", None),
        ("The plans", None),
        ("The old park of Oslo", None),
        ("A park", None),
    ],
)
def test_descriptions(words: str, expected: str | None) -> None:
    assert resolve(words) == expected
