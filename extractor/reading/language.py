"""Which language a text is written in, told from its commonest words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import chain

_SAMPLE = 1000
_WORD, _ASCII_WORD = re.compile(r"[^\W\d_]+"), re.compile(r"[a-z]+")  # the second is quicker
# Under this share of common words a text is a list or a table, and tells nothing.
_LEAST_SHARE = 0.06


@cache
def _common_words() -> dict[str, list[str]]:
    """Each common word with the languages it is common in."""
    data = tomllib.loads(files("extractor.reading").joinpath("common_words.toml").read_text("utf-8"))
    languages: dict[str, list[str]] = {}
    for language, words in data.items():
        for word in words.split():
            languages.setdefault(word, []).append(language)
    return languages


def detect_language(text: str, default: str = "en") -> str:
    """ISO 639-1 code of the language whose common words fill most of the text's first thousand characters.

    Returns `default` for a text too short or too poor in common words to tell.

    >>> detect_language("Der Minister hat am Montag gesagt, dass die Wahl im Herbst nicht verschoben wird.")
    'de'
    """
    sample = text[:_SAMPLE].casefold()
    words = (_ASCII_WORD if sample.isascii() else _WORD).findall(sample)
    if len(words) < 8:
        return default
    common = _common_words()
    counts = Counter(chain.from_iterable(filter(None, map(common.get, words))))
    best = max(counts, key=lambda language: (counts[language], language == default), default=default)
    return best if counts[best] >= _LEAST_SHARE * len(words) else default
