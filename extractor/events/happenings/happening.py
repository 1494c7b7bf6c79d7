"""Which words tell what happened on a date: a verb group and its clause, or a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.events.clauses.antecedents import noun_before
from extractor.events.clauses.gapping import RECORDING, earlier_amount, earlier_change
from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.clauses.present_forms import ENDURING
from extractor.events.happenings.dated_arguments import (
    behind_plan,
    dated_object,
    dated_subject,
    earlier_object,
    followed,
    foreseen,
    has_date,
    is_plan,
)
from extractor.events.happenings.dated_nouns import (
    HARMING,
    after_noun,
    harmed,
    named_work,
    names_happening,
    noun_phrase,
)
from extractor.events.happenings.governing import governing
from extractor.events.happenings.set_days import (
    about_to_begin,
    deadline_for,
    is_held,
    is_scheduled,
    what_begins,
    what_is_called,
    what_is_due,
    what_is_meant,
)
from extractor.events.happenings.through import DECIDING
from extractor.events.names.gazetteer import gazetteer

LASTING = word_class("lasting")
"""Verbs of what goes on: who has served since a day began to serve then."""
TITLES_WON = word_class("titles_won")
"""Nouns for those who won or stood for something in a year: "the 2004 champion"."""
TAKEN_UP = {"hold": "take", "be": "become"}
"""Verbs of what one has or is for long → how that begins."""
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


def find_happening(sentence: Sentence, date: int, ahead: bool | None = None, past: bool = False) -> Happening | None:
    """What the date word `date` belongs to, or None where the sentence has nothing that happens.

    ahead: whether the date lies after the day of writing; None where that is not known. past: whether the text leaves no doubt
    that it lies before it.
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
        if sentence.words.lows[start - 1] == "under" and start and sentence.words.tags[date - 1] in ("D", "PS"):
            # “Under a 1995 peace plan, the town is to return …”: not when it does
            return Happening(None, noun, "dated noun")
    subject = dated_subject(sentence, date)
    if subject is not None:
        return Happening(None, subject, "dated noun that is a subject")
    deadline = deadline_for(sentence, date)
    if deadline is not None:
        return Happening(deadline, None, "deadline", "deadline")
    ahead_of = foreseen(sentence, date)
    if ahead_of is not None:
        return Happening(None, ahead_of, "what is foreseen")
    role = _role(sentence, date) or _titled(sentence, date)
    if role is not None:
        return role
    group, rule = governing(sentence, date, ahead)
    if group is not None and noun is not None and ahead and _only_for(sentence, group, noun):
        return Happening(None, noun, "dated noun")
    if group is None:
        return Happening(None, noun, "dated noun") if noun is not None else None
    if noun is not None and _only_describes(sentence, group, noun, date):
        return None
    if past and is_plan(sentence, group) and _aspect(sentence, group, date) != "compared":
        # a plan has no date that is past
        deed = behind_plan(sentence, group, date)
        return Happening(None, deed, "dated noun of a plan") if deed is not None else None
    if group.aux in ("must", "have to") and date and sentence.words.lows[date - 1] == "by" and not group.negated:
        return Happening(group, None, "deadline", "deadline")
    earlier = earlier_object(sentence, group, date) or followed(sentence, group, date)
    if earlier is not None:
        told = after_noun(sentence, earlier[1])
        if told is not None:
            return Happening(told, None, "clause of a dated noun")
        return Happening(None, earlier, "dated noun of a verb that tells of now")
    interrupted = _interrupted(sentence, group, date)
    if interrupted is not None:
        return Happening(interrupted, None, "what came in between")
    meant = what_is_meant(sentence, group, date)
    if meant is not None:
        return Happening(meant, None, "infinitive of what is planned")
    if is_scheduled(sentence, group, date):
        return Happening(group, None, "what has a day set for it", "set")
    called = what_is_called(sentence, group, date)
    if called is not None:
        return Happening(None, called, "noun with a day set for it", "set")
    due = what_is_due(sentence, date)
    if due is not None:
        return Happening(None, due, "noun that is due", "set")
    beginning = what_begins(sentence, group, date) or about_to_begin(sentence, date)
    if beginning is not None:
        return Happening(None, beginning, "noun that is to begin on a day", "begins")
    at = sentence.groups.index(group)
    if group.lemma in ("say", "tell") and not group.finite and at and sentence.groups[at - 1].lemma == "quote":
        # “was quoted as saying on Monday”
        group = sentence.groups[at - 1]
    group = _change_from(sentence, _first_of_two(sentence, group, date), date)
    aspect = _aspect(sentence, group, date)
    object_ = dated_object(sentence, group, date) if aspect != "compared" else None
    if group.end < date and "according" in sentence.words.lows[group.end : date] and has_date(sentence, group, date):
        # “measured 1 sq km by 2012, according to a report in 2017”
        return None
    if object_ is not None:
        return Happening(None, object_, "dated noun of a verb that has its date")
    return Happening(group, None, rule, aspect)


