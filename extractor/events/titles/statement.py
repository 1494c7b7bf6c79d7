"""The title of a statement whose content goes before its verb of saying: “The bridge will close, Berg said on Friday”."""

from __future__ import annotations

from extractor.events.clauses.groups import Group
from extractor.events.clauses.lexicon import third_person, vocabulary
from extractor.events.happenings.attribution import REMARKING
from extractor.events.titles.clause import tell_clause
from extractor.events.titles.headline import LONGEST, Piece, hold
from extractor.events.titles.material import Material
from extractor.events.titles.opening import lower_opening
from extractor.events.titles.parts import whole

SPOKEN = frozenset({"I", "we", "our", "my", "We", "Our", "My", "us", "I'm", "we're", "we've", "I've", "we'll", "I'll"})
"""Words of those who speak themselves."""


def tell_statement(material: Material, group: Group, content: tuple[int, int]) -> list[Piece]:
    """Speaker, verb of saying, and the words of the range `content`."""
    subjects = material.subjects
    wording = material.wording
    sentence = material.sentence
    words = sentence.words
    if group.lemma == "report":
        # “Berg said she would stay, the Evening Post reported”: what the paper reports is the statement
        for inner in sentence.groups:
            if inner.finite and inner.role == "main" and content[0] <= inner.start < content[1]:
                if inner.lemma in vocabulary().reporting and inner.subject is not None and not inner.passive:
                    return tell_clause(material, inner, min(inner.limit, content[1]))
                break
    speaker = whole(subjects.pieces(group.subject)) if group.subject else []
    said = group.lemma in ("say", "tell", "quote", "continue", "add") or group.lemma in REMARKING
    verb = "say" if said else group.lemma
    plural = group.subject is not None and wording.plural(group.subject)
    start, end = content
    subjects.quoting = True
    wording.lean_until = end
    wording.spares = True
    first = next(
        (
            g
            for g in sentence.groups
            if g.finite and start <= g.start < end and g.role in ("main", "coordinate", "complement") and g is not group
        ),
        None,
    )
    if (
        first is not None
        and first.subject is not None
        and (
            first.subject[0] - start < 3
            or words.tags[first.subject[0] - 1] == ","
            or words.tags[start] in ("I", "IS", "S", "R", "C")
        )
    ):
        limit = min(first.limit, end)
        wording.lean_until = first.start
        around = first.subject[1] <= group.start < first.start
        if first.form == "past" and not around:
            body = wording.words(first.subject[0], limit, told=True)
        else:
            body = tell_clause(material, first, limit, keep_verb=True)
    else:
        body = wording.words(start, end, told=True)
    if body and body[0].text in ("The", "A", "An"):
        body = body[1:]
    if body and body[0].verb and words.lows[start] in ("this", "that", "today", "these"):
        # “This is a disgrace”: what is pointed at stays
        body = [Piece(words.lows[start]), *body]
    if body and speaker and body[0].text == speaker[0].text and group.subject is not None:
        # “Lund is leaving, he said”: the speaker is named once
        low = words.lows[group.subject[0]]
        if low in ("he", "she", "it", "they"):
            body[0].text = low
    about = first.subject[0] if first is not None and first.subject is not None else start
    if body and speaker and words.lows[about] == "it":
        # “It's over, Berg said”: she is not it
        name = speaker[0].text
        if body[0].text[: len(name)].lower() == name.lower():
            body[0].text = "it" + body[0].text[len(name) :]
    lower_opening(material, body, start, end)
    subjects.quoting = False
    wording.lean_until = 0
    hold(body)
    return [*speaker, Piece(verb if plural else third_person(verb)), *body]


def is_quoted(material: Material, content: tuple[int, int]) -> bool:
    """Whether words stand in quotation marks, those around them included."""
    tags = material.sentence.words.tags
    return "Q(" in tags[max(0, content[0] - 1) : content[1]] or "Q)" in tags[content[0] : content[1] + 2]


def as_spoken(title: str, verb: str) -> str:
    """A title whose words are the speaker's own "I" or "we" with quotation marks around them: “Berg says “I will go””."""
    if SPOKEN.isdisjoint(title.split()) or any(mark in title for mark in '“”"`'):
        return title
    for base in ("say", verb):
        for form in (third_person(base), base):
            speaker, found, words = title.partition(f" {form} ")
            if found and len(title) <= LONGEST - 2:
                return f"{speaker} {form} “{words}”"
    return title
