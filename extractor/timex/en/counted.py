"""Checks of the words around units of time: what is counted from something else, a rate, an age or no time at all.

Each check takes the flattened bytes of the text and the expression's byte offsets, as those in `context`.
"""

from __future__ import annotations

import re

from extractor.timex.en.context import not_to_this_day

_NUMBER_END = re.compile(rb"(?:[\d%)\"]|[A-Za-z]{2}) $")
_AMOUNT = re.compile(
    rb"(?i:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|"
    rb"thousands?|[mb]illions?|dozens?|couple|several|few|many|more|fewer|less|much|most|average[ds]?|averaging|rate|"
    rb"amount|once|twice|times|per ?cent)\b)"
)
# Before "a year" these leave a length of time; after anything else that can be counted it is a rate.
_LENGTH_BEFORE = re.compile(
    rb"(?i:(?:^|[^a-z])(?:for|in|within|after|over|under|than|about|around|nearly|almost|takes?|took|taken|last|lasts|lasted|"
    rb"of|spends?|spent|by|with|to|and|or|as|on|until|till|only|just|is|was|be|been|has|had|have|such|quite|half|at|from|"
    rb"before|during|through|throughout|once|that|what|since|gave|give|get|got|wait|waited|waiting|later|serve|served|"
    rb"serving|every|not|like|into|up|off|out|it|him|her|them|us|me|you|all|but|if|when|where|which|said|says|exactly|"
    rb"approximately|roughly|save|saved|this|another|hardly|barely|scarcely|precisely|another|ago|now|made|make|makes)[ ]$)"
)


_OTHER = re.compile(rb" (?!(?:and|or|on|in|at|to|for|with|as|when|while|but|from|by|of)\b)[a-z]")


_STOP = re.compile(rb"[a-z\d)]\. |; |\0")  # no abbreviation: "two billion U.S. dollars a year"


# After a price or a share anything may follow: "$20 a year for the better one", "2 percent a year when it rains".
_PRICE = re.compile(
    rb"(?:(?:[$#]|\xc2\xa3|\xe2\x82\xac)\d[\d.,]*(?: (?:mln|[mb]illion|bn|thousand))?|\d[\d.,]*(?: (?:mln|[mb]illion|bn))?"
    rb" (?:dollars|pounds|euros|dlrs|yen|pct|per ?cent)|\d%) $"
)
_BESIDE = re.compile(rb"[ -](?:ago|earlier|later|before|after|since|old)\b|['\xe2-]")


def rate(data: bytes, start: int, end: int) -> bool:
    """ "$500 million a year", "dozens of interviews a day", "per month": an amount stands before it."""
    if data[start : start + 3].lower() == b"per":
        return True
    if data[end : end + 1] == b"-" or (data[end - 6 : end].lower() == b"second" and _OTHER.match(data, end, end + 12)):
        return False  # "reported a second-quarter loss", "more time for a second try"
    before = data[max(0, start - 18) : start]
    if re.match(
        rb"[ -](?:ago|earlier|later|before|after|since|old|and a|or (?:so|two|more)|long|to the|in (?:jail|prison)|which|that|when|for|of)\b"
        rb"|['\xe2]| (?:ticket|pass|off|out|early|late|away|anyone|anybody|nobody)\b",
        data[end : end + 14],
    ) and (_BESIDE.match(data, end, end + 10) or not _PRICE.search(data, max(0, start - 32), start)):
        return False
    if not _NUMBER_END.search(before) or _LENGTH_BEFORE.search(before):
        return False
    clause = data[max(0, start - 60) : start]
    low = max((stop.end() for stop in _STOP.finditer(clause)), default=0)
    return _AMOUNT.search(clause, low) is not None


# The Seven Years' War is a name.
_WAR = re.compile(rb"(?:'|\xe2\x80\x99)?s?[ -]Wars?\b")
# "One day he will", "may one day be", "hopes to one day win": no length of time.
_SOME_DAY = re.compile(
    rb"(?i:\b(?:will|would|may|might|could|can|to|should|shall|must|ll|hopes?|hoped|he|she|they|we|i|you|who|it|and) \||"
    rb"\|,? (?:he|she|they|we|i|you|it|will|would|might|could|may|soon|be|become)\b)"
)


