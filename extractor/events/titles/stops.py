"""Where a title may stop: how much is told before each word of a sentence."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words

DEPENDENT = word_class("dependent")
"""Nouns that say little without the "of …" or "to …" that follows them."""
LEADING = word_class("leading")
"""Nouns of prepositions that are several words: "in light of", "as a result of"."""
IN_PHRASE = NOMINAL | {"A", "D", "PS", "POS"}
"""Tags of the words of a noun phrase."""
MEMBER = IN_PHRASE - {"NED"}
"""Tags that a member of a list begins with."""
WITH_TO = word_class("with_to")
"""Adjectives that tell nothing without the "to" that follows: "equal to half"."""
GIVING_SUBJECT = word_class("giving_subject")
RESOLVING = WANTING | word_class("deciding")
PARTICLES = frozenset({"out", "up", "down", "off"})
"""Prepositions that belong to their verb where no noun follows: "pulls the troops out of the valley"."""
ENDING = frozenset({",", ".", ";", "C", "S", "W"})
"""Tags before which every preposition belongs to its verb: "the law kicks in, which …"."""


def stop_before(sentence: Sentence, starts: dict[int, Group], ends: set[int], k: int) -> int:
    """How good a place it is to stop before word k, where that is not within the quotation of a few words; see `_stop`."""
    cut = _stop(sentence, starts, ends, k)
    return 0 if cut and _is_quoted_briefly(sentence.words.tags, k) else cut


def _is_quoted_briefly(tags: list[str], k: int) -> bool:
    """Whether word k stands within a quotation of at most seven words: “null and void”."""
    if "Q(" not in tags[max(0, k - 6) : k]:
        return False
    first = next((m for m in range(k - 1, max(-1, k - 7), -1) if tags[m] in ("Q(", "Q)")), None)
    if first is None or tags[first] != "Q(":
        return False
    last = next((m for m in range(k, min(len(tags), first + 9)) if tags[m] in ("Q(", "Q)")), None)
    return last is not None and tags[last] == "Q)"


def _stop(sentence: Sentence, starts: dict[int, Group], ends: set[int], k: int) -> int:
    """How good a place it is to stop before word k: 0 none, 1 a phrase, 2 a clause, 3 a side remark, as `headline.STOPS` has them.

    starts: the verb groups by their first word; ends: the word indices at which they end.
    """
    words, tags, lows = sentence.words, sentence.words.tags, sentence.words.lows
    tag, low = tags[k], lows[k]
    # a date has no place in a title: what stands before it counts
    last = k - 1
    if last > 0 and tags[last] == "T":
        last -= 2 if tags[last - 1] in ("I", "IS") else 1
    before = tags[last] if last >= 0 else "."
    if before == "Q)" and k > 1 and tags[k - 2] == ",":
        # “made “odd discoveries,” having …”
        return 3
    if ((tag == "," or low in ("and", "or")) and _in_list(words, k)) or (low == "per" and before == "CD"):
        # “a 10 per cent drop”
        return 0
    if tag in (",", "-", ";", ":"):
        return 3
    if tag in ("W", "S") and before == "I" and last == k - 1:
        # “concerns over how much …”
        return 0
    if tag == "W" or (tag == "TH" and k and tags[k - 1] in NOMINAL):
        return 3
    if tag == "I" and k + 1 < len(tags) and tags[k + 1] in ("W", "S"):
        return 3
    if tag == "TO" and words.tags[k - 1] == "NEG":
        # “told them not to go”
        return 0
    if before == "R" and k - 1 in ends and tag in ("I", "TO"):
        # “rests solely with her”
        return 0
    if k in ends and low in ("after", "before") and sentence.verbs[k - 1].passive:
        return 2
    if k in ends and not (
        low in ("when", "while", "because", "after", "before") and k > 7 and "," not in tags[k - 7 : k]
    ):
        # never right after the verb, unless much is told by then and a clause follows
        return 0
    if tag == "S" or (tag == "IS" and low in ("after", "before", "as", "since", "until")):
        return 2
    if tag == "C" and low in ("but", "while"):
        return 2
    group = starts.get(k)
    if group is not None and group.form in ("gerund", "participle") and before in NOMINAL:
        return 2
    if tag == "C":
        return 0 if _inside_phrase(sentence, starts, k) else 1
    if tag in ("I", "TO") and _leads_on(words, k):
        return 0
    if before in NOMINAL and lows[last] in DEPENDENT and (low == "of" or tag == "TO"):
        return 0
    if tag == "TO" and (lows[last] in WITH_TO or (k in starts and _given(sentence, k))):
        return 0
    following = tags[k + 1] if k + 1 < len(tags) else "."
    if tag == "I" and (following in ENDING or (low in PARTICLES and following not in IN_PHRASE)):
        return 0
    if tag in ("I", "TO") and before in NOMINAL and low != "of":
        return 1
    if before in ("IS", "S") and lows[k - 1] != "as":
        # “after his mother and two others drowned”
        return 0
    if tag in ("D", "PS") and before not in ("I", "TO", "C", "POS"):
        return 6
    return 4 if low == "of" and before in NOMINAL else 0


def _given(sentence: Sentence, k: int) -> bool:
    """Whether the "to" at word k opens what someone is to do: “ordered the firm to pay”, “agreed at a meeting to pay”."""
    told = next((g for g in reversed(sentence.groups) if g.end <= k), None)
    if told is None or told.passive:
        return False
    between = sentence.words.tags[told.end : k]
    if told.lemma not in GIVING_SUBJECT and not (told.lemma in RESOLVING and between[0] in ("I", "T", "R")):
        return False
    return all(tag in IN_PHRASE or tag in ("I", "T", "P", "R") for tag in between)


def _in_list(words: Words, k: int) -> bool:
    """Whether word k, a comma or "and", parts the second or a later member of a list from the next: "Syria, Jordan and Egypt"."""
    tags, n = words.tags, len(words.tags)
    before = k - 1 if tags[k - 1] != "," else k - 2
    if tags[before] not in NOMINAL:
        return False
    while before > 0 and tags[before] in IN_PHRASE:
        before -= 1
    if tags[before] != ",":
        return False
    while k < n and (tags[k] in IN_PHRASE or tags[k] == ","):
        k += 1
    if k + 1 >= n or words.lows[k] not in ("and", "or") or tags[k + 1] not in MEMBER:
        return False
    k += 1
    while k < n and tags[k] in IN_PHRASE:
        k += 1
    # not “…, the mayor and the council said”
    return k == n or tags[k] not in ("VED", "VD", "VZ", "B", "H", "M", "DO")


def _leads_on(words: Words, k: int) -> bool:
    """Whether the preposition at word k ends one of several words: “in light of”, “as a result of”, “ahead of”."""
    lows, at = words.lows, k - 2
    if k < 3 or lows[k - 1] not in LEADING:
        return (
            k > 0 and lows[k] == "of" and lows[k - 1] in ("ahead", "because", "instead", "regardless", "outside", "out")
        )
    if lows[at] in ("the", "a"):
        at -= 1
    return words.tags[at] in ("I", "IS") and lows[at] != "of"


def _inside_phrase(sentence: Sentence, starts: dict[int, Group], k: int) -> bool:
    """Whether the conjunction k joins two parts of what one preposition governs: "in the north and southwest"."""
    tags = sentence.words.tags
    if k + 1 >= len(tags) or k + 1 in starts or tags[k + 1] not in IN_PHRASE:
        return False
    start = k - 1
    while start >= 0 and tags[start] in IN_PHRASE:
        start -= 1
    return start >= 0 and tags[start] in ("I", "TO")
