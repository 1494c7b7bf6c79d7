"""Weighing the clues: how likely each candidate year is, and whether that settles it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from operator import add, itemgetter, mul

from extractor.dating.clue import Clue, Grid

THRESHOLD = 0.72
"""Posterior share from which a year is answered. Set on newswire of 1987 to 2024, so that the answers are right in at
least 95 of 100 articles; below it the candidates are listed instead."""

_LATE = ("office", "until", "named", "past")
_DAMPING = (1.0, 1.0, 0.95, 0.9, 0.8, 0.7, 0.6)
_OUT = 18.0  # a cell whose log-likelihood lies so far below that of another has no share that shows


@dataclass(frozen=True, slots=True)
class Verdict:
    """shares: the posterior share of each year, by year. clues, tops: what was weighed, and the log-likelihood of each in
    the cell that it fits best. cells: the share of each cell of the grid. Years and cells without a share that shows are
    left out of both."""

    shares: dict[int, float]
    grid: Grid
    clues: Sequence[Clue] = ()
    tops: Sequence[float] = ()
    cells: Mapping[int, float] = field(default_factory=dict)

    def ranked(self, least: float = 0.0) -> list[tuple[int, float]]:
        """The years with at least so much of the weight, the likeliest first."""
        years = [(year, share) for year, share in self.shares.items() if share >= least]
        return sorted(sorted(years, reverse=True), key=itemgetter(1), reverse=True)

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


def weigh(clues: list[Clue], grid: Grid, support: dict[int, float] | None = None) -> Verdict:
    """Combine the clues over the years of `grid`.

    Clues are not independent: a text that tells of the past names many things of that time. So of the clues that speak
    against a year for being too late the strongest count whole, further ones less and less; what speaks against a year for
    being too early (things that did not exist yet) counts whole. support: extra prior weight by year.
    """
    years = grid.years
    if not years:
        return Verdict({}, grid)
    others: Sequence[float] = (
        [math.log(_prior(year) + support.get(year, 0.0)) for year in years] if support else _priors(years)
    )
    tops = [max(clue.weights) for clue in clues]
    late = []  # where the strongest cell lies, its value, and all values
    for clue, top in zip(clues, tops, strict=True):
        if clue.side in _LATE:
            late.append((clue.weights.index(top), top, clue.weights))
        else:
            others = list(map(add, others, clue.weights))
    totals = others
    for _, _, weights in late:
        totals = list(map(add, totals, weights))
    floor = max(totals) - _OUT
    values = (
        _damped(others, totals, late, floor)
        if len(late) > 2  # of one clue or two nothing is damped
        else [(cell, total) for cell, total in enumerate(totals) if total > floor]
    )
    most, exp = max(value for _, value in values), math.exp
    odds = [exp(value - most) for _, value in values]
    whole = sum(odds)
    cells = {cell: weight / whole for (cell, _), weight in zip(values, odds, strict=True)}
    shares: dict[int, float] = {}
    for cell, share in cells.items():
        year = years[cell]
        shares[year] = shares.get(year, 0.0) + share
    return Verdict(shares, grid, clues, tops, cells)


def _damped(
    others: Sequence[float],
    totals: Sequence[float],
    late: list[tuple[int, float, tuple[float, ...]]],
    floor: float,
) -> list[tuple[int, float]]:
    """The cells that may lie above `floor`, with the log-likelihood of each.

    late: the clues that speak against what is too late, as best cell, the value there, and all values; past its best cell
    a clue counts less where others count too. others, totals: the sums without them, and with them undamped.
    """
    damping = (*_DAMPING, *repeat(_DAMPING[-1], len(late) - len(_DAMPING)))
    # The strongest are damped least, so of each cell's sum no less is left than this part.
    left = sum(damping[: len(late)]) / len(late)
    gone = 1 - left
    floor -= gone * sum(top for _, top, _ in late)
    alive = [
        cell
        for cell, (without, total) in enumerate(zip(others, totals, strict=True))
        if left * total + gone * without > floor
    ]
    # Up to the first best cell nothing is too late.
    first = bisect_right(alive, min(peak for peak, _, _ in late))
    values = [(cell, totals[cell]) for cell in alive[:first]]
    later = alive[first:]
    less = [factor - 1 for factor in damping]
    against = []
    for peak, top, weights in late:
        before = bisect_right(later, peak)
        past = [weights[cell] - top for cell in later[before:]]
        against.append([0.0] * before + past)
    # Cell by cell what speaks against it, the strongest first; what does not is 0 there and comes last.
    columns = map(sorted, zip(*against, strict=True))
    values += [(cell, totals[cell] + sum(map(mul, less, column))) for cell, column in zip(later, columns, strict=True)]
    return values


def deciding(verdict: Verdict) -> tuple[Clue, ...]:
    """The clues that speak for the likeliest year, the strongest first: by how much less sure it were without each."""
    years, shares = verdict.grid.years, verdict.cells
    answer = max(verdict.shares, key=verdict.shares.__getitem__)
    best = max((cell for cell in shares if years[cell] == answer), key=shares.__getitem__)
    # Cells that no clue would bring back need no second look.
    alive = [(cell, share) for cell, share in shares.items() if share > 1e-7]
    answering = [each for each in alive if years[each[0]] == answer]
    rivals = [each for each in alive if years[each[0]] != answer]
    against = sum(share for _, share in rivals)
    exp = math.exp
    found = []
    for number, (clue, top) in enumerate(zip(verdict.clues, verdict.tops, strict=True)):
        weights = clue.weights
        own = weights[best] - top
        if own <= -2.5:
            continue
        # The shares without this clue, not normalised.
        mine = sum([share * exp(top - weights[cell]) for cell, share in answering])
        rest = sum([share * exp(top - weights[cell]) for cell, share in rivals])
        ratio = own - math.log(max(against / rest if rest else 0.0, 1e-12))
        if ratio > 0.08:
            found.append((shares[best] - mine / (mine + rest) + 0.05 * ratio, -number, clue))
    return tuple(clue for _, _, clue in sorted(found, key=lambda item: item[:2], reverse=True))
