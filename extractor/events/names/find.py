"""The named people, places, organisations and things of an article, each under one spelling.

`find_names` spots capitalised runs (`extractor.events.names.spotting`), then reads the article as a whole: "Ryabkov" is the
"Sergei Ryabkov" named elsewhere, "NEC" the "National Elections Commission (NEC)", and a capital at the start of a
sentence counts where the word is a name in other places too.
"""

from __future__ import annotations

import re
from operator import attrgetter

from extractor.article import Article
from extractor.events.event import NameType
from extractor.events.names.acronyms import initials, measures, with_long_forms
from extractor.events.names.capitals import in_capitals, is_common, recase
from extractor.events.names.echoes import by_known_words, is_title_case
from extractor.events.names.firms import firms, has_sign, hide_signs, of_several
from extractor.events.names.full_names import FullNames, is_firm_of_one
from extractor.events.names.gazetteer import Gazetteer, fold, gazetteer
from extractor.events.names.gender import gender_of
from extractor.events.names.mentions import Entity, Mention, Names
from extractor.events.names.persons import leads_state
from extractor.events.names.spotting import Spot, spot
from extractor.events.names.surroundings import acts, is_held, joined, owns, role_after, speaks, told_around

__all__ = ["Entity", "Mention", "Names", "find_names"]

_SMALL_WORD = re.compile(r"\b[a-z]++")
_LONG = 20_000  # characters from which listing the words is quicker than searching for each


def find_names(article: Article) -> Names:
    """The named people, places, organisations and things of an article.

    Read are headline, standfirst, sub-headings and body; of a headline in title case or capitals only what the body
    names as well. All offsets are into ``article.text``.
    """
    text = recase(article.text) if in_capitals(article.text) else article.text
    folded = hide_signs(fold(text))
    table = gazetteer()
    spans = [
        (b.start, b.end, b.kind in ("headline", "subheading"))
        for b in article.blocks
        if b.kind not in ("furniture", "byline", "footer")
    ]
    if not article.blocks:
        spans = [(0, len(text), False)]
    dateline = article.dateline
    several = of_several(folded)
    openings = frozenset({_skip_space(folded, dateline.end)}) if dateline else frozenset()
    spots: list[Spot] = []
    headings: list[tuple[int, int]] = []
    for start, end, heading in spans:
        if heading and is_title_case(folded[start:end]):
            headings.append((start, end))
            continue
        if dateline and start <= dateline.start < end:
            start = min(end, dateline.end)
        spots += firms(folded, start, end, several)
        spots += with_long_forms(list(spot(folded, start, end, openings)), folded, start, end)
    spots += by_known_words(spots, headings, folded, table)
    spots = _apart(spots)
    return _Reader(article.text, text, folded, table).read(spots)


def _apart(spots: list[Spot]) -> list[Spot]:
    """The spots in order, without those that lie in another."""
    ordered: list[Spot] = []
    longest_first = sorted(spots, key=attrgetter("end"), reverse=True)
    for item in sorted(longest_first, key=attrgetter("start")):
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
        self.folded = folded
        self.table = table
        self.full = FullNames(folded, shown, table)
        self.small: set[str] = set()  # its words in lower case, where it is long

    def read(self, spots: list[Spot]) -> Names:
        """The names of all the spots, which are in order."""
        spots = self._keep(spots)
        names = self.full.of(spots)
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
        for name in self.full.by_surname & votes.keys():
            votes[name]["person"] = 2
        for item, name in zip(spots, names, strict=True):
            kind, weight = self._vote(item)
            if kind == "organisation" and name.endswith(f" {item.words[0]}") and is_firm_of_one(item, self.table):
                continue
            found = votes[name]
            if kind:
                found[kind] = found.get(kind, 0) + weight
            if item.type not in (None, "person") and len(item.words) > 1 and name not in leaders:
                told[name] = kind or item.type
            if item.title:
                roles.setdefault(name, {})[item.title] = None
                if leads_state(item.title, self.folded[max(0, item.title_start - 30) : item.title_start]):
                    leaders.add(name)
            following = self.folded[item.end : item.end + 1]
            if following == "'" and kind == "organisation" and owns(item, self.folded, self.table):
                firms.add(name)
            if following == "," and kind in ("person", None) and (role := role_after(item, self.folded, self.table)):
                roles.setdefault(name, {})[role] = None
                found["person"] = found.get("person", 0) + 2
        types = {
            name: "place" if name in self.table.countries else told.get(name) or _most(cast)
            for name, cast in votes.items()
        }
        if None in types.values():
            self._type_lists(spots, names, types)
        entities = {}
        for name, kind in types.items():
            titles = tuple(roles.get(name, ()))
            gender = gender_of(name, titles, self.table) if kind == "person" else None
            # "Mr." and "Mrs." tell the gender and no office.
            offices = tuple([title for title in titles if self.table.address.get(title, "either") == "either"])
            firm = kind == "organisation" and (name in firms or fold(name).lower() in self.table.companies)
            entities[name] = Entity(name, kind, gender, offices, counts[name], name in leaders, firm)
        text = self.text
        mentions = [
            Mention(item.start, item.end, text[item.start : item.end], name, types[name], item.title, item.title_start)
            for item, name in zip(spots, names, strict=True)
        ]
        unexplained = {acronym: self.full.aliases[acronym] for acronym in self.full.unexplained} | measures(self.folded)
        acronyms = {full: short for full, short in self.table.short.items() if full in entities} | {
            full: acronym
            for acronym, full in self.full.aliases.items()
            if acronym not in unexplained and initials(full) == "".join(filter(str.isupper, acronym))
        }
        return Names(tuple(mentions), entities, acronyms, unexplained)

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

    def _vote(self, item: Spot) -> tuple[NameType | None, int]:
        if has_sign(self.folded, item.end):
            return "organisation", 3
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
    return max(votes, key=votes.__getitem__, default=None)
