"""What the years that a text names say about the year it was written.

The tables say how far from the year of writing the latest year of each class (see `years`) lies. They were counted on
newswire of 1987 to 2024 and smoothed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.dating.years import YearMention

# Likelihoods of (year of writing - latest year named). The rest of the mass is spread over what the tables leave out.
_PLAIN = {
    -3: 0.015,
    -2: 0.02,
    -1: 0.09,
    0: 0.28,
    1: 0.25,
    2: 0.09,
    3: 0.035,
    4: 0.03,
    5: 0.025,
    6: 0.02,
    7: 0.015,
    8: 0.013,
    9: 0.012,
}
_PAST_TABLE = {
    -1: 0.015,
    0: 0.17,
    1: 0.31,
    2: 0.14,
    3: 0.05,
    4: 0.043,
    5: 0.032,
    6: 0.026,
    7: 0.021,
    8: 0.018,
    9: 0.015,
}
_STRICT_TABLE = {-1: 0.002, 0: 0.05, 1: 0.14, 2: 0.12, 3: 0.09, 4: 0.07, 5: 0.06, 6: 0.05, 7: 0.04, 8: 0.03, 9: 0.03}
_COMPARED_TABLE = {-1: 0.005, 0: 0.12, 1: 0.58, 2: 0.13, 3: 0.04, 4: 0.025, 5: 0.02}
_FUTURE_TABLE = {
    -12: 0.02,
    -8: 0.025,
    -7: 0.03,
    -6: 0.03,
    -5: 0.04,
    -4: 0.045,
    -3: 0.06,
    -2: 0.10,
    -1: 0.26,
    0: 0.14,
    1: 0.025,
    2: 0.012,
}
_MAYBE_TABLE = {
    -8: 0.015,
    -7: 0.015,
    -6: 0.015,
    -5: 0.025,
    -4: 0.03,
    -3: 0.04,
    -2: 0.06,
    -1: 0.20,
    0: 0.16,
    1: 0.13,
    2: 0.06,
    3: 0.03,
    4: 0.02,
}
_EVENT_TABLE = {
    -3: 0.02,
    -2: 0.05,
    -1: 0.17,
    0: 0.25,
    1: 0.26,
    2: 0.09,
    3: 0.04,
    4: 0.03,
    5: 0.02,
    6: 0.015,
    7: 0.012,
    8: 0.01,
}
_COMING_TABLE = {-4: 0.02, -3: 0.03, -2: 0.07, -1: 0.32, 0: 0.46, 1: 0.02}
_TIED_TABLE = {-1: 0.015, 0: 0.94, 1: 0.02}


def _table(table: dict[int, float], gap: int, before: float, after: float) -> float:
    """The table's value; outside it, `before` for years before what was named, `after` falling slowly for long after."""
    value = table.get(gap)
    if value is not None:
        return value
    # The tables are in order.
    if gap < next(iter(table)):
        return before
    high = next(reversed(table))
    if gap < high:
        return table[max(key for key in table if key < gap)]
    return max(0.0008, after / (1 + 0.09 * (gap - high)))


def year_clues(mentions: list[YearMention], grid: Grid) -> list[Clue]:
    """The clues that the years of a text give, one for each class that it has years of."""
    clues: list[Clue] = []
    for mention in mentions:
        if mention.kind in ("this year", "last year", "next year", "counted"):
            clues.append(_tied(mention, grid))
            break
    back = [m for m in mentions if m.kind in ("past", "strict past", "plain", "compared", "event")]
    decades = [m for m in mentions if m.kind == "decade"]
    if back:
        latest = max(m.year for m in back)
        chosen = [m for m in back if m.year == latest]
        order = ("compared", "event", "plain", "past", "strict past")
        mention = min(chosen, key=lambda m: (m.month is None, order.index(m.kind)))
        second = max((m.year for m in back if m.year < latest), default=None)
        clues.append(_latest(mention, grid, second))
        strict = [m for m in back if m.kind == "strict past" and m.year < latest]
        if strict:
            clues.append(_bounded(max(strict, key=lambda m: m.year), grid))
    floor = max((m.year for m in back), default=0)
    for kind in ("future", "coming", "future?"):
        group = [m for m in mentions if m.kind == kind and m.year >= floor - 1]
        if group:
            clues.append(_ahead(min(group, key=lambda m: m.year), grid, kind))
    if decades and not back:
        clues.append(_decade(max(decades, key=lambda m: m.year), grid))
    return clues


def _log(values: Iterable[float]) -> tuple[float, ...]:
    return tuple([math.log(value if value > 1e-4 else 1e-4) for value in values])


def _tied(mention: YearMention, grid: Grid) -> Clue:
    year = mention.year + mention.shift
    words = {
        "this year": f"{mention.year} is called this year",
        "last year": f"{mention.year} is called last year",
        "next year": f"{mention.year} is called next year",
        "counted": f"{mention.year} is said to lie {mention.shift} years back",
    }
    table = _TIED_TABLE if mention.kind != "counted" else {-1: 0.1, 0: 0.8, 1: 0.04}
    weights = _log(_table(table, candidate - year, 0.004, 0.004) for candidate in grid.years)
    evidence = Evidence(mention.kind, str(mention.year), words[mention.kind], mention.start, mention.end)
    return Clue(evidence, weights, "tied")


