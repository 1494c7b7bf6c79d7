"""Days that a text names without their year, for what happened on them."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.clue import Clue, grid_until
from extractor.dating.happenings import happening_clues, us_election_days
from extractor.dating.tables import read_lines, read_span, tables

GRID = grid_until(datetime.date(2026, 11, 25))


def fitting(clue: Clue) -> set[int]:
    return {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight > -0.1}


# text, words of the evidence, some years that fit, some that do not
TOLD = [
    ("He lost the Nov. 8 U.S. election.", "Nov. 8 U.S. election", {1988, 2016, 2022}, {1996, 2004, 2012, 2019}),
    ("Democrats won seats in the November 6 vote.", "November 6 vote", {1984, 1990, 2012, 2018}, {2016, 2022}),
    ("Labour did well in the 8 June election.", "8 June election", {2017}, {2015, 2019}),
    ("Alabama votes in a Dec. 12 special election.", "Dec. 12 special election", {2017}, {2015, 2020}),
    ("Since the referendum of June 23 Brexit is all.", "referendum of June 23", {2016}, {2014, 2018}),
    ("The July 15 coup attempt in Turkey", "July 15 coup attempt", {2016}, {2014, 2018}),
    ("Paris mourned after the Nov. 13 attacks.", "Nov. 13 attacks", {2015, 2016}, {2013, 2018}),
]

NOT_TOLD = [
    "The Nov. 8 meeting of U.S. growers",  # no election
    "The club's Nov. 8 election",  # no word of context
    "The Nov. 8, 1988 U.S. election",  # has its year
    "The Nov. 9 U.S. election",  # none on that day
    "U.S. growers met on Nov. 8. The election was not discussed.",
    "the Nov. 31 vote in France",
]


@pytest.mark.parametrize(("text", "words", "fits", "does_not"), TOLD, ids=[case[0] for case in TOLD])
def test_what_happened_on_a_day_tells_the_year(text: str, words: str, fits: set[int], does_not: set[int]) -> None:
    (clue,) = happening_clues(text, GRID)
    assert clue.evidence.words == words
    assert fits <= fitting(clue)
    assert not does_not & fitting(clue)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nothing_is_told(text: str) -> None:
    assert happening_clues(text, GRID) == []


def test_american_elections_are_on_the_tuesday_after_the_first_monday() -> None:
    assert [day.isoformat() for day in us_election_days(2014, 2020)] == [
        "2014-11-04",
        "2016-11-08",
        "2018-11-06",
        "2020-11-03",
    ]


def test_the_days_of_the_tables_are_days_of_the_calendar() -> None:
    for row in tables()["happening"]:
        for names, days in read_lines(row, "lines"):
            for day in days:
                first, last = read_span(day)
                assert first == last, (names, day)
            assert len(days) == len(set(days)), names
