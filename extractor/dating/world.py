"""What the world knows: who held which office when, and what existed when.

The tables are data (``world/*.toml``), each line a name and the days or years it holds for, so that anyone can add to
them: see ``world/README.md``. Two kinds of statement come out of them:

- an office holder named with the title ("President Jimmy Carter") was in office then, or is looked back on;
- a thing that began or ended on a known day (the euro, the Soviet Union, the iPhone) cannot be named before it began,
  and after it ended is named only in looking back.
"""

from __future__ import annotations

import datetime
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractor.article import Dateline, Evidence
from extractor.dating.clue import Clue, Grid, Span, fading, in_span
from extractor.dating.words import Words, keys_of
from extractor.edtf import days_in_month

_OPEN = datetime.date(9999, 12, 31)
_START = datetime.date(1000, 1, 1)


@dataclass(frozen=True, slots=True)
class Office:
    """An office. says: what its holder is called in a reason; titles: the keys of the titles that go before a name."""

    says: str
    titles: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office."""

    person: str
    office: Office
    span: Span


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with a beginning or an end. says: how a reason names it; hard: it is hardly ever named outside its time;
    person, affair: what it is."""

    says: str
    spans: tuple[Span, ...]
    hard: bool = False
    person: bool = False
    affair: bool = False
    spellings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class World:
    """The tables, indexed by the first key of each name."""

    names: dict[str, list[tuple[tuple[str, ...], tuple[Term, ...]]]]
    surnames: dict[str, tuple[Term, ...]]
    titles: frozenset[tuple[str, ...]]
    things: dict[str, list[tuple[tuple[str, ...], Thing]]]
    datelines: dict[str, Thing]


def read_span(written: str) -> Span:
    """The stretch that "1987/1992-05", "1999-01-01/" or "1987" name; an open side has no bound.

    >>> read_span("1999-01/2001")
    (datetime.date(1999, 1, 1), datetime.date(2001, 12, 31))
    """
    left, slash, right = written.strip().partition("/")
    right = right if slash else left
    return (_edge(left, first=True) if left else _START), (_edge(right, first=False) if right else _OPEN)


def _edge(written: str, *, first: bool) -> datetime.date:
    parts = [int(part) for part in written.split("-")]
    month = parts[1] if len(parts) > 1 else (1 if first else 12)
    day = parts[2] if len(parts) > 2 else (1 if first else days_in_month(parts[0], month))
    return datetime.date(parts[0], month, day)


def _tables() -> dict[str, list[dict[str, object]]]:
    tables: dict[str, list[dict[str, object]]] = defaultdict(list)
    folder = resources.files("extractor.dating").joinpath("world")
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.name.endswith(".toml"):
            for key, rows in tomllib.loads(entry.read_text("utf-8")).items():
                tables[key].extend(rows)
    return tables


def _lines(row: dict[str, object], key: str) -> list[tuple[list[str], list[str]]]:
    """The lines "Name; other name | 1987/1992 1995/" of a row: names and stretches."""
    found = []
    for line in str(row[key]).splitlines():
        names, bar, spans = line.partition("|")
        if bar:
            found.append(([name.strip() for name in names.split(";") if name.strip()], spans.split()))
    return found


# Family names that stand before the given name ("President Hu" is Hu Jintao).
_FAMILY_FIRST = frozenset(
    [
        "ban",
        "chang",
        "chen",
        "chi",
        "chun",
        "deng",
        "do",
        "dong",
        "goh",
        "goh",
        "han",
        "hong",
        "hu",
        "hua",
        "hun",
        "jiang",
        "kang",
        "kim",
        "kong",
        "lai",
        "lee",
        "leung",
        "li",
        "liang",
        "lin",
        "liu",
        "lu",
        "ma",
        "mao",
        "moon",
        "park",
        "pham",
        "phan",
        "qian",
        "qin",
        "roh",
        "soe",
        "song",
        "tang",
        "than",
        "to",
        "tran",
        "tsai",
        "tsang",
        "tung",
        "wang",
        "wei",
        "wen",
        "wu",
        "xi",
        "yang",
        "yi",
        "yoon",
        "yun",
        "zhao",
        "zhou",
        "zhu",
    ]
)


