"""Named days in English."""

from __future__ import annotations

import re

from extractor.timex.en import context, named
from extractor.timex.en.divisions import of_year
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.numbers import year
from extractor.timex.grammar import Reader, alternatives
from extractor.timex.values import Date, Holiday, Modified, Nth, PartOf, Reading, Relative

NAMES: dict[str, tuple[str, ...]] = {
    "new year": ("new year['’]?s? day", "new year['’]s"),
    "new year's eve": ("new year['’]?s? eve",),
    "epiphany": ("epiphany",),
    "orthodox christmas": ("(?:orthodox|coptic) christmas(?: day| eve)?",),
    "orthodox easter": ("orthodox easter(?: sunday)?",),
    "super bowl sunday": ("super bowl sunday",),
    "martin luther king day": ("martin luther king(?:,? jr\\.?,?)?(?: day|['’]s birthday)", "mlk day"),
    "groundhog day": ("groundhog day",),
    "valentine's day": ("(?:st\\.? |saint )?valentine['’]?s['’]? day",),
    "presidents' day": ("president['’]?s['’]? day",),
    "women's day": ("international women['’]s day",),
    "st patrick's day": ("(?:st\\.?|saint) patrick['’]?s day",),
    "april fools' day": ("april fool['’]?s?['’]? day",),
    "earth day": ("earth day",),
    "anzac day": ("anzac day",),
    "may day": ("(?-i:May Day|MAY DAY)", "international workers['’]? day", "international labou?r day"),
    "victory day": ("victory day",),
    "ve day": ("v-?e day",),
    "mother's day": ("mother['’]?s['’]? day",),
    "memorial day": ("memorial day",),
    "father's day": ("father['’]?s['’]? day",),
    "juneteenth": ("juneteenth", "jubilee day", "freedom day"),
    "canada day": ("canada day",),
    "independence day": ("independence day", "(?:the )?fourth of july", "(?:the )?4th of july"),
    "bastille day": ("bastille day",),
    "labor day": ("labou?r day",),
    "september 11": ("9/11",),
    "columbus day": ("columbus day", "indigenous peoples?['’]? day"),
    "german unity day": ("(?:day of )?german unity day",),
    "halloween": ("hallowe['’]?en",),
    "all saints' day": ("all saints['’]? day",),
    "all souls' day": ("all souls['’]? day", "(?:the )?day of the dead"),
    "guy fawkes night": ("guy fawkes (?:night|day)", "bonfire night"),
    "veterans day": ("veteran['’]?s['’]? day", "armistice day", "remembrance day"),
    "thanksgiving": ("thanksgiving(?: day)?",),
    "black friday": ("black friday",),
    "cyber monday": ("cyber monday",),
    "election day": ("(?-i:Election Day)",),
    "christmas eve": ("christmas eve",),
    "christmas": ("christmas(?: day)?", "xmas(?: day)?"),
    "boxing day": ("boxing day", "(?:st\\.?|saint) stephen['’]?s day"),
    "shrove tuesday": ("shrove tuesday", "fat tuesday", "pancake day", "mardi gras"),
    "ash wednesday": ("ash wednesday",),
    "palm sunday": ("palm sunday",),
    "maundy thursday": ("maundy thursday", "holy thursday"),
    "good friday": ("good friday",),
    "easter": ("easter(?: sunday| day)?",),
    "easter monday": ("easter monday",),
    "ascension": ("ascension (?:day|thursday)",),
    "pentecost": ("pentecost", "whitsun(?:day)?"),
    "corpus christi": ("(?:the )?(?:feast|solemnity) of corpus christi", "corpus christi (?:day|thursday)"),
    "cinco de mayo": ("cinco de mayo",),
    "flag day": ("flag day",),
    "singles' day": ("singles['’]? day",),
    "eid al-fitr": ("eid[ -][aeu]l[ -]fitr",),
    "eid al-adha": ("eid[ -][aeu]l[ -]adha",),
    "islamic new year": ("(?:islamic|hijri) new year",),
    "ashura": ("ashoura", "ashura"),
    "mawlid": ("mawlid", "(?:the )?prophet(?: mu?o?hamm[ae]d)?['’]s birthday"),
    "ramadan": ("ramadh?an",),
    "rosh hashanah": ("rosh ha-?shanah?",),
    "yom kippur": ("yom kippur",),
    "sukkot": ("sukkoth?",),
    "hanukkah": ("c?hanukk?ah?",),
    "purim": ("purim",),
    "passover": ("passover",),
    "shavuot": ("shavuoth?",),
    "holy saturday": ("holy saturday",),
    "whit monday": ("whit monday",),
    "trinity sunday": ("trinity sunday",),
    "mothering sunday": ("mothering sunday",),
    "remembrance sunday": ("remembrance sunday",),
    "pearl harbor day": ("pearl harbor(?: remembrance)? day",),
    "assumption": ("(?:the )?feast of the assumption",),
    "patriots' day": ("patriots['’]? day",),
    "tax day": ("(?-i:Tax Day)",),
    "burns night": ("burns night",),
    "twelfth night": ("twelfth night",),
    "inauguration day": ("(?-i:Inauguration Day)",),
    "candlemas": ("candlemas",),
    "lady day": ("(?-i:Lady Day)",),
    "midsummer eve": ("midsummer(?:['’]s)? eve", "(?:st\\.?|saint) john['’]s eve"),
    "midsummer day": ("midsummer(?:['’]s)? day",),
    "michaelmas": ("michaelmas(?: day)?",),
    "martinmas": ("martinmas",),
    "st david's day": ("(?:st\\.?|saint) david['’]?s day",),
    "waitangi day": ("waitangi day",),
    "victoria day": ("victoria day",),
    "holocaust remembrance day": ("(?:international )?holocaust (?:remembrance|memorial) day",),
    "world aids day": ("world aids day",),
    "human rights day": ("(?:international )?human rights day",),
    "hogmanay": ("hogmanay",),
    "small business saturday": ("small business saturday",),
    "giving tuesday": ("giving tuesday",),
    "lunar new year": ("(?:the )?(?:chinese|lunar) new year(?:['’]s(?: day)?)?",),
    "diwali": ("diwali", "deepavali"),
    "nowruz": ("nowruz", "norouz", "norooz"),
    "australia day": ("australia day",),
    "st george's day": ("(?:st\\.?|saint) george['’]?s day",),
    "st andrew's day": ("(?:st\\.?|saint) andrew['’]?s day",),
    "kwanzaa": ("kwanzaa",),
}
_PATTERNS = [(key, re.compile("|".join(names).replace(" ", " {1,3}"), re.I)) for key, names in NAMES.items()]
LANGUAGE.words["holiday"] = alternatives(name for names in NAMES.values() for name in names)


