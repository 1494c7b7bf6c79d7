"""Verb groups and sentences: the values that the clause reader works on, and the looks to the left they all need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from itertools import compress, count
from typing import Literal

from extractor.events.clauses.lexicon import PLURALS, SINGULARS_IN_S, word_class
from extractor.events.clauses.words import Words

Form = Literal["past", "present", "modal", "infinitive", "gerund", "participle"]
Role = Literal["main", "coordinate", "relative", "contact", "subordinate", "complement", "insert"]

NOMINAL = frozenset({"N", "NP", "NB", "NZ", "NED", "CD", "NG", "X"})
OBJECT = frozenset({"D", "PS", "P", "CD", "NP", "N", "NB", "NZ", "TH"})
STOP = frozenset({".", ";", ":", "Q(", "-"})
INTRANSITIVE = word_class("intransitive")
WANTING = word_class("wanting")
WHEN_NOUNS = frozenset(
    {"time", "day", "moment", "date", "year", "way", "reason", "week", "month", "night", "morning", "evening", "season"}
)
"""Nouns that a clause without its opener tells when, how or why of."""
SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})


@dataclass(slots=True, eq=False)
class Group:
    """A verb group, words start to end (end not included); head: the index of its main verb.

    subject: word range, or None; for a relative clause it is the antecedent where the antecedent is its subject. topic: the
    antecedent of a relative clause, whatever its part in it. opener: index of the word that opens the clause, -1 for none.
    limit: index after the clause's last word. of: the index (in the list of groups) of the group whose subject it shares.
    """

    start: int
    end: int
    head: int
    lemma: str
    form: Form
    aux: str = ""
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    finite: bool = True
    subject: tuple[int, int] | None = None
    inverted: bool = False
    topic: tuple[int, int] | None = None
    role: Role = "main"
    opener: int = -1
    limit: int = 0
    of: int = -1
    gapped: bool = False


@dataclass(slots=True)
class Sentence:
    """The words and groups of one sentence. verbs: the group of each word that is part of one, by the word's index."""

    words: Words
    groups: list[Group] = field(default_factory=list)
    verbs: dict[int, Group] = field(init=False)

    def __post_init__(self) -> None:
        self.verbs = {k: group for group in self.groups for k in range(group.start, group.end)}


def places(items: Iterable[str], wanted: Set[str]) -> Iterator[int]:
    """The indices of the items that are among the wanted, in order; an item is looked at when it is come to."""
    return compress(count(), map(wanted.__contains__, items))


def plural_noun(low: str) -> bool:
    return low in PLURALS or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in SINGULARS_IN_S
    )


def is_expletive(words: Words, group: Group) -> bool:
    """Whether "there" stands for the subject of a verb: “there also were clashes”."""
    k = group.start - 1
    while k > 0 and words.tags[k] == "R" and words.lows[k] != "there":
        k -= 1
    return k >= 0 and words.lows[k] == "there"


def back(tags: list[str], i: int) -> int:
    """The nearest index left of i that is neither adverb nor date (with its preposition) nor a closing parenthesis."""
    j = i - 1
    while j >= 0:
        if tags[j] in ("R", "NEG"):
            j -= 1
        elif tags[j] == "T":
            j -= 1
            if j >= 0 and tags[j] in ("I", "IS"):
                # “assets as of May 1”
                j -= 2 if j and tags[j] == "I" and tags[j - 1] == "IS" else 1
        elif tags[j] == ")":
            k = j
            while k >= 0 and tags[k] != "(":
                k -= 1
            if k < 0:
                return j
            j = k - 1
        elif tags[j] == "Q)" and j and tags[j - 1] not in (",", "."):
            j -= 1
        else:
            break
    return j
