"""A sentence as tagged words, with offsets into the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.events.lexicon import NOT_ADVERBS, vocabulary

# One sentence at a time, so the standard engine is safe here: no alternative can backtrack over more than one word.
WORD = re.compile(
    r"[$€£¥]?\d[\d.,:]*\d%?(?:[-–]\w+)*|[$€£¥]?\d%?(?:[-–]\w+)*"
    r"|(?:[A-Za-z]\.){2,}(?:-\w+)*|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Prof|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs)\.(?!\w)|[A-Z]\.(?=\s)"
    r"|\w+(?:[-.&/][A-Za-z]\w*)*(?:(?:n)?['’](?:t|ll|ve|re|d)\b)?"
    r"|['’]s\b|``|''|--|[^\w\s]"
)
BEFORE_CLAUSE = frozenset({".", ";", ":", "-", "Q("})


@dataclass(slots=True)
class Words:
    """The words of one sentence in parallel lists. starts, ends: offsets into the article's text.

    tags: see `extractor.events.lexicon`; a date expression is one word with the tag ``T``, and a name of several words stays several
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
PUNCTUATION = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": "."}


def read_words(text: str, start: int, end: int, spans: Sequence[tuple[int, int]] = ()) -> Words:
    """The tagged words of ``text[start:end]``.

    spans: offsets of the date expressions in it, in order, not overlapping; each becomes one word tagged ``T``.
    """
    table = vocabulary().tags
    texts: list[str] = []
    lows: list[str] = []
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    open_quote = False
    capitals = text[start:end].isupper()
    at = 0
    limits = [*spans, (end, end)]
    position = start
    for at, (span_start, span_end) in enumerate(limits):
        for match in WORD.finditer(text, position, max(position, span_start)):
            word = match.group()
            first = word[0]
            low = word.lower()
            if first.isalpha():
                tag = table.get(low)
                if tag is None:
                    tag = _guess(low)
                if (
                    first.isupper()
                    and not capitals
                    and texts
                    and tags[-1] not in BEFORE_CLAUSE
                    and tag not in CLOSED_TAGS
                ):
                    tag = "NP"
            elif first.isdigit() or first in "$€£¥":
                tag = "CD"
            elif word in PUNCTUATION:
                tag = PUNCTUATION[word]
            elif low in ("'s", "’s"):
                tag = "POS"
            elif first in "'’":
                tag = "POS" if texts and lows[-1].endswith("s") and ends[-1] == match.start() else "Q)"
            elif word == '"':
                open_quote = not open_quote
                tag = "Q(" if open_quote else "Q)"
            elif first == "-":
                inside = (
                    len(word) == 1
                    and texts
                    and ends[-1] == match.start()
                    and text[match.end() : match.end() + 1].isalnum()
                )
                tag = "N" if inside else "-"
            else:
                tag = OPENING.get(word, "X")
            texts.append(word)
            lows.append(low)
            tags.append(tag)
            starts.append(match.start())
            ends.append(match.end())
        if at < len(spans):
            texts.append(text[span_start:span_end])
            lows.append(texts[-1].lower())
            tags.append("T")
            starts.append(span_start)
            ends.append(span_end)
            position = span_end
    return Words(texts, lows, tags, starts, ends)


CLOSED_TAGS = frozenset({"D", "PS", "P", "I", "IS", "S", "W", "TH", "C", "TO", "M", "B", "H", "DO", "NEG", "IG"})


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
