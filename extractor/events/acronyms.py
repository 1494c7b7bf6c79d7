"""Acronyms that an article introduces in brackets, with their long forms: "Writers Guild of Lorne (WGL)".

The matching of Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical
text"), read for names: each capital of the acronym opens a word of the long form, in order, from the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BRACKETED = re.compile(r"[(\[]([A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[A-Z](?:\.[A-Z])+\.?)[)\]]")
_WORD = re.compile(r"[A-Za-z][\w'.&-]*")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "a", "at", "with", "de", "la", "und", "et"})
_REACH = 110


def introduced(folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where long forms stand in ``folded[start:end]``, and the acronym that follows each in brackets.

    >>> list(introduced("the Guild of Bakers and Millers (GBM) said", 0, 42))
    [(4, 31, 'GBM')]
    """
    for match in _BRACKETED.finditer(folded, start, end):
        last = len(folded[start : match.start()].rstrip()) + start
        begin = _begins(folded, max(start, last - _REACH), last, match.group(1))
        if begin is not None:
            yield begin, last, match.group(1)


def _begins(folded: str, start: int, end: int, acronym: str) -> int | None:
    """Where the words that the letters of the acronym stand for begin, or None."""
    letters = [letter for letter in acronym if letter.isupper()]
    small = len(acronym.replace(".", "").replace("&", "")) - len(letters)
    for word in reversed(list(_WORD.finditer(folded, start, end))):
        text = word.group()
        if text[0].isupper():
            if letters[-1] != text[0]:
                return None
            letters.pop()
            # “YouthNet”, “AgriBank”: capitals inside a word count too
            inner = [letter for letter in text[1:] if letter.isupper() and not text.isupper()]
            while inner and letters and letters[-1] == inner.pop():
                letters.pop()
            if not letters:
                return word.start()
        elif text not in _SMALL or not folded[word.end() : word.end() + 1].isspace():
            return None
        elif small:
            small -= 1
    return None


def initials(full: str) -> str:
    """The first letters of the capitalised words of a name.

    >>> initials("Guild of Bakers and Millers")
    'GBM'
    """
    return "".join(word[0] for word in full.split() if word[0].isupper())
