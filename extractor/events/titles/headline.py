"""Headlines as strings of words, and where to stop them.

At most 90 characters, cut where a phrase or clause ends and never mid-word; first letter capital, quotation marks balanced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from extractor.events.clauses.lexicon import gerund, vocabulary, word_class

LONGEST = 90
"""The most characters a title may have."""
TARGET = 13
"""Words of a headline that tells enough: an editor's have ten on average, and ours leave less out."""
UNDER, OVER = 1.5, 0.5
"""What a word too few and a word too many cost, in the same unit as `STOPS`."""
STOPS = {1: 0.0, 2: 0.0, 3: 4.0, 4: -3.0, 5: 3.0, 6: -6.0}
"""How good a place is to stop: 1 before a phrase, 2 before a clause, 3 before a side remark, 4 before "of", 5 the end,
6 before an object."""
ARTICLES = frozenset({"the", "a", "an"})
HELD = 6.0
"""What it costs to stop where nothing is told yet."""
DANGLING = word_class("dangling")
"""Words that no title ends in."""
_ALNUM = re.compile(r"[^\W_]")
_FIRM = re.compile(r"(?<=[\w.)])(?<! and)(?<! &)(?<! amp),? (?:Inc|Corp|Ltd|LLC|LLP|PLC|Plc|Co)\b\.?(?=[ ,'’]|$)")
"""What kind of company a firm is, after its name."""
_KIND = re.compile(" (?:Inc|Co|Ltd|LL|PLC|Plc)")
"""What one of these begins with."""
_PAIRED = re.compile("[“”()\\[\\]\"`']")
_SPACED_MARK = re.compile(r" (?=[,;:.?!%)])")


@dataclass(slots=True)
class Piece:
    """One word, or one name, of a title to be.

    gap: whether a space goes before it. cut: how good a place it is to stop before it, a key of `STOPS`, 0 for none;
    negative where nothing is told before the verb to come. verb: whether it is the first word of a finite verb.
    """

    text: str
    gap: bool = True
    cut: int = 0
    verb: bool = False


@dataclass(slots=True)
class Pronoun(Piece):
    """A pronoun. means: the full name of what it stands for. owns: whether a noun that belongs to it follows."""

    means: str = ""
    owns: bool = False


def size(pieces: list[Piece]) -> int:
    """How many characters the pieces make."""
    return sum([len(piece.text) + piece.gap for piece in pieces])


def shorten(pieces: list[Piece], acronym: str) -> None:
    """Put an acronym, given in parentheses, in place of the long name before it."""
    letters = [c for c in acronym if c.isupper()]
    if len(letters) < 3 or len(acronym) > 7:
        return
    at, left = len(pieces), len(letters)
    while at and left:
        at -= 1
        if pieces[at].text[:1].isupper():
            left -= 1
        elif pieces[at].text.lower() not in ("of", "and", "the", "for", "on", "in", "&"):
            return
    if left == 0 and pieces[at].text[:1] == letters[0]:
        first = pieces[at]
        pieces[at:] = [Piece(acronym, first.gap, first.cut)]


def hold(pieces: list[Piece]) -> None:
    """Take away the stops before the first verb: half a subject says nothing."""
    if any(piece.verb for piece in pieces):
        for piece in pieces:
            if piece.verb:
                break
            piece.cut = -piece.cut


def brief(text: str) -> str:
    """The text with firms by their names alone, as headlines have them.

    >>> brief("Lund Foods Inc. sues Holm, Berg & Co. and Aske Corp.")
    'Lund Foods sues Holm, Berg & Co. and Aske'
    """
    return _FIRM.sub("", text) if _KIND.search(text) else text


def finish(pieces: list[Piece]) -> str:
    """The pieces as a title: cut at a phrase, first letter capital, quotation marks balanced, no stray punctuation."""
    chosen = _cut_at(pieces)
    text = "".join([" " + piece.text if piece.gap else piece.text for piece in chosen])
    text = _SPACED_MARK.sub("", " ".join(text.split()))
    text = _balance(text.replace(", ,", ",").replace(",,", ",")).strip(" ,;:-–—_.&")
    if text.endswith((",”", ',"', ",''")):
        text = text[: text.rindex(",")] + text[text.rindex(",") + 1 :]
    if len(chosen) < len(pieces) and text.endswith(("'s", "’s")):
        text = text[:-2]
    particle = bool(chosen) and chosen[-1].verb and chosen[-1].text in ("in", "on")
    if len(chosen) < len(pieces) or not (text.endswith(" her") or particle):
        # “rests with her” is whole, and “is sworn in” is
        text = _undangled(_undangled(text).rstrip(" ,;:"))
    if text.endswith("ing"):
        # “…, revealing”
        before, comma, last = text.rpartition(", ")
        cut = len(chosen) < len(pieces) and last.isalpha()
        text = before if comma and (cut or last in _telling()) else text
    text = brief(text)
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    return text


@cache
def _telling() -> frozenset[str]:
    """The gerunds that need a clause: "revealing", "meaning"."""
    speech = vocabulary()
    return frozenset(gerund(verb, speech.doubling) for verb in speech.saying | speech.clause)


def _undangled(text: str) -> str:
    """The text without a last word that leads on to what was cut away."""
    if text.endswith(" such as"):
        return text.removesuffix(" such as").rstrip()
    before, space, last = text.rpartition(" ")
    return before.rstrip() if space and last in DANGLING else text


def _cut_at(pieces: list[Piece]) -> list[Piece]:
    """The pieces up to the best place to stop: near the usual length of a headline, and where a phrase or clause ends."""
    length = count = best = 0
    least = float("inf")
    for at, piece in enumerate(pieces):
        if length > LONGEST + 1:
            break
        if piece.cut and count >= 3:
            cost = _cost(piece.cut, count)
            if cost < least:
                best, least = at, cost
        text = piece.text
        length += len(text) + piece.gap
        if text.isalnum():
            count += 1
        elif text[:1].isalnum() or _ALNUM.search(text):
            count += 1 + text.count(" ")
    if length <= LONGEST + 1 and count >= 3 and _cost(5, count) < least:
        return pieces
    if least == float("inf") or pieces[best].cut < 0:
        lean = _without_articles(pieces)
        if lean is not None:
            return _cut_at(lean)
        # nothing would be told: rather stop at any word
        best = len(pieces)
        while best and size(pieces[:best]) > LONGEST + 1:
            best -= 1
    return pieces[:best]


def _without_articles(pieces: list[Piece]) -> list[Piece] | None:
    """The pieces without articles, as headlines that must be short have them; None where there are none."""
    lean: list[Piece] = []
    cut = 0
    for piece in pieces:
        if piece.text in ARTICLES:
            cut = piece.cut
            continue
        lean.append(replace(piece, cut=piece.cut or cut) if cut else piece)
        cut = 0
    return lean if len(lean) < len(pieces) else None


def _cost(cut: int, count: int) -> float:
    """What it costs to stop after so many words. cut: how good a place it is, as in `Piece`."""
    short = TARGET - count
    return (short * UNDER if short > 0 else -short * OVER) + (HELD if cut < 0 else 0.0) - STOPS[abs(cut)]


def _balance(text: str) -> str:
    """Quotation marks that lost their partner are taken out."""
    if not _PAIRED.search(text):
        return text
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("``") != text.count("''"):
        text = text.replace("``", "").replace("''", "")
    return text
