"""English as messages write it: clock times in every short form, dates in words, school years, ends of month.

The grammar of messages is the English grammar with the rules of this package before it, and without those that news
needs to join or part expressions; messages are joined in `extractor.timex.join`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extractor.timex.en import LANGUAGE
from extractor.timex.en.messages import clock, dates, lengths, ranges, stretches
from extractor.timex.en.messages.language import MESSAGE
from extractor.timex.grammar import Action, Reader
from extractor.timex.values import Range, RangeEnd, Series

__all__ = ["LEFT_OUT", "MESSAGE"]
_RULES = (clock, dates, ranges, stretches, lengths)

# Rules of news that messages read by their own above.
LEFT_OUT = frozenset(
    [
        "half past",
        "so long ago",
        "rate",
        "part of the day alone",
        "unit of the text",
        "unit that ended",
        "units uncounted",
        "recent times",
        "about a date",
        "time and date",
        "date and time",
        "part of day and time",
        "part of a day and bare hour",
        "military time and date",
    ]
)


_OWN = {own.name for own in MESSAGE.rules}


def _single(read: Action) -> Action:
    """`read`, without what is several dates in one wording: a message's ends are joined, not parted."""

    def one(reader: Reader, part: dict[str, str]) -> Any:
        found = read(reader, part)
        return None if isinstance(found, Series | Range | RangeEnd) else found

    return one


MESSAGE.rules.extend(
    replace(known, read=_single(known.read))
    for known in LANGUAGE.rules
    if known.name not in LEFT_OUT | _OWN and "clock" not in known.kinds and "narrative" not in known.kinds
)
