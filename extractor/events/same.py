"""The same happening told by several articles: which entries of a timeline are one.

Two entries of different articles are one happening when their dates allow it, they share a name that few articles of the
timeline have, and then the words of their titles are largely found in the other as well, each word weighing the more
the rarer it is in the timeline. Likeness of words alone never makes two entries one. What the editor says with `same_as`
and `distinct_from` goes before everything else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Any

from extractor.edtf import Day, parse, plain
from extractor.events.clauses.lexicon import CLOSED
from extractor.events.event import Kind, Status
from extractor.events.names.gazetteer import fold, gazetteer


@dataclass(frozen=True, slots=True)
class Entry:
    """What is compared of an entry.

    key: ``article#id``, its own in the timeline. date: EDTF. names: the full names in it. same_as, distinct_from: keys of
    entries that the editor says are, or are not, the same happening.
    """

    key: str
    date: str
    title: str
    quote: str = ""
    names: tuple[str, ...] = ()
    kind: Kind = "event"
    status: Status = "happened"
    same_as: tuple[str, ...] = ()
    distinct_from: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        return self.key.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The entries that tell one happening, by key, in the order given; often a single one.

    disagree: their dates exclude each other. why: what brought them together, as a sentence for the reader; empty for a
    single entry.
    """

    keys: tuple[str, ...]
    disagree: bool = False
    why: str = ""


# How much of the titles' words must be found in the other entry, by how well the dates agree: the same day; a day and
# the month or week it lies in, or the same month; wider stretches; dates that exclude each other but lie near.
_ENOUGH = {"day": 0.34, "month": 0.42, "wide": 0.6, "apart": 0.72}
# Of so few words, in so wide a stretch, nearly all: "federal election" and "state election" are two.
_FEW, _ENOUGH_OF_FEW = 3, 0.75
# A second rare name in common is evidence too.
_SECOND_NAME = 0.08
_NEAR_DAYS = 3
_RARE_AT_LEAST = 6
_RARE_POWER = 0.6

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_STOP = frozenset(" ".join(CLOSED.values()).split()) | {
    "say",
    "says",
    "said",
    "tell",
    "tells",
    "told",
    "according",
    "mr",
    "mrs",
    "ms",
}
_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ed", "er", "es", "ly", "al", "s", "e", "y")  # fmt: skip


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    """A word without its ending, so that "deploys", "deployed" and "deployment" are one; crude, and the same for all."""
    word = word.removesuffix("'s")
    country = gazetteer().adjectives.get(word)
    if country:
        return country.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(fold(text).lower()) if word not in _STOP)


@dataclass(slots=True)
class _Read:
    """An entry taken apart: position in the list, days covered (None: the year is not known), stems, names."""

    at: int
    entry: Entry
    first: int | None
    last: int | None
    monthday: str
    title: frozenset[str]
    words: frozenset[str]
    names: dict[str, frozenset[str]]
    name_words: frozenset[str]
    article: str


@dataclass(frozen=True, slots=True)
class _Link:
    score: float
    left: int
    right: int
    apart: bool
    names: tuple[str, ...]


def cluster(entries: Sequence[Entry]) -> list[Cluster]:
    """The happenings that `entries` tell, each entry in exactly one, in the order of their first entries.

    Keys in `same_as` and `distinct_from` that no entry has are passed over. Raises `extractor.edtf.EdtfError` for a date
    that is none.
    """
    read = [_Read(at, entry, *_taken_apart(entry)) for at, entry in enumerate(entries)]
    position = {entry.key: at for at, entry in enumerate(entries)}
    groups = _Groups(read, position)
    for at, entry in enumerate(entries):
        for key in entry.same_as:
            if key in position:
                groups.join_by_editor(at, position[key])
    for link in sorted(_links(read), key=lambda link: (-link.score, link.left, link.right)):
        groups.join(link)
    return groups.clusters(entries)


