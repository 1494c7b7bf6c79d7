"""The title of an entry, from the words of its clause.

Close to the text's words, active where it can be, the subject under its full name, the present tense as headlines have it,
no date; nobody is cited unless the entry is a statement.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extractor.events.clauses.deverbal import Deed, unpack
from extractor.events.clauses.gapping import (
    CHANGING,
    SHIFTING,
    counts,
    earlier_amount,
    earlier_change,
    is_amount,
    shared,
)
from extractor.events.clauses.groups import WHEN_NOUNS, Group, Sentence, is_expletive
from extractor.events.clauses.lexicon import gerund, past_participle, third_person, vocabulary, word_class
from extractor.events.clauses.words import Words
from extractor.events.happenings.attribution import REMARKING
from extractor.events.happenings.happening import TAKEN_UP, Aspect
from extractor.events.happenings.kinds import DONE_TOO, says
from extractor.events.names.find import Names
from extractor.events.names.gazetteer import gazetteer
from extractor.events.titles.controllers import AWAY, agent_of, controller
from extractor.events.titles.extents import back_over_comma, date_right_after, past_medium, stranded_at, with_conjuncts
from extractor.events.titles.headline import LONGEST, Piece, finish, hold, size
from extractor.events.titles.light_verbs import plain_verb, told_the_press
from extractor.events.titles.locality import placed
from extractor.events.titles.pronouns import name_pronouns
from extractor.events.titles.subjects import POSSESSIVES, Resolve, Subjects, no_firm, nobody
from extractor.events.titles.wording import ENOUGH, Wording

DATE_WORDS = word_class("date_words")
"""Words of other languages that go before a date: "im Mai", "el lunes"."""
EXPECTING = frozenset({"expect", "forecast", "foresee", "predict", "project", "anticipate", "see"})
EACH = frozenset({"each", "both", "all"})
SPOKEN = frozenset({"I", "we", "our", "my", "us", "I'm", "we're", "we've", "I've", "we'll", "I'll"})
"""Words of those who speak themselves."""
OBJECTIVE = {"he": "him", "she": "her", "they": "them"}
CLOSED = frozenset({"D", "P", "PS", "I", "IS", "S", "R", "C", "DO", "M", "B"})


@dataclass(slots=True)
class _Parts:
    """What a clause title is put together from: subject, verb, and what follows from word `start` on."""

    subject: list[Piece]
    verb: list[Piece]
    tail: list[Piece]
    start: int


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

    def clause(self, group: Group, date: int, aspect: Aspect = "") -> str:
        """The title of the clause of a verb group. date: its date word; aspect: what the date is to it."""
        if aspect == "deadline":
            return finish(self._fitted(lambda: self._deadline(group)))
        amount = earlier_amount(self._sentence, group, date) if aspect == "compared" else None
        if amount is not None:
            return finish(self._fitted(lambda: self._compared(group, amount)))
        change = earlier_change(self._sentence, date) if aspect == "compared" else None
        if change is not None:
            return finish(self._fitted(lambda: self._changed(group, *change)))
        first = group
        if group.gapped and group.of < 0:
            # “was burned and two boats damaged”: from the first of the two
            earlier = [g for g in self._sentence.groups if g.start < group.start and g.finite and g.passive]
            first = earlier[-1] if earlier else group
        first = self._toll_before(first) or first
        return self._placed(
            finish(self._fitted(lambda: self._clause(first, max(first.limit, group.limit), aspect=aspect, date=date)))
        )

    def _toll_before(self, group: Group) -> Group | None:
        """For “Two people died and 14 were injured”: the first of the two, where it tells of no other date."""
        tags, groups = self._sentence.words.tags, self._sentence.groups
        at = groups.index(group)
        if not at or not group.passive or group.subject is None or not group.subject[0]:
            return None
        if not counts(self._sentence.words, group.subject[0]):
            return None
        before = groups[at - 1]
        joined = tags[group.subject[0] - 1] == "C" and before.end == group.subject[0] - 1
        return before if joined and before.finite and before.subject is not None and before.role == group.role else None

    def statement(self, group: Group, content: tuple[int, int]) -> str:
        """The title of a statement whose content goes before its verb of saying: speaker, verb, content."""
        title = finish(self._fitted(lambda: self._statement(group, content)))
        return self._placed(_as_spoken(title, group.lemma) if self._is_quoted(content) else title)

    def _is_quoted(self, content: tuple[int, int]) -> bool:
        """Whether words stand in quotation marks, those around them included."""
        tags = self._sentence.words.tags
        return "Q(" in tags[max(0, content[0] - 1) : content[1]] or "Q)" in tags[content[0] : content[1] + 2]

    def noun(self, span: tuple[int, int], date: int, recent: bool = True, aspect: Aspect = "") -> str:
        """The title of a noun phrase that the date is part of. recent: whether it belongs to the time of the article."""
        start, end = span
        tags, lows = self._sentence.words.tags, self._sentence.words.lows
        for k in range(start, min(date, end) - 1):
            if lows[k] == "anniversary" and lows[k + 1] == "of":
                # “the anniversary of Nobel's death in 1896”
                start = k + 2
        deed = unpack(self._sentence, (start, end), date)
        told = self._fitted(lambda: self._deed(deed, end)) if deed is not None else []
        if told:
            return self._placed(finish(told)) if recent else finish(told)
        while start < end and (tags[start] in ("D", "T", "POS") or start == date):
            start += 1
        pieces = self._wording.words(start, end)
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

    def _statement(self, group: Group, content: tuple[int, int]) -> list[Piece]:
        words = self._sentence.words
        if group.lemma == "report":
            # “Berg said she would stay, the Evening Post reported”: what the paper reports is the statement
            for inner in self._sentence.groups:
                if inner.finite and inner.role == "main" and content[0] <= inner.start < content[1]:
                    if inner.lemma in vocabulary().reporting and inner.subject is not None and not inner.passive:
                        return self._clause(inner, min(inner.limit, content[1]))
                    break
        speaker = _whole(self.subjects.pieces(group.subject)) if group.subject else []
        said = group.lemma in ("say", "tell", "quote", "continue", "add") or group.lemma in REMARKING
        verb = "say" if said else group.lemma
        plural = group.subject is not None and self._wording.plural(group.subject)
        start, end = content
        self.subjects.quoting = True
        self._wording.lean_until = end
        self._wording.spares = True
        first = next(
            (
                g
                for g in self._sentence.groups
                if g.finite
                and start <= g.start < end
                and g.role in ("main", "coordinate", "complement")
                and g is not group
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
            self._wording.lean_until = first.start
            around = first.subject[1] <= group.start < first.start
            if first.form == "past" and not around:
                body = self._wording.words(first.subject[0], limit, told=True)
            else:
                body = self._clause(first, limit, keep_verb=True)
        else:
            body = self._wording.words(start, end, told=True)
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
        self._lowered(body, start, end)
        self.subjects.quoting = False
        self._wording.lean_until = 0
        hold(body)
        return [*speaker, Piece(verb if plural else third_person(verb)), *body]

    def _lowered(self, body: list[Piece], start: int, end: int) -> None:
        """Within a title, what opened a sentence loses its capital, unless it is a name. body: the words from start to end."""
        words = self._sentence.words
        if words.tags[start] == "D" and start + 1 < end:
            start += 1
        at = words.starts[start]
        named = words.tags[start] not in CLOSED and (
            (start + 1 < end and words.tags[start + 1] == "NP")
            or any(m.start <= at < m.end for m in self._names.between(at, words.ends[end - 1]))
            or words.lows[start] in gazetteer().adjectives
        )
        if body and not named and body[0].text[1:].islower() and body[0].text.isalpha():
            body[0].text = body[0].text.lower()

    def _deed(self, deed: Deed, end: int) -> list[Piece]:
        """A deed that a noun tells, as a clause; nothing where it is not known who a possessive stands for."""
        assert deed.doer is not None
        won = deed.verb == "win" and deed.noun is not None
        if (won or (deed.verb == "elect" and deed.object is None)) and not self._is_person(deed.doer):
            # a country's election elects others
            return []
        if self._sentence.words.tags[deed.doer[0]] == "PS" and deed.doer[1] - deed.doer[0] == 1:
            owner = self.subjects.owner(deed.doer[0])
            if owner is None:
                return []
            subject, plural = [Piece(owner)], self._sentence.words.lows[deed.doer[0]] in ("our", "their")
        else:
            subject, plural = self.subjects.pieces(deed.doer), self._wording.plural(deed.doer)
        verb, _, particle = deed.verb.partition(" ")
        form = past_participle(verb) if deed.passive else verb if plural else third_person(verb)
        if deed.object is not None:
            object_ = self._wording.words(*deed.object)
        elif particle:
            object_ = [Piece(particle)]
        else:
            object_ = []
        if deed.noun is not None:
            # “makes historic gains”
            object_ = self._wording.words(*deed.noun)
        return [*subject, Piece(form, verb=True), *object_, *self._wording.words(deed.rest, end)]

    def _is_person(self, span: tuple[int, int]) -> bool:
        """Whether a word range is, or ends in, a person's name, or a possessive of someone."""
        words = self._sentence.words
        if words.tags[span[0]] == "PS":
            return words.lows[span[0]] in ("his", "her")
        found = self._names.between(words.starts[span[0]], words.ends[span[1] - 1])
        return bool(found) and found[-1].type == "person"

    def _deadline(self, group: Group) -> list[Piece]:
        """“Deadline for the firm to pay the fine”: what someone has, or is given, a time to do, or must do by then."""
        groups = self._sentence.groups
        if group.finite:
            task = (
                [Piece("be"), Piece(self._sentence.words.lows[group.head])] if group.passive else [Piece(group.lemma)]
            )
            rest = self._wording.words(group.end, with_conjuncts(self._sentence, group, group.limit))
            subject = self.subjects.pieces(group.subject) if group.subject is not None else []
            for piece in subject:
                piece.text = OBJECTIVE.get(piece.text, piece.text)
            return [Piece("Deadline"), Piece("for"), *subject, Piece("to"), *task, *rest] if subject else []
        giver = groups[groups.index(group) - 1]
        until = self._sentence.words.tags[group.start - 1] == "T"
        given = (giver.end, group.start - 2 if until else group.start)
        span = given if giver.lemma != "have" and not giver.passive and given[0] < given[1] else giver.subject
        subject = self.subjects.pieces(span) if span is not None else []
        if span is not None:
            self._lowered(subject, *span)
        return [
            Piece("Deadline"),
            *([Piece("for"), *subject] if subject else []),
            *self._wording.words(group.start, group.limit),
        ]

    def _changed(self, group: Group, start: int, noun: int) -> list[Piece]:
        """“Prices drop 2 percent”: the clause with its earlier change in place of the later one."""
        span = group.subject
        verb = self._sentence.words.lows[noun]
        plural = span is not None and self._wording.plural(span)
        amount = self._wording.words(start, noun)
        for piece in amount:
            number, hyphen, unit = piece.text.partition("-")
            if hyphen and number.isdigit():
                # “a 12-point drop”
                piece.text = f"{number} {unit}s"
        subject = self.subjects.pieces(span) if span is not None else []
        return [*subject, Piece(verb if plural else third_person(verb), verb=True), *amount]

    def _compared(self, group: Group, amount: tuple[int, int]) -> list[Piece]:
        """“Unemployment stands at 5 percent”: the clause with its earlier amount in place of the later one."""
        words, wording = self._sentence.words, self._wording
        parts = self._parts(group, keep_verb=False)
        later = next((k for k in range(group.end, amount[0]) if is_amount(words, k)), amount[0])
        if group.lemma in SHIFTING and not group.passive:
            # “cut its rate to 3 percent from 4 percent”: the rate at 4 percent
            stop = next((k for k in range(group.end, amount[0]) if words.lows[k] in ("to", "by", "from")), amount[0])
            return [*self.subjects.pieces((group.end, stop)), Piece("at"), *wording.words(*amount)]
        if group.lemma in EXPECTING and not group.passive:
            # “expect a profit of 55 cents, compared with 72 cents”: the profit was 72 cents
            of = next((k for k in range(group.end, later) if words.lows[k] == "of"), later)
            return [*self.subjects.pieces((group.end, of)), Piece("at"), *wording.words(*amount)]
        if group.lemma in CHANGING or group.form == "modal" or group.passive:
            return [*parts.subject, Piece("at"), *wording.words(*amount)]
        if words.tags[amount[0]] == "D" and "of" in words.lows[slice(*amount)]:
            # “a profit of 38 million, against a loss of 52 million in 1985”: the earlier one has a noun of its own
            later = parts.start
        return [*parts.subject, *parts.verb, *wording.words(parts.start, later), *wording.words(*amount)]

    def _clause(
        self, group: Group, limit: int, keep_verb: bool = False, aspect: Aspect = "", date: int = -1
    ) -> list[Piece]:
        parts = self._parts(group, keep_verb, aspect)
        limit = with_conjuncts(self._sentence, group, limit, date)
        if aspect in ("begins", "ends") and group.end <= date < limit:
            limit = date + 1
        if limit <= parts.start:
            # “told a news conference yesterday he would stay”: the clause goes on with what was said
            said = (g.limit for g in self._sentence.groups if g.finite and g.subject and g.subject[0] == parts.start)
            limit = next(said, parts.start)
        for other in self._sentence.groups:
            ends = date_right_after(self._sentence, other) if other.role == "relative" and other.finite else -1
            if parts.start < other.opener < limit <= ends + 1 and date != ends:
                # “elected for a term that expires next month”: nothing is left of it without its date
                limit = back_over_comma(self._sentence, other.opener, parts.start)
                break
        for other in self._sentence.groups:
            # who is cited after the clause is not part of it
            if other.finite and other.start > parts.start and other.inverted and other.lemma in vocabulary().reporting:
                limit = min(limit, back_over_comma(self._sentence, other.start, parts.start))
                break
        shifted = group.form in ("past", "participle", "infinitive") or group.perfect
        shifted |= group.form == "gerund" and group.lemma in ("say", "tell", "add")
        own = shared(self._sentence, group, limit, date) if date >= 0 and parts.start == group.end else None
        if own is not None:
            # “won the cup in 2019 and the league in 2020”
            stretches = [piece for part in own.parts for piece in self._wording.words(*part, undo_past=shifted)]
            if own.subject is None:
                return [*parts.subject, *parts.verb, *parts.tail, *stretches]
            plural = self._wording.plural(own.subject)
            return [*self.subjects.pieces(own.subject), *self._wording.verb(group, plural), *stretches]
        start = past_medium(self._sentence, group, parts.start, limit)
        reporting = group.lemma in vocabulary().reporting
        reporting &= group.lemma not in DONE_TOO or says(self._sentence, group)
        room = ENOUGH - size([*parts.subject, *parts.verb, *parts.tail])
        rest = self._wording.words(start, limit, shifted, room, told=reporting or keep_verb)
        if reporting and any(piece.verb for piece in rest):
            # “The museum wrote, “The hall is …””: neither a comma nor a stop before what is said
            rest = [p for n, p in enumerate(rest) if not (p.text in (",", ":") and n < 6 and _opens_quote(rest, n + 1))]
            hold(rest)
        if parts.verb:
            # half a subject says nothing
            for piece in parts.subject:
                piece.cut = 0
        if not parts.subject and not parts.verb and rest and rest[0].text in ("a", "an", "the"):
            # “there was a fire” → “fire”
            rest = rest[1:]
        return [*parts.subject, *parts.verb, *parts.tail, *rest]

    def _parts(self, group: Group, keep_verb: bool, aspect: Aspect = "") -> _Parts:
        """Subject, verb and what follows, for the four kinds of clause: finite, relative, participle, infinitive."""
        subjects, wording, tags = self.subjects, self._wording, self._sentence.words.tags
        span, tail, start, active = group.subject, None, group.end, False
        particle: list[Piece] = []
        if group.finite:
            before = tags[group.opener - 1] if group.opener > 0 else ""
            whose = span is not None and self._sentence.words.lows[span[0]] == "whose"
            if group.role == "relative" and group.topic != span and before != "I" and not whose:
                # “by the time it ends”: the noun is only when
                when = group.topic is not None and self._sentence.words.lows[group.topic[1] - 1] in WHEN_NOUNS
                tail = None if when else group.topic
        elif group.form == "participle":
            agent = agent_of(self._sentence, group)
            span = group.topic
            if agent is not None and span is not None:
                span, tail, start, active = agent, span, agent[1], True
                if self._sentence.words.lows[group.end] in AWAY:
                    # “a ruling handed down by the court”
                    particle = [Piece(self._sentence.words.texts[group.end])]
                if tags[min(start + 2, len(tags) - 1)] in ("TH", "W") and "T" in tags[start : start + 2]:
                    # “approved by Berg in 1987 that …”: what is more of the noun is left out
                    start = group.limit
        else:
            span = controller(self._sentence, self._names, group)
        there = is_expletive(self._sentence.words, group)
        if span is None and group.finite and not there and not (group.start and tags[group.start - 1] == "T"):
            earlier = [g.subject for g in self._sentence.groups if g.finite and g.subject and g.start < group.start]
            span = earlier[0] if earlier else None
        elif span is not None and span[1] - span[0] == 1 and self._sentence.words.lows[span[0]] in EACH:
            # “… until May, when each will close”: each of those the sentence is about
            earlier = [g.subject for g in self._sentence.groups if g.finite and g.subject and g.start < span[0]]
            span = earlier[0] if earlier else span
        subject = _whole(subjects.pieces(span)) if span is not None else []
        plural = wording.plural(span) if span is not None else False
        if span is not None and self._sentence.words.lows[span[0]] == "we" and len(subject) == 1:
            # “we” that is told by one name
            plural = subject[0].text.lower() == "we"
        if plural and len(subject) == 1 and subject[0].text in gazetteer().countries:
            # “the Soviets” told by the name of their country
            plural = False
        if group.inverted and span is not None and span[0] == start:
            start = span[1]
        light = plain_verb(self._sentence, group) or told_the_press(self._sentence, group)
        if aspect == "set" or (there and group.lemma == "be"):
            verb = []
        elif aspect:
            base = TAKEN_UP.get(group.lemma, "begin") if aspect == "begins" else aspect.removesuffix("s")
            verb = [Piece(base if plural else third_person(base), verb=True)]
            if base == "begin":
                verb.append(Piece(gerund(group.lemma, vocabulary().doubling)))
        elif light is not None:
            verb, start = [Piece(light[0] if plural else third_person(light[0]))], light[1]
        elif keep_verb and group.passive and group.perfect and not group.aux and not group.negated:
            # “no date has been set” → “no date set”
            verb = [Piece(self._sentence.words.lows[group.head], verb=True)]
        elif keep_verb and group.finite:
            verb = wording.words(group.start, group.end)
        elif (
            group.finite
            and span is None
            and group.start
            and tags[group.start - 1] == "T"
            and group.lemma in ("see", "mark", "witness", "be")
        ):
            # “Monday saw crowds leaving the town”: the date is the subject
            verb = []
        else:
            verb = [*wording.verb(group, plural, active), *particle]
        object_ = subjects.pieces(tail) if tail is not None else []
        if object_ and tail is not None and tail[0] == 0 and tags[0] not in ("NP", "D"):
            words = self._sentence.words
            if object_[0].text[1:].islower() and not self._names.between(words.starts[0], words.ends[0]):
                # “Homes destroyed by floods” → “Floods destroy homes”
                object_[0].text = object_[0].text.lower()
        stranded = stranded_at(self._sentence, group, start) if object_ and group.finite else 0
        if stranded:
            verb, start = [*verb, *wording.words(start, stranded)], stranded
        return _Parts(subject, verb, object_, start)


