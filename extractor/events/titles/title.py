"""The title of an entry, from the words of its clause.

Close to the text's words, active where it can be, the subject under its full name, the present tense as headlines have it,
no date; nobody is cited unless the entry is a statement.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.events.clauses.deverbal import unpack
from extractor.events.clauses.gapping import (
    counts,
    earlier_amount,
    earlier_change,
)
from extractor.events.clauses.groups import Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.happenings.happening import Aspect
from extractor.events.names.find import Names
from extractor.events.titles.clause import tell_clause
from extractor.events.titles.comparison import tell_change, tell_comparison
from extractor.events.titles.deadline import tell_deadline
from extractor.events.titles.deed import tell_deed
from extractor.events.titles.headline import LONGEST, Piece, finish, size
from extractor.events.titles.locality import placed
from extractor.events.titles.material import Material
from extractor.events.titles.pronouns import name_pronouns
from extractor.events.titles.statement import as_spoken, is_quoted, tell_statement
from extractor.events.titles.subjects import POSSESSIVES, Resolve, Subjects, no_firm, nobody
from extractor.events.titles.wording import Wording

FEASTS = word_class("feasts")
KNOWN_BY_DAY = word_class("known_by_day")
"""Happenings that may go by the day they fell on: "the September 11 attacks"."""


class Title:
    """Composes the titles of one sentence.

    resolve: see `extractor.events.titles.subjects.Resolve`. names: those of the article. place: where the text says that
    this happened, though the sentence does not, or None. before: what a pronoun may mean in the sentence before. firm: the firm
    that the sentence is about, as far as the article tells.
    """

    def __init__(
        self,
        sentence: Sentence,
        resolve: Resolve,
        names: Names,
        place: str | None = None,
        before: Callable[[str], str | None] = nobody,
        firm: Callable[[], str | None] = no_firm,
    ) -> None:
        self._sentence = sentence
        self._names = names
        self._place = place
        self._wording = Wording(sentence, names, resolve=resolve)
        self.subjects = Subjects(self._wording, resolve, before=before, firm=firm)
        self._material = Material(sentence, names, self._wording, self.subjects)

    def clause(self, group: Group, date: int, aspect: Aspect = "") -> str:
        """The title of the clause of a verb group. date: its date word; aspect: what the date is to it."""
        material = self._material
        if aspect == "deadline":
            return finish(self._fitted(lambda: tell_deadline(material, group)))
        amount = earlier_amount(self._sentence, group, date) if aspect == "compared" else None
        if amount is not None:
            return finish(self._fitted(lambda: tell_comparison(material, group, amount)))
        change = earlier_change(self._sentence, date) if aspect == "compared" else None
        if change is not None:
            return finish(self._fitted(lambda: tell_change(material, group, *change)))
        first = group
        if group.gapped and group.of < 0:
            # “was burned and two boats damaged”: from the first of the two
            earlier = [g for g in self._sentence.groups if g.start < group.start and g.finite and g.passive]
            first = earlier[-1] if earlier else group
        first = _toll_before(material, first) or first
        limit = max(first.limit, group.limit)
        title = finish(self._fitted(lambda: tell_clause(material, first, limit, aspect=aspect, date=date)))
        if group.lemma in vocabulary().reporting and "Q(" in self._sentence.words.tags[group.end : group.end + 3]:
            title = as_spoken(title, group.lemma)
        return self._placed(title)

    def statement(self, group: Group, content: tuple[int, int]) -> str:
        """The title of a statement whose content goes before its verb of saying: speaker, verb, content."""
        material = self._material
        title = finish(self._fitted(lambda: tell_statement(material, group, content)))
        return self._placed(as_spoken(title, group.lemma) if is_quoted(material, content) else title)

    def noun(self, span: tuple[int, int], date: int, recent: bool = True, aspect: Aspect = "") -> str:
        """The title of a noun phrase that the date is part of. recent: whether it belongs to the time of the article."""
        material = self._material
        start, end = span
        tags, lows = self._sentence.words.tags, self._sentence.words.lows
        for k in range(start, min(date, end) - 1):
            if lows[k] == "anniversary" and lows[k + 1] == "of":
                # “the anniversary of Nobel's death in 1896”
                start = k + 2
        deed = unpack(self._sentence, (start, end), date)
        told = self._fitted(lambda: tell_deed(material, deed, end)) if deed is not None else []
        if told:
            return self._placed(finish(told)) if recent else finish(told)
        while start < end and (tags[start] in ("D", "T", "POS") or start == date):
            start += 1
        pieces = self._wording.words(start, end)
        if len(pieces) == 1 and start == date + 1 and _is_name(self._sentence.words.texts[date], lows[start]):
            pieces.insert(0, Piece(self._sentence.words.texts[date]))
        if len(pieces) > 1 and pieces[1].text == ",":
            # “a deadline of May 1, 2022, to repair the pier”
            del pieces[1]
        if aspect == "set" and date and "due" in lows[max(start, date - 2) : date]:
            # “its notes due 2009”
            pieces.append(Piece("due"))
        if aspect == "begins":
            pieces.append(Piece("begin" if self._wording.plural(span) else "begins", verb=True))
        if pieces and pieces[0].text.lower() in POSSESSIVES:
            pieces = self.subjects.pieces((start, end))
        # what is long past may have been in another place
        return self._placed(finish(pieces)) if recent else finish(pieces)

    def role(self, bearer: tuple[int, int], span: tuple[int, int], aspect: Aspect) -> str:
        """The title of what someone is at a date, or becomes with it: “Anna Berg becomes mayor”."""
        verb = "becomes" if aspect == "begins" else "is"
        if aspect == "begins" and self._sentence.words.lows[span[0]] == "in":
            # “in office since May”
            verb, span = "takes", (span[0] + 1, span[1])
        return finish([*self.subjects.pieces(bearer), Piece(verb, verb=True), *self._wording.words(*span)])

    def agreeing(self, span: tuple[int, int], pronoun: str) -> str | None:
        """The name of a subject where a pronoun may stand for it."""
        words = self._sentence.words
        if words.tags[span[0]] in ("P", "W") or self._wording.plural(span) != (pronoun == "they"):
            return None
        mentions = self._names.between(words.starts[span[0]], words.ends[span[1] - 1])
        people = [mention for mention in mentions if mention.type == "person"]
        if (pronoun in ("he", "she")) != bool(people):
            return None
        gender = self._names.entities[people[0].full].gender if people else None
        if gender in ("male", "female") and (gender == "male") != (pronoun == "he"):
            return None
        return finish(self.subjects.pieces(span)) or None

    def _fitted(self, compose: Callable[[], list[Piece]]) -> list[Piece]:
        """The pieces as they come or, where they are too long for a title, composed again with what can be spared left out."""
        wording = self._wording
        wording.spares = wording.has_spare
        wording.pronouns = False
        pieces = compose()
        if wording.spares and size(pieces) > LONGEST + 1:
            wording.tight = True
            pieces = compose()
            wording.tight = False
        if wording.pronouns:
            words = self._sentence.words
            name_pronouns(pieces, self._names, self._names.between(words.starts[0], words.ends[-1]))
        return pieces

    def _placed(self, title: str) -> str:
        """A short title of something local that names nobody gets the place its text ties it to, so that it stands alone."""
        return title if self._place is None else placed(title, self._place, self._names)


def _is_name(day: str, noun: str) -> bool:
    """Whether what happened goes by its day: “the September 11 attacks”, “the Boxing Day match”."""
    if day.endswith(("Day", "Eve")) or day.lower() in FEASTS:
        return True
    return noun in KNOWN_BY_DAY and day.split(" ")[-1].isdigit() and day[:1].isupper() and " " in day


def _toll_before(material: Material, group: Group) -> Group | None:
    """For “Two people died and 14 were injured”: the first of the two, where it tells of no other date."""
    sentence = material.sentence
    tags, groups = sentence.words.tags, sentence.groups
    at = groups.index(group)
    if not at or not group.passive or group.subject is None or not group.subject[0]:
        return None
    if not counts(sentence.words, group.subject[0]):
        return None
    before = groups[at - 1]
    joined = tags[group.subject[0] - 1] == "C" and before.end == group.subject[0] - 1
    return before if joined and before.finite and before.subject is not None and before.role == group.role else None
