"""Whether the verb of a title is plural: sentences with the date in square brackets, and the titles they give."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # firms whose names end in s
        ("Lorne Lines bought two ferries on [Monday].", "Lorne Lines buys two ferries"),
        ("Brill Foods reported a loss on [Monday].", "Brill Foods reports a loss"),
        ("Aske Brothers filed for bankruptcy on [Monday].", "Aske Brothers files for bankruptcy"),
        ("Banque Lovis arranged a loan on [Monday].", "Banque Lovis arranges a loan"),
        # teams, parties and people
        ("Sunnis voted on [Monday].", "Sunnis vote"),
        ("The Lorne Rovers won the cup on [Monday].", "Lorne Rovers win the cup"),
        ("The Republicans won the vote on [Monday].", "Republicans win the vote"),
        ("More than 300 people died on [Monday].", "More than 300 people die"),
        ("Up to 40 miners walked out on [Monday].", "Up to 40 miners walk out"),
        ("The National Bureau of Statistics closed on [Monday].", "National Bureau of Statistics closes"),
        (
            "The Federal Securities and Exchange Commission met on [Monday].",
            "Federal Securities and Exchange Commission meets",
        ),
        ("White House spokeswoman Sarah Sanders resigned on [Monday].", "Sarah Sanders resigns"),
        ("The INS closed on [Monday].", "INS closes"),
        ("Townspeople planted a garden on [Monday].", "Townspeople plant a garden"),
        # parts of many
        ("About half voted for Holm on [Monday].", "About half vote for Holm"),
        ("Thirty-two of the 159 boats sank on [Monday].", "Thirty-two of the 159 boats sink"),
        ("Half of the islanders left on [Monday].", "Half of the islanders leave"),
        ("The rest of the water left the lake on [Monday].", "Rest of the water leaves the lake"),
        ("A handful of islanders left on [Monday].", "Handful of islanders leave"),
        ("A group of islanders left on [Monday].", "Group of islanders leaves"),
        ("One of the islanders left on [Monday].", "One of the islanders leaves"),
        ("Twelve Arab League nations voted on [Monday].", "Twelve Arab League nations vote"),
        ("The United States and Soviet Union met on [Monday].", "United States and Soviet Union meet"),
        # the text's own verb tells
        ("More than half of the boats are working on [Monday].", "More than half of the boats work"),
        ("Norbays has worked on a plan since [Monday].", "Norbays begins working on a plan"),
    ],
)
def test_agreement(marked: str, expected: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    timex = Timex(start, end, text[start:end], "DATE", "2021-03-08", "2021-03-08")
    (event,) = compose(
        article_from_record({"id": "t", "text": text}, "t"), [timex], Anchor.on(datetime.date(2021, 3, 13))
    )
    assert event.title == expected
