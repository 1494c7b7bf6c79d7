"""A sentence as tagged words, with offsets into the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extractor.events.clauses.lexicon import NOT_ADVERBS, vocabulary
from extractor.events.names.gazetteer import gazetteer
from extractor.events.names.nametypes import is_acronym

# One sentence at a time, so the standard engine is safe here: no alternative can backtrack over more than one word.
WORD = re.compile(
    r"[a-z]+(?![\w'’&/.-])"  # most words, first for speed
    r"|[$€£¥]?\d[\d.,:]*\d%?(?:[-–](?:\d[\d.,]*\d%?|\w+))*|[$€£¥]?\d%?(?:[-–](?:\d[\d.,]*\d%?|\w+))*"
    r"|(?:[A-Za-z]\.){2,}(?:-\w+)*|[DRI]-(?:(?:[A-Z]\.){2,}|[A-Z][a-z]+\.?(?=,))|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Prof|St|Mt|Ft|Jr|Sr|Inc|Corp|Co|Cos|Bros|Ltd|No|vs"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que"
    r"|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.(?!\w)(?:-based\b)?|[A-Z]\.(?=\s)"
    r"|\w+(?:[-.&/][A-Za-z]\w*)*(?:(?:n)?['’]t\b)?"
    r"|['’](?:s|ll|ve|re|d|m)\b|``|''|--+|[^\w\s]"
)
BEFORE_CLAUSE = frozenset({".", ";", ":", "-", "Q("})


@dataclass(slots=True)
class Words:
    """The words of one sentence in parallel lists. starts, ends: offsets into the article's text.

    tags: see `extractor.events.clauses.lexicon`; a date expression is one word with the tag ``T``, and a name of several words stays several
    words with the tag ``NP``. dates: the indices of the date expressions, in order.
    """

    texts: list[str]
    lows: list[str]
    tags: list[str]
    starts: list[int]
    ends: list[int]
    dates: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def within(self, k: int) -> bool:
        """Whether the comma at word k parts a town from its country or state, so that it is no limit of a phrase."""
        return self.tags[k] == "NP" and self.texts[k] == ","

    def after_place(self, k: int) -> bool:
        """Whether the comma at word k closes the name of a country or state that a comma opens: “Lorne, Utah, where”."""
        return k > 3 and self.tags[k] == "," and (self.within(k - 2) or self.within(k - 3))


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


class _Word(NamedTuple):
    """A word by itself; offsets from where its chunk of text begins. proper: whether a capital within a sentence makes it a
    name; depends: whether its tag depends on its neighbours, for this reason or another."""

    text: str
    low: str
    tag: str
    start: int
    end: int
    proper: bool
    depends: bool


@lru_cache(maxsize=50_000)
def _read_chunk(chunk: str, last: bool = False) -> tuple[str, str, tuple[_Word, ...]]:
    """The words of a chunk of text without white space; of most, which are one word whose tag depends on nothing, only its
    lower-case form and its tag. last: whether no white space follows it either."""
    found = []
    for match in WORD.finditer(chunk if last else chunk + " "):
        word = match.group()
        low, tag, proper = _alone(word)
        depends = proper or word == "&" or tag in ("?", "-")
        found.append(_Word(word, low, tag, match.start(), match.end(), proper, depends))
    if len(found) == 1 and found[0].text == chunk and not found[0].depends:
        return found[0].low, found[0].tag, ()
    return "", "", tuple(found)


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
        # “the 35-year-old left”
        return low, "N" if low.endswith(("-old", "-olds")) else "CD", False
    if low in ("'s", "’s"):
        return low, "POS", False
    if first in "'’" and low[1:].isalpha():
        # “I'm”, “they'll”
        return low, vocabulary().tags.get(low, "?"), False
    if word.startswith("--"):
        return low, "-", False
    return low, PUNCTUATION.get(word) or OPENING.get(word, "?"), False


def read_words(text: str, start: int, end: int, spans: Sequence[tuple[int, int]] = ()) -> Words:
    """The tagged words of ``text[start:end]``.

    spans: offsets of the date expressions in it, in order, not overlapping; each becomes one word tagged ``T``.
    """
    words = Words([], [], [], [], [], [])
    open_quote = False
    position = start
    for span_start, span_end in spans:
        open_quote = _read_stretch(words, text, position, span_start, open_quote)
        date = text[span_start:span_end]
        words.dates.append(len(words.texts))
        words.texts.append(date)
        words.lows.append(date.lower())
        words.tags.append("T")
        words.starts.append(span_start)
        words.ends.append(span_end)
        position = span_end
    _read_stretch(words, text, position, end, open_quote)
    return words


def _read_stretch(words: Words, text: str, start: int, end: int, open_quote: bool) -> bool:
    """Add the words of ``text[start:end]``; open_quote, and what is given back: whether a typewritten quotation is open."""
    texts, lows, tags, starts, ends = words.texts, words.lows, words.tags, words.starts, words.ends
    chunks = text[start:end].replace("\n", " ").split(" ")
    # News repeats its words with what is attached to them, so that a look-up of the chunk spares reading it.
    known = list(map(_read_chunk, chunks))
    if chunks[-1]:
        known[-1] = _read_chunk(chunks[-1], True)
    position = start
    for chunk, (single, its_tag, inside) in zip(chunks, known, strict=True):
        if single:
            texts.append(chunk)
            lows.append(single)
            tags.append(its_tag)
            starts.append(position)
            position += len(chunk)
            ends.append(position)
            position += 1
            continue
        for word, low, tag, begin, stop, proper, depends in inside:
            if proper:
                if tags and tags[-1] not in BEFORE_CLAUSE:
                    tag = "NP"
            elif depends:
                after = position + stop
                joined = tags and ends[-1] == position + begin
                if word == "&" and text[after : after + 2].strip().islower():
                    # between names it is part of one
                    tag = "C"
                elif word == '"':
                    open_quote = not open_quote
                    tag = "Q(" if open_quote else "Q)"
                elif word == "-":
                    tag = "N" if joined and text[after : after + 1].isalnum() else "-"
                elif word[0] in "'’":
                    tag = "POS" if joined and lows[-1].endswith("s") else "Q)"
                elif tag == "?":
                    tag = "X"
            texts.append(word)
            lows.append(low)
            tags.append(tag)
            starts.append(position + begin)
            ends.append(position + stop)
        position += len(chunk) + 1
    return open_quote


CLOSED_TAGS = frozenset({"D", "PS", "P", "I", "IS", "S", "W", "TH", "C", "TO", "B", "H", "DO", "NEG", "IG"})


def _guess(low: str) -> str:
    """The tag of a word the vocabulary does not know, by its ending."""
    if low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS:
        return "R"
    prefix, hyphen, rest = low.partition("-")
    if hyphen and prefix in ("re", "co", "pre", "over", "under"):
        return vocabulary().tags.get(rest) or _guess(rest)
    if low.endswith("ed") and len(low) > 4 and "-" not in low:
        # “unchanged”: the verbs in un- are known
        return "N" if low.startswith("un") else "VED"
    if low.endswith("ing") and len(low) > 5 and "-" not in low:
        return "G"
    return "N"
