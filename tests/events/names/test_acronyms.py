"""Acronyms with their long forms, in names and in titles."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.events.names.acronyms import introduced
from extractor.events.names.find import find_names
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Harbour Board (NHB) met.", [("National Harbour Board", "NHB")]),
        ("The Guild of Bakers and Millers (GBM) met.", [("Guild of Bakers and Millers", "GBM")]),
        ("The chair of Lorne Water Works (LWW) left.", [("Lorne Water Works", "LWW")]),
        ("The Ships in Coastal Seas (SiCS) rules", [("Ships in Coastal Seas", "SiCS")]),
        # a place of its own, another language, a party, an agency, no letters left over
        ("In Lorne, the board (NHB) met.", []),
        ("The Islamic Front (JIF) met.", []),
        ("Senator Ada Berg (R) left.", []),
        ("LORNE, May 4 (AFP) - It rained.", []),
        ("The Harbour Board (NHB) met.", []),
    ],
)
def test_introduced(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[start:end], acronym) for start, end, acronym in introduced(text, 0, len(text))] == expected


def test_a_long_form_is_one_name() -> None:
    text = "The League of Boat and Barge Owners (LBBO) met the Harbour Trust. The LBBO left."
    article = article_from_record({"id": "t", "text": text}, "t")
    assert [(mention.text, mention.full) for mention in find_names(article).mentions] == [
        ("League of Boat and Barge Owners", "League of Boat and Barge Owners"),
        ("LBBO", "League of Boat and Barge Owners"),
        ("Harbour Trust", "Harbour Trust"),
        ("LBBO", "League of Boat and Barge Owners"),
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # introduced in brackets, it serves in titles
        ("The National Harbour Board (NHB) met.\n\nThe NHB closed a pier on [Monday].", "NHB closes a pier"),
        ("The National Harbour Board (NHB) met.\n\nThe board closed a pier on [Monday].", "NHB closes a pier"),
        # not introduced, it is spelt out; known to all, it stays
        (
            "Lorne Boat Monthly is read by all.\n\nLBM closed an office on [Monday].",
            "Lorne Boat Monthly closes an office",
        ),
        (
            "Sailors love Lorne Boat Monthly.\n\nA flood hit LBM's office on [Monday].",
            "Flood hits Lorne Boat Monthly's office",
        ),
        ("WHO closed an office on [Monday].", "WHO closes an office"),
        (
            "Lorne pumps 900 barrels per day (bpd).\n\nThe firm reduced its output by 90 bpd on [Monday].",
            "Firm reduces its output by 90 barrels per day",
        ),
        # what headlines call those with long names
        ("The United States closed a base on [Monday].", "U.S. closes a base"),
        ("The European Union closed an office on [Monday].", "EU closes an office"),
        ("NATO closed a base on [Monday].", "NATO closes a base"),
    ],
)
def test_titles(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a pronoun inside the title, where nobody named or spoken of before it in the title can be meant
        ("Anna Berg fell ill.\n\nThe council suspended her on [Monday].", "Council suspends Anna Berg"),
        ("Anna Berg left after the council sold her boat on [Monday].", "Council sells Anna Berg's boat"),
        ("Anna Berg left. Piet Hansen sold his boat on [Monday].", "Piet Hansen sells his boat"),
        ("Piet Hansen left. The mayor sold his boat on [Monday].", "Mayor sells his boat"),
    ],
)
def test_pronouns_inside(marked: str, expected: str) -> None:
    assert title(marked) == expected


def title(marked: str) -> str:
    """The title of the one entry that the date in square brackets gives."""
    start, end = marked.index("["), marked.index("]") - 1
    plain = marked.replace("[", "").replace("]", "")
    timex = Timex(start, end, plain[start:end], "DATE", "2021-03-08", "2021-03-08")
    article = article_from_record({"id": "t", "text": plain}, "t")
    (event,) = compose(article, [timex], Anchor.on(datetime.date(2021, 3, 10)))
    return event.title
