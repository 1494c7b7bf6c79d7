"""Checks of the words around an expression: what looks like a date and is none.

Each check takes the flattened bytes of the text and the expression's byte offsets, and looks at no more than a few
dozen bytes on either side.
"""

from __future__ import annotations

import re

from extractor.timex.en.words import COUNTED, NUMBERED

COUNTED_AFTER = re.compile(rb"(?:[ -](?:%s)\b|[ ]?%%|-[A-Za-z]?\d|[,.]\d|[/:]\d)" % "|".join(COUNTED).encode())
_NUMBERED_BEFORE = re.compile(rb"(?i:(?:^|[^a-z])(?:%s)[.,]? ?)$" % "|".join(re.escape(w) for w in NUMBERED).encode())
# "p. 1984", "s. 2006", "n = 1998"
_CITED_BEFORE = re.compile(
    rb"(?i:(?:^|[^a-z0-9'\x80-\xff])(?:ss?|pp?|vol|ch|art|arts|sec|cl|reg|[fn])\. $)|[=<>\xb1] $"
)
_GLUED_BEFORE = re.compile(rb"[$#/:@_=.,+\\]$|[0-9A-Za-z]-$|[0-9] $|\xc2\xa3$|\xe2\x82\xac$")
_GLUED_BEFORE_OK = re.compile(rb"(?:pre|post|mid|late|early|since|to|[12]\d{3})-$|[a-z)\"][.,] ?$", re.I)


_OLD_YEAR_BEFORE = re.compile(
    rb"(?i:(?:^|[^a-z])(?:in|since|of|by|from|until|till|to|and|or|between|around|about|circa|ca?\.|year|years|before|after|"
    rb"during|through|early|late|mid|on|b\.|d\.|born|died|for|dated|than)[ -]+$|[-(,/\x93\x94\0] ?$|^ *$)"
)


_STREET_AFTER = re.compile(
    rb"(?: [A-Z][A-Za-z.]+){1,2} (?:Ave(?:nue)?|St(?:reet)?|R(?:oa)?d|Blvd|Boulevard|Dr(?:ive)?|Lane|Court|Place|Square)\b"
)


_WORTH = re.compile(rb" (?:prices|dollars|(?:exchange )?rates|levels|values|costs)\b")  # "at 1980 prices"


def year(data: bytes, start: int, end: int) -> bool:
    """A bare four-digit number is a year unless it is glued to a sign, counts something, or numbers something."""
    before = data[max(0, start - 24) : start]
    after = data[end : end + 16]
    if _GLUED_BEFORE.search(before) and not _GLUED_BEFORE_OK.search(before):
        return False
    if re.search(rb"(?i:(?:^|[^a-z])at +(?:(?:about|around) +)?$)", before) and not _WORTH.match(after):
        return False  # an hour, a height or an address
    name = before[:-1].rpartition(b" ")[2]
    if name[:1].isupper() and not name[1:].islower() and not name.isupper() and name.isalpha():
        return False  # "the LaserJet 2000"
    if data[start : start + 2] < b"15" and not _OLD_YEAR_BEFORE.search(before):
        return False  # "the 1002 area"
    if re.match(rb"\.[a-z]", after):
        return False  # a web address
    if _CITED_BEFORE.search(before) or COUNTED_AFTER.match(after) or _STREET_AFTER.match(data, end, end + 40):
        return False
    return not _NUMBERED_BEFORE.search(before)


def about(data: bytes, start: int, end: int) -> bool:
    """ "About 1990", but no hour ("at about 1400") and no count ("at about 2000 points")."""
    number = data.rfind(b" ", start, end) + 1
    if end - number != 4 or not data[number:end].isdigit():
        return True
    return year(data, number, end)


_YEARLY = re.compile(
    rb" (?:net|loss(?:es)?|profits?|results?|earnings|dividends?|bonus(?:es)?|accounts|figures|statements?|reports?|sales?|audit|"
    rb"shopping|part(?:y|ies)|holidays?|festivities|reviews?)\b"
)


def no_account(data: bytes, start: int, end: int) -> bool:
    """ "at year-end", but not "a year-end dividend"."""
    return data[start : start + 4].lower() != b"year" or not _YEARLY.match(data, end, min(len(data), end + 14))


