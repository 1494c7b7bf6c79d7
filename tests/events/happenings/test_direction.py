"""On which side of today a date lies that its clause leaves open."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.reading.records import article_from_record
from extractor.timex import tag

ANCHOR = Anchor.on(datetime.date(2020, 12, 15))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Norway could join the union in March.", ["2021-03?"]),
        ("Norway joined the union in March.", ["2020-03"]),
        ("Farmers planned a rally in Lorne on Sunday.", ["2020-12-20"]),
        ("Berg shut the account on his last day of work.", []),
        ("The deadline for bids has been set for May 3.", ["2021-05-03"]),
        ("The office gave no reason for the Dec. 28 deadline.", ["2020-12-28"]),
        ("Today is the eighth day of Desert Watch.", []),
        ("In today's digital economy, banks lost customers.", []),
        ("Ann Lee won today's vote.", ["2020-12-15"]),
        ("The firm was charged under the Water Supply Act 1997.", []),
        ("Police found Berg's 1987 Chevrolet Cavalier at the airport.", []),
        ("In 1998 Ford closed a plant.", ["1998"]),
        # What a day is, told in the present, is to come; what it was is over.
        ("Monday is a holiday in Norway.", ["2020-12-21"]),
        ("Saturday marks the tenth anniversary of the flood.", ["2020-12-19"]),
        ("Tuesday is election day in Norway.", ["2020-12-15"]),
        ("Monday was the hottest day of the year.", ["2020-12-14"]),
        ("Saturday marked the tenth anniversary of the flood.", ["2020-12-12"]),
        ("The game Saturday is the last one.", ["2020-12-12"]),
        # What the text points at, or a weekday settles, stays.
        ("Norway registered voters for the vote in April next year.", ["2021-04"]),
        ("The Norwegian parliament voted on Wednesday, Dec. 16.", ["2020-12-16"]),
        # What was decided may hold from a day gone by, or from one to come.
        ("The ministers decided to cut output from November.", ["2020-11"]),
        ("The union accepted Norway as a member from January 1.", ["2021-01-01"]),
        ("The union accepted Norway as a member on January 1.", ["2020-01-01"]),
        ("Storms were forecast for tonight and Friday.", ["2020-12-15", "2020-12-18"]),
        ("Supply would grow within the zone set in May.", ["2020-05"]),
        ("Berg saw a plan set for May.", ["2021-05"]),
        ("Debt will rise to 3 billion from 2 billion on April 30.", ["2020-04-30"]),
        ("We expect to have the roads cleared by Friday.", []),
        ("Exports of the 1986 crop rose and the firm recalled 1998 models.", []),
        # the words end where a verb does
        ("The index (base 1980) rose 3 percent.", []),
        ("Today the bridge was shut", ["2020-12-15"]),
        ("Rules are being changed to cope with rising costs after the raids of September 7.", ["2020-09-07"]),
        ("Norway will change the rules after the vote of September 7.", ["2021-09-07"]),
    ],
)
def test_side(text: str, dates: list[str]) -> None:
    article = article_from_record({"id": "t", "text": text}, "t")
    assert [event.date for event in compose(article, tag(text, ANCHOR, genre="news"), ANCHOR)] == dates
