"""Whether a happening has happened, is planned, or is only said to have happened."""

from __future__ import annotations

from extractor.events.clauses.groups import WANTING, Group, Sentence
from extractor.events.clauses.lexicon import word_class
from extractor.events.event import Status
from extractor.events.happenings.happening import Happening
from extractor.events.happenings.through import FAILING

ARRANGED = word_class("arranged")
SCHEDULING = word_class("scheduling")
PLANS = frozenset({"deadline", "target", "due", "scheduled", "plan", "plans", "schedule"})
EXPECTING = frozenset({"expect", "forecast", "foresee", "anticipate", "predict", "project", "envisage"})
PARTICLES = frozenset({"up", "off", "out", "aside", "free", "ablaze", "alight", "apart", "back", "in", "on"})
"""Words after "set" that make it another verb: "a committee was set up"."""
SETTING = frozenset({"set", "have", "give", "be", "face", "impose"})
"""Verbs that set a plan a day: "has a deadline on Friday"."""
ALLEGING = word_class("alleging")
ALLEGATIONS = word_class("allegations")
"""Nouns for what someone says to be so: "claims that he took bribes"."""
TENTATIVE = word_class("tentative")


def status_of(sentence: Sentence, happening: Happening, date: int, ahead: bool | None, over: bool | None) -> Status:
    """The status of what a date belongs to. ahead: whether the date lies after the day of writing, None where unknown; over: whether
    it lies before it.

    A date ahead is a plan, whatever the tense ("opens later this summer"); of other dates the words decide.
    """
    tags, lows = sentence.words.tags, sentence.words.lows
    group = happening.group
    if group is None and happening.noun is not None and "deadline" in lows[slice(*happening.noun)]:
        return "planned"
    later = lows[date].startswith(("later this ", "later today")) and not over
    if group is None:
        return "planned" if ahead or later or (happening.aspect in ("set", "begins") and not over) else "happened"
    if not ALLEGING.isdisjoint(lows[max(0, group.start - 2) : group.end]):
        return "alleged"
    if group.lemma in ("allege", "accuse", "suspect", "believe") and group.passive and not ahead:
        return "alleged"
    if group.perfect and group.aux in ("may", "might", "could"):
        return "alleged"
    if group.role == "complement" and not ahead and _is_alleged(sentence, group):
        return "alleged"
    if group.form == "gerund" and not ahead:
        at = sentence.groups.index(group)
        if at and sentence.groups[at - 1].lemma in ("accuse", "suspect") and sentence.groups[at - 1].end < group.start:
            # “accused of killing a tourist last year”
            between = lows[sentence.groups[at - 1].end : group.start]
            return "alleged" if between[-1] == "of" else "happened"
    if ahead or (happening.aspect == "deadline" and not over):
        return "planned"
    if group.lemma in EXPECTING and not over and not group.perfect and tags[group.end : group.end + 1] != ["TO"]:
        # “expects a profit for the year”
        return "planned"
    if happening.aspect == "compared" or (over is not False and happening.rule == "main verb of an as-clause"):
        return "happened"
    if date + 1 < len(lows) and lows[date + 1] == "deadline":
        # “completed the sale by the Monday deadline”
        met = over and group.form == "past" and not group.passive and "by" in lows[max(0, date - 2) : date]
        return "happened" if met else "planned"
    after = lows[group.end] if group.end < len(lows) else ""
    if group.form == "infinitive" and happening.rule == "infinitive of what is planned" and not over:
        # “This year it is aiming to cut the deficit”
        return "planned"
    told = group.form == "present" or (
        group.form == "past" and over is False and tags[group.end + 1 : group.end + 2] == ["TO"]
    )
    if group.lemma == "be" and told and not group.passive and after in ("likely", "due", "set", "poised", "scheduled"):
        return "planned"
    if (
        group.form == "modal"
        and not group.perfect
        and not over
        and group.aux in ("would", "can", "could", "may", "might", "should", "must")
    ):
        return "planned"
    if group.form == "present" and not group.perfect and not over and lows[date].startswith("later"):
        return "planned"
    if later and group.form in ("infinitive", "gerund"):
        return "planned"
    if (
        group.form == "present"
        and not (group.perfect or group.passive or over)
        and group.lemma in ARRANGED
        and group.end in (date, date - 1)
        and lows[date].startswith(("this ", "the end of this "))
    ):
        # “until his term expires this month”
        return "planned"
    scheduled = group.lemma in SCHEDULING and after not in PARTICLES and not (over and group.end == date)
    if group.passive and scheduled and group.form in ("present", "past") and not group.perfect:
        return "planned"
    if group.lemma in SETTING and not PLANS.isdisjoint(lows[group.end : date]) and not _caused(sentence, group.end):
        return "planned"
    if group.form == "modal" and group.aux in ("will", "shall", "be to") and not group.perfect:
        return "planned"
    if (
        group.form in ("present", "gerund")
        and group.lemma in WANTING
        and group.lemma not in FAILING
        and group.end < len(lows)
        and tags[group.end] == "TO"
        and not group.perfect
    ):
        return "planned"
    if group.form == "infinitive" and ahead is None:
        return "planned"
    return "happened"


def _caused(sentence: Sentence, start: int) -> bool:
    """Whether a cause is told from word `start` on: “was due to rain”, not “was due to speak”."""
    lows = sentence.words.lows
    at = next((k for k in range(start, min(start + 4, len(lows) - 1)) if lows[k] == "due"), None)
    return at is not None and lows[at + 1] == "to" and at + 1 not in sentence.verbs


def _is_alleged(sentence: Sentence, group: Group) -> bool:
    """Whether a clause follows the noun for an allegation, with "that" or without: “denied claims he took bribes”."""
    start = group.opener if group.opener >= 0 else group.subject[0] if group.subject is not None else 0
    if start and sentence.words.lows[start] not in ("that", "when", "if") and group.opener == start:
        start += 1
    return start > 0 and sentence.words.lows[start - 1] in ALLEGATIONS


def is_tentative(sentence: Sentence, happening: Happening, date: int, status: Status) -> bool:
    """Whether the words leave a planned date open: "could join in March"."""
    if status != "planned":
        return False
    words = sentence.words
    group = happening.group
    start = group.start if group is not None else max(0, date - 3)
    low, high = min(start, date), max(start, date)
    if group is not None and group.aux in ("could", "may", "might"):
        return True
    if words.lows[max(0, date - 3) : date] in (["as", "early", "as"], ["as", "soon", "as"], ["no", "earlier", "than"]):
        return True
    return not TENTATIVE.isdisjoint(words.lows[max(low, high - 4) : high])
