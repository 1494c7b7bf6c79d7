"""The ages that a text tells of people whose birthday the tables know."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.ages import age_clues
from extractor.dating.clue import grid_until
from extractor.dating.words import Words

TODAY = datetime.date(2026, 11, 25)
MAY = grid_until(TODAY, 5, 1)

# text, person, the year in which it is May and they are so old
TOLD = [
    ("Robert Mugabe, 93, walked in.", "Robert Mugabe", 2017),
    ("Robert Mugabe (92) walked in.", "Robert Mugabe", 2016),
    ("The 93-year-old President Robert Mugabe walked in.", "Robert Mugabe", 2017),
    ("the 71-year-old former U.S. president, Bill Clinton", None, None),
    ("Bill Clinton, a 61-year-old grandfather by then", "Bill Clinton", 2008),
    ("Bill Clinton came late. Clinton, 61, said", "Bill Clinton", 2008),
    ("ROBERT MUGABE, 93, WALKED IN.", "Robert Mugabe", 2017),
    ("Pope John Paul II, 77, waved.", "Pope John Paul II", 1998),
]

NOT_TOLD = [
    "Clinton, 34, a plumber from Leeds",
    "Chelsea Handler came late. Clinton, 61, said",
    "Robert Mugabe, 930 of his men and a dog",
    "Robert Mugabe won 93 seats, 12 more than",
    "the 93-year-old bridge",
    "a 93-year-old woman met Peter Smith, and Robert Mugabe",
]


@pytest.mark.parametrize(("text", "person", "year"), TOLD, ids=[case[0] for case in TOLD])
def test_an_age_puts_the_text_between_two_birthdays(text: str, person: str | None, year: int | None) -> None:
    found = age_clues(Words(text), MAY)
    assert [clue.evidence.says.split(",")[0] for clue in found] == ([person] if person else [])
    for clue in found:
        inside = [y for y, weight in zip(MAY.years, clue.weights, strict=True) if weight == 0]
        assert inside == [year]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_age_is_read(text: str) -> None:
    assert age_clues(Words(text), MAY) == []


def test_the_reason_tells_the_years_of_that_age() -> None:
    (clue,) = age_clues(Words("Robert Mugabe, 93, walked in."), MAY)
    assert clue.evidence.words == "Robert Mugabe, 93"
    assert clue.evidence.says == "Robert Mugabe, born in 1924, was 93 in 2017 and 2018"
