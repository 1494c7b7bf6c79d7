"""The whole trip of one article on one page: reading → dating → timex → events.

What comes after, merging into the event files and publishing them, is for all articles together; see `cli`.
"""

from __future__ import annotations

from typing import Literal

from extractor.article import Article
from extractor.dating import date_article
from extractor.events import compose
from extractor.events.event import Extraction
from extractor.timex import tag


def extract(article: Article) -> Extraction:
    """Everything a timeline takes from an article: the day it was written, and its entries in order of the text."""
    anchor = date_article(article)
    # A text that says on which day it was written is read from that day, however much history it tells.
    genre: Literal["news"] | None = "news" if article.dateline or article.declared else None
    timexes = tag(article.text, anchor, language=article.language, genre=genre)
    return Extraction(article, anchor, tuple(compose(article, timexes)))
