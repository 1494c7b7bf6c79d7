"""Weighing the clues: how likely each candidate year is, and whether that settles it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from extractor.dating.clue import Clue, Grid

THRESHOLD = 0.74
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
    parts: list[list[float]] = [list(clue.weights) for clue in clues]
    shifted = [[value - max(part) for value in part] for part in parts]
    peaks = [part.index(0.0) if clue.side in _LATE else len(part) for clue, part in zip(clues, shifted, strict=True)]
    for index in range(len(grid.years)):
        late, whole = [], 0.0
        for part, peak in zip(shifted, peaks, strict=True):
            value = part[index]
            if index > peak and value < 0:
                late.append(value)
            else:
                whole += value
        late.sort()
        totals[index] += whole + sum(v * _DAMPING[min(i, len(_DAMPING) - 1)] for i, v in enumerate(late))
    shares = _normalised(totals)
    by_year: dict[int, float] = {}
    for year, share in zip(grid.years, shares, strict=True):
        by_year[year] = by_year.get(year, 0.0) + share
    top = max(by_year, key=lambda year: by_year[year])
    best = max((i for i, year in enumerate(grid.years) if year == top), key=lambda i: shares[i])
    deciding = []
    for clue, part in zip(clues, shifted, strict=True):
        rest = [total - value for total, value in zip(totals, part, strict=True)]
        without = _normalised(rest)
        power = shares[best] - without[best]
        ratio = part[best] - _mean_log(part, without, top, grid)
        if ratio > 0.08 and part[best] > -2.5:
            deciding.append((power + 0.05 * ratio, clue))
    deciding.sort(key=lambda item: -item[0])
    return Verdict(by_year, tuple(clue for _, clue in deciding))


def _mean_log(part: list[float], shares: list[float], but: int, grid: Grid) -> float:
    """How likely the clue is, on the average, under the other years."""
    others = [(share, value) for share, value, year in zip(shares, part, grid.years, strict=True) if year != but]
    mass = sum(share for share, _ in others) or 1e-9
    mean = sum(share * math.exp(value) for share, value in others) / mass
    return math.log(max(mean, 1e-12))


def _normalised(totals: list[float]) -> list[float]:
    top = max(totals)
    weights = [math.exp(total - top) for total in totals]
    whole = sum(weights)
    return [weight / whole for weight in weights]
