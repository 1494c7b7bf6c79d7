"""Which verb governs a date: the nearest of its own clause, or the one that this one only stands beside or leads to."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence, back
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import MEDIA, is_participial
from extractor.events.clauses.past_forms import COMMANDING, PERCEIVING, RELEASING
from extractor.events.clauses.words import Words
from extractor.events.happenings.attribution import content_before, told_around
from extractor.events.happenings.dated_arguments import RELATING, clause_start, dated_object

OPENING = frozenset({".", ";", ":", "W", "S", "TH", "Q(", "Q)"})
"""Tags of what a stretch of a sentence may begin after, and of the mark that closes a quotation."""
FRONTING = frozenset({"I", "IS", "R", ",", "C", "-", "D"})
TRANSPARENT = frozenset({"start", "begin", "follow", "include", "date", "lead", "name", "call", "mark", "end"})
"""Verbs whose participle says something of the main verb's date: "will be allowed to sail starting on Monday"."""
ASKING = word_class("asking")
"""Verbs that give someone something to do: "ordered the firm to pay"."""
DECIDING = word_class("deciding")
"""Verbs after which an infinitive tells what is to come, with a date of its own."""


CONTESTING = word_class("contesting")
RESULTING = word_class("resulting")
"""Verbs of contests, and verbs whose infinitive tells how one ended: "beat Brill to win the cup"."""
SURVEYING = RELEASING | {"conduct", "commission"}
"""Verbs whose participle tells how something was made known, or found out: "a poll conducted in May found …"."""
ASKING_OF = frozenset({"ask", "press", "question", "quiz"})
"""Verbs whose participle before a sentence leads up to an answer: "Asked on Monday whether …, Berg said …"."""
SPEAKING = frozenset({"speak", "talk", "comment", "address", "testify", "write", "appear", "react"})
"""Verbs that only lead up to what is said: "Speaking on Monday, Berg said …"."""
ACHIEVING = frozenset({"make", "report", "achieve", "see", "note", "record", "register", "score"})
"""Verbs whose passive tells of progress, or the like, in doing something."""
LAPSING = frozenset({"expire", "mature", "lapse", "end"})
"""Verbs whose gerund after a noun tells of that noun: "a term expiring in July"."""
PERIODS = frozenset(
    {"year", "years", "quarter", "month", "months", "week", "weeks", "period", "season", "decade", "day"}
)
FAILING = frozenset({"fail", "refuse", "neglect", "decline", "omit"})
"""Verbs of not doing what follows: "blamed it for failing to act in 1992"."""
TRYING = frozenset({"try", "attempt"})
WITHIN = frozenset({"between", "from", "since", "during", "by"})
"""Prepositions of a time in which things happen, seldom of when something is said."""
CONFESSING = frozenset({"confess", "admit", "accuse", "suspect"})
"""Verbs whose gerund tells of another day: "admitted to taking bribes in 2016"."""


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
    return _through(sentence, nearest, date, ahead)


def _told_about(sentence: Sentence, said: Group, right: list[Group], date: int) -> Group | None:
    """The clause told in “said in a statement on the bank's 2019 results that provisions rose”, where the date belongs to what the
    statement is about."""
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


def is_state(group: Group) -> bool:
    """Whether a past verb tells how things were rather than what happened: “was the mayor”, “was driving home”."""
    return group.form == "past" and not group.passive and (group.lemma == "be" or group.progressive)


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


