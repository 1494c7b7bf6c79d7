"""Checks of the words around an expression: what looks like a date and is none.

Each check takes the flattened bytes of the text and the expression's byte offsets, and looks at no more than a few
dozen bytes on either side.
"""

from __future__ import annotations

import re

from extractor.timex.en.words import COUNTED, NUMBERED

_COUNTED_AFTER = re.compile(rb"(?:[ -](?:%s)\b|[ ]?%%|-[A-Za-z]?\d|[,.]\d|[/:]\d)" % "|".join(COUNTED).encode())
_NUMBERED_BEFORE = re.compile(rb"(?i:(?:^|[^a-z])(?:%s)[.,]? ?)$" % "|".join(re.escape(w) for w in NUMBERED).encode())
_GLUED_BEFORE = re.compile(rb"[$#/:@_=.,+\\]$|[0-9A-Za-z]-$|[0-9] $|\xc2\xa3$|\xe2\x82\xac$")
_GLUED_BEFORE_OK = re.compile(rb"(?:pre|post|mid|late|early|since|to|[12]\d{3})-$|[a-z)\"][.,] ?$", re.I)


_STREET_AFTER = re.compile(
    rb"(?: [A-Z][A-Za-z.]+){1,2} (?:Ave(?:nue)?|St(?:reet)?|R(?:oa)?d|Blvd|Boulevard|Dr(?:ive)?|Lane|Court|Place|Square)\b"
)


def year(data: bytes, start: int, end: int) -> bool:
    """A bare four-digit number is a year unless it is glued to a sign, counts something, or numbers something."""
    before = data[max(0, start - 24) : start]
    after = data[end : end + 16]
    if _GLUED_BEFORE.search(before) and not _GLUED_BEFORE_OK.search(before):
        return False
    if _COUNTED_AFTER.match(after) or _STREET_AFTER.match(data, end, end + 40):
        return False
    return not _NUMBERED_BEFORE.search(before)


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
    """ "It stands to this day": not the day of the story, nor that of writing."""
    return data[max(0, start - 3) : start].lower() == b"to "


def not_to_this_day(data: bytes, start: int, end: int) -> bool:
    """Any day pointed at but that of "to this day"."""
    return not (data[end - 8 : end].lower() == b"this day" and to_this_day(data, start, end))


def time_spoken_of(data: bytes, start: int, end: int) -> bool:
    """ "at that time", "during this time", "at the time.": after a preposition, and with nothing that says which time."""
    words, before, after = data[start:end].lower(), data[max(0, start - 8) : start], data[end : end + 8]
    if re.match(rb"['-]|\xe2| (?:of|that|when|for|in which|to)\b", after):
        return False
    if words == b"the time":
        return before.endswith((b" at ", b"At ")) and bool(
            re.match(rb"[.,;:)\0]|$| (?:and|but|was|were|had|as|by|in|on|with)\b", after)
        )
    return bool(re.search(rb"(?i:\b(?:at|around|about|by|since|until|till|during|from|before|after|to|in) $)", before))


_UNDERTAKING = re.compile(
    rb"[ -](?:[A-Z]{2,5} )?(?i:offensives?|campaigns?|attacks?|assaults?|invasion|fighting|operations?|advance|retreat|"
    rb"push|uprising|counter-?offensive|counter-?attack|raids?|manoeuvres|maneuvers|floods?|drought|famine|harvest|"
    rb"thaw|rains?|months|elections?)\b"
)


def undertaking(data: bytes, start: int, end: int) -> bool:
    """ "the Spring Offensive", "a summer campaign", "its winter months"."""
    return _UNDERTAKING.match(data, end, min(len(data), end + 30)) is not None


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


def decade(data: bytes, start: int, end: int) -> bool:
    """Decades are not temperatures, ages or scores: "in his 50s", "highs in the 60s"."""
    words, before = data[start:end], data[max(0, start - 28) : start]
    if before[-1:] in (b"$", b"\xa3", b"-", b",", b".") and not before.endswith(
        (b"mid-", b"late-", b"early-", b"pre-", b"post-")
    ):
        return False
    two_digits = re.fullmatch(rb"(?i:the )?\d0s", words) is not None
    if two_digits and words[:1].isdigit() and not re.search(rb"(?i:\b(?:the|early|late|mid)[ -])$", before):
        return False
    return not (two_digits and _NO_DECADE.search(before))


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


