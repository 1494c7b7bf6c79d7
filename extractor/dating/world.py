"""What the names in a text say about its time: office holders by their terms, things by their beginnings and ends.

- An office holder named with the title ("President Jimmy Carter") was in office then, or is looked back on.
- A thing that began or ended on a known day (the euro, the Soviet Union, the iPhone) cannot be named before it began, and
  after it ended is named only in looking back.
"""

from __future__ import annotations

import datetime
from collections import defaultdict

from extractor.article import Dateline, Evidence
from extractor.dating.clue import Clue, Grid, Span, fading, in_span, listed
from extractor.dating.names import FORMER, HEADS, Holder, find_names
from extractor.dating.tables import OPEN, START, Thing, world
from extractor.dating.tenure import tenure_clues
from extractor.dating.words import Words, keys_of


def world_clues(words: Words, grid: Grid) -> list[Clue]:
    """What the office holders and the things that a text names say about its year."""
    holders, things = find_names(words)
    by_name: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in holders:
        by_name[words.keys[holder.last], holder.how].append(holder)
    clues = [clue for mentions in by_name.values() for clue in _office_clues(words, grid, mentions)]
    named = {words.starts[holder.last] for holder in holders}
    # A public figure who is named as an office holder needs no second word.
    clues += [
        _thing_clue(words, grid, thing, first, last)
        for thing, first, last in things
        if not (thing.person and words.starts[last] in named)
    ]
    clues += tenure_clues(words.text, holders, grid)
    return clues


_STRICT_BEFORE, _STRICT_AFTER = 0.004, 0.01
_SURNAME_BEFORE, _SURNAME_AFTER = 0.02, 0.05  # of a surname alone, which may be someone else's
_LOOSE_BEFORE, _LOOSE_AFTER = 0.06, 0.15  # of titles under which one may hold this office now and another then
_MANY_OFFICES = frozenset(
    ["minister", "secretary", "chairman", "chairwoman", "chair", "director", "commissioner", "spokesman", "spokeswoman", "adviser",
     "envoy", "special envoy", "ambassador", "us ambassador", "prosecutor", "mediator", "head", "chief", "general", "gen", "judge", "representative", "administrator", "governor"]
)  # fmt: skip


