"""A date of which the text leaves a part open, set on the side of today that its clause looks to.

"Norway could join in March" is next March even where the nearest March is the last one; "the vote was held on Friday", told on
a Friday, may not lie ahead. The tagger sees the words around a date; here the whole clause is known.
"""

from __future__ import annotations

import datetime
import re
from typing import Literal

from extractor.edtf import days_in_month, parse
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import vocabulary, word_class
from extractor.events.happenings.happening import Happening
from extractor.events.happenings.through import DECIDING, LAPSING
from extractor.timex.model import Timex

AHEAD = frozenset({"will", "shall", "can", "could", "may", "might", "would", "be to"})
PUTTING_OFF = word_class("putting_off")
"""Verbs that give something another day: "rescheduled the hearing for Friday"."""
INTENDING = word_class("intending")
"""Verbs whose infinitive lies ahead while they go on: "is preparing to open in May"."""
ARRANGED = word_class("arranged")
"""Verbs whose present tense tells what is arranged: "the case goes to court in June"."""
EFFECTIVE = frozenset({"payable", "effective", "due", "redeemable", "exercisable", "repayable"})
SETTING = frozenset({"schedule", "slate", "plan"})
"""Verbs that give what they name a day: "scheduled a meeting Thursday"."""
FIXING = SETTING | {"set", "fix", "arrange", "book", "call", "expect"}
"""Verbs whose passive with "for" tells when something is to be."""
PLANNED = word_class("scheduling")
POINTED = re.compile(r"(?i)\b(?:last|this|next|previous|following) ")
"""What points a date at its year: "April next year"."""
SET_BEFOREHAND = word_class("set_beforehand")
"""What is on a day set before: in the present tense it is still to come."""
STARTING = frozenset({"starting", "beginning", "effective", "from", "until", "till", "commencing"})
"""Before the day from which, or to which, something is set: it may lie ahead of the verb."""
NOW_OR_LATER = frozenset({"today", "tonight", "tomorrow"})
DATE_TELLS = word_class("date_tells")
OPENING_A_CLAUSE = frozenset({",", ";", ":", "--", "–", "—", "“", '"', "``", "that", "because", "since", "as", "while"})
WEEK = datetime.timedelta(days=7)


def set_direction(timex: Timex, sentence: Sentence, happening: Happening, today: datetime.date | None) -> Timex:
    """The time expression with a date that agrees with the clause it belongs to, or as it was.

    Only a bare weekday, month, or month and day is moved, by a week or a year; what the text states is never touched.
    """
    group = happening.group
    if today is None or timex.edtf is None:
        return timex
    at = sentence.words.starts.index(timex.start)
    # “The board's vote on Monday to close the school could cost jobs”
    told = happening.rule == "dated noun of a verb that tells of now" or _is_cause(sentence, happening)
    willed = told or (
        happening.rule == "dated noun that is a subject" and sentence.words.tags[at + 1 : at + 2] == ["TO"]
    )
    looks = _noun_looks_ahead(sentence, happening) if group is None else ""
    if group is None and not looks and not willed:
        return timex
    weekday = timex.stated == ("weekday",)
    open_year = set(timex.stated) in ({"month"}, {"month", "day"}) and any(
        part.part == "year" and not part.basis.endswith("the weekday") for part in timex.implied
    )
    if POINTED.search(timex.text) or (open_year and sentence.words.lows[at + 1 : at + 2] == ["deadline"]):
        return timex
    if not (weekday or open_year):
        return timex
    edtf = parse(timex.edtf)
    if edtf.earliest is None or edtf.latest is None or edtf.precision not in ("day", "month"):
        return timex
    now = (today.year, today.month, today.day)
    if weekday and edtf.latest < now and (verb := _tells_of_the_day(sentence, at)):
        return _set(timex, 1, weekday, verb)
    if group is not None and edtf.earliest > now and takes_effect(sentence, at):
        return timex
    if happening.aspect in ("begins", "deadline") and not weekday and _lately(edtf.latest, today):
        # what was announced from a day may have begun, and a time given may have run out
        return timex
    if group is None:
        if willed:
            verb, ahead, past = "to", False, True
        else:
            verb, ahead, past = looks, True, False
    elif happening.aspect == "deadline":
        verb, ahead, past = "until", True, False
    elif happening.aspect == "compared":
        # “will rise to 3 million from 2 million on April 30”
        verb, ahead, past = "from", False, True
    elif _is_of_source(sentence, at):
        verb, ahead, past = "according to", False, True
    else:
        verb = " ".join(sentence.words.texts[group.start : group.end])
        ahead = _looks_ahead(sentence, group, at, weekday)
        past = not ahead and (_looks_back(group) or _follows_past(sentence, group) or _is_done(sentence, group, at))
        past = past and sentence.words.lows[at - 1] not in STARTING and not _goes_on(sentence, at)
        decided = ahead and group.form == "infinitive"
        if open_year and (
            (decided and edtf.latest < now and _lately(edtf.latest, today))
            or (past and edtf.earliest > now and _is_near_start(sentence, at, edtf.earliest, today))
        ):
            # “decided to cut output from November”, “accepted it as a member from January 1”
            return timex
    if edtf.latest < now and ahead:
        return _set(timex, 1, weekday, verb)
    if edtf.earliest > now and past:
        return _set(timex, -1, weekday, verb)
    return timex


