"""English: the vocabulary and the rules, one idea to a file.

`LANGUAGE` is the grammar; importing the rule modules fills it. Of rules that read the same words, the one imported first goes
first: modules stand in the order of the alphabet, which the formatter keeps, each after those that it imports.
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
