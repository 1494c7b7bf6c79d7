"""Lengths of time: "three years", "two-week", "the past five years", "an hour and a half", "decades"."""

from __future__ import annotations

import re

from extractor.timex.calendars import RANK
from extractor.timex.en import counted
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import number
from extractor.timex.en.shifts import _bare
from extractor.timex.en.words import ALL_UNITS, APPROXIMATIONS, UNITS
from extractor.timex.grammar import Reader
from extractor.timex.lengths import period
from extractor.timex.values import ANCHOR, REFERENCE, Duration, Modified, Reading, Reference, Repeated


def duration(words: str, unit: str, toward: int = 0, base: str = ANCHOR) -> Duration:
    """The Duration for the words of an amount and a unit."""
    name = ALL_UNITS[unit.lower()]
    count = number(_bare(words))
    return Duration(period(count, name), toward, count, name, base)


def with_mod(inner: Reading, about: str | None) -> Reading:
    """`inner` with the TIMEX3 mod of the words before it, if they have one."""
    mod = APPROXIMATIONS.get(" ".join(about.lower().split()), "") if about else ""
    return Modified(mod, inner, vague=mod == "APPROX") if mod else inner


_QUALITY = re.compile(r"(?i)(?!additional|full|fiscal)[a-z]+(?:[dlnrst]y|ing|ous|ful|less|al)")


_NO_QUALITY = ("every", "only", "early", "daily", "weekly", "nearly", "yearly", "really", "already")


