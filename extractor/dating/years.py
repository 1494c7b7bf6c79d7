"""What the years that a text names say about the year it was written.

Each mention is put in one of a few classes by the words before it (and a few after): looked back on, looked ahead to,
compared with, tied to this, last or next year, counted from (anniversaries and spans), or none of these. The tables of
likelihoods below were counted on newswire of 1987 to 2024 and smoothed; they say how far from the year of writing the
latest year of each class lies.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

import re2

from extractor.article import Evidence
from extractor.dating.clue import Clue, Grid
from extractor.reading.dateline import month_number

_YEAR = re2.compile(r"(?:1[89]|20)\d\d")
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year named in the text, at start:end. kind: "past", "strict past", "future", "plain", "this year", "last year",
    "next year" (the words tie it to the year of writing), "compared", "counted" (shift years before writing).
    month, day: those that stand with it, or None."""

    year: int
    start: int
    end: int
    kind: str
    month: int | None = None
    day: int | None = None
    shift: int = 0


_UNITS = re.compile(
    r"\s?(?:GMT|UTC|hours?|hrs|h\b|people|persons|troops|soldiers|workers|employees|jobs|dlrs|dollars|pct|percent|per cent|"
    r"points|tonnes|tons|barrels|shares|miles|kms?|kilomet|metres|meters|feet|cts|mln|million|billion|men|women|students|"
    r"votes|cases|homes|houses|families|delegates|members|square|rupees|pesos|yen|euros|pounds|kg|mw|megawatts|rpm|units|"
    r"cars|vehicles|°|%|local time|EST|EDT|ET\b|km)",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(
    r"(?:[$£€#¥]|\b(?:some|about|over|nearly|almost|least|than|another|totall?ing|of up to|exactly|no|nos|number|room|"
    r"flight|route|highway|model|page|rs|us|resolution))\.?\s?$",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"\b(?:at|around|about|from|until|by|approximately|since)\s$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"\s?(?:[\[(]\d{4}|on \d|today|yesterday|tonight|this (?:morning|afternoon)|hours|gmt|local)", re.IGNORECASE
)

# What stands before a year, read from the year backwards; only the clause the year is in counts.
_MONTH_BEFORE = re.compile(
    r"(?:\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<month>[A-Za-z]{3,9})\.?(?:\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?,?\s+$"
)
_LAST_YEAR = re.compile(
    r"\blast\s+year(?:['’]s)?,?\s+(?:the\s+)?$|\blast\s+(?:month|november|december|october)['’]s\s$", re.IGNORECASE
)
_THIS_YEAR = re.compile(
    r"\b(?:this\s+year(?:['’]s)?,?\s+(?:the\s+)?|so\s+far\s+(?:this\s+year|in)\s+|(?:©|\(c\)|copyright)\s+(?:©\s*)?)$",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(r"\b(?:next|coming)\s+year(?:['’]s)?,?\s+(?:the\s+)?$", re.IGNORECASE)
_TIED_AFTER = re.compile(
    r",?\s(?:(?P<last>last\s+year)|(?P<this>this\s+year)|(?P<next>next\s+year)|(?P<ago>(?P<n>\w+)\s+years?\s+ago))\b",
    re.IGNORECASE,
)
_AGO_BEFORE = re.compile(r"\b(?P<n>\w+)\s+years?\s+ago,?\s+(?:back\s+)?in\s+$", re.IGNORECASE)
_ANNIVERSARY = re.compile(
    r"\b(?P<n>[\w-]+?)(?:st|nd|rd|th)?[\s-]+(?:year\s+)?(?:anniversary|birthday|anniversaries)\s+(?:of|since)\s[^.;]{0,60}$",
    re.IGNORECASE,
)
_SPAN_SINCE = re.compile(r"\b(?P<n>\w+)\s+years\s+(?:since|after|following|on\s+from)\s[^.;]{0,60}$", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:will|would|'ll|by|until|till|due|next|plans?|planned|expected|expects?|scheduled|set\s+to|to\s+be|upcoming|ahead\s+of|"
    r"targets?|targeted|forecasts?|projected|maturing|matures?|hopes?|aims?|through|deadline|no\s+later\s+than|tentatively|"
    r"can|could|may|might|should|shall|going\s+to|intends?|is\s+to|are\s+to|starting|beginning|into|before|goal\s+of|"
    r"wants?\s+to|bid\s+for|host|for\s+the)\b",
    re.IGNORECASE,
)
_NEAR_FUTURE = re.compile(
    r"\b(?:by|until|till|through|due|before|tentatively\s+in|no\s+later\s+than|maturing(?:\s+in)?|starting(?:\s+in)?)\s+(?:the\s+(?:end|start|beginning|middle)\s+of\s+)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:due|maturing|expire|expires|expiring|ending|effective|aiming\s+to\s+\w+(?:\s+\S+){0,4}|aims?\s+to\s+\w+(?:\s+\S+){0,4}|tentatively|beyond|no\s+later\s+than)\s+(?:in\s+|on\s+|by\s+)?(?:the\s+(?:end|start|beginning|middle)\s+of\s+)?$",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|would|plans?|expects?|expected|scheduled|to\s+be|aims?|hopes?|should|could|target|to\s+(?!the\b|a\b|an\b)[a-z]+)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
_EVENT_AFTER = re.compile(
    r"\s+(?:[\w.-]+\s+){0,3}?(?:elections?|midterms?|mid-terms?|vote|games|olympics|world\s+cup|championships?|season|budget|campaign|"
    r"polls?|census|tournament|race|edition|cup|open|festival|asian\s+games|gubernatorial|property\s+tax)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\s+(?:will|is\s+expected|are\s+expected|should|is\s+projected|are\s+projected|is\s+forecast|is\s+likely|could|may|is\s+set)\b",
    re.IGNORECASE,
)
_STRICT_PAST = re.compile(
    r"\b(?:back\s+in|since|as\s+early\s+as|as\s+far\s+back\s+as|as\s+long\s+ago\s+as|ever\s+since|dating\s+(?:back\s+)?(?:to|from))\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|founded|established|born|former|became|took|won|began|made|came|went|held|led|left|"
    r"lost|gave|got|broke|fell|rose|grew|saw|sent|ran|met|built|brought|kept|set|cut|hit|during|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:with|to)|(?:up|down|from|against|over|versus|vs)(?:\s+(?:the\s+)?(?:same\s+(?:period|quarter|month|time)|level|figure|total))?(?:\s+(?:in|of))?|"
    r"same\s+(?:period|quarter|month|time)\s+(?:in|of|last\s+year,?))\s+$",
    re.IGNORECASE,
)
_NOW_PAST = re.compile(
    r"\b(?:had|would\s+have|was\s+to|were\s+to|was\s+(?:expected|supposed|due|scheduled)\s+to|were\s+(?:expected|supposed|due)\s+to)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;][\"”']?\s+(?=[A-Z\"“])|\n\s*\n|\n\s+|:\s")

_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "a": 1,
    "an": 1,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "hundredth": 100,
    "centenary": 100,
}


def _number(word: str) -> int | None:
    word = word.casefold().strip("-")
    digits = word.rstrip("sthndr")
    if digits.isdigit():
        return int(digits)
    if "-" in word:
        tens, _, ones = word.partition("-")
        if tens in ("twenty", "thirty", "forty", "fifty", "sixty") and ones in _NUMBERS:
            return ("twenty", "thirty", "forty", "fifty", "sixty").index(tens) * 10 + 20 + _NUMBERS[ones]
    return _NUMBERS.get(word)


def year_mentions(text: str, skip: Iterable[tuple[int, int]] = ()) -> list[YearMention]:
    """All years from 1800 on that the text names, in order, but not those inside the spans `skip`."""
    found = []
    skipped = tuple(skip)
    for match in _YEAR.finditer(text):
        start, end = match.span()
        if any(s <= start < e for s, e in skipped):
            continue
        mention = _read(text, start, end)
        if mention:
            found.append(mention)
    return found


def _read(text: str, start: int, end: int) -> YearMention | None:
    before_char = text[start - 1] if start else " "
    after_char = text[end] if end < len(text) else " "
    if before_char.isalnum() or before_char in "$£€#@=+&_" or after_char.isdigit():
        return None
    if (
        before_char == "-"
        and text[max(0, start - 4) : start - 1].isdigit()
        and not text[max(0, start - 5) : start - 1].isdigit()
    ):
        return None  # a telephone number; "1986-1987" goes on
    if before_char in ",." and start > 1 and text[start - 2] in _DIGITS:
        return None
    if after_char in ",." and end + 1 < len(text) and text[end + 1] in _DIGITS:
        return None
    if after_char.isalpha() and text[end : end + 2] not in ("s ", "s,", "s."):
        return None
    year = int(text[start:end])
    after = text[end : end + 40]
    window = text[max(0, start - 110) : start]
    cuts = [cut.end() for cut in _STOP.finditer(window)]
    clause = window[cuts[-1] :] if cuts else window
    if _UNITS.match(after) or _AMOUNT_BEFORE.search(clause):
        return None
    if year % 100 < 60 and _CLOCK_BEFORE.search(clause) and _CLOCK_AFTER.match(after):
        return None
    if before_char in "-–/" and start > 4 and text[start - 5 : start - 1].isdigit():
        clause = clause[:-5]
    if after_char == "s":
        return YearMention(year, start, end + 1, "decade")
    month, day = _month_before(clause)
    kind, shift = _kind(text, clause, after, start, end)
    return YearMention(year, start, end, kind, month, day, shift)


def _month_before(clause: str) -> tuple[int | None, int | None]:
    match = _MONTH_BEFORE.search(clause[-26:])
    month = month_number(match["month"]) if match else None
    if not match or month is None or not match["month"][0].isupper():
        return None, None
    day = match["d1"] or match["d2"]
    return month, int(day) if day and 1 <= int(day) <= 31 else None


def _kind(text: str, clause: str, after: str, start: int, end: int) -> tuple[str, int]:
    tied = _TIED_AFTER.match(after)
    if _LAST_YEAR.search(clause) or (tied and tied["last"]):
        return "last year", 1
    if _THIS_YEAR.search(clause) or (tied and tied["this"]):
        return "this year", 0
    if _NEXT_YEAR.search(clause) or (tied and tied["next"]):
        return "next year", -1
    ago = _AGO_BEFORE.search(clause)
    count = _number(ago["n"]) if ago else _number(tied["n"]) if tied and tied["ago"] else None
    if count and (ago or tied):
        return "counted", count
    if jubilee := _ANNIVERSARY.search(clause):
        count = _number(jubilee["n"])
        if count:
            return "counted", count
    bare = _MONTH_BEFORE.sub("", clause) if clause[-1:] == " " else clause
    if _COMPARED.search(clause):
        return "compared", 0
    if _STRICT_PAST.search(clause) or _STRICT_PAST.search(bare + " "):
        return "strict past", 0
    past_future = _NOW_PAST.search(clause)
    ahead = list(_FUTURE.finditer(clause))
    back = list(_PAST.finditer(clause))
    if not past_future and (_DUE.search(clause) or _DUE.search(bare + " ")):
        return "future", 0
    if _COMING.match(after) and not back:
        return "coming", 0
    if not past_future and (_NEAR_FUTURE.search(clause) or _NEAR_FUTURE.search(bare + " ")):
        # "will play until 2004" and "agreed to double it by 2004" look ahead, "played until 2004" may look either way.
        aims = list(_WILL.finditer(clause))
        if re.search(r"\bup\s+until\s+$", clause):
            return "past", 0
        return ("future", 0) if not back or (aims and aims[-1].start() > back[-1].start()) else ("future?", 0)
    if _EVENT_AFTER.match(after):
        return "event", 0
    if ahead and not past_future and (not back or ahead[-1].start() > back[-1].start()):
        return "future?", 0
    if (span := _SPAN_SINCE.search(clause)) and _number(span["n"]):
        return "past", 0
    if back:
        return "past", 0
    if _AFTER.search(clause):
        return "future?", 0
    return "plain", 0


# Likelihoods of (year of writing - latest year named). The rest of the mass is spread over what the tables leave out.
_PLAIN = {
    -3: 0.015,
    -2: 0.02,
    -1: 0.09,
    0: 0.28,
    1: 0.25,
    2: 0.09,
    3: 0.035,
    4: 0.03,
    5: 0.025,
    6: 0.02,
    7: 0.015,
    8: 0.013,
    9: 0.012,
}
_PAST_TABLE = {
    -1: 0.015,
    0: 0.17,
    1: 0.31,
    2: 0.14,
    3: 0.05,
    4: 0.043,
    5: 0.032,
    6: 0.026,
    7: 0.021,
    8: 0.018,
    9: 0.015,
}
_STRICT_TABLE = {-1: 0.002, 0: 0.05, 1: 0.14, 2: 0.12, 3: 0.09, 4: 0.07, 5: 0.06, 6: 0.05, 7: 0.04, 8: 0.03, 9: 0.03}
_COMPARED_TABLE = {-1: 0.005, 0: 0.12, 1: 0.58, 2: 0.13, 3: 0.04, 4: 0.025, 5: 0.02}
_FUTURE_TABLE = {
    -12: 0.02,
    -8: 0.025,
    -7: 0.03,
    -6: 0.03,
    -5: 0.04,
    -4: 0.045,
    -3: 0.06,
    -2: 0.10,
    -1: 0.26,
    0: 0.14,
    1: 0.025,
    2: 0.012,
}
_MAYBE_TABLE = {
    -8: 0.015,
    -7: 0.015,
    -6: 0.015,
    -5: 0.025,
    -4: 0.03,
    -3: 0.04,
    -2: 0.06,
    -1: 0.20,
    0: 0.16,
    1: 0.13,
    2: 0.06,
    3: 0.03,
    4: 0.02,
}
_EVENT_TABLE = {
    -3: 0.02,
    -2: 0.05,
    -1: 0.17,
    0: 0.25,
    1: 0.26,
    2: 0.09,
    3: 0.04,
    4: 0.03,
    5: 0.02,
    6: 0.015,
    7: 0.012,
    8: 0.01,
}
_COMING_TABLE = {-4: 0.02, -3: 0.03, -2: 0.07, -1: 0.32, 0: 0.46, 1: 0.02}
_TIED_TABLE = {-1: 0.015, 0: 0.94, 1: 0.02}


def _table(table: dict[int, float], gap: int, before: float, after: float) -> float:
    """The table's value; outside it, `before` for years before what was named, `after` falling slowly for long after."""
    if gap in table:
        return table[gap]
    low, high = min(table), max(table)
    if low < gap < high:
        return table[max(key for key in table if key < gap)]
    if gap < low:
        return before
    return max(0.0008, after / (1 + 0.09 * (gap - high)))


def year_clues(mentions: list[YearMention], grid: Grid) -> list[Clue]:
    """The clues that the years of a text give, one for each class that it has years of."""
    clues: list[Clue] = []
    for mention in mentions:
        if mention.kind in ("this year", "last year", "next year", "counted"):
            clues.append(_tied(mention, grid))
            break
    back = [m for m in mentions if m.kind in ("past", "strict past", "plain", "compared", "event")]
    ahead = [m for m in mentions if m.kind == "future"]
    maybe = [m for m in mentions if m.kind == "future?"]
    decades = [m for m in mentions if m.kind == "decade"]
    if back:
        latest = max(m.year for m in back)
        chosen = [m for m in back if m.year == latest]
        order = ("compared", "event", "plain", "past", "strict past")
        mention = min(chosen, key=lambda m: (m.month is None, order.index(m.kind)))
        second = max((m.year for m in back if m.year < latest), default=None)
        clues.append(_latest(mention, grid, second))
        strict = [m for m in back if m.kind == "strict past" and m.year < latest]
        if strict:
            clues.append(_bounded(max(strict, key=lambda m: m.year), grid))
    floor = max((m.year for m in back), default=0)
    coming = [m for m in mentions if m.kind == "coming"]
    for group, table in ((ahead, _FUTURE_TABLE), (coming, _COMING_TABLE), (maybe, _MAYBE_TABLE)):
        group = [m for m in group if m.year >= floor - 1]
        if group:
            clues.append(_ahead(min(group, key=lambda m: m.year), grid, table))
    if decades and not back:
        clues.append(_decade(max(decades, key=lambda m: m.year), grid))
    return clues


def _log(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(math.log(max(value, 1e-4)) for value in values)


def _tied(mention: YearMention, grid: Grid) -> Clue:
    year = mention.year + mention.shift
    words = {
        "this year": f"{mention.year} is called this year",
        "last year": f"{mention.year} is called last year",
        "next year": f"{mention.year} is called next year",
        "counted": f"{mention.year} is said to lie {mention.shift} years back",
    }
    table = _TIED_TABLE if mention.kind != "counted" else {-1: 0.1, 0: 0.8, 1: 0.04}
    weights = _log(_table(table, candidate - year, 0.004, 0.004) for candidate in grid.years)
    evidence = Evidence(mention.kind, str(mention.year), words[mention.kind], mention.start, mention.end)
    return Clue(evidence, weights, "tied")


def _latest(mention: YearMention, grid: Grid, second: int | None) -> Clue:
    """The latest year that is not plainly ahead. Where the words do not say which way it lies it may be ahead all the
    same; then the latest but one (`second`) is the one that counts."""
    kind = mention.kind
    says = (
        f"the latest year it looks back on is {mention.year}"
        if kind not in ("plain", "event")
        else f"the latest year it names is {mention.year}"
    )
    table = {
        "plain": _PLAIN,
        "past": _PAST_TABLE,
        "strict past": _STRICT_TABLE,
        "compared": _COMPARED_TABLE,
        "event": _EVENT_TABLE,
    }[kind]
    before = {"plain": 0.008, "past": 0.004, "strict past": 0.001, "compared": 0.002, "event": 0.008}[kind]
    values = []
    for year, month in zip(grid.years, grid.months, strict=True):
        gap = year - mention.year
        value = _table(table, gap, before, 0.012)
        if (mention.month, mention.day) == (1, 1) and kind == "plain":
            # Rules take effect on the first of January, and are written of before.
            value = {-1: 0.42, 0: 0.14, 1: 0.12, 2: 0.06, -2: 0.05}.get(gap, 0.02)
        elif mention.month and kind in ("plain", "past"):
            value = _dated(year, month, mention, kind)
        elif gap == 0 and kind not in ("strict past", "compared"):
            value *= 0.35 + 1.3 * month / 12  # late in the year there is more of it to speak of
        if second is not None:
            slip = {"plain": 0.22, "event": 0.15, "past": 0.06}.get(kind, 0.03)
            value = (1 - slip) * value + slip * _table(_PAST_TABLE, year - second, before, 0.012)
        values.append(value)
    evidence = Evidence("latest year", str(mention.year), says, mention.start, mention.end)
    return Clue(evidence, _log(values), "latest")


def _dated(year: int, month: int, mention: YearMention, kind: str) -> float:
    """A month that the text dates with its year: how many months ago it lay."""
    months = (year - mention.year) * 12 + (month - (mention.month or 7))
    if months < 0:
        ahead = 0.16 if kind == "plain" else 0.03
        if months < -12:
            return ahead * 0.12
        if months < -6:
            return ahead * 0.6
        return ahead
    for limit, value in (
        (2, 0.30),
        (6, 0.26),
        (12, 0.25),
        (18, 0.20),
        (24, 0.12),
        (36, 0.07),
        (60, 0.035),
        (120, 0.014),
    ):
        if months <= limit:
            return value
    return 0.004


def _bounded(mention: YearMention, grid: Grid) -> Clue:
    weights = _log(1.0 if year > mention.year else 0.4 if year == mention.year else 0.01 for year in grid.years)
    evidence = Evidence(
        "looked back on", str(mention.year), f"the text looks back on {mention.year}", mention.start, mention.end
    )
    return Clue(evidence, weights, "past")


def _ahead(mention: YearMention, grid: Grid, table: dict[int, float]) -> Clue:
    values = []
    for year, month in zip(grid.years, grid.months, strict=True):
        gap = year - mention.year
        value = _table(table, gap, 0.008 if gap > -30 else 0.002, 0.008)
        if gap == 0 and table is not _COMING_TABLE:
            value *= max(0.04, 1.2 - month / 10)  # in December this year is hardly looked ahead to
        elif gap == -1 and table is not _COMING_TABLE:
            value *= 0.5 + month / 12
        values.append(value)
    evidence = Evidence(
        "looked ahead to", str(mention.year), f"the text looks ahead to {mention.year}", mention.start, mention.end
    )
    return Clue(evidence, _log(values), "ahead")


def _decade(mention: YearMention, grid: Grid) -> Clue:
    start = mention.year
    weights = _log(0.01 if year < start - 1 else 0.25 if year < start + 2 else 1.0 for year in grid.years)
    evidence = Evidence("decade", f"{start}s", f"the text speaks of the {start}s", mention.start, mention.end)
    return Clue(evidence, weights, "past")
