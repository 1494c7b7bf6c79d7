"""The day of writing: what settles it, what does not, and what the reader is told."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Anchor, Article, Declared
from extractor.dating import date_article, date_articles
from extractor.reading.dateline import find_dateline

TODAY = datetime.date(2026, 11, 23)
SEED = Path(__file__).parents[2] / "seeds" / "tass-japan-missile-defense.txt"


def article(text: str, *declared: Declared) -> Article:
    return Article(text, "test", dateline=find_dateline(text), declared=declared)


def dated(text: str, *declared: Declared) -> Anchor:
    return date_article(article(text, *declared), TODAY)


def test_the_seed_is_settled_and_says_why() -> None:
    anchor = dated(SEED.read_text("utf-8"))
    assert anchor.published == "2017-12-30"
    assert anchor.why == (
        "December 30 is a Saturday in 1989, 1995, 2000, 2006, 2017 and 2023; "
        "the text looks back on 2006 and ahead to 2023; "
        "the text names “INF Treaty” (from 1987 to 2019); "
        "Maria Zakharova was Foreign Ministry Spokeswoman from 2015 on"
    )


def test_each_piece_of_evidence_is_in_the_text_where_it_says() -> None:
    text = SEED.read_text("utf-8")
    for evidence in dated(text).evidence:
        if evidence.start is not None and evidence.rule != "agency":
            assert text[evidence.start : evidence.end].strip() == evidence.words


# text, EDTF of the day of writing
SETTLED: list[tuple[str, str]] = [
    # A full date in the dateline or above the story
    ("Ouagadougou, Dec 20, 2017 (AFP) - Soldiers opened fire.", "2017-12-20"),
    ("SAN SALVADOR, 3 JAN 90 -- THE ARMY REPORTED LOSSES.", "1990-01-03"),
    ("Bridge opens\nTuesday, July 11, 2023\nThe bridge opened on Monday.", "2023-07-11"),
    ("Bridge opens\nBy Ann Lee | May 3, 2019\n\nThe bridge opened.", "2019-05-03"),
    # The weekday and the people in office
    (
        "PARIS, June 12 (AFP) - President Jacques Chirac met Prime Minister Lionel Jospin on Thursday, after the vote of "
        "May 1997, officials said.",
        "1997-06-12",
    ),
    (
        "BERLIN, Nov 21 (AFP) - Chancellor Angela Merkel said Monday she would meet U.S. Secretary of State Rex Tillerson "
        "and Prime Minister Theresa May, as she did in 2016.",
        "2017-11-21",  # a Tuesday: no November 21 was a Monday while all three were in office
    ),
    # Words that tie a year to the year of writing
    ("LIMA, May 6 (Reuters) - Exports fell, as in last year's 2011 slump, the bank said Sunday.", "2012-05-06"),
    ("OSLO, Feb 3 (AFP) - The town marked the 20th anniversary of its fire of 1994 on Monday.", "2014-02-03"),
]


@pytest.mark.parametrize(("text", "published"), SETTLED, ids=[case[0][:40] for case in SETTLED])
def test_what_settles_the_year(text: str, published: str) -> None:
    assert dated(text).published == published


UNSETTLED: list[tuple[str, str]] = [
    ("MOSCOW, December 30. /TASS/. The river froze.", "XXXX-12-30"),
    ("KUNMING, Nov. 24 (Xinhua) -- A road was closed on Friday, police said.", "XXXX-11-24"),
    ("LONDON, March 31 - The bank invited early offers.", "XXXX-03-31"),
    ("Road closed\nSaturday, April 22\nA road was closed.", "XXXX-04-22"),
    ("The Lorne Post said in an editorial on Tuesday, May 9: The roads are bad.", "XXXX-05-09"),
    ("The Daily Post said the roads were bad on Saturday, April 25.", None),
    ("HOLLYWOOD _ Ask the agents who the biggest star in town is.", None),
    ("A road was closed.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "published"), UNSETTLED, ids=[case[0][:40] for case in UNSETTLED])
def test_where_the_year_is_not_settled_the_dateline_stands(text: str, published: str | None) -> None:
    anchor = dated(text)
    assert anchor.year is None
    assert anchor.published == published


def test_the_candidates_left_are_listed_in_order_with_reasons() -> None:
    anchor = dated("KUNMING, Nov. 24 (Xinhua) -- A road was closed on Friday, police said.")
    fridays = {"1989", "1995", "2000", "2006", "2017", "2023"}
    assert {candidate.date[:4] for candidate in anchor.candidates[:6]} == fridays
    assert all(candidate.says == "November 24 is a Friday" for candidate in anchor.candidates[:6])
    weights = [candidate.weight for candidate in anchor.candidates]
    assert weights == sorted(weights, reverse=True)
    assert (
        anchor.why
        == "November 24 stands without its year; 2023, 2017 and 2006 fit best, but the text does not settle it"
    )


def test_no_article_is_from_the_future() -> None:
    text = "KUNMING, Nov. 24 (Xinhua) -- A road was closed on Friday, police said."
    early = date_article(article(text), datetime.date(2017, 11, 1))
    assert max(candidate.date for candidate in early.candidates) < "2017-11-02"


LINE = "LIMA, May 4 (Reuters) - A road was closed on Monday."
DECLARED = [
    (
        (Declared("2009-05-05", "editor", "--published"),),
        "2009-05-05",
        "May 5, 2009 is given by the editor (“--published”)",
    ),
    ((Declared("2009-05-05", "record", "2009-05-05"),), "2009-05-05", "May 5, 2009 is given in the record"),
    # The stronger word counts, whatever the order.
    ((Declared("2011-05-04", "url", "/2011/05/04/"), Declared("2009-05-04", "editor", "flag")), "2009-05-04", None),
    ((Declared("2011-05-04", "page", "meta"), Declared("2009-05-04", "front matter", "date")), "2009-05-04", None),
    # A page is published when it is; the story's own day is the dateline's, where they are near.
    ((Declared("2009-05-05", "page", "2009-05-05"),), "2009-05-04", None),
    ((Declared("2009-06-20", "page", "2009-06-20"),), "2009-06-20", None),
    # A year alone takes month and day from the dateline.
    ((Declared("2009", "editor", "2009"),), "2009-05-04", "the dateline gives May 4, and 2009 is given by the editor"),
    ((Declared("no date", "page", "?"),), "XXXX-05-04", None),
]


@pytest.mark.parametrize(("declared", "published", "why"), DECLARED)
def test_a_declared_day_settles_it(declared: tuple[Declared, ...], published: str, why: str | None) -> None:
    anchor = dated(LINE, *declared)
    assert anchor.published == published
    if why:
        assert anchor.why == why


def test_stories_of_one_run_support_each_other() -> None:
    known = "MINSK, May 4 (Interfax) - {} President Boris Yeltsin and President Bill Clinton met in 1994, officials said Thursday. The 1995 budget was signed."
    texts = [known.format("One."), known.format("Two."), "MINSK, May 4 (Interfax) - A road was closed on Thursday."]
    alone = [dated(text) for text in texts]
    together = date_articles([article(text) for text in texts], TODAY)
    assert [anchor.published for anchor in alone] == ["1995-05-04", "1995-05-04", "XXXX-05-04"]
    assert [anchor.published for anchor in together] == ["1995-05-04"] * 3
    assert together[2].why.endswith("other Interfax stories of these days are from 1995")


@settings(max_examples=120, deadline=None)
@given(
    st.text(max_size=80),
    st.sampled_from(["", "LIMA, Feb 29 (Reuters) - ", "MOSCOW, December 30. /TASS/. ", "Saturday, April 22\n"]),
    st.lists(
        st.sampled_from(
            ["in 2006", "by 2031", "President Clinton", "Soviet Union", "on Monday", "1800 GMT", "iPhone", "the 1990s"]
        ),
        max_size=6,
    ),
)
def test_any_text_is_weighed_without_error(noise: str, line: str, words: list[str]) -> None:
    anchor = dated(line + noise + " ".join(words))
    assert anchor.date is None or anchor.date <= TODAY + datetime.timedelta(1)
    assert sum(candidate.weight for candidate in anchor.candidates) <= 1.001
    if anchor.year:
        assert re.fullmatch(r"\S.*\S", anchor.why, re.DOTALL)
