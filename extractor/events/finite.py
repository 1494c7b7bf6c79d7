"""Whether a single word is a verb, and which: finite, a participle, or no verb at all.

"The ruling issued Friday" and "the court issued a ruling" differ in what stands around the word alone; these are the looks
around that tell.
"""

from __future__ import annotations

from extractor.events.groups import (
    INTRANSITIVE,
    NOMINAL,
    OBJECT,
    SUBJECT_PRONOUNS,
    WANTING,
    Form,
    Group,
    back,
    plural_noun,
)
from extractor.events.lexicon import SINGULARS_IN_S, lemma, vocabulary
from extractor.events.words import Words

PERCEIVING = frozenset({"find", "see", "hear", "leave", "keep", "show"})
"""Verbs whose object a participle may describe: "found the letter hidden in a book"."""


def read_single(words: Words, i: int, groups: list[Group]) -> Group | None:
    """The group made by one word that may be a verb, or None where it is none."""
    tags, lows, n = words.tags, words.lows, len(words)
    tag, low = tags[i], lows[i]
    base = lemma(low)
    before = tags[i - 1] if i else "."
    p = back(tags, i)
    prev = tags[p] if p >= 0 else "."
    prev_low = lows[p] if p >= 0 else ""
    nxt = tags[i + 1] if i + 1 < n else "."
    previous = groups[-1] if groups else None

    def finite(form: Form) -> Group:
        return Group(i, i + 1, i, base, form)

    def participle() -> Group:
        return Group(i, i + 1, i, base, "participle", passive=True, finite=False)

    if tag == "NG":
        # “a study finding the dam would …”
        if nxt in ("D", "TH", "PS", "P") and before in ("T", ",", "N"):
            return Group(i, i + 1, i, base, "gerund", finite=False)
        return None
    if tag == "G":
        if before in ("D", "PS", "POS", "CD", "T") or nxt == "POS":
            tags[i] = "N"
            return None
        return Group(i, i + 1, i, base, "gerund", finite=False)
    if tag == "VD":
        if before in ("D", "PS", "POS") and prev_low not in ("this", "that", "some", "many", "others", "all"):
            return None
        return finite("past")
    if tag == "VN":
        if before in ("D", "PS", "POS") or (before == "I" and nxt in ("N", "NP", "NZ")):
            return None
        if prev == "C" and previous is not None and (previous.passive or previous.perfect):
            group = finite(previous.form)
            group.passive, group.perfect = previous.passive, previous.perfect
            return group
        return participle()
    if tag == "VED":
        if before in ("D", "PS", "POS", "TO") or (before == "I" and nxt in NOMINAL):
            tags[i] = "N"
            return None
        if before == "CD" or (before == "R" and prev == "CD"):
            return (
                finite("past") if base in INTRANSITIVE else (None if nxt in ("N", "NP", "NZ", "NB") else participle())
            )
        if prev in ("W", "P", "TH") or (prev == "Q)" and base in vocabulary().reporting):
            return finite("past")
        if prev == "D":
            return participle() if prev_low in ("those", "some", "many", "all", "several", "many") else None
        if (
            before == "C"
            and i > 1
            and tags[i - 2] in ("VED", "N")
            and nxt in ("N", "NP", "NB", "NZ")
            and lows[i - 2].endswith("ed")
        ):
            # “painted and gilded ceiling”
            tags[i] = "N"
            return None
        if prev == "C":
            if previous is not None and previous.finite:
                if (previous.passive or previous.perfect) and nxt not in ("D", "PS", "P", "TH"):
                    group = finite(previous.form)
                    group.passive, group.perfect = previous.passive, previous.perfect
                    return group
                if nxt in ("N", "NP", "NZ") and before == "C" and tags[p - 1] == "N" and previous.end == p - 1:
                    return None
                return finite("past")
            if previous is not None and previous.form == "participle":
                return participle()
            return None if nxt in ("N",) else finite("past")
        if prev in (",", "-"):
            if base in vocabulary().reporting and nxt in ("D", "PS", "P", "NP", "N") and i + 1 < n:
                return finite("past")
            opened = [g for g in groups if g.finite]
            if not opened:
                later = _ahead_finite(words, i)
                return (
                    participle()
                    if later >= 0 or (nxt in ("I", "T", "R", "IS") and _comma_then_finite(words, i))
                    else finite("past")
                )
            if nxt in ("D", "PS", "P") or (nxt == "CD" and base not in ("dated", "estimate")):
                return finite("past")
            last = opened[-1]
            if last.role == "main" and _comma_insert(words, p, last):
                return finite("past")
            return participle()
        if prev in ("N", "NP", "NB", "NZ", "NED", "CD", "X", ")", "Q)", "POS", "NG", "T"):
            if prev == "POS":
                return None
            words_ = vocabulary()
            later = _ahead_finite(words, i)
            by = _then_by(words, i + 1)
            if by or _after_with(words, i):
                return participle()
            if (
                previous is not None
                and previous.passive
                and previous.finite
                and (nxt in ("I", "IS", "T", "S", "R", ".", ",") or lows[i + 1] in ("late", "early"))
                and _joined(tags, previous.end, i)
            ):
                # “was burned and two boats damaged”
                group = finite(previous.form)
                group.passive = group.gapped = True
                return group
            if (
                base in words_.reporting
                and (nxt == "T" or (nxt == "I" and i + 2 < n and tags[i + 2] == "T"))
                and later >= 0
            ):
                return finite("past")
            if before == "NEG":
                return participle()
            if later >= 0 and tags[later - 1] == "," and _opened(tags, i):
                # “the bridge, which the council closed in May, was …”
                return finite("past")
            if (
                later >= 0
                and (nxt not in ("D", "PS", "P", "TH") or by)
                and not (base in words_.reporting and nxt not in ("I", "T"))
            ):
                if nxt in ("I", "IS", "T", "TO", "R", "G") and not (nxt == "TO" and base in WANTING):
                    return participle()
                if (
                    nxt in ("N", "NP", "CD")
                    and base not in words_.clause
                    and base not in words_.saying
                    and tags[later] != "VED"
                ):
                    return participle() if _noun_run_end(tags, i + 1) == later else finite("past")
            if by and any(g.finite and g.limit == 0 for g in groups[-1:]):
                return participle()
            # an object of the clause's own verb, described: "a letter found in the mill", "the ban imposed in May"
            if (
                previous is not None
                and previous.finite
                and (nxt in ("I", "T", "R", "TO") or by)
                and (not _clause_between(tags, previous.end, i) or _object_list(tags, previous.end, i))
                and base not in INTRANSITIVE
            ):
                if previous.lemma in PERCEIVING or (
                    previous.lemma not in words_.saying and previous.lemma not in words_.clause
                ):
                    return participle()
                return finite("past")
            if (
                previous is not None
                and not previous.finite
                and (nxt in ("I",) or by)
                and any(g.finite for g in groups)
                and not _clause_between(tags, previous.end, i)
            ):
                return participle()
            return finite("past")
        if prev in ("IS", "S"):
            return participle()
        return participle()
    if tag == "NED":
        if before in ("D", "PS", "POS", "I", "TO", "CD"):
            return None
        if (
            prev in ("P", "W", "TH")
            or (prev in ("N", "NP", "NG", ")", "C", "Q)", ",") and nxt in ("D", "PS", "CD", "P", "NP", "R"))
            or (prev == "NP" and nxt in OBJECT | {"I"})
        ):
            return finite("past")
        return None
    if tag == "VZ":
        if before in ("D", "PS", "POS", "TO") or prev in ("I",):
            return None
        return finite("present")
    if (
        tag in ("NB", "VB")
        and nxt == "TO"
        and i + 2 < n
        and tags[i + 2] in ("VB", "NB", "NED", "B", "H")
        and base in WANTING
        and prev in ("N", "NP", "P", "W", "NB", "NZ")
        and before not in ("D", "PS", "POS")
    ):
        return finite("present")
    if tag == "NZ":
        if prev == "," and nxt in ("D", "PS", "N", "NP", "CD", "G") and groups and not any(g.finite for g in groups):
            return finite("present")
        if (
            prev == "NP"
            and nxt in ("NP", "CD")
            and before == "NP"
            and not any(g.finite for g in groups)
            and (p == 0 or tags[p - 1] not in ("D", "I"))
        ):
            return finite("present")
        if prev in ("P", "W") and prev_low not in ("her",):
            return finite("present")
        if (
            prev in ("N", "NP", ")")
            and (
                nxt in ("D", "PS", "P")
                or (nxt == "TO" and base in WANTING)
                or (nxt == "TH" and base in vocabulary().reporting)
            )
            and not plural_noun(prev_low)
        ):
            if before in ("D", "PS", "POS"):
                return None
            return finite("present")
        if (
            before == "R"
            and prev in ("N", "NP", ",", ")")
            and nxt in ("D", "PS", "P", "TO", "TH", "CD", "I", "N", "NP")
            and tags[p] != "R"
        ):
            return finite("present")
        if (
            prev == "C"
            and nxt in ("D", "PS", "P", "TO", "TH")
            and previous is not None
            and previous.finite
            and previous.form == "present"
        ):
            return finite("present")
        return None
    if tag in ("VB", "NB"):
        if before in ("D", "PS", "POS", "I", "TO"):
            return None
        if prev_low in ("they", "we", "you", "i", "who", "which") or (
            prev == "TH" and p > 0 and plural_noun(lows[p - 1])
        ):
            return finite("present") if tag == "VB" or nxt not in ("N", "NP") else None
        if prev == "NP" and previous is not None and _object_of(words, previous, i):
            # “closed the Dromnes bridge”: the name that ends in s describes the noun
            return None
        if prev in ("N", "NP") and plural_noun(prev_low) and (tag == "VB" or nxt in ("D", "PS", "TO", "TH", "P")):
            return finite("present") if tags[p] == "N" or tag == "VB" or lows[p] not in SINGULARS_IN_S else None
        if prev == "C" and previous is not None and tag == "VB":
            if previous.form == "infinitive":
                return Group(i, i + 1, i, base, "infinitive", finite=False)
            group = finite(previous.form if previous.form in ("present", "modal") else "present")
            group.aux = previous.aux
            return group
        if tag == "VB" and prev in ("N", "NP") and nxt in ("TO", "D", "PS") and not _finite_since(tags, groups, i):
            # “as drivers in the city prepare to leave …”
            return finite("present")
        if previous is not None and previous.lemma == "help" and previous.end == i:
            return Group(i, i + 1, i, base, "infinitive", finite=False)
    return None