def key(words: str) -> str | None:
    """The holiday's key in `holidays.RULES`."""
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(words)), None)


@LANGUAGE.rule(
    "named day",
    r"(?P<h>{holiday})(?:(?:,| of| in)? (?P<y>{year4}|['’]\d\d\b|(?:last|this|next|that|the same|the following|the previous) year\b))?"
    r"|(?P<y2>{year4}) (?P<h2>{holiday})",
    kinds="cal daily named_day broad",
    fits=named.feast,
)
def holiday(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = key(part.get("h") or part["h2"])
    if "y2" in part:
        return Holiday(name, int(part["y2"])) if name else None
    if not name or (name == "september 11" and "y" not in part):
        return None
    if "y" not in part:
        return Holiday(name)
    inner = of_year(reader, Date(), part["y"])
    if isinstance(inner, Date) and inner.year is not None:
        stated, short = year(part["y"])
        return Holiday(name, stated + (2000 if stated < 70 else 1900) if short else stated)
    return PartOf(Date(part=name), inner.of) if isinstance(inner, PartOf) else None


@LANGUAGE.rule(
    "named day, pointed at",
    r"(?P<w>last|this|next|this past|this coming|this year['’]s|last year['’]s|next year['’]s) (?P<h>{holiday})",
    kinds="cal",
)
def relative_holiday(reader: Reader, part: dict[str, str]) -> Reading | None:
    name = key(part["h"])
    if not name or name == "september 11":
        return None
    word = part["w"].lower()
    if word.endswith("s"):
        return PartOf(Date(part=name), Relative("year", -1 if "last" in word else 1 if "next" in word else 0))
    return Relative(
        Holiday(name), -1 if word in ("last", "this past") else 1 if word in ("next", "this coming") else 0, word=word
    )


@LANGUAGE.rule("the new year", r"(?:(?P<e>early|late) in )?(?P<w>the new year)\b", fits=context.new_year)
def new_year(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "in the new year" is in the year that begins, or has just begun."""
    begun = Nth(0, "year", Holiday("new year"))
    return Modified("START" if part["e"].lower() == "early" else "END", begun) if "e" in part else begun


@LANGUAGE.rule("beginning of the new year", r"(?:the )?new year\b", kinds="cal named_day", fits=context.until_new_year)
def beginning(reader: Reader, part: dict[str, str]) -> Reading | None:
    """ "before the new year"."""
    return Holiday("new year")


_DAYS_OF_HISTORY = {
    "black thursday": (1929, 10, 24),
    "black tuesday": (1929, 10, 29),
    "black monday": (1987, 10, 19),
    "black wednesday": (1992, 9, 16),
}


@LANGUAGE.rule("day of history", "(?P<w>" + "|".join(_DAYS_OF_HISTORY) + r")\b")
def day_of_history(reader: Reader, part: dict[str, str]) -> Reading | None:
    """A day known by its weekday."""
    return Date(*_DAYS_OF_HISTORY[" ".join(part["w"].lower().split())])
