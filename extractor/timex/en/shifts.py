"""So long before or after: "three weeks ago", "two days later", "a year earlier", "the day after Christmas"."""

from __future__ import annotations

import re

from extractor.timex.en import counted
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import number, weekday
from extractor.timex.en.words import ALL_UNITS, APPROXIMATIONS, DAY_PARTS, SEASONS
from extractor.timex.grammar import Reader
from extractor.timex.values import (
    ANCHOR,
    REFERENCE,
    STORY,
    Clock,
    Date,
    Modified,
    Reading,
    Reference,
    Relative,
    Shifted,
)

LANGUAGE.words["count"] = (
    r"(?:(?:{number}|{couple}|{dozen}|{vague}|half an?\b|(?:three[- ]quarters of an?|a half|a quarter(?: of an?)?)\b|an?\b|one-half\b)(?:[- ]and[- ](?:a[- ]|one[- ])?half\b| and a quarter\b)?(?: (?:more|full|whole|short|long|additional|consecutive|straight|business|working|trading|calendar)\b)?)"
)
_COUNT = (
    r"(?:(?P<about>{approx}) )?(?P<n>{count})(?: |-)(?P<u>{unit_any})(?: (?:and )?(?P<n2>{number}) (?P<u2>{unit_any}))?"
)
_TAILS = {
    "ago": (-1, ANCHOR),
    "from now": (1, ANCHOR),
    "from today": (1, ANCHOR),
    "hence": (1, ANCHOR),
    "later": (1, REFERENCE),
}
_TAILS |= {"earlier": (-1, REFERENCE), "before": (-1, REFERENCE), "after": (1, REFERENCE), "afterward": (1, REFERENCE)}
_TAILS |= {
    "afterwards": (1, REFERENCE),
    "previously": (-1, REFERENCE),
    "beforehand": (-1, REFERENCE),
    "thereafter": (1, REFERENCE),
}
_TAILS |= {"on": (1, STORY), "prior": (-1, REFERENCE), "back": (-1, ANCHOR), "since": (-1, ANCHOR)}
_CALENDAR = 9000  # what is further off than so many units is not placed: "two million years ago"
_HALF = ("half", "half a", "half an")


def shifted(words: str, unit: str, sign: int, base: str | Reading, about: str | None = None) -> Reading:
    """A Shifted value from the words for amount and unit; a vague amount keeps only the unit."""
    count = number(_bare(words))
    name = ALL_UNITS[unit.lower()]
    if any(word in words.lower() for word in ("business", "working", "trading")):
        name = "businessday"
    exact: Reading
    if count is not None and count * {"decade": 10, "century": 100, "millennium": 1000}.get(name, 1) > _CALENDAR:
        return Reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count is None:
        exact = Shifted(None, name, base, sign)
    elif name == "fortnight":
        exact = Shifted(int(2 * count), "week", base, sign)
    elif count != int(count):
        finer = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "month": ("day", 30)}
        finer |= {"week": ("day", 7), "hour": ("minute", 60), "day": ("hour", 24), "minute": ("second", 60)}
        smaller, factor = finer.get(name, (name, 1))
        exact = Shifted(int(count * factor), smaller, base, sign)
    elif name in ("decade", "century", "millennium"):
        # "a decade ago" names a year, only roughly.
        years = int(count) * {"decade": 10, "century": 100, "millennium": 1000}[name]
        exact = Modified("", Shifted(years, "year", base, sign))
    else:
        exact = Shifted(int(count), name, base, sign)
    mod = APPROXIMATIONS.get(about.lower(), "") if about else ""
    return Modified(mod, exact) if mod else exact


_ADJECTIVES = [
    "more",
    "full",
    "whole",
    "short",
    "long",
    "additional",
    "consecutive",
    "straight",
    "business",
    "working",
    "trading",
    "calendar",
]


def _bare(words: str) -> str:
    kept = words.split()
    while len(kept) > 1 and kept[-1].lower() in _ADJECTIVES:
        kept.pop()
    return " ".join(kept)


@LANGUAGE.rule(
    "so long ago",
    _COUNT
    + r"(?P<h> and a half)? (?P<w>ago|from now|from today|hence|later|earlier|afterwards?|previously|beforehand|thereafter|back)\b",
    kinds="shift",
    fits=counted.back,
)
def ago(reader: Reader, part: dict[str, str]) -> Reading | None:
    sign, base = _TAILS[" ".join(part["w"].lower().split())]
    if "n2" in part:
        inner = shifted(part["n"], part["u"], sign, base)
        return shifted(part["n2"], part["u2"], sign, inner, part.get("about"))
    amount = part["n"]
    if "h" in part:
        amount = re.sub(r"(?i)^an?$", "one", amount) + " and a half"
    return shifted(amount, part["u"], sign, base, part.get("about"))


