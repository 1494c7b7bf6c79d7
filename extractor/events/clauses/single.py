"""A single word that may be a verb, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses.groups import Form, Group
from extractor.events.clauses.words import Words


@dataclass(slots=True)
class Single:
    """The word `at` of `words`, its tag, text in lower case and base form.

    before: the tag of the word before it. p, prev, prev_low: index, tag and text of the last word before it that is no
    adverb or the like (see `groups.back`). nxt: the tag of the word after it. groups: the verb groups before it, of which
    `previous` is the last."""

    words: Words
    at: int
    groups: list[Group]
    tag: str
    low: str
    before: str
    base: str
    p: int
    prev: str
    prev_low: str
    nxt: str
    previous: Group | None

    def finite(self, form: Form) -> Group:
        """The word as a finite verb."""
        return Group(self.at, self.at + 1, self.at, self.base, form)

    def participle(self) -> Group:
        """The word as a passive participle."""
        return Group(self.at, self.at + 1, self.at, self.base, "participle", passive=True, finite=False)
