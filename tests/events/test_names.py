"""Names: found, split from their titles, one spelling each."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.events.event import Name
from extractor.events.names import find_names


def found(text: str) -> list[tuple[str, str, str | None]]:
    """(words, full name, type) of each mention."""
    return [(m.text, m.full, m.type) for m in find_names(Article(text, "test")).mentions]


def names(text: str) -> dict[str, str | None]:
    return {m.full: m.type for m in find_names(Article(text, "test")).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles and offices are split off, and make a person
        ("Norland's Deputy Foreign Minister Oleg Tarn said so.", {"Norland": None, "Oleg Tarn": "person"}),
        ("U.S. Secretary of State Ada Quill met him.", {"United States": "place", "Ada Quill": "person"}),
        ("A visit by president Bram Osk ended.", {"Bram Osk": "person"}),
        ("The opposition leader Imre Vadasz agreed.", {"Imre Vadasz": "person"}),
        ("Gen. Rolf Brandt and Sen. Ina Holt spoke.", {"Rolf Brandt": "person", "Ina Holt": "person"}),
        ("It was the FBI Director Jon Ames.", {"FBI": "organisation", "Jon Ames": "person"}),
        # organisations by their nouns
        ("He joined the Bank of Thule yesterday.", {"Bank of Thule": "organisation"}),
        ("Work at the Ministry of Trade and Industry stopped.", {"Ministry of Trade and Industry": "organisation"}),
        ("The Foreign and Commonwealth Office replied.", {"Foreign and Commonwealth Office": "organisation"}),
        ("Shares of Vandel Computer Corp. fell.", {"Vandel Computer Corp.": "organisation"}),
        ("The deal with Ostrom Foods, Inc. failed.", {"Ostrom Foods, Inc.": "organisation"}),
        # places and things
        ("They met in Riga, Latvia, in June.", {"Riga": "place", "Latvia": "place"}),
        ("It lies on the Orrin River.", {"Orrin River": "place"}),
        ("It broke the Sorrel Treaty of 1987.", {"Sorrel Treaty": "thing"}),
        ("It cited the Treaty of Sorrel.", {"Treaty of Sorrel": "thing"}),
        # possessives, hyphens, plural
        ("Osk's men", {"Osk": None}),
        ("A Moscow-based firm", {"Moscow": "place"}),
        # no names
        ("On Monday the Russian minister said in May that French voters agreed.", {}),
        ("However, he left. Yesterday it rained. \"Today,\" she said, \"nothing.\"", {}),
        ("The Prime Minister and the President spoke of Republicans and Christians.", {}),
    ],
)  # fmt: skip
def test_names_and_their_types(text: str, expected: dict[str, str | None]) -> None:
    assert names(text) == expected


def test_a_person_has_one_spelling_across_the_article() -> None:
    text = "Minister Oleg P. Tarn arrived. Tarn said Oleg Tarn was ill. Mr. Tarn's wife agreed."
    assert found(text) == [
        ("Oleg P. Tarn", "Oleg P. Tarn", "person"),
        ("Tarn", "Oleg P. Tarn", "person"),
        ("Oleg Tarn", "Oleg P. Tarn", "person"),
        ("Tarn", "Oleg P. Tarn", "person"),
    ]


def test_an_acronym_is_bound_to_its_long_form() -> None:
    text = "The National Elections Commission (NEC) met. The NEC said so."
    assert found(text) == [
        ("National Elections Commission", "National Elections Commission", "organisation"),
        ("NEC", "National Elections Commission", "organisation"),
        ("NEC", "National Elections Commission", "organisation"),
    ]


def test_a_surname_alone_stays_as_it_is() -> None:
    assert names("President Osk spoke.") == {"Osk": "person"}


def test_at_takes_the_name_with_its_title_article_or_possessive() -> None:
    text = "Norland's Deputy Foreign Minister Oleg Tarn's plan"
    all_names = find_names(Article(text, "test"))
    title = text.index("Deputy")
    end = text.index("Tarn") + 4
    for start in (title, text.index("Oleg")):
        for stop in (end, end + 2):
            mention = all_names.at(start, stop)
            assert mention is not None
            assert mention.full == "Oleg Tarn"
            assert mention.title == "deputy foreign minister"
    assert all_names.at(0, end) is None
    assert all_names.at(end, len(text)) is None


def test_within_lists_each_name_once() -> None:
    text = "Oleg Tarn met Ada Quill in Riga. Tarn left Riga."
    all_names = find_names(Article(text, "test"))
    assert all_names.within(0, len(text)) == (
        Name("Oleg Tarn", "person"),
        Name("Ada Quill", "person"),
        Name("Riga", "place"),
    )
    assert all_names.within(33, len(text)) == (Name("Oleg Tarn", "person"), Name("Riga", "place"))
