"""Pronouns inside a title: whom they mean is named where the title has not named them yet."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.events.names.gazetteer import gazetteer
from extractor.events.names.mentions import Entity, Mention, Names
from extractor.events.titles.headline import Piece, Pronoun

NAMED = {"him": "male", "his": "male", "her": "female", "it": None, "its": None}
"""The pronouns that are looked at, with the gender they ask for; "they" and "their" mostly mean the subject."""


def possessive(name: str) -> str:
    """A name as owner: "Berg's", "United Nations'", "Moody's"."""
    if name.endswith(("'s", "’s")):
        return name
    return name + ("'" if name.endswith("s") else "'s")


def name_pronouns(pieces: list[Piece], names: Names, mentions: Iterable[Mention]) -> None:
    """Put a name in place of each pronoun whose referent (`Pronoun.means`) the title has not named before it.

    Nothing is done where another name or noun before it in the title agrees with the pronoun ("the boy and his father"): it
    may be that one's. mentions: those of the sentence.
    """
    offices = gazetteer().offices
    said = ""
    nouns: set[str | None] = set()
    told: list[Entity] = []
    for piece in pieces:
        if isinstance(piece, Pronoun):
            told += [names.entities[mention.full] for mention in mentions if mention.text in said]
            gender = NAMED[piece.text.lower()]
            short = names.acronyms.get(piece.means)
            named = piece.means.rpartition(" ")[2] in said or (short is not None and short in said)
            if not named and not (
                any(_agrees(other, gender) for other in told) or (gender and nouns & {gender, "either"})
            ):
                owns = piece.owns or piece.text.lower() in ("his", "its")
                piece.text = possessive(piece.means) if owns else piece.means
        elif piece.text in names.entities:
            told.append(names.entities[piece.text])
        nouns |= {offices.get(piece.text)} if piece.text.islower() else set()
        said += " " + piece.text


def _agrees(entity: Entity, gender: str | None) -> bool:
    if gender is None:
        return entity.type != "person"
    return entity.type in ("person", None) and entity.gender in (gender, "either", None)
