"""What must hold for any text."""

from __future__ import annotations

import datetime

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.article import Anchor
from extractor.edtf import is_edtf
from extractor.timex import Timex, tag
from tests.timex.test_phrasings import CASES

DAY = Anchor.on(datetime.date(2017, 12, 30))

# Words that the grammar is made of, thrown together at random, with signs that stand beside dates.
PIECES = st.sampled_from(
    [case[0] for case in CASES]
    + [
        "of",
        "the",
        "a",
        "and",
        "from",
        "to",
        "until",
        "may",
        "May",
        "march",
        "second",
        "spring",
        "fall",
        "last",
        "next",
        "early",
        "mid",
        "end",
        "in",
        "on",
        "'",
        "’",
        "–",
        "-",
        ",",
        ".",
        "$",
        "(",
        ")",
        "\n",
    ]
    + [
        "\n\n",
        "\r\n",
        "\u00a0",
        "é",
        "ü",
        "日",
        "1999",
        "31",
        "0",
        "19",
        "Monday",
        "ago",
        "later",
        "quarter",
        "night",
        "BC",
    ]
)
WORDS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " ", "  ", "\n"])), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
ANCHORS = st.one_of(
    st.just(Anchor()),
    st.builds(Anchor.on, st.dates()),
    st.builds(lambda day: Anchor(None, day.month, day.day), st.dates()),
    st.builds(lambda day: Anchor(day.year, day.month), st.dates()),
    st.builds(lambda day: Anchor(day.year), st.dates()),
)


def check(text: str, timexes: list[Timex]) -> None:
    end = 0
    for timex in timexes:
        assert end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.value
        assert timex.why
        assert timex.edtf is None or is_edtf(timex.edtf), timex
        assert timex.begin is None or is_edtf(timex.begin)
        end = timex.end


@settings(max_examples=150, deadline=None)
@example("Ramadan", Anchor.on(datetime.date(4719, 1, 1)), None)
@given(st.one_of(WORDS, st.text(max_size=60)), ANCHORS, st.sampled_from([None, "news", "narrative", "message"]))
def test_offsets_slice_to_the_expression_and_nothing_raises(text: str, anchor: Anchor, genre: str | None) -> None:
    check(text, tag(text, anchor, genre=genre))  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(st.one_of(WORDS, st.text(max_size=60)), st.sampled_from(["de", "fr", "ru", "zh", "xx", ""]))
def test_other_languages_too(text: str, language: str) -> None:
    check(text, tag(text, DAY, language=language))


def test_text_that_is_no_unicode_is_tagged_too() -> None:
    assert [t.text for t in tag("on May 5, 2016 \ud800 and June 2016 \udfff", DAY, genre="news")] == [
        "May 5, 2016",
        "June 2016",
    ]


ABSOLUTE = st.sampled_from(
    [
        "The treaty of May 5, 1987 held.",
        "It rained in June 1990, they said.",
        "On 19 December 2017 Japan decided; in 2016 it had not.",
        "Müller – der 1999 starb – war krank.",
        "From 1955 to 1963 he lived here for three years.",
        "No date here at all.",
        "Every Monday since the 1980s.",
    ]
)


@settings(max_examples=40, deadline=None)
@given(ABSOLUTE, ABSOLUTE, st.sampled_from(["\n\n", "\r\n\r\n", "\n\n\n"]))
def test_two_paragraphs_are_tagged_as_each_alone(first: str, second: str, gap: str) -> None:
    shift = len(first) + len(gap)
    apart = [(t.start, t.end, t.value, t.edtf) for t in tag(first, DAY, genre="news")]
    apart += [(t.start + shift, t.end + shift, t.value, t.edtf) for t in tag(second, DAY, genre="news")]
    assert [(t.start, t.end, t.value, t.edtf) for t in tag(first + gap + second, DAY, genre="news")] == apart


# The PyPI package knows no qualifier on a season or a division of the year, and reads no BC decade.
@pytest.mark.parametrize("edtf", sorted({edtf for _, _, _, edtf in CASES if edtf}))
def test_edtf_parses_with_the_oracle(edtf: str) -> None:
    try:
        parse_edtf(edtf)
    except EDTFParseException as error:  # pragma: no cover - the message names the date
        pytest.fail(f"{edtf}: {error}")