def _object_of(words: Words, verb: Group, i: int) -> bool:
    """Whether only a determiner and names stand between a verb, none that takes a clause, and word i: its object."""
    tags, k = words.tags, verb.end
    if verb.lemma in vocabulary().saying or verb.lemma in vocabulary().clause or verb.lemma in vocabulary().reporting:
        return False
    if k < i and tags[k] in ("D", "PS"):
        k += 1
    return k < i and all(tag == "NP" for tag in tags[k:i])


def _finite_since(tags: list[str], groups: list[Group], i: int) -> bool:
    """Whether a finite verb stands between the last opener, comma or stop and word i."""
    k = i
    while k > 0 and tags[k - 1] not in ("W", "S", "IS", "TH", ",", ".", ";", ":", "Q(", "-", "C"):
        k -= 1
    return k == 0 or any(group.finite and group.start >= k for group in groups)


def _ahead_finite(words: Words, i: int) -> int:
    """Index of the next sure finite verb in the same stretch after i, or -1."""
    tags = words.tags
    for j in range(i + 1, len(words)):
        tag = tags[j]
        if tag in ("W", "S", "IS", "TH", ".", ";", ":", "Q(", "-"):
            return -1
        if tag == "P" and words.lows[j] in SUBJECT_PRONOUNS and j > i + 1:
            return -1
        if tag == "C":
            k = j + 1
            while k < len(words) and tags[k] == "R":
                k += 1
            if k < len(words) and tags[k] in ("M", "VD", "B", "H", "VED", "VZ", "DO"):
                return -1
        if (
            tag in ("M", "DO", "VD", "VZ")
            or (tag == "B" and words.lows[j] not in ("being", "been", "be"))
            or (tag == "H" and words.lows[j] != "having")
        ):
            return j
        if (
            tag == "VED"
            and tags[j - 1] not in ("D", "PS", "POS", "I", "IS", ",", "B", "H", "NEG", "CD", "C", "TO")
            and not (tags[j - 1] == "R" and j > 1 and tags[j - 2] in ("D", "B", "H"))
        ):
            return j
        if tag == ",":
            after = tags[j + 1] if j + 1 < len(words) else "."
            return j + 1 if after in ("M", "VD", "B", "H") else -1
    return -1


