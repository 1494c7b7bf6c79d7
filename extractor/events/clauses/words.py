"""A sentence as tagged words, with offsets into the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from extractor.events.clauses.lexicon import NOT_ADVERBS, vocabulary
from extractor.events.names.gazetteer import gazetteer
from extractor.events.names.nametypes import is_acronym

# One sentence at a time, so the standard engine is safe here: no alternative can backtrack over more than one word.
WORD = re.compile(
    r"[a-z]+(?![\w'’&/.-])"  # most words, first for speed
    r"|[$€£¥]?\d[\d.,:]*\d%?(?:[-–]\w+)*|[$€£¥]?\d%?(?:[-–]\w+)*"
    r"|(?:[A-Za-z]\.){2,}(?:-\w+)*|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Prof|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs)\.(?!\w)|[A-Z]\.(?=\s)"
    r"|\w+(?:[-.&/][A-Za-z]\w*)*(?:(?:n)?['’](?:t|ll|ve|re|d)\b)?"
    r"|['’]s\b|``|''|--+|[^\w\s]"
)
PARTS = re.compile(f"({WORD.pattern})")
BEFORE_CLAUSE = frozenset({".", ";", ":", "-", "Q("})


@dataclass(slots=True)
class Words:
    """The words of one sentence in parallel lists. starts, ends: offsets into the article's text.

    tags: see `extractor.events.clauses.lexicon`; a date expression is one word with the tag ``T``, and a name of several words stays several
    words with the tag ``NP``.
    """

    texts: list[str]
    lows: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)


OPENING = {
    "``": "Q(",
    "“": "Q(",
    "''": "Q)",
    "”": "Q)",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "--": "-",
    "—": "-",
    "–": "-",
    "_": "-",
    "…": ".",
}
ACRONYMS = frozenset({"WHO", "US", "IT"})
"""Names that in small letters would be pronouns."""
PUNCTUATION = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": "."}


@lru_cache(maxsize=100_000)
def _known(word: str) -> tuple[str, str, bool, bool]:
    """A word's lower-case form, its tag by itself, whether a capital within a sentence makes it a name, and whether its
    tag depends on its neighbours, for this reason or another."""
    low, tag, proper = _alone(word)
    return low, tag, proper, proper or word == "&" or tag in ("?", "-")


def _alone(word: str) -> tuple[str, str, bool]:
    low = word.lower()
    first = word[0]
    if word in ACRONYMS:
        return low, "NP", True
    if first.isalpha():
        tag = vocabulary().tags.get(low) or _guess(low)
        if tag in CLOSED_TAGS and word.isupper() and is_acronym(word, low, gazetteer()):
            # “the WHO”
            return low, "NP", True
        return low, tag, first.isupper() and tag not in CLOSED_TAGS
    if first.isdigit() or first in "$€£¥":
        return low, "CD", False
    if low in ("'s", "’s"):
        return low, "POS", False
    if word.startswith("--"):
        return low, "-", False
    return low, PUNCTUATION.get(word) or OPENING.get(word, "?"), False


def read_words(text: str, start: int, end: int, spans: Sequence[tuple[int, int]] = ()) -> Words:
    """The tagged words of ``text[start:end]``.

    spans: offsets of the date expressions in it, in order, not overlapping; each becomes one word tagged ``T``.
    """
    texts: list[str] = []
    lows: list[str] = []
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    open_quote = False
    position = start
    for span_start, span_end in (*spans, (end, end)):
        # The gaps and the words by turns, which is quicker than a match for each word.
        parts = PARTS.split(text[position : max(position, span_start)])
        offsets = list(accumulate(map(len, parts), initial=position))
        known = list(map(_known, parts[1::2]))
        first = len(texts)
        texts += parts[1::2]
        starts += offsets[1:-1:2]
        ends += offsets[2::2]
        lows += [word[0] for word in known]
        tags += [word[1] for word in known]
        for k, (_, tag, proper, depends) in enumerate(known, first):
            if not depends:
                continue
            word, offset = texts[k], ends[k]
            if proper:
                if k and tags[k - 1] not in BEFORE_CLAUSE:
                    tags[k] = "NP"
            elif word == "&" and text[offset : offset + 2].strip().islower():
                # between names it is part of one
                tags[k] = "C"
            elif word == '"':
                open_quote = not open_quote
                tags[k] = "Q(" if open_quote else "Q)"
            elif word == "-":
                inside = k and ends[k - 1] == starts[k] and text[offset : offset + 1].isalnum()
                tags[k] = "N" if inside else "-"
            elif word[0] in "'’":
                tags[k] = "POS" if k and lows[k - 1].endswith("s") and ends[k - 1] == starts[k] else "Q)"
            elif tag == "?":
                tags[k] = "X"
        if span_end > span_start:
            texts.append(text[span_start:span_end])
            lows.append(texts[-1].lower())
            tags.append("T")
            starts.append(span_start)
            ends.append(span_end)
            position = span_end
    return Words(texts, lows, tags, starts, ends)


CLOSED_TAGS = frozenset({"D", "PS", "P", "I", "IS", "S", "W", "TH", "C", "TO", "B", "H", "DO", "NEG", "IG"})


def _guess(low: str) -> str:
    """The tag of a word the vocabulary does not know, by its ending."""
    if low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS:
        return "R"
    prefix, hyphen, rest = low.partition("-")
    if hyphen and prefix in ("re", "co", "pre", "over", "under"):
        return vocabulary().tags.get(rest) or _guess(rest)
    if low.endswith("ed") and len(low) > 4 and "-" not in low:
        return "VED"
    if low.endswith("ing") and len(low) > 5 and "-" not in low:
        return "G"
    return "N"
