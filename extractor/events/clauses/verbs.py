"""Finding the verb groups of a sentence: auxiliaries with their verbs, infinitives, and single words that are verbs."""

from __future__ import annotations

from extractor.events.clauses.finite import read_single
from extractor.events.clauses.groups import NOMINAL, SUBJECT_PRONOUNS, Group, places, plural_noun
from extractor.events.clauses.lexicon import NEGATIVES, PLURALS, lemma, word_class
from extractor.events.clauses.words import Words
from extractor.events.names.gazetteer import gazetteer

SHORT = {"'ll": "will", "’ll": "will", "won't": "will", "won’t": "will", "'d": "would", "’d": "would"}
ING_ADJECTIVES = word_class("ing_adjectives")
ING_VERBS = frozenset({"leading", "winning", "losing", "opposing", "continuing", "visiting", "touring", "joining"})
"""Those of them that are verbs as often."""
GOALS = word_class("goals")
"""Nouns without an article that one goes, or that a thing is taken, to: "went to court"."""
MOTIONS = frozenset({"go", "come", "return", "get", "take", "bring", "send", "head", "rush", "march"})
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
PASTS_TOO = frozenset({"lay", "found", "fell", "saw", "wound", "bound", "ground"})
"""Base forms that are spelt as the past of another verb."""
ADJECTIVES_TOO = word_class("adjectives_too")
"""Verbs whose base form is an adjective far more often, so that they are verbs only before an object: "to present its plan"."""
UNSETTLED = {word.lower() for word in STATES | PARTIES} | ING_ADJECTIVES | {
    ",", "back", "prior",
    "'s", "’s", "that", "at", "about", "over", "around", "under", "provided", "providing", "last", "am", "remains", "than",
    "himself", "herself", "itself", "themselves", "once", "following", "up", "next", "named", "called", "dubbed", "likely", "preferred", "void",
}  # fmt: skip
"""The words whose tag depends on their neighbours."""
WHOM = frozenset(
    {"told", "met", "with", "to", "by", "for", "received", "welcomed", "hosted", "greeted", "assured", "urged"}
)
"""Words before those who visit, rather than before a visit: "met visiting Kenyan envoys"."""
NAMING = frozenset({"named", "called", "dubbed"})
AUXILIARY = frozenset({"M", "B", "H", "DO"})
VERBAL = frozenset({"VED", "VD", "VN", "NED", "VZ", "NZ", "VB", "NB", "G", "NG"})
"""Tags of words that may be verbs by themselves."""
BEGINNING = AUXILIARY | VERBAL | {"TO"}
"""Tags of the words that a verb group may begin with."""


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


def find_groups(words: Words) -> list[Group]:
    """The verb groups of a sentence in order; a word that turns out to be none is tagged anew as a noun."""
    tags = words.tags
    groups: list[Group] = []
    end = 0
    for i in places(tags, BEGINNING):
        if i < end:
            continue
        tag = tags[i]
        if tag in AUXILIARY:
            group = _auxiliary(words, i)
        elif tag == "TO":
            group = _infinitive(words, i)
        else:
            group = read_single(words, i, groups)
        if group is None:
            if tag in ("VED", "VD", "VN", "VZ", "VB"):
                # no verb here: an adjective or a noun
                tags[i] = "N"
            continue
        if not group.negated and group.start and tags[group.start - 1] == "NEG":
            group.negated = True
        groups.append(group)
        end = group.end
    if not any(group.finite for group in groups):
        found = _last_resort(words, groups)
        if found is not None:
            groups.append(found)
            groups.sort(key=lambda group: group.start)
    return groups


