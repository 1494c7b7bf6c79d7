"""From dated expressions to entries."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import sentencex

from extractor.article import Anchor, Article
from extractor.events.clauses import Group, Sentence, read_clauses
from extractor.events.descriptions import Descriptions
from extractor.events.event import Event, Kind, Quote
from extractor.events.happening import Happening, find_happening, is_saying
from extractor.events.lexicon import vocabulary
from extractor.events.names import find_names
from extractor.events.coreference import Coreference
from extractor.events.ranges import join_ranges
from extractor.events.status import is_tentative, status_of
from extractor.events.selection import is_candidate, is_entry
from extractor.events.titles import Title
from extractor.events.words import read_words
from extractor.timex.model import Timex


PRONOUN = re.compile(r"(?i)(?:he|she|it|they|his|her|its|their|this|these|those|that|we|i|you|who|which)\b")


def compose(article: Article, timexes: Sequence[Timex], anchor: Anchor | None = None) -> list[Event]:
    """The entries a careful editor would draw from an article, in order of the text.

    timexes: its date expressions, in order, offsets into ``article.text``. anchor: the day of writing, where known: with it a
    date that lies ahead is told from one that is past.
    """
    text = article.text
    timexes = join_ranges(text, timexes)
    dated = {timex for timex in timexes if is_candidate(text, timex)}
    if not dated:
        return []
    today = _today(article, anchor)
    names = find_names(article)
    spans = sentences(article)
    coreference = Coreference(article, spans, names)
    descriptions = Descriptions(article, names)

    def resolve(begin: int, end: int) -> str | None:
        return coreference.resolve(begin, end) or descriptions.resolve(begin, end)

    events: list[Event] = []
    for start, end, inside in _with_dates(spans, timexes):
        wanted = [t for t in inside if t in dated]
        if not wanted:
            continue
        words = read_words(text, start, end, [(t.start, t.end) for t in inside if t.edtf is not None and t.type in ("DATE", "TIME")])
        sentence = read_clauses(words)
        title = Title(text, sentence, resolve, names, descriptions.main_place)
        for timex in wanted:
            date = words.starts.index(timex.start)
            event = _entry(text, start, end, sentence, title, timex, date, _ahead(timex.edtf or "", today))
            if event is not None:
                events.append(event)
    return events


def _today(article: Article, anchor: Anchor | None) -> datetime.date | None:
    """The day of writing: the anchor's, else what something outside the text declares."""
    if anchor is not None:
        return anchor.date
    for declared in article.declared:
        try:
            return datetime.date.fromisoformat(declared.date)
        except ValueError:
            continue
    return None


def _ahead(edtf: str, today: datetime.date | None) -> bool | None:
    """Whether all of a date lies after today; None where today is not known."""
    if today is None:
        return None
    first = re.match(r"(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?", edtf)
    if first is None:
        return False
    year, month, day = first[1].replace("X", "0"), first[2] or "01", first[3] or "01"
    if int(month) > 12:
        month = {"21": "03", "22": "06", "23": "09", "24": "12", "33": "01", "34": "04", "35": "07", "36": "10"}.get(
            month, "01"
        )
    return (int(year), int(month), int(day)) > (today.year, today.month, today.day)


def sentences(article: Article) -> list[tuple[int, int]]:
    """The sentences of the story, start and end offsets, the dateline left out."""
    found = []
    text = article.text
    for block in article.body():
        begin = block.start
        if article.dateline is not None and begin <= article.dateline.start < block.end:
            begin = min(article.dateline.body_start, block.end)
        for piece in sentencex.get_sentence_boundaries("en", text[begin : block.end]):
            start, end = begin + piece["start_index"], begin + piece["end_index"]
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                found.append((start, end))
    return found


def _with_dates(spans: Sequence[tuple[int, int]], timexes: Sequence[Timex]) -> list[tuple[int, int, list[Timex]]]:
    """The sentences that hold a time expression: (start, end, its time expressions)."""
    found = []
    pending = sorted(timexes, key=lambda t: t.start)
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


def _entry(
    text: str, start: int, end: int, sentence: Sentence, title: Title, timex: Timex, date: int, ahead: bool | None
) -> Event | None:
    happening = find_happening(sentence, date, ahead)
    if happening is None:
        return None
    if not is_entry(sentence, happening, date, timex):
        return None
    group = happening.group
    kind: Kind = "event"
    if group is None:
        assert happening.noun is not None
        words = title.noun(happening.noun, date)
    else:
        content = content_before(sentence, group)
        if is_saying(group) and group.finite:
            kind = "statement"
        if content is not None and kind == "statement":
            words = title.statement(group, date, content)
        else:
            words = title.clause(group, date)
    status = status_of(sentence, happening, date, ahead)
    if not words or PRONOUN.match(words):
        return None
    edtf = timex.edtf or ""
    if (timex.tentative or is_tentative(sentence, happening, date, status)) and "?" not in edtf and "/" not in edtf:
        edtf = edtf[:-1] + "%" if edtf.endswith("~") else edtf + "?"
    quote = Quote(text[start:end], start, end, timex.start, timex.end)
    return Event(edtf, words, quote, timex.text, timex.why, kind, status)


def content_before(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, where it goes before its verb of saying: “…, the ministry said on Friday”."""
    words = sentence.words
    if group.lemma not in vocabulary().reporting or group.subject is None:
        return None
    begin = group.start if group.inverted else group.subject[0]
    if (
        any(
            g.finite and g.role == "complement" and g.start >= group.end and g.limit <= group.limit
            for g in sentence.groups
        )
        and words.tags[group.end] != ","
    ):
        return None
    k = begin
    while k and words.tags[k - 1] in ("R", "C"):
        k -= 1
    if k == 0 or words.tags[k - 1] not in (",", "Q)"):
        return None
    while k and words.tags[k - 1] in (",", "Q)"):
        k -= 1
    quoted = any(words.tags[m] == "Q)" for m in range(k, begin))
    if not quoted and not any(g.start < k for g in sentence.groups):
        return None
    start = 0
    while start < k and words.tags[start] == "Q(":
        start += 1
    return (start, k) if k - start > 2 else None
