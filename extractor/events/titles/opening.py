"""What opened a sentence and now stands within a title."""

from __future__ import annotations

from extractor.events.names.gazetteer import gazetteer
from extractor.events.titles.headline import Piece
from extractor.events.titles.material import Material

CLOSED = frozenset({"D", "P", "PS", "I", "IS", "S", "R", "C", "DO", "M", "B"})
"""Tags of words that are no names, whatever their first letter."""


def lower_opening(material: Material, body: list[Piece], start: int, end: int) -> None:
    """Within a title, what opened a sentence loses its capital, unless it is a name. body: the words from start to end."""
    words = material.sentence.words
    if words.tags[start] == "D" and start + 1 < end:
        start += 1
    at = words.starts[start]
    named = words.tags[start] not in CLOSED and (
        (start + 1 < end and words.tags[start + 1] == "NP")
        or any(m.start <= at < m.end for m in material.names.between(at, words.ends[end - 1]))
        or words.lows[start] in gazetteer().adjectives
    )
    if body and not named and body[0].text[1:].islower() and body[0].text.isalpha():
        body[0].text = body[0].text.lower()