@cache
def world() -> World:
    """All tables, read once. Raises ValueError for a line that cannot be read, naming it."""
    tables = _tables()
    names: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    surnames: dict[str, list[Term]] = defaultdict(list)
    titles: set[tuple[str, ...]] = set()
    for row in tables["office"]:
        listed = row["titles"]
        assert isinstance(listed, list)
        office = Office(str(row["says"]), frozenset(keys_of(title) for title in listed))
        titles |= office.titles
        for spellings, spans in _lines(row, "holders"):
            for span in spans:
                term = Term(spellings[0], office, read_span(span))
                for spelling in spellings:
                    keys = keys_of(spelling)
                    if len(keys) > 1:
                        names[keys].append(term)
                    for surname in {keys[-1], keys[0] if keys[0] in _FAMILY_FIRST else keys[-1]}:
                        if term not in surnames[surname]:
                            surnames[surname].append(term)
    things: dict[str, list[tuple[tuple[str, ...], Thing]]] = defaultdict(list)
    datelines: dict[str, Thing] = {}
    for row in tables["thing"]:
        person = bool(row.get("people"))
        for spellings, spans in _lines(row, "lines"):
            thing = Thing(
                spellings[0],
                tuple(read_span(span) for span in spans),
                bool(row.get("hard")),
                person,
                bool(row.get("affair")),
                frozenset(spellings),
            )
            for spelling in spellings:
                keys = keys_of(spelling)
                things[keys[0]].append((keys, thing))
    for row in tables["dateline"]:
        for spellings, spans in _lines(row, "lines"):
            thing = Thing(spellings[0], tuple(read_span(span) for span in spans), True)
            for spelling in spellings:
                datelines[" ".join(keys_of(spelling))] = thing
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Term, ...]]]] = defaultdict(list)
    for name_keys, terms in names.items():
        by_first[name_keys[0]].append((name_keys, tuple(terms)))
    for rows in by_first.values():
        rows.sort(key=lambda row: -len(row[0]))
    for thing_rows in things.values():
        thing_rows.sort(key=lambda row: -len(row[0]))
    return World(
        dict(by_first),
        {name: tuple(terms) for name, terms in surnames.items()},
        frozenset(titles),
        dict(things),
        datelines,
    )


_FORMER = frozenset(
    ["former", "ex", "late", "deposed", "ousted", "exiled", "onetime", "dead", "disgraced", "erstwhile"]
)
_NOT_YET = frozenset(["elect", "candidate", "nominee", "designate", "incoming", "hopeful", "designated"])
_OTHER = frozenset(["deputy", "vice", "assistant", "under", "acting", "then", "interim", "shadow", "first"])


def world_clues(words: Words, grid: Grid) -> list[Clue]:
    """What the office holders and the things that a text names say about its year."""
    tables, keys = world(), words.keys
    holders: dict[tuple[str, str], list[tuple[int, int, tuple[Term, ...], str]]] = defaultdict(list)
    seen: dict[Thing, tuple[int, int, int]] = {}
    at, count = 0, len(keys)
    while at < count:
        key = keys[at]
        length = 0
        for name, terms in tables.names.get(key, ()):
            size = len(name)
            if tuple(keys[at : at + size]) == name and words.text[words.starts[at]].isupper():
                length = size
                _note(holders, words, at, at + size - 1, terms, full=True)
                break
        if not length and key in tables.surnames and at and words.text[words.starts[at]].isupper():
            _note(holders, words, at, at, tables.surnames[key], full=False)
        for phrase, thing in tables.things.get(key, ()):
            size = len(phrase)
            if tuple(keys[at : at + size]) == phrase and _written_so(words, at, size, thing):
                first, last, times = seen.get(thing, (at, at + size - 1, 0))
                seen[thing] = (first, last, times + 1)
                length = max(length, size)
                break
        at += max(length, 1)
    clues = [clue for found in holders.values() for clue in _office_clues(words, grid, found)]
    for thing, (first, last, _) in seen.items():
        clues.append(_thing_clue(words, grid, thing, first, last))
    return clues


