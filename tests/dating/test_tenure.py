"""How long someone has been in office, as a text tells it."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.clue import grid_until
from extractor.dating.words import Words
from extractor.dating.world import world_clues

GRID = grid_until(datetime.date(2026, 11, 23))

# text, words of the evidence, what it says, the years that fit best
TOLD = [
    (
        "President Bill Clinton has held no such talks since taking office in January.",
        "taking office in January",
        "Bill Clinton took office in 1993",
        {1993},
    ),
    (
        "President Barack Obama, who took office on Jan. 20, spoke.",
        "took office on Jan. 20",
        "Barack Obama took office in 2009",
        {2009},
    ),
    (
        "Prime Minister Gordon Brown, sworn in last June, is out. President Bill Clinton is not.",
        "sworn in last June",
        "Gordon Brown took office in 2007",
        {2007, 2008},
    ),
    (
        "Ten months into his presidency President Barack Obama is tired.",
        "Ten months into his presidency",
        "Barack Obama took office in 2009",
        {2009},
    ),
    (
        "President Donald Trump, in his first year in office, played golf.",
        "his first year in office",
        "Donald Trump took office in 2017 and 2025",
        {2017, 2018, 2025, 2026},
    ),
    (
        "Eight years after taking office President Vladimir Putin rests.",
        "Eight years after taking office",
        "Vladimir Putin took office in 1999 and 2012",
        {2007, 2008, 2019, 2020},
    ),
]

NOT_TOLD = [
    "President Bill Clinton took office in January 1993.",
    "President Bill Clinton took office on March 3.",
    "The mayor has held no talks since taking office in January.",
    "Ten months into his sentence President Bill Clinton's friend is tired.",
    "In his first year at school President Bill Clinton played.",
]


@pytest.mark.parametrize(("text", "words", "says", "years"), TOLD, ids=[case[0] for case in TOLD])
def test_the_beginning_of_a_term_tells_the_year(text: str, words: str, says: str, years: set[int]) -> None:
    (clue,) = [clue for clue in world_clues(Words(text), GRID) if clue.evidence.rule == "took office"]
    assert clue.evidence.words == words
    assert clue.evidence.says == says
    assert {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight > -0.5} == years


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_term_begins(text: str) -> None:
    assert [clue for clue in world_clues(Words(text), GRID) if clue.evidence.rule == "took office"] == []
