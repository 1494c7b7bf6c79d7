"""The dateline: the line that opens a wire story, found and taken apart.

A dateline is read from its end: what closes it (an agency between brackets or slashes, a date, a dash) is looked for
near the start of each of the first lines, and what stands before must look like places. The forms:

    places , date (AGENCY) -      LIMA, Jan 21 (Reuters) -      MOSCOW, December 26. /TASS/.
    places (AGENCY) -             HAVANA (AP) --
    places , date -               LONDON, March 31 -            SAN SALVADOR, 3 JAN 90 --
    places , date AGENCY -        MELBOURNE, Feb 09 AAP -
    places , weekday -            SHAH ALAM, Thurs. -
    places -                      HOLLYWOOD _
    a date on a line of its own   Tuesday, July 11, 2023

Only the first lines are looked at, in bounded windows, so plain ``re`` is safe here.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from extractor.article import Dateline
from extractor.edtf import days_in_month
from extractor.reading.agencies import agencies, find_agency, one_slip

_LINES = 14  # no dateline stands further down
_CHARS = 4000
_WINDOW = 240  # characters of a line in which its dateline must end

_MONTH = r"(?P<month>[^\W\d_]{3,11})"
_WEEKDAY = r"(?:(?P<weekday>(?i:WEEKDAYS))\.?,?\s+)?"  # the names are filled in from the data
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.|º)?"
_YEAR = r"(?:,?\s*(?:de\s+)?(?P<year>(?:19|20)\d\d)(?!\d)|\s+'?(?P<yy>\d\d)(?=\s*(?:-|\())|,\s*'(?P<yyy>\d\d)(?!\d))?"
_TIME = (
    r"(?:,?\s+(?:at\s+)?(?P<time>[0-2]?\d[:.h][0-5]\d(?:\s*[ap]\.?m\.?)?|[0-2]\d[0-5]\d(?=\s+(?:GMT|UTC))|[01]?\d\s*[ap]\.?m\.?)"
    r"(?:\s+[(]?(?:GMT|UTC|[A-Z]{2,4}T)[)]?)?)?"
)
_DATE = rf"{_WEEKDAY}(?:{_MONTH}\.?\s*{_DAY}{_YEAR}" + rf"|{_DAY}\s*(?:de\s+|of\s+)?{_MONTH}\.?{_YEAR})".replace(
    "P<", "P<d_"
)
_BRACKET = r"[(/\[]\s?(?P<agency>[^()/\[\]\n]{2,40}(?:/[^()/\[\]\n]{2,30}?)?)\s?[)/\]]"
_DASH = r"\s*(?:\.\s?)?(?:-{1,3}|[—–―_=~])(?![A-Za-z]{2,}-)|\s*:(?=\s)"

_TAILS = (
    # A date and a source between brackets: the dash may be a full stop, a colon, or missing.
    ("date and agency", rf"[,.;:]?\s*\b{_DATE}{_TIME}[,.]?\s*{_BRACKET}(?P<close>{_DASH}|\s*[.,](?=\s)|\s)"),
    (
        "agency, then date",
        rf",?\s*(?:--)?[(/]\s?(?P<agency>[^()/\n]{{2,40}}?)\s?[-–/]\s?{_DATE}\s?[)/](?P<close>{_DASH}|\s)",
    ),
    ("agency", rf",?\s*(?:--)?{_BRACKET}(?P<close>{_DASH}|\s*\.(?=\s)|\s)"),
    # Without brackets the dash is what tells a dateline.
    (
        "date and bare agency",
        rf"[,.;]?\s*\b{_DATE}{_TIME}[,.]?\s+(?P<agency>[^\W\d_]{{2,12}}(?:[-.][^\W\d_]{{2,10}})?)(?P<close>{_DASH}|\.(?=\s))",
    ),
    ("date", rf"[,.;:]?\s*\b{_DATE}{_TIME}(?P<close>{_DASH})"),
    ("bare agency", r"[,.]\s+(?P<agency>[A-Z]{2,5}[A-Za-z]{0,8})(?P<close>\s*(?:-{1,3}|[—–_]))"),
    ("weekday", rf",\s+(?P<weekday>(?i:WEEKDAYS))\.?(?P<close>{_DASH})"),
    ("places", r"(?P<close>\s*(?:--+|[—–_])|\s+-)"),
)


_MARKS = re.compile(r"[(\[/—–―_=~]|\s-|-\s|--|\.-|,\s+[A-Z]{3,}")  # without one of these a line holds no dateline


@dataclass(frozen=True, slots=True)
class _Words:
    months: dict[str, int]
    weekdays: dict[str, int]
    alone: frozenset[str]
    small: frozenset[str]
    not_places: frozenset[str]
    openers: frozenset[str]
    labels: re.Pattern[str]
    bare: frozenset[str]


@cache
def _words() -> _Words:
    raw: dict[str, Any] = tomllib.loads(
        resources.files("extractor.reading").joinpath("dateline.toml").read_text("utf-8")
    )
    months = {name: int(number) for number, names in raw["months"].items() for name in names}
    weekdays = {name: int(number) for number, names in raw["weekdays"].items() for name in names}
    labels = "|".join(re.escape(label) for label in sorted(raw["bylines"]["labels"], key=len, reverse=True))
    return _Words(
        months,
        weekdays,
        frozenset(raw["places"]["alone"]),
        frozenset(raw["places"]["small_words"]),
        frozenset(raw["not_places"]["words"]),
        frozenset(raw["not_places"]["openers"]),
        re.compile(rf"(?:{labels})\b\s*:?\s*", re.IGNORECASE),
        frozenset(name.casefold() for agency in agencies() if agency.bare for name in (agency.name, *agency.spellings)),
    )


@cache
def _tails() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule, _compile(pattern)) for rule, pattern in _TAILS)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    names = sorted(_words().weekdays, key=len, reverse=True)
    return re.compile(pattern.replace("WEEKDAYS", "|".join(map(re.escape, names))))


def find_dateline(text: str) -> Dateline | None:
    """The dateline of an article, or None.

    text: the whole article, as read. Of the first lines, the first that opens with a wire service's dateline is taken;
    where there is none, the first that is a date and nothing else ("Tuesday, July 11, 2023") or a byline with a full
    date. `Dateline.end` is the offset of the story's first character.

    >>> line = find_dateline("MOSCOW, December 26. /TASS/. The river froze.")
    >>> line.places, line.month, line.day, line.agency
    (('MOSCOW',), 12, 26, 'TASS')
    """
    date_line: Dateline | None = None
    for start, strong_only in _line_starts(text):
        if found := _read(text, start, strong_only) or _read_chinese(text, start):
            return _and_again(text, found)
        date_line = date_line or _read_date_line(text, start)
    return date_line or _inside_a_line(text)


def find_date_lines(text: str) -> Iterator[Dateline]:
    """The lines near the top that are a date and little else, in order ("Published: 3 May 2019, 10:30")."""
    for start, _ in _line_starts(text):
        if found := _read_date_line(text, start):
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
    for rule, tail in _tails():
        if strong_only and "agency" not in rule:
            continue
        for match in tail.finditer(head_window + " "):
            if found := _check(text, start, head_window, rule, match):
                return found
            if match.start() > 110:
                break
    return None


def _check(text: str, start: int, window: str, rule: str, match: re.Match[str]) -> Dateline | None:
    head = window[: match.start()]
    groups = {key.removeprefix("d_"): value for key, value in match.groupdict().items() if value is not None}
    places = _places(head)
    if places is None or (not places and rule not in ("date and agency", "agency")):
        return None
    date: _Date | None = None
    if "day" in groups:
        date = _date(groups)
        if date is None:
            return None
    weekday = _weekday(groups.get("weekday"))
    if groups.get("weekday") and weekday is None:
        return None
    agency = find_agency(groups["agency"]) if "agency" in groups else None
    close = groups.get("close", "").strip()
    capitals = head.strip()[:2].isupper() or not places
    following = text[start + match.end() : start + match.end() + 3].strip()
    if rule == "date and agency":
        if agency is None and (not places or not _looks_like_source(groups["agency"]) or close in ("", ".", ",")):
            return None
    elif rule == "agency":
        known = agency is not None and (close or not following[:1].islower())
        if not known and not (
            capitals and places and close not in ("", ".", ":") and _is_station(groups["agency"], head)
        ):
            return None
        if not places and not close:
            return None
    elif rule == "agency, then date":
        if agency is None:
            return None
    elif rule == "date and bare agency":
        if groups["agency"].casefold() not in _words().bare:
            return None
    elif rule == "date":
        if close in (":",) or (following[:1].isdigit() and not (capitals and "--" in close)):
            return None
        if not capitals and len(places) > 3:
            return None
    elif rule == "bare agency":
        if groups["agency"].casefold() not in _words().bare:
            return None
    elif rule == "weekday":
        if weekday is None or close == ":" or not capitals:
            return None
    elif not _capitals_alone(head, match["close"], text, start + match.end()):
        return None
    end = start + min(match.end(), len(window))
    name = (agency.name if agency else groups["agency"].strip()) if "agency" in groups else None
    end, notes = _desk_notes(text, _skip_space(text, end))
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


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


_NOTE = re.compile(
    r"\[[A-Z][^\[\]\n]{2,90}\]\s*"
    r"|\((?:EDS|ADDS|UPDATES|ATTN|RECASTS|CORRECTS|Adds|Updates|Recasts|Corrects|Eds)\b[^()\n]{0,160}\)\s*"
)


def _desk_notes(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The notes between the dash and the story: "[TEXT]", "(EDS: UPDATING)"."""
    notes: list[str] = []
    while match := _NOTE.match(text, at, at + 200):
        if notes == [] and not match[0].startswith("(") and not match[0].strip("[] \n").isupper():
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
        _skip_space(text, match.end()),
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
    rule, tail = _tails()[0]
    for match in tail.finditer(text, 0, 1500):
        groups = {key.removeprefix("d_"): value for key, value in match.groupdict().items() if value is not None}
        if find_agency(groups["agency"]) is None or _date(groups) is None:
            continue
        head = re.search(r"(?:(?:[A-Z][A-Z.'’-]+|/[^/\n]{2,30}/|[A-Z]\.)[ ,]{0,2}){1,6}$", text[: match.start()][-80:])
        if head:
            start = match.start() - len(head[0])
            return _check(text, start, text[start : start + _WINDOW], rule, _at(tail, text, start, match))
    return None


