"""Whom a pronoun or a description means: "he", "the deputy minister", "the two countries".

The salience of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): every mention before the
pronoun gives its entity weight by the place it has in its sentence, halved with each sentence that goes by; gender and
number shut out what does not agree. Unnamed people ("a senior aide") compete as well, so that "he" is left alone where
it means one of them. Where two are nearly as likely, nothing is resolved: a wrong name is worse than a pronoun.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.article import Article
from extractor.events.gazetteer import fold, gazetteer
from extractor.events.lexicon import vocabulary
from extractor.events.names import Entity, Mention, Names

PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "several", "them": "several", "their": "several", "theirs": "several", "themselves": "several",
}  # fmt: skip
"""Third-person pronouns and the agreement they ask for."""

_COUNTRY = frozenset(["country", "nation", "state", "kingdom", "republic"])


@cache
def _nouns() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("extractor.events").joinpath("coreference.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in data["nouns"].items()}


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
_FINITE = frozenset(["VED", "VD", "VZ", "VB", "NZ", "NB", "NED", "M", "B", "H", "DO"])
_UNNAMED = re.compile(
    r"\b(?:an?|one|another|the|his|her|its|their)\s+((?:[a-z][a-z'-]*\s+){0,4}?)([a-z]+)(?=[,.;]|\s+(?:said|told|who|was|is|has|had|added|of|for|from|at|in|on|and|whose|close|familiar|declined|speaking|quoted|briefed)\b)"
)
_WORD = re.compile(r"[a-z][a-z.'-]*")
_SUBJECT, _INVERTED, _OBJECT, _OBLIQUE, _GENITIVE = 180.0, 170.0, 110.0, 70.0, 60.0
_WINDOW = 4
_MARGIN = 0.72


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention as a candidate: what it names (None for someone unnamed), where, with what weight."""

    full: str | None
    at: int
    weight: float
    gender: str | None


