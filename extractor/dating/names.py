"""Who and what a text names: office holders, with how the title puts them in time, and things of the tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from extractor.dating.tables import Term, Thing, world
from extractor.dating.words import Remembered, Words, key_of

FORMER = frozenset(["former", "ex", "late", "deposed", "ousted", "exiled", "onetime", "dead", "disgraced", "erstwhile"])
_NOT_YET = frozenset(["elect", "candidate", "nominee", "designate", "incoming", "hopeful", "designated"])
_RULERS = frozenset(["leader", "ruler", "dictator", "strongman", "president", "premier"])
HEADS = frozenset(["U.S. president", "president", "head of government", "party or state leader"])
"""The offices of those who lead a state, as the tables say them."""
_OTHER = frozenset(["deputy", "vice", "assistant", "under", "acting", "then", "interim", "shadow", "first"])


@dataclass(frozen=True, slots=True)
class Holder:
    """An office holder as named, word `first` to word `last`, the title included.

    how: "in office", "acting", "former", "future" (elect, designate), or "named" where no title stands with the name.
    terms: the terms that fit the name and the title; of a surname alone perhaps those of several people.
    """

    first: int
    last: int
    terms: tuple[Term, ...]
    how: str


def find_names(words: Words) -> tuple[list[Holder], list[tuple[Thing, int, int]]]:
    """All office holders in order, and each thing at its first mention (with its first and last word)."""
    tables, keys = world(), words.keys
    names_of, surnames, things_of, alone = tables.names, tables.surnames, tables.things, tables.words
    holders: list[Holder] = []
    things: dict[Thing, tuple[int, int]] = {}
    covered = after = 0  # the words after a thing, and after a name, that were read
    marks = "".join(map(_MARKS.__getitem__, words.written))
    for match in _MAY_NAME.finditer(marks):
        at = match.start()
        if at < after:
            continue
        key = keys[at]
        two = key, keys[at + 1] if at + 1 < len(keys) else ""
        length = 0
        if two in names_of and marks[at] in _CAPITALS:
            for name, terms in names_of[two]:
                size = len(name)
                if size == 2 or tuple(keys[at : at + size]) == name:
                    length = size
                    _note(holders, words, at, at + size - 1, terms, full=True)
                    break
        # A surname alone counts after a title only.
        if not length and marks[at] in _SURNAMES and at and marks[at - 1] in _BEFORE_SURNAMES:
            _note(holders, words, at, at, surnames[key], full=False)
        # Within the words of one thing no other is looked for, but names are ("Secretary of State …").
        if at >= covered and (two in things_of or key in alone):
            for phrase, thing, capitals in (*things_of.get(two, ()), *alone.get(key, ())):
                size = len(phrase)
                if size > 2 and tuple(keys[at : at + size]) != phrase:
                    continue
                # "an Islamic state" is not Islamic State.
                if all(marks[at + number] in _CAPITALS for number in capitals) and (
                    size > 1 or _is_name(words, at, thing)
                ):
                    things.setdefault(thing, (at, at + size - 1))
                    covered = at + size
                    break
        after = at + length
    return holders, [(thing, first, last) for thing, (first, last) in things.items()]


# What a word may be in a name of the tables. The marks of a text's words, a character each, are one string, so that
# what may be a name is found without a step in Python for each word.
_CAPITAL, _OPENS, _FOLLOWS, _ALONE, _SURNAME, _BEFORE_SURNAME = (1 << bit for bit in range(6))
_NO_MARK = ord("0")


def _mark(word: str) -> str:
    tables, key = world(), key_of(word)
    capital = word[0].isupper()
    named = capital or key in tables.small_keys
    mark = (
        _CAPITAL * capital
        | _OPENS * (named and key in tables.first_keys)
        | _FOLLOWS * (key in tables.second_keys)
        | _ALONE * (named and key in tables.words)
        | _SURNAME * (capital and key in tables.surnames)
        | _BEFORE_SURNAME * (key in tables.title_ends or key == "elect")
    )
    return chr(_NO_MARK + mark)


def _marked(mark: int) -> frozenset[str]:
    """What stands for the words with any of the marks."""
    return frozenset(chr(_NO_MARK + marks) for marks in range(1 << 6) if marks & mark)


def _any(characters: frozenset[str]) -> str:
    return f"[{re.escape(''.join(sorted(characters)))}]"


_MARKS = Remembered(_mark)
_CAPITALS, _SURNAMES, _BEFORE_SURNAMES = _marked(_CAPITAL), _marked(_SURNAME), _marked(_BEFORE_SURNAME)
_MAY_NAME = re.compile(
    f"{_any(_marked(_OPENS | _ALONE | _SURNAME))}(?:(?<={_any(_marked(_OPENS))})(?={_any(_marked(_FOLLOWS))})"
    f"|(?<={_any(_marked(_ALONE))})|(?<={_any(_BEFORE_SURNAMES)}{_any(_SURNAMES)}))"
)


def _is_name(words: Words, at: int, thing: Thing) -> bool:
    """Whether a thing's name of one word, if it is short, is written as the name: "ice" is not ICE.

    Where the text is all in capitals they tell nothing, and short names are not to be told from words.
    """
    written = words.written[at]
    if len(written) > 4:
        return True
    as_named = written.isupper() or (written[1:].islower() and written in thing.spellings)
    return as_named and not _is_shouted(words.text[:2000])


@lru_cache(maxsize=4)
def _is_shouted(text: str) -> bool:
    """Whether a text is in capitals, by its letters without accents."""
    letters = text.encode("ascii", "ignore")
    small, capital = (len(letters) - len(letters.translate(None, case)) for case in (_SMALL_LETTERS, _CAPITAL_LETTERS))
    return small < capital / 4


_SMALL_LETTERS, _CAPITAL_LETTERS = ascii_lowercase.encode(), ascii_uppercase.encode()


def _note(
    holders: list[Holder],
    words: Words,
    first: int,
    last: int,
    terms: tuple[Term, ...],
    *,
    full: bool,
) -> None:
    """Keep a mention of an office holder, with how the title before (or after) the name puts it in time."""
    elect = first > 1 and words.keys[first - 1] == "elect"
    title, before = _title_before(words, first - 1 if elect else first)
    matching = tuple(term for term in terms if title in term.office.titles) if title else ()
    start = first - (len(title) if title else 0) - elect
    if matching:
        if before in FORMER:
            how = "former"
        elif elect or before in _NOT_YET:
            how = "future"
        elif before in _OTHER:
            how = "acting" if before in ("acting", "interim") else "other"
        else:
            how = "in office"
        if how != "other":
            holders.append(Holder(start, last, matching, how))
            return
    if full and (rulers := _once_ruled(words, first, terms)):
        holders.append(Holder(first, last, rulers, "former"))
        return
    if full:
        after = _title_after(words, last, terms)
        if after:
            holders.append(Holder(first, last, after, "in office"))
        else:
            holders.append(Holder(first, last, terms, "named"))


def _once_ruled(words: Words, first: int, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms of "former Iraqi leader …", of whatever title the office has; () where nothing puts it in the past."""
    if (
        not first
        or words.keys[first - 1] not in _RULERS
        or not FORMER.intersection(words.keys[max(0, first - 4) : first])
    ):
        return ()
    return tuple(term for term in terms if term.office.says in HEADS)


