"""The title of a sentence that could not be read: its words as they stand."""

from __future__ import annotations

from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words
from extractor.events.titles.headline import Piece, finish

DATE_WORDS = word_class("date_words")
"""Words of other languages that go before a date: "im Mai", "el lunes"."""


def plain_title(words: Words, date: int) -> str:
    """A title from the words of a sentence as they stand, the date and what opens or closes the sentence left out."""
    pieces: list[Piece] = []
    for k, text in enumerate(words.texts):
        if k == date or (k + 1 == date and words.lows[k] in DATE_WORDS):
            continue
        spaced = k == 0 or words.starts[k] > words.ends[k - 1]
        cut = (
            3 if text in (",", ";", ":", "–", "—") else 1 if k and words.texts[k - 1] not in ("(", "„", "«", "“") else 0
        )
        pieces.append(Piece(text, spaced, cut))
    while pieces and not pieces[0].text[0].isalnum() and pieces[0].text not in ("„", "“", "«", "¿", "¡"):
        pieces.pop(0)
    return finish(pieces)
