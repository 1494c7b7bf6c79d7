"""Which noun of a clause carries its date: the object, the subject, what the clause follows or foresees."""

from __future__ import annotations

import re
from functools import cache

from extractor.events.clauses.deverbal import deeds, unpack
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import MEDIA
from extractor.events.happenings.dated_nouns import happening_nouns, past_phrases

RELATING = frozenset({"tie", "attribute", "blame", "link", "stem", "result", "relate", "owe", "trace"})
"""Verbs that tell of an earlier happening what came of it: "attributed the fall to a strike last week"."""


DEALING = word_class("dealing")
"""Verbs of what is done about something that has happened: "are investigating a fire on Monday"."""


ASKED = word_class("utterances") | {
    "request",
    "requests",
    "complaint",
    "complaints",
    "letter",
    "letters",
    "claim",
    "claims",
}


FORESEEING = frozenset({"expect", "project", "forecast", "schedule", "plan", "predict", "set"})
"""Verbs whose passive with an infinitive tells what is to come."""
ANSWERS = frozenset({"response", "reaction", "answer", "reply", "tribute", "sequel", "reference"})
"""Nouns for what comes of a happening: "is a response to a crash last August"."""
SUSPECTING = frozenset({"suspect", "accuse", "implicate", "charge", "convict", "blame"})
"""Verbs of who is held to have done what was done on another day: "suspected of a part in the bombing of a jet in 1988"."""


DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$|^\d{1,2} |, \d{4}$")
"""A day of the calendar, not "this week" nor "2019"."""


@cache
def _deed_nouns() -> frozenset[str]:
    """The nouns that name a happening, or tell a deed."""
    return happening_nouns() | deeds().keys()


