"""Which words tell what happened on a date: a verb group and its clause, or a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.events.clauses.finite import PERCEIVING, RELEASING
from extractor.events.clauses.gapping import earlier_amount, earlier_change
from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence, back
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.lookaround import MEDIA, is_participial
from extractor.events.clauses.phrases import noun_before
from extractor.events.happenings.attribution import content_before
from extractor.events.happenings.dated_nouns import (
    HARMING,
    RELATING,
    after_noun,
    clause_start,
    dated_object,
    dated_subject,
    earlier_object,
    foreseen,
    happening_nouns,
    harmed,
    has_date,
    named_work,
    names_happening,
    noun_phrase,
)
from extractor.events.names.gazetteer import gazetteer

OPENING = frozenset({".", ";", ":", "W", "S", "TH", "Q(", "Q)"})
"""Tags of what a stretch of a sentence may begin after, and of the mark that closes a quotation."""
FRONTING = frozenset({"I", "IS", "R", ",", "C", "-", "D"})
TRANSPARENT = frozenset({"start", "begin", "follow", "include", "date", "lead", "name", "call", "mark", "end"})
"""Verbs whose participle says something of the main verb's date: "will be allowed to sail starting on Monday"."""
DECIDING = word_class("deciding")
"""Verbs after which an infinitive tells what is to come, with a date of its own."""


ASKING = word_class("asking")
"""Verbs that give someone something to do, by a date: "ordered the firm to pay by May"."""
CONTESTING = word_class("contesting")
RESULTING = word_class("resulting")
"""Verbs of contests, and verbs whose infinitive tells how one ended: "beat Brill to win the cup"."""
LASTING = word_class("lasting")
"""Verbs of what goes on: who has served since a day began to serve then."""
TITLES_WON = word_class("titles_won")
"""Nouns for those who won or stood for something in a year: "the 2004 champion"."""
TAKEN_UP = {"hold": "take", "be": "become"}
"""Verbs of what one has or is for long → how that begins."""
HELD = word_class("held")
"""What one holds for long and takes up on a day."""
ENDURING = frozenset({"run", "last", "continue"})
"""Verbs of time alone: what runs until a day ends then."""
SURVEYING = RELEASING | {"conduct", "commission"}
"""Verbs whose participle tells how something was made known, or found out: "a poll conducted in May found …"."""
ASKING_OF = frozenset({"ask", "press", "question", "quiz"})
"""Verbs whose participle before a sentence leads up to an answer: "Asked on Monday whether …, Berg said …"."""
SPEAKING = frozenset({"speak", "talk", "comment", "address", "testify", "write", "appear", "react"})
"""Verbs that only lead up to what is said: "Speaking on Monday, Berg said …"."""
LAPSING = frozenset({"expire", "mature", "lapse", "end"})
"""Verbs whose gerund after a noun tells of that noun: "a term expiring in July"."""
PERIODS = frozenset(
    {"year", "years", "quarter", "month", "months", "week", "weeks", "period", "season", "decade", "day"}
)
CALLING = word_class("calling")
"""Verbs that set a day for what they name: "called elections for June"."""
ANNOUNCING = CALLING | word_class("announcing")
"""Verbs of what comes before the thing they name: "approved a ban from May"."""
WITHIN = frozenset({"between", "from", "since", "during", "by"})
"""Prepositions of a time in which things happen, seldom of when something is said."""
CONFESSING = frozenset({"confess", "admit", "accuse", "suspect"})
"""Verbs whose gerund tells of another day: "admitted to taking bribes in 2016"."""

