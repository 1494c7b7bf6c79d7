"""The tense of headlines: what has happened is told in the present."""

from __future__ import annotations

from extractor.events.clauses.groups import Group
from extractor.events.clauses.lexicon import third_person, word_class
from extractor.events.clauses.words import Words
from extractor.events.titles.headline import Piece

PRESENT_OF = {"was": "is", "were": "are", "had": "has", "did": "does", "would": "will", "wasn't": "isn't", "weren't": "aren't",
              "didn't": "doesn't", "wasn’t": "isn’t", "weren’t": "aren’t", "didn’t": "doesn’t", "hadn't": "hasn't", "'d": "will"}  # fmt: skip
DROPPED_ADVERBS = word_class("dropped_adverbs")
"""Adverbs that a headline goes without."""
ONGOING = word_class("ongoing")
"""Verbs of what is under way, which headlines tell in the simple present: "is considering" → "considers"."""


def headline_verb(words: Words, group: Group, plural: bool, active: bool = False) -> list[Piece]:
    """The verb group as a headline has it: “was sentenced” → “sentenced”, “has not said” → “does not say”.

    plural: whether its subject is. active: whether what is written in the passive is told in the active.
    """
    base = group.lemma
    present = (base if plural else third_person(base)) if base != "be" else ("are" if plural else "is")
    tags = words.tags
    adverbs = [
        Piece(words.texts[k], True)
        for k in range(group.start, group.end)
        if (tags[k] == "R" and (words.lows[k] not in DROPPED_ADVERBS or tags[k - 1] == "NEG"))
        # “not only approved but praised”
        or (tags[k] == "NEG" and not group.negated)
    ]
    if (
        group.start
        and words.tags[group.start - 1] == "R"
        and words.lows[group.start - 1] not in DROPPED_ADVERBS
        and group.finite
    ):
        adverbs.insert(0, Piece(words.texts[group.start - 1], True))
        if words.lows[group.start - 1] == "than":
            # “more than doubles”
            adverbs.insert(0, Piece(words.texts[group.start - 2], True))
    if group.form == "modal" and group.head == group.start and words.tags[group.head] == "M":
        # a modal alone: “would: …”
        return [Piece(words.lows[group.head], True)]
    if active:
        return [*adverbs, Piece(present, True)]
    if group.form == "participle":
        return [*adverbs, Piece(words.lows[group.head], True)]
    if group.passive:
        if group.aux in ("could", "may", "might", "should", "must", "can"):
            return [Piece(group.aux, True), Piece("be", True), *adverbs, Piece(words.lows[group.head], True)]
        if group.negated:
            return [
                Piece("are" if plural else "is", True),
                Piece("not", True),
                *adverbs,
                Piece(words.lows[group.head], True),
            ]
        return [*adverbs, Piece(words.texts[group.head].lower(), True)]
    if group.form == "modal" and group.aux in ("could", "may", "might", "should", "must", "can", "cannot"):
        negation = [Piece("not", True)] if group.negated and group.aux != "cannot" else []
        return [Piece(group.aux, True), *negation, *adverbs, Piece(base, True)]
    after = words.lows[group.end] if group.end < len(words.lows) else ""
    if base == "be" and after in ("likely", "unlikely", "set", "due", "ready", "poised") and not group.negated:
        return adverbs
    if group.aux == "be to":
        return [
            *adverbs,
            Piece("to", True),
            *([Piece("be", True)] if group.passive else []),
            Piece(words.lows[group.head], True),
        ]
    if group.negated:
        if base == "be":
            return [Piece(present, True), Piece("not", True)]
        if group.aux in ("will", "would"):
            return [Piece("will", True), Piece("not", True), Piece(base, True)]
        return [Piece("do" if plural else "does", True), Piece("not", True), *adverbs, Piece(base, True)]
    return [*adverbs, Piece(present, True)]


def unshifted(words: Words, group: Group, plural: bool) -> str:
    """The first word of a finite group with the shift of reported speech undone: was → is, would → will.

    plural: whether its subject is.
    """
    low = words.lows[group.start]
    if group.subject is not None and words.lows[group.subject[0]] == "i":
        # “I was ill” may be long over
        return words.texts[group.start]
    if low == "would" and group.end > group.start + 1 and words.lows[group.start + 1] == "have":
        # “a rule that would have closed the school”
        return words.texts[group.start]
    if low in PRESENT_OF and (group.head > group.start or group.lemma in ("be", "have", "do")):
        if low == "had" and plural:
            return "have"
        return PRESENT_OF[low]
    if group.form == "past" and group.head == group.start and not group.passive:
        return group.lemma if plural else third_person(group.lemma)
    return words.texts[group.start]


def is_simply_progressive(group: Group) -> bool:
    """Whether a verb group is one like "is considering", nothing more."""
    plain = not (group.passive or group.negated or group.perfect)
    return group.finite and group.progressive and plain and group.form in ("past", "present")
