"""Weighing the clues: how likely each candidate year is, and whether that settles it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, islice, repeat
from operator import add, itemgetter, mul, sub

from extractor.dating.clue import Clue, Grid

THRESHOLD = 0.72
"""Posterior share from which a year is answered. Set on newswire of 1987 to 2024, so that the answers are right in at
least 95 of 100 articles; below it the candidates are listed instead."""

_LATE = ("office", "until", "named", "past")
_DAMPING = (1.0, 1.0, 0.95, 0.9, 0.8, 0.7, 0.6)


@dataclass(frozen=True, slots=True)
class Verdict:
    """shares: the posterior share of each year, by year. clues, parts: what was weighed, and the log-likelihoods of each
    by cell, the most being 0. totals, cells: the sum and the share of each cell of the grid."""

    shares: dict[int, float]
    grid: Grid
    clues: Sequence[Clue] = ()
    parts: Sequence[Sequence[float]] = ()
    totals: Sequence[float] = ()
    cells: Sequence[float] = ()

    @property
    def ranked(self) -> list[tuple[int, float]]:
        """The years, the likeliest first."""
        return sorted(sorted(self.shares.items(), reverse=True), key=itemgetter(1), reverse=True)

    @property
    def settled(self) -> int | None:
        """The year, where one has more than THRESHOLD of the weight."""
        if not self.shares:
            return None
        share = max(self.shares.values())
        return max(year for year, each in self.shares.items() if each == share) if share >= THRESHOLD else None


def _prior(year: int) -> float:
    """Text that reaches us is seldom old: the chance of a year before any clue, not normalised."""
    if year >= 1985:
        return 1.0
    return 0.4 if year >= 1970 else 0.15 if year >= 1950 else 0.06


@lru_cache(maxsize=1024)
def _priors(years: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(math.log(_prior(year)) for year in years)


@lru_cache(maxsize=1024)
def _stretches(grid: Grid) -> tuple[tuple[int, int, int], ...]:
    """Each year with its first cell, and the one after its last."""
    return tuple(
        (year, bisect_left(grid.years, year), bisect_right(grid.years, year)) for year in dict.fromkeys(grid.years)
    )


def weigh(clues: list[Clue], grid: Grid, support: dict[int, float] | None = None) -> Verdict:
    """Combine the clues over the years of `grid`.

    Clues are not independent: a text that tells of the past names many things of that time. So of the clues that speak
    against a year for being too late the strongest count whole, further ones less and less; what speaks against a year for
    being too early (things that did not exist yet) counts whole. support: extra prior weight by year.
    """
    if not grid.years:
        return Verdict({}, grid)
    totals = (
        [math.log(_prior(year) + support.get(year, 0.0)) for year in grid.years]
        if support
        else list(_priors(grid.years))
    )
    parts: list[Sequence[float]] = []
    late: list[tuple[int, Sequence[float]]] = []  # where the strongest cell lies, and the part
    for clue in clues:
        top = max(clue.weights)
        part = clue.weights if top == 0.0 else [value - top for value in clue.weights]
        parts.append(part)
        if clue.side not in _LATE:
            totals = list(map(add, totals, part))
            continue
        peak = part.index(0.0) + 1
        totals[:peak] = map(add, totals[:peak], part)
        late.append((peak, part))
    if len(late) == 1:
        [(peak, against)] = late
        totals[peak:] = map(add, totals[peak:], against[peak:])
    elif late:
        first = min(peak for peak, _ in late)
        # Cell by cell what speaks against it, the strongest first; what does not is 0 there and comes last.
        columns = zip(*(chain(repeat(0.0, peak - first), islice(part, peak, None)) for peak, part in late), strict=True)
        damping = (*_DAMPING, *repeat(_DAMPING[-1], max(0, len(late) - len(_DAMPING))))
        totals[first:] = [
            total + sum(map(mul, sorted(column), damping)) if any(column) else total
            for total, column in zip(totals[first:], columns, strict=True)
        ]
    shares = _normalised(totals)
    by_year = {year: sum(shares[first:end]) for year, first, end in _stretches(grid)}
    return Verdict(by_year, grid, clues, parts, totals, shares)


def deciding(verdict: Verdict) -> tuple[Clue, ...]:
    """The clues that speak for the likeliest year, the strongest first: by how much less sure it were without each."""
    grid, shares, totals = verdict.grid, verdict.cells, verdict.totals
    answer = max(verdict.shares, key=verdict.shares.__getitem__)
    # Cells that no clue would bring back need no second look.
    alive = [index for index, share in enumerate(shares) if share > 1e-7]
    best = max((i for i in alive if grid.years[i] == answer), key=shares.__getitem__)
    answering = [grid.years[i] == answer for i in alive]
    rivals = [grid.years[i] != answer for i in alive]
    left = [totals[i] for i in alive]
    found = []
    for number, (clue, part) in enumerate(zip(verdict.clues, verdict.parts, strict=True)):
        values = [part[i] for i in alive]
        without = _normalised(list(map(sub, left, values)))
        mine = sum(compress(without, answering))
        others = list(compress(without, rivals))
        mass = sum(others) or 1e-9
        mean = sum(map(mul, others, map(math.exp, compress(values, rivals)))) / mass
        ratio = part[best] - math.log(max(mean, 1e-12))
        if ratio > 0.08 and part[best] > -2.5:
            found.append((shares[best] - mine + 0.05 * ratio, -number, clue))
    return tuple(clue for _, _, clue in sorted(found, key=lambda item: item[:2], reverse=True))


def _normalised(totals: list[float]) -> list[float]:
    top, exp = max(totals), math.exp
    weights = [exp(total - top) for total in totals]
    whole = sum(weights)
    return [weight / whole for weight in weights]
