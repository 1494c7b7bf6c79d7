"""News or narrative, told from how a text opens and from the dates it states."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.timex import tag

ANCHOR = Anchor.on(datetime.date(2009, 12, 19))
UNKNOWN = Anchor()

HISTORY = (
    "The league was founded in 1881. In 1884 it split. A new charter was drawn up in March 1886, and by 1890 it had "
    "two hundred members. The hall opened on 4 May 1892. In August, the roof fell in."
)
STORY = "The firm, founded in 1881 and sold in 1884 and again in 1990, closed its hall in August."


def value_of(words: str, text: str, anchor: Anchor = ANCHOR) -> str:
    """The value of an expression whose year the genre decides."""
    return next(t.value for t in tag(text, anchor) if t.text == words)


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "1892\n\n",
        "The league\n\nEarly years\n\n",
        "The league (Norwegian: forbundet) was a union. ",
    ],
)
def test_a_text_of_years_long_past_is_narrative(opening: str) -> None:
    assert value_of("August", opening + HISTORY) == "1892-08"


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO (AP) _ ",
        "OSLO, Norway (Reuters) - ",
        "OSLO, Dec. 19 (Xinhua) -- ",
        "OSLO, December 19 - ",
        "(Reuters) - ",
        "\n\nOSLO _\n\n",
        "League hall to close\nSaturday, December 19, 2009\n",
        "League hall to close\n\nDecember 19, 2009\n\n",
        "The league said on Friday that its hall would go. ",
        "The league said yesterday that its hall would go. ",
    ],
)
def test_a_text_that_opens_as_news_is_news_whatever_it_looks_back_on(opening: str) -> None:
    assert value_of("August", opening + HISTORY) == "2009-08"


@pytest.mark.parametrize(
    "text",
    [
        # Two years do not make a history.
        "It was founded in 1881. In 1990 it was sold. In August, the roof fell in.",
        # Nor do years to come.
        "It must be ready by 2012, 2014 and 2016; the roof fell in August.",
        # One year in four may be recent, not half of them.
        "It was founded in 1881, sold in 1990, in 2008 and in 2009, and shut. In August, the roof fell in.",
        # Last week, yesterday and Friday hang on the day of writing.
        STORY.replace("closed", "said last week that it had sold what it showed on Friday, and closed"),
    ],
)
def test_a_few_years_in_passing_are_news(text: str) -> None:
    assert value_of("August", text) == "2009-08"


def test_without_a_day_of_writing_ten_years_or_headings_of_years_are_needed() -> None:
    assert value_of("August", HISTORY, UNKNOWN) == "XXXX-08"
    assert value_of("August", "1881\n\nIt began.\n\n1892: the roof\n\n" + HISTORY, UNKNOWN) == "1892-08"
    many = " ".join(f"In {year} it met in Oslo." for year in range(1880, 1892))
    assert value_of("August", many + " In August, the roof fell in.", UNKNOWN) == "1891-08"


def test_the_genre_can_be_forced() -> None:
    text = "On 4 May 1892 the hall opened. In August, the roof fell in."
    assert [t.value for t in tag(text, ANCHOR, genre="news")] == ["1892-05-04", "2009-08"]
    assert [t.value for t in tag(text, ANCHOR, genre="narrative")] == ["1892-05-04", "1892-08"]


def test_words_that_only_histories_mean_as_dates_are_none_in_news() -> None:
    text = "In 1902 it fell. At the same time a former guard, forty years old, led the spring offensive of the club."
    assert [t.text for t in tag(text, ANCHOR, genre="narrative")] == [
        "1902",
        "the same time",
        "former",
        "forty years old",
        "spring",
    ]
    assert [t.text for t in tag(text, ANCHOR, genre="news")] == ["1902", "spring"]
