"""The tagger: find, read and resolve the date expressions of a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extractor.article import Anchor
from extractor.timex.calendars import Stretch
from extractor.timex.direction import UNKNOWN, Cues, Direction, direction
from extractor.timex.explain import why
from extractor.timex.grammar import Language, Reader, Rule
from extractor.timex.model import Timex
from extractor.timex.narrative import Genre, detect
from extractor.timex.resolve import Found, Needs, Resolver, needs
from extractor.timex.scan import flatten, spans
from extractor.timex.values import Reading

_MEMO_LIMIT = 200_000  # distinct wordings kept; beyond it the memory is dropped and filled again


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording as read once: what it says, by which rule, and what resolving it needs."""

    reading: Reading
    rule: Rule
    needs: Needs
    words: str


class Grammar:
    """A language ready to tag with: automaton, reader and the memory of wordings already read."""

    def __init__(self, language: Language, cues: Cues) -> None:
        self.reader = Reader(language)
        self.automaton = self.reader.automaton()
        self.cues = cues
        self._memo: dict[bytes, tuple[_Entry, ...]] = {}

    def entries(self, wording: bytes) -> tuple[_Entry, ...]:
        """The readings of a wording, best first; empty when it is no date."""
        found = self._memo.get(wording)
        if found is None:
            words = " ".join(wording.decode("utf-8", "replace").split())
            found = tuple(_Entry(reading, rule, needs(reading), words) for reading, rule in self.reader.read_all(words))
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            self._memo[wording] = found
        return found


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar | None:
    """The compiled grammar of a language (ISO 639-1), or None for one without a grammar of its own."""
    if language == "en":
        from extractor.timex.en import LANGUAGE
        from extractor.timex.en.tense import CUES

        return Grammar(LANGUAGE, CUES)
    return None


_resolver = lru_cache(maxsize=64)(Resolver)


def tag(text: str, anchor: Anchor, *, language: str = "en", genre: Genre | None = None) -> list[Timex]:
    """See `extractor.timex.tag`."""
    ready = grammar(language)
    if ready is None:
        from extractor.timex.fallback import tag_other

        return tag_other(text, anchor, language)
    data = flatten(text)
    hits: list[tuple[int, int, _Entry]] = []
    for start, end in spans(ready.automaton, data):
        if not _free(data, start, end):
            continue
        for entry in ready.entries(data[start:end]):
            fits = entry.rule.fits
            if fits is None or fits(data, start, end):
                hits.append((start, end, entry))
                break
    narrative = (genre or detect([entry.reading for _, _, entry in hits], anchor)) == "narrative"
    return _resolve_all(text, data, hits, anchor, ready.cues, narrative)


def _resolve_all(
    text: str, data: bytes, hits: list[tuple[int, int, _Entry]], anchor: Anchor, cues: Cues, narrative: bool
) -> list[Timex]:
    resolver = _resolver(anchor, narrative)
    memo: dict[Any, Found | None] = {}
    timexes: list[Timex] = []
    reference: Stretch | None = None
    period: Stretch | None = None
    ascii_only = len(text) == len(data)
    place, offset = 0, 0  # a byte position and the character offset it stands for
    for start, end, entry in hits:
        need = entry.needs
        towards = direction(cues, data, start, end) if need.direction else UNKNOWN
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
            if stretch.unit in ("quarter", "half"):
                period = stretch
            if narrative or stretch.unit == "day":
                reference = stretch
    return timexes


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


def _free(data: bytes, start: int, end: int) -> bool:
    """Whether no letter of another script touches the expression (RE2's word boundary knows ASCII letters only)."""
    if start and data[start - 1] >= 0x80 and not _mark_before(data, start):
        return False
    return not (end < len(data) and data[end] >= 0x80 and data[end] not in (0xC2, 0xE2))


def _mark_before(data: bytes, start: int) -> bool:
    lead = start - 1
    while lead > max(0, start - 4) and data[lead] & 0xC0 == 0x80:
        lead -= 1
    return data[lead] in (0xC2, 0xE2)