def _title_before(words: Words, first: int) -> tuple[tuple[str, ...] | None, str]:
    """The longest title that stands right before word `first`, and the word before the title."""
    titles = world().titles
    if not first or words.keys[first - 1] not in world().title_ends:
        return None, ""
    for size in (5, 4, 3, 2, 1):
        if first >= size:
            title = tuple(words.keys[first - size : first])
            if title in titles:
                gap = words.text[words.ends[first - 1] : words.starts[first]]
                if "\n\n" in gap or (". " in gap.replace("Pres. ", "").replace("Gov. ", "") and len(title[-1]) > 4):
                    return None, ""
                before = words.keys[max(0, first - size - 4) : first - size]
                # "former U.S. President", "ex-French president": the word that puts it in the past may stand first.
                for word in reversed(before):
                    if word in FORMER or word in _NOT_YET:
                        return title, word
                return title, before[-1] if before else ""
    return None, ""


def _title_after(words: Words, last: int, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms whose title follows the name in apposition: "Helmut Kohl, the German chancellor,"."""
    if last + 2 >= len(words.keys) or words.text[words.ends[last] : words.ends[last] + 1] != ",":
        return ()
    window = words.keys[last + 1 : last + 7]
    if any(word in FORMER for word in window[:4]):
        return ()
    for skip in range(4):
        if (
            skip and "," in words.text[words.ends[last] + 1 : words.starts[last + 1 + skip]]
            if last + 1 + skip < len(words.keys)
            else False
        ):
            break
        for size in (3, 2, 1):
            title = tuple(window[skip : skip + size])
            found = tuple(term for term in terms if title in term.office.titles)
            if found:
                return found
    return ()