_SEASON_BEFORE = re.compile(
    rb"(?i:\b(?:in|the|this|last|next|since|by|until|till|of|during|early|late|mid|that|all|every|each|following|previous|"
    rb"previous|through|for|to|between|from|before|after|around|(?:spring|summer|autumn|fall|winter) and)[ -])$"
)
_SPRING_NOT = re.compile(
    rb"(?i:[ -](?:coil|water|loaded|rolls?|onions?|chicken|board|valley|creek|street|in\b|guard|from\b|of (?:fresh|hot|water))|s\b)"
)


def season(data: bytes, start: int, end: int) -> bool:
    """A bare season after a preposition or determiner, and not the coil, the verb or the fall of something."""
    word = data[start:end].lower()
    before = data[max(0, start - 14) : start]
    after = data[end : end + 14]
    if re.match(rb" (?:Olympic|Game|Paralympic)", after):
        return False
    if word.startswith(b"the "):
        # In "the Spring Offensive" the article is that of the offensive.
        if _UNDERTAKING.match(data, end, min(len(data), end + 30)):
            return False
        before, word = b"the ", word[4:]
    if word in (b"fall", b"spring"):
        if _SPRING_NOT.match(after) or re.match(
            rb"(?i:[ ](?:of|in|to|into|from|below|short|apart|behind|off|out|on)\b)", after
        ):
            return False
        return bool(
            re.search(rb"(?i:\b(?:in|since|until|by|during|early|late|last|next|this) (?:the )?$|the $)", before)
        ) and not (re.search(rb"(?i:\bthe $)", before) and word == b"fall" and re.match(rb"(?i: of| in)", after))
    return bool(_SEASON_BEFORE.search(before)) or (data[start:end][:1].isupper() and not before.strip(b" \0\"'"))


def month(data: bytes, start: int, end: int) -> bool:
    """A bare month is no person ("April Smith", "Dr. May"), newspaper or verb ("March on Washington")."""
    word = data[start:end]
    before, after = data[max(0, start - 16) : start], data[end : end + 16]
    name = word.rstrip(b".").lower()
    if name in (b"may", b"march", b"april", b"june", b"august"):
        if (
            re.match(rb" [A-Z][a-z]+(?:[ ,.]|$)", after)
            and name in (b"april", b"june", b"may", b"august")
            and not re.search(
                rb"(?i:\b(?:in|since|by|of|until|till|from|before|after|during|for|last|next|this|late|early|mid|through|to|end)[ -])$",
                before,
            )
        ):
            return False
        if name == b"may":
            if re.match(
                rb"(?i: (?:be|have|not|also|or|well|never|only|still|even|soon|yet|i|you|he|she|we|they|it|the)\b)",
                after,
            ):
                return bool(
                    re.search(
                        rb"(?i:\b(?:in|since|by|of|until|till|from|before|after|during|last|next|this|late|early|mid)[ -])$",
                        before,
                    )
                )
            return (
                bool(before[-1:] not in b"\0" and before)
                and not re.search(rb"(?i:(?:mrs?|ms|dr|theresa|brian)[.]? $)", before)
                and (not re.search(rb"[.!?\"] $", before))
            )
        if name == b"march" and re.match(rb"(?i: (?:on|for|to|against|through|from|past|in|by|of)\b)", after):
            return bool(
                re.search(
                    rb"(?i:\b(?:in|since|by|until|till|from|before|after|during|last|this|late|early|mid|for|and)[ -])$",
                    before,
                )
            )
    if (
        len(name) < 5
        and not word.endswith(b".")
        and re.match(rb" [A-Z]", after)
        and name not in (b"may", b"june", b"july")
    ):
        return False
    return not re.match(rb" (?:Times|Herald|Post|Journal|Mirror)\b", after)


_PAPER = re.compile(
    rb" (?:Times|Herald|Telegraph|Mail|Express|Mirror|Post|Tribune|Night (?:Live|Football)|World|Independent|Review|Star)\b|[ -]School"
)


