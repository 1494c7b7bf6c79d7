"""The wording of titles: what is looked up before a rule is asked must not hide anything from it."""

from __future__ import annotations

import pytest

from extractor.article import Declared
from extractor.events.clauses import settling
from extractor.events.titles import wording
from extractor.pipeline import extract
from extractor.reading.text import article_from_text

OPENED = (
    "Berg opened the bridge soon after May 4, 2023 in Lorne.",
    "Berg resigned effective May 4 as mayor of Lorne.",
    "The plant will close shortly before June 3 for repairs.",
    "The plant opened no later than May 3 for visitors.",
    "The plant opened not later than May 3 for visitors.",
    "The plant closed just before midnight on May 3 after a fire.",
    "The plant closed right after May 3 for repairs.",
    "The museum bought the well-known painting well before May 3 for a song.",
    "The firm paid the loan due May 3 in full.",
    "The plant ran back in 2019 at a loss.",
)
"""Sentences whose date phrases begin with words that seldom do."""


class Everything(frozenset[str]):
    """A set that holds every word."""

    def __contains__(self, item: object) -> bool:
        return True


def titles(text: str) -> list[str]:
    article = article_from_text(text, "a.txt", declared=(Declared("2024-05-16", "editor", "2024-05-16"),))
    return [event.title for event in extract(article).events]


@pytest.fixture(scope="module")
def found(own_sentences: list[str]) -> dict[str, list[str]]:
    """The titles of all the sentences of the tests that give any."""
    return {text: told for text in (*OPENED, *own_sentences) if (told := titles(text))}


def test_no_rule_of_what_is_left_out_waits_for_a_word_that_is_not_listed(
    found: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENING", "UNDATED", "SPECIAL"):
        monkeypatch.setattr(wording, name, Everything())
    assert {text: titles(text) for text in found} == found


def test_no_rule_of_stops_waits_for_a_tag_that_is_not_listed(
    found: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "STOPPING", Everything())
    assert {text: titles(text) for text in found} == found


def test_no_word_that_its_neighbours_settle_is_left_unlisted(
    found: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "UNSETTLED", Everything())
    assert {text: titles(text) for text in found} == found
