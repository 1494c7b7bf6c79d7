"""What stands around a form of the past, and tells whether it is a finite verb."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.clauses.lookaround import clause_between, joined
from extractor.events.clauses.words import Words

VERBAL = frozenset({"VED", "VD", "VZ", "B", "H", "M", "DO"})
"""Tags of words that may be finite verbs."""
STRETCH = frozenset({"W", "S", "TH", "IS", ",", ";", ":", "-", "Q("})
"""Tags that end the stretch in which a verb has its objects."""


def subject_waits(words: Words, last: Group, i: int) -> bool:
    """Whether the clause that word i ends began with a subject and a comma, and has no verb yet. last: the finite group before."""
    tags, k = words.tags, i - 1
    while k > last.end and tags[k] not in ("S", "TH"):
        k -= 1
    if tags[k] not in ("S", "TH") or k < last.end:
        return False
    m = k + 1
    while m < i and (tags[m] in NOMINAL or tags[m] in ("D", "PS", "POS")):
        m += 1
    if m == k + 1:
        return False
    while m < i and (tags[m] == "T" or (tags[m] in ("I", "IS") and tags[m + 1] == "T")):
        m += 1
    return m < i - 1 and tags[m] == ","


def within_phrase(words: Words, groups: list[Group], i: int) -> bool:
    """Whether a preposition governs the noun phrase that goes on to word i, in a clause that has its verb already."""
    tags, k = words.tags, i - 1
    while k > 0 and tags[k] in NOMINAL:
        k -= 1
    if k < 2 or tags[k] not in ("D", "PS") or tags[k - 1] not in ("I", "TO") or words.lows[k - 1] == "of":
        return False
    verb = next((g for g in reversed(groups) if g.finite), None)
    speech = vocabulary()
    return (
        verb is not None
        and verb.lemma not in speech.saying
        and verb.lemma not in speech.clause
        and not clause_between(tags, verb.end, i)
    )


def after_opener(words: Words, p: int) -> bool:
    """Whether only a noun phrase stands between word p and "after", or the like."""
    tags = words.tags
    while p > 0 and (tags[p] in NOMINAL or tags[p] in ("D", "PS", "POS") or words.lows[p] == "of"):
        p -= 1
    return tags[p] == "IS"


def is_count(words: Words, i: int) -> bool:
    """Whether word i tells how a vote went: “A bill approved 12-6 on Monday would …”."""
    yes, _, no = words.texts[i].partition("-") if i < len(words) else ("", "", "")
    return yes.isdigit() and no.isdigit()


def in_clause(groups: list[Group], tags: list[str], i: int) -> bool:
    """Whether the clause of an earlier finite verb still goes on at word i."""
    before = next((group for group in reversed(groups) if group.finite), None)
    return before is not None and STRETCH.isdisjoint(tags[before.end : i])


def in_apposition(tags: list[str], i: int) -> bool:
    """Whether the sentence begins with a name and a comma, the only one before word i, and no clause has been opened since."""
    if "," not in tags[1:i]:
        return False
    first = tags.index(",", 1)
    named = tags[first - 1] == "NP" and all(tag in NOMINAL for tag in tags[:first])
    return named and {",", "W", "TH", "S", "."}.isdisjoint(tags[first + 1 : i])


def names_after_opener(tags: list[str], last: int) -> bool:
    """Whether a name that ends at word `last` follows what opens a relative clause or a that-clause."""
    while last and tags[last] == "NP":
        last -= 1
    return tags[last] in ("TH", "W")


def gapped(words: Words, previous: Group, i: int) -> bool:
    """Whether a participle shares the auxiliary of the passive before it: “was burned and two boats damaged”."""
    nxt = words.tags[i + 1] if i + 1 < len(words) else "."
    follows = nxt in ("I", "IS", "T", "S", "R", ".", ",") or words.lows[i + 1] in ("late", "early")
    return follows and joined(words.tags, previous.end, i)


def date_then_subject(tags: list[str], start: int, end: int) -> bool:
    """Whether a date, and right after it a noun phrase with its article, stand between two words."""
    return any(tags[k] == "T" and tags[k + 1] in ("D", "PS") for k in range(start, end - 1))


def verb_after_insert(tags: list[str], i: int) -> bool:
    """Whether the first sure verb after word i stands right after the second of two commas."""
    k = next((m for m in range(i + 1, len(tags)) if tags[m] in VERBAL), 0)
    return (
        k > 0 and tags[k - 1] == "," and tags[i:k].count(",") == 2 and STRETCH.isdisjoint(set(tags[i + 1 : k]) - {","})
    )


def by_whom(words: Words, groups: list[Group], i: int) -> bool:
    """Whether a noun phrase, a participle and by whom it was done are all that stands between a verb of saying and word i."""
    tags, part = words.tags, groups[-1]
    said = groups[-2] if len(groups) > 1 else None
    if said is None or not said.finite or said.lemma not in vocabulary().reporting or words.lows[part.end] != "by":
        return False
    phrase = NOMINAL | {"I", "D", "PS", "POS"}
    start = said.end + (tags[said.end] == "TH")
    return start < part.start and all(tag in phrase for tag in (*tags[start : part.start], *tags[part.end : i]))


def last_verb(words: Words, groups: list[Group], i: int) -> bool:
    """Whether word i alone can be the verb of a sentence whose subject a relative clause describes: “A man who is wanted for
    planning raids on Lorne trained as a pilot”."""
    tags, first = words.tags, groups[0]
    if (
        sum(g.finite for g in groups) != 1
        or not first.finite
        or "," in tags[:i]
        or not VERBAL.isdisjoint(tags[i + 1 :])
    ):
        return False
    k = first.start
    while k and tags[k - 1] == "R":
        k -= 1
    return k > 1 and tags[k - 1] == "W" and all(t in NOMINAL or t in ("D", "PS", "POS") for t in tags[: k - 1])


def only_verb(tags: list[str], i: int) -> bool:
    """Whether word i, after an insertion, can be the only verb of its sentence: “In Lorne, Berg, the mayor, resigned on Monday”."""
    marks = tags[:i].count(",") + tags[:i].count("-")
    return marks > 2 and VERBAL.isdisjoint(tags[:i]) and VERBAL.isdisjoint(tags[i + 1 :])


def noun_before_subject(tags: list[str], start: int, i: int) -> bool:
    """Whether a noun phrase with its article stands before word i, and a noun from word `start` on before that: “weighs plans
    the council proposed”."""
    k = i - 1
    while k > 0 and tags[k] in NOMINAL:
        k -= 1
    return k > start and tags[k] in ("D", "PS") and tags[k - 1] in NOMINAL


def speaks(groups: list[Group]) -> bool:
    """Whether the last finite verb takes a clause: in “said the plan to close the mill passed Monday” the last verb is finite."""
    last = next((g for g in reversed(groups) if g.finite), None)
    speech = vocabulary()
    return last is None or last.lemma in speech.reporting or last.lemma in speech.saying or last.lemma in speech.clause
