"""Cutting a run of capitalised words into the names it holds.

"Russia's Deputy Foreign Minister Sergei Ryabkov" is one run and two names, "Russia" and "Sergei Ryabkov" with the
title "Deputy Foreign Minister". Only the run itself is looked at, so that the same words are cut once: news repeats
itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.events.event import NameType
from extractor.events.names.capitals import is_common
from extractor.events.names.gazetteer import Gazetteer, gazetteer
from extractor.events.names.joins import joins
from extractor.events.names.nametypes import Word, is_acronym, is_known, phrase_of, type_of, type_of_one
from extractor.events.names.offices import after_tail, title_in

# Abbreviations that keep their full stop inside a name.
_DOTTED = (
    "Mr|Mrs|Ms|Dr|Drs|Messrs|Sens|Reps|St|Gen|Sen|Rep|Gov|Col|Lt|Capt|Maj|Sgt|Cpl|Pvt|Adm|Brig|Cmdr|Rev|Prof|Hon|Pres|Amb|Msgr|Jr|Sr|Corp|Inc|Co|Ltd|Cos|Bros|Mt|Ft|Cie|"
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
_SMALL = "of|for|and|on|the|de|da|di|do|dos|das|du|del|della|dei|la|le|las|los|van|von|der|den|ter|ten|zu|zur|bin|bint|ibn|al|el|ul|abu|y|e|es|af|av|&"
_TAILS = "|".join(
    f"(?<={first})(?:{'|'.join(word[1:] for word in _DOTTED.split('|') if word[0] == first)})"
    for first in sorted({word[0] for word in _DOTTED.split("|")})
)
# Every repetition is possessive or begins with a character that tells whether to go on, and what follows a run's first
# word may be left out: nothing is tried twice, and matching is linear. Groups are not possessive, because
# Python before 3.11.5 loses its place in them (https://github.com/python/cpython/issues/106052).
_REST = (
    rf"(?:(?:{_TAILS})\.(?![A-Za-z])|\.(?:-(?=[A-Z]\.))?(?:[A-Z]\.(?:-(?=[A-Z]\.))?)*(?:[A-Z](?![A-Za-z'.]))?"
    r"|[A-Za-z0-9]*+(?:[-'&][A-Za-z0-9]++)*(?:(?<=s)'(?=[ \n][A-Z]))?)"
)
_CAPITAL = f"[A-Z]{_REST}"
_PREFIX = r"(?:al|el|ul|ad|an|as|ash|at|d|l|o|bin|ibn)[-']"
_WORD = rf"(?:{_PREFIX})?{_CAPITAL}"
_GAP = r"(?:[ \t\r]++\n?|\n)[ \t]*+"
# A run begins at its first capital, which is quick to look for: what stands before it is looked at only then, and "al-"
# afterwards.
RUN = re.compile(rf"[A-Z](?<![A-Za-z0-9@#_.].){_REST}(?:{_GAP}(?:(?:{_SMALL}){_GAP}){{0,2}}{_WORD})*")
PREFIX_BEFORE = re.compile(rf"(?:^|[^A-Za-z0-9@#_/.-])({_PREFIX})\Z")
_PIECE = re.compile(rf"{_WORD}|[a-z&]+")
_NO_NAME = re.compile(r"[DRI]-[A-Z][A-Za-z.]*|[A-Z]-(?:\w|[a-z]+)|(?:RM|R|Rs|Rp|DM|SFr|EUR|USD|GBP)\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A name inside a run; offsets count from the run's start.

    words: the folded words of the name as written, small ones included. title: the words of the title before it, lower
    case, from title_start on. type: None where the words do not tell. weak: nothing but a capital at the start of a
    sentence makes it a name.
    """

    start: int
    end: int
    title_start: int
    words: tuple[str, ...]
    type: NameType | None
    title: str = ""
    weak: bool = False


