"""Dates pointed at from another day: "yesterday", "last year", "next Monday", "that summer", "the following month"."""

from __future__ import annotations

import re

from extractor.timex.en import context, counted, named
from extractor.timex.en.durations import with_mod
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import month, number, ordinal, weekday
from extractor.timex.en.shifts import period_before
from extractor.timex.en.words import ALL_UNITS, SEASONS
from extractor.timex.grammar import Reader
from extractor.timex.values import (
    ANCHOR,
    REFERENCE,
    Clock,
    Date,
    Modified,
    Nth,
    PartOf,
    Reading,
    Reference,
    Relative,
    Series,
    Several,
    Shifted,
)

_DAYS = {
    "today": 0,
    "tonight": 0,
    "tonite": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tmw": 1,
    "2morrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
    "this date": 0,
    "this day": 0,
    "the current day": 0,
    "this very day": 0,
}
_DIRECTION = {
    **dict.fromkeys(("last", "past", "previous", "preceding", "prior", "latest"), -1),
    **dict.fromkeys(
        ("next", "coming", "upcoming", "following", "forthcoming", "ensuing", "subsequent", "succeeding"), 1
    ),
    "this past": -1,
    "just past": -1,
    "just ended": -1,
    "most recent": -1,
    "this coming": 1,
    "this next": 1,
}
_FROM_TEXT = ("previous", "preceding", "prior", "following", "ensuing", "subsequent", "succeeding", "that", "same")
_HALF_A_QUARTER = 45  # days
_POINTERS = (
    r"(?:this past|this coming|this very|that same|this same|last|past|previous|preceding|prior|most recent|latest|this|that|"
    r"same|very same|current|present|next|coming|upcoming|following|forthcoming|ensuing|subsequent|succeeding)"
)


def pointer(word: str, definite: bool = False) -> tuple[int, str]:
    """(count, base) of a pointing word; `definite` when "the" stands before it: "the next day" is the text's."""
    word = " ".join(word.lower().split())
    base = REFERENCE if word.split()[-1] in _FROM_TEXT or word.split()[0] == "that" else ANCHOR
    if definite and word in ("next", "very next"):
        base = REFERENCE
    return _DIRECTION.get(word, 0), base