BALLOTS = frozenset(
    {
        "election",
        "elections",
        "vote",
        "referendum",
        "poll",
        "polls",
        "primary",
        "primaries",
        "ballot",
        "runoff",
        "run-off",
        "by-election",
        "midterms",
    }
)
PLANNING = frozenset({"plan", "intend", "hope", "aim", "schedule", "expect", "set", "slate"})
"""Verbs that a date ahead passes over: "on Friday, they planned to leave" tells when they leave."""
Aspect = Literal["", "begins", "ends", "deadline", "compared", "set"]
"""What the date is to the happening: "" for when it is, "begins" for "since", "ends" for "until", "deadline" for until when
something is to be done, "compared" for when an amount was another, "set" for the day something is set for."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What a date belongs to. group: the verb group, or None for a noun phrase; noun: the word range of a dated noun phrase
    (the date itself included), or None. rule: the name of the rule that found it. bearer: of whom the noun says what they are."""

    group: Group | None
    noun: tuple[int, int] | None
    rule: str
    aspect: Aspect = ""
    bearer: tuple[int, int] | None = None


def find_happening(sentence: Sentence, date: int, ahead: bool | None = None) -> Happening | None:
    """What the date word `date` belongs to, or None where the sentence has nothing that happens.

    ahead: whether the date lies after the day of writing; None where that is not known.
    """
    line = _line(sentence, date)
    if line is not None:
        return Happening(None, line, "line of a list")
    noun = noun_phrase(sentence, date)
    if noun is not None:
        start, end = noun
        work = named_work(sentence, start)
        if work is not None:
            return Happening(None, work, "named work")
        group = after_noun(sentence, end) or harmed(sentence, noun)
        if group is not None:
            return Happening(group, None, "clause of a dated noun")
        if names_happening(sentence, start, end, date):
            telling = _told_of(sentence, noun, date)
            if telling is not None:
                return Happening(telling, None, "clause of a dated subject")
            return Happening(None, noun, "dated noun")
    subject = dated_subject(sentence, date)
    if subject is not None:
        return Happening(None, subject, "dated noun that is a subject")
    deadline = _deadline(sentence, date)
    if deadline is not None:
        return Happening(deadline, None, "deadline", "deadline")
    ahead_of = foreseen(sentence, date)
    if ahead_of is not None:
        return Happening(None, ahead_of, "what is foreseen")
    role = _role(sentence, date) or _titled(sentence, date)
    if role is not None:
        return role
    group, rule = _governing(sentence, date, ahead)
    if group is not None and noun is not None and ahead and _only_for(sentence, group, noun):
        return Happening(None, noun, "dated noun")
    if group is None:
        return Happening(None, noun, "dated noun") if noun is not None else None
    if group.aux in ("must", "have to") and date and sentence.words.lows[date - 1] == "by" and not group.negated:
        return Happening(group, None, "deadline", "deadline")
    earlier = earlier_object(sentence, group, date)
    if earlier is not None:
        told = after_noun(sentence, earlier[1])
        if told is not None:
            return Happening(told, None, "clause of a dated noun")
        return Happening(None, earlier, "dated noun of a verb that tells of now")
    interrupted = _interrupted(sentence, group, date)
    if interrupted is not None:
        return Happening(interrupted, None, "what came in between")
    meant = _meant(sentence, group, date)
    if meant is not None:
        return Happening(meant, None, "infinitive of what is planned")
    if _scheduled(sentence, group, date):
        return Happening(group, None, "what has a day set for it", "set")
    called = _called(sentence, group, date)
    if called is not None:
        return Happening(None, called, "noun with a day set for it", "set")
    due = _due(sentence, date)
    if due is not None:
        return Happening(None, due, "noun that is due", "set")
    beginning = _beginning(sentence, group, date)
    if beginning is not None:
        return Happening(None, beginning, "noun that is to begin on a day", "begins")
    at = sentence.groups.index(group)
    if group.lemma == "say" and not group.finite and at and sentence.groups[at - 1].lemma == "quote":
        # “was quoted as saying on Monday”
        group = sentence.groups[at - 1]
    group = _first_of_two(sentence, group, date)
    aspect = _aspect(sentence, group, date)
    object_ = dated_object(sentence, group, date) if aspect != "compared" else None
    if group.end < date and "according" in sentence.words.lows[group.end : date] and has_date(sentence, group, date):
        # “measured 1 sq km by 2012, according to a report in 2017”
        return None
    if object_ is not None:
        return Happening(None, object_, "dated noun of a verb that has its date")
    return Happening(group, None, rule, aspect)


