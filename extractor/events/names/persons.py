"""How a title names a person: by the full name, by office and name, or, of those all readers know, by the surname."""

from __future__ import annotations

from functools import lru_cache

from extractor.events.clauses.lexicon import word_class
from extractor.events.names.gazetteer import gazetteer
from extractor.events.names.mentions import Mention, Names

_LEADING = ("president", "prime minister", "premier", "chancellor", "pm")
_STATES = frozenset(
    {"u.s.", "us", "uk", "the", "former", "then", "late", "ex", "outgoing", "new", "republican", "democratic"}
)


REGNAL = word_class("regnal")
"""Titles that go before a first name and belong to it: "Queen Silvia"."""


def leads_state(title: str, before: str) -> bool:
    """Whether a title before a name is that of a state's head or head of government.

    title: in lower case, as `Mention.title`. before: the text just before it, where "Alliance President" shows whose
    president it is.

    >>> leads_state("british prime minister", ""), leads_state("vice president", ""), leads_state("president", "Alliance ")
    (True, False, False)
    """
    if not _leads(title):
        return False
    table = gazetteer()
    last = before.split()[-1:] if before[-1:].isspace() else []
    return (
        not last
        or not last[0][0].isupper()
        or last[0][-1] in ".,:"
        or last[0].lower().removesuffix("'s") in table.places
        or last[0].lower() in table.adjectives
    )


@lru_cache(maxsize=4096)
def _leads(title: str) -> bool:
    """Whether the words of a title are those of a state's head or head of government, whatever stands before it."""
    office = next((office for office in _LEADING if title == office or title.endswith(" " + office)), None)
    if office is None:
        return False
    table = gazetteer()
    words = title[: len(title) - len(office)].split()
    return all(word in table.adjectives or word in _STATES or word in table.places for word in words)


def bare_name(full: str) -> str:
    """A person's name without the offices a spelling of it may begin with: "Harbour Minister Anna Berg"."""
    words = full.split()
    offices = gazetteer().offices
    for at in range(len(words) - 2, 0, -1):
        if words[at - 1].lower() in offices and len(words) - at >= 2:
            return " ".join(words[at:])
    return full


def in_title(mention: Mention, names: Names) -> str:
    """How a title names the person of a mention: in full, but where the text has the surname of a state's leader alone, by it."""
    if " " not in mention.text and names.entities[mention.full].leads and mention.title_start in (-1, mention.start):
        return mention.text
    if " " not in mention.full and mention.title and REGNAL.issuperset(mention.title.split()):
        return f"{mention.title.title()} {mention.full}"
    return bare_name(mention.full)
