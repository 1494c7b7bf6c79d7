"""One pattern for many, in which the long category that several of them end in stands once.

"Overnight on {daily}", "the early hours of {daily}" and "at {clock} on {daily}" written side by side hold the dates of a
day three times; an automaton of "(overnight on|the early hours of|at {clock} on) {daily}" finds the same, and is made in
a part of the time. Patterns are those of `extractor.timex.grammar`, which are regular expressions without lookaround.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_LONG = 600  # characters of a category from which on it is worth its while
_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]])+\]|\{[^}]*\}|.", re.DOTALL)
_NAME = re.compile(r"\{([a-z]\w*)\}")
_REPEATED = re.compile(r"[?*+]|\{\d[^}]*\}")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)(.*)\)(\??)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tails:
    """words: pattern by name. kinds: the patterns of a category's rules by its name. size: the length of what a name
    stands for, written out."""

    words: Mapping[str, str]
    kinds: Mapping[str, Sequence[str]]
    size: Callable[[str], int]

    def join(self, patterns: Sequence[str]) -> str:
        """A pattern that matches what any of the patterns does."""
        ends = {pattern: list(self._ends(pattern)) for pattern in patterns}
        named = {tail for found in ends.values() for _, tail in found if tail}
        heads: dict[str, list[str]] = {}
        # A category all of whose rules are among the patterns is met with nothing before it too.
        for name in sorted(named, key=lambda name: -len(self.kinds[name])):
            rules = self.kinds[name]
            if all(pattern in ends for pattern in rules):
                heads[name] = [""]
                for pattern in rules:
                    del ends[pattern]
        whole = []
        for head, tail in (end for found in ends.values() for end in found):
            if tail:
                heads.setdefault(tail, []).append(head)
            else:
                whole.append(head)
        return "|".join([*whole, *(f"(?:{'|'.join(before)}){{{name}}}" for name, before in heads.items())])

    def _ends(self, pattern: str) -> Iterator[tuple[str, str]]:
        """The pattern as several: each what stands before a long category and its name, or all of it and no name."""
        for items in _alternatives(pattern):
            *before, last = items or [""]
            head = "".join(before)
            group = _GROUP.fullmatch(last)
            if name := _NAME.fullmatch(last):
                inside, optional = self.words.get(name[1]), ""
                if inside is None and self._is_long([name[1]]):
                    yield head, name[1]
                    continue
            else:
                inside, optional = (group[1], group[2]) if group else (None, "")
            if inside is None or not self._is_long(_NAME.findall(inside)):
                yield head + last, ""
                continue
            whole = [""] if optional else []
            for start, tail in self._ends(inside):
                if tail:
                    yield head + start, tail
                else:
                    whole.append(start)
            if whole:
                yield f"{head}(?:{'|'.join(whole)})", ""

    def _is_long(self, names: Iterable[str]) -> bool:
        return any(self.size(name) > _LONG for name in names)


def _alternatives(pattern: str) -> Iterator[list[str]]:
    """Each alternative of a pattern as what follows upon what in it, groups whole and with what repeats them.

    >>> list(_alternatives("a{b}?|(?:c|d)e"))
    [['a', '{b}?'], ['(?:c|d)', 'e']]
    """
    items: list[str] = []
    depth = 0
    for token in _TOKEN.findall(pattern):
        if token == "|" and not depth:
            yield items
            items = []
        elif items and (depth or _REPEATED.fullmatch(token)):
            items[-1] += token
        else:
            items.append(token)
        depth += (token == "(") - (token == ")")
    yield items