def _at(tail: re.Pattern[str], text: str, start: int, match: re.Match[str]) -> re.Match[str]:
    again = tail.search(text[start : start + _WINDOW] + " ", match.start() - start)
    return again or match


@dataclass(frozen=True, slots=True)
class _Date:
    year: int | None
    month: int
    day: int


def _date(groups: dict[str, str]) -> _Date | None:
    month, day = month_number(groups["month"]), int(groups["day"])
    if month is None:
        return None
    year = int(groups["year"]) if "year" in groups else None
    short = groups.get("yy") or groups.get("yyy")
    if short:
        year = int(short) + (1900 if int(short) > datetime.date.today().year % 100 else 2000)
    return _Date(year, month, day) if 1 <= day <= days_in_month(year or 2000, month) else None


@lru_cache(maxsize=4096)
def month_number(word: str) -> int | None:
    """1-12 for a month's name in any of the languages of ``dateline.toml``; None for any other word.

    Names cut short ("Marc", "Septem") and names of five letters or more with one slip ("Decmeber") are read too.
    """
    months, key = _words().months, word.casefold().rstrip(".")
    if key in months:
        return months[key]
    if len(key) < 4:
        return None
    close = {
        number for name, number in months.items() if len(name) >= 5 and (name.startswith(key) or one_slip(key, name))
    }
    return close.pop() if len(close) == 1 else None


