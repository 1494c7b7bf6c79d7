"""The clauses of one sentence: verb groups, their subjects, and where each clause ends.

A light chunker over the tags of `extractor.events.words`: no model, one pass to find verb groups and one to link them.
Terms: a *group* is a verb with its auxiliaries ("has been sentenced"); it is *finite*, or an infinitive, a gerund or a
participle. The *opener* of a clause is the word that makes it a relative, subordinate or that-clause.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractor.events.lexicon import NEGATIVES, PLURALS, SINGULARS_IN_S, lemma, vocabulary
from extractor.events.words import Words

Form = Literal["past", "present", "modal", "infinitive", "gerund", "participle"]
Role = Literal["main", "coordinate", "relative", "contact", "subordinate", "complement", "insert"]

NOMINAL = frozenset({"N", "NP", "NB", "NZ", "NED", "CD", "NG", "X"})
OBJECT = frozenset({"D", "PS", "P", "CD", "NP", "N", "NB", "NZ", "TH"})
STOP = frozenset({".", ";", ":", "Q(", "-"})
INTRANSITIVE = frozenset(
    "die vote remain attend gather disappear arrive emerge participate rally respond survive turn".split()
)
WANTING = frozenset(
    "want plan hope need seek intend expect continue begin start try aim vow agree decline refuse prepare promise threaten struggle manage fail seem appear tend rush".split()
)
SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})


@dataclass(slots=True)
class Group:
    """A verb group, words start to end (end not included); head: the index of its main verb.

    subject: word range, or None; for a relative clause it is the antecedent where the antecedent is its subject. topic: the
    antecedent of a relative clause, whatever its part in it. opener: index of the word that opens the clause, -1 for none.
    limit: index after the clause's last word. of: the index (in the list of groups) of the group whose subject it shares.
    """

    start: int
    end: int
    head: int
    lemma: str
    form: Form
    aux: str = ""
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    finite: bool = True
    subject: tuple[int, int] | None = None
    inverted: bool = False
    topic: tuple[int, int] | None = None
    role: Role = "main"
    opener: int = -1
    limit: int = 0
    of: int = -1
    gapped: bool = False


@dataclass(slots=True)
class Sentence:
    """The words and groups of one sentence."""

    words: Words
    groups: list[Group] = field(default_factory=list)


def read_clauses(words: Words) -> Sentence:
    """The verb groups of a sentence with their subjects and limits."""
    _settle(words)
    sentence = Sentence(words, _find_groups(words))
    for index, group in enumerate(sentence.groups):
        _link(sentence, index, group)
    _limits(sentence)
    return sentence


def _settle(words: Words) -> None:
    """Settle words whose tag depends on their neighbours alone."""
    tags, lows = words.tags, words.lows
    last = len(tags) - 1
    for i, tag in enumerate(tags):
        if tag == "POS" and lows[i] in ("'s", "’s") and i and tags[i - 1] == "P":
            tags[i] = "B"
        elif tag == "IG":
            tags[i] = "I"
        elif tag == "TH":
            after = tags[i + 1] if i < last else "."
            if (
                after in ("N", "CD", "T", "NZ")
                and (i == 0 or tags[i - 1] in ("I", "IS", ".", ",", "TO", "C", "VED", "VD"))
                and (i == 0 or tags[i - 1] not in ("VED", "VD") or after == "T")
            ):
                tags[i] = "D"
            elif (
                i + 2 <= last
                and after in ("N", "NB", "NZ", "VB")
                and tags[i + 2] in (",", ".", "I", "TO", "T", "C", ")")
                and i
                and tags[i - 1] in ("VED", "VD", "VB", "NB", "G", "I")
            ):
                tags[i] = "D"
        elif lows[i] == "at" and i < last and lows[i + 1] in ("least", "most"):
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
        elif tag == "IS" and lows[i] == "than":
            tags[i] = "I"
        elif tag == "S" and lows[i] == "once" and i and tags[i - 1] not in (",", "."):
            tags[i] = "R"


def _plural_noun(low: str) -> bool:
    return low in PLURALS or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in SINGULARS_IN_S
    )


def _back(tags: list[str], i: int) -> int:
    """The nearest index left of i that is neither adverb nor date (with its preposition) nor a closing parenthesis."""
    j = i - 1
    while j >= 0:
        if tags[j] in ("R", "NEG"):
            j -= 1
        elif tags[j] == "T":
            j -= 1
            if j >= 0 and tags[j] in ("I", "IS"):
                j -= 1
        elif tags[j] == ")":
            k = j
            while k >= 0 and tags[k] != "(":
                k -= 1
            if k < 0:
                return j
            j = k - 1
        elif tags[j] == "Q)" and j and tags[j - 1] not in (",", "."):
            j -= 1
        else:
            break
    return j


def _find_groups(words: Words) -> list[Group]:
    tags, lows, n = words.tags, words.lows, len(words)
    groups: list[Group] = []
    i = 0
    while i < n:
        tag = tags[i]
        group = None
        if tag in ("M", "B", "H", "DO"):
            group = _auxiliary(words, i)
        elif tag == "TO":
            group = _infinitive(words, i)
        elif tag in ("VED", "VD", "VN", "NED", "VZ", "NZ", "VB", "NB", "G"):
            group = _single(words, i, groups)
        if group is None:
            i += 1
            continue
        if group.negated is False and group.start and tags[group.start - 1] == "NEG":
            group.negated = True
        groups.append(group)
        i = group.end
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
    for i in range(1, len(words) - 1):
        if i in taken or tags[i] not in ("NZ", "NED", "NB"):
            continue
        if tags[i - 1] not in NOMINAL and tags[i - 1] not in (")", "R", "T"):
            continue
        if tags[i + 1] not in ("D", "PS", "I", "TO", "NP", "CD", "P", "R", "TH", "T"):
            continue
        plural = _plural_noun(lows[i - 1])
        if (tags[i] == "NZ" and not plural) or (tags[i] == "NB" and plural) or tags[i] == "NED":
            return Group(i, i + 1, i, lemma(lows[i]), "past" if tags[i] == "NED" else "present")
    return None


def _auxiliary(words: Words, i: int) -> Group | None:
    tags, lows, n = words.tags, words.lows, len(words)
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
        group.aux = low
    state = first
    j = i + 1
    while j < n:
        tag = tags[j]
        if tag == "NEG":
            group.negated = True
            j += 1
            continue
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
            ):
                group.lemma, group.head, group.end = lemma(lows[j]), j, j + 1
                state = {"have": "H", "be": "B"}.get(lows[j], "")
                if state:
                    j += 1
                    continue
            elif tag == "N" and state == "M" and lows[j] not in PLURALS and group.end == i + 1 and lows[j].isalpha():
                group.lemma, group.head, group.end = lows[j], j, j + 1
            break
        if state == "H":
            if lows[j] == "been":
                group.perfect, group.lemma, group.head, group.end, state = True, "be", j, j + 1, "B"
                j += 1
                continue
            if tag in ("VED", "VN", "VD", "NED") or (tag == "B" and lows[j] == "had"):
                group.perfect, group.lemma, group.head, group.end = True, lemma(lows[j]), j, j + 1
            elif lows[j] in ("had", "done"):
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
                and (
                    tags[j + 1] in ("VB", "NB", "NED", "B", "H")
                    or lemma(lows[j + 1]) == lows[j + 1]
                    and tags[j + 1] == "VED"
                )
            ):
                group.aux, group.form = "be to", "modal"
                group.lemma, group.head, group.end = lemma(lows[j + 1]), j + 1, j + 2
                if lows[j + 1] == "be" and j + 2 < n and tags[j + 2] in ("VED", "VN", "NED"):
                    group.passive, group.lemma, group.head, group.end = True, lemma(lows[j + 2]), j + 2, j + 3
            break
        break
    return group


def _infinitive(words: Words, i: int) -> Group | None:
    tags, lows, n = words.tags, words.lows, len(words)
    j = i + 1
    while j < n and tags[j] == "R":
        j += 1
    if (
        j >= n
        or tags[j] not in ("VB", "NB", "NED", "B", "H", "DO")
        and not (tags[j] == "VED" and lemma(lows[j]) == lows[j])
    ):
        return None
    if (
        tags[j] in ("NB", "NED")
        and j + 1 < n
        and tags[j + 1] in (",", ".", "I")
        and tags[i - 1 if i else 0] == "N"
        and lows[j] in ("power", "date", "place")
    ):
        return None
    group = Group(i, j + 1, j, lemma(lows[j]), "infinitive", finite=False)
    k = j + 1
    while k < n and tags[k] == "R":
        k += 1
    if lows[j] == "be" and k < n and tags[k] in ("VED", "VN", "NED"):
        group.passive, group.lemma, group.head, group.end = True, lemma(lows[k]), k, k + 1
    elif lows[j] == "have" and k < n and tags[k] in ("VED", "VN"):
        group.perfect, group.lemma, group.head, group.end = True, lemma(lows[k]), k, k + 1
    group.negated = i > 0 and tags[i - 1] == "NEG"
    return group


def _ahead_finite(words: Words, i: int) -> int:
    """Index of the next sure finite verb in the same stretch after i, or -1."""
    tags = words.tags
    for j in range(i + 1, len(words)):
        tag = tags[j]
        if tag in ("W", "S", "TH", ".", ";", ":", "Q(", "-"):
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


def _has_finite(groups: list[Group], words: Words, i: int) -> bool:
    """Whether a finite group stands between the last full stop and i, in the main line."""
    return any(group.finite for group in groups)


def _single(words: Words, i: int, groups: list[Group]) -> Group | None:
    """The group made by one word that may be a verb, or None where it is none."""
    tags, lows, n = words.tags, words.lows, len(words)
    tag, low = tags[i], lows[i]
    base = lemma(low)
    before = tags[i - 1] if i else "."
    p = _back(tags, i)
    prev = tags[p] if p >= 0 else "."
    prev_low = lows[p] if p >= 0 else ""
    nxt = tags[i + 1] if i + 1 < n else "."
    previous = groups[-1] if groups else None

    def finite(form: Form) -> Group:
        return Group(i, i + 1, i, base, form)

    def participle() -> Group:
        return Group(i, i + 1, i, base, "participle", passive=True, finite=False)

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
            # “dismembered and decapitated body”
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
                    participle() if later >= 0 or nxt in ("I", "T") and _comma_then_finite(words, i) else finite("past")
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
                and nxt in ("I", "IS", "T", "S", "R", ".", ",")
                and _joined(tags, previous.end, i)
            ):
                # “was killed and several people injured”
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
            # an object of the clause's own verb, described: "a video posted on social media", "the ban imposed in May"
            if (
                previous is not None
                and previous.finite
                and (nxt in ("I", "T", "R", "TO") or by)
                and not _clause_between(tags, previous.end, i)
                and base not in INTRANSITIVE
            ):
                if previous.lemma in words_.saying or previous.lemma in words_.clause:
                    return finite("past") if not by else participle()
                return participle()
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
            prev in ("P", "W")
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
            and not _plural_noun(prev_low)
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
            prev == "TH" and p > 0 and _plural_noun(lows[p - 1])
        ):
            return finite("present") if tag == "VB" or nxt not in ("N", "NP") else None
        if prev in ("N", "NP") and _plural_noun(prev_low) and (tag == "VB" or nxt in ("D", "PS", "TO", "TH", "P")):
            return finite("present") if tags[p] == "N" or tag == "VB" or lows[p] not in SINGULARS_IN_S else None
        if prev == "C" and previous is not None and tag == "VB":
            if previous.form == "infinitive":
                return Group(i, i + 1, i, base, "infinitive", finite=False)
            group = finite(previous.form if previous.form in ("present", "modal") else "present")
            group.aux = previous.aux
            return group
        if previous is not None and previous.lemma == "help" and previous.end == i:
            return Group(i, i + 1, i, base, "infinitive", finite=False)
    return None


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
    """Whether the stretch before word i opens with "with": “…, with several bodies recovered”."""
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


def _clause_between(tags: list[str], start: int, end: int) -> bool:
    """Whether a clause is opened, or a comma stands, between two words."""
    return any(tag in ("W", "S", "TH", "IS", ",", ";", ":", "-", "C", "Q(") for tag in tags[start:end])


def _comma_then_finite(words: Words, i: int) -> bool:
    for j in range(i + 1, len(words)):
        if words.tags[j] == ",":
            after = words.tags[j + 1] if j + 1 < len(words) else "."
            return after in ("M", "VD", "B", "H", "VED", "VZ", "R")
    return False


def _comma_insert(words: Words, comma: int, group: Group) -> bool:
    """Whether the comma closes an insertion opened by a relative clause whose verb is `group`."""
    j = group.start - 1
    while j >= 0 and words.tags[j] in ("R",):
        j -= 1
    return j >= 1 and words.tags[j] == "W" and words.tags[j - 1] == ","


def _link(sentence: Sentence, index: int, group: Group) -> None:
    """Find a group's subject, role and opener."""
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    if not group.finite:
        if group.form in ("participle", "gerund"):
            _link_participle(sentence, group)
        return
    j = _back(tags, group.start)
    if j < 0:
        _invert(sentence, group)
        return
    if (
        tags[group.start - 1] == "T"
        and (group.start == 1 or tags[group.start - 2] in ("TH", "S", "W", ",", ".", "Q("))
        and group.lemma in ("be", "see", "mark", "witness", "bring")
    ):
        group.opener = group.start - 2 if group.start > 1 and tags[group.start - 2] in ("TH", "S", "W") else -1
        group.role = "complement" if group.opener >= 0 else "main"
        return
    tag = tags[j]
    previous = _previous_finite(groups, index)
    if tag in ("W", "TH") and (tag == "W" or (j and (tags[j - 1] in NOMINAL or tags[j - 1] in (",", ")", "T")))):
        group.role, group.opener = "relative", j
        group.topic = noun_before(words, j)
        if lows[j] != "what":
            group.subject = group.topic
        if lows[j] == "what":
            group.subject = (j, j + 1)
        return
    if tag == "Q)" or (tag == "," and group.lemma in vocabulary().reporting and group.end < len(words)):
        if (
            group.lemma in vocabulary().reporting
            and group.end < len(words)
            and tags[group.end] in ("D", "PS", "NP", "N", "P", "CD", "X")
        ):
            _invert(sentence, group)
            if group.subject:
                return
    if tag == "C" or (tag == "," and previous is not None and _list_comma(words, j)):
        if previous is not None:
            group.role, group.of = "coordinate", groups.index(previous)
            group.subject, group.opener = previous.subject, j
            return
    if tag == "-":
        dashed = _before_dash(sentence, index, j)
        if dashed is not None:
            group.subject = dashed
            return
    if tag == ",":
        start = _before_insert(sentence, index, j)
        if start is not None:
            group.subject = (start[0], start[1])
            group.role = start[2]
            group.opener = start[3]
            return
        if previous is not None:
            group.role, group.of = "coordinate", groups.index(previous)
            group.subject, group.opener = previous.subject, j
            return
    if (
        tags[j] == "P"
        and lows[j] in SUBJECT_PRONOUNS
        and (j == 0 or tags[j - 1] not in ("W", "TH", "S", "IS"))
        and not any(g.end == j for g in groups[:index] if g.finite)
    ):
        group.subject = (j, j + 1)
        if j and tags[j - 1] in ("N", "NZ", "NB") and any(g.finite and g.end < j for g in groups[:index]):
            # “a man they had arrested”: a relative clause without its opener
            group.role, group.opener, group.topic = "relative", j, noun_before(words, j)
        return
    start, role, opener = _subject_start(sentence, index, j)
    start = _trim_front(words, start, j + 1)
    if (
        start <= j
        and tags[start] in ("I", "IS")
        and tags[group.start] == "VED"
        and group.end - group.start == 1
        and lows[start] != "about"
    ):
        # “Following an agreement signed in 1999, …”: no subject stands in a phrase
        group.finite, group.form, group.passive, group.role = False, "participle", True, "insert"
        group.topic = noun_before(words, j + 1)
        return
    if start <= j:
        group.subject = (start, j + 1)
    group.role, group.opener = role, opener
    if role == "contact":
        group.role, group.opener = "relative", start
        group.topic = noun_before(words, start)
        return
    if opener >= 0 and tags[opener] in ("W", "TH") and role in ("relative",):
        group.topic = noun_before(words, opener)


