"""The day an article was written: every piece of evidence weighed, and kept with its words."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from extractor import edtf
from extractor.article import Anchor, Article, Candidate, Dateline, Declared, Evidence
from extractor.dating.ages import age_clues
from extractor.dating.clue import Clue, Grid, grid_until, listed
from extractor.dating.cycles import cycle_clues
from extractor.dating.happenings import happening_clues
from extractor.dating.scan import automaton, found_in
from extractor.dating.seasons import month_clue
from extractor.dating.series import series_clues
from extractor.dating.weekdays import MONTHS, DatedWeekday, dated_weekdays, weekday_clues
from extractor.dating.weigh import Verdict, deciding, weigh
from extractor.dating.words import Words
from extractor.dating.world import dateline_clue, world_clues
from extractor.dating.year_clues import year_clues
from extractor.dating.years import year_mentions
from extractor.reading.dateline import find_date_lines

_STRENGTH = ("editor", "record", "front matter", "page", "dateline", "url")
_OLD_STYLE = automaton(r"\b(?:mln|dlrs|pct|stg)\b|\[(?:TEXT|EXCERPTS?|REPORT)\]")
_READ = 12_000  # characters of an article that are read for evidence; the rest of a long one adds little
_MOST = 12  # candidates listed


def date_article(article: Article, today: datetime.date | None = None) -> Anchor:
    """The day `article` was written, with the evidence for it; or what is left where the evidence does not settle it.

    today: no article is from after it; the present day unless given.

    A day that something declares is taken, in this order: the editor, a JSON record, front matter, the page, a full date in
    the dateline or byline, the URL. Otherwise the dateline's month and day stand, and the year is weighed from what the
    text says: its weekdays, the years it looks back on and ahead to, and the office holders and things of its time that it
    names. A year is answered when it has more than `weigh.THRESHOLD` of the weight; else ``year`` is None and
    ``candidates`` lists the years in order. Raises nothing for any text.
    """
    read = _read(article, today or datetime.date.today())
    return read if isinstance(read, Anchor) else _weighed(read)


def date_articles(articles: Iterable[Article], today: datetime.date | None = None) -> list[Anchor]:
    """The anchors of several articles of one run, in their order (see `date_article`).

    Articles support each other: where an agency's stories of the same days of the year were settled, a story of that
    agency whose own evidence does not settle it leans to the same year.
    """
    today = today or datetime.date.today()
    listed = list(articles)
    read = [_read(article, today) for article in listed]
    anchors = [each if isinstance(each, Anchor) else _weighed(each) for each in read]
    settled: dict[tuple[str, int], list[int]] = {}
    for article, anchor in zip(listed, anchors, strict=True):
        agency = article.dateline.agency if article.dateline else None
        if agency and anchor.date:
            settled.setdefault((agency, _day_of_year(anchor.date.month, anchor.date.day)), []).append(anchor.date.year)
    for number, (each, anchor) in enumerate(zip(read, anchors, strict=True)):
        if isinstance(each, Anchor):
            continue
        line = each.dateline
        if anchor.year is None and anchor.candidates and line and line.agency and line.month and line.day:
            near = _day_of_year(line.month, line.day)
            same = settled.get((line.agency, near), [])
            if len(same) > 1 and len(set(same)) == 1:
                anchors[number] = _weighed(each, same, _STRONG_SUPPORT)
                continue
            years = [
                year
                for shift in range(-_NEAR, _NEAR + 1)
                for year in settled.get((line.agency, (near + shift) % 372), ())
            ]
            if years:
                anchors[number] = _weighed(each, years, _SUPPORT)
    return anchors


_NEAR = 7  # days within which stories of one run count as neighbours
_STRONG_SUPPORT = 40.0  # the same where several stories of the very day agree
_SUPPORT = 6.0  # how much more likely, before any clue, the year of all neighbours is than any other


def _day_of_year(month: int, day: int) -> int:
    return (month - 1) * 31 + day - 1


@dataclass(frozen=True, slots=True)
class _Clues:
    """What the text of an article that states no full date says of its day. lead: the day of an editorial."""

    article: Article
    dateline: Dateline | None
    month: int | None
    day: int | None
    lead: DatedWeekday | None
    grid: Grid
    clues: list[Clue]


def _read(article: Article, today: datetime.date) -> Anchor | _Clues:
    """The day that something declares, else what the text says of it."""
    dateline = article.dateline
    # A date on a line of its own is the day of writing where it stands above the story, not in it.
    top = dateline.end if dateline else len(article.text)
    lines = [] if _full(dateline) else list(find_date_lines(article.text, top))
    declared = sorted(
        (d for d in (*article.declared, *_stated(article.text, dateline, lines)) if edtf.is_edtf(d.date)),
        key=lambda d: _STRENGTH.index(d.by) if d.by in _STRENGTH else len(_STRENGTH),
    )
    for item in declared:
        anchor = _declared(item, article, dateline)
        if anchor:
            return anchor
    return _clues(article, dateline, today)


def _full(dateline: Dateline | None) -> bool:
    return bool(dateline and dateline.year and dateline.month and dateline.day)


def _stated(text: str, dateline: Dateline | None, lines: list[Dateline]) -> list[Declared]:
    """The full dates that the dateline, or a line with a date under the headline, states."""
    found = []
    for line in [dateline, *lines]:
        if line and line.year and line.month and line.day:
            words = text[line.start : line.end].strip()
            found.append(Declared(f"{line.year:04}-{line.month:02}-{line.day:02}", "dateline", words))
    return found


_BY = {
    "editor": "given by the editor",
    "record": "given in the record",
    "front matter": "given in the front matter",
    "page": "declared by the page",
    "dateline": "stated in the dateline",
    "url": "stated in the page's address",
}

# What the day rests on, as the reasons of the dates resolved against it name it.
_DATELINE = "the dateline"
_BASIS = {
    "editor": "the day of writing given by the editor",
    "record": "the day of writing given with the article",
    "front matter": "the day of writing given above the article",
    "dateline": _DATELINE,
    "page": "the day of publication the page declares",
    "url": "the day in the page's address",
}


def _declared(item: Declared, article: Article, dateline: Dateline | None) -> Anchor | None:
    """The anchor that a declared date settles, alone or with the dateline's month and day."""
    value = edtf.parse(edtf.plain(item.date))
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return None
    start = article.text.find(item.words) if item.by == "dateline" and item.words else -1
    evidence = Evidence(
        f"declared: {item.by}",
        item.words,
        f"{item.date} is {_BY.get(item.by, 'declared')}",
        start if start >= 0 else None,
        start + len(item.words) if start >= 0 else None,
    )
    if first == last:
        day = datetime.date(*first)
        if item.by in ("page", "url") and dateline and dateline.month and dateline.day and not dateline.year:
            near = _nearest(dateline.month, dateline.day, day)
            if near and 0 < abs((near - day).days) <= 3:
                why = f"{_long(near)}: the dateline gives month and day, the year is {_BY[item.by]} ({item.words})"
                lines = (evidence, _line_evidence(article, dateline))
                return Anchor(near.year, near.month, near.day, why, lines, basis=_DATELINE)
        quoted = f" (“{item.words}”)" if item.words and item.words != item.date else ""
        return Anchor(
            day.year,
            day.month,
            day.day,
            f"{_long(day)} is {_BY.get(item.by, 'declared')}{quoted}",
            (evidence,),
            basis=_BASIS[item.by],
        )
    if dateline and dateline.month and dateline.day:
        fits = [
            datetime.date(year, dateline.month, dateline.day)
            for year in {first[0], last[0]}
            if dateline.day <= edtf.days_in_month(year, dateline.month)
        ]
        fits = [day for day in fits if first <= (day.year, day.month, day.day) <= last]
        if len(fits) == 1:
            why = f"the dateline gives {MONTHS[dateline.month - 1]} {dateline.day}, and {item.date} is {_BY.get(item.by, 'declared')}"
            lines = (evidence, _line_evidence(article, dateline))
            return Anchor(fits[0].year, fits[0].month, fits[0].day, why, lines, basis=_DATELINE)
    if first[0] != last[0]:
        return None
    month = first[1] if first[1] == last[1] else None
    return Anchor(
        first[0], month, None, f"{item.date} is {_BY.get(item.by, 'declared')}", (evidence,), basis=_BASIS[item.by]
    )