class Coreference:
    """The references of one article.

    sentences: offsets of its sentences, in order. names: what `find_names` gave for the same article.
    """

    def __init__(self, article: Article, sentences: Sequence[tuple[int, int]], names: Names) -> None:
        self._text = fold(article.text)
        self._low = self._text.lower()
        self._sentences = tuple(sentences)
        self._starts = [start for start, _ in sentences]
        self._names = names
        self._table = gazetteer()
        self._cache: dict[int, tuple[_Seen, ...]] = {}

    def resolve(self, start: int, end: int) -> str | None:
        """The full name that ``text[start:end]`` stands for, or None.

        The words may be a pronoun in the third person ("he", "its"), or a description with "the" or "this" ("the
        deputy minister", "the company", "the two countries"). A name's own full form is given for a name. Both parts of
        a pair are joined with "and".
        """
        words = self._low[start:end].split()
        if not words:
            return None
        mention = self._names.at(start, end)
        if mention:
            return mention.full
        if len(words) == 1 and words[0] in PRONOUNS:
            return self._pronoun(start, PRONOUNS[words[0]], words[0])
        if words[0] in ("the", "this", "that", "both", "these", "those") and len(words) > 1:
            if words[-1].endswith("'s"):
                words[-1] = words[-1][:-2]
            return self._description(start, words[1:] if words[0] != "both" else ["two", *words[1:]])
        return None

    # -- pronouns --------------------------------------------------------------------------------------------------

    def _pronoun(self, at: int, agreement: str, word: str) -> str | None:
        if agreement == "several":
            return self._several(at)
        weights: dict[str | None, float] = {}
        sentence = self._sentence(at)
        quoted = self._quoted(at)
        for index in range(max(0, sentence - _WINDOW), sentence + 1):
            decay = 0.5 ** (sentence - index)
            for seen in self._candidates(index):
                if seen.at >= at:
                    break
                entity = self._names.entities.get(seen.full) if seen.full else None
                if not self._agrees(agreement, seen, entity):
                    continue
                weight = seen.weight + 100 if index == sentence and not quoted else seen.weight + 60
                if quoted and index == sentence and seen.weight in (_SUBJECT, _INVERTED):
                    weight = 0
                weights[seen.full] = weights.get(seen.full, 0.0) + weight * decay
        return _clear(weights, 40.0)

    def _agrees(self, agreement: str, seen: _Seen, entity: Entity | None) -> bool:
        if agreement in ("male", "female"):
            if entity is None:
                return seen.full is None and seen.gender in (agreement, "either", None)
            if entity.type == "person":
                return entity.gender in (agreement, "either", None)
            return entity.type is None and " " in entity.full
        return entity is not None and (
            entity.type in ("organisation", "place") or (entity.type is None and entity.count > 1)
        )

    def _several(self, at: int) -> str | None:
        """The last two names joined by "and" as a subject, in this sentence or the one before it."""
        sentence = self._sentence(at)
        for index in (sentence, sentence - 1):
            if index < 0:
                break
            start, end = self._sentences[index]
            pair = self._pair(start, min(end, at), ("person",))
            if pair:
                return pair
        return None

    def _pair(self, start: int, end: int, kinds: tuple[str, ...]) -> str | None:
        mentions = self._names.between(start, end)
        for left, right in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
            between = self._low[left.end : right.start if right.title_start < 0 else right.title_start].split()
            if between == ["and"] and left.type in kinds and right.type in kinds and left.full != right.full:
                return f"{left.full} and {right.full}"
        return None

    # -- descriptions ----------------------------------------------------------------------------------------------

    def _description(self, at: int, words: list[str]) -> str | None:
        head = words[-1]
        if words[0] == "two" and head in _nouns()["paired"]:
            return self._two(at, head)
        if head in self._table.offices:
            return self._by_role(at, words)
        if head in _COUNTRY and len(words) == 1:
            return self._country(at)
        return self._by_noun(at, words)

    def _two(self, at: int, head: str) -> str | None:
        people = head in ("leaders", "men", "women")
        kinds = ("person",) if people else ("organisation",) if head == "companies" else ("place", "organisation")
        sentence = self._sentence(at)
        for index in range(sentence, max(-1, sentence - _WINDOW), -1):
            start, end = self._sentences[index]
            pair = self._pair(start, min(end, at), kinds)
            if pair:
                return pair
        return None

    def _by_role(self, at: int, words: list[str]) -> str | None:
        """Who bears the office: its noun, and every other word of the description, among the titles the article gives."""
        wanted = [w for w in words if w not in ("former", "then", "late", "outgoing")]
        latest: dict[str, int] = {}
        for mention in self._names.mentions:
            if mention.start >= at:
                break
            entity = self._names.entities[mention.full]
            if entity.type == "person" and any(self._is_office(role, wanted) for role in entity.roles):
                latest[mention.full] = mention.start
        if not latest:
            return None
        ordered = sorted(latest.items(), key=lambda item: -item[1])
        if len(ordered) > 1:
            near, far = self._sentence(ordered[0][1]), self._sentence(ordered[1][1])
            here = self._sentence(at)
            if here - near > 3 or near - far < 2:
                return None
        return ordered[0][0]

    def _is_office(self, role: str, wanted: list[str]) -> bool:
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

    def _country(self, at: int) -> str | None:
        """The one country of the sentences just before, or the one the article is about."""
        sentence = self._sentence(at)
        for index in (sentence, sentence - 1, sentence - 2):
            if index < 0:
                break
            start, end = self._sentences[index]
            named = {m.full for m in self._names.between(start, min(end, at)) if m.full in self._table.countries}
            if len(named) == 1:
                return named.pop()
            if named:
                return None
        return None

    def _by_noun(self, at: int, words: list[str]) -> str | None:
        """The organisation, place or thing whose name has the noun in it, or the company the article is about."""
        head = words[-1]
        if head not in _nouns()["own"] and head not in _nouns()["company"] and head not in _nouns()["group"]:
            return None
        latest: dict[str, int] = {}
        companies: dict[str, int] = {}
        for mention in self._names.mentions:
            if mention.start >= at:
                break
            lows = fold(mention.full).lower().replace(".", "").split()
            if head in lows and all(word in lows for word in words) and len(lows) > 1:
                latest[mention.full] = mention.start
            if mention.type == "organisation" and (lows[-1] in self._table.firm or lows[-1] + "." in self._table.firm):
                companies[mention.full] = mention.start
        if not latest and head in _nouns()["company"]:
            latest = companies
        if not latest or (len(words) > 1 and latest is companies):
            return None
        ordered = sorted(latest.items(), key=lambda item: -item[1])
        if len(ordered) > 1 and self._sentence(ordered[0][1]) - self._sentence(ordered[1][1]) < 2:
            return None
        return ordered[0][0]

    # -- the text --------------------------------------------------------------------------------------------------

    def _sentence(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _quoted(self, at: int) -> bool:
        """Whether `at` lies in direct speech, by the quotation marks of its paragraph."""
        start = self._text.rfind("\n\n", 0, at) + 1
        before = self._text[start:at]
        if "``" in before:
            return before.count("``") > before.count("''")
        return before.count('"') % 2 == 1

    def _candidates(self, index: int) -> tuple[_Seen, ...]:
        if index not in self._cache:
            start, end = self._sentences[index]
            found = [self._weigh(mention, start, end) for mention in self._names.between(start, end)]
            found += self._unnamed(start, end)
            self._cache[index] = tuple(sorted(found, key=lambda seen: seen.at))
        return self._cache[index]

    def _weigh(self, mention: Mention, start: int, end: int) -> _Seen:
        entity = self._names.entities[mention.full]
        first = mention.start if mention.title_start < 0 else mention.title_start
        return _Seen(mention.full, mention.start, self._function(first, mention.end, start, end), entity.gender)

    def _function(self, first: int, last: int, start: int, end: int) -> float:
        """The weight of a noun phrase by its grammatical function, as far as its neighbours tell."""
        low = self._low
        if low.startswith("'s", last):
            return _GENITIVE
        before = low[max(start, first - 40) : first].split()
        previous = before[-1].strip("\"'`,") if before else ""
        tags = vocabulary().tags
        following = self._verb_after(last, end)
        if previous in _nouns()["prepositions"]:
            return _OBLIQUE
        if following:
            return _SUBJECT
        if previous in ("said", "says", "added", "told"):
            return _INVERTED if previous != "told" else _OBJECT
        return _OBJECT if tags.get(previous, "N") != "N" else _OBLIQUE

    def _verb_after(self, at: int, end: int) -> bool:
        """Whether a finite verb follows, be it after an apposition between commas."""
        low = self._low
        for _ in range(2):
            stretch = low[at : min(end, at + 200)].lstrip()
            if stretch.startswith(","):
                close = stretch.find(",", 1)
                if close < 0:
                    return False
                at = low.find(",", at) + close + 1
                continue
            words = _WORD.findall(stretch[:60])
            while words and (
                words[0]
                in (
                    "also",
                    "then",
                    "later",
                    "on",
                    "earlier",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "who",
                )
                or words[0].endswith("ly")
            ):
                words = words[1:]
            return bool(words) and vocabulary().tags.get(words[0], "N") in _FINITE
        return False

    def _unnamed(self, start: int, end: int) -> Iterator[_Seen]:
        """People spoken of without a name: "a senior aide", "the military official"."""
        for match in _UNNAMED.finditer(self._low, start, end):
            noun = match.group(2)
            gender = self._table.offices.get(noun) or ("either" if noun in _nouns()["person"] else None)
            if gender is None or self._named_after(match.end()):
                continue
            if match.group().startswith("the ") and self._by_role(match.start(), [*match.group(1).split(), noun]):
                continue
            yield _Seen(None, match.start(), self._function(match.start(), match.end(), start, end), gender)

    def _named_after(self, at: int) -> bool:
        inside = self._names.between(at, at + 40)
        return bool(inside) and self._text[at : inside[0].start].strip() in ("", ",")


def _clear(weights: dict[str | None, float], least: float) -> str | None:
    """The heaviest candidate, where it is clearly so."""
    if not weights:
        return None
    ordered = sorted(weights.items(), key=lambda item: -item[1])
    name, weight = ordered[0]
    if name is None or weight < least:
        return None
    if len(ordered) > 1 and ordered[1][1] > _MARGIN * weight:
        return None
    return name
