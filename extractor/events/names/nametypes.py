"""What kind of thing a name names, as far as its own words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.events.event import NameType
from extractor.events.names.capitals import is_common
from extractor.events.names.gazetteer import Gazetteer


@dataclass(slots=True)
class Word:
    """A capitalised word of a run; offsets count from the run's start. low: its key in the tables of the gazetteer."""

    text: str
    low: str
    start: int
    end: int
    small: str = ""  # the small words before it


def phrase_of(words: Sequence[Word]) -> str:
    """The key of several words in the tables, small words included: "bank of england"."""
    return " ".join(part for w in words for part in (w.small, w.low) if part)


def is_acronym(word: str, low: str, table: Gazetteer) -> bool:
    """Whether capitals make a name of a small word: "US", "WHO"."""
    return len(word) > 1 and word.isupper() and (low in table.places or low in table.known)


def type_of_one(word: str, low: str, table: Gazetteer) -> NameType | None:
    """The type of a name of one word; low: its key."""
    if low in table.known:
        return "organisation"
    if low in table.places:
        return "place"
    if low in table.known_things:
        return "thing"
    if word.isalpha():
        if len(word) > 1 and word.isupper():
            return "organisation"
        return "person" if low in table.given else None
    if table.is_given(low):
        return "person"
    # Products, viruses, roads: "A330-300E", "H5N1".
    return "thing" if any(map(str.isdigit, word)) else None


def type_of(words: Sequence[Word], title: str, table: Gazetteer) -> NameType | None:
    """The type of a name by its words and the title before it; None where they do not tell."""
    key = phrase_of(words)
    lows = [w.low for w in words]
    if title:
        return "person"
    if key in table.known:
        return "organisation"
    if key in table.places:
        return "place"
    if key in table.known_things or (lows[0] in table.thing_first and len(lows) > 1):
        return "thing"
    last = lows[-1]
    if last in ("ii", "iii", "iv", "i") and len(lows) > 2:
        last = lows[-2]
    if len(lows) == 1:
        return type_of_one(words[0].text, last, table)
    if lows[0] in table.given and len(lows) == 2 and last in table.cut["surnames"]:
        return "person"
    if last == "department" and key not in table.known:
        before = key.removesuffix(" department")
        if before in table.places or (len(lows) == 2 and not is_common(lows[0])):
            return "place"  # "Ayacucho Department"
    if last in table.firm or last in table.heads or lows[0] in table.firm_first:
        return "organisation"
    if words[-1].small == "and" and (last in table.cut["and_company"] or len(lows[0]) == len(last) == 1):
        return "organisation"
    for index, word in enumerate(words):
        if index and word.small.split()[:1] in (["of"], ["for"], ["on"]):
            stem = lows[index - 1]
            if stem in table.things:
                return "thing"
            if stem in table.place_last or stem in table.place_first:
                return "place"
            return "organisation"
    if last in table.things:
        return "thing"
    if last in table.place_last:
        return "place"
    if table.is_given(lows[0]) or (len(lows) > 2 and re.fullmatch(r"[A-Z]\.", words[1].text)):
        return "person"
    if re.fullmatch(r"[A-Z]\.(?:[A-Z]\.)?", words[0].text) and len(lows) <= 3 and key not in table.places:
        return "person"
    if last in ("jr.", "sr.", "jr", "sr"):
        return "person"
    if lows[0] in table.place_first:
        return "place"
    return "thing" if any(letter.isdigit() for word in words for letter in word.text) else None


def is_phrase(before: list[str], joint: list[str], after: str, table: Gazetteer) -> bool:
    """Whether the last words before a joint, the joint and the word after it are one known name: "Isle", ("of",), "man"."""
    return any((*before[-n:], *joint, after) in table.phrases for n in (1, 2, 3))


def is_known(words: list[Word], table: Gazetteer) -> bool:
    """Whether the words are just a known place, body or thing."""
    if words[0].low not in table.first_words:
        return False
    key = phrase_of(words)
    return key in table.places or key in table.known or key in table.known_things
