"""So long from now, lengths of time and repetitions, as messages write them."""

from __future__ import annotations

import re

from extractor.timex.en.messages.language import MESSAGE, rule
from extractor.timex.en.numbers import number
from extractor.timex.en.shifts import _bare
from extractor.timex.en.words import ALL_UNITS, DAY_PARTS
from extractor.timex.grammar import Reader
from extractor.timex.message_values import Lasting, Message, Within
from extractor.timex.values import (
    ANCHOR,
    Date,
    Duration,
    Modified,
    Reading,
    Reference,
    Relative,
    Repeated,
    Shifted,
)

MESSAGE.words["message_base"] = (
    r"(?:{monthday}|{numeric}|{deictic}|now\b|{holiday}(?:,? {year4})?|new year\b|{weekday_any}|(?:last|next|this) {weekday_any}|(?:the year )?{year4}|{month_any}(?:,? {year4})?)"
)


@rule(
    "so long from a day",
    r"(?:(?P<about>more than|less than|at least|about|around) )?(?:in )?(?P<n>{count}) (?P<u>{unit_any})(?:(?: and|,)? (?P<n2>{count}) (?P<u2>{unit_any}))? (?P<w>before|after|from|since|prior to) (?P<d>{message_base})",
    kinds="shift_from cal daily",
)
def from_day(reader: Reader, part: dict[str, str]) -> Message | None:
    words = re.sub(r"(?i)^the year ", "", part["d"])
    base: Reading | str | None
    if words.lower() in ("now", "today"):
        base = Relative("day", 0)
    else:
        base = next((r for k in ("cal", "numeric", "year_sign", "named_day") if (r := reader.read(words, k))), None)
    count = number(_bare(part["n"]))
    name = ALL_UNITS[part["u"].lower()]
    if base is None or not count or name in ("hour", "minute", "second"):
        return None
    sign = -1 if part["w"].lower() in ("before", "prior to") else 1
    found: Reading = _shift(count, name, base, sign, part["n"])
    if "n2" in part:
        found = _shift(number(_bare(part["n2"])) or 1, ALL_UNITS[part["u2"].lower()], found, sign, part["n2"])
    if part.get("about", "").lower() == "less than":
        return Modified("LESS_THAN", found)
    return found


def _shift(count: float, unit: str, base: Reading | str, sign: int, words: str) -> Shifted:
    if any(word in words.lower() for word in ("business", "working", "trading")):
        unit = "businessday"
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    if unit == "quarter":
        count, unit = 3 * count, "month"
    if count != int(count):
        smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "hour": ("minute", 60)}
        smaller |= {"day": ("hour", 24), "minute": ("second", 60), "decade": ("year", 10)}
        unit, factor = smaller.get(unit, (unit, 1))
        count *= factor
    return Shifted(int(count), unit, base, sign)


@rule(
    "so long from now",
    r"(?:(?P<about>more than|less than|at least|about|around) )?(?:(?P<in>in )(?P<n>{count}) (?P<u>{unit_any})(?P<h> and (?:a )?half\b)?(?:['’]? time\b)?(?: from (?:now|today)\b)?|(?P<n2>{count}) (?P<u2>{unit_any})(?:(?: and|,)? (?P<n3>{count}) (?P<u3>{unit_any}))? (?P<w>ago|later|from now|earlier|back|hence)\b)",
    kinds="shift",
    fits=lambda data, start, end: re.match(rb"(?i: (?:in advance))", data[end : end + 11]) is None,
)
def from_now(reader: Reader, part: dict[str, str]) -> Message | None:
    words, unit = part.get("n") or part["n2"], part.get("u") or part["u2"]
    count = number(_bare(words))
    if count is None:
        count = 3
    if "h" in part:
        count += 0.5
    sign = -1 if part.get("w", "").lower() in ("ago", "earlier", "back") else 1
    found: Reading = _shift(count, ALL_UNITS[unit.lower()], ANCHOR, sign, words)
    if "n3" in part:
        found = _shift(number(_bare(part["n3"])) or 1, ALL_UNITS[part["u3"].lower()], found, sign, part["n3"])
    return found


