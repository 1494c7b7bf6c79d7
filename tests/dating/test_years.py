"""Years in a text: which words make them past, to come, or this year's."""

from __future__ import annotations

import pytest

from extractor.dating.years import year_mentions

# phrase, year, kind, (month, day), shift
PHRASES: list[tuple[str, int, str, tuple[int | None, int | None], int]] = [
    ("Back in 2006, the two signed it", 2006, "strict past", (None, None), 0),
    ("in power since 1994", 1994, "strict past", (None, None), 0),
    ("the treaty was signed in 1987", 1987, "past", (None, None), 0),
    ("he won a medal in 2004", 2004, "past", (None, None), 0),
    ("played up until 2004", 2004, "past", (None, None), 0),
    ("to be built, tentatively in 2023", 2023, "future", (None, None), 0),
    ("will double output by 2030", 2030, "future", (None, None), 0),
    ("agreed to double trade by 2008", 2008, "future", (None, None), 0),
    ("notes due Nov. 1, 2004", 2004, "future", (11, 1), 0),
    ("is aiming to join the euro in 2012", 2012, "future", (None, None), 0),
    ("the main objective for 2025 is peace", 2025, "coming", (None, None), 0),
    ("growth in 2024 will be about 4 percent", 2024, "coming", (None, None), 0),
    ("had planned to leave by 2001", 2001, "past", (None, None), 0),
    ("last year's 2016 election", 2016, "last year", (None, None), 1),
    ("in 2016, last year", 2016, "last year", (None, None), 1),
    ("this year's 2006 games", 2006, "this year", (None, None), 0),
    ("COPYRIGHT 1998 BY THE TIMES", 1998, "this year", (None, None), 0),
    ("next year's 2018 vote", 2018, "next year", (None, None), -1),
    ("two years ago, in 1996", 1996, "counted", (None, None), 2),
    ("the 20th anniversary of the coup of 1973", 1973, "counted", (None, None), 20),
    ("up 5 pct from 1986", 1986, "compared", (None, None), 0),
    ("compared with 2.3 percent in the same period of 2005", 2005, "compared", (None, None), 0),
    ("the 2016 presidential election", 2016, "event", (None, None), 0),
    ("on July 1, 1997", 1997, "plain", (7, 1), 0),
    ("the 9 July 2011 vote", 2011, "event", (7, 9), 0),
    ("in the early 1980s", 1980, "decade", (None, None), 0),
]

NONE = [
    "some 2000 soldiers",
    "2,000 people",
    "$1987",
    "1987 dlrs",
    "at 2000 on 11 November",
    "1930 GMT",
    "Flight 2001",
    "19.87 percent",
    "12015 votes",
    "2012 people died",
    "call 555-2017",
    "page 1999",
]


@pytest.mark.parametrize("case", PHRASES, ids=[case[0] for case in PHRASES])
def test_a_year_and_what_its_words_make_of_it(case: tuple[str, int, str, tuple[int | None, int | None], int]) -> None:
    phrase, year, kind, (month, day), shift = case
    text = f"Mark this: {phrase}."
    (mention,) = year_mentions(text)
    assert (mention.year, mention.kind, (mention.month, mention.day), mention.shift) == (
        year,
        kind,
        (month, day),
        shift,
    )
    assert text[mention.start : mention.end].startswith(str(year))


@pytest.mark.parametrize("phrase", NONE)
def test_what_is_no_year(phrase: str) -> None:
    assert year_mentions(f"Mark this: {phrase}.") == []
