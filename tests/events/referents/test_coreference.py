"""References: whom "he", "the minister" and "the two countries" mean, and where nobody can tell."""

from __future__ import annotations

import re

import pytest

from extractor.article import Article
from extractor.events.names.find import find_names
from extractor.events.referents.coreference import Coreference


def resolve(marked: str) -> str | None:
    """What the words in square brackets stand for."""
    start = marked.index("[")
    end = marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    article = Article(text, "test")
    sentences = [match.span() for match in re.finditer(r"\S[^.]*\.", text)]
    return Coreference(article, sentences, find_names(article)).resolve(start, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deputy Minister Oleg Tarn came. [He] took office in 2001.", "Oleg Tarn"),
        ("Oleg Tarn met Ada Quill in Riga. [She] left on Monday.", "Ada Quill"),
        ("Spokeswoman Lin Osk met Oleg Tarn. [She] left on Monday.", "Lin Osk"),
        ("Oleg Tarn told reporters [he] would go.", "Oleg Tarn"),
        (
            "Deputy Foreign Minister Oleg Tarn met Governor Ada Quill. On Monday [the deputy minister] left.",
            "Oleg Tarn",
        ),
        ("Oleg Tarn, president of Vandel Corp, spoke. [The president] left.", "Oleg Tarn"),
        ("Savin Corp. reported a loss. In 1986 [the company] had a profit.", "Savin Corp."),
        ("Talks between Russia and Japan failed. [The two countries] signed an accord in 2006.", "Russia and Japan"),
        ("Oleg Tarn and Ada Quill arrived. [They] married in 2004.", "Oleg Tarn and Ada Quill"),
        ("Savin Corp said [it] would sell a plant.", "Savin Corp"),
        ("The Chester Zoo burned on Saturday. [The zoo] reopened on Sunday.", "Chester Zoo"),
        ("Leaders of NATO met in Riga. Estonia joined [the alliance] in 2004.", "NATO"),
        ("Pakistan blocked the site on Friday. [The government] lifted the ban.", "Pakistan"),
        ("South Korea met a South Korean envoy. [The country] was not named.", "South Korea"),
        ("The raid in Lebanon failed. [The Israelis] left.", "Israel"),
        ("The fair in Riga ended. [The city] paid for it.", "Riga"),
        ("Belgian goalkeeper Bram Osk signed. [The Belgian] joined in 2011.", "Bram Osk"),
        ("Tarn and Oleg Tarn were named. Sen. Ada Quill spoke. [The senator] left.", "Ada Quill"),
        ("Ada Quill met Oleg Tarn. “I am glad,” [she] said.", "Ada Quill"),
        ("Quorle, a mining town in the north, was cut off. Aid reached [the town] in May.", "Quorle"),
        ("Harbour Watch is a coastal watchdog. [The watchdog] sued.", "Harbour Watch"),
        ("Voters chose Brill -- the Islamist movement -- in May. [The movement] split.", "Brill"),
        ("Oleg Tarn and his wife, Ada Quill, fell ill. [The couple] left.", "Oleg Tarn and Ada Quill"),
        ("Oleg Tarn married Ada Quill in May. [The couple] left.", "Oleg Tarn and Ada Quill"),
        ("Oleg Tarn sang. Born Ivan Bode in Riga, [he] was ill.", "Oleg Tarn"),
        # from sentence to sentence with nothing but pronouns
        ("Oleg Tarn was born. He won a prize. In May he fell ill. He was given a year. [He] sang.", "Oleg Tarn"),
        ("Oleg Tarn received the Padma Shri in May. [He] sang.", "Oleg Tarn"),
        ("Oleg Tarn was born. He met Ivan Bode in May. [He] sang.", "Oleg Tarn"),
        ("Ada Quill reigned. In 1997, after the death of Olga Tarn, [she] stayed.", "Ada Quill"),
        # a firm, by what it owns
        ("Vandelay's shareholders met. [The company] split.", "Vandelay"),
        ("The Transport Ministry was asked. [The ministry] denied it.", "Transport Ministry"),
    ],
)
def test_who_is_meant(text: str, name: str) -> None:
    assert resolve(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Oleg Tarn came. [She] left.",
        "Oleg Tarn met Ivan Bode and Igor Mill. A senior aide said [he] was ill.",
        "Oleg Tarn came. [The company] left.",
        "Minister Oleg Tarn met Minister Ada Quill. [The minister] left.",
        "It rained. [They] left.",
        "Quorle, a town in the north, and Velde, a town in the south, were cut off. Aid reached [the town].",
        "Quorle is a key issue. [The issue] was raised.",
        "Brill is a movement. [The mining movement] split.",
        "Savin Corp was asked. [It] is unclear whether the plan will hold.",
        "President Oleg Tarn spoke. [The president] of the bank left.",
        "Pakistan and India met. [The government] lifted the ban.",
        "Oleg Tarn said a senior aide had told reporters that [he] was ill.",
        "Oleg Tarn was out. But Qualls, in Riga, saw Qualls run. The crowd cheered when [he] fell.",
        "Oleg Tarn was born. It rained. It rained. It rained. It rained. It rained. [He] slept.",
        "Boeing sold a jet. [The airline] split.",
        "The White House was lit. [The house] next door burned.",
    ],
)
def test_nobody_is_named_where_it_cannot_be_told(text: str) -> None:
    assert resolve(text) is None
