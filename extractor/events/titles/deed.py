"""The title of a deed that a noun tells: “Berg's election as mayor” → “Berg elected as mayor”."""

from __future__ import annotations

from extractor.events.clauses.deverbal import Deed
from extractor.events.clauses.lexicon import past_participle, third_person
from extractor.events.titles.headline import Piece
from extractor.events.titles.material import Material


def tell_deed(material: Material, deed: Deed, end: int) -> list[Piece]:
    """A deed that a noun tells, as a clause; nothing where it is not known who a possessive stands for."""
    wording = material.wording
    assert deed.doer is not None
    won = deed.verb == "win" and deed.noun is not None
    if (won or (deed.verb == "elect" and deed.object is None)) and not _is_person(material, deed.doer):
        # a country's election elects others
        return []
    if material.sentence.words.tags[deed.doer[0]] == "PS" and deed.doer[1] - deed.doer[0] == 1:
        owner = material.subjects.owner(deed.doer[0])
        if owner is None:
            return []
        subject, plural = [Piece(owner)], material.sentence.words.lows[deed.doer[0]] in ("our", "their")
    else:
        subject, plural = material.subjects.pieces(deed.doer), wording.plural(deed.doer)
    verb, _, particle = deed.verb.partition(" ")
    form = past_participle(verb) if deed.passive else verb if plural else third_person(verb)
    if deed.object is not None:
        object_ = wording.words(*deed.object)
    elif particle:
        object_ = [Piece(particle)]
    else:
        object_ = []
    if deed.noun is not None:
        # “makes historic gains”
        object_ = wording.words(*deed.noun)
    return [*subject, Piece(form, verb=True), *object_, *wording.words(deed.rest, end)]


def _is_person(material: Material, span: tuple[int, int]) -> bool:
    """Whether a word range is, or ends in, a person's name, or a possessive of someone."""
    words = material.sentence.words
    if words.tags[span[0]] == "PS":
        return words.lows[span[0]] in ("his", "her")
    found = material.names.between(words.starts[span[0]], words.ends[span[1] - 1])
    return bool(found) and found[-1].type == "person"
