"""The article's words, normalised so that names are found however they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import accumulate
from typing import TypeVar

_T = TypeVar("_T")

# Two disjoint classes and no nesting: one pass over the text, whatever it holds. (re2 costs more here, for it makes an
# object in Python for each word.)
_WORD = re.compile(r"\w+(?:[.'’]\w+)*")  # of a text without underscores, which is quicker than to exclude them here
_PARTS = re.compile(f"({_WORD.pattern})")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_KEPT = 100_000  # distinct words remembered; beyond it the memory is dropped and filled again


class Words:
    """The words of a text in order: as `written`, their `keys`, their offsets `starts` and `ends`; `text` is all of it."""

    __slots__ = ("ends", "keys", "starts", "text", "written")

    def __init__(self, text: str) -> None:
        self.text = text
        # What lies between words and the words by turns, so that no step is taken in Python for each.
        parts = _PARTS.split(text.replace("_", " "))
        offsets = list(accumulate(map(len, parts)))
        self.written: list[str] = parts[1::2]
        self.keys: list[str] = list(map(_KEYS.__getitem__, self.written))
        self.starts: list[int] = offsets[:-1:2]
        self.ends: list[int] = offsets[1::2]

    def between(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both included."""
        return self.text[self.starts[first] : self.ends[last]]


class Remembered(dict[str, _T]):
    """What a function says of each word, asked once: `map` over its ``__getitem__`` takes no step in Python for a word
    seen before."""

    def __init__(self, told: Callable[[str], _T]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, word: str) -> _T:
        if len(self) >= _KEPT:
            self.clear()
        self[word] = found = self._told(word)
        return found


def key_of(word: str) -> str:
    """A word without case, accents, points, apostrophes and the possessive s: "U.S.’s" and "us" are one.

    >>> key_of("José’s"), key_of("U.S"), key_of("N'Djamena")
    ('jose', 'us', 'ndjamena')
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    word = _POSSESSIVE.sub("", word)
    if word.isascii():
        return word.lower().replace(".", "").replace("'", "")
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’")


_KEYS = Remembered(key_of)


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of all words of a phrase."""
    return tuple(map(_KEYS.__getitem__, _WORD.findall(phrase.replace("_", " "))))


def capitals_of(phrase: str) -> tuple[bool, ...]:
    """For each word of a phrase, whether it is written with a capital."""
    return tuple(word[0].isupper() for word in _WORD.findall(phrase.replace("_", " ")))
