"""The place of a happening that its sentence does not name: the dateline's, and only where the text ties the two."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence

from extractor.article import Article, Block
from extractor.edtf import parse
from extractor.events.clauses.lexicon import lemma, word_class
from extractor.events.names.find import Names
from extractor.events.names.gazetteer import gazetteer
from extractor.events.titles.headline import LONGEST
from extractor.timex.model import Timex

NEWS_DAYS, STORY_DAYS = 3, 7
"""A wire story is written within so many days of what its dateline is for, any story of what it is about."""
PLACED = 8
"""A title of so many words or fewer that names nothing gets the place, where the text ties it to one."""
LOCAL = word_class("local")
"""Verbs and nouns of what happens in one spot: a fire, an arrest, a vote. Prices and laws are of no one spot."""


def tied_place(
    article: Article, names: Names, start: int, timexes: Sequence[Timex], today: datetime.date | None
) -> str | None:
    """The dateline's place where a happening told in the sentence at offset `start` was surely there, else None.

    It was where the paragraph is the story's first, every date of the sentence is one of the last days before `today`,
    the day of writing, the dateline names one place, and the paragraph names no other.
    """
    if today is None or not _is_news(timexes, today, STORY_DAYS):
        return None
    line = article.dateline
    first = next((block for block in article.body() if line is None or block.end > line.body_start), None)
    if first is None:
        return None
    if line is None or not first.start <= start < first.end:
        return _scene(article, names, first, start)
    if not line.places or len(line.places) > 2 or not _is_news(timexes, today, NEWS_DAYS):
        return None
    place = line.places[0].split(",")[0].strip()
    place = place.title() if place.isupper() else place
    for mention in names.between(max(first.start, line.body_start), first.end):
        if mention.type == "place" and mention.full != place:
            return None
    return place or None


def _is_news(timexes: Sequence[Timex], today: datetime.date, days: int) -> bool:
    """Whether every date is a day, and one of the last so many before today."""
    for timex in timexes:
        if not timex.edtf:
            return False
        when = parse(timex.edtf).earliest
        if when is None or len(when) < 3:
            return False
        try:
            ago = (today - datetime.date(*when[:3])).days
        except ValueError:
            return False
        if not 0 <= ago <= days or parse(timex.edtf).latest != when:
            return False
    return True


def _scene(article: Article, names: Names, lead: Block, start: int) -> str | None:
    """The one place that headline or lead and the rest of the story name, where the paragraph at `start` names no other."""
    countries = gazetteer().countries
    counts = Counter(m.full for m in names.mentions if m.type == "place" and m.full not in countries)
    first = counts.most_common(2)
    if not first or first[0][1] < 2 or (len(first) > 1 and first[0][1] < 2 * first[1][1]):
        return None
    place = first[0][0]
    if all(m.full != place for m in names.between(0, lead.end)):
        return None
    block = next((block for block in article.body() if block.start <= start < block.end), None)
    if block is None or any(m.type == "place" and m.full != place for m in names.between(block.start, block.end)):
        return None
    return place


def placed(title: str, place: str, names: Names) -> str:
    """A short title of something local that names nobody with the place it happened in, before what a comma sets off."""
    told, comma, more = title.partition(", ")
    words = told.split()
    if (
        not words
        or len(words) > PLACED
        or not is_local(told)
        or any(w[:1].isupper() or w[:1] in '“"' for w in words[1:])
        or any(m.text.startswith(words[0]) for m in names.mentions)
    ):
        return title
    article = "the " if place.startswith("United ") or place.endswith((" Republic", " Union", " States")) else ""
    told += f" in {article}{place}"
    if len(told) > LONGEST:
        return title
    return told + comma + more if len(told + comma + more) <= LONGEST else told


def is_local(title: str) -> bool:
    """Whether a title tells of something that happens in one spot."""
    return any(lemma(word) in LOCAL or word in LOCAL or word.rstrip("s") in LOCAL for word in title.lower().split())
