"""The one verb that says what several words do: “made the decision to deploy” is “decides to deploy”."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.titles.left_out import AUDIENCE

UTTERING = word_class("uttering")
OPINING = word_class("opining")
BEFORE_SAID = NOMINAL | {"D", "PS", "POS", "I", "T", "TH"}
"""Tags of the words between "told" and what was said: whom, where, when."""


@cache
def light_verbs() -> dict[str, dict[str, str]]:
    """Light verb → noun → the verb that says both, from ``light_verbs.toml``."""
    table: dict[str, dict[str, str]] = {}
    rows = tomllib.loads(files(__package__).joinpath("light_verbs.toml").read_text("utf-8"))["verbs"]
    for light, noun, verb in rows:
        table.setdefault(light, {})[noun] = verb
    return table


def plain_verb(sentence: Sentence, group: Group) -> tuple[str, int] | None:
    """For “made the decision to deploy”: the verb that says it in one word, and the word after the noun."""
    words = sentence.words
    pairs = light_verbs().get(group.lemma, {})
    uttering = group.lemma in UTTERING
    if not (pairs or uttering) or group.passive or group.negated or not group.finite:
        return None
    k = group.end
    if k < len(words) and words.tags[k] in ("D", "PS"):
        k += 1
    if uttering and k + 1 < len(words) and words.lows[k] == "joint":
        k += 1
    if k + 1 >= len(words):
        return None
    if uttering and words.lows[k] in ("statement", "letter"):
        # “issued a statement rejecting the plan”
        after = k + 2 if words.tags[k + 1] == "T" else k + 1
        said = next((g for g in sentence.groups if g.start == after and g.form == "gerund"), None)
        told = said is not None and (said.lemma in vocabulary().saying or said.lemma in OPINING)
        return (said.lemma, said.end) if told and said is not None else None
    if words.lows[k] not in pairs or words.tags[k + 1] not in ("TO", "TH"):
        return None
    return pairs[words.lows[k]], k + 1


def told_the_press(sentence: Sentence, group: Group, anybody: bool = False) -> tuple[str, int] | None:
    """For “told reporters in Lorne he would stay”: "say", and the first word of what was said.

    anybody: whether it does not matter who was told.
    """
    words = sentence.words
    if group.lemma != "tell" or group.passive or group.negated or not (group.finite or group.form == "gerund"):
        return None
    said = next((g.subject for g in sentence.groups if g.finite and g.start >= group.end and g.subject), None)
    if said is None or said[0] <= group.end:
        return None
    between = range(group.end, said[0])
    if any(
        words.tags[k] not in BEFORE_SAID
        and not (words.tags[k] == "," and words.tags[k - 1] == words.tags[k + 1] == "NP")
        for k in between
    ):
        return None
    if not anybody and AUDIENCE.isdisjoint(words.lows[k] for k in between) and len(between) < 7:
        return None
    return "say", said[0]
