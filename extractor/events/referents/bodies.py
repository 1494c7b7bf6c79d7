"""The name of a body after words that only say what it is: "the Japanese daily Lorne Post"."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL
from extractor.events.clauses.words import Words
from extractor.events.names.find import Names
from extractor.events.referents.described import nouns


def body_at_end(words: Words, names: Names, start: int, stop: int) -> int:
    """Where the name of a body begins that ends the word range, after what it is; `start` where there is none."""
    tags, k = words.tags, stop
    while k > start and tags[k - 1] == "NP":
        k -= 1
    kinds = nouns()
    if k in (start, stop) or words.lows[k - 1] not in kinds["company"] | kinds["group"] | {"daily", "weekly"}:
        return start
    plain = all(tag in NOMINAL or tag in ("D", "VED") for tag in tags[start:k])
    person = any(m.type == "person" for m in names.between(words.starts[k], words.ends[stop - 1]))
    return k if plain and not person else start