def _written_so(words: Words, at: int, size: int, thing: Thing) -> bool:
    """Names are written with capitals; a thing whose own spelling has none ("smartphone") need not be."""
    written = words.text[words.starts[at] : words.ends[at + size - 1]]
    if not (written[0].isupper() or thing.says[0].islower() or thing.says[0].isdigit()):
        return False
    # "ICE", "SARS": what is short and not in capitals is another word.
    return size > 1 or len(written) > 4 or written.isupper() or (written[1:].islower() and written in thing.spellings)


def _note(
    holders: dict[tuple[str, str], list[tuple[int, int, tuple[Term, ...], str]]],
    words: Words,
    first: int,
    last: int,
    terms: tuple[Term, ...],
    *,
    full: bool,
) -> None:
    """Keep a mention of an office holder, with how the title before (or after) the name puts it in time."""
    elect = first > 1 and words.keys[first - 1] == "elect"
    title, before = _title_before(words, first - 1 if elect else first)
    matching = tuple(term for term in terms if title in term.office.titles) if title else ()
    start = first - (len(title) if title else 0) - elect
    if matching:
        if before in _FORMER:
            how = "former"
        elif elect or before in _NOT_YET:
            how = "future"
        elif before in _OTHER:
            how = "acting" if before in ("acting", "interim") else "other"
        else:
            how = "in office"
        if how != "other":
            holders[(words.keys[last], how)].append((start, last, matching, how))
            return
    if full:
        after = _title_after(words, last, terms)
        if after:
            holders[(words.keys[last], "in office")].append((first, last, after, "in office"))
        else:
            holders[(words.keys[last], "named")].append((first, last, terms, "named"))


def _title_before(words: Words, first: int) -> tuple[tuple[str, ...] | None, str]:
    """The longest title that stands right before word `first`, and the word before the title."""
    titles = world().titles
    for size in (5, 4, 3, 2, 1):
        if first >= size:
            title = tuple(words.keys[first - size : first])
            if title in titles:
                gap = words.text[words.ends[first - 1] : words.starts[first]]
                if "\n\n" in gap or (". " in gap.replace("Pres. ", "").replace("Gov. ", "") and len(title[-1]) > 4):
                    return None, ""
                before = words.keys[max(0, first - size - 4) : first - size]
                # "former U.S. President", "ex-French president": the word that puts it in the past may stand first.
                for word in reversed(before):
                    if word in _FORMER or word in _NOT_YET:
                        return title, word
                return title, before[-1] if before else ""
    return None, ""