@lru_cache(maxsize=1 << 15)
def cut(run: str, opening: bool) -> tuple[Piece, ...]:
    """The names in a match of `RUN` over folded text; opening: the run opens a sentence."""
    table = gazetteer()
    if run.isalpha():  # one word, the common case
        low = run.lower()
        if len(run) == 1 or (low in table.alone and not is_acronym(run, low, table)):
            return ()
        return (Piece(0, len(run), 0, (run,), type_of_one(run, low, table), "", _is_weak(run, opening)),)
    if _NO_NAME.fullmatch(run):
        return ()
    words = _read_words(run)
    return tuple(
        piece
        for index, segment in enumerate(_segments(words, table))
        for piece in _names_of(segment, opening and index == 0, table)
    )


def _is_weak(word: str, opening: bool) -> bool:
    """Whether the capital of a sentence's first word may be the sentence's: "MindSpring" and "H5N1" show that it is not."""
    head = word.partition("-")[0]  # "Third-quarter" is no "MindSpring"
    return opening and (head.istitle() or head.isupper()) and not any(map(str.isdigit, word))


def _low(word: str) -> str:
    """The key of a word in the tables; "US" and "WHO" are not the pronouns."""
    return "u.s." if word == "US" else word if word == "WHO" or word == "IT" else word.lower()


def _read_words(run: str) -> list[Word]:
    words: list[Word] = []
    small: list[str] = []
    for match in _PIECE.finditer(run):
        text = match.group()
        if text.islower() or text == "&":
            small.append(text)
            continue
        words.append(Word(text, _low(text), match.start(), match.end(), " ".join(small)))
        small = []
    return words


def _segments(words: list[Word], table: Gazetteer) -> Iterator[list[Word]]:
    """Cut a run where one name ends and another begins: at possessives, at small words that join nothing, at days."""
    segment: list[Word] = []
    for index, word in enumerate(words):
        small = word.small
        if segment and small and not joins(segment, word, words[index + 1 :], table):
            yield segment
            segment = []
        if not segment:
            word.small = ""
        low = word.low
        if low.endswith("'") and not any(ahead.low in table.heads for ahead in words[index + 1 : index + 4]):
            word.end -= 1
            word.text, word.low = word.text[:-1], low[:-1]
            yield [*segment, word]
            segment = []
        elif low.endswith("'s") and _keeps_possessive(segment, words, index, table):
            segment.append(word)
        elif low.endswith("'s"):
            word.end -= 2
            word.text, word.low = word.text[:-2], low[:-2]
            yield [*segment, word]
            segment = []
        elif low in table.cut["days"] or (
            low in table.cut["months"]
            and not (low in table.cut["month_names"] and segment and segment[-1].low in table.given)
            and not (word.text == "Jan" and _names_next(words, index))
        ):
            following = words[index + 1].low if index + 1 < len(words) and not words[index + 1].small else ""
            if not segment and (following in table.things or following in table.heads):
                segment.append(word)
                continue
            if segment:
                yield segment
            segment = []
        elif segment and low in table.openers and low in table.cut["never_inside"]:
            yield segment
            segment = []
        elif (
            segment
            and segment[-1].low in table.firm
            and segment[-1].text.endswith(".")
            and not word.small
            and low not in table.firm
        ):
            yield segment
            segment = [word]
        else:
            cut = _hyphen_cut(word, table)
            segment.append(word)
            if cut:
                yield segment
                segment = []
    if segment:
        yield segment


def _names_next(words: list[Word], index: int) -> bool:
    """Whether a word of a name follows at once."""
    return index + 1 < len(words) and not words[index + 1].small


def _keeps_possessive(segment: list[Word], words: list[Word], index: int, table: Gazetteer) -> bool:
    """Whether a possessive is part of a firm's name: "Moody's", "Hudson's Bay", "Rally's Inc."."""
    if _names_next(words, index) and words[index + 1].low in table.firm and words[index + 1].text[-1] in ".cdC":
        return True
    if words[index].low in table.cut["belongs"]:
        return any(word.low in table.heads or word.low in table.firm for word in words[index + 1 : index + 4])
    near = [*segment, *words[index : index + 3]]
    before = len(segment)
    return any(
        phrase_of(near[begin:end]) in table.companies
        for begin in range(before + 1)
        for end in range(before + 1, len(near) + 1)
    )