def _line(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What a line of a list tells of the date it begins with, where that is no clause: “Jan. 12: Deadline to register”."""
    words = sentence.words
    tags = words.tags
    begins = date == 0 or (date == 1 and not words.texts[0].isalnum())
    if not begins or date + 2 >= len(words) or tags[date + 1] not in (":", "-"):
        return None
    end = next((k for k in range(date + 2, len(words)) if tags[k] == "."), len(words))
    if end < date + 3 or any(g.finite and g.start < end for g in sentence.groups):
        return None
    return date + 2, end


def _first_of_two(sentence: Sentence, group: Group, date: int) -> Group:
    """Of two verbs of harm that share a date after the second, the first: “killed three soldiers and hurt four on Monday”."""
    if group.role != "coordinate" or group.of < 0 or group.lemma not in HARMING or group.end > date:
        return group
    first = sentence.groups[group.of]
    alike = first.lemma in HARMING and first.form == group.form and first.passive == group.passive and first.finite
    return first if alike and not any(first.start <= k < date for k in sentence.words.dates) else group


def _told_of(sentence: Sentence, noun: tuple[int, int], date: int) -> Group | None:
    """The clause that tells what a dated happening itself did: “the 1918 flu pandemic killed 50 million people”."""
    for group in sentence.groups:
        if group.subject is not None and group.subject[0] == noun[0] and group.finite and group.start > date:
            alone = sentence.words.tags[noun[0] : group.limit].count("T") == 1
            told = group.form == "past" and not (group.passive or group.negated or group.perfect)
            whole = group.subject[1] in (noun[1], date - 1)
            return group if told and alone and whole and group.lemma != "be" else None
    return None


def _deadline(sentence: Sentence, date: int) -> Group | None:
    """What is to be done by a date: “has until Monday to pay”, “gave the firm until May to sell”, “told it to pay by May”."""
    words = sentence.words
    if not date or words.lows[date - 1] not in ("until", "till", "by"):
        return None
    for before, group in zip(sentence.groups, sentence.groups[1:], strict=False):
        if words.lows[date - 1] == "by":
            if group.end > date:
                return None
            if group.form == "infinitive" and before.lemma in ASKING and not (before.negated or group.negated):
                # “asked the firm to reply by May”, “was ordered to reply by May”
                given = range(before.end, group.start)
                asked = all(
                    words.tags[k] in NOMINAL or words.tags[k] in ("D", "PS", "POS", "P") or words.lows[k] == "of"
                    for k in given
                )
                if asked and bool(given) != before.passive and not _verb_between(sentence, group, date):
                    return group
        elif group.start == date + 1 and group.form == "infinitive":
            return group if before.lemma in ("have", "give") and not before.negated else None
    return None


def _verb_between(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether another verb, or a clause, begins between a verb group and its date."""
    return any(group.end <= other.start < date for other in sentence.groups)


def _interrupted(sentence: Sentence, group: Group, date: int) -> Group | None:
    """What happened while something else went on: “were driving home on Friday when their car hit a tree”."""
    if not group.progressive or group.form != "past" or group.passive or group.negated:
        return None
    following = next((g for g in sentence.groups if g.finite and g.start >= group.end), None)
    if following is None or following.opener < date or sentence.words.lows[following.opener] != "when":
        return None
    return following if following.form == "past" and not following.progressive and not following.negated else None


def _only_for(sentence: Sentence, group: Group, noun: tuple[int, int]) -> bool:
    """Whether an election ahead is only what something is hoped or done for: “could help Greens to win in next year's election”."""
    words, start = sentence.words, noun[0]
    if not start or words.lows[start - 1] not in ("in", "for", "at", "during"):
        return False
    if words.lows[noun[1] - 1] not in BALLOTS or group.start > start:
        return False
    if group.form == "infinitive":
        earlier = [g for g in sentence.groups if g.end <= group.start]
        return not earlier or earlier[-1].lemma not in WANTING | DECIDING
    return group.form == "past" or group.aux in ("could", "may", "might", "can", "would", "should")


def _meant(sentence: Sentence, group: Group, date: int) -> Group | None:
    """What is planned for a date that goes before: “On Friday, the ministry planned to pay the first claims”."""
    if date >= group.start or group.lemma not in PLANNING or group.negated or not group.finite:
        return None
    if group.subject is None or (group.subject[1] <= date and sentence.words.lows[date - 1] == "in"):
        return None
    if group.lemma in ("schedule", "expect", "set", "slate") and not group.passive:
        return None
    follows = (g for g in sentence.groups if g.start == group.end and g.form == "infinitive")
    return next(follows, None)


def _scheduled(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a date is the day set for a subject that tells enough by itself: “the first trial was set for May 3 in Graz”."""
    words = sentence.words
    span = group.subject or group.topic
    if not group.passive or group.negated or group.perfect or span is None or span[1] > group.start:
        return False
    if group.lemma not in CALLING or words.lows[date - 1] != "for" or group.end != date - 1:
        return False
    rest = date + 1 < len(words) and words.tags[date + 1] == "I"
    return words.lows[span[1] - 1] in happening_nouns() and (rest or span[1] - span[0] > 2)


def _called(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """What is called, set or scheduled for a date: “called early elections for June 6”, “the trial set for May 3”."""
    words = sentence.words
    if group.lemma == "call" and not group.passive and words.lows[date - 1] in ("by", "before"):
        # “called on Monday for elections by June”
        start = next((k + 1 for k in range(group.end, date - 1) if words.lows[k] == "for"), date)
        plain = all(words.tags[k] in NOMINAL or words.tags[k] == "D" for k in range(start, date - 1))
        return (start, date + 1) if start < date - 1 and plain and words.lows[date - 2] in happening_nouns() else None
    if group.lemma not in CALLING or not date or words.lows[date - 1] not in ("for", "on") or group.negated:
        return None
    if group.passive or group.form == "participle":
        return None
    start, end = group.end, date - 1
    named = (
        start < end
        and words.lows[end] == "for"
        and all(words.tags[k] in NOMINAL or words.tags[k] == "D" for k in range(start, end))
    )
    return (start, date + 1) if named and words.lows[end - 1] in happening_nouns() else None


def _due(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What falls due on a date: “its 9 percent notes due 2009”."""
    words = sentence.words
    k = date - 1 if words.lows[date - 1] == "due" else date - 2
    if k < 1 or words.lows[k] != "due" or words.tags[k - 1] not in ("N", "NZ", "NP"):
        return None
    start = k
    while start and words.tags[start - 1] in NOMINAL and not any(g.start < start <= g.end for g in sentence.groups):
        start -= 1
    return start, date + 1


def _beginning(sentence: Sentence, group: Group, date: int) -> tuple[int, int] | None:
    """What is announced or approved to begin on a date: “approved a phased rollout from July”, “a strike starting on May 3”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    last = date - 1
    if last > 0 and lows[last] == "on" and lows[last - 1] in ("starting", "beginning"):
        last -= 1
    if lows[last] not in ("from", "starting", "beginning") or group.lemma not in ANNOUNCING or group.negated:
        return None
    if group.passive or not group.finite or lows[date + 1 : date + 2] in (["to"], ["until"], ["through"]):
        return None
    if not all(tags[k] in NOMINAL or tags[k] in ("D", "PS", "I") for k in range(group.end, last)):
        return None
    head = group.end
    while head < last and tags[head] != "I":
        head += 1
    told = lows[last] != "from" or lows[head - 1] in happening_nouns()
    return (group.end, date + 1) if head > group.end and told else None


def _role(sentence: Sentence, date: int) -> Happening | None:
    """What someone is said to be at a date, beside their name: “Anna Berg, mayor since 1998, …”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    after = tags[date + 1] if date + 1 < len(words) else "."
    if after not in (",", "-", ".", ")") or date < 4 or tags[date - 1] not in ("I", "IS"):
        return None
    start = date - 1
    if lows[date - 3 : date] == ["in", "office", "since"] and tags[date - 4] == ",":
        # “Anna Berg, in office since May, …”
        bearer = noun_before(words, date - 4)
        return Happening(None, (date - 3, date - 1), "what someone is", "begins", bearer) if bearer else None
    while start and (tags[start - 1] in NOMINAL or tags[start - 1] in ("D", "PS", "POS", "I", "TO")):
        start -= 1
    if start < 2 or tags[start - 1] != "," or start >= date - 1 or tags[start - 2] != "NP":
        return None
    head = start
    while head < date - 1 and tags[head] not in ("I", "TO"):
        head += 1
    known = lows[head - 1] in gazetteer().offices or (lows[start] == "home" and lows[start + 1] == "to")
    if head == start or not known or any(start <= g.start < date for g in sentence.groups):
        return None
    bearer = noun_before(words, start - 1)
    aspect: Aspect = "begins" if lows[date - 1] == "since" else ""
    return Happening(None, (start, date - 1), "what someone is", aspect, bearer) if bearer is not None else None


def _titled(sentence: Sentence, date: int) -> Happening | None:
    """What an insertion with a date says that someone was: “Olaf Lund, the 2004 champion, …”."""
    words = sentence.words
    tags = words.tags
    if date < 3 or tags[date - 1] != "D" or tags[date - 2] != "," or tags[date - 3] != "NP":
        return None
    end = date + 1
    while end < len(words) and tags[end] in NOMINAL:
        end += 1
    if (
        end == date + 1
        or words.lows[end - 1] not in TITLES_WON
        or (end < len(words) and tags[end] not in (",", ".", "-"))
    ):
        return None
    bearer = noun_before(words, date - 2)
    return Happening(None, (date, end), "what someone is", "", bearer) if bearer is not None else None


def _aspect(sentence: Sentence, group: Group, date: int) -> Aspect:
    if earlier_amount(sentence, group, date) is not None or earlier_change(sentence, date) is not None:
        return "compared"
    lows = sentence.words.lows
    k = date - 1
    if k > 0 and lows[k] in ("early", "late", "at", "the"):
        k -= 1
    if k < 0 or group.passive or group.negated or not group.finite:
        return ""
    lasts = group.progressive or group.lemma in LASTING or (group.lemma in TAKEN_UP and _is_held(sentence, group, k))
    if lows[k] == "since" and group.perfect and lasts:
        return "begins"
    if lows[k] in ("until", "till", "through") and group.lemma in ENDURING and k == group.end:
        return "ends"
    return ""


def _is_held(sentence: Sentence, group: Group, end: int) -> bool:
    """Whether, up to the "since" at word `end`, someone holds what one takes up, or is what one becomes: “has held the post since 1998”, “has been mayor since”."""
    words = sentence.words
    head = group.end
    while head < len(words) and (words.tags[head] in NOMINAL or words.tags[head] in ("D", "PS")):
        head += 1
    if head == end == group.end and group.topic is not None:
        # “the post he has held since 1998”
        head = group.topic[1]
    return words.lows[head - 1] in (HELD if group.lemma == "hold" else gazetteer().offices)


def _governing(sentence: Sentence, date: int, ahead: bool | None) -> tuple[Group | None, str]:
    """The verb group a date modifies: the nearest one of its own clause."""
    if date > 1 and sentence.words.tags[date - 2 : date] == ["T", "C"]:
        # “Poisoned in 2015 and 2017, she …”
        date -= 2
    words, groups = sentence.words, sentence.groups
    tags = words.tags
    if not groups:
        return None, ""
    left = [group for group in groups if group.end <= date]
    stop = tags.index(".", date + 1) if "." in tags[date + 1 :] else len(tags)
    right = [group for group in groups if date < group.start < stop]
    inside = [group for group in groups if group.start <= date < group.end]
    if inside:
        return inside[0], "within the verb group"
    # where the stretch that holds the date begins
    begin = stretch(sentence, date)
    near = [group for group in left if group.end > begin]
    nearest = near[-1] if near else None
    told = _set_apart(sentence, date)
    if told is not None:
        return told, "clause that a sentence points to"
    # a date between a subject and its verb: “Officers Friday closed …”, “The board on May 8 named …”
    after = date + 1
    while after < len(words) and (tags[after] == "R" or (tags[after] == "," and after == date + 1)):
        after += 1
    starting = [group for group in right if group.start == after and group.finite]
    if starting:
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
                or (nearest.form == "gerund" and first.form == "past" and not first.perfect and tags.count("T") == 1)
                or _inserted(sentence, first, nearest, date)
                or (nearest.lemma in SURVEYING and first.form == "past" and not first.perfect and _tells(first))
            ):
                return first, "between subject and verb"
    if nearest is None:
        later = words.lows[date].endswith(("after", "before")) or (
            date + 1 < len(words) and words.lows[date + 1] in ("after", "before")
        )
        if begin == 0 and (
            later or (date + 2 < len(words) and tags[date + 1] == "," and tags[date + 2] in ("S", "IS"))
        ):
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
            if group.finite and group.role != "relative":
                return group, "fronted date"
        if right:
            return right[0], "fronted date"
        if left and "." not in tags[left[-1].end : date]:
            return left[-1], "clause before"
        return None, ""
    # a fronted date after a comma or conjunction: “…, and on Monday he left”
    whose = right[0].subject if right and right[0].finite and "-" in words.texts[date] else None
    if whose is not None and whose[0] in (date, date + 1):
        # “said third-quarter profit doubled”
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
        and date + 1 < len(words)
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
        if k == nearest.end and k < date and tags[date + 1] == "," and words.lows[k] in WITHIN and _tells(nearest):
            # “The report said between 1990 and 2019, prices fell”
            return follow[0], "fronted date"
    return _through(sentence, nearest, date, ahead)


def _set_apart(sentence: Sentence, date: int) -> Group | None:
    """The clause that stands for a date by the form of the sentence: “It was not until 1998 that the firm spoke”, “the first
    time since 1953, when the river froze”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    after = date + 1
    if after >= len(words):
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
    if when < len(words) and lows[when] == "when" and date:
        # “a deadline of midnight on Friday when funding runs out”
        noun = (
            date > 2 and lows[date - 1] in ("on", "in", "of") and tags[date - 2] in NOMINAL and lows[date - 3] == "of"
        )
        if lows[date - 1] in ("since", "until", "till") or (not comma and noun):
            return next((g for g in sentence.groups if g.finite and g.opener == when and g.lemma != "be"), None)
    return None


def _tells(group: Group) -> bool:
    """Whether a verb says or shows."""
    speech = vocabulary()
    return not group.passive and (group.lemma in speech.saying or group.lemma in speech.clause)


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
            if told is not None and told.lemma in vocabulary().reporting and words.lows[0] == "in":
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
        if words.lows[nearest.start - 1] in ("by", "from", "without"):
            earlier = [g for g in groups if g.end <= nearest.start]
            return _through(sentence, earlier[-1], date, ahead) if earlier else (nearest, "nearest verb")
    if nearest.form == "infinitive" and nearest.passive and words.tags[nearest.start - 1] in NOMINAL:
        return nearest, "infinitive of a noun"
    wanted = groups[at - 1] if at and groups[at - 1].end == nearest.start else None
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
        if main.perfect and main.form == "present" and main.lemma in DECIDING and not main.passive:
            # “have agreed to merge in June”: no past day goes with a present perfect
            return nearest, "infinitive after a perfect"
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
