"""Whether a single word is a verb, and which: finite, a participle, or no verb at all.

"The ruling issued Friday" and "the court issued a ruling" differ in what stands around the word alone; these are the looks
around that tell.
"""

from __future__ import annotations

from extractor.events.clauses.groups import Group, back, plural_noun
from extractor.events.clauses.lexicon import lemma, word_class
from extractor.events.clauses.past_forms import read_ed
from extractor.events.clauses.present_forms import read_base, read_in_s, wants_to
from extractor.events.clauses.single import Single
from extractor.events.clauses.spelt_alike import read_spelt_alike
from extractor.events.clauses.words import Words

SPELT = word_class("spelt_numbers")
NOUNS_TOO = frozenset({"VB", "NB", "VZ", "NZ", "NED"})
"""Tags of words that are nouns after a determiner."""
SUPERLATIVES = word_class("superlatives")
GATHERING = frozenset({"meeting", "fighting", "sitting", "training", "voting"})
"""What many do in a place; after a plural these words are verbs."""


def _goes_on(words: Words, i: int) -> bool:
    """Whether the gerund at word i, after a date, takes an object: “met on Monday seeking a truce”, not “the Monday meeting”."""
    tags = words.tags
    nxt = tags[i + 1] if i + 1 < len(tags) else "."
    if nxt == "I":
        # “spoke on Monday calling for calm”
        return i > 1 and tags[i - 2] == "I" and words.lows[i + 1] != "of"
    return nxt in ("D", "PS", "P", "TH", "CD", "TO")


def read_single(words: Words, i: int, groups: list[Group]) -> Group | None:
    """The group made by one word that may be a verb, or None where it is none."""
    tags, lows, n = words.tags, words.lows, len(words.tags)
    tag, low = tags[i], lows[i]
    before = tags[i - 1] if i else "."
    if before == "T" and i > 1 and tags[i - 2] in ("D", "PS"):
        # “her 2016 arrest”
        before = tags[i - 2]
    if tag in NOUNS_TOO and before in ("D", "PS", "POS"):
        return None
    base = lemma(low)
    p = back(tags, i)
    prev = tags[p] if p >= 0 else "."
    prev_low = lows[p] if p >= 0 else ""
    nxt = tags[i + 1] if i + 1 < n else "."
    previous = groups[-1] if groups else None

    if i == 0 and tag in ("VB", "NB", "NED") and nxt in ("D", "PS") and words.texts[0][0].isupper():
        # “Read the report published on Monday.”
        return Group(i, i + 1, i, base, "present", "imperative")
    if tag == "NG":
        # “a study finding the dam would …”
        if (
            (nxt in ("D", "TH", "PS", "P") and before in ("T", ",", "N", "NP"))
            or (nxt in ("D", "PS", "P") and before in ("I", "TO", "IS"))
            or (base == "end" and nxt in ("I", "T") and before in ("N", "NB"))
            or (
                prev == "C" and nxt == "I" and previous is not None and previous.form == "gerund" and tags[p - 1] == "T"
            )
        ):
            return Group(i, i + 1, i, base, "gerund", finite=False)
        if nxt in ("I", "T") and before in ("N", "NZ") and low in GATHERING and plural_noun(lows[i - 1]):
            # “ministers meeting in Lorne said …”
            tags[i] = "G"
            return Group(i, i + 1, i, base, "gerund", finite=False)
        return None
    if tag == "G":
        superlative = i > 1 and lows[i - 1] in SUPERLATIVES and tags[i - 2] in ("D", "PS", "POS")
        if (
            before in ("D", "PS", "POS", "CD")
            or (before == "T" and not _goes_on(words, i))
            or nxt == "POS"
            or superlative
            or (nxt == "N" and lows[i - 1] in SPELT)
            or (low == "living" and lows[i - 1] == "of")
        ):
            tags[i] = "N"
            return None
        if before in (".", "Q(") and nxt in ("TH", "W", "B", "H", "M", "VD"):
            # “Flooding that began on Monday …”, “Fighting broke out …”
            tags[i] = "N"
            return None
        if i == 0 and tags[1:3] == ["I", "T"] and tags[3:4] in (["VD"], ["VED"], ["B"], ["H"], ["M"], ["VZ"]):
            # “Borrowing in the third quarter rose …”
            tags[i] = "N"
            return None
        return Group(i, i + 1, i, base, "gerund", finite=False)
    if tag == "VD":
        if before in ("D", "PS", "POS") and prev_low not in ("this", "that", "some", "many", "others", "all"):
            return None
        return Group(i, i + 1, i, base, "past")
    if tag == "VN":
        if before in ("D", "PS", "POS") or (before == "I" and nxt in ("N", "NP", "NZ")):
            return None
        if prev == "C" and previous is not None and (previous.passive or previous.perfect):
            group = Group(i, i + 1, i, base, previous.form)
            group.passive, group.perfect = previous.passive, previous.perfect
            return group
        return Group(i, i + 1, i, base, "participle", passive=True, finite=False)
    here = Single(words, i, groups, tag, low, before, base, p, prev, prev_low, nxt, previous)
    if tag == "VED":
        return read_ed(here)
    if tag == "NED":
        return read_spelt_alike(here)
    if tag == "VZ":
        if i == 0 or before in ("D", "PS", "POS", "TO") or prev in ("I",) or lows[i - 1] in SPELT:
            return None
        return here.finite("present")
    if tag in ("NB", "VB", "NZ") and (wanting := wants_to(here)):
        return wanting
    if tag == "NZ":
        return read_in_s(here)
    if tag in ("VB", "NB"):
        return read_base(here)
    return None
