"""Which verb governs a date: the nearest of its own clause, or the one that this one only stands beside or leads to."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary
from extractor.events.clauses.lookaround import MEDIA
from extractor.events.clauses.past_forms import RELEASING
from extractor.events.clauses.words import Words
from extractor.events.happenings.attribution import told_around
from extractor.events.happenings.through import is_state, through

OPENING = frozenset({".", ";", ":", "W", "S", "TH", "Q(", "Q)"})
"""Tags of what a stretch of a sentence may begin after, and of the mark that closes a quotation."""
FRONTING = frozenset({"I", "IS", "R", ",", "C", "-", "D"})


SURVEYING = RELEASING | {"conduct", "commission"}
"""Verbs whose participle tells how something was made known, or found out: "a poll conducted in May found …"."""
WITHIN = frozenset({"between", "from", "since", "during", "by"})
"""Prepositions of a time in which things happen, seldom of when something is said."""


def governing(sentence: Sentence, date: int, ahead: bool | None) -> tuple[Group | None, str]:
    """The verb group a date modifies: the nearest one of its own clause."""
    if date > 1 and sentence.words.tags[date - 2 : date] == ["T", "C"]:
        # “Poisoned in 2015 and 2017, she …”
        date -= 2
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    if not groups:
        return None, ""
    inside = sentence.verbs.get(date)
    if inside is not None:
        return inside, "within the verb group"
    stop = tags.index(".", date + 1) if "." in tags[date + 1 :] else len(tags)
    left: list[Group] = []
    right: list[Group] = []
    for group in groups:
        if group.end <= date:
            left.append(group)
        elif group.start < stop:
            right.append(group)
    # where the stretch that holds the date begins
    begin = stretch(sentence, date)
    near = [group for group in left if group.end > begin]
    nearest = near[-1] if near else None
    told = _set_apart(sentence, date)
    if told is not None:
        return told, "clause that a sentence points to"
    # a date between a subject and its verb: “Officers Friday closed …”, “The board on May 8 named …”
    after = date + 1
    while after < len(tags) and (tags[after] == "R" or (tags[after] == "," and after == date + 1)):
        after += 1
    starting = [group for group in right if group.start == after and group.finite]
    if starting and not _owns_date(words, nearest, starting[0], date):
        first = starting[0]
        if first.subject is None or first.subject[0] <= date:
            floor = first.subject[0] if first.subject is not None else begin
            if (
                nearest is None
                or nearest.start < floor
                or (
                    not nearest.finite
                    and nearest.end < date - 1
                    and tags[date - 1] not in ("I", "IS")
                    and not (tags[date + 1] == "," and (tags[nearest.start - 1] == "," or _in_relative(sentence, date)))
                )
                or (
                    nearest.form == "gerund"
                    and first.form == "past"
                    and not first.perfect
                    and tags.count("T") == 1
                    and not (tags[date + 1] == "," and _in_relative(sentence, date))
                )
                or _inserted(sentence, first, nearest, date)
                or _follows_conjunction(sentence, first, date)
                or (nearest.lemma in SURVEYING and first.form == "past" and not first.perfect and _tells(first))
            ):
                return first, "between subject and verb"
    if nearest is None:
        later = words.lows[date].endswith(("after", "before")) or (
            date + 1 < len(tags) and words.lows[date + 1] in ("after", "before")
        )
        if begin == 0 and (later or (date + 2 < len(tags) and tags[date + 1] == "," and tags[date + 2] in ("S", "IS"))):
            # “On Friday, when X happened, Y did”, “Two days after X happened, Y did”
            for group in right:
                if group.finite and group.role == "main":
                    return group, "fronted date"
        if begin == 0 and right and right[0].role == "subordinate" and tags[date + 1] == ",":
            # “On Friday, the day before he was due in court, Holm fled”
            for group in right:
                if group.finite and group.role == "main" and group.subject and tags[group.subject[0] - 1] == ",":
                    return group, "fronted date"
        if right and right[0].form == "gerund" and tags[date + 1] == "," and tags[right[0].start - 1] == ",":
            # “On Friday, officers, wondering how he had left, searched …”
            for group in right:
                if group.finite and group.subject is not None and group.subject == (date + 2, right[0].start - 1):
                    return group, "fronted date"
        for group in right:
            if group.finite and group.role != "relative" and told_around(sentence, group) is None:
                return group, "fronted date"
        if right:
            return right[0], "fronted date"
        if left and "." not in tags[left[-1].end : date]:
            return left[-1], "clause before"
        return None, ""
    about = _told_about(sentence, nearest, right, date)
    if about is not None:
        return about, "what is told of the date"
    told = told_around(sentence, nearest)
    if told is not None and told.subject is not None and told.subject[0] <= date and nearest.end < told.subject[0]:
        # “As a result, he said, trade in 1987 with Lorne would grow”
        return told, "clause around its source"
    # a fronted date after a comma or conjunction: “…, and on Monday he left”
    owns = "-" in words.texts[date] or tags[date + 1 : date + 2] == ["POS"]
    whose = right[0].subject if right and right[0].finite and owns else None
    if whose is not None and whose[0] in (date, date + 1):
        # “said third-quarter profit doubled”, “said Monday's fall had hurt many”
        return right[0], "date of a subject"
    if (
        right
        and right[0].finite
        and right[0].role == "complement"
        and _is_of_subject(left, right[0], date - (tags[date - 1] == "I"))
    ):
        # “said its February load factor fell”, “said net income for the quarter ended in May slipped”
        return right[0], "date of a subject"
    follow = [
        group
        for group in right
        if group.finite
        and group.subject is not None
        and group.subject[0] > date
        and group.role in ("main", "complement", "subordinate")
    ]
    if (
        follow
        and date + 1 < len(tags)
        and not any(date < g.start < follow[0].start and g.form == "gerund" for g in right)
        and (
            (tags[date + 1] == "," and tags[date + 2 : date + 3] != ["C"])
            or (follow[0].subject is not None and follow[0].subject[0] == date + 1)
        )
    ):
        # not “the drug, Holmin, in August, and the firm …”
        k = date
        fronted = (
            nearest.form == "participle"
            and nearest.start == 0
            and not any(tags[m] not in ("I", "D", ",") and tags[m] not in NOMINAL for m in range(nearest.end, date))
        )
        while k > 0 and tags[k - 1] in FRONTING and not fronted:
            k -= 1
            if tags[k] in (",", "C", "-"):
                return follow[0], "fronted date"
        says = nearest.form == "present" and not nearest.perfect and nearest.lemma in vocabulary().reporting
        past = ahead is False and not words.lows[date].startswith(("today", "tonight", "this "))
        if says and past and k == nearest.end and tags[date + 1] != ",":
            # “He says last year he was ill”: who says so now did not say it then
            return follow[0], "fronted date"
        if k == nearest.end and k < date and tags[date + 1] == "," and words.lows[k] in WITHIN and _tells(nearest):
            # “The report said between 1990 and 2019, prices fell”
            return follow[0], "fronted date"
    return through(sentence, nearest, date, ahead)


def _told_about(sentence: Sentence, said: Group, right: list[Group], date: int) -> Group | None:
    """The clause told in “said in a report on the firm's 2019 accounts that sales rose”, where the date belongs to what the report is
    about."""
    words = sentence.words
    if said.lemma not in vocabulary().reporting or not said.finite or date + 1 >= len(words):
        return None
    if words.tags[date - 1] not in ("D", "PS", "POS") or words.tags[date + 1] not in NOMINAL:
        return None
    if MEDIA.isdisjoint(words.lows[said.end : date]):
        return None
    return next((g for g in right if g.finite and g.role == "complement"), None)


def _set_apart(sentence: Sentence, date: int) -> Group | None:
    """The clause that stands for a date by the form of the sentence: “It was not until 1998 that the firm spoke”, “the first
    time since 1953, when the river froze”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    after = date + 1
    if after >= len(tags):
        return None
    if (
        tags[after] == "TH"
        and lows[0] == "it"
        and lows[date - 1] != "since"
        and sentence.groups[0].lemma == "be"
        and sentence.groups[0].start == 1
    ):
        return next((g for g in sentence.groups if g.finite and g.start > after), None)
    comma = tags[after] in (",", "-")
    when = after + 1 if comma else after
    if when < len(tags) and lows[when] == "when" and date:
        # “a deadline of midnight on Friday when funding runs out”, “The last case was in May when …”
        was = next((g for g in reversed(sentence.groups) if g.end <= date), None)
        if was is not None and is_state(was) and was.lemma == "be":
            # “was at sea on Monday when a storm came up”
            told = next((g for g in sentence.groups if g.finite and g.opener == when), None)
            if was.end >= date - 1 or (told is not None and not comma and told.lemma != "be"):
                return told
        noun = (
            date > 2 and lows[date - 1] in ("on", "in", "of") and tags[date - 2] in NOMINAL and lows[date - 3] == "of"
        )
        if lows[date - 1] in ("since", "until", "till", "from") or (not comma and noun):
            return next((g for g in sentence.groups if g.finite and g.opener == when and g.lemma != "be"), None)
    return None


