"""The grammar of messages, to which the modules of this package add their rules, and the checks that they share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from extractor.timex.en import LANGUAGE
from extractor.timex.grammar import Language, Reader
from extractor.timex.message_values import Message

MESSAGE = Language("en", dict(LANGUAGE.words))
_Read = Callable[[Reader, dict[str, str]], Message | None]
# The rules of messages give readings that those of news do not know.
rule = cast("Callable[..., Callable[[_Read], _Read]]", MESSAGE.rule)

TO = r"(?: ?[-–—~] ?| to | through | until | till | thru | and )"
"""What stands between the ends of a range."""
AFTER_TIME = re.compile(
    rb"(?i:[.,;:!?)\0]|$| ?[-\xe2]| (?:on|in|for|with|at|to|and|or|tomorrow|today|tonight|tmrw|this|next|every|each|please|"
    rb"sharp|mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
)


def paired(part: dict[str, str], joined: str) -> bool:
    """Whether the word before a range (group ``w``) goes with the one inside it: "and" asks for "between"."""
    return joined.strip().lower() != "and" or part.get("w", "").lower() == "between"


def after_preposition(data: bytes, start: int, end: int) -> bool:
    return bool(
        re.search(
            rb"(?i:(?:^|[ (])(?:at|by|till|until|from|to|between|and|around|about|before|after|since|@|than) ?)$",
            data[max(0, start - 9) : start],
        )
    )


def whole(data: bytes, start: int, end: int) -> bool:
    """No part of a longer number, path or formula."""
    before, after = data[max(0, start - 2) : start], data[end : end + 2]
    if re.search(rb"[\d.,:/$#+*]$|[A-Za-z0-9]-$", before) and not re.search(rb"(?:^|[a-z])[,.] ?$", before):
        return False
    return not re.match(rb"[:/.,+*]?\d|%|[/+*^]", after)
