"""What comes round every few years, and the months that a text names: the words tie them to the day of writing."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.clue import Clue, grid_until
from extractor.dating.cycles import cycle_clues, cycles
from extractor.dating.seasons import month_clue

GRID = grid_until(datetime.date(2026, 11, 23))


def fitting(clue: Clue) -> set[int]:
    """The years from 2010 on that the clue says nothing against."""
    return {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight == 0 and year >= 2010}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Republicans fear next year's midterm elections.", {2013, 2017, 2021, 2025}),
        ("Democrats lost last year’s presidential race.", {2013, 2017, 2021, 2025}),
        ("A Republican, she seeks re-election next year.", {2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025}),
        ("He trains for next year's Olympics.", {2011, 2013, 2015, 2017, 2020, 2021, 2023, 2025}),
        ("The town hosts this year's FIFA World Cup.", {2010, 2014, 2018, 2022, 2026}),
    ],
)
def test_what_comes_round_fits_some_years_only(text: str, years: set[int]) -> None:
    (clue,) = cycle_clues(text, GRID)
    assert fitting(clue) == years


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose from last year's level.",
        "The presidential palace, closed last year. Republicans said no.",
        "Voters in Lima go to next year's elections.",
        "The Olympics were held in 2016.",
    ],
)
def test_what_is_no_cycle(text: str) -> None:
    assert cycle_clues(text, GRID) == []


def test_the_games_put_off_were_held_a_year_late() -> None:
    games = next(cycle for cycle in cycles() if cycle.says == "Olympic Games")
    assert [year for year in range(2014, 2025) if games.held_in(year)] == [2014, 2016, 2018, 2021, 2022, 2024]


def test_the_months_named_are_those_around() -> None:
    clue = month_clue("The vote is on Dec. 8. It was put off on Nov. 30.", GRID)
    assert clue is not None
    last_quarter = [weight for weight, month in zip(clue.weights, GRID.months, strict=True) if month == 11]
    others = [weight for weight, month in zip(clue.weights, GRID.months, strict=True) if month != 11]
    assert min(last_quarter) > max(others)


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("The vote will be on Dec. 8.", 11),
        ("The vote was held on Jan. 3.", 2),
        ("The shops will close for Thanksgiving.", 11),
        ("The court opened in October. The fair was in September, the race in August.", 11),
    ],
)
def test_what_is_looked_ahead_to_lies_ahead_and_what_is_past_behind(text: str, quarter: int) -> None:
    clue = month_clue(text, GRID)
    assert clue is not None
    assert max(zip(clue.weights, GRID.months, strict=True))[1] == quarter


@pytest.mark.parametrize(
    "text", ["In May 2016 it rained.", "It may rain.", "From Jan. 1 on it costs more.", "March on!"]
)
def test_months_that_tell_no_season(text: str) -> None:
    clue = month_clue(text, GRID)
    assert clue is None or clue.evidence.words == "March"


@pytest.mark.parametrize("text", ["Augusto Lund left.", "The ferry to Juneau is late.", "The Marches are hills."])
def test_names_that_begin_as_a_month_does(text: str) -> None:
    assert month_clue(text, GRID) is None
