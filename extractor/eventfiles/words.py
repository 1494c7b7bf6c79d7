"""A date typed in words: the EDTF to write instead."""

from __future__ import annotations


def advise(typed: str, wrong: str) -> tuple[str, str]:
    """What is wrong with a date as typed, and how to write it."""
    return f"“{typed}” is not a date the timeline can read: {wrong}", ""