def _owns_date(words: Words, nearest: Group | None, main: Group, date: int) -> bool:
    """Whether a date before the main verb is that of the participle within its subject: “The tax cut announced by the mayor on
    Monday will cost …”, “The match starting in Graz today is not …”."""
    if nearest is None or nearest.finite or words.tags[nearest.start - 1] not in NOMINAL:
        return False
    if nearest.form == "infinitive":
        # “A fund to be listed next month will …”
        return nearest.passive
    if nearest.topic is None:
        return False
    if nearest.form == "participle":
        return words.lows[nearest.end] == "by" or main.form == "modal"
    return nearest.form == "gerund" and main.negated


def _tells(group: Group) -> bool:
    """Whether a verb says or shows."""
    speech = vocabulary()
    return not group.passive and (group.lemma in speech.saying or group.lemma in speech.clause)


def _is_of_subject(left: list[Group], told: Group, date: int) -> bool:
    """Whether a date, or its preposition, stands in or after the subject of what someone said, with no verb of its own before."""
    said = left[-1]
    if said.lemma == "end" and said.form == "participle" and len(left) > 1:
        # “the quarter ended in May” is a date
        said = left[-2]
    span = told.subject
    if span is None or not said.finite or said.inverted or said.passive or said.lemma not in vocabulary().reporting:
        return False
    return said.end <= span[0] < date <= span[1]


