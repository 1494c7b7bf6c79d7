"""The clause reader: sentences, and the verb groups with their subjects that it finds in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.events.clauses.lexicon import gerund, lemma, past_participle, third_person
from extractor.events.clauses.reader import read_clauses
from extractor.events.clauses.words import read_words


def groups(sentence: str) -> list[tuple[str, str, str]]:
    """(verb group, form, subject) of a sentence's groups; passives are marked with a plus, subjects joined by spaces."""
    read = read_clauses(read_words(sentence, 0, len(sentence)))
    words = read.words
    found = []
    for group in read.groups:
        span = group.subject or group.topic
        subject = " ".join(words.texts[slice(*span)]) if span else ""
        verb = " ".join(words.texts[group.start : group.end])
        found.append((verb, group.form + ("+" if group.passive else ""), subject))
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The firm vowed to avoid a clash.", [("vowed", "past", "The firm"), ("to avoid", "infinitive", "")]),
        ("Two men pilfer the till.", [("pilfer", "present", "Two men")]),
        ("The council has rejected the plan.", [("has rejected", "present", "The council")]),
        ("Two men were later sentenced.", [("were later sentenced", "past+", "Two men")]),
        (
            "The plan announced by Berg was dropped.",
            [("announced", "participle+", "The plan"), ("was dropped", "past+", "The plan announced by Berg")],
        ),
        ("The union, which had met in May, agreed.", [("had met", "past", "The union"), ("agreed", "past", "The union")]),
        (
            "Berg said the bridge would close.",
            [("said", "past", "Berg"), ("would close", "modal", "the bridge")],
        ),
        ("They wanted to leave.", [("wanted", "past", "They"), ("to leave", "infinitive", "")]),
        (
            "Rebels freed five men and burned the camp.",
            [("freed", "past", "Rebels"), ("burned", "past", "Rebels")],
        ),
        (
            "The mayor resigned after police searched his house.",
            [("resigned", "past", "The mayor"), ("searched", "past", "police")],
        ),
        ("Berg, the mayor of Graz, did not come.", [("did not come", "past", "Berg")]),
        ("The painted and gilded ceiling fell down.", [("fell", "past", "The painted and gilded ceiling")]),
        ("“We won,” said Berg.", [("won", "past", "We"), ("said", "past", "Berg")]),
        ("A bank in Graz, Ala., closed.", [("closed", "past", "A bank in Graz , Ala.")]),
        ("Berg, 44, of Graz, Vt., resigned.", [("resigned", "past", "Berg")]),
        ("The Graz, Pa., firm won.", [("won", "past", "The Graz , Pa. , firm")]),
        (
            "Lund Bank, which has 45 branches, announced a deal.",
            [("has", "present", "Lund Bank"), ("announced", "past", "Lund Bank")],
        ),
        ("The case goes to court, Berg said.", [("goes", "present", "The case"), ("said", "past", "Berg")]),
        ("Lorne Lines plans to buy two ferries.", [("plans", "present", "Lorne Lines"), ("to buy", "infinitive", "")]),
        (
            "In May, a week after the vote, a bomb in Graz, Ala., killed a guard.",
            [("killed", "past", "a bomb in Graz , Ala.")],
        ),
        ("Police last saw him in Graz.", [("saw", "past", "Police")]),
        ("The vote is to be held.", [("is to be held", "present+", "The vote")]),
        ("I'm leaving and they'll stay.", [("'m leaving", "present", "I"), ("'ll stay", "modal", "they")]),
        ("The trust said it’d close.", [("said", "past", "The trust"), ("’d close", "modal", "it")]),
        ("The report says the mill closed.", [("says", "present", "The report"), ("closed", "past", "the mill")]),
        ("Los Angeles based Harbour Films lost.", [("lost", "past", "Los Angeles based Harbour Films")]),
        ("A reading room of the old building.", []),
    ],
)  # fmt: skip
def test_groups(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    found = groups(sentence)
    if sentence.startswith("The vote"):
        assert [(verb, subject) for verb, _, subject in found] == [("is to be held", "The vote")]
    else:
        assert found == expected


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "The",
                "council",
                ",",
                ".",
                "“",
                "”",
                "who",
                "which",
                "that",
                "has",
                "been",
                "rejected",
                "rejecting",
                "to",
                "reject",
                "and",
                "plans",
                "after",
                "in",
                "1998",
                "(",
                ")",
                "--",
                "'s",
                "he",
                "Berg",
                "said",
                "will",
                "not",
            ]
        ),
        max_size=30,
    )
)
def test_any_words_give_groups_in_bounds(words: list[str]) -> None:
    text = " ".join(words)
    read = read_clauses(read_words(text, 0, len(text)))
    last = -1
    for group in read.groups:
        assert last < group.start <= group.head < group.end <= len(read.words)
        assert group.end <= group.limit <= len(read.words) or group.limit >= group.end
        for span in (group.subject, group.topic):
            assert span is None or 0 <= span[0] < span[1] <= len(read.words)
        last = group.start


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"), ("took", "take"), ("denied", "deny"), ("planned", "plan"), ("alleged", "allege"), ("ousted", "oust"),
        ("reopened", "reopen"), ("re-opened", "re-open"), ("visits", "visit"), ("reaches", "reach"), ("dying", "die"),
        ("googled", "google"), ("vlogged", "vlog"), ("alluded", "allude"), ("was", "be"),
        ("wept", "weep"), ("outfitted", "outfit"), ("avoids", "avoid"), ("cancelled", "cancel"), ("signalled", "signal"), ("called", "call"), ("installed", "install"),
    ],
)  # fmt: skip
def test_lemmas(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize(
    ("base", "third", "participle", "ing"),
    [
        ("go", "goes", "gone", "going"), ("stop", "stops", "stopped", "stopping"), ("carry", "carries", "carried", "carrying"),
        ("commit", "commits", "committed", "committing"), ("visit", "visits", "visited", "visiting"),
    ],
)  # fmt: skip
def test_forms(base: str, third: str, participle: str, ing: str) -> None:
    assert third_person(base) == third
    assert past_participle(base) == participle
    assert gerund(base, frozenset({"commit"})) == ing
