"""The titles of earlier amounts and changes that a clause compares with: “3 percent, against 5 percent in May”."""

from __future__ import annotations

from extractor.events.clauses.gapping import CHANGING, SHIFTING, is_amount, is_to_change
from extractor.events.clauses.groups import Group, plural_noun
from extractor.events.clauses.lexicon import third_person
from extractor.events.titles.headline import Piece
from extractor.events.titles.material import Material
from extractor.events.titles.parts import read_parts

UNITS = frozenset({"percent", "pct", "cent", "%", "share", "barrel", "ton", "tonne", "kilo", "day"})
"""Last words of an amount that is one of the noun before it: "a profit of 50 cents a share"."""
EXPECTING = frozenset({"expect", "forecast", "foresee", "predict", "project", "anticipate", "see"})


def tell_change(material: Material, group: Group, start: int, noun: int) -> list[Piece]:
    """“Prices drop 2 percent”: the clause with its earlier change in place of the later one."""
    span = group.subject
    verb = material.sentence.words.lows[noun]
    plural = span is not None and material.wording.plural(span)
    amount = material.wording.words(start, noun)
    for piece in amount:
        number, hyphen, unit = piece.text.partition("-")
        if hyphen and number.isdigit():
            # “a 12-point drop”
            piece.text = f"{number} {unit}s"
    subject = material.subjects.pieces(span) if span is not None else []
    return [*subject, Piece(verb if plural else third_person(verb), verb=True), *amount]


def tell_comparison(material: Material, group: Group, amount: tuple[int, int]) -> list[Piece]:
    """“Unemployment stands at 5 percent”: the clause with its earlier amount in place of the later one."""
    words, wording = material.sentence.words, material.wording
    parts = read_parts(material, group, keep_verb=False)
    later = next((k for k in range(group.end, amount[0]) if is_amount(words, k)), amount[0])
    if group.lemma in SHIFTING and not group.passive:
        # “cut its rate to 3 percent from 4 percent”: the rate at 4 percent
        stop = next((k for k in range(group.end, amount[0]) if words.lows[k] in ("to", "by", "from")), amount[0])
        return [*material.subjects.pieces((group.end, stop)), Piece("at"), *wording.words(*amount)]
    if group.lemma in EXPECTING and not group.passive:
        # “expect a profit of 55 cents, compared with 72 cents”: the profit was 72 cents
        of = next((k for k in range(group.end, later) if words.lows[k] == "of"), later)
        return [*material.subjects.pieces((group.end, of)), Piece("at"), *wording.words(*amount)]
    foretold = group.form == "modal" or is_to_change(material.sentence, group)
    moved = words.lows[group.end : group.end + 1] in (["up"], ["down"])
    if group.lemma in CHANGING or foretold or group.passive or moved:
        return [*parts.subject, Piece("at"), *wording.words(*amount)]
    last = words.lows[amount[1] - 1]
    own = "of" in words.lows[slice(*amount)] or not (
        plural_noun(last) or is_amount(words, amount[1] - 1) or last in UNITS
    )
    if words.tags[amount[0]] == "D" and own:
        # “a profit of 38 million, against a loss of 52 million in 1985”: the earlier one has a noun of its own
        later = parts.start
    return [*parts.subject, *parts.verb, *wording.words(parts.start, later), *wording.words(*amount)]
