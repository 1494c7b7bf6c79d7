"""The dateline: the line that opens a wire story, found and taken apart.

A dateline is read from its end: what closes it (an agency between brackets or slashes, a date, a dash) is looked for
near the start of each of the first lines, and what stands before must look like places. The forms:

    places , date (AGENCY) -      LIMA, Jan 21 (Reuters) -      MOSCOW, December 26. /TASS/.
    places (AGENCY) -             HAVANA (AP) --
    places , date -               LONDON, March 31 -            SAN SALVADOR, 3 JAN 90 --
    places , date AGENCY -        MELBOURNE, Feb 09 AAP -
    places (date) -               DENVER (May 3, 2016) -        (Beirut, May 3, 2016) -
    places (AGENCY) - date -      NEW YORK--(BUSINESS WIRE)--May 3, 2006--
    places , weekday -            SHAH ALAM, Thurs. -
    places -                      HOLLYWOOD _
    a date on a line of its own   Tuesday, July 11, 2023

Only the first lines are looked at, in bounded windows, so plain ``re`` is safe here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extractor.article import Dateline
from extractor.reading.agencies import find_agency
from extractor.reading.date_line import read_date_line
from extractor.reading.places import capitals_alone, is_station, looks_like_source, read_places, skip_space
from extractor.reading.written_date import (
    DATE,
    TIME,
    WrittenDate,
    compile_date,
    groups_of,
    month_number,
    read_date,
    vocabulary,
    weekday_number,
)

_LINES = 14  # no dateline stands further down
_CHARS = 4000
_PARAGRAPH, _STORY = 60, 3  # so many lines of so many characters that end a sentence are more than a standfirst
_WINDOW = 240  # characters of a line in which its dateline must end

_BRACKET = r"[(/\[]\s?(?P<agency>[^()/\[\]\n]{2,40}(?:/[^()/\[\]\n]{2,30}?)?)\s?[)/\]]"
_DASH = r"\s*(?:\.\s?)?(?:-{1,3}|[—–―_=~])(?![A-Za-z]{2,}-)|\s*:(?=\s)"

_TAILS = (
    # A date and a source between brackets: the dash may be a full stop, a colon, or missing.
    ("date and agency", rf"[,.;:]?\s*\b{DATE}{TIME}[,.]?\s*{_BRACKET}(?P<close>{_DASH}|\s*[.,](?=\s)|\s)"),
    (
        "agency, then date",
        rf",?\s*(?:--)?[(/]\s?(?P<agency>[^()/\n]{{2,40}}?)\s?[-–/]\s?{DATE}\s?[)/](?P<close>{_DASH}|\s)",
    ),
    ("agency", rf",?\s*(?:--)?{_BRACKET}(?P<close>{_DASH}|\s*\.(?=\s)|\s)"),
    # Releases to the press put the date, or place and date, between brackets.
    ("date between brackets", rf"\s+[(\[]\s?{DATE}\s?[)\]](?P<close>{_DASH})"),
    ("place and date between brackets", rf",\s+{DATE}\s?\)(?P<close>{_DASH})"),
    # Without brackets the dash is what tells a dateline.
    (
        "date and bare agency",
        rf"[,.;]?\s*\b{DATE}{TIME}[,.]?\s+(?P<agency>[^\W\d_]{{2,12}}(?:[-.][^\W\d_]{{2,10}})?)(?P<close>{_DASH}|\.(?=\s))",
    ),
    ("date", rf"[,.;:]?\s*\b{DATE}{TIME}(?P<close>{_DASH})"),
    ("bare agency", r"[,.]\s+(?P<agency>[A-Z]{2,5}[A-Za-z]{0,8})(?P<close>\s*(?:-{1,3}|[—–_]))"),
    ("weekday", rf",\s+(?P<weekday>(?i:WEEKDAYS))\.?(?P<close>{_DASH})"),
    ("places", r"(?P<close>\s*(?:--+|[—–_])|\s+-)"),
)


_MARKS = re.compile(r"[(\[/—–―_=~]|\s-|-\s|--|\.-|,\s+[A-Z]{3,}")  # without one of these a line holds no dateline


# What a rule cannot do without: a line that lacks it is not tried.
_DIGIT, _OPEN, _CLOSE = re.compile(r"\d"), re.compile(r"[(/\[]"), re.compile(r"[)/\]]")
# The words that may be the month of a date. The first is for the line backwards: so it begins at digits, and they are few.
_BEFORE_DIGIT = re.compile(r"\d\s*\.?([^\W\d_]{3,})")
_AFTER_DIGIT = re.compile(r"\d(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?([^\W\d_]{3,})")
_DASHED, _CAPITALS = re.compile(r"[-—―–_=~]|:\s"), re.compile(r"[,.]\s+[A-Z]{2,5}")
_NEEDS = {
    "date and agency": (_OPEN, _DIGIT, _CLOSE),
    "agency, then date": (_OPEN, _DIGIT, _CLOSE),
    "agency": (_OPEN, _CLOSE),
    "date between brackets": (_OPEN, _DIGIT, _CLOSE),
    "place and date between brackets": (_OPEN, _DIGIT, _CLOSE),
    "date and bare agency": (_DIGIT,),
    "date": (_DIGIT, _DASHED),
    "bare agency": (_CAPITALS, _DASHED),
    "weekday": (_DASHED, re.compile(r",\s")),
    "places": (_DASHED,),
}


@cache
def _date_after() -> re.Pattern[str]:
    return compile_date(rf"\s*{DATE}(?:{_DASH})")


def find_dateline(text: str) -> Dateline | None:
    """The dateline of an article, or None.

    text: the whole article, as read. Of the first lines, the first that opens with a wire service's dateline is taken;
    where there is none, the first that is a date and nothing else ("Tuesday, July 11, 2023") or a byline with a full
    date. `Dateline.end` is the offset of the story's first character.

    >>> line = find_dateline("MOSCOW, December 26. /TASS/. The river froze.")
    >>> line.places, line.month, line.day, line.agency
    (('MOSCOW',), 12, 26, 'TASS')
    """
    for start, strong_only in _line_starts(text):
        if found := _read(text, start, strong_only) or _read_chinese(text, start):
            return _and_again(text, found)
    return next(find_date_lines(text, len(text)), None) or _inside_a_line(text)


def find_date_lines(text: str, before: int) -> Iterator[Dateline]:
    """The lines near the top that are a date and little else, in order ("Published: 3 May 2019, 10:30"), and that begin
    before offset `before`. Below the story's first paragraphs a line must say that it was published or updated then: other
    dates there are those of comments and of other stories."""
    paragraphs = 0
    for start, _ in _line_starts(text):
        if start >= before:
            break
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].rstrip()
        paragraphs += len(line) >= _PARAGRAPH and line[-1] in '.!?"”'
        labelled = vocabulary().labels.match(line) and not line.casefold().startswith("posted")
        if (paragraphs < _STORY or labelled) and (found := read_date_line(text, start)):
            yield found


def _line_starts(text: str) -> Iterator[tuple[int, bool]]:
    """Offsets of the first lines, each with whether it only goes on a sentence that was wrapped."""
    seen, at, wrapped = 0, 0, False
    while at < min(len(text), _CHARS) and seen < _LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        stripped = line.strip()
        if stripped:
            seen += 1
            yield at + len(line) - len(line.lstrip()), wrapped and not line.startswith(("\t", "  "))
        # A line that stops in mid-sentence near the usual width is wrapped text; its successor starts no paragraph.
        wrapped = len(stripped) > 50 and (stripped[-1].islower() or stripped[-1] in ",;")
        at = end + 1


def _read(text: str, start: int, strong_only: bool) -> Dateline | None:
    window = text[start : start + _WINDOW]
    if not _MARKS.search(window, 0, 160):
        return None
    blank = window.find("\n\n")
    # A dateline may be all of its paragraph ("HAVANA (AP) --").
    head_window = window if blank < 0 else window[: blank + 1]
    padded = head_window + " "
    dated, low = None, ""
    lacks: set[re.Pattern[str]] = set()
    for rule, pattern in _TAILS:
        needs = _NEEDS[rule]
        if (strong_only and "agency" not in rule) or not lacks.isdisjoint(needs):
            continue
        lacks.update(need for need in needs if not need.search(padded))
        if not lacks.isdisjoint(needs):
            continue
        if "bare" in rule:
            low = low or padded.casefold()
            if not any(name in low for name in vocabulary().bare):
                continue
        if "date" in rule:
            if dated is None:
                before = [word[::-1] for word in _BEFORE_DIGIT.findall(padded[::-1])]
                dated = any(map(month_number, (*before, *_AFTER_DIGIT.findall(padded))))
            if not dated:
                continue
        for match in compile_date(pattern).finditer(padded):
            if found := _check(text, start, head_window, rule, match):
                return found
            if match.start() > 110:
                break
    return None


def _check(text: str, start: int, window: str, rule: str, match: re.Match[str]) -> Dateline | None:
    head = window[: match.start()]
    if rule == "place and date between brackets":
        if not head.startswith("(") or ")" in head:
            return None
        head = head[1:]
    groups = groups_of(match)
    places = read_places(head)
    if places is None and rule == "date and agency" and head.islower():  # copy without any capitals
        places = tuple(place.lower() for place in read_places(head.upper()) or ()) or None
    if places is None or (not places and rule not in ("date and agency", "agency")):
        return None
    date: WrittenDate | None = None
    if "day" in groups:
        date = read_date(groups)
        if date is None:
            return None
    weekday = weekday_number(groups.get("weekday"))
    if groups.get("weekday") and weekday is None:
        return None
    agency = find_agency(groups["agency"]) if "agency" in groups else None
    close = groups.get("close", "").strip()
    capitals = head.strip()[:2].isupper() or not places
    following = text[start + match.end() : start + match.end() + 3].strip()
    if rule == "date and agency":
        if agency is None and (not places or not looks_like_source(groups["agency"]) or close in ("", ".", ",")):
            return None
    elif rule == "agency":
        known = agency is not None and (close or not following[:1].islower())
        if not known and not (
            capitals and places and close not in ("", ".", ":") and is_station(groups["agency"], head)
        ):
            return None
        if not places and not close:
            return None
    elif rule == "agency, then date":
        if agency is None:
            return None
    elif rule == "date and bare agency":
        if groups["agency"].casefold() not in vocabulary().bare:
            return None
    elif rule == "date":
        if close in (":",) or (following[:1].isdigit() and not (capitals and "--" in close)):
            return None
        if not capitals and len(places) > 3:
            return None
    elif rule == "date between brackets":
        # "BATTLE OF MONS (Aug. 23, 1914) -" stands in a chronology.
        town = head.split(",")[0].strip()
        known = town.upper() in vocabulary().alone and (town.isupper() or "year" in groups)
        if close == ":" or not (known or (town.isupper() and "," in head)):
            return None
    elif rule == "place and date between brackets":
        if close == ":" or "year" not in groups:
            return None
    elif rule == "bare agency":
        if groups["agency"].casefold() not in vocabulary().bare:
            return None
    elif rule == "weekday":
        if weekday is None or close == ":" or not capitals:
            return None
    elif not capitals_alone(head, match["close"], text, start + match.end()):
        return None
    end = start + min(match.end(), len(window))
    # "NEW YORK--(BUSINESS WIRE)--May 3, 2006--"
    after = _date_after().match(text, end, end + 40) if rule == "agency" else None
    if after and (found := read_date(groups_of(after))):
        date, end = found, after.end()
    name = (agency.name if agency else groups["agency"].strip()) if "agency" in groups else None
    end, notes = _desk_notes(text, skip_space(text, end))
    return Dateline(
        start,
        end,
        places,
        date.year if date else None,
        date.month if date else None,
        date.day if date else None,
        weekday,
        name,
        rule,
        groups.get("time"),
        notes,
    )


_KINDS = frozenset(
    ["Text", "Report", "Excerpt", "Excerpts", "Editorial", "Article", "Interview"]
)  # of broadcasts translated
_NOTE = re.compile(
    r"\[[A-Z][^\[\]\n]{2,90}\]\s*"
    r"|\((?:EDS|ADDS|UPDATES|ATTN|RECASTS|CORRECTS|Adds|Updates|Recasts|Corrects|Eds)\b[^()\n]{0,160}\)\s*"
)


def _desk_notes(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The notes between the dash and the story: "[TEXT]", "(EDS: UPDATING)"."""
    notes: list[str] = []
    while match := _NOTE.match(text, at, at + 200):
        words = match[0].strip("[] \n")
        if notes == [] and not match[0].startswith("(") and not words.isupper() and words not in _KINDS:
            break  # an inserted "[sic]"-like word of the story itself
        notes.append(match[0].strip()[1:-1])
        at = match.end()
    return at, tuple(notes)


