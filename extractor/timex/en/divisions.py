"""Parts of the year: seasons, quarters, halves, and weeks by number."""

from __future__ import annotations

import re

from extractor.timex.en import named
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import month, ordinal, year
from extractor.timex.en.words import SEASONS
from extractor.timex.grammar import Reader
from extractor.timex.values import Date, PartOf, Reading, Relative, Shifted

# A year stated or pointed at: "1990", "last year", "this year", "fiscal 1990".
LANGUAGE.words["some_year"] = (
    r"(?:{year4}|\d{1,4} ?{era}|['’]\d\d\b|(?:the )?(?:fiscal|financial)(?: year)? {year4}"
    r"|(?:the )?(?:last|past|previous|prior|this|current|next|coming|following|same|that) (?:(?:fiscal|financial|calendar) )?year\b|the year\b)"
)
_NUMBER = r"(?P<n>first|second|third|fourth|fifth|final|last|1st|2nd|3rd|4th|latest)"


def of_year(reader: Reader, date: Date, words: str | None) -> Reading | None:
    """`date` within the year that `words` name; alone when they name none."""
    if not words:
        return date
    text = re.sub(r"(?i)^(?:of|in|for|,)\s+|['’]s?$", "", words.strip()).strip()
    found = reader.read(text, "yearly") or reader.read(text, "relative_unit")
    if isinstance(found, Date):
        return Date(
            found.year, date.month, date.day, part=date.part, short=found.short, fiscal=found.fiscal or date.fiscal
        )
    return PartOf(date, found) if found else None


@LANGUAGE.rule(
    "season of a year",
    r"(?:the )?(?P<s>{season})(?:(?: of|,)? (?P<y>{some_year})|(?: of)? (?P<w>{year_words}))|(?P<y2>{year4}) (?P<s2>{season})",
    kinds="cal broad",
    fits=named.season_year,
)
def season_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    season = Date(part=SEASONS[(part.get("s") or part["s2"]).lower()])
    if "w" in part:
        return Date(year(part["w"])[0], part=season.part)
    return of_year(reader, season, part.get("y") or part.get("y2"))


