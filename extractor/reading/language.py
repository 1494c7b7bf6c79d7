"""Which language a text is written in, told from its commonest words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_SAMPLE = 3000
_WORD = re.compile(r"[^\W\d_]+")
# Under this share of common words a text is a list or a table, and tells nothing.
_LEAST_SHARE = 0.06


@cache
def _common_words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("extractor.reading").joinpath("common_words.toml").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in data.items()}


def detect_language(text: str, default: str = "en") -> str:
    """ISO 639-1 code of the language whose common words fill most of the text's first 3,000 characters.

    Returns `default` for a text too short or too poor in common words to tell.

    >>> detect_language("Der Minister hat am Montag gesagt, dass die Wahl im Herbst nicht verschoben wird.")
    'de'
    """
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < 8:
        return default
    counts = {language: sum(word in common for word in words) for language, common in _common_words().items()}
    best = max(counts, key=lambda language: (counts[language], language == default))
    return best if counts[best] >= _LEAST_SHARE * len(words) and counts[best] > counts.get(default, 0) else default
