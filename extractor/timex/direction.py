"""Which way a date without its year or week points: back or ahead, told from the tense and cue words of its clause.

Looks at no more than `REACH` bytes on either side of the expression, inside its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REACH = 140


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words of tense. ahead, back: verbs and phrases; ahead_prepositions, back_prepositions: words right
    before the expression that decide by themselves. All patterns are over lower-case bytes; `verbs` finds both kinds,
    with the group ``ahead`` set for those that point ahead."""

    verbs: re.Pattern[bytes]
    right_before: re.Pattern[bytes]
    sentence_end: re.Pattern[bytes]


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 back, 1 ahead, 0 unknown; words: what told it."""

    sign: int
    words: str = ""


UNKNOWN = Direction(0)


def direction(cues: Cues, data: bytes, start: int, end: int) -> Direction:
    """The direction of the expression at data[start:end] (bytes)."""
    left = data[max(0, start - REACH) : start]
    for stop in cues.sentence_end.finditer(left):
        cut = stop.end()
    if cues.sentence_end.search(left):
        left = left[cut:]
    left = left.lower()
    near = cues.right_before.search(left)
    if near:
        return Direction(1 if near["ahead"] else -1, _words(near[0]))
    found = None
    for found in cues.verbs.finditer(left):  # noqa: B007 - the last one is the nearest
        pass
    if found is not None:
        return Direction(1 if found["ahead"] else -1, _words(found[0]))
    right = data[end : end + REACH]
    stop = cues.sentence_end.search(right)
    if stop:
        right = right[: stop.start() + 1]
    found = cues.verbs.search(right.lower())
    if found is not None:
        return Direction(1 if found["ahead"] else -1, _words(found[0]))
    return UNKNOWN


def _words(found: bytes) -> str:
    return found.decode("utf-8", "replace").strip(" ,.;:-")