def weekday(data: bytes, start: int, end: int) -> bool:
    """Not a newspaper or a show ("Sunday Times", "Saturday Night Live"), not a name ("Black Friday" has its own rule)."""
    before, after = data[max(0, start - 8) : start], data[end : end + 16]
    if _PAPER.match(after):
        return False
    return not re.search(
        rb"(?:Good|Ruby|Joe|Man|Black|Bloody|Ash|Palm|Easter|Super|Cyber|Shrove|Whit|Holy|Maundy) $", before
    )


_NUMBER_END = re.compile(rb"(?i:(?:\d|hundred|thousand|million|billion|percent|%|[a-z]{2,}) $)")
# Before "a year" these leave a length of time; after anything else that can be counted it is a rate.
_LENGTH_BEFORE = re.compile(
    rb"(?i:(?:^|[^a-z])(?:for|in|within|after|over|under|than|about|around|nearly|almost|takes?|took|taken|last|lasts|lasted|"
    rb"of|spends?|spent|by|with|to|and|or|as|on|until|till|only|just|is|was|be|been|has|had|have|such|quite|half|at|from|"
    rb"before|during|through|throughout|once|that|what|since|gave|give|get|got|wait|waited|waiting|later|serve|served|"
    rb"serving|every|not|like|into|up|off|out|it|him|her|them|us|me|you|all|but|if|when|where|which|said|says|exactly|"
    rb"approximately|roughly|save|saved|this|another|hardly|barely|scarcely|precisely|another|ago|now|made|make|makes)[ ]$)"
)


def rate(data: bytes, start: int, end: int) -> bool:
    """ "$500 million a year", "dozens of interviews a day", "per month": an amount stands before it."""
    if data[start : start + 3].lower() == b"per":
        return True
    before = data[max(0, start - 18) : start]
    if re.match(
        rb"[ -](?:ago|earlier|later|before|after|from|since|old|and a|or (?:so|two|more)|long|in (?:jail|prison)|which|that|when|for|of)\b",
        data[end : end + 14],
    ):
        return False
    return bool(_NUMBER_END.search(before)) and not _LENGTH_BEFORE.search(before)


def length(data: bytes, start: int, end: int) -> bool:
    """Not an age given as an adjective of a name, not "a second chance", "the first half"."""
    words = data[start:end].lower()
    after = data[end : end + 18]
    if re.search(rb"(?:^|[ -])seconds?$", words) and re.match(rb"(?:an?|one|the)[ -]second", words):
        return False
    if words.endswith((b"quarter", b"season")) and re.search(rb"(?:^| )(?:an?|one) \w+$", words):
        return False
    if re.match(rb"[ -](?:olds?|of age)\b|-", after):
        return False
    return not re.match(rb"(?:one|a|an|some) (?:day|night|minute|second)$", words) or not re.match(
        rb" (?:when|of the (?:week|year))", after
    )


def hyphenated(data: bytes, start: int, end: int) -> bool:
    """Anything hyphenated but an age: "a 25-year-old man"."""
    return not re.match(rb"[ -]olds?\b", data[end : end + 6])


def bare_plural(data: bytes, start: int, end: int) -> bool:
    """ "for years", "in days", "weeks of talks": uncounted units where a length of time can stand."""
    before, after = data[max(0, start - 14) : start], data[end : end + 10]
    if data[start:end].lower() in (b"minutes", b"hours") and before[-4:].lower() == b"the ":
        return False
    if re.search(
        rb"(?i:\b(?:for|in|within|over|after|of|took|take|takes|through|the|last|lasted|spent|by|several|just|,)[ ]$)",
        before,
    ):
        return not re.search(rb"(?i:\b(?:the|of|by)[ ]$)", before) or bool(
            re.match(rb" (?:before|after|following|since|ago|later|earlier|of)\b", after)
        )
    return bool(re.match(rb" (?:before|after|of|following|ago|later|earlier)\b", after))