def _previous_finite(groups: list[Group], index: int) -> Group | None:
    for group in reversed(groups[:index]):
        if group.finite:
            return group
    return None


def _list_comma(words: Words, j: int) -> bool:
    return False


def _invert(sentence: Sentence, group: Group) -> None:
    """A subject after its verb: “…,” said Eitan, the science minister."""
    words = sentence.words
    tags, n = words.tags, len(words)
    if group.lemma not in vocabulary().reporting or group.end >= n:
        return
    end = group.end
    if tags[end] == "P":
        group.subject, group.inverted = (end, end + 1), True
        return
    while (
        end < n
        and tags[end] in ("D", "PS", "N", "NP", "POS", "CD", "I", "NB", "NZ", "TO", "G", "X", "NED", "R", "C", "(", ")")
        and not (tags[end] == "I" and end + 1 < n and tags[end + 1] == "T")
    ):
        end += 1
    if end > group.end:
        group.subject, group.inverted = (group.end, end), True


def _link_participle(sentence: Sentence, group: Group) -> None:
    """The noun a participle describes: what it follows, or what it is followed by at the head of a sentence."""
    words = sentence.words
    tags = words.tags
    j = _back(tags, group.start)
    group.role = "insert"
    if j < 0:
        k = group.end
        while k < len(words) and tags[k] != ",":
            k += 1
        for other in sentence.groups:
            if other.finite and other.start > k:
                _link(sentence, sentence.groups.index(other), other)
                group.topic = other.subject
                break
        return
    if tags[j] == ",":
        k = j - 1
        if k >= 0 and (tags[k] in NOMINAL or tags[k] in (")", "Q)")):
            group.topic = noun_before(words, k + 1)
    elif tags[j] in NOMINAL or tags[j] in (")", "Q)"):
        group.topic = noun_before(words, j + 1)


