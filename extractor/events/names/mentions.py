"""The values of naming: a mention, whom it names, and all of an article's together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from extractor.events.event import Name, NameType
from extractor.events.names.gazetteer import Gender


@dataclass(slots=True)
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


@dataclass(slots=True)
class Entity:
    """Who or what a full name stands for, as far as the article tells.

    gender: of a person, None where not told. roles: the titles and offices the article gives it, lower case
    ("deputy foreign minister"). count: how often it is named. leads: whether it is or was at the head of a state or its
    government. firm: whether it is a company.
    """

    full: str
    type: NameType | None
    gender: Gender | None = None
    roles: tuple[str, ...] = ()
    count: int = 1
    leads: bool = False
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """All mentions of an article in order, and the entities they name by full name.

    acronyms: full name → the acronym that the article introduces for it. unexplained: acronym → full name, where the
    article has both and does not say so.
    """

    mentions: tuple[Mention, ...] = ()
    entities: dict[str, Entity] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)
    unexplained: dict[str, str] = field(default_factory=dict)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([mention.start for mention in self.mentions]))
        object.__setattr__(self, "_ends", tuple([mention.end for mention in self.mentions]))

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie in ``text[start:end]``, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

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
