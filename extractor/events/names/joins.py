"""Whether small words join what stands on both sides of them into one name: "Bank of England", "Food and Drug Administration"."""

from __future__ import annotations

from extractor.events.names.capitals import is_common
from extractor.events.names.gazetteer import Gazetteer
from extractor.events.names.nametypes import Word, is_phrase, phrase_of


def joins(segment: list[Word], word: Word, after: list[Word], table: Gazetteer) -> bool:
    """Whether the small words before `word` are inside a name: "Bank of England", "Food and Drug Administration"."""
    small = word.small
    for begin, first in enumerate(segment):
        if first.low in table.first_words:
            whole = phrase_of([*segment[begin:], word])
            if whole in table.places or whole in table.known:
                return True
    last = segment[-1].low
    parts = small.split()
    if small == "&":
        return True
    if parts[0] in table.particles:
        if parts[0] in ("y", "e", "la", "le", "el"):
            return len(parts) == 1 and last not in table.loose
        return last not in table.openers and last not in table.loose
    if parts[0] in ("of", "for", "on"):
        if parts[-1] not in ("of", "for", "on", "the"):
            return False
        if is_phrase([w.low for w in segment], parts, word.low, table):
            return True
        if word.low in table.cut["topics"] and any(w.low in table.offices for w in segment):
            return True
        if parts[0] == "of":
            return last in table.joining or (last in table.heads and last not in table.offices)
        return last in table.cut["joining_for"]
    if small in ("and", "and the"):
        there = word.low
        if small == "and" and there in table.cut["and_company"] and last not in table.openers:
            return True
        if small == "and" and len(last) == len(there) == 1:
            return True  # "H and R Block"
        if small == "and" and any(w.small.split()[:1] in (["of"], ["for"], ["on"]) for w in segment[1:]):
            return there in table.cut["topics"] and last in table.cut["topics"]
        if last in table.cut["topics"] and there in table.cut["topics"] and len(segment) <= 2:
            return any((w.low in table.heads or w.low in table.firm) and not w.small for w in after[:2])
        return small == "and" and len(segment) <= 5 and _shares_head([segment[-1], word, *after], table)
    return False


def _shares_head(words: list[Word], table: Gazetteer) -> bool:
    """Whether the common nouns on both sides of "and" go with one noun of a body: "Abortion and Reproductive Rights League"."""
    for index, word in enumerate(words[:5]):
        low = word.low
        if index > 1 and word.small:
            return False
        if index > 1 and (low in table.heads or low in table.firm or low in table.things):
            return True
        if low in table.heads or low in table.things or low in table.offices or low in table.loose:
            return False
        if low in table.openers or low in table.given or low in table.places or not is_common(low):
            return False
    return False
