"""What comes round every few years: elections, games, world cups, tied by the words to this, last or next year."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.dating.scan import automaton, found_in
from extractor.dating.tables import tables

_RELATIVE = automaton(r"(?i)\b(?:last|next|this|coming)\s+year(?:['’]s)?\b")
_SHIFT = {"last": -1, "this": 0, "next": 1, "coming": 1}
_REACH = 60  # characters within which the event stands beside the words of time
_STOP = re.compile(r"[.;:!?]\s|\n\s*\n|,\s+(?:and|but|which|who|when|after|before|as)\b")


@dataclass(frozen=True, slots=True)
class Cycle:
    """Something that comes round. words: lower case; context: words one of which the text must hold, if any are given. moved:
    year it was due → year it was held."""

    says: str
    words: re.Pattern[str]
    context: tuple[str, ...]
    first: int
    every: int
    moved: dict[int, int]

    def held_in(self, year: int) -> bool:
        """Whether one was or will be held in `year`."""
        if year in self.moved:
            return False
        if year in self.moved.values():
            return True
        return year >= self.first and (year - self.first) % self.every == 0


@cache
def cycles() -> tuple[Cycle, ...]:
    """The cycles of ``world/cycles.toml``, in its order: of two that fit the first is meant."""
    return tuple(
        Cycle(
            row["says"],
            re.compile(r"\b(?:" + "|".join(re.escape(word) for word in row["words"]) + r")\b", re.IGNORECASE),
            tuple(row["context"]),
            row["first"],
            row["every"],
            {int(planned): held for planned, held in row.get("moved", {}).items()},
        )
        for row in tables()["cycle"]
    )


def cycle_clues(text: str, grid: Grid) -> list[Clue]:
    """The clues of phrases like "next year's congressional elections", one for each cycle and direction."""
    found: dict[tuple[str, int], Clue] = {}
    for start, end in found_in(_RELATIVE, text):
        shift = _SHIFT[text[start:end].split()[0].casefold()]
        after = _STOP.split(text[end : end + _REACH])[0]
        before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
        possessive = text[end - 1 : end] in "sS" and text[end - 2 : end - 1] in "'’"
        # "next year's elections" names them after; "re-election next year" before.
        around = after if possessive else before
        for cycle in cycles():
            named = cycle.words.search(around)
            if named and (not cycle.context or any(word in text for word in cycle.context)):
                weights = tuple(0.0 if cycle.held_in(year + shift) else math.log(0.1) for year in grid.years)
                words = (
                    text[start : end + named.end()] if possessive else text[start - len(before) + named.start() : end]
                )
                where = (start, end + named.end()) if possessive else (start - len(before) + named.start(), end)
                words = " ".join(words.split())
                says = f"the text speaks of “{words}”: {cycle.says} come every {cycle.every} years"
                found.setdefault((cycle.says, shift), Clue(Evidence("cycle", words, says, *where), weights, "cycle"))
                break
    return list(found.values())