# Before "over" these leave more than the length; after other words it is spread over it: "funds over 28 days".
_MORE = re.compile(
    rb"(?i:(?:[\0,;:(\"] ?|\b(?:for|after|in|of|takes?|took|taken|last(?:s|ed)?|spen[dt]|serv(?:ed?|ing)|been|is|was|were|are|be|"
    rb"has|had|have|within|needs?|needed|requires?|required|at|by|until|till|every|than|and|or|some|just|well|to|from|that|"
    rb"lived|wait(?:ed|ing)?|worked|with|only|now|totall?ing|but|when|where|since|ago|despite) )$)"
)


def more(data: bytes, start: int, end: int) -> bool:
    """Whether an "over" that opens the expression says that it is longer."""
    if data[start : start + 5].lower() != b"over ":
        return True
    return start == 0 or _MORE.search(data, max(0, start - 12), start) is not None


def length(data: bytes, start: int, end: int) -> bool:
    """Not an age given as an adjective of a name, not "a second chance", "the first half"."""
    words = data[start:end].lower()
    after = data[end : end + 18]
    if not more(data, start, end):
        return False
    if re.search(rb"(?:^|[ -])seconds?$", words) and re.match(rb"(?:an?|one|the)[ -]second", words):
        return False
    if words.endswith((b"quarter", b"season")) and re.search(rb"(?:^| )(?:an?|one) \w+$", words):
        return False
    if words.endswith(b"quarters") and re.match(rb"(?:three|3)[ -]", words) and re.match(rb"(?i: of (?!\d))", after):
        return False  # of a whole
    if words == b"a minute" and re.match(
        rb" (?:amounts?|quantit|details?|traces?|fraction|difference|change|part)", after
    ):
        return False
    if re.match(rb"[ -](?:olds?|of age)\b|-", after) or _WAR.match(after):
        return False
    if words in (b"one day", b"some day") and _SOME_DAY.search(data[max(0, start - 12) : start] + b"|" + after):
        return False
    return not re.match(rb"(?:one|a|an|some) (?:day|night|minute|second)$", words) or not re.match(
        rb" (?:when|of the (?:week|year))", after
    )


_DATE_BEFORE = re.compile(
    rb"(?:\d(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?|[a-z]day|\d\)),? $|[Tt]oday(?:,| is| was| marks?) $|[A-Z][a-z]{2,8} \d{1,2}, $"
)


def apposed(data: bytes, start: int, end: int) -> bool:
    """ "On 21 July, the fifth day of …", "Today is the eighth day": a date stands right before."""
    return _DATE_BEFORE.search(data[max(0, start - 16) : start]) is not None and nth(data, start, end)


_NTH_NOT = re.compile(rb"[ -](?:students?|pupils?|graders?|anniversary|olds?|hand)\b|-")


def nth(data: bytes, start: int, end: int) -> bool:
    """ "the first day of the trial", "its third week", but no name ("First Night") and no "third-year student"."""
    words = data[start:end]
    if words.endswith((b"Day", b"Night", b"Year", b"Hour")):
        return False
    if words.startswith((b"last ", b"Last ")) and not re.search(
        rb"(?i:\b(?:its|his|her|their|our|my|very) $)", data[max(0, start - 6) : start]
    ):
        return False  # "last night"
    return not _NTH_NOT.match(data, end, min(len(data), end + 14))


_LAST_BEFORE = re.compile(
    rb"(?i:(?:^|[\0.,;:(\"] ?|\b(?:in|for|over|during|within|of|throughout|across|than|past|from|through) )$)"
)


def anchored(data: bytes, start: int, end: int) -> bool:
    """ "in last two weeks", but not the verb: "talks last two weeks", "to last six months"."""
    words = data[start:end].lower()
    if words in (b"opening hours", b"closing hours", b"opening days", b"closing days"):
        return False
    return not words.startswith(b"last ") or bool(_LAST_BEFORE.search(data[max(0, start - 12) : start]))


