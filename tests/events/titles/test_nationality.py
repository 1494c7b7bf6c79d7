"""The country of a national institution that a title names without it, and how titles name those who lead a state."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.events import compose
from extractor.events.event import Event
from extractor.events.names.persons import leads_state
from extractor.reading.records import article_from_record
from extractor.timex.model import Timex

KENYA = "Kenya is calm. Rain fell on Kenya in the north, Kenyan radio said.\n\n"
LESOTHO = "Lesotho is calm. Rain fell on Lesotho in the north, the radio said.\n\n"
TEXAS = "Texas votes. So did Texas once, and U.S. television was there. Republicans hope.\n\n"


def title(marked: str, edtf: str = "2021-03") -> str:
    """The title of the one entry that the date in square brackets gives."""
    return entry(marked, edtf).title


def entry(marked: str, edtf: str) -> Event:
    start, end = marked.index("["), marked.index("]") - 1
    plain = marked.replace("[", "").replace("]", "")
    timex = Timex(start, end, plain[start:end], "DATE", edtf, edtf)
    article = article_from_record({"id": "t", "text": plain}, "t")
    (event,) = compose(article, [timex], Anchor.on(datetime.date(2021, 3, 10)))
    return event


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # genitive where it opens the title, as adjective inside
        (KENYA + "The parliament was dissolved in [March].", "Kenya's parliament dissolved"),
        (
            KENYA + "Farmers lost the parliamentary elections in [March].",
            "Farmers lose the Kenyan parliamentary elections",
        ),
        (KENYA + "The first federal budget was passed in [March].", "First Kenyan federal budget passed"),
        (TEXAS + "The arrest of eight army officers in [March] drew protests.", "Eight U.S. army officers arrested"),
        (LESOTHO + "The rebels lost the military vote in [March].", "Rebels lose Lesotho's military vote"),
        # a province's election where the article is about one; a budget may be anyone's; what only a country has stays the country's
        (TEXAS + "The election was held in [March].", "Texas election held"),
        (TEXAS + "The budget was passed in [March].", "Budget passed"),
        (TEXAS + "The federal court was closed in [March].", "U.S. federal court closed"),
        (KENYA + "The state election was held in [March].", "State election held"),
        # whose it is, is said; another country is near; one of many; the article is about no country
        (KENYA + "Its parliament was dissolved in [March].", "Parliament dissolved"),
        (KENYA + "The parliament was dissolved in [March], as in Chad.", "Parliament dissolved, as in Chad"),
        (KENYA + "The rebels chose another parliament in [March].", "Rebels choose another parliament"),
        ("The parliament was dissolved in [March].", "Parliament dissolved"),
        # no institution of a country
        (KENYA + "The bridge was closed in [March].", "Bridge closed"),
    ],
)
def test_countries_of_institutions(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the surname of who leads a state is enough where the text has it alone; others are named in full
        ("President Ola Berg spoke.\n\nBerg opened the port on [March 8].", "Berg opens the port"),
        ("President Ola Berg opened the port on [March 8].", "Ola Berg opens the port"),
        ("Union leader Ola Berg spoke.\n\nBerg opened the port on [March 8].", "Ola Berg opens the port"),
        ("Harbour Trust President Ola Berg spoke.\n\nBerg opened the port on [March 8].", "Ola Berg opens the port"),
    ],
)
def test_leaders(marked: str, expected: str) -> None:
    assert title(marked, "2021-03-08") == expected


@pytest.mark.parametrize(
    ("office", "before", "leads"),
    [
        ("president", "", True),
        ("french president", "", True),
        ("former prime minister", "the ", True),
        ("chancellor", "said German ", True),
        ("vice president", "", False),
        ("deputy prime minister", "", False),
        ("president", "the Harbour Trust ", False),
        ("union president", "", False),
        ("foreign minister", "", False),
    ],
)
def test_who_leads_a_state(office: str, before: str, leads: bool) -> None:
    assert leads_state(office, before) is leads


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # those of the title count as well, and the country of an institution; not that of a dish
        ("Police chief Ola Berg spoke.\n\nHe was arrested on [March 8].", [("Ola Berg", "person")]),
        ("The Japanese government closed two ports on [March 8].", [("Japan", "place")]),
        ("South Korean troops left on [March 8].", [("South Korea", "place")]),
        ("A French restaurant burned on [March 8].", []),
    ],
)
def test_names_of_entries(marked: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.type) for name in entry(marked, "2021-03-08").names] == expected
