"""What the ages that a text tells say: "Robert Mugabe, 93," is written between two of his birthdays."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from functools import cache

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid, in_span
from extractor.dating.scan import automaton, found_in
from extractor.dating.tables import read_lines, read_span, tables
from extractor.dating.words import Words, keys_of

_AGE = automaton(r"\pL,\s+(?:1[5-9]|[2-9]\d)(?:,|\.\s|;)|\pL\s\((?:1[5-9]|[2-9]\d)\)|\b(?:1[5-9]|[2-9]\d)-year-old\b")
_BETWEEN = 5  # words between "the 93-year-old" and the name ("former Zimbabwean President")


@cache
def _births() -> tuple[dict[tuple[str, ...], tuple[str, str]], dict[str, frozenset[tuple[str, ...]]]]:
    """The person and the day (or year) of birth by the keys of each name; and the names by surname."""
    names: dict[tuple[str, ...], tuple[str, str]] = {}
    surnames: dict[str, set[tuple[str, ...]]] = {}
    for row in tables()["born"]:
        for spellings, (day, *_) in read_lines(row, "lines"):
            for spelling in spellings:
                keys = keys_of(spelling)
                names[keys] = spellings[0], day
                surnames.setdefault(keys[-1], set()).add(keys)
    return names, {name: frozenset(keys) for name, keys in surnames.items()}


def age_clues(words: Words, grid: Grid) -> list[Clue]:
    """The clues of the ages that stand with names of ``world/births.toml``, one for each person."""
    found: dict[str, Clue] = {}
    text = words.text
    for begin, _ in found_in(_AGE, text):
        number = next(at for at in range(begin, len(text)) if text[at].isdigit())
        age = text[number : number + 2]
        at = bisect_left(words.starts, number)
        if text[number + 2 : number + 3] == "-":
            named = _named_after(words, at) or _in_apposition(words, at)
        else:
            named = _named_before(words, at)
        if named:
            keys, first, last = named
            person, day = _births()[0][keys]
            born, latest = read_span(day)
            years = int(age)
            span = _birthday(born, years), _birthday(latest, years + 1) - datetime.timedelta(1)
            start, end = min(words.starts[first], number), max(words.ends[last], number + 2)
            says = f"{person}, born in {born.year}, was {age} in {span[0].year} and {span[1].year}"
            evidence = Evidence("age", " ".join(text[start:end].split()), says, start, end)
            found.setdefault(person, Clue(evidence, in_span(grid, (span,), 0.02, 0.02, slack=60), "age"))
    return list(found.values())


def _named_before(words: Words, at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The name that ends right before word `at`, and its first and last word."""
    return _name(words, at - 1) if at > 0 else None


def _in_apposition(words: Words, at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The name before "…, a 93-year-old"."""
    if at < 2 or words.keys[at - 1] not in ("a", "an", "the"):
        return None
    return _named_before(words, at - 1) if words.text[words.ends[at - 2]] == "," else None


def _named_after(words: Words, at: int) -> tuple[tuple[str, ...], int, int] | None:
    """The name that stands within a few words after the age at word `at` ("93-year-old President Robert Mugabe")."""
    # "93-year-old" is three words; the name ends where no name is longer.
    for last in range(at + 3, min(at + 3 + _BETWEEN, len(words.keys))):
        if "," in words.text[words.ends[last - 1] : words.starts[last]]:
            return None
        if found := _name(words, last):
            return found
    return None


def _name(words: Words, last: int) -> tuple[tuple[str, ...], int, int] | None:
    names, surnames = _births()
    candidates = surnames.get(words.keys[last])
    if not candidates or not words.text[words.starts[last]].isupper():
        return None
    for size in (5, 4, 3, 2):
        keys = tuple(words.keys[max(0, last - size + 1) : last + 1])
        if keys in names:
            return keys, last - len(keys) + 1, last
    # A surname alone is someone whom the text names in full elsewhere.
    if last and words.text[words.starts[last - 1]].isupper() and words.ends[last - 1] + 1 == words.starts[last]:
        return None
    full = [keys for keys in candidates if len(keys) > 1 and _holds(words.keys, keys)]
    return (full[0], last, last) if len({names[keys][0] for keys in full}) == 1 else None


def _holds(keys: list[str], name: tuple[str, ...]) -> bool:
    size = len(name)
    return any(key == name[0] and tuple(keys[at : at + size]) == name for at, key in enumerate(keys))


def _birthday(born: datetime.date, years: int) -> datetime.date:
    day = 28 if (born.month, born.day) == (2, 29) else born.day
    return datetime.date(born.year + years, born.month, day)