# Whoever edits a timeline compares the same entries again after each edit.
@lru_cache(maxsize=1 << 14)
def _taken_apart(entry: Entry) -> tuple[Any, ...]:
    """The fields of `_Read` from `first` on."""
    date = parse(entry.date)
    title = _stems(entry.title)
    names = {name: frozenset(_name_words(name)) for name in entry.names}
    return (
        _ordinal(date.earliest) if date.earliest else None,
        _ordinal(date.latest) if date.latest else None,
        _monthday(entry.date) if date.precision in ("yearless", "day") else "",
        title,
        title | _stems(entry.quote),
        names,
        frozenset().union(*names.values()),
        entry.article,
    )


def _monthday(date: str) -> str:
    monthday = plain(date)[5:]
    return "" if monthday.startswith("X") else monthday


def _name_words(name: str) -> Iterator[str]:
    """The words a name can be met under, its title-like and legal parts left out."""
    table = gazetteer()
    words = _WORD.findall(fold(name).lower())
    telling = [word for word in words if word not in _STOP and word not in table.firm and len(word) > 1]
    yield from telling or words


# -- which pairs ------------------------------------------------------------------------------------------------------


def _links(read: Sequence[_Read]) -> Iterator[_Link]:
    """The pairs that are the same happening, each once."""
    size = len(read)
    having = Counter(word for _, word in {(item.article, word) for item in read for word in item.name_words})
    rare = max(_RARE_AT_LEAST, size**_RARE_POWER)
    counts = Counter(word for item in read for word in item.words)
    weight = {word: log(1 + size / count) for word, count in counts.items()}
    blocks: dict[str, list[_Read]] = {}
    for item in read:
        for word in item.name_words:
            if 1 < having[word] <= rare:
                blocks.setdefault(word, []).append(item)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for left, right in _near(block):
            if left.entry.kind != right.entry.kind or left.article == right.article:
                continue
            pair = (left.at, right.at) if left.at < right.at else (right.at, left.at)
            if pair in seen:
                continue
            seen.add(pair)
            link = _compare(left, right, having, rare, weight)
            if link:
                yield link


def _near(block: list[_Read]) -> Iterator[tuple[_Read, _Read]]:
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


def _slack(item: _Read) -> int:
    """How far two dates of this width may lie apart and still be near: three days, or as long as the stretch itself."""
    if item.first is None or item.last is None:
        return 0
    return max(_NEAR_DAYS, min(item.last - item.first, 366))


def _agreement(left: _Read, right: _Read) -> str:
    """How the dates agree: a key of `_ENOUGH`, or "" where they cannot be the same day at all."""
    if left.first is None or right.first is None:
        return "day"
    last = [item.last if item.last is not None else 10**9 for item in (left, right)]
    if left.first <= last[1] and right.first <= last[0]:
        widest = max(last[0] - left.first, last[1] - right.first)
        return "day" if widest == 0 else "month" if widest <= 31 else "wide"
    gap = max(left.first, right.first) - min(last)
    same_width = abs((last[0] - left.first) - (last[1] - right.first)) <= 3
    return "apart" if same_width and gap <= _slack(left) else ""


def _compare(left: _Read, right: _Read, having: Counter[str], rare: float, weight: dict[str, float]) -> _Link | None:
    agreement = _agreement(left, right)
    if not agreement:
        return None
    shared = _shared_names(left, right, having, rare)
    if not shared or (agreement == "apart" and len(shared) < 2):
        return None
    # The names themselves count once, as names: two things said by one speaker on one day share them too.
    named = {_stem(word) for name in shared for word in left.names[name]}
    first, second = left.title - named, right.title - named
    score = (_found(first, right.words, weight) + _found(second, left.words, weight)) / 2 if first or second else 1.0
    score += _SECOND_NAME * (len(shared) - 1) if agreement != "apart" else 0.0
    few = agreement == "wide" and min(len(first), len(second)) <= _FEW
    if score < (_ENOUGH_OF_FEW if few else _ENOUGH[agreement]):
        return None
    return _Link(score, min(left.at, right.at), max(left.at, right.at), agreement == "apart", shared)


def _shared_names(left: _Read, right: _Read, having: Counter[str], rare: float) -> tuple[str, ...]:
    """The names of `left` that `right` has too, in full or in short ("Ryabkov"), and that few articles have."""
    found = []
    all_others = right.name_words
    for name, words in left.names.items():
        if words.isdisjoint(all_others):
            continue
        for others in right.names.values():
            common = words if words <= others else others if others <= words else None
            if common and any(having[word] <= rare for word in common):
                found.append(name)
                break
    return tuple(found)