def noun_before(words: Words, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends just before word `end`, with the "of"-phrase it carries."""
    tags = words.tags
    j = end - 1
    while j >= 0 and tags[j] in (",", "I", "-"):
        j -= 1
        if j > 1 and tags[j] == "CD" and tags[j - 1] == ",":
            # an age: “Michelle Bettles, 22, who died”
            j -= 1
    stop = j + 1
    if j >= 0 and tags[j] in (")", "Q)"):
        opening = {")": "(", "Q)": "Q("}[tags[j]]
        while j >= 0 and tags[j] != opening:
            j -= 1
        j -= 1
        if j >= 0 and tags[j] == ",":
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
        if tag in NOMINAL or tag in ("Q)", "Q(") or (tag == "POS" and j and tags[j - 1] != "T"):
            j -= 1
        elif tag in ("VED", "VN", "G", "R") and j and tags[j - 1] in ("D", "PS", "POS", "CD"):
            j -= 1
        elif tag == "POS" and j and tags[j - 1] == "T":
            break
        elif tag in ("D", "PS"):
            if j > 1 and words.lows[j - 1] == "of" and tags[j - 2] in NOMINAL:
                j -= 2
            else:
                return (j, stop)
        elif words.lows[j] == "of" and j and tags[j - 1] in NOMINAL:
            j -= 1
        elif tag == "C" and j and tags[j - 1] in ("NP",) and tags[j + 1] == "NP":
            j -= 1
        else:
            break
    start = j + 1
    return (start, stop) if start < stop else None


def _before_insert(sentence: Sentence, index: int, comma: int) -> tuple[int, int, Role, int] | None:
    """The subject left of an insertion that ends at `comma`: “Weah, who had protested, said”."""
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    earlier = [g for g in groups[:index] if g.finite]
    j = comma - 1
    while j > 0:
        if tags[j] == "," and not (j > 1 and tags[j - 1] == "T" and tags[j - 2] == "I" and j < 4):
            left = _subject_start(sentence, index, j - 1)
            start = _trim_front(words, left[0], j)
            inside = [g for g in earlier if left[0] <= g.start < j]
            if (
                start < j
                and not inside
                and any((tags[k] in NOMINAL and tags[k] != "CD") or tags[k] == "P" for k in range(start, j))
            ):
                if tags[start] in ("I", "IS", "TO"):
                    return None
                # what stands between the commas must be something that can be inserted
                opener = tags[j + 1] if j + 1 < len(words) else "."
                if opener in (
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
                ):
                    return start, j, left[1], left[2]
                return None
            if inside:
                return None
        elif tags[j] in (".", ";", ":"):
            return None
        j -= 1
    return None


def _before_dash(sentence: Sentence, index: int, dash: int) -> tuple[int, int] | None:
    """The subject left of an insertion between dashes."""
    tags = sentence.words.tags
    for j in range(dash - 1, 0, -1):
        if tags[j] in (".", ";", ":"):
            return None
        if tags[j] == "-":
            start = _trim_front(sentence.words, _subject_start(sentence, index, j - 1)[0], j)
            return (start, j) if start < j else None
    return None


def _subject_start(sentence: Sentence, index: int, j: int) -> tuple[int, Role, int]:
    """Walk left from word j to where the noun phrase that ends there begins: (start, role, opener)."""
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    speech = vocabulary()
    ends = {
        g.end: g
        for g in groups[:index]
        if g.finite
        or (g.form in ("gerund", "infinitive") and (g.lemma in speech.reporting or g.lemma in speech.clause))
    }
    listed = False
    k = j
    while k >= 0:
        if k + 1 in ends and ends[k + 1].start <= k:
            owner = ends[k + 1]
            complement = owner.lemma in vocabulary().clause or owner.lemma in vocabulary().saying
            return k + 1, "complement" if complement else "main", -1
        tag = tags[k]
        if tag in (".", ";", ":", "Q("):
            if tag == "Q(" and tags[j] == "Q)":
                k -= 1
                continue
            return k + 1, "main", -1
        if tag == "-" or (tag == "Q)" and k and k < j and tags[k - 1] in (",", ".")):
            return k + 1, "main", -1
        if tag == ")":
            while k >= 0 and tags[k] != "(":
                k -= 1
            k -= 1
            continue
        if tag == "W":
            if lows[k] in ("who", "which", "whom"):
                return k + 1, "relative", k
            return k + 1, "subordinate", k
        if tag == "TH":
            before = tags[k - 1] if k else "."
            relative = before in NOMINAL and not (k and lemma(lows[k - 1]) in vocabulary().saying)
            if relative and lows[k - 1] in ("news", "fact", "fears", "fear", "hope", "hopes", "claim", "claims", "allegation", "allegations", "evidence", "concern",
                                            "concerns", "warning", "statement", "reports", "idea", "signal", "signals", "sign", "signs", "belief", "announcement",
                                            "reporters", "xinhua", "afp", "condition", "decision", "confidence", "possibility", "view", "indication", "indications", "rumors"):  # fmt: skip
                relative = False
            return (
                k + 1,
                (
                    "relative"
                    if relative and any(g.end <= k for g in groups[:index]) and tags[k - 1] not in ("NP",)
                    else "complement"
                ),
                k,
            )
        if tag == "S":
            return k + 1, "subordinate", k
        if tag == "IS":
            if k < j and not (k + 1 <= j and tags[k + 1] == "T" and k + 2 > j):
                # "after", "before", "since", "as": a clause follows if the stretch up to the verb is one noun phrase
                return k + 1, "subordinate", k
        if tag == ",":
            if listed or tags[j] == ",":
                return k + 1, "main", -1
            # a list of names goes on to the left: “Estonia, Latvia and Lithuania joined”
            if (
                any(tags[m] == "C" for m in range(k + 1, j + 1))
                and k
                and tags[k - 1] in ("NP", "N")
                and tags[k + 1] in ("NP", "N")
            ):
                m = k - 1
                while m >= 0 and tags[m] in NOMINAL:
                    m -= 1
                if m < 0 or tags[m] in ("D", ".", "-", ","):
                    k = m if m >= 0 and tags[m] in ("D", ",") else m + 1
                    if k > 0 and tags[k] == ",":
                        continue
                    return max(k, 0), "main", -1
            return k + 1, "main", -1
        if (
            tag in ("D", "PS", "P")
            and 0 < k <= j
            and tags[k - 1] in ("N", "NZ", "NB")
            and words.lows[k - 1] not in ("all", "both", "half")
            and _has_noun(tags, 0, k)
        ):
            # “policies the government proposed”: a relative clause without its opener
            return k, "contact", k - 1
        if tag == "C" and any(
            g.end <= k and not any(t in (".", ";", ":", "Q(") for t in tags[g.end : k])
            for g in groups[:index]
            if g.finite
        ):
            if not _clause_closed(words, groups, index, k):
                return k + 1, "main", k
        k -= 1
    return 0, "main", -1


def _has_noun(tags: list[str], start: int, end: int) -> bool:
    return any(tag in ("I", "D", "VED", "VD", "B", "H", "M", "VZ") for tag in tags[start:end])


def _clause_closed(words: Words, groups: list[Group], index: int, k: int) -> bool:
    """Whether, left of the conjunction k, a comma or an opener comes before the last finite verb (so that it joins nouns)."""
    tags = words.tags
    ends = {g.end for g in groups[:index] if g.finite}
    m = k - 1
    while m >= 0:
        if m + 1 in ends:
            # "said Smith and Jones were": the noun right after a verb of saying opens a clause
            return (
                any(
                    g.end == m + 1 and (g.lemma in vocabulary().reporting or g.lemma in vocabulary().clause)
                    for g in groups[:index]
                )
                and k - m < 6
            )
        if tags[m] in (",", "S", "TH", "W", ";", ":", "IS"):
            return True
        m -= 1
    return True


def _trim_front(words: Words, start: int, end: int) -> int:
    """Skip what stands before the subject proper: conjunctions, adverbs, a fronted date."""
    tags = words.tags
    while start < end:
        tag = tags[start]
        if tag in ("C", "R", ",", "-") or words.lows[start] in ("back", "earlier", "later"):
            start += 1
        elif (
            tag == "T"
            and start + 1 < end
            and tags[start + 1] not in ("POS", ",")
            and tags[start + 1] in ("D", "PS", "P", "NP", "N", "CD")
            and start == 0
        ):
            start += 1
        elif tag == "T" and start + 1 < end and tags[start + 1] == ",":
            start += 2
        elif (
            tag in ("I", "IS")
            and start + 1 < end
            and tags[start + 1] == "T"
            and (start + 2 >= end or tags[start + 2] != "POS")
        ):
            start += 2
        else:
            break
    return start


def _only_before_quote(words: Words, start: int, end: int) -> bool:
    """Whether nothing but dates, a comma or colon and an opening quotation mark, stands between."""
    between = words.tags[start:end]
    return (
        "Q(" in between
        and all(tag in ("T", "I", ",", ":", "Q(", "R", "NP", "N") for tag in between)
        and end - start < 8
    )


def _limits(sentence: Sentence) -> None:
    """Where each clause ends: at the next clause that is not part of it, else at the end of the sentence."""
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    n = len(words)
    end = n
    while end and tags[end - 1] in (".", "Q)"):
        end -= 1
    for index, group in enumerate(groups):
        limit = end
        for later in groups[index + 1 :]:
            if not later.finite:
                continue
            if (
                later.role == "main"
                and later.subject is not None
                and group.lemma in vocabulary().reporting
                and _only_before_quote(words, group.end, later.subject[0])
            ):
                later.role = "complement"
                continue
            if later.role in ("coordinate", "main") and later.opener >= group.end:
                limit = later.opener
                break
            if later.subject is not None and later.subject[1] <= group.start:
                # the outer clause goes on after this one: “Blair, who arrived on Saturday, said”
                k = later.start
                while k > group.end and tags[k - 1] in ("R",):
                    k -= 1
                limit = k
                break
            if later.role == "main" and later.subject is not None and later.subject[0] >= group.end:
                k = later.subject[0]
                while k > group.end and (tags[k - 1] in ("I", "T", "R", "C") or tags[k - 1] == ","):
                    k -= 1
                limit = k
                break
        # a full stop, a semicolon or a closing parenthesis ends it too
        depth = 0
        for k in range(group.end, min(limit, n)):
            if tags[k] == "(":
                depth += 1
            elif tags[k] == ")":
                depth -= 1
                if depth < 0:
                    limit = k
                    break
            elif tags[k] in (".", ";") and depth == 0:
                limit = k
                break
        while limit > group.end and tags[limit - 1] in (",", "-", "C", ";"):
            limit -= 1
        group.limit = max(limit, group.end)
