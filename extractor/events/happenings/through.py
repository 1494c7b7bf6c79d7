"""From the nearest verb before a date to the one that the date really modifies."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence, back
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import MEDIA, is_participial
from extractor.events.clauses.past_forms import COMMANDING, PERCEIVING, RELEASING
from extractor.events.happenings.attribution import content_before
from extractor.events.happenings.dated_arguments import RELATING, clause_start, dated_object

TRANSPARENT = frozenset({"start", "begin", "follow", "include", "date", "lead", "name", "call", "mark", "end"})
"""Verbs whose participle says something of the main verb's date: "will be allowed to sail starting on Monday"."""
ASKING = word_class("asking")
"""Verbs that give someone something to do: "ordered the firm to pay"."""
DECIDING = word_class("deciding")
"""Verbs after which an infinitive tells what is to come, with a date of its own."""
CONTESTING = word_class("contesting")
RESULTING = word_class("resulting")
"""Verbs of contests, and verbs whose infinitive tells how one ended: "beat Brill to win the cup"."""
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
CONFESSING = frozenset({"confess", "admit", "accuse", "suspect"})
"""Verbs whose gerund tells of another day: "admitted to taking bribes in 2016"."""


def is_state(group: Group) -> bool:
    """Whether a past verb tells how things were rather than what happened: “was the mayor”, “was driving home”."""
    return group.form == "past" and not group.passive and (group.lemma == "be" or group.progressive)


def through(sentence: Sentence, nearest: Group, date: int, ahead: bool | None) -> tuple[Group, str]:
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
        return through(sentence, groups[at - 1], date, ahead)
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
        return through(sentence, groups[at - 1], date, ahead)
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
                through(sentence, main, date, ahead)
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
            return through(sentence, earlier[-1], date, ahead) if earlier else (nearest, "nearest verb")
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