@LANGUAGE.rule(
    "day counted from today",
    "(?P<w>" + "|".join(_DAYS).replace("|tonight|tonite", "") + r")\b",
    kinds="cal daily deictic broad",
    fits=context.not_to_this_day,
)
def deictic(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = " ".join(part["w"].lower().split())
    return Relative("day", _DAYS[word], word=word)


@LANGUAGE.rule(
    "tonight",
    r"(?:(?P<e>early|earlier|late|later)[- ])?(?:tonight|tonite|2night|2nite)\b",
    kinds="tonight",
    fits=lambda data, start, end: data[end : end + 5] != b" Show",
)
def this_night(reader: Reader, part: dict[str, str]) -> Reading | None:
    night = Clock("TNI", Relative("day", 0, word="tonight"))
    mod = {"early": "START", "late": "END"}.get(part.get("e", "").lower())
    return Modified(mod, night) if mod else night


@LANGUAGE.rule(
    "unit pointed at",
    r"(?P<the>the )?(?P<w>"
    + _POINTERS
    + r")(?:[- ](?P<f>fiscal|financial|calendar|business|academic|school|full|entire|whole))? (?P<u>{span_unit})(?: or so\b)?",
    kinds="cal relative_unit broad",
    fits=counted.pointed_unit,
)
def unit(reader: Reader, part: dict[str, str]) -> Reading | None:
    count, base = pointer(part["w"], "the" in part)
    word = part["w"].lower()
    name = ALL_UNITS[part["u"].lower()]
    if name == "fortnight":
        return Shifted(2 * abs(count), "week", base, count) if count else None
    if word in ("past", "this past") and "the" in part:
        return reader.read("the past one " + _plural(part["u"])) or Relative(name, -1, base, word)
    return Relative(name, count, base, word)


def _plural(unit: str) -> str:
    return {"century": "centuries", "millennium": "millennia"}.get(unit.lower(), unit + "s")


@LANGUAGE.rule("this time of a unit", r"this time (?P<u>(?:last|next) (?:year|month|week))\b")
def this_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "at this time last year"."""
    return reader.read(part["u"], "relative_unit")


@LANGUAGE.rule(
    "day pointed at",
    r"(?:the |that )?(?P<w>(?:very )?next|following|same|previous|preceding|(?:very )?same) (?P<u>day)\b|(?P<w2>that(?: same| very)?|the very) (?P<u2>day)\b",
    kinds="daily",
)
def day(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = (part.get("w") or part["w2"]).lower().replace("very ", "")
    return Relative("day", {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(word, 0), REFERENCE, word)


@LANGUAGE.rule("unit that ended", r"the (?:fiscal |financial )?(?P<u>year|month|week|half)\b", fits=counted.ended)
def ended(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the quarter ended Sept. 30" is a length of time; the date beside it says when."""
    return reader.read("one " + part["u"], "duration")


@LANGUAGE.rule(
    "quarter that ended",
    r"(?P<q>the quarter)(?P<w> (?:that )?(?:(?:ended|ending)(?: on| in)?|to) (?:the end of )?)(?P<d>{monthday}|{month_any}(?:,? {year4})?)",
)
def quarter_ended(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the quarter ended July 31": the quarter of the year that most of it lies in, and the day."""
    day = reader.read(part["d"], "monthday") or reader.read(part["d"], "monthly")
    if not isinstance(day, Date):
        return None
    if day.day is None:
        whole = PartOf(Date(part=f"Q{((day.month or 1) + 2) // 3}"), Nth(0, "year", day))
        end = Modified("END", day) if "end of" in part["w"] else day
        return Series(((part["q"], whole), (("the end of " if "end of" in part["w"] else "") + part["d"], end)))
    over = "ended" in part["w"].lower() and day.year is None
    last = Relative(day, -1, word="last") if over else day
    return Series(((part["q"], Nth(0, "quarter", Shifted(_HALF_A_QUARTER, "day", last))), (part["d"], day)))


@LANGUAGE.rule("unit that goes on", r"the (?P<u>year|month|week)\b", fits=counted.rest)
def going_on(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "for the rest of the week": that of the day of writing."""
    return Relative(ALL_UNITS[part["u"].lower()], 0, "definite", "start")


@LANGUAGE.rule(
    "unit of the text",
    r"the (?:(?P<f>fiscal|full|calendar|entire) )?(?P<u>quarter|year|month|week|weekend|decade|day|century)\b",
    kinds="cal broad",
    fits=counted.definite_unit,
)
def definite(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Relative(ALL_UNITS[part["u"].lower()], 0, "definite", "the")


@LANGUAGE.rule(
    "weekday pointed at",
    # "said that Tuesday's vote", "following Friday's raid": without an article those are no pointers.
    r"(?:(?P<w>this past|this coming|this very|that same|last|past|this|next|coming)"
    r"|the (?P<w2>" + _POINTERS + r")) (?P<d>{weekday}|(?:mon|tues?|weds?|thurs?|fri|sat|sun)\.)",
    kinds="cal daily relweekday broad",
)
def relative_weekday(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = part.get("w") or part["w2"]
    count, base = pointer(word)
    return Relative(Date(weekday=weekday(part["d"])), count, base, word.lower())


@LANGUAGE.rule(
    "weekday of a week",
    r"(?P<d>{weekday_any})(?:,| of| -)? (?P<w>(?:(?:of|in) )?(?:last|this|next|the following|the previous|previous|that|the same|the) week)\b"
    r"|(?P<w2>(?:last|this|next|previous) week)(?: on|,| -)? (?P<d2>{weekday_any})",
    kinds="cal daily",
)
def weekday_of_week(reader: Reader, part: dict[str, str]) -> Reading | None:
    words = (part.get("w") or part["w2"]).lower().removeprefix("of ").removeprefix("in ")
    definite = words.startswith("the ")
    count, base = pointer(
        words.removeprefix("the ").rsplit(" ", 1)[0] if words not in ("the week",) else "same", definite
    )
    return Nth(1, Date(weekday=weekday(part.get("d") or part["d2"])), Relative("week", count, base))


@LANGUAGE.rule(
    "weekday a week off",
    r"(?P<d>{weekday}) (?:(?P<n>a|two|three) weeks? (?P<w>ago|from now|hence)|(?P<week>week)\b)",
    kinds="cal daily",
    alone=True,
    fits=named.weekday,
)
def weekday_ago(reader: Reader, part: dict[str, str]) -> Reading | None:
    if "week" in part:
        return None
    count = int(number(part["n"]) or 1)
    return Nth(1, Date(weekday=weekday(part["d"])), Relative("week", -count if part["w"].lower() == "ago" else count))


@LANGUAGE.rule("month compared with", r"last (?P<m>{month})", fits=counted.compared)
def compared_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "up in February from last February": not the one spoken of."""
    return Relative(Date(month=month(part["m"])), -1, word="compared")


@LANGUAGE.rule(
    "month pointed at",
    r"(?P<the>the )?(?P<w>" + _POINTERS + r") (?P<m>{month})",
    kinds="cal monthly broad",
    fits=named.no_modal,
)
def relative_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    if part["w"].lower() in ("that", "following") and "the" not in part:
        return None  # "reported that February's sales", "following March's vote"
    count, base = pointer(part["w"])
    return Relative(Date(month=month(part["m"])), count, base, part["w"].lower())


@LANGUAGE.rule(
    "day of a month pointed at", r"(?P<w>last|next|this past|this coming|this) (?P<d>{monthday})", kinds="cal daily"
)
def relative_monthday(reader: Reader, part: dict[str, str]) -> Reading | None:
    date = reader.read(part["d"], "monthday")
    if not isinstance(date, Date) or date.year is not None:
        return date
    return Relative(date, pointer(part["w"])[0], ANCHOR, part["w"].lower())


@LANGUAGE.rule("season pointed at", r"(?:the )?(?P<w>" + _POINTERS + r") (?P<s>{season})", kinds="cal broad")
def relative_season(reader: Reader, part: dict[str, str]) -> Reading | None:
    count, base = pointer(part["w"])
    return Relative(Date(part=SEASONS[part["s"].lower()]), count, base, part["w"].lower())


@LANGUAGE.rule(
    "day of a month pointed at, by number",
    r"(?:the )?(?P<d>{day_th}|{ordinal} day)(?: day)? of (?P<w>(?:this|that|the|last|next|the same|the following|the previous) (?:month|year))\b",
    kinds="cal",
)
def day_of_month(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = reader.read(part["w"], "cal")
    return Nth(ordinal(part["d"]), "day", inner) if inner else None


@LANGUAGE.rule(
    "n-th part",
    r"(?:the )?(?P<n>first|second|third|fourth|fifth|last|latter|final|1st|2nd|3rd|4th|\d\d?(?:st|nd|rd|th)) (?:(?P<u>day|week|weekend|month|quarter|half|decade)|(?P<w>{weekday_any}))(?: (?:of|in))?"
    r" (?P<of>{nth_of})",
    kinds="cal",
)
def nth(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = reader.read(part["of"], "cal")
    count = -1 if part["n"].lower() in ("last", "latter", "final") else ordinal(part["n"])
    if not inner:
        return None
    if "w" in part:
        return Nth(count, Date(weekday=weekday(part["w"])), inner)
    unit = part["u"].lower()
    if unit in ("half", "quarter") and not YEARLY.fullmatch(part["of"]):
        # Only a year's halves and quarters have names of their own.
        mod = "START" if count == 1 else "END" if count < 0 or count == {"half": 2, "quarter": 4}[unit] else "MID"
        return Modified(mod, inner)
    return Nth(count, ALL_UNITS.get(unit, unit), inner)


_NTH = r"(?:the )?{ordinal}(?: consecutive| straight| successive)?"
_NTH_DAY = rf"(?:{_NTH}|(?:the )?(?:final|last)) (?:day|night)\b"


@LANGUAGE.rule("n-th day, of a date", _NTH_DAY, fits=counted.apposed)
def nth_day_of(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "On 21 July, the fifth day of the siege": the day beside it."""
    return Relative("day", 0, REFERENCE, "that")


@LANGUAGE.rule("n-th day", _NTH_DAY, fits=counted.nth)
def nth_day(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the first day of the trial": some day."""
    return Reference("XXXX-XX-XX")


@LANGUAGE.rule("n-th unit", _NTH + r" (?P<u>hour|week|weekend|month|year|decade)\b", fits=counted.nth)
def nth_unit(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the second week of the war"."""
    return reader.read("one " + part["u"], "duration")


@LANGUAGE.rule(
    "units of a stretch",
    r"(?:(?P<about>{anchored_approx}) )?(?:the )?(?P<w>first|opening|initial|last|final|closing) (?P<n>{count}) (?P<u>{units})(?: of| in)? (?P<of>{nth_of})",
    kinds="cal",
)
def several(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner, count = reader.read(part["of"], "cal"), number(part["n"])
    if inner is None or not count or count != int(count):
        return None
    found = Several(int(count), ALL_UNITS[part["u"].lower()], inner, part["w"].lower() in ("last", "final", "closing"))
    return with_mod(found, part.get("about"))


YEARLY = re.compile(r"(?i)(?:1[0-9]|20)\d\d|.*\byear")

LANGUAGE.words["nth_of"] = (
    r"(?:{month_any}(?:,?(?: of)? {year4})?|{year4}|{century}|{decade}|(?:(?:last|this|next|the following|the same|that|the previous) (?:year|month|week|century|decade)\b)|the (?:year|month|week|decade|century)\b|{holiday}(?:,? {year4})?)"
)


@LANGUAGE.rule(
    "the period of a year pointed at",
    r"(?:the )?(?P<w>same|corresponding|comparable|equivalent|like|year-earlier|year-ago) (?P<p>period|quarter|month|week)(?:(?: of| in| for)? (?P<y>(?:the )?(?:last|previous|prior) year|{year4}|a year (?:earlier|ago|before)|the year (?:earlier|before)))?\b",
    kinds="cal",
    fits=lambda data, start, end: data[end : end + 1] != b"-",  # "by the same quarter-point margin"
)
def same_period(reader: Reader, part: dict[str, str]) -> Reading | None:
    if "y" in part and part["y"][0].isdigit():
        return Date(int(part["y"]), part="SAME")
    return period_before(part["p"], 0 if part["w"].lower() == "same" and "y" not in part else 1)
