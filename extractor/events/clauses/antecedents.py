"""What noun a clause tells of: the one before it, the name beside that, or the one that “of” joins to it."""

from __future__ import annotations

from extractor.events.clauses.deverbal import deeds
from extractor.events.clauses.groups import NOMINAL
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words
from extractor.events.names.gazetteer import gazetteer

MADE_KNOWN = word_class("made_known")
SPELT = word_class("spelt_numbers")
HARMING = word_class("harming")
RELATIONAL = word_class("relational")
"""Nouns that only tell how something stands to what follows "of": "the wake of the strike that began"."""
OWNERS = frozenset({"owner", "owners", "founder", "founders", "author", "authors", "maker", "makers", "boss"})
CAUSING = frozenset(
    {"lead", "spark", "trigger", "cause", "shock", "prompt", "provoke", "ignite", "outrage", "occur", "happen"}
)
"""Verbs of what a deed does."""
COUNTING = word_class("counting")
"""Nouns for many or some of what follows "of", or of its kind."""
PERSONS = frozenset(gazetteer().offices) | word_class("people")
"""Nouns for people."""
SETS = word_class("dependent") | word_class("sets")
"""Nouns that only tell how many, or which set of people."""


def noun_before(words: Words, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends just before word `end`, with the "of"-phrase it carries."""
    tags = words.tags
    j = end - 1
    while j >= 0 and tags[j] in (",", "I", "-"):
        j -= 1
        if j > 1 and tags[j] == "CD" and tags[j - 1] == ",":
            # an age: “Anna Berg, 52, who died”
            j -= 1
    stop = j + 1
    if j >= 0 and tags[j] in (")", "Q)"):
        opening = {")": "(", "Q)": "Q("}[tags[j]]
        while j >= 0 and tags[j] != opening:
            j -= 1
        j -= 1
        if j < 0:
            return None
        if tags[j] == ",":
            j -= 1
        if opening == "(":
            stop = j + 1
    if j >= 0 and tags[j] == "T":
        j -= 1
        if j >= 0 and tags[j] in ("I", "IS"):
            j -= 1
        stop = j + 1
    while j >= 0:
        tag = tags[j]
        if tag in ("NB", "NED") and j and tags[j - 1] == "TO":
            # “to finance the purchase that …”
            break
        if words.lows[j] in ("other", "another") and j and tags[j - 1] in NOMINAL:
            # a noun phrase begins here: “puts at risk other parts”
            return (j, stop)
        if (
            tag in NOMINAL
            or tag in ("Q)", "Q(")
            or (tag == "POS" and j and tags[j - 1] != "T")
            or (tag in ("VED", "VN", "G", "R") and j and tags[j - 1] in ("D", "PS", "POS", "CD"))
        ):
            j -= 1
        elif tag == "POS" and j and tags[j - 1] == "T":
            break
        elif tag in ("D", "PS"):
            if j > 1 and words.lows[j - 1] == "of" and tags[j - 2] in NOMINAL:
                j -= 2
            elif j > 1 and words.lows[j] in ("a", "an") and tags[j - 1] in NOMINAL and "CD" in tags[j - 3 : j]:
                # “16 cents a share”
                j -= 1
            else:
                return (j, stop)
        elif tag == "," and joins_adjectives(words, j, stop):
            j -= 1
        elif words.lows[j] == "of" and j > 1 and tags[j - 1] == "," and tags[j + 1] == "NP":
            # “Anna Berg, 52, of Graz, who died”
            j -= 2
            if j > 1 and tags[j] == "CD" and tags[j - 1] == ",":
                j -= 2
            stop = j + 1
        elif (words.lows[j] == "of" and j and tags[j - 1] in NOMINAL) or (
            tag == "C" and j and tags[j - 1] in ("NP",) and tags[j + 1] == "NP"
        ):
            j -= 1
        else:
            break
    start = j + 1
    return (start, stop) if start < stop else None


def joins_adjectives(words: Words, comma: int, end: int) -> bool:
    """Whether a comma stands between two adjectives of the noun phrase that ends before word `end`: “a big, empty hall”."""
    tags = words.tags
    if comma < 2 or tags[comma - 1] != "N" or words.lows[comma - 2] not in ("a", "an", "the") or end - comma < 3:
        return False
    return all(tag in NOMINAL and tag != "NP" for tag in tags[comma + 1 : end])


def apposed(words: Words, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The name that a description stands beside: “Angola, a former colony gripped by …”; else the description itself."""
    if span is None or span[0] < 2:
        return span
    tags, k = words.tags, span[0] - 1
    if tags[k] == "C" and k > 3:
        # “Berg, the sailor and poet who died”
        k -= 1
        while k and tags[k] in NOMINAL:
            k -= 1
        if tags[k] != "D" or tags[k - 1] != ",":
            return span
        span, k = (k, span[1]), k - 1
    if words.lows[span[0]] not in ("a", "an", "the", "one") or tags[k] not in (",", "-"):
        return span
    if words.lows[span[1] - 1] in MADE_KNOWN:
        # “the purchase of Lorne Foods, a deal announced in May”
        before = noun_before(words, k)
        deed = before is not None and any(
            words.lows[m] in MADE_KNOWN or words.lows[m] in deeds() for m in range(*before)
        )
        return before if deed else span
    end = k
    while k and tags[k - 1] == "NP":
        k -= 1
    if k == 1 and words.texts[0][:1].isupper() and tags[0] == "N":
        k = 0
    if k == end or (k and tags[k - 1] in (",", "C", "POS")):
        return span
    return k, end


def with_head(words: Words, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """A place that a participle follows with the noun it belongs to: “a flight to Lorne launched this morning”."""
    if span is None or span[0] < 2 or words.lows[span[0] - 1] not in ("in", "at", "to", "near", "outside"):
        return span
    tags, place = words.tags, gazetteer().places
    if any(tag != "NP" for tag in tags[slice(*span)]) or " ".join(words.lows[slice(*span)]) not in place:
        return span
    head = noun_before(words, span[0] - 1)
    return (head[0], span[1]) if head is not None and tags[span[0] - 2] in ("N", "NB", "NZ", "NG") else span


def bearer_of(words: Words, span: tuple[int, int] | None, verb: str = "", opener: int = -1) -> tuple[int, int] | None:
    """Whom or what a relative clause is about, of a noun and the one that "of" joins to it.

    The second, where the first is a deed, “the arrest of Berg, who …”, or only relates: “the wake of the strike that …”; with
    a verb of harm the deed itself, “the bombing of a shop that killed two”. opener: the word that opens the clause, -1 where
    the first is all that is asked for: people are who, and not which.
    """
    if span is None or verb in HARMING:
        return span
    lows = words.lows
    for k in range(span[0] + 1, span[1] - 1):
        if lows[k] != "of":
            continue
        first, second = lows[k - 1], (k + 1, span[1])
        if first in deeds():
            return span if verb in CAUSING else second
        if opener < 0:
            return span
        person = first in gazetteer().offices or first in OWNERS
        if lows[opener] == "who":
            one = lows[k + 1] in ("a", "an") and words.tags[opener - 1] != "," and not person
            # “the pain of people who …”
            counted = first in SETS or first in COUNTING or first in SPELT or words.tags[k - 1] == "CD"
            inhuman = not counted and not _is_human(first) and _is_human(lows[span[1] - 1])
            return second if first in RELATIONAL or (one and first not in COUNTING) or inhuman else span
        part = lows[k + 1] in ("a", "an") and first not in COUNTING
        return second if person or first in RELATIONAL or part else span
    return span


def person_of(words: Words, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Whom a clause that can only be about people is about, in “the case of Berg, who …”; not in “the brother of Berg, who …”."""
    if span is None:
        return None
    at = next((k for k in range(span[1] - 1, span[0], -1) if words.lows[k] == "of"), 0)
    if not at:
        return span
    head = words.lows[at - 1]
    if words.tags[at - 1] in ("CD", "NP") or head in SETS:
        return span
    return span if _is_human(head) else (at + 1, span[1])


def _is_human(low: str) -> bool:
    """Whether a noun is one for people."""
    return not {low, low.removesuffix("s"), low.removesuffix("ies") + "y"}.isdisjoint(PERSONS)


def placed_deed(words: Words, span: tuple[int, int]) -> tuple[int, int]:
    """The deed that a noun phrase ends: “the murder of two priests and their aides, which took place …”."""
    k = span[0]
    while k and (
        words.tags[k - 1] in NOMINAL or words.tags[k - 1] in ("D", "PS", "POS", "C") or words.lows[k - 1] == "of"
    ):
        k -= 1
    deed = next((m for m in range(k, span[0] - 1) if words.lows[m] in deeds() and words.lows[m + 1] == "of"), None)
    return (deed, span[1]) if deed is not None else span