def _hyphen_cut(word: Word, table: Gazetteer) -> bool:
    """Cut "Moscow-based" down to "Moscow"; whether it was cut."""
    if "-" not in word.text:
        return False
    head, _, tail = word.text.rpartition("-")
    if not tail.islower() or not (tail in table.cut["hyphen_ends"] or tail.endswith(("ed", "ing"))):
        return False
    word.text, word.low = head, head.lower()
    word.end -= len(tail) + 1
    return True


def _names_of(words: list[Word], opening: bool, table: Gazetteer) -> Iterator[Piece]:
    """The names of one segment: titles split off, a name before the title on its own."""
    opened = opening
    while opening and len(words) > 1 and words[0].low in table.openers and not is_known(words, table):
        opened = opened and words[0].low not in table.cut["place_before"]
        words = words[1:]
        words[0].small = ""
    while len(words) > 1 and words[0].low in ("the", "a", "an") and not is_known(words, table):
        words = words[1:]
    if opening and len(words) > 1 and words[0].low in table.cut["callings"] and words[1].low not in table.heads:
        words = words[1:]
    opens = opening and len(words) > 2 and words[0].low not in table.given and is_common(words[0].low)
    if opens and words[1].low in table.given and not words[1].small:
        words = words[1:]
    if is_known(words, table):
        yield _make(words, words[0].start, "", opened and len(words) == 1, table)
        return
    if (
        opening
        and len(words) > 1
        and words[0].low.endswith(("ing", "ed"))
        and is_common(words[0].low)
        and is_known(words[1:], table)
    ):
        words = words[1:]  # "Recalling U.N."
    tail = _unshared_tail(words, table)
    if tail:
        yield from _names_of(words[:-tail], opening, table)
        yield _make(words[-tail:], words[-tail].start, "", False, table)
        return
    while (
        len(words) > 1
        and words[-1].low in table.adjectives
        and words[-1].low.removesuffix("s") in table.adjectives
        and words[-1].low.endswith("ns")
    ):
        words = words[:-1]  # "the anti-Osk Cubans"
    if (
        words[0].low == "u.s."
        and len(words) == 2
        and is_common(words[1].low)
        and words[1].low not in table.cut["national"]
    ):
        words = words[:1]  # "a U.S. Oil company": after a full stop some wires write capitals
    if len(words) > 2 and words[-1].low in table.cut["honours"] and not words[-1].text.istitle():
        words = words[:-1]  # "Ada Quill QC"
    whole_is_body = _last_is_body(words, table)
    split = title_in(words, table)
    if split and (not whole_is_body or _person_like(words[split[2] :], table) or after_tail(words, split, table)):
        begin, _, rest = split
        if rest < len(words) and words[rest].small.startswith("of"):
            # "Governor of the Bank of England Robin Osk"
            ahead = (i for i in range(rest + 1, len(words) - 1) if words[i].low in table.given and not words[i].small)
            rest = next(ahead, rest)
        if begin:
            yield from _names_of(words[:begin], opening, table)
        if rest < len(words):
            title = " ".join(part for w in words[begin:rest] for part in (w.small, w.low) if part)
            yield _make(words[rest:], words[begin].start, title, False, table)
        return
    if not whole_is_body:
        prefix = _known_prefix(words, table)
        if prefix:
            yield _make(words[:prefix], words[0].start, "", False, table)
            rest_words = words[prefix:]
            if not all(w.low in table.loose or w.low in table.openers for w in rest_words):
                yield from _names_of(rest_words, False, table)
            return
        while words and words[0].low in table.loose and not (len(words) > 1 and words[1].small):
            if len(words) > 1 and words[0].low in ("mt", "st"):
                break
            if len(words) > 1 and words[0].low in table.given and words[1].low not in table.loose:
                break  # "Jan Osk"
            words = words[1:]
        while len(words) > 1 and words[-1].low in table.loose and is_known(words[:-1], table):
            words = words[:-1]
        if len(words) == 1 and words[0].low in table.alone:
            return
    elif all(w.low in table.loose for w in words) and len(words) == 1:
        return
    if not words or (len(words) == 1 and words[0].low in table.openers):
        return
    first = next((i for i, w in enumerate(words) if i and w.low in table.address and not w.small), 0)
    if first == 1 and words[0].low in table.given and len(words[1].low) > 3:
        first = 0  # "Ahmad Shah Osk"
    if not first and not whole_is_body:
        first = _person_inside(words, table)
        if first:
            length = next((n for n in range(first, 0, -1) if is_known(words[:n], table)), 0)
            if length:
                yield _make(words[:length], words[0].start, "", False, table)
            yield _make(words[first:], words[first].start, "", False, table)
            return
    if first and first < len(words) - 1 and not whole_is_body:
        words = words[first + 1 :]
    yield _make(words, words[0].start, "", opened and len(words) == 1, table)


