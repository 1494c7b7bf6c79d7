"""Which event of today is which event of last time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_ENOUGH = 4.5  # points from which two are the same
_CROWD = 100  # a trait shared by more than this many tells nothing


@dataclass(frozen=True, slots=True)
class Traits:
    """What an event is known again by. spot: offsets of quote and date words in the article, where known."""

    values: dict[str, Any]
    spot: tuple[int, int, int, int] | None
    words: frozenset[str]
    quote_words: frozenset[str]


def traits(values: dict[str, Any], spot: tuple[int, int, int, int] | None) -> Traits:
    """The traits of an event with these values."""
    return Traits(values, spot, _words(values.get("title", "")), _words(values.get("quote", "")))


def pair(new: Sequence[Traits], old: Sequence[Traits], same_text: bool) -> dict[int, int]:
    """Index of the old event for each new one that has one.

    The best pairs are made first, of equals the earlier in the text. same_text: the article has not changed, so that
    offsets can be compared.
    """
    scored = []
    for i, j in _likely(new, old, same_text):
        points = score(new[i], old[j], same_text)
        if points >= _ENOUGH:
            scored.append((-points, abs(i - j), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def score(new: Traits, old: Traits, same_text: bool) -> float:
    """How much speaks for two being one event: 4.5 is enough.

    In the same text the place of the date words decides; a second event of the same words is told by its title. In a
    text that has changed the quote and the title do.
    """
    points = 3 * _likeness(new.words, old.words)
    points += new.values.get("date") == old.values.get("date")
    points += 0.5 * (new.values.get("kind") == old.values.get("kind"))
    if same_text and new.spot and old.spot:
        if new.spot[2:] == old.spot[2:]:
            return points + 5
        if new.spot[2] < old.spot[3] and old.spot[2] < new.spot[3]:
            return points + 4
        return points + (1.5 if new.spot[0] < old.spot[1] and old.spot[0] < new.spot[1] else 0)
    points += new.values.get("date_text") == old.values.get("date_text") and "date_text" in new.values
    return points + 3 * _likeness(new.quote_words, old.quote_words)


def _likely(new: Sequence[Traits], old: Sequence[Traits], same_text: bool) -> Iterator[tuple[int, int]]:
    """Pairs that share a trait, so that not all need comparing."""
    index: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, one in enumerate(old):
        for trait in _keys(one, same_text):
            index[trait].append(j)
    for i, one in enumerate(new):
        near = {
            j for trait in _keys(one, same_text) if len(index.get(trait, ())) <= _CROWD for j in index.get(trait, ())
        }
        yield from ((i, j) for j in near)


def _keys(one: Traits, same_text: bool) -> Iterator[Hashable]:
    for name in ("date", "title", "quote", "date_text"):
        if name in one.values:
            yield name, one.values[name]
    if same_text and one.spot:
        yield "start", one.spot[2]
        yield "end", one.spot[3]
        yield "quote at", one.spot[0]


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0