@rule(
    "length of time from a day",
    r"for (?P<n>{count}) (?P<u>{unit_any}) from (?P<d>{message_base})",
)
def length_from(reader: Reader, part: dict[str, str]) -> Message | None:
    words, count = part["d"], number(_bare(part["n"]))
    base = Relative("day", 0) if words.lower() == "now" else reader.read(words, "cal") or reader.read(words, "numeric")
    return Lasting(Duration("", 0, count, ALL_UNITS[part["u"].lower()]), base) if base else None


@rule(
    "within a length of time",
    r"within (?:the next )?(?P<n>{count}|\d{1,3}(?:\.\d+)?)(?: (?P<u>{unit_any})|(?P<s>[hdwmy])\b)",
    kinds="cal",
)
def within(reader: Reader, part: dict[str, str]) -> Message | None:
    count = number(_bare(part["n"])) or 3
    name = ALL_UNITS[part["u"].lower()] if "u" in part else _LETTER_UNITS[part["s"].lower()]
    return Within(Duration("", 1, count, name))


@rule(
    "units to come or past",
    r"(?:the )?(?:(?P<w3>this|next|last|past|previous|following) (?P<u3>hour|minute)\b|(?P<w>next|last|past|previous|following|coming|upcoming|prior) (?P<n>{count}) (?P<k>(?:business|working|week) ?)?(?P<u>{units})|(?P<n2>{count}) (?P<w2>next|last|past|previous|following|coming|upcoming) (?P<k2>(?:business|working) )?(?P<u2>{units}))",
    kinds="cal",
)
def units(reader: Reader, part: dict[str, str]) -> Message | None:
    if "u3" in part:
        return Duration("", -1 if part["w3"].lower() in ("last", "past", "previous") else 1, 1, part["u3"].lower())
    word = (part.get("w") or part["w2"]).lower()
    words = part.get("n") or part["n2"]
    count = number(_bare(words))
    name = ALL_UNITS[(part.get("u") or part["u2"]).lower()]
    business = part.get("k") or part.get("k2") or re.search(r"(?i)business|working|trading", words)
    return Duration(
        "",
        1 if word in ("next", "following", "coming", "upcoming") else -1,
        count or 3,
        "businessday" if business else name,
    )


@rule(
    "business day pointed at",
    r"(?:the )?(?P<w>next|last|previous|following) (?:business|working) day\b",
    kinds="cal daily",
)
def business_day(reader: Reader, part: dict[str, str]) -> Message | None:
    return Shifted(1, "businessday", ANCHOR, 1 if part["w"].lower() in ("next", "following") else -1)


# --- lengths and repetitions -------------------------------------------------------------------------------------

_LETTER_UNITS = {"h": "hour", "d": "day", "w": "week", "m": "minute", "y": "year"}


@rule("working days", r"(?P<n>{number}) (?P<u>business|working|trading|week) ?days\b", kinds="duration")
def working_days(reader: Reader, part: dict[str, str]) -> Message | None:
    return Duration("", 0, number(part["n"]), "businessday")


@rule(
    "alternative lengths",
    r"(?:between )?(?P<a>{number})(?: to | or | and | ?[-–] ?)(?P<n>{number}) (?P<u>{unit_any})",
    kinds="duration",
)
def alternative(reader: Reader, part: dict[str, str]) -> Message | None:
    """ "2-3 hours": at most the longer one."""
    return Duration("", 0, number(part["n"]), ALL_UNITS[part["u"].lower()])


@rule(
    "length in letters",
    r"(?P<n>\d{1,4}(?:\.\d{1,2})?) ?(?P<u>h|d|w|y|hrs?|mins?|secs?|yrs?|wks?)\b",
    kinds="duration",
    fits=lambda data, start, end: (
        re.search(
            rb"(?i:(?:for|within|in|lasts?|lasted|takes?|took|than|about|next|last|after|another|a) )$",
            data[max(0, start - 9) : start],
        )
        is not None
        or data[end - 1 : end].lower() in (b"r", b"s", b"n", b"c")
    ),
)
def letters(reader: Reader, part: dict[str, str]) -> Message | None:
    unit = part["u"].lower()
    return Duration("", 0, number(part["n"]), _LETTER_UNITS.get(unit) or ALL_UNITS[unit])


