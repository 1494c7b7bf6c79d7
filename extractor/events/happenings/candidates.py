"""Which date expressions may date an entry at all, by the text around them: not those of names, nor those that only say the kind."""

from __future__ import annotations

import re

from extractor.events.clauses.lexicon import word_class
from extractor.timex.model import Timex

CLOCK = re.compile(
    r"(?i)(?:(?:at|around|about|by|just|before|after|shortly)\s+)*(?:\d{1,2}(?::\d\d)?|\d{3,4}|noon|midnight)[^A-Z]*(?:gmt|utc|hours|hrs|[ecmp][sd]t)?"
)
NAMED_DAY = re.compile(
    r"(?i)\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)|day|\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)"
)
"""What makes a time of day one that dates something."""
VAGUE = re.compile(
    r"(?i)(?:the (?:next |coming |past |last )?decades?(?: ahead)?|this day|the day|the time|the (?:21st|twenty-first|new|next|present|current) century)"
)
IN_THE_DAY = re.compile(r"(?i)\b(?:early|earlier|late|later) in $")
"""Before "the day" these make it the day spoken of."""
_NUMBERED = re.compile(
    r"\b(?:Euro|Expo|Agenda|Vision|Horizon|Windows|Office|Area|Route|Covid|COVID|Mission|Fortune|Pier|Flight|Room|Studio) $"
)
"""Names of which a number, though it may be a year's, is part: "Euro 2020", "Vision 2030"."""
_STATUTE = re.compile(r"[A-Z][\w)]+ (?:Act|Code|Ordinance|Regulations?|Order|Rules|Bill|Constitution)\s$")
"""Names of laws that end in a year: "the Water Supply Act 1997"."""
_MAKE = re.compile(rf" (?:{'|'.join(word_class('vehicle_makes'))})\b", re.IGNORECASE)
_OWNED = re.compile(
    r"(?i)(?:\b(?:an?|the|his|her|their|our|my|its|red|blue|black|white|silver|green|gr[ae]y)|['’]s?) $"
)
"""A car is known by its make and the year it was made: "a 1987 Ford"."""
_SEASONAL = re.compile(
    r" (?:training|schools?|sports?|camps?|jobs?|cleaning|onions?|rolls?|clothes|coats?|tyres?|tires?)\b"
)
"""What a season only says the kind of: "spring training"."""
_FESTIVE = re.compile(
    r" (?:and New Year(?:'s)? )?(?:truce|sales?|shopp(?:ing|ers?)|trees?|gifts?|presents?|cards?|dinners?|lights|bonus|bonuses|carols?|songs?|albums?|movies?|"
    r"decorations?|eggs?|cakes?|costumes?|flights?|travel(?:lers?)?|rush|part(?:y|ies)|[Ii]sland|cand(?:y|ies)|turkeys?|spending|bargains?|toys?|spirit)\b"
)
"""What a feast only says the kind of: "Christmas gifts"."""
_NOUN_AFTER = re.compile(r"[ -](?!(?:and|as|at|by|for|from|in|of|on|or|that|the|to|when|with)\b)[a-z]{3,}")
"""What "same day" describes: "same day service"."""
_TITLE_OF_YEAR = re.compile(r" (?:[A-Z]\w+ ){1,4}of the Year\b")
"""A year that a title is held for: "the 2001 Person of the Year"."""
_AFTER_TIME = re.compile(r"\b(?:[Pp]ost|[Pp]re)-$")
"""What makes an adjective of a date: "the post-2001 world"."""
FEASTS = word_class("feasts")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_BOTH_MONTHS = re.compile(rf"(?<!in )(?<!during )(?<!until )(?<!by )\b{_MONTHS}\.?/{_MONTHS}\b(?! \d)")
"""Months of shipment: "for March/April"."""


def is_candidate(text: str, timex: Timex) -> bool:
    """Whether a time expression may date an entry: a place on the calendar, not a time of day alone, nor part of a quoted name."""
    if timex.edtf is None:
        return False
    if timex.type == "TIME" and (CLOCK.fullmatch(timex.text) or not NAMED_DAY.search(timex.text)):
        return False
    if VAGUE.fullmatch(timex.text) and not IN_THE_DAY.search(text, max(0, timex.start - 12), timex.start):
        return False
    if timex.text.isdigit() and (
        _NUMBERED.search(text, max(0, timex.start - 12), timex.start)
        or _STATUTE.search(text, max(0, timex.start - 24), timex.start)
        or (_MAKE.match(text, timex.end) and _OWNED.search(text, max(0, timex.start - 8), timex.start))
    ):
        return False
    if _TITLE_OF_YEAR.match(text, timex.end):
        return False
    if timex.text.lower() == "same day" and _NOUN_AFTER.match(text, timex.end):
        return False
    low = timex.text.lower()
    if low in ("spring", "summer", "autumn", "fall", "winter") and _SEASONAL.match(text, timex.end):
        return False
    if low in FEASTS and _FESTIVE.match(text, timex.end):
        return False
    if _AFTER_TIME.search(text, max(0, timex.start - 6), timex.start):
        return False
    before, after = text[timex.start - 1 : timex.start], text[timex.end : timex.end + 1]
    if "/" in text[max(0, timex.start - 1) : timex.end + 1]:
        months = _BOTH_MONTHS.search(text, max(0, timex.start - 11), timex.end + 11)
        if months is not None and months.start() <= timex.start < months.end():
            return False
    return not (before in ("“", '"', "`") and after in ("”", '"', "'") and before != "")
