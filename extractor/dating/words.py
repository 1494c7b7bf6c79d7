"""The article's words, normalised so that names are found however they are written."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, chain, islice
from typing import TypeVar

_T = TypeVar("_T")

# Two disjoint classes and no nesting: one pass over the text, whatever it holds. (re2 costs more here, for it makes an
# object in Python for each word.)
_WORD = re.compile(r"\w+(?:[.'’]\w+)*")  # of a text without underscores, which is quicker than to exclude them here
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_KEPT = 100_000  # distinct chunks remembered; beyond it the memory is dropped and filled again
_LONGEST = 60  # characters of what is remembered


class Remembered(dict[str, _T]):
    """What a function says of each chunk of text, asked once: `map` over its ``__getitem__`` takes no step in Python for a
    chunk seen before, and news repeats its words with the marks that stand beside them."""

    def __init__(self, told: Callable[[str], _T]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, chunk: str) -> _T:
        found = self._told(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[chunk] = found
        return found


class Words:
    """The words of a text in order: their `keys`, and by its number how each is written and where; `text` is all of it.

    Few words are ever looked at, so that only the keys are made for all of them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # What stands between spaces holds whole words: one most often, or none, or several.
        self._chunks = text.replace("_", " ").replace("\n", " ").split(" ")
        self.keys: list[str] = list(chain.from_iterable(map(_KEYS.__getitem__, self._chunks)))

    def marks(self, marked: Remembered[str]) -> str:
        """What `marked` says of all chunks, joined: where that is a character for each word, one for each of the text."""
        return "".join(map(marked.__getitem__, self._chunks))

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """How many words stand before each chunk, and how many characters without the spaces between."""
        sizes = map(len, map(_KEYS.__getitem__, self._chunks))
        return list(accumulate(sizes, initial=0)), list(accumulate(map(len, self._chunks), initial=0))

    def span(self, number: int) -> tuple[int, int]:
        """The offsets of a word."""
        words, characters = self._places
        chunk = bisect_right(words, number) - 1
        offset = characters[chunk] + chunk
        match = next(islice(_WORD.finditer(self._chunks[chunk]), number - words[chunk], None))
        return offset + match.start(), offset + match.end()

    def start(self, number: int) -> int:
        """The offset at which a word begins."""
        return self.span(number)[0]

    def end(self, number: int) -> int:
        """The offset at which a word ends."""
        return self.span(number)[1]

    def written(self, number: int) -> str:
        """A word as written."""
        start, end = self.span(number)
        return self.text[start:end]

    def number_at(self, offset: int) -> int:
        """The number of the first word that begins at `offset` or after it."""
        return bisect_left(range(len(self.keys)), offset, key=self.start)

    def between(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both included."""
        return self.text[self.start(first) : self.end(last)]


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


def words_in(phrase: str) -> list[str]:
    """The words of a phrase as written."""
    return _WORD.findall(phrase.replace("_", " "))


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of all words of a phrase."""
    return tuple(map(key_of, words_in(phrase)))


_KEYS = Remembered(keys_of)


def capitals_of(phrase: str) -> tuple[bool, ...]:
    """For each word of a phrase, whether it is written with a capital."""
    return tuple(word[0].isupper() for word in words_in(phrase))
