"""The named people, places, organisations and things of an article, each under one spelling.

`find_names` spots capitalised runs (`extractor.events.names.spotting`), then reads the article as a whole: "Ryabkov" is the
"Sergei Ryabkov" named elsewhere, "NEC" the "National Elections Commission (NEC)", and a capital at the start of a
sentence counts where the word is a name in other places too.
"""

from __future__ import annotations

import re

from extractor.article import Article
from extractor.events.event import NameType
from extractor.events.names.acronyms import by_initials, initials, measures, with_long_forms
from extractor.events.names.capitals import in_capitals, is_common, recase
from extractor.events.names.echoes import by_known_words, is_title_case
from extractor.events.names.gazetteer import Gazetteer, fold, gazetteer
from extractor.events.names.gender import gender_of, title_gender
from extractor.events.names.mentions import Entity, Mention, Names
from extractor.events.names.persons import REGNAL, leads_state
from extractor.events.names.spotting import Spot, spot
from extractor.events.names.surroundings import acts, is_held, joined, lies, owns, role_after, speaks, told_around

__all__ = ["Entity", "Mention", "Names", "find_names"]

Words = tuple[str, ...]

_ACRONYM = re.compile(r"\s{1,2}[(\[]([A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[A-Z](?:\.[A-Z])+\.?)[)\]]")
_SMALL_WORD = re.compile(r"\b[a-z]++")
_SELDOM_SHORT = frozenset({"house", "government", "nation", "nations", "union", "state", "post", "times"})
_LONG = 20_000  # characters from which listing the words is quicker than searching for each


def find_names(article: Article) -> Names:
    """The named people, places, organisations and things of an article.

    Read are headline, standfirst, sub-headings and body; of a headline in title case or capitals only what the body
    names as well. All offsets are into ``article.text``.
    """
    text = recase(article.text) if in_capitals(article.text) else article.text
    folded = fold(text)
    table = gazetteer()
    spans = [
        (b.start, b.end, b.kind in ("headline", "subheading"))
        for b in article.blocks
        if b.kind not in ("furniture", "byline", "footer")
    ]
    if not article.blocks:
        spans = [(0, len(text), False)]
    dateline = article.dateline
    openings = frozenset({_skip_space(folded, dateline.end)}) if dateline else frozenset()
    spots: list[Spot] = []
    headings: list[tuple[int, int]] = []
    for start, end, heading in spans:
        if heading and is_title_case(folded[start:end]):
            headings.append((start, end))
            continue
        if dateline and start <= dateline.start < end:
            start = min(end, dateline.end)
        spots += with_long_forms(list(spot(folded, start, end, openings)), folded, start, end)
    spots += by_known_words(spots, headings, folded, table)
    spots = _apart(spots)
    return _Reader(article.text, text, folded, table).read(spots)


def _apart(spots: list[Spot]) -> list[Spot]:
    """The spots in order, without those that lie in another."""
    ordered: list[Spot] = []
    for item in sorted(spots, key=lambda item: (item.start, -item.end)):
        if not ordered or item.start >= ordered[-1].end:
            ordered.append(item)
    return ordered


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\"'":
        at += 1
    return at


