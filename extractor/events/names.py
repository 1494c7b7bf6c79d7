"""The named people, places, organisations and things of an article, each under one spelling.

`find_names` spots capitalised runs (`extractor.events.spotting`), then reads the article as a whole: "Ryabkov" is the
"Sergei Ryabkov" named elsewhere, "NEC" the "National Elections Commission (NEC)", and a capital at the start of a
sentence counts where the word is a name in other places too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.article import Article
from extractor.events.event import Name, NameType
from extractor.events.gazetteer import Gazetteer, Gender, fold, gazetteer
from extractor.events.spotting import Spot, spot


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, ``text[start:end]``, without title, possessive or article.

    full: the one spelling the article's names are given under. title: the title or office before it, in lower case
    ("deputy foreign minister"); it begins at title_start, which is `start` where there is none.
    """

    start: int
    end: int
    text: str
    full: str
    type: NameType | None
    title: str = ""
    title_start: int = -1


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what a full name stands for, as far as the article tells.

    gender: of a person, None where not told. roles: the titles and offices the article gives it, lower case
    ("deputy foreign minister"). count: how often it is named.
    """

    full: str
    type: NameType | None
    gender: Gender | None = None
    roles: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of an article in order, and the entities they name by full name."""

    mentions: tuple[Mention, ...] = ()
    entities: dict[str, Entity] = field(default_factory=dict)

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie in ``text[start:end]``, in order."""
        low = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        high = bisect_right(self.mentions, end, key=lambda mention: mention.end)
        return self.mentions[low:high]

    def at(self, start: int, end: int) -> Mention | None:
        """The mention that ``text[start:end]`` is, be it with its title, its article or its possessive; else None."""
        inside = self.between(start, end)
        if len(inside) != 1:
            return None
        mention = inside[0]
        before = mention.start if mention.title_start < 0 else mention.title_start
        return mention if mention.end + 2 >= end and (before <= start or before - start <= 4) else None

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The distinct names mentioned in ``text[start:end]``, in order of their first mention there."""
        found = {mention.full: Name(mention.full, mention.type) for mention in self.between(start, end)}
        return tuple(found.values())


_ACRONYM = re.compile(r"\s{1,2}[(\[]([A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[A-Z](?:\.[A-Z])+\.?)[)\]]")
_AGE = re.compile(r",\s(?:\d\d|who)\b")
_NEXT = re.compile(r"\s+([a-z]+)")
_APPOSITION = re.compile(
    r",\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|its\s+)?((?:[a-zA-Z'.-]+\s+){0,5}?)([a-z-]+)(?=[,.;]|\s(?:of|for|at|and|in|who|to|from|with)\b)"
)
_TITLE_CASE = 0.6


def find_names(article: Article) -> Names:
    """The named people, places, organisations and things of an article.

    Read are headline, standfirst, sub-headings and body; of a headline in title case or capitals only what the body
    names as well. All offsets are into ``article.text``.
    """
    text = article.text
    folded = fold(text)
    table = gazetteer()
    spans = [
        (b.start, b.end, b.kind in ("headline", "subheading"))
        for b in article.blocks
        if b.kind not in ("furniture", "byline", "footer")
    ]
    if not article.blocks:
        spans = [(0, len(text), False)]
    breaks = frozenset(start for start, _, _ in spans)
    dateline = article.dateline
    openings = frozenset({_skip_space(folded, dateline.end)}) if dateline else frozenset()
    spots: list[Spot] = []
    for start, end, heading in spans:
        if heading and _is_title_case(folded[start:end], table):
            continue
        if dateline and start <= dateline.start < end:
            start = min(end, dateline.end)
        spots += spot(folded, start, end, breaks, openings)
    return _Reader(text, folded, table).read(spots)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\"'":
        at += 1
    return at


