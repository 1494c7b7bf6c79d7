"""Whether an entry is a statement, something said by someone on a stated day, or an event."""

from __future__ import annotations

from extractor.events.attribution import AGENTLESS
from extractor.events.clauses import Group, Sentence
from extractor.events.happening import Happening
from extractor.events.lexicon import vocabulary

UTTERANCES = frozenset("statement remark remarks comment comments signal signals appeal warning apology speech criticism allegation allegations denial".split())
"""Nouns for what is said: who makes, issues or sends one speaks."""
UTTERING = frozenset("make issue release send share give deliver voice express post publish offer air".split())
UNSPEAKING = frozenset("show find poll survey study report figure figures data email memo document law rule rules resolution".split())
"""What says something without being anybody."""


def is_statement(sentence: Sentence, happening: Happening) -> bool:
    """Whether what happened is that someone said something."""
    group = happening.group
    if group is None:
        return False
    words = sentence.words
    if group.lemma in vocabulary().saying:
        if group.form == "participle":
            return _by_someone(sentence, group)
        if group.passive or group.form == "infinitive" or group.negated:
            return False
        if group.form == "gerund":
            return True
        return not (group.lemma in AGENTLESS and _inanimate(sentence, group))
    if group.lemma in UTTERING and not group.passive:
        stop = min(len(words), group.end + 6)
        for k in range(group.end, stop):
            if words.tags[k] in ("I", "TO", "T", ",", "W"):
                break
            if words.lows[k] in UTTERANCES:
                return True
    return False


def _by_someone(sentence: Sentence, group: Group) -> bool:
    words = sentence.words
    return any(words.lows[k] == "by" for k in range(group.end, min(len(words), group.end + 4)))


def _inanimate(sentence: Sentence, group: Group) -> bool:
    """Whether the subject's head is a paper rather than a person."""
    if group.subject is None:
        return False
    words = sentence.words
    head = ""
    for k in range(*group.subject):
        if words.tags[k] in ("I", "W", ",", "TO", "VED", "VN", "G"):
            break
        head = words.lows[k]
    return head in UNSPEAKING or head.rstrip("s") in UNSPEAKING
