"""Who or what a title is about: the subject of a clause under its full name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from extractor.events.clauses.antecedents import apposed, bearer_of, joins_adjectives, noun_before
from extractor.events.clauses.groups import NOMINAL, Group
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.names.find import Mention
from extractor.events.names.gazetteer import gazetteer
from extractor.events.names.persons import in_title
from extractor.events.referents.bodies import body_at_end
from extractor.events.referents.described import nouns
from extractor.events.titles.headline import Piece, brief, finish
from extractor.events.titles.pronouns import possessive
from extractor.events.titles.wording import Wording

Resolve = Callable[[int, int], str | None]
"""Offsets of a pronoun or description in the article → the full name of what it stands for, or None."""
POSTNOMINAL = frozenset(
    {"notorious", "famous", "responsible", "eligible", "loyal", "close", "critical", "opposed", "due"}
)
"""Adjectives that stand after their noun with what belongs to them: "a group notorious for raids"."""
FIGURES = word_class("figures")
"""What a firm reports of its books: "sales", "net income"."""
ENDING = frozenset({",", "W", "-", ":", "TH", "VED", "VN", "G"})
"""Tags at which a subject proper may end."""
POSSESSIVES = {"his", "her", "its", "their"}
POSSESSOR = {"his": "he", "her": "she", "its": "it", "their": "they"}


def nobody(pronoun: str) -> str | None:
    """For where nothing is known of the sentence before: a pronoun stands for nobody."""
    return None


def no_firm() -> None:
    """For where the article is about no firm."""


@dataclass(slots=True)
class Subjects:
    """The subjects of one sentence. resolve: see `Resolve`. firm: the firm it speaks of, as far as the article tells. known: whom
    another sentence names for a subject."""

    wording: Wording
    resolve: Resolve
    quoting: bool = False
    before: Callable[[str], str | None] = nobody
    firm: Callable[[], str | None] = no_firm
    known: dict[tuple[int, int], str] = field(default_factory=dict)

    def pieces(self, span: tuple[int, int]) -> list[Piece]:
        """The words of a subject: resolved where it is a pronoun or a description, without article and side remarks."""
        words = self.wording.sentence.words
        start, end = span
        tags, lows = words.tags, words.lows
        if start >= end:
            return []
        if tags[start] == "P" and end - start > 2 and tags[start + 1] == "C":
            # “he and his wife”
            whose = tags[start + 2] == "PS" and POSSESSOR.get(lows[start + 2]) == lows[start]
            other = self.wording.words(start + 2, end) if whose else self.pieces((start + 2, end))
            return [*self.pieces((start, start + 1)), Piece(words.texts[start + 1]), *other]
        listed = self._listed(start, end)
        if listed is not None:
            return self.wording.words(*listed)
        named = self.known.get(span) or self._resolved(start, end) or self._named(start, end)
        if named is not None:
            return [Piece(named, True)]
        front: list[Piece] = []
        told = self._figure(start, end)
        if told:
            firm = self._reporting_firm(start)
            if firm is not None:
                front = [Piece(possessive(brief(firm)))]
            if lows[told : told + 1] in (["for"], ["in"], ["during"]) and told < end:
                # “net income for the year ended in May”
                end = told
        if lows[start] == "whose":
            owner_span = bearer_of(words, apposed(words, noun_before(words, start)))
            if owner_span is not None:
                front = [Piece(possessive(finish(self.pieces(owner_span))))]
                start += 1
        if lows[start] in POSSESSIVES:
            owner = self.owner(start)
            if owner:
                front = [Piece(possessive(owner))]
            start += 1
        elif lows[start:end] in (["the", "stock"], ["the", "shares"]) and (firm := self.firm()) is not None:
            front = [Piece(possessive(brief(firm)))]
            start += 1
        elif lows[start] in ("the", "this", "that") and "POS" in tags[start:end]:
            at = tags.index("POS", start, end)
            owner = self.resolve(words.starts[start], words.ends[at - 1])
            if owner:
                front = [Piece(possessive(brief(owner)))]
                start = at + 1
            else:
                start += 1
        elif tags[start] == "D" and lows[start] in ("the", "a", "an", "this", "that", "these", "those"):
            start += 1
        stop = end
        inner = tags[start:end]
        lists = "C" in inner and "W" not in inner and "VED" not in inner
        for k in range(start, end):
            if lows[k] == "whose" and k > start and tags[k - 1] in NOMINAL:
                stop = k
                break
            if tags[k] not in ENDING:
                continue
            if tags[k] == "," and not lists and k > start and not joins_adjectives(words, k, end):
                stop = k
                break
            if (tags[k] in ("W", "-", ":") and k > start + 1) or (
                tags[k] in ("W", "TH") and k > start and tags[k - 1] in NOMINAL
            ):
                stop = k
                break
            if (
                tags[k] in ("VED", "VN", "G")
                and (k > start + 1 or (k > start and all(tag in ("I", "T", "R") for tag in tags[k + 1 : end])))
                and tags[k - 1] in NOMINAL
                and any(g.start == k and not g.finite for g in self.wording.sentence.groups)
            ):
                stop = k
                break
        long = stop - start > 4 and not lists
        self.wording.spares |= stop - start > 3
        named_body = body_at_end(words, self.wording.names, start, stop) if self.wording.tight else start
        if named_body > start:
            # “Japanese daily Lorne Post”: its name alone
            start = named_body
        elif self.wording.tight and long:
            # “teachers from the nine island schools”: a long subject without its last phrases
            mentions = self.wording.names.between(words.starts[start], words.ends[stop - 1])
            for k in range(start + 1, stop):
                if (
                    tags[k] in ("I", "TO")
                    and lows[k] != "of"
                    and tags[k - 1] in NOMINAL
                    and (k > start + 1 or lows[start] not in ("one", "some", "many"))
                    and not any(m.start < words.starts[k] < m.end for m in mentions)
                ):
                    stop = k - 1 if lows[k - 1] in POSTNOMINAL and k > start + 2 else k
                    break
        pieces = self.wording.words(start, stop)
        if lows[stop - 1] == "one" and tags[span[0]] == "D" and stop - start > 1:
            pieces[-1].text = self._one(span[0]) or pieces[-1].text
        if front and start == 0 and pieces[0].text[1:].islower():
            pieces[0].text = pieces[0].text.lower()
        name = self._name_after(span[0], stop)
        if name and "I" in tags[start:stop]:
            # “a clerk at the bank, Anna Berg,”
            return name
        return [*front, *pieces, *name]

    def _one(self, start: int) -> str | None:
        """What "one" stands for in the phrase that word `start` begins: “a new ferry to replace the old one” → “ferry”."""
        words = self.wording.sentence.words
        k = start - 1
        while k > 0 and words.tags[k] != "." and (words.tags[k] not in ("N", "NB", "NZ") or words.tags[k - 1] == "B"):
            # not “the bridge was old and the new one …”
            k -= 1
        return words.texts[k] if k > 0 and words.tags[k] != "." else None

    def _figure(self, start: int, end: int) -> int:
        """Where a subject's head ends if it is a bare figure of a firm's books, be it with its quarter, else 0: “third-quarter
        net income”."""
        words = self.wording.sentence.words
        tags = words.tags
        if self.quoting or tags[start] not in ("N", "NB", "NZ", "NED", "G", "T"):
            return 0
        k = start + (tags[start] == "T")
        while k < end and tags[k] in ("N", "NB", "NZ", "NED", "G"):
            k += 1
        known = k > start and words.lows[k - 1] in FIGURES and words.lows[k : k + 1] != ["of"]
        return k if known and not {"C", "NP"} & set(tags[k:end]) else 0

    def _reporting_firm(self, start: int) -> str | None:
        """The firm whose figure word `start` begins: the one that told it, “Lund Foods said sales doubled”, or else the one that
        the article is about."""
        words, names = self.wording.sentence.words, self.wording.names
        for group in self.wording.sentence.groups:
            if group.finite and group.lemma in vocabulary().reporting and group.subject is not None:
                first, last = words.starts[group.subject[0]], words.ends[group.subject[1] - 1]
                found = self.resolve(first, last)
                if found is None:
                    inside = names.between(first, last)
                    found = inside[-1].full if inside and inside[-1].end == last else None
                if found is None and words.lows[group.subject[1] - 1] in nouns()["company"]:
                    # “The Lorne-based dairy company said …”
                    return self.firm()
                entity = names.entities.get(found) if found else None
                return found if entity is not None and (entity.firm or entity.type == "organisation") else None
        # “At Lund Foods, profit doubled”
        other = start and names.between(words.starts[0], words.starts[start])
        return None if other else self.firm()

    def _name_after(self, start: int, stop: int) -> list[Piece]:
        """The name in an insertion after a description that tells the reader nobody known: “a former navy diver, Ivo Holm,”,
        “his wife, Margit,”."""
        words = self.wording.sentence.words
        tags, count = words.tags, len(words.tags)
        if stop >= count or tags[stop] != "," or (tags[start] != "PS" and words.lows[start] not in ("a", "an")):
            return []
        first = stop + 1
        if first < count and words.texts[first].endswith("-year-old"):
            first += 1
        close = first
        while close < count and tags[close] == "NP":
            close += 1
        least = 0 if tags[start] == "PS" else 1
        named = close - first > least and (
            close == count or (tags[close] == "," and tags[close + 1 : close + 2] != ["NP"])
        )
        return self.wording.words(first, close) if named else []

    def owner(self, at: int) -> str | None:
        """Whose the possessive at word `at` is."""
        words = self.wording.sentence.words
        low = words.lows[at]
        if low not in POSSESSIVES:
            return None
        pronoun = POSSESSOR[low]
        found = self.resolve(words.starts[at], words.ends[at]) or self._earlier(at, pronoun)
        return found or self._later(at, pronoun)

    def _listed(self, start: int, end: int) -> tuple[int, int] | None:
        """The names that spell out a subject in an insertion: “the three towns -- Lorne, Brill and Aske --”."""
        words = self.wording.sentence.words
        tags = words.tags
        if end >= len(tags) or tags[end] not in ("-", ",") or tags[start] != "D" or "VED" in tags[start:end]:
            return None
        close = end + 1
        while (
            close < len(tags)
            and (tags[close] in ("NP", "C", ",") or (tags[close] == "N" and words.texts[close][0].isupper()))
            and not (tags[end] == "," and tags[close] == "," and tags[close - 1] == ",")
        ):
            close += 1
        if close >= len(tags) or (tags[close] != tags[end] and tags[close] not in ("B", "H", "VED", "VD", "M")):
            return None
        while tags[close - 1] == ",":
            close -= 1
        inner = tags[end + 1 : close]
        return (end + 1, close) if inner.count("NP") + inner.count("N") >= 2 and "C" in inner else None

    def _named(self, start: int, end: int) -> str | None:
        """The full name of a person whom the subject names, with or without title, or in apposition to a description:
        “Mayor Anna Berg”, “her deputy, Piet Hansen”."""
        words = self.wording.sentence.words
        stop = start
        while stop < end and words.tags[stop] not in (",", "W", "-"):
            if words.tags[stop] == "(":
                # “the Harbour Office (HO) head Anna Berg”: past an acronym, unless nothing follows it
                close = words.tags.index(")", stop) if ")" in words.tags[stop:end] else end
                if close + 1 >= end or words.tags[close + 1] not in NOMINAL:
                    break
                stop = close
            stop += 1
        if stop < end and words.tags[stop] == "(" and "C" in words.tags[stop:end]:
            return None
        mention = self.wording.names.at(words.starts[start], words.ends[stop - 1]) if stop > start else None
        count = len(words.tags)
        single = "C" not in words.tags[start:stop] and words.lows[start] not in ("a", "an")
        known = single and (words.tags[stop - 1] not in ("NP", "CD") or self._is_office_of(start, stop))
        if mention is None and stop < count and words.tags[stop] == "," and known:
            after = stop + 1
            close = after
            while close < count and words.tags[close] == "NP":
                close += 1
            if close - after >= 2 and (close == count or words.tags[close] == ","):
                mention = self.wording.names.at(words.starts[after], words.ends[close - 1])
                if mention is not None and mention.type == "organisation" and words.lows[start] in ("one", "the"):
                    # “One of the largest banks, Lund Trust, closed”
                    return self.wording.names.acronyms.get(mention.full, mention.full)
                if mention is not None and mention.type is None and self._is_office_of(start, stop):
                    return mention.full
        if mention is None and stop > start + 2:
            # “Berg's spokesman Piet Hansen”, “senior union official Olaf Lund”: the name that ends the phrase
            inside = self.wording.names.between(words.starts[start], words.ends[stop - 1])
            if (
                inside
                and inside[-1].end >= words.ends[stop - 1]
                and inside[-1].type == "person"
                and (not self._phrase_before(start, stop, inside[-1]) or self._spared(start, inside[-1]))
                and (
                    "C" not in words.tags[start:stop]
                    or (
                        sum(m.type == "person" for m in inside) == 1
                        and words.tags[words.tags.index("C", start, stop) + 1] not in ("D", "PS")
                    )
                )
            ):
                mention = inside[-1]
        if mention is None:
            return None
        if mention.type == "person":
            return in_title(mention, self.wording.names)
        if (
            mention.start == words.starts[start]
            and mention.type == "organisation"
            and not (mention.text.isupper() and len(mention.text) < 7)
        ):
            return self.wording.names.acronyms.get(mention.full, mention.full)
        return None

    def _is_office_of(self, start: int, stop: int) -> bool:
        """Whether a word range is an office with what it is of: “the president of the Council on Energy”."""
        words = self.wording.sentence.words
        k = start
        while k < stop and words.tags[k] not in ("I", "TO"):
            k += 1
        return start < k < stop and words.lows[k - 1] in gazetteer().offices and words.tags[k - 1] != "NP"

    def _spared(self, start: int, mention: Mention) -> bool:
        """Whether a title that is too long goes without the office that word `start` begins, as that of the name after what it is
        of: “director of the Trade Board Anna Berg”."""
        words = self.wording.sentence.words
        k = start + (words.tags[start] == "D")
        begin = mention.title_start if 0 <= mention.title_start < mention.start else mention.start
        if words.lows[k] not in gazetteer().offices or words.lows[k + 1 : k + 2] != ["of"]:
            return False
        self.wording.spares = True
        return self.wording.tight and any(
            words.tags[m] == "NP" for m in range(k + 2, len(words)) if words.starts[m] < begin
        )

    def _phrase_before(self, start: int, stop: int, mention: Mention) -> bool:
        """Whether a preposition stands before a name and its title, so that it is not the name that the phrase is about."""
        words = self.wording.sentence.words
        begin = mention.title_start if 0 <= mention.title_start < mention.start else mention.start
        for tag, at in zip(words.tags[start:stop], words.starts[start:stop], strict=True):
            if tag in ("I", "TO") and at < begin:
                around = self.wording.names.between(words.starts[start], begin)
                # “Convention on Clean Water Secretary Anna Berg”: not one within a name
                if not any(m.start < at < m.end for m in around):
                    return True
        return False

    def _resolved(self, start: int, end: int) -> str | None:
        words = self.wording.sentence.words
        low = words.lows[start]
        if end - start == 1 and words.texts[start].isupper() and len(low) > 1:
            # an acronym stays as the text has it, unless nothing in the text explains it
            return self.wording.names.unexplained.get(words.texts[start])
        if low in ("i", "we") and self.quoting:
            return None
        mention = self.wording.names.at(words.starts[start], words.ends[end - 1])
        if mention is not None and self.wording.names.acronyms.get(mention.full) == mention.text:
            return mention.text
        if mention is not None and mention.type == "person":
            return in_title(mention, self.wording.names)
        if end - start == 1 or low in ("the", "this", "that", "these", "those", "both"):
            stop = end
            for k in range(start, end):
                if words.tags[k] in (",", "W", "-", "("):
                    stop = k
                    break
            if stop < end and words.tags[stop] == "(" and words.tags[end - 1] in NOMINAL:
                # “the Harbour Office (HO) head Anna Berg” is not the office
                stop = start
            found = self.resolve(words.starts[start], words.ends[stop - 1]) if stop > start else None
            found = self.wording.names.acronyms.get(found, found) if found else None
            if found is None and low in ("he", "she", "it", "they") and end - start == 1:
                found = self._governed(start, low) or self._earlier(start, low) or self._later(start, low)
            if found is None and low in ("he", "she", "it", "they") and end - start == 1 and self._opens(start):
                found = self.before(low)
            return found
        return None

    def _opens(self, start: int) -> bool:
        """Whether a pronoun may be the first in its sentence that stands for something: no clause goes before it, nor is it
        in a quotation."""
        groups = self.wording.sentence.groups
        if "Q(" in self.wording.sentence.words.tags[:start]:
            return start < 4
        return start < 4 or not any(g.finite and g.role == "main" and g.end <= start for g in groups)

    def _earlier(self, start: int, low: str) -> str | None:
        """For an unresolved pronoun: the subject of the sentence's first clause, where it may agree."""
        wording = self.wording
        words = wording.sentence.words
        for group in wording.sentence.groups:
            span = group.subject
            if not group.finite or span is None or span[1] > start or words.tags[span[0]] in ("P", "W"):
                continue
            if words.lows[span[0]] in ("nothing", "something", "everything", "anything", "everyone", "someone"):
                continue
            mentions = wording.names.between(words.starts[span[0]], words.ends[span[1] - 1])
            person = any(mention.type == "person" for mention in mentions)
            untold = len(mentions) == 1 and mentions[0].type is None and span[1] - span[0] == 1
            if untold and low in ("he", "she") and group.lemma in vocabulary().reporting:
                # “Holm told police he …”: who speaks, under a surname only
                person = True
            head = words.lows[next((k for k in range(span[1] - 1, span[0], -1) if words.tags[k] in NOMINAL), span[0])]
            if low == "it" and (person or head in gazetteer().offices):
                return self._object(group)
            if (low in ("he", "she")) != person:
                return None
            if low == "it" and not mentions and head not in gazetteer().heads and self._speaks(start):
                # “The surplus would fall, it said”: another speaks
                return self.before(low)
            return self._named(*span) or finish(self.pieces(span))
        return None

    def _speaks(self, at: int) -> bool:
        """Whether word `at` is the subject of a verb of saying."""
        groups = self.wording.sentence.groups
        return any(g.subject == (at, at + 1) and g.lemma in vocabulary().reporting for g in groups)

    def _object(self, group: Group) -> str | None:
        """The words of what someone did something to: “the queen opened the hospital, and it …”."""
        words = self.wording.sentence.words
        end = group.end
        while end < len(words) and (words.tags[end] in NOMINAL or words.tags[end] in ("D", "PS")):
            end += 1
        alone = end < len(words) and words.tags[end] in ("T", "I", ",", "C")
        if group.passive or end == group.end or not alone or self.wording.plural((group.end, end)):
            return None
        return finish(self.pieces((group.end, end))) or None

    def _governed(self, start: int, low: str) -> str | None:
        """For "it" or "they" that something was done to: the noun its clause follows, “under the contracts since they were
        signed”."""
        sentence = self.wording.sentence
        words = sentence.words
        group = next((g for g in sentence.groups if g.finite and g.subject == (start, start + 1)), None)
        if group is None or low not in ("it", "they") or start < 2:
            return None
        if not group.passive and words.lows[start - 1] != "when":
            return None
        if words.tags[start - 1] not in ("S", "IS") or words.tags[start - 2] not in NOMINAL:
            return None
        span = noun_before(words, start - 1)
        if span is None or self.wording.plural(span) != (low == "they") or words.tags[span[0] - 1] != "I":
            return None
        return finish(self.pieces(span)) or None

    def _later(self, start: int, low: str) -> str | None:
        """For a pronoun before the main clause: the subject of that, “After she won, Berg …”, “Since its launch, the probe …”."""
        sentence = self.wording.sentence
        words = sentence.words
        if any(g.finite and g.role == "main" and g.start < start for g in sentence.groups):
            return None
        for group in sentence.groups:
            if group.finite and group.role == "main" and group.subject is not None and group.subject[0] > start:
                if low in ("it", "they"):
                    if self.wording.plural(group.subject) != (low == "they") or words.tags[group.subject[0]] == "P":
                        return None
                    return finish(self.pieces(group.subject)) or None
                mentions = self.wording.names.between(words.starts[group.subject[0]], words.ends[group.subject[1] - 1])
                named = mentions and (
                    mentions[0].type == "person" or (mentions[0].type is None and " " in mentions[0].text)
                )
                return mentions[0].full if named else None
        return None
