"""Firms that brackets, signs of shares and partners tell."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.events.names.find import find_names
from extractor.reading.records import article_from_record


def names(text: str) -> dict[str, str | None]:
    return {m.full: m.type for m in find_names(Article(text, "test")).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in angle brackets, whatever its words are
        ("He left <Qorlan>, the makers of boats.", {"Qorlan": "organisation"}),
        ("It bought <Lorne and Tarno Trust Co Ltd> and <Osk Coal (Canada) Ltd>.", {"Lorne and Tarno Trust Co Ltd": "organisation", "Osk Coal (Canada) Ltd": "organisation"}),
        ("They own <Banque Tarn pour le Nord>.", {"Banque Tarn pour le Nord": "organisation"}),
        ("They own <Osk Pipe Works (OPW)>. The OPW grew.", {"Osk Pipe Works": "organisation"}),
        # the sign says what it stands behind, and is no name itself
        ("He sold Qorlan Vespe <QVE> in May.", {"Qorlan Vespe": "organisation"}),
        ("Shares of Philip Osk <POK.L> fell, and those of Chad Mills (CHM.N) rose.", {"Philip Osk": "organisation", "Chad Mills": "organisation"}),
        ("Then Osk Carbide <UK> rose.", {"Osk Carbide": "organisation"}),
        # partners
        ("He left Quill and Co for Bray and Sons.", {"Quill and Co": "organisation", "Bray and Sons": "organisation"}),
        ("It was sold by Bear, Vespe and Co Inc.", {"Bear, Vespe and Co Inc": "organisation"}),
        ("Brale and Quill <BQL> plans lenses. Brale and Quill said so.", {"Brale and Quill": "organisation"}),
        ("Talks of Brale and Quill <QLL> ended. Brale said so.", {"Brale": "organisation", "Quill": "organisation"}),
        ("It bought Osk Pipe (Norland) Ltd late.", {"Osk Pipe (Norland) Ltd": "organisation"}),
        # a sentence ends in a firm
        ("They sued Vespe and Co. It was late. Vespe and Co paid.", {"Vespe and Co": "organisation"}),
        ("Shares of R and W Tarno Inc fell. Tarno paid. Then Q and T agreed.", {"R and W Tarno Inc": "organisation", "Q and T": "organisation"}),
        ("He runs AB Qorlan. Then Qorlan fell.", {"AB Qorlan": "organisation"}),
        # by the name behind the initials
        ("Shares of W.R. Brale Co fell. Brale said it was late.", {"W.R. Brale Co": "organisation"}),
        # angle brackets around what is none
        ("Write to <osk@tarn.example> or <https://tarn.example/a>.", {}),
        ("For x <y and y> z he has no rule.", {}),
    ],
)  # fmt: skip
def test_firms(text: str, expected: dict[str, str | None]) -> None:
    assert names(text) == expected


def test_a_sign_in_a_headline_tells_a_firm_of_two_names() -> None:
    text = "BRALE AND QUILL <BQL> PLANS LENSES\n\nLast week Brale and Quill said it plans lenses in Tarno."
    found = find_names(article_from_record({"id": "test", "text": text}, "test")).mentions
    assert [(m.text, m.full) for m in found][:2] == [("BRALE AND QUILL", "Brale and Quill"), ("Brale and Quill",) * 2]


def test_a_headline_in_capitals_makes_no_name_of_what_opens_sentences() -> None:
    text = "PRICES OF SILVER RISE IN TARNO\n\nPrices rose in Tarno on Friday, as silver rose. Silver was scarce at such prices."
    found = find_names(article_from_record({"id": "test", "text": text}, "test")).mentions
    assert {m.full for m in found} == {"Tarno"}