def era_range(data: bytes, start: int, end: int) -> bool:
    """The first year of "264 to 241 BC" is no part of a longer number."""
    return start == 0 or data[start - 1] not in b".,$-/:"


def day_of_month(data: bytes, start: int, end: int) -> bool:
    """ "the evening of the 5th", not "of the 5th Army"."""
    return bool(
        re.match(
            rb"[.,;:)\0]|$| (?:and|the|he|she|they|it|a|in|at|to|of|by|that|when|was|were|had)\b", data[end : end + 6]
        )
    )


def to_this_day(data: bytes, start: int, end: int) -> bool:
    """ "It stands to this day": not the day of the story, nor that of writing. In "referred to this day" it is."""
    return re.search(rb"(?i)(?<!referred )(?<!refers )\bto $", data[max(0, start - 12) : start]) is not None


_TODAY = re.compile(rb"(?:USA|Russia|India|Psychology|Britain|Malaysia|Football|History|Physics|Moscow) $")


def not_to_this_day(data: bytes, start: int, end: int) -> bool:
    """Any day pointed at but that of "to this day", and none that names a paper or a programme ("USA Today")."""
    if data[start:end] == b"Today" and (
        _TODAY.search(data[max(0, start - 12) : start]) or re.match(rb" (?:[Pp]rogramme|[Ss]how)", data[end : end + 10])
    ):
        return False
    return not (data[end - 8 : end].lower() == b"this day" and to_this_day(data, start, end))


def time_spoken_of(data: bytes, start: int, end: int) -> bool:
    """ "at that time", "during this time", "at the time.": after a preposition, and with nothing that says which time."""
    words, before, after = data[start:end].lower(), data[max(0, start - 8) : start], data[end : end + 8]
    if re.match(rb"['-]|\xe2| (?:of|that|when|for|in which|to)\b", after):
        return False
    if words == b"the time":
        return before.endswith((b" at ", b"At ")) and not re.match(
            rb" (?:the|a|an|his|her|its|their|he|she|it|they|we|i|you|this|these|those|no|[A-Z][a-z]+)\b",
            data[end : end + 12],
        )
    return bool(re.search(rb"(?i:\b(?:at|around|about|by|since|until|till|during|from|before|after|to|in) $)", before))


def early_year(data: bytes, start: int, end: int) -> bool:
    """ "In 479, …", "until 146.": three digits that nothing is counted by."""
    before, after = data[max(0, start - 10) : start], data[end : end + 8]
    if not re.search(rb"(?i:\b(?:in|since|by|until|till|from|after|before|during) $)", before):
        return False
    return bool(re.match(rb"[,;)\0](?!\d)|\.(?!\d)|$| (?:the|he|she|they|it|his|and|but|when|after|with|by)\b", after))


def short_year(data: bytes, start: int, end: int) -> bool:
    """'82 is a year after a space or bracket, and before anything but a unit or a closing quote."""
    before, after = data[max(0, start - 12) : start], data[end : end + 12]
    return (not before or before[-1:] in b" (\0-") and not re.match(rb"['\"\xe2]|-(?:year|inch|foot)|[ ]?%", after)


_NO_DECADE = re.compile(
    rb"(?i:\b(?:his|her|their|my|our|your|aged?|low|upper|high|temperatures|degrees|highs in|lows in|range) "
    rb"(?:in |to |of )?(?:the )?(?:early |late |mid-?|low |upper )?)$"
)


_WEATHER = re.compile(rb"(?i:\b(?:temperatures?|highs|lows|degrees|mercury)\b[^.;\0]{0,40}$)")


def decade(data: bytes, start: int, end: int) -> bool:
    """Decades are not temperatures, ages or scores: "in his 50s", "highs in the 60s"."""
    words, before = data[start:end], data[max(0, start - 28) : start]
    if before[-1:] in (b"$", b"\xa3", b"-", b",", b".") and not before.endswith(
        (b"mid-", b"late-", b"early-", b"pre-", b"post-")
    ):
        return False
    two_digits = re.fullmatch(rb"(?i:the )?\d0s", words) is not None
    if (
        two_digits
        and words[:1].isdigit()
        and not re.search(rb"(?i:(?:\b(?:the|early|late|mid)[ -]|\d0s(?:,|,? and|,? or| to) ))$", before)
    ):
        return False
    return not (two_digits and (_NO_DECADE.search(before) or _WEATHER.search(data, max(0, start - 60), start)))


