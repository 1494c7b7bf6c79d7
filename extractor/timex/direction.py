"""Which way a date without its year or week points: back or ahead, told from the tense and cue words of its clause.

Looks at no more than `REACH` bytes on either side of the expression, inside its sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REACH = 140


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's words of tense, as patterns over lower-case bytes (`sentence_end` over the text as it is).

    verbs: verbs and phrases of both directions, with the group ``ahead`` set for those that point ahead, and ``none``
    for words that only look like a past tense. right_before: words that decide by themselves when they stand right
    before the expression, with the same group. limit: "until", "by", which point ahead unless a verb in `over` says
    that the time is past ("had not arrived by Friday").
    """

    verbs: re.Pattern[bytes]
    right_before: re.Pattern[bytes]
    limit: re.Pattern[bytes]
    over: re.Pattern[bytes]
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
    cut = 0
    for stop in cues.sentence_end.finditer(left):
        cut = stop.end()
    left = left[cut:].lower()
    near = cues.right_before.search(left)
    if near:
        return Direction(1 if near["ahead"] else -1, _words(near[0]))
    right = data[end : end + REACH]
    stop = cues.sentence_end.search(right)
    right = (right[: stop.start() + 1] if stop else right).lower()
    found: re.Match[bytes] | None = None
    for match in cues.verbs.finditer(left):
        if match["none"] is None:
            found = match
    limit = cues.limit.search(left)
    if limit:
        if found is None or found.end() > limit.start():
            found = next((match for match in cues.verbs.finditer(right) if match["none"] is None), None)
        if found is not None and cues.over.fullmatch(found[0]):
            return Direction(-1, _words(found[0]))
        return Direction(1, _words(limit[0]))
    if found is None:
        found = next((match for match in cues.verbs.finditer(right) if match["none"] is None), None)
    if found is None:
        return UNKNOWN
    return Direction(1 if found["ahead"] else -1, _words(found[0]))


def _words(found: bytes) -> str:
    return found.decode("utf-8", "replace").strip(" ,.;:-")
