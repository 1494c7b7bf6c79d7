"""The parts of a clause title: subject, verb, and what follows."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses.groups import WHEN_NOUNS, Group, Sentence, is_expletive
from extractor.events.clauses.lexicon import gerund, third_person, vocabulary, word_class
from extractor.events.clauses.lookaround import PARTICLES
from extractor.events.happenings.happening import TAKEN_UP, Aspect
from extractor.events.names.gazetteer import gazetteer
from extractor.events.titles.controllers import agent_of, controller
from extractor.events.titles.extents import stranded_at
from extractor.events.titles.headline import Piece
from extractor.events.titles.light_verbs import plain_verb, told_the_press
from extractor.events.titles.material import Material
from extractor.events.titles.tense import headline_verb

EACH = frozenset({"each", "both", "all"})
DATE_TELLS = word_class("date_tells")


@dataclass(slots=True)
class Parts:
    """What a clause title is put together from: subject, verb, object in front, and what follows from word `start` on."""

    subject: list[Piece]
    verb: list[Piece]
    tail: list[Piece]
    start: int


def read_parts(material: Material, group: Group, keep_verb: bool, aspect: Aspect = "") -> Parts:
    """Subject, verb and what follows, for the four kinds of clause: finite, relative, participle, infinitive."""
    sentence, wording = material.sentence, material.wording
    tags, lows = sentence.words.tags, sentence.words.lows
    span, tail, start, active = group.subject, None, group.end, False
    particle: list[Piece] = []
    if group.finite:
        before = tags[group.opener - 1] if group.opener > 0 else ""
        whose = span is not None and lows[span[0]] == "whose"
        if group.role == "relative" and group.topic != span and before != "I" and not whose:
            # “by the time it ends”: the noun is only when
            when = group.topic is not None and lows[group.topic[1] - 1] in WHEN_NOUNS
            tail = None if when else group.topic
        span = _subject(sentence, group)
    elif group.form == "participle":
        agent = agent_of(sentence, group)
        span = group.topic
        if agent is not None and span is not None:
            span, tail, start, active = agent, span, agent[1], True
            if lows[group.end] in PARTICLES:
                # “a ruling handed down by the court”
                particle = [Piece(sentence.words.texts[group.end])]
            if tags[min(start + 2, len(tags) - 1)] in ("TH", "W") and "T" in tags[start : start + 2]:
                # “approved by Berg in 1987 that …”: what is more of the noun is left out
                start = group.limit
    else:
        span = controller(sentence, material.names, group)
    if span is not None and span[1] - span[0] == 1 and lows[span[0]] in EACH:
        # “… until May, when each will close”: each of those the sentence is about
        span = _first_subject(sentence, span[0]) or span
    subject = whole(material.subjects.pieces(span)) if span is not None else []
    plural = wording.plural(span) if span is not None else False
    if span is not None and lows[span[0]] == "we" and len(subject) == 1:
        # “we” that is told by one name
        plural = subject[0].text.lower() == "we"
    if plural and len(subject) == 1 and subject[0].text in gazetteer().countries:
        # “the Soviets” told by the name of their country
        plural = False
    if group.inverted and span is not None and span[0] == start:
        start = span[1]
    special = _special_verb(sentence, group, plural, aspect, span is None, wording.tight)
    wording.spares |= group.lemma == "tell"
    if special is not None:
        verb, start = special[0], special[1] or start
    elif keep_verb and group.passive and group.perfect and not group.aux and not group.negated:
        # “no date has been set” → “no date set”
        verb = [Piece(lows[group.head], verb=True)]
    elif keep_verb and group.finite:
        verb = wording.words(group.start, group.end)
    else:
        verb = [*headline_verb(sentence.words, group, plural, active), *particle]
    object_ = material.subjects.pieces(tail) if tail is not None else []
    if object_ and tail is not None and tail[0] == 0 and tags[0] not in ("NP", "D"):
        named = material.names.between(sentence.words.starts[0], sentence.words.ends[0])
        if object_[0].text[1:].islower() and not named:
            # “Homes destroyed by floods” → “Floods destroy homes”
            object_[0].text = object_[0].text.lower()
    stranded = stranded_at(sentence, group, start) if object_ and group.finite else 0
    if stranded:
        verb, start = [*verb, *wording.words(start, stranded)], stranded
    return Parts(subject, verb, object_, start)


def _subject(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """The subject of a finite verb; that of the sentence where it has none of its own and no date stands in its place."""
    if group.subject is not None or is_expletive(sentence.words, group) or _follows_date(sentence, group):
        return group.subject
    return _first_subject(sentence, group.start)


def _first_subject(sentence: Sentence, before: int) -> tuple[int, int] | None:
    """The first subject in a sentence of a verb that begins before a word."""
    return next((g.subject for g in sentence.groups if g.finite and g.subject and g.start < before), None)


def _follows_date(sentence: Sentence, group: Group) -> bool:
    return group.start > 0 and sentence.words.tags[group.start - 1] == "T"


def _special_verb(
    sentence: Sentence, group: Group, plural: bool, aspect: Aspect, bare: bool, tight: bool
) -> tuple[list[Piece], int] | None:
    """A verb that a title has in place of the written one, and the word it goes on from, or 0 for that after the verb.

    bare: whether the clause has no subject. tight: whether the title is too long as it is: “told the House panel” → “says”.
    """
    if aspect == "set" or (group.lemma == "be" and is_expletive(sentence.words, group)):
        return [], 0
    if aspect:
        base = TAKEN_UP.get(group.lemma, "begin") if aspect == "begins" else aspect.removesuffix("s")
        verb = [Piece(base if plural else third_person(base), verb=True)]
        if base == "begin":
            verb.append(Piece(gerund(group.lemma, vocabulary().doubling)))
        return verb, 0
    light = plain_verb(sentence, group) or told_the_press(sentence, group, tight)
    if light is not None:
        return [Piece(light[0] if plural else third_person(light[0]))], light[1]
    if group.finite and bare and _follows_date(sentence, group) and group.lemma in DATE_TELLS:
        return [], 0
    return None


def whole(subject: list[Piece]) -> list[Piece]:
    """A subject within which no title stops."""
    for piece in subject:
        piece.cut = 0
    return subject
