"""Patterns that end in the same long category match the same when put together."""

from __future__ import annotations

import re
from itertools import product

import pytest

from extractor.timex.tails import Tails

_WORDS = {"hour": r"[1-9]|1[0-2]", "when": "{day}|now"}
_DAYS = ("Monday|Tuesday", r"the (?:first|last) {hour}", "day {hour}")
_STRETCHES = (
    "overnight (?:on )?(?P<d>{day})",
    "at {hour}(?: on (?P<d>{day}|(?:to)?day))?",
    "by {when}",
    "{day} at {hour}",
    "noon",
)
_LONG = {"day", "when"}


def _full(pattern: str) -> str:
    while (
        bare := re.sub(r"\{([a-z]+)\}", lambda name: f"(?:{_WORDS.get(name[1]) or '|'.join(_DAYS)})", pattern)
    ) != pattern:
        pattern = bare
    return re.sub(r"\?P<\w+>", "?:", pattern)


@pytest.mark.parametrize("patterns", [_STRETCHES, (*_STRETCHES, *_DAYS), _DAYS, ("a|b",), (r"[{|(]\|{day}",), ()])
def test_what_is_joined_matches_the_same(patterns: tuple[str, ...]) -> None:
    joined = Tails(_WORDS, {"day": _DAYS}, lambda name: 1000 if name in _LONG else 10).join(patterns)
    parts = [
        "",
        "overnight ",
        "on ",
        "at 3",
        "by ",
        "Monday",
        "the last 7",
        "day 12",
        "today",
        "now",
        "noon",
        " on ",
        " at 9",
        "a",
        "{|",
    ]
    for words in map("".join, product(parts, repeat=3)):
        apart = any(re.fullmatch(_full(pattern), words) for pattern in patterns)
        assert bool(patterns and re.fullmatch(_full(joined), words)) == apart, words


def test_a_category_stands_once() -> None:
    tails = Tails(_WORDS, {"day": _DAYS}, lambda name: 1000 if name in _LONG else 10)
    assert tails.join(_STRETCHES).count("{day}") == 2  # at the end of all, and before "at"
