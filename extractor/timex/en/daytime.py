"""Checks of the words around times of day: scores, heights and addresses that look like hours.

Each check takes the flattened bytes of the text and the expression's byte offsets, as those in `context`.
"""

from __future__ import annotations

import re

from extractor.timex.en.context import COUNTED_AFTER


def clock(data: bytes, start: int, end: int) -> bool:
    """A bare "12:30" or "7.30" is no score, verse, ratio or price."""
    words = data[start:end]
    before, after = data[max(0, start - 12) : start], data[end : end + 8]
    if before[-1:] in (b".", b":", b",", b"$", b"/", b"-", b"+", b"\xa3", b"#") and not re.search(
        rb"[a-z][.,:] ?$", before
    ):
        return False
    if re.search(rb"(?i:[a-z])", words):
        return True
    if re.match(rb"[.,:/%-]\d|%| (?:percent|million|billion|miles|points|inches|meters|per)\b|[A-Za-z]", after):
        return False
    if b":" not in words:
        return False
    return len(words.split(b":")[0]) == 2 or bool(
        re.search(rb"(?i:\b(?:at|by|until|till|from|to|between|and|around|about|before|after|since) $)", before)
    )


def at_hour(data: bytes, start: int, end: int) -> bool:
    """ "at 0330 on 14 September", not "the 1945 on Tuesday"."""
    return re.search(rb"(?i:\b(?:at|by|until|from|since|about|around) +)$", data[max(0, start - 8) : start]) is not None


def military(data: bytes, start: int, end: int) -> bool:
    """ "at 1805.", but no height ("at 1500 meters") and no address."""
    before, after = data[max(0, start - 14) : start], data[end : end + 16]
    return bool(re.search(rb"(?i:\b(?:at|at about|at around) +$)", before)) and not (
        COUNTED_AFTER.match(after) or re.match(rb"[-/\xe2%]|[.,:]\d| [A-Z]| (?:[a-z]+ )?[a-z]+s\b", after)
    )


def hours(data: bytes, start: int, end: int) -> bool:
    """ "9:30-11:00" is no score, part of a number or ratio; two bare times say "hours" or stand where times do."""
    if data[start - 1 : start] in (b".", b":", b",", b"-", b"/", b"$") or re.match(
        rb"[.,:/-]\d|%", data[end : end + 2]
    ):
        return False
    words = data[start:end]
    if re.search(rb"(?i:[a-z])", words):
        return True
    return re.fullmatch(rb"\d\d:\d\d ?(?:-|\xe2\x80[\x93\x94]) ?\d\d:\d\d", words) is not None


def minutes_to(data: bytes, start: int, end: int) -> bool:
    """ "at ten to six", but not "from ten to six people", "ten to six in favour"."""
    before, after = data[max(0, start - 8) : start], data[end : end + 6]
    return bool(re.search(rb"(?i:(?:^|[^a-z])(?:at|until|by) $)", before)) and not re.match(rb"-| [a-z]+s\b", after)


def part_of_day(data: bytes, start: int, end: int) -> bool:
    """ "the night", "the morning": only after a preposition and with no "of" behind."""
    words = data[start:end].lower()
    if re.match(rb"the (?:early |late )?(?:morning|afternoon|evening|night|day|dawn|dusk|sun|mid|noon)", words):
        return bool(
            re.search(
                rb"(?i:\b(?:in|during|through|throughout|by|until|for|of|overnight|into|on|early in|late in|at|that) $)",
                data[max(0, start - 12) : start],
            )
        ) and not re.match(rb" (?:of|sky|shift|club|time)\b", data[end : end + 8])
    return not re.match(rb" (?:Live|Football|Fever|Lights)\b", data[end : end + 10])


_ADJECTIVE = re.compile(
    rb"[ -](?!(?:and|or|but|of|in|on|at|to|by|for|with|from|when|as|after|before|until|while|the|a|an|is|was|were|had|he|she|"
    rb"they|it|we|that|who|which|so|then|there|where)\b)[a-z]{3,}"
)


def adjective(data: bytes, start: int, end: int) -> bool:
    """ "night attacks", with no day or number of its own before it: "a two-night stay", "Friday night football"."""
    before = data[max(0, start - 12) : start]
    return _ADJECTIVE.match(data, end, min(len(data), end + 20)) is not None and not re.search(
        rb"(?:-|day |\d |\b(?:[Aa]ll|[Oo]ne|[Tt]hat|[Tt]his|[Ll]ast|[Nn]ext|[Ee]very|[Ee]ach) )$", before
    )


def bare_part(data: bytes, start: int, end: int) -> bool:
    """ "at night", "by dawn", "one evening" - a part of the day with no day beside it."""
    if data[start:end].lower() == b"overnight":
        return True
    return bool(
        re.search(rb"(?i:\b(?:at|by|before|after|until|since|from|around|one) $)", data[max(0, start - 8) : start])
    ) and not re.match(rb"(?:[-'\xe2]| (?:of|on|vision|school|club)\b)", data[end : end + 8])


def hour_before(data: bytes, start: int, end: int) -> bool:
    """ "at 7 on Tuesday night", not "17 Tuesday night" nor "seven on Friday night"."""
    return bool(
        re.search(
            rb"(?i:\b(?:at|by|around|about|until|till|before|after|since|from) $)", data[max(0, start - 8) : start]
        )
    )


def spelt(data: bytes, start: int, end: int) -> bool:
    """ "at seven-thirty", but no part of a longer word ("from ten-fifty-odd")."""
    return not data.startswith((b"-", b" of "), end) and hour_before(data, start, end)
