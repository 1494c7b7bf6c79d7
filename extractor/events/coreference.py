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
from collections import Counter
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

_COUNTRY = frozenset(["country", "nation", "kingdom", "republic"])


@cache
def _nouns(table: str = "nouns") -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("extractor.events").joinpath("coreference.toml").read_text("utf-8"))
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
_FINITE = frozenset(["VED", "VD", "VZ", "VB", "NZ", "NB", "NED", "M", "B", "H", "DO"])
_EMPTY_IT = re.compile(
    r"it(?:'s| is| was| has been| became| remains| remained| seems| seemed| appears| appeared| would be| will be| may be| could be| might be)\b"
    r"(?:[a-z ]{0,40}\b(?:that|to|whether|if|how|why|when|what|clear|unclear|likely|unlikely|possible|impossible|time|up)\b)?"
)
# What follows tells which one is meant ("the president of Mexico"), so it is not the one spoken of before.
_NARROWED = re.compile(r"-|\s+(?:of|that|who|whose|for|where)\b")
_UNNAMED = re.compile(
    r"\b(?:an?|one|another|the|his|her|its|their)\s+((?:[a-z][a-z'-]*\s+){0,4}?)([a-z]+)(?=[,.;]|\s+(?:said|told|who|was|is|has|had|added|of|for|from|at|in|on|and|whose|close|familiar|declined|speaking|quoted|briefed)\b)"
)
_CAPITALISED = re.compile(r"[A-Z][a-z]{3,}")
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
        self._main: str | None = None  # "" when there is none

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
            elif _NARROWED.match(self._low, end):
                return None
            return self._description(start, words[1:] if words[0] != "both" else ["two", *words[1:]])
        return None

    # -- pronouns --------------------------------------------------------------------------------------------------

    def _pronoun(self, at: int, agreement: str, word: str) -> str | None:
        if agreement == "several":
            return self._several(at)
        if agreement == "thing":
            return self._thing(at, word)
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
                # A lone word of no known type may be a surname; it competes, but is no answer.
                doubtful = entity is not None and entity.type is None and " " not in entity.full
                key = f"?{seen.full}" if doubtful else seen.full
                weights[key] = weights.get(key, 0.0) + weight * decay
        return _clear(weights, 40.0)

    def _agrees(self, agreement: str, seen: _Seen, entity: Entity | None) -> bool:
        if entity is None:
            return seen.full is None and seen.gender in (agreement, "either", None)
        if entity.type == "person":
            return entity.gender in (agreement, "either", None)
        return (
            entity.type is None
            and " " in entity.full
            and entity.full.replace(" ", "").isalpha()
            and entity.full.istitle()
        )

    def _thing(self, at: int, word: str) -> str | None:
        """What "it" or "its" is: the one organisation or country that is the subject before it, in the same sentence; or
        of the sentence before, where the pronoun opens its own and does not stand for nothing ("it is unclear …")."""
        sentence = self._sentence(at)
        start = self._sentences[sentence][0]
        opens = not self._low[start:at].strip("\"'` ")
        if word == "it" and _EMPTY_IT.match(self._low, at):
            return None
        if self._quoted(at) or (opens and sentence == 0):
            return None
        seen = [one for one in self._candidates(sentence - 1 if opens else sentence) if one.at < at]
        subjects = {one.full for one in seen if one.weight == _SUBJECT and one.full and self._acts(one.full)}
        if not opens and any(
            one.full not in subjects and one.at > max(s.at for s in seen if s.full in subjects)
            for one in seen
            if subjects
        ):
            nearer = {one.full for one in seen if one.full and self._acts(one.full)}
            subjects = subjects if len(nearer) == 1 or word == "its" else set()
        return subjects.pop() if len(subjects) == 1 else None

    def _acts(self, full: str) -> bool:
        entity = self._names.entities[full]
        return (
            entity.type == "organisation" or full in self._table.countries or (entity.type is None and entity.count > 1)
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
        if head in self._table.offices or (
            len(words) == 1 and head in self._table.adjectives and not head.endswith("s")
        ):
            return self._by_role(at, words)
        if len(words) == 1 and (head in _COUNTRY or head in ("government", "authorities")):
            return self._country(at)
        if len(words) == 1 and head.endswith("s") and head not in ("swiss",) and head in self._table.adjectives:
            return self._table.adjectives[head]
        if len(words) == 1 and head in _nouns()["city"]:
            return self._city(at)
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
        """The one country of the sentences just before, or else the one the article is about."""
        sentence = self._sentence(at)
        for index in (sentence, sentence - 1):
            if index < 0:
                break
            start, end = self._sentences[index]
            end = min(end, at)
            named = {m.full for m in self._names.between(start, end) if m.full in self._table.countries}
            named |= {
                self._table.adjectives[w] for w in _WORD.findall(self._low[start:end]) if w in self._table.adjectives
            }
            if len(named) == 1:
                return named.pop()
            if named:
                return None
        return self._main_country()

    def _main_country(self) -> str | None:
        """The country that the article names, itself or by its adjective, far more often than any other."""
        if self._main is None:
            counts: Counter[str] = Counter()
            for full, entity in self._names.entities.items():
                if full in self._table.countries:
                    counts[full] += entity.count
            for word in _CAPITALISED.findall(self._text):
                country = self._table.adjectives.get(word.lower())
                if country:
                    counts[country] += 1
            ranked = counts.most_common(2)
            clear = ranked and ranked[0][1] >= 3 and (len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1])
            self._main = ranked[0][0] if clear else ""
        return self._main or None

    def _city(self, at: int) -> str | None:
        """The one town named in this sentence or the two before it."""
        sentence = self._sentence(at)
        for index in range(sentence, max(-1, sentence - 3), -1):
            start, end = self._sentences[index]
            named = {m.full for m in self._names.between(start, min(end, at)) if m.full in self._table.cities}
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def _by_noun(self, at: int, words: list[str]) -> str | None:
        """The organisation, place or thing whose name has the noun in it, or the company the article is about."""
        head = words[-1]
        if head in _nouns()["never"]:
            return None
        latest: dict[str, int] = {}
        companies: dict[str, int] = {}
        for mention in self._names.mentions:
            if mention.start >= at:
                break
            entity = self._names.entities[mention.full]
            if entity.type == "person":
                continue
            lows = fold(mention.full).lower().replace(".", "").split()
            inside = head == lows[-1] or (head in lows and head in _nouns()["own"])
            if (inside and len(lows) > 1 and all(word in lows for word in words)) or (
                len(words) == 1 and head in _nouns("called").get(mention.full, ())
            ):
                latest[mention.full] = mention.start
            if mention.type == "organisation" and (lows[-1] in self._table.firm or lows[-1] + "." in self._table.firm):
                companies[mention.full] = mention.start
        if not latest and head in _nouns()["company"] and len(words) == 1:
            latest = companies
        if not latest:
            return None
        return self._latest(latest)

    def _latest(self, latest: dict[str, int]) -> str | None:
        """The name mentioned last, where no other was mentioned shortly before it; else the one the article is about."""
        ordered = sorted(latest, key=lambda name: -latest[name])
        if len(ordered) == 1 or self._sentence(latest[ordered[0]]) - self._sentence(latest[ordered[1]]) >= 2:
            return ordered[0]
        counts = sorted(((self._names.entities[name].count, name) for name in ordered), reverse=True)
        return counts[0][1] if counts[0][0] >= 3 * counts[1][0] else None

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
        for _ in range(3):
            stretch = low[at : min(end, at + 200)].lstrip()
            if stretch.startswith("("):
                close = low.find(")", at, end)
                if close < 0:
                    return False
                at = close + 1
                continue
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
    if name is None or name.startswith("?") or weight < least:
        return None
    if len(ordered) > 1 and ordered[1][1] > _MARGIN * weight:
        return None
    return name
