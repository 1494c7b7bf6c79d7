"""The whole trip of one article on one page: reading → dating → timex → events.

What comes after, merging into the event files and publishing them, is for all articles together; see `cli`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.article import Anchor, Article
from extractor.dating import date_articles
from extractor.events import compose
from extractor.events.event import Extraction
from extractor.timex import tag

_SHORTEST_HISTORY = 2000  # characters


def extract(article: Article) -> Extraction:
    """Everything a timeline takes from an article: the day it was written, and its entries in order of the text."""
    return extract_batch([article])[0]


def extract_batch(articles: Sequence[Article]) -> list[Extraction]:
    """The same for several articles of one run, in their order: they help each other to be dated."""
    return [_extract_dated(article, anchor) for article, anchor in zip(articles, date_articles(articles), strict=True)]


def _extract_dated(article: Article, anchor: Anchor) -> Extraction:
    # A text that says on which day it was written is read from that day, however much history it tells; and a history
    # shows itself only over many dates.
    news = article.dateline or article.declared or len(article.text) < _SHORTEST_HISTORY
    genre: Literal["news"] | None = "news" if news else None
    timexes = tag(article.text, anchor, language=article.language, genre=genre)
    return Extraction(article, anchor, tuple(compose(article, timexes, anchor)))
