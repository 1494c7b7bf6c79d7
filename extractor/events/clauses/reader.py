"""The clauses of one sentence: verb groups, their subjects, and where each clause ends.

A light chunker over the tags of `extractor.events.clauses.words`: no model, one pass to find verb groups and one to link them.
Terms: a *group* is a verb with its auxiliaries ("has been sentenced"); it is *finite*, or an infinitive, a gerund or a
participle. The *opener* of a clause is the word that makes it a relative, subordinate or that-clause.
"""

from __future__ import annotations

from extractor.events.clauses.groups import Group, Sentence
from extractor.events.clauses.limits import set_limits
from extractor.events.clauses.linking import link
from extractor.events.clauses.settling import settle
from extractor.events.clauses.verbs import find_groups
from extractor.events.clauses.words import Words

PLURAL_AUXILIARIES = frozenset({"were", "are", "have"})


def read_clauses(words: Words) -> Sentence:
    """The verb groups of a sentence with their subjects and limits."""
    settle(words)
    tags = words.tags
    sentence = Sentence(words, find_groups(words))
    for index, group in enumerate(sentence.groups):
        link(sentence, index, group)
    for group in sentence.groups:
        if group.form == "participle" and group.start > 1 and tags[group.start - 1] == ",":
            # “Talks between the two sides, suspended in May, …”: the whole subject is described
            for later in sentence.groups:
                if later.finite and later.subject is not None and later.subject[1] == group.start - 1:
                    group.topic = later.subject
        elif group.role == "relative" and group.opener > 1 and words.lows[group.start] in PLURAL_AUXILIARIES:
            _widen_topic(sentence, group)
    set_limits(sentence)
    return sentence


def _widen_topic(sentence: Sentence, group: Group) -> None:
    """Let a relative clause in the plural tell of a whole list: “Lorne, Brill and Aske, which were sold in May, are empty”."""
    tags = sentence.words.tags
    if tags[group.opener - 1] != "," or group.subject is None or group.subject != group.topic:
        return
    for later in sentence.groups:
        span = later.subject
        if later is group or not later.finite or span is None:
            continue
        if span[1] == group.opener - 1 and span[0] <= group.subject[0]:
            if "C" in tags[slice(*span)] and "I" not in tags[slice(*span)]:
                group.topic = group.subject = span
            return
