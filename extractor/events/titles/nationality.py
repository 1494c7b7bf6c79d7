"""Whose parliament, whose election: the country of a national institution that a title names without it.

An article about one country says "the parliament" and "next month's election" and means that country's; a title that
stands alone has to say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.names.gazetteer import fold, gazetteer
from extractor.events.referents.coreference import Coreference
from extractor.events.titles.headline import LONGEST

FEDERAL = word_class("federal")
"""Adjectives and nouns of what is a whole country's: "federal", "army"."""
NATIONAL = word_class("national") | FEDERAL
"""Those, and what a country or a province may have: "parliament", "election"."""
PROVINCIAL = word_class("provincial")
"""What shows that an institution is of a part of a country: "the state election"."""
ORDERING = word_class("ordering")
"""What stands before the country in a noun phrase: "the first Liberian election"."""
ACTING = word_class("acting")
"""Nouns of who acts for a country: "officials", "troops"."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_CAPITALISED = re.compile(r"[A-Z][A-Za-z'-]*")
_OWNER = re.compile(r"\b(?:his|her|its|their|our|my|your|another) ")
_NOT_THE_ONE = ("'s", "’s", "s'", "s’", "another", "no", "any")
_NOMINAL = frozenset({"N", "NB", "NG"})


@dataclass(slots=True)
class Nationality:
    """text: the article's in ordinary case. coreference: that of the article."""

    text: str
    coreference: Coreference
    _calls: dict[str, str] = field(default_factory=dict)

    def told(self, title: str, start: int, end: int) -> str:
        """The title with the country before the first national institution that stands in it without a name.

        start, end: offsets of the sentence it comes from.
        """
        lows = fold(title).lower().split()
        if "," in title:
            lows = [low.rstrip(",") for low in lows]
        if NATIONAL.isdisjoint(lows):
            return title
        words = title.split()
        span = self._institution(words, lows)
        if span is None:
            return title
        at, last = span
        phrase = " ".join(words[at:last]).lower()
        sentence = self.text[start:end].lower()
        if any(sentence.startswith(phrase, owner.end()) for owner in _OWNER.finditer(sentence)):
            return title
        if not PROVINCIAL.isdisjoint(phrase.split()):
            told = "state" in phrase or "provincial" in phrase
            country = self.coreference.province_of(start, told) if told else None
        else:
            country = self.coreference.country_of(start, any(word.lower() in FEDERAL for word in words))
            if country is None and "election" in phrase:
                country = self.coreference.province_of(start)
        if country is None:
            return title
        called = self._called(country) if at else _genitive(country)
        if len(title) + len(called) + 1 > LONGEST:
            return title
        if at == 0 and f" {words[0].lower()}" in self.text:
            words[0] = words[0].lower()
        if at and words[at - 1] == "the" and called.endswith(("'s", "'")):
            # “the military plan”: “El Salvador's military plan”
            at -= 1
            del words[at]
        words.insert(at, called)
        words[0] = words[0][0].upper() + words[0][1:]
        return " ".join(words)

    def _institution(self, words: list[str], lows: list[str]) -> tuple[int, int] | None:
        """The words of the first national institution and what describes it, where the title names nothing; else None.

        lows: the words in lower case, without accents and commas; one of them is national.
        """
        at = next(at for at, low in enumerate(lows) if low in NATIONAL)
        if any(word[:1].isupper() and lows[k] not in NATIONAL for k, word in enumerate(words) if k):
            return None
        begin = at
        while begin and _describes(lows[begin - 1]):
            begin -= 1
        if begin and lows[begin - 1].endswith(_NOT_THE_ONE):
            return None
        first = lows[0]
        if first in gazetteer().adjectives or first in gazetteer().places:
            return None
        if (begin == 0 or (begin == 1 and _is_nominal(first))) and not self._is_plain(first):
            # “Dodd-Frank reform law”: a name of its own
            return None
        return begin, at + 1

    def _is_plain(self, low: str) -> bool:
        """Whether the first word of a title owes its capital to standing there."""
        return low in NATIONAL or low in ORDERING or f" {low}" in self.text

    def _called(self, country: str) -> str:
        """The country before a noun, as the article has it: "U.S.", "Liberian", "New Zealand's"."""
        if country not in self._calls:
            self._calls[country] = self._adjective(country) or _genitive(country)
        return self._calls[country]

    def _adjective(self, country: str) -> str | None:
        if " " in country:
            return None
        folded = fold(self.text)
        words = (word.capitalize() for word, of in gazetteer().adjectives.items() if of == country and word[-1] != "s")
        return next((word for word in words if re.search(rf"\b{word}\b", folded)), None)


def countries_acting(text: str) -> Iterator[str]:
    """The countries that a passage names by the adjective of an institution or office: "the Japanese government".

    >>> list(countries_acting("The Japanese government met South Korean officials in a French restaurant."))
    ['Japan', 'South Korea']
    """
    table = gazetteer()
    folded = fold(text)
    if table.adjectives.keys().isdisjoint(map(str.lower, _CAPITALISED.findall(folded))):
        return
    words = _WORD.findall(folded)
    for at, word in enumerate(words[:-1]):
        country = table.adjectives.get(word.lower()) if word[0].isupper() else None
        if country is None:
            continue
        ahead = [other.lower() for other in words[at + 1 : at + 4]]
        if any(other in ACTING or other in NATIONAL or other in table.offices for other in ahead):
            yield table.places.get(f"{words[at - 1]} {country}".lower(), country) if at else country


def _genitive(country: str) -> str:
    """A country or province before a noun where no adjective is at hand."""
    if country not in gazetteer().countries:
        return country
    return gazetteer().short.get(country) or country + ("'" if country.endswith("s") else "'s")


def _describes(low: str) -> bool:
    return low.isalpha() and low not in ORDERING and _is_nominal(low)


def _is_nominal(low: str) -> bool:
    return vocabulary().tags.get(low, "N") in _NOMINAL
