"""A place is added to a title only where the text ties it to the happening."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor, Article, Block, Dateline
from extractor.events import compose
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex

LINE = "LEOBEN, Austria -- "


def title(marked: str, edtf: str) -> str:
    """The title of the one entry of a story from Leoben whose date stands in square brackets."""
    text = LINE + marked
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    blocks, at = [], 0
    for part in plain.split("\n\n"):
        blocks.append(Block(at, at + len(part), "body"))
        at += len(part) + 2
    line = Dateline(0, len(LINE), ("LEOBEN", "Austria"))
    article = Article(plain, "t", blocks=tuple(blocks), dateline=line)
    timex = Timex(start, end, plain[start:end], "DATE", edtf, edtf)
    (event,) = compose(article, [timex], Anchor.on(datetime.date(2021, 3, 10)))
    return event.title


@pytest.mark.parametrize(
    ("marked", "edtf", "expected"),
    [
        ("Three miners were killed on [Monday].", "2021-03-08", "Three miners killed in Leoben"),
        # not local; long ago; another paragraph; another place beside it
        ("Prices fell 30 percent on [Monday].", "2021-03-08", "Prices fall 30 percent"),
        ("Three miners were killed in [2020].", "2020", "Three miners killed"),
        (
            "Leoben is quiet. So is Leoben.\n\nThree miners were killed on [Monday].",
            "2021-03-08",
            "Three miners killed",
        ),
        ("Three miners were killed on [Monday]. France mourns.", "2021-03-08", "Three miners killed"),
    ],
)
def test_places(marked: str, edtf: str, expected: str) -> None:
    assert title(marked, edtf) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headline or lead and the rest name one place; it goes before what a comma sets off
        (
            "A hall fell in Linz. Crowds came.\n\nThe search ended on [Monday], with nobody found. Linz is in mourning.",
            "Search ends in Linz, with nobody found",
        ),
        # the paragraph names another; named once only; long ago
        (
            "A hall fell in Linz. Linz mourns.\n\nThe search ended on [Monday] as help came from Vienna.",
            "Search ends as help comes from Vienna",
        ),
        ("A hall fell in Linz. Linz mourns.\n\nThe search ended on [Monday]. Vienna sent help.", "Search ends"),
        ("A hall fell in Linz.\n\nThe search ended on [Monday].", "Search ends"),
    ],
)
def test_scene(text: str, expected: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    timex = Timex(start, end, plain[start:end], "DATE", "2021-03-08", "2021-03-08")
    article = article_from_record({"id": "t", "text": plain}, "t")
    (event,) = compose(article, [timex], Anchor.on(datetime.date(2021, 3, 13)))
    assert event.title == expected
