"""A date typed in words, or in another order: the EDTF to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor import edtf

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_DASH = r"\s*(?:-|–|—|/|to|until|till|and)\s*"


def advise(typed: str, wrong: str) -> tuple[str, str]:
    """What is wrong with a date as typed, and how to write it.

    wrong: what the EDTF reader says of it.

    >>> advise("19 December 2017", "")
    ('“19 December 2017” is a date in words', 'write 2017-12-19')
    >>> print(advise("03/04/2017", "")[1])
    write 2017-04-03 for 3 April 2017, or 2017-03-04 for 4 March 2017
    """
    text = " ".join(typed.split()).strip(" .,")
    meant = list(dict.fromkeys(_readings(text.lower())))
    readings = [reading for reading in meant if edtf.is_edtf(reading)]
    if not meant and (ends := _BETWEEN.fullmatch(text)):
        readings = _range(ends["left"], ends["right"])
    if not meant and not readings and any(char.isalpha() for char in text):
        readings = [reading for reading in _foreign(text) if edtf.is_edtf(reading)]
    in_words = any(char.isalpha() and char not in "XT" for char in text)
    reversed_ = re.fullmatch(r"([^/]+)/([^/]+)", text)
    if reversed_ and not readings and edtf.is_edtf(f"{reversed_[2]}/{reversed_[1]}"):
        return f"“{typed}” is reversed: {wrong}", f"write {reversed_[2]}/{reversed_[1]}"
    if meant and not readings:
        try:
            edtf.parse(meant[0])
        except edtf.EdtfError as error:
            return f"“{typed}” is not a date: {error}", _less_precise(meant[0])
    if in_words:
        message = f"“{typed}” is a date in words"
    elif readings:
        how = "in full" if re.match(r"\d{4}", text) else "year first"
        message = f"“{typed}” is not written {how}, in the form 2017-12-19"
    else:
        message = f"“{typed}” is not a date: {wrong}"
    if len(readings) > 1:
        return message, "write " + ", or ".join(f"{reading} for {_spoken(reading)}" for reading in readings)
    if readings:
        return message, f"write {readings[0]}"
    if yearless := _without_year(text.lower()):
        return message, f"add the year: {yearless.replace('XXXX', '2017')}, or {yearless} where it is not known"
    if re.match(r"there is no (day|month)", wrong):
        return message, _less_precise(text)
    if _RELATIVE.search(text):
        return message, "write the day itself, as 2017-12-19: what the words mean changes from day to day"
    return (
        message,
        "write 2017-12-19, 2017-12, 2017, 2017-12-19/2017-12-21, 199X; ~ after it for about, ? for uncertain",
    )


def _less_precise(text: str) -> str:
    known = [part for part in (text[:7], text[:4]) if len(part) < len(text) and edtf.is_edtf(part)]
    return f"correct it, or leave out what is not known: {known[0]}" if known else "correct it"


def _readings(text: str) -> Iterator[str]:
    for pattern, write in _FORMS:
        if match := pattern.fullmatch(text):
            yield from write(match)
    # “about”, “perhaps” and their like qualify what follows.
    for words, mark in ((_ABOUT, "~"), (_PERHAPS, "?")):
        if match := words.fullmatch(text):
            yield from (edtf.qualify(reading, mark) for reading in _plain_or_read(match["rest"]))
        elif text.endswith(mark) and text[:-1].strip():
            yield from (edtf.qualify(one, mark) for one in _plain_or_read(text[:-1].strip()))


_BETWEEN = re.compile(
    r"(?:from\s+|between\s+)?(?P<left>.+?)(?:\s+(?:-|–|—|/|to|until|till|and)\s+|\s*[–—]\s*)(?P<right>.+)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:today|now|yesterday|tomorrow|ago|last|next|this|recently|soon|later|day)\b", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:about|around|circa|ca\.?|c\.|c(?=\s*\d)|approximately|approx\.?|roughly|some time in)\s*(?P<rest>.+)"
)
_PERHAPS = re.compile(r"(?:perhaps|maybe|probably|possibly|tentatively|in)\s+(?P<rest>.+)")


def _ymd(year: str | int, month: str | int, day: str | int | None = None) -> str:
    return f"{int(year):04}-{int(month):02}" + (f"-{int(day):02}" if day is not None else "")


def _words(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    yield _ymd(parts["year"], _MONTHS[parts["month"]], parts.get("day"))


def _day_range(match: re.Match[str]) -> Iterator[str]:
    year, month = match["year"], _MONTHS[match["month"]]
    yield f"{_ymd(year, month, match['day'])}/{_ymd(year, month, match['last'])}"


def _either_order(match: re.Match[str]) -> Iterator[str]:
    year = match["year"]
    yield _ymd(year, match["second"], match["first"])
    yield _ymd(year, match["first"], match["second"])


def _year_first(match: re.Match[str]) -> Iterator[str]:
    yield _ymd(match["year"], match["month"], match["day"])


def _year_month(match: re.Match[str]) -> Iterator[str]:
    yield _ymd(match["year"], match["month"])


def _part(match: re.Match[str]) -> Iterator[str]:
    part, year = match["part"], match["year"]
    if part in _SEASONS:
        yield f"{year}-{_SEASONS[part]}"
    elif number := re.search(r"\d", part):
        yield f"{year}-{32 + int(number[0])}"
    else:
        yield f"{year}-{33 + ('first', 'second', 'third', 'fourth').index(part.split()[0])}"


def _decade(match: re.Match[str]) -> Iterator[str]:
    century = match["century"] or "19"
    digit = match["decade"]
    yield f"{century}XX" if digit == "0" and match["century"] and match["century"] != "20" else f"{century}{digit}X"
    if digit == "0" and match["century"] and match["century"] != "20":
        yield f"{century}0X"


def _century(match: re.Match[str]) -> Iterator[str]:
    yield f"{int(match['number']) - 1:02}XX"


def _bc(match: re.Match[str]) -> Iterator[str]:
    year = int(match["year"]) - 1
    yield f"-{year:04}" if year else "0000"


def _stretch(match: re.Match[str]) -> Iterator[str]:
    yield from (edtf.qualify(one, "~") for one in _plain_or_read(match["rest"]))


def _years(match: re.Match[str]) -> Iterator[str]:
    last = match["last"]
    yield f"{match['year']}/{match['year'][: 4 - len(last)]}{last}"


def _short_end(match: re.Match[str]) -> Iterator[str]:
    yield f"{match['left']}/{match['left'][:-2]}{match['last']}"


def _since(match: re.Match[str]) -> Iterator[str]:
    for one in _plain_or_read(match["rest"]):
        yield f"{one}/.." if match["side"] in ("since", "from", "after") else f"../{one}"


def _short_year(match: re.Match[str]) -> Iterator[str]:
    year = ("20" if int(match["year"]) < 40 else "19") + match["year"]
    yield _ymd(year, match["second"], match["first"])
    yield _ymd(year, match["first"], match["second"])


_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[str]]]
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_FORMS: tuple[_Form, ...] = tuple(
    (re.compile(pattern), write)
    for pattern, write in (
        (rf"{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}", _words),
        (rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}", _words),
        (rf"{_YEAR},?\s+{_MONTH}\s+{_DAY}", _words),
        (rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}", _words),
        (rf"{_YEAR}[\s-]+{_MONTH}", _words),
        (rf"{_DAY}{_DASH}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+{_YEAR}", _day_range),
        (rf"{_MONTH}\s+{_DAY}{_DASH}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", _day_range),
        (r"(?P<first>\d{1,2})\s*[/.-]\s*(?P<second>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})", _either_order),
        (r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{2})", _short_year),
        (
            r"(?P<year>\d{4})(?P<mark>[/.\s-])\s*(?P<month>\d{1,2})(?P=mark)\s*(?P<day>\d{1,2})(?:[t\s]\d\d?:\d\d.*)?",
            _year_first,
        ),
        (r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", _year_first),
        (r"(?P<left>\d{4}-\d\d(?:-\d\d)?)\s*/\s*(?P<last>\d\d)", _short_end),
        (r"(?P<left>\d{4}(?:-\d\d(?:-\d\d)?)?)\s*[-–—]", lambda match: iter([f"{match['left']}/.."])),
        (r"(?P<year>\d{4})\s*[/.-]\s*(?P<month>\d{1,2})", _year_month),
        (r"(?P<month>\d{1,2})\s*[/.]\s*(?P<year>\d{4})", _year_month),
        (
            r"(?:the\s+)?(?P<part>spring|summer|autumn|fall|winter|q[1-4]|(?:first|second|third|fourth)\s+quarter)"
            rf"(?:\s+of|,)?\s+{_YEAR}",
            _part,
        ),
        (rf"{_YEAR}[\s-]+(?P<part>spring|summer|autumn|fall|winter|q[1-4])", _part),
        (r"(?:the\s+)?'?(?P<century>\d\d)?(?P<decade>\d)0'?s", _decade),
        (r"(?:the\s+)?(?P<number>\d{1,2})(?:st|nd|rd|th)\s+century", _century),
        (r"(?P<year>\d{1,4})\s*(?:bce?|b\.c\.?(?:e\.?)?)", _bc),
        (r"(?:the\s+)?(?:early|mid|late|end of|beginning of|start of)[\s-]+(?P<rest>.+)", _stretch),
        (r"(?:from\s+|between\s+)?(?P<year>\d{4})\s*(?:-|–|—|to|until|and)\s*(?P<last>\d{4}|\d\d)", _years),
        (r"(?P<side>since|from|after|before|until|till|by)\s+(?P<rest>.+)", _since),
        (r"(?P<year>\d{3})", lambda match: iter([f"0{match['year']}"])),
    )
)


def _plain_or_read(text: str) -> list[str]:
    if edtf.is_edtf(text) and "/" not in text:
        return [text]
    return [reading for reading in _readings(text.lower()) if edtf.is_edtf(reading) and "/" not in reading]


def _range(left: str, right: str) -> list[str]:
    """The range between two dates, of which the first may leave month or year to the second."""
    ends = _plain_or_read(right)
    year = ends[0][:4] if ends else ""
    starts = _plain_or_read(left) or _plain_or_read(f"{left} {year}")
    ranges = [f"{start}/{end}" for start in starts[:1] for end in ends[:1]]
    return [one for one in ranges if edtf.is_edtf(one)]


def _without_year(text: str) -> str | None:
    match = re.fullmatch(
        rf"(?:{_DAY}(?:\s+of)?\s+)?{_MONTH}|{_MONTH.replace('month', 'm2')}\s+{_DAY.replace('day', 'd2')}", text
    )
    if not match:
        return None
    month = _MONTHS[match["month"] or match["m2"]]
    day = match["day"] or match["d2"]
    return f"XXXX-{month:02}" + (f"-{int(day):02}" if day else "")


# Languages to try by the script of the text: dateparser takes seconds to try all that it knows.
_LANGUAGES = (
    (r"[\u0400-\u04ff]", "ru uk bg sr be"),
    (r"[\u0370-\u03ff]", "el"),
    (r"[\u0590-\u05ff]", "he"),
    (r"[\u0600-\u06ff]", "ar fa"),
    (r"[\u0900-\u097f]", "hi"),
    (r"[\u0e00-\u0e7f]", "th"),
    (r"[\u3040-\u30ff]", "ja"),
    (r"[\uac00-\ud7af]", "ko"),
    (r"[\u4e00-\u9fff]", "zh ja"),
    ("", "fr de es it pt nl pl sv da fi nb cs ro hu tr id vi"),
)


def _foreign(text: str) -> list[str]:
    """What dateparser makes of a date in any of its languages, as precise as the text is."""
    if len(text) > 60 or not re.search(r"\d{4}", text):
        return []
    languages = next(languages for script, languages in _LANGUAGES if re.search(script, text))
    from dateparser.date import DateDataParser

    settings = {"REQUIRE_PARTS": ["month", "year"], "PARSERS": ["absolute-time"]}
    try:
        found = DateDataParser(languages=languages.split(), settings=settings).get_date_data(text)
    except Exception:  # dateparser is used for a hint only, and raises many things on odd input
        return []
    if found is None or found.date_obj is None:
        return []
    moment = found.date_obj
    return [_ymd(moment.year, moment.month, moment.day if found.period == "day" else None)]


def _spoken(date: str) -> str:
    day = edtf.parse(date)
    if day.precision != "day" or day.earliest is None:
        return "the century" if date.endswith("XX") else "the decade" if date.endswith("X") else date
    year, month, number = day.earliest
    name = next(name for name, value in _MONTHS.items() if value == month)
    return f"{number} {name.capitalize()} {year}"
