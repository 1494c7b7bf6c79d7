"""Looks around a word that may be a verb: is there another verb ahead, and what stands between?"""

from __future__ import annotations

from extractor.events.clauses.groups import INTRANSITIVE, NOMINAL, SUBJECT_PRONOUNS, Group, plural_noun
from extractor.events.clauses.lexicon import lemma, vocabulary, word_class
from extractor.events.clauses.words import Words

_CONTENT_NOUNS = word_class("content_nouns")
_PARTICIPIAL = word_class("participial")
_ATTACHED = word_class("attached")
"""Participles with the preposition that makes them describe a noun: “nine people linked to the plot”."""
MEDIA = word_class("media")
"""What things are said in: "a statement", "an interview"."""


def in_medium(words: Words, k: int) -> bool:
    """Whether the phrase that begins with the preposition k tells in what something is said: “in a statement”."""
    if words.lows[k] != "in":
        return False
    for m in range(k + 1, min(len(words), k + 5)):
        if words.lows[m] in MEDIA:
            return True
        if words.tags[m] not in NOMINAL and words.tags[m] not in ("D", "PS", "POS"):
            break
    return False


def is_participial(words: Words, i: int) -> bool:
    """Whether word i only describes the noun before it: “the pier located in Brill”."""
    if i == 0 or words.tags[i - 1] not in NOMINAL:
        return False
    if i + 1 < len(words.lows) and f"{words.lows[i]}-{words.lows[i + 1]}" in _ATTACHED:
        return True
    if words.lows[i] not in _PARTICIPIAL:
        return False
    return words.tags[i + 1 : i + 2] in (["I"], ["CD"], ["Q("])


def object_of(words: Words, verb: Group, i: int) -> bool:
    """Whether only a determiner and names stand between a verb, none that takes a clause, and word i: its object."""
    tags, k = words.tags, verb.end
    if verb.lemma in vocabulary().saying or verb.lemma in vocabulary().clause or verb.lemma in vocabulary().reporting:
        return False
    if k < i and tags[k] in ("D", "PS"):
        k += 1
    return k < i and all(tag == "NP" for tag in tags[k:i])


def by_agent(words: Words, participle: Group, i: int) -> bool:
    """Whether only "by" and a noun phrase stand between a participle and word i, and no finite verb since the last comma or
    opening: the verb of what the participle describes."""
    between = range(participle.end, i)
    if words.lows[participle.end] != "by" or any(
        words.tags[k] not in NOMINAL | {"I", "D", "PS", "POS"} for k in between
    ):
        return False
    return participle.topic is None and "," in words.tags[: participle.start]


def bare_name(tags: list[str], end: int) -> bool:
    """Whether the name that ends with word `end` has several words and no article: “Lorne Airlines”, not “the Tories”."""
    k = end
    while k and tags[k - 1] == "NP":
        k -= 1
    k -= k == 1 and tags[0] == "N"
    return k < end and (k == 0 or tags[k - 1] not in ("D", "PS", "POS"))


def plural_phrase(words: Words, groups: list[Group], i: int) -> bool:
    """Whether a plural noun phrase, prepositional phrases included, reaches from an opener or the start to word i: its subject."""
    tags = words.tags
    k = i
    while k > 0 and tags[k - 1] not in ("W", "S", "IS", "TH", ",", ".", ";", ":", "Q(", "-", "C"):
        k -= 1
    if any(group.end > k for group in groups):
        return False
    while k < i and tags[k] in ("D", "PS", "CD", "R"):
        k += 1
    head = k
    while head < i and tags[head] in NOMINAL:
        head += 1
    return head > k and plural_noun(words.lows[head - 1]) and tags[head - 1] != "NP"


def after_relative(words: Words, groups: list[Group], p: int, i: int) -> bool:
    """Whether word i follows a relative clause, of a verb and its date, whose noun has no verb yet."""
    if not groups or p < 0 or p >= groups[-1].end or p + 1 == i or not groups[-1].finite:
        return False
    tags = words.tags
    first = len(groups) - 1
    while first and tags[groups[first].start - 1] == "C" and groups[first - 1].finite:
        # “men who were seized and freed on Monday arrived”
        first -= 1
    if any(g.finite for g in groups[:first]):
        return False
    k = groups[first].start
    while k and tags[k - 1] == "R":
        k -= 1
    if tags[k - 1] not in ("W", "TH"):
        # “The town that the flood destroyed in 1998”, “the prison where Berg died on Monday”
        while k and (tags[k - 1] in NOMINAL or tags[k - 1] in ("D", "PS", "POS")):
            k -= 1
    opened = k > 1 and (tags[k - 1] in ("W", "TH") or words.lows[k - 1] == "where")
    return opened and tags[k - 2] in NOMINAL and words.lows[k - 2] not in _CONTENT_NOUNS


