"""What the world knows: names in a text, and the time they put it in."""

from __future__ import annotations

import datetime
from collections import defaultdict
from itertools import pairwise

import pytest

from extractor.dating.clue import Grid, grid_until, in_span
from extractor.dating.tables import read_lines, read_span, tables, world
from extractor.dating.words import Words, keys_of
from extractor.dating.world import world_clues

TODAY = datetime.date(2026, 11, 23)
GRID = grid_until(TODAY, 6, 1)


def clues(text: str, grid: Grid = GRID) -> list[tuple[str, str]]:
    return [(clue.evidence.rule, clue.evidence.says) for clue in world_clues(Words(text), grid)]


# text, rule, says
NAMED = [
    ("U.S. President Jimmy Carter said", "office holder", "Jimmy Carter was President from 1977 to 1981"),
    ("PRESIDENT CARTER SAID", "office holder", "Jimmy Carter was PRESIDENT from 1977 to 1981"),
    ("President Hu met him", "office holder", "Hu Jintao was President from 2003 to 2013"),
    ("Chief executive Nadella spoke.", "office holder", "Satya Nadella was Chief executive from 2014 on"),
    ("Prime Minister José María Aznar", "office holder", "Jose Maria Aznar was Prime Minister from 1996 to 2004"),
    (
        "Helmut Kohl, the German chancellor, said",
        "office holder",
        "Helmut Kohl was head of government from 1982 to 1998",
    ),
    ("former President Jimmy Carter", "former office holder", "Jimmy Carter was President until 1981"),
    ("former U.S. President Jimmy Carter", "former office holder", "Jimmy Carter was President until 1981"),
    ("ousted Iraqi leader Saddam Hussein", "former office holder", "Saddam Hussein was president until 2003"),
    (
        "the former strongman, Saddam Hussein",
        "former office holder",
        "Saddam Hussein was president until 2003",
    ),
    (
        "the Iraqi leader Saddam Hussein",
        "public figure",
        "the text names Saddam Hussein, president from 1979 to 2003",
    ),
    ("President-elect Ronald Reagan", "office holder to be", "Ronald Reagan became President in 1981"),
    ("Mr Jimmy Carter spoke", "public figure", "the text names Jimmy Carter, U.S. president from 1977 to 1981"),
    ("sold an iPhone there", "thing of its time", "the text names “iPhone” (from 2007 on)"),
    ("a smartphone was found", "thing of its time", "the text names “smartphone” (from 2003 on)"),
    ("in the Soviet Union", "thing of its time", "the text names “Soviet Union” (from 1922 to 1991)"),
    ("in the former Soviet Union", "former", "Soviet Union ended in 1991"),
    ("rose to 3 mln dlrs", "thing of its time", "the text names “mln dlrs” (from 1976 to 2002)"),
]

NOTHING = [
    "The president of the club, Mr Carter, spoke.",
    "Chief executive Cook Beng Lee spoke.",
    "The shop of Ann Nadella opened. Chief executive Nadella spoke.",
    "Deputy President Carter of the club",
    "an ice rink, a sars plant",
    "in an Islamic state, he said",
    "THE ICE MELTED IN THE HEAT OF THE DAY",
    "which marks the day",
    "She said the president had left. Carter Brown was there.",
    "Texas tea and a kindle of kittens",
]


@pytest.mark.parametrize(("text", "rule", "says"), NAMED, ids=[case[0] for case in NAMED])
def test_who_and_what_is_named(text: str, rule: str, says: str) -> None:
    assert (rule, says) in clues(text)


@pytest.mark.parametrize("text", NOTHING)
def test_who_and_what_is_not_named(text: str) -> None:
    assert clues(text) == []


def test_a_holder_of_two_terms_is_in_office_in_both() -> None:
    (clue, *_) = world_clues(Words("President Alan Garcia spoke"), GRID)
    inside = {year for year, weight in zip(GRID.years, clue.weights, strict=True) if weight == 0}
    assert inside == {1986, 1987, 1988, 1989, 1990, 2007, 2008, 2009, 2010, 2011}


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1987", "1987-01-01", "1987-12-31"),
        ("1987/1992-05", "1987-01-01", "1992-05-31"),
        ("1999-01-02/", "1999-01-02", "9999-12-31"),
        ("/1991-12-26", "1000-01-01", "1991-12-26"),
    ],
)
def test_how_a_stretch_is_written(written: str, first: str, last: str) -> None:
    assert [day.isoformat() for day in read_span(written)] == [first, last]


