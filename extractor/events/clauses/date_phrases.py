"""The words of a date within a sentence, with what belongs to them: "on Friday", "at 9 p.m. local time", "in 2014 and 2016"."""

from __future__ import annotations

import re
from collections.abc import Set

from extractor.events.clauses.groups import NOMINAL
from extractor.events.clauses.lexicon import word_class
from extractor.events.clauses.words import Words

BEFORE_DATE = word_class("before_date")
OPENING = BEFORE_DATE | {
    "prior",
    "effective",
    "due",
    "well",
    "no",
    "not",
    "to",
    "the",
    "shortly",
    "just",
    "soon",
    "right",
}
"""The words that a date phrase may begin with, the date itself aside."""
CLOCK_TIME = re.compile(r"\d{1,2}(?:[:.]\d\d)?|\d{4}")
PERIODS = frozenset({"months", "month", "weeks", "week", "year", "years", "quarter", "half", "period", "days"})
REMAINDERS = (["the", "rest", "of"], ["the", "remainder", "of"], ["the", "balance", "of"])
TIMES_OF_DAY = ("morning ", "afternoon ", "evening ", "night ")
"""What a date begins with whose noun adjectives may describe."""
REACH = 12
"""Words in which a date phrase has come to its date."""
DEICTIC = re.compile(r"yesterday|today|tonight|tomorrow|(?:last|next|this) (?:week|month|year|night)")
"""What has no preposition before it: "went in yesterday"."""
AFTER_PARTICLE = frozenset({"on", "at", "by", "in", "after", "before", "since", "until"})
ZONES = frozenset(
    {"a.m.", "p.m.", "am", "pm", "gmt", "utc", "local", "time", "hours", "o'clock", "est", "edt", "jst", "cet", "bst"}
)


PLACING = frozenset(
    {"in", "at", "on", "with", "for", "to", "from", "by", "near", "during", "of", "into", "under", "against", "between"}
)
"""Prepositions of what belongs to the verb before a date."""


def date_phrase(words: Words, ends: Set[int], k: int, end: int) -> int:
    """Where a date phrase that begins at word k ends, or 0: “on Friday”, “in early 2018”, “, on Monday,”.

    ends: the word indices at which verb groups end.
    """
    tags, lows = words.tags, words.lows
    low = lows[k]
    if low == "at":
        clock = _clock(words, k, end)
        if clock:
            return clock
    if "T" not in tags[k : k + REACH]:
        return 0
    if low in ("in", "for", "during"):
        last = _period_to(words, k + 1, end)
        if last:
            return last
    if (low == "until" and tags[k + 1 : k + 3] == ["T", "TO"]) or (
        tags[k] == "T" and tags[k + 1 : k + 2] == ["TO"] and lows[k - 1] == "until"
    ):
        # “gave the firm until May to pay”: it is how long
        return 0
    m = k
    if low == "prior" and tags[k + 1 : k + 3] == ["TO", "T"]:
        # “built prior to 1986”
        m = k + 2
    if low == "for" and lows[k + 1 : k + 4] in REMAINDERS:
        # “for the rest of the year”
        return k + 5 if tags[k + 4 : k + 5] == ["T"] and k + 4 < end else 0
    if low == "effective" and k and tags[k - 1] != "B" and not lows[k - 1].startswith("bec"):
        # “named Berg chairman, effective July 1”, “a pact effective July 1”
        m = k + 1
    elif low == "due" and k and tags[k - 1] in NOMINAL and tags[k + 1 : k + 2] == ["T"]:
        # “redeems its notes due 2009”
        m = k + 1
    elif (
        low == "due"
        and k
        and tags[k - 1] in NOMINAL
        and lows[k + 1] in ("by", "before", "in", "on")
        and tags[k + 2 : k + 3] == ["T"]
    ):
        m = k + 2
    elif low == "well" and lows[k + 1] in ("into", "before", "after"):
        # “well before Monday”
        m = k + 1
    elif low == "at" and lows[k + 1 : k + 2] == ["least"] and lows[k + 2] in ("until", "through", "till"):
        m = k + 2
    if low == "back" and k and tags[k - 1] in ("D", "PS"):
        # “was shot in the back on Friday”
        return 0
    if low in ("over", "back", "about", "around", "through") and k in ends and k + 1 < end and tags[k + 1] != "T":
        # “took over in 1998”
        return 0
    if k in ends and is_particle(words, ends, k, end):
        return 0
    if low in ("over", "through") and lows[k + 1 : k + 2] and lows[k + 1] in AFTER_PARTICLE:
        # “declared the outbreak over on Thursday”
        return 0
    if low in ("no", "not") and lows[k + 2 : k + 3] == ["than"]:
        # “no earlier than Monday”
        m = k + 3
    elif low == "as" and lows[k + 1] in ("soon", "early", "late", "recently") and lows[k + 2 : k + 3] == ["as"]:
        # “as soon as Monday”
        m = k + 3
    elif low == "as" and lows[k + 1] == "of" and tags[k + 2 : k + 3] == ["T"]:
        # “assets as of May 1 fell”
        m = k + 2
    elif low == "to" and tags[k + 1 : k + 2] == ["T"]:
        m = k + 1
    elif low in ("shortly", "just", "soon", "right") and lows[k + 1] in ("after", "before"):
        # “shortly after 9 a.m. on Monday”
        m = k + 2
    while (
        m < end and (lows[m] in BEFORE_DATE or (lows[m] == "the" and m + 1 < end and tags[m + 1] == "T")) and m - k < 3
    ):
        m += 1
    if m > k and m < end and tags[m] == "D":
        m = _described(words, m, end)
    if m < end and tags[m] == "T":
        last = _dates_end(words, m, end)
        if m > k and lows[last : last + 1] in (["quarter"], ["period"], ["delivery"]) and not words.texts[m].isdigit():
            # “in the April-June quarter”
            return last + 1
        if m > k and last < end and lows[last] == "season" and lows[m].endswith(tuple("0123456789")):
            # “at the end of the 1999 season”
            return last + 1
        if m > k and last < end and (tags[last] == "POS" or (tags[last] in NOMINAL and _describes(words, m))):
            # “in the 1996 eruption”, “after Monday's vote”, “in third-quarter profit”: the date alone goes
            return 0
        m = last
        if m < end and tags[m] == "POS":
            return m + 1
        if lows[m : m + 3] == [",", "local", "time"]:
            # “at 6:30 on Tuesday, local time, in …”
            m += 4 if lows[m + 3 : m + 4] == [","] else 3
        if lows[m : m + 4] == [",", "or", "as", "soon"]:
            # “on May 3, or as soon as possible thereafter”
            return next((after for after in range(m + 4, end) if tags[after] in (",", ".", ";")), end)
        if k and m < end and tags[m] == "," and tags[k - 1] == ",":
            return m + 1
        if m + 1 < end and tags[m] == "," and "," in words.texts[m - 1] and lows[m + 1] in PLACING:
            # “met on May 1, 2020, in Graz”: the comma closes the date
            return m + 1
        if (
            m + 1 < end
            and lows[m] in ("and", "to", "through", "until", "-", "–")
            and (tags[m + 1] == "T" or _ends_range(words, m))
        ):
            # “between 2012 and 2015”
            m += 2
        while m < end and lows[m] in ("morning", "evening", "night", "afternoon"):
            m += 1
        if lows[m + 1 : m + 2] == ["time"] and m + 1 < end and tags[m] == "NP":
            # “on Monday at 2pm Jakarta time”
            m += 2
        bound = lows[m : m + 2] == ["at", "the"] and lows[m + 2 : m + 3] in (["earliest"], ["latest"])
        return m + 3 if bound else m
    return 0