class _Reader:
    """One article's reading: from spots to mentions under full names."""

    def __init__(self, text: str, shown: str, folded: str, table: Gazetteer) -> None:
        self.text = text
        self.shown = shown  # the text with its usual case
        self.folded = folded
        self.table = table
        self.aliases: dict[str, str] = {}
        self.kinds: dict[Words, NameType | None] = {}
        self.by_word: dict[str, list[Words]] = {}
        self.named: dict[Words, tuple[int, int]] = {}  # how often in these words, and the first time
        self.spelling: dict[Words, str] = {}
        self.led: dict[str, int] = {}  # surnames of heads of state, and where they first stand alone
        self.leading: set[Words] = set()
        self.by_surname: set[str] = set()
        self.by_noun: dict[str, list[Words]] = {}  # organisations by the noun they are called by
        self.unexplained: set[str] = set()  # acronyms the article has and does not introduce
        self.small: set[str] = set()  # its words in lower case, where it is long

    def read(self, spots: list[Spot]) -> Names:
        """The names of all the spots, which are in order."""
        spots = self._keep(spots)
        names = self._full_names(spots)
        counts: dict[str, int] = {}
        for name in names:
            counts[name] = counts.get(name, 0) + 1
        noise = {
            item.words
            for item in spots
            if item.type is None
            and len(item.words) == 1
            and item.words[0].istitle()
            and is_common(item.words[0].lower())
        }
        if noise:  # "the Society": a capital now and then, where the long name is not in the article
            named = [
                (item, name)
                for item, name in zip(spots, names, strict=True)
                if item.words not in noise or counts[name] > 2 or name != item.words[0]
            ]
            spots, names = [item for item, _ in named], [name for _, name in named]
        votes: dict[str, dict[NameType, int]] = {name: {} for name in names}
        roles: dict[str, dict[str, None]] = {}
        leaders: set[str] = set()
        firms: set[str] = set()
        told: dict[str, NameType] = {}  # by the words of the name
        for name in self.by_surname & votes.keys():
            votes[name]["person"] = 2
        for item, name in zip(spots, names, strict=True):
            kind, weight = self._vote(item)
            if kind == "organisation" and name.endswith(f" {item.words[0]}") and self._is_firm_of_one(item):
                continue
            if kind:
                votes[name][kind] = votes[name].get(kind, 0) + weight
            if item.type not in (None, "person") and len(item.words) > 1 and name not in leaders:
                told[name] = item.type
            if item.title:
                roles.setdefault(name, {})[item.title] = None
                if leads_state(item.title, self.folded[max(0, item.title_start - 30) : item.title_start]):
                    leaders.add(name)
            if kind == "organisation" and owns(item, self.folded, self.table):
                firms.add(name)
            if kind in ("person", None) and (role := role_after(item, self.folded, self.table)):
                roles.setdefault(name, {})[role] = None
                votes[name]["person"] = votes[name].get("person", 0) + 2
        types = {
            name: "place" if name in self.table.countries else told.get(name) or _most(found)
            for name, found in votes.items()
        }
        if None in types.values():
            self._type_lists(spots, names, types)
        entities = {}
        for name, kind in types.items():
            titles = tuple(roles.get(name, ()))
            gender = gender_of(name, titles, self.table) if kind == "person" else None
            # "Mr." and "Mrs." tell the gender and no office.
            offices = tuple(title for title in titles if self.table.address.get(title, "either") == "either")
            firm = kind == "organisation" and (name in firms or fold(name).lower() in self.table.companies)
            entities[name] = Entity(name, kind, gender, offices, counts[name], name in leaders, firm)
        mentions = tuple(
            Mention(
                item.start, item.end, self.text[item.start : item.end], name, types[name], item.title, item.title_start
            )
            for item, name in zip(spots, names, strict=True)
        )
        unexplained = {acronym: self.aliases[acronym] for acronym in self.unexplained} | measures(self.folded)
        acronyms = {full: short for full, short in self.table.short.items() if full in entities} | {
            full: acronym
            for acronym, full in self.aliases.items()
            if acronym not in unexplained and initials(full) == "".join(filter(str.isupper, acronym))
        }
        return Names(mentions, entities, acronyms, unexplained)

    def _keep(self, spots: list[Spot]) -> list[Spot]:
        """The spots that are names, given all of them: a sentence-initial word must be one elsewhere too."""
        if not any(item.weak for item in spots):
            return spots
        sure = {word.lower() for item in spots if not item.weak for word in item.words}
        return [item for item in spots if not item.weak or self._is_name(item, sure)]

    def _is_name(self, item: Spot, sure: set[str]) -> bool:
        low = item.words[0].lower()
        if low in sure or low in self.table.places or low in self.table.known:
            return True
        if self._written_small(low):
            return False
        if item.type in ("organisation", "person"):
            return item.type == "organisation" or speaks(item, self.folded, self.table)
        return not is_common(low) and not low.endswith("s") and acts(item, self.folded)

    def _written_small(self, low: str) -> bool:
        """Whether the article has the word in lower case too."""
        if len(self.folded) < _LONG:
            return f" {low} " in self.folded or f" {low}," in self.folded
        if not self.small:
            self.small = set(_SMALL_WORD.findall(self.folded))
        return low in self.small

    def _full_names(self, spots: list[Spot]) -> list[str]:
        """The full name of each spot."""
        folded = self.folded
        echoed: set[Words] = set()  # spelt so far only as a heading spells them
        for position, item in enumerate(spots):
            words = item.words
            if item.title and leads_state(item.title, self.folded[max(0, item.title_start - 30) : item.title_start]):
                if len(words) > 1:
                    self.leading.add(words)
                else:
                    self.led.setdefault(words[0], position)
            if words not in self.named:
                self.named[words] = 1, position
                self.kinds[words] = item.type
                self.spelling[words] = self._shown(item)
                if item.echo:
                    echoed.add(words)
            else:
                times, first = self.named[words]
                self.named[words] = times + 1, first
                self.kinds[words] = self.kinds[words] or item.type
                if words in echoed and not item.echo:
                    self.spelling[words] = self._shown(item)
                    echoed.discard(words)
            if len(words) > 1 and item.type != "person" and folded[item.end : item.end + 2] in (" (", " ["):
                match = _ACRONYM.match(folded, item.end)
                if match:
                    self.aliases[match.group(1)] = self._shown(item)
        for letters, words in by_initials(self.kinds, self.aliases.keys(), self.table).items():
            self.aliases[letters] = self.spelling[words]
            self.unexplained.add(letters)
        self._know_by_surname()
        longest = self._longest()
        for words, best in longest.items():
            self.named[best] = (
                self.named[best][0] + self.named[words][0],
                min(self.named[best][1], self.named[words][1]),
            )
        lasts = {words[-1].lower() for words in self.kinds}
        for words in self.kinds:
            if len(words) > 1 and words not in longest:
                for word in {word.lower() for word in words} & lasts:
                    self.by_word.setdefault(word, []).append(words)
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
                if self.kinds[found] is None and _is_surname(item.words, found):
                    self.kinds[found] = "person"
                    self.by_surname.add(self._spell(found))
                spelt = known[key] = self._spell(found)
            full.append(spelt)
        return full

    def _know_by_surname(self) -> None:
        """Two words of no known type are a person's, where the second is the surname of another person of the article and
        the first stands alone as well: children and other relatives."""
        surnames = {words[-1] for words, kind in self.kinds.items() if kind == "person" and len(words) > 1}
        for words, kind in self.kinds.items():
            if kind is None and len(words) == 2 and words[1] in surnames and words[:1] in self.kinds:
                self.kinds[words] = "person"
                self.by_surname.add(self.spelling[words])

    def _longest(self) -> dict[Words, Words]:
        """People named with and without what stands between first and last name: the short form to the long one."""
        ends: dict[tuple[str, str], list[Words]] = {}
        for words, kind in self.kinds.items():
            if kind == "person" and len(words) > 1:
                bare = _clean(words)
                ends.setdefault((bare[0].lower(), bare[-1].lower()), []).append(words)
        longest: dict[Words, Words] = {}
        for same in ends.values():
            if len(same) > 1:
                best = max(same, key=lambda words: (len(words), words))
                if best != _clean(best):
                    # "Donald Trump Jr." after "Donald Trump" is another man.
                    same = [words for words in same if self.named[words][1] > self.named[best][1]]
                longest |= {words: best for words in same if words != best}
        return longest

    def _person_before(self, surname: str, first: int) -> bool:
        """Whether a person of that surname is named before the `first` mention of another."""
        return any(
            self.kinds[other] == "person" and _clean(other)[-1].lower() == surname and self.named[other][1] < first
            for other in self.by_word.get(surname, ())
        )

    def _fuller(self, item: Spot, words: Words, the: bool) -> Words:
        """The longest name of the article that these words are short for, or the words themselves.

        Of two people with the surname, it is the one named first, unless the other is named in full far more often:
        relatives of whom the article is about go by their full names."""
        others = self.by_word.get(words[-1].lower(), ())
        if not others and not the:
            return words
        lows = [word.lower() for word in words]
        key = " ".join(lows)
        if (
            item.type == "place"
            and not item.title
            and (
                lies(item, self.folded)
                or not any(self.kinds[other] == "person" and _clean(other)[-1].lower() == key for other in others)
            )
        ):
            return words
        if the and lows[0] in self.table.heads and lows[0] not in _SELDOM_SHORT:
            return self._ending_in(lows[0]) or words
        if not others:
            return words
        candidates: list[tuple[int, bool, int, int, Words]] = []
        gender = title_gender(item.title, self.table) if item.title else None
        for other in others:
            if len(other) <= len(words):
                continue
            kind = self.kinds[other]
            them = [word.lower() for word in other]
            at = next((i for i in range(len(them) - len(lows) + 1) if them[i : i + len(lows)] == lows), -1)
            if at < 0:
                continue
            if kind not in ("person", None) and (item.title or item.type == "person"):
                club = at == 0 and len(lows) == 1 and not item.title and them[-1] in self.table.firm
                if not club:
                    continue
            if kind == "person":
                if len(words) > 1 and _clean(other) == words:
                    continue
                if item.type == "organisation" and not (self._is_firm_of_one(item) and at + 1 == len(_clean(other))):
                    continue
                if self._another(item, other):
                    continue
                rank = 2 if at + len(lows) == len(_clean(other)) else 1
            elif kind == "organisation":
                # "Compagnie Osk": what opens the name says what it is, and the rest is what it goes by
                called = them[0] in self.table.firm_first and at + len(lows) == len(them)
                known = the or (len(lows) == 1 and key in self.table.known)
                if known and not called and (at or them[-1] not in self.table.firm):
                    continue
                if not (at == 0 or called or len(lows) > 1) or (
                    len(lows) == 1 and (lows[0] in self.table.heads or lows[0] in self.table.loose)
                ):
                    continue
                if len(lows) == 1 and them[-1] in self.table.cut["named_after"] and not is_common(lows[0]):
                    continue
                if at and key in self.table.known and them[at - 1] in ("of", "for", "the"):
                    continue  # the "Society for the United Nations" is not the United Nations
                # “Harlow” in a story of Harlow Foods is the firm, though its founder be named Harlow too
                firm = at == 0 and len(lows) == 1 and not item.title and them[-1] in self.table.firm
                rank = 3 if firm and not self._person_before(key, self.named[other][1]) else 1
            elif kind is None and len(lows) == 1 and at + 1 == len(them) and not the:
                rank = 1
            else:
                continue
            times, first = self.named[other]
            given = self.table.given.get(them[0])
            agrees = gender in (None, "either") or given in (None, "either", gender)
            candidates.append((rank, agrees, times, -first, other))
        if not candidates:
            return words
        most = max(times for *_, times, _, _ in candidates)
        best = max((rank, agrees, times * 3 > most, first, other) for rank, agrees, times, first, other in candidates)
        if item.type == "organisation" and len(lows) > 1 and sum(one[0] == best[0] for one in candidates) > 1:
            return words
        return best[-1]

    def _is_firm_of_one(self, item: Spot) -> bool:
        """Whether it is a firm's name only as far as is known beforehand; it may be a surname as well: "Rockwell"."""
        return (
            not item.title
            and len(item.words) == 1
            and item.words[0].istitle()
            and item.words[0].lower() in self.table.companies
        )

    def _another(self, item: Spot, other: Words) -> bool:
        """Whether a surname alone is not that person's: kings go by their first names, and the president whom the article
        calls so before it names a woman in full is not she."""
        if item.title and REGNAL.issuperset(item.title.split()) and other[0] != item.words[0]:
            return True
        surname = item.words[-1]
        return (
            len(item.words) == 1
            and self.led.get(surname, len(self.text)) < self.named[other][1]
            and other not in self.leading
            and self.table.given.get(fold(other[0]).lower()) == "female"
            and title_gender(item.title, self.table) != "female"
        )

    def _ending_in(self, noun: str) -> Words | None:
        """The one organisation of the article that is called by the noun: "the Foundation", "the Department"."""
        if not self.by_noun:
            for words, kind in self.kinds.items():
                if kind == "organisation" and len(words) > 1:
                    head = words[0] if words[1] in ("of", "for") else words[-1]
                    self.by_noun.setdefault(head.lower(), []).append(words)
        called = self.by_noun.get(noun, [])
        return called[0] if len(called) == 1 else None

    def _shown(self, item: Spot) -> str:
        return " ".join(self.shown[item.start : item.end].split())

    def _spell(self, words: Words) -> str:
        key = " ".join(words)
        low = key.lower()
        usual = self.table.places.get(low) or self.table.same.get(low)
        if key in self.aliases:
            long = fold(self.aliases[key]).lower()
            usual = self.table.places.get(long) or self.table.same.get(long) or self.aliases[key]
        return usual or self.spelling[words]

    def _vote(self, item: Spot) -> tuple[NameType | None, int]:
        if item.type:
            if item.type == "person" and not item.title and is_held(self.folded, item.end, self.table):
                return "organisation", 2
            return item.type, 3 if item.title else 1
        kind = told_around(self.folded, item.start, item.end, self.table)
        if kind:
            return kind, 2
        if len(item.words) > 1 and speaks(item, self.folded, self.table) and not is_common(item.words[-1].lower()):
            return "person", 1
        return ("organisation", 1) if owns(item, self.folded, self.table) else (None, 0)

    def _type_lists(self, spots: list[Spot], names: list[str], types: dict[str, NameType | None]) -> None:
        """Type the names that stand in a list with others of one kind: "Oleg Tarn, Ada Quill and Qorlan Vespe"."""
        listed: list[str] = []
        closed = False
        for at, item in enumerate(spots):
            begin = item.start if item.title_start < 0 else item.title_start
            how = joined(self.folded, spots[at - 1].end, begin) if at else ""
            if not how:
                if closed:
                    _share_type(listed, types)
                listed, closed = [], False
            listed.append(names[at])
            closed = closed or how == "and" or (how == ", and" and len(listed) > 2)
        if closed:
            _share_type(listed, types)


def _share_type(listed: list[str], types: dict[str, NameType | None]) -> None:
    kinds = {types[name] for name in listed} - {None}
    if len(kinds) == 1:
        kind = kinds.pop()
        for name in listed:
            if types[name] is None and kind != "thing" and (kind != "person" or " " in name):
                types[name] = kind


def _most(votes: dict[NameType, int]) -> NameType | None:
    return max(votes.items(), key=lambda vote: vote[1])[0] if votes else None


def _is_surname(words: Words, full: Words) -> bool:
    return (
        len(full) > 1
        and full[-1:] == words
        and not is_common(words[0].lower())
        and words[0].istitle()
        and not full[0].isupper()
    )


def _clean(words: Words) -> Words:
    """The words without "Jr." and "Sr."."""
    return words[:-1] if len(words) > 1 and words[-1].lower().strip(".") in ("jr", "sr", "ii", "iii") else words
