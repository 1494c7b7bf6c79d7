"""The place of a happening that its sentence does not name: the dateline's, and only where the text ties the two."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from extractor.article import Article
from extractor.edtf import parse
from extractor.events.lexicon import lemma, word_class
from extractor.events.names import Names
from extractor.timex.model import Timex

NEWS_DAYS = 3
"""A wire story is written within so many days of what its dateline is for."""
LOCAL = word_class("local")
"""Verbs and nouns of what happens in one spot: a fire, an arrest, a vote. Prices and laws are of no one spot."""


def tied_place(
    article: Article, names: Names, start: int, timexes: Sequence[Timex], today: datetime.date | None
) -> str | None:
    """The dateline's place where a happening told in the sentence at offset `start` was surely there, else None.

    It was where the paragraph is the story's first, every date of the sentence is one of the last days before `today`,
    the day of writing, the dateline names one place, and the paragraph names no other.
    """
    line = article.dateline
    if line is None or today is None or not line.places or len(line.places) > 2:
        return None
    first = next((block for block in article.body() if block.end > line.body_start), None)
    if first is None or not first.start <= start < first.end:
        return None
    for timex in timexes:
        if not timex.edtf:
            return None
        when = parse(timex.edtf).earliest
        if when is None or len(when) < 3:
            return None
        try:
            days = (today - datetime.date(*when[:3])).days
        except ValueError:
            return None
        if not 0 <= days <= NEWS_DAYS or parse(timex.edtf).latest != when:
            return None
    place = line.places[0].split(",")[0].strip()
    place = place.title() if place.isupper() else place
    for mention in names.between(max(first.start, line.body_start), first.end):
        if mention.type == "place" and mention.full != place:
            return None
    return place or None


def is_local(title: str) -> bool:
    """Whether a title tells of something that happens in one spot."""
    return any(lemma(word) in LOCAL or word in LOCAL or word.rstrip("s") in LOCAL for word in title.lower().split())
