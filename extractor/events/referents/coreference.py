"""Whom a pronoun or a description means: "he", "the deputy minister", "the two countries".

The salience of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): every mention before the
pronoun gives its entity weight by the place it has in its sentence, halved with each sentence that goes by; gender and
number shut out what does not agree. Unnamed people ("a senior aide") compete as well, so that "he" is left alone where
it means one of them. Where two are nearly as likely, nothing is resolved: a wrong name is worse than a pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.article import Article
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.names.capitals import is_common
from extractor.events.names.find import Entity, Mention, Names
from extractor.events.names.gazetteer import fold, gazetteer
from extractor.events.referents.described import NARROWED, Described, nouns

PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "several", "them": "several", "their": "several", "theirs": "several", "themselves": "several",
}  # fmt: skip
"""Third-person pronouns and the agreement they ask for."""

_FINITE = frozenset(["VED", "VD", "VZ", "VB", "NZ", "NB", "NED", "M", "B", "H", "DO"])
_BEFORE_VERB = frozenset({
    "also", "then", "later", "earlier", "on", "who",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
"""Words that may stand between a subject and its verb."""
_EMPTY_IT = re.compile(
    r"it(?:'s| is| was| has been| became| remains| remained| seems| seemed| appears| appeared| would be| will be| may be| could be| might be)\b"
    r"(?:[a-z ]{0,40}\b(?:that|to|whether|if|how|why|when|what|clear|unclear|likely|unlikely|possible|impossible|time|up)\b)?"
)
_UNNAMED = re.compile(
    r"\b(?:an?|one|another|the|his|her|its|their)\s+((?:[a-z][a-z'-]*\s+){0,4}?)([a-z]+)(?=[,.;]|\s+(?:said|told|who|was|is|has|had|added|of|for|from|at|in|on|and|whose|close|familiar|declined|speaking|quoted|briefed)\b)"
)
_QUOTE = re.compile(r"``|''|\"")
_WORD = re.compile(r"[a-z][a-z.'-]*")
_SUBJECT, _INVERTED, _OBJECT, _OBLIQUE, _GENITIVE = 180.0, 170.0, 110.0, 70.0, 60.0
_WINDOW = 4
_CARRIED = 12
_OPENING = {
    "male": re.compile(
        r"(?:(?:in|on|at|by|after|before|during|since|until|from|last|that|two|three|four|five|later|born)\b[^.,]{0,60},? )?\b(he|his)\b"
    ),
    "female": re.compile(
        r"(?:(?:in|on|at|by|after|before|during|since|until|from|last|that|two|three|four|five|later|born)\b[^.,]{0,60},? )?\b(she|her)\b"
    ),
}
"""A sentence that opens with a pronoun, be it after a phrase of time."""
_DEAD = ("death of ", "murder of ", "killing of ", "assassination of ", "funeral of ", "loss of ")
_CARRYING = {"male": re.compile(r"\bh(?:e|is|im)\b"), "female": re.compile(r"\b(?:she|her)\b")}
_MARGIN = 0.72
SEATED = nouns()["company"] | {"concern", "group"}
"""What a firm is called after the place of its seat."""


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
        self._names = names
        self._table = gazetteer()
        self._cache: dict[int, tuple[_Seen, ...]] = {}
        self._described = Described(self._text, self._low, self._sentences, names)
        self._marks: list[int] | None = None
        self._paragraphs = [block.start for block in article.blocks] or [0]

    def resolve(self, start: int, end: int) -> str | None:
        """The full name that ``text[start:end]`` stands for, or None.

        The words may be a pronoun in the third person ("he", "its"), or a description with "the" or "this" ("the
        deputy minister", "the company", "the two countries"). A name's own full form is given for a name. Both parts of
        a pair are joined with "and".
        """
        told = self._low[start:end]
        words = told.split()
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
            elif NARROWED.match(self._low, end):
                return None
            based = seat = 0
            if "-" in told or "," in told:
                based = next((k for k, word in enumerate(words) if word.endswith("-based")), 0)
                seat = max((k for k, word in enumerate(words[:-1]) if word.endswith(",")), default=0)
            if 0 < based < len(words) - 1:
                # “the Trenton, N.J.-based company”
                del words[1 : based + 1]
            elif seat and words[-1] in SEATED:
                # “the Avon, Conn., company”
                return self._described.main_firm(start)
            return self._described.resolve(start, words[1:] if words[0] != "both" else ["two", *words[1:]])
        return None

    def firm_at(self, start: int) -> str | None:
        """The firm that "the company" would stand for at offset `start`, or None."""
        return self._described.resolve(start, ["company"])

    def country_of(self, start: int, whole: bool = True) -> str | None:
        """The country that the sentence at offset `start` is about; see `Described.country_of`."""
        return self._described.country_of(start, whole)

    def province_of(self, start: int, told: bool = False) -> str | None:
        """The part of its country that the article is about, likewise; see `Described.province`."""
        country = self._described.country_of(start)
        return self._described.province(country, told) if country else None

    # -- pronouns --------------------------------------------------------------------------------------------------

    def _opener_before(self, sentence: int, at: int, agreement: str) -> int | None:
        """Where the sentence before opens with a pronoun of the same kind, if the one at `at` opens its own and nobody else
        is a subject there."""
        start = self._sentences[sentence][0]
        here = _OPENING[agreement].match(self._low, start)
        if here is None or here.start(1) != at or not sentence:
            return None
        if any(seen.at < at and seen.full is not None for seen in self._candidates(sentence)):
            return None
        first = self._sentences[sentence - 1][0]
        opening = _OPENING[agreement].match(self._low, first)
        if opening is None or self._quoted(opening.start(1)):
            return None
        for seen in self._candidates(sentence - 1):
            entity = self._names.entities.get(seen.full) if seen.full else None
            if seen.weight in (_SUBJECT, _INVERTED) and self._agrees(agreement, seen, entity):
                return None
        return opening.start(1)

    def _pronoun(self, at: int, agreement: str, word: str, deep: int = 0) -> str | None:
        if agreement == "several":
            return self._several(at)
        if agreement == "thing":
            return self._thing(at, word)
        weights: dict[str | None, float] = {}
        sentence = self._described.sentence(at)
        quoted = self._quoted(at)
        before = self._opener_before(sentence, at, agreement) if deep < _CARRIED else None
        if before is not None:
            # “He was jailed in 1964. He …”: whom the sentence before went on about
            return self._pronoun(before, agreement, word, deep + 1)
        for index in range(max(0, sentence - _WINDOW), sentence + 1):
            decay = 0.5 ** (sentence - index)
            for seen in self._candidates(index):
                if seen.at >= at:
                    break
                if index == sentence and self._low.endswith(_DEAD, 0, seen.at):
                    # “following the death of Diana, she …”
                    continue
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
        return _clear(weights, 40.0) or (None if quoted else self._carried(at, agreement, sentence))

    def _carried(self, at: int, agreement: str, sentence: int) -> str | None:
        """Whom sentence after sentence goes on about with nothing but pronouns: “Berg was born in 1942. She … In 1963 she …”."""
        pronoun = _CARRYING[agreement]
        for index in range(sentence, max(-1, sentence - _CARRIED), -1):
            start, end = self._sentences[index]
            agreeing = []
            for seen in self._candidates(index):
                entity = self._names.entities.get(seen.full) if seen.full else None
                passing = entity is not None and entity.type is None and seen.weight not in (_SUBJECT, _INVERTED)
                if seen.at < at and not passing and self._agrees(agreement, seen, entity):
                    agreeing.append(seen)
            if agreeing and index == sentence:
                return None
            if agreeing:
                found = {seen.full for seen in agreeing}
                full = found.pop()
                known = full is not None and self._names.entities[full].type == "person"
                return full if known and not found else None
            if index < sentence and not pronoun.search(self._low, start, end):
                return None
        return None

    def _agrees(self, agreement: str, seen: _Seen, entity: Entity | None) -> bool:
        if self._low.endswith("born ", 0, seen.at):
            # “born David Jones”: a name of before
            return False
        if entity is None:
            return seen.full is None and seen.gender in (agreement, "either", None)
        if entity.type == "person":
            return entity.gender in (agreement, "either", None)
        words = entity.full.split()
        if self._low.endswith("the ", 0, seen.at):
            # “the Padma Shri” is nobody
            return False
        return entity.type is None and all(word.istitle() and not is_common(word.lower()) for word in words)

    def _thing(self, at: int, word: str) -> str | None:
        """What "it" or "its" is: the one organisation or country that is the subject before it, in the same sentence; or
        of the sentence before, where the pronoun opens its own and does not stand for nothing ("it is unclear …")."""
        sentence = self._described.sentence(at)
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
        sentence = self._described.sentence(at)
        for index in (sentence, sentence - 1):
            if index < 0:
                break
            start, end = self._sentences[index]
            pair = self._described.pair(start, min(end, at), ("person",))
            if pair:
                return pair
        return None

    # -- the text --------------------------------------------------------------------------------------------------

    def _quoted(self, at: int) -> bool:
        """Whether `at` lies in direct speech, by the quotation marks of its paragraph."""
        if self._marks is None:
            self._marks = [match.start() for match in _QUOTE.finditer(self._text)]
        index = bisect_right(self._paragraphs, at) - 1
        first = bisect_left(self._marks, self._paragraphs[index] if index >= 0 else 0)
        inside = False
        for mark in self._marks[first : bisect_left(self._marks, at)]:
            inside = True if self._text[mark] == "`" else False if self._text[mark] == "'" else not inside
        return inside

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
        if previous in nouns()["prepositions"]:
            return _OBLIQUE
        if self._verb_after(last, end):
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
                next_ = _WORD.match(stretch, 2)
                if next_ and vocabulary().tags.get(next_.group(), "N") in ("H", "B", "M", "VZ", "VD"):
                    # “…, founded in Lorne, Utah, has …”
                    return True
                close = stretch.find(",", 1)
                if close < 0:
                    return False
                at = low.find(",", at) + close + 1
                continue
            for found in _WORD.finditer(stretch, 0, 60):
                word = found.group()
                if word not in _BEFORE_VERB and not word.endswith("ly"):
                    return vocabulary().tags.get(word, "N") in _FINITE
            return False
        return False

    def _unnamed(self, start: int, end: int) -> Iterator[_Seen]:
        """People spoken of without a name: "a senior aide", "the military official"."""
        for match in _UNNAMED.finditer(self._low, start, end):
            noun = match.group(2)
            gender = self._table.offices.get(noun) or ("either" if noun in nouns()["person"] else None)
            if gender is None or self._named_after(match.end()):
                continue
            if match.group().startswith("the ") and self._described.resolve(
                match.start(), [*match.group(1).split(), noun]
            ):
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