def edge(data: bytes, start: int, end: int) -> bool:
    """ "the early forties", but not "in her early forties"."""
    if not re.search(rb"(?i:\d0s|ties|enties)$", data[start:end]):
        return True
    return not _NO_DECADE.search(data[max(0, start - 28) : start])


def the_decade(data: bytes, start: int, end: int) -> bool:
    """ "the forties"; without its article the word is a number or an age."""
    return data[start : start + 4].lower() == b"the "


def capital_era(data: bytes, start: int, end: int) -> bool:
    """BC and AD are written in capitals."""
    letters = [c for c in data[start:end] if 65 <= c <= 90 or 97 <= c <= 122]
    return all(c <= 90 for c in letters) and (start == 0 or data[start - 1 : start] not in b".,$-")


# A quarterly loss is that of one quarter and repeats nothing.
_ACCOUNTS = re.compile(
    rb" (?:[a-z-]+ )?(?:loss(?:es)?|dividends?|results?|earnings|profits?|net|revenues?|income|reports?|figures|sales|filings?|"
    rb"statements?|update|forecasts?|estimates?|numbers|performance)\b"
)


# Who is paid by the hour.
_WAGES = re.compile(rb" (?:employees?|workers?|workforce|staff|wages?|pay|earnings)\b")


def adverb(data: bytes, start: int, end: int) -> bool:
    """ "The Daily Mail" and "Weekly" in a name are none."""
    if data[end - 9 : end].lower() == b"quarterly" and _ACCOUNTS.match(data, end, min(len(data), end + 36)):
        return False
    if data[end - 6 : end].lower() == b"hourly" and _WAGES.match(data, end, min(len(data), end + 12)):
        return False
    word = data[start : start + 1]
    if word.isupper() and re.match(rb" [A-Z]", data[end : end + 2]):
        return False
    if re.search(rb"\b[Tt]he $", data[max(0, start - 5) : start]) and re.match(rb" [A-Z][a-z]", data[end : end + 3]):
        return False  # "the weekly Le Point"
    return not (word.isupper() and re.search(rb"(?:[A-Za-z]{2}|['\x99]s|s['\x99]) $", data[max(0, start - 5) : start]))


def on_plural(data: bytes, start: int, end: int) -> bool:
    """ "on weekends", "nights": only after "on", "at", "during" or "in the"."""
    return bool(re.search(rb"(?i:\b(?:on|at|during|in the)[ ]$)", data[max(0, start - 8) : start]))


def reference(data: bytes, start: int, end: int) -> bool:
    """Words that only sometimes speak of time."""
    words = data[start:end].lower()
    before, after = data[max(0, start - 14) : start], data[end : end + 16]
    if data[end - 6 : end] == b"Future" and start > 0 and before[-1:] not in b'\0"' and data[start : start + 1] != b"T":
        return False  # in a name: "Bank of the Future"
    if words == b"now":
        return after[:1] != b"-"  # "the now-cancelled deal"
    if words == b"present":
        return False
    if words == b"current":
        return not re.match(rb" (?:accounts?|affairs|of|through)\b", after)
    if words == b"the past" or words == b"the present" or words == b"the future" or words == b"the recent past":
        return bool(
            re.match(
                rb"['.,;:)\"\0?!]|$| (?:and|or|but|of|is|was|to|has|have|as|in|that|for|looks|with|when|by|we|he|she|they|it|may|will|can)\b",
                after,
            )
        )
    if words == b"future":
        return not re.match(rb"s\b", after) and not re.search(
            rb"(?i:\b(?:a|no|its|their|his|her|our|my|bright\w*|uncertain|your|and|whose) $)", before
        )
    if words == b"soon":
        return not re.search(rb"(?i:\b(?:as|too|how) $)", before) and not re.match(rb" as\b", after)
    return words != b"recently" or not (before.lower().endswith(b"as ") and after.startswith(b" as "))


