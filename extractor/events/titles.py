"""The title of an entry, from the words of its clause.

Headline rules: the present tense; no date; the subject's full name; nothing after the point where a side remark begins; at most
90 characters, cut where a phrase ends.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from extractor.events.clauses import NOMINAL, Group, Sentence
from extractor.events.lexicon import PLURALS, SINGULARS_IN_S, past_participle, third_person, vocabulary
from extractor.events.names import Names
from extractor.events.words import Words

LONGEST = 90
PLACED = 6
"""A title of so many words or fewer that names nothing gets the place of the article."""
Resolve = Callable[[int, int], str | None]
"""Offsets of a pronoun or description in the article → the full name of what it stands for, or None."""

BEFORE_DATE = frozenset(
    "on in at by since until till from during for through over around about before after of between late early earlier later as starting beginning back again".split()
)
PRESENT_OF = {"was": "is", "were": "are", "had": "has", "did": "does", "would": "will", "wasn't": "isn't", "weren't": "aren't",
              "didn't": "doesn't", "wasn’t": "isn’t", "weren’t": "aren’t", "didn’t": "doesn’t", "hadn't": "hasn't", "'d": "will"}  # fmt: skip
DROPPED_ADVERBS = frozenset(
    "also however meanwhile then already just even still again therefore moreover furthermore additionally subsequently later earlier thus now only instead".split()
)
GIVING_SUBJECT = frozenset(
    "ask order tell urge call force allow require instruct want invite expect enable help warn direct press lead cause permit "
    "let persuade convince".split()
)
"""Verbs whose object is the subject of the infinitive that follows."""
POSSESSIVES = {"his", "her", "its", "their"}
PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "this",
    "these",
    "those",
    "that",
    "we",
    "i",
    "you",
    "him",
    "them",
    "who",
    "which",
    "others",
    "both",
}


@cache
def light_verbs() -> dict[str, dict[str, str]]:
    """Light verb → noun → the verb that says both, from ``light_verbs.toml``."""
    table: dict[str, dict[str, str]] = {}
    rows = tomllib.loads(files(__package__).joinpath("light_verbs.toml").read_text("utf-8"))["verbs"]
    for light, noun, verb in rows:
        table.setdefault(light, {})[noun] = verb
    return table


@dataclass(slots=True)
class Piece:
    """One word of a title to be. gap: whether a space goes before it; cut: how good a place it is to stop before it, 0 not
    at all to 3 best."""

    text: str
    gap: bool
    cut: int = 0
    verb: bool = False


def resolver_of_nothing(start: int, end: int) -> str | None:
    """The resolver for when nothing is known: resolves nothing."""
    return None


@dataclass(slots=True)
class Title:
    """Composes titles for one sentence. text: the article; resolve: see `Resolve`."""

    text: str
    sentence: Sentence
    resolve: Resolve = resolver_of_nothing
    names: Names = field(default_factory=Names)
    place: str | None = None
    tight: bool = False

    def clause(self, group: Group, date: int) -> str:
        """The title of the clause of a verb group."""
        if group.gapped and group.of < 0:
            # “was killed and several people injured”: from the first of the two
            earlier = [g for g in self.sentence.groups if g.start < group.start and g.finite and g.passive]
            if earlier:
                first, saved = earlier[-1], earlier[-1].limit
                first.limit = group.limit
                pieces = self._clause(first, date)
                first.limit = saved
                return self._placed(finish(pieces))
        return self._placed(finish(self._fitted(lambda: self._clause(group, date))))

    def statement(self, group: Group, date: int, content: tuple[int, int]) -> str:
        """The title of a statement whose content goes before its verb of saying: speaker, verb, content."""
        return self._placed(finish(self._fitted(lambda: self._statement(group, date, content))))

    def _statement(self, group: Group, date: int, content: tuple[int, int]) -> list[Piece]:
        speaker = self.subject(group.subject) if group.subject else []
        verb = "say" if group.lemma in ("say", "tell", "quote", "continue", "add") else group.lemma
        plural = group.subject is not None and self._plural(group.subject)
        head = [*speaker, Piece(verb if plural else third_person(verb), True)]
        start, end = content
        words = self.sentence.words
        inner = [
            g
            for g in self.sentence.groups
            if g.finite and start <= g.start < end and g.role in ("main", "coordinate", "complement")
        ]
        if (
            inner
            and inner[0].subject is not None
            and (inner[0].subject[0] - start < 3 or words.tags[start] in ("I", "IS", "S", "R", "C"))
        ):
            first = inner[0]
            assert first.subject is not None
            saved = first.limit
            first.limit = min(saved, end)
            if first.form == "past":
                body = self._words(first.subject[0], first.limit, date)
            else:
                body = self._clause(first, date, keep_verb=True)
            first.limit = saved
        else:
            body = self._words(start, end, date)
        if body and body[0].text in ("The", "A", "An"):
            body = body[1:]
        if body and words.tags[start] in ("D", "P", "PS", "I", "IS", "S", "R", "C", "DO", "M", "B"):
            if body[0].text.isalpha() and body[0].text[1:].islower():
                body[0].text = body[0].text.lower()
        _hold(body)
        return [*head, *body]

    def _fitted(self, compose: Callable[[], list[Piece]]) -> list[Piece]:
        """The pieces as they come or, where they are too long for a title, composed again with shorter subjects."""
        self.tight = False
        pieces = compose()
        if sum(len(piece.text) + piece.gap for piece in pieces) > LONGEST + 1:
            self.tight = True
            pieces = compose()
            self.tight = False
        return pieces

    def noun(self, span: tuple[int, int], date: int) -> str:
        """The title of a dated noun phrase."""
        start, end = span
        while start < end and (
            self.sentence.words.tags[start] in ("D", "T") or start == date or self.sentence.words.tags[start] == "POS"
        ):
            start += 1
        pieces = self._words(start, end, date)
        if pieces and pieces[0].text.lower() in POSSESSIVES:
            pieces = self.subject((start, end))
        return self._placed(finish(pieces))

    def _placed(self, title: str) -> str:
        """A short title that names nobody and nothing gets the article's place, so that it stands alone."""
        words = title.split()
        if self.place is None or len(words) > PLACED or any(w[:1].isupper() or w[:1] in '“"' for w in words[1:]):
            return title
        if any(m.text.startswith(words[0]) or m.full.startswith(words[0]) for m in self.names.mentions if words):
            return title
        if len(title) + len(self.place) + 4 > LONGEST:
            return title
        the = (
            "the "
            if self.place.startswith("United ") or self.place.endswith(("s", "Republic", "Union")) and " " in self.place
            else ""
        )
        return f"{title} in {the}{self.place}"

    def _plural(self, span: tuple[int, int]) -> bool:
        words = self.sentence.words
        start, end = span
        low = words.lows[start]
        if low in ("they", "we", "you", "these", "those"):
            return True
        if low in ("he", "she", "it", "this", "that"):
            return False
        inside = self.names.between(words.starts[start], words.ends[end - 1]) if end > start else ()
        if inside and inside[0].type in ("person", "place") and "C" not in words.tags[start:end]:
            if inside[0].end >= words.ends[end - 1] or (
                inside[0].type == "person"
                and words.tags[start] != "D"
                and words.starts[start] + 40 > inside[0].start
                and "I" not in words.tags[start:end]
                and "," in words.tags[start:end]
            ):
                return False
        head = start
        depth = 0
        for k in range(start, end):
            tag = words.tags[k]
            if tag == "C" and words.lows[k] == "and" and k + 1 < end and k > start:
                return True
            if tag == "(":
                depth += 1
            elif tag == ")":
                depth -= 1
            if depth or tag == ")":
                continue
            if (
                tag in ("I", "W", ",", "TO", "-", "TH")
                and not (tag == "I" and words.lows[k] == "of" and head > start and words.tags[head] == "NP")
                or (tag in ("VED", "VN", "G") and k > start)
            ):
                break
            if tag in NOMINAL:
                head = k
        low = words.lows[head]
        if words.tags[head] == "CD":
            return low not in ("1", "one") and (head == start or words.tags[head - 1] != "NP")
        if low in ("percent", "number", "majority", "cent", "%", "lot", "couple"):
            return True
        if low in PLURALS:
            return True
        return low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in SINGULARS_IN_S

    def subject(self, span: tuple[int, int], keep: int = 9) -> list[Piece]:
        """The words of a subject: resolved where it is a pronoun or a description, without article and side remarks."""
        words = self.sentence.words
        start, end = span
        tags, lows = words.tags, words.lows
        if start >= end:
            return []
        listed = self._listed(start, end)
        if listed is not None:
            return self._words(*listed, -1)
        named = self._resolved(start, end) or self._named(start, end)
        if named is not None:
            return [Piece(named, True)]
        front: list[Piece] = []
        if lows[start] in POSSESSIVES:
            owner = self.resolve(words.starts[start], words.ends[start])
            if owner:
                front = [
                    Piece(
                        owner + ("'" if owner.endswith("s") and not owner[:-1].endswith("s") and False else "'s"), True
                    )
                ]
            start += 1
        elif lows[start] in ("the", "this", "that") and "POS" in tags[start:end]:
            at = tags.index("POS", start, end)
            owner = self.resolve(words.starts[start], words.ends[at - 1])
            if owner:
                front = [Piece(owner + "'s", True)]
                start = at + 1
            else:
                start += 1
        elif tags[start] == "D" and lows[start] in ("the", "a", "an", "this", "that", "these", "those"):
            start += 1
        stop = end
        lists = any(tags[k] == "C" for k in range(start, end)) and not any(
            tags[k] in ("W", "VED") for k in range(start, end)
        )
        for k in range(start, end):
            if tags[k] == "," and not lists and k > start:
                stop = k
                break
            if tags[k] in ("W", "-", ":") and k > start + 1:
                stop = k
                break
            if (
                tags[k] in ("VED", "VN", "G")
                and k > start + 1
                and tags[k - 1] in NOMINAL
                and any(g.start == k and not g.finite for g in self.sentence.groups)
            ):
                stop = k
                break
        if self.tight and stop - start > 4 and not lists:
            # “ministers from the 11 member countries”: a long subject without its last phrases
            for k in range(start + 1, stop):
                if (
                    tags[k] in ("I", "TO")
                    and lows[k] != "of"
                    and tags[k - 1] in NOMINAL
                    and (k > start + 1 or lows[start] not in ("one", "some", "many"))
                ):
                    stop = k
                    break
        return [*front, *self._words(start, stop, -1, keep_commas=lists)]

    def _listed(self, start: int, end: int) -> tuple[int, int] | None:
        """The names that spell out a subject in an insertion: “the three Baltic states -- Estonia, Latvia and Lithuania --”."""
        words = self.sentence.words
        tags = words.tags
        if end >= len(words) or tags[end] not in ("-", ",") or tags[start] != "D":
            return None
        close = end + 1
        while (
            close < len(words)
            and tags[close] in ("NP", "C", ",")
            and not (tags[end] == "," and tags[close] == "," and tags[close - 1] == ",")
        ):
            close += 1
        if close >= len(words) or tags[close] != tags[end] and tags[close] not in ("B", "H", "VED", "VD", "M"):
            return None
        while tags[close - 1] == ",":
            close -= 1
        inner = tags[end + 1 : close]
        return (end + 1, close) if inner.count("NP") >= 2 and "C" in inner else None

    def _named(self, start: int, end: int) -> str | None:
        """The full name of a person whom the subject names, with or without title, or in apposition to a description:
        “Prime Minister Tony Blair”, “his defense secretary, James Mattis”."""
        words = self.sentence.words
        stop = start
        while stop < end and words.tags[stop] not in (",", "W", "-", "("):
            stop += 1
        if any(words.tags[k] == "C" for k in range(stop, end)) and words.tags[stop] == "(":
            return None
        mention = self.names.at(words.starts[start], words.ends[stop - 1]) if stop > start else None
        count = len(words)
        if mention is None and stop < count and words.tags[stop] == "," and words.tags[stop - 1] not in ("NP", "CD"):
            after = stop + 1
            close = after
            while close < count and words.tags[close] == "NP":
                close += 1
            if close - after >= 2 and (close == count or words.tags[close] == ","):
                mention = self.names.at(words.starts[after], words.ends[close - 1])
        if mention is None and stop > start + 2:
            # “Weah's spokesman Sam Quiah”, “senior Hamas official Ahmed Yussef”: the name that ends the phrase
            inside = self.names.between(words.starts[start], words.ends[stop - 1])
            if (
                inside
                and inside[-1].end >= words.ends[stop - 1]
                and inside[-1].type == "person"
                and not any(words.tags[k] in ("I", "C") for k in range(start, stop))
            ):
                mention = inside[-1]
        if mention is None:
            return None
        if mention.type == "person":
            return mention.full
        if (
            mention.start == words.starts[start]
            and mention.type == "organisation"
            and not (mention.text.isupper() and len(mention.text) < 7)
        ):
            return mention.full
        return None

    def _resolved(self, start: int, end: int) -> str | None:
        words = self.sentence.words
        low = words.lows[start]
        if end - start == 1 and words.texts[start].isupper() and len(low) > 2:
            return None
        if end - start == 1 or low in ("the", "this", "that", "these", "those", "both"):
            stop = end
            for k in range(start, end):
                if words.tags[k] in (",", "W", "-", "("):
                    stop = k
                    break
            found = self.resolve(words.starts[start], words.ends[stop - 1]) if stop > start else None
            if found is None and low in ("he", "she", "it", "they") and end - start == 1:
                # within reported speech a pronoun mostly means the one who speaks
                for group in self.sentence.groups:
                    if (
                        group.finite
                        and group.role != "relative"
                        and group.end <= start
                        and group.subject
                        and group.lemma in vocabulary().saying
                    ):
                        inner = group.subject
                        if words.tags[inner[0]] != "P":
                            return self._named(*inner) or self._plain(inner)
            return found
        return None

    def _plain(self, span: tuple[int, int]) -> str:
        return finish(self.subject(span))

    def _clause(self, group: Group, date: int, keep_verb: bool = False) -> list[Piece]:
        groups = self.sentence.groups
        subject: list[Piece] = []
        plural = False
        tail: list[Piece] = []
        active_by: tuple[int, int] | None = None
        span = group.subject
        if not group.finite:
            if group.form == "participle":
                by = self._by(group, date)
                if by is not None and group.topic is not None:
                    active_by = by
                    subject, plural = self.subject(by), self._plural(by)
                    tail = self.subject(group.topic)
                elif group.topic is not None:
                    subject, plural = self.subject(group.topic), self._plural(group.topic)
            else:
                span = self.controller(group)
                if span is not None:
                    subject, plural = self.subject(span), self._plural(span)
        else:
            before = self.sentence.words.tags[group.opener - 1] if group.opener > 0 else ""
            if group.role == "relative" and group.topic is not None and group.topic != span and before != "I":
                tail = self.subject(group.topic)
            if span is not None:
                subject, plural = self.subject(span), self._plural(span)
        if keep_verb and group.finite:
            verb = self._words(group.start, group.end, date)
        else:
            verb = self._verb(group, plural, active_by is not None, date)
        words = self.sentence.words
        light = self._light(group)
        if light is not None:
            base, after = light
            verb = [Piece(base if plural else third_person(base), True)]
        if group.finite and span is None and group.start and words.tags[group.start - 1] == "T":
            # “Monday saw armed police searching a block”: the date is the subject
            verb = [] if group.lemma in ("see", "mark", "witness") else verb
        start = group.end if active_by is None else active_by[1]
        if light is not None:
            start = light[1]
        limit = max(self._with_conjuncts(group), start)
        for other in groups:
            # the content of a trailing attribution is not part of the clause
            if other.finite and other.start > start and other.inverted and other.lemma in vocabulary().reporting:
                limit = min(limit, self._back_over_comma(other.start, start))
                break
        rest = self._words(
            start,
            limit,
            date,
            undo_past=group.form in ("past", "participle", "infinitive") or group.perfect,
            skip_that=True,
        )
        if group.lemma in vocabulary().reporting and any(piece.verb for piece in rest):
            # “The foundation tweeted, “Wikipedia is …””: neither a comma nor a stop before what is said
            rest = [
                p
                for n, p in enumerate(rest)
                if not (p.text in (",", ":") and n + 1 < len(rest) and rest[n + 1].text[:1] in "\"“`'" and n < 6)
            ]
            _hold(rest)
        return [*subject, *verb, *tail, *rest]

    def _light(self, group: Group) -> tuple[str, int] | None:
        """For “made the decision to deploy”: the verb that says it in one word, and the word after the noun."""
        words = self.sentence.words
        pairs = light_verbs().get(group.lemma)
        if pairs is None or group.passive or group.negated or not group.finite:
            return None
        k = group.end
        if k < len(words) and words.tags[k] in ("D", "PS"):
            k += 1
        if k + 1 >= len(words) or words.lows[k] not in pairs or words.tags[k + 1] not in ("TO", "TH"):
            return None
        return pairs[words.lows[k]], k + 1

    def _with_conjuncts(self, group: Group) -> int:
        """The limit of a clause with the verbs joined to it that have no date of their own: “killed three and wounded six”."""
        groups, words = self.sentence.groups, self.sentence.words
        limit = group.limit
        if not group.finite:
            return limit
        at = groups.index(group)
        for later in groups[at + 1 :]:
            if (
                later.finite
                and later.role == "coordinate"
                and later.of == at
                and later.opener >= limit
                and later.opener - limit <= 1
            ):
                if "T" in words.tags[later.start : later.limit] or later.form != group.form:
                    break
                limit = later.limit
                at = groups.index(later)
        return limit

    def _back_over_comma(self, index: int, floor: int) -> int:
        tags = self.sentence.words.tags
        k = index
        while k > floor and tags[k - 1] in (",", "Q)"):
            k -= 1
        return k

    def _by(self, group: Group, date: int) -> tuple[int, int] | None:
        """The agent of a passive participle, where it follows directly: “announced Wednesday by Doris Meissner”."""
        words = self.sentence.words
        tags, lows, n = words.tags, words.lows, len(words)
        k = group.end
        while k < n and (tags[k] in ("T", "R") or (tags[k] == "I" and k + 1 < n and tags[k + 1] == "T")):
            k += 1
        if k >= n or lows[k] != "by":
            return None
        k += 1
        start = k
        while k < n and (tags[k] in NOMINAL or tags[k] in ("D", "PS", "POS") or (lows[k] == "of" and k > start)):
            k += 1
        return (start, k) if k > start else None

    def controller(self, group: Group) -> tuple[int, int] | None:
        """The understood subject of an infinitive or gerund."""
        groups, words = self.sentence.groups, self.sentence.words
        if group.finite:
            return group.subject if group.subject is not None else group.topic
        if group.form == "participle":
            return group.topic
        if group.form == "gerund" and group.topic is not None and words.tags[group.start - 1] != ",":
            # “members meeting in Nigeria” has its noun before it; “…, sending signals” shares the main subject
            return group.topic
        before = [
            g
            for g in groups
            if g.start < group.start and (g.finite or group.form == "infinitive" or g.form == "infinitive")
        ]
        if not before:
            after = [g for g in groups if g.start > group.start and g.finite]
            return after[0].subject if after else group.topic
        main = before[-1]
        if group.form == "infinitive" and main.lemma in GIVING_SUBJECT and not main.passive:
            start = main.end
            while start < group.start and words.tags[start] in ("I", "T", "R"):
                start += 1
            k = start
            while k < group.start and (words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS", "POS", "P")):
                k += 1
            if k > start:
                return start, k
        return self.controller(main)

    def _verb(self, group: Group, plural: bool, active: bool, date: int) -> list[Piece]:
        """The verb group as a headline has it."""
        words = self.sentence.words
        base = group.lemma
        present = (base if plural else third_person(base)) if base != "be" else ("are" if plural else "is")
        adverbs = [
            Piece(words.texts[k], True)
            for k in range(group.start, group.end)
            if words.tags[k] == "R" and words.lows[k] not in DROPPED_ADVERBS and k != date
        ]
        if (
            group.start
            and words.tags[group.start - 1] == "R"
            and words.lows[group.start - 1] not in DROPPED_ADVERBS
            and group.finite
        ):
            adverbs.insert(0, Piece(words.texts[group.start - 1], True))
        if active:
            return [*adverbs, Piece(present, True)]
        if group.form == "participle":
            return [*adverbs, Piece(words.texts[group.head], True)]
        if group.passive:
            if group.aux in ("could", "may", "might", "should", "must", "can"):
                return [Piece(group.aux, True), Piece("be", True), *adverbs, Piece(words.texts[group.head], True)]
            if group.negated:
                return [
                    Piece("are" if plural else "is", True),
                    Piece("not", True),
                    *adverbs,
                    Piece(words.texts[group.head], True),
                ]
            return [*adverbs, Piece(words.texts[group.head].lower(), True)]
        if group.form == "modal" and group.aux in ("could", "may", "might", "should", "must", "can", "cannot"):
            negation = [Piece("not", True)] if group.negated and group.aux != "cannot" else []
            return [Piece(group.aux, True), *negation, *adverbs, Piece(base, True)]
        after = words.lows[group.end] if group.end < len(words) else ""
        if base == "be" and after in ("likely", "unlikely", "set", "due", "ready", "poised") and not group.negated:
            return adverbs
        if group.aux == "be to":
            return [
                *adverbs,
                Piece("to", True),
                *([Piece("be", True)] if group.passive else []),
                Piece(words.texts[group.head], True),
            ]
        if group.negated:
            if base == "be":
                return [Piece(present, True), Piece("not", True)]
            if group.aux in ("will", "would"):
                return [Piece("will", True), Piece("not", True), Piece(base, True)]
            return [Piece("do" if plural else "does", True), Piece("not", True), *adverbs, Piece(base, True)]
        return [*adverbs, Piece(present, True)]

    def _words(
        self,
        start: int,
        end: int,
        date: int,
        undo_past: bool = False,
        keep_commas: bool = True,
        skip_that: bool = False,
    ) -> list[Piece]:
        """The words from start to end as pieces, dates and parentheses left out, with how good a stop each is."""
        words = self.sentence.words
        tags, lows, texts = words.tags, words.lows, words.texts
        groups = {g.start: g for g in self.sentence.groups}
        pieces: list[Piece] = []
        k = start
        depth = 0
        gap = True
        trims: dict[int, int] = {}
        inserts = {
            g.subject[1]: g.start
            for g in self.sentence.groups
            if g.finite
            and g.subject is not None
            and not g.inverted
            and start <= g.subject[0]
            and g.subject[1] < g.start
            and g.start < end
            and tags[g.subject[1]] in (",", "-")
            and tags[g.start - 1] in (",", "-", "R")
        }
        for g in self.sentence.groups:
            # “a federal law banning discrimination does not protect”: the subject of what is said without its participle
            if (
                g.finite
                and g.subject is not None
                and not g.inverted
                and start <= g.subject[0]
                and g.subject[1] <= g.start < end
            ):
                for part in self.sentence.groups:
                    if (
                        not part.finite
                        and part.form in ("gerund", "participle")
                        and g.subject[0] < part.start < g.subject[1]
                        and part.topic is not None
                        and tags[part.start - 1] in NOMINAL
                    ):
                        trims[part.start] = g.start
                        break
        while k < end:
            tag = tags[k]
            if k in trims:
                k = trims[k]
                gap = True
                continue
            if k in inserts and (tag == "," or tag == "-"):
                k = inserts[k]
                gap = True
                continue
            if tag == "(" and k + 2 < end and tags[k + 2] == ")":
                _shorten(pieces, texts[k + 1])
            if tag == "(":
                depth += 1
            if depth:
                if tag == ")":
                    depth -= 1
                k += 1
                gap = True
                continue
            drop = self._date_phrase(k, end)
            if drop:
                k = drop
                gap = True
                continue
            if tag == "R" and lows[k] in DROPPED_ADVERBS:
                k += 1
                gap = True
                continue
            if lows[k] == "when" and undo_past and pieces and tag == "S":
                pieces.append(Piece("as", True, cut := self._cut(k, groups)))
                k += 1
                gap = True
                continue
            if (
                tag == "TH"
                and k
                and (
                    not pieces
                    or tags[k - 1] not in NOMINAL
                    or lows[k - 1] in ("reporters", "xinhua", "afp")
                    or any(
                        g.end <= k and g.lemma in vocabulary().saying and k - g.end < 6 for g in self.sentence.groups
                    )
                )
            ):
                k += 1
                continue
            cut = self._cut(k, groups)
            text = texts[k]
            if tag == "P" and lows[k] in ("he", "she", "it", "they", "them", "him"):
                text = text
            if undo_past and k in groups and groups[k].finite and groups[k].form in ("past", "modal"):
                group = groups[k]
                inner = self._undo(group)
                pieces.append(Piece(inner, gap or k > start, cut, True))
                k += 1
                gap = False
                if group.head == group.start:
                    k = group.head + 1
                gap = True
                continue
            spaced = gap or k == start or words.starts[k] > words.ends[k - 1]
            if tag == "POS" and pieces:
                spaced = False
            if tag in ("Q(", "Q)"):
                text = {"``": "“", "''": "”"}.get(text, text)
            pieces.append(Piece(text, spaced, cut, k in groups and groups[k].finite))
            gap = False
            k += 1
        return pieces

    def _before(self, k: int) -> str:
        """The tag of the word before k, dates aside."""
        tags = self.sentence.words.tags
        k -= 1
        while k > 0 and tags[k] == "T":
            k -= 1
            if k > 0 and tags[k] == "I":
                k -= 1
        return tags[k]

    def _undo(self, group: Group) -> str:
        """The first word of a finite group with the shift of reported speech undone: was → is, would → will."""
        words = self.sentence.words
        low = words.lows[group.start]
        if low in PRESENT_OF and (group.head > group.start or group.lemma in ("be", "have", "do")):
            if low == "had" and group.subject is not None and self._plural(group.subject):
                return "have"
            return PRESENT_OF[low]
        if group.form == "past" and group.head == group.start:
            plural = group.subject is not None and self._plural(group.subject)
            return group.lemma if plural else third_person(group.lemma)
        return words.texts[group.start]

    def _date_phrase(self, k: int, end: int) -> int:
        """Where a date phrase that begins at word k ends, or 0: “on Friday”, “in early 2018”, “, on Monday,”."""
        words = self.sentence.words
        tags, lows = words.tags, words.lows
        m = k
        while (
            m < end
            and (lows[m] in BEFORE_DATE or (lows[m] == "the" and m + 1 < end and tags[m + 1] == "T"))
            and m - k < 3
        ):
            m += 1
        if m < end and tags[m] == "T":
            m += 1
            if m < end and tags[m] == "POS":
                return m + 1
            if k and m < end and tags[m] == "," and tags[k - 1] == ",":
                return m + 1
            while m < end and lows[m] in ("morning", "evening", "night", "afternoon"):
                m += 1
            return m
        return 0

    def _cut(self, k: int, groups: dict[int, Group]) -> int:
        """How good a place it is to stop before word k: 0 none, 1 a phrase, 2 a clause, 3 a side remark."""
        words = self.sentence.words
        tag, low = words.tags[k], words.lows[k]
        before = words.tags[k - 1] if k else "."
        if tag in (",", "-", ";", ":"):
            return 3
        if tag == "W" or (tag == "TH" and before in NOMINAL):
            return 3
        if any(g.end == k for g in self.sentence.groups):
            # never right after the verb
            return 0
        if tag == "S" or (tag == "IS" and low in ("after", "before", "as", "since", "until")):
            return 2
        if tag == "C" and low in ("but", "while"):
            return 2
        group = groups.get(k)
        if group is not None and group.form in ("gerund", "participle") and before in NOMINAL:
            return 2
        if tag == "C" or (tag in ("I", "TO") and before in NOMINAL and low != "of"):
            return 1
        return 4 if low == "of" and before in NOMINAL else 0


def _shorten(pieces: list[Piece], acronym: str) -> None:
    """Put an acronym, given in parentheses, in place of the long name before it."""
    letters = [c for c in acronym if c.isupper()]
    if len(letters) < 3 or len(acronym) > 7:
        return
    at, left = len(pieces), len(letters)
    while at and left:
        at -= 1
        if pieces[at].text[:1].isupper():
            left -= 1
        elif pieces[at].text.lower() not in ("of", "and", "the", "for", "on", "in", "&"):
            return
    if left == 0 and pieces[at].text[:1] == letters[0]:
        first = pieces[at]
        pieces[at:] = [Piece(acronym, first.gap, first.cut)]


def _hold(pieces: list[Piece]) -> None:
    """Take away the stops before the first verb: half a subject says nothing."""
    if any(piece.verb for piece in pieces):
        for piece in pieces:
            if piece.verb:
                break
            piece.cut = -piece.cut


def finish(pieces: list[Piece]) -> str:
    """The pieces as a title: cut at a phrase, first letter capital, quotation marks balanced, no stray punctuation."""
    chosen = _cut_at(pieces)
    text = "".join((" " if piece.gap and at else "") + piece.text for at, piece in enumerate(chosen))
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,;:.?!%)])", r"\1", text)
    text = re.sub(r",\s*,", ",", text)
    text = _balance(text).strip(" ,;:-–—_.&")
    text = re.sub(
        r"\s+(?:and|or|but|of|the|a|an|in|on|at|by|for|to|with|from|that|which|who|as|after|when|his|her|its|their)$",
        "",
        text,
    )
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    return text


