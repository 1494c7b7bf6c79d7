"""Who does what a verb without a subject of its own tells: the agent of a participle, the controller of an infinitive."""

from __future__ import annotations

from extractor.events.clauses.antecedents import noun_before
from extractor.events.clauses.deverbal import deeds
from extractor.events.clauses.groups import NOMINAL, Group, Sentence, back
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.lookaround import PARTICLES, past_dates
from extractor.events.names.find import Names

GIVING_SUBJECT = word_class("giving_subject")
"""Verbs whose object is the subject of the infinitive that follows."""
ACCUSING = word_class("accusing")
"""Verbs whose object did what the gerund after a preposition says."""
FORESEEN = frozenset({"due", "set", "likely", "unlikely", "certain", "poised", "ready", "able"})
"""Adjectives after a noun, before the infinitive of what it is to do."""
WILLING = FORESEEN | {
    "eager",
    "keen",
    "anxious",
    "willing",
    "unwilling",
    "reluctant",
    "unable",
    "free",
    "desperate",
    "happy",
}


def agent_of(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The agent of a passive participle, where it follows directly: “opened Monday by Anna Berg”."""
    words = sentence.words
    tags, lows, n = words.tags, words.lows, len(words.tags)
    k = group.end
    if k + 1 < n and lows[k] in PARTICLES and tags[k + 1] in ("I", "T", "R"):
        # “handed down by the court”
        k += 1
    k = past_dates(words, k)
    if k >= n or lows[k] != "by":
        return None
    k += 1
    start = k
    while k < n and (
        tags[k] in NOMINAL
        or tags[k] in ("D", "PS", "POS")
        or (tags[k] == "T" and k + 1 < n and (tags[k + 1] == "POS" or (k > start and tags[k + 1] in NOMINAL)))
        or (k > start and (lows[k] == "of" or (tags[k] == "TO" and lows[start] in ("the", "a"))))
        or (
            tags[k] == "C"
            and k > start
            and k + 2 < n
            and (lows[k] == "or" or lows[k + 1] == "other" or "NP" in (tags[k + 1], tags[k + 2]))
            and tags[k + 1] != "D"
        )
    ):
        k += 1
    if k > start and tags[k : k + 1] == [","]:
        # “made by the envoy to Lorne, Anna Berg, in a lecture”
        close = k + 1
        while close < n and tags[close] == "NP":
            close += 1
        k = close + 1 if close > k + 2 and tags[close : close + 1] == [","] else k
    return (start, k) if k > start else None


def controller(sentence: Sentence, names: Names, group: Group) -> tuple[int, int] | None:
    """The understood subject of an infinitive or gerund."""
    groups, words = sentence.groups, sentence.words
    if group.finite:
        return group.subject if group.subject is not None else group.topic
    if group.form == "participle":
        return group.topic
    if group.form == "gerund" and group.topic is not None and words.tags[back(words.tags, group.start)] != ",":
        # “members meeting in Lorne” has its noun before it; “…, leaving questions” shares the main subject
        return group.topic
    before = [
        g
        for g in groups
        if g.start < group.start and (g.finite or group.form == "infinitive" or g.form == "infinitive")
    ]
    if not before:
        if group.form == "infinitive" and words.lows[0] == "with" and words.tags[group.start - 1] in NOMINAL:
            # “With nominations for the post to close on Monday, …”
            return 1, group.start - (words.lows[group.start - 1] in WILLING)
        after = next((g.subject for g in groups if g.start > group.start and g.finite), group.topic)
        if after is None or not after[0] < group.start < after[1]:
            return after
        # “the mayor's plan to close the school”: who owns the noun before it, or the noun
        owned = [k for k in range(after[0] + 1, group.start) if words.tags[k] == "POS"]
        return after[0], owned[-1] if owned else group.start
    main = before[-1]
    charged = next((g for g in groups if g.form == "participle" and g.end == group.start - 1), None)
    if group.form == "gerund" and charged is not None and charged.lemma in ACCUSING and charged.topic is not None:
        # “two men accused of killing a tourist”
        return charged.topic
    if group.form == "infinitive" and group.passive and words.tags[group.start - 1] in NOMINAL | {","}:
        # “pending elections to be held in May”; not “the work is due to be done in May”
        predicate = main.lemma == "be" and not main.passive and main.end == group.start - 1
        return controller(sentence, names, main) if predicate else noun_before(words, group.start)
    foreseen = group.form == "infinitive" and group.start > 1 and words.lows[group.start - 1] in FORESEEN
    if foreseen and words.tags[group.start - 2] in NOMINAL:
        # “reforms due to start in May”
        return noun_before(words, group.start - 1)
    if group.form == "infinitive":
        granted = _granted(sentence, group) or _willed(sentence, group)
        if granted is not None:
            return granted
    if group.form == "gerund" and words.tags[group.start - 1] == "I" and main.lemma in ACCUSING and not main.passive:
        # “sentenced Holm for lying”: it was Holm who lied
        k = main.end
        while k < group.start and (words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS", "POS", "P")):
            k += 1
        if k > main.end:
            return main.end, k
    if group.form == "gerund" and words.tags[group.start - 1] == "IS" and main.lemma != group.lemma:
        within = main.finite and main.role == "relative" and main.limit >= group.start and main.lemma != "be"
        if not within or words.lows[main.opener] == "what":
            # not “Berg, who has cut taxes twice since becoming mayor, …”
            main = next((g for g in reversed(before) if g.finite and g.role in ("main", "coordinate")), main)
        holder = _holder(sentence, names, group.start - 1) if main.lemma == "be" else None
        if holder is not None:
            return holder
    if group.form == "infinitive" and main.lemma in GIVING_SUBJECT and not main.passive:
        start = main.end
        while start < group.start and words.tags[start] in ("I", "T", "R"):
            start += 1
        k = start
        while k < group.start and (words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS", "POS", "P")):
            k += 1
        if k > start:
            return start, k
    return controller(sentence, names, main)


def _granted(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who is to do what an infinitive says, in “cleared the way for the deal to close”."""
    words = sentence.words
    k = group.start
    while k and (words.tags[k - 1] in NOMINAL or words.tags[k - 1] in ("D", "PS", "POS")):
        k -= 1
    return (k, group.start) if 0 < k < group.start and words.lows[k - 1] == "for" else None


def _willed(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Whose decision an infinitive tells: “welcomed the island side's decision to suspend flights”."""
    words = sentence.words
    tags, k = words.tags, group.start - 1
    if k < 2 or deeds().get(words.lows[k], ("", ""))[0] != "willed":
        return None
    while k and tags[k] in NOMINAL:
        k -= 1
    if tags[k] != "POS":
        return None
    start = k
    while start and (tags[start - 1] in NOMINAL or tags[start - 1] == "POS"):
        start -= 1
    if start and tags[start - 1] in ("D", "PS"):
        start -= 1
    return (start, k) if start < k else None


def _holder(sentence: Sentence, names: Names, at: int) -> tuple[int, int] | None:
    """Whose the noun before word `at` is: “the first success of President Anna Berg since taking office”."""
    words = sentence.words
    k = at
    while k and words.tags[k - 1] in NOMINAL:
        k -= 1
    found = names.between(words.starts[k], words.ends[at - 1]) if k < at else []
    return (k, at) if k and words.lows[k - 1] == "of" and found and found[-1].type == "person" else None
