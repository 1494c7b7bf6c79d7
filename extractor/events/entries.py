"""From dated expressions to entries."""

from __future__ import annotations

from collections.abc import Sequence

import sentencex

from extractor.article import Anchor, Article
from extractor.events.clauses import Group, Sentence, read_clauses
from extractor.events.event import Event, Kind, Quote, Status
from extractor.events.happening import Happening, find_happening, is_saying
from extractor.events.lexicon import vocabulary
from extractor.events.titles import Resolve, Title, resolver_of_nothing
from extractor.events.words import read_words
from extractor.timex.model import Timex


def compose(article: Article, timexes: Sequence[Timex], anchor: Anchor | None = None) -> list[Event]:
    """The entries a careful editor would draw from an article, in order of the text.

    timexes: its date expressions, in order, offsets into ``article.text``. anchor: the day of writing, where known: with it a
    date that lies ahead is told from one that is past.
    """
    dated = [timex for timex in timexes if timex.edtf is not None and timex.type in ("DATE", "TIME")]
    events: list[Event] = []
    text = article.text
    for start, end, inside in sentences_with(article, timexes):
        wanted = [t for t in inside if t in dated]
        if not wanted:
            continue
        words = read_words(text, start, end, [(t.start, t.end) for t in inside])
        sentence = read_clauses(words)
        title = Title(text, sentence, resolver_of_nothing)
        for timex in wanted:
            date = words.starts.index(timex.start)
            event = _entry(text, start, end, sentence, title, timex, date, anchor)
            if event is not None:
                events.append(event)
    return events


def sentences_with(article: Article, timexes: Sequence[Timex]) -> list[tuple[int, int, list[Timex]]]:
    """The sentences that hold a date expression: (start, end, date expressions)."""
    found = []
    text = article.text
    pending = sorted(timexes, key=lambda t: t.start)
    at = 0
    for block in article.body():
        while at < len(pending) and pending[at].start < block.start:
            at += 1
        if at >= len(pending) or pending[at].start >= block.end:
            continue
        body = text[block.start : block.end]
        for piece in sentencex.get_sentence_boundaries("en", body):
            start, end = block.start + piece["start_index"], block.start + piece["end_index"]
            inside = []
            while at < len(pending) and pending[at].start < end:
                if pending[at].start >= start and pending[at].end <= end:
                    if not inside or pending[at].start >= inside[-1].end:
                        inside.append(pending[at])
                at += 1
            if inside:
                while start < end and text[start].isspace():
                    start += 1
                while end > start and text[end - 1].isspace():
                    end -= 1
                found.append((start, end, inside))
    return found


def _entry(
    text: str, start: int, end: int, sentence: Sentence, title: Title, timex: Timex, date: int, anchor: Anchor | None
) -> Event | None:
    happening = find_happening(sentence, date)
    if happening is None:
        return None
    group = happening.group
    kind: Kind = "event"
    status: Status = "happened"
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
        if group.form == "modal" or group.form == "infinitive":
            status = "planned"
    if not words:
        return None
    return Event(
        timex.edtf or "",
        words,
        Quote(text[start:end], start, end, timex.start, timex.end),
        timex.text,
        timex.why,
        kind,
        status,
    )


def content_before(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, where it goes before its verb of saying: “…, the ministry said on Friday”."""
    words = sentence.words
    if group.lemma not in vocabulary().reporting or group.subject is None:
        return None
    begin = group.start if group.inverted else group.subject[0]
    k = begin
    while k and words.tags[k - 1] in ("R", "C"):
        k -= 1
    if k == 0 or words.tags[k - 1] not in (",", "Q)"):
        return None
    while k and words.tags[k - 1] in (",", "Q)"):
        k -= 1
    if not any(g.start < k for g in sentence.groups):
        return None
    start = 0
    while start < k and words.tags[start] == "Q(":
        start += 1
    return (start, k) if k - start > 2 else None


_ = (Happening, Resolve)
