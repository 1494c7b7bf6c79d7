"""Whether two entries tell one happening: by their dates, by names that few articles have, and then by their words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt
from typing import Literal

from extractor.events.groups import Link
from extractor.events.names.gazetteer import gazetteer
from extractor.events.told import Told, stem

# How well the dates agree: the same day; a day and the month or week it lies in, or the same month; wider stretches;
# dates that exclude each other but lie near; dates that cannot be the same.
Agreement = Literal["day", "month", "wide", "apart", ""]

# How much of the titles' words must be found in the other entry, on average and of each.
_ENOUGH: dict[Agreement, float] = {"day": 0.34, "month": 0.42, "wide": 0.6, "apart": 0.72}
_ENOUGH_OF_EACH: dict[Agreement, float] = {"day": 0.5, "month": 0.5, "wide": 0.6}
# Of so few words more: "federal election" and "state election" are two.
_OF_FEW: dict[Agreement, tuple[int, float]] = {"day": (2, 0.5), "wide": (3, 0.75)}
# More where all that they share is a country, of which a day tells much.
_ENOUGH_OF_COUNTRY = 0.55
# A second rare name in common is evidence too.
_SECOND_NAME = 0.08
_NEAR_DAYS = 3
_RARE_AT_LEAST = 6
_RARE_POWER = 0.6
_KIN_WORDS = 2


class Likeness:
    """Compares the entries of a timeline. A name is rare, and a word weighs, by how many of its articles have it."""

    def __init__(self, entries: Sequence[Told]) -> None:
        size = len(entries)
        having = Counter(word for _, word in {(item.article, word) for item in entries for word in item.name_words})
        rare = max(_RARE_AT_LEAST, size**_RARE_POWER)
        counts = Counter(word for item in entries for word in item.words)
        self._entries = entries
        self._rare = frozenset(word for word, articles in having.items() if articles <= rare)
        self._weight = {word: log(1 + size / count) for word, count in counts.items()}
        self._kin = _kin_words(entries, having)
        self._single = frozenset(word for word, articles in having.items() if articles == 1)

    def links(self) -> Iterator[Link]:
        """The pairs of entries of different articles that are one happening, each once."""
        blocks: dict[str, list[Told]] = {}
        for item in self._entries:
            for word in (item.name_words & self._rare) - self._single | self._kin[item.article].keys():
                blocks.setdefault(word, []).append(item)
        seen: set[tuple[int, int]] = set()
        for block in blocks.values():
            for left, right in _near(block):
                pair = (left.at, right.at) if left.at < right.at else (right.at, left.at)
                if left.entry.kind != right.entry.kind or left.article == right.article or pair in seen:
                    continue
                seen.add(pair)
                link = self._link(left, right)
                if link:
                    yield link

    def _link(self, left: Told, right: Told) -> Link | None:
        agreement = _agreement(left, right)
        if not agreement or _measure_other_things(left, right):
            return None
        foreign = (_is_foreign(left.leading, right), _is_foreign(right.leading, left))
        if all(foreign):
            return None
        names = self._shared_names(left, right)
        score = self._score(left, right, names, agreement) if names else 0.0
        if score:
            return _linked(left, right, score, names, apart=agreement == "apart")
        names = self._kin_names(left, right)
        if not names or agreement == "apart" or any(foreign):
            return None
        score = self._score_of_kin(left, right, agreement)
        return _linked(left, right, score, names, articles=True) if score else None

    def _score(self, left: Told, right: Told, shared: tuple[str, ...], agreement: Agreement) -> float:
        """How alike the titles of two entries are that share names; 0 where it is not enough."""
        if agreement == "apart" and len(shared) < 2:
            return 0.0
        # The names themselves count once, as names: two things said by one speaker on one day share them too.
        named = {stem(word) for name in shared for word in left.names[name]}
        first, second = left.title - named, right.title - named
        score = (self._found(first, right.words) + self._found(second, left.words)) / 2 if first or second else 1.0
        score += _SECOND_NAME * (len(shared) - 1) if agreement != "apart" else 0.0
        enough = _enough(_ENOUGH, agreement, first, second)
        if all(name in gazetteer().countries for name in shared):
            enough = max(enough, _ENOUGH_OF_COUNTRY)
        return score if score >= enough else 0.0

    def _score_of_kin(self, left: Told, right: Told, agreement: Agreement) -> float:
        """How alike the titles of two entries are whose articles share names; 0 where it is not enough."""
        if any(item.title <= set(map(stem, item.name_words)) for item in (left, right)):
            return 0.0
        score = min(self._found(left.title, right.words), self._found(right.title, left.words))
        return score if score >= _enough(_ENOUGH_OF_EACH, agreement, left.title, right.title) else 0.0

    def _shared_names(self, left: Told, right: Told) -> tuple[str, ...]:
        """The names of `left` that `right` has too, in full or in short ("Ryabkov"), and that few articles have."""
        found = []
        all_others = right.name_words
        for name, words in left.names.items():
            if words.isdisjoint(all_others):
                continue
            for others in right.names.values():
                common = words if words <= others else others if others <= words else None
                if common and not common.isdisjoint(self._rare):
                    found.append(name)
                    break
        return tuple(found)

    def _kin_names(self, left: Told, right: Told) -> tuple[str, ...]:
        """The names by which the two articles tell of one matter; none where they share too few."""
        mine, others = self._kin[left.article], self._kin[right.article]
        shared = mine.keys() & others.keys()
        return tuple(sorted({mine[word] for word in shared})) if len(shared) >= _KIN_WORDS else ()

    def _found(self, title: frozenset[str], words: frozenset[str]) -> float:
        """The share of a title's words, by weight, that are among `words`."""
        total = found = 0.0
        for word in title:
            total += self._weight[word]
            if word in words:
                found += self._weight[word]
        return found / total if total else 0.0


