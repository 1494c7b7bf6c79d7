"""What stands between a subject and its verb: remarks between commas or dashes, and who says so."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group, Role, Sentence, back
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.clauses.lookaround import MEDIA
from extractor.events.clauses.phrases import HALVES, TELLING, subject_start, trim_front
from extractor.events.clauses.words import Words

INSERTED = frozenset(
    [
        "W",
        "VED",
        "VN",
        "G",
        "I",
        "IS",
        "D",
        "PS",
        "NP",
        "N",
        "CD",
        "S",
        "R",
        "TH",
        "C",
        "T",
        "X",
        "TO",
        "NB",
        "NED",
        "NG",
        "NEG",
    ]
)
"""Tags of words that may open an insertion."""


EXAMPLES = frozenset({"including", "notably", "especially", "particularly", "like", "namely"})
"""Words that open a list of examples between commas."""


def source_before(words: Words, j: int) -> int:
    """Where a phrase "according to …" that ends at word j, or just before a comma there, is preceded, or -1."""
    tags, lows = words.tags, words.lows
    k = j - 1 if tags[j] == "," else j
    while k > 1 and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS") or lows[k] == "of"):
        k -= 1
    if k > 2 and lows[k] == "to" and lows[k - 1] == "according" and tags[k - 2] == ",":
        return k - 2 if tags[j] != "," or "," in tags[: k - 2] else k - 3
    return -1


def named_item(words: Words) -> tuple[int, int] | None:
    """The name that an item of a list is about: “Anna Berg - founder of Lorne Foods, resigned”."""
    tags = words.tags
    start = 0 if words.texts[0][:1].isalpha() else 1
    end = start
    while end < len(tags) and (tags[end] == "NP" or (end == start and words.texts[end][:1].isupper())):
        end += 1
    return (start, end) if end - start > 1 and tags[end] == "-" else None


def before_source(sentence: Sentence, index: int, said: Group, j: int) -> int:
    """The last word of a subject that who says so stands behind, between commas or quotation marks, or -1: said is the verb
    of saying, j the mark before the verb of the subject."""
    words = sentence.words
    tags = words.tags
    if said.lemma not in vocabulary().reporting or said.passive or said.subject is None:
        return -1
    if tags[j] == "Q(":
        j -= 1
    if tags[j] != ",":
        return -1
    end = max(said.end, said.subject[1])
    k = min(said.start, said.subject[0]) - 1
    if back(tags, j) >= end or k < 1 or tags[k] not in (",", "Q)"):
        return -1
    while k > 0 and tags[k] in (",", "Q)"):
        k -= 1
    if tags[k] not in NOMINAL or any(
        g.finite and g.role != "relative" and g is not said for g in sentence.groups[:index]
    ):
        return -1
    return k


def outside_quotation(tags: list[str], earlier: list[Group], previous: Group, at: int) -> Group:
    """The finite verb that one after a closed quotation is joined to: the one before the quotation, not the last within."""
    if "Q)" not in tags[previous.end : at]:
        return previous
    opening = at
    depth = 0
    while opening > 0:
        opening -= 1
        depth += (tags[opening] == "Q)") - (tags[opening] == "Q(")
        if depth == 0 and tags[opening] == "Q(":
            break
    return next((g for g in reversed(earlier) if g.finite and g.end <= opening), previous)


def past_medium(words: Words, start: int, end: int) -> int:
    """Skip where something was said: “said in a report exports fell”."""
    if words.tags[start] != "I":
        return start
    for k in range(start + 1, min(end - 1, start + 5)):
        if words.lows[k] in MEDIA:
            return k + 1
        if words.tags[k] not in ("D", "PS", "N", "NP", "NB"):
            break
    return start


def past_audience(words: Words, told: Group, start: int, end: int) -> int:
    """Skip whom something is told, and when: “told parliament on Monday prices would rise”, “told reporters the vote was lost”.

    told: the verb of saying. start, end: the words taken for the subject of what is said.
    """
    tags = words.tags
    hearer = told.lemma in TELLING and tags[start] not in ("I", "IS", "TO")
    if not hearer and (told.lemma not in vocabulary().reporting or tags[start] not in ("I", "TO")):
        return start
    for k in range(start + 1, end):
        when = tags[k - 1] == "T" and tags[k - 2] not in ("D", "PS") and k > start + 1
        if when and (tags[k] in NOMINAL or tags[k] in ("D", "PS")):
            return k
        if hearer and tags[k] in ("D", "PS") and tags[k - 1] in NOMINAL and words.lows[k - 1] not in HALVES:
            return k
    return start


def before_insert(sentence: Sentence, index: int, comma: int) -> tuple[int, int, Role, int] | None:
    """The subject left of an insertion that ends at `comma`: “Berg, who had resigned, spoke”."""
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    earlier = [g for g in groups[:index] if g.finite]
    j = comma - 1
    examples = next((k for k in range(comma - 2, 0, -1) if tags[k] == "," and _gives_examples(words, k + 1)), 0)
    if examples and not any(examples < g.start for g in earlier):
        # “goods, such as oil, coal and gas, rose”
        start, role, opener_at = subject_start(sentence, index, examples - 1)
        start = trim_front(words, start, examples)
        return (start, examples, role, opener_at) if start < examples and tags[start] not in ("I", "IS", "TO") else None
    while j > 0:
        if tags[j] == "," and not (j > 1 and tags[j - 1] == "T" and tags[j - 2] == "I" and j < 4):
            left = subject_start(sentence, index, j - 1)
            start = trim_front(words, left[0], j)
            inside = [g for g in earlier if left[0] <= g.start < j]
            if (
                start < j
                and not inside
                and any((tags[k] in NOMINAL and tags[k] != "CD") or tags[k] == "P" for k in range(start, j))
            ):
                if tags[start] in ("I", "IS", "TO"):
                    return None
                # what stands between the commas must be something that can be inserted
                opener = tags[j + 1] if j + 1 < len(tags) else "."
                listed = tags[start] == "NP" == opener and "C" in tags[j:comma]
                if (lows[start] in ("a", "an", "the") or listed) and start > 2 and tags[start - 1] == ",":
                    # one insertion after another: “Berg, 52, the mayor of Lorne, …”; “two members, Lund, Holm and Berg, …”
                    further = before_insert(sentence, index, start - 1)
                    if further is not None:
                        return further
                    first = subject_start(sentence, index, start - 2)
                    outer = trim_front(words, first[0], start - 1)
                    if outer < start - 1 and tags[outer] in ("N", "NP", "NB", "NZ", "D") and first[1] == "main":
                        # “Anger over the killing of Berg, a mayor from Kesh, a port, …”
                        return outer, start - 1, first[1], first[2]
                if opener in INSERTED:
                    return start, j, left[1], left[2]
                return None
            if inside:
                return None
        elif tags[j] in (".", ";", ":"):
            return None
        j -= 1
    return None


def _gives_examples(words: Words, k: int) -> bool:
    return words.lows[k] in EXAMPLES or words.lows[k : k + 2] == ["such", "as"]


def described_subject(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The antecedent of a relative clause between commas that has no verb yet: “talks, which involve A, and are to …, have”."""
    tags, groups = sentence.words.tags, sentence.groups
    opened = next((g for g in groups[:index] if g.role == "relative" and g.topic is not None), None)
    if opened is None or opened.topic is None or tags[opened.opener - 1] != ",":
        return None
    if any(g.finite and g.role == "main" for g in groups[:index]):
        return None
    return opened.topic


def before_dash(sentence: Sentence, index: int, dash: int) -> tuple[int, int] | None:
    """The subject left of an insertion between dashes."""
    tags = sentence.words.tags
    for j in range(dash - 1, 0, -1):
        if tags[j] in (".", ";", ":"):
            return None
        if tags[j] == "-":
            start = trim_front(sentence.words, subject_start(sentence, index, j - 1)[0], j)
            return (start, j) if start < j else None
    return None