def _office_clues(words: Words, grid: Grid, mentions: list[Holder]) -> list[Clue]:
    first, last, terms, how = mentions[0].first, mentions[0].last, mentions[0].terms, mentions[0].how
    lead = words.starts[first] < max(700, len(words.text) // 3)
    spans = tuple(sorted({term.span for term in terms}))
    start, end = words.starts[first], words.ends[last]
    quoted = words.text[start:end]
    person = terms[0].person if len({term.person for term in terms}) == 1 else words.between(last, last)
    title = _title_text(words, first, last) if how != "named" else ""
    office = title or " or ".join(sorted({term.office.says for term in terms}))
    if how in ("in office", "acting"):
        after = _STRICT_AFTER if lead or len(mentions) > 1 else 0.08
        before = _STRICT_BEFORE
        if not any(_in_full(words, mention) for mention in mentions):
            if not any(term.office.says in HEADS for term in terms) and _someone_else(words, last):
                return []
            before, after = _SURNAME_BEFORE, max(after, _SURNAME_AFTER)
        if title.casefold() in _MANY_OFFICES:
            before, after = max(before, _LOOSE_BEFORE), max(after, _LOOSE_AFTER)
        weights = in_span(grid, spans, before, after, slack=45)
        return [
            Clue(
                Evidence("office holder", quoted, f"{person} was {office} {_when(spans)}", start, end),
                weights,
                "office",
            )
        ]
    if how == "former":
        opened = tuple((term.span[1], OPEN) for term in terms if term.span[1] != OPEN)
        if not opened:
            return []
        weights = in_span(grid, (min(opened),), 0.004, 1.0)
        says = f"{person} was {office} until {min(opened)[0].year}"
        return [Clue(Evidence("former office holder", quoted, says, start, end), weights, "past")]
    begins = min(span[0] for span in spans)
    ends = max(span[1] for span in spans)
    if how == "future":
        ahead = tuple((span[0] - datetime.timedelta(days=150), span[0] + datetime.timedelta(days=2)) for span in spans)
        says = f"{person} became {office} in {listed([str(span[0].year) for span in spans])}"
        evidence = Evidence("office holder to be", quoted, says, start, end)
        return [Clue(evidence, in_span(grid, ahead, 0.02, 0.04), "office")]
    known = (begins - datetime.timedelta(days=365 * 7), ends if ends == OPEN else _plus_years(ends, 12))
    weights = in_span(grid, (known,), 0.2, 0.5)
    shown = tuple(
        sorted(term.span for term in terms if term.office == terms[0].office and term.person == terms[0].person)
    )
    says = f"the text names {person}, {terms[0].office.says} {_when(shown)}"
    return [Clue(Evidence("public figure", quoted, says, start, end), weights, "named")]


def _in_full(words: Words, holder: Holder) -> bool:
    """Whether the text names the office holder with more than the surname."""
    names = world().names
    return any(tuple(words.keys[at : at + 2]) in names for at in range(holder.first, holder.last))


def _someone_else(words: Words, at: int) -> bool:
    """Whether the text gives the surname at word `at` a given name, before it or after, which then is not that of the tables."""
    keys, text = words.keys, words.text
    after = text[words.ends[at] : words.ends[at] + 2]
    if after[:1] == " " and after[1:].isupper() and keys[at + 1][:3] not in _DAYS_AND_MONTHS:
        return True
    for last, key in enumerate(keys):
        if (
            key == keys[at]
            and last > 1
            and text[words.starts[last]].isupper()
            and text[words.starts[last - 1]].isupper()
        ):
            given, gap = keys[last - 1], text[words.ends[last - 2] : words.starts[last - 1]]
            opens = gap.strip(" ,") != "" or "\n" in gap
            if not opens and given not in _HONORIFICS and (given,) not in world().titles:
                return True
    return False


_DAYS_AND_MONTHS = frozenset(
    [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "senor", "the"])


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
    if before in FORMER or before == "old":
        ended = max(span[1] for span in spans)
        if ended != OPEN:
            evidence = Evidence("former", words.text[start:end], f"{thing.says} ended in {ended.year}", start, end)
            return Clue(evidence, in_span(grid, ((ended, OPEN),), 0.02, 1.0), "past")
    after = 0.04 if thing.hard else 0.05 if thing.affair else 0.12
    if thing.soft:
        weights = in_span(grid, spans, 0.2, 0.2, slack=60)
    elif thing.affair:
        weights = fading(grid, spans, 0.012, after)
    else:
        weights = in_span(grid, spans, 0.008 if not thing.person else 0.02, after, slack=30)
    written = " ".join(words.text[start:end].split())
    if thing.person:
        says = f"the text names {thing.named(written)}, known {_when(spans)}"
    elif thing.soft:
        says = f"“{written}” was much in the news in {listed(sorted({str(span[0].year) for span in spans}))}"
    elif thing.affair:
        says = f"“{written}” was in the news {_when(spans)}"
    else:
        says = f"the text names “{written}” ({_when(spans)})"
    evidence = Evidence(
        "public figure" if thing.person else "thing of its time", words.text[start:end], says, start, end
    )
    return Clue(evidence, weights, "until" if max(span[1] for span in spans) != OPEN else "past")


def dateline_clue(dateline: Dateline, text: str, grid: Grid) -> Clue | None:
    """What the agency's name as the dateline writes it says: it is "Reuter" until the 1990s, "/TASS/" again since 2014."""
    keys = f" {' '.join(keys_of(text[dateline.start : dateline.end]))} "
    for phrase, thing in world().datelines.items():
        if phrase in keys and f" {phrase} " in keys:
            says = f"the dateline names {thing.says} {_when(thing.spans)}"
            evidence = Evidence("agency", thing.says, says, dateline.start, dateline.end)
            return Clue(evidence, in_span(grid, thing.spans, 0.02, 0.05, slack=200), "dateline")
    return None


def _when(spans: tuple[Span, ...]) -> str:
    parts = []
    for start, end in spans:
        if start == START:
            parts.append(f"until {end.year}")
        elif end == OPEN:
            parts.append(f"from {start.year} on")
        elif start.year == end.year:
            parts.append(f"in {start.year}")
        else:
            parts.append(f"from {start.year} to {end.year}")
    return " and ".join(parts)
