"""Checks of the words around names of the calendar: months, weekdays and seasons that are none.

Each check takes the flattened bytes of the text and the expression's byte offsets, as those in `context`.
"""

from __future__ import annotations

import re

from extractor.timex.en.counted import no_war

_UNDERTAKING = re.compile(
    rb"[ -](?:[A-Z]{2,5} )?(?i:offensives?|campaigns?|attacks?|assaults?|invasion|fighting|operations?|advance|retreat|"
    rb"push|uprising|counter-?offensive|counter-?attack|raids?|manoeuvres|maneuvers|floods?|drought|famine|harvest|"
    rb"thaw|rains?|months|elections?)\b"
)

_IN_THE_FALL = re.compile(
    rb"(?i:\b(?:in|since|until|till|during|through|throughout|into|by|early|late|later in|(?:start|beginning|middle|end|rest) of) $)"
)
_FALL_OF = re.compile(rb"(?i:[ ](?:of|in|to|into|from|below|short|apart|behind|off|out|on|that|which)\b|-)")


def undertaking(data: bytes, start: int, end: int) -> bool:
    """ "the Spring Offensive", "a summer campaign", "its winter months"."""
    return _UNDERTAKING.match(data, end, min(len(data), end + 30)) is not None


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
    if word == b"fall" and data[max(0, end - 8) : end].lower() == b"the fall":
        # The year's fall comes after a preposition; that of a city, a price or a rider may stand anywhere.
        phrase = data[max(0, end - 24) : end - 8]
        return _IN_THE_FALL.search(phrase) is not None and not (_SPRING_NOT.match(after) or _FALL_OF.match(after))
    if word in (b"fall", b"spring"):
        if _SPRING_NOT.match(after) or re.match(
            rb"(?i:[ ](?:of|in|to|into|from|below|short|apart|behind|off|out|on)\b)", after
        ):
            return False
        return bool(
            re.search(rb"(?i:\b(?:in|since|until|by|during|early|late|last|next|this) (?:the )?$|the $)", before)
        ) and not (re.search(rb"(?i:\bthe $)", before) and word == b"fall" and re.match(rb"(?i: of| in)", after))
    opens = data[start:end][:1].isupper() and not before.strip(b" \0\"'")
    # "Autumn Jones said" opens with a name.
    return bool(_SEASON_BEFORE.search(before)) or (opens and re.match(rb" [A-Z]", after) is None)


_TITLED = re.compile(rb"(?:^|[ \0(])(?:Mrs?|Ms|Dr|Prof|Sir|Lady|Miss|Gen|Sen|Rep|Capt|Sgt)\.? $")


_HYPHENATED = re.compile(rb"-(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[A-Z][a-z]+ [A-Z][a-z]")


def no_modal(data: bytes, start: int, end: int) -> bool:
    """ "this May", but not "THIS MAY BE"."""
    return not (
        data[end - 3 : end].lower() == b"may"
        and re.match(rb"(?i: (?:be|have|not|also|well|seem|help|take|mean|lead|only|still)\b)", data[end : end + 8])
    )


def month(data: bytes, start: int, end: int) -> bool:
    """A bare month is no person ("April Smith", "Dr. May"), newspaper or verb ("March on Washington")."""
    word = data[start:end]
    before, after = data[max(0, start - 16) : start], data[end : end + 16]
    name = word.rstrip(b".").lower()
    if _TITLED.search(before) or (word in (b"MAY", b"MARCH") and not _MONTH_BEFORE.search(before)):
        return False
    if name == b"march" and (_MARCHERS.search(before) or after.startswith(b" Madness")):
        return False
    if len(name) == 3 and re.match(rb" (?:van|von|de|der|den|ten)\b", after):
        return False  # "Jan van Dyke"
    if _HYPHENATED.match(after) and not _MONTH_BEFORE.search(before):
        return False  # "Jan-Michael"
    if (
        word == b"Jan"
        and not _MONTH_BEFORE.search(before)
        and (_DOES.match(after) or (_FIRST_NAME.search(before) and re.match(rb"[.,;:)\0]|$", after)))
    ):
        return False  # "Akbar Jan, says", "the plan of Hamid Jan,"
    if name == b"march" and before.endswith(b"the ") and re.match(rb"[.,;:)\0]|$", after):
        return False
    if name in (b"may", b"march", b"april", b"june", b"august"):
        if _HEIR.match(data, end, min(len(data), end + 30)):
            return False  # "by August Lund III"
        if (
            re.match(rb" [A-Z][a-z]+(?:[ ,.]|$)", after)
            and name in (b"april", b"june", b"may", b"august")
            and not re.search(
                rb"(?i:\b(?:in|since|by|of|until|till|from|before|after|during|for|last|next|this|late|early|mid|through|to|end)[ -])$",
                before,
            )
        ):
            return False
        if (
            (_WHO.match(after) and _FIRST_NAME.search(before))
            or _SAYS.match(after)
            or (word == b"august" and not _MONTH_BEFORE.search(before))
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
            if re.match(rb" (?:[a-z]+ly )?[a-z]+ed\b", data[end : end + 30]) and before.endswith(b", "):
                return False  # "This month, May criticized him"
            if _ADDRESSED.search(before) and re.match(rb" (?:to|that|of|about|for|on|in|over)\b|[,.;)\0]|$", after):
                return False
            if not _MONTH_BEFORE.search(before) and _MINISTER.search(data, max(0, start - _NEAR), start):
                return False  # "telling May to focus on Britain"
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
        and re.match(rb"[ -][A-Z]", after)
        and name not in (b"may", b"june", b"july")
    ):
        return False
    return not re.match(rb" (?:Times|Herald|Post|Journal|Mirror)\b", after) and no_namesake(data, start, end)