@LANGUAGE.rule("rate", r"(?P<w>an?|per) (?P<u>{unit_one})", fits=counted.rate)
def rate(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Repeated(period(1, ALL_UNITS[part["u"].lower()]))


@LANGUAGE.rule(
    "length of time",
    r"(?:(?P<about>{approx}) )?(?P<n>{count})(?P<odd>-odd|[- ]plus|\+)? (?:(?P<adj>{length_adjective}) )?(?P<u>{unit_any})(?: (?:and )?(?P<h>a half\b|half\b|a quarter\b))?(?: or so\b)?(?P<period> period|['’]s? time)?"
    r"|(?:an?(?:other)?|a further) (?P<u2>{unit_one}) or (?:two|three|more)\b",
    kinds="duration",
    fits=counted.length,
)
def length(reader: Reader, part: dict[str, str]) -> Reading | None:
    if "u2" in part:
        name = ALL_UNITS[part["u2"].lower()]
        return Duration(period(None, name), 0, None, name)
    words = part["n"] + (" and " + part["h"] if "h" in part else "")
    name = ALL_UNITS[part["u"].lower()]
    if part.get("adj", "").lower() in _NO_QUALITY:
        return None
    if name == "season" and part["u"].lower() in UNITS and part["n"].lower() not in ("a", "an", "one"):
        return None  # "the 1922-23 season"
    if name == "second" and part["n"].lower() in ("a", "the"):
        return None
    if re.fullmatch(r"[12]\d{3}", part["n"]) and part["u"].lower() in UNITS:
        return None  # "the 2004 Boxing Day"
    if (
        part["u"][-1:].lower() not in "sa"
        and part["n"].lower() in ("a", "an", "one")
        and _QUALITY.fullmatch(part.get("adj", ""))
    ):
        # "two bloody weeks" last; "a special day" is one of a kind.
        return None
    if re.fullmatch(r"(?i)a (?:long|short)", f"{part['n']} {part.get('adj', '')}".strip()) and name != "weekend":
        return None  # "it has been a long day"
    if part.get("adj", "").lower() in ("business", "working", "trading"):
        name = "businessday"
    count = number(_bare(words))
    more = {"": None, "-odd": "about"}.get(part.get("odd", "").lower(), "more than")
    return with_mod(Duration(period(count, name), 0, count, name), part.get("about") or more)


LANGUAGE.words["length_adjective"] = (
    r"(?:more|full|whole|short|long|additional|consecutive|straight|solid|extra|further|business|working|trading|calendar|odd|successive|fiscal|or so|or more|[a-z]{2,10}(?:[dlnrst]y|ing|ous|ful|less|al))\b"
)


@LANGUAGE.rule(
    "length of time, compound",
    r"(?:(?P<about>{approx}) )?(?P<n>{count}) (?P<u>{unit_any})(?:,| and|, and)? (?P<n2>{number}) (?P<u2>{unit_any})(?:(?:,| and|, and)? (?P<n3>{number}) (?P<u3>{unit_any}))?",
    kinds="duration",
)
def compound(reader: Reader, part: dict[str, str]) -> Reading | None:
    values = [
        period(number(_bare(part["n" + k])), ALL_UNITS[part["u" + k].lower()])
        for k in ("", "2", "3")
        if "n" + k in part
    ]
    date, time = "", ""
    ranks = [RANK.get(ALL_UNITS[part["u" + k].lower()], -1) for k in ("", "2", "3") if "n" + k in part]
    if sorted(set(ranks), reverse=True) != ranks or RANK["quarter"] in ranks:
        return None  # "nine month and 12 month"
    if values[0][-1] == values[1][-1] == "D":
        return None  # "three days and two nights"
    for value in values:
        if value.startswith("PT"):
            time += value[2:]
        else:
            date += value[1:]
    count = number(_bare(part["n"]))
    return with_mod(
        Duration("P" + date + ("T" + time if time else ""), 0, count, ALL_UNITS[part["u"].lower()]), part.get("about")
    )


@LANGUAGE.rule(
    "length of time, hyphenated",
    r"(?:(?P<about>{approx}) )?(?P<n>{number}(?:-and-a-half)?|multi|half|quarter|several|few)-(?P<u>{unit_one}|{units}|min\b|hr\b|yr\b|wk\b)(?:-long)?\b",
    kinds="duration",
    fits=counted.hyphenated,
)
def hyphenated(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = ALL_UNITS[part["u"].lower()]
    word = part["n"].lower()
    amount = None if word in ("multi", "several", "few") else number(word)
    return with_mod(Duration(period(amount, name), 0, amount, name), part.get("about"))


@LANGUAGE.rule(
    "alternative lengths, hyphenated",
    r"(?P<n>{number})(?:-to-|- to |-or-|- or )(?P<n2>{number})-(?P<u>{unit_one}|{units})",
    kinds="duration",
    fits=counted.hyphenated,
)
def hyphenated_alternative(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "a two- to three-year term"."""
    name = ALL_UNITS[part["u"].lower()]
    return Duration(period(None, name), 0, None, name)


@LANGUAGE.rule(
    "period of so many units",
    r"(?:(?:an?|the|that|this|the same) )?(?P<n>{number})-(?P<u>{unit_one}) (?:period|time period|stretch|span)\b",
    kinds="duration",
)
def period_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    return duration(part["n"], part["u"])


@LANGUAGE.rule("through the years", r"(?:over|through|down) (?:the|these) (?P<u>years|centuries|decades|ages)\b")
def through(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = ALL_UNITS.get(part["u"].lower())
    return Duration(period(None, name), 0, None, name) if name else None


@LANGUAGE.rule(
    "a whole unit long",
    r"(?:(?P<u>day|week|month|year|decade|century|hour|night|season)-?long|(?P<us>days|weeks|months|years|decades|centuries|hours)-?long|(?:all|the whole|the entire) (?P<u2>day|week|weekend|month|year|night|summer)|the full (?P<u3>day|week|weekend|month|night|summer))\b",
    kinds="duration",
)
def long(reader: Reader, part: dict[str, str]) -> Reading | None:
    unit = next(part[key] for key in ("u", "us", "u2", "u3") if key in part).lower()
    if unit not in ALL_UNITS:
        return None
    count = None if "us" in part else 1
    return Duration(period(count, ALL_UNITS[unit]), 0, count, ALL_UNITS[unit])


LANGUAGE.words["anchored_approx"] = (
    r"(?:about|around|approximately|roughly|nearly|almost|at least|more than|less than|only|just|much of|most of)\b"
)
_BACK = r"past|last|previous|preceding|prior|first|final|opening|initial|latest|same|most recent|closing"
_AHEAD = r"next|coming|upcoming|following|ensuing|remaining|subsequent|succeeding"


@LANGUAGE.rule(
    "length of time up to or from now",
    r"(?:(?P<about>{anchored_approx}) )?(?:(?:the|these|those|his|her|its|their|our|my) )?(?P<w>"
    + _BACK
    + "|"
    + _AHEAD
    + r") (?:(?P<n>{count}(?:(?: to | or |-){number})?) )?(?:{length_adjective} )?(?P<u>{units})(?: or so\b)?"
    r"|the (?P<n3>{count}) (?P<w3>" + _BACK + "|" + _AHEAD + r") (?P<u3>{units})"
    r"|the (?P<w4>next|coming|last|past) (?P<u4>day|week|month|year|decade) or (?:two|three)\b",
    kinds="duration report",
    fits=counted.anchored,
)
def anchored(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = (part.get("w") or part.get("w3") or part["w4"]).lower()
    name = ALL_UNITS[(part.get("u") or part.get("u3") or part["u4"]).lower()]
    words = part.get("n") or part.get("n3")
    several = words is None or re.search(r" (?:to|or) |\d-\d", words)
    amount = None if several else number(_bare(words or ""))
    toward = (
        0
        if word in ("first", "final", "opening", "initial", "same", "remaining", "closing")
        else 1
        if word in _AHEAD.split("|")
        else -1
    )
    base = (
        REFERENCE
        if word in ("previous", "preceding", "prior", "following", "ensuing", "subsequent", "succeeding")
        else ANCHOR
    )
    return with_mod(Duration(period(amount, name), toward, amount, name, base), part.get("about"))


@LANGUAGE.rule(
    "times to come",
    r"the (?P<u>days|weeks|months|years|decades|(?P<one>week|month|year|decade)) (?:ahead|to come)\b",
    kinds="duration",
    fits=lambda data, start, end: data[end : end + 4] != b" of ",
)
def ahead(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = ALL_UNITS[part["u"].lower()]
    count = 1 if "one" in part else None
    return Duration(period(count, name), 1, count, name)


@LANGUAGE.rule("hour up to or from now", r"the (?P<w>next|coming|last|past) (?P<h>half[- ])?hour\b", kinds="duration")
def hour(reader: Reader, part: dict[str, str]) -> Reading | None:
    return duration("half" if "h" in part else "one", "hour", 1 if part["w"].lower() in ("next", "coming") else -1)


@LANGUAGE.rule(
    "recent times",
    r"(?:(?:the|more|most) )?(?P<w>recent|past|coming|future|earlier|later|early|last|latter|intervening) (?P<u>days|weeks|months|years|decades|centuries|quarters|hours|minutes)\b",
    kinds="duration",
)
def recent(reader: Reader, part: dict[str, str]) -> Reading | None:
    word, name = part["w"].lower(), ALL_UNITS[part["u"].lower()]
    if word == "early" and name == "hour":
        return None  # a part of the day
    if word in ("past", "coming", "future"):
        return Reference("PAST_REF" if word == "past" else "FUTURE_REF")
    return Duration(period(None, name), {"recent": -1, "last": -1}.get(word, 0), None, name)


@LANGUAGE.rule(
    "definite length of time",
    r"the (?P<n>{number}) (?:{length_adjective} )?(?P<u>{units})",
    kinds="duration report",
    fits=counted.hyphenated,
)
def definite(reader: Reader, part: dict[str, str]) -> Reading | None:
    return duration(part["n"], part["u"])


@LANGUAGE.rule(
    "alternative lengths",
    r"(?:(?P<about>{approx}|between) )?(?P<n>{number})(?P<j> to | or | and |-|–| to as many as )(?P<n2>{number}) (?P<u>{unit_any})",
    kinds="duration",
    fits=counted.hyphenated,
)
def alternative(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = ALL_UNITS[part["u"].lower()]
    between = part.get("about", "").lower() == "between"
    if name == "season" or (between != (part["j"].strip().lower() == "and")):
        return None
    if name == "hour" and re.fullmatch(r"[0-2]\d[0-5]\d", part["n"]):
        return None  # "between 1900 and 2300 hours" tells times
    return Duration(period(None, name), 0, None, name)


@LANGUAGE.rule(
    "units uncounted",
    r"(?P<u>days|weeks|months|years|decades|centuries|hours|minutes)\b",
    kinds="duration",
    fits=counted.bare_plural,
)
def plural(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = ALL_UNITS[part["u"].lower()]
    return Duration(period(None, name), 0, None, name)


@LANGUAGE.rule("hours in short", r"(?P<n>\d{1,4}(?:\.\d+)?)[- ](?-i:h)\b", kinds="duration", fits=counted.hours)
def hours(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "incubated for 72 h", "24-h urine"."""
    return duration(part["n"], "hour")


@LANGUAGE.rule("short forms", r"(?P<n>\d{1,3}(?:\.\d+)?)(?P<u>h|hrs?|mins?|secs?|yrs?|wks?)\b", kinds="duration")
def short(reader: Reader, part: dict[str, str]) -> Reading | None:
    return duration(part["n"], {"h": "hour"}.get(part["u"].lower(), part["u"]))