def only_relative(words: Words, groups: list[Group]) -> bool:
    """Whether the one finite verb so far is a relative clause's, so that its noun has none yet."""
    found = [group for group in groups if group.finite]
    if len(found) != 1 or groups[-1] is not found[0]:
        return False
    k = found[0].start
    while k and words.tags[k - 1] == "R":
        k -= 1
    return k > 1 and words.tags[k - 1] in ("W", "TH") and words.tags[k - 2] in NOMINAL


def verb_list(words: Words, first: Group, comma: int, i: int) -> bool:
    """Whether word i is one of several verbs of one subject: “opened in 1955, closed in 1991 and was torn down”."""
    tags, n = words.tags, len(words.tags)
    if words.tags[comma] != "," or first.passive or first.form != "past" or "," in tags[first.end : comma]:
        return False
    for k in range(i + 1, n - 1):
        if tags[k] in ("W", "S", "TH", "IS", ".", ";", ":", "Q(", "-"):
            return False
        if tags[k] == "C":
            k += 1
            while k < n - 1 and tags[k] == "R":
                k += 1
            return tags[k] in ("VED", "VD", "B", "H") and not then_by(words, i + 1)
    return False


def ahead_finite(words: Words, i: int) -> int:
    """Index of the next sure finite verb in the same stretch after i, or -1."""
    tags = words.tags
    joined = purpose = False
    for j in range(i + 1, len(tags)):
        tag = tags[j]
        if tag in ("W", "S", "IS", "TH", ".", ";", ":", "Q(", "-") and not (
            tag == "IS" and j + 1 < len(tags) and tags[j + 1] == "T"
        ):
            return -1
        if (tag == "P" and words.lows[j] in SUBJECT_PRONOUNS and j > i + 1) or words.lows[j] == "whose":
            return -1
        if tag == "C":
            k = j + 1
            while k < len(tags) and tags[k] == "R":
                k += 1
            if k < len(tags) and tags[k] in ("M", "VD", "B", "H", "VED", "VZ", "DO"):
                return -1
            joined = True
        if (
            tag in ("M", "DO", "VD", "VZ")
            or (tag == "B" and words.lows[j] not in ("being", "been", "be"))
            or (tag == "H" and words.lows[j] != "having")
        ):
            # “prices rose and the index was up”: a singular verb cannot have both as its subject
            return -1 if joined and words.lows[j] in ("was", "is", "has") else j
        if tag == "TO" and j + 1 < len(tags) and tags[j + 1] in ("VB", "NB"):
            purpose = True
        if (
            tag == "VED"
            and j > i + 1
            and not (purpose and j + 1 < len(tags) and tags[j + 1] in ("I", "IS", "T") and not _goes_alone(words, j))
            and tags[j - 1] not in ("D", "PS", "POS", "I", "IS", ",", "B", "H", "NEG", "CD", "C", "TO")
            and not (tags[j - 1] == "R" and j > 1 and tags[j - 2] in ("D", "B", "H"))
            and not is_participial(words, j)
        ):
            return j
        if tag == ",":
            if tags[j + 1 : j + 2] == ["W"] and "," in tags[j + 1 :]:
                # “cars built before 1986, which use leaded petrol, will be …”
                j = tags.index(",", j + 1)
            after = tags[j + 1] if j + 1 < len(tags) else "."
            return j + 1 if after in ("M", "VD", "B", "H") else -1
    return -1


def _goes_alone(words: Words, j: int) -> bool:
    """Whether the verb at word j takes no object, so that it describes none: not “to free those held since May”."""
    return lemma(words.lows[j]) in INTRANSITIVE


def clause_opened(tags: list[str], i: int) -> bool:
    """Whether only a noun phrase stands between word i and the word that opens its clause."""
    k = i - 1
    while k >= 0 and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS", "R")):
        k -= 1
    return 0 <= k < i - 1 and tags[k] in ("W", "TH", "S", "IS")


def joined(tags: list[str], start: int, end: int) -> bool:
    """Whether two words are parted by a conjunction and no other opener."""
    between = tags[start:end]
    return "C" in between and not any(tag in ("W", "S", "TH", ",", ";", ":", "Q(", "-") for tag in between)


UNITS = frozenset(
    {
        "percent",
        "per",
        "pct",
        "cent",
        "%",
        "points",
        "point",
        "percentage",
        "basis",
        "degrees",
        "cents",
        "times",
        "votes",
        "runs",
        "goals",
        "seats",
    }
)
"""What numbers after "by" are measured in, rather than who did something."""
PARTICLES = frozenset({"down", "up", "out", "off", "over", "away", "back"})
"""Adverbs that belong to their verb: "handed down"."""