@rule(
    "decimal length",
    r"(?P<n>\d{1,5}\.\d{1,4}) (?P<u>{unit_any})|(?P<n2>one|a|an) (?P<u2>{unit_one}) and half\b|(?P<n3>{number}|an?) and (?P<h>a half|half|a quarter) (?P<u3>{unit_any})",
    kinds="duration",
)
def decimal(reader: Reader, part: dict[str, str]) -> Message | None:
    if "n" in part:
        return Duration("", 0, float(part["n"]), ALL_UNITS[part["u"].lower()])
    if "n2" in part:
        return Duration("", 0, 1.5, ALL_UNITS[part["u2"].lower()])
    more = 0.25 if "quarter" in part["h"].lower() else 0.5
    return Duration("", 0, (number(part["n3"]) or 0) + more, ALL_UNITS[part["u3"].lower()])


@rule("half of a unit", r"(?:half an?|half|a half) (?P<u>{unit_one})|half-(?P<u2>{unit_one})", kinds="duration")
def half(reader: Reader, part: dict[str, str]) -> Message | None:
    return Duration("", 0, 0.5, ALL_UNITS[(part.get("u") or part["u2"]).lower()])


@rule("length with a hyphen", r"(?P<n>{number})-(?P<u>{unit_any})(?: long)?\b", kinds="duration")
def hyphenated(reader: Reader, part: dict[str, str]) -> Message | None:
    count = number(part["n"])
    return Duration("", 0, count, ALL_UNITS[part["u"].lower()]) if count else None


@rule(
    "all of a unit",
    r"(?:all[ -]|the whole |the entire |a full )(?P<u>day|week|month|year)(?: long)?\b",
    kinds="duration",
)
def all_of(reader: Reader, part: dict[str, str]) -> Message | None:
    return Duration("", 0, 1, part["u"].lower())


@rule(
    "every so often",
    r"(?P<q>every|each|all|once every)(?: (?P<n>{number}|other))? (?P<u>weekdays?|business days?|working days?|weekends?|nights?|mornings?|afternoons?|evenings?)\b",
)
def every(reader: Reader, part: dict[str, str]) -> Message | None:
    unit = part["u"].lower().rstrip("s")
    count = 2 if part.get("n", "").lower() == "other" else int(number(part["n"]) or 1) if "n" in part else 1
    if unit in ("weekday", "business day", "working day"):
        return Repeated(f"P{count}WD" if unit == "weekday" else f"P{count}BD", "EVERY")
    if unit == "weekend":
        one = part["q"].lower() != "all" and count == 1
        return Repeated("XXXX-WXX-WE" if one else f"P{count}WE", "EVERY")
    return Repeated(DAY_PARTS[unit], "EVERY")


@rule("every year on a day", r"(?:every|each) (?P<d>{monthday})")
def every_date(reader: Reader, part: dict[str, str]) -> Message | None:
    found = reader.read(part["d"], "monthday")
    if not isinstance(found, Date) or found.month is None or found.day is None or found.year is not None:
        return None
    return Repeated(f"XXXX-{found.month:02}-{found.day:02}", "EVERY")


@rule("the week after next", r"(?:the )?(?P<u>week|month|year) after next\b", kinds="cal")
def after_next(reader: Reader, part: dict[str, str]) -> Message | None:
    return Relative(part["u"].lower(), 2)


@rule(
    "now",
    r"(?P<w>now|right now|at the (?:minute|moment)|as soon as possible|asap|current date|to date)\b",
    kinds="now",
    fits=lambda data, start, end: (
        data[start : start + 3].lower() != b"to "
        or (
            re.search(rb"(?i:(?:up|equals?|equal|year|due|me|a|the) )$", data[max(0, start - 7) : start]) is None
            and re.match(rb" (?:\d|from|range)", data[end : end + 6]) is None
        )
    ),
)
def now(reader: Reader, part: dict[str, str]) -> Message | None:
    word = part["w"].lower()
    if word == "current date":
        return Relative("day", 0)
    return Reference("FUTURE_REF" if word in ("asap", "as soon as possible") else "PRESENT_REF")