def _title_after(words: Words, last: int, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms whose title follows the name in apposition: "Helmut Kohl, the German chancellor,"."""
    if last + 2 >= len(words.keys) or words.text[words.ends[last] : words.ends[last] + 1] != ",":
        return ()
    window = words.keys[last + 1 : last + 7]
    if any(word in _FORMER for word in window[:4]):
        return ()
    for skip in range(4):
        if (
            skip and "," in words.text[words.ends[last] + 1 : words.starts[last + 1 + skip]]
            if last + 1 + skip < len(words.keys)
            else False
        ):
            break
        for size in (3, 2, 1):
            title = tuple(window[skip : skip + size])
            found = tuple(term for term in terms if title in term.office.titles)
            if found:
                return found
    return ()


_STRICT_BEFORE, _STRICT_AFTER = 0.002, 0.02


def _office_clues(words: Words, grid: Grid, mentions: list[tuple[int, int, tuple[Term, ...], str]]) -> list[Clue]:
    first, last, terms, how = mentions[0]
    lead = words.starts[first] < max(700, len(words.text) // 3)
    spans = tuple(sorted({term.span for term in terms}))
    start, end = words.starts[first], words.ends[last]
    quoted = words.text[start:end]
    person = terms[0].person if len({term.person for term in terms}) == 1 else words.between(last, last)
    title = _title_text(words, first, last) if how != "named" else ""
    office = title or " or ".join(sorted({term.office.says for term in terms}))
    if how in ("in office", "acting"):
        after = _STRICT_AFTER if lead or len(mentions) > 1 else 0.08
        weights = in_span(grid, spans, _STRICT_BEFORE, after, slack=45)
        return [
            Clue(
                Evidence("office holder", quoted, f"{person} was {office} {_when(spans)}", start, end),
                weights,
                "office",
            )
        ]
    if how == "former":
        opened = tuple((term.span[1], _OPEN) for term in terms if term.span[1] != _OPEN)
        if not opened:
            return []
        weights = in_span(grid, (min(opened),), 0.004, 1.0)
        says = f"{person} was {office} until {min(opened)[0].year}"
        return [Clue(Evidence("former office holder", quoted, says, start, end), weights, "past")]
    begins = min(span[0] for span in spans)
    ends = max(span[1] for span in spans)
    if how == "future":
        span = (begins - datetime.timedelta(days=300), begins + datetime.timedelta(days=20))
        says = f"{person} became {office} in {begins.year}"
        return [
            Clue(Evidence("office holder to be", quoted, says, start, end), in_span(grid, (span,), 0.02, 0.1), "office")
        ]
    known = (begins - datetime.timedelta(days=365 * 7), ends if ends == _OPEN else _plus_years(ends, 12))
    weights = in_span(grid, (known,), 0.05, 0.5)
    says = f"the text names {person}, {terms[0].office.says} {_when(spans)}"
    return [Clue(Evidence("public figure", quoted, says, start, end), weights, "named")]


def _title_text(words: Words, first: int, last: int) -> str:
    """The title as the text writes it before the name ("Deputy Foreign Minister")."""
    for size in (5, 4, 3, 2, 1):
        if last - first >= size and tuple(words.keys[first : first + size]) in world().titles:
            return words.between(first, first + size - 1)
    return ""


def _plus_years(day: datetime.date, years: int) -> datetime.date:
    return day + datetime.timedelta(days=int(365.25 * years))


def _thing_clue(words: Words, grid: Grid, thing: Thing, first: int, last: int) -> Clue:
    start, end = words.starts[first], words.ends[last]
    before = words.keys[first - 1] if first else ""
    spans = thing.spans
    if before in _FORMER or before == "old":
        ended = max(span[1] for span in spans)
        if ended != _OPEN:
            evidence = Evidence("former", words.text[start:end], f"{thing.says} ended in {ended.year}", start, end)
            return Clue(evidence, in_span(grid, ((ended, _OPEN),), 0.02, 1.0), "past")
    after = 0.06 if thing.hard else 0.10 if thing.affair else 0.18
    if thing.affair:
        weights = fading(grid, spans, 0.004, after)
    else:
        weights = in_span(grid, spans, 0.004 if not thing.person else 0.02, after, slack=30)
    written = words.text[start:end]
    if thing.person:
        says = f"the text names {written}, known {_when(spans)}"
    elif thing.affair:
        says = f"“{written}” was in the news {_when(spans)}"
    else:
        says = f"the text names “{written}” ({_when(spans)})"
    evidence = Evidence(
        "public figure" if thing.person else "thing of its time", words.text[start:end], says, start, end
    )
    return Clue(evidence, weights, "until" if max(span[1] for span in spans) != _OPEN else "past")


def dateline_clue(dateline: Dateline, text: str, grid: Grid) -> Clue | None:
    """What the agency's name as the dateline writes it says: it is "Reuter" until the 1990s, "/TASS/" again since 2014."""
    keys = " ".join(keys_of(text[dateline.start : dateline.end]))
    for phrase, thing in world().datelines.items():
        if f" {phrase} " in f" {keys} ":
            says = f"the dateline names {thing.says} {_when(thing.spans)}"
            evidence = Evidence("agency", thing.says, says, dateline.start, dateline.end)
            return Clue(evidence, in_span(grid, thing.spans, 0.02, 0.05, slack=200), "dateline")
    return None


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _when(spans: tuple[Span, ...]) -> str:
    parts = []
    for start, end in spans:
        if start == _START:
            parts.append(f"until {end.year}")
        elif end == _OPEN:
            parts.append(f"from {start.year} on")
        elif start.year == end.year:
            parts.append(f"in {start.year}")
        else:
            parts.append(f"from {start.year} to {end.year}")
    return " and ".join(parts)
