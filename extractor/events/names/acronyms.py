"""Acronyms that an article introduces in brackets, with their long forms: "Writers Guild of Lorne (WGL)".

The matching of Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical
text"), read for names: each capital of the acronym opens a word of the long form, in order, from the right.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from extractor.events.event import NameType
from extractor.events.names.gazetteer import Gazetteer
from extractor.events.names.spotting import Spot

_BRACKETED = re.compile(r"[(\[]([A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[A-Z](?:\.[A-Z])+\.?)[)\]]")
_SMALL_BRACKETED = re.compile(r"\(([a-z]{3,5})\)")
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


def with_long_forms(spots: list[Spot], folded: str, start: int, end: int) -> list[Spot]:
    """The spots of the paragraph ``folded[start:end]``, those that lie in the long form of an acronym made one: "the Markets
    in Timber Act (MTA)"."""
    if folded.find("(", start, end) < 0 and folded.find("[", start, end) < 0:
        return spots
    for begin, last, _ in introduced(folded, start, end):
        inside = [item for item in spots if item.start < last and item.end > begin]
        if len(inside) == 1 and (inside[0].start, inside[0].end) == (begin, last):
            continue
        kind: NameType | None = "organisation" if any(item.type == "organisation" for item in inside) else None
        spots = [item for item in spots if item not in inside]
        spots.append(Spot(begin, last, begin, tuple(folded[begin:last].split()), kind))
    return spots


def by_initials(
    kinds: Mapping[tuple[str, ...], NameType | None], bound: Container[str], table: Gazetteer
) -> dict[str, tuple[str, ...]]:
    """Acronyms that an article has and does not introduce → the one name in it with their initials: "LBM", "Lorne Boat Monthly".

    kinds: the words of its names → their type. bound: the acronyms it introduces.
    """
    alone = {words[0] for words in kinds if len(words) == 1 and words[0].isupper() and len(words[0]) > 2}
    found: dict[str, list[tuple[str, ...]]] = {}
    for words, kind in kinds.items() if alone else ():
        letters = initials(" ".join(words)) if len(words) > 2 and kind != "person" else ""
        if letters in alone and letters not in bound:
            found.setdefault(letters, []).append(words)
    known = table.places.keys() | table.same.keys() if found else ()
    return {letters: names[0] for letters, names in found.items() if len(names) == 1 and letters.lower() not in known}


def measures(folded: str) -> dict[str, str]:
    """Acronyms in small letters that a text introduces, mostly units → the words they stand for.

    >>> measures("It pumps 400,000 barrels per day (bpd) (see below).")
    {'bpd': 'barrels per day'}
    """
    found = {}
    for match in _SMALL_BRACKETED.finditer(folded):
        letters = match.group(1)
        words = folded[max(0, match.start() - 60) : match.start()].split()[-len(letters) :]
        if [word[0] for word in words] == list(letters):
            found[letters] = " ".join(words)
    return found


def initials(full: str) -> str:
    """The first letters of the capitalised words of a name.

    >>> initials("Guild of Bakers and Millers")
    'GBM'
    """
    return "".join(word[0] for word in full.split() if word[0].isupper())