@LANGUAGE.rule(
    "season over two years", r"(?:the )?(?P<s>winter|season)(?: of)? (?P<y>{year4})[-–/]\d{2,4}\b", kinds="cal broad"
)
def winter(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(int(part["y"]), part="WI") if part["s"].lower() == "winter" else None


@LANGUAGE.rule("whole season", r"(?:all|the whole|the entire) (?P<s>spring|summer|autumn|winter)\b")
def whole_season(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(part=SEASONS[part["s"].lower()])


@LANGUAGE.rule("season", r"(?:the )?(?P<s>{season})", kinds="cal bare_season broad", fits=named.season)
def season(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(part=SEASONS[part["s"].lower()])


@LANGUAGE.rule(
    "quarter",
    r"(?:the )?(?:(?P<y0>{some_year}['’]s?|{year4}) |(?P<ago>year[- ](?:ago|earlier)) )?(?:(?P<f>fiscal|financial)[- ](?:(?P<y3>{year4}) )?)?"
    + _NUMBER
    + r"(?: (?P<f2>fiscal))? (?:quarter|qtr)\b(?:(?:,| of| in)? (?P<y>{some_year}))?"
    # As an adjective it stands without its article: "a [third-quarter] loss".
    r"|(?:(?P<f4>fiscal|financial)[- ])?(?P<n4>first|second|third|fourth|1st|2nd|3rd|4th)-quarter\b(?: (?P<y4>{year4}))?",
    kinds="cal broad",
    fits=named.no_play,
)
def quarter(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = (part.get("n") or part["n4"]).lower()
    if word in ("last", "latest") and not part.get("y"):
        return Relative("quarter", -1, word=word)
    number = 4 if word in ("final", "last") else ordinal(word)
    if number > 4:
        return None
    date = Date(part=f"Q{number}", fiscal=any(key in part for key in ("f", "f2", "f4")))
    if "ago" in part:
        return Shifted(1, "year", date)
    return of_year(reader, date, next((part[key] for key in ("y", "y0", "y3", "y4") if key in part), None))


@LANGUAGE.rule(
    "quarter by its last month",
    r"(?:the )?(?:(?:jan(?:uary|\.)?|april?|july?|oct(?:ober|\.)?)[-–/])?(?P<m>march|june|september|sept\.?|december|dec\.?)(?: (?P<y>{year4}))? quarter\b(?:(?:,| of| in)? (?P<y2>{some_year}))?",
    kinds="cal broad",
    fits=lambda data, start, end: data[end : end + 1] != b"-",
)
def month_quarter(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the June quarter" ends with June."""
    return of_year(reader, Date(part=f"Q{month(part['m']) // 3}"), part.get("y") or part.get("y2"))


@LANGUAGE.rule(
    "quarter, short form",
    r"Q(?P<n>[1-4])(?:[ -/]{0,2}(?P<y>{year4}|['’]\d\d\b)|(?: of| in)? (?P<w>(?:last|this|next) year)\b)?|(?P<y2>{year4})[ -]?Q(?P<n2>[1-4])\b|(?P<n3>[1-4])Q(?P<y3>\d{2,4})?\b",
    kinds="cal broad",
)
def quarter_short(reader: Reader, part: dict[str, str]) -> Reading | None:
    number = part.get("n") or part.get("n2") or part["n3"]
    text = part.get("y") or part.get("y2") or part.get("y3")
    if not text:
        return of_year(reader, Date(part=f"Q{number}"), part.get("w"))
    stated, short = year(text)
    return Date(stated, part=f"Q{number}", short=short)


@LANGUAGE.rule(
    "half of a year",
    r"(?:the )?(?:(?P<y0>{some_year}['’]s?|{year4}) )?(?:(?P<f>fiscal) )?(?P<n>first|second|last|latter|1st|2nd)(?: |-)half\b(?: year)?(?: (?:of|in))? (?P<y>{some_year})"
    r"|(?:the )?(?:(?P<y4>{some_year}['’]s?|{year4}) )(?P<n4>first|second|last|latter)(?: |-)half\b"
    r"|(?:the )?(?:(?P<f2>fiscal) )?(?P<n2>first|second)(?: |-)half\b(?: (?P<of>of the year))?|H(?P<n3>[12])[ -](?P<y3>{year4})|(?P<n6>[12])H ?(?P<y6>{year4})|(?P<y5>{year4}) H(?P<n5>[12])\b",
    kinds="cal broad",
    fits=named.half,
)
def half(reader: Reader, part: dict[str, str]) -> Reading | None:
    word = next(part[key] for key in ("n", "n2", "n3", "n4", "n5", "n6") if key in part).lower()
    number = 1 if word in ("first", "1st", "1") else 2
    words = next((part[key] for key in ("y", "y0", "y3", "y4", "y5", "y6") if part.get(key)), None)
    return of_year(reader, Date(part=f"H{number}", fiscal="f" in part or "f2" in part), words)


@LANGUAGE.rule(
    "week by number",
    r"(?:calendar )?week (?P<n>\d\d?)(?: of)?(?:,)? (?P<y>{year4})|(?P<y2>{year4})-?W(?P<n2>\d\d)\b",
    kinds="cal broad",
)
def week(reader: Reader, part: dict[str, str]) -> Reading | None:
    number = int(part.get("n") or part["n2"])
    return Date(int(part.get("y") or part["y2"]), week=number) if 1 <= number <= 53 else None


@LANGUAGE.rule(
    "the latest period",
    r"the (?:latest|most recent) (?:period|quarter)|the current period\b|(?:last|this) year['’]s (?P<last>period|quarter)\b",
)
def latest(reader: Reader, part: dict[str, str]) -> Reading | None:
    """Of earnings reports: the quarter the report is about, and the same one a year before."""
    return Shifted(1, "year", "period", -1) if "last" in part else Relative("quarter", 0, "definite", "the")


@LANGUAGE.rule(
    "a period of a year",
    r"(?:the |(?:the )?(?:same|corresponding|comparable|equivalent|like) )(?P<y>{year4}) (?:(?P<q>quarter|period|half|months?|weeks?)|(?:(?:calendar|fiscal) )?year)\b"
    r"|(?:the )?(?P<n>first|second|third|fourth|final|last) (?P<y2>{year4}) (?P<q2>quarter|half)\b",
)
def period(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the 1988 period" is the same part of 1988 as the part of the year last spoken of; earnings reports live on it."""
    if "n" in part:
        size = 2 if part["q2"].lower() == "half" else 4
        number = size if part["n"].lower() in ("final", "last") else ordinal(part["n"])
        return Date(int(part["y2"]), part=f"{'H' if size == 2 else 'Q'}{number}") if number <= size else None
    return Date(int(part["y"]), part="SAME") if "q" in part else Date(int(part["y"]))


@LANGUAGE.rule(
    "month of a pointed-at year",
    r"(?P<m>{month_any})(?: of|,| in)? (?P<y>(?:last|this|next|the following|the same|that|the previous|the next) year)\b",
    kinds="cal monthly broad",
)
def month_of_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    return of_year(reader, Date(month=month(part["m"])), part["y"])


@LANGUAGE.rule(
    "month or quarter a year ago",
    r"(?P<d>{month}|(?:the )?(?:first|second|third|fourth) quarter) a year (?:ago|earlier|before)\b",
    kinds="cal",
)
def a_year_ago(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "up from 5 in February a year ago"."""
    inner = reader.read(part["d"], "cal")
    return Shifted(1, "year", inner) if isinstance(inner, Date) else None


@LANGUAGE.rule(
    "day and month of a pointed-at year",
    r"(?P<d>{monthday})(?: of|,| in)? (?P<y>(?:last|this|next|the following|the same|that|the previous|the next) year)\b",
    kinds="cal daily",
)
def day_of_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    date = reader.read(part["d"], "monthday")
    return of_year(reader, date, part["y"]) if isinstance(date, Date) else None
