"""EDTF: the forms that are read, the days they cover, and what is refused in which words."""

from __future__ import annotations

import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.edtf import EdtfError, is_edtf, parse, plain, qualify

COVERS = [
    # text, precision, first day, last day
    ("2017-12-19", "day", (2017, 12, 19), (2017, 12, 19)),
    ("2017-12", "month", (2017, 12, 1), (2017, 12, 31)),
    ("2016-02", "month", (2016, 2, 1), (2016, 2, 29)),
    ("1900-02", "month", (1900, 2, 1), (1900, 2, 28)),
    ("2006", "year", (2006, 1, 1), (2006, 12, 31)),
    ("-0043", "year", (-43, 1, 1), (-43, 12, 31)),
    ("0000", "year", (0, 1, 1), (0, 12, 31)),
    ("199X", "decade", (1990, 1, 1), (1999, 12, 31)),
    ("-004X", "decade", (-49, 1, 1), (-40, 12, 31)),
    ("18XX", "century", (1800, 1, 1), (1899, 12, 31)),
    ("2004-XX", "year", (2004, 1, 1), (2004, 12, 31)),
    ("2004-06-XX", "month", (2004, 6, 1), (2004, 6, 30)),
    ("2004-1X", "unspecified", (2004, 10, 1), (2004, 12, 31)),
    ("2004-XX-15", "unspecified", (2004, 1, 15), (2004, 12, 15)),
    ("2017-21", "season", (2017, 3, 1), (2017, 5, 31)),
    ("2015-24", "season", (2015, 12, 1), (2016, 2, 29)),
    ("2017-33", "quarter", (2017, 1, 1), (2017, 3, 31)),
    ("2017-36", "quarter", (2017, 10, 1), (2017, 12, 31)),
    ("2017-41", "unspecified", (2017, 7, 1), (2017, 12, 31)),
    ("2023?", "year", (2023, 1, 1), (2023, 12, 31)),
    ("1940/2002", "interval", (1940, 1, 1), (2002, 12, 31)),
    ("2017-12-19/2017-12-21", "interval", (2017, 12, 19), (2017, 12, 21)),
    ("2017-12/..", "interval", (2017, 12, 1), None),
    ("../2017", "interval", None, (2017, 12, 31)),
    ("1985-04-12T23:20:30Z", "day", (1985, 4, 12), (1985, 4, 12)),
    ("XXXX-12-19", "yearless", None, None),
    ("XXXX-12", "yearless", None, None),
    ("XXXX-02-29", "yearless", None, None),
    ("XXXX-24", "yearless", None, None),
    ("XXXX-12-19/XXXX-12-21", "yearless", None, None),
]


@pytest.mark.parametrize(("text", "precision", "earliest", "latest"), COVERS)
def test_the_days_a_date_covers(text, precision, earliest, latest):
    date = parse(text)
    assert (date.precision, date.earliest, date.latest) == (precision, earliest, latest)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2006", False, False),
        ("2006?", True, False),
        ("2006~", False, True),
        ("2006%", True, True),
        ("1984~/2004?", True, True),
    ],
)
def test_qualifiers(text, uncertain, approximate):
    assert (parse(text).uncertain, parse(text).approximate) == (uncertain, approximate)


REFUSED = [
    ("", "a date is written YYYY, YYYY-MM or YYYY-MM-DD"),
    ("December 19", "a date is written YYYY, YYYY-MM or YYYY-MM-DD"),
    ("19.12.2017", "a date is written YYYY, YYYY-MM or YYYY-MM-DD"),
    ("2017-6-1", "a date is written YYYY, YYYY-MM or YYYY-MM-DD"),
    ("2017-02-29", "there is no day 29; February 2017 has 28 days"),
    ("2017-04-31", "there is no day 31; April 2017 has 30 days"),
    ("XXXX-02-30", "there is no day 30; February 2000 has 29 days"),
    ("2017-04-00", "there is no day 00; April 2017 has 30 days"),
    ("2017-13", "there is no month 13; months are 01 to 12, seasons 21 to 24 (spring to winter), quarters 33 to 36"),
    ("2017-00", "there is no month 00; months are 01 to 12, seasons 21 to 24 (spring to winter), quarters 33 to 36"),
    ("2017-21-03", "21 is a part of the year and has no days"),
    ("2018/2017", "the interval ends (2017) before it begins (2018)"),
    ("2017/2018/2019", "an interval has one '/'"),
    ("../..", "an interval needs a date on at least one side of the '/'"),
    ("-0000", "the year 0 has no sign; 1 BC is written 0000"),
    ("1985-04-12T23:61:00", "there is no time 23:61:00"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_refused_and_why(text, message):
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert str(caught.value) == message
    assert not is_edtf(text)


def test_a_timeline_in_order():
    ordered = ["-0043", "0000", "19XX", "1987", "1987-03", "1987-03-01", "2015-24", "2016-01", "XXXX-06", "XXXX-12-19"]
    shuffled = random.Random(7).sample(ordered, len(ordered))
    assert shuffled != ordered
    assert sorted(shuffled, key=lambda text: parse(text).sort_key) == ordered


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("2023", "?", "2023?"),
        ("2023?", "?", "2023?"),
        ("2023~", "?", "2023%"),
        ("2023%", "~", "2023%"),
        ("2017/2018", "~", "2017~/2018~"),
        ("2017/..", "?", "2017?/.."),
    ],
)
def test_qualify(text, mark, expected):
    assert qualify(text, mark) == expected
    assert plain(expected) == plain(text)


@given(st.dates())
def test_every_calendar_day_reads_back_as_itself(day: datetime.date):
    triple = (day.year, day.month, day.day)
    assert (parse(day.isoformat()).earliest, parse(day.isoformat()).latest) == (triple, triple)


@given(st.text(alphabet="0123456789X-/~?%.T:Z", max_size=24))
def test_any_text_is_read_or_refused_and_covers_days_in_order(text):
    try:
        date = parse(text)
    except EdtfError:
        return
    if date.earliest and date.latest:
        assert date.earliest <= date.latest
    assert parse(qualify(text, "?")).uncertain