def _is_title_case(words: str, table: Gazetteer) -> bool:
    long = [w for w in re.findall(r"[A-Za-z][a-zA-Z'-]+", words) if len(w) > 3]
    lower = [w for w in long if w[0].islower()]
    return len(long) > 2 and len(lower) < (1 - _TITLE_CASE) * len(long)


class _Reader:
    """One article's reading: from spots to mentions under full names."""

    def __init__(self, text: str, folded: str, table: Gazetteer) -> None:
        self.text = text
        self.folded = folded
        self.table = table
        self.types: dict[str, Counter[NameType]] = defaultdict(Counter)
        self.aliases: dict[str, str] = {}

    def read(self, spots: list[Spot]) -> Names:
        spots = self._keep(spots)
        full = self._merge(spots)
        mentions: list[Mention] = []
        roles: dict[str, Counter[str]] = defaultdict(Counter)
        kinds: dict[str, Counter[NameType]] = defaultdict(Counter)
        genders: dict[str, Counter[Gender]] = defaultdict(Counter)
        for item, name in zip(spots, full, strict=True):
            if item.type:
                kinds[name][item.type] += 3 if item.title else 1
            elif self._acts_as_person(item):
                kinds[name]["person"] += 1
            elif item.place and item.words[0].lower() not in self.table.given:
                kinds[name]["place"] += 0
            if item.title:
                roles[name][item.title] += 1
                gender = self._title_gender(item.title)
                if gender:
                    genders[name][gender] += 3
            for role in self._roles_after(item):
                roles[name][role] += 1
                gender = self._title_gender(role)
                if gender:
                    genders[name][gender] += 3
        types = {name: counts.most_common(1)[0][0] for name, counts in kinds.items() if counts}
        count = Counter(full)
        entities = {}
        for name in dict.fromkeys(full):
            kind = types.get(name)
            gender = None
            if kind == "person":
                first = fold(name.split()[0]).lower()
                given = self.table.given.get(first)
                if given in ("male", "female"):
                    genders[name][given] += 2
                gender = genders[name].most_common(1)[0][0] if genders[name] else given
            entities[name] = Entity(name, kind, gender, tuple(roles[name]), count[name])
        for item, name in zip(spots, full, strict=True):
            mentions.append(
                Mention(
                    item.start,
                    item.end,
                    self.text[item.start : item.end],
                    name,
                    types.get(name),
                    item.title,
                    item.title_start,
                )
            )
        return Names(tuple(mentions), entities)

    def _keep(self, spots: list[Spot]) -> list[Spot]:
        """The spots that are names, given all of them: a sentence-initial word must be one elsewhere too."""
        sure = {word.lower() for item in spots if not item.weak for word in item.words if word[0].isupper()}
        kept = []
        for item in spots:
            if item.weak:
                low = item.words[0].lower()
                known = low in self.table.places or low in self.table.known
                if not known and low not in sure and not (item.type and self._acts_as_person(item)):
                    continue
                if not known and f" {low} " in self.folded and low not in sure:
                    continue
            kept.append(item)
        return kept

    def _merge(self, spots: list[Spot]) -> list[str]:
        """The full name of each spot."""
        self._bind_acronyms(spots)
        longest: dict[tuple[str, ...], tuple[str, ...]] = {}
        by_word: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        people = {item.words for item in spots if item.type == "person" and len(item.words) > 1}
        ends: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
        for words in people:
            ends[_clean(words)[0].lower(), _surname(words).lower()].append(words)
        for same in ends.values():
            best = max(same, key=lambda words: (len(words), words))
            for words in same:
                longest[words] = best
        for item in spots:
            words = longest.get(item.words, item.words)
            if len(words) > 1:
                for word in {w.lower() for w in words if w[0].isupper()}:
                    by_word[word].add(words)
        kind: dict[tuple[str, ...], NameType | None] = {}
        for item in spots:
            words = longest.get(item.words, item.words)
            kind[words] = kind.get(words) or item.type
        recent: dict[tuple[str, ...], int] = {}
        full = []
        for position, item in enumerate(spots):
            words = longest.get(item.words, item.words)
            found = self._fuller(item, words, by_word, kind, recent)
            recent[found] = position
            full.append(self._spell(found))
        return full

    def _fuller(
        self,
        item: Spot,
        words: tuple[str, ...],
        by_word: dict[str, set[tuple[str, ...]]],
        kind: dict[tuple[str, ...], NameType | None],
        recent: dict[tuple[str, ...], int],
    ) -> tuple[str, ...]:
        """The longest name of the article that these words are short for, or the words themselves."""
        lows = [w.lower() for w in words]
        key = " ".join(lows)
        if key in self.table.places and (item.place or item.type == "place") and not item.title:
            others = [o for o in by_word[lows[-1]] if kind[o] == "person" and _surname(o).lower() == key]
            if item.place or not others:
                return words
        candidates = []
        for other in by_word[lows[-1]]:
            if len(other) <= len(words):
                continue
            them = [w.lower() for w in other]
            type_ = kind[other]
            at = next((i for i in range(len(them) - len(lows) + 1) if them[i : i + len(lows)] == lows), -1)
            if at < 0:
                continue
            if item.title and type_ not in ("person", None):
                continue
            if item.type == "person" and type_ not in ("person", None):
                continue
            if type_ == "person":
                surname = at + len(lows) == len(_clean(other))
                candidates.append((2 if surname else 1, recent.get(other, -1), other))
            elif type_ == "organisation" and (at == 0 or len(lows) > 1):
                if len(lows) == 1 and (lows[0] in self.table.heads or lows[0] in self.table.loose):
                    continue
                candidates.append((1, recent.get(other, -1), other))
            elif type_ is None and len(lows) == 1 and at + 1 == len(them):
                candidates.append((1, recent.get(other, -1), other))
        if not candidates:
            return words
        top = max(candidate[0] for candidate in candidates)
        best = [candidate for candidate in candidates if candidate[0] == top]
        if len(best) > 1:
            seen = [candidate for candidate in best if candidate[1] >= 0]
            if item.type == "organisation" and len(lows) > 1:
                return words
            best = [max(seen)] if seen else best
            if len(best) > 1:
                return words
        return best[0][2]

    def _spell(self, words: tuple[str, ...]) -> str:
        key = " ".join(words)
        return self.aliases.get(key) or self.table.places.get(key.lower()) or key

    def _bind_acronyms(self, spots: list[Spot]) -> None:
        for item in spots:
            match = _ACRONYM.match(self.folded, item.end)
            if match and len(item.words) > 1 and item.type != "person":
                self.aliases[match.group(1)] = " ".join(item.words)

    def _title_gender(self, title: str) -> Gender | None:
        for word in reversed(title.split()):
            gender = self.table.offices.get(word) or self.table.address.get(word)
            if gender in ("male", "female"):
                return gender
        return None

    def _acts_as_person(self, item: Spot) -> bool:
        match = _NEXT.match(self.folded, item.end)
        if match:
            return (match.group(1) in self.table.saying and len(item.words) > 1) or match.group(1) in (
                "who",
                "himself",
                "herself",
            )
        return bool(len(item.words) > 1 and _AGE.match(self.folded, item.end))

    def _roles_after(self, item: Spot) -> Iterable[str]:
        """The office told after a name: "Rod Canion, president and chief executive of Compaq"."""
        if item.type not in ("person", None) or not self.folded.startswith(",", item.end):
            return
        match = _APPOSITION.match(self.folded, item.end, min(len(self.folded), item.end + 90))
        if match and match.group(2) in self.table.offices:
            yield " ".join(f"{match.group(1)} {match.group(2)}".lower().split())


def _clean(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "Jr." and "Sr."."""
    return words[:-1] if len(words) > 1 and words[-1].lower().strip(".") in ("jr", "sr", "ii", "iii") else words


def _surname(words: tuple[str, ...]) -> str:
    return _clean(words)[-1]