def _last_resort(words: Words, groups: list[Group]) -> Group | None:
    """In a sentence without a finite verb: the first word that could be one, after a noun that could be its subject."""
    tags, lows = words.tags, words.lows
    taken = {k for group in groups for k in range(group.start, group.end)}
    for i in range(1, len(tags) - 1):
        if i in taken or tags[i] not in ("NZ", "NED", "NB"):
            continue
        if tags[i - 1] not in NOMINAL and tags[i - 1] not in (")", "R", "T"):
            continue
        if tags[i + 1] not in ("D", "PS", "I", "IS", "TO", "NP", "CD", "P", "R", "TH", "T"):
            continue
        plural = plural_noun(lows[i - 1])
        if (tags[i] == "NZ" and not plural) or (tags[i] == "NB" and plural) or tags[i] == "NED":
            return Group(i, i + 1, i, lemma(lows[i]), "past" if tags[i] == "NED" else "present")
    return None


def _auxiliary(words: Words, i: int) -> Group | None:
    tags, lows, n = words.tags, words.lows, len(words.tags)
    first, low = tags[i], lows[i]
    group = Group(i, i + 1, i, lemma(low) if first != "M" else low, "modal" if first == "M" else "present")
    if low in (
        "was",
        "were",
        "had",
        "did",
        "wasn't",
        "weren't",
        "hadn't",
        "didn't",
        "didn’t",
        "wasn’t",
        "weren’t",
        "hadn’t",
    ):
        group.form = "past"
    if low in ("been", "being", "having", "be"):
        group.finite, group.form = False, "gerund"
    group.negated = low in NEGATIVES
    if first == "M":
        group.aux = SHORT.get(low, low)
    state = first
    j = i + 1
    while j < n:
        tag = tags[j]
        if tag == "NEG":
            group.negated = True
            j += 1
            continue
        if lows[j] in ("either", "both") and j + 1 < n and tags[j + 1] in ("VED", "VN", "G"):
            # “were either destroyed or damaged”
            tags[j] = tag = "R"
        if lows[j] == "likely" and first == "M":
            tags[j] = tag = "R"
        if lows[j] == "last" and j + 1 < n and tags[j + 1] in ("VED", "VN"):
            # “was last seen”
            tags[j] = tag = "R"
        if tag == "R" or (tag == "T" and j + 1 < n and tags[j + 1] in ("VED", "VN", "G", "B")):
            j += 1
            continue
        if tag == "I" and j + 2 < n and tags[j + 1] == "T" and tags[j + 2] in ("VED", "VN", "G", "B"):
            j += 2
            continue
        if state in ("M", "DO"):
            if (
                tag in ("VB", "NB", "NED")
                or (tag == "VED" and lemma(lows[j]) == lows[j])
                or lows[j] in ("have", "be", "do")
                or lows[j] in PASTS_TOO
            ):
                group.lemma, group.head, group.end = _base(lows[j]), j, j + 1
                state = {"have": "H", "be": "B"}.get(lows[j], "")
                if state:
                    j += 1
                    continue
            elif (
                tag == "N"
                and state == "M"
                and lows[j] not in PLURALS
                and group.end == i + 1
                and lows[j].isalpha()
                and not lows[j].endswith("ly")
            ):
                group.lemma, group.head, group.end = lows[j], j, j + 1
            break
        if state == "H":
            if lows[j] == "been":
                group.perfect, group.lemma, group.head, group.end, state = True, "be", j, j + 1, "B"
                j += 1
                continue
            if tag in ("VED", "VN", "VD", "NED") or (tag == "B" and lows[j] == "had") or lows[j] in ("had", "done"):
                group.perfect, group.lemma, group.head, group.end = True, lemma(lows[j]), j, j + 1
            elif tag == "TO" and j + 1 < n and tags[j + 1] in ("VB", "NB", "NED", "B", "H"):
                group.aux, group.form = "have to", "modal"
                group.lemma, group.head, group.end = lemma(lows[j + 1]), j + 1, j + 2
            break
        if state == "B":
            if lows[j] in ("being", "been"):
                group.head, group.end = j, j + 1
                j += 1
                continue
            if tag in ("G", "NG"):
                group.progressive, group.lemma, group.head, group.end = True, lemma(lows[j]), j, j + 1
                if (
                    lows[j] == "going"
                    and j + 2 < n
                    and tags[j + 1] == "TO"
                    and tags[j + 2] in ("VB", "NB", "NED", "B", "H")
                ):
                    group.progressive, group.aux, group.form = False, "will", "modal"
                    group.lemma, group.head, group.end = lemma(lows[j + 2]), j + 2, j + 3
            elif tag in ("VED", "VN", "NED"):
                group.passive, group.lemma, group.head, group.end = True, lemma(lows[j]), j, j + 1
            elif (
                tag == "TO"
                and j + 1 < n
                and lows[j - 1] not in ("here", "there")
                and (
                    tags[j + 1] in ("VB", "NB", "NED", "B", "H")
                    or (lemma(lows[j + 1]) == lows[j + 1] and tags[j + 1] == "VED")
                )
            ):
                group.aux, group.form = "be to", "modal"
                group.lemma, group.head, group.end = lemma(lows[j + 1]), j + 1, j + 2
                if lows[j + 1] == "have" and j + 2 < n and tags[j + 2] in ("VED", "VN"):
                    group.perfect, group.lemma, group.head, group.end = True, lemma(lows[j + 2]), j + 2, j + 3
                if lows[j + 1] == "be" and j + 2 < n and tags[j + 2] in ("VED", "VN", "NED"):
                    group.passive, group.lemma, group.head, group.end = True, lemma(lows[j + 2]), j + 2, j + 3
            break
        break
    return group