def _weekday(word: str | None) -> int | None:
    return _words().weekdays.get(word.casefold().rstrip(".")) if word else None


def _looks_like_source(words: str) -> bool:
    """Whether words between brackets may name who sends the story: a name, not a remark."""
    tokens = words.split()
    return (
        len(tokens) <= 6
        and all(token[0].isupper() or token[0].isdigit() or token in ("-", "de", "do", "of") for token in tokens)
        and not words.strip().isdigit()
        and not words.startswith(("Adds", "Updates", "Corrects", "Recasts", "EDS", "R-", "D-"))
    )


def _is_station(words: str, head: str) -> bool:
    """Whether an unknown name after a town alone may be a station's ("AUSTIN (KXAN) —"), not a ticker or a remark."""
    letters = sum(character.isalpha() for character in head)
    return (
        words.isalnum() and len(words) <= 12 and sum(c.isupper() for c in words) > 1 and letters > 3 and head.isupper()
    )


_REGION = re.compile(r"\s[(/\[]\s?(?P<region>[^()/\[\]]{2,40})\s?[)/\]](?=\s*(?:[,.;]|$))")


def _places(head: str) -> tuple[str, ...] | None:
    """The places that the words before a dateline's date or agency name, () for none, or None if they name no places.

    >>> _places("BEIRUT/THE HAGUE"), _places("IGORA /Leningrad Region/"), _places("LA CROSSE, Wis."), _places("He said")
    (('BEIRUT', 'THE HAGUE'), ('IGORA, Leningrad Region',), ('LA CROSSE, Wis.',), None)
    """
    head = " ".join(head.split()).strip(" ,-")
    if not head:
        return ()
    if len(head) > 90:
        return None
    head = _REGION.sub(lambda match: ", " + match["region"], head)
    places = [place.strip(" ,") for place in head.split("/")]
    return tuple(places) if all(_is_place(place) for place in places) else None


