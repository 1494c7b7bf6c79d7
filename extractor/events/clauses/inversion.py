"""Subjects that come after their verbs: “…,” said Holm, the mayor."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.insertions import described_subject
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.words import Words

TELLING = word_class("telling")
"""Verbs of saying whose object is whom it is said to: what follows them is never their subject."""


def is_inverted(sentence: Sentence, index: int, j: int, spoken: bool) -> bool:
    """Whether a verb of saying has its subject after it. j: the comma or closing quotation mark before it. spoken: whether a
    finite verb goes before."""
    words, group = sentence.words, sentence.groups[index]
    tags, n = words.tags, len(words.tags)
    comma = tags[j] == ","
    if group.lemma not in vocabulary().reporting or group.lemma in TELLING or group.perfect or group.end >= n:
        return False
    if comma and not (group.start - 1 == j and (spoken or tags[j - 1] == "Q)")):
        return False
    if tags[group.end] not in ("D", "PS", "P") and tags[group.end] not in NOMINAL:
        return False
    return not comma or (described_subject(sentence, index) is None and not _verb_after_noun(words, group.end))


def invert(sentence: Sentence, group: Group) -> None:
    """A subject after its verb: “…,” said Eitan, the science minister."""
    words = sentence.words
    tags, n = words.tags, len(words.tags)
    if group.end >= n:
        return
    end = group.end
    if group.lemma in ("come", "follow") and tags[end] in ("D", "N", "NP"):
        # “On Monday came the news that …”
        while end < n and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS")):
            end += 1
        group.subject, group.inverted = (group.end, end), True
        return
    if group.lemma not in vocabulary().reporting:
        return
    if tags[end] == "P":
        group.subject, group.inverted = (end, end + 1), True
        return
    while (
        end < n
        and tags[end] in ("D", "PS", "N", "NP", "POS", "CD", "I", "NB", "NZ", "TO", "G", "X", "NED", "R", "C", "(", ")")
        and not (tags[end] == "I" and end + 1 < n and tags[end + 1] == "T")
    ):
        end += 1
    if end > group.end:
        group.subject, group.inverted = (group.end, end), True


def follow_among(sentence: Sentence, index: int) -> bool:
    """“Among those to sign were Lorne and Aske”: the subject comes last, and did what is said of those among whom it was."""
    words, groups = sentence.words, sentence.groups
    group, tags = groups[index], words.tags
    end = group.end
    while end < len(tags) and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS", "C")):
        end += 1
    if end == group.end:
        return False
    group.subject, group.inverted = (group.end, end), True
    for inner in groups[:index]:
        if inner.form == "participle" or inner.topic is not None:
            inner.topic = group.subject
            inner.subject = group.subject if inner.finite else None
    return True


def _verb_after_noun(words: Words, k: int) -> bool:
    """Whether the noun phrase that begins at word k is the subject of what follows it: “Holm, the mayor, said Berg would stay”."""
    tags, n = words.tags, len(words.tags)
    while k < n and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS")):
        k += 1
    return k < n and tags[k] in ("M", "B", "H", "DO")