def _set(timex: Timex, way: Literal[1, -1], weekday: bool, verb: str) -> Timex:
    """The time expression a week or a year on (1) or back (-1), with the verb that says so."""
    says = f"it lies {'ahead' if way > 0 else 'back'}, since the clause says “{verb}”"
    assert timex.edtf is not None
    return timex._replace(edtf=_move(timex.edtf, way, weekday), why=f"{timex.why}; {says}" if timex.why else says)


def _tells_of_the_day(sentence: Sentence, at: int) -> str:
    """The verb that tells what the day that is its subject is, or "": “Saturday marks ten years since the flood”."""
    words = sentence.words
    if at and words.tags[at - 1] != "C" and words.lows[at - 1] not in OPENING_A_CLAUSE:
        return ""
    verb = next((group for group in sentence.groups if group.start == at + 1), None)
    tells = verb is not None and verb.form == "present" and not verb.perfect and verb.lemma in DATE_TELLS
    return words.texts[at + 1] if tells else ""


def takes_effect(sentence: Sentence, date: int) -> bool:
    """Whether a date tells from when something holds: “declared a dividend payable April 30”, “, effective July 1”."""
    lows, k = sentence.words.lows, date - 1
    if k > 0 and lows[k - 1 : k + 1] == ["of", "record"]:
        return True
    return k >= 0 and (lows[k] in EFFECTIVE or (lows[k] in ("on", "from") and lows[k - 1] in EFFECTIVE))


def _is_cause(sentence: Sentence, happening: Happening) -> bool:
    """Whether a noun names what came before the rest, and nothing lies ahead: “is shut after the raids of May 3”."""
    if happening.noun is None or not happening.noun[0] or happening.aspect:
        return False
    before = sentence.words.lows[happening.noun[0] - 1]
    ahead = any(g.form == "modal" and g.aux in AHEAD for g in sentence.groups)
    return before in ("after", "since", "following") and not ahead


def _goes_on(sentence: Sentence, date: int) -> bool:
    """Whether a date is joined to one from today on: “storms were forecast for tonight and Friday”."""
    words = sentence.words
    return words.tags[max(0, date - 2) : date] == ["T", "C"] and not NOW_OR_LATER.isdisjoint(
        words.lows[date - 2].split()
    )


def _is_near_start(sentence: Sentence, date: int, day: tuple[int, ...], today: datetime.date) -> bool:
    """Whether something holds from a day in the next three months."""
    return sentence.words.lows[date - 1 : date] == ["from"] and (datetime.date(*day[:3]) - today).days < 90


def _lately(day: tuple[int, ...], today: datetime.date) -> bool:
    """Whether a day lies in the last four months."""
    return 0 <= (today - datetime.date(*day[:3])).days < 120


def _noun_looks_ahead(sentence: Sentence, happening: Happening) -> str:
    """The word that says that the happening a noun names is still to come, or "": “called a vote for May”, “pending a trial
    in May”, “Sunday's election is close”."""
    if happening.aspect in ("set", "begins"):
        return "for" if happening.aspect == "set" else "from"
    assert happening.noun is not None
    words, (start, end) = sentence.words, happening.noun
    if start and words.lows[start - 1] == "pending":
        return "pending"
    head = end - 1
    for k in range(start + 1, end):
        if words.tags[k] in ("I", "TO"):
            head = k - 1
            break
    if words.tags[start : start + 2] != ["T", "POS"] or words.lows[head] not in SET_BEFOREHAND:
        return ""
    verb = next((g for g in sentence.groups if g.finite and g.subject is not None and g.subject[0] == start), None)
    if verb is None or verb.form != "present" or verb.perfect or verb.lemma not in ("be", "look", "remain"):
        return ""
    return words.texts[verb.start]


