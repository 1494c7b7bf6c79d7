"""The same happening in several articles: what is one, what is not, and what the editor's word does."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.events.same import Cluster, Entry, cluster

ASHORE = Entry(
    "tarn-post#aegis",
    "2017-12-19",
    "Norland's cabinet decides to deploy two Halyard batteries",
    "On December 19, the cabinet made the decision to deploy two Halyard batteries in the north.",
    ("Norland", "Halyard"),
)
ASHORE_TOO = Entry(
    "daily-osk#halyard",
    "2017-12-19",
    "Norland approves deployment of Halyard batteries",
    "Norland's cabinet on Tuesday approved the deployment of two Halyard missile batteries.",
    ("Norland", "Halyard"),
)
OTHERS = [
    Entry(f"filler-{n}#x", f"19{n:02}", f"Harvest of crop {n} sold at market {n * 7}", names=(f"Village {n}x",))
    for n in range(30)
]


def groups(*entries: Entry) -> list[tuple[str, ...]]:
    return [found.keys for found in cluster([*entries, *OTHERS]) if not found.keys[0].startswith("filler")]


def with_(entry: Entry, **changes: object) -> Entry:
    values = {name: getattr(entry, name) for name in Entry.__slots__}
    return Entry(**{**values, **changes})  # type: ignore[arg-type]


BOTH = [("tarn-post#aegis", "daily-osk#halyard")]
EACH = [("tarn-post#aegis",), ("daily-osk#halyard",)]


def test_one_happening_in_two_articles_is_one() -> None:
    assert groups(ASHORE, ASHORE_TOO) == BOTH


@pytest.mark.parametrize("date", ["2017-12", "2017", "2017-12-18/2017-12-24", "2017~", "XXXX-12-19"])
def test_a_wider_date_agrees_with_the_day_in_it(date: str) -> None:
    told_wide = with_(ASHORE_TOO, date=date, title="Norland's cabinet decides to deploy Halyard batteries")
    found = cluster([ASHORE, told_wide, *OTHERS])[0]
    assert (found.keys, found.disagree) == (BOTH[0], False)


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2016-12-19"},
        {"date": "2017-11"},
        {"kind": "statement"},
        {"names": ("Norwich",)},
        {"names": ()},
        {"title": "Halyard factory opens in Osk", "quote": "A factory of Halyard opened in Osk on Tuesday."},
        {"key": "tarn-post#again"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_is_not_the_same(changes: dict[str, object]) -> None:
    other = with_(ASHORE_TOO, **changes)
    assert groups(ASHORE, other) == [(ASHORE.key,), (other.key,)]


def test_the_same_words_without_a_rare_name_are_not_enough() -> None:
    entries = [with_(ASHORE, key=f"paper-{n}#a", names=("Norland",)) for n in range(40)]
    assert [found.keys for found in cluster(entries)] == [(entry.key,) for entry in entries]


def test_a_name_in_every_entry_of_two_articles_is_rare_still() -> None:
    left = [Entry(f"a#{n}", f"20{n:02}", f"Osk event {n}", names=("Osk",)) for n in range(12)]
    right = [Entry(f"b#{n}", f"20{n:02}", f"Osk event {n + 20}", names=("Osk",)) for n in range(12)]
    arrest = [Entry(f"{paper}#arrest", "2017-05", "Police arrest Piet Osk", names=("Osk",)) for paper in "ab"]
    joined = [found.keys for found in cluster([*left, *right, *arrest]) if len(found.keys) > 1]
    assert joined == [("a#arrest", "b#arrest")]


def test_two_who_do_the_like_on_one_day_are_two() -> None:
    osk = Entry("a#1", "1989-10-27", "Osk shares close at $43.50, down $1", names=("Osk Corp.", "Lorne Stock Exchange"))
    tarn = Entry("b#1", "1989-10-27", "Tarn closes at $43.50, down $2", names=("Tarn Inc.", "Lorne Stock Exchange"))
    assert groups(osk, tarn) == [("a#1",), ("b#1",)]
    # one title names whose doing it is, and the other what was done to whom
    joins = Entry(
        "a#1", "1999-03-12", "Norland joins the Halyard Pact at a ceremony", names=("Norland", "Halyard Pact")
    )
    admits = Entry("b#1", "1999-03-12", "Halyard Pact lets Norland join", names=("Norland", "Halyard Pact"))
    assert groups(joins, admits) == [("a#1", "b#1")]


def test_figures_that_differ_are_of_two_things() -> None:
    wages = Entry("a#1", "2017-12", "Norland's wages rise 0.4 pct", names=("Labour Office of Osk", "Norland"))
    rents = with_(wages, key="b#1", title="Norland's rents rise 0.7 pct")
    assert groups(wages, rents) == [("a#1",), ("b#1",)]
    assert groups(wages, with_(rents, title="Norland's wages rise 0.4 percent")) == [("a#1", "b#1")]
    # what is counted is told rounded, or as it was known
    blast = Entry("a#1", "2017-12-19", "Blast in Tarno harbour kills 247 people", names=("Tarno",))
    assert groups(blast, with_(blast, key="b#1", title="Tarno harbour blast kills 258")) == [("a#1", "b#1")]


def test_a_country_is_less_than_another_name() -> None:
    price = Entry("a#1", "2017-12-19", "Miners agree to cut coal price in new pact", names=("Canada",))
    wages = Entry("b#1", "2017-12-19", "Coal firms fail to agree on wages of new staff", names=("Canada",))
    assert groups(price, wages) == [("a#1",), ("b#1",)]
    assert groups(with_(price, names=("Osk",)), with_(wages, names=("Osk",))) == [("a#1", "b#1")]
    assert groups(price, with_(price, key="b#1", title="Miners cut price of coal")) == [("a#1", "b#1")]


def test_a_share_of_two_words_is_not_enough() -> None:
    strikes = Entry("a#1", "2017-12-19", "Norland's air strikes", names=("Norland", "Ivo Tarn"))
    visit = Entry(
        "b#1", "2017-12-19", "Norland's Ivo Tarn meets Osk envoy at air base", names=("Norland", "Ivo Tarn", "Osk")
    )
    assert groups(strikes, visit) == [("a#1",), ("b#1",)]


def story(paper: str, *told: tuple[str, str, tuple[str, ...]]) -> list[Entry]:
    return [Entry(f"{paper}#{n}", date, title, names=names) for n, (date, title, names) in enumerate(told)]


STRIKE = story(
    "a", ("2017-12-19", "Smelters on strike", ()), ("2016", "Tarno smelter makes zinc", ("Tarno", "Osk Mines"))
)
STRIKE_TOO = story(
    "b", ("2017-12-19", "Strike at the smelters begins", ()), ("1990", "Osk buys Tarno", ("Tarno", "Osk"))
)


def test_articles_that_share_names_tell_of_one_matter() -> None:
    found = cluster([*STRIKE, *STRIKE_TOO, *OTHERS])[0]
    why = "their articles name Osk Mines and Tarno, the entries use the same words, and their dates agree"
    assert found == Cluster(("a#0", "b#0"), False, why)


@pytest.mark.parametrize(
    "changes",
    [
        {"names": ("Tarno",)},  # one name only
        {"names": ("Sund", "Varo")},
        {"title": "Office reopens after the strike of smelters and of miners in the far north"},
        {"date": "2017-12-20"},
    ],
    ids=str,
)
def test_articles_of_one_matter_tell_other_things_too(changes: dict[str, Any]) -> None:
    names = changes.pop("names", STRIKE_TOO[1].names)
    other = [with_(STRIKE_TOO[0], **changes), with_(STRIKE_TOO[1], names=names)]
    assert not any(len(keys) > 1 for keys in groups(*STRIKE, *other))


def test_a_title_that_is_but_a_name_is_like_nothing() -> None:
    speech = Entry("a#1", "2017-12", "Ivo Tarn speaks out", names=("Ivo Tarn",))
    assert groups(speech, with_(speech, key="b#1", title="Ivo Tarn")) == [("a#1",), ("b#1",)]


def test_a_date_that_agrees_goes_before_one_that_does_not() -> None:
    hearing = Entry("a#1", "2017-12-06", "Tarn court hears Osk case", names=("Tarn", "Osk"))
    first = with_(hearing, key="b#1", title="Tarn court hears case against Osk in the town of Lund")
    second = with_(hearing, key="b#2", date="2017-12-08")
    assert groups(hearing, first, second) == [("a#1", "b#1"), ("b#2",)]
    assert groups(hearing, second) == [("a#1", "b#2")]


def test_articles_that_tell_it_twice_do_not_keep_it_apart() -> None:
    def told(paper: str, words: str, again: str = "") -> list[Entry]:
        return [
            Entry(f"{paper}#{n}", "2017-12-19", f"Halyard {title}", names=("Halyard",))
            for n, title in enumerate((words, again))
            if title
        ]

    left, right = "bomb explodes in the harbour", "dock burns after blast"
    both = "bomb explodes in the harbour, dock burns after blast"
    entries = [*told("a", left), *told("b", left), *told("c", right), *told("d", right), *told("e", left, right)]
    apart = [set(found.keys) for found in cluster([*entries, *OTHERS]) if len(found.keys) > 1]
    assert apart == [{"a#0", "b#0", "e#0"}, {"c#0", "d#0", "e#1"}]
    more = [*entries, *told("f", both)]
    assert [len(found.keys) for found in cluster([*more, *OTHERS]) if len(found.keys) > 1] == [len(more)]
    kept = [with_(more[0], distinct_from=("c#0",)), *more[1:]]
    assert [len(found.keys) for found in cluster([*kept, *OTHERS]) if len(found.keys) > 1] != [len(more)]
    # of two articles one is no exception
    few = [*told("a", left), *told("f", both), *told("e", left, right)]
    assert [len(found.keys) for found in cluster([*few, *OTHERS]) if len(found.keys) > 1] == [2, 2]


def test_in_a_wide_stretch_few_words_must_nearly_all_agree() -> None:
    federal = Entry("a#1", "2025", "Norland's federal election", names=("Osk Party",))
    state = Entry("b#1", "2025", "Norland's state election", names=("Osk Party",))
    assert groups(federal, state) == [("a#1",), ("b#1",)]
    assert groups(federal, with_(federal, key="b#1", title="Federal election in Norland")) == [("a#1", "b#1")]


@pytest.mark.parametrize("date", ["XXXX-XX-XX", "XXXX"])
def test_two_dates_of_which_nothing_is_known_do_not_agree(date: str) -> None:
    assert groups(with_(ASHORE, date=date), with_(ASHORE_TOO, date=date)) == EACH


def test_names_in_short_and_in_full_are_one() -> None:
    left = Entry("a#1", "2020-05-01", "Oleg Tarn resigns as head of the bank", names=("Oleg Tarn",))
    right = Entry("b#1", "2020-05-01", "Bank head Tarn resigns", names=("Tarn",))
    assert groups(left, right) == [("a#1", "b#1")]


def test_dates_that_differ_are_shown_when_the_evidence_is_strong() -> None:
    other = with_(ASHORE, key="daily-osk#halyard", date="2017-12-20")
    assert cluster([ASHORE, other, *OTHERS])[0] == Cluster(
        BOTH[0],
        True,
        "the entries name Norland and Halyard and use the same words, although their dates differ",
    )
    assert groups(ASHORE, with_(ASHORE_TOO, date="2017-12-20")) == EACH
    assert groups(ASHORE, with_(other, date="2018-02-20")) == EACH


def test_two_days_are_not_joined_by_a_third_entry_that_names_the_month() -> None:
    month = with_(ASHORE, key="weekly#m", date="2017-12", names=("Halyard",))
    later = with_(ASHORE, key="daily-osk#halyard", date="2017-12-27", names=("Halyard",))
    found = groups(with_(ASHORE, names=("Halyard",)), month, later)
    assert sorted(map(len, found)) == [1, 2]


def test_the_editor_joins() -> None:
    far = Entry("c#far", "1990", "Something else", same_as=("tarn-post#aegis",))
    found = cluster([ASHORE, far, *OTHERS])[0]
    assert found == Cluster(("tarn-post#aegis", "c#far"), True, "the editor says so (same_as)")


def test_the_editor_keeps_apart() -> None:
    assert groups(with_(ASHORE, distinct_from=(ASHORE_TOO.key,)), ASHORE_TOO) == EACH
    assert groups(ASHORE, with_(ASHORE_TOO, distinct_from=(ASHORE.key,))) == EACH


def test_what_the_editor_keeps_apart_no_third_entry_joins() -> None:
    third = with_(ASHORE, key="weekly#halyard")
    found = groups(with_(ASHORE, distinct_from=(ASHORE_TOO.key,)), ASHORE_TOO, third)
    assert sorted(map(len, found)) == [1, 2]
    assert not any({ASHORE.key, ASHORE_TOO.key} <= set(keys) for keys in found)


def test_unknown_keys_are_passed_over() -> None:
    assert groups(with_(ASHORE, same_as=("gone#x",), distinct_from=("gone#y",))) == [(ASHORE.key,)]


@given(
    st.lists(
        st.builds(
            Entry,
            key=st.builds("{}#{}".format, st.sampled_from("abcd"), st.integers(0, 10**6)),
            date=st.sampled_from(
                ["2017-12-19", "2017-12", "2017", "2017-12-20", "XXXX-12-19", "2018~", "201X", "../2016"]
            ),
            title=st.lists(st.sampled_from(["cabinet", "deploys", "signs", "treaty", "batteries"]), max_size=4).map(
                " ".join
            ),
            names=st.lists(st.sampled_from(["Tarn", "Oleg Tarn", "Osk", "Halyard"]), max_size=2).map(tuple),
        ),
        max_size=12,
        unique_by=lambda entry: entry.key,
    ),
    st.data(),
)
@settings(max_examples=60, deadline=None)
def test_every_entry_is_in_one_cluster_and_the_editor_is_obeyed(entries: list[Entry], data: st.DataObject) -> None:
    keys = [entry.key for entry in entries]
    if len(keys) > 1:
        apart = data.draw(st.sampled_from(keys[1:]))
        entries[0] = with_(entries[0], distinct_from=(apart,))
    found = cluster(entries)
    assert sorted(key for group in found for key in group.keys) == sorted(keys)
    for group in found:
        articles = [key.partition("#")[0] for key in group.keys]
        # an article that tells it twice is the exception
        assert len(set(articles)) > len(articles) / 2
        assert len(set(articles)) > 2 or len(set(articles)) == len(articles)
        if len(keys) > 1:
            assert not {keys[0], apart} <= set(group.keys)


def test_ten_thousand_entries_take_about_a_second() -> None:
    entries = [
        Entry(
            f"paper-{n % 700}#{n}",
            f"{2000 + n % 20}-{1 + n % 12:02}-{1 + n % 28:02}",
            f"Minister number{n % 900} opens the bridge at town{n % 1300} with speech{n % 77}",
            f"The minister opened a bridge number{n % 900} over the river at town{n % 1300} on that day before a crowd{n % 5}.",
            (f"Minister{n % 900}", f"Town{n % 1300}", "Norland", f"Region{n % 60}"),
        )
        for n in range(10_000)
    ]
    start = time.process_time()
    cluster(entries)
    assert time.process_time() - start < 8  # a second on an idle machine; quadratic work would take minutes
