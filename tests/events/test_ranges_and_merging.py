"""Two ends of one stretch become one date; two mentions of one happening become one entry."""

from __future__ import annotations

import pytest

from extractor.events.event import Event, Quote
from extractor.events.merging import merge
from extractor.events.ranges import join_ranges
from extractor.timex.model import Timex


def dates(text: str, values: list[tuple[str, str]]) -> list[tuple[str, str]]:
    found = [Timex(text.index(w), text.index(w) + len(w), w, "DATE", edtf or w, edtf or None) for w, edtf in values]
    return [(timex.text, timex.edtf or "") for timex in join_ranges(text, found)]


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("from 2012 to 2016", [("2012", "2012"), ("2016", "2016")], [("2012 to 2016", "2012/2016")]),
        ("the crisis of 2007–2008", [("2007", "2007"), ("2008", "2008")], [("2007–2008", "2007/2008")]),
        (
            "on Wednesday and Thursday",
            [("Wednesday", "2021-03-10"), ("Thursday", "2021-03-11")],
            [("Wednesday and Thursday", "2021-03-10/2021-03-11")],
        ),
        (
            "on Wednesday, Thursday, and Friday",
            [("Wednesday", "2021-03-10"), ("Thursday", "2021-03-11"), ("Friday", "2021-03-12")],
            [("Wednesday, Thursday, and Friday", "2021-03-10/2021-03-12")],
        ),
        (
            "on Monday, Thursday and Friday",
            [("Monday", "2021-03-08"), ("Thursday", "2021-03-11"), ("Friday", "2021-03-12")],
            [("Monday", "2021-03-08"), ("Thursday and Friday", "2021-03-11/2021-03-12")],
        ),
        ("between 1990 and 1994", [("1990", "1990"), ("1994", "1994")], [("1990 and 1994", "1990/1994")]),
        # the tagger put the interval on its first end
        ("the 2014/15 budget", [("2014", "2014/2015"), ("15", "")], [("2014/15", "2014/2015")]),
        ("titles in 2014–15", [("2014", "2014/2015"), ("15", "")], [("2014–15", "2014/2015")]),
        (
            "from 1 May 2018, to 3 June 2019",
            [("1 May 2018", "2018-05-01/2019-06-03"), ("3 June 2019", "")],
            [("1 May 2018, to 3 June 2019", "2018-05-01/2019-06-03")],
        ),
        (
            "on Friday, May 1, through Sunday, May 3",
            [("Friday, May 1", "2020-05-01"), ("Sunday, May 3", "2020-05-03")],
            [("Friday, May 1, through Sunday, May 3", "2020-05-01/2020-05-03")],
        ),
        (
            "contracts until 2035, until 2049",
            [("2035", "2035"), ("2049", "2049")],
            [("2035", "2035"), ("2049", "2049")],
        ),
        ("from Monday to now", [("Monday", "2021-03-08"), ("now", "")], [("Monday", "2021-03-08"), ("now", "")]),
        # a period and the day it ended
        (
            "its fourth quarter ended June 30",
            [("fourth quarter", "2020-36"), ("June 30", "2020-06-30")],
            [("fourth quarter ended June 30", "2020-34")],
        ),
        (
            "the quarter ended Oct. 3, 2020",
            [("the quarter", "2020-36"), ("Oct. 3, 2020", "2020-10-03")],
            [("the quarter ended Oct. 3, 2020", "2020-35")],
        ),
        (
            "the quarter ended Oct. 31",
            [("the quarter", "2020-36"), ("Oct. 31", "2020-10-31")],
            [("the quarter ended Oct. 31", "2020-08/2020-10")],
        ),
        (
            "the year ended March 31",
            [("the year", ""), ("March 31", "2020-03-31")],
            [("the year ended March 31", "2019-04/2020-03")],
        ),
        ("the war ended June 30", [("June 30", "2020-06-30")], [("June 30", "2020-06-30")]),
        # not: apart, the wrong way round, of different precision, or two dates merely named together
        ("in 2012 and 2016", [("2012", "2012"), ("2016", "2016")], [("2012", "2012"), ("2016", "2016")]),
        ("from 2016 to 2012", [("2016", "2016"), ("2012", "2012")], [("2016", "2016"), ("2012", "2012")]),
        ("May 2012 to 2016", [("May 2012", "2012-05"), ("2016", "2016")], [("May 2012", "2012-05"), ("2016", "2016")]),
    ],
)
def test_ranges(text: str, values: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert dates(text, values) == expected


def event(date: str, title: str, at: int, kind: str = "event") -> Event:
    return Event(date, title, Quote("…", at, at + 1, at, at), date, "", kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("2021-03-08", "Fire destroys the old mill"), ("2021-03-08", "Fire destroys old mill in Graz"), [("2021-03-08", 1)]),
        (("2021-03", "Fire destroys the old mill"), ("2021-03-08", "Fire destroys old mill"), [("2021-03-08", 1)]),
        (("2021-03-08", "Fire destroys the old mill"), ("2021-03-09", "Fire destroys the old mill"), [("2021-03-08", 0), ("2021-03-09", 0)]),
        (("2021-03-08", "Fire destroys the old mill"), ("2021-03-08", "Union ends its strike"), [("2021-03-08", 0), ("2021-03-08", 0)]),
        (("2021-03-08", "Mill opens"), ("2021-03-08", "Mill opens"), [("2021-03-08", 0), ("2021-03-08", 0)]),
    ],
)  # fmt: skip
def test_merging(first: tuple[str, str], second: tuple[str, str], expected: list[tuple[str, int]]) -> None:
    merged = merge([event(*first, 1), event(*second, 9)])
    assert [(found.date, len(found.more)) for found in merged] == expected


def test_two_days_not_known_are_one_only_where_they_are_called_the_same() -> None:
    title = "Berg warns of floods along the coast"
    thursday, friday = (
        Event("XXXX-XX-XX", title, Quote("…", at, at + 1, at, at), words, "")
        for at, words in ((1, "Thursday"), (9, "Friday"))
    )
    assert merge([thursday, friday]) == [thursday, friday]
    assert len(merge([thursday, thursday])) == 1


def test_what_only_takes_up_a_day_told_of_elsewhere_is_left_out() -> None:
    text = "The family wept after Thursday's ruling."
    at = text.index("Thursday")
    ruling = Event("2021-03-11", "Ruling", Quote(text, 0, len(text), at, at + 8), "Thursday", "")
    told = event("2021-03-11", "Court rejects the claim", 50)
    assert merge([told, ruling]) == [told]
    assert merge([ruling]) == [ruling]
    assert merge([event("2021-03-10", "Court rejects the claim", 50), ruling])[1:] == [ruling]


def test_a_statement_and_an_event_stay_apart() -> None:
    merged = merge(
        [
            event("2021", "Berg says the old mill burned", 1, "statement"),
            event("2021", "Berg says the old mill burned", 9),
        ]
    )
    assert len(merged) == 2