def _enough(
    enough: dict[Agreement, float], agreement: Agreement, first: frozenset[str], second: frozenset[str]
) -> float:
    few, enough_of_few = _OF_FEW.get(agreement, (-1, 0.0))
    return enough_of_few if min(len(first), len(second)) <= few else enough[agreement]


def _linked(
    left: Told, right: Told, score: float, names: tuple[str, ...], *, apart: bool = False, articles: bool = False
) -> Link:
    return Link(score, min(left.at, right.at), max(left.at, right.at), apart, names, articles)


def _kin_words(entries: Sequence[Told], having: Counter[str]) -> dict[str, dict[str, str]]:
    """Of each article, the words of its names that some others have, but very few, with the names they are of."""
    kin: dict[str, dict[str, str]] = {item.article: {} for item in entries}
    few = max(_RARE_AT_LEAST, sqrt(len(kin)))
    for item in entries:
        own = kin[item.article]
        for name, words in item.names.items():
            for word in words:
                if 1 < having[word] <= few:
                    own.setdefault(word, name)
    return kin


def _near(block: list[Told]) -> Iterator[tuple[Told, Told]]:
    """The pairs of a block whose dates allow them to be one, or lie near each other."""
    dated = sorted((item for item in block if item.first is not None), key=lambda item: (item.first or 0, item.at))
    firsts = [item.first or 0 for item in dated]
    for index, left in enumerate(dated):
        until = (left.last if left.last is not None else firsts[-1]) + _slack(left)
        for right in dated[index + 1 : bisect_left(firsts, until + 1)]:
            yield left, right
    yearless = [item for item in block if item.first is None]
    for index, left in enumerate(yearless):
        for right in (*dated, *yearless[index + 1 :]):
            if left.monthday and left.monthday == right.monthday:
                yield left, right


def _slack(item: Told) -> int:
    """How far two dates of this width may lie apart and still be near: three days, or as long as the stretch itself."""
    if item.first is None or item.last is None:
        return 0
    return max(_NEAR_DAYS, min(item.last - item.first, 366))


def _agreement(left: Told, right: Told) -> Agreement:
    if left.first is None or right.first is None:
        return "day"
    last = [item.last if item.last is not None else 10**9 for item in (left, right)]
    if left.first <= last[1] and right.first <= last[0]:
        widest = max(last[0] - left.first, last[1] - right.first)
        return "day" if widest == 0 else "month" if widest <= 31 else "wide"
    gap = max(left.first, right.first) - min(last)
    same_width = abs((last[0] - left.first) - (last[1] - right.first)) <= 3
    return "apart" if same_width and gap <= _slack(left) else ""


def _measure_other_things(left: Told, right: Told) -> bool:
    """Whether each title tells measured figures that the other entry does not know: the index of one thing rises by 0.1
    percent, that of another by 0.4."""
    if not left.measured or not right.measured:
        return False
    return left.measured.isdisjoint(right.words) and right.measured.isdisjoint(left.words)


def _is_foreign(leading: frozenset[str], other: Told) -> bool:
    """Whether a title begins with a name that the other entry does not know at all. Where that is so of both, two have each
    done the like: two firms whose shares fall, two countries that condemn an attack."""
    return bool(leading) and leading.isdisjoint(other.name_words) and other.words.isdisjoint(map(stem, leading))
