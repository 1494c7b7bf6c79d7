"""What comes again: "every Monday", "daily", "twice a week", "Mondays", "per year"."""

from __future__ import annotations

from extractor.timex.en import context
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import month, number, ordinal, weekday
from extractor.timex.en.words import ALL_UNITS, DAY_PARTS, SEASONS
from extractor.timex.grammar import Reader
from extractor.timex.lengths import period
from extractor.timex.values import Date, Reading, Repeated

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "bi-weekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "semiannual": "P6M",
    "semi-annual": "P6M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "biannually": "P6M",
    "bi-annually": "P6M",
    "bi-monthly": "P2M",
    "biennially": "P2Y",
    "half-yearly": "P6M",
    "half-hourly": "PT30M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannual": "P6M",
    "biennial": "P2Y",
    "weeknights": "P1D",
}


@LANGUAGE.rule(
    "adverb of repetition",
    r"(?:(?P<f>once|twice|thrice|(?P<n>{number}|{vague}) times)[- ])?(?P<w>" + "|".join(_ADVERBS) + r")\b",
    fits=context.adverb,
)
def adverb(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Repeated(_ADVERBS[part["w"].lower()], None, _times(part))


_EACH = {
    "every": "EVERY",
    "each": "EACH",
    "each and every": "EVERY",
    "all": "EVERY",
    "once every": "EVERY",
    "any": None,
}


@LANGUAGE.rule(
    "every unit",
    r"(?P<q>once every|each and every|every|each)(?P<other> other| second)? (?:(?P<n>{count}|few|half|(?P<nth>{ordinal})) )?(?:(?:single|passing|new|business) )?(?:(?P<u>{unit_any})|(?P<md>{monthday})|(?P<d>{weekday_any})(?: (?P<dp>{day_part}))?|(?P<p>{day_part})|(?P<m>{month})|(?P<s>{season}))",
)
def every(reader: Reader, part: dict[str, str]) -> Reading | None:
    quant = _EACH[" ".join(part["q"].lower().split())]
    if "other" in part:
        quant = "EVERY OTHER"
    if "u" in part:
        count = (
            ordinal(part["nth"]) if "nth" in part else number(part["n"]) if "n" in part else 2 if "other" in part else 1
        )
        name = ALL_UNITS[part["u"].lower()]
        return Repeated("XXXX-WXX-WE" if name == "weekend" and count == 1 else period(count, name), quant)
    if "nth" in part:
        return None
    if "md" in part:
        date = reader.read(part["md"], "monthday")
        known = isinstance(date, Date) and date.year is None and date.month is not None and date.day is not None
        return Repeated(f"XXXX-{date.month:02}-{date.day:02}", quant) if known and isinstance(date, Date) else None
    if "d" in part:
        time = DAY_PARTS[part["dp"].lower()] if "dp" in part else ""
        return Repeated(f"XXXX-WXX-{weekday(part['d']) + 1}{time}", quant)
    if "p" in part:
        return Repeated("XXXX-XX-XX" + DAY_PARTS[part["p"].lower()], quant)
    if "m" in part:
        return Repeated(f"XXXX-{month(part['m']):02}", quant)
    return Repeated("XXXX-" + SEASONS[part["s"].lower()], quant)


@LANGUAGE.rule("every working day", r"(?P<q>every|each) (?:weekday|workday|working day|business day)\b")
def weekday_each(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Repeated("P1D", part["q"].upper())


@LANGUAGE.rule(
    "weekday of every month",
    r"(?:the )?(?:{ordinal}|last|final) (?:{weekday}|day|week|weekend)(?: of| in)? (?P<q>each|every) (?P<u>month|year|quarter|week)\b"
    r"|(?P<q2>every|each) (?:{ordinal}|last|final) (?:{weekday}|day|week|weekend) (?:of|in) the (?P<u2>month|year|quarter|week)\b",
)
def of_every(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the last Friday of each month" comes once in each."""
    return Repeated(period(1, (part.get("u") or part["u2"]).lower()), (part.get("q") or part["q2"]).upper())


@LANGUAGE.rule(
    "so often per unit",
    r"(?:{number}(?: to | or |-))?(?P<f>once|twice|thrice|(?P<n>{number}|{vague}) times) (?:a|an|per|every|each) (?P<u>{unit_one})",
)
def often(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Repeated(period(1, ALL_UNITS[part["u"].lower()]), None, _times(part))


def _times(part: dict[str, str]) -> str | None:
    """The TIMEX3 freq of "twice", "three times"; None when it is not told."""
    amount = {"once": 1, "twice": 2, "thrice": 3}.get(part.get("f", "").lower()) or number(part.get("n", "few"))
    return f"{int(amount)}X" if amount else None


@LANGUAGE.rule(
    "weekdays in general",
    r"(?P<d>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b|(?P<d2>{weekday}) (?P<p>mornings|afternoons|evenings|nights)\b",
)
def weekdays(reader: Reader, part: dict[str, str]) -> Reading | None:
    day = weekday(part.get("d") or part["d2"])
    time = DAY_PARTS[part["p"].lower()[:-1]] if "p" in part else ""
    return Repeated(f"XXXX-WXX-{day + 1}{time}")


@LANGUAGE.rule(
    "parts of the day in general", r"(?P<w>weekends|weekdays|mornings|evenings|nights)\b", fits=context.on_plural
)
def plurals(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = part["w"].lower()
    if word == "weekends":
        return Repeated("XXXX-WXX-WE")
    if word == "weekdays":
        return Repeated("P1D")
    return Repeated("XXXX-XX-XX" + DAY_PARTS[word[:-1]])
