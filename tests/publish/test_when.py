"""Dates in words: the words beside each EDTF date they are written for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.edtf import parse
from extractor.publish.when import certainty, date_words, datetime_attribute, year_words

WORDS = [
    ("2017-12-19", "19 December 2017"),
    ("2017-12-19~", "about 19 December 2017"),
    ("2017-12-19T14:30:00Z", "19 December 2017, 14:30 UTC"),
    ("2017-12-19T14:30:00+03:00", "19 December 2017, 14:30 UTC+03:00"),
    ("2017-12-19T14:30:00", "19 December 2017, 14:30"),
    ("2017-12", "December 2017"),
    ("2017-12-XX", "December 2017"),
    ("2017", "2017"),
    ("2017-XX", "2017"),
    ("1990~", "about 1990"),
    ("2023?", "2023"),
    ("1990%", "about 1990"),
    ("199X", "the 1990s"),
    ("199X~", "about the 1990s"),
    ("19XX", "the 20th century"),
    ("20XX", "the 21st century"),
    ("2017-21", "spring 2017"),
    ("2017-22", "summer 2017"),
    ("2017-23", "autumn 2017"),
    ("2017-24", "winter 2017–18"),
    ("1999-24", "winter 1999–2000"),
    ("2017-26", "summer 2017"),
    ("2017-33", "first quarter of 2017"),
    ("2017-36", "fourth quarter of 2017"),
    ("2017-40", "first half of 2017"),
    ("2017-39", "last third of 2017"),
    ("0000", "1 BC"),
    ("-0489", "490 BC"),
    ("-0489-09-12", "12 September 490 BC"),
    ("2017-12-19/2017-12-21", "19–21 December 2017"),
    ("2017-11-28/2017-12-02", "28 November – 2 December 2017"),
    ("2017-12-28/2018-01-02", "28 December 2017 – 2 January 2018"),
    ("2017-12-19/2017-12-19", "19 December 2017"),
    ("2017-03/2017-05", "March–May 2017"),
    ("2017-11/2018-02", "November 2017 – February 2018"),
    ("1940/2002", "1940–2002"),
    ("1940~/2002~", "about 1940–2002"),
    ("2017-12/2018", "December 2017 – 2018"),
    ("2017-21/2017-23", "spring 2017 to autumn 2017"),
    ("199X/200X", "the 1990s to the 2000s"),
    ("2017-12-19/..", "from 19 December 2017 on"),
    ("2017/", "from 2017 on"),
    ("../2017-12", "until December 2017"),
    ("XXXX-12-19", "19 December, year not known"),
    ("XXXX-12", "December, year not known"),
    ("XXXX-24", "winter, year not known"),
    ("XXXX", "year not known"),
    ("XXXX-XX-XX", "date not known"),
    ("XXXX-XX", "date not known"),
    ("2017-XX-XX", "a day in 2017"),
    ("2017-XX-XX?", "a day in 2017"),
    ("XXXX-12-19/XXXX-12-21", "19–21 December, year not known"),
    ("201X-12", "between 1 December 2010 and 31 December 2019"),
    ("1XXX", "between 1000 and 1999"),
    ("2017-XX-19", "between 19 January 2017 and 19 December 2017"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDS)
def test_date_words(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "status", "words"),
    [
        ("2017", "happened", ""),
        ("2017?", "happened", "date uncertain"),
        ("2017%", "happened", "date uncertain"),
        ("2017~", "happened", ""),
        ("2023", "planned", "planned"),
        ("2023?", "planned", "planned, tentative"),
        ("2017", "alleged", "alleged"),
        ("2017?", "alleged", "alleged, date uncertain"),
    ],
)
def test_certainty(edtf: str, status: str, words: str) -> None:
    assert certainty(edtf, status) == words


@pytest.mark.parametrize(
    ("edtf", "attribute"),
    [
        ("2017-12-19", "2017-12-19"),
        ("2017-12-19T14:30:00Z", "2017-12-19T14:30:00Z"),
        ("2017-12~", "2017-12"),
        ("2017", "2017"),
        ("2017-24", "2017"),
        ("2017-12-19/2017-12-21", "2017-12-19"),
        ("../2017", "2017"),
        ("XXXX-12-19", "12-19"),
        # HTML has no way to write these.
        ("XXXX-12", None),
        ("XXXX", None),
        ("0000", None),
        ("-0489-09-12", None),
    ],
)
def test_datetime_attribute(edtf: str, attribute: str | None) -> None:
    assert datetime_attribute(edtf) == attribute


_YEAR = st.integers(1, 9999).map("{:04}".format)
_DATES = st.one_of(
    _YEAR,
    st.tuples(_YEAR, st.integers(1, 41).filter(lambda m: m <= 12 or m >= 21).map("{:02}".format)).map("-".join),
    st.dates().map(str),
    st.sampled_from(["199X", "19XX", "1XXX", "XXXX", "XXXX-02-29", "2017-1X", "20X7-03", "-0100", "-01XX", "201X-24"]),
)


@given(_DATES, st.sampled_from(["", "~", "?", "%"]))
def test_every_date_has_words_without_edtf_signs(edtf: str, mark: str) -> None:
    words = date_words(edtf + mark)
    assert words
    assert not set(words) & set("XT~?%/")


@given(_DATES, _DATES)
def test_every_range_has_words(left: str, right: str) -> None:
    try:
        parse(f"{left}/{right}")
    except ValueError:
        return
    assert date_words(f"{left}/{right}")


def test_years_before_the_common_era() -> None:
    assert [year_words(year) for year in (1, 0, -1)] == ["1", "1 BC", "2 BC"]