@LANGUAGE.rule(
    "so long ago, give or take",
    r"(?:(?P<about>{approx}) )?(?:{number}(?: to | or |-|–)(?P<n>{number}) (?P<u>{unit_any})|an? (?P<u2>{unit_one}) or (?P<n2>two|three|so)) (?P<w>ago|earlier|later|from now|hence)\b",
    kinds="shift",
)
def ago_about(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "five or six years ago", "a month or two later": the second number is as good as the first."""
    words, unit = part.get("n") or part["n2"], part.get("u") or part["u2"]
    sign, base = _TAILS[" ".join(part["w"].lower().split())]
    found = shifted("one" if words.lower() == "so" else words, unit, sign, base)
    return Modified("APPROX", found.of if isinstance(found, Modified) else found)


@LANGUAGE.rule(
    "so long before",
    _COUNT + r" (?P<w>before|after|prior|since|on)(?: that\b)?",
    kinds="shift_end",
    fits=counted.clause_end,
)
def before(reader: Reader, part: dict[str, str]) -> Reading | None:
    sign, base = _TAILS[part["w"].lower()]
    return shifted(part["n"], part["u"], sign, base, part.get("about"))


@LANGUAGE.rule(
    "vague while ago",
    r"(?:(?P<u>years|months|weeks|days|decades|centuries|hours|minutes|seconds) (?P<w>ago|earlier|later|before|afterwards?))\b",
    kinds="vague_shift",
    fits=counted.clause_end_or_ago,
)
def vague(reader: Reader, part: dict[str, str]) -> Reading | None:
    if part["w"].lower() == "ago":
        return Reference("PAST_REF")
    name = ALL_UNITS.get(part["u"].lower())
    return Shifted(None, name, REFERENCE, -1 if part["w"].lower() in ("earlier", "before") else 1) if name else None


@LANGUAGE.rule(
    "the unit before",
    r"the (?P<u>day|night|morning|afternoon|evening|week|month|year|weekend|quarter|decade|century) (?P<w>before|after|earlier|previous|prior|following)(?: that\b)?\b",
    kinds="cal daily",
    fits=counted.clause_end_or_day,
)
def unit_before(reader: Reader, part: dict[str, str]) -> Reading | None:
    sign = 1 if part["w"].lower() in ("after", "following") else -1
    if part["u"].lower() in DAY_PARTS:
        return Clock(DAY_PARTS[part["u"].lower()], Shifted(1, "day", REFERENCE, sign))
    return Shifted(1, ALL_UNITS[part["u"].lower()], REFERENCE, sign)


def period_before(word: str, years: int = 1) -> Shifted:
    """The period, quarter or month that the text speaks of, so many years before."""
    word = word.lower()
    if word == "quarter":
        return Shifted(years, "year", Relative("quarter", 0, "definite", "the"))
    return Shifted(years, "year", Relative(word, 0, REFERENCE, "same") if word in ("month", "week") else "period")


@LANGUAGE.rule(
    "year-earlier",
    r"(?:(?:the|its|a) )?(?:year[- ](?:earlier|ago|before)|(?:prior|previous|preceding)[- ]year) (?P<p>quarter|period|month|week)\b|year-(?:earlier|ago)\b|(?:(?:the|its) )?year ago\b",
    kinds="cal",
)
def year_earlier(reader: Reader, part: dict[str, str]) -> Reading | None:
    return period_before(part.get("p", ""))


@LANGUAGE.rule(
    "so long from a date",
    r"(?:(?P<about>{approx}) )?(?:(?P<n>{count}) (?P<u>{unit_any})|(?P<the>the|the very|a) (?P<u2>day|week|month|year|night|morning|weekend)) (?P<w>before|after|from|following|prior to|preceding|earlier than|later than) (?P<d>{shift_base})",
    kinds="shift_from",
    fits=counted.counts_from,
)
def from_date(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = part["d"]
    base = reader.read(words, "cal") or reader.read(words, "numeric")
    if base is None:
        return None
    by_week = part.get("u", "").lower().startswith("week")
    if (
        part["w"].lower() == "from"
        and by_week
        and isinstance(base, Date)
        and base.weekday is not None
        and base.day is None
    ):
        base = Relative(base, 1)  # "a week from Friday" counts from the one to come
    sign = 1 if part["w"].lower() in ("after", "from", "following", "later than") else -1
    if "the" in part:
        return shifted("one", part["u2"] if part["u2"].lower() in ALL_UNITS else "day", sign, base)
    return shifted(part["n"], part["u"], sign, base, part.get("about"))


@LANGUAGE.rule(
    "weekday by a date",
    r"(?:the )?(?P<wd>{weekday}) (?P<w>before|after|following|preceding) (?P<d>{shift_base})",
    kinds="cal",
)
def weekday_after(reader: Reader, part: dict[str, str]) -> Reading | None:
    base = reader.read(part["d"], "cal")
    sign = 1 if part["w"].lower() in ("after", "following") else -1
    return Shifted(1, f"weekday{weekday(part['wd'])}", base, sign) if base else None


@LANGUAGE.rule(
    "week of a day",
    r"(?:the )?(?P<u>week|weekend|month) (?:of|beginning|starting|commencing|ending|ended|beginning on|starting on) (?:(?P<d>{monthday}|{weekday}|{holiday})|(?P<d4>{month_any} {dd})[-–]{dd}\b(?P<y>, {year4})?)|w/c (?P<d2>{monthday})|(?:the )?(?P<d3>{holiday}|july (?:4|4th|fourth)|inauguration) (?P<u3>week|weekend)\b(?P<y3>,? {year4}|(?: of)? (?:last|this|next) year\b)?",
    kinds="cal",
)
def week_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    from extractor.timex.values import Nth

    words = part["d4"] + part.get("y", "") if "d4" in part else part.get("d") or part.get("d2") or part["d3"]
    base = reader.read(words + part.get("y3", ""), "cal")
    if base is None:
        return None
    return Nth(0, ALL_UNITS[(part.get("u") or part.get("u3") or "week").lower()], base)


LANGUAGE.words["shift_base"] = (
    r"(?:{monthday}|{numeric}|{deictic}|{holiday}(?:,? {year4})?|(?:the )?new year\b|{weekday}|(?:last|next|this) {weekday}|{month_any}(?:,? {year4})?)"
)


@LANGUAGE.rule(
    "so many weekdays ago",
    r"(?P<n>{number}|a couple of) (?P<d>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s (?P<w>ago|from now)\b",
)
def weekdays_ago(reader: Reader, part: dict[str, str]) -> Reading | None:
    count, sign = number(part["n"]), -1 if part["w"].lower() == "ago" else 1
    if not count or count != int(count):
        return None
    return Shifted(int(count) - 1, "week", Relative(Date(weekday=weekday(part["d"])), sign), sign)


@LANGUAGE.rule(
    "so long before a day pointed at",
    r"(?:(?P<about>{approx}|almost exactly) )?(?P<n>{count}) (?P<u>week|month|year|decade)s? (?P<w>ago|from)(?: on)? (?P<d>today|yesterday|tomorrow|(?:this|last|next) (?:week|weekend|month|spring|summer|autumn|fall|winter)|{weekday}|{monthday}|(?:this|last|next) {month}|{month})",
    kinds="cal",
    fits=counted.counts_from,
)
def ago_from(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "ten years ago this week", "a week ago Friday": that day or week so long before."""
    base = reader.read(part["d"], "cal")
    ago = part["w"].lower() == "ago"
    if base is None or (isinstance(base, Date) and base.year is not None and ago):
        return None
    return shifted(part["n"], part["u"], -1, base) if ago else from_date(reader, {**part, "w": "from"})


@LANGUAGE.rule(
    "the unit before last",
    r"the (?P<u>{span_unit}|night) (?:(?P<b>before last)|(?P<a>after next))\b|the (?P<w>{weekday}|{season}) (?:(?P<b2>before last)|(?P<a2>after next))\b",
    kinds="cal daily",
)
def before_last(reader: Reader, part: dict[str, str]) -> Reading | None:
    sign = -1 if "b" in part or "b2" in part else 1
    if "w" in part:
        season = SEASONS.get(part["w"].lower())
        if season:
            return Relative(Date(part=season), 2 * sign)
        return Shifted(1, "week", Relative(Date(weekday=weekday(part["w"])), sign), sign)
    unit = ALL_UNITS[part["u"].lower()]
    if unit == "night":
        return Clock("TNI", Relative("day", 2 * sign))
    return Relative(unit, 2 * sign) if unit != "fortnight" else None


@LANGUAGE.rule(
    "weekday week",
    r"(?P<w>{weekday}) (?P<u>week|fortnight)\b|an? (?P<u2>week|fortnight) on (?P<w2>{weekday})",
    fits=counted.weekday_week,
)
def weekday_week(reader: Reader, part: dict[str, str]) -> Reading | None:
    """British: "Tuesday week" and "a week on Tuesday" are a week after the coming Tuesday."""
    count = 1 if (part.get("u") or part["u2"]).lower() == "week" else 2
    return Shifted(count, "week", Relative(Date(weekday=weekday(part.get("w") or part["w2"])), 1), 1)
