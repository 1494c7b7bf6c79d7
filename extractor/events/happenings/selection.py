"""Whether a dated expression gives an entry at all."""

from __future__ import annotations

from extractor.events.clauses.gapping import CHANGING
from extractor.events.clauses.groups import NOMINAL, WANTING, Group, Sentence, is_expletive
from extractor.events.clauses.lexicon import lemma, word_class
from extractor.events.happenings.candidates import FEASTS
from extractor.events.happenings.governing import stretch
from extractor.events.happenings.happening import Happening
from extractor.timex.model import Timex

SCHEDULING = word_class("scheduling")
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
NO_SUCH = frozenset({"evidence", "sign", "signs", "proof", "indication", "indications", "claim", "suggestion"})
"""Nouns that, with "no", say that what follows is not known to be so."""
DOUBTFUL = frozenset({"unlikely", "impossible", "untrue", "false", "doubtful", "inconceivable", "improbable"})
"""Adjectives that say of a that-clause that it is not so."""
SUPERLATIVES = word_class("superlatives")
BASES = frozenset(
    {
        "level",
        "levels",
        "budget",
        "prices",
        "figures",
        "dollars",
        "standards",
        "model",
        "season",
        "edition",
        "target",
        "targets",
    }
)
"""Heads of noun phrases that a date only measures by: "on 2005 levels"."""
OF_THESE_TIMES = word_class("of_these_times")
"""Nouns of which "today's" says only that they are those of these times: "today's economy"."""
BOUNDS = (["no", "earlier"], ["no", "later"], ["not", "later"], ["no", "sooner"])
"""What goes before "than" and a date that something does happen by, or not before."""
MEASURES = word_class("measures")
"""Nouns after a date that is only a yardstick, or says which: "last year's levels", "the 1986 crop"."""
LIFETIME = 18
"""Years that a stretch beside a name has at least, so that it is a life rather than a term of office."""
NEARING = frozenset({"approach", "await", "near"})
"""Verbs whose object a date is."""
PERIODS = frozenset({"quarter", "year", "month", "week", "season", "half", "decade", "century", "day"})
TRADED = frozenset({"delivery", "contract", "contracts", "futures", "shipment"})
"""What is traded by the month it is for."""
VAGUE_NOW = frozenset({"today", "tonight", "this day", "these days", "nowadays"})


def _lifetime(sentence: Sentence, date: int, timex: Timex) -> bool:
    """Whether a range of years in parentheses after a name is how long someone lived or something lasted: “Ivo Holm (1879-1968)”."""
    tags = sentence.words.tags
    if date < 2 or tags[date - 1] != "(" or tags[date - 2] != "NP":
        return False
    first, slash, last = (timex.edtf or "").partition("/")
    return bool(slash) and first.isdigit() and last.isdigit() and int(last) - int(first) >= LIFETIME


