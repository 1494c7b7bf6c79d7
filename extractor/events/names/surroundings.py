"""What kind of thing a name names, as far as the words around it tell: "Lorne province", "a stake in Halyard"."""

from __future__ import annotations

import re

from extractor.events.event import NameType
from extractor.events.names.echoes import NEXT
from extractor.events.names.gazetteer import Gazetteer

_REACH = 40  # characters before a name
_PLACE_AFTER = re.compile(r", ((?:[A-Z][a-z]{0,4}\.){1,2}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?=[,.;:)]|\s)")
_JOINTS = {", ": ",", " and ": "and", " or ": "and", ", and ": ", and", ", or ": ", and"}
_MARKS = "\"'`"


def told_around(folded: str, start: int, end: int, table: Gazetteer) -> NameType | None:
    """The type of the name ``folded[start:end]`` by the words before and after it; None where they do not tell.

    folded: the article's text through `gazetteer.fold`.
    """
    cut = table.cut
    after = NEXT.match(folded, end)
    following = after.group(1) if after else ""
    if following in cut["place_nouns"]:
        return "place"
    if following in cut["owned_nouns"]:
        return "organisation"
    before = folded[max(0, start - _REACH) : start].split()[-2:]
    previous = before[-1] if before else ""
    if previous in ("The", "In", "Near", "Outside", "Around", "Across"):
        previous = previous.lower()
    earlier = before[0].lower() if len(before) > 1 else ""
    if previous in ("in", "of") and earlier in cut["holdings"]:
        return "organisation"
    if previous == "of":
        if earlier in cut["whereof"]:
            return "place"
        if earlier in cut["callers_of"]:
            return "organisation"
    elif previous in cut["place_at"] or (previous == "from" and earlier in cut["lengths"]):
        if not folded.startswith("'s", end):
            return "place"
    elif previous in cut["callers"]:
        return "organisation"
    if following in cut["thing_nouns"]:
        return "thing"
    if folded.startswith(", ", end) and _stands_before_its_country(folded, end, previous, table):
        return "place"
    # “the plan, ‘Way Forward’, …”: a title of several words in quotation marks
    if " " in folded[start:end] and start and folded[start - 1] in _MARKS:
        close = folded[end : end + 2]
        if close.strip(_MARKS + ",. ") == "" and close.strip(",. ") != "":
            return "thing"
    return None


def _stands_before_its_country(folded: str, end: int, previous: str, table: Gazetteer) -> bool:
    """Whether the name is followed by the country or state it lies in: "Lorne, Conn.", "in Lorne, Norland,"."""
    match = _PLACE_AFTER.match(folded, end)
    if match is None:
        return False
    if match.group(1) in table.state_abbreviations:
        return True
    place = table.places.get(match.group(1).lower())
    return place is not None and place not in table.cities and previous in table.cut["place_before"]


def is_held(folded: str, end: int, table: Gazetteer) -> bool:
    """Whether shares follow a name, so that it is a firm's though its words are a person's: "Philip Osk shares"."""
    after = NEXT.match(folded, end)
    return after is not None and after.group(1) in table.cut["owned_nouns"]


def joined(folded: str, end: int, start: int) -> str:
    """How the names that end and begin there are joined in a list: ",", "and", ", and", or "" for not at all."""
    if start - end > 9:
        return ""
    return _JOINTS.get(folded[end:start].removesuffix("the "), "")
