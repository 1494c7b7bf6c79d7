"""Who and what a text names: office holders, with how the title puts them in time, and things of the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

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
    tables, keys, written = world(), words.keys, words.written
    names_of, surnames, things_of, alone = tables.names, tables.surnames, tables.things, tables.words
    before_surnames = tables.title_ends | {"elect"}
    following = [*keys[1:], ""]
    holders: list[Holder] = []
    things: dict[Thing, tuple[int, int]] = {}
    covered = after = 0  # the words after a thing, and after a name, that were read
    # Few words open a name: the others are passed over without a step in Python for each.
    for at in compress(range(len(keys)), map(_OPENS.__getitem__, written)):
        if at < after:
            continue
        key = keys[at]
        two = key, following[at]
        length = 0
        if two in names_of and written[at][0].isupper():
            for name, terms in names_of[two]:
                size = len(name)
                if size == 2 or tuple(keys[at : at + size]) == name:
                    length = size
                    _note(holders, words, at, at + size - 1, terms, full=True)
                    break
        # A surname alone counts after a title only.
        if not length and key in surnames and at and keys[at - 1] in before_surnames and written[at][0].isupper():
            _note(holders, words, at, at, surnames[key], full=False)
        # Within the words of one thing no other is looked for, but names are ("Secretary of State …").
        if at >= covered and (two in things_of or key in alone):
            for phrase, thing, capitals in (*things_of.get(two, ()), *alone.get(key, ())):
                size = len(phrase)
                if (size < 3 or tuple(keys[at : at + size]) == phrase) and _written_so(
                    words, at, size, capitals, thing
                ):
                    things.setdefault(thing, (at, at + size - 1))
                    covered = at + size
                    break
        after = at + length
    return holders, [(thing, first, last) for thing, (first, last) in things.items()]


def _opens(word: str) -> bool:
    """Whether a word as written can open a name of the tables."""
    key = key_of(word)
    return key in world().first_keys and (word[0].isupper() or key in world().small_keys)


_OPENS = Remembered(_opens)


def _written_so(words: Words, at: int, size: int, capitals: tuple[int, ...], thing: Thing) -> bool:
    """Whether the `size` words have the capitals of the name: "an Islamic state" is not Islamic State, nor "ice" ICE.

    capitals: the numbers of those words of the spelling that have one. Where the text is all in capitals they tell nothing,
    and short names are not to be told from words.
    """
    for number in capitals:
        if not words.written[at + number][0].isupper():
            return False
    written = words.written[at]
    if size > 1 or len(written) > 4:
        return True
    as_named = written.isupper() or (written[1:].islower() and written in thing.spellings)
    return as_named and not _is_shouted(words.text[:2000])


@lru_cache(maxsize=4)
def _is_shouted(text: str) -> bool:
    """Whether a text is in capitals."""
    return sum(map(str.islower, text)) < sum(map(str.isupper, text)) / 4


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
