"""Who says so: what is said is parted from who says it.

A statement made on a stated day has a speaker; a happening that someone tells of keeps that someone as `according_to`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import past_dates
from extractor.events.names.find import Names
from extractor.events.referents.bodies import body_at_end
from extractor.events.referents.coreference import Coreference

REMARKING = frozenset({"comment", "respond", "react", "reply"})
"""Verbs that say on what one speaks, not what one says."""
FINDING = frozenset({"rule", "find", "decide", "conclude", "determine", "learn", "discover", "demand", "recommend"})
"""Verbs that may stand after the clause that they carry: “The firm broke the law, the court found”."""
TICKER = re.compile(r" ?<[A-Z.]{1,9}>")
"""The sign of a firm's shares that a wire puts after its name."""
AGENTLESS = word_class("agentless")
"""Verbs that carry a clause without anybody's speaking: "the figures show"."""


@dataclass(slots=True)
class Speakers:
    """Names speakers. names, coreference: of the same article."""

    text: str
    names: Names
    coreference: Coreference

    def name(self, sentence: Sentence, span: tuple[int, int] | None) -> str | None:
        """The full name of the speaker that a word range stands for; the words themselves where nobody is named."""
        if span is None or span[0] >= span[1]:
            return None
        words = sentence.words
        start, end = words.starts[span[0]], words.ends[span[1] - 1]
        mentions = self.names.between(start, end)
        people = [m for m in mentions if m.type == "person"]
        possessed = [m for m in people if self.text[m.end : m.end + 2] in ("'s", "’s", "' ", "’ ")]
        own = [m for m in people if m not in possessed]
        if own:
            return own[-1].full if len(own) == 1 else own[0].full
        if words.tags[span[0]] == "PS":
            owner = self.coreference.resolve(start, words.ends[span[0]])
            return f"{owner}'s {self.text[words.ends[span[0]] : end].strip()}" if owner else None
        resolved = self.coreference.resolve(start, end)
        if resolved:
            return resolved
        first = span[0]
        while first < span[1] - 1 and words.tags[first] == "D":
            first += 1
        if words.tags[first] == "P":
            return None
        last = first
        while last < span[1] and words.tags[last] not in (",", "W", "-", "(", "G"):
            if last > first and last in sentence.verbs:
                # “documents released on Monday”
                break
            last += 1
        close = last + 1
        while close < len(words) and words.tags[close] == "NP":
            close += 1
        if last == span[1] and close - last > 2 and words.tags[last] == "," == words.tags[min(close, len(words) - 1)]:
            # “The head of the mission, Anna Berg, said”
            first, last = last + 1, close
        first = body_at_end(words, self.names, first, last)
        said = " ".join(TICKER.sub("", self.text[words.starts[first] : words.ends[max(first, last - 1)]]).split())
        return said[:1].upper() + said[1:] if said else None

    def according_to(self, sentence: Sentence, group: Group | None, at: int) -> str | None:
        """To whom the sentence attributes what happens at word `at` (the date), in the clause of `group`."""
        verb = reporting_verb(sentence, group, at)
        if verb is not None:
            return self.name(sentence, verb.subject)
        words = sentence.words
        if "according" not in words.lows:
            return None
        for k in range(len(words) - 2):
            if words.lows[k] == "according" and words.lows[k + 1] == "to":
                end = k + 2
                while end < len(words) and (
                    words.tags[end] in NOMINAL
                    or words.tags[end] in ("D", "PS", "POS", "P", "T")
                    or words.lows[end] == "of"
                ):
                    end += 1
                return self.name(sentence, (k + 2, end))
        return None


def reporting_verb(sentence: Sentence, group: Group | None, at: int) -> Group | None:
    """The verb of saying whose content holds the clause of `group`, or None."""
    reporting = vocabulary().reporting
    start = group.start if group is not None else at
    for verb in sentence.groups:
        if (
            verb is group
            or not verb.finite
            or verb.passive
            or verb.lemma not in reporting
            or verb.lemma in AGENTLESS
            or verb.subject is None
        ):
            continue
        if group is not None and group.start > verb.end and told_around(sentence, verb) is not None:
            return verb
        content = content_before(sentence, verb)
        if content is not None and content[0] <= start < content[1]:
            return verb
        if (
            content is None
            and verb.end <= start < max(verb.limit, verb.end)
            and group is not None
            and group.role == "complement"
        ):
            return verb
    return None


