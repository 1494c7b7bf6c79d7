"""From dated expressions to the entries of a timeline: the steps of the room in their order."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from extractor.article import Anchor, Article
from extractor.edtf import parse
from extractor.events.clauses.groups import Group, Sentence
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.clauses.reader import read_clauses
from extractor.events.clauses.sentences import Span, around, sentences, with_timexes
from extractor.events.clauses.words import ACRONYMS, Words, read_words
from extractor.events.event import Event, Kind, Name, Quote, Status
from extractor.events.happenings.attribution import (
    AGENTLESS,
    FINDING,
    Speakers,
    content_after,
    content_around,
    content_before,
    quoted_object,
    quoted_saying,
)
from extractor.events.happenings.candidates import is_candidate
from extractor.events.happenings.direction import set_direction, takes_effect
from extractor.events.happenings.happening import find_happening
from extractor.events.happenings.kinds import is_statement
from extractor.events.happenings.selection import in_quotation, is_entry
from extractor.events.happenings.status import is_tentative, status_of
from extractor.events.merging import merge
from extractor.events.names.capitals import in_capitals, recase
from extractor.events.names.find import find_names
from extractor.events.ranges import join_ranges
from extractor.events.referents.coreference import Coreference
from extractor.events.referents.descriptions import Descriptions
from extractor.events.titles.controllers import agent_of, controller
from extractor.events.titles.headline import brief, finish
from extractor.events.titles.locality import tied_place
from extractor.events.titles.nationality import Nationality, countries_acting
from extractor.events.titles.plain import plain_title
from extractor.events.titles.title import Title
from extractor.timex.model import Timex

REMARKS = frozenset(
    {"remark", "remarks", "statement", "comment", "comments", "announcement", "appeal", "call", "pledge"}
)
PRONOUN = re.compile(
    r"(?!WHO\b)(?i:(?:he|she|it|they|his|her|its|their|this|these|those|that|we|our|my|i|you|your|who|which|whose|what|there)\b)"
)


JOINING = re.compile(r"(?<= )and(?= )|,(?= )")
QUARTERS = re.compile(r"-3[3-6]|^\d{4}-\d\d/|^\d{4}/")
"""Quarters of a year, and other ranges that may be a firm's year."""
BACK = re.compile(r"(?i)\b(?:last|yesterday|previous|earlier|ago)\b")
NEAR = 3
"""Sentences before a pronoun in which the subject it stands for is looked for."""


def compose(article: Article, timexes: Sequence[Timex], anchor: Anchor) -> list[Event]:
    """The entries a careful editor would draw from an article, in order of the text.

    timexes: its time expressions, offsets into ``article.text``. anchor: the day of writing; where it is
    known, a date that lies ahead is told from one that is past.
    """
    joined = join_ranges(article.text, timexes)
    dated = [timex for timex in joined if is_candidate(article.text, timex)]
    if not dated:
        return []
    return merge(_Composer(article, anchor.date).events(dated))