def _opened(tags: list[str], i: int) -> bool:
    """Whether only a noun phrase stands between word i and the word that opens its clause."""
    k = i - 1
    while k >= 0 and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS", "R")):
        k -= 1
    return 0 <= k < i - 1 and tags[k] in ("W", "TH", "S", "IS")


def _joined(tags: list[str], start: int, end: int) -> bool:
    """Whether two words are parted by a conjunction and no other opener."""
    between = tags[start:end]
    return "C" in between and not any(tag in ("W", "S", "TH", ",", ";", ":", "Q(", "-") for tag in between)


def _then_by(words: Words, k: int) -> bool:
    """Whether "by" follows, dates and adverbs aside."""
    tags, n = words.tags, len(words)
    while k < n and (tags[k] in ("T", "R") or (tags[k] == "I" and k + 1 < n and tags[k + 1] == "T")):
        k += 1
    return k < n and words.lows[k] == "by"


def _after_with(words: Words, i: int) -> bool:
    """Whether the stretch before word i opens with "with": “…, with two roads closed”."""
    for k in range(i - 1, -1, -1):
        if words.lows[k] == "with":
            return k == 0 or words.tags[k - 1] == ","
        if words.tags[k] in (",", ".", ";", ":", "W", "S", "TH", "B", "H", "M"):
            return False
    return False