def _and_again(text: str, first: Dateline) -> Dateline:
    """Some copy carries two datelines in a row; the story starts after the second."""
    again = _read(text, first.end, strong_only=False)
    if again and again.places and again.start == first.end and again.agency == first.agency:
        return again
    if again and again.places and again.rule == "date" and first.month is None and not first.places:
        return replace(again, start=first.start, agency=first.agency, rule=first.rule)
    return first


_CHINESE = re.compile(
    r"(?P<agency>新华社|新華社|中新社|中新网)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<month>\d{1,2})月(?P<day>\d{1,2})日[电電]?(?P<close>[\s　:：]*)"
)


def _read_chinese(text: str, start: int) -> Dateline | None:
    """Xinhua's own form: agency, town, month and day run together ("新华社北京1月3日电")."""
    match = _CHINESE.match(text, start)
    if not match or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
        return None
    agency = find_agency(match["agency"])
    return Dateline(
        start,
        skip_space(text, match.end()),
        (match["place"],),
        None,
        int(match["month"]),
        int(match["day"]),
        None,
        agency.name if agency else match["agency"],
        "date and agency",
    )


def _inside_a_line(text: str) -> Dateline | None:
    """Where a page was flattened into one line, the dateline stands in the middle of it: capitals, a date, an agency."""
    rule, pattern = _TAILS[0]
    if not all(need.search(text, 0, 1500) for need in _NEEDS[rule]):
        return None
    tail = compile_date(pattern)
    for match in tail.finditer(text, 0, 1500):
        groups = groups_of(match)
        if find_agency(groups["agency"]) is None or read_date(groups) is None:
            continue
        head = re.search(r"(?:(?:[A-Z][A-Z.'’-]+|/[^/\n]{2,30}/|[A-Z]\.)[ ,]{0,2}){1,6}$", text[: match.start()][-80:])
        if head:
            start = match.start() - len(head[0])
            return _check(text, start, text[start : start + _WINDOW], rule, _at(tail, text, start, match))
    return None


def _at(tail: re.Pattern[str], text: str, start: int, match: re.Match[str]) -> re.Match[str]:
    again = tail.search(text[start : start + _WINDOW] + " ", match.start() - start)
    return again or match
