"""The title of a clause: who does what, as far as it belongs to the date."""

from __future__ import annotations

from extractor.events.clauses.gapping import shared
from extractor.events.clauses.groups import Group, Sentence
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.happenings.dated_nouns import HARMING
from extractor.events.happenings.happening import Aspect
from extractor.events.happenings.kinds import DONE_TOO, says
from extractor.events.titles.extents import back_over_comma, date_right_after, past_medium, with_conjuncts
from extractor.events.titles.headline import Piece, hold, size
from extractor.events.titles.material import Material
from extractor.events.titles.parts import read_parts
from extractor.events.titles.tense import headline_verb
from extractor.events.titles.wording import ENOUGH

DYING = frozenset({"die", "drown", "perish"})


def tell_clause(
    material: Material, group: Group, limit: int, keep_verb: bool = False, aspect: Aspect = "", date: int = -1
) -> list[Piece]:
    """The pieces of the title of a clause, up to word `limit` at most.

    keep_verb: whether its verb stays as it is written, as in what someone is quoted with. aspect: what the date is to the
    clause. date: its date word, or -1.
    """
    sentence, wording = material.sentence, material.wording
    parts = read_parts(material, group, keep_verb, aspect)
    limit = with_conjuncts(sentence, group, limit, date)
    if aspect in ("begins", "ends") and group.end <= date < limit:
        limit = date + 1
    if limit <= parts.start:
        # “told a news conference yesterday he would stay”: the clause goes on with what was said
        said = (g.limit for g in sentence.groups if g.finite and g.subject and g.subject[0] == parts.start)
        limit = next(said, parts.start)
    for other in sentence.groups:
        ends = date_right_after(sentence, other) if other.role == "relative" and other.finite else -1
        if parts.start < other.opener < limit <= ends + 1 and date != ends:
            # “elected for a term that expires next month”: nothing is left of it without its date
            limit = back_over_comma(sentence, other.opener, parts.start)
            break
    for other in sentence.groups:
        # who is cited after the clause is not part of it
        if other.finite and other.start > parts.start and other.inverted and other.lemma in vocabulary().reporting:
            limit = min(limit, back_over_comma(sentence, other.start, parts.start))
            break
    shifted = group.form in ("past", "participle", "infinitive") or group.perfect
    shifted |= group.form == "gerund" and group.lemma in ("say", "tell", "add")
    own = shared(sentence, group, limit, date) if date >= 0 and parts.start == group.end else None
    if own is not None:
        # “won the cup in 2019 and the league in 2020”
        stretches = [piece for part in own.parts for piece in wording.words(*part, undo_past=shifted)]
        if own.subject is None:
            return [*parts.subject, *parts.verb, *parts.tail, *stretches]
        plural = wording.plural(own.subject)
        return [*material.subjects.pieces(own.subject), *headline_verb(sentence.words, group, plural), *stretches]
    start = past_medium(sentence, group, parts.start, limit)
    reporting = group.lemma in vocabulary().reporting
    reporting &= group.lemma not in DONE_TOO or says(sentence, group)
    room = ENOUGH - size([*parts.subject, *parts.verb, *parts.tail])
    rest = wording.words(start, limit, shifted, room, told=reporting or keep_verb)
    if reporting and any(piece.verb for piece in rest):
        # “The museum wrote, “The hall is …””: neither a comma nor a stop before what is said
        rest = [p for n, p in enumerate(rest) if not (p.text in (",", ":") and n < 6 and _opens_quote(rest, n + 1))]
        hold(rest)
    if _happens_in(sentence, group) and group.topic is not None:
        # “the 2004 robbery in which two guards died” → “Two guards die in robbery”
        at, (first, last) = group.opener - 1, group.topic
        first += sentence.words.tags[first] == "D"
        rest += [Piece(sentence.words.texts[at], cut=1), *wording.words(first, last)]
    if parts.verb:
        # half a subject says nothing
        for piece in parts.subject:
            piece.cut = 0
    if not parts.subject and not parts.verb and rest and rest[0].text in ("a", "an", "the"):
        # “there was a fire” → “fire”
        rest = rest[1:]
    if not parts.subject and not parts.verb and rest and rest[0].text.lower() in ("and", "but", "or"):
        rest = rest[1:]
    return [*parts.subject, *parts.verb, *parts.tail, *rest]


def _happens_in(sentence: Sentence, group: Group) -> bool:
    """Whether the clause tells whom what it describes harmed: “the robbery in which two guards died”."""
    words, at = sentence.words, group.opener
    told = group.role == "relative" and at > 1 and words.lows[at] == "which" and group.subject != group.topic
    return told and words.lows[at - 1] in ("in", "during", "at") and group.lemma in HARMING | DYING


def _opens_quote(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text[:1] in "\"“`'"
