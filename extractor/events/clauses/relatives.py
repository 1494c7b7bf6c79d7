"""The subjects of relative clauses, and of verbs that follow one."""

from __future__ import annotations

from extractor.events.clauses.antecedents import apposed, bearer_of, noun_before, person_of, placed_deed
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.phrases import subject_start, trim_front

BEFALLING = frozenset(
    {"begin", "start", "break", "end", "last", "kill", "injure", "wound", "destroy", "damage", "burn", "draw"}
)
"""Verbs of what happens somewhere, not of places."""
ARRANGING = frozenset({"schedule", "postpone", "cancel", "delay", "plan"})
"""Verbs whose passive tells of what is to happen, not of places."""
DIRECTIONS = frozenset({"north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west",
                        "northeast", "northwest", "southeast", "southwest", "of"})  # fmt: skip
"""Words of where a place lies: "Aske north of Lorne"."""
ENSUING = frozenset({"begin", "start", "break", "collapse", "end", "resume", "fail", "stall", "continue", "open"})
"""Verbs of how talks go."""
TALKS = frozenset(
    {"talks", "negotiations", "discussions", "meetings", "meeting", "hearings", "debate", "consultations"}
)
HAPPENING = frozenset({"occur", "happen"})


def link_relative(sentence: Sentence, group: Group, j: int) -> None:
    """Link the verb of a relative clause that word j opens: its topic is the noun the clause describes."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    group.role, group.opener = "relative", j
    verb = group.lemma if lows[j] != "who" else ""
    group.topic = bearer_of(words, apposed(words, noun_before(words, j)), verb, j)
    topic = group.topic
    if topic is not None and lows[j] == "who" and j and tags[j - 1] == "," and tags[topic[1] - 1] == "NP":
        group.topic = person_of(words, topic)
    elif topic is not None and (group.lemma in HAPPENING or lows[group.end : group.end + 1] == ["place"]):
        group.topic = placed_deed(words, topic)
    if group.topic is not None and j and (tags[j] == "TH" or tags[j - 1] == ","):
        group.topic = _placed_antecedent(sentence, group, group.topic)
    if group.topic is not None and j and lows[j - 1] in ("one", "ones") and group.topic[0] == j - 1:
        # “another extension - one that would run until May”
        group.topic = noun_before(words, j - 1) or group.topic
    if group.topic is not None:
        group.topic = _of_whom_it_is_said(sentence, group) or group.topic
    group.subject = group.topic if lows[j] != "what" else (j, j + 1)


def _of_whom_it_is_said(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who is what a relative clause describes: “Lund is a small firm that was bought in 2019” tells of Lund."""
    words, topic = sentence.words, group.topic
    if topic is None or words.lows[topic[0]] not in ("a", "an") or "of" in words.lows[slice(*topic)]:
        return None
    if words.tags[group.opener - 1] == ",":
        return None
    said = next((g for g in sentence.groups if g.end == topic[0]), None)
    if said is None or not said.finite or said.lemma != "be" or said.passive or said.negated or said.subject is None:
        return None
    start, end = said.subject
    named = words.tags[end - 1] == "NP" or words.lows[start] in ("he", "she", "they")
    # “the reason is a law that …” tells of the law, “canned meat is a product that …” of meat
    bare = words.tags[start] not in ("D", "PS", "P", "T") and end - start < 4 and "I" not in words.tags[start:end]
    return said.subject if named or bare else None


def past_relative(sentence: Sentence, index: int, j: int, previous: Group | None) -> tuple[int, int] | None:
    """The subject of a verb that follows a relative clause, which ends at word j: “rain that began on Monday flooded …”."""
    groups, (tags, lows) = sentence.groups, (sentence.words.tags, sentence.words.lows)
    opened = main_of(groups, previous)
    if previous is None or opened is None:
        return None
    if opened.opener > 0 and lows[opened.opener] == "where" and opened.topic is None:
        # “The prison where Berg died on Monday closed”
        noun = noun_before(sentence.words, opened.opener) if tags[opened.opener - 1] in NOMINAL else None
        if noun is not None and previous is opened and previous.end == j + 1 and is_first(groups, opened):
            return whole_phrase(sentence, opened, noun[0]), j + 1
    ended = previous.end == j + 1 or (previous.end == j and tags[j] in ("I", "TO") and tags[j + 1] != ",")
    if opened.role == "relative" and ended and opened.topic is not None:
        # “rain that began on Monday flooded …”, “men who were seized and freed on Monday arrived …”
        return whole_phrase(sentence, opened, opened.topic[0]), j + 1
    return None


def main_of(groups: list[Group], group: Group | None) -> Group | None:
    """The first of a chain of coordinate verbs, which tells what kind of clause they stand in."""
    while group is not None and group.role == "coordinate" and group.of >= 0:
        group = groups[group.of]
    return group


def is_first(groups: list[Group], group: Group) -> bool:
    """Whether a group is the first finite one of its sentence."""
    return next((g for g in groups if g.finite), None) is group


def whole_phrase(sentence: Sentence, relative: Group, start: int) -> int:
    """Where the noun phrase begins in which a relative clause describes the last noun only: “workers at the plant that …”."""
    words, at = sentence.words, sentence.groups.index(relative)
    if not is_first(sentence.groups, relative) or words.tags[start - 1 : start] != ["I"]:
        return start
    first, role, _ = subject_start(sentence, at, start - 1)
    first = trim_front(words, first, start)
    return first if role == "main" and first < start and words.tags[first] not in ("I", "IS", "TO") else start


def _placed_antecedent(sentence: Sentence, group: Group, span: tuple[int, int]) -> tuple[int, int]:
    """The noun before a place where a clause can only tell of it: “the fire in Lorne, which began …”, “a man from Brill, who …”."""
    words = sentence.words
    at = span[0] - 1
    if at > 0 and words.lows[at] in ("on", "over", "about", "with", "between") and group.lemma in ENSUING:
        talks = noun_before(words, at)
        # “talks on quotas, which broke down”
        return (talks[0], span[1]) if talks is not None and words.lows[at - 1] in TALKS else span
    if (
        at < 1
        or words.lows[at] not in ("in", "at", "near", "outside", "from", "to")
        or words.tags[at - 1] not in NOMINAL
    ):
        return span
    start = span[0] + (words.lows[span[0]] == "the")
    if any(words.tags[k] != "NP" and words.lows[k] not in DIRECTIONS for k in range(start, span[1])) or not (
        words.lows[group.opener] in ("who", "that")
        or group.lemma in BEFALLING
        or (group.passive and group.lemma in ARRANGING)
    ):
        return span
    head = noun_before(words, at)
    return (head[0], span[1]) if head is not None and words.tags[head[0]] != "NP" else span
