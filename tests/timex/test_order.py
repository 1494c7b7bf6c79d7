"""Whether dates in digits are read day or month first: by what the text itself shows."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.timex import tag

ANCHOR = Anchor.on(datetime.date(2017, 12, 30))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was signed on 05/06/2017.", ["2017-05-06"]),
        ("It was signed on 05/06/2017 and lapsed on 25/06/2017.", ["2017-06-05", "2017-06-25"]),
        ("It was signed on 05-06-2017 and lapsed on 25-06-2017.", ["2017-06-05", "2017-06-25"]),
        ("It was signed on 05/06/2017 and lapsed on 06/25/2017.", ["2017-05-06", "2017-06-25"]),
        ("Signed on 5 June, it lapsed on 3/4/2017.", ["2017-06-05", "2017-04-03"]),
        ("Signed on June 5, it lapsed on 3/4/2017.", ["2017-06-05", "2017-03-04"]),
        ("Signed on June 5, it lapsed on 3/4/2017, not 13/4/2017.", ["2017-06-05", "2017-04-03", "2017-04-13"]),
        ("Signed on 5 June and July 6, it lapsed on 3/4/17.", ["2017-06-05", "2017-07-06", "2017-03-04"]),
        ("Signed on 25/05/2017, it began at 10:30 on 3/4/2017.", ["2017-05-25", "2017-04-03T10:30"]),
        ("Signed on 05.06.2017 and 2017-06-05.", ["2017-06-05", "2017-06-05"]),
    ],
)
def test_the_text_tells_the_order(text: str, values: list[str]) -> None:
    assert [timex.value for timex in tag(text, ANCHOR, genre="news")] == values


def test_one_text_says_nothing_of_the_next() -> None:
    tag("Signed on 5/6/2017, not 25/6/2017.", ANCHOR, genre="news")
    assert [timex.value for timex in tag("Signed on 5/6/2017.", ANCHOR, genre="news")] == ["2017-05-06"]
