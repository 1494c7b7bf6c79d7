"""English: the vocabulary and the rules, one idea to a file.

`LANGUAGE` is the grammar; importing the rule modules, in order of precedence, fills it.
"""

from __future__ import annotations

from extractor.timex.en import (
    clock,
    compound,
    dates,
    divisions,
    durations,
    holidays,
    numeric,
    ranges,
    references,
    relative,
    repeated,
    shifts,
    story,
    years,
)
from extractor.timex.en.language import LANGUAGE

__all__ = ["LANGUAGE"]
_RULES = (
    numeric,
    dates,
    years,
    divisions,
    holidays,
    relative,
    shifts,
    durations,
    repeated,
    references,
    clock,
    compound,
    ranges,
    story,
)
