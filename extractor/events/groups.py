"""Entries put together: groups of those that links connect, kept apart where something speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cluster:
    """The entries that tell one happening, by key, in the order given; often a single one.

    disagree: their dates exclude each other. why: what brought them together, as a sentence for the reader; empty for a
    single entry.
    """

    keys: tuple[str, ...]
    disagree: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two entries that tell one happening, by their positions, and how surely.

    apart: although their dates exclude each other. names: what they share, or their articles do (articles).
    """

    score: float
    left: int
    right: int
    apart: bool
    names: tuple[str, ...]
    articles: bool = False


class Groups:
    """Disjoint sets of entries, which are joined only where nothing keeps them apart."""

    def __init__(
        self, articles: Sequence[str], spans: Sequence[tuple[int, int]], apart: Iterable[tuple[int, int]]
    ) -> None:
        """articles, spans: of each entry, the article and its first and last day. apart: pairs that the editor keeps apart."""
        self.root = list(range(len(articles)))
        self.members = [[at] for at in self.root]
        self.articles = [{article} for article in articles]
        self.apart: list[set[int]] = [set() for _ in articles]
        self.span = list(spans)
        self.disagree = [False] * len(articles)
        self.names: list[dict[str, None]] = [{} for _ in articles]
        self.kin: list[dict[str, None]] = [{} for _ in articles]
        self.edited = [False] * len(articles)
        self.refused: list[Link] = []  # only because an article has an entry on both sides
        for left, right in apart:
            if left != right:
                self.apart[left].add(right)
                self.apart[right].add(left)

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

    def join(self, link: Link) -> None:
        """Join what a link connects, unless the editor keeps members apart, both hold an entry of one article, or their
        dates exclude each other where the link itself is no strong evidence against that."""
        left, right = self.find(link.left), self.find(link.right)
        if left == right:
            self._note(left, link)
            return
        if self._kept_apart(left, right):
            return
        if not link.apart and self._excluding(left, right):
            return
        if self.articles[left] & self.articles[right]:
            self.refused.append(link)
            return
        self._note(self._merge(left, right), link)

    def join_retold(self) -> None:
        """Join groups that an article with an entry in both has kept apart, where most articles are in one of them only:
        those in both tell the happening twice."""
        between: dict[tuple[int, int], list[Link]] = {}
        for link in self.refused:
            left, right = sorted((self.find(link.left), self.find(link.right)))
            if left != right and not link.apart:
                between.setdefault((left, right), []).append(link)
        for (left, right), links in sorted(between.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            left, right = self.find(left), self.find(right)
            twice = self.articles[left] & self.articles[right]
            fewest = min(len(self.articles[left]), len(self.articles[right]))
            if left == right or 2 * len(twice) >= fewest:
                continue
            if self._kept_apart(left, right) or self._excluding(left, right):
                continue
            root = self._merge(left, right)
            for link in links:
                self._note(root, link)

    def _note(self, root: int, link: Link) -> None:
        (self.kin if link.articles else self.names)[root].update(dict.fromkeys(link.names))

    def _kept_apart(self, left: int, right: int) -> bool:
        """Whether the editor keeps members of the two roots apart."""
        if len(self.members[left]) > len(self.members[right]):
            left, right = right, left
        return any(self.find(other) == right for at in self.members[left] for other in self.apart[at])

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
        self.kin[left].update(self.kin[right])
        self.edited[left] |= self.edited[right]
        return left

    def clusters(self, keys: Sequence[str]) -> list[Cluster]:
        """The groups of the entries with these keys, in the order of their first members."""
        found = []
        for at in range(len(keys)):
            root = self.find(at)
            members = sorted(self.members[root])
            if members[0] == at:
                told = tuple(keys[member] for member in members)
                found.append(Cluster(told, self.disagree[root], self._why(root) if len(members) > 1 else ""))
        return found

    def _why(self, root: int) -> str:
        names = list(self.names[root] or self.kin[root])
        listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
        dates = "although their dates differ" if self.disagree[root] else "and their dates agree"
        who = "the entries name {} and" if self.names[root] else "their articles name {}, the entries"
        told = f"{who.format(listed)} use the same words, {dates}" if names else ""
        if not self.edited[root]:
            return told
        return f"the editor says so (same_as); {told}" if told else "the editor says so (same_as)"
