"""Whether a noun phrase takes a plural verb: "the boats" and "Anna Berg and Olaf Lund" do, "the United States" does not."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, plural_noun
from extractor.events.clauses.lexicon import PLURALS, SINGULARS_IN_S
from extractor.events.clauses.words import Words
from extractor.events.names.find import Names
from extractor.events.names.gazetteer import gazetteer
from extractor.events.referents.bodies import body_at_end

MANY = frozenset({"tories", "contras", "sandinistas", "rangers", "taliban", "sunnis", "nazis", "yazidis", "hindus"})
"""Organisations of one word that take a plural verb."""
PORTIONS = frozenset({"half", "third", "quarter", "fifth", "rest", "remainder", "most"})
"""Nouns for a part of what "of" names, which is plural or not as that is."""
COLLECTIVE = frozenset({"staff", "crew", "personnel", "faculty", "livestock", "infantry", "cavalry"})
"""Nouns for many that may be counted without a plural."""
TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
PEOPLES = frozenset(
    {"british", "french", "dutch", "swiss", "irish", "english", "spanish", "welsh", "danish", "turkish"}
)
"""Peoples with "the" whose name has no plural of its own."""

SINGULAR_VERBS = frozenset({"is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't"})
PLURAL_VERBS = frozenset({"are", "were", "have", "do", "aren't", "weren't", "haven't", "don't"})


def is_plural(words: Words, names: Names, span: tuple[int, int]) -> bool:
    """Whether the noun phrase of a word range takes a plural verb."""
    start, end = span
    lows = words.lows
    low = lows[start]
    if low in ("they", "we", "you", "these", "those"):
        return True
    if low in ("he", "she", "it", "this", "that"):
        return words.tags[start + 1 : end][:1] == ["C"]
    seen = lows[end] if end < len(lows) else ""
    if seen in SINGULAR_VERBS or seen in PLURAL_VERBS:
        # the text's own verb tells
        return seen in PLURAL_VERBS
    if low in ("more", "less", "fewer") and lows[start + 1 : start + 2] == ["than"] and end > start + 2:
        # “More than 300 people”
        start += 2
    elif low in ("about", "around", "over", "under") and end > start + 1:
        # “About half”
        start += 1
    inside = names.between(words.starts[start], words.ends[end - 1]) if end > start else ()
    first = inside[0] if inside and "C" not in words.tags[start:end] else None
    if (
        first is not None
        and first.type in ("person", "place")
        and first.end >= words.ends[end - 1]
        and not any(words.tags[k] in ("I", "TO") and words.starts[k] < first.start for k in range(start, end))
    ):
        return False
    if first is not None and first.start == words.starts[start] and first.end >= words.ends[end - 1]:
        lone = end - start == 1 and words.texts[start][0].isupper() and low not in gazetteer().adjectives
        if (lone and low not in PLURALS and low not in MANY) or low in gazetteer().firm_first:
            # “Holmes”, “Banque Paribas”
            return False
    if (
        first is not None
        and first.type == "organisation"
        and end - start == 1
        and (low not in MANY or words.texts[start].isupper())
    ):
        # “Roscosmos”, “the NHS” without its article
        return False
    if first is not None and first.type == "person" and first.start < words.starts[start] + 40:
        # “Anna Berg, the mayor”: a person, described
        tags = words.tags[start:end]
        if tags[0] != "D" and "I" not in tags and "," in tags:
            return False
    if (
        first is not None
        and inside[-1].type == "person"
        and inside[-1].end >= words.ends[end - 1]
        and {"I", "TO", ","}.isdisjoint(words.tags[start:end])
    ):
        # “White House spokeswoman Anna Sanders”
        return False
    if words.tags[end - 1 : end] == ["NP"] and body_at_end(words, names, start, end) > start:
        # “the car maker Lorne Motors”
        return False
    head = start
    depth, named = 0, False
    if "," in words.tags[start:end] and _lists(words.tags[start:end]):
        return True
    for k in range(start, end):
        tag = words.tags[k]
        if tag == "C" and words.lows[k] == "and" and k + 1 < end and k > start:
            people = [m for m in inside if m.type == "person"]
            alone = words.tags[k + 1] not in ("D", "PS") and "I" not in words.tags[start:end]
            if len(people) == 1 and people[0].end >= words.ends[end - 1] and alone:
                # “Mayor and Treasurer Anna Berg”
                return False
            if any(m.end == words.ends[k - 1] and m.type == "place" for m in inside):
                # “the United States and Soviet Union”
                return True
            if any(m.start < words.starts[k] < m.end for m in inside):
                continue
            if words.tags[start] == "D" and words.tags[end - 1] == "NP" and words.lows[end - 1] in gazetteer().heads:
                # “the U.S. Securities and Exchange Commission”
                continue
            if words.lows[start] in ("a", "an") and alone and words.lows[end - 1] in gazetteer().heads:
                # “a truth and reconciliation commission”
                continue
            return True
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth -= 1
        if depth or tag == ")":
            continue
        if (
            tag in ("I", "IS", "W", ",", "TO", "-", "TH")
            and not (
                tag == "I"
                and words.lows[k] == "of"
                and head > start
                and words.tags[head] == "NP"
                and not words.texts[k - 1].endswith("s")
                and words.lows[k - 1] not in ("court", "house", "bank", "department", "ministry", "board", "council")
            )
        ) or (tag in ("VED", "VN", "G") and k > start):
            break
        if tag == "I":
            named = True
        elif tag in NOMINAL and not (named and tag == "NP"):
            # “Bureau of Statistics”, but “Bank of England economists”
            head = k
    low = words.lows[head]
    if low in COLLECTIVE and head > start and words.tags[start] == "CD":
        # “60,000 bank staff”
        return True
    if words.tags[head] == "CD":
        return low not in ("1", "one") and (head == start or words.tags[head - 1] != "NP")
    if head + 2 < end and words.lows[head + 1] == "of":
        if low in ("percent", "pct", "cent", "%"):
            # “40 percent of voters”, “40 percent of output”
            last = head + 2
            while last + 1 < end and words.tags[last + 1] in NOMINAL:
                last += 1
            low = words.lows[last]
            return plural_noun(low) or low in gazetteer().adjectives or low in ("those", "them", "these")
        if low in PORTIONS:
            # “half of the boats are”, “half of the water is”
            return is_plural(words, names, (head + 2, end))
        if low.partition("-")[0] in TENS:
            return True
    if low in ("number", "handful", "dozen"):
        # “a number of boats are”, “the number of boats is”
        return words.lows[start] != "the"
    if low in ("percent", "pct", "majority", "cent", "%", "lot", "couple") or (low == "half" and head - start < 2):
        return True
    if words.texts[head].isupper() and len(low) > 2 and words.texts[head].isalpha():
        # “the INS”
        return False
    if words.tags[head] == "NP" and head > start and (low in PLURALS or _names_firm(words, start, head)):
        # “Automatic Data”, “Lorne Airlines”
        return False
    if low == "nations" and words.lows[head - 1] != "united":
        return True
    if head == start + 1 and words.tags[start] == "D" and (low.endswith("ese") or low in PEOPLES):
        return True
    if low in PLURALS or low in MANY or (low.endswith("is") and low in gazetteer().adjectives):
        # “the Sunnis”, “the Israelis”
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in SINGULARS_IN_S


def _names_firm(words: Words, start: int, head: int) -> bool:
    """Whether a name that ends like one of a firm is used without an article."""
    return words.tags[start] != "D" and words.lows[head] in gazetteer().firm


def _lists(tags: list[str]) -> bool:
    """Whether a noun phrase is a list: “Lorne, Brill and the Aske Isles”."""
    return "C" in tags and tags.index(",") < tags.index("C") and all(t in NOMINAL or t in (",", "C", "D") for t in tags)