def _base(low: str) -> str:
    """The verb that a word is the base form of: after "to" or "will", "lay" is not the past of "lie"."""
    return low if low in PASTS_TOO else lemma(low)


def _infinitive(words: Words, i: int) -> Group | None:
    tags, lows, n = words.tags, words.lows, len(words.tags)
    j = i + 1
    while j < n and tags[j] == "R":
        j += 1
    if j >= n or (
        tags[j] not in ("VB", "NB", "NED", "B", "H", "DO")
        and not (tags[j] == "VED" and lemma(lows[j]) == lows[j])
        and not (lows[j] in ADJECTIVES_TOO and tags[j + 1 : j + 2] in (["D"], ["PS"]))
        and lows[j] not in PASTS_TOO
    ):
        return None
    if tags[j] == "NB" and j + 1 < n and lows[j + 1] == "of" and lows[j] not in ("dream", "talk", "think"):
        # “rose to head of trading”
        return None
    if (lows[j] in GOALS and j == i + 1 and i and lemma(lows[i - 1]) in MOTIONS) or (
        lows[j] in ("court", "market") and j + 1 < n and tags[j + 1] in (",", ".", "I", "T", "IS", "C")
    ):
        # “voted to go to court”
        return None
    if (
        tags[j] in ("NB", "NED")
        and j + 1 < n
        and tags[j + 1] in (",", ".", "I", "T")
        and tags[i - 1 if i else 0] in ("N", "NP")
        and lows[j] in ("power", "date", "place", "profit", "work", "trial", "port", "term", "light", "market")
    ):
        return None
    group = Group(i, j + 1, j, _base(lows[j]), "infinitive", finite=False)
    k = j + 1
    while k < n and tags[k] == "R":
        k += 1
    if lows[j] == "be" and k < n and tags[k] in ("VED", "VN", "NED"):
        group.passive, group.lemma, group.head, group.end = True, lemma(lows[k]), k, k + 1
    elif lows[j] == "have" and k + 1 < n and lows[k] == "been" and tags[k + 1] in ("VED", "VN", "NED"):
        group.perfect, group.passive, group.lemma, group.head, group.end = True, True, lemma(lows[k + 1]), k + 1, k + 2
    elif lows[j] == "have" and k < n and tags[k] in ("VED", "VN"):
        group.perfect, group.lemma, group.head, group.end = True, lemma(lows[k]), k, k + 1
    group.negated = i > 0 and tags[i - 1] == "NEG"
    return group