def _told_of_date(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a clause only says how a period was, or how one comes to it: “The quarter was terrible”, “approaches next year with
    caution”."""
    words = sentence.words
    if group.lemma in NEARING and group.end == date:
        return True
    year = words.texts[date].isdigit() and group.start == date + 1 and group.subject is None
    if year and group.lemma == "be" and "than" in words.lows[group.end : group.end + 4]:
        # “2021 would be worse than 2009”
        return True
    period = words.lows[date].startswith(("the ", "this ", "last ")) and words.lows[date].split()[-1] in PERIODS
    follows = words.tags[group.end + 1 : group.end + 2]
    return (
        period
        and group.lemma == "be"
        and not group.passive
        and group.start == date + 1
        and group.end < len(words)
        and (date == 0 or words.tags[date - 1] in (",", "Q(", "C"))
        and (words.tags[group.end] == "R" or (words.tags[group.end] == "N" and follows in ([","], ["."], ["C"], ["I"])))
    )


def is_entry(sentence: Sentence, happening: Happening, date: int, timex: Timex) -> bool:
    """Whether what a date belongs to did happen, or is to: not negated, not hypothetical, not a comparison."""
    words = sentence.words
    tags, lows = words.tags, words.lows
    group = happening.group
    if (date >= 1 and lows[date - 1] == "than" and lows[max(0, date - 3) : date - 1] not in BOUNDS) or (
        date >= 2 and lows[date - 2] == "than" and tags[date - 1] == "I"
    ):
        return False
    if _compares(sentence, date) or (date and lows[date - 1] == "base" and tags[date + 1 : date + 2] == [")"]):
        # “The index (base 1980) rose”: what it is measured by
        return False
    if date and tags[date - 1 : date + 2] == ["PS", "T", "NP"] and lows[date].isdigit():
        # “his 1997 Ford Mustang” dates a thing, not a happening
        return False
    if _lifetime(sentence, date, timex):
        return False
    if (
        lows[date] == "today"
        and tags[date + 1 : date + 2] == ["POS"]
        and OF_THESE_TIMES & set(lows[date + 2 : date + 4])
    ):
        # “in today's digital economy”
        return False
    if group is None:
        assert happening.noun is not None
        start, end = happening.noun
        if timex.text.lower().startswith("this ") and any(
            lows[k] in SUPERLATIVES for k in range(start, min(date, end))
        ):
            # “the third increase this year” counts within it
            return False
        last = end
        for k in range(start, end):
            if tags[k] in ("I", "TO") and k > start:
                last = k
                break
        return not (last > start and lows[last - 1] in BASES)
    following = date + 2 if date + 1 < len(tags) and tags[date + 1] == "POS" else date + 1
    if following < len(tags) and lows[following] in MEASURES and tags[following + 1 : following + 2] != ["N"]:
        return False
    if date and tags[date - 1] == "PS" and timex.text.lower().endswith("0s"):
        return False
    if group.end == date - 1 and tags[date - 1] == "PS" and timex.text.lower() in FEASTS:
        # “spent their Christmas at sea”
        return False
    for k in (group.head - 1, *range(max(0, date - 4), date - 1)):
        if lows[k] in ("originally", "initially") and lemma(lows[k + 1]) in SCHEDULING:
            # “originally set for Monday” tells when it was not
            return False
    if group.role == "relative" and group.lemma in ("begin", "start", "end") and _dates_a_date(sentence, group):
        # “last quarter, which ended on Dec. 30”
        return False
    if group.aux == "imperative":
        # “Read the report on Monday”: what readers are told to do
        return False
    if _told_of_date(sentence, group, date):
        return False
    # “Nobody was hurt in the 1996 eruption”: that there was
    took_place = date > 0 and tags[date - 1] in ("D", "PS") and date + 1 < len(tags) and tags[date + 1] in NOMINAL
    if group.negated or _unwanted(sentence, group) or _denied(sentence, group):
        return False
    if _says_none(sentence, group) and not took_place:
        return False
    if is_expletive(words, group) and group.end < len(tags) and lows[group.end] == "no":
        return False
    if happening.aspect == "" and date and _measured_from(sentence, group, date):
        return False
    if date > 1 and lows[date - 1] in ("to", "from") and {"dating", "dates", "dated"} & set(lows[date - 3 : date - 1]):
        # “charges dating back to 1998”
        return False
    if date > 3 and lows[date - 1] == "since" and tags[date - 3] == "," and tags[date - 2] == "N":
        # “The volcano, dormant since 1911, …”
        return False
    if happening.aspect == "" and date and lows[date - 1] == "since" and _superlative(sentence, date):
        # “the first time since 2011” measures by the date
        return group.opener > date
    since = date - 2
    while since > 0 and tags[since] == "NP":
        since -= 1
    named = tags[date - 1] == "I" and 0 < since < date - 2 and lows[since] == "since"
    if named and group.end <= since and _superlative(sentence, since + 1):
        # “the first man since Rod Laver in 1969”
        return False
    if happening.aspect == "" and date > 1 and lows[date - 1] == "of" and _superlative(sentence, date, appended=True):
        # “on Friday, the last day of 1999”
        return False
    first = date - 2 if date > 3 and tags[date - 2 : date] == ["T", "C"] else date
    traded = date + 1
    while traded < min(date + 3, len(words)) and tags[traded] in NOMINAL and lows[traded] not in TRADED:
        traded += 1
    if lows[traded : traded + 1] and lows[traded] in TRADED:
        # “the June bond contract”
        return False
    if first > 1 and lows[first - 2] == "delivery" and lows[first - 1] in ("in", "for"):
        # “crude for delivery in May” is what is traded
        return False
    if group.lemma == "be" and group.opener >= 0 and lows[group.opener] == "where" and first - group.end < 2:
        # “near zero, where it has been since May”
        return False
    quarter = group.form == "modal" and "-" in timex.text and date > group.start
    if quarter and tags.count("T") > 1 and tags[date + 1 : date + 2] == ["N"]:
        # “will report third-quarter results on Friday”
        return False
    if group.aux == "be to" and group.perfect:
        # “was to have met on Monday”
        return False
    if lows[0] in ("had", "were", "should") and "," in tags[date:] and (group.start == 0 or "," not in tags[:date]):
        # “Had the storm come on Monday, …”
        return False
    if group.lemma in ("refer", "allude") and group.end == date - 1 and lows[date - 1] == "to":
        # “referred to September 11 in his speech”
        return False
    if group.aux in ("may", "might") and not group.perfect:
        return False
    if group.aux in ("would", "should") and group.perfect:
        # “would have had to close on Monday”
        return False
    if group.opener >= 0 and lows[group.opener] in CONDITIONS:
        return False
    if not CONDITIONS.isdisjoint(lows):
        begin = stretch(sentence, date)
        if begin and lows[begin - 1] in CONDITIONS and not (group.opener > begin and group.form == "past"):
            # not “If they win, it is the first time since he took office in January”
            return False
    if lows[group.start - 1 if group.start else 0] in CONDITIONS:
        return False
    vague = timex.text.lower() in VAGUE_NOW and group.form == "present" and not group.passive
    if vague and in_quotation(sentence, date):
        return False
    stop = tags.index(".", date) if "." in tags[date:] else -1
    return words.texts[stop] != "?"


def _dates_a_date(sentence: Sentence, group: Group) -> bool:
    """Whether a relative clause only tells when a stretch of time begins or ends."""
    tags, k = sentence.words.tags, group.opener - 1
    k -= tags[k] == ","
    # not “the conference of 1893, which began …”
    return k >= 0 and tags[k] == "T" and not (sentence.words.lows[k - 1] == "of" and tags[k - 2] in NOMINAL)


def _compares(sentence: Sentence, date: int) -> bool:
    """Whether a date is only what another is compared with: “doubled compared to 2019”."""
    words = sentence.words
    k = date - 1
    while k >= 0 and (words.tags[k] == "D" or words.lows[k] == "in"):
        k -= 1
    like = k
    while like > 0 and words.lows[like] in ("of", "those", "that"):
        like -= 1
    if like > 0 and words.lows[like] == "like":
        # “no times like 20 years ago”, “a slump like those of the 1970s”
        return True
    return k > 0 and words.lows[k] in ("to", "with") and words.lows[k - 1] in ("compared", "comparison")


def _unwanted(sentence: Sentence, group: Group) -> bool:
    """Whether somebody does not want, plan or expect to do it: “did not plan to close it on Monday”."""
    if group.form != "infinitive":
        return False
    wanting = next((g for g in sentence.groups if g.end == group.start), None)
    return wanting is not None and wanting.negated and wanting.lemma in WANTING


NOBODY = frozenset({"neither", "none", "nobody", "nothing"})


def _says_none(sentence: Sentence, group: Group) -> bool:
    """Whether the subject says that it happened to nobody: “Neither side had commented by Monday”."""
    words = sentence.words
    start = group.subject[0] if group.subject is not None else 0
    if not group.finite or group.subject is None:
        return False
    low = words.lows[start]
    return low in NOBODY or (low == "no" and words.lows[start + 1] not in ("fewer", "less", "more"))


def _measured_from(sentence: Sentence, group: Group, date: int) -> bool:
    """Whether a date is only what a change or comparison is measured from: “grew 19 percent from a year ago”."""
    words = sentence.words
    k = date - 1
    measured = words.lows[group.end : k]
    if words.lows[k] in ("over", "on"):
        # “rose 3 percent over 1985”, not “rose 3 percent on Monday”
        yearly = words.lows[date].isdigit() or words.lows[date].endswith("year")
        return yearly and _has_percent(measured)
    if words.tags[k] in ("D", "I") and words.lows[k] not in ("from", "to", "with"):
        k -= 1
    if words.lows[k] in ("to", "with"):
        return words.lows[k - 1] == "compared"
    if words.lows[k] != "from":
        return False
    moved = any(words.lows[m] in ("up", "down") and words.tags[m - 1] == "," for m in range(group.end, k))
    changed = moved or (group.lemma in CHANGING and "CD" in words.tags[group.end : k])
    return changed or group.lemma in ("double", "triple", "halve", "quadruple") or _has_percent(measured)


def _has_percent(lows: list[str]) -> bool:
    return any(low in ("percent", "cent", "pct") or low.endswith("%") for low in lows)


def _denied(sentence: Sentence, group: Group) -> bool:
    """Whether a that-clause tells what is said not to be so: “denied that …”, “found no evidence that …”."""
    words = sentence.words
    at = group.opener
    if group.role not in ("complement", "relative") or at < 2 or words.tags[at] != "TH":
        return False
    if words.lows[at - 1] in DOUBTFUL:
        # “it was unlikely that he could have won on Friday”
        return True
    around = [g for g in sentence.groups if g.finite and g.end <= at]
    if group.role == "complement" and around and around[-1].end == at:
        return around[-1].lemma in ("deny", "doubt", "dispute") or around[-1].negated
    return words.lows[at - 2] == "no" and words.lows[at - 1] in NO_SUCH


def _superlative(sentence: Sentence, date: int, appended: bool = False) -> bool:
    """Whether the words before the preposition of a date name the first or most of its kind. appended: whether they must
    follow a comma."""
    lows, tags = sentence.words.lows, sentence.words.tags
    k, found = date - 2, False
    while k >= 0 and (tags[k] in NOMINAL or tags[k] in ("I", "D", "PS", "POS", "TO", "R")):
        found = found or lows[k] in SUPERLATIVES or (appended and lows[k] in ("last", "final"))
        if found and not appended:
            return True
        k -= 1
    return found and k >= 0 and tags[k] == ","


def in_quotation(sentence: Sentence, at: int) -> bool:
    """Whether a word stands inside quotation marks."""
    before = sentence.words.tags[:at]
    if "Q(" not in before:
        return False
    depth = 0
    for tag in before:
        if tag == "Q(":
            depth += 1
        elif tag == "Q)":
            depth = max(0, depth - 1)
    return depth > 0
