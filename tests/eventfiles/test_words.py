"""Dates as people type them, and the answer."""

from __future__ import annotations

import pytest

from extractor import edtf
from extractor.eventfiles.words import advise

WRITE = {
    "2017-12-19": [
        "19 December 2017", "December 19, 2017", "Dec. 19 2017", "19th of December, 2017", "the 19th of December 2017",
        "Tuesday, 19 December 2017", "19-Dec-2017", "2017/12/19", "2017.12.19", "20171219", "2017-12-19 15:00",
        "2017 December 19", "19 декабря 2017", "19 décembre 2017", "19. Dezember 2017", "2017年12月19日", "19/12/2017",
        "19.12.2017", "12/19/2017", "19.12.17", " 19 DECEMBER 2017. ",
    ],
    "2017-01-05": ["2017-1-5", "5 January 2017", "5 Jan 2017"],
    "2017-12": ["December 2017", "Dec 2017", "2017 December", "12/2017", "2017/12", "December, 2017"],
    "2017-12-19/2017-12-21": [
        "19-21 December 2017", "December 19–21, 2017", "19 to 21 December 2017", "2017-12-19/21", "2017-12-19 - 2017-12-21",
        "from 2017-12-19 to 2017-12-21", "19 December 2017 – 21 December 2017",
    ],
    "2017-12-28/2018-01-03": ["28 December 2017 to 3 January 2018"],
    "2017-11/2017-12": ["2017-11/12"],
    "2017/2019": ["2017-2019", "2017–19", "2017 to 2019", "between 2017 and 2019"],
    "199X": ["1990s", "the 1990s", "'90s"],
    "18XX": ["19th century", "the 19th century"],
    "1990~": ["about 1990", "c. 1990", "ca 1990", "circa 1990", "early 1990"],
    "199X~": ["late 1990s", "the early 1990s"],
    "2017-12-19~": ["around 19 December 2017"],
    "2023?": ["perhaps 2023", "probably 2023", "2023 ?"],
    "2017-12?": ["December 2017?"],
    "2017-21": ["spring 2017", "spring of 2017", "2017 spring"],
    "2017-23": ["autumn 2017", "fall 2017"],
    "2017-35": ["Q3 2017", "2017 Q3", "third quarter of 2017", "the third quarter of 2017", "2017-Q3"],
    "-0043": ["44 BC", "44 B.C.", "44 BCE"],
    "2014/..": ["since 2014", "2014-", "from 2014"],
    "../1990": ["before 1990", "until 1990"],
    "0800": ["800"],
}  # fmt: skip


@pytest.mark.parametrize(("date", "typed"), [(date, typed) for date, forms in WRITE.items() for typed in forms])
def test_one_reading(date: str, typed: str) -> None:
    assert advise(typed, "a date is written YYYY")[1] == f"write {date}"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("03/04/2017", "write 2017-04-03 for 3 April 2017, or 2017-03-04 for 4 March 2017"),
        ("3.4.17", "write 2017-04-03 for 3 April 2017, or 2017-03-04 for 4 March 2017"),
        ("1900s", "write 19XX for the century, or 190X for the decade"),
        ("December 19", "add the year: 2017-12-19, or XXXX-12-19 where it is not known"),
        ("19 December", "add the year: 2017-12-19, or XXXX-12-19 where it is not known"),
        ("May", "add the year: 2017-05, or XXXX-05 where it is not known"),
        ("yesterday", "write the day itself, as 2017-12-19: what the words mean changes from day to day"),
        ("last week", "write the day itself, as 2017-12-19: what the words mean changes from day to day"),
        ("31 February 2017", "correct it, or leave out what is not known: 2017-02"),
        (
            "nobody knows",
            "write 2017-12-19, 2017-12, 2017, 2017-12-19/2017-12-21, 199X; ~ after it for about, ? for uncertain",
        ),
    ],
)
def test_the_hint(typed: str, hint: str) -> None:
    assert advise(typed, "a date is written YYYY")[1] == hint


def test_what_is_wrong_is_said() -> None:
    with pytest.raises(edtf.EdtfError) as error:
        edtf.parse("2017-12-21/2017-12-19")
    assert advise("2017-12-21/2017-12-19", str(error.value)) == (
        "“2017-12-21/2017-12-19” is reversed: the interval ends (2017-12-19) before it begins (2017-12-21)",
        "write 2017-12-19/2017-12-21",
    )
    assert (
        advise("31 February 2017", "")[0]
        == "“31 February 2017” is not a date: there is no day 31; February 2017 has 28 days"
    )


@pytest.mark.parametrize(
    "typed", ["x" * 5000, "1/" * 2000, "the " * 1000, "\x00", "９９", "2017" * 500, "to " * 999, "q" * 60 + "2017"]
)
def test_nonsense_is_answered_quickly(typed: str) -> None:
    message, hint = advise(typed, "a date is written YYYY")
    assert message
    assert hint
