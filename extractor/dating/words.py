"""The article's words, normalised so that names are found however they are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

# Two disjoint classes and no nesting: one pass over the text, whatever it holds. (re2 costs more here, for it makes an
# object in Python for each word.)
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_PARTS = re.compile(f"({_WORD.pattern})")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


class Words:
    """The words of a text in order: `keys` normalised, `starts` and `ends` their offsets, `text` the text itself."""

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        # What lies between words and the words by turns, so that no step is taken in Python for each.
        parts = _PARTS.split(text)
        offsets = list(accumulate(map(len, parts)))
        self.keys: list[str] = list(map(key_of, parts[1::2]))
        self.starts: list[int] = offsets[:-1:2]
        self.ends: list[int] = offsets[1::2]

    def between(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both included."""
        return self.text[self.starts[first] : self.ends[last]]


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """A word without case, accents, points, apostrophes and the possessive s: "U.S.’s" and "us" are one.

    >>> key_of("José’s"), key_of("U.S"), key_of("N'Djamena")
    ('jose', 'us', 'ndjamena')
    """
    word = _POSSESSIVE.sub("", word)
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’")


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of all words of a phrase."""
    return tuple(key_of(match.group()) for match in _WORD.finditer(phrase))


def capitals_of(phrase: str) -> tuple[bool, ...]:
    """For each word of a phrase, whether it is written with a capital."""
    return tuple(match.group()[0].isupper() for match in _WORD.finditer(phrase))