def _nearest(month: int, day: int, near: datetime.date) -> datetime.date | None:
    days = [
        datetime.date(year, month, day)
        for year in (near.year - 1, near.year, near.year + 1)
        if day <= edtf.days_in_month(year, month)
    ]
    return min(days, key=lambda d: abs((d - near).days), default=None)


def _line_evidence(article: Article, dateline: Dateline) -> Evidence:
    words = article.text[dateline.start : dateline.end].strip()
    says = f"the dateline gives {MONTHS[(dateline.month or 1) - 1]} {dateline.day}"
    return Evidence("dateline", words, says, dateline.start, dateline.end)


def _clues(article: Article, dateline: Dateline | None, today: datetime.date) -> _Clues:
    text = article.text[:_READ]
    month = dateline.month if dateline else None
    day = dateline.day if dateline else None
    lead = None if month else _editorial(text)
    if lead:
        month, day = lead.month, lead.day
    grid = grid_until(today, month, day)
    words = Words(text)
    old_style = any(found_in(_OLD_STYLE, text[:3000]))
    clues = [
        *weekday_clues(text, dateline, grid, old_style=old_style),
        *year_clues(year_mentions(text), grid),
        *world_clues(words, grid),
        *cycle_clues(text, grid),
        *happening_clues(text, grid),
        *series_clues(text, grid),
        *age_clues(words, grid),
    ]
    if season := month_clue(text, grid):
        clues.append(season)
    if dateline and (clue := dateline_clue(dateline, text, grid)):
        clues.append(clue)
    return _Clues(article, dateline, month, day, lead, grid, clues)


