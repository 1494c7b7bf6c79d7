"""Weekdays: which one is the day of writing, and which years that leaves."""

from __future__ import annotations

import datetime

import pytest

from extractor.dating.clue import grid_until
from extractor.dating.weekdays import dated_weekdays, weekday_clues, years_of
from extractor.reading.dateline import find_dateline

GRID = grid_until(datetime.date(2026, 11, 23), 12, 30)


def best_years(body: str, *, old_style: bool = False) -> set[int]:
    """The years of 1985 to 2026 that the weekday of a story of December 30 fits best."""
    text = "LIMA, Dec 30 (Reuters) - " + body
    (clue,) = weekday_clues(text, find_dateline(text), GRID, old_style=old_style)
    top = max(clue.weights)
    return {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight == top and year >= 1985}


SATURDAYS = {1989, 1995, 2000, 2006, 2017, 2023}


@pytest.mark.parametrize(
    "body",
    [
        "The minister said on Saturday.",
        "Police said Saturday they had arrested him.",
        "The court on Saturday ordered a recount. It sits again on Monday.",
        "He said before Friday's vote on Saturday it was over.",
        "A ferry sank off the coast late Friday, the coast guard said Saturday.",
        "A bomb exploded on Thursday, police told reporters Saturday.",
    ],
)
def test_the_weekday_of_the_lead_is_the_datelines(body: str) -> None:
    assert best_years(body) == SATURDAYS


def test_copy_that_says_today_names_other_days() -> None:
    assert not best_years("The minister said today. He had arrived on Saturday.") & SATURDAYS


def test_old_copy_is_less_sure_of_its_weekday() -> None:
    text = "LIMA, Dec 30 (Reuters) - The minister said on Saturday."
    sure, unsure = (weekday_clues(text, find_dateline(text), GRID, old_style=old)[0].weights for old in (False, True))
    assert max(unsure) - min(unsure) < max(sure) - min(sure)


@pytest.mark.parametrize(
    "body", ["He leaves next Saturday.", "Talks were put off until Saturday.", "Saturday's vote is off."]
)
def test_other_days_are_no_evidence(body: str) -> None:
    text = "LIMA, Dec 30 (Reuters) - " + body
    assert weekday_clues(text, find_dateline(text), GRID, old_style=False) == []


@pytest.mark.parametrize(
    ("text", "weekday", "month", "day"),
    [
        ("on Tuesday, July 11", 1, 7, 11),
        ("on Sunday, March eighth", 6, 3, 8),
        ("Friday 5 May", 4, 5, 5),
        ("Dec. 5 (Monday)", 0, 12, 5),
    ],
)
def test_weekdays_with_their_date(text: str, weekday: int, month: int, day: int) -> None:
    (found,) = dated_weekdays(f"It opens {text} at noon.")
    assert (found.weekday, found.month, found.day) == (weekday, month, day)


def test_the_years_of_a_weekday() -> None:
    assert set(years_of(5, 12, 30, GRID)) >= SATURDAYS
    assert [year for year in years_of(5, 12, 30, GRID) if year >= 1985] == sorted(SATURDAYS)
