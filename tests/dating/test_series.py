"""What a text counts: sessions, games, anniversaries."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.clue import grid_until
from extractor.dating.series import series_clues

GRID = grid_until(datetime.date(2026, 11, 25))

# text, words of the evidence, some years that fit, some that do not
TOLD = [
    ("the 61st session of the UN General Assembly", "61st session of the UN General Assembly", {2006}, {2004, 2009}),
    ("members of the 115th Congress", "115th Congress", {2017, 2018}, {2014, 2021}),
    ("He played in Super Bowl XL.", "Super Bowl XL", {2006}, {2004, 2008}),
    ("the Games of the XXVIII Olympiad", "Games of the XXVIII", {2004}, {2002, 2006}),
    ("the 19th National Congress of the Communist Party of China", None, {2017}, {2015, 2019}),
    ("the 78th annual Academy Awards", "78th annual Academy Awards", {2006}, {2004, 2008}),
    ("the 104th Tour de France", "104th Tour de France", {2017}, {2015, 2019}),
    ("the 20th anniversary of the Chernobyl disaster", "20th anniversary of the Chernobyl disaster", {2006}, {2004, 2008}),
    ("on the 60th anniversary of the end of World War II", None, {2005}, {1978, 2003, 2007}),
    ("the fiftieth anniversary of Pearl Harbor", None, {1991}, {1989, 1993}),
    ("30 years after the fall of the Berlin Wall", None, {2019, 2020}, {2017, 2022}),
]  # fmt: skip

NOT_TOLD = [
    "in the 19th century",
    "a 61st birthday",
    "the 3rd session of the club",
    "Congress rose for the 5th time",
    "the 20th anniversary of the club",
    "300 years after the flood",
    "the 999th session of the UN General Assembly",
]


@pytest.mark.parametrize(("text", "words", "fits", "does_not"), TOLD, ids=[case[0] for case in TOLD])
def test_what_is_counted_tells_the_year(text: str, words: str | None, fits: set[int], does_not: set[int]) -> None:
    (clue,) = series_clues(text, GRID)
    if words:
        assert clue.evidence.words == words
    fitting = {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight > -0.7}
    assert fits <= fitting
    assert not does_not & fitting


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nothing_is_counted(text: str) -> None:
    assert series_clues(text, GRID) == []