def _only_describes(sentence: Sentence, group: Group, noun: tuple[int, int], date: int) -> bool:
    """Whether a year only says which thing is spoken of: “criticised the 1987 budget”, “said in its 1986 report”."""
    if group.lemma not in vocabulary().saying or group.lemma == "report" or group.passive or group.end > noun[0]:
        return False
    within = noun[0] < date < noun[1] - 1 and sentence.words.lows[date].isdigit()
    told = any(g.finite and g.subject is not None and g.subject[0] <= date < g.subject[1] for g in sentence.groups)
    return within and not told


def _line(sentence: Sentence, date: int) -> tuple[int, int] | None:
    """What a line of a list tells of the date it begins with, where that is no clause: “Jan. 12: Deadline to register”."""
    words = sentence.words
    tags = words.tags
    begins = date == 0 or (date == 1 and not words.texts[0].isalnum())
    if not begins or date + 2 >= len(tags) or tags[date + 1] not in (":", "-"):
        return None
    end = next((k for k in range(date + 2, len(tags)) if tags[k] == "."), len(tags))
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


def _change_from(sentence: Sentence, group: Group, date: int) -> Group:
    """The verb of a change from an amount that a participle only says was so: “was down from 6 billion posted in May”."""
    if group.form != "participle" or group.lemma not in RECORDING or group.end < date - 1:
        return group
    main = next((g for g in reversed(sentence.groups) if g.finite and g.end <= group.start), None)
    return main if main is not None and earlier_amount(sentence, main, date) is not None else group


def _told_of(sentence: Sentence, noun: tuple[int, int], date: int) -> Group | None:
    """The clause that tells what a dated happening itself did: “the 1918 flu pandemic killed 50 million people”."""
    for group in sentence.groups:
        if group.subject is not None and group.subject[0] == noun[0] and group.finite and group.start > date:
            alone = sentence.words.tags[noun[0] : group.limit].count("T") == 1
            told = group.form == "past" and not (group.passive or group.negated or group.perfect)
            whole = group.subject[1] in (noun[1], date - 1)
            return group if told and alone and whole and group.lemma != "be" else None
    return None


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


def _role(sentence: Sentence, date: int) -> Happening | None:
    """What someone is said to be at a date, beside their name: “Anna Berg, mayor since 1998, …”."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    after = tags[date + 1] if date + 1 < len(tags) else "."
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
    if tags[date + 1 : date + 2] == ["POS"]:
        return _last_winner(sentence, date)
    if date < 3 or tags[date - 1] != "D" or tags[date - 2] != "," or tags[date - 3] != "NP":
        return None
    end = date + 1
    while end < len(tags) and tags[end] in NOMINAL:
        end += 1
    if (
        end == date + 1
        or words.lows[end - 1] not in TITLES_WON
        or (end < len(tags) and tags[end] not in (",", ".", "-"))
    ):
        return None
    bearer = noun_before(words, date - 2)
    return Happening(None, (date, end), "what someone is", "", bearer) if bearer is not None else None


def _last_winner(sentence: Sentence, date: int) -> Happening | None:
    """What someone named behind it was in a year: “will meet last year's winner, Olaf Lund”."""
    words = sentence.words
    tags, start = words.tags, date + 2
    end = start
    while end < len(words) and tags[end] in ("N", "NB", "NZ"):
        end += 1
    if end == start or words.lows[end - 1] not in TITLES_WON:
        return None
    name = end + (tags[end : end + 1] == [","])
    last = name
    while last < len(words) and tags[last] in NOMINAL:
        last += 1
    return (
        Happening(None, (start, end), "what someone is", "", (name, last))
        if tags[last - 1] == "NP" and last > name
        else None
    )


def _aspect(sentence: Sentence, group: Group, date: int) -> Aspect:
    if earlier_amount(sentence, group, date) is not None or earlier_change(sentence, date) is not None:
        return "compared"
    lows = sentence.words.lows
    k = date - 1
    if k > 0 and lows[k] in ("early", "late", "at", "the"):
        k -= 1
    if k < 0 or group.passive or group.negated or not group.finite:
        return ""
    lasts = group.progressive or group.lemma in LASTING or (group.lemma in TAKEN_UP and is_held(sentence, group, k))
    if lows[k] == "since" and group.perfect and lasts:
        return "begins"
    if lows[k] in ("until", "till", "through") and group.lemma in ENDURING and k == group.end:
        return "ends"
    return ""
