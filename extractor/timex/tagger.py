"""The tagger: find, read and resolve the date expressions of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from extractor.article import Anchor
from extractor.timex import calendars
from extractor.timex.calendars import Stretch
from extractor.timex.clocks import is_gloss, universal, with_days
from extractor.timex.dated import before
from extractor.timex.direction import UNKNOWN, Cues, Direction
from extractor.timex.en.requests import LONGEST, is_message
from extractor.timex.entry import Entry, Resolved, day_first, make_entry
from extractor.timex.explain import why
from extractor.timex.found import Found
from extractor.timex.genre import LEAST_YEARS, Genre, detect, opens_as_news, year_headings
from extractor.timex.grammar import Language, Reader, Rule
from extractor.timex.model import Timex
from extractor.timex.narrative import Reached, Spoken
from extractor.timex.order import is_day_first
from extractor.timex.resolve import Resolver
from extractor.timex.scan import UNANCHORED, characters, flatten, free, matcher, shorter_span
from extractor.timex.values import REFERENCE, Clock, Date, Modified, RangeEnd, Reading, Relative, Series, Shifted

_MEMO_LIMIT = 200_000  # distinct wordings kept; beyond it the memory is dropped and filled again

_STORY = 400  # within so many bytes after a day of a year gone by, a day without its year may belong to that story
_NEAR = 120  # so many bytes after a quarter, "a year earlier" is that quarter's, whichever one the text is about
_REPORTED = 300  # within so many bytes after "the nine months" a year earlier is no quarter


class Grammar:
    """A language ready to tag with: automaton, reader and the memory of wordings already read."""

    def __init__(self, language: Language, cues: Cues | None) -> None:
        self.reader = Reader(language)
        self.automaton = self.reader.automaton()
        self._match = matcher(self.automaton)
        self.cues = cues
        self.spaced = language.spaced
        self._memo: dict[bytes, tuple[Entry, ...]] = {}

    def hits(self, data: bytes) -> list[tuple[int, int, Entry]]:
        """The expressions of a flattened text, as byte offsets and entries."""
        found: list[tuple[int, int, Entry]] = []
        position, size = 0, len(data)
        match = self._match
        while position < size:
            start, stop = match(UNANCHORED, data, position, size)[0]
            if start < 0:
                break
            end = stop
            while end > start:
                entry = self._accept(data, start, end)
                if entry is not None:
                    break
                # The longest reading does not fit the words around it: try the next shorter one.
                end = shorter_span(match, data, start, end)
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

    def _accept(self, data: bytes, start: int, end: int) -> Entry | None:
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

    def _read(self, wording: bytes) -> tuple[Entry, ...]:
        """The readings of a wording, best first; empty when it is no date."""
        words = " ".join(wording.decode("utf-8", "replace").split())
        found = []
        for reading, rule in self.reader.read_all(words):
            pieces = _pieces(wording, reading, rule) if isinstance(reading, Series) else ()
            if isinstance(reading, Series) and not pieces:
                continue
            found.append(make_entry(reading, rule, words, pieces))
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        self._memo[wording] = tuple(found)
        return self._memo[wording]


def _pieces(wording: bytes, series: Series, rule: Rule) -> tuple[tuple[int, int, Entry], ...]:
    """The parts of a series with their byte offsets inside its wording."""
    pieces: list[tuple[int, int, Entry]] = []
    for words, reading in series.parts:
        pattern = rb"\s+".join(re.escape(word) for word in words.encode().split())
        place = re.compile(rb"(?<!\w)" + pattern + rb"(?!\w)").search(wording, pieces[-1][1] if pieces else 0)
        if place is None:
            return ()
        pieces.append((place.start(), place.end(), make_entry(reading, rule, words)))
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

    return Grammar(generic.language(code) or generic.numeric_only(), None)


_resolver = lru_cache(maxsize=64)(Resolver)


def _bare(anchor: Anchor) -> Anchor:
    """The anchor without its evidence, which resolving does not ask for: articles of one day share what was resolved."""
    return Anchor(anchor.year, anchor.month, anchor.day, basis=anchor.basis)


def tag(text: str, anchor: Anchor, *, language: str = "en", genre: Genre | None = None) -> list[Timex]:
    """See `extractor.timex.tag`."""
    if language == "en" and (genre == "message" or (genre is None and len(text) <= LONGEST and is_message(text))):
        from extractor.timex.message import tag as tag_message

        return tag_message(text, anchor)
    ready = grammar(language)
    raw = text.encode("utf-8", "surrogatepass")
    data = flatten(raw)
    hits = ready.hits(data)
    if any(entry.apart for _, _, entry in hits):
        if is_day_first(entry.order for _, _, entry in hits):
            hits = [(a, b, day_first(entry) if entry.order == "either" else entry) for a, b, entry in hits]
        hits = with_days(data, hits)
    years = [entry.year for _, _, entry in hits if entry.year is not None]
    if genre is None:
        genre = _genre(data, hits, years, anchor)
    narrative = genre == "narrative"
    spoken = Spoken(data, years) if narrative else None
    return _resolve_all(text, raw, data, hits, _resolver(_bare(anchor), narrative), ready.cues, spoken)


def _genre(data: bytes, hits: list[tuple[int, int, Entry]], years: list[int], anchor: Anchor) -> Genre:
    if len(years) < LEAST_YEARS:  # as nearly all news; the rest need not be looked at
        return "news"
    newslike = opens_as_news(data, [(start, end, entry.reading) for start, end, entry in hits[:4]])
    headings = year_headings(data) if anchor.year is None else 0
    return detect(years, sum(entry.deictic for _, _, entry in hits), anchor, newslike, headings)


def _resolve_all(
    text: str,
    raw: bytes,
    data: bytes,
    hits: list[tuple[int, int, Entry]],
    resolver: Resolver,
    cues: Cues | None,
    spoken: Spoken | None,
) -> list[Timex]:
    narrative = spoken is not None
    # What a narrative's dates hang on is its own: nothing of it serves another text.
    memo: dict[Any, Resolved | None] = {} if narrative else resolver.memo
    timexes: list[Timex] = []
    reference: Stretch | Reached | None = None
    seen: list[Stretch] = []  # the dates spoken of
    period: Stretch | None = None
    latest: Stretch | None = None
    latest_end = 0
    past: Stretch | None = None  # the last day of a year gone by
    past_end = -_STORY
    months = -_REPORTED  # where "the nine months" of a report was last spoken of
    way = UNKNOWN  # where the clause of the last date points
    listed: tuple[int, Entry, Stretch] | None = None  # the last bare weekday or month, or "today", and where it ends
    local: tuple[int, Found] | None = None  # the last time of day, and where it ends
    today = resolver.weekday
    marked = "entative" in text
    ascii_only = len(text) == len(data)
    place, offset = 0, 0  # a byte position and the character offset it stands for
    for start, end, entry in hits:
        resolved = entry.fixed
        if resolved is None:
            need = entry.needs
            towards = UNKNOWN
            if spoken is not None:
                reference = spoken.at(start, entry.reading)
            elif need.direction and cues is not None and (today is None or entry.weekday != today):
                # The end of a range points where its beginning does.
                towards = way = way if isinstance(entry.reading, RangeEnd) else cues.at(data, start, end)
                if (
                    listed is not None
                    and start - listed[0] < 10
                    and _follows(data, listed, start, entry, resolver.today)
                ):
                    towards = _ON_LIST
            about = period
            if latest is not None and start - latest_end < _NEAR:
                about = latest
            if period is not None and start - months < _REPORTED:
                about = Stretch("year", period.year)
            hangs_on = reference
            if need.year and not narrative:
                hangs_on = past if start - past_end < _STORY else None
            elif not narrative and need.reference:
                if _is_definite(entry.reading):
                    hangs_on = _begun(entry.reading, seen, resolver.today)
                    if hangs_on is not None and cues is not None:
                        towards = cues.at(data, start, end)  # one just over is meant only where it is spoken of as past
                elif seen and _is_that(entry.reading, seen[-1]):
                    hangs_on = seen[-1]
            asks = need.reference or narrative or (need.year and hangs_on is not None)
            key: Any = (entry, towards, hangs_on, about) if asks else (entry, towards)
            if key in memo:
                resolved = memo[key]
            else:
                found = resolver.resolve(entry.reading, towards, hangs_on, about)
                resolved = memo[key] = Resolved(found, why(found, entry.words)) if found else None
            if resolved is None:
                continue
        if not narrative and "narrative" in entry.rule.kinds:
            continue
        if entry.clock:
            if entry.time and local is not None and is_gloss(data[local[0] : start]):
                resolved = universal(resolved, entry.words, local[1])
            local = end, resolved.found
        found = resolved.found
        if entry.months:
            months = end
        if ascii_only:
            first, last = start, end
        else:
            first = offset + characters(raw, place, start)
            last = first + characters(raw, start, end)
            place, offset = end, last
        timexes.append(
            Timex(
                first,
                last,
                text[first:last],
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
                resolved.why,
                marked and _tentative(text, first),
            )
        )
        stretch = found.stretch
        if stretch is not None:
            seen.append(stretch)
            if entry.bare or (stretch.unit == "day" and (entry.deictic or isinstance(entry.reading, Relative))):
                listed = end, entry, stretch
            if stretch.unit in ("quarter", "half") and _names_period(entry.reading):
                period, months = period or stretch, -_REPORTED
                latest, latest_end = stretch, end
            if spoken is not None:
                spoken.note(stretch, start, entry.reading, entry.words, "year" in found.stated)
            elif stretch.unit == "day" or not (isinstance(entry.reading, Relative) or _compares(entry.reading)):
                reference = stretch
                if stretch.unit == "day" and stretch.year < resolver.today.year:
                    past, past_end = stretch, end
    return timexes


_ON_LIST = Direction(1, "", True)
_LISTED = frozenset((b", ", b" and ", b" or ", b", and ", b", or "))
_JOINED = _LISTED - {b", "} | {b" to ", b" through ", b" until "}


def _follows(data: bytes, listed: tuple[int, Entry, Stretch], start: int, entry: Entry, today: Stretch) -> bool:
    """Whether a weekday or month goes on a list that has come to the day of writing: "late Friday or early Saturday",
    told on Friday; "December, January or February", told in December; "tomorrow night and Friday"."""
    place, last, stretch = listed
    if not last.bare:
        day = entry.reading.on if isinstance(entry.reading, Clock) else entry.reading
        weekday = isinstance(day, Date) and day.weekday is not None
        return data[place:start] in _JOINED and weekday and stretch[1:] >= today[1:]
    if data[place:start] not in _LISTED or calendars.last(stretch)[1:] < today[1:]:
        return False
    if entry.weekday is not None:
        return last.weekday is not None and 0 < (entry.weekday - last.weekday) % 7 <= 3
    return last.month is not None and entry.month is not None and 0 < (entry.month - last.month) % 12 <= 6


def _tentative(text: str, start: int) -> bool:
    """Whether the words before an expression, in its clause, mark it: "tentatively scheduled for 2023"."""
    before = text[max(0, start - 48) : start]
    at = max(before.rfind("tentative"), before.rfind("Tentative"))
    return at >= 0 and not any(mark in before[at:] for mark in ",.;:\n")


def _is_that(reading: Reading, before: Stretch) -> bool:
    """Whether it is the year, month or week that was just pointed at: "last year … in that year"."""
    return isinstance(reading, Relative) and reading.word.startswith("that") and reading.what == before.unit


def _is_definite(reading: Reading) -> bool:
    """Whether it is "the month", "the year", or an edge of it."""
    of = reading.of if isinstance(reading, Modified) else reading
    return isinstance(of, Relative) and of.base == "definite"


def _begun(reading: Reading, seen: list[Stretch], today: Stretch) -> Stretch | None:
    """The month that "the month" may be: of the dates seen the latest one that has begun ("rose in February from January.
    For the month, …"); none for an edge of it ("by the end of the week"), but that of a year."""
    of = reading.of if isinstance(reading, Modified) else reading
    if not isinstance(of, Relative) or (of is not reading and of.what != "year"):
        return None
    begun = (stretch for stretch in seen if stretch.unit == of.what and not before(today, stretch))
    return max(begun, key=lambda stretch: stretch[1:], default=None)


def _compares(reading: Reading) -> bool:
    """Whether it is there to be compared with: of "up from 5 a year earlier, and 7, up from 6 a year earlier" neither is
    counted from the other."""
    return isinstance(reading, Shifted) and reading.base == REFERENCE and reading.sign < 0 and reading.unit == "year"


def _names_period(reading: Reading) -> bool:
    """Whether a quarter or half year is named, not pointed at from another ("the year-earlier quarter")."""
    return not isinstance(reading, Shifted) and not (isinstance(reading, Date) and reading.part == "SAME")
