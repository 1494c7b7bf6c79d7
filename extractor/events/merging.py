"""Repeated mentions of one happening in an article become one entry; the fullest wins, the others stay as quotes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from extractor.events.clauses.lexicon import word_class
from extractor.events.event import Event

ALIKE = 0.7
"""Share of title words that two mentions of one happening have in common, at least."""
SMALL = word_class("small")
WORD = re.compile(r"\w+")


def merge(events: Sequence[Event]) -> list[Event]:
    """The events in order of the text, those that repeat another folded into it.

    Two mentions are of one happening where kind and date agree (one date may hold the other: "in December", "on December
    19") and their titles share most of their words. The more precise date wins, then the longer title. What only takes up a
    day that another entry tells of ("after Thursday's ruling") is left out.
    """
    kept: list[Event] = []
    words: list[frozenset[str]] = []
    for event in events:
        mine = frozenset(WORD.findall(event.title.lower())) - SMALL
        for at, other in enumerate(kept):
            if other.kind != event.kind or other.date[:4] != event.date[:4] or len(mine) < 3:
                continue
            if 2 * len(mine & words[at]) < ALIKE * (len(mine) + len(words[at])) or not _same_date(other, event):
                continue
            kept[at] = _fold(other, event)
            words[at] = words[at] | mine if kept[at] is other else mine
            break
        else:
            kept.append(event)
            words.append(mine)
    return [event for event in kept if not (_only_named(event) and any(_tells(other, event.date) for other in kept))]


def _only_named(event: Event) -> bool:
    """Whether an entry does no more than take up a happening of a past day: “after Thursday's ruling”."""
    quote = event.quote
    if event.status != "happened" or len(event.date) != len("2021-03-08"):
        return False
    rest = quote.text[quote.date_end - quote.start :]
    return " " not in event.title and event.kind == "event" and rest[:2].lower() in ("'s", "’s")


def _tells(event: Event, date: str) -> bool:
    """Whether an entry tells in words what happened on a date."""
    return event.date == date and " " in event.title


def _same_date(first: Event, second: Event) -> bool:
    left, right = first.date.rstrip("~?%"), second.date.rstrip("~?%")
    if left.endswith("XX-XX") and first.date_text != second.date_text:
        # two days, neither of them known
        return False
    if "/" in left or "/" in right or "X" in left + right:
        return left == right
    return left.startswith(right) or right.startswith(left)


def _fold(first: Event, second: Event) -> Event:
    """One entry for two mentions. The one quoted first leads unless the other's date is more precise."""
    better, other = (
        (second, first) if len(second.date.rstrip("~?%")) > len(first.date.rstrip("~?%")) else (first, second)
    )
    more = (*better.more, other.quote, *other.more) if other.quote.start != better.quote.start else better.more
    names = tuple(dict.fromkeys((*better.names, *other.names)))
    return dataclasses.replace(better, more=more, names=names, according_to=better.according_to or other.according_to)