def no_war(data: bytes, start: int, end: int) -> bool:
    """The Yom Kippur War is a name."""
    return not _WAR.match(data, end, min(len(data), end + 9))


_FRACTION = re.compile(rb"(?i:\b(?:one|three)-quarters?$)")  # "a one-quarter point rise"


def hyphenated(data: bytes, start: int, end: int) -> bool:
    """Anything hyphenated but an age: "a 25-year-old man"; "up to six-year highs" are no limit of a length."""
    if data[start : start + 5].lower() == b"up to" and re.match(rb" (?:highs?|lows?|peaks?)\b", data[end : end + 7]):
        return False
    if _FRACTION.search(data[start:end]):
        return False
    return not re.match(rb"[ -]olds?\b", data[end : end + 6]) and not _WAR.match(data, end, min(len(data), end + 9))


_OUTSTANDING = re.compile(rb"\b(?:worst|best|[a-z]{3,}est|most [a-z]+) $")


def bare_plural(data: bytes, start: int, end: int) -> bool:
    """ "for years", "in days", "weeks of talks": uncounted units where a length of time can stand."""
    before, after = data[max(0, start - 14) : start], data[end : end + 10]
    if data[start:end].lower() in (b"minutes", b"hours") and re.search(
        rb"(?i:\b(?:the|wee|small|early|late|office|business|working|rush|peak|opening) $)", before
    ):
        return False
    if re.search(
        rb"(?i:\b(?:for|in|within|over|after|of|took|take|takes|through|the|last|lasted|spent|by|several|just|,)[ ]$)",
        before,
    ):
        return not re.search(rb"(?i:\b(?:the|of|by)[ ]$)", before) or bool(
            re.match(rb" (?:before|after|following|since|ago|later|earlier|of)\b", after)
        )
    if _OUTSTANDING.search(before):
        return False  # "one of the worst days of the year"
    return bool(re.match(rb" (?:before|after|of|following|ago|later|earlier)\b", after))


_WHICH = re.compile(rb" (?:in which|for which|of (?:his|her|its|their|the|a)|when|[a-z]+ed by)\b")


def pointed_unit(data: bytes, start: int, end: int) -> bool:
    """ "this second", "last quarter" of a match, "next day delivery" and "the last year covered by it" aside, all of
    them count."""
    words = data[start:end].lower()
    last = words.startswith(b"the last ") or (
        words.startswith(b"last ") and data[max(0, start - 4) : start].lower() == b"the "
    )
    if last and _WHICH.match(data, end, min(len(data), end + 24)):
        return False
    if data[end : end + 6] in (b"-point", b"-final"):
        return False
    if words.endswith(b"the last day") and data[end : end + 4] == b" of ":
        return False  # "the last day of the hearings"
    if data[start:end] == b"last day" and _OWN.search(data, max(0, start - 6), start):
        return False  # "on his last day of work"
    return not_to_this_day(data, start, end) and not re.match(rb" (?:of play|mile)", data[end : end + 8])


_OWN = re.compile(rb"(?i:\b(?:its|his|her|their|our|my) $)")


_SAID = re.compile(rb" (?:that|he|she|they|we|i|it)\b")


def definite_unit(data: bytes, start: int, end: int) -> bool:
    """ "the quarter", "the year": the one spoken of, when nothing after it says which."""
    after = data[end : end + 18]
    words = data[start:end].lower()
    before = data[max(0, start - 24) : start]
    if words.endswith(b"weekend") and _SAID.match(after) and re.search(rb"(?i:\b(?:over|at) $)", before):
        return True  # "said over the weekend that"
    if re.match(
        rb" (?:of(?! [$\d])|that(?! (?:has )?end(?:ed|s|ing)\b)|when|in which|after|before|following|preceding|prior to|he|she|they|we|i)\b|-",
        after,
    ):
        return False
    if words.endswith((b"day", b"century", b"decade")):
        if before.lower().endswith(b"back in "):
            return False
        return bool(_DURING.search(before)) and not (words.endswith(b"day") and _OF_THE_DAY.search(before))
    if data[end - 4 : end] == b"Year" and before.endswith(b" of "):
        return False  # "Athlete of the Year"
    return not re.search(
        rb"(?i:\b(?:times?|players?|man|men|woman|women|person|people|book|film|movie|coach|rookie|song|album|word|car|"
        rb"goal|team|athletes?|artist|horse|photo|story|manager|teacher|game|day) of $)",
        before,
    )


