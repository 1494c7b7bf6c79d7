"""The EDTF of dates that hang on a day of writing which is not known: what is told of them, and X for the rest."""

from __future__ import annotations

import re

_VALUE = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<week>W..(?:-(?P<weekday>\d))?)|-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?|-(?P<part>[A-Z][A-Z0-9]))?"
    r"(?:T.*)?"
)
_PARTS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}


def unspecified(value: str, year: int | None) -> str | None:
    """The EDTF of a TIMEX3 value that is not wholly known, or None for a value that is no date.

    year: that of the day of writing, where it is known. Digits not known are ``X`` (EDTF level 2); a week has no EDTF
    and is given as its year.

    >>> unspecified("XXXX-WXX-1", None), unspecified("XXXX-WXX-1", 2017), unspecified("XXXX-XX", None)
    ('XXXX-XX-XX', '2017-XX-XX', 'XXXX-XX')
    >>> unspecified("2017-WXX", 2017), unspecified("XXXX-SU", None), unspecified("PRESENT_REF", None)
    ('2017', 'XXXX-22', None)
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    known = match["year"]
    if match["weekday"]:
        return f"{year:04}-XX-XX" if known == "XXXX" and year is not None else f"{known}-XX-XX"
    if match["week"]:
        return known
    if match["part"]:
        code = _PARTS.get(match["part"])
        return f"{known}-{code}" if code else known
    return "-".join(part for part in (known, match["month"], match["day"]) if part)