def _unshared_tail(words: list[Word], table: Gazetteer) -> int:
    """Number of last words that are a body which is never part of a longer name, where others stand before it."""
    for length in (2, 1):
        last = words[-length:]
        if len(words) > length and not any(w.small for w in last) and phrase_of(last) in table.unshared:
            return length
    return 0


def _known_prefix(words: list[Word], table: Gazetteer) -> int:
    """Number of leading words that are a place or known organisation, where another name follows ("U.S. Iraq")."""
    if words[0].low not in table.first_words:
        return 0
    for length in range(min(3, len(words) - 1), 0, -1):
        key = phrase_of(words[:length])
        if key not in table.places and key not in table.known:
            continue
        following = words[length]
        if following.small:
            return 0
        if length > 1:
            return length
        if following.low in table.directions and length + 1 == len(words):
            return 0
        if following.low in table.loose or (following.low in table.given and words[0].low not in table.given):
            return length
        if (
            length == 1 and "." in words[0].text and len(words[0].text) > 2
        ):  # "U.S. Steel" has a head; others are two names
            return length
    return 0


def _last_is_body(words: list[Word], table: Gazetteer) -> bool:
    """Whether the name ends in, or before "of" has, a noun that makes an organisation, thing or place of it."""
    if len(words) < 2:
        return False
    stem = words
    for index, word in enumerate(words):
        if index and word.small.split()[:1] in (["of"], ["for"], ["on"]):
            stem = words[:index]
            break
    low = stem[-1].low
    if low in table.firm or words[-1].low in table.firm:
        return True
    if len(stem) == 1 and stem is words:
        return False
    return (
        low in table.heads
        or low in table.things
        or low in table.place_last
        or (stem is not words and low in table.joining)
    )


def _person_inside(words: list[Word], table: Gazetteer) -> int:
    """Where a person's name begins behind places and ordinary words ("Chicago Bear Walter Payton"); 0 for nowhere."""
    for index, word in enumerate(words[:-1]):
        if index and word.low in table.given and not word.small and words[0].low not in table.given:
            before = words[:index]
            plain = all(w.low in table.places or w.low in table.loose or is_common(w.low) for w in before)
            return index if plain and not any(w.small for w in before) else 0
    return 0


def _person_like(words: list[Word], table: Gazetteer) -> bool:
    return bool(words) and (words[0].low in table.given or (len(words) == 1 and words[0].low in table.cut["surnames"]))


def _make(words: list[Word], title_start: int, title: str, weak: bool, table: Gazetteer) -> Piece:
    parts = tuple(part for w in words for part in (*w.small.split(), w.text) if part)
    return Piece(
        words[0].start,
        words[-1].end,
        title_start,
        parts,
        type_of(words, title, table),
        title,
        _is_weak(words[0].text, weak),
    )