def dated_object(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The happening an object names that carries the date, where the verb has a date already: "On Saturday the ministry blamed
    a gang for a raid on Friday"."""
    tags = sentence.words.tags
    if group.end <= date and group.lemma == "be" and group.form == "past" and not group.negated:
        # “Another step was the pope's visit to the synagogue in 1986”
        deed = unpack(sentence, (group.end, date + 1), date) if tags[date + 1 : date + 2] != ["POS"] else None
        return (group.end, date + 1) if deed is not None and deed.noun is None else None
    dated = group.lemma in RELATING or has_date(sentence, group, date)
    if group.end > date or not (dated or group.lemma in SUSPECTING):
        return None
    nouns = _deed_nouns() - MEDIA if group.lemma in vocabulary().reporting else _deed_nouns()
    found = _dated_after(sentence, group.end, date, nouns)
    if found is not None and group.lemma == "tell" and tags[date - 1] == "NP":
        # “told the Lorne Constitution on Monday”
        return None
    # “charged with murder in 2015” may tell when the charge was made
    told = dated or (found is not None and sentence.words.lows[found[0]] in ("the", "a", "an"))
    return found if told else None


def earlier_object(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The happening that carries a date past, where the verb tells of the present: “are investigating a fire on Monday in
    Lorne”, “is still reeling from a strike last year”."""
    if not group.finite or group.end > date or group.negated:
        return None
    owned = group.lemma == "claim" and "responsibility" in sentence.words.lows[group.end : group.end + 3]
    perfect = group.perfect and DAY.search(sentence.words.texts[date]) is not None
    if group.form != "present" and not owned:
        return None
    # no day that is past goes with a present perfect: “has voiced regret over the death of a boy on May 3”
    if not (owned or perfect or group.lemma in DEALING or (group.lemma == "be" and not group.perfect)):
        return None
    if any(group.end <= other.start < date for other in sentence.groups):
        return None
    dealt = group.lemma in DEALING or group.lemma == "be"
    found = _dated_after(sentence, group.end, date, _deed_nouns() | ASKED if dealt else _deed_nouns())
    if found is not None and not dealt and sentence.words.tags[found[0] - 1] not in ("I", "IS", "TO"):
        # not “has announced the sale of the mill on May 3”
        return None
    if found is None:
        return None
    lows, at = sentence.words.lows, found[0] - 1
    answers = lows[at] == "to" and lows[at - 1] in ANSWERS
    if group.lemma == "be" and not answers and lows[at] not in ("over", "after", "from", "about"):
        return None
    return found[0], past_phrases(sentence, date + 1)


def followed(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The happening that carries a date, where the verb tells what came of it or after it: “The warning follows two rulings by the
    court last June”."""
    words = sentence.words
    tags = words.tags
    if group.lemma != "follow" or not group.finite or group.passive or group.negated or group.end >= date:
        return None
    head = group.end
    while head < date and (tags[head] in NOMINAL or tags[head] in ("D", "PS", "POS")):
        head += 1
    plain = all(tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS", "I", "R") for k in range(group.end, date))
    noun = words.lows[head - 1]
    if not plain or head == group.end or (noun not in _deed_nouns() and noun.removesuffix("s") not in _deed_nouns()):
        return None
    return group.end, past_phrases(sentence, date + 1)


def _dated_after(sentence: Sentence, floor: int, date: int, nouns: frozenset[str]) -> tuple[int, int] | None:
    """The noun phrase after word `floor` that is about one of the nouns and that a date follows."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    k = date - 1
    if tags[k] == "I" and lows[k] in ("on", "in", "of", "at"):
        k -= 1
        if tags[k] == "," and tags[k - 1] == "NP":
            # “the death of a boy in Lorne, Utah, on May 3”
            k -= 1
    elif tags[k] in ("I", "IS", "TO", "D", "PS"):
        # nor “a repeal of the 1991 law”
        return None
    last, head = k, -1
    while (
        k >= floor
        and (
            tags[k] in NOMINAL
            or tags[k] in ("I", "D", "PS", "POS", "Q(", "Q)")
            or (tags[k] == "," and tags[k - 1] == tags[k + 1] == "NP")
            or (tags[k] == "C" and tags[k - 1] in NOMINAL and tags[k + 1] in NOMINAL)
        )
        and lows[k] not in ("for", "by", "to")
    ):
        if tags[k] in NOMINAL and (k == last or tags[k + 1] not in NOMINAL):
            head = k if lows[k].rsplit("-", 1)[-1] in nouns else -1
        if k == floor and tags[k] == "I":
            return None
        if head >= 0 and (tags[k] in ("D", "PS") or k == floor or lows[k - 1] in ("for", "by", "to", "of")):
            return k, date + 1
        k -= 1
    return None


def foreseen(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What is said to lie ahead on a date, with the noun that says so: “forecasts of slower growth next year”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    k = date - 1
    if k > 0 and tags[k] == "I" and lows[k] in ("in", "on", "for"):
        k -= 1
    last = k
    while k > 0 and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS", "I")) and k not in sentence.verbs:
        if k < last and lows[k] == "of" and deeds().get(lows[k - 1], ("",))[0] == "foreseen":
            return k - 1, date + 1
        k -= 1
    return None


def behind_plan(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """The happening that carries a date past, where the verb tells what is to come: “will debate the fire last week in Lorne”,
    “The quake last month will cost the firm millions”."""
    words = sentence.words
    if date < group.start:
        span = group.subject
        if span is None or not span[0] < date or "," in words.tags[slice(*span)]:
            return None
        start, end = span[0], date
    else:
        found = _dated_after(sentence, group.end, date, _deed_nouns())
        return (found[0], past_phrases(sentence, date + 1)) if found is not None else None
    head = start
    while head < end and (words.tags[head] in NOMINAL or words.tags[head] in ("D", "PS", "POS")):
        head += 1
    return (start, date + 1) if head > start and words.lows[head - 1] in _deed_nouns() else None


def is_plan(sentence: Sentence, group: Group) -> bool:
    """Whether a verb tells what is to come: “will meet”, “is expected to meet”, not “is likely to have met”."""
    words = sentence.words
    if group.form == "modal":
        return group.aux in ("will", "shall") and not (group.perfect or group.negated)
    after = group.end + (words.lows[group.end : group.end + 1] in (["likely"], ["due"], ["set"]))
    to = next((g for g in sentence.groups if g.start == after and g.form == "infinitive"), None)
    foreseen = group.lemma in FORESEEING if group.passive else after > group.end and group.lemma == "be"
    return group.form == "present" and not group.perfect and foreseen and to is not None and not to.perfect


def has_date(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a date of its own goes before word `date` in the clause of a group: none of a participle in front of it."""
    tags = sentence.words.tags
    begin = clause_start(sentence, group)
    if group.subject is not None and begin < group.subject[0] < group.start and tags[group.subject[0] - 1] == "C":
        # “… in January, and Lorne will host a workshop in June”
        begin = group.subject[0]
    for k in sentence.words.dates:
        if not begin <= k < date:
            continue
        if sentence.words.lows[k - 1] == "since":
            continue
        if any(
            g.finite and g is not group and g.role == "relative" and g.end <= k < g.limit and g.limit <= group.start
            for g in sentence.groups
        ):
            continue
        if any(g.finite and g is not group and group.end <= g.end <= k for g in sentence.groups):
            continue
        inner = [g for g in sentence.groups if not g.finite and g.end <= k and g.end <= group.start]
        if not (inner and inner[-1].form in ("participle", "gerund") and "," in tags[k : group.start]):
            return True
    return False


def dated_subject(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """The subject that names a deed done on its own date: “The arrest of two men on Monday drew protests”."""
    for group in sentence.groups:
        if group.start <= date or not group.finite:
            continue
        span = group.subject
        if span is None or group.inverted or span[0] >= date:
            return None
        tags = sentence.words.tags
        willed = tags[date + 1] == "TO"
        if ((group.passive or group.form == "modal") and not willed) or group.lemma in ("delay", "fail"):
            return None
        if not (span[1] <= date < group.start <= date + 2 or date < span[1]):
            return None
        noun = (span[0], max(span[1], date + 1))
        deed = unpack(sentence, noun, date)
        # “The win by Berg in the election on Monday was a blow”: what a deed was, or did, to others has no day of its own
        after = group.start == date + 1 and group.form == "past"
        return noun if deed is not None and (date < deed.rest or after) else None
    return None


def clause_start(sentence: Sentence, group: Group) -> int:
    """Where the clause of a group begins, what is fronted included."""
    tags = sentence.words.tags
    if group.role == "coordinate" and 0 <= group.opener < group.start:
        return group.opener
    k = group.subject[0] if group.subject is not None and group.subject[0] < group.start else group.start
    while k > 0 and tags[k - 1] not in (".", ";", ":", "W", "S", "TH", "Q("):
        k -= 1
    return k
