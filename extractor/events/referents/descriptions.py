"""What a description with "the" stands for, by its head noun: "the zoo" is the Lorne Zoo named before it.

Beside coreference, which knows who and what is named, this looks for the fuller noun phrase that an article uses when it
first speaks of something: a name before the same noun ("Kenmoor amusement park", "Kenya's government").
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from extractor.article import Article
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.names.find import Names
from extractor.events.names.gazetteer import gazetteer

NAMED_BEFORE = re.compile(
    r"((?:[A-Z][\w.'’-]*|[A-Z]\w*['’]s)(?:\s+(?:of\s+)?[A-Z][\w.'’-]*){0,4}(?:\s+[a-z][a-z-]+)?\s+)$"
)
COUNTRY_WORDS = frozenset({"country", "nation", "republic"})
PLACE_WORDS = frozenset({"state", "city", "capital", "town", "province", "region", "island", "village", "area"})
GENERIC = word_class("generic")
SKIPPED = word_class("skipped")
ORDERING = word_class("ordering") | {"same", "whole", "entire"}
"""Adjectives that tell nothing of what a thing is."""
REACH = 6000


@dataclass(slots=True)
class Descriptions:
    """The descriptions of one article. text: its text in ordinary case. names: what `find_names`
    gave for it."""

    article: Article
    text: str
    names: Names

    @property
    def main_country(self) -> str | None:
        """The country the article names most, where it names one at least twice and oftener than any other."""
        after = self.article.dateline.end if self.article.dateline is not None else -1
        countries = gazetteer().countries
        places = [m.full for m in self.names.mentions if m.type == "place" and m.start >= after]
        return _foremost(Counter([place for place in places if place in countries]))

    def resolve(self, start: int, end: int) -> str | None:
        """The fuller noun phrase that ``text[start:end]``, a description with "the", stands for; None where there is none."""
        text = self.text
        words = text[start:end].split()
        if not 2 <= len(words) <= 3 or words[0].lower() not in ("the", "this", "that"):
            return None
        head = words[-1].rstrip("'’s").lower() if words[-1].endswith(("'s", "’s")) else words[-1].lower()
        if head in GENERIC or not head.isalpha() or not words[-1][0].islower():
            return None
        if head in PLACE_WORDS:
            return None
        if head in COUNTRY_WORDS:
            return self.main_country
        low = max(0, start - REACH)
        at = start
        while True:
            at = text.rfind(head, low, at)
            if at < 0:
                break
            if text[at - 1 : at].isspace() and not text[at + len(head) : at + len(head) + 1].isalnum():
                before = text[max(0, at - 60) : at]
                # a headline is no part of the paragraph after it
                before = before[before.rfind("\n\n") + 1 :]
                # most often no capital is near, so that no name is
                near = "".join(before.split()[-2:])
                found = None if near.islower() else NAMED_BEFORE.search(before)
                if found:
                    phrase = self._clean(found[1] + head)
                    if phrase and _has(phrase, words[1:-1]):
                        return phrase
        if text.rfind(head.capitalize(), low, start) >= 0:
            for mention in reversed(self.names.between(low, start)):
                if mention.full.lower().endswith(" " + head) and _has(mention.full, words[1:-1]):
                    return mention.full
        return None

    def _clean(self, phrase: str) -> str | None:
        words = phrase.split()
        for at in range(len(words) - 1, -1, -1):
            if (words[at].endswith(".") and len(words[at]) > 4) or words[at] in ("The", "A", "An"):
                words = words[at + 1 :]
                break
        if any(
            word
            in (
                "and",
                "or",
                "of",
                "the",
                "a",
                "an",
                "in",
                "on",
                "at",
                "for",
                "to",
                "with",
                "by",
                "from",
                "as",
                "is",
                "was",
            )
            for word in words[-3:-1]
        ):
            return None
        while words and (words[0].lower() in SKIPPED or not words[0][0].isupper()):
            words.pop(0)
        if any(vocabulary().tags.get(word, "N") not in ("N", "NB", "NG") for word in words[1:-1] if word.islower()):
            # “Alma reverses plans” is a clause, not a name for the plans
            return None
        return " ".join(words) if len(words) > 1 and words[0][0].isupper() else None


def _has(phrase: str, described: list[str]) -> bool:
    """Whether a phrase has the words that a description adds to its noun: “the lower house” is not the upper one."""
    return all(word in phrase.lower() or word in ORDERING or "-" in word for word in described)


def _foremost(counted: Counter[str]) -> str | None:
    """What was counted most, where it was counted twice at least and oftener than the next."""
    first = counted.most_common(2)
    if not first or first[0][1] < 2 or (len(first) > 1 and first[1][1] == first[0][1]):
        return None
    return first[0][0]
