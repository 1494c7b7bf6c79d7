"""The English vocabulary: words and what they count for, and the word lists that the rules' patterns name.

To add a word, put it in its table here; the pattern lists below are made from the tables.
"""

from __future__ import annotations

from extractor.timex.grammar import alternatives, one_of


def _split(words: str) -> list[str]:
    return words.split()


MONTHS = {
    **{
        name: number
        for number, name in enumerate(
            _split("january february march april may june july august september october november december"),
            1,
        )
    },
    **{
        short: number
        for number, names in enumerate(
            ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept sep", "oct", "nov", "dec"), 1
        )
        for short in names.split()
    },
}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA"}
SEASONS |= {"winter": "WI", "wintertime": "WI"}

ONES = {
    word: number
    for number, word in enumerate(
        _split(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ),
        1,
    )
}
TENS = {
    word: number
    for number, word in enumerate(_split("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
    for number in (number * 10,)
}
POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
# TIMEX3 writes vague amounts with X; "a couple" counts as two.
VAGUE = (
    "a few",
    "few",
    "several",
    "many",
    "some",
    "numerous",
    "a number of",
    "countless",
    "dozens of",
    "scores of",
    "hundreds of",
    "thousands of",
    "tens of thousands of",
    "millions of",
    "billions of",
    "a handful of",
    "a good many",
    "a great many",
    "umpteen",
    "various",
)
ORDINALS = {
    word: number
    for number, word in enumerate(
        _split(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        1,
    )
}
ORDINAL_TENS = {"twentieth": 20, "thirtieth": 30}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 0,
}

UNITS = {
    "second": "second",
    "sec": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "night": "night",
    "week": "week",
    "wk": "week",
    "fortnight": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "season": "season",
    "semester": "half",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
    "millennium": "millennium",
}
PLURALS = {word + "s": unit for word, unit in UNITS.items() if not word.endswith(("y", "um")) or word == "day"}
PLURALS |= {"centuries": "century", "millennia": "millennium", "millenniums": "millennium"}
ALL_UNITS = UNITS | PLURALS

DAY_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "nite": "TNI",
    "daytime": "TDT",
    "midday": "TMI",
    "midmorning": "TMO",
    "mid-morning": "TMO",
    "midafternoon": "TAF",
    "mid-afternoon": "TAF",
    "lunchtime": "TMI",
    "dawn": "TMO",
    "sunrise": "TMO",
    "daybreak": "TMO",
    "dusk": "TEV",
    "sunset": "TEV",
    "nightfall": "TNI",
    "overnight": "TNI",
}
DAY_PARTS["midday"] = "T12:00"
DAY_PARTS["lunchtime"] = "T12:00"

MODS = {
    "early": "START",
    "early on": "START",
    "very early": "START",
    "earlier": "START",
    "the beginning of": "START",
    "the very beginning of": "START",
    "the start of": "START",
    "the outset of": "START",
    "the opening of": "START",
    "the dawn of": "START",
    "start of": "START",
    "beginning of": "START",
    "the first part of": "START",
    "the early part of": "START",
    "mid": "MID",
    "the middle of": "MID",
    "middle of": "MID",
    "midway through": "MID",
    "halfway through": "MID",
    "late": "END",
    "mid-to-late": "END",
    "mid to late": "END",
    "later": "END",
    "very late": "END",
    "late in": "END",
    "early in": "START",
    "later in": "END",
    "earlier in": "START",
    "the end of": "END",
    "the very end of": "END",
    "end of": "END",
    "the close of": "END",
    "close of": "END",
    "the latter part of": "END",
    "the late part of": "END",
    "the last part of": "END",
}
APPROXIMATIONS = {
    "about": "APPROX",
    "close to": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "ca.": "APPROX",
    "c.": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "just under": "LESS_THAN",
    "under": "LESS_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "just over": "MORE_THAN",
    "over": "MORE_THAN",
    "well over": "MORE_THAN",
    "more than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "the entire": "",
    "the whole": "",
    "a full": "",
    "a whole": "",
    "an entire": "",
    "another": "",
    "an additional": "",
    "an extra": "",
    "exactly": "",
    "a further": "",
    "a mere": "",
    "a record": "",
}

REFERENCES = {
    "PRESENT_REF": (
        "now",
        "right now",
        "just now",
        "currently",
        "nowadays",
        "presently",
        "current",
        "present-day",
        "the present",
        "these days",
        "this moment",
        "the present day",
    ),
    "PAST_REF": (
        "recently",
        "recent",
        "more recently",
        "most recently",
        "the past",
        "the recent past",
        "formerly",
        "former times",
        "once upon a time",
        "lately",
        "the distant past",
        "not long ago",
        "long ago",
        "a long time ago",
        "some time ago",
        "a while ago",
        "recent times",
        "past years",
        "recent history",
        "then current",
        "the other day",
        "the other week",
        "ages ago",
        "a while back",
        "a generation ago",
        "generations ago",
    ),
    "FUTURE_REF": (
        "the future",
        "future",
        "the near future",
        "the foreseeable future",
        "the not-too-distant future",
        "the near term",
        "the short term",
        "the long term",
        "the medium term",
        "the immediate future",
        "very soon",
    ),
}

# TIMEX3 writes the hour as the text does; only Universal Time is marked.
ZONES = {
    **dict.fromkeys(("utc", "gmt", "z", "universal time"), "Z"),
    **dict.fromkeys(
        _split(
            "est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst bst cet cest eet eest msk ist pkt ict wib sgt hkt kst jst "
            "aest aedt acst awst nzst nzdt sast brt"
        ),
        "",
    ),
    **dict.fromkeys(("eastern time", "pacific time", "central time", "moscow time"), ""),
    **dict.fromkeys(("eastern standard time", "eastern daylight time"), ""),
}

# After a four-digit number these make it a count: "in all, 1987 soldiers".
COUNTED = _split(
    "people soldiers troops men women children dollars euros pounds yen miles kilometers kilometres "
    "meters metres feet inches tons tonnes barrels shares votes seats units copies jobs employees "
    "workers members homes houses cars vehicles times points percent per barrels acres hectares "
    "square degrees km kg lb lbs mph kph m ft cases deaths patients students tanks aircraft prisoners "
    "casualties words pages calories watts volts rubles roubles rupees grams liters litres gallons "
    "hours minutes days weeks months years lines rpm hp cc ppm dwt h sq light-years participants "
    "respondents specimens customers kilograms kilos amps cabins cores bits bytes rooms beds passengers "
    "visitors viewers fans guests residents families households refugees migrants robots books"
)
# Before a number these make it a name or a number of something: "Flight 1987", "Boeing 747", "Article 1999".
NUMBERED = _split(
    "flight boeing airbus article section sections page pages pp room no number nos highway route "
    "interstate windows office resolution resolutions bill bills channel chapter line lot suite "
    "apartment apt box bus model type size figure fig table step unit gate exit verse psalm paragraph "
    "para clause rule order docket case serial mark version area code extension ext phone call dial "
    "h.r directive directives regulation regulations decree ngc iso bmw paragraphs paras isbn issn server "
    "top nearest over $ us$ a$ c$ hk$ £ € ¥ # n° about"
)
NUMBERED.remove("about")
NUMBERED.remove("over")

_month_full = "january|february|april|june|july|august|september|october|november|december"
_month_short = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_weekdays = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_ones = "|".join(list(ONES)[:9])
_teens_and_tens = one_of(TENS) + "(?:[- ]" + one_of(list(ONES)[:9]) + ")?|" + one_of(list(ONES)[9:])
_cardinal_words = _teens_and_tens + "|" + one_of(list(ONES)[:9])
_cardinal = rf"(?:{_cardinal_words})\b"
_ordinal = (
    "(?:" + one_of(TENS) + "[- ]" + one_of(list(ORDINALS)[:9]) + "|" + one_of([*ORDINALS, *ORDINAL_TENS]) + r")\b"
)

WORDS: dict[str, str] = {
    # A month that may stand alone: "May" and "March" only with a capital, abbreviations with capital and full stop.
    "month": rf"(?:(?:{_month_full})\b|(?-i:May|MAY|March|MARCH)\b|(?-i:Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)",
    # A month beside a day or a year, in any case.
    "month_any": rf"(?:(?:{_month_full}|march|may)\b|(?:{_month_short})\b\.?)",
    "weekday": rf"(?:{_weekdays})\b",
    "weekday_any": rf"(?:(?:{_weekdays})\b|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\.?)",
    "season": r"(?:spring|springtime|summer|summertime|autumn|fall|winter|wintertime)\b",
    "dd": r"(?:0?[1-9]|[12]\d|3[01])",
    "day": r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b|" + _ordinal + ")",
    "day_small": r"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b|(?-i:" + _ordinal + "))",
    "day_th": r"(?:(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b|" + _ordinal + ")",
    "hour_word": r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    "ordinal": r"(?:\d{1,3}(?:st|nd|rd|th)\b|" + _ordinal + ")",
    "cardinal": _cardinal,
    "year4": r"(?:1[0-9]|20)\d\d\b",
    "year_words": r"(?:(?:nineteen|eighteen|seventeen|sixteen)[- ](?:(?:oh|o)[- ](?:"
    + _ones
    + r")|hundred|"
    + _cardinal_words
    + r")|twenty[- ](?:(?:oh|o)[- ](?:"
    + _ones
    + r")|"
    + _teens_and_tens
    + r")|two thousand(?:(?: and)? "
    + _cardinal
    + r")?)\b",
    "era": r"(?-i:B\.C\.(?:E\.)?|BCE?\b|A\.D\.|AD\b|C\.E\.|CE\b)",
    "unit_any": alternatives(ALL_UNITS),
    "unit_one": alternatives(
        _split(
            "second minute hour day night week fortnight weekend month quarter season year decade century "
            "millennium semester"
        )
    ),
    "units": alternatives(
        _split(
            "seconds secs minutes mins hours hrs days nights weeks wks fortnights weekends months quarters years yrs decades "
            "centuries millennia seasons"
        )
    ),
    "span_unit": alternatives(_split("day week wk fortnight weekend month quarter year yr decade century millennium")),
    "day_part": alternatives(w for w in DAY_PARTS if w != "overnight"),
    # Contracts write a number twice: "thirty (30) days".
    "number": r"(?:{cardinal} \(\d{1,4}\)|\d{1,3}(?:\.\d{1,2})?[- ](?:hundred|thousand|million|billion)\b|\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,2})?(?: ?[½¼¾]|[- ]\d/\d)?|\d/\d|"
    r"(?:(?:"
    + _cardinal
    + r"|a)[- ](?:hundred|thousand|million|billion)\b(?:(?: and)? "
    + _cardinal
    + r")?)|"
    + _cardinal
    + r")",
    "vague": "(?:" + "|".join(VAGUE) + r")\b",
    "couple": r"(?:a |the )?(?:couple|pair)\b(?: of\b)?",
    "dozen": r"(?:a |two |several )?dozen\b",
    "mod_of": r"(?:(?:the )?(?:very )?(?:beginning|start|outset|middle|end|close|(?:first|early|latter|last|late) part) of)\b",
    "mod_word": r"(?:(?:very )?(?:early|late|earlier|later)(?: on)?(?: in)?|early[- ]to[- ]mid|mid[- ]to[- ]late|mid)\b",
    "approx": alternatives(w for w in APPROXIMATIONS if not w.endswith(".")),
    "about": r"(?:" + alternatives(["about", "around", "approximately", "roughly", "circa", "ca"]) + r"|ca?\.)",
    "zone": r"(?:\(" + one_of(ZONES) + r"\)|" + alternatives(ZONES) + ")",
    # The hour is that of a place: "8 p.m. Hong Kong time on Friday".
    "of_place": r"(?: (?:local|(?-i:[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)) time\b)",
    "refs": alternatives(words for group in REFERENCES.values() for words in group),
}
