"""What has a day set for it, is due, or is to begin: “a vote scheduled for Monday”, “notes due 2009”."""

from __future__ import annotations

from extractor.events.clauses.deverbal import deeds
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import word_class
from extractor.events.happenings.dated_nouns import happening_nouns
from extractor.events.happenings.through import ASKING
from extractor.events.names.gazetteer import gazetteer

HELD = word_class("held")
"""What one holds for long and takes up on a day."""
CALLING = word_class("calling")
"""Verbs that set a day for what they name: "called elections for June"."""
ANNOUNCING = CALLING | word_class("announcing")
"""Verbs of what comes before the thing they name: "approved a ban from May"."""
PLANNING = frozenset({"plan", "intend", "hope", "aim", "schedule", "expect", "set", "slate"})
"""Verbs that a date ahead passes over: "on Friday, they planned to leave" tells when they leave."""
LEADING = frozenset({"for", "before", "after", "of", "until", "with", "against"})
"""Prepositions before what happens at a time of its own."""


def deadline_for(sentence: Sentence, date: int) -> Group | None:
    """What is to be done by a date: “has until Monday to pay”, “gave the firm until May to sell”, “told it to pay by May”."""
    words = sentence.words
    if not date or words.lows[date - 1] not in ("until", "till", "by"):
        return None
    for before, group in zip(sentence.groups, sentence.groups[1:], strict=False):
        if words.lows[date - 1] == "by":
            if group.end > date:
                return None
            if group.form == "infinitive" and before.lemma in ASKING and not (before.negated or group.negated):
                # “asked the firm to reply by May”, “was ordered to reply by May”
                given = range(before.end, group.start)
                asked = all(
                    words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS", "POS", "P") or words.lows[k] == "of"
                    for k in given
                )
                if asked and bool(given) != before.passive and not _verb_between(sentence, group, date):
                    return group
        elif group.start == date + 1 and group.form == "infinitive":
            return group if before.lemma in ("have", "give") and not before.negated else None
    return None


def _verb_between(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether another verb, or a clause, begins between a verb group and its date."""
    return any(group.end <= other.start < date for other in sentence.groups)


def what_is_meant(sentence: Sentence, group: Group, date: int) -> Group | None:
    """What is planned for a date that goes before: “On Friday, the ministry planned to pay the first claims”."""
    if date >= group.start or group.lemma not in PLANNING or group.negated or not group.finite:
        return None
    if group.subject is None or (group.subject[1] <= date and sentence.words.lows[date - 1] == "in"):
        return None
    if group.lemma in ("schedule", "expect", "set", "slate") and not group.passive:
        return None
    follows = (g for g in sentence.groups if g.start == group.end and g.form == "infinitive")
    return next(follows, None)


def is_scheduled(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a date is the day set for a subject that tells enough by itself: “the first trial was set for May 3 in Graz”."""
    words = sentence.words
    span = group.subject or group.topic
    if not group.passive or group.negated or group.perfect or span is None or span[1] > group.start:
        return False
    if group.lemma not in CALLING or words.lows[date - 1] != "for" or group.end != date - 1:
        return False
    rest = date + 1 < len(words) and words.tags[date + 1] == "I"
    return words.lows[span[1] - 1] in happening_nouns() and (rest or span[1] - span[0] > 2)


def what_is_called(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """What is called, set or scheduled for a date: “called early elections for June 6”, “the trial set for May 3”."""
    words = sentence.words
    if group.lemma == "call" and not group.passive and words.lows[date - 1] in ("by", "before"):
        # “called on Monday for elections by June”
        start = next((k + 1 for k in range(group.end, date - 1) if words.lows[k] == "for"), date)
        plain = all(words.tags[k] in NOMINAL or words.tags[k] == "D" for k in range(start, date - 1))
        return (start, date + 1) if start < date - 1 and plain and words.lows[date - 2] in happening_nouns() else None
    if group.lemma not in CALLING or not date or words.lows[date - 1] not in ("for", "on") or group.negated:
        return None
    if group.passive or group.form == "participle":
        return None
    start, end = group.end, date - 1
    named = (
        start < end
        and words.lows[end] == "for"
        and all(words.tags[k] in NOMINAL or words.tags[k] == "D" for k in range(start, end))
    )
    return (start, date + 1) if named and words.lows[end - 1] in happening_nouns() else None


def what_is_due(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What falls due on a date: “its 9 percent notes due 2009”."""
    words = sentence.words
    k = date - 1 if words.lows[date - 1] == "due" else date - 2
    if k < 1 or words.lows[k] != "due" or words.tags[k - 1] not in ("N", "NZ", "NP"):
        return None
    start = k
    while start and words.tags[start - 1] in NOMINAL and not any(g.start < start <= g.end for g in sentence.groups):
        start -= 1
    return start, date + 1


def what_begins(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """What is announced or approved to begin on a date: “approved a phased rollout from July”, “a strike starting on May 3”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    last = date - 1
    if last > 0 and lows[last] == "on" and lows[last - 1] in ("starting", "beginning"):
        last -= 1
    if lows[last] not in ("from", "starting", "beginning") or group.lemma not in ANNOUNCING or group.negated:
        return None
    if group.passive or not group.finite or lows[date + 1 : date + 2] in (["to"], ["until"], ["through"]):
        return None
    if not all(tags[k] in NOMINAL or tags[k] in ("D", "PS", "I") for k in range(group.end, last)):
        return None
    head = group.end
    while head < last and tags[head] != "I":
        head += 1
    told = lows[last] != "from" or lows[head - 1] in happening_nouns()
    return (group.end, date + 1) if head > group.end and told else None


def about_to_begin(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What begins on a date, where a preposition leads to it: “asked for a plan before his visit to Lorne starting on May 3”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    last = date - 2 if date > 1 and lows[date - 1] == "on" else date - 1
    if last < 2 or lows[last] not in ("starting", "beginning"):
        return None
    for k in range(last - 1, max(0, last - 12), -1):
        if tags[k] in ("I", "IS") and lows[k] in LEADING:
            head = next((m for m in range(k + 1, last) if tags[m] in ("I", "TO")), last) - 1
            noun = lows[head].removesuffix("s")
            if head > k and ({noun, lows[head]} & happening_nouns() or lows[head] in deeds()):
                return k + 1, date + 1
        if tags[k] not in NOMINAL and tags[k] not in ("D", "PS", "POS", "I", "TO"):
            break
    return None


def is_held(sentence: Sentence, group: Group, end: int) -> bool:
    """Whether, up to the "since" at word `end`, someone holds what one takes up, or is what one becomes: “has held the post since 1998”, “has been mayor since”."""
    words = sentence.words
    head = group.end
    while head < len(words) and (words.tags[head] in NOMINAL or words.tags[head] in ("D", "PS")):
        head += 1
    if head == end == group.end and group.topic is not None:
        # “the post he has held since 1998”
        head = group.topic[1]
    return words.lows[head - 1] in (HELD if group.lemma == "hold" else gazetteer().offices)