_DURING = re.compile(
    rb"(?i:\b(?:on|of|for|end(?:ed|ing|s)?|finish(?:ed)?|clos(?:e|ed|ing)|start(?:ed)?|during|earlier in|later in|in|over|"
    rb"through) $)"
)
_OF_THE_DAY = re.compile(
    rb"(?i:\b(?:time|hours?|part|most|rest|one|order|question|issue|man|woman|person|word|days?|story|news|special|soup|"
    rb"much) of $)"
)


def counts_from(data: bytes, start: int, end: int) -> bool:
    """ "two weeks from Monday" is a day, but "closed for two weeks from Monday" is a length of time and its first day, as
    is "the year from April 1"."""
    words = data[start:end].lower()
    if b" from " not in words:
        return True
    if words.startswith((b"the ", b"over ")):
        return False
    return re.search(rb"(?i:\b(?:for|over|of|lasts?|lasting) $)", data[max(0, start - 8) : start]) is None


_COMPARED = re.compile(
    rb"(?i:(?:[\d%]|\b(?:pct|per ?cent|points?|mln|[mb]illion|dlrs|dollars|increases?|gains?|rises?|growth|up|improvement|"
    rb"profits?|sales|earnings|higher|lower|advance|jump)) $)"
)


def hours(data: bytes, start: int, end: int) -> bool:
    """ "for 72 h", "a 24-h recall", but no price ("5 h.p.") and no section ("2 h of the Act")."""
    if data[end : end + 4] == b" of ":
        return False
    if re.match(rb"[-./'\xe2\d]", data[end : end + 1]) and not re.match(rb"\.(?![a-z\d])", data[end : end + 2]):
        return False
    return data[end - 2 : end - 1] == b"-" or _SPENT.search(data, max(0, start - 8), start) is not None


_SPENT = re.compile(rb"(?i:\b(?:for|after|within|of|at|every|over|to|and|by|until|in|about|than) $)")


def compared(data: bytes, start: int, end: int) -> bool:
    """ "from last May", "than last May", "compared with last May"."""
    return _THAN.search(data, max(0, start - 16), start) is not None


_THAN = re.compile(rb"(?i:\b(?:from|than|over|against|compared (?:with|to)|versus|vs\.?|above|below) $)")


def rest(data: bytes, start: int, end: int) -> bool:
    """ "the rest of the week"."""
    return (
        re.search(rb"(?i:\b(?:rest|remainder|balance) of $)", data[max(0, start - 14) : start]) is not None
        and data[end : end + 1] != b"-"
    )


def back(data: bytes, start: int, end: int) -> bool:
    """ "two years back" at the end of a clause only, and nothing that is "later than planned"."""
    if data[end : end + 6] == b" than ":
        return False
    if data[start : start + 5].lower() == b"over " and _COMPARED.search(data, max(0, start - 12), start):
        return False  # "rose 75 percent over a year ago"
    return not data[start:end].lower().endswith(b"back") or bool(
        re.match(rb"[.,;\0]|$| (?:he|she|it|they|we|i|when)\b", data[end : end + 6], re.I)
    )


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


_ENDED = re.compile(
    rb" (?:that )?(?:ended|ending)\b|(?i: (?:to|from) (?:the end of |end[- ]|\d\d?(?:st|nd|rd|th)? )?"
    rb"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    rb"nov(?:ember)?|dec(?:ember)?)\b)"
)


def ended(data: bytes, start: int, end: int) -> bool:
    """ "the quarter ended Sept. 30", "the year to 31 March"."""
    return bool(_ENDED.match(data, end, min(len(data), end + 32)))


def weekday_week(data: bytes, start: int, end: int) -> bool:
    """ "on Tuesday week", where its clause ends."""
    return clause_end(data, start, end)
