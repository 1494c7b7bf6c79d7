"""What is known of names beforehand: places, given names, titles and the nouns that make an organisation of a name.

All of it is data (``places.toml``, ``titles.toml``, ``names.toml`` beside this file), unfolded once into look-up tables
from lower-case words, so that spotting a name is a few dictionary look-ups a word.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

Gender = Literal["male", "female", "either"]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Look-up tables; keys are lower case with accents folded (`fold`), phrases have single spaces.

    places: phrase → the usual spelling ("u.s." → "United States"). countries: the usual spellings that are states.
    cities: likewise, of towns. adjectives: "russian" → "Russia". place_first, place_last: words that make a place of a
    name they open or close. given: given name → gender. address: "mr." → gender. offices: noun of office → gender.
    before: words that open a title. phrases: titles of several words, as tuples. known: organisations known by name.
    heads, firm, joining, things: see names.toml. loose: capitalised words that are no name alone. openers: words whose
    capital at the start of a sentence says nothing. saying: what follows a person. alone: all words that are no name
    when they stand alone. known_things, thing_first, directions: see names.toml. same: short form → the name it is given under. cut: the sets of names.toml's table of that name.
    first_words: of places, known organisations and known things. within: a country's parts and institutions → its usual spelling. short: what headlines
    call those that have long names. belongings: what only a firm has. companies: those of the known organisations that are firms.
    unshared: the known organisations that are never part of a longer name. firm_first: words that open the name of one.
    """

    places: dict[str, str]
    countries: frozenset[str]
    cities: frozenset[str]
    adjectives: dict[str, str]
    state_abbreviations: frozenset[str]
    place_first: frozenset[str]
    place_last: frozenset[str]
    given: dict[str, Gender]
    address: dict[str, Gender]
    offices: dict[str, Gender]
    before: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    known: frozenset[str]
    heads: frozenset[str]
    firm: frozenset[str]
    joining: frozenset[str]
    things: frozenset[str]
    loose: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]
    saying: frozenset[str]
    alone: frozenset[str]
    known_things: frozenset[str]
    thing_first: frozenset[str]
    directions: frozenset[str]
    same: dict[str, str]
    cut: dict[str, frozenset[str]]
    first_words: frozenset[str]
    within: dict[str, str]
    short: dict[str, str]
    belongings: frozenset[str]
    companies: frozenset[str]
    unshared: frozenset[str]
    firm_first: frozenset[str]

    def is_given(self, low: str) -> bool:
        """Whether a lower-case word is a given name, or two of them joined: "jean-yves"."""
        return low in self.given or ("-" in low and all(part in self.given for part in low.split("-")))


_FOLDED = {
    "’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "|", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ",
    "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ð": "d", "þ": "t", "Þ": "T",
}  # fmt: skip


class _Fold(dict[int, int]):
    """A translation table that fills itself: each character to one ASCII character, so that offsets hold."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        folded = _FOLDED.get(character)
        if folded is None:
            folded = unicodedata.normalize("NFD", character)[0]
            if not folded.isascii():
                folded = "X" if character.isupper() else "x" if character.isalpha() else "?"
        self[code] = ord(folded)
        return self[code]


_TABLE = _Fold()
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def fold(text: str) -> str:
    """`text` in ASCII, character for character: accents gone, curly quotation marks straight. Same length.

    >>> fold("Türk’s “Çelik”")
    'Turk\\'s "Celik"'
    """
    return text if text.isascii() else _folded(text)


@lru_cache(maxsize=16)  # several steps want the same article's
def _folded(text: str) -> str:
    return _NOT_ASCII.sub(lambda match: match.group().translate(_TABLE), text)


@cache
def gazetteer() -> Gazetteer:
    """The tables, read once."""
    places, titles, names = (_read(name) for name in ("places.toml", "titles.toml", "names.toml"))
    spelling: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    countries = []
    for entry in _phrases(places["countries"]):
        spellings, _, words = entry.partition("=")
        first, *others = (part.strip() for part in spellings.split("|"))
        countries.append(first)
        for other in (first, *others):
            spelling[_key(other)] = first
        for word in words.split():
            adjectives.setdefault(_key(word), first)
            adjectives.setdefault(_key(word) + "s", first)
    cities = _phrases(places["cities"])
    for place in (*cities, *_phrases(places["regions"])):
        spelling.setdefault(_key(place), place)
    given: dict[str, Gender] = {}
    genders: tuple[Gender, ...] = ("either", "male", "female")
    for gender in genders:
        for word in names["given"][gender].split():
            known = given.get(_key(word))
            given[_key(word)] = gender if known in (None, gender) else "either"
    address: dict[str, Gender] = {}
    offices: dict[str, Gender] = {}
    for gender in genders:
        address |= {_key(word): gender for word in _phrases(titles["address"][gender])}
        offices |= {_key(word): gender for word in _phrases(titles["office"][gender])}
    companies = _keys(names["organisation"]["companies"])
    bodies, things = _keys(names["organisation"]["known"]) | companies, _keys(names["thing"]["known"])
    firm = frozenset(_key(word) for word in names["organisation"]["firm"].split())
    loose = frozenset(_key(word) for word in names["adjective"]["words"].split()) | frozenset(adjectives)
    openers = frozenset(_key(word) for word in names["opener"]["words"].split())
    return Gazetteer(
        spelling,
        frozenset(countries),
        frozenset(cities),
        adjectives,
        frozenset(_phrases(places["state_abbreviations"])),
        _keys(places["first"]),
        _keys(places["last"]),
        given,
        address,
        offices,
        _keys(titles["before"]["words"]),
        frozenset(tuple(_key(phrase).split()) for phrase in _phrases(titles["phrases"]["words"])),
        bodies,
        frozenset(_key(word) for word in names["organisation"]["heads"].split()),
        firm,
        frozenset(_key(word) for word in names["organisation"]["joining"].split()),
        frozenset(_key(word) for word in names["thing"]["heads"].split()),
        loose,
        openers,
        frozenset(names["particles"]["words"].split()),
        _keys(titles["after"]["words"]),
        loose | openers | firm,
        things,
        frozenset(_key(word) for word in names["thing"]["first"].split()),
        frozenset(_key(word) for word in names["thing"]["directions"].split()),
        {_key(short): long for short, long in names["same"].items()},
        {name: frozenset(_key(word) for word in words.split()) for name, words in names["cut"].items()},
        frozenset(phrase.partition(" ")[0] for phrase in (*spelling, *bodies, *things)),
        _within(places["within"]),
        dict(names["short"]),
        frozenset(names["organisation"]["belongings"].split()),
        companies,
        _keys(names["organisation"]["unshared"]),
        frozenset(_key(word) for word in names["organisation"]["first"].split()),
    )


def _within(text: str) -> dict[str, str]:
    rows = (line.partition("=") for line in text.strip().splitlines())
    return {_key(part): country.strip() for country, _, parts in rows for part in _phrases(parts)}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _phrases(text: str) -> list[str]:
    return [phrase for phrase in (" ".join(part.split()) for part in text.split(",")) if phrase]


def _key(word: str) -> str:
    return fold(word).lower()


def _keys(text: str) -> frozenset[str]:
    return frozenset(_key(phrase) for phrase in _phrases(text))
