"""Whom or what a description means: "the deputy minister", "the company", "the country", "the two sides".

A description is taken up where the article gives the name it fits: an office among someone's titles, a noun in the
name itself ("the zoo"), what well-known bodies are called, the one country or town in reach.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from extractor.events.clauses.lexicon import vocabulary
from extractor.events.names.find import Names
from extractor.events.names.gazetteer import fold, gazetteer
from extractor.events.referents.appositions import appositions

_ACTING = frozenset({"VED", "VD", "VZ", "H", "B", "M"})
"""Tags of words right after a name that make it the subject."""
_ANY_FIRM = frozenset(["company", "firm", "corporation"])
_PAIRS = frozenset(["couple", "pair", "duo"])
_JOINED = re.compile(
    r"(?:and(?: (?:his|her)(?: [a-z]+)? (?:wife|husband|partner|fianc.|girlfriend|boyfriend),?)?|married|marries|wed)"
)
"""What stands between the names of two who are spoken of together."""
_COUNTRY = frozenset(["country", "nation", "kingdom", "republic"])


@cache
def nouns(table: str = "nouns") -> dict[str, frozenset[str]]:
    """The nouns of a table of ``coreference.toml``, by what they are for."""
    data = tomllib.loads(files(__package__).joinpath("coreference.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in data[table].items()}


_ABBREVIATED_ROLES = {
    "sen.": "senator", "sen": "senator", "gov.": "governor", "gov": "governor", "rep.": "representative", "rep": "representative", "gen.": "general", "gen": "general",
    "col.": "colonel", "capt.": "captain", "lt.": "lieutenant", "maj.": "major", "adm.": "admiral", "dr.": "doctor", "prof.": "professor", "amb.": "ambassador", "pres.": "president", "rev.": "reverend",
}  # fmt: skip
_SAME_OFFICE = {
    "premier": "prime minister",
    "congressman": "representative",
    "congresswoman": "representative",
    "lawmaker": "representative senator",
    "diplomat": "ambassador envoy",
    "foreign secretary": "foreign minister",
}
# What follows tells which one is meant ("the president of Mexico"), so it is not the one spoken of before.
NARROWED = re.compile(r"-|\s+(?:of|that|who|whose|for|where)\b")
_OTHER_AMERICANS = frozenset(
    {"south", "latin", "central", "north", "native", "african", "asian", "italian", "irish", "mexican", "arab", "cuban"}
    | {"japanese", "chinese", "polish", "pan", "inter"}
)
"""What goes before "American" where it does not tell the United States."""
_LETTERS = re.compile(r"[a-z]+")
_CAPITALISED = re.compile(r"[A-Z][A-Za-z]+")
_WINDOW = 4
_NEAR = 40  # characters before an adjective in which the word before it ends


class Described:
    """The descriptions of one article.

    text: its text through `gazetteer.fold`. sentences: their offsets, in order. names: what `find_names` gave for it.
    """

    def __init__(self, text: str, low: str, sentences: Sequence[tuple[int, int]], names: Names) -> None:
        self._text = text
        self._low = low
        self._sentences = sentences
        self._starts = [start for start, _ in sentences]
        self._names = names
        self._table = gazetteer()
        self._main: str | None = None  # "" when there is none
        self._adjectives: list[tuple[int, str]] | None = None  # where countries are named by their adjectives
        self._lows: dict[str, str] | None = None  # the names that are no person's, in lower case and without points
        self._said: dict[str, dict[str, set[str]]] | None = None
        self._fitting: dict[tuple[str, ...], list[str]] = {}
        self._places: dict[str, list[int]] = {}
        for mention in names.mentions:
            self._places.setdefault(mention.full, []).append(mention.start)

    def resolve(self, at: int, words: list[str]) -> str | None:
        """The full name that a description beginning at `at` stands for; words: its words in lower case without "the"."""
        head = words[-1]
        if words[0] == "two" and head in nouns()["paired"]:
            return self._two(at, head)
        if len(words) == 1 and head in ("companies", "firms"):
            return self._two(at, "companies")
        if len(words) == 1 and head in _PAIRS:
            return self._two(at, "men")
        if head.endswith("-year-old") and len(words) == 1:
            return self._by_age(at, head)
        if head in self._table.offices or (
            len(words) == 1 and head in self._table.adjectives and not head.endswith("s")
        ):
            return self._by_role(at, words)
        if len(words) == 1 and (head in _COUNTRY or head in ("government", "authorities")):
            return self._country(at)
        if len(words) == 1 and head.endswith("s") and head not in ("swiss",) and head in self._table.adjectives:
            return self._table.adjectives[head]
        if len(words) == 1 and head in nouns()["city"]:
            return self._city(at) or self._by_apposition(at, words)
        return self._by_noun(at, words) or self._by_apposition(at, words)

    def _by_apposition(self, at: int, words: list[str]) -> str | None:
        """The name the article has told to be such a thing before, where it has told it of no other."""
        if self._said is None:
            self._said = appositions(self._low, self._names, nouns()["abstract"] | nouns()["never"])
        said = self._said.get(words[-1], {})
        fitting = [full for full, told in said.items() if told.issuperset(words) and self._places[full][0] < at]
        return fitting[0] if len(fitting) == 1 and len(said) == 1 else None

    def _two(self, at: int, head: str) -> str | None:
        people = head in ("leaders", "men", "women")
        kinds = ("person",) if people else ("organisation",) if head == "companies" else ("place", "organisation")
        sentence = self.sentence(at)
        for index in range(sentence, max(-1, sentence - _WINDOW), -1):
            start, end = self._sentences[index]
            pair = self.pair(start, min(end, at), kinds)
            if pair:
                return pair
        return None

    def _by_role(self, at: int, words: list[str]) -> str | None:
        """Who bears the office: its noun, and every other word of the description, among the titles the article gives."""
        wanted = tuple(word for word in words if word not in ("former", "then", "late", "outgoing"))
        latest = self._latest_of(at, wanted or tuple(words), self._holds, self._names.entities)
        if not latest:
            return None
        ordered = sorted(latest.items(), key=lambda item: -item[1])
        if len(ordered) > 1:
            near, far, here = self.sentence(ordered[0][1]), self.sentence(ordered[1][1]), self.sentence(at)
            if here - near > 3 or near - far < 2:
                return None
        return ordered[0][0]

    def _latest_of(
        self, at: int, words: tuple[str, ...], fits: Callable[[str, tuple[str, ...]], bool], among: Iterable[str]
    ) -> dict[str, int]:
        """Those among the names that fit the words, with the last place before `at` where each is mentioned."""
        if words not in self._fitting:
            self._fitting[words] = [full for full in among if fits(full, words)]
        latest = {}
        for full in self._fitting[words]:
            places = self._places.get(full, [])
            before = bisect_left(places, at)
            if before:
                latest[full] = places[before - 1]
        return latest

    def _holds(self, full: str, words: tuple[str, ...]) -> bool:
        entity = self._names.entities[full]
        return entity.type == "person" and any(_is_office(role, words) for role in entity.roles)

    def _by_age(self, at: int, age: str) -> str | None:
        """Who "the 35-year-old" is: the one person spoken of just before, where nobody was introduced by the age."""
        if age in self._low[:at]:
            return None
        latest = self._latest_of(
            at, (age,), lambda full, _: self._names.entities[full].type == "person", self._names.entities
        )
        near = {full: place for full, place in latest.items() if self.sentence(at) - self.sentence(place) <= 2}
        return next(iter(near)) if len(near) == 1 else None

    def _country(self, at: int) -> str | None:
        """The one country of the sentences just before, or else the one the article is about."""
        sentence = self.sentence(at)
        for index in (sentence, sentence - 1):
            if index < 0:
                break
            start, end = self._sentences[index]
            end = min(end, at)
            named = {m.full for m in self._names.between(start, end) if m.full in self._table.countries}
            named |= set(self._by_adjectives(start, end))
            if len(named) == 1:
                return named.pop()
            if named:
                return None
        return self._main_country()

    def country_of(self, at: int, whole: bool = True) -> str | None:
        """The country that the article is about, where the sentence at the offset names no other; else None.

        whole: what is asked for can only be the country's. Where it may be a province's ("the law"), and the article speaks
        of one at least as often as of the country, there is no telling.
        """
        main = self._main_country()
        if main is None:
            return None
        start, end = self._sentences[self.sentence(at)]
        named = {m.full for m in self._names.between(start, end) if m.full in self._table.countries}
        named |= set(self._by_adjectives(start, end))
        if named - {main}:
            return None
        return main if whole or not self.province(main) else None

    def province(self, country: str, told: bool = False) -> str | None:
        """The part of the country that the article names at least as often as the country itself, or, where it is told that
        a province is meant, most of all."""
        parts = [
            (entity.count, full)
            for full, entity in self._names.entities.items()
            if entity.type == "place" and self._table.within.get(fold(full).lower()) == country
        ]
        own = self._names.entities[country].count if country in self._names.entities else 0
        own += sum(1 for found in self._by_adjectives(0, len(self._low)) if found == country)
        most, part = max(parts, default=(0, ""))
        return part if most > 1 and (told or most >= own) else None

    def _by_adjectives(self, start: int, end: int) -> Iterator[str]:
        """The countries that ``text[start:end]`` names by their adjectives: "Russian", "South Korean"."""
        if self._adjectives is None:
            self._adjectives = [
                (match.start(), country)
                for match in _CAPITALISED.finditer(self._text)
                if (country := self._table.adjectives.get(match.group().lower()))
                and not self._text[match.start() - 1 : match.start()].isalpha()
            ]
        for at, country in self._adjectives[bisect_left(self._adjectives, (start, "")) :]:
            if at >= end:
                break
            near = _LETTERS.findall(self._low, max(start, at - _NEAR), at)
            before = near[-1] if near else ""
            if before in _OTHER_AMERICANS and self._low.startswith("american", at):
                # “this South American country”
                continue
            yield self._table.places.get(f"{before} {country.lower()}", country)

    def _main_country(self) -> str | None:
        """The country that the article names, itself, by its adjective or by what is within it, far more often than any
        other."""
        if self._main is None:
            counts = self._countries_named()
            ranked = counts.most_common(2)
            clear = ranked and (ranked[0][1] >= 2 if len(ranked) == 1 else ranked[0][1] >= max(3, 3 * ranked[1][1]))
            self._main = ranked[0][0] if clear else ""
        return self._main or None

    def _countries_named(self) -> Counter[str]:
        """How often the article names each country."""
        counts: Counter[str] = Counter()
        for full, entity in self._names.entities.items():
            key = fold(full).lower()
            first, _, rest = key.partition(" ")
            if full in self._table.countries:
                counts[full] += entity.count
            elif rest and key in self._table.within:
                counts[self._table.within[key]] += entity.count
            elif rest and self._table.places.get(first) in self._table.countries:
                # "U.S. Congress"
                counts[self._table.places[first]] += entity.count
        counts.update(self._by_adjectives(0, len(self._low)))
        words = Counter(_CAPITALISED.findall(self._text))
        for word, times in words.items():
            if word.lower() in self._table.within:
                counts[self._table.within[word.lower()]] += times
        return counts

    def _city(self, at: int) -> str | None:
        """The one town named in this sentence or the two before it."""
        sentence = self.sentence(at)
        for index in range(sentence, max(-1, sentence - 3), -1):
            start, end = self._sentences[index]
            named = {m.full for m in self._names.between(start, min(end, at)) if m.full in self._table.cities}
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def _by_noun(self, at: int, words: list[str]) -> str | None:
        """The organisation, place or thing whose name has the noun in it, or the company the article is about."""
        head = words[-1]
        if head in nouns()["never"]:
            return None
        latest = self._latest_of(at, tuple(words), self._is_called, self._named_by(head))
        if not latest and head in _ANY_FIRM and len(words) == 1 and (subject := self._subject_before(at)):
            return subject
        if not latest and head in nouns()["company"] and len(words) == 1:
            which = "any" if head in _ANY_FIRM else "by name"
            latest = self._latest_of(at, (which, "a company"), self._is_firm, self._names.entities)
        return self._latest(latest) if latest else None

    def main_firm(self, at: int) -> str | None:
        """Of the firms named before the offset, the one that the article names most, the first of several."""
        counted = [
            (-entity.count, self._places[full][0], full)
            for full, entity in self._names.entities.items()
            if self._places.get(full, [at])[0] < at and self._is_firm(full, ("any", "a company"))
        ]
        return min(counted)[2] if counted else None

    def _subject_before(self, at: int) -> str | None:
        """The name that the sentence before opens with, in the same paragraph, where it may be a firm's: “Lund Medical fell 4 to
        15. The company said …”."""
        index = self.sentence(at) - 1
        if index < 0 or "\n\n" in self._text[self._sentences[index][1] : self._sentences[index + 1][0]]:
            return None
        start, end = self._sentences[index]
        first = next(iter(self._names.between(start, end)), None)
        if first is None or first.start > start + 4 or first.type not in (None, "organisation"):
            return None
        after = _LETTERS.search(self._low, first.end, end)
        verb = after is not None and vocabulary().tags.get(after.group(), "N") in _ACTING
        fits = first.type is not None or " " in first.full
        return first.full if verb and fits else None

    def _named_by(self, noun: str) -> Iterable[str]:
        """The names, but for people's, that may have the noun in them, or that are known to be called by it."""
        if self._lows is None:
            self._lows = {
                full: fold(full).lower().replace(".", "")
                for full, entity in self._names.entities.items()
                if entity.type != "person"
            }
        called = nouns("called")
        return (full for full, low in self._lows.items() if noun in low or noun in called.get(full, ()))

    def _is_called(self, full: str, words: tuple[str, ...]) -> bool:
        """Whether one of the names that `_named_by` gives is called by the last of the words, and has the others in it too."""
        head = words[-1]
        if len(words) == 1 and head in nouns("called").get(full, ()):
            return True
        lows = fold(full).lower().replace(".", "").split()
        inside = head == lows[-1] or (head in lows and head in nouns()["own"])
        return inside and len(lows) > 1 and all(word in lows for word in words)

    def _is_firm(self, full: str, words: tuple[str, ...]) -> bool:
        last = fold(full).lower().split()[-1]
        firm = last in self._table.firm or last + "." in self._table.firm
        entity = self._names.entities[full]
        # what is known to be a firm need not be an airline
        return (entity.firm and words[0] == "any") or (firm and entity.type == "organisation")

    def _latest(self, latest: dict[str, int]) -> str | None:
        """The name mentioned last, where no other was mentioned shortly before it; else the one the article is about."""
        ordered = sorted(latest, key=lambda name: -latest[name])
        if len(ordered) == 1 or self.sentence(latest[ordered[0]]) - self.sentence(latest[ordered[1]]) >= 2:
            return ordered[0]
        counts = sorted(((self._names.entities[name].count, name) for name in ordered), reverse=True)
        return counts[0][1] if counts[0][0] >= 3 * counts[1][0] else None

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds the offset."""
        return max(0, bisect_right(self._starts, at) - 1)

    def pair(self, start: int, end: int, kinds: tuple[str, ...]) -> str | None:
        """The last two names of these types in ``text[start:end]`` that "and" joins, as "A and B"."""
        mentions = self._names.between(start, end)
        for left, right in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
            between = self._low[left.end : right.start if right.title_start < 0 else right.title_start].split()
            if (
                _JOINED.fullmatch(" ".join(between))
                and left.type in kinds
                and right.type in kinds
                and left.full != right.full
            ):
                return f"{left.full} and {right.full}"
        return None


def _is_office(role: str, wanted: tuple[str, ...]) -> bool:
    had = [_ABBREVIATED_ROLES.get(word, word) for word in role.replace("-", " ").split()]
    want = " ".join(wanted).replace("-", " ")
    want = _SAME_OFFICE.get(want, want)
    need = want.split()
    if " " not in " ".join(wanted) and wanted[0] in _SAME_OFFICE:
        return any(word in had for word in need) if wanted[0] != "premier" else need == had[-len(need) :]
    head = need[-1]
    if head not in had:
        return False
    return all(word in had for word in need)