def _weighed(read: _Clues, neighbours: list[int] | None = None, weight: float = 0.0) -> Anchor:
    """The anchor that the clues of the text lead to. neighbours: the years of the run's stories of the same days."""
    article, dateline, lead, grid, clues = read.article, read.dateline, read.lead, read.grid, read.clues
    month, day = read.month, read.day
    stated: tuple[Evidence, ...] = ()
    if dateline and dateline.month:
        stated = (_line_evidence(article, dateline),)
    elif lead:
        says = f"the editorial is for {MONTHS[lead.month - 1]} {lead.day}"
        stated = (Evidence("editorial", article.text[lead.start : lead.end], says, lead.start, lead.end),)
    evidence = (*stated, *(clue.evidence for clue in clues))
    basis = _DATELINE if dateline and dateline.month else "the day of writing"
    if not clues:
        why = "nothing in the text tells the year" if month else "nothing in the text tells when it was written"
        return Anchor(None, month, day, why, evidence, basis=basis)
    support = {year: weight * neighbours.count(year) / len(neighbours) for year in neighbours} if neighbours else None
    verdict = weigh(clues, grid, support)
    candidates = tuple(
        Candidate(_edtf(year, month, day), round(share, 4), _for_year(year, clues, verdict.tops, grid))
        for year, share in verdict.ranked(0.004)[:_MOST]
    )
    year = verdict.settled
    if year is None:
        return Anchor(None, month, day, _why_not(verdict, month, day), evidence, candidates, basis)
    why = _why(deciding(verdict), clues, grid, year)
    if neighbours and year in neighbours:
        agency = dateline.agency if dateline else None
        says = f"other {agency} stories of these days are from {year}"
        why = f"{why}; {says}"
        evidence = (*evidence, Evidence("stories of the same run", str(agency), says))
    return Anchor(year, month, day, why, evidence, candidates, basis)


