"""Weighing the clues: how likely each candidate year is, and whether that settles it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from extractor.dating.clue import Clue, Grid

THRESHOLD = 0.72
"""Posterior share from which a year is answered. Set on newswire of 1987 to 2024, so that the answers are right in at
least 95 of 100 articles; below it the candidates are listed instead."""

_LATE = ("office", "until", "named", "past")
_DAMPING = (1.0, 0.75, 0.55, 0.45, 0.4, 0.35, 0.3)


@dataclass(frozen=True, slots=True)
class Verdict:
    """shares: the posterior share of each year, by year. deciding: the clues that bear on the first, strongest first."""

    shares: dict[int, float]
    deciding: tuple[Clue, ...]

    @property
    def ranked(self) -> list[tuple[int, float]]:
        """The years, the likeliest first."""
        return sorted(self.shares.items(), key=lambda item: (-item[1], -item[0]))

    @property
    def settled(self) -> int | None:
        """The year, where one has more than THRESHOLD of the weight."""
        if not self.shares:
            return None
        year, share = self.ranked[0]
        return year if share >= THRESHOLD else None


def _prior(year: int) -> float:
    """Text that reaches us is seldom old: the chance of a year before any clue, not normalised."""
    if year >= 1985:
        return 1.0
    return 0.4 if year >= 1970 else 0.15 if year >= 1950 else 0.06


def weigh(clues: list[Clue], grid: Grid, support: dict[int, float] | None = None) -> Verdict:
    """Combine the clues over the years of `grid`.

    Clues are not independent: a text that tells of the past names many things of that time. So of the clues that speak
    against a year for being too late the strongest counts whole, the next less, and so on; what speaks against a year for
    being too early (things that did not exist yet) counts whole. support: extra prior weight by year.
    """
    if not grid.years:
        return Verdict({}, ())
    totals = [math.log(_prior(year) + (support or {}).get(year, 0.0)) for year in grid.years]
    parts: list[list[float]] = []
    late: list[list[float]] = [[] for _ in grid.years]
    for clue in clues:
        top = max(clue.weights)
        part = [value - top for value in clue.weights]
        parts.append(part)
        if clue.side not in _LATE:
            totals = [total + value for total, value in zip(totals, part, strict=True)]
            continue
        peak = part.index(0.0)
        for index, value in enumerate(part):
            if index <= peak:
                totals[index] += value
            elif value < 0:
                late[index].append(value)
    for index, values in enumerate(late):
        if values:
            values.sort()
            totals[index] += sum(v * _DAMPING[min(i, len(_DAMPING) - 1)] for i, v in enumerate(values))
    shares = _normalised(totals)
    by_year: dict[int, float] = {}
    for year, share in zip(grid.years, shares, strict=True):
        by_year[year] = by_year.get(year, 0.0) + share
    return Verdict(by_year, _deciding(clues, parts, totals, shares, grid, max(by_year, key=lambda year: by_year[year])))


def _deciding(
    clues: list[Clue], parts: list[list[float]], totals: list[float], shares: list[float], grid: Grid, answer: int
) -> tuple[Clue, ...]:
    """The clues that speak for the answer, the strongest first: by how much less sure it were without each."""
    # Cells that no clue would bring back need no second look.
    alive = [index for index, share in enumerate(shares) if share > 1e-7]
    best = max((i for i in alive if grid.years[i] == answer), key=lambda i: shares[i])
    found = []
    for number, (clue, part) in enumerate(zip(clues, parts, strict=True)):
        without = _normalised([totals[i] - part[i] for i in alive])
        mine = sum(share for share, i in zip(without, alive, strict=True) if grid.years[i] == answer)
        others = [(share, part[i]) for share, i in zip(without, alive, strict=True) if grid.years[i] != answer]
        mass = sum(share for share, _ in others) or 1e-9
        mean = sum(share * math.exp(value) for share, value in others) / mass
        ratio = part[best] - math.log(max(mean, 1e-12))
        if ratio > 0.08 and part[best] > -2.5:
            found.append((shares[best] - mine + 0.05 * ratio, -number, clue))
    return tuple(clue for _, _, clue in sorted(found, key=lambda item: item[:2], reverse=True))


def _normalised(totals: list[float]) -> list[float]:
    top = max(totals)
    weights = [math.exp(total - top) for total in totals]
    whole = sum(weights)
    return [weight / whole for weight in weights]