_MARCHERS = re.compile(rb"(?:Women|Men|Mothers|Workers|People|Lives|Freedom|Pride)(?:'s?|\xe2\x80\x99s?)? $")
_HEIR = re.compile(rb" [A-Z][a-z]+,? (?:II|III|IV|Jr|Sr)\b")
_NEAR = 1000  # bytes within which a person named in full is spoken of again
_ADDRESSED = re.compile(
    rb"(?i:\b(?:tell|tells|telling|told|asks?|asked|asking|urges?|urged|urging|warns?|warned|warning|accused?|accusing|thanked) $)"
)
_MINISTER = re.compile(rb"(?:Theresa|Minister|Mrs\.?|Ms\.?|Mr\.?|Brian) May\b")
# "Elsie May, who", "Rose May, 34,".
_WHO = re.compile(
    rb", (?:who|whose|\d\d[,.;]|(?i:(?:(?:vice|senior|executive|managing|deputy|former) )?(?:president|chairman|chairwoman|"
    rb"director|spokes(?:man|woman|person)|head|chief|professor|author|editor|secretary|minister|manager|analyst))\b)"
)
_FIRST_NAME = re.compile(
    rb"\b(?!(?:In|On|By|Since|Until|Till|From|To|Of|And|Or|Before|After|During|For|Last|Next|This|Late|Early|Mid|The|That|But|Every|Each|Through|Between|Around|As|With|At)\b)[A-Z][a-z]+ $"
)
# "May said", "April told": a person.
_SAYS = re.compile(
    rb" (?:said|says|told|tells|adds|added|insists|insisted|argues|argued|admits|admitted|replied|warned)\b"
)
_SUN = re.compile(rb"\bSun (?:[A-Z][a-z]{2}|[a-z]{4})|\bSun(?:'|\xe2\x80\x99)s\b")
_DOES = re.compile(
    rb",? (?:said|says|told|tells|adds|added|insists|replied|warned|who|was|is|has|had|did)\b|'s\b|\xe2\x80\x99s\b"
)
_MONTH_BEFORE = re.compile(
    rb"(?i:\b(?:in|since|by|of|until|till|from|before|after|during|for|last|next|this|late|early|mid|through|to|end)[ -])$"
)


_PAPER = re.compile(
    rb" (?:Times|Herald|Telegraph|Mail|Express|Mirror|Post|Tribune|Night (?:Live|Football|Lights)|World|Independent|Review|Star)\b|[ -]School"
)


def weekday(data: bytes, start: int, end: int) -> bool:
    """Not a newspaper or a show ("Sunday Times", "Saturday Night Live"), not a name ("Black Friday" has its own rule)."""
    before, after = data[max(0, start - 10) : start], data[end : end + 16]
    if _PAPER.match(after):
        return False
    if data[start:end] == b"Sun." and _SUN.search(data, max(0, start - _NEAR), start):
        return False  # "sold by Sun.", of Sun Microsystems
    return not re.search(
        rb"(?:Good|Ruby|Joe|Man|Black|Bloody|Ash|Palm|Easter|Super|Cyber|Shrove|Whit|Holy|Maundy|Fat|Giving|Freaky|Sheffield|Spy|Mothering) $",
        before,
    )


def any_weekday(data: bytes, start: int, end: int) -> bool:
    """ "It fell on a Monday", but "a Monday raid" is of one day."""
    return (
        re.search(
            rb"(?i:\b(?:on|for|until|till|by|but|was|is|always|not) (?:a|any|some) $)", data[max(0, start - 14) : start]
        )
        is not None
        and re.match(
            rb"[.,;:)?!\0]|$| (?:and|or|in|when|that|because|this|last|so|as|with|he|she|they|it|we)\b",
            data[end : end + 9],
        )
        is not None
    )


