"""Whether a word that may be a noun is a verb in the present: “voters go”, “the embassy moves”."""

from __future__ import annotations

from extractor.events.clauses.groups import (
    NOMINAL,
    OBJECT,
    WANTING,
    Group,
    plural_noun,
)
from extractor.events.clauses.lexicon import SINGULARS_IN_S, vocabulary, word_class
from extractor.events.clauses.lookaround import (
    ahead_finite,
    bare_name,
    clause_between,
    clause_opened,
    comma_insert,
    object_of,
    only_relative,
    plural_phrase,
)
from extractor.events.clauses.single import Single
from extractor.events.clauses.words import Words

CONTENT_NOUNS = word_class("content_nouns")
PEOPLES = word_class("peoples")
"""Adjectives that name a people in the plural: "the Dutch"."""
STAYING = frozenset({"stay", "remain", "go"})
"""Verbs before a participle that tells a state: "stays closed", "went unnoticed"."""
ENDURING = frozenset({"run", "last", "continue"})
"""Verbs of time alone: what runs until a day ends then."""
ENDING = frozenset({"end", "start", "close", "return"})
"""Verbs of which the third person is seldom a plural noun after a noun."""


def wants_to(here: Single) -> Group | None:
    """A verb of wanting before “to”: “drivers plan to strike”; None where it is none."""
    words, i = here.words, here.at
    tags = words.tags
    n, tag, base = len(tags), here.tag, here.base
    before, p, prev, prev_low, nxt = here.before, here.p, here.prev, here.prev_low, here.nxt
    if tag == "NZ" and nxt == "TO" and base in WANTING and not here.groups and before in ("N", "NP", "NB", "NZ"):
        # “A group of small ports hopes to merge”: one group, so that it is no noun
        of = words.lows.index("of") if "of" in words.lows[:i] else 0
        head = of > 1 and tags[of - 1] in ("N", "NB") and not plural_noun(words.lows[of - 1])
        if head and tags[0] == "D" and tags[i + 2 : i + 3] in (["VB"], ["NB"], ["NED"], ["B"], ["H"]):
            return here.finite("present")
    if (
        tag in ("NB", "VB")
        and nxt == "TO"
        and i + 2 < n
        and tags[i + 2] in ("VB", "NB", "NED", "B", "H")
        and base in WANTING
        and before not in ("D", "PS", "POS")
    ):
        plural = prev in ("N", "NP", "NB", "NZ") and (plural_noun(prev_low) or "C" in tags[:p])
        # “The Swedes want more ships and plan to build them”
        joined = before == "C" and here.previous is not None and here.previous.form == "present"
        if plural or joined or prev in ("P", "W"):
            return here.finite("present")
    return None


SPELT = word_class("spelt_numbers")


def read_in_s(here: Single) -> Group | None:
    """A word in -s that may be a plural noun: “runs”."""
    words, i, groups = here.words, here.at, here.groups
    tags, lows = words.tags, words.lows
    base = here.base
    before, p, prev, prev_low, nxt, previous = here.before, here.p, here.prev, here.prev_low, here.nxt, here.previous
    if prev_low in SPELT:
        # “two acts of sabotage”, “two more acts”
        return None
    if before == "C" and nxt == "IS" and base in ENDURING and previous is not None and previous.finite:
        # “opened in May and runs until June”
        return here.finite("present")
    if (
        nxt == "T"
        and before in ("N", "NP")
        and not plural_noun(prev_low)
        and _named_or_definite(words, i)
        and ahead_finite(words, i) < 0
        and not any(g.finite for g in groups)
    ):
        # “The embassy moves next month”
        return here.finite("present")
    if (
        prev == "TH"
        and p == i - 1
        and p
        and tags[p - 1] == "N"
        and nxt in OBJECT | {"I"}
        and not plural_noun(lows[p - 1])
    ):
        # “the office that handles disputes”
        return here.finite("present") if lows[p - 1] not in CONTENT_NOUNS else None
    if base in ENDING and nxt in ("T", ",", ".") and prev in ("N", "NB") and clause_opened(tags, i):
        # “until her term ends this month”
        return here.finite("present") if not plural_noun(prev_low) else None
    if (
        nxt in ("TO", "D", "PS", "TH")
        and prev in NOMINAL
        and only_relative(words, groups)
        and ahead_finite(words, i) < 0
    ):
        # “A dispute which could threaten flights returns to the court”
        return here.finite("present")
    if base in STAYING and nxt in ("VED", "VN") and prev in NOMINAL and not plural_noun(prev_low):
        # “the road stays closed”
        return here.finite("present")
    if prev == "," and groups and not any(g.finite for g in groups):
        if nxt in ("D", "PS", "N", "NP", "CD", "G", "NG"):
            return here.finite("present")
        if (
            nxt in ("I", "TO", "TH", "IS", "T", "R")
            and groups[-1].form == "participle"
            and tags[groups[-1].start - 1] == ","
        ):
            # “The accord, signed in Lorne on Monday, calls for a vote”
            return here.finite("present")
    if nxt in OBJECT and groups and groups[-1].start == 0 and groups[-1].form == "participle" and len(groups) == 1:
        # “Founded in 1950, the club runs two schools”
        first = next((k + 1 for k in range(i - 1, 0, -1) if tags[k] == ","), i)
        plain = first < i and all(t in NOMINAL or t in ("D", "PS") for t in tags[first:i])
        if plain and not plural_noun(prev_low) and ahead_finite(words, i) < 0:
            return here.finite("present")
    if prev == "," and nxt in OBJECT and previous is not None and comma_insert(words, p, previous):
        return here.finite("present")
    if (
        prev == "NP"
        and nxt in ("NP", "CD")
        and before == "NP"
        and not any(g.finite for g in groups)
        and (p == 0 or tags[p - 1] not in ("D", "I"))
    ):
        return here.finite("present")
    if prev in ("P", "W") and prev_low not in ("her",):
        return here.finite("present")
    if (
        prev in ("N", "NP", "NB", ")")
        and (
            nxt in ("D", "PS", "P")
            or (nxt == "TO" and base in WANTING)
            or (nxt == "TH" and base in vocabulary().reporting)
        )
        and (not plural_noun(prev_low) or (nxt == "TO" and prev == "NP" and bare_name(tags, p)))
    ):
        if before in ("D", "PS", "POS"):
            return None
        return here.finite("present")
    if (
        before == "R"
        and prev in ("N", "NP", ",", ")")
        and nxt in ("D", "PS", "P", "TO", "TH", "CD", "I", "N", "NP")
        and tags[p] != "R"
    ):
        return here.finite("present")
    if (
        prev == "C"
        and nxt in ("D", "PS", "P", "TO", "TH")
        and previous is not None
        and previous.finite
        and previous.form == "present"
    ):
        return here.finite("present")
    return None


