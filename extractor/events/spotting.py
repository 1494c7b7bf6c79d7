"""Spotting names: runs of capitalised words, cut into the names they hold.

"Russia's Deputy Foreign Minister Sergei Ryabkov" is one run and two names, "Russia" and "Sergei Ryabkov" with the
title "Deputy Foreign Minister". What a run alone cannot tell is left open here (`Spot.weak`, no type) and settled by
`extractor.events.names`, which sees the whole article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.events.event import NameType
from extractor.events.gazetteer import Gazetteer, gazetteer

# Abbreviations that keep their full stop inside a name.
_DOTTED = (
    "Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Capt|Maj|Sgt|Cpl|Pvt|Adm|Brig|Cmdr|Rev|Prof|Hon|Pres|Amb|Msgr|Jr|Sr|Corp|Inc|Co|Ltd|Cos|Bros|Mt|Ft|Cie|"
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
_SMALL = "of|for|and|on|the|de|da|di|do|dos|das|du|del|della|dei|la|le|las|los|van|von|der|den|ter|ten|zu|zur|bin|bint|ibn|al|el|ul|abu|y|e|af|av|&"
# Every repetition is possessive or of one character class, so nothing is ever tried twice: matching is linear.
_WORD = (
    rf"(?:(?:{_DOTTED})\.(?![A-Za-z])|(?:[A-Z]\.-?)++(?:[A-Z](?![A-Za-z'.]))?+"
    r"|(?:(?:al|el|ul|ad|an|as|ash|at|d|l|o|bin|ibn)[-'])?+[A-Z][A-Za-z0-9]*+(?:[-'&][A-Za-z0-9]++)*+)"
)
_GAP = r"(?:[ \t\r]++\n?+|\n)[ \t]*+"
_RUN = re.compile(rf"(?<![A-Za-z0-9@#_/.-]){_WORD}(?:{_GAP}(?:(?:{_SMALL}){_GAP}){{0,2}}{_WORD})*")
_PIECE = re.compile(rf"{_WORD}|[a-z&]+")
_COMMA_TAIL = re.compile(r",?[ \t]+(?:Inc\.?|Ltd\.?|L\.?P\.?|LLC|Jr\.?|Sr\.?|PLC|S\.A\.|N\.V\.)(?![A-Za-z])")
_ROLE_BEFORE = re.compile(r"[A-Za-z'-]+")

_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "may",
    ]
)
_MONTHS_THAT_ARE_NAMES = frozenset(["may", "april", "june", "august"])
_PLACE_WORDS = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "outside",
        "around",
        "across",
        "throughout",
        "through",
        "toward",
        "towards",
        "of",
    ]
)
_ADJECTIVE_ENDS = frozenset(
    [
        "based",
        "led",
        "backed",
        "made",
        "trained",
        "born",
        "style",
        "like",
        "wide",
        "old",
        "year",
        "area",
        "type",
        "run",
        "held",
        "owned",
        "bound",
        "friendly",
        "free",
        "related",
        "linked",
        "controlled",
        "occupied",
        "built",
        "language",
        "speaking",
        "brokered",
        "sponsored",
        "supported",
        "dominated",
        "ruled",
        "educated",
        "registered",
        "listed",
        "funded",
        "mediated",
        "imposed",
        "inspired",
        "wing",
        "era",
        "only",
        "ed",
        "ing",
        "term",
        "day",
        "week",
        "month",
        "long",
    ]
)


@dataclass(slots=True)
class Spot:
    """A name as spotted: ``text[start:end]``, the title before it at title_start (= start where there is none).

    words: the folded words of the name as written, small ones included. title: the title's words, lower case. type: None
    where not told. weak: the only sign of a name is a capital that the start of a sentence explains as well. place: what
    stands before it is how places are spoken of.
    """

    start: int
    end: int
    title_start: int
    words: tuple[str, ...]
    type: NameType | None
    title: str = ""
    weak: bool = False
    place: bool = False


@dataclass(slots=True)
class _Word:
    text: str
    low: str
    start: int
    end: int
    small: str = ""  # the small words before it


def spot(folded: str, start: int, end: int, breaks: frozenset[int], openings: frozenset[int]) -> Iterator[Spot]:
    """The names in ``folded[start:end]``, in order.

    folded: the article's text through `gazetteer.fold`. breaks: offsets where a paragraph begins, across which no name
    runs. openings: offsets of words that open a sentence for a reason the characters before them do not show.
    """
    table = gazetteer()
    for match in _RUN.finditer(folded, start, end):
        run = match.group()
        at = match.start()
        if " " not in run and "\n" not in run and "\t" not in run:
            low = run.lower()
            if low in table.openers or low in table.loose or low in table.firm:
                continue
            words = [_Word(run, low, at, match.end())]
        else:
            words = _read_words(run, at, breaks)
        opening = at in openings or opens_sentence(folded, at, start)
        for index, segment in enumerate(_segments(words, table)):
            yield from _names_of(segment, opening and index == 0, folded, table)


def _read_words(run: str, at: int, breaks: frozenset[int]) -> list[_Word]:
    words: list[_Word] = []
    small: list[str] = []
    for piece in _PIECE.finditer(run):
        text = piece.group()
        if (text[0].islower() and not any(map(str.isupper, text))) or text == "&":
            small.append(text)
            continue
        joint = " ".join(small)
        start = at + piece.start()
        if (
            words
            and "\n" in run[words[-1].end - at : piece.start()]
            and any(b in breaks for b in range(words[-1].end, start + 1))
        ):
            joint = "|"
        words.append(_Word(text, text.lower(), start, start + len(text), joint))
        small = []
    return words


def opens_sentence(folded: str, at: int, start: int) -> bool:
    """Whether the word at `at` opens a sentence, a quotation or a paragraph (which begins at `start`)."""
    before = folded[max(start, at - 14) : at]
    bare = before.rstrip(" \t\r\n\"'([{")
    if not bare:
        return True
    if before.endswith(('"', "`", "''")) and before != bare:
        return True
    if before.count("\n") > 1:
        return True
    last = bare[-1]
    if last == ".":
        word = bare[:-1].rpartition(" ")[2]
        return not (len(word) == 1 and word.isupper()) and word not in _ABBREVIATED
    return last in "!?:|_*" or bare.endswith("--") or (last == "-" and before.endswith(" "))


_ABBREVIATED = frozenset(
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "Gen",
        "Sen",
        "Rep",
        "Gov",
        "Col",
        "Lt",
        "Capt",
        "Maj",
        "Sgt",
        "Adm",
        "Rev",
        "Prof",
        "No",
        "vs",
        "v",
        "Mt",
        "Ft",
        "Art",
        "Sec",
    ]
)


def _segments(words: list[_Word], table: Gazetteer) -> Iterator[list[_Word]]:
    """Cut a run where one name ends and another begins: at possessives, at small words that join nothing, at days."""
    segment: list[_Word] = []
    for index, word in enumerate(words):
        small = word.small
        if segment and small and not _joins(segment, word, words[index + 1 :], table):
            yield segment
            segment = []
        if not segment:
            word.small = ""
        low = word.low
        if low.endswith("'s"):
            word.end -= 2
            word.text, word.low = word.text[:-2], low[:-2]
            yield [*segment, word]
            segment = []
        elif low in _DAYS or (
            low in _MONTHS and not (low in _MONTHS_THAT_ARE_NAMES and segment and segment[-1].low in table.given)
        ):
            following = words[index + 1].low if index + 1 < len(words) and not words[index + 1].small else ""
            if not segment and (following in table.things or following in table.heads):
                segment.append(word)
                continue
            if segment:
                yield segment
            segment = []
        elif segment and low in table.openers and low in _ARTICLES:
            yield segment
            segment = []
        elif (
            segment
            and segment[-1].low in table.firm
            and segment[-1].text.endswith(".")
            and not word.small
            and low not in table.firm
        ):
            yield segment
            segment = [word]
        else:
            cut = _hyphen_cut(word)
            segment.append(word)
            if cut:
                yield segment
                segment = []
    if segment:
        yield segment


_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "in",
        "on",
        "at",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "there",
        "when",
        "while",
        "if",
        "as",
    ]
)


def _hyphen_cut(word: _Word) -> bool:
    """Cut "Moscow-based" down to "Moscow"; whether it was cut."""
    if "-" not in word.text:
        return False
    head, _, tail = word.text.rpartition("-")
    if not tail.islower() or not (tail in _ADJECTIVE_ENDS or tail.endswith(("ed", "ing"))):
        return False
    word.text, word.low = head, head.lower()
    word.end -= len(tail) + 1
    return True


def _joins(segment: list[_Word], word: _Word, after: list[_Word], table: Gazetteer) -> bool:
    """Whether the small words before `word` are inside a name: "Bank of England", "Food and Drug Administration"."""
    small = word.small
    if small == "|":
        return False
    last = segment[-1].low
    parts = small.split()
    if small == "&":
        return True
    if parts[0] in table.particles:
        if parts[0] in ("y", "e", "la", "le", "el"):
            return len(parts) == 1 and last not in table.loose
        return last not in table.openers and last not in table.loose
    if parts[0] in ("of", "for", "on"):
        if parts[-1] not in ("of", "for", "on", "the"):
            return False
        if _is_phrase([w.low for w in segment], parts, word.low, table):
            return True
        if parts[0] == "of":
            return last in table.joining or (last in table.heads and last not in table.offices)
        return last in _FOR_AND_ON
    if small in ("and", "and the"):
        here, there = _place_key([*segment, word]), word.low
        if here in table.places:
            return True
        if small == "and" and any(w.small.split()[:1] in (["of"], ["for"], ["on"]) for w in segment[1:]):
            return there in _TOPICS and last in _TOPICS
        if last in _TOPICS and there in _TOPICS and len(segment) <= 2:
            return any(w.low in table.heads and not w.small for w in after[:2])
        return False
    return False


_FOR_AND_ON = frozenset(
    [
        "center",
        "centre",
        "commission",
        "committee",
        "commissioner",
        "conference",
        "council",
        "agency",
        "institute",
        "fund",
        "foundation",
        "movement",
        "campaign",
        "coalition",
        "ministry",
        "office",
        "organization",
        "organisation",
        "secretary",
        "minister",
        "society",
        "association",
        "federation",
        "union",
        "party",
        "people",
        "academy",
        "school",
        "bureau",
        "convention",
        "treaty",
        "doctors",
        "reporters",
        "physicians",
        "students",
        "project",
        "programme",
        "program",
        "board",
        "panel",
        "workers",
    ]
)
_TOPICS = frozenset(
    [
        "health",
        "human",
        "services",
        "service",
        "education",
        "welfare",
        "labor",
        "labour",
        "trade",
        "industry",
        "commerce",
        "finance",
        "economy",
        "economic",
        "planning",
        "culture",
        "tourism",
        "sport",
        "sports",
        "youth",
        "science",
        "technology",
        "development",
        "energy",
        "environment",
        "agriculture",
        "fisheries",
        "forestry",
        "food",
        "drug",
        "rural",
        "urban",
        "affairs",
        "housing",
        "transport",
        "transportation",
        "communications",
        "information",
        "justice",
        "security",
        "safety",
        "cooperation",
        "co-operation",
        "reconstruction",
        "commonwealth",
        "foreign",
        "exchange",
        "securities",
        "arts",
        "sciences",
        "letters",
        "peace",
        "democracy",
        "freedom",
        "freedoms",
        "rights",
        "oceanic",
        "atmospheric",
        "aeronautics",
        "space",
        "alcohol",
        "tobacco",
        "firearms",
        "explosives",
        "customs",
        "immigration",
        "naturalization",
        "nationality",
        "border",
        "protection",
        "disease",
        "prevention",
        "control",
        "research",
        "social",
        "military",
        "naval",
        "air",
        "police",
        "public",
        "private",
        "family",
        "children",
        "women",
        "refugees",
        "migration",
        "minorities",
        "religion",
        "religious",
        "law",
        "order",
        "local",
        "federal",
        "international",
        "interior",
        "home",
        "petroleum",
        "mines",
        "minerals",
        "water",
        "power",
        "resources",
        "natural",
        "budget",
        "ways",
        "means",
        "banking",
        "insurance",
        "investment",
        "investments",
        "savings",
        "loan",
        "loans",
        "export",
        "import",
        "telecommunications",
        "media",
        "oil",
        "gas",
        "metals",
        "steel",
        "mining",
        "chemical",
        "electric",
        "electronics",
        "paper",
        "defense",
        "defence",
        "intelligence",
        "counterterrorism",
    ]
)


def _is_phrase(before: list[str], joint: list[str], after: str, table: Gazetteer) -> bool:
    return any((*before[-n:], *joint, after) in table.phrases for n in (1, 2, 3))


def _place_key(words: list[_Word]) -> str:
    return " ".join(part for w in words for part in (w.small, w.low) if part)


def _names_of(words: list[_Word], opening: bool, folded: str, table: Gazetteer) -> Iterator[Spot]:
    """The names of one segment: titles split off, a name before the title on its own."""
    opened = opening
    while opening and len(words) > 1 and words[0].low in table.openers and not _is_known(words, table):
        words = words[1:]
        words[0].small = ""
    while len(words) > 1 and words[0].low in ("the", "a", "an") and not _is_known(words, table):
        words = words[1:]
    if _is_known(words, table):
        yield _make(words, words[0].start, "", opened and len(words) == 1, folded, table)
        return
    whole_is_body = _last_is_body(words, table)
    split = _title(words, table)
    if split and not (whole_is_body and not _person_like(words[split[2] :], table)):
        begin, _, rest = split
        if begin:
            yield from _names_of(words[:begin], opening, folded, table)
        if rest < len(words):
            title = " ".join(part for w in words[begin:rest] for part in (w.small, w.low) if part)
            yield _make(words[rest:], words[begin].start, title, False, folded, table)
        return
    if not whole_is_body:
        prefix = _known_prefix(words, table)
        if prefix:
            yield _make(words[:prefix], words[0].start, "", False, folded, table)
            rest_words = words[prefix:]
            if not all(w.low in table.loose or w.low in table.openers for w in rest_words):
                yield from _names_of(rest_words, False, folded, table)
            return
        while words and words[0].low in table.loose and not (len(words) > 1 and words[1].small):
            words = words[1:]
        while words and words[-1].low in table.loose and (len(words) < 2 or words[-2].low not in table.given):
            words = words[:-1]
    elif all(w.low in table.loose for w in words) and len(words) == 1:
        return
    if not words or (len(words) == 1 and words[0].low in table.openers):
        return
    first = next((i for i, w in enumerate(words) if i and w.low in table.address and not w.small), 0)
    if first and first < len(words) - 1 and not whole_is_body:
        words = words[first + 1 :]
    yield _make(words, words[0].start, "", opened and len(words) == 1, folded, table)


def _is_known(words: list[_Word], table: Gazetteer) -> bool:
    key = _place_key(words)
    return key in table.places or key in table.known


def _known_prefix(words: list[_Word], table: Gazetteer) -> int:
    """Number of leading words that are a place or known organisation, where another name follows ("U.S. Iraq")."""
    for length in range(min(3, len(words) - 1), 0, -1):
        key = _place_key(words[:length])
        if key not in table.places and key not in table.known:
            continue
        following = words[length]
        if following.small:
            return 0
        if following.low in table.loose or (following.low in table.given and words[0].low not in table.given):
            return length
        if (
            length == 1 and "." in words[0].text and len(words[0].text) > 2
        ):  # "U.S. Steel" has a head; others are two names
            return length
    return 0


def _last_is_body(words: list[_Word], table: Gazetteer) -> bool:
    """Whether the name ends in, or before "of" has, a noun that makes an organisation, thing or place of it."""
    if len(words) < 2:
        return False
    stem = words
    for index, word in enumerate(words):
        if index and word.small.split()[:1] in (["of"], ["for"], ["on"]):
            stem = words[:index]
            break
    low = stem[-1].low
    if low in table.firm or words[-1].low in table.firm:
        return True
    if len(stem) == 1 and stem is words:
        return False
    return (
        low in table.heads
        or low in table.things
        or low in table.place_last
        or (stem is not words and low in table.joining)
    )


def _title(words: list[_Word], table: Gazetteer) -> tuple[int, int, int] | None:
    """Where a title stands: index of its first word, of its noun, and of the name after it (= len where none)."""
    for index, word in enumerate(words):
        low = word.low
        if low not in table.offices and low not in table.address:
            continue
        if index and words[index - 1].low in table.given and words[index - 1].low not in table.before:
            return None
        if low in table.given and low not in table.address:
            return None
        if word.small and word.small.split()[0] in ("of", "and"):
            return None
        begin = index
        while (
            begin
            and not words[begin].small
            and (words[begin - 1].low in table.before or words[begin - 1].low in table.loose)
        ):
            begin -= 1
        rest = index + 1
        while rest < len(words):
            ahead = words[rest]
            if ahead.small:
                lows = [w.low for w in words[begin:rest]]
                if not _is_phrase(lows, ahead.small.split(), ahead.low, table):
                    break
            elif not (
                ahead.low in table.offices
                or ahead.low in table.address
                or (ahead.low in table.before and ahead.low not in table.given)
            ):
                break
            rest += 1
        if rest == len(words) and index == 0 and len(words) == 1 and low in table.given:
            return None
        return begin, index, rest
    return None


def _person_like(words: list[_Word], table: Gazetteer) -> bool:
    return bool(words) and words[0].low in table.given


def _make(words: list[_Word], title_start: int, title: str, weak: bool, folded: str, table: Gazetteer) -> Spot:
    start, end = words[0].start, words[-1].end
    tail = _COMMA_TAIL.match(folded, end)
    parts = tuple(part for w in words for part in (*w.small.split(), w.text) if part)
    if tail:
        end = tail.end()
        parts = (*parts[:-1], parts[-1] + "," * tail.group().startswith(","), tail.group().strip(", "))
    weak = weak and not folded.startswith("'s", words[-1].end)
    before = folded[max(0, start - 16) : start].split()
    previous = before[-1].lower() if before else ""
    kind = _type(words, title, bool(tail), table)
    if not title and kind in (None, "person") and previous and not weak:
        word = previous.strip("\"'")
        if word in table.offices and word not in table.particles:
            kind, title = "person", _title_before(folded, start, table)
            title_start = start - len(title) - 1 if title else start
    return Spot(start, end, title_start, parts, kind, title, weak, previous in _PLACE_WORDS)


def _title_before(folded: str, start: int, table: Gazetteer) -> str:
    """The lower-case title before a name: "the deputy foreign minister Sergei Ryabkov"."""
    found: list[str] = []
    for word in reversed(folded[max(0, start - 80) : start].split()):
        low = word.lower()
        if (not found and low in table.offices) or (
            found and (low in table.before or low in table.offices or low in table.adjectives)
        ):
            found.append(low)
        else:
            break
    return " ".join(reversed(found))


def _type(words: list[_Word], title: str, tail: bool, table: Gazetteer) -> NameType | None:
    key = _place_key(words)
    lows = [w.low for w in words]
    if title:
        return "person"
    if key in table.known:
        return "organisation"
    if key in table.places:
        return "place"
    last = lows[-1]
    if len(lows) == 1:
        text = words[0].text
        if lows[0] in table.given:
            return "person"
        if len(text) > 1 and text.isupper() and text.isalpha():
            return "organisation"
        return None
    if (
        lows[0] in table.given
        and len(lows) == 2
        and last not in table.firm
        and last not in table.place_last
        and last not in table.things
    ):
        return "person"
    if tail and last not in ("jr", "sr", "jr.", "sr."):
        return "organisation"
    if last in table.firm or last in table.heads:
        return "organisation"
    for index, word in enumerate(words):
        if index and word.small.split()[:1] in (["of"], ["for"], ["on"]):
            stem = lows[index - 1]
            if stem in table.things:
                return "thing"
            if stem in table.place_last or stem in table.place_first:
                return "place"
            return "organisation"
    if last in table.things:
        return "thing"
    if last in table.place_last:
        return "place"
    if lows[0] in table.given or (len(lows) > 2 and re.fullmatch(r"[A-Z]\.", words[1].text)):
        return "person"
    if re.fullmatch(r"[A-Z]\.(?:[A-Z]\.)*", words[0].text) and len(lows) == 2 and key not in table.places:
        return "person"
    if last in ("jr.", "sr.", "jr", "sr"):
        return "person"
    if lows[0] in table.place_first:
        return "place"
    return None
