"""Where each clause of a sentence ends."""

from __future__ import annotations

from bisect import bisect_left

from extractor.events.clauses.groups import NOMINAL, Group, Sentence, places
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.clauses.words import Words

MARKS = frozenset({"(", ")", ".", ";", "-"})
"""Tags of marks that a clause may end at."""
UNITS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "hours"})


def _only_before_quote(words: Words, start: int, end: int) -> bool:
    """Whether nothing but dates, a comma or colon and an opening quotation mark, stands between."""
    between = words.tags[start:end]
    return (
        "Q(" in between
        and all(tag in ("T", "I", ",", ":", "Q(", "R", "NP", "N") for tag in between)
        and end - start < 8
    )


def _only_before_told(words: Words, group: Group, start: int) -> bool:
    """Whether nothing but who is told something, a date and a comma, stands between a verb of telling and a subject."""
    tags = words.tags
    if group.lemma != "tell" or not group.finite or group.passive or start - group.end > 10 or start - group.end < 3:
        return False
    if tags[start - 2 : start] != ["T", ","]:
        return False
    return all(tag in NOMINAL or tag in ("D", "PS", "POS", "I", "P") for tag in tags[group.end : start - 2])


def _counts_from(words: Words, start: int) -> bool:
    """Whether a phrase at word `start` tells how long before or after something else: “the day before …”, “two weeks after …”."""
    for k in range(start, min(start + 4, len(words) - 1)):
        if words.lows[k] in UNITS:
            return words.lows[k + 1] in ("before", "after")
        if words.tags[k] not in ("D", "CD", "N", "R"):
            return False
    return False


def set_limits(sentence: Sentence) -> None:
    """Where each clause ends: at the next clause that is not part of it, else at the end of the sentence."""
    words, groups = sentence.words, sentence.groups
    tags, dates = words.tags, words.dates
    reporting = vocabulary().reporting
    n = len(tags)
    dashes = tags.count("-")
    end = n
    while end and tags[end - 1] in (".", "Q)"):
        end -= 1
    first = next((k for k, group in enumerate(groups) if group.finite), -1)
    marks = list(places(tags[:end], MARKS))
    for index, group in enumerate(groups):
        limit = end
        for later in groups[index + 1 :]:
            if (
                group.form == later.form == "participle"
                and tags[later.start - 1] == "C"
                and "T" in tags[group.end : later.start]
            ):
                limit = later.start - 1
                break
            if not later.finite:
                continue
            if (
                later.role == "main"
                and later.subject is not None
                and group.lemma in reporting
                and _only_before_quote(words, group.end, later.subject[0])
            ):
                later.role = "complement"
                continue
            if later.role == "main" and later.subject is not None and _only_before_told(words, group, later.subject[0]):
                later.role = "complement"
                continue
            if later.role in ("coordinate", "main") and later.opener >= group.end:
                limit = later.opener
                break
            if later.subject is not None and (
                later.subject[1] <= group.start or later.subject[0] <= group.start < later.subject[1]
            ):
                # the outer clause goes on after this one: “Berg, who came on Sunday, spoke”
                k = later.start
                while k > group.end and tags[k - 1] in ("R",):
                    k -= 1
                limit = k
                break
            if later.subject is None and group.role == "complement" and index == first and group.opener > 0:
                # “The news that Berg had died in May was a shock”
                limit = later.start
                break
            if later.inverted and later.lemma == "be":
                # “Among those held on Monday were two boys”
                limit = later.start
                break
            if later.role == "main" and later.subject is not None and later.subject[0] >= group.end:
                k = later.subject[0]
                while k > group.end and (
                    tags[k - 1] in ("I", "T", "R", "C", ",") or (tags[k - 1] == "IS" and tags[k] == "T")
                ):
                    k -= 1
                    if tags[k] == ",":
                        # “washed up on Sunday, the ministry said”: what goes before the comma is the first clause's
                        break
                limit = k
                break
        if group.role == "relative" and group.opener > 0 and tags[group.opener - 1] == ",":
            # “the blaze, which broke out on Monday, under control”
            close = next((k for k in range(group.end, limit - 1) if tags[k] == ","), 0)
            if close and tags[close - 1] == "T" and tags[close + 1] in ("I", "TO", "G", "VED"):
                limit = close
        if group.role == "relative" and group.opener > 0 and "T" in tags[group.end : limit]:
            # “the men who launched the revolt in 1956 in a rally on Monday”: a second date is not the relative clause's
            dated = tags.index("T", group.end)
            second = next((k for k in range(dated + 1, limit) if tags[k] == "T"), 0)
            if second and tags[dated + 1] == "I" and not any(dated < g.start < second for g in groups):
                limit = dated + 1
        for k in dates:
            if group.end <= k < min(limit, n) - 4 and words.lows[k + 1 : k + 5] == [",", "as", "well", "as"]:
                # “used as targets on Monday, as well as two men”
                limit = k + 1
                break
            # “on Nov. 3, the day before police issued a warrant”: only dates the date
            if group.end <= k < min(limit, n) - 3 and tags[k + 1] == "," and _counts_from(words, k + 2):
                limit = k + 1
                break
        if group.form == "participle":
            # “the order issued Thursday and free Holm”: after its date, no other form is joined to a participle
            for date in dates:
                k = date + 1
                if group.end < k < min(limit, n - 1) and tags[k] == "C" and tags[k + 1] in ("VB", "NB", "D", "PS"):
                    limit = k
                    break
        if group.opener >= 0 and tags[group.opener] in ("IS", "S", "W"):
            # “the lowest since he came in 2001 and one of the worst”: after its date, a noun is joined to the clause around
            for date in dates:
                k = date + 1
                if group.end < k < min(limit, n) - 1 and tags[k] == "C" and "T" not in tags[k:limit]:
                    if not any(k < other.start < limit for other in groups if other.finite):
                        limit = k
                    break
        # a full stop, a semicolon, a closing parenthesis or dash ends it too
        depth, dashed = 0, dashes and tags[: group.start].count("-") % 2
        for k in marks[bisect_left(marks, group.end) : bisect_left(marks, limit)] if marks else ():
            if tags[k] == "(":
                depth += 1
            elif tags[k] == ")":
                depth -= 1
                if depth < 0:
                    limit = k
                    break
            elif (tags[k] in (".", ";") or (dashed and tags[k] == "-")) and depth == 0:
                limit = k
                break
        while limit > group.end and tags[limit - 1] in (",", "-", "C", ";"):
            limit -= 1
        group.limit = max(limit, group.end)
