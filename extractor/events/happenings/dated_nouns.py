"""The noun phrase that a date is part of, and whether it names a happening: "Tuesday's run-off", "the 2003 invasion"."""

from __future__ import annotations

import calendar
import tomllib
from functools import cache
from importlib.resources import files

from extractor.events.clauses.deverbal import deeds, unpack
from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.words import Words
from extractor.events.names.gazetteer import gazetteer

OBJECT_VERBS = frozenset({"report", "post", "record", "suffer", "have", "see", "make", "stage"}) | word_class(
    "taking_part"
)
"""Verbs that say no more than that their object happened, or whose part in it somebody had."""
STAGES = word_class("stages")
"""Parts of what happens: "the closing ceremony of the 2010 World Cup"."""
WORKS = word_class("works")
SINCE = frozenset(
    {"ahead", "after", "following", "since", "before", "until", "amid", "despite", "from", "including", "pending"}
)
"""Prepositions before a noun that may carry a date of its own."""
HARMING = word_class("harming")
"""Verbs of what a blast or a storm does there and then."""
MONTHS = frozenset(month.lower() for month in (*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"))
SOON = frozenset(
    {"shortly", "soon", "just", "immediately", "right", "moments", "seconds", "minutes", "hours", "days", "weeks"}
)
BEGINNINGS = frozenset(
    {"beginning", "start", "end", "opening", "outbreak", "onset", "arrival", "return", "fall", "overthrow"}
)


@cache
def happening_nouns() -> frozenset[str]:
    """The nouns that name a happening or its product, from ``happenings.toml``."""
    listed = tomllib.loads(files(__package__).joinpath("happenings.toml").read_text("utf-8"))["nouns"]
    return frozenset(listed.split())


def names_happening(sentence: Sentence, start: int, end: int, date: int) -> bool:
    """Whether the noun phrase names a happening that the sentence does not tell better as a clause."""
    words = sentence.words
    if start > 1 and words.lows[start - 1] == "to" and words.lows[start - 2] == "according":
        return False
    head = start
    for k in range(start, end):
        if words.tags[k] == "I" or words.tags[k] == "TO":
            break
        if words.tags[k] in NOMINAL and k != date:
            head = k
    low = words.lows[head].rsplit("-", 1)[-1]
    listed = happening_nouns()
    if not (low in listed or words.lows[head] in listed or (low.endswith("s") and low[:-1] in listed)):
        return low in deeds() and unpack(sentence, (start, end), date) is not None
    if low == "deadline" and not any(words.lows[k] in ("for", "to") for k in range(head, end)):
        return False
    if start and any(
        g.end == start and g.finite and g.form == "past" and not g.passive and g.lemma in OBJECT_VERBS
        for g in sentence.groups
    ):
        # “reported a third-quarter loss”: the clause tells more
        return False
    if (
        start > 1
        and words.lows[start - 1] == "for"
        and any(g.end == start - 1 and g.lemma == "qualify" for g in sentence.groups)
    ):
        return False
    if start > 1 and words.lows[start - 1] == "of" and words.lows[start - 2] in STAGES:
        # “was at the closing ceremony of the 2010 World Cup”
        return not any(
            g.finite and g.form == "past" and not g.negated and g.end <= start < g.limit for g in sentence.groups
        )
    if start and words.lows[start - 1] in ("during", "in", "at", "throughout"):
        # “took the fort during the 1807 war”, “In the 2018 election, Greens won …”: the clause tells what happened in it
        opens = start == 1 and end < len(words) and words.tags[end] == ","
        return not any(
            g.lemma != "be"
            and (
                (g.finite and g.form == "past")
                or (
                    g.form == "modal"
                    and g.role == "main"
                    and not any(g.end <= h.start < start for h in sentence.groups)
                )
                or _for_later(sentence, g, start)
            )
            and (
                (g.end <= start and g.limit >= end)
                or (opens and g.subject is not None and g.subject[0] == end + 1)
                or (g.finite and g.subject is not None and g.subject[0] < start and g.subject[1] == end == g.start)
            )
            for g in sentence.groups
        )
    return True


def named_work(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The subject that begins at word `start`, where it gives a work's name: “Hugo's 1831 novel The Hunchback led to …”."""
    words = sentence.words
    span = next((g.subject for g in sentence.groups if g.finite and g.subject and g.subject[0] == start), None)
    if span is None:
        return None
    last = start
    while last < span[1] and words.tags[last] not in ("I", "TO", ","):
        last += 1
    k = last - 1
    while k > start and words.tags[k] in ("NP", "D"):
        k -= 1
    return span if words.lows[k] in WORKS and k + 1 < last else None


def _for_later(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether the verb before word `start` tells what someone will do: “will run in next year's election”, “plans to run in it”."""
    if any(group.end <= other.start < start for other in sentence.groups):
        return False
    if group.form == "modal":
        return group.role == "main" and group.aux in ("will", "be to", "'ll") and not group.negated
    wanted = (g for g in sentence.groups if g.finite and g.end == group.start and g.lemma in WANTING)
    return group.form == "infinitive" and any(wanted)


def _before_dated(words: Words, start: int, end: int) -> int:
    """Where a noun phrase ends that would stop before a second date, within a phrase: “attacks | in their traditional Christmas
    messages”."""
    if end + 1 >= len(words) or words.tags[end] != "T" or words.tags[end + 1] not in NOMINAL:
        return end
    return next((k for k in range(end - 1, start, -1) if words.tags[k] == "I"), end)


def noun_phrase(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """The noun phrase a date is part of: “Tuesday's run-off”, “the 2011 earthquake”, “the INF Treaty of 1987”."""
    words = sentence.words
    tags, lows, n = words.tags, words.lows, len(words.tags)
    after = date + 1
    if after + 1 < n and tags[after] == "," and date and tags[date - 1] in ("D", "PS") and tags[after + 1] in NOMINAL:
        # “the Dec. 21, 1988, bombing”
        after += 1
    possessive = after < n and tags[after] == "POS"
    if possessive:
        after += 1
    before = tags[date - 1] if date else "."
    follows = after < n and tags[after] in ("N", "NP", "NB", "NZ", "NG", "CD", "NED", "VED", "VN", "G")
    if follows and not possessive:
        follows = words.starts[after] - words.ends[after - 1] <= 1 and after not in sentence.verbs
        if before in ("N", "NP", "G", "NG") and date:
            described = _bare(words.texts[date]) or _described(words, date)
            follows = follows and described and date - 1 not in sentence.verbs
        elif before == "I" or before == "." or before == ",":
            follows = (
                follows
                and tags[after] in ("N", "NB", "NZ", "NG")
                and lows[date - 1] not in (",",)
                and words.texts[date][:1].isalpha()
                and date > 0
            )
        else:
            follows = follows and before in ("D", "PS", "POS")
    if possessive or follows:
        end = after
        while end < n and (
            tags[end] in NOMINAL
            or (tags[end] in ("POS", "R", "VED", "VN", "G", "Q(", "Q)") and end + 1 < n and tags[end + 1] in NOMINAL)
        ):
            if _finite_at(sentence, end):
                break
            end += 1
        end = _before_dated(words, after, past_phrases(sentence, end))
        if lows[after : after + 1] == ["deadline"]:
            end = _with_task(sentence, after, end)
            if end == after + 1:
                return None
        start = date
        while (
            start and tags[start - 1] in ("N", "NP", "POS", "CD", "NG", "D", "PS") and start - 1 not in sentence.verbs
        ):
            if possessive and tags[start - 1] in ("N", "NP"):
                break
            start -= 1
            if tags[start] in ("D", "PS"):
                break
        if 2 < start < date + 1 and tags[start] not in ("D", "PS") and tags[start - 2 : start] == ["D", "R"]:
            # “In a widely cited 1934 decision”
            start -= 2
        elif end > after and not possessive:
            start = _deed_around(sentence, start)
        return (start, end) if end > after else None
    # “after the club's long tour last month”, “since its launch in 1989”
    k = date - 1
    linked = k > 0 and tags[k] == "I" and lows[k] in ("in", "on", "of", "at")
    if linked:
        k -= 1
    last = k
    while (
        k > 0
        and (
            tags[k] in NOMINAL
            or tags[k] in ("POS", "PS", "D")
            or (tags[k] == "I" and k < last and lows[k] not in SINCE)
            or (tags[k] == ")" and k > 1 and tags[k - 2] == "(")
        )
        and k not in sentence.verbs
    ):
        # past an acronym in parentheses
        k -= 3 if tags[k] == ")" else 1
    if any(tags[m] == "I" and lows[m] != "of" for m in range(k + 1, last)) and not (
        lows[k] == "ahead" or _tells(words, k + 1, last + 1)
    ):
        k = last
    if k == last - 1 and k > 0 and lows[k] in ("after", "before") and lows[k - 1] in SOON:
        # “crashed shortly after launch in May”
        return None
    if 0 <= k < last and lows[k] in SINCE:
        # “approval from the Trade Commission on Monday” comes from a body
        eventful = (lows[k] != "from" or tags[last] != "NP") and any(
            lows[m] in happening_nouns() or lows[m] in BEGINNINGS or lows[m] in deeds() for m in range(k + 1, last + 1)
        )
        if lows[k] == "including":
            eventful = linked and _tells(words, k + 1, last + 1)
            linked = True
        # “will go before the Lorne Relations Commission on Monday”: no time
        facing = lows[k] == "before" and tags[last] == "NP" and lows[last] in gazetteer().heads
        if not facing and (eventful or (not linked and lows[k] != "from")):
            if any(g.start == date + 1 and g.finite and g.subject == (k + 1, last + 1) for g in sentence.groups):
                # “after a fire in 2017 destroyed the stage”: a clause
                return None
            return (k + 2 if lows[k] == "ahead" else k + 1), _with_infinitive(sentence, _with_others(sentence, date))
    # “the INF Treaty of 1987”
    if date >= 2 and lows[date - 1] == "of" and tags[date - 2] in NOMINAL and date - 2 not in sentence.verbs:
        start = date - 2
        while (
            start
            and (
                tags[start - 1] in NOMINAL
                or tags[start - 1] in ("POS", "D", "PS")
                or (lows[start - 1] == "of" and tags[start - 2] in NOMINAL)
            )
            and start - 1 not in sentence.verbs
        ):
            start -= 1
        end = _with_task(sentence, date, date + 1) if lows[date - 2] == "deadline" else date + 1
        return start, end
    return None


def _tells(words: Words, start: int, end: int) -> bool:
    """Whether the noun that a phrase is about, before its first preposition, tells a deed."""
    head = start
    while head < end and words.tags[head] != "I":
        head += 1
    return words.lows[head - 1] in deeds()


def _with_infinitive(sentence: Sentence, end: int) -> int:
    """Where a noun phrase that ends before word `end` ends, with the infinitive it carries: “its failure last year to pay”."""
    for group in sentence.groups:
        if group.form == "infinitive" and group.start == end:
            return group.limit
    return end


def _with_others(sentence: Sentence, date: int) -> int:
    """The word after a date, or after whom a deed was done with, or by whom: “talks on Monday with the union about pay”."""
    words, end = sentence.words, date + 1
    if end + 1 >= len(words) or words.lows[end] not in ("with", "between", "by", "against", "among"):
        return end
    return past_phrases(sentence, end)


def _deed_around(sentence: Sentence, start: int) -> int:
    """Where somebody's deed begins that the noun phrase at word `start` says the occasion of: “after Berg's victory in the 2016
    election”; else `start`."""
    words = sentence.words
    tags, k = words.tags, start - 2
    if k < 2 or words.lows[start - 1] not in ("in", "at", "of", "over") or words.lows[k] not in deeds():
        return start
    while k and (tags[k] in NOMINAL or tags[k] in ("POS", "PS", "D")) and k not in sentence.verbs:
        k -= 1
    owned = "POS" in tags[k + 1 : start] or tags[k + 1] == "PS"
    return k + 1 if owned and words.lows[k] in SINCE and k + 1 < start - 2 else start


def _with_task(sentence: Sentence, noun: int, end: int) -> int:
    """Where the phrase of the word "deadline" ends, with what is to be done by then: “a May 3 deadline for the firm to pay”."""
    task = next((g for g in sentence.groups if g.start >= noun + 1 and not g.finite), None)
    lows = sentence.words.lows
    if task is None or task.start not in (end, noun + 1, noun + 2):
        return end
    if task.form != "infinitive" and not (task.form == "gerund" and lows[task.start - 1] == "for"):
        return end
    return noun + 1 if lows[task.end : task.end + 1] == ["so"] else max(end, task.limit)


def _bare(text: str) -> bool:
    return text.isdigit() and len(text) == 4


def _described(words: Words, date: int) -> bool:
    """Whether a month, or a day of one, stands between the adjectives and the noun of a happening: “the deadly May 3 attacks”."""
    k = date - 1
    while k and words.tags[k] == "N":
        k -= 1
    head = words.lows[date + 1]
    told = head in happening_nouns() or head.removesuffix("s") in happening_nouns()
    return told and words.tags[k] in ("D", "PS") and words.texts[date].partition(" ")[0].rstrip(".").lower() in MONTHS


def past_phrases(sentence: Sentence, end: int) -> int:
    """Take in the prepositional phrases that follow a noun phrase: “march in Lorne against …”."""
    words = sentence.words
    tags, n = words.tags, len(words.tags)
    while (
        end + 1 < n
        and tags[end] in ("I", "TO")
        and (
            tags[end + 1] in ("D", "PS")
            or tags[end + 1] in NOMINAL
            # “the 1987 round of bargaining with the firm”
            or (words.lows[end] == "of" and tags[end + 1] == "G" and tags[end + 2 : end + 3] in (["I"], ["."], [","]))
        )
    ):
        if tags[end] == "TO" and (end in sentence.verbs or words.lows[end - 1] not in happening_nouns()):
            break
        k = end + 1
        between = words.lows[end] == "between" or (words.lows[end] == "with" and _joins_names(sentence, end + 1))
        k += tags[k] == "G"
        while (
            k < n
            and (
                tags[k] in NOMINAL
                or tags[k] in ("D", "PS", "POS")
                or (between and tags[k] == "C" and k + 1 < n and (tags[k + 1] in NOMINAL or tags[k + 1] in ("D", "PS")))
            )
            and not _finite_at(sentence, k)
        ):
            between = between and tags[k] != "C"
            k += 1
        end = k
    return end


def _joins_names(sentence: Sentence, start: int) -> bool:
    """Whether two names are joined at word `start`, with no verb after them: “talks with GM and Ford”."""
    tags, k = sentence.words.tags, start
    while tags[k : k + 1] == ["NP"]:
        k += 1
    last = k + 1
    while tags[last : last + 1] == ["NP"]:
        last += 1
    return start < k and tags[k : k + 1] == ["C"] and last > k + 1 and tags[last : last + 1] in (["."], [","], ["I"])


def _finite_at(sentence: Sentence, i: int) -> bool:
    return i in sentence.verbs and sentence.verbs[i].finite


def after_noun(sentence: Sentence, end: int) -> Group | None:
    """The relative clause or participle that follows a noun phrase directly and tells what it did: “the flood that swept
    away …”, “a 1992 law forbidding …”."""
    words = sentence.words
    tags, n = words.tags, len(words.tags)
    if end >= n:
        return None
    if words.lows[end] == "when":
        # “last week's drama when two ships sank”
        told = next((g for g in sentence.groups if g.finite and g.opener == end and g.form == "past"), None)
        named = told is not None and told.subject is not None and tags[told.subject[0]] != "P"
        return told if named else None
    opener = end + 1 if tags[end] in (",", "I") and end + 1 < n and tags[end + 1] == "W" else end
    if tags[opener] in ("W", "TH"):
        for group in sentence.groups:
            if not group.finite or group.opener != opener or group.role != "relative":
                continue
            if group.form == "past" or (group.form == "present" and tags[opener] == "TH" and group.lemma != "be"):
                said = group.subject != group.topic and group.lemma in vocabulary().reporting and tags[end] != "I"
                # “a loss in 1998, which Berg said was …” told as the noun it is
                return None if said or (group.lemma == "be" and group.subject != group.topic) else group
        return None
    for group in sentence.groups:
        if group.start == end and group.topic is not None:
            if group.form == "gerund":
                return group
            if group.form == "participle" and tags[group.end : group.end + 1] == ["I"]:
                # “the 1991 settlement reached between the two firms”: no other date is its own
                return None if "T" in tags[group.end : group.limit] else group
    return None


def harmed(sentence: Sentence, noun: tuple[int, int]) -> Group | None:
    """The participle that tells what a dated happening did there and then: “homes destroyed by the 2011 floods”."""
    lows, head = sentence.words.lows, sentence.words.lows[noun[1] - 1]
    if not noun[0] or lows[noun[0] - 1] not in ("by", "in"):
        return None
    if head not in happening_nouns() and head.rstrip("s") not in happening_nouns():
        return None
    told = (g for g in sentence.groups if g.form == "participle" and g.end == noun[0] - 1 and g.lemma in HARMING)
    return next((group for group in told if group.topic is not None and not group.negated), None)
