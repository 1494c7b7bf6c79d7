"""Years, decades and centuries, in digits and words."""

from __future__ import annotations

from extractor.timex.en import context
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import era_year, ordinal, year
from extractor.timex.en.words import DECADES
from extractor.timex.grammar import Reader
from extractor.timex.values import Date, Modified, Reading


@LANGUAGE.rule("year", r"(?P<y>{year4})", kinds="cal broad yearish yearly", fits=context.year)
def digits(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(year=int(part["y"]))


@LANGUAGE.rule(
    "year in words",
    r"(?:the year |calendar year )(?P<y>{year4}|{year_words}|[12],\d{3}\b|\d{1,4}\b)|(?P<y2>{year_words})",
    kinds="cal broad yearish yearly",
)
def words(reader: Reader, part: dict[str, str]) -> Reading | None:
    number, _ = year((part.get("y") or part["y2"]).replace(",", ""))
    # "twenty one" and the like are numbers more often than years.
    return Date(year=number) if "y" in part or len(part["y2"].split()) + part["y2"].count("-") > 1 else None


@LANGUAGE.rule(
    "year with its name",
    r"(?:(?:the )?(?:model|tax|crop|marketing|academic|contract) )?year (?P<y>{year4})|calendar (?P<y2>{year4})",
    kinds="cal yearly",
    fits=context.year,
)
def named_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "by year 2000", "model year 1987", "in calendar 1986"."""
    return Date(year=int(part.get("y") or part["y2"]))


@LANGUAGE.rule(
    "year of an era",
    r"(?P<y>\d{1,4}) ?(?P<era>{era})|(?:A\.?D\.?) (?P<y2>\d{1,4})\b",
    kinds="cal broad yearly",
    fits=context.capital_era,
)
def era(reader: Reader, part: dict[str, str]) -> Reading | None:
    count = int(part.get("y") or part["y2"])
    return Date(year=era_year(count, part.get("era"))) if 0 < count < 3001 else None


@LANGUAGE.rule("year of antiquity", r"(?P<y>[1-9]\d\d)\b", kinds="narrative", fits=context.early_year)
def early(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "In 479, …": of the era that the narrative speaks of."""
    return Date(year=int(part["y"]), short=True)


@LANGUAGE.rule("two-digit year", r"['’](?P<y>\d\d)\b", kinds="cal broad yearly", fits=context.short_year, edge=False)
def short(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(year=int(part["y"]), short=True)


@LANGUAGE.rule(
    "fiscal year",
    r"(?:the )?(?:(?:fiscal|financial)(?: year)?|FY) ?(?P<y>{year4}|['’]?\d\d\b)|(?:CY|calendar year) ?(?P<cy>\d{2,4})\b",
    kinds="cal broad yearly",
)
def fiscal(reader: Reader, part: dict[str, str]) -> Reading | None:
    text = part.get("y") or part["cy"]
    number, is_short = year(text)
    return Date(year=number, short=is_short, fiscal="y" in part)


@LANGUAGE.rule(
    "decade",
    r"(?:the )?(?:(?P<y>(?:1[0-9]|20)\d0)(?:['’]?s)\b|['’]?(?P<s>[1-9]0)['’]?s\b"
    r"|(?P<c>nineteen|eighteen|twenty)[- ](?P<w>" + "|".join(DECADES) + r")\b)",
    kinds="cal broad decade",
    fits=context.decade,
    edge=False,
)
def decade(reader: Reader, part: dict[str, str]) -> Reading | None:
    if "y" in part:
        return Date(
            year=int(part["y"]), scale="century" if part["y"].endswith("00") and part["y"] != "2000" else "decade"
        )
    if "s" in part:
        return Date(year=int(part["s"]), scale="decade", short=True)
    return Date(
        year={"nineteen": 1900, "eighteen": 1800, "twenty": 2000}[part["c"].lower()] + DECADES[part["w"].lower()],
        scale="decade",
    )


@LANGUAGE.rule(
    "decade in words",
    r"(?:the )?(?P<w>" + "|".join(DECADES) + r")\b",
    kinds="cal broad decade",
    fits=context.the_decade,
)
def decade_words(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(year=DECADES[part["w"].lower()], scale="decade", short=True)


@LANGUAGE.rule(
    "decade with a name", r"(?:the )?(?:(?P<a>roaring twenties|roaring '20s)|(?P<b>swinging sixties|swinging '60s))"
)
def named_decade(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Date(year=1920 if "a" in part else 1960, scale="decade")


@LANGUAGE.rule(
    "century",
    r"(?:the )?(?P<n>{ordinal})(?: |-)century\b(?: (?P<era>{era}))?",
    kinds="cal broad century",
    fits=context.century,
)
def century(reader: Reader, part: dict[str, str]) -> Reading | None:
    count = ordinal(part["n"])
    if part.get("era", "").upper().startswith("B"):
        return Date(year=-100 * count, scale="century")
    return Date(year=(count - 1) * 100, scale="century") if 0 < count <= 30 else None


@LANGUAGE.rule("millennium", r"(?:the )?(?P<n>{ordinal})(?: |-)millennium\b(?: (?P<era>{era}))?", kinds="cal broad")
def millennium(reader: Reader, part: dict[str, str]) -> Reading | None:
    count = ordinal(part["n"])
    if part.get("era", "").upper().startswith("B"):
        return Date(year=1 - 1000 * count, scale="millennium") if count < 10 else None
    return Date(year=(count - 1) * 1000, scale="millennium") if 0 < count < 4 else None


@LANGUAGE.rule("decade before Christ", r"(?:the )?(?P<y>\d{1,3}0)s (?P<era>{era})", kinds="cal broad decade")
def decade_bc(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "the 540s BC": 549 to 540 BC."""
    return Date(year=-8 - int(part["y"]), scale="decade") if part["era"].upper().startswith("B") else None


@LANGUAGE.rule("turn of the century", r"the turn of (?P<c>the (?:{ordinal} )?century\b|{year4})")
def turn(reader: Reader, part: dict[str, str]) -> Reading | None:
    inner = reader.read(part["c"], "century") or reader.read(part["c"], "cal")
    return Modified("START", inner) if inner else None