def _found(title: frozenset[str], words: frozenset[str], weight: dict[str, float]) -> float:
    """The share of a title's words, by weight, that are among `words`."""
    total = found = 0.0
    for word in title:
        total += weight[word]
        if word in words:
            found += weight[word]
    return found / total if total else 0.0


def _ordinal(day: Day) -> int:
    """The number of a day in the Gregorian calendar carried on in both directions."""
    year, month, number = day
    year, month = (year - 1, month + 9) if month < 3 else (year, month - 3)
    return year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 + 2) // 5 + number


# -- putting them together --------------------------------------------------------------------------------------------


class _Groups:
    """Disjoint sets of entries, which are joined only where nothing keeps them apart."""

    def __init__(self, read: Sequence[_Read], position: dict[str, int]) -> None:
        self.read = read
        self.root = list(range(len(read)))
        self.members = [[at] for at in self.root]
        self.articles = [{item.article} for item in read]
        self.apart: list[set[int]] = [set() for _ in read]
        self.span = [
            (item.first if item.first is not None else -(10**9), item.last if item.last is not None else 10**9)
            for item in read
        ]
        self.disagree = [False] * len(read)
        self.names: list[dict[str, None]] = [{} for _ in read]
        self.edited = [False] * len(read)
        for at, item in enumerate(read):
            for key in item.entry.distinct_from:
                other = position.get(key)
                if other is not None and other != at:
                    self.apart[at].add(other)
                    self.apart[other].add(at)

    def find(self, at: int) -> int:
        while self.root[at] != at:
            self.root[at] = self.root[self.root[at]]
            at = self.root[at]
        return at

    def join_by_editor(self, left: int, right: int) -> None:
        left, right = self.find(left), self.find(right)
        if left != right:
            left = self._merge(left, right)
        self.edited[left] = True

    def join(self, link: _Link) -> None:
        """Join what a link connects, unless the editor keeps members apart, both hold an entry of one article, or their
        dates exclude each other where the link itself is no strong evidence against that."""
        left, right = self.find(link.left), self.find(link.right)
        if left == right:
            self.names[left].update(dict.fromkeys(link.names))
            return
        if len(self.members[left]) > len(self.members[right]):
            left, right = right, left
        if any(self.find(other) == right for at in self.members[left] for other in self.apart[at]):
            return
        if self.articles[left] & self.articles[right]:
            return
        if not link.apart and self._excluding(left, right):
            return
        self.names[self._merge(left, right)].update(dict.fromkeys(link.names))

    def _excluding(self, left: int, right: int) -> bool:
        return self.span[left][0] > self.span[right][1] or self.span[right][0] > self.span[left][1]

    def _merge(self, left: int, right: int) -> int:
        """Join two roots; the larger one stays."""
        if len(self.members[left]) < len(self.members[right]):
            left, right = right, left
        self.disagree[left] |= self.disagree[right] or self._excluding(left, right)
        first, last = max(self.span[left][0], self.span[right][0]), min(self.span[left][1], self.span[right][1])
        if first <= last:
            self.span[left] = first, last
        self.root[right] = left
        self.members[left] += self.members[right]
        self.articles[left] |= self.articles[right]
        self.names[left].update(self.names[right])
        self.edited[left] |= self.edited[right]
        return left

    def clusters(self, entries: Sequence[Entry]) -> list[Cluster]:
        """The groups, in the order of their first members."""
        found = []
        for at in range(len(self.read)):
            root = self.find(at)
            members = sorted(self.members[root])
            if members[0] == at:
                keys = tuple(entries[member].key for member in members)
                found.append(Cluster(keys, self.disagree[root], self._why(root) if len(members) > 1 else ""))
        return found

    def _why(self, root: int) -> str:
        names = list(self.names[root])
        listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
        dates = "although their dates differ" if self.disagree[root] else "and their dates agree"
        told = f"the entries name {listed} and use the same words, {dates}" if names else ""
        if not self.edited[root]:
            return told
        return f"the editor says so (same_as); {told}" if told else "the editor says so (same_as)"