def told_around(sentence: Sentence, said: Group) -> Group | None:
    """The verb of what is told around a verb that only says, between commas, who tells it: “Last year, he said, prices rose”,
    “The plant, he said on Monday, will close”."""
    words, span = sentence.words, said.subject
    tags = words.tags
    if said.lemma not in vocabulary().reporting or said.passive or span is None:
        return None
    first, end = min(said.start, span[0]), max(said.end, span[1])
    end = past_dates(words, end)
    if first == 0 or end + 1 >= len(tags) or tags[first - 1] not in (",", "Q)") or tags[end] != ",":
        return None
    if tags[end + 1] == "Q(" and "Q)" not in tags[first - 2 : first]:
        # “In a letter on Monday, Berg said, “I will stay.””
        return None
    later = next((g for g in sentence.groups if g.finite and g.start > end), None)
    if later is None or later.subject is None or later.role == "coordinate" or "." in tags[end : later.start]:
        return None
    return later if later.subject[1] < said.start or later.subject[0] in (end + 1, end + 2) else None


def content_around(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, as a word range, where its verb of saying stands within it: “The plant, he said on Monday, will close”."""
    told = told_around(sentence, group)
    return (told.subject[0], told.limit) if told is not None and told.subject is not None else None


def content_before(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, as a word range, where it goes before its verb of saying: “…, the ministry said on Friday”."""
    words = sentence.words
    if group.subject is None or (group.passive and group.lemma in FINDING):
        return None
    if group.lemma in FINDING:
        after = past_dates(words, group.end)
        if after < len(words) and words.tags[after] not in (".", ",", ";"):
            return None
    elif group.lemma not in vocabulary().reporting and group.lemma != "show":
        return None
    begin = group.start if group.inverted else group.subject[0]
    later = next((g for g in sentence.groups if g.finite and g.start >= group.end), None)
    follows = later is not None and later.role == "complement" and later.limit <= group.limit
    if follows and group.end < len(words) and words.tags[group.end] != ",":
        return None
    k = begin
    while k and words.tags[k - 1] in ("R", "C"):
        k -= 1
    if k == 0 or words.tags[k - 1] not in (",", "Q)"):
        return None
    quoted = False
    while k and words.tags[k - 1] in (",", "Q)"):
        quoted = quoted or words.tags[k - 1] == "Q)"
        k -= 1
    if not quoted and not any(g.start < k and g.form not in ("participle", "gerund") for g in sentence.groups):
        return None
    start = 0
    while start < k and words.tags[start] == "Q(":
        start += 1
    return (start, k) if k - start > 2 else None


def content_after(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, as a word range, where it follows its verb in quotation marks: “the envoy said on Friday: “We …””."""
    words = sentence.words
    tags, n = words.tags, len(words.tags)
    remarking = group.lemma in REMARKING
    if group.passive or group.inverted or not (remarking or group.lemma in vocabulary().reporting):
        return None
    open_ = next((k for k in range(group.end, n) if tags[k] in ("Q(", ".", ";")), n)
    if open_ >= n or tags[open_] != "Q(" or tags[open_ - 1] not in (":", ","):
        return None
    if not remarking and (
        tags[open_ - 1] == "," or any(group.end <= g.start < open_ for g in sentence.groups if g.finite)
    ):
        return None
    close = next((k for k in range(open_ + 1, n) if tags[k] == "Q)"), n)
    while close > open_ and tags[close - 1] in (".", ","):
        close -= 1
    return (open_ + 1, close) if close - open_ > 3 else None


def quoted_saying(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """What is said, as a word range, by one who “was quoted on Monday as saying that …”."""
    if group.lemma != "quote" or not group.passive:
        return None
    words, at = sentence.words, sentence.groups.index(group) + 1
    said = sentence.groups[at] if at < len(sentence.groups) else None
    if said is None or said.lemma not in ("say", "tell") or words.lows[said.start - 1] != "as":
        return None
    start = said.end
    told = next((g for g in sentence.groups[at + 1 :] if g.finite and g.subject is not None), None)
    if told is not None and told.subject is not None:
        start = max(start, told.subject[0])
    end = max(said.limit, told.limit if told is not None else 0)
    return (start, end) if end - start > 2 and told is not None else None


def quoted_object(sentence: Sentence, group: Group) -> tuple[int, int] | None:
    """Who is quoted: “the ministry quoted the deputy minister as saying”."""
    tags = sentence.words.tags
    end = group.end
    while end < len(tags) and (tags[end] in NOMINAL or tags[end] in ("D", "PS", "POS")):
        end += 1
    return (group.end, end) if end > group.end else None