def then_by(words: Words, k: int) -> bool:
    """Whether "by" follows, dates and adverbs aside, and who did it: not “opened by holding a vote”."""
    k = past_dates(words, k)
    if k < len(words.lows) and words.lows[k] in PARTICLES:
        # “gunned down by a fan”
        k += 1
    if k >= len(words.lows) or words.lows[k] != "by":
        return False
    if words.tags[k + 1 : k + 2] == ["CD"] and not UNITS.isdisjoint(words.lows[k + 2 : k + 4]):
        # “increased by 19 per cent”
        return False
    return words.tags[k + 1 : k + 2] not in (["G"], ["NG"]) or words.tags[k + 2 : k + 3] not in (["D"], ["PS"], ["P"])


def closes_date(words: Words, comma: int) -> bool:
    """Whether a comma only closes a date with its year: “on May 3, 2019, …”."""
    return comma > 0 and words.tags[comma] == "," and words.tags[comma - 1] == "T" and "," in words.texts[comma - 1]


def past_dates(words: Words, k: int) -> int:
    """The first word from k on that is no date, adverb or preposition of a date; a date that owns what follows ends them
    too, “by last month's storm”."""
    tags, n = words.tags, len(words.tags)
    while k < n and (
        tags[k] in ("T", "R")
        or (tags[k] == "I" and k + 1 < n and tags[k + 1] == "T" and tags[k + 2 : k + 3] not in (["POS"],))
    ):
        k += 1
    return k


def after_with(words: Words, i: int) -> bool:
    """Whether the stretch before word i opens with "with": “…, with two roads closed”."""
    for k in range(i - 1, -1, -1):
        if words.lows[k] == "with":
            return k == 0 or words.tags[k - 1] == ","
        if words.tags[k] in (",", ".", ";", ":", "W", "S", "TH", "B", "H", "M"):
            return False
    return False


def noun_run_end(tags: list[str], i: int) -> int:
    while i < len(tags) and tags[i] in NOMINAL:
        i += 1
    return i


def object_list(tags: list[str], start: int, end: int) -> bool:
    """Whether only a list of objects stands between: “selling boats, nets and other goods stored in …”."""
    between = tags[start:end]
    return (
        "," in between
        and "C" in between
        and all(tag in NOMINAL or tag in (",", "C", "D", "PS", "POS") for tag in between)
    )


def clause_between(tags: list[str], start: int, end: int) -> bool:
    """Whether a clause is opened, or a comma stands, between two words."""
    for k in range(start, end):
        if tags[k] in ("W", "S", "TH", "IS", ",", ";", ":", "-", "Q("):
            return True
        if tags[k] == "C" and not (tags[k - 1] in ("VED", "VN") and tags[k + 1] in ("VED", "VN", "N")):
            return True
    return False


def comma_then_finite(words: Words, i: int) -> bool:
    for j in range(i + 1, len(words)):
        if words.tags[j] == ",":
            after = words.tags[j + 1] if j + 1 < len(words) else "."
            if after == "R" and j + 2 < len(words):
                after = words.tags[j + 2]
            return after in ("M", "VD", "B", "H", "VED", "VZ", "NZ", "NED")
    return False


def comma_insert(words: Words, comma: int, group: Group) -> bool:
    """Whether the comma closes an insertion opened by a relative clause whose verb is `group`, or in which one stands: “Berg,
    a member whose office is in Graz, met …”."""
    j = group.start - 1
    while j >= 0 and words.tags[j] in ("R",):
        j -= 1
    whose = j
    while whose > 0 and words.tags[whose] in NOMINAL:
        whose -= 1
    if words.lows[whose] == "whose" and "," in words.tags[:whose]:
        return True
    return j >= 1 and words.tags[j] == "W" and words.tags[j - 1] == ","


def in_object_relative(words: Words, i: int) -> bool:
    """Whether word i is the verb of a relative clause that opens with its object: “the anger that the plan aroused”, or
    with a phrase."""
    tags, lows = words.tags, words.lows
    if lows[i + 1 : i + 2] == ["by"]:
        return False
    k = i - 1
    while k > 0 and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "I", "T")):
        k -= 1
    if lows[k] in ("who", "which") and tags[k + 1] in ("I", "T"):
        # “who in a post on Monday praised …”
        return True
    k = i - 1
    while k > 0 and tags[k] in NOMINAL:
        k -= 1
    if k < 2 or k == i - 1 or tags[k] not in ("D", "PS") or tags[k - 1] not in ("TH", "W"):
        return False
    # not “the claim that a man killed in Lorne was a spy”
    return tags[k - 2] in NOMINAL and lows[k - 2] not in _CONTENT_NOUNS