class _Composer:
    """The entries of one article. today: the day of writing, None where it is not known."""

    def __init__(self, article: Article, today: datetime.date | None) -> None:
        # a story in capitals is read in ordinary case; both are equally long, so that offsets hold
        self._article = article
        self._text = recase(article.text) if in_capitals(article.text) else article.text
        self._today = today
        self._names = find_names(article)
        self._spans: list[Span] = sentences(article)
        self._read: dict[int, Sentence] = {}
        self._referents: dict[Span, str | None] = {}  # what words stand for, by their offsets
        self._meant: dict[str, None] = {}  # what pronouns and descriptions of the sentence at hand stand for
        self._coreference = Coreference(article, self._spans, self._names)
        self._nationality = Nationality(self._text, self._coreference)
        self._descriptions = Descriptions(article, self._text, self._names)
        self._speakers = Speakers(self._text, self._names, self._coreference)
        self._joining = [
            mention.start + found.start()
            for mention in self._names.mentions
            if " and " in mention.text
            for found in JOINING.finditer(mention.text)
        ]

    def events(self, dated: Sequence[Timex]) -> list[Event]:
        """One entry for each date that gives one."""
        found = []
        dated = [timex for timex in dated if not self._is_person(timex)]
        for start, end, inside in with_timexes(self._spans, dated):
            words = self._words(start, end, [(t.start, t.end) for t in inside])
            if self._article.language != "en":
                found += self._unread(words, inside, (start, end))
                continue
            sentence = read_clauses(words)
            self._meant = {}
            place = tied_place(self._article, self._names, start, inside, self._today)
            firm = partial(self._coreference.firm_at, start)
            title = Title(sentence, self._resolve, self._names, place, self._before(start), firm)
            for timex, date in zip(inside, words.dates, strict=True):
                event = self._event(sentence, title, timex, date, (start, end))
                if event is not None:
                    found.append(event)
        return found

    def _is_person(self, timex: Timex) -> bool:
        """Whether a bare month is someone's name that the article gives in full, “Theresa May … telling May to resign”."""
        if not timex.text.isalpha() or " " in timex.text:
            return False
        found = self._names.at(timex.start, timex.end)
        return found is not None and found.type == "person"

    def _unread(self, words: Words, inside: Sequence[Timex], span: Span) -> list[Event]:
        """Entries from a sentence in a language whose clauses are not read: its words, less the date, are the title."""
        found = []
        for timex, date in zip(inside, words.dates, strict=True):
            title = plain_title(words, date)
            if title:
                edtf = timex.edtf or ""
                status: Status = "planned" if is_ahead(edtf, self._today) else "happened"
                quote = Quote(self._article.text[span[0] : span[1]], *span, timex.start, timex.end)
                names = self._names.within(*span)
                found.append(Event(edtf, title, quote, timex.text, timex.why, "event", status, names=names))
        return found

    def _resolve(self, start: int, end: int) -> str | None:
        if self._text[start:end].lower() in ("i", "we"):
            return self._speaker_near(start)
        if (start, end) not in self._referents:
            self._referents[start, end] = self._coreference.resolve(start, end) or self._descriptions.resolve(
                start, end
            )
        found = self._referents[start, end]
        if found:
            self._meant.update(dict.fromkeys(found.split(" and ") if found not in self._names.entities else (found,)))
        return found

    def _event(self, sentence: Sentence, title: Title, timex: Timex, date: int, span: Span) -> Event | None:
        edtf = timex.edtf or ""
        ahead = is_ahead(edtf, self._today)
        over = is_over(edtf, self._today)
        past = bool(over) and _is_surely_past(timex) and not takes_effect(sentence, date)
        happening = find_happening(sentence, date, ahead, past)
        if happening is None or not is_entry(sentence, happening, date, timex):
            return None
        moved = set_direction(timex, sentence, happening, self._today)
        if moved is not timex:
            timex = moved
            edtf = timex.edtf or ""
            ahead, over = is_ahead(edtf, self._today), is_over(edtf, self._today)
        group = happening.group
        kind: Kind = "statement" if is_statement(sentence, happening) else "event"
        content = who = None
        if group is not None and kind == "statement":
            who = self._named_later(sentence, group, span[0])
            if who is not None and group.subject is not None:
                title.subjects.known[group.subject] = who
            content = (
                content_before(sentence, group)
                or content_after(sentence, group)
                or quoted_saying(sentence, group)
                or content_around(sentence, group)
            )
        elif group is not None and group.lemma in FINDING:
            content = content_before(sentence, group)
        if happening.bearer is not None and happening.noun is not None:
            words = title.role(happening.bearer, happening.noun, happening.aspect)
        elif group is None:
            assert happening.noun is not None
            words = title.noun(happening.noun, date, self._is_recent(edtf), happening.aspect)
        elif content is not None:
            words = title.statement(group, content)
        else:
            words = title.clause(group, date, happening.aspect)
        if group is not None and (" " not in words or words.startswith(("Is ", "Are "))):
            # “Ends”, “Is a mayor”: of nobody
            return None
        if not words or words.startswith("Of ") or (PRONOUN.match(words) and words.split()[0] not in ACRONYMS):
            return None
        words = self._nationality.told(words, *span)
        status = status_of(sentence, happening, date, ahead, over)
        if kind == "statement" and group is not None and group.form == "past" and group.lemma == "say":
            # “said in an editorial on Saturday”, in the issue of the day before
            status = "happened"
        if (timex.tentative or is_tentative(sentence, happening, date, status)) and "?" not in edtf and "/" not in edtf:
            edtf = edtf[:-1] + "%" if edtf.endswith("~") else edtf + "?"
        said = around(self._article.text, span, timex.start)
        quote = Quote(self._article.text[said[0] : said[1]], *said, timex.start, timex.end)
        speaker = source = None
        if who is not None:
            speaker = who
        elif kind == "statement" and group is not None:
            spoke = agent_of(sentence, group) if group.form == "participle" else None
            spoke = spoke or controller(sentence, self._names, group)
            if spoke is not None and sentence.words.tags[spoke[0]] == "PS":
                speaker = finish(title.subjects.pieces(spoke))
            else:
                speaker = self._speakers.name(sentence, spoke)
        elif kind == "event":
            source = self._speakers.according_to(sentence, group, date)
            if source is None and in_quotation(sentence, date):
                source = self._speaker_near(span[0])
        names = self._named(words, span, (timex.start, timex.end))
        return Event(edtf, words, quote, timex.text, timex.why, kind, status, speaker, source, names)

    def _named(self, title: str, span: Span, date: Span) -> tuple[Name, ...]:
        """The names of an entry: those in its sentence, those that its title has for a pronoun or a description, and the
        countries whose institutions the sentence names. What its date is called ("Thanksgiving Day") is none."""
        found = {
            mention.full: Name(mention.full, mention.type)
            for mention in self._names.between(*span)
            if mention.start < date[0] or mention.end > date[1]
        }
        entities, acronyms = self._names.entities, self._names.acronyms
        for full in self._meant:
            if full in entities and (brief(full) in title or acronyms.get(full, full) in title):
                found.setdefault(full, Name(full, entities[full].type))
        for country in countries_acting(self._text[span[0] : span[1]]):
            found.setdefault(country, Name(country, "place"))
        return tuple(found.values())

    def _is_recent(self, edtf: str) -> bool:
        """Whether a date is of the year of writing, the one before, or later."""
        year = parse(edtf).year
        return self._today is None or year is None or year >= self._today.year - 1

    def _before(self, start: int) -> Callable[[str], str | None]:
        """For a pronoun that nothing else resolves: the subject of one of the sentences before the one at `start`, the first
        that may agree."""

        def subject(pronoun: str) -> str | None:
            last = bisect_left(self._spans, (start, 0)) - 1
            for at in range(last, max(-1, last - NEAR), -1):
                if "\n\n" in self._text[self._spans[at][1] : start]:
                    return None
                sentence = self._plain(at)
                title = Title(sentence, self._resolve, self._names)
                for group in sentence.groups:
                    if group.finite and group.role == "main" and group.subject is not None:
                        found = title.agreeing(group.subject, pronoun)
                        if found is not None:
                            return found
                        break
            return None

        return subject

    def _named_later(self, sentence: Sentence, group: Group, start: int) -> str | None:
        """Who "a senior official" of the sentence at `start` is, where the next one says: “Berg, …, made the remark when …”."""
        span, words = group.subject, sentence.words
        if span is None or words.lows[span[0]] not in ("a", "an"):
            return None
        at = bisect_left(self._spans, (start, 0)) + 1
        if at >= len(self._spans) or " made the " not in self._text[slice(*self._spans[at])]:
            return None
        following = self._plain(at)
        for made in following.groups:
            low = following.words.lows[made.end + 1 : made.end + 2]
            if made.finite and made.lemma == "make" and made.subject is not None and low and low[0] in REMARKS:
                return self._speakers.name(following, made.subject)
        return None

    def _plain(self, at: int) -> Sentence:
        """The sentence of that number, read for who does what in it, whatever its dates; read once."""
        if at not in self._read:
            self._read[at] = read_clauses(self._words(*self._spans[at]))
        return self._read[at]

    def _words(self, start: int, end: int, dates: Sequence[Span] = ()) -> Words:
        """The words of a sentence; what joins within a name joins nothing, “the Food and Drug Administration”, “Bray, Lund and Co”."""
        words = read_words(self._text, start, end, dates)
        for at in self._joining[bisect_left(self._joining, start) : bisect_left(self._joining, end)]:
            k = bisect_left(words.starts, at)
            if k < len(words) and words.tags[k] in ("C", ","):
                words.tags[k] = "NP"
        return words

    def _speaker_near(self, start: int) -> str | None:
        """Who goes on speaking in a quotation that names no speaker of its own: the one of the sentence before ("…, he
        continued"), or of the next where that ends the quotation."""
        at = bisect_left(self._spans, (start, 0))
        for near in (at - 1, at + 1, at - 2, at - 3, at - 4):
            if not 0 <= near < len(self._spans):
                continue
            sentence = self._plain(near)
            for group in reversed(sentence.groups):
                if not group.finite or group.passive or group.lemma in AGENTLESS:
                    continue
                if group.lemma in vocabulary().reporting:
                    span = quoted_object(sentence, group) if group.lemma == "quote" else group.subject
                    name = self._speakers.name(sentence, span)
                    if name is not None:
                        return name
        return None


def _is_surely_past(timex: Timex) -> bool:
    """Whether a date that lies before today was written as one that does: with its year, or as “last week”; a weekday or a month
    alone may be one to come, and a quarter is reported when it is over."""
    told = "year" in timex.stated or BACK.search(timex.text) is not None
    return told and QUARTERS.search(timex.edtf or "") is None


def is_ahead(edtf: str, today: datetime.date | None) -> bool | None:
    """Whether all of a date lies after today; None where today, or the date's year, is not known.

    >>> is_ahead("2018-02", datetime.date(2018, 1, 31)), is_ahead("2018", datetime.date(2018, 1, 31))
    (True, False)
    """
    first = parse(edtf).earliest
    return None if today is None or first is None else first > (today.year, today.month, today.day)


def is_over(edtf: str, today: datetime.date | None) -> bool | None:
    """Whether all of a date lies before today; None where today, or the date's year, is not known.

    >>> is_over("2017", datetime.date(2018, 1, 31)), is_over("2018-01", datetime.date(2018, 1, 31))
    (True, False)
    """
    last = parse(edtf).latest
    return None if today is None or last is None else last < (today.year, today.month, today.day)