def _noun_run_end(tags: list[str], i: int) -> int:
    while i < len(tags) and tags[i] in NOMINAL:
        i += 1
    return i


def _object_list(tags: list[str], start: int, end: int) -> bool:
    """Whether only a list of objects stands between: “selling boats, nets and other goods stored in …”."""
    between = tags[start:end]
    return (
        "," in between
        and "C" in between
        and all(tag in NOMINAL or tag in (",", "C", "D", "PS", "POS") for tag in between)
    )


def _clause_between(tags: list[str], start: int, end: int) -> bool:
    """Whether a clause is opened, or a comma stands, between two words."""
    return any(tag in ("W", "S", "TH", "IS", ",", ";", ":", "-", "C", "Q(") for tag in tags[start:end])


def _comma_then_finite(words: Words, i: int) -> bool:
    for j in range(i + 1, len(words)):
        if words.tags[j] == ",":
            after = words.tags[j + 1] if j + 1 < len(words) else "."
            return after in ("M", "VD", "B", "H", "VED", "VZ", "NZ", "R")
    return False


def _comma_insert(words: Words, comma: int, group: Group) -> bool:
    """Whether the comma closes an insertion opened by a relative clause whose verb is `group`."""
    j = group.start - 1
    while j >= 0 and words.tags[j] in ("R",):
        j -= 1
    return j >= 1 and words.tags[j] == "W" and words.tags[j - 1] == ","