def test_a_line_that_cannot_be_read_is_named() -> None:
    with pytest.raises(
        ValueError, match=r"^a line of the tables is written “Name; other spelling \| 1987/1992”, not “Rome”$"
    ):
        read_lines({"lines": "Oslo | 1990/\nRome"}, "lines")


def test_the_tables_hold_no_stretch_that_ends_before_it_begins() -> None:
    known = world()
    terms = {term for terms in known.surnames.values() for term in terms}
    spans = [(term.person, term.span) for term in terms]
    spans += [
        (thing.says, span)
        for rows in (*known.things.values(), *known.words.values())
        for _, thing, _ in rows
        for span in thing.spans
    ]
    spans += [(thing.says, span) for thing in known.datelines.values() for span in thing.spans]
    assert [name for name, (start, end) in spans if start > end] == []


@pytest.mark.parametrize(
    "office",
    [
        "U.S. president",
        "U.S. vice president",
        "U.S. secretary of state",
        "U.S. treasury secretary",
        "U.S. defense secretary",
        "U.S. attorney general",
        "U.S. ambassador to the United Nations",
        "U.S. chief justice",
        "speaker of the U.S. House of Representatives",
        "majority leader of the U.S. Senate",
        "head of the FBI",
        "head of the CIA",
        "Federal Reserve chairman",
        "NATO secretary-general",
        "United Nations secretary-general",
    ],
)
def test_an_office_has_one_holder_at_a_time(office: str) -> None:
    terms = {term for terms in world().surnames.values() for term in terms if term.office.says == office}
    spans = sorted(term.span for term in terms)
    month = datetime.timedelta(31)  # many terms are known to the month only
    overlaps = [(earlier, later) for earlier, later in pairwise(spans) if later[0] < earlier[1] - month]
    assert overlaps == []


def test_nobody_held_an_office_before_being_grown_up_or_at_a_hundred() -> None:
    born = {
        keys_of(name): read_span(day)[0]
        for row in tables()["born"]
        for names, (day, *_) in read_lines(row, "lines")
        for name in names
    }
    terms = {term for terms in world().surnames.values() for term in terms}
    ages = {
        (term.person, term.office.says): (term.span[0] - born[keys_of(term.person)]).days // 365
        for term in terms
        if keys_of(term.person) in born
    }
    assert len(ages) > 100
    assert [who for who, age in ages.items() if not 16 <= age < 100] == []


def test_no_name_is_told_two_birthdays() -> None:
    days: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in tables()["born"]:
        for names, (day, *more) in read_lines(row, "lines"):
            assert more == []
            for name in names:
                days[keys_of(name)].add(day)
    assert [name for name, told in days.items() if len(told) > 1] == []


def test_the_stretches_of_a_thing_do_not_overlap() -> None:
    things = {thing for rows in (*world().things.values(), *world().words.values()) for _, thing, _ in rows}
    overlaps = [thing.says for thing in things for a, b in pairwise(sorted(thing.spans)) if b[0] < a[1]]
    assert overlaps == []


def test_before_a_thing_began_it_is_hardly_named_and_inside_its_time_it_weighs_nothing() -> None:
    spans = (read_span("1990-01-01/1999-12-31"),)
    weights = dict(zip(GRID.years, in_span(GRID, spans, 0.01, 0.1), strict=True))
    assert weights[1995] == 0
    assert weights[1980] < weights[2005] < 0


def test_the_grid_ends_today_and_skips_days_that_do_not_exist() -> None:
    assert grid_until(TODAY, 11, 23).years[-1] == 2026
    assert grid_until(TODAY, 11, 26).years[-1] == 2025
    assert all(year % 4 == 0 for year in grid_until(TODAY, 2, 29).years)
    quarters = grid_until(TODAY)
    assert quarters.lasts[-1] == datetime.date(2026, 12, 31)
    assert len(quarters.years) == len(quarters.firsts)
