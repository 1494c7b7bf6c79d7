"""The tables of what the world knows: who held which office when, and what existed when.

The tables are data (``world/*.toml``), each line a name and the days or years it holds for, so that anyone can add to
them: see ``world/README.md``.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from extractor.dating.clue import Span
from extractor.dating.words import capitals_of, keys_of
from extractor.edtf import days_in_month

OPEN = datetime.date(9999, 12, 31)
"""The end of what has none."""
START = datetime.date(1000, 1, 1)
"""The beginning of what has none that matters."""

_FAMILIES = (
    "ban chang chen chi chun deng do dong goh han hong hu hua hun jiang kang kim kong lai lee leung li liang lin liu lu ma "
    "mao moon park pham phan qian qin roh soe song tang than to tran tsai tsang tung wang wei wen wu xi yang yi yoon yun zhao "
    "zhou zhu"
)


@dataclass(frozen=True, slots=True, eq=False)
class Office:
    """An office. says: what its holder is called in a reason; titles: the keys of the titles that go before a name."""

    says: str
    titles: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A person's time in an office."""

    person: str
    office: Office
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A thing with a beginning or an end. says: how a reason names it; hard: it is hardly ever named outside its time;
    person, affair: what it is; soft: it is named at other times too, only less."""

    says: str
    spans: tuple[Span, ...]
    hard: bool = False
    person: bool = False
    affair: bool = False
    soft: bool = False
    spellings: frozenset[str] = frozenset()

    def named(self, written: str) -> str:
        """The spelling that the text uses, without case ending."""
        plain = re.sub(r"['’]s?$", "", written)
        return plain if plain in self.spellings else self.says


NamedThing = tuple[tuple[str, ...], Thing, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class World:
    """The tables: names and things by their first two keys, surnames and things of one word (`words`) by their only one.

    Of a thing its keys are kept, and the numbers of the words that are written with a capital. title_ends: the last keys of
    the titles. first_keys, second_keys: those of the names and things of several words. small_keys: the first of things that may
    begin in lower case.
    """

    names: dict[tuple[str, ...], list[tuple[tuple[str, ...], tuple[Term, ...]]]]
    surnames: dict[str, tuple[Term, ...]]
    titles: frozenset[tuple[str, ...]]
    title_ends: frozenset[str]
    things: dict[tuple[str, ...], list[NamedThing]]
    words: dict[str, list[NamedThing]]
    datelines: dict[str, Thing]
    first_keys: frozenset[str]
    second_keys: frozenset[str]
    small_keys: frozenset[str]


@cache
def read_span(written: str) -> Span:
    """The stretch that "1987/1992-05", "1999-01-01/" or "1987" name; an open side has no bound.

    >>> read_span("1999-01/2001")
    (datetime.date(1999, 1, 1), datetime.date(2001, 12, 31))
    """
    left, slash, right = written.strip().partition("/")
    right = right if slash else left
    return (_edge(left, first=True) if left else START), (_edge(right, first=False) if right else OPEN)


def _edge(written: str, *, first: bool) -> datetime.date:
    if len(written) == len("1999-01-01"):
        return datetime.date.fromisoformat(written)
    parts = [int(part) for part in written.split("-")]
    month = parts[1] if len(parts) > 1 else (1 if first else 12)
    day = parts[2] if len(parts) > 2 else (1 if first else days_in_month(parts[0], month))
    return datetime.date(parts[0], month, day)


@cache
def tables() -> dict[str, list[dict[str, Any]]]:
    """The rows of all files of ``world/`` by their key (``"office"``, ``"thing"``, …), read once."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    folder = resources.files("extractor.dating").joinpath("world")
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.name.endswith(".toml"):
            for key, rows in tomllib.loads(entry.read_text("utf-8")).items():
                found[key].extend(rows)
    return found


def read_lines(row: dict[str, Any], key: str) -> list[tuple[list[str], list[str]]]:
    """The lines "Name; other name | 1987/1992 1995/" of a row: names and stretches."""
    found = []
    for line in str(row[key]).splitlines():
        if not line.strip():
            continue
        names, bar, spans = line.partition("|")
        spellings = [name.strip() for name in names.split(";") if name.strip()]
        if not (bar and spellings and spans.split()):
            raise ValueError(
                f"a line of the tables is written “Name; other spelling | 1987/1992”, not “{line.strip()}”"
            )
        found.append((spellings, spans.split()))
    return found


# Family names that stand before the given name ("President Hu" is Hu Jintao).
_FAMILY_FIRST = frozenset(_FAMILIES.split())


@cache
def world() -> World:
    """All tables, read once. Raises ValueError for a line that cannot be read, naming it."""
    rows_of = tables()
    names: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    surnames: dict[str, list[Term]] = defaultdict(list)
    titles: set[tuple[str, ...]] = set()
    for row in rows_of["office"]:
        office = Office(row["says"], frozenset(keys_of(title) for title in row["titles"]))
        titles |= office.titles
        for spellings, spans in read_lines(row, "holders"):
            for span in spans:
                term = Term(spellings[0], office, read_span(span))
                for spelling in spellings:
                    keys = keys_of(spelling)
                    if len(keys) > 1:
                        names[keys].append(term)
                    for surname in {keys[-1], keys[0] if keys[0] in _FAMILY_FIRST else keys[-1]}:
                        if surnames[surname][-1:] != [term]:  # of several spellings
                            surnames[surname].append(term)
    things: dict[tuple[str, ...], list[NamedThing]] = defaultdict(list)
    datelines: dict[str, Thing] = {}
    for row in rows_of["thing"]:
        person = bool(row.get("people"))
        for spellings, spans in read_lines(row, "lines"):
            thing = Thing(
                spellings[0],
                tuple(read_span(span) for span in spans),
                bool(row.get("hard")),
                person,
                bool(row.get("affair")),
                bool(row.get("soft")),
                frozenset(spellings),
            )
            for spelling in spellings:
                keys = keys_of(spelling)
                capitals = tuple(number for number, capital in enumerate(capitals_of(spelling)) if capital)
                things[keys[:2]].append((keys, thing, capitals))
    for row in rows_of["dateline"]:
        for spellings, spans in read_lines(row, "lines"):
            thing = Thing(spellings[0], tuple(read_span(span) for span in spans), True)
            for spelling in spellings:
                datelines[" ".join(keys_of(spelling))] = thing
    by_two: dict[tuple[str, ...], list[tuple[tuple[str, ...], tuple[Term, ...]]]] = defaultdict(list)
    for name_keys, terms in names.items():
        by_two[name_keys[:2]].append((name_keys, tuple(terms)))
    for rows in by_two.values():
        rows.sort(key=lambda row: -len(row[0]))
    for thing_rows in things.values():
        thing_rows.sort(key=lambda row: -len(row[0]))
    return World(
        dict(by_two),
        {name: tuple(terms) for name, terms in surnames.items()},
        frozenset(titles),
        frozenset(title[-1] for title in titles),
        {keys: rows for keys, rows in things.items() if len(keys) > 1},
        {keys[0]: rows for keys, rows in things.items() if len(keys) == 1},
        datelines,
        frozenset(keys[0] for keys in (*by_two, *things) if len(keys) > 1),
        frozenset(keys[1] for keys in (*by_two, *things) if len(keys) > 1),
        frozenset(keys[0] for keys, rows in things.items() if not all(0 in capitals for _, _, capitals in rows)),
    )