def _latest(mention: YearMention, grid: Grid, second: int | None) -> Clue:
    """The latest year that is not plainly ahead. Where the words do not say which way it lies it may be ahead all the
    same; then the latest but one (`second`) is the one that counts."""
    kind = mention.kind
    says = (
        f"the latest year it looks back on is {mention.year}"
        if kind not in ("plain", "event")
        else f"the latest year it names is {mention.year}"
    )
    weights = _latest_weights(grid, kind, mention.year, mention.month, mention.day, second)
    evidence = Evidence("latest year", str(mention.year), says, mention.start, mention.end)
    return Clue(evidence, weights, "latest")


@lru_cache(maxsize=4096)
def _latest_weights(
    grid: Grid, kind: str, named: int, named_month: int | None, day: int | None, second: int | None
) -> tuple[float, ...]:
    table = {
        "plain": _PLAIN,
        "past": _PAST_TABLE,
        "strict past": _STRICT_TABLE,
        "compared": _COMPARED_TABLE,
        "event": _EVENT_TABLE,
    }[kind]
    before = {"plain": 0.008, "past": 0.004, "strict past": 0.001, "compared": 0.002, "event": 0.008}[kind]
    slip = {"plain": 0.22, "event": 0.15, "past": 0.06}.get(kind, 0.03)
    new_year = (named_month, day) == (1, 1) and kind == "plain"
    dated = named_month and kind in ("plain", "past")
    in_year = kind not in ("strict past", "compared")
    values = []
    for year, month in zip(grid.years, grid.months, strict=True):
        gap = year - named
        if new_year:
            # Rules take effect on the first of January, and are written of before.
            value = {-1: 0.42, 0: 0.14, 1: 0.12, 2: 0.06, -2: 0.05}.get(gap, 0.02)
        elif dated:
            value = _dated((year - named) * 12 + (month - (named_month or 7)), kind)
        else:
            value = _table(table, gap, before, 0.012)
            if gap == 0 and in_year:
                value *= 0.35 + 1.3 * month / 12  # late in the year there is more of it to speak of
            elif gap == -1 and kind in ("plain", "event"):
                value *= 0.4 + 1.2 * month / 12  # and the next one is near
        if second is not None:
            value = (1 - slip) * value + slip * _table(_PAST_TABLE, year - second, before, 0.012)
        values.append(value)
    return _log(values)


def _dated(months: int, kind: str) -> float:
    """A month that the text dates with its year, by how many months ago it lay."""
    if months < 0:
        ahead = 0.16 if kind == "plain" else 0.03
        if months < -12:
            return ahead * 0.12
        if months < -6:
            return ahead * 0.6
        return ahead
    for limit, value in (
        (2, 0.30),
        (6, 0.26),
        (12, 0.25),
        (18, 0.20),
        (24, 0.12),
        (36, 0.07),
        (60, 0.035),
        (120, 0.014),
    ):
        if months <= limit:
            return value
    return 0.004


def _bounded(mention: YearMention, grid: Grid) -> Clue:
    weights = _log(1.0 if year > mention.year else 0.4 if year == mention.year else 0.01 for year in grid.years)
    evidence = Evidence(
        "looked back on", str(mention.year), f"the text looks back on {mention.year}", mention.start, mention.end
    )
    return Clue(evidence, weights, "past")


def _ahead(mention: YearMention, grid: Grid, kind: str) -> Clue:
    evidence = Evidence(
        "looked ahead to", str(mention.year), f"the text looks ahead to {mention.year}", mention.start, mention.end
    )
    return Clue(evidence, _ahead_weights(grid, kind, mention.year), "ahead")


@lru_cache(maxsize=4096)
def _ahead_weights(grid: Grid, kind: str, named: int) -> tuple[float, ...]:
    table = {"future": _FUTURE_TABLE, "coming": _COMING_TABLE, "future?": _MAYBE_TABLE}[kind]
    values = []
    for year, month in zip(grid.years, grid.months, strict=True):
        gap = year - named
        value = _table(table, gap, 0.008 if gap > -30 else 0.002, 0.008)
        if gap == 0 and kind != "coming":
            value *= max(0.04, 1.2 - month / 10)  # in December this year is hardly looked ahead to
        elif gap == -1 and kind != "coming":
            value *= 0.5 + month / 12
        values.append(value)
    return _log(values)


def _decade(mention: YearMention, grid: Grid) -> Clue:
    start = mention.year
    weights = _log(0.01 if year < start - 1 else 0.25 if year < start + 2 else 1.0 for year in grid.years)
    evidence = Evidence("decade", f"{start}s", f"the text speaks of the {start}s", mention.start, mention.end)
    return Clue(evidence, weights, "past")
