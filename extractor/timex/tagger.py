"""The tagger: find, read and resolve the date expressions of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extractor.article import Anchor
from extractor.timex.calendars import Stretch
from extractor.timex.direction import UNKNOWN, Cues, Direction, direction
from extractor.timex.explain import why
from extractor.timex.grammar import Language, Reader, Rule
from extractor.timex.model import Timex
from extractor.timex.narrative import Genre, Spoken, detect
from extractor.timex.resolve import Found, Needs, Resolver, needs
from extractor.timex.scan import flatten, free, next_span, shorter_span
from extractor.timex.values import Date, Reading, Relative, Series, Shifted

_MEMO_LIMIT = 200_000  # distinct wordings kept; beyond it the memory is dropped and filled again


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording as read once: what it says, by which rule, and what resolving it needs; of a series, its pieces."""

    reading: Reading
    rule: Rule
    needs: Needs
    words: str
    pieces: tuple[tuple[int, int, _Entry], ...] = ()


class Grammar:
    """A language ready to tag with: automaton, reader and the memory of wordings already read."""

    def __init__(self, language: Language, cues: Cues) -> None:
        self.reader = Reader(language)
        self.automaton = self.reader.automaton()
        self.cues = cues
        self.spaced = language.spaced
        self._memo: dict[bytes, tuple[_Entry, ...]] = {}

    def hits(self, data: bytes) -> list[tuple[int, int, _Entry]]:
        """The expressions of a flattened text, as byte offsets and entries."""
        found: list[tuple[int, int, _Entry]] = []
        position, size = 0, len(data)
        while position < size:
            start, stop = next_span(self.automaton, data, position, size)
            if start < 0:
                break
            end = stop
            while end > start:
                entry = self._accept(data, start, end)
                if entry is not None:
                    break
                # The longest reading does not fit the words around it: try the next shorter one.
                end = shorter_span(self.automaton, data, start, end)
            if end > start and entry is not None:
                if entry.pieces:
                    found.extend((start + first, start + last, piece) for first, last, piece in entry.pieces)
                else:
                    found.append((start, end, entry))
                position = end
            else:
                space = data.find(b" ", start, stop)
                position = space + 1 if space > 0 else stop
        return found

    def _accept(self, data: bytes, start: int, end: int) -> _Entry | None:
        if self.spaced and not free(data, start, end):
            return None
        wording = data[start:end]
        entries = self._memo.get(wording)
        if entries is None:
            entries = self._read(wording)
        for entry in entries:
            fits = entry.rule.fits
            if fits is None or fits(data, start, end):
                return entry
        return None

    def _read(self, wording: bytes) -> tuple[_Entry, ...]:
        """The readings of a wording, best first; empty when it is no date."""
        words = " ".join(wording.decode("utf-8", "replace").split())
        found = []
        for reading, rule in self.reader.read_all(words):
            pieces = _pieces(wording, reading, rule) if isinstance(reading, Series) else ()
            if isinstance(reading, Series) and not pieces:
                continue
            found.append(_Entry(reading, rule, needs(reading), words, pieces))
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        self._memo[wording] = tuple(found)
        return self._memo[wording]


def _pieces(wording: bytes, series: Series, rule: Rule) -> tuple[tuple[int, int, _Entry], ...]:
    """The parts of a series with their byte offsets inside its wording."""
    pieces = []
    for index, (words, reading) in enumerate(series.parts):
        pattern = rb"\s+".join(re.escape(word) for word in words.encode().split())
        places = list(re.finditer(pattern, wording))
        if not places:
            return ()
        place = places[-1] if index else places[0]
        pieces.append((place.start(), place.end(), _Entry(reading, rule, needs(reading), words, ())))
    return tuple(pieces)


@lru_cache(maxsize=8)
def grammar(code: str) -> Grammar:
    """The compiled grammar of a language (ISO 639-1). One without a grammar of its own, and one that nothing is known
    of, gets the dates in digits and with month names."""
    if code == "en":
        from extractor.timex.en import LANGUAGE
        from extractor.timex.en.tense import CUES

        return Grammar(LANGUAGE, CUES)
    from extractor.timex import generic

    return Grammar(generic.language(code) or generic.numeric_only(), generic.NO_CUES)


_resolver = lru_cache(maxsize=64)(Resolver)


def tag(text: str, anchor: Anchor, *, language: str = "en", genre: Genre | None = None) -> list[Timex]:
    """See `extractor.timex.tag`."""
    ready = grammar(language)
    data = flatten(text)
    hits = ready.hits(data)
    narrative = (genre or detect([entry.reading for _, _, entry in hits], anchor)) == "narrative"
    return _resolve_all(text, data, hits, anchor, ready.cues, narrative)


def _resolve_all(
    text: str, data: bytes, hits: list[tuple[int, int, _Entry]], anchor: Anchor, cues: Cues, narrative: bool
) -> list[Timex]:
    resolver = _resolver(anchor, narrative)
    memo: dict[Any, Found | None] = {}
    timexes: list[Timex] = []
    spoken = Spoken(data, [entry.reading for _, _, entry in hits]) if narrative else None
    reference: Stretch | None = None
    period: Stretch | None = None
    ascii_only = len(text) == len(data)
    place, offset = 0, 0  # a byte position and the character offset it stands for
    for start, end, entry in hits:
        if not narrative and "narrative" in entry.rule.kinds:
            continue
        need = entry.needs
        towards = direction(cues, data, start, end) if need.direction else UNKNOWN
        if spoken is not None:
            reference = spoken.at(start)
        key = (entry.reading, towards, reference, period) if need.reference else (entry.reading, towards)
        if key in memo:
            found = memo[key]
        else:
            found = memo[key] = resolver.resolve(entry.reading, towards, reference, period)
        if found is None:
            continue
        if ascii_only:
            first, last = start, end
        else:
            first = offset + _characters(data, place, start)
            last = first + _characters(data, start, end)
            place, offset = end, last
        timexes.append(_timex(text, first, last, found, entry, resolver, towards))
        stretch = found.stretch
        if stretch is not None and found.type in ("DATE", "TIME"):
            if period is None and stretch.unit in ("quarter", "half") and _names_period(entry.reading):
                period = stretch
            if spoken is not None:
                spoken.note(stretch, start, "year" in found.stated)
            elif not isinstance(entry.reading, Relative) or stretch.unit == "day":
                reference = stretch
    return timexes


def _names_period(reading: Reading) -> bool:
    """Whether a quarter or half year is named, not pointed at from another ("the year-earlier quarter")."""
    return not isinstance(reading, Shifted) and not (isinstance(reading, Date) and reading.part == "SAME")


def _timex(
    text: str, start: int, end: int, found: Found, entry: _Entry, resolver: Resolver, towards: Direction
) -> Timex:
    return Timex(
        start,
        end,
        text[start:end],
        found.type,
        found.value,
        found.edtf,
        found.mod,
        found.quant,
        found.freq,
        found.begin,
        found.end_day,
        entry.rule.name,
        found.stated,
        found.implied,
        why(found, entry.words),
        _tentative(text, start),
    )


def _tentative(text: str, start: int) -> bool:
    return "tentative" in text[max(0, start - 24) : start].lower()


def _characters(data: bytes, start: int, end: int) -> int:
    piece = data[start:end]
    return len(piece) if piece.isascii() else len(piece.decode("utf-8", "surrogatepass"))
