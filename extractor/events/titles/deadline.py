"""The title of a deadline: who has until the date for what."""

from __future__ import annotations

from extractor.events.clauses.groups import Group
from extractor.events.titles.extents import with_conjuncts
from extractor.events.titles.headline import Piece
from extractor.events.titles.material import Material
from extractor.events.titles.opening import lower_opening

OBJECTIVE = {"he": "him", "she": "her", "they": "them"}


def tell_deadline(material: Material, group: Group) -> list[Piece]:
    """“Deadline for the firm to pay the fine”: what someone has, or is given, a time to do, or must do by then."""
    groups = material.sentence.groups
    if group.finite:
        task = [Piece("be"), Piece(material.sentence.words.lows[group.head])] if group.passive else [Piece(group.lemma)]
        rest = material.wording.words(group.end, with_conjuncts(material.sentence, group, group.limit))
        subject = material.subjects.pieces(group.subject) if group.subject is not None else []
        for piece in subject:
            piece.text = OBJECTIVE.get(piece.text, piece.text)
        return [Piece("Deadline"), Piece("for"), *subject, Piece("to"), *task, *rest] if subject else []
    giver = groups[groups.index(group) - 1]
    until = material.sentence.words.tags[group.start - 1] == "T"
    given = (giver.end, group.start - 2 if until else group.start)
    span = given if giver.lemma != "have" and not giver.passive and given[0] < given[1] else giver.subject
    subject = material.subjects.pieces(span) if span is not None else []
    if span is not None:
        lower_opening(material, subject, *span)
    return [
        Piece("Deadline"),
        *([Piece("for"), *subject] if subject else []),
        *material.wording.words(group.start, group.limit),
    ]
