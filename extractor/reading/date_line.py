"""A date on a line of its own under a headline, and a byline with its date."""

from __future__ import annotations

import re

from extractor.article import Dateline
from extractor.edtf import days_in_month
from extractor.reading.places import read_places, skip_space
from extractor.reading.written_date import (
    DATE,
    WrittenDate,
    compile_date,
    day_and_month,
    groups_of,
    read_date,
    vocabulary,
    weekday_number,
)

_CLOCK = r"\d{1,2}(?:[:.h]\d\d(?::\d\d)?\s*(?i:[ap]\.?m\.?)?|\s*(?i:[ap]\.?m\.?))(?:\s*\(?[A-Z]{2,5}\)?)?"
_DATE_LINE = (
    rf"(?:{_CLOCK},?\s+(?:[-–|]\s+)?)?(?:{DATE})"
    rf"(?:[,|·•/]?\s*(?:(?i:last\s+updated\s+)?(?i:at)\s+|à\s+|[-–/]\s+)?{_CLOCK})?(?:\s*/\s*(?i:updated)\b.{{0,40}})?[\s.|·•-]*"
)
_PLACED = rf",\s+{DATE}\.?$"  # "WASHINGTON, Tuesday, May 3, 2016", with its year
_FULL_DATE = rf"(?<![\w/]){DATE}(?!\w)"
_NUMERIC = re.compile(
    r"(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)(?:[T ]\d\d:\d\d\S*)?|(?P<d2>[0-3]?\d)\.(?P<m2>[01]?\d)\.(?P<y2>(?:19|20)\d\d)(?!\d)(?:,?\s*\d\d[:.]\d\d\S*)?"
    r"|(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<y3>(?:19|20)\d\d)(?!\d)"
    r"(?:,?\s+(?:at\s+|à\s+|[-–|]\s+)?\d\d?[:.h]\d\d(?::\d\d)?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?)?"
)

PICTURE = re.compile(r"photo|image|picture|getty|©", re.IGNORECASE)  # in a line that says who made one, and when
_DIGIT = re.compile(r"\d")


def read_date_line(text: str, start: int) -> Dateline | None:
    """A line that is a date and little else: with a label, a weekday or a year; or a byline with a full date."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if not 6 <= end - start <= 120:
        return None
    line = text[start:end].strip()
    if not _DIGIT.search(line):
        return None
    if line[0] == "(" and line[-1] == ")":
        line = line[1:-1]
    label = vocabulary().labels.match(line)
    rest = line[label.end() :] if label else line
    groups: dict[str, str] | None = None
    rule = "date line"
    if match := compile_date(_DATE_LINE).fullmatch(rest):
        groups = groups_of(match)
        if not (label or "year" in groups or "weekday" in groups):
            return None
    elif match := _NUMERIC.fullmatch(rest):
        groups = _in_digits(match)
    elif re.match(r"(?i)by\s+[A-Z]", line) or (re.search(r"^[^|·•].*[|·•]", line) and not PICTURE.search(line)):
        match = compile_date(_FULL_DATE).search(rest) or _NUMERIC.search(rest)
        if match and match.re is not _NUMERIC:
            groups = groups_of(match)
            if "weekday" in groups and weekday_number(groups["weekday"]) is None:
                del groups["weekday"]
            if "year" not in groups:
                return None
        elif match:
            groups = _in_digits(match)
        rule = "byline"
    places: tuple[str, ...] | None = ()
    if groups is None and (match := compile_date(_PLACED).search(line)) and line[: match.start()].isupper():
        places, groups = read_places(line[: match.start()]), groups_of(match)
        if not places or "year" not in groups:
            return None
    if groups is None:
        return None
    if "m" in groups:
        year, month, day = int(groups["year"]), int(groups["m"]), int(groups["day"])
        if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
            return None
        date: WrittenDate | None = WrittenDate(year, month, day)
    else:
        date = read_date(groups)
    weekday = weekday_number(groups.get("weekday"))
    if date is None or (groups.get("weekday") and weekday is None):
        return None
    return Dateline(start, skip_space(text, end), places or (), date.year, date.month, date.day, weekday, None, rule)


def _in_digits(match: re.Match[str]) -> dict[str, str] | None:
    """The parts of a date in digits; None where day and month cannot be told apart."""
    if match["y3"]:
        order = day_and_month(int(match["first"]), int(match["second"]))
        return {"year": match["y3"], "m": str(order[1]), "day": str(order[0])} if order else None
    return {"year": match["y"] or match["y2"], "m": match["m"] or match["m2"], "day": match["d"] or match["d2"]}
