"""Where the part of a clause that a title tells begins and ends."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary


def with_conjuncts(sentence: Sentence, group: Group, limit: int, date: int = -1) -> int:
    """The limit of a clause with the verbs joined to it that have no date of their own, none but word `date`: “sold two
    boats and hired one”."""
    groups = sentence.groups
    if not group.finite:
        return limit
    at = groups.index(group)
    for later in groups[at + 1 :]:
        if later.finite and later.role == "coordinate" and later.of == at and 0 <= later.opener - limit <= 1:
            relative = (g.start for g in groups if g.role == "relative" and later.end <= g.start < later.limit)
            inner = next(relative, later.limit)
            dated = any(later.opener <= k < inner and k != date for k in sentence.words.dates)
            if dated or later.form != group.form:
                break
            limit = later.limit
            at = groups.index(later)
    return limit


def date_right_after(sentence: Sentence, group: Group) -> int:
    """The date word that follows a verb, with or without its preposition; -1 where none does."""
    tags, k = sentence.words.tags, group.end
    if tags[k : k + 1] == ["I"]:
        k += 1
    return k if tags[k : k + 1] == ["T"] else -1


def past_medium(sentence: Sentence, group: Group, start: int, limit: int) -> int:
    """For “said in an interview that …”: the first word of what was said, since where it was is left out."""
    tags = sentence.words.tags
    if group.lemma not in vocabulary().reporting or start >= limit or tags[start] not in ("I", "T"):
        return start
    told = next((g for g in sentence.groups if g.finite and g.start >= start), None)
    if told is not None and told.role == "complement" and start < told.opener < limit and tags[told.opener] == "TH":
        return told.opener + 1
    if told is not None and told.role == "complement" and told.opener < 0 and told.subject is not None:
        # “said in a letter to the mayor the talks had failed”
        first = told.subject[0]
        phrase = NOMINAL | {"I", "TO", "D", "PS", "POS", "T", ","}
        if start < first < limit and all(tag in phrase for tag in tags[start:first]):
            return first
    return start


def back_over_comma(sentence: Sentence, index: int, floor: int) -> int:
    tags = sentence.words.tags
    while index > floor and tags[index - 1] in (",", "Q)"):
        index -= 1
    return index


def stranded_at(sentence: Sentence, group: Group, start: int) -> int:
    """The word after a preposition whose noun the relative clause describes, or 0: “the deal they agreed to last summer”."""
    tags, lows = sentence.words.tags, sentence.words.lows
    limit = min(group.limit, len(tags) - 1)
    for k in range(start, limit):
        if tags[k] not in ("I", "TO"):
            continue
        after = tags[k + 1]
        day = lows[k + 1].startswith(("last ", "this ", "next ", "yesterday", "earlier ", "later "))
        dated = after == "T" and (day or lows[k] in ("to", "with", "into", "upon", "against", "at"))
        if dated or k + 1 == limit or after in (",", ".") or (after in ("I", "IS") and tags[k + 2 : k + 3] == ["T"]):
            return k + 1
    return 0