_EDITORIAL = re.compile(r"\b(?:said|says|wrote)\s+in\s+an\s+editorial\s+(?:on|for|published(?:\s+on)?)\s+$")


def _editorial(text: str) -> DatedWeekday | None:
    """The day of a syndicated editorial, which opens "The … said in an editorial on Saturday, April 25:"."""
    for dated in dated_weekdays(text[:300]):
        if _EDITORIAL.search(text[max(0, dated.start - 60) : dated.start]):
            return dated
    return None


def _edtf(year: int, month: int | None, day: int | None) -> str:
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def _long(day: datetime.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _why(deciding: tuple[Clue, ...], clues: list[Clue], grid: Grid, year: int) -> str:
    """One sentence that names the evidence that decided, as a reader can check it in the text: the weekday, the years
    looked back on and ahead to, then the rest, strongest first."""
    parts = [_weekday_says(clue, grid, year) for clue in deciding if clue.side == "weekday"][:1]
    bounds = [clue for clue in clues if clue.evidence.rule in _YEAR_RULES and (clue in deciding or parts)]
    if looks := _looks(bounds, year):
        parts.append(looks)
    for clue in deciding:
        if clue.side != "weekday" and clue.evidence.rule not in _YEAR_RULES and clue.evidence.says not in parts:
            parts.append(clue.evidence.says)
    return "; ".join(parts[:4]) if parts else f"{year} fits best all that the text names"


_YEAR_RULES = ("latest year", "looked back on", "looked ahead to")


def _looks(clues: list[Clue], year: int) -> str:
    """The years looked back on and ahead to, as one clause; not those that the answer leaves on the wrong side."""
    back = [c.evidence for c in clues if c.evidence.rule != "looked ahead to" and int(c.evidence.words) <= year]
    ahead = [c.evidence for c in clues if c.evidence.rule == "looked ahead to" and int(c.evidence.words) >= year]
    if back and ahead and all(e.says != f"the latest year it names is {e.words}" for e in back):
        return f"the text looks back on {max(e.words for e in back)} and ahead to {min(e.words for e in ahead)}"
    says = [e.says for e in back[:1]]
    if ahead:
        says.append(f"the text looks ahead to {min(e.words for e in ahead)}")
    return "; ".join(says)


def _weekday_says(clue: Clue, grid: Grid, year: int) -> str:
    top = max(clue.weights)
    fits = [y for y, weight in zip(grid.years, clue.weights, strict=True) if weight == top]
    shown = [y for y in fits if y >= 1985 or y == year]
    if len(shown) > 7:
        at = shown.index(year) if year in shown else len(shown) - 1
        shown = shown[max(0, at - 3) : at + 4]
    return f"{clue.evidence.says} in {listed([str(y) for y in shown])}" if year in fits else clue.evidence.says


def _why_not(verdict: Verdict, month: int | None, day: int | None) -> str:
    years = [str(year) for year, _ in verdict.ranked(0.05)[:3]]
    what = f"{MONTHS[month - 1]} {day} stands without its year" if month and day else "no day of writing is stated"
    return (
        f"{what}; {listed(years)} fit best, but the text does not settle it"
        if len(years) > 1
        else f"{what}, and the text does not settle it"
    )


def _for_year(year: int, clues: list[Clue], tops: Sequence[float], grid: Grid) -> str:
    cells = slice(bisect_left(grid.years, year), bisect_right(grid.years, year))
    good = (clue for clue, top in zip(clues, tops, strict=True) if max(clue.weights[cells]) >= top - 0.5)
    return "; ".join(dict.fromkeys(clue.evidence.says for clue in islice(good, 3)))