def _described(words: Words, k: int, end: int) -> int:
    """The date whose noun the adjectives after the article k describe: “on the cold, wet night of May 3”; else k."""
    for m in range(k + 2, min(k + 6, end)):
        if words.tags[m] == "T":
            return m if words.lows[m].startswith(TIMES_OF_DAY) else k
        if words.tags[m] not in ("N", "R", ","):
            break
    return k


def is_particle(words: Words, ends: Set[int], k: int, end: int) -> bool:
    """Whether word k is the particle of a verb, with a date after it: “went in yesterday”, “was sworn in on Monday”."""
    tags, lows = words.tags, words.lows
    if lows[k] not in ("in", "on") or k not in ends or k + 1 >= end:
        return False
    if tags[k + 1] == "T":
        return DEICTIC.match(lows[k + 1]) is not None
    return lows[k + 1] in AFTER_PARTICLE and "T" in tags[k + 2 : k + 4]


def _describes(words: Words, m: int) -> bool:
    """Whether the date m belongs to the noun after it: “the 1996 eruption”, “the 3 May vote”, “of 2018 taxes”, “third-quarter
    profit”."""
    low = words.lows[m]
    if words.tags[m - 1] in ("D", "PS") or words.lows[m - 1] == "of" or "-quarter" in low:
        return True
    return low.startswith("the ") and low[4].isdigit() and " " in low[4:]


def _period_to(words: Words, k: int, end: int) -> int:
    """Where a stretch of time that is named by its last day ends, or 0: “in the three months to June 30”."""
    tags, lows = words.tags, words.lows
    for m in range(k, min(k + 5, end - 1)):
        if lows[m] in PERIODS:
            after = m + 2 if lows[m + 1] in ("to", "ended", "ending", "through") else 0
            after += 1 if after and tags[after : after + 1] == ["I"] else 0
            return min(after + 1, end) if after and tags[after : after + 1] == ["T"] else 0
        if tags[m] not in ("D", "CD", "N", "R"):
            return 0
    return 0


def _dates_end(words: Words, k: int, end: int) -> int:
    """The word after the date k and the dates that "and" or "or" joins to it: “in 2014 and 2016”."""
    tags = words.tags
    k += 1
    while k + 1 < end and tags[k] == "C":
        after = k + 2 if words.lows[k + 1] in BEFORE_DATE else k + 1
        if after >= end or tags[after] != "T":
            break
        k = after + 1
    return k


def _ends_range(words: Words, m: int) -> bool:
    """Whether a bare number after word m is the other end of the dates before it: “April 3 to 6”."""
    number = words.lows[m + 1]
    if not (number.isdigit() and len(number) in (1, 2, 4) and words.lows[m - 1][-1:].isdigit()):
        return False
    return words.tags[m + 2 : m + 3] == [] or words.tags[m + 2] not in NOMINAL


def _clock(words: Words, k: int, end: int) -> int:
    """Where a time of day that begins at word k ends, or 0: “at around 9 p.m. local time”, “at noon”."""
    lows = words.lows
    m = k + 1
    while m < end and lows[m] in ("around", "about", "approximately", "exactly"):
        m += 1
    if m < end and lows[m] in ("noon", "midnight", "dawn", "dusk"):
        return m + 1
    if m >= end or not CLOCK_TIME.fullmatch(lows[m]):
        return 0
    after = m + 1
    if lows[after : after + 1] in (["a.m."], ["p.m."]) and lows[after + 1 : after + 4] == [",", "local", "time"]:
        after += 4
    while after < end and lows[after] in ZONES:
        after += 1
    return after if after > m + 1 or ":" in lows[m] else 0