def _in_relative(sentence: Sentence, date: int) -> bool:
    """Whether a date ends a relative clause between commas: “Berg, who was fined for speeding last month, resigned”."""
    return any(g.finite and g.role == "relative" and g.end <= date < g.limit for g in sentence.groups)


def _inserted(sentence: Sentence, group: Group, inner: Group, date: int) -> bool:
    """Whether `inner` belongs to an insertion between the subject of a group and the date: “Berg, elected in May, on Monday left”."""
    tags = sentence.words.tags
    if group.subject is None or group.subject[1] > inner.start:
        return False
    k = date - 1
    if tags[k] in ("I", "IS"):
        k -= 1
    return k >= inner.end and tags[k] in (",", "-") and tags[group.subject[1]] == tags[k]


def _follows_conjunction(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a date stands between a verb and the conjunction that joins it: “left the army and in 1994 founded a bank”."""
    tags, k = sentence.words.tags, date - 1
    while k > 0 and tags[k] in ("I", "IS", ",", "R"):
        k -= 1
    return group.role == "coordinate" and tags[k] == "C"


def stretch(sentence: Sentence, date: int) -> int:
    """Where the stretch of the sentence begins that holds the date: after an opener, or the mark that opens a quotation."""
    tags = sentence.words.tags
    closed = 0
    for begin in range(date, 0, -1):
        tag = tags[begin - 1]
        if tag not in OPENING:
            continue
        if tag == "Q)":
            closed += 1
        elif tag == "Q(" and closed:
            closed -= 1
        elif not closed:
            return begin
    return 0