def _through(sentence: Sentence, nearest: Group, date: int, ahead: bool | None) -> tuple[Group, str]:
    """From the nearest verb on the left to the one that the date really modifies."""
    groups = sentence.groups
    words = sentence.words
    if nearest.form == "participle" and nearest.start and words.lows[nearest.start - 1] == "when":
        # “…, the mayor said when asked on Monday”
        around = next((g for g in reversed(groups) if g.finite and g.end == nearest.start - 1), None)
        if around is not None:
            return around, "main verb of a when-clause"
    opener = words.lows[nearest.opener] if nearest.opener >= 0 else ""
    finite: list[Group] = []
    if not nearest.finite or opener in ("as", "when", "what"):
        finite = [g for g in groups if g.finite and g.end <= nearest.start and not _cites(sentence, g)]
    if "according" in words.lows[nearest.end : date]:
        # “…, according to a report on Friday”
        mains = [g for g in groups if g.finite and g.role == "main" and g.end <= nearest.end]
        told = mains[-1] if mains else None
        if told is not None:
            return told, "main verb"
    if nearest.finite:
        if (
            opener == "as"
            and finite
            and nearest.subject is not None
            and words.tags[nearest.subject[0]] == "P"
            and nearest.end in (date, date - 1)
        ):
            # “The banks will work together, as they did this week”
            return finite[-1], "main verb of an as-clause"
        if nearest.limit <= date:
            # its clause is closed: go to the clause around it
            outer = [g for g in groups if g.finite and g.end <= date < max(g.limit, g.end) and g is not nearest]
            if outer:
                return outer[-1], "clause around"
        if opener in ("when", "as") and finite and finite[-1].form == "past" and finite[-1].role == "main":
            if opener == "when" and is_state(finite[-1]):
                # “was the mayor when a dam burst in May”
                return nearest, "what happened when something was so"
            return finite[-1], "main verb of a when-clause"
        if opener == "what" and finite:
            return finite[-1], "clause around"
        return nearest, "nearest verb"
    at = groups.index(nearest)
    if nearest.form == "participle" and nearest.lemma in RELEASING:
        said = next((g for g in reversed(groups[:at]) if g.finite), None)
        if said is not None and _medium_of(sentence, said, nearest):
            # “said in a study published on Monday that …”
            return said, "main verb"
    if (
        at
        and groups[at - 1].end == nearest.start
        and (
            (nearest.form == "gerund" and not groups[at - 1].finite)
            or (groups[at - 1].lemma in PERCEIVING and groups[at - 1].passive)
        )
    ):
        # “to begin accepting”, “was found abandoned”: the first of the two tells
        return _through(sentence, groups[at - 1], date, ahead)
    if (
        at
        and groups[at - 1].end == nearest.start
        and groups[at - 1].form == "gerund"
        and groups[at - 1].lemma in TRYING
    ):
        # “accused of trying to buy votes”
        return groups[at - 1], "what was tried"
    if not nearest.finite and nearest.lemma in SPEAKING and nearest.form == "gerund":
        said = next((g for g in groups[at + 1 :] if g.finite), None)
        if said is not None and said.lemma in vocabulary().reporting and said.start > date and said.role == "main":
            return said, "what is said in speaking"
    if not finite:
        if nearest.form == "participle" and at == 0 and words.lows[0] == "according" and nearest.end <= date:
            # “According to a poll published on Monday, …”
            told = next((g for g in groups[1:] if g.finite and g.role == "main" and g.start > date), None)
            if told is not None:
                return told, "main verb"
        if nearest.form == "participle" and (nearest.lemma in RELEASING or nearest.lemma == "date") and at == 0:
            # “In a letter dated Monday, Berg said …”
            told = next((g for g in groups[1:] if g.finite and g.role == "main" and g.start > date), None)
            opens = words.lows[0] == "in" or nearest.lemma == "date"
            if told is not None and told.lemma in vocabulary().reporting and opens:
                return told, "main verb"
        if nearest.form == "participle" and nearest.start == 0 and nearest.lemma in ASKING_OF:
            told = next((g for g in groups[1:] if g.finite and g.role == "main" and g.start > date), None)
            if told is not None and told.lemma in vocabulary().reporting:
                return told, "main verb"
        return nearest, "nearest verb"
    main = finite[-1]
    if nearest.form == "participle" and nearest.topic is None and words.lows[nearest.start - 1] not in ("and", "or"):
        # “for those affected by shortages until May”
        return main, "main verb"
    if (
        nearest.form == "gerund"
        and main.lemma in CONFESSING
        and words.tags[nearest.start - 1] in ("I", "TO", "IS")
        and words.lows[nearest.start - 1] != "by"
    ):
        return nearest, "gerund of what is confessed"
    if nearest.form == "participle" and "according" in words.lows[main.end : nearest.start]:
        return main, "main verb"
    if (
        nearest.form == "participle"
        and main.lemma in COMMANDING
        and not (main.passive or ahead)
        and nearest.topic == (main.end, nearest.start)
        and "I" not in words.tags[main.end : nearest.start]
        and words.tags[date + 1 : date + 2] not in (["VED"], ["VN"])
    ):
        # “ordered two roads closed on Monday”
        return main, "main verb"
    if nearest.form == "participle" and at and groups[at - 1].form == "infinitive" and groups[at - 1].lemma == "have":
        # “expects to have the road open by Friday”
        return _through(sentence, groups[at - 1], date, ahead)
    if nearest.form == "gerund" and nearest.perfect:
        # “…, having won the prize in 2001”
        return nearest, "gerund of what was done before"
    if nearest.form == "gerund" and words.tags[nearest.start - 1] == "," and main.perfect and main.form == "present":
        # “has fluctuated, rising to a high in June”: a day past is not the perfect's
        return nearest, "gerund after a perfect"
    if nearest.form == "gerund" and _has_doer(sentence, nearest):
        return nearest, "gerund with a doer of its own"
    if nearest.form == "participle" and nearest.lemma in RELATING and dated_object(sentence, nearest, date):
        # “problems tied to the introduction of new boats in March”
        return nearest, "nearest verb"
    if nearest.form in ("gerund", "participle") and (
        nearest.lemma in TRANSPARENT or is_participial(words, nearest.start)
    ):
        return main, "main verb"
    if nearest.form == "gerund" and nearest.lemma in ("tell", "say", "add") and _tells_when(sentence, nearest, date):
        # “echoed that view, telling reporters on Monday that …”
        return nearest, "what is said in speaking"
    if nearest.form == "gerund":
        before = words.tags[nearest.start - 1] if nearest.start else "."
        if before not in ("I", "TO", "IS"):
            return (
                _through(sentence, main, date, ahead)
                if main.opener >= 0 and words.lows[main.opener] in ("when", "as")
                else (main, "main verb of a participle")
            )
        if (
            words.lows[nearest.start - 1] == "in"
            and main.passive
            and main.lemma in ACHIEVING
            and main.end == nearest.start - 1
        ):
            # “progress was made in cutting the deficit in 2019”
            return main, "main verb"
        if words.lows[nearest.start - 1] in ("by", "from", "without"):
            earlier = [g for g in groups if g.end <= nearest.start]
            return _through(sentence, earlier[-1], date, ahead) if earlier else (nearest, "nearest verb")
    if nearest.form == "infinitive" and nearest.passive and words.tags[nearest.start - 1] in NOMINAL:
        return nearest, "infinitive of a noun"
    wanted = groups[at - 1] if at and groups[at - 1].end == nearest.start else None
    if wanted is not None and not wanted.finite and wanted.lemma in FAILING:
        return wanted, "what was not done"
    wants = wanted is not None and wanted.form == "gerund" and wanted.lemma in WANTING
    if (
        wanted is not None
        and wants
        and nearest.form == "infinitive"
        and words.tags[back(words.tags, wanted.start)] == ","
    ):
        # “…, instead aiming to cut costs by 2030”
        return wanted, "gerund of what is wanted"
    if nearest.form == "infinitive":
        if main.perfect and main.form == "present" and main.lemma in DECIDING | ASKING and not main.passive:
            # “have agreed to merge in June”: no past day goes with a present perfect
            return nearest, "infinitive after a perfect"
        if main.form == "modal" and words.tags[nearest.start - 1] == "C" and nearest.end < date - 1:
            # “will cut the fees that … and hold a show in November”
            return nearest, "infinitive joined to the main verb's"
        if main.form in ("present", "modal") and "T" not in words.tags[main.end : nearest.start]:
            return main, "main verb of an infinitive"
        if nearest.lemma in RESULTING and main.form == "past" and main.lemma in CONTESTING:
            # “beat Brill to win the cup on Sunday”
            return main, "main verb of an infinitive"
        dated = "T" in words.tags[clause_start(sentence, main) : nearest.start]
        deciding = main.lemma in DECIDING or any(
            g.lemma in DECIDING for g in groups if main.end <= g.start < nearest.start
        )
        if dated or ahead or (ahead is None and deciding):
            return nearest, "infinitive"
        return main, "main verb of an infinitive"
    return nearest, "nearest verb"


