"""Which way a date without its year or week points: back or ahead, told from the tense and cue words of its clause.

Looks at no more than `REACH` bytes on either side of the expression, inside its sentence.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

import re2

from extractor.timex.scan import UNANCHORED, matcher

REACH = 140
_NOUN_REACH = 48  # bytes within which a noun may make the date before it one to come

Kind = Literal["ahead", "intent", "back", "over", "none"]


class Direction(NamedTuple):
    """-1 back, 1 ahead, 0 unknown; words: what told it. firm: a word that leaves no doubt ("until", "since")."""

    sign: int
    words: str = ""
    firm: bool = False


UNKNOWN = Direction(0)


class Cues:
    """A language's words of tense, as patterns over bytes, in any case, that begin and end at word boundaries.

    ahead: verbs and phrases that point ahead. intent: past verbs of intention, which point ahead to what they govern
    but lie in the past themselves ("decided to"). back: past tenses; over: those among them that say a time is past
    even after "until" ("had not arrived by Friday"). none: words that only look like a past tense. right_before,
    right_before_ahead: words that decide by themselves right before the expression, back and ahead. limit: "until",
    "by", "as early as". right_after: nouns that make the date before them one to come ("a March deadline"). near_after: nouns that do so with at most four words between ("March share price
    index futures"). opening_before: what does so with a date that opens
    its sentence ("Saturday is the anniversary"). firm: words
    of `ahead` that hold even for a date that owns a happening ("will decide Sunday's game"). infinitive: what points ahead where nothing else does, as in headlines
    ("Merkel to visit Rome in May"). abbreviations: words whose
    full stop ends no sentence. names: words that with a capital are no cue ("May"). condition: "if", after which a past
    tense tells nothing ("if they did not agree by Friday").
    """

    def __init__(
        self,
        *,
        ahead: str,
        intent: str,
        back: str,
        over: str,
        none: str,
        right_before: str,
        right_before_ahead: str,
        limit: str,
        right_after: str,
        near_after: tuple[str, ...],
        opening_before: str,
        firm: str,
        infinitive: str,
        abbreviations: frozenset[bytes],
        names: frozenset[str],
        condition: str,
    ) -> None:
        options = re2.Options()
        options.never_capture = True
        options.longest_match = True
        options.case_sensitive = False
        self._verbs = matcher(re2.compile(rf"\b(?:{ahead}|{intent}|{none}|{back})\b".encode(), options))
        near = rf"\b(?:{right_before}|{right_before_ahead}|{limit})$"
        self._near = matcher(re2.compile(near.encode(), options))
        patterns: dict[Kind, str] = {"intent": intent, "ahead": ahead, "none": none, "over": over, "back": back}
        self._order = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in patterns.items()]
        self._near_ahead = re.compile(right_before_ahead, re.IGNORECASE)
        self._infinitive = re.compile(rf"\b(?:{infinitive})\b".encode())
        self._firm = re.compile(rf"(?:{firm})\b", re.IGNORECASE)
        self._limit = re.compile(limit, re.IGNORECASE)
        self._kinds: dict[bytes, Kind] = {}
        self._right_after = re.compile(rf" ({right_after})\b".encode(), re.IGNORECASE)
        nouns = "|".join(near_after)
        self._near_nouns = re.compile(rf" (?:{nouns})\b".encode())
        self._near_after = re.compile(rf"(?: [\w-]+){{0,4}} ({nouns})\b".encode())
        self._opening_before = re.compile(rf" ({opening_before})\b".encode(), re.IGNORECASE)
        self._abbreviations = abbreviations
        self._names = names
        self._condition = re.compile(rf"\b(?:{condition})\b".encode(), re.IGNORECASE)

    def at(self, data: bytes, start: int, end: int) -> Direction:
        """The direction of the expression at data[start:end], byte offsets."""
        if _DATELINE.match(data, end) and _PLACE.search(data, max(0, start - 6), start):
            return Direction(-1, "", True)  # "LONDON, Thurs. -"
        low = self._sentence_start(data, max(0, start - REACH), start)
        # A pattern that ends in "$" looks at the end of what it is given, so it is given a piece.
        floor = max(low, start - 40)
        near = self._near(UNANCHORED, data[floor:start], 0, start - floor)[0]
        limit = None
        if near[0] >= 0:
            words = data[floor + near[0] : start].decode("utf-8", "replace")
            if self._limit.fullmatch(words):
                limit = words
            elif words[:6].lower() == "as of " and self._ahead_around(data, low, floor + near[0], end):
                return Direction(1, words.strip(), True)  # "As of January 1, it will …"
            else:
                return Direction(1 if self._near_ahead.fullmatch(words) else -1, words.strip(), True)
        after = self._right_after.match(data, end, end + 24)
        if after is None and self._near_nouns.search(data, end, end + _NOUN_REACH):
            after = self._near_after.match(data, end, end + _NOUN_REACH)
        if after is None and start == low:
            after = self._opening_before.match(data, end, end + 24)
        if after:
            return Direction(1, after[1].decode(), True)
        found, kind, stop = self._last(data, low, floor + near[0] if limit else start, limit is not None)
        if limit is not None and limit.lower().startswith(
            "as "
        ):  # "could come as early as Tuesday", "knew as early as May"
            return Direction(-1 if kind in ("back", "over") else 1, limit.strip())
        if limit is None and kind == "ahead" and _POSSESSIVE.match(data, end) and not self._sure(found):
            # "would look for ways around Monday's ruling": what has a happening of its own has mostly happened.
            return Direction(-1, "")
        if limit is None and found is not None:
            if kind in ("back", "over"):
                return Direction(-1, found, _ON.fullmatch(data, stop, start) is not None)
            return Direction(1, found)
        if found is None:
            found, kind = self._first(data, end, self._sentence_end(data, end, min(len(data), end + REACH)))
            if limit is not None and floor + near[0] > low + 2:
                kind = "ahead"  # only a limit that opens its sentence is judged by what follows it
        if limit is not None:
            over = kind == "over" and not self._condition.search(data, low, start)
            return Direction(-1, found or "") if over else Direction(1, limit.strip(), True)
        if found is None:
            infinitive = self._infinitive.search(data, low, start)
            return Direction(1, infinitive[0].decode("utf-8", "replace")) if infinitive else UNKNOWN
        return Direction(1 if kind == "ahead" else -1, found)

    def _ahead_around(self, data: bytes, low: int, start: int, end: int) -> bool:
        """Whether the verb before, or else the one after, data[start:end] points ahead."""
        found, kind, _ = self._last(data, low, start, False)
        if found is None:
            found, kind = self._first(data, end, self._sentence_end(data, end, min(len(data), end + REACH)))
        return found is not None and kind == "ahead"

    def _sure(self, words: str | None) -> bool:
        """Whether words of tense leave no doubt about a happening that a date owns: "will decide Sunday's game"."""
        return words is not None and self._firm.match(words) is not None

    def _last(self, data: bytes, low: int, high: int, limit: bool) -> tuple[str | None, Kind, int]:
        """The last words of tense in data[low:high], their kind and where they end."""
        found: bytes | None = None
        last: Kind = "none"
        end = low
        match, kinds = self._verbs, self._kinds
        while True:
            start, stop = match(UNANCHORED, data, low, high)[0]
            if start < 0:
                return (found.decode("utf-8", "replace") if found else None), last, end
            words = data[start:stop]
            kind = kinds.get(words) or self._kind(words)
            if kind != "none" or (
                limit and b" " in words
            ):  # before "until" a present tense counts: "can be held until"
                found, last, end = words, kind, stop
            low = stop

    def _first(self, data: bytes, low: int, high: int) -> tuple[str | None, Kind]:
        while True:
            start, stop = self._verbs(UNANCHORED, data, low, high)[0]
            if start < 0:
                return None, "none"
            words = data[start:stop]
            kind = self._kinds.get(words) or self._kind(words)
            if kind != "none":
                return words.decode("utf-8", "replace"), kind
            low = stop

    def _kind(self, words: bytes) -> Kind:
        text = " ".join(words.decode("utf-8", "replace").split())
        if text[0].isupper() and text.split()[0] in self._names:
            return "none"
        kind: Kind = next((name for name, pattern in self._order if pattern.fullmatch(text)), "none")
        if len(self._kinds) < 50_000:
            self._kinds[words] = kind
        return kind

    def _sentence_start(self, data: bytes, low: int, start: int) -> int:
        for match in reversed(list(_SENTENCE_END.finditer(data, low, start + 1))):
            if data[match.start()] != 46 or not self._is_abbreviation(data, match.start()):
                return match.end()
        return low

    def _sentence_end(self, data: bytes, end: int, high: int) -> int:
        for mark in _QUOTED:
            stop = data.find(mark, end, high)
            high = stop if stop >= 0 else high
        for match in _SENTENCE_END.finditer(data, end, high):
            if data[match.start()] != 46 or not self._is_abbreviation(data, match.start()):
                return match.start()
        return high

    def _is_abbreviation(self, data: bytes, stop: int) -> bool:
        word = data[max(0, stop - 8) : stop].rpartition(b" ")[2]
        return (len(word) == 1 and word.isupper()) or word in self._abbreviations or b"." in word


_DATELINE = re.compile(rb" ?(?:-|_|\xe2\x80[\x93\x94]) ?")
_PLACE = re.compile(rb"[A-Z]{3}, $")
_ON = re.compile(rb" (?:back |early |late )?(?:in|on)(?: early| late| mid)?[ -]")
"""Between a past verb and a date that it takes along: "sank in April"."""
_POSSESSIVE = re.compile(rb"(?:'|\xe2\x80\x99)s ")
_QUOTED = (b',"', b",''", b",\xe2\x80\x9d")
"""What follows is no longer what was said: '"We meet Monday," he said'."""
_SENTENCE_END = re.compile(rb"[.!?][\"')\x80-\xff]{0,4}[ \t]+(?=[A-Z\"'`\x80-\xff])|\0")