def read_base(here: Single) -> Group | None:
    """A word that may be a noun or a base form: “vote”."""
    words, i, groups = here.words, here.at, here.groups
    tags, lows = words.tags, words.lows
    tag, base = here.tag, here.base
    before, p, prev, prev_low, nxt, previous = here.before, here.p, here.prev, here.prev_low, here.nxt, here.previous
    if before in ("D", "PS", "POS", "I", "TO"):
        return None
    if prev_low in ("they", "we", "you", "i", "who", "which") or (prev == "TH" and p > 0 and plural_noun(lows[p - 1])):
        return here.finite("present") if tag == "VB" or nxt not in ("N", "NP") else None
    if prev == "NP" and previous is not None and object_of(words, previous, i):
        # “closed the Dromnes bridge”: the name that ends in s describes the noun
        return None
    if base in vocabulary().clause and nxt in ("NP", "TH", "D", "PS", "P") and not any(g.finite for g in groups):
        described = bool(groups) and groups[0].form == "participle" and groups[0].start > 0
        if (prev in ("N", "NZ") and plural_noun(prev_low)) or (described and plural_noun(lows[groups[0].start - 1])):
            # “Figures show Lorne fell”, “Letters released on Monday show that …”
            return here.finite("present")
    if nxt in ("I", "T") and prev in ("N", "NZ", "NP") and plural_phrase(words, groups, i) and _dated(tags, i + 1):
        # “Polls close on Sunday”
        return here.finite("present")
    if (
        (prev in ("N", "NP") or (prev == "NZ" and tag == "VB"))
        and plural_noun(prev_low)
        and (tag == "VB" or nxt in ("D", "PS", "TO", "TH", "P"))
    ):
        return here.finite("present") if tags[p] == "N" or tag == "VB" or lows[p] not in SINGULARS_IN_S else None
    if tag == "VB" and prev_low in PEOPLES and p and lows[p - 1] == "the":
        # “The Dutch seek talks”
        return here.finite("present")
    if (
        tag == "VB"
        and prev in NOMINAL
        and len(groups) == 1
        and previous is not None
        and previous.form == "participle"
        and plural_phrase(words, [], previous.start)
        and not clause_between(tags, previous.end, i)
    ):
        # “Sources quoted by the agency expect …”
        return here.finite("present")
    if (
        prev == "C"
        and previous is not None
        and (
            tag == "VB"
            or (before == "C" and previous.form in ("modal", "infinitive") and nxt in ("I", "D", "PS", "TO"))
        )
    ):
        if previous.form == "infinitive":
            return Group(i, i + 1, i, base, "infinitive", finite=False)
        group = here.finite(previous.form if previous.form in ("present", "modal") else "present")
        group.aux = previous.aux
        return group
    if (
        prev in ("N", "NP")
        and nxt in ("TO", "D", "PS", "I")
        and plural_phrase(words, groups, i)
        and (tag == "VB" or (nxt != "I" and ahead_finite(words, i) < 0))
    ):
        # “voters in Lorne go to the polls”, “as drivers in the city prepare to leave …”
        return here.finite("present")
    if tag == "VB" and not any(g.finite for g in groups):
        if prev in NOMINAL and p == i - 1 and not groups and _joined_subject(tags, i):
            # “Wages and growth take centre stage”
            return here.finite("present")
        if prev == "," and groups and plural_phrase(words, [], groups[0].start) and groups[0].form != "infinitive":
            # “Laws requiring food to be labelled, come into force”
            return here.finite("present")
    if previous is not None and previous.lemma == "help" and previous.end == i:
        return Group(i, i + 1, i, base, "infinitive", finite=False)
    return None


def _joined_subject(tags: list[str], i: int) -> bool:
    """Whether all words before word i are noun phrases that a conjunction joins."""
    return "C" in tags[:i] and all(tag in NOMINAL or tag in ("D", "PS", "POS", "C") for tag in tags[:i])


def _dated(tags: list[str], k: int) -> bool:
    """Whether a date and then no verb follows at word k: “on Sunday.”."""
    if tags[k] == "I":
        k += 1
    return tags[k : k + 1] == ["T"] and (tags[k + 1] if k + 1 < len(tags) else ".") in (".", ",", "C", "I", "TO")


def _named_or_definite(words: Words, i: int) -> bool:
    """Whether a name, or a noun phrase with an article, ends before word i: not “like other riots”."""
    tags, k = words.tags, i
    while k and tags[k - 1] in NOMINAL:
        k -= 1
    return tags[i - 1] == "NP" or (k > 0 and tags[k - 1] in ("D", "PS"))