def _has_doer(sentence: Sentence, group: Group) -> bool:
    """Whether a gerund tells of another than the main verb: “led to the bank closing two offices”, “a term expiring in July”."""
    words, span = sentence.words, group.topic
    if span is None or span[1] != group.start:
        return False
    if group.lemma in LAPSING:
        return words.lows[span[1] - 1] not in PERIODS
    led = next((g for g in sentence.groups if g.end == span[0] - 1), None)
    return led is not None and words.lows[span[0] - 1] in ("to", "in") and led.lemma in ("lead", "result")


def _tells_when(sentence: Sentence, said: Group, date: int) -> bool:
    """Whether a date stands between a participle of saying, after a comma, and what it says."""
    words = sentence.words
    if not said.start or words.tags[said.start - 1] != "," or date + 1 >= len(words):
        return False
    return any(g.finite and g.start > date and g.start < said.limit for g in sentence.groups) or (
        "Q(" in words.tags[date : date + 4]
    )


def _medium_of(sentence: Sentence, main: Group, made: Group) -> bool:
    """Whether a participle describes what something is said in."""
    lows = sentence.words.lows
    return main.lemma in vocabulary().reporting and lows[main.end] == "in" and lows[made.start - 1] in MEDIA


def _cites(sentence: Sentence, group: Group) -> bool:
    """Whether a group only cites who says the rest: “…, the mayor said, to run the ferry through May”."""
    return group.lemma in vocabulary().reporting and not group.passive and content_before(sentence, group) is not None
