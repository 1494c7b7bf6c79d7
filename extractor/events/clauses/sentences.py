"""The sentences of a story, and which of them hold a time expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

import sentencex

from extractor.article import Article
from extractor.timex.model import Timex

Span = tuple[int, int]
ABBREVIATED = re.compile(
    r"\b(?:((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|St|Rev|Prof)\.|[DRI]-[A-Z]\.)|[ap]\.m\.|[A-Z]\.[A-Z]\.|Inc\.|Corp\.|Co\.|Ltd\.|Mt\.|Ft\.)$"
)
QUOTATION = re.compile(r'“[^”]*(?:”|\Z)|"[^"]*(?:"|\Z)|``(?:(?!\'\').)*')
LONGEST = 2000
"""Characters of a sentence, at most: what goes on longer is no sentence, and reading it would cost more than its length."""
_ZONES = (
    "ACST ADT AEDT AEST AKDT AKST AST AWST BST CAT CDT CEST CET CST CT EAT EDT EEST EET EST ET GMT HKT HST IST JST KST "
    "MDT MSK MST MT NZDT NZST PDT PKT PST PT SAST SGT UTC WAT WEST WET WIB Eastern Central Mountain Pacific Greenwich"
)
AFTER_CLOCK = re.compile(
    rf"(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|{_ZONES.replace(' ', '|')}"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d+)\b"
)


def sentences(article: Article) -> list[Span]:
    """The sentences of the story in order, start and end offsets without white space, the dateline left out.

    What has no end for `LONGEST` characters is cut at white space.
    """
    found: list[Span] = []
    text = article.text
    for block in article.body():
        begin = block.start
        if article.dateline is not None and begin <= article.dateline.start < block.end:
            begin = min(article.dateline.body_start, block.end)
        for first, last in _split(text[begin : block.end]):
            start, end = begin + first, begin + last
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                if found and found[-1][0] >= begin and _goes_on(text, found[-1], start):
                    start = found.pop()[0]
                while end - start > LONGEST:
                    cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
                    stop = cut if cut > 0 else start + LONGEST
                    found.append((start, stop))
                    start = stop + (cut > 0)
                found.append((start, end))
    return found


def _split(text: str) -> list[Span]:
    """Where the sentences of a passage begin and end, the white space after each included."""
    pieces = sentencex.segment("en", text)
    ends = list(accumulate(map(len, pieces)))
    if ends and ends[-1] == len(text):
        return list(zip([0, *ends], ends, strict=False))
    # Of very long passages the pieces lack some line breaks; the boundaries are right, but take longer to make.
    return [(piece["start_index"], piece["end_index"]) for piece in sentencex.get_sentence_boundaries("en", text)]


def _goes_on(text: str, before: Span, start: int) -> bool:
    """Whether a sentence was cut at an abbreviation: "at 10 p.m. Wednesday", "Oct. 1", "Sen. Smith"."""
    found = ABBREVIATED.search(text[max(before[0], before[1] - 8) : before[1]])
    if found is None:
        return False
    return (
        found[1] is not None or bool(AFTER_CLOCK.match(text[start : start + 16])) or text[start : start + 1].islower()
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without the white space that closes it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def with_timexes(spans: Sequence[Span], timexes: Sequence[Timex]) -> list[tuple[int, int, list[Timex]]]:
    """The sentences that hold a time expression: (start, end, its time expressions in order, none overlapping)."""
    found = []
    pending = sorted(timexes, key=lambda timex: timex.start)
    at = 0
    for start, end in spans:
        inside: list[Timex] = []
        while at < len(pending) and pending[at].start < end:
            timex = pending[at]
            if timex.start >= start and timex.end <= end and (not inside or timex.start >= inside[-1].end):
                inside.append(timex)
            at += 1
        if inside:
            found.append((start, end, inside))
    return found


def around(text: str, span: Span, at: int) -> Span:
    """The one sentence around offset `at`, where a quotation of several sentences is part of the sentence `span`.

    What follows a quotation goes with all of it: "…," she said on Friday. A mark whose partner is cut away is left out
    where it opens or closes what is left.
    """
    start, end = span
    for quotation in QUOTATION.finditer(text, start, end):
        begin, close = quotation.start() + 1, quotation.end()
        if close <= at:
            continue
        for first, last in _split(text[begin:close].rstrip("”\"'")):
            first, last = begin + first, begin + last
            if not text[first:last].strip():
                continue
            if first > begin and _goes_on(text, (begin, _trimmed(text, begin, first)), first):
                continue
            if begin < first <= at:
                start = first
            elif first > max(at, begin):
                end = first
                break
        break
    while start < end and text[start].isspace():
        start += 1
    end = _trimmed(text, start, end)
    if (start, end) != span:
        if text[start] in '“"' and not re.search(r'[”"]', text[start + 1 : end]):
            start += 1
        elif text[end - 1] in '”"' and not re.search(r'[“"]', text[start : end - 1]):
            end -= 1
    return start, end
