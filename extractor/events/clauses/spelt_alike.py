"""Whether a past that is spelt as the base, and as a noun, is one: “hit”, “cut”, “bid”."""

from __future__ import annotations

from extractor.events.clauses.around_past import gapped, in_apposition
from extractor.events.clauses.groups import NOMINAL, OBJECT, Group
from extractor.events.clauses.lookaround import ahead_finite, clause_opened, comma_insert, comma_then_finite
from extractor.events.clauses.single import Single

STRIKING = frozenset({"hit", "cut", "split", "shut", "cost", "put", "set", "beat", "shed", "quit", "hurt", "broadcast"})
"""Verbs whose past is spelt as a noun is, before a noun without article."""


def read_spelt_alike(here: Single) -> Group | None:
    """A past that is spelt as the base and as a noun: “hit”, “cut”."""
    words, i, groups = here.words, here.at, here.groups
    tags, lows = words.tags, words.lows
    n, low = len(tags), here.low
    before, prev, nxt, previous = here.before, here.prev, here.nxt, here.previous
    if previous is not None and previous.passive and previous.finite and before == "CD" and gapped(words, previous, i):
        group = here.finite(previous.form)
        group.passive = group.gapped = True
        return group
    if low == "bid" and before in NOMINAL and lows[i + 1 : i + 2] in (["by"], ["from"], ["of"]):
        # “fought off a takeover bid by Lund”
        return None
    if (
        (prev in NOMINAL and nxt == "N" and low in STRIKING)
        and (clause_opened(tags, i) or not any(g.finite for g in groups))
        and ahead_finite(words, i) < 0
    ):
        # “a bomb hit central Kesh”
        return here.finite("past")
    if prev == "," and nxt in OBJECT | {"I", "T", "R"} and groups and not any(g.finite for g in groups):
        # “The band, formed in 1998, split up”
        return here.finite("past")
    if (
        prev == ","
        and low == "set"
        and (nxt == "T" or (nxt == "I" and tags[i + 2 : i + 3] == ["T"]))
        and ahead_finite(words, i) < 0
    ):
        # “… before a deadline in July, set last August”
        return here.participle() if any(g.finite for g in groups) else None
    if prev == "," and low == "set" and lows[i + 1 : i + 2] == ["up"] and comma_then_finite(words, i):
        # “The fund, set up in 2004, has …”
        return here.participle()
    last = next((g for g in reversed(groups) if g.finite), None)
    if prev == "," and last is not None and nxt in OBJECT | {"I", "T", "R"} and comma_insert(words, here.p, last):
        # “The firm, which makes tyres, cut prices”
        return here.finite("past")
    if low == "set" and nxt == "I" and prev in NOMINAL and i + 2 < n and tags[i + 2] == "T":
        # “the vote set for Monday is …”
        return here.participle()
    if before in ("D", "PS", "POS", "I", "TO", "CD"):
        return None
    if before in NOMINAL and lows[i + 1 : i + 2] == ["by"]:
        # “towns hit by floods”
        return here.participle()
    if not any(g.finite for g in groups) and in_apposition(tags, i) and comma_then_finite(words, i):
        # “Karl Holm, best known for the BBC hit Lorne Tales, died”
        return None
    if (
        prev in ("P", "W", "TH")
        or (prev in ("N", "NP", "NG", ")", "C", "Q)", ",") and nxt in ("D", "PS", "CD", "P", "NP", "R"))
        or (prev == "NP" and nxt in OBJECT | {"I"})
        or (low == "hit" and prev in ("NB", "NZ") and nxt in ("D", "PS", "P", "NP", "CD"))
    ):
        return here.finite("past")
    return None
