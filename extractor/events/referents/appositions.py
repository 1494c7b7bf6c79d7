"""What an article calls those it names: "Lorne, a town in the north", "Brill is a movement".

A later "the town" or "the movement" means that name.
"""

from __future__ import annotations

import re

from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.names.mentions import Names

# At most five words to the noun, so matching is linear.
_AFTER = re.compile(
    r"(?:,|\s--|\s[-|]|\s\(|'?\s(?:is|was|remains))\s?(?:a|an|the)\s((?:[a-z][\w'-]*\s){0,4}?[a-z][a-z-]+)"
    r"(?=[,.;)|]|\s--|\s-\s|\s(?:of|in|for|that|which|who|whose|based|run|owned|led|with|on|from|to|at|near|by|where)\b)"
)
GENERIC = word_class("generic")
_NOUN = frozenset({"N", "NB", "NZ"})


def appositions(low: str, names: Names, unfit: frozenset[str]) -> dict[str, dict[str, set[str]]]:
    """Noun → the full names it is said of → the words that describe it there.

    low: the article's text through `gazetteer.fold`, in lower case. names: what `find_names` gave for it. unfit: nouns that nothing is called by.
    """
    table: dict[str, dict[str, set[str]]] = {}
    for mention in names.mentions:
        found = _AFTER.match(low, mention.end, mention.end + 90)
        if found is None:
            continue
        words = found.group(1).split()
        if words[-1] not in unfit and words[-1] not in GENERIC and vocabulary().tags.get(words[-1], "N") in _NOUN:
            table.setdefault(words[-1], {}).setdefault(mention.full, set()).update(words)
    return table
