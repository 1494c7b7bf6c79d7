"""Whether words that stand before a date, an agency or a dash name places."""

from __future__ import annotations

import re

from extractor.reading.written_date import vocabulary, weekday_number


def looks_like_source(words: str) -> bool:
    """Whether words between brackets may name who sends the story: a name, not a remark."""
    tokens = words.split()
    return (
        len(tokens) <= 6
        and all(token[0].isupper() or token[0].isdigit() or token in ("-", "de", "do", "of") for token in tokens)
        and not words.strip().isdigit()
        and not words.startswith(("Adds", "Updates", "Corrects", "Recasts", "EDS", "R-", "D-"))
    )


def is_station(words: str, head: str) -> bool:
    """Whether an unknown name after a town may be a station's ("AUSTIN (KXAN) —", "COLUMBUS, Ohio (WCMH) —"), not a ticker or a
    remark."""
    town, region, _ = head.partition(",")
    letters = sum(character.isalpha() for character in town)
    short = words.isupper() if region else sum(c.isupper() for c in words) > 1
    return words.isalnum() and len(words) <= 12 and short and letters > 3 and town.isupper()


_REGION = re.compile(r"\s[(/\[]\s?(?P<region>[^()/\[\]]{2,40})\s?[)/\]](?=\s*(?:[,.;]|$))")


def read_places(head: str) -> tuple[str, ...] | None:
    """The places that the words before a dateline's date or agency name, () for none, or None if they name no places.

    >>> read_places("BEIRUT/THE HAGUE"), read_places("IGORA /Leningrad Region/"), read_places("LA CROSSE, Wis."), read_places("He said")
    (('BEIRUT', 'THE HAGUE'), ('IGORA, Leningrad Region',), ('LA CROSSE, Wis.',), None)
    """
    head = " ".join(head.split()).strip(" ,-|")
    if not head:
        return ()
    if len(head) > 90:
        return None
    head = _REGION.sub(lambda match: ", " + match["region"], head)
    places = [place.strip(" ,") for place in head.split("/")]
    return tuple(places) if all(_is_place(place) for place in places) else None


def _is_place(place: str) -> bool:
    words = vocabulary()
    parts = [part.strip() for part in place.split(",")]
    if not 1 <= len(parts) <= 4 or not parts[0]:
        return False
    for part in parts:
        tokens = part.split()
        if not 1 <= len(tokens) <= 6 or (not tokens[0][0].isupper() and tokens[0][0] not in "'’‘"):
            return False
        for token in tokens:
            if any(character.isdigit() for character in token) or token[-1] in '!?;:"”%':
                return False
            if not (token.lstrip("'’‘(")[:1].isupper() or token in words.small or token[1:2] in "'’"):
                return False
            if token.endswith(".") and len(token) > 6:
                return False
    tokens = parts[0].split()
    if (
        tokens[0].casefold() in words.openers
        or tokens[0].rstrip(".").upper() in words.not_places
        or (len(tokens) == 1 and not tokens[0].strip(".").isalpha() and len(tokens[0]) < 3)
    ):
        return False
    if weekday_number(tokens[0]) is not None or (len(tokens) == 1 and tokens[0].casefold() in words.months):
        return False
    # In title case a long run of words is a headline ("Russia Says Deal Near"), not a town.
    return place.isupper() or parts[0].isupper() or len(tokens) <= 4


def skip_space(text: str, at: int) -> int:
    """The offset of the first character from `at` on that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def capitals_alone(head: str, close: str, text: str, end: int) -> bool:
    """Whether "HOLLYWOOD _" opens a story: capitals, a dash, and a sentence after it that is not itself in capitals."""
    head = " ".join(head.split())
    town = head.split("/")[0].split(",")[0].strip()
    letters = [character for character in town if character.isalpha()]
    if len(letters) < 4 or not all(character.isupper() for character in letters) or len(town.split()) > 4:
        return False
    newline = text.find("\n", end)
    line = text[end : newline if newline >= 0 else len(text)].strip()
    if not line:  # "ATLANTA _" on a line of its own
        after = skip_space(text, end)
        line = text[after : after + 80]
        if text[end:after].count("\n") < 1 or ("," not in head and town not in vocabulary().alone):
            return False
    if len(line) < 25 and town not in vocabulary().alone:
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "'\"“‘`$…"):
        return False
    if sum(character.isupper() for character in line[:60]) > 30:
        return town in vocabulary().alone
    # Of the towns that a stylebook does not let stand alone each has its state or country beside it; other capitals are
    # as often an organisation ("NASA — …"), unless the old wire's underscore follows.
    region = "," in head and len(head.split(",")[1].split()) <= 3 and not head.isupper()
    return town in vocabulary().alone or region or (close.strip() == "_" and len(letters) > 4)
