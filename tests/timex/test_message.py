"""Short messages: what belongs together is one expression, and its value is as open as its words."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Anchor
from extractor.edtf import is_edtf
from extractor.timex import tag
from extractor.timex.en import LANGUAGE
from extractor.timex.en.messages import LEFT_OUT
from extractor.timex.en.requests import is_message
from extractor.timex.model import Timex
from extractor.timex.tagger import grammar

WEDNESDAY = Anchor.on(datetime.date(2019, 5, 8))


def only(words: str, before: str = "Set it for", after: str = "please") -> Timex:
    found = tag(f"{before} {words} {after}", WEDNESDAY, genre="message")
    assert len(found) == 1, [t.text for t in found]
    return found[0]


# value ← wordings, each of them one expression
TIMES = {
    "T15": ("3pm", "3 p.m.", "3p", "3 pm", "three pm", "3 in the afternoon", "three in the afternoon"),
    "T15:20": ("3:20pm", "3.20 p.m.", "320pm", "15:20", "twenty past three in the afternoon", "three twenty pm"),
    "T07:30": ("half past seven", "half past 7", "7:30", "30 minutes past seven", "7.30am"),
    "T06:45": ("quarter to seven", "a quarter to seven", "15 minutes to 7"),
    "T12": ("noon", "12 noon", "midday", "mid day"),
    "T00": ("midnight", "mid night"),
    "T20": ("8ish pm", "8 o'clock at night"),
    "TMO": ("in the morning", "in the early morning"),
}
DATES = {
    "XXXX-06-14": ("June 14", "14 June", "14th of june", "june fourteenth", "the fourteenth of June", "6/14", "14/6"),
    "XXXX-05-23": ("may twenty three", "23rd May", "Thursday, May 23", "thursday 5/23", "this Thursday (May 23)"),
    "2021-06-14": ("June 14, 2021", "14-Jun-2021", "6/14/2021", "2021/14/Jun", "june fourteen twenty twenty one"),
    "1733-04-06": ("6 April seventeen thirty three", "April 6th seventeen hundred and thirty three"),
    "XXXX-09": ("September", "in sept", "late September"),
    "2022-09": ("September 2022", "Sep/2022", "sept of 22", "09/2022"),
    "XXXX-WXX-5": ("Friday", "friday", "fri"),
    "XXXX-XX-21": ("the 21st",),
    "2019-05-10": ("this Friday", "in two days", "the day after tomorrow"),
    "2019-05-17": ("next Friday", "friday next week", "next week Friday"),
    "2019-05-09": ("the next business day", "tomorrow"),
    "2019-05-22": ("in two weeks", "in a fortnight"),
    "2019-W20": ("next week", "week 20"),
    "2018-W31": ("week 31 of last year",),
    "2019-W21": ("the week after next",),
    "2019-W19-WE": ("this weekend", "the weekend"),
    "SY2008": ("school year 2008", "sy 2008", "sy08"),
    "FY2020": ("fiscal year 2020", "next fiscal year", "fy20"),
    "2008": ("calendar year 2008", "cy 2008", "the year 2008"),
    "XXXX-12-24": ("christmas eve",),
    "2019-11-28": ("thanksgiving",),
    "XXXX-06-W05": ("the last week of june",),
    "2019-06-20": ("the 20th of next month",),
    "XXXX-07-08": ("the week of July 8", "the week beginning July 8", "w/c July 8"),
    "2019-05-31": ("the last day of the month",),
}
STRETCHES = {
    "(2019-05-09,2019-05-12,P3D)": ("next 3 days", "the next three days", "3 next days", "the coming 3 days"),
    "(2019-04-17,2019-05-08,P3W)": ("past three weeks", "the last 3 weeks"),
    "(2019-05-09,2019-05-15,P4BD)": ("the next 4 business days",),
    "(2019-07-01,2019-10-01,P3M)": ("next quarter", "Q3 2019", "2019-Q3", "the third quarter of 2019"),
    "(2010-01-01,2010-07-01,P6M)": ("H1 2010", "the first half of 2010"),
    "(XXXX-01-01,XXXX-04-01,P3M)": ("the first quarter of the year", "Q1"),
    "(1980-01-01,1990-01-01,P10Y)": ("the 1980s",),
    "(1800-01-01,1900-01-01,P100Y)": ("the 19th century",),
    "(2021-01-04,2021-01-18,P2W)": ("the first two weeks of 2021",),
    "(2021-10-01,2022-01-01,P3M)": ("the last three months of 2021",),
    "(2019-05-08,2019-05-12,P4D)": ("the rest of the week", "rest of this week"),
}
RANGES = {
    "(2014-01-01,2018-01-01,P4Y)": ("from 2014 to 2018", "2014-2018", "between 2014 and 2018", "2014 through 2018"),
    "(XXXX-07-02,XXXX-07-10,P8D)": (
        "from 2 to 10 July",
        "July 2-10",
        "between July 2 and July 10",
        "2 July to 10 July",
        "7/2-7/10",
        "from the second to the tenth of July",
    ),
    "(2020-11-18,2021-01-05,P48D)": ("Nov 18 2020 to Jan 5 2021", "from 11/18/2020 until 1/5/2021"),
    "(XXXX-11-01,XXXX-03-01,P4M)": ("from November to March", "Nov till March"),
    "(2020-06-26,2020-06-28,P2D)": ("from 26 june to 28 june in 2020", "26 to 28 June 2020"),
    "(2019-05-13,2019-05-17,P4D)": ("from next Monday to Friday",),
    "(2019-06-04,2019-06-12,P8D)": ("from 4 to 12 next month",),
    "(T15,T17,PT2H)": ("3-5pm", "from 3 to 5pm", "between 3 and 5 in the afternoon", "3pm until 5 pm"),
    "(T11:30,T13,PT1H30M)": ("11:30-1pm", "from half past eleven to 1 pm"),
    "(XXXX-WXX-5T09,XXXX-WXX-5T11,PT2H)": ("Friday 9-11", "friday from 9 to 11", "9am-11am on Friday"),
    "(2019-05-09T19,2019-05-09T20:30,PT1H30M)": ("tomorrow evening from 7 to 8:30", "7 to 8:30pm tomorrow"),
    "(T10,T13:00:00,PT3H)": ("for 3 hours from 10 am", "from 10 am for three hours"),
    "(2019-05-13,2019-05-16,P3D)": ("3 days starting next Monday", "for three days from next Monday"),
    "(2019-05-08T00:00:00,2019-05-08T00:20:00,PT20M)": ("within 20 minutes", "within the next 20 min"),
}
JOINED = {
    "XXXX-WXX-5T15": ("3pm on Friday", "Friday at 3pm", "friday, 3 p.m.", "Friday 3pm", "Friday at 3 in the afternoon"),
    "2019-05-09T08:00": ("tomorrow 8:00am", "8:00 a.m. tomorrow", "tomorrow at 8:00 in the morning"),
    "2019-05-08T21": (
        "today at 9p",
        "tonight at 9",
        "9 tonight",
        "9pm this evening",
        "9ish tonight",
        "tonight at 9ish",
    ),
    "2019-05-07T20": ("last night at 8",),
    "XXXX-06-14T09:30": ("June 14 at 9:30", "9:30 on June 14"),
    "2019-05-09TNI": ("tomorrow night",),
    "2019-05-08T23:59:59": ("end of today", "eod", "the end of the day"),
    "2019-05-09": ("tmr", "late tomorrow"),
    "T09:00": ("9:00",),
}
REPEATED = {
    "XXXX-WXX-1T16": ("every Monday at 4pm", "4pm every Monday", "Mondays at 4 pm"),
    "T15": ("every day at 3pm", "3pm each day"),
    "P1WD": ("every weekday",),
    "P2WE": ("every two weekends",),
    "XXXX-04-15": ("every April 15",),
}
LENGTHS = {
    "PT3H": ("3 hours", "3h", "three hours", "3 hrs"),
    "PT3M": ("a few minutes", "several minutes"),
    "PT1.5H": ("one and a half hours", "an hour and a half", "one hour and half"),
    "P0.5Y": ("half a year", "half year"),
    "P3WE": ("three weekends",),
    "P5BD": ("5 business days", "five working days"),
    "PT30M": ("20-30 minutes", "20 to 30 minutes", "thirty minutes"),
    "P1M": ("all month", "a month"),
}


def table(*groups: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(words, value) for group in groups for value, wordings in group.items() for words in wordings]


@pytest.mark.parametrize(("words", "value"), table(TIMES, DATES, STRETCHES, RANGES, JOINED, REPEATED))
def test_one_expression_and_its_value(words: str, value: str) -> None:
    assert only(words).value == value


@pytest.mark.parametrize("words", ["two days from now", "2 days from today", "two days later", "two days after today"])
def test_so_long_from_now_is_a_day_but_after_for_a_stretch(words: str) -> None:
    assert only(words, "Do it").value == "2019-05-10"
    if words.endswith(("now", "today")) and "from" in words:
        assert only(words, "Book it").value == "2019-05-10"
        assert only("for " + words, "Book it").value == "(2019-05-08,2019-05-10,P2D)"


@pytest.mark.parametrize(("words", "value"), table(LENGTHS))
def test_lengths(words: str, value: str) -> None:
    found = only(words, "Wait for")
    assert (found.type, found.value) == ("DURATION", value)


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("Finish it before 5pm.", "before 5pm", "T17", "BEFORE"),
        ("Call me tomorrow after 2 pm.", "tomorrow after 2 pm", "2019-05-09T14", "AFTER"),
        ("Show sales since late July.", "since late July", "XXXX-07", "ON_OR_AFTER"),
        ("It must arrive no later than June 3.", "no later than June 3", "XXXX-06-03", "ON_OR_BEFORE"),
        ("Leave on 1/1/2016 or later.", "1/1/2016 or later", "2016-01-01", "ON_OR_AFTER"),
        ("Come around 9 tomorrow.", "around 9 tomorrow", "2019-05-09T09", "APPROX"),
        ("Wait more than 3 days.", "more than 3 days", "P3D", "MORE_THAN"),
    ],
)
def test_the_words_that_limit_a_date_belong_to_it(text: str, words: str, value: str, mod: str) -> None:
    assert [(t.text, t.value, t.mod) for t in tag(text, WEDNESDAY, genre="message")] == [(words, value, mod)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Book next Monday 1-3 pm or 5-6 pm.", ["next Monday 1-3 pm", "5-6 pm"]),
        ("Are you free on Tuesday or Wednesday?", ["Tuesday", "Wednesday"]),
        ("Meet me next month after 3pm.", ["next month", "after 3pm"]),
        ("I will be back in two days or in a week.", ["in two days", "in a week"]),
        ("Show sales in 2007 and 2009.", ["2007", "2009"]),
        ("Finish it in the next quarter or in the last week of May.", ["next quarter", "the last week of May"]),
        ("I will be back second of Aug.", ["second of Aug"]),
        ("Call me at 3 p.m.", ["3 p.m."]),
    ],
)
def test_what_does_not_belong_together_stays_apart(text: str, expected: list[str]) -> None:
    assert [t.text for t in tag(text, WEDNESDAY, genre="message")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Good morning everyone",
        "Have a great week!",
        "You may march on.",
        "We won 3-2 and you lost 21-14.",
        "Call me on +44 138-2010-2015.",
        "Divide 30/4.85 by 8/1.5 please.",
        "I have twenty-one coins.",
        "Use the most up to date version.",
        "You may sit in the sun.",
        "Second, I may need 7.30 of it.",
        "I am open 24/7.",
    ],
)
def test_no_date(text: str) -> None:
    assert [t.text for t in tag(text, WEDNESDAY, genre="message")] == []


@pytest.mark.parametrize(
    ("words", "edtf", "begin", "end_day"),
    [
        ("Friday at 3pm", "2019-05-10", None, None),
        ("June 14", "2019-06-14", None, None),
        ("next quarter", "2019-35", None, None),
        ("from 2 to 10 July", "2019-07-02/2019-07-10", "2019-07-02", "2019-07-10"),
        ("from November to March", "2019-11/2020-03", "2019-11-01", "2020-03-31"),
        ("from 2014 to 2018", "2014/2018", "2014-01-01", "2018-12-31"),
        ("next 3 days", "2019-05-09/2019-05-11", "2019-05-09", "2019-05-11"),
        ("monday to friday", "2019-05-13/2019-05-17", "2019-05-13", "2019-05-17"),
        ("3-5pm", "2019-05-08", None, None),
    ],
)
def test_edtf_is_resolved_whatever_the_value_leaves_open(
    words: str, edtf: str, begin: str | None, end_day: str | None
) -> None:
    found = only(words)
    assert (found.edtf, found.begin, found.end_day) == (edtf, begin, end_day)


MESSAGES = [
    "Schedule a meeting for 3pm on Friday",
    "book from 2 to 10 July",
    "Please move it to Monday.",
    "What happened last week?",
    "I was away on Tuesday.",
    "Let's meet tomorrow at noon",
    "Show me the orders shipped in 2015",
    "Sales for the last quarter",
    "5/6/2020",
    "You told me on Monday",
    "Set a reminder to read what was sent on Monday",
]
NEWS = [
    "He left on Monday.",
    "The council approved the budget on Tuesday.",
    "The company said it will cut 500 jobs by June.",
    "Japan will hold elections in July, officials said.",
    "“I will resign on Friday,” the minister said.",
    "PARIS (AP) - The strike will end on Monday.",
    "Book sales rose in March.",
    "U.S. stocks fell on Friday.",
    "Coal mine collapsed on Tuesday.",
    "Storm killed 20 in Manila on Sunday",
    "Angela Merkel will visit Moscow on Friday.",
    "Harbour board approves a second crane\n\nThe board will meet you on Monday.",
    "A plain statement without any name or past tense can be news when it goes on for as many words as on Friday.",
]


@pytest.mark.parametrize("text", MESSAGES)
def test_a_message_is_told(text: str) -> None:
    assert is_message(text)


@pytest.mark.parametrize("text", NEWS)
def test_news_stays_news(text: str) -> None:
    assert not is_message(text)
    assert tag(text, WEDNESDAY) == tag(text, WEDNESDAY, genre="news")


def test_a_message_is_read_as_one_unless_told_otherwise() -> None:
    text = "Can you come on Friday at 3pm?"
    assert [(t.text, t.value) for t in tag(text, WEDNESDAY)] == [("Friday at 3pm", "XXXX-WXX-5T15")]
    assert [t.value[:4] for t in tag(text, WEDNESDAY, genre="news")] == ["2019"]


@pytest.mark.parametrize(
    ("words", "value", "edtf"),
    [
        ("Friday at 3pm", "XXXX-WXX-5T15", "XXXX-XX-XX"),
        ("next 3 days", "(XXXX-XX-XX,XXXX-XX-XX,P3D)", None),
        ("in 5 minutes", "XXXX-XX-XXT00:05:00", None),
        ("week 31", "XXXX-W31", None),
        ("this school year", "SYXXXX", None),
        ("3 weeks before christmas", "XXXX-XX-XX", None),
        ("Sunday 3 weeks from now", "XXXX-WXX-7", None),
        ("2 days after May 5, 2017", "2017-05-07", "2017-05-07"),
        ("June to August 2017", "(2017-06-01,2017-08-01,P2M)", "2017-06/2017-08"),
    ],
)
def test_without_a_day_of_writing_nothing_is_made_up(words: str, value: str, edtf: str | None) -> None:
    (found,) = tag(f"Do it {words} please", Anchor(), genre="message")
    assert (found.value, found.edtf) == (value, edtf)


def test_the_rules_left_out_are_rules_of_news() -> None:
    """A rule renamed there would come back here."""
    assert set() == LEFT_OUT - {rule.name for rule in LANGUAGE.rules}
    assert grammar("en").reader.rules == tuple(LANGUAGE.rules)


_WORDS = (  # noqa: SIM905
    "from between to and at on in for the until - 3 5pm 15 31 29 2015 feb may monday sat next last week of 10:30 9.30 noon "
    "tonight hours days ago today now every q1 first half jan 5/12 12/12/30 30/30 century , ( ) . ? before after since "
    "than later or twenty eighteen hundred weeks business within rest year sy18 eod 0000 24 9999 2/29 5000 centuries é “"
).split()
_ANCHORS = [WEDNESDAY, Anchor(), Anchor(year=2016), Anchor(year=2016, month=2), Anchor.on(datetime.date(9999, 12, 31))]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=9), st.sampled_from(_ANCHORS))
def test_any_words_give_offsets_that_slice_and_edtf_that_parses(words: list[str], anchor: Anchor) -> None:
    text, last = " ".join(words), 0
    for timex in tag(text, anchor, genre="message"):
        assert text[timex.start : timex.end] == timex.text
        assert last <= timex.start < timex.end
        assert timex.value
        assert all(is_edtf(day) for day in (timex.edtf, timex.begin, timex.end_day) if day is not None)
        last = timex.end