def pointed_unit(data: bytes, start: int, end: int) -> bool:
    """ "this second", "last quarter" of a match, "next day delivery" aside, all of them count."""
    return not_to_this_day(data, start, end) and not re.match(rb" (?:of play|mile)", data[end : end + 8])


def definite_unit(data: bytes, start: int, end: int) -> bool:
    """ "the quarter", "the year": the one spoken of, when nothing after it says which."""
    after = data[end : end + 12]
    words = data[start:end].lower()
    before = data[max(0, start - 24) : start]
    if re.match(rb" (?:of(?! [$\d])|that|when|in which|after|before|he|she|they|we|i)\b|-", after):
        return False
    if words.endswith((b"day", b"century", b"decade")):
        return bool(_DURING.search(before)) and not _OF_THE_DAY.search(before)
    return not re.search(
        rb"(?i:\b(?:times?|player|man|men|woman|person|book|film|movie|coach|rookie|song|album|word) of $)", before
    )


_DURING = re.compile(
    rb"(?i:\b(?:on|of|for|end(?:ed|ing|s)?|finish(?:ed)?|clos(?:e|ed|ing)|start(?:ed)?|during|earlier in|later in|in|over|"
    rb"through) $)"
)
_OF_THE_DAY = re.compile(
    rb"(?i:\b(?:time|hours?|part|most|rest|one|order|question|issue|man|woman|person|word|days?|story|news|special|soup|"
    rb"much) of $)"
)


def back(data: bytes, start: int, end: int) -> bool:
    """ "two years back" at the end of a clause only."""
    return not data[start:end].lower().endswith(b"back") or data[end : end + 1] in (b".", b",", b"", b"\0", b";")


def clause_end(data: bytes, start: int, end: int) -> bool:
    """ "three days before" when the clause ends there; otherwise something follows that it is counted from."""
    return data[end : end + 1] in (b".", b",", b"", b"\0", b";", b")", b":", b"!", b"?")


def clause_end_or_day(data: bytes, start: int, end: int) -> bool:
    """ "the day before", "the year after", unless what it is before or after follows."""
    if data[start:end].lower().endswith((b"earlier", b"previous", b" that")):
        return True
    return clause_end(data, start, end) or bool(
        re.match(rb" (?:to|in|for|on|at|by|with|from|and|but|when|was|were|had)\b", data[end : end + 6])
    )


def clause_end_or_ago(data: bytes, start: int, end: int) -> bool:
    """ "weeks ago", "days later"; "weeks before" only where its clause ends."""
    return data[start:end].lower().endswith((b"ago", b"later", b"earlier")) or clause_end(data, start, end)


def adverb(data: bytes, start: int, end: int) -> bool:
    """ "The Daily Mail" and "Weekly" in a name are none."""
    word = data[start : start + 1]
    if word.isupper() and re.match(rb" [A-Z]", data[end : end + 2]):
        return False
    return not (word.isupper() and re.search(rb"[A-Za-z]{2} $", data[max(0, start - 4) : start]))


def on_plural(data: bytes, start: int, end: int) -> bool:
    """ "on weekends", "nights": only after "on", "at", "during" or "in the"."""
    return bool(re.search(rb"(?i:\b(?:on|at|during|in the)[ ]$)", data[max(0, start - 8) : start]))


def reference(data: bytes, start: int, end: int) -> bool:
    """Words that only sometimes speak of time."""
    words = data[start:end].lower()
    before, after = data[max(0, start - 14) : start], data[end : end + 16]
    if words == b"present":
        return False
    if words == b"current":
        return not re.match(rb" (?:account|of|through)\b", after)
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
    if words == b"lately" or words == b"recently":
        return True
    return True


def that_time(data: bytes, start: int, end: int) -> bool:
    """ "at that time", but not "at the same time" for "besides", nor "by the time that"."""
    words = data[start:end].lower()
    if b"same" in words:
        return False
    return bool(
        re.search(rb"(?i:\b(?:at|by|since|until|before|after|from|during|around) $)", data[max(0, start - 10) : start])
    )


