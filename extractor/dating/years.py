"""The years that a text names, and which way its words make them lie.

Each mention is put in one of a few classes by the words before it (and a few after): looked back on, looked ahead to,
compared with, tied to this, last or next year, counted from (anniversaries and spans), or none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.dating.scan import automaton, found_in
from extractor.reading.written_date import month_number

_YEAR = automaton(r"(?:1[89]|20)\d\d")
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
_MONTH_REACH = 60  # characters in which it lies
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
_GOAL = re.compile(
    r"\b(?:objectives?|goals?|targets?|tasks?|priority|priorities|plans?|budgets?|forecasts?|outlook|agenda|calendar|schedule)\s+for\s+$",
    re.IGNORECASE,
)
_STRICT_PAST = re.compile(
    r"\b(?:back\s+in|since|as\s+early\s+as|as\s+far\s+back\s+as|as\s+long\s+ago\s+as|ever\s+since|dating\s+(?:back\s+)?(?:to|from))\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?$",
    re.IGNORECASE,
)
_LAST_PAST = re.compile(
    r".*\b(was|were|had|did|been|founded|established|born|former|became|took|won|began|made|came|went|held|led|left|"
    r"lost|gave|got|broke|fell|rose|grew|saw|sent|ran|met|built|brought|kept|set|cut|hit|during|[a-z]{2,}ed)\b",
    re.IGNORECASE | re.DOTALL,
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
_UP_UNTIL = re.compile(r"\bup\s+until\s+$")
_STOP = re.compile(r"[.!?;][\"”']?\s+(?=[A-Z\"“])|\n\s*\n|\n\s+|:\s")

# Words without one of which a pattern cannot match: most clauses have none of them, and are not searched.
_WORD = re.compile(r"\w+")
_THIS_WORDS = frozenset(["this", "far", "copyright", "c"])
_NEXT_WORDS = frozenset(["next", "coming"])
_COMPARED_WORDS = frozenset(["up", "down", "from", "against", "over", "versus", "vs", "compared", "same"])
_STRICT_WORDS = frozenset(["since", "back", "as", "dating"])
_DUE_WORDS = frozenset(
    ["due", "maturing", "expire", "expires", "expiring", "ending", "effective", "aiming", "aim", "aims", "tentatively", "beyond", "later"]
)  # fmt: skip
_NEAR_WORDS = frozenset(
    ["by", "until", "till", "through", "due", "before", "tentatively", "later", "maturing", "starting"]
)
_NOW_PAST_WORDS = frozenset(["had", "would", "was", "were"])
_AMOUNT_REACH, _CLOCK_REACH = 16, 16  # characters, more than their longest words have

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


def number_of(word: str) -> int | None:
    """The number that a word or digits write ("ten", "25th", "twenty-fifth"), or None."""
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
    for start, end in found_in(_YEAR, text):
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
    if _UNITS.match(after) or _AMOUNT_BEFORE.search(clause[-_AMOUNT_REACH:]):
        return None
    if year % 100 < 60 and _CLOCK_BEFORE.search(clause[-_CLOCK_REACH:]) and _CLOCK_AFTER.match(after):
        return None
    if before_char in "-–/" and start > 4 and text[start - 5 : start - 1].isdigit():
        clause = clause[:-5]
    if after_char == "s":
        return YearMention(year, start, end + 1, "decade")
    month, day = _month_before(clause)
    kind, shift = _kind(clause, after)
    return YearMention(year, start, end, kind, month, day, shift)


def _month_before(clause: str) -> tuple[int | None, int | None]:
    match = _MONTH_BEFORE.search(clause[-26:])
    month = month_number(match["month"]) if match else None
    if not match or month is None or not match["month"][0].isupper():
        return None, None
    day = match["d1"] or match["d2"]
    return month, int(day) if day and 1 <= int(day) <= 31 else None


def _kind(clause: str, after: str) -> tuple[str, int]:
    tied = _TIED_AFTER.match(after)
    low = clause.lower()
    words = frozenset(_WORD.findall(low))
    if ("last" in words and _LAST_YEAR.search(clause)) or (tied and tied["last"]):
        return "last year", 1
    if ((words & _THIS_WORDS or "©" in low) and _THIS_YEAR.search(clause)) or (tied and tied["this"]):
        return "this year", 0
    if (words & _NEXT_WORDS and _NEXT_YEAR.search(clause)) or (tied and tied["next"]):
        return "next year", -1
    ago = _AGO_BEFORE.search(clause) if "ago" in words else None
    count = number_of(ago["n"]) if ago else number_of(tied["n"]) if tied and tied["ago"] else None
    if count and (ago or tied):
        return "counted", count
    if ("annivers" in low or "birthday" in low) and (jubilee := _ANNIVERSARY.search(clause)):
        count = number_of(jubilee["n"])
        if count:
            return "counted", count
    if words & _COMPARED_WORDS and _COMPARED.search(clause):
        return "compared", 0
    if words & _STRICT_WORDS and _ends(_STRICT_PAST, clause):
        return "strict past", 0
    # "was due to", "had been expected by": what is ahead of a time past may lie either way.
    past_future = bool(words & _NOW_PAST_WORDS and _NOW_PAST.search(clause))
    if not past_future and words & _DUE_WORDS and _ends(_DUE, clause):
        return "future", 0
    last_past = _LAST_PAST.match(clause)
    back = last_past.start(1) if last_past else -1
    if (back < 0 and _COMING.match(after)) or ("for" in words and _GOAL.search(clause)):
        return "coming", 0
    if not past_future and words & _NEAR_WORDS and _ends(_NEAR_FUTURE, clause):
        # "will play until 2004" and "agreed to double it by 2004" look ahead, "played until 2004" may look either way.
        aims = list(_WILL.finditer(clause))
        if _UP_UNTIL.search(clause):
            return "past", 0
        return ("future", 0) if back < 0 or (aims and aims[-1].start() > back) else ("future?", 0)
    if _EVENT_AFTER.match(after):
        return "event", 0
    if not past_future and _turns_ahead(clause, back):
        return "future?", 0
    if "years" in words and (span := _SPAN_SINCE.search(clause)) and number_of(span["n"]):
        return "past", 0
    if back >= 0:
        return "past", 0
    if "after" in words and _AFTER.search(clause):
        return "future?", 0
    return "plain", 0


def _ends(pattern: re.Pattern[str], clause: str) -> bool:
    """Whether the pattern stands at the end of the clause, or before the month that is there."""
    if clause[-1:] != " ":
        return bool(pattern.search(clause) or pattern.search(clause + " "))
    if pattern.search(clause):
        return True
    bare = clause[:-_MONTH_REACH] + _MONTH_BEFORE.sub("", clause[-_MONTH_REACH:])
    return bare != clause and bool(pattern.search(bare + " "))


def _turns_ahead(clause: str, back: int) -> bool:
    """Whether words that look ahead stand after the last that looks back, which is at `back` (-1: there is none)."""
    found = _FUTURE.search(clause, max(back, 0))
    if found and found.start() == back:  # "set to"
        found = _FUTURE.search(clause, found.end())
    return found is not None