def _as_spoken(title: str, verb: str) -> str:
    """A title whose words are the speaker's own "I" or "we" with quotation marks around them: “Berg says “I will go””."""
    if SPOKEN.isdisjoint(title.split()) or any(mark in title for mark in '“”"`'):
        return title
    for base in ("say", verb):
        for form in (third_person(base), base):
            speaker, found, words = title.partition(f" {form} ")
            if found and len(title) <= LONGEST - 2:
                return f"{speaker} {form} “{words}”"
    return title


def _opens_quote(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text[:1] in "\"“`'"


def _whole(subject: list[Piece]) -> list[Piece]:
    """A subject within which no title stops."""
    for piece in subject:
        piece.cut = 0
    return subject


def plain_title(words: Words, date: int) -> str:
    """A title from the words of a sentence as they stand, the date and what opens or closes the sentence left out."""
    pieces: list[Piece] = []
    for k, text in enumerate(words.texts):
        if k == date or (k + 1 == date and words.lows[k] in DATE_WORDS):
            continue
        spaced = k == 0 or words.starts[k] > words.ends[k - 1]
        cut = (
            3 if text in (",", ";", ":", "–", "—") else 1 if k and words.texts[k - 1] not in ("(", "„", "«", "“") else 0
        )
        pieces.append(Piece(text, spaced, cut))
    while pieces and not pieces[0].text[0].isalnum() and pieces[0].text not in ("„", "“", "«", "¿", "¡"):
        pieces.pop(0)
    return finish(pieces)