def clock(data: bytes, start: int, end: int) -> bool:
    """A bare "12:30" or "7.30" is no score, verse, ratio or price."""
    words = data[start:end]
    before, after = data[max(0, start - 12) : start], data[end : end + 8]
    if before[-1:] in (b".", b":", b",", b"$", b"/", b"-", b"\xa3", b"#") and not re.search(rb"[a-z][.,:] ?$", before):
        return False
    if re.search(rb"(?i:[a-z])", words):
        return True
    if re.match(rb"[.,:/%-]\d|%| (?:percent|million|billion|miles|points|inches|meters|per)\b|[A-Za-z]", after):
        return False
    if b":" not in words:
        return False
    return len(words.split(b":")[0]) == 2 or bool(
        re.search(rb"(?i:\b(?:at|by|until|till|from|to|between|and|around|about|before|after|since) $)", before)
    )


def part_of_day(data: bytes, start: int, end: int) -> bool:
    """ "the night", "the morning": only after a preposition and with no "of" behind."""
    words = data[start:end].lower()
    if re.match(rb"the (?:early |late )?(?:morning|afternoon|evening|night|day|dawn|dusk|sun|mid|noon)", words):
        return bool(
            re.search(
                rb"(?i:\b(?:in|during|through|by|until|for|of|overnight|into|on|early in|late in|at|that) $)",
                data[max(0, start - 12) : start],
            )
        ) and not re.match(rb" (?:of|sky|shift|club|time)\b", data[end : end + 8])
    return not re.match(rb" (?:Live|Football|Fever)\b", data[end : end + 10])


def bare_part(data: bytes, start: int, end: int) -> bool:
    """ "at night", "by dawn", "one evening" - a part of the day with no day beside it."""
    if data[start:end].lower() == b"overnight":
        return True
    return bool(
        re.search(rb"(?i:\b(?:at|by|before|after|until|since|from|around|one) $)", data[max(0, start - 8) : start])
    ) and not re.match(rb"(?:[-'\xe2]| (?:of|on|vision|school|club)\b)", data[end : end + 8])


def ended(data: bytes, start: int, end: int) -> bool:
    """ "the quarter ended Sept. 30"."""
    return bool(re.match(rb" (?:that )?(?:ended|ending)\b", data[end : end + 12]))


def day_alone(data: bytes, start: int, end: int) -> bool:
    """ "on the 5th" with no noun behind it ("on the 5th floor")."""
    before, after = data[max(0, start - 10) : start], data[end : end + 8]
    if not re.search(rb"(?i:\b(?:on|by|until|till|from|since|before|after) $)", before):
        return False
    return bool(re.match(rb"[.,;:)?!\0]|$| (?:and|but|to|in|at|by|he|she|it|they|we|was|were|the|a)\b", after))


def weekday_week(data: bytes, start: int, end: int) -> bool:
    """ "on Tuesday week", where its clause ends."""
    return clause_end(data, start, end)


def attacks(data: bytes, start: int, end: int) -> bool:
    """ "the September 11 terrorist attacks"."""
    return bool(
        re.match(
            rb" (?:terror(?:ist)? |suicide |al[- ]Qa[ei]da )?(?:attacks?|hijack|terror|commission)",
            data[end : end + 24],
            re.I,
        )
    )


def day_ends(data: bytes, start: int, end: int) -> bool:
    """ "Friday, the fourth" with no noun behind it ("the fourth decline in a row")."""
    return not re.match(
        rb" (?!(?:and|but|to|in|at|by|of|for|he|she|it|they|we|was|were|is|will|the|a)\b)[a-z]", data[end : end + 8]
    )


def century(data: bytes, start: int, end: int) -> bool:
    """Not the film company."""
    return data[end : end + 4] != b" Fox"


def season_year(data: bytes, start: int, end: int) -> bool:
    """Not "the 1992 Winter Games", nor "its sharp fall last year"."""
    if re.match(rb" (?:Olympic|Game|Paralympic|X Games|Youth)", data[end : end + 12]):
        return False
    words = data[start:end].lower()
    if not words.startswith((b"fall last", b"fall this", b"fall in")):
        return True
    return bool(
        re.search(rb"(?i:\b(?:in|since|until|by|of|from|during|early|late|mid)[ -])$", data[max(0, start - 8) : start])
    )
