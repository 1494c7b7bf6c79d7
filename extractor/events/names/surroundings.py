"""What kind of thing a name names, as far as the words around it tell: "Lorne province", "a stake in Halyard"."""

from __future__ import annotations

import re

from extractor.events.clauses.lexicon import vocabulary
from extractor.events.event import NameType
from extractor.events.names.echoes import FINITE, NEXT
from extractor.events.names.gazetteer import Gazetteer
from extractor.events.names.spotting import Spot

_REACH = 40  # characters before a name
_PLACE_AFTER = re.compile(r", ((?:[A-Z][a-z]{0,4}\.){1,2}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?=[,.;:)]|\s)")
_JOINTS = {", ": ",", " and ": "and", " or ": "and", ", and ": ", and", ", or ": ", and"}
_AGE = re.compile(r",\s(?:\d\d|who)\b")
_APPOSITION = re.compile(
    r",\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|its\s+)?((?:[a-zA-Z'.-]+\s+){0,5}?)([a-z-]+)(?=[,.;]|\s(?:of|for|at|and|in|who|to|from|with)\b)"
)
_DOING = frozenset({"B", "H", "M", "DO", "VZ", "VD", "P"})
"""Tags of words that an office does not have in it: "Berg, has spoken of a man"."""
_LAST_WORD = re.compile(r"[a-z]+$")
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
    if following in cut["owned_nouns"] or following in cut["papers"]:
        return "organisation"
    if following in ("administration", "presidency"):
        return "person"
    before = folded[max(0, start - _REACH) : start].split()[-2:]
    previous = before[-1] if before else ""
    if previous in ("The", "In", "Near", "Outside", "Around", "Across"):
        previous = previous.lower()
    earlier = before[0].lower() if len(before) > 1 else ""
    if previous == "the" and folded[start:end].lower() in table.heads:
        return "organisation"
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
    elif previous in cut["thing_callers"]:
        return "thing"
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


def owns(item: Spot, folded: str, table: Gazetteer) -> bool:
    """Whether what only a firm has follows: "Harbour's shareholders"."""
    if not folded.startswith("'s ", item.end):
        return False
    match = NEXT.match(folded, item.end + 2)
    return match is not None and match.group(1) in table.belongings


def acts(item: Spot, folded: str) -> bool:
    """Whether a finite verb follows, or a comma."""
    match = NEXT.match(folded, item.end)
    return vocabulary().tags.get(match.group(1)) in FINITE if match else folded.startswith(",", item.end)


def lies(item: Spot, folded: str) -> bool:
    """Whether it is said of something to be in, or near, the name."""
    return folded[item.start - 3 : item.start].lower() in ("in ", "ar ") and not folded.startswith("'s", item.end)


def speaks(item: Spot, folded: str, table: Gazetteer) -> bool:
    """Whether what follows is said of people only: a verb of saying, an age, "who"."""
    following = folded[item.end : item.end + 1]
    if following == ",":
        return _AGE.match(folded, item.end) is not None
    match = NEXT.match(folded, item.end)
    return match is not None and match.group(1) in table.saying


def _tags(words: str) -> list[str]:
    tags = vocabulary().tags
    return [tags.get(word, "N") for word in words.lower().split()]


def role_after(item: Spot, folded: str, table: Gazetteer) -> str | None:
    """The office told after a name: "Rod Canion, president and chief executive of Compaq"."""
    if not folded.startswith(",", item.end):
        return None
    if folded.endswith(", ", 0, item.start):
        before = _LAST_WORD.search(folded, max(0, item.start - 20), item.start - 2)
        # one word may be a firm's name too, but not where it is said of men or women only: "his son, Osk,"
        if before and (
            before.group() in table.offices
            if len(item.words) > 1
            else table.offices.get(before.group(), "either") != "either"
        ):
            # “its chairman, Anna Berg, …”
            return before.group()
    match = _APPOSITION.match(folded, item.end, min(len(folded), item.end + 90))
    if match and match.group(2) in table.offices and _DOING.isdisjoint(_tags(match.group(1))):
        return " ".join(f"{match.group(1)} {match.group(2)}".lower().split())
    return None
