"""Finding the verb groups of a sentence: auxiliaries with their verbs, infinitives, and single words that are verbs."""

from __future__ import annotations

from extractor.events.clauses.finite import read_single
from extractor.events.clauses.groups import NOMINAL, Group, places, plural_noun
from extractor.events.clauses.lexicon import NEGATIVES, PLURALS, lemma, word_class
from extractor.events.clauses.words import Words

SHORT = {"'ll": "will", "’ll": "will", "won't": "will", "won’t": "will", "'d": "would", "’d": "would"}
GOALS = word_class("goals")
"""Nouns without an article that one goes, or that a thing is taken, to: "went to court"."""
MOTIONS = frozenset({"go", "come", "return", "get", "take", "bring", "send", "head", "rush", "march"})


PASTS_TOO = frozenset({"lay", "found", "fell", "saw", "wound", "bound", "ground"})
"""Base forms that are spelt as the past of another verb."""
ADJECTIVES_TOO = word_class("adjectives_too")
"""Verbs whose base form is an adjective far more often, so that they are verbs only before an object: "to present its plan"."""
AUXILIARY = frozenset({"M", "B", "H", "DO"})
VERBAL = frozenset({"VED", "VD", "VN", "NED", "VZ", "NZ", "VB", "NB", "G", "NG"})
"""Tags of words that may be verbs by themselves."""
BEGINNING = AUXILIARY | VERBAL | {"TO"}
"""Tags of the words that a verb group may begin with."""


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
            # “was not only approved but praised”
            group.negated = lows[j + 1 : j + 2] not in (["only"], ["just"], ["merely"], ["simply"])
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