WEIGHTS = {"target": 13.0, "under": 1.5, "over": 0.5, "c1": 0.0, "c2": 0.0, "c3": 4.0, "of": -3.0, "end": 3.0}


def _cut_at(pieces: list[Piece]) -> list[Piece]:
    """The pieces up to the best place to stop: near the usual length of a headline, and where a phrase or clause ends."""
    weights = WEIGHTS
    length = count = 0
    best, least = len(pieces), float("inf")
    for at in range(len(pieces) + 1):
        last = at == len(pieces)
        cut = 5 if last else pieces[at].cut
        if length > LONGEST + 1:
            break
        if cut < 0:
            cut, held = -cut, 6.0
        else:
            held = 0.0
        if cut and count >= 3:
            gap = weights["target"] - count
            cost = gap * weights["under"] if gap > 0 else -gap * weights["over"]
            cost += held - weights[("", "c1", "c2", "c3", "of", "end")[cut]]
            if cost < least:
                best, least = at, cost
        if not last:
            piece = pieces[at]
            length += len(piece.text) + piece.gap
            if any(c.isalnum() for c in piece.text):
                count += len(piece.text.split())
    if least == float("inf") and length > LONGEST + 1:
        while best and sum(len(p.text) + p.gap for p in pieces[:best]) > LONGEST + 1:
            best -= 1
    return pieces[:best]


def _balance(text: str) -> str:
    """Quotation marks that lost their partner are taken out."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("``") != text.count("''"):
        text = text.replace("``", "").replace("''", "")
    return text