def _is_of_source(sentence: Sentence, date: int) -> bool:
    """Whether a date is that of the paper someone is cited from: “according to a January report”."""
    words = sentence.words
    k = date - 1
    while k > 1 and words.tags[k] in ("D", "PS", "N", "NP", "POS"):
        k -= 1
    return k > 0 and words.lows[k] == "to" and words.lows[k - 1] == "according"


def _looks_ahead(sentence: Sentence, group: Group, date: int, weekday: bool) -> bool:
    words = sentence.words
    if group.lemma in SETTING and not group.passive and group.end < date and words.tags[date - 1] in NOMINAL:
        # “has scheduled a news conference Thursday”
        return True
    if group.lemma in SETTING and not group.passive and weekday and words.lows[date - 1] in ("on", "for"):
        first = words.lows[group.end : group.end + 1]
        if first in (["a"], ["an"]) and not any(group.end <= other.start < date for other in sentence.groups):
            # “planned a rally in Lorne on Sunday”
            return True
    if group.finite:
        if (
            group.passive
            and group.lemma in FIXING
            and group.form == "present"
            and "for" in words.lows[group.end : date]
        ):
            # “a deadline has been set for midnight on Thursday”
            return True
        if group.perfect:
            return False
        if group.form == "modal" and group.aux in AHEAD:
            # “said in March it would open in May”: the other date may be the one that it lies ahead of
            return group.aux != "would" or words.tags.count("T") == 1
        if group.form == "present" and not {"until", "till"}.isdisjoint(words.lows[max(group.end, date - 3) : date]):
            # “runs until May”, “has supplies to last until at least April”
            return True
        if group.lemma in PUTTING_OFF and (
            words.lows[date - 1] in ("for", "until", "till", "to")
            or (group.lemma in ("reschedule", "schedule") and "for" in words.lows[group.end : date])
        ):
            # “postponed the vote until Friday”, “rescheduled the hearing for 3 p.m. on Wednesday”
            return True
        after = words.lows[group.end] if group.end < len(words) else ""
        if group.form == "present" and not group.passive and group.lemma not in vocabulary().reporting and weekday:
            # “who makes his debut Saturday”, “is meeting the board on Monday”
            alone = not any(group.end <= other.start < date for other in sentence.groups)
            if alone and date > group.head and words.tags[date + 1 : date + 2] != ["POS"]:
                return True
        arranged = group.lemma in ARRANGED and group.end == group.start + 1 and group.role == "main"
        return group.form == "present" and (
            arranged
            or after in ("likely", "due", "set", "poised")
            or (group.passive and group.lemma in DECIDING)
            or (group.progressive and group.lemma in INTENDING and "TO" in words.tags[group.end : group.end + 2])
        )
    if group.form != "infinitive":
        return False
    main = [g for g in sentence.groups if g.finite and g.end <= group.start]
    if not main and group.start and sentence.words.tags[group.start - 1] == ",":
        # “The rule, to take effect on July 1, was …”
        return True
    if main and main[-1].form == "modal" and main[-1].aux in AHEAD and words.tags[group.start - 1] == "C":
        # “will cut the fees to win votes and hold a show in November”
        return True
    return bool(main) and main[-1].lemma in DECIDING


def _looks_back(group: Group) -> bool:
    if group.form == "gerund":
        # “defended the plan, saying on Monday that …”
        return group.lemma in ("say", "tell", "add")
    return group.finite and (group.form == "past" or (group.form == "present" and group.perfect))


def _is_done(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a participle tells what was done on a date right behind it: “a target zone set in December”."""
    if group.form != "participle" or group.topic is None or not group.end <= date <= group.end + 1:
        return False
    linked = sentence.words.lows[group.end]
    if group.lemma in PLANNED:
        return group.lemma == "set" and linked == "in"
    return group.end == date or linked in ("in", "on")


def _follows_past(sentence: Sentence, group: Group) -> bool:
    """Whether a gerund tells what came of something past: “led to the bank closing two offices on Monday”."""
    if group.form != "gerund" or group.lemma in LAPSING:
        return False
    main = [g for g in sentence.groups if g.finite and g.end <= group.start]
    return bool(main) and main[-1].lemma in ("lead", "result") and _looks_back(main[-1])


def _move(edtf: str, by: int, weekday: bool) -> str:
    mark = edtf[-1] if edtf[-1] in "~?%" else ""
    plain = edtf.rstrip("~?%")
    if weekday:
        return (datetime.date.fromisoformat(plain) + by * WEEK).isoformat() + mark
    year, rest = int(plain[:4]) + by, plain[4:]
    if rest == "-02-29" and days_in_month(year, 2) == 28:
        rest = "-02-28"
    return f"{year:04}{rest}{mark}"
