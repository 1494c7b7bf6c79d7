"""The periods that reports of earnings and prices speak of: "the quarter", "the year-earlier period", "the month"."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.timex import tag

SATURDAY = Anchor.on(datetime.date(2017, 12, 30))


def values(text: str, anchor: Anchor = SATURDAY) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in tag(text, anchor, genre="news")]


def test_the_quarter_ended_on_a_day_is_the_one_most_of_which_lies_before_it() -> None:
    assert values("In the quarter ended July 31, it lost money.") == [
        ("the quarter", "2017-Q2"),
        ("July 31", "2017-07-31"),
    ]
    text = "Net rose in the fiscal first quarter. For the quarter ended Sept. 29, sales rose."
    assert [value for _, value in values(text)] == ["2017-Q1", "2017-Q1", "2017-09-29"]


REPORT = (
    "Acme said profit rose in the third quarter from a year earlier. For the quarter, sales fell. "
    "In the year-earlier quarter it had earned less; the 1988 period was weak."
)


def test_an_earnings_report_speaks_of_one_quarter() -> None:
    assert values(REPORT, Anchor.on(datetime.date(1989, 10, 26))) == [
        ("the third quarter", "1989-Q3"),
        ("a year earlier", "1988-Q3"),
        ("the quarter", "1989-Q3"),
        ("the year-earlier quarter", "1988-Q3"),
        ("the 1988 period", "1988-Q3"),
    ]


def test_a_year_before_another_quarter_is_counted_from_that() -> None:
    text = (
        "Acme will take a charge in the fourth quarter of 1989. It earned $2 million in the third quarter of 1989, compared "
        "with $1 million a year earlier."
    )
    assert values(text, Anchor.on(datetime.date(1989, 10, 26)))[-1] == ("a year earlier", "1988-Q3")


MONTHS = (
    "Acme said profit rose in the third quarter. For the nine months, it earned $2 million, compared with $1 million "
    "a year earlier. The year-ago results had a gain. In the third quarter, sales grew from a year earlier."
)


def test_a_report_of_nine_months_compares_years() -> None:
    assert [value for _, value in values(MONTHS, Anchor.on(datetime.date(1989, 10, 26)))] == [
        "1989-Q3",
        "P9M",
        "1988",
        "1988",
        "1989-Q3",
        "1988-Q3",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose in February. For the month, sales fell.", ["2018-02", "2018-02"]),
        ("Prices rose in February from January. In the month, sales fell.", ["2018-02", "2018-01", "2018-02"]),
        ("Prices rose this month. For the month, sales fell.", ["2018-03", "2018-03"]),
        ("Prices rose last October. For the month, sales fell.", ["2017-10", "2018-03"]),
        ("Prices rose last week, by 2 percent over the week.", ["2018-W09", "2018-W09"]),
        ("Profit fell in 2017. For the year, sales rose.", ["2017", "2017"]),
        ("Profit fell in 2017. For the year, sales will rise.", ["2017", "2018"]),
        ("Profit fell in 2016. For the year, sales rose.", ["2016", "2018"]),
        ("Prices fell last week. They rose earlier in the week.", ["2018-W09", "2018-W10"]),
        ("Prices fell last week. They are due by the end of the week.", ["2018-W09", "2018-W10"]),
        ("Prices fell last week. They were shut for the rest of the week.", ["2018-W09", "2018-W10"]),
        ("Prices fell last week. They will be shut during the week.", ["2018-W09", "2018-W10"]),
        ("In 2017 it fell. At year's end it had 3 shops.", ["2017", "2017"]),
        ("In 2017 it fell. It has risen since the start of the year.", ["2017", "2018"]),
        ("Prices rose in February from last February.", ["2018-02", "2017-02"]),
        ("Prices rose in February, and last February it rained.", ["2018-02", "2018-02"]),
    ],
)
def test_the_month_and_the_year_are_those_reported_on(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text, Anchor.on(datetime.date(2018, 3, 7)))] == expected


def test_a_fiscal_year_ends_in_the_year_of_its_name() -> None:
    text = "Fiscal 2015 ended Sept. 30, fiscal 2016 ended on Nov. 30. Fiscal 2017 ended March 31."
    assert [value for _, value in values(text, Anchor.on(datetime.date(2018, 4, 7)))] == [
        "FY2015",
        "2015-09-30",
        "FY2016",
        "2016-11-30",
        "FY2017",
        "2018-03-31",
    ]
