"""Under which full name each short one goes: "Ryabkov" is the "Sergei Ryabkov" named elsewhere in the article."""

from __future__ import annotations

import re

from extractor.events.event import NameType
from extractor.events.names.acronyms import by_initials
from extractor.events.names.capitals import is_common
from extractor.events.names.gazetteer import Gazetteer, fold
from extractor.events.names.gender import title_gender
from extractor.events.names.persons import REGNAL, leads_state
from extractor.events.names.spotting import Spot
from extractor.events.names.surroundings import lies

Words = tuple[str, ...]

_ACRONYM = re.compile(r"\s{1,2}[(\[]([A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[A-Z](?:\.[A-Z])+\.?)[)\]]")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[A-Z]{1,2}")
_SELDOM_SHORT = frozenset({"house", "government", "nation", "nations", "union", "state", "post", "times"})


class FullNames:
    """The full names of one article. folded: its text without accents; shown: the same with its usual case.

    After `of`: aliases, what acronyms stand for; unexplained, those of them that the article does not introduce; by_surname,
    who is known for a person only because the surname stands alone.
    """

    def __init__(self, folded: str, shown: str, table: Gazetteer) -> None:
        self._folded = folded
        self._shown_text = shown
        self._table = table
        self.aliases: dict[str, str] = {}
        self.unexplained: set[str] = set()
        self.by_surname: set[str] = set()
        self._kinds: dict[Words, NameType | None] = {}
        self._by_word: dict[str, list[Words]] = {}
        self._named: dict[Words, tuple[int, int]] = {}  # how often in these words, and the first time
        self._spelling: dict[Words, str] = {}
        self._led: dict[str, int] = {}  # surnames of heads of state, and where they first stand alone
        self._leading: set[Words] = set()
        self._by_noun: dict[str, list[Words]] = {}  # organisations by the noun they are called by

    def of(self, spots: list[Spot]) -> list[str]:
        """The full name of each spot."""
        folded, named, kinds, spelling = self._folded, self._named, self._kinds, self._spelling
        echoed: set[Words] = set()  # spelt so far only as a heading spells them
        for position, item in enumerate(spots):
            words = item.words
            if item.title and leads_state(item.title, folded[max(0, item.title_start - 30) : item.title_start]):
                if len(words) > 1:
                    self._leading.add(words)
                else:
                    self._led.setdefault(words[0], position)
            before = named.get(words)
            if before is None:
                named[words] = 1, position
                kinds[words] = item.type
                spelling[words] = self._shown(item)
                if item.echo:
                    echoed.add(words)
            else:
                named[words] = before[0] + 1, before[1]
                if item.type and kinds[words] is None:
                    kinds[words] = item.type
                if echoed and words in echoed and not item.echo:
                    spelling[words] = self._shown(item)
                    echoed.discard(words)
            if len(words) > 1 and item.type != "person" and folded[item.end : item.end + 2] in (" (", " ["):
                match = _ACRONYM.match(folded, item.end)
                if match:
                    self.aliases[match.group(1)] = self._shown(item)
        for letters, words in by_initials(kinds, self.aliases.keys(), self._table).items():
            self.aliases[letters] = spelling[words]
            self.unexplained.add(letters)
        self._know_by_surname()
        longest = self._longest()
        for words, best in longest.items():
            named[best] = named[best][0] + named[words][0], min(named[best][1], named[words][1])
        lasts = {words[-1].lower() for words in kinds}
        for words in kinds:
            if len(words) > 1 and words not in longest:
                for word in {word.lower() for word in words} & lasts:
                    self._by_word.setdefault(word, []).append(words)
        known: dict[tuple[Words, NameType | None, str, bool, bool], str] = {}
        full: list[str] = []
        for item in spots:
            the = len(item.words) == 1 and folded[item.start - 4 : item.start] in ("the ", "The ")
            key = item.words, item.type, item.title, item.place, the
            spelt = known.get(key)
            if spelt is None:
                bound = len(item.words) == 1 and item.words[0] in self.aliases
                found = item.words if bound else self._fuller(item, longest.get(item.words, item.words), the)
                # People go by the last word of their name, organisations by the first.
                if kinds[found] is None and _is_surname(item.words, found):
                    kinds[found] = "person"
                    self.by_surname.add(self._spell(found))
                spelt = known[key] = self._spell(found)
            full.append(spelt)
        return full

    def _know_by_surname(self) -> None:
        """Two words of no known type are a person's, where the second is the surname of another person of the article and
        the first stands alone as well: children and other relatives."""
        surnames = {words[-1] for words, kind in self._kinds.items() if kind == "person" and len(words) > 1}
        for words, kind in self._kinds.items():
            if kind is None and len(words) == 2 and words[1] in surnames and words[:1] in self._kinds:
                self._kinds[words] = "person"
                self.by_surname.add(self._spelling[words])

    def _longest(self) -> dict[Words, Words]:
        """People named with and without what stands between first and last name: the short form to the long one."""
        ends: dict[tuple[str, str], list[Words]] = {}
        for words, kind in self._kinds.items():
            if kind == "person" and len(words) > 1:
                bare = _clean(words)
                ends.setdefault((bare[0].lower(), bare[-1].lower()), []).append(words)
        longest: dict[Words, Words] = {}
        for same in ends.values():
            if len(same) > 1:
                best = max(same, key=lambda words: (len(words), words))
                if best != _clean(best):
                    # "Donald Trump Jr." after "Donald Trump" is another man.
                    same = [words for words in same if self._named[words][1] > self._named[best][1]]
                longest |= {words: best for words in same if words != best and _fits(words, best)}
        return longest

    def _person_before(self, surname: str, first: int) -> bool:
        """Whether a person of that surname is named before the `first` mention of another."""
        return any(
            self._kinds[other] == "person" and _clean(other)[-1].lower() == surname and self._named[other][1] < first
            for other in self._by_word.get(surname, ())
        )

    def _fuller(self, item: Spot, words: Words, the: bool) -> Words:
        """The longest name of the article that these words are short for, or the words themselves.

        Of two people with the surname, it is the one named first, unless the other is named in full far more often:
        relatives of whom the article is about go by their full names."""
        others = [other for other in self._by_word.get(words[-1].lower(), ()) if len(other) > len(words)]
        if not others and not the:
            return words
        lows = [word.lower() for word in words]
        key = " ".join(lows)
        if (
            item.type == "place"
            and not item.title
            and (
                lies(item, self._folded)
                or not any(self._kinds[other] == "person" and _clean(other)[-1].lower() == key for other in others)
            )
        ):
            return words
        if the and lows[0] in self._table.heads and lows[0] not in _SELDOM_SHORT:
            return self._ending_in(lows[0]) or words
        if not others:
            return words
        candidates: list[tuple[int, bool, int, int, Words]] = []
        gender = title_gender(item.title, self._table) if item.title else None
        for other in others:
            kind = self._kinds[other]
            them = [word.lower() for word in other]
            at = next((i for i in range(len(them) - len(lows) + 1) if them[i : i + len(lows)] == lows), -1)
            if at < 0:
                continue
            # "Harlow" in a story of Harlow Foods is the firm, though its founder be named Harlow too; so in one of J.P. Harlow Co.
            firm = len(lows) == 1 and not item.title and them[-1] in self._table.firm
            firm = firm and all(word == "and" or _INITIALS.fullmatch(word) for word in other[:at])
            if kind not in ("person", None) and (item.title or item.type == "person") and not firm:
                continue
            if kind == "person":
                if len(words) > 1 and _clean(other) == words:
                    continue
                if item.type == "organisation" and not (
                    is_firm_of_one(item, self._table) and at + 1 == len(_clean(other))
                ):
                    continue
                if self._another(item, other):
                    continue
                rank = 2 if at + len(lows) == len(_clean(other)) else 1
            elif kind == "organisation":
                # "Compagnie Osk": what opens the name says what it is, and the rest is what it goes by
                called = them[0] in self._table.firm_first and at + len(lows) == len(them)
                known = the or (len(lows) == 1 and key in self._table.known)
                if known and not called and (at or them[-1] not in self._table.firm):
                    continue
                if not (at == 0 or called or firm or len(lows) > 1) or (
                    len(lows) == 1 and (lows[0] in self._table.heads or lows[0] in self._table.loose)
                ):
                    continue
                if len(lows) == 1 and them[-1] in self._table.cut["named_after"] and not is_common(lows[0]):
                    continue
                if at == 0 and len(lows) > 2 and them[-1] not in self._table.firm:
                    continue  # the "Lorne Stock Exchange Commission" is not the Lorne Stock Exchange
                if at and key in self._table.known and them[at - 1] in ("of", "for", "the"):
                    continue  # the "Society for the United Nations" is not the United Nations
                rank = 3 if firm and not self._person_before(key, self._named[other][1]) else 1
            elif kind is None and len(lows) == 1 and at + 1 == len(them) and not the:
                rank = 1
            else:
                continue
            times, first = self._named[other]
            given = self._table.given.get(them[0])
            agrees = gender in (None, "either") or given in (None, "either", gender)
            candidates.append((rank, agrees, times, -first, other))
        if not candidates:
            return words
        most = max(times for *_, times, _, _ in candidates)
        best = max((rank, agrees, times * 3 > most, first, other) for rank, agrees, times, first, other in candidates)
        if item.type == "organisation" and len(lows) > 1 and sum(one[0] == best[0] for one in candidates) > 1:
            return words
        return best[-1]

    def _another(self, item: Spot, other: Words) -> bool:
        """Whether a surname alone is not that person's: kings go by their first names, and the president whom the article
        calls so before it names a woman in full is not she."""
        if item.title and REGNAL.issuperset(item.title.split()) and other[0] != item.words[0]:
            return True
        surname = item.words[-1]
        return (
            len(item.words) == 1
            and self._led.get(surname, len(self._folded)) < self._named[other][1]
            and other not in self._leading
            and self._table.given.get(fold(other[0]).lower()) == "female"
            and title_gender(item.title, self._table) != "female"
        )

    def _ending_in(self, noun: str) -> Words | None:
        """The one organisation of the article that is called by the noun: "the Foundation", "the Department"."""
        if not self._by_noun:
            for words, kind in self._kinds.items():
                if kind == "organisation" and len(words) > 1:
                    head = words[0] if words[1] in ("of", "for") else words[-1]
                    self._by_noun.setdefault(head.lower(), []).append(words)
        called = self._by_noun.get(noun, [])
        return called[0] if len(called) == 1 else None

    def _shown(self, item: Spot) -> str:
        return " ".join(self._shown_text[item.start : item.end].split())

    def _spell(self, words: Words) -> str:
        key = " ".join(words)
        low = key.lower()
        usual = self._table.places.get(low) or self._table.same.get(low)
        if key in self.aliases:
            long = fold(self.aliases[key]).lower()
            usual = self._table.places.get(long) or self._table.same.get(long) or self.aliases[key]
        if usual:
            return usual
        if words[-1].endswith("."):
            bare = (*words[:-1], words[-1][:-1])  # "Osk and Co." ends a sentence of a text that writes "Co"
            words = bare if bare in self._kinds else words
        return self._spelling[words]


def is_firm_of_one(item: Spot, table: Gazetteer) -> bool:
    """Whether it is a firm's name only as far as is known beforehand; it may be a surname as well: "Rockwell"."""
    return (
        not item.title and len(item.words) == 1 and item.words[0].istitle() and item.words[0].lower() in table.companies
    )


def _is_surname(words: Words, full: Words) -> bool:
    return (
        len(full) > 1
        and full[-1:] == words
        and not is_common(words[0].lower())
        and words[0].istitle()
        and not full[0].isupper()
    )


def _fits(words: Words, longer: Words) -> bool:
    """Whether what stands between first and last name stands in the longer name too, be it as an initial: "James C. Kopp" fits
    "James Charles Kopp", and "Ahmad Shah Osk" not "Ahmad Wali Osk"."""
    inner = [word.rstrip(".") for word in longer[1:-1]]
    return all(
        any(word.startswith(other) or other.startswith(word) for other in inner)
        for word in (word.rstrip(".") for word in _clean(words)[1:-1])
    )


def _clean(words: Words) -> Words:
    """The words without "Jr." and "Sr."."""
    return words[:-1] if len(words) > 1 and words[-1].lower().strip(".") in ("jr", "sr", "ii", "iii") else words