_TRIMMINGS = re.compile(
    rb" (?:trees?|Islands?|cards?|carols?|carol(?:l?er|l?ing)s?|lights|decorations?|puddings?|stockings?|cakes?|crackers?|eggs?|bunn(?:y|ies)|"
    rb"costumes?|pumpkins?|turkeys?|jumpers?|baubles?|crackers)\b"
)


def feast(data: bytes, start: int, end: int) -> bool:
    """A day, not what belongs to it ("a Christmas tree") nor a war of its name."""
    return not _TRIMMINGS.match(data, end, min(len(data), end + 14)) and no_war(data, start, end)


_NAMED_AFTER = re.compile(
    rb"(?: \d{1,2}(?:st|nd|rd|th)?)?(?: (?i:Movement)\b| (?:Brigades?|Square|Street|Avenue|Boulevard|Stadium|Airport|Bridge|Barracks|Battalion|Martyrs)\b)"
)


_SPANNING = re.compile(rb"-(?:year|month|week|day|hour|minute|point|member|man|game)\b")  # "the June 10-year bond"


def no_namesake(data: bytes, start: int, end: int) -> bool:
    """Not what is named after a day: "the 26 July Movement", "October 7 Square"; nor a price ("$12 Dec. 3")."""
    if data[start - 1 : start] == b"$" or _SPANNING.match(data, end, min(len(data), end + 8)):
        return False
    return data[end : end + 1] != b" " or not _NAMED_AFTER.match(data, end, min(len(data), end + 18))


def attacks(data: bytes, start: int, end: int) -> bool:
    """ "the September 11 terrorist attacks", "since 9/11"."""
    if data[start:end] == b"9/11" and re.search(
        rb"(?i:\b(?:since|after|before|post|pre)[ -]$)", data[max(0, start - 8) : start]
    ):
        return True
    return bool(
        re.match(
            rb" (?:terror(?:ist)? |suicide |al[- ]Qa[ei]da )?(?:attacks?|hijack|terror|commission)",
            data[end : end + 24],
            re.I,
        )
    )


_FALLING = re.compile(rb"(?i:\b(?:will|would|may|might|could|can|should|must|to|not) $)")  # "will fall next year"


def season_year(data: bytes, start: int, end: int) -> bool:
    """Not "the 1992 Winter Games", nor "its sharp fall last year"."""
    if re.match(rb" (?:Olympic|Game|Paralympic|X Games|Youth)", data[end : end + 12]):
        return False
    words = data[start:end].lower()
    if words.startswith(b"fall") and _FALLING.search(data[max(0, start - 10) : start]):
        return False
    if not words.startswith((b"fall last", b"fall this", b"fall in")):
        return True
    return bool(
        re.search(rb"(?i:\b(?:in|since|until|by|of|from|during|early|late|mid)[ -])$", data[max(0, start - 8) : start])
    )


_PLAY = re.compile(
    rb"(?i:\b(?:touchdowns?|quarterbacks?|half-?time|scored|scoreless|goalless|goalkeeper|own goal|field goals?|free throws?|"
    rb"free kick|rebounds?|layups?|dunk|interceptions?|fumbled?|\d+-yard|\d+ yards|headers?|strikers?|midfielders?|"
    rb"defenders?|equali[sz]ers?|equali[sz]ed|offside|kick-?off|stoppage time|injury time|overtime(?! (?:pay|work|ban|hours|payments?|rates?|wages|rules))|[23]-pointers?|"
    rb"three-pointers?|unanswered points|goal up|goals down|(?:an?|the|their|his|her) \d{1,3}-\d{1,3} (?:lead|win|victory|"
    rb"loss|defeat|deficit)|\b(?:led|trailed|won|lost|up|down|ahead|tied) (?:the [A-Z][a-z]+ )?\d{1,3}-\d{1,3} |\d{1,3}-\d{1,3} (?:up|down|ahead|lead|at the break)|of (?:play|the (?:game|match|final)))\b)"
)
_STATED = re.compile(rb"(?i:\d{4}|year|fiscal|financial|-)")


def no_play(data: bytes, start: int, end: int) -> bool:
    """ "in the third quarter" of the year, not of a match, which the words around tell."""
    if data[end : end + 1] == b"-":
        return False  # "the third quarter-final"
    if _STATED.search(data[start:end]):
        return True
    low, high = max(0, start - 90), min(len(data), end + 90)
    low = max(low, data.rfind(b"\0", low, start) + 1)
    stop = data.find(b"\0", end, high)
    return _PLAY.search(data, low, high if stop < 0 else stop) is None


def half(data: bytes, start: int, end: int) -> bool:
    """ "the second half" of the year, not of a match, nor of anything else that has one."""
    if re.match(rb" (?:of (?:the (?!year)|a |his|her|its)|in\b.{0,12}game)", data[end : end + 24]):
        return False
    return no_play(data, start, end)