def _is_place(place: str) -> bool:
    words = _words()
    parts = [part.strip() for part in place.split(",")]
    if not 1 <= len(parts) <= 4 or not parts[0]:
        return False
    for part in parts:
        tokens = part.split()
        if not 1 <= len(tokens) <= 6 or (not tokens[0][0].isupper() and tokens[0][0] not in "'’‘"):
            return False
        for token in tokens:
            if any(character.isdigit() for character in token) or token[-1] in '!?;:"”%':
                return False
            if not (token.lstrip("'’‘(")[:1].isupper() or token in words.small or token[1:2] in "'’"):
                return False
            if token.endswith(".") and len(token) > 6:
                return False
    tokens = parts[0].split()
    if (
        tokens[0].casefold() in words.openers
        or tokens[0].rstrip(".").upper() in words.not_places
        or (len(tokens) == 1 and not tokens[0].strip(".").isalpha() and len(tokens[0]) < 3)
    ):
        return False
    if _weekday(tokens[0]) is not None or (len(tokens) == 1 and tokens[0].casefold() in words.months):
        return False
    # In title case a long run of words is a headline ("Russia Says Deal Near"), not a town.
    return place.isupper() or parts[0].isupper() or len(tokens) <= 4


def _capitals_alone(head: str, close: str, text: str, end: int) -> bool:
    """Whether "HOLLYWOOD _" opens a story: capitals, a dash, and a sentence after it that is not itself in capitals."""
    head = " ".join(head.split())
    town = head.split("/")[0].split(",")[0].strip()
    letters = [character for character in town if character.isalpha()]
    if len(letters) < 4 or not all(character.isupper() for character in letters) or len(town.split()) > 4:
        return False
    newline = text.find("\n", end)
    line = text[end : newline if newline >= 0 else len(text)].strip()
    if not line:  # "ATLANTA _" on a line of its own
        after = _skip_space(text, end)
        line = text[after : after + 80]
        if text[end:after].count("\n") < 1 or ("," not in head and town not in _words().alone):
            return False
    if len(line) < 25 and town not in _words().alone:
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "'\"“‘`$…"):
        return False
    if sum(character.isupper() for character in line[:60]) > 30:
        return town in _words().alone
    # Of the towns that a stylebook does not let stand alone each has its state or country beside it; other capitals are
    # as often an organisation ("NASA — …"), unless the old wire's underscore follows.
    region = "," in head and len(head.split(",")[1].split()) <= 3 and not head.isupper()
    return town in _words().alone or region or (close.strip() == "_" and len(letters) > 4)


_DATE_LINE = rf"(?:{_DATE})(?:[,|·•]?\s*(?:at\s+)?\d[\d:.h]*\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{{2,5}}\)?)?)?[\s.|·•-]*"
_FULL_DATE = rf"(?<![\w/]){_DATE}(?!\w)"
_NUMERIC = re.compile(
    r"(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)(?:[T ]\d\d:\d\d\S*)?|(?P<d2>[0-3]?\d)\.(?P<m2>[01]?\d)\.(?P<y2>(?:19|20)\d\d)(?!\d)(?:,?\s*\d\d[:.]\d\d\S*)?"
)


def _read_date_line(text: str, start: int) -> Dateline | None:
    """A line that is a date and little else: with a label, a weekday or a year; or a byline with a full date."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if not 6 <= end - start <= 120:
        return None
    line = text[start:end].strip()
    label = _words().labels.match(line)
    rest = line[label.end() :] if label else line
    groups: dict[str, str] | None = None
    rule = "date line"
    if match := _compile(_DATE_LINE).fullmatch(rest):
        groups = {key.removeprefix("d_"): value for key, value in match.groupdict().items() if value is not None}
        if not (label or "year" in groups or "weekday" in groups):
            return None
    elif match := _NUMERIC.fullmatch(rest):
        groups = {"year": match["y"] or match["y2"], "m": match["m"] or match["m2"], "day": match["d"] or match["d2"]}
    elif re.match(r"(?i)by\s+[A-Z]", line) or re.search(r"[|·•]", line):
        match = _compile(_FULL_DATE).search(rest) or _NUMERIC.search(rest)
        if match and match.re is not _NUMERIC:
            groups = {key.removeprefix("d_"): value for key, value in match.groupdict().items() if value is not None}
            if "weekday" in groups and _weekday(groups["weekday"]) is None:
                del groups["weekday"]
            if "year" not in groups:
                return None
        elif match:
            groups = {
                "year": match["y"] or match["y2"],
                "m": match["m"] or match["m2"],
                "day": match["d"] or match["d2"],
            }
        rule = "byline"
    if groups is None:
        return None
    if "m" in groups:
        year, month, day = int(groups["year"]), int(groups["m"]), int(groups["day"])
        if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
            return None
        date: _Date | None = _Date(year, month, day)
    else:
        date = _date(groups)
    weekday = _weekday(groups.get("weekday"))
    if date is None or (groups.get("weekday") and weekday is None):
        return None
    return Dateline(start, _skip_space(text, end), (), date.year, date.month, date.day, weekday, None, rule)
