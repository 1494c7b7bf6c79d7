"""Names that only the rest of the article makes names: in headings, and where a surname is a word of the language."""

from __future__ import annotations

import re

from extractor.events.clauses.lexicon import vocabulary
from extractor.events.names.capitals import is_common
from extractor.events.names.gazetteer import Gazetteer
from extractor.events.names.spotting import Spot, opens_sentence

NEXT = re.compile(r"\s+([a-z]+)")
FINITE = frozenset(("VD", "VED", "VZ", "B", "H", "M"))
"""The tags of finite verbs that no noun is spelt like."""

_HEADING_WORD = re.compile(r"[A-Za-z][A-Za-z'.-]*[A-Za-z]|(?:[A-Z]\.)+")
_TITLE_CASE = 0.6


def is_title_case(words: str) -> bool:
    """Whether the capitals of a heading say nothing: all its longer words have one."""
    if words.isupper():
        return True
    long = [w for w in _HEADING_WORD.findall(words) if len(w) > 3]
    lower = [w for w in long if w[0].islower()]
    return len(long) > 2 and len(lower) < (1 - _TITLE_CASE) * len(long)


DATING = re.compile(
    r"(?i)\b(?:in|on|since|until|till|last|this|next|early|late|mid|by|from|to|of|for|through|before|after|during|around|and|between|the|a|his|her|its|their|each|every|(?:early|mid|late)-)[\s-]*$"
)
"""What goes before a month rather than before someone whose surname it is."""


def by_known_words(spots: list[Spot], headings: list[tuple[int, int]], folded: str, table: Gazetteer) -> list[Spot]:
    """Names that only the rest of the article makes names: those in a heading where every word has its capital, and
    surnames that are words of the language ("May", "English")."""
    found: list[Spot] = []
    surnames = {item.words[-1] for item in spots if item.type in ("person", None) and len(item.words) > 1}
    plain = sorted(word for word in surnames if word.lower() in table.alone and word.isalpha())
    if plain:
        taken = {item.end for item in spots}
        # Words parted by strokes, with nothing repeated: matching is linear.
        for match in re.finditer(rf"(?<![A-Za-z-])(?:{'|'.join(plain)})(?![A-Za-z-])(?! \d)", folded):
            start, end = match.span()
            after = NEXT.match(folded, end)
            acts = after is not None and vocabulary().tags.get(after.group(1)) in FINITE
            if match.group().lower() in table.cut["months"]:
                sure = acts or not DATING.search(folded, max(0, start - 12), start)
            elif match.group().lower() in table.loose:
                sure = acts or folded[end : end + 1] in tuple(",.;:'")
            else:
                sure = acts or not opens_sentence(folded, start, 0)
            if end not in taken and sure:
                found.append(Spot(start, end, start, (match.group(),), "person"))
    if headings:
        # A word of the language that only opens sentences is no name yet, and a heading in capitals does not make it one.
        known = {
            " ".join(item.words).lower(): item
            for item in spots
            if not item.weak or not is_common(item.words[0].lower())
        }
        known |= {item.words[-1].lower(): item for item in spots if item.type == "person"}
        for start, end in headings:
            words = list(_HEADING_WORD.finditer(folded, start, end))
            at = 0
            while at < len(words):
                for length in range(min(5, len(words) - at), 0, -1):
                    key = " ".join(word.group().lower() for word in words[at : at + length])
                    item = known.get(key.removesuffix("'s"))
                    if item or (key in table.places and key not in table.alone):
                        cut = 2 if key.endswith("'s") else 0
                        begin, stop = words[at].start(), words[at + length - 1].end() - cut
                        named = item.words[-length:] if item else tuple(folded[begin:stop].split())
                        found.append(Spot(begin, stop, begin, named, item.type if item else "place", echo=True))
                        at += length - 1
                        break
                at += 1
    return found
