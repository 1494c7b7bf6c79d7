"""Words whose tag depends on their neighbours alone: towns and their states, members of a party, “that”, “next”, “prior to”."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, SUBJECT_PRONOUNS, places, plural_noun
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words
from extractor.events.names.gazetteer import gazetteer

ING_ADJECTIVES = word_class("ing_adjectives")
ING_VERBS = frozenset({"leading", "winning", "losing", "opposing", "continuing", "visiting", "touring", "joining"})
"""Those of them that are verbs as often."""
STATES = gazetteer().state_abbreviations | {f"{state}-based" for state in gazetteer().state_abbreviations}
FIRMS = frozenset({"inc.", "corp.", "co.", "cos.", "ltd.", "plc", "s.a", "ag"})
"""Last words of the names of firms."""
AFTER_PARTY = frozenset({"VED", "VD", "VN", "VZ", "B", "H", "M", "DO", "R", "T", "C", "I", "IS", "TO", "NB", "NZ"})
"""Tags of words that go on with the clause after the party of someone, where no apposition follows."""
PARTIES = frozenset(
    f"{party}-{state}"
    for party in "DRI"
    for state in gazetteer().state_abbreviations
    | {"Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah"}
)

PLACES_WHERE = frozenset(
    {"underground", "overseas", "abroad", "ashore", "offshore", "inland", "downtown", "upstream", "downstream"}
)
"""Words for where something is that are adjectives as well."""
UNSETTLED = PLACES_WHERE | {word.lower() for word in STATES | PARTIES} | ING_ADJECTIVES | {
    ",", "back", "prior", "wound",
    "'s", "’s", "that", "at", "about", "over", "around", "under", "provided", "providing", "last", "am", "remains", "than",
    "himself", "herself", "itself", "themselves", "once", "following", "up", "next", "named", "called", "dubbed", "likely", "preferred", "void",
}  # fmt: skip
"""The words whose tag depends on their neighbours."""
WHOM = frozenset(
    {"told", "met", "with", "to", "by", "for", "received", "welcomed", "hosted", "greeted", "assured", "urged"}
)
"""Words before those who visit, rather than before a visit: "met visiting Kenyan envoys"."""
NAMING = frozenset({"named", "called", "dubbed"})


def settle(words: Words) -> None:
    """Settle words whose tag depends on their neighbours alone."""
    tags, lows = words.tags, words.lows
    last = len(tags) - 1
    for i in places(lows, UNSETTLED):
        tag, low = tags[i], lows[i]
        if low == ",":
            if 1 < i < last and tags[i + 1] == "NP" and words.texts[i - 1][0].isupper() and _in_region(words, i):
                # “in Lorne, Utah”: one name
                tags[i] = "NP"
            elif 1 < i < last - 2 and _describes_by_place(words, i):
                # “a Graz, Austria, hotel”
                tags[i] = tags[i + 2] = "NP"
        elif tag == "POS" and lows[i] in ("'s", "’s") and i and tags[i - 1] == "P":
            tags[i] = "B"
        elif low in PLACES_WHERE:
            if tag == "N" and i < last and tags[i + 1] not in NOMINAL and i and tags[i - 1] not in ("D", "I"):
                # “miners trapped underground since Monday”
                tags[i] = "R"
        elif low == "wound":
            if lows[i + 1 : i + 2] in (["up"], ["down"]):
                # “the firm was wound up”
                tags[i] = "VED"
        elif tag == "IG" or (low == "prior" and lows[i + 1 : i + 2] == ["to"]):
            tags[i] = "I"
        elif (
            low == "next"
            and i < last
            and tags[i + 1] in ("I", "IS", ".")
            and i
            and tags[i - 1] in ("NZ", "VZ", "VB", "NB")
        ):
            # “meets next on Monday”
            tags[i] = "R"
        elif words.texts[i] in PARTIES:
            if i > 1 and tags[i - 1] == ",":
                _settle_party(words, i)
        elif words.texts[i] in STATES:
            if i > 1 and tags[i - 1] == "," and words.texts[i - 2][:1].isupper():
                # “a Graz, Ala., clinic”: the town and its state are one name
                tags[i - 1] = "NP"
                if i + 1 < last and tags[i + 1] == "," and tags[i + 2] in ("N", "NB", "NZ", "NG", "POS"):
                    tags[i + 1] = "NP"
        elif tag == "TH":
            after = tags[i + 1] if i < last else "."
            if (
                after in ("N", "CD", "T", "NZ")
                and not (i and lows[i - 1] == "out")
                and (i == 0 or tags[i - 1] in ("I", "IS", ".", ",", "TO", "C", "VED", "VD"))
                and (i == 0 or tags[i - 1] not in ("VED", "VD") or after == "T")
            ) or (
                i + 2 <= last
                and after in ("N", "NB", "NZ", "VB")
                and tags[i + 2] in (",", ".", "I", "TO", "T", "C", ")")
                and i
                and tags[i - 1] in ("VED", "VD", "VB", "NB", "G", "I")
            ):
                tags[i] = "D"
        elif lows[i] == "at" and i < last and lows[i + 1] in ("least", "most"):
            tags[i], tags[i + 1] = "D", "N"
        elif tag == "I" and lows[i] == "up" and i + 1 < last and lows[i + 1] == "to" and tags[i + 2] == "CD":
            # “up to 40 people”
            tags[i], tags[i + 1] = "D", "N"
        elif lows[i] in ("about", "over", "around", "under") and i < last and tags[i + 1] == "CD":
            tags[i] = "D"
        elif (
            lows[i] in ("provided", "providing")
            and 0 < i < last
            and tags[i - 1] in NOMINAL
            and tags[i + 1] in ("NP", "D", "TH", "PS")
            and any(t in ("B", "H", "M", "VD") for t in tags[:i])
            and any(t in ("B", "H", "M", "VD", "VZ") for t in tags[i:])
        ):
            tags[i] = "S"
        elif (
            lows[i] in ("himself", "herself", "itself", "themselves")
            and 0 < i < last
            and tags[i - 1] in NOMINAL
            and tags[i + 1] in ("VED", "VD", "B", "H", "M")
        ):
            # “the mayor himself spoke”
            tags[i] = "R"
        elif (
            tag == "G"
            and low in ING_ADJECTIVES
            and 0 < i < last
            and tags[i - 1] == "I"
            and (tags[i + 1] == "N" or (tags[i + 1] in ("NB", "NZ") and low not in ING_VERBS))
        ):
            # “of operating profit”, not “of leading attacks”
            tags[i] = "N"
        elif low == "visiting":
            if tag == "G" and 0 < i < last and lows[i - 1] in WHOM and tags[i + 1] in ("N", "NP"):
                # “told visiting Kenyan envoys”
                tags[i] = "N"
        elif low == "last" and 0 < i < last and tags[i - 1] == "TO" and tags[i + 1] in ("I", "IS", "D", "R"):
            # “supplies to last until May”
            tags[i] = "NB"
        elif (
            lows[i] == "last"
            and 0 < i < last
            and (tags[i - 1] in ("P", "W", ",") or tags[i - 1] in NOMINAL)
            and tags[i + 1] in ("VED", "VD")
        ):
            # “who last saw him”
            tags[i] = "R"
        elif (lows[i] == "am" and (i == 0 or lows[i - 1] != "i")) or (
            lows[i] == "remains" and i and (tags[i - 1] in ("CD", "D", "PS", "POS") or lows[i - 1] == "human")
        ):
            tags[i] = "N"
        elif low == "void":
            if i > 1 and lows[i - 2 : i] == ["null", "and"]:
                tags[i] = "N"
        elif low == "preferred":
            if i < last and lows[i + 1] in ("share", "shares", "stock", "stocks"):
                # “redeems preferred shares”
                tags[i] = "N"
        elif low == "back":
            if 0 < i < last and tags[i - 1] == "N" and plural_noun(lows[i - 1]) and tags[i + 1] in ("D", "PS"):
                # “most voters back the plan”
                tags[i] = "VB"
        elif low in NAMING:
            if 0 < i < last and tags[i + 1] == "NP" and tags[i - 1] == "N" and _indefinite(words, i):
                # “a puppy named Dolphin”
                tags[i] = "VN"
        elif low == "than":
            tags[i] = "I"
            if 0 < i < last and lows[i - 1] in ("more", "less") and tags[i + 1] in ("VED", "VD"):
                # “more than doubled”
                tags[i] = "R"
            elif 0 < i < last and tags[i + 1] == "CD" and lows[i - 1] in ("more", "less", "fewer"):
                # “less than 1 percent of the land received bids”
                tags[i - 1], tags[i] = "D", "N"
        elif tag == "S" and lows[i] == "once" and i and tags[i - 1] not in (",", ".") and not _opens_clause(words, i):
            tags[i] = "R"
        elif low == "likely" and i < last and tags[i + 1] == "M":
            # “likely will stay”
            tags[i] = "R"


def _opens_clause(words: Words, i: int) -> bool:
    """Whether a subject and its verb follow word i: “once the rains are over”."""
    tags, k = words.tags, i + 1
    if tags[k : k + 1] == ["P"] and words.lows[k] in SUBJECT_PRONOUNS:
        return True
    if tags[k : k + 1] not in (["D"], ["PS"], ["NP"]):
        return False
    while k < len(tags) and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS")):
        k += 1
    return tags[k : k + 1] in (["B"], ["H"], ["M"], ["VED"], ["VD"], ["VZ"]) or tags[k - 1] == "NZ"


def _indefinite(words: Words, end: int) -> bool:
    """Whether the noun phrase that ends before word `end` begins with "a" or "an"."""
    k = end - 1
    while k > 0 and words.tags[k] in NOMINAL:
        k -= 1
    return words.lows[k] in ("a", "an")


def _settle_party(words: Words, i: int) -> None:
    """Read the party and state of a member of the U.S. Congress, word i, as a side remark: “Sen. Anna Berg, D-Utah, said”."""
    tags = words.tags
    tags[i - 1] = "("
    if tags[i + 1 : i + 2] == [","] and i + 2 < len(tags) and tags[i + 2] in AFTER_PARTY:
        tags[i + 1] = ")"
    else:
        # “…, R-Maine, the chairman of the panel, said”
        tags[i] = ")"


def _describes_by_place(words: Words, comma: int) -> bool:
    """Whether a town and its country or state, with a comma after each, stand between an article and its noun."""
    tags = words.tags
    if tags[comma + 1 : comma + 3] != ["NP", ","] or tags[comma + 3] not in ("N", "NB", "NZ", "NG"):
        return False
    k = comma - 1
    while k and tags[k] == "NP":
        k -= 1
    known = words.lows[comma + 1] in gazetteer().places
    return known and k < comma - 1 and tags[k] in ("D", "POS", "PS") and words.texts[comma + 3][0].islower()


def _in_region(words: Words, comma: int) -> bool:
    """Whether a town that a preposition leads to stands before a comma, and the country or state that it is in after it."""
    tags, lows, table = words.tags, words.lows, gazetteer()
    k = comma - 1
    while k and tags[k] == "NP":
        k -= 1
    led = tags[k] in ("I", "IS")
    if words.texts[comma - 1] in table.countries:
        # “the governments of Syria, Jordan, Egypt and …”
        return False
    after = comma + 1
    pair = table.places.get(" ".join(lows[after : after + 2])) is not None
    single = lows[after] in table.places
    end = after + (2 if pair else 1)
    if tags[k] == "," and k and lows[k - 1] in FIRMS:
        # “Lund Foods Inc., Graz, Kesh, said”
        led = True
    if not (led or lows[k] in ("and", "the")) or not (pair or single) or end >= len(tags):
        return False
    # not “from Lorne, Germany and France”, nor “the Lorne, Germany, and France teams”
    return tags[end] in (",", ".", "-", ")") and (led or lows[end + 1 : end + 2] != ["and"])
