"""Words that have no place in a title: dates, parentheses, sources, some adverbs, the "that" of reported speech."""

from __future__ import annotations

from collections.abc import Set

from extractor.events.clauses.date_phrases import date_phrase
from extractor.events.clauses.groups import NOMINAL, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.words import Words
from extractor.events.titles.headline import Piece, shorten
from extractor.events.titles.tense import DROPPED_ADVERBS

AUDIENCE = word_class("audience")
"""Words of the press, which is told things but is not what a title is about."""
SUPERLATIVES = word_class("superlatives")
BREAKING = (["break"], ["breaks"], ["broke"])
"""“Break even” keeps its adverb."""
UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "minute", "hour"})
"""After them "later", "earlier" or "ago" tells when."""
UNDATED = DROPPED_ADVERBS | {"sic", "according", "compared", "[", "]", "<", ">", "at", "in", "for", "during"}
"""Words that may begin something left out, far from any date."""


def left_out(sentence: Sentence, ends: Set[int], k: int, end: int, pieces: list[Piece]) -> int:
    """The word after what begins at word k and has no place in a title, or 0: dates, parentheses, sources, some adverbs,
    the "that" of reported speech.

    ends: where verb groups end. end: where the wanted words do. pieces: what stands before, which may lose what goes with it.
    """
    words = sentence.words
    tags, lows = words.tags, words.lows
    tag, low = tags[k], lows[k]
    if low in ("[", "]", "sic", ">"):
        return k + 1
    if low == "<":
        # “Lund Ltd <LUN.L>”, but “bought <Lund Ltd>”
        close = words.lows.index(">", k, min(end, k + 5)) if ">" in words.lows[k : min(end, k + 5)] else k
        return close + 1 if all(t.isupper() or t == "." for t in words.texts[k + 1 : close]) else k + 1
    if tag == "(":
        if k + 2 < end and tags[k + 2] == ")":
            shorten(pieces, words.texts[k + 1])
        close = k + 1
        while close < end and tags[close] != ")":
            close += 1
        return min(close + 1, end)
    if low == "according" and k + 1 < end and lows[k + 1] == "to" and pieces:
        while k < end and not (tags[k] == "," and tags[k - 1] != "to") and tags[k] != ".":
            k += 1
        if pieces[-1].text == ",":
            pieces.pop()
        return k
    if tag == "R" and k and tags[k - 1] == "NEG":
        # “not only”, “not yet”
        return 0
    if tag == "R" and low in DROPPED_ADVERBS and not (k and lows[k - 1] in UNITS) and lows[k - 1 : k] not in BREAKING:
        return k + 1
    if (
        tag == "TH"
        and k
        and (not pieces or _tag_before(words, k) not in NOMINAL or lows[k - 1] in AUDIENCE or _reports(sentence, k))
    ):
        return k + 1
    if low == "compared" and k + 2 < end and lows[k + 1] in ("to", "with") and "T" in tags[k + 2 : k + 4]:
        last = tags.index("T", k + 2) + 1
        if tags[last : last + 1] == ["POS"]:
            # “compared with last year's loss of 4 million”
            last += 1
            while last < end and (tags[last] in NOMINAL or lows[last] in ("of", "or", "per")):
                last += 1
        return last
    after = date_phrase(words, ends, k, end)
    if after and low == "from" and lows[after : after + 1] == ["when"]:
        # “fell to 104 from January when it was at 105”
        return next((m for m in range(after, end) if tags[m] == ","), end)
    if after and low == "since" and tags[after - 1] == "T":
        _unmeasured(pieces)
    return after


def _tag_before(words: Words, k: int) -> str:
    """The tag of the word before k, dates aside."""
    tags = words.tags
    k -= 1
    while k > 0 and tags[k] == "T":
        k -= 1
        if k > 0 and tags[k] == "I":
            k -= 1
    return tags[k]


def _reports(sentence: Sentence, k: int) -> bool:
    """Whether the "that" at word k follows a verb of saying."""
    saying = vocabulary().saying
    before = [group for group in sentence.groups if group.finite and group.end <= k]
    return bool(before) and k < before[-1].end + 9 and before[-1].lemma in saying


def _unmeasured(pieces: list[Piece]) -> None:
    """Take back what says nothing without the date that it is measured from: “, its highest since 2010”, “for the first time
    since May”."""
    for at in range(len(pieces) - 1, max(len(pieces) - 8, -1), -1):
        text = pieces[at].text
        first = text == "for" and [p.text for p in pieces[at + 1 :]] == ["the", "first", "time"]
        if first or (text == "," and any(p.text in SUPERLATIVES for p in pieces[at + 1 :])):
            del pieces[at:]
            return
        if pieces[at].verb:
            return