def that_time(data: bytes, start: int, end: int) -> bool:
    """ "at that time", but not "at the same time" for "besides", nor "by the time that"."""
    words = data[start:end].lower()
    if b"same" in words:
        return False
    return bool(
        re.search(rb"(?i:\b(?:at|by|since|until|before|after|from|during|around) $)", data[max(0, start - 10) : start])
    )


def day_in_words(data: bytes, start: int, end: int) -> bool:
    """ "payable June nine", "the March five earthquake", but not "In June nine people came"."""
    if re.match(rb"[.,;:)\0]|$| +(?:[A-Z]|from\b|to\b|and\b|through\b)", data[end : end + 9]):
        return True
    return data[end : end + 1] == b" " and data[max(0, start - 5) : start].lower() in (
        b" the ",
        b"\0the ",
        b"the ",
    )


def slashed(data: bytes, start: int, end: int) -> bool:
    """ "on 3/15", "since 9/11", and no fraction, score or part of a longer number."""
    before, after = data[max(0, start - 7) : start], data[end : end + 5]
    return bool(re.search(rb"(?i:\b(?:on|since|until|till|dated) $)", before)) and not re.match(
        rb"[-/\d%]|[.,]\d| (?:of|in)\b", after
    )


def last_day(data: bytes, start: int, end: int) -> bool:
    """The last day of "March 3, 10 and 17" counts nothing: "On March 3, 10 people died"."""
    if data[start : start + 1].isdigit() and re.search(rb"\d[-/. ]$", data[max(0, start - 2) : start]):
        return False  # "from 7-1/2 May"
    if re.search(rb", \d\d?$", data[start:end]):
        return not re.match(rb"[ -][A-Za-z0-9]", data[end : end + 2])
    if re.search(rb"(?i:\b(?:first|second|third|[a-z]+th)$)", data[start:end]) and _NOUN.match(data, end, end + 12):
        return False  # "Jan. 1, the second court to say so"
    return not COUNTED_AFTER.match(data, end, end + 16)


_NOUN = re.compile(
    rb" (?!(?:and|or|at|in|on|for|to|by|of|from|with|as|when|he|she|they|it|we|was|were|is|are|will|but)\b)[A-Za-z]"
)


def day_alone(data: bytes, start: int, end: int) -> bool:
    """ "on the 5th" with no noun behind it ("on the 5th floor")."""
    before, after = data[max(0, start - 10) : start], data[end : end + 8]
    if not re.search(rb"(?i:\b(?:on|by|until|till|from|since|before|after) $)", before):
        return False
    return bool(re.match(rb"[.,;:)?!\0]|$| (?:and|but|to|in|at|by|he|she|it|they|we|was|were|the|a)\b", after))


def day_ends(data: bytes, start: int, end: int) -> bool:
    """ "Friday, the fourth" with no noun behind it ("the fourth decline in a row"), nor what it is one of ("the first of
    three", "the first to go")."""
    if not data[end - 3 : end - 2].isdigit() and re.match(rb" (?:of|in|to|for|since)\b", data[end : end + 7]):
        return False
    return not re.match(
        rb" [A-Z]| (?!(?:and|but|to|in|at|by|of|for|he|she|it|they|we|was|were|is|will|the|a)\b)[a-z]",
        data[end : end + 8],
    )


_FESTIVE = re.compile(
    rb"['-]|\xe2| (?i:holidays?|celebrations?|part(?:y|ies)|eve|day|message|address|speech|greetings?|honou?rs|resolutions?|break)\b"
)


def new_year(data: bytes, start: int, end: int) -> bool:
    """ "in the new year", "early in the new year"; not the feast."""
    before = data[max(0, start - 12) : start]
    early = data[start : start + 1].lower() in b"el"
    return (
        early or re.search(rb"(?i:\b(?:in|into|during|of|for|start to) $)", before) is not None
    ) and not _FESTIVE.match(data, end, min(len(data), end + 16))


def until_new_year(data: bytes, start: int, end: int) -> bool:
    """ "before the new year"."""
    return re.search(
        rb"(?i:\b(?:before|after|until|till|by|since) $)", data[max(0, start - 8) : start]
    ) is not None and not _FESTIVE.match(data, end, min(len(data), end + 16))


def century(data: bytes, start: int, end: int) -> bool:
    """Not the film company."""
    return data[end : end + 4] != b" Fox"
