"""Which day a date without its year or week means, what the reader is told, and what an incomplete anchor leaves open."""

from __future__ import annotations

import datetime
from typing import Literal

import pytest

from extractor.article import Anchor
from extractor.timex import Implied, tag

SATURDAY = Anchor.on(datetime.date(2017, 12, 30))


def values(text: str, anchor: Anchor = SATURDAY, genre: Literal["news", "narrative"] = "news") -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in tag(text, anchor, genre=genre)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The nine-month period through September was weak.",
            [("The nine-month period", "P9M"), ("September", "2017-09")],
        ),
        (
            "On Thursday, the third day of the trial, he spoke.",
            [("Thursday", "2017-12-28"), ("the third day", "2017-12-28")],
        ),
        ("Today is the fifth day of it.", [("Today", "2017-12-30"), ("the fifth day", "2017-12-30")]),
        (
            "Sales rose in February from the same month last year.",
            [("February", "2017-02"), ("the same month last year", "2016-02")],
        ),
        (
            "Sales rose in February from the same period a year earlier.",
            [("February", "2017-02"), ("the same period a year earlier", "2016-02")],
        ),
        (
            "In the second quarter it lost money; costs rose in the same period.",
            [("the second quarter", "2017-Q2"), ("the same period", "2017-Q2")],
        ),
        ("Net rose from $3 million in the year-ago quarter.", [("the year-ago quarter", "2016-Q3")]),
        ("He spoke on the third day of the trial.", [("the third day", "XXXX-XX-XX")]),
        ("He spoke on the last day of the trial.", [("the last day", "XXXX-XX-XX")]),
        ("It fell on a Monday and not on a Tuesday.", [("Monday", "XXXX-WXX-1"), ("Tuesday", "XXXX-WXX-2")]),
        ("On a Thursday visit he spoke.", [("Thursday", "2017-12-28")]),
        ("They lost the Friday-night game.", [("Friday-night", "2017-12-29TNI")]),
        ("The March 10-year bond fell.", [("March", "2017-03"), ("10-year", "P10Y")]),
        ("He came at seven-thirty.", [("seven-thirty", "2017-12-30T07:30")]),
        ("It came late in the afternoon.", [("late in the afternoon", "2017-12-30TAF")]),
        ("It was kept for 72 h in the dark.", [("72 h", "PT72H")]),
        ("It lasts three days and two nights.", [("three days", "P3D"), ("two nights", "P2D")]),
        ("In the 1830s and '40s coal was king.", [("the 1830s", "183"), ("'40s", "184")]),
        ("The dynasty (1368-1644) fell.", [("1368", "1368"), ("1644", "1644")]),
        ("It costs $5 billion a year for the next two years.", [("a year", "P1Y"), ("the next two years", "P2Y")]),
        ("It fell by two billion U.S. dollars a month.", [("a month", "P1M")]),
        (
            "Open Tue-Thu and Fri - Sat.",
            [("Tue", "2017-12-26"), ("Thu", "2017-12-28"), ("Fri", "2017-12-29"), ("Sat.", "2017-12-30")],
        ),
        ("Seconds later it fell.", [("Seconds later", "PTXS")]),
        (
            "On a May day in 1968 they met on May Day.",
            [("May", "2017-05"), ("1968", "1968"), ("May Day", "2017-05-01")],
        ),
        ("They were off for two weeks from May 7 to rest.", [("two weeks", "P2W"), ("May 7", "2017-05-07")]),
        ("They met two weeks from May 7.", [("two weeks from May 7", "2017-05-21")]),
        ("It was paid for the year from April 1.", [("the year", "P1Y"), ("April 1", "2017-04-01")]),
        ("It rose in the year to end March 2017.", [("the year", "P1Y"), ("end March 2017", "2017-03")]),
        ("It rose in the quarter to September.", [("the quarter", "2017-Q3"), ("September", "2017-09")]),
        ("It lent the funds over 28 days.", [("28 days", "P28D")]),
        ("It took over 28 days.", [("over 28 days", "P28D")]),
        ("It fell over the first five days of May.", [("the first five days of May", "P5D")]),
        ("The March five quake hit it.", [("March five", "2017-03-05")]),
        ("In March five men left.", [("March", "2017-03")]),
        ("It will fall in fiscal 2018 beginning in May.", [("fiscal 2018", "FY2018"), ("May", "2018-05")]),
        ("The season (Oct-Mar) is long.", [("Oct", "2017-10"), ("Mar", "2018-03")]),
        ("It rose by the same quarter-point margin.", []),
        ("It fell by late afternoon.", [("late afternoon", "2017-12-30TAF")]),
        ("It lay there throughout the morning.", [("the morning", "2017-12-30TMO")]),
        ("On Friday it was lit at night.", [("Friday", "2017-12-29"), ("night", "XXXX-XX-XXTNI")]),
        ("Last year it grew, and in that year it paid.", [("Last year", "2016"), ("that year", "2016")]),
        (
            "It earned 5, up from 4 a year earlier, and owed 7, up from 6 a year earlier.",
            [("a year earlier", "2016"), ("a year earlier", "2016")],
        ),
        ("Over the weekend, thousands marched.", [("the weekend", "2017-W52-WE")]),
    ],
)
def test_what_stands_beside_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


def test_over_the_weekend_is_the_one_gone_by_until_the_next_begins() -> None:
    friday = Anchor.on(datetime.date(2017, 12, 29))
    assert values("Over the weekend, thousands marched.", friday) == [("the weekend", "2017-W51-WE")]
    assert values("Over the weekend, thousands will march.", friday) == [("the weekend", "2017-W52-WE")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said on Thursday that it was over.", "2017-12-28"),
        ("They will meet on Thursday in Oslo.", "2018-01-04"),
        ("The board is expected to decide Thursday.", "2018-01-04"),
        ("A vote, scheduled for Thursday, was near.", "2018-01-04"),
        ("They have until Thursday.", "2018-01-04"),
        ("Until Thursday, they had not been heard.", "2017-12-28"),
        ("They had filed their reports by Thursday.", "2017-12-28"),
        ("The dividend will be paid on Jan. 14.", "2018-01-14"),
        ("The dividend was paid on Nov. 14.", "2017-11-14"),
        ("It was paid in October.", "2017-10"),
        ("The crane will be moved in March.", "2018-03"),
        ("On March 3 he agreed to sell.", "2017-03-03"),
        ("He agreed to sell by March 3.", "2018-03-03"),
        ("It has been so since May.", "2017-05"),
        ("The elections next June will decide.", "2018-06"),
        ("The storm is to hit the north on Thursday.", "2018-01-04"),
        ("He plans to cut the tax on Thursday.", "2018-01-04"),
        ("Congress is under a March deadline, he noted.", "2018-03"),
        ("He is in town til Thursday.", "2018-01-04"),
        ("On Thursday, when he set aside his fears, it rained.", "2017-12-28"),
        ("The minister unveiled his plans on Thursday.", "2017-12-28"),
        ("The firm announced plans on Thursday to cut jobs.", "2017-12-28"),
        ("The firm announced plans to meet on Thursday.", "2018-01-04"),
        ("In September, it announced plans to merge.", "2017-09"),
        ("The firm has plans to open a plant in June.", "2018-06"),
        ("They spoke ahead of public testimony on Thursday.", "2018-01-04"),
        ("Ahead of the trip, the ministry on Thursday issued a warning.", "2017-12-28"),
        ("It issued a storm warning for Thursday.", "2018-01-04"),
        ("Its admission is possible in March.", "2018-03"),
        ("They reopened the museum this Sunday.", "2017-12-24"),
        ("They will reopen the museum this Sunday.", "2017-12-31"),
        ("As of Jan. 1, the euro will replace the tolar.", "2018-01-01"),
        ("As of Jan. 1, it had three branches.", "2017-01-01"),
        ("A new stage is to be reached on Jan. 1.", "2018-01-01"),
        ("He withdrew his name in February.", "2017-02"),
        ("They drew a line, and are bracing to fight over it in January.", "2018-01"),
        ("It rescheduled the hearing on the bill for late on Thursday.", "2018-01-04"),
        ("As of Thursday, the toll may have reached 26.", "2017-12-28"),
        ("If they did not agree by Thursday, it was over.", "2018-01-04"),
        ("They had left by Thursday.", "2017-12-28"),
        ("SHAH ALAM, Thurs. - This may be used.", "2017-12-28"),
        ("The dispute goes to the court on Thursday.", "2018-01-04"),
        ("The bowler makes his debut Thursday.", "2018-01-04"),
        ("It had been due to start on Thursday.", "2017-12-28"),
        ("The talks had been planned for Thursday.", "2018-01-04"),
        ("Polls open Thursday.", "2018-01-04"),
        ("The talks, which resume Thursday, have got nowhere.", "2018-01-04"),
        ("Parliament votes on the bill Thursday.", "2018-01-04"),
        ("The film comes out on Thursday.", "2018-01-04"),
        ("He turns 80 on Thursday.", "2018-01-04"),
        ("The pope celebrates Mass on Thursday.", "2018-01-04"),
        ("He takes office in July.", "2018-07"),
        ("The exhibition ran through Thursday.", "2017-12-28"),
        ("The exhibition runs through Thursday.", "2018-01-04"),
        # A past verb right before it leaves no doubt about a date that would be near.
        ("The ship sank in January.", "2017-01"),
        ("The ship sank on Jan. 12.", "2017-01-12"),
        ("They can be held until Thursday after they were seen.", "2018-01-04"),
        ("The talks, it was said, take place May 3.", "2017-05-03"),
        ("He could leave as early as Thursday.", "2018-01-04"),
        ("He left as early as Thursday.", "2017-12-28"),
        ("They would look for ways to get around Thursday's ruling.", "2017-12-28"),
        ("They will meet in Thursday's final.", "2018-01-04"),
        ("He scored in Thursday's final.", "2017-12-28"),
        ("The hearing resumes on Thursday.", "2018-01-04"),
        ("The hearing resumed on Thursday.", "2017-12-28"),
        ("They play Leeds on Thursday.", "2018-01-04"),
        ("It should hit the coast Thursday.", "2018-01-04"),
        ("It was put off to June.", "2018-06"),
        ("Markets are closed Thursday.", "2018-01-04"),
        ("Merkel to visit Rome in May", "2018-05"),
        ("Merkel in Rome to open fair in May", "2018-05"),
        ("Merkel visited Rome to see it in May", "2017-05"),
        ("Merkel to Rome in May", "2017-05"),
        ("It declared a dividend payable March 12.", "2018-03-12"),
        ("It was paid to holders of record on Dec. 22.", "2017-12-22"),
        ("It will go to holders of record Feb. 2.", "2018-02-02"),
        ("It paid the dividend March 12.", "2017-03-12"),
        ("The election is on Thursday.", "2018-01-04"),
        ("The election was on Thursday.", "2017-12-28"),
        ("Stocks were calm ahead of Thursday's report.", "2018-01-04"),
        ("Investors await Thursday's report.", "2018-01-04"),
        ("Investors cheered Thursday's report.", "2017-12-28"),
        ("The two leaders meet Thursday in Oslo.", "2018-01-04"),
        ("The two leaders met Thursday in Oslo.", "2017-12-28"),
        ("The film opens nationwide on Thursday.", "2018-01-04"),
        ("Tickets go on sale Thursday.", "2018-01-04"),
        ("Voters go to the polls on Thursday.", "2018-01-04"),
        ("They are meeting on Thursday.", "2018-01-04"),
        ("Police are looking into a shooting on Thursday.", "2017-12-28"),
        ("The drug could reach the market in April.", "2018-04"),
        ("He could not be reached on Thursday.", "2017-12-28"),
        ("Smoke could be seen on Thursday.", "2017-12-28"),
        ("He was remanded until Thursday.", "2018-01-04"),
        ("They agreed yesterday to go.", "2017-12-29"),
        ("He faces prison after pleading guilty on Thursday.", "2017-12-28"),
        ("Storms are likely here or there Thursday.", "2018-01-04"),
        ("A fire that began Thursday has burned homes.", "2017-12-28"),
        ("The trial, which begins Thursday, is the first.", "2018-01-04"),
        ("Markets were closed Thursday.", "2017-12-28"),
        ("Rain is forecast for Thursday.", "2018-01-04"),
        ("The forecast came on Thursday.", "2017-12-28"),
        ("It was delayed until June.", "2018-06"),
        ("Oil for February delivery rose.", "2018-02"),
        ("It fell on the delivery in February.", "2017-02"),
        ("Dr. M. Lee said Mr. Poe will come. He left Thursday.", "2017-12-28"),
        ("The bank on Thursday would not confirm the report.", "2017-12-28"),
        ("He would not comment on Thursday.", "2017-12-28"),
        ("They wrote to him before a summit opening here Thursday.", "2018-01-04"),
        ("Results are expected no earlier than Thursday.", "2018-01-04"),
        ("He was also asked to testify in early January.", "2018-01"),
        ("He asked for it in January.", "2017-01"),
        ('"If we meet in Rome in March," he said.', "2018-03"),
        ("The members opted to cut the output from February.", "2018-02"),
        ("The cut in February would hurt them.", "2018-02"),
        ("They cut the output in February.", "2017-02"),
        ("It is up 5 percent since year-end.", "2016"),
        ("It will be done by year-end.", "2017"),
        ("It opens in the new year.", "2018"),
        ("They want it before the new year.", "2018-01-01"),
        ("It was a good start to the new year.", "2018"),
        ("The firm said it will lay off 850 men in August.", "2018-08"),
        ("The men lay in the mud in August.", "2017-08"),
        ("It will hold a show for imported goods in March.", "2018-03"),
        ("The group’s next meeting in May is open.", "2018-05"),
        ("He said its next board meeting in May is open.", "2018-05"),
        ("Its last board meeting in May was open.", "2017-05"),
        ("Over the weekend he rested.", "2017-W52-WE"),
        ("It rose more than 7 percent over a year ago.", "2016"),
        ("He left over a year ago.", "2016"),
        ("It was worth more at 1980 prices.", "1980"),
        ("The stock rose by the same margin at end March.", "2017-03"),
        ("In the first quarter, overtime pay rose.", "2017-Q1"),
        ("The plan went to parliament for approval in March.", "2018-03"),
        ("The plan was approved in March.", "2017-03"),
        ("It will earn 5, compared with 4, in the second quarter.", "2018-Q2"),
        ("Please call me on Thursday.", "2018-01-04"),
        ("See you Thursday!", "2018-01-04"),
        ("Thursday is the anniversary of it.", "2018-01-04"),
        ("March share price index futures fell.", "2018-03"),
        ("March contracts fell.", "2018-03"),
        ("March shipments fell.", "2017-03"),
        ("They voiced high hopes for it on Thursday.", "2017-12-28"),
        ("He hopes for peace on Thursday.", "2018-01-04"),
        ("Holders of record as of Jan. 20 will be paid.", "2018-01-20"),
        ("It will go to shareholders registered on Jan. 20.", "2018-01-20"),
        ("The car was registered on Jan. 20.", "2017-01-20"),
        ("The game Thursday is the last of them.", "2017-12-28"),
        ("Thursday was the anniversary of it.", "2017-12-28"),
        ("Let’s meet Thursday.", "2018-01-04"),
        ("Can we meet on Thursday?", "2018-01-04"),
        ("We met on Thursday.", "2017-12-28"),
        ("They have until the 15th.", "2018-01-15"),
        ("They had met on the 15th.", "2017-12-15"),
        ("They met on the 31st.", "2017-12-31"),
        ("They are away until Christmas.", "2018-12-25"),
        ("They were away at Christmas.", "2017-12-25"),
    ],
)
def test_tense_and_cue_words_give_the_direction(text: str, value: str) -> None:
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hoped to name him late Saturday or early Sunday.", ["2017-12-30", "2017-12-31"]),
        ("Nothing justifies it in December, January or February.", ["2017-12", "2018-01", "2018-02"]),
        ("It fell in October, November and December.", ["2017-10", "2017-11", "2017-12"]),
        ("They met on Wednesday and Thursday.", ["2017-12-27", "2017-12-28"]),
        ("A storm was seen late tonight and Wednesday.", ["2017-12-30TNI", "2018-01-03"]),
        ("It was shut yesterday and Wednesday.", ["2017-12-29", "2017-12-27"]),
        ("They will meet on Wednesday and Thursday.", ["2018-01-03", "2018-01-04"]),
        ("They met next Wednesday or Thursday.", ["2018-01-03", "2018-01-04"]),
        ("It ran from tomorrow until noon Thursday.", ["2017-12-31", "2018-01-04T12:00"]),
        ("It ran from yesterday to Thursday.", ["2017-12-29", "2017-12-28"]),
        # Not what lies far from it.
        ("It fell in December and in November.", ["2017-12", "2017-11"]),
    ],
)
def test_a_list_goes_on_from_where_it_has_come(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at 9 a.m. (1300 GMT) on Thursday.", ["2017-12-28T09:00", "2017-12-28T13:00Z", "2017-12-28"]),
        ("It fell around 5 p.m., local time, on Thursday.", ["2017-12-28T17:00", "2017-12-28"]),
        ("It fell at 6:40 am Eastern, Thursday, Dec. 28.", ["2017-12-28T06:40", "2017-12-28"]),
        ("They sat from 9 a.m. to 2 p.m. for Dec. 28 alone.", ["2017-12-28T09:00", "2017-12-28T14:00", "2017-12-28"]),
        ("It fell at 9 a.m. On Thursday he left.", ["2017-12-30T09:00", "2017-12-28"]),
        ("Saturday, Dec. 30 At 9 a.m. it fell.", ["2017-12-30", "2017-12-30T09:00"]),
        ("At 0330 on 28 December it fell.", ["2017-12-28T03:30"]),
        # A zone is at most so far from Greenwich.
        ("It fell at 1835 (0035 GMT).", ["2017-12-30T18:35", "2017-12-31T00:35Z"]),
        ("It fell at 7 a.m. (2200 GMT).", ["2017-12-30T07:00", "2017-12-29T22:00Z"]),
        ("It fell on Thursday at 11 p.m. (0400 GMT).", ["2017-12-28T23:00", "2017-12-29T04:00Z"]),
        ("It fell at 9 a.m. (0800 GMT).", ["2017-12-30T09:00", "2017-12-30T08:00Z"]),
    ],
)
def test_a_time_has_the_day_that_stands_behind_it(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


def test_an_infinitive_hangs_on_the_verb_before_the_weekday_of_its_agreement() -> None:
    assert values("They agreed on Wednesday to meet again on Thursday.") == [
        ("Wednesday", "2017-12-27"),
        ("Thursday", "2018-01-04"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("On December 19, Japan decided.", "day and month stated; year from the day of writing (December 30, 2017)"),
        ("It was built in 1987.", "year stated in the text"),
        ("He came yesterday.", "“yesterday” counted from the day of writing (December 30, 2017)"),
        ("He spoke on Thursday.", "weekday stated; date from the day of writing (December 30, 2017)"),
        (
            "He will speak on Thursday.",
            "weekday stated; date from the day of writing (December 30, 2017) and “will” in its clause",
        ),
        ("It lasted two hours.", "“two hours” is a length of time"),
        ("He comes every day.", "“every day” repeats, so it names no one date"),
        ("He is here now.", "“now” names no date"),
    ],
)
def test_the_reader_is_told_why(text: str, why: str) -> None:
    assert [t.why for t in tag(text, SATURDAY, genre="news")] == [why]


def test_stated_and_implied_parts() -> None:
    (timex,) = tag("On December 19, Japan decided.", SATURDAY, genre="news")
    assert timex.stated == ("day", "month")
    assert timex.implied == (Implied("year", "the day of writing (December 30, 2017)"),)


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (
            Anchor(None, 12, 30),
            [
                ("December 19", "XXXX-12-19", "XXXX-12-19"),
                ("yesterday", "XXXX-12-29", "XXXX-12-29"),
                ("Saturday", "XXXX-WXX-6", "XXXX-12-24/XXXX-12-30"),
                ("2006", "2006", "2006"),
                ("last year", "XXXX", "XXXX"),
            ],
        ),
        (
            Anchor(2017, 12),
            [
                ("December 19", "2017-12-19", "2017-12-19"),
                ("yesterday", "2017-12-XX", "2017-12-XX"),
                ("Saturday", "XXXX-WXX-6", "2017-XX-XX"),
                ("2006", "2006", "2006"),
                ("last year", "2016", "2016"),
            ],
        ),
        (
            Anchor(),
            [
                ("December 19", "XXXX-12-19", "XXXX-12-19"),
                ("yesterday", "XXXX-XX-XX", "XXXX-XX-XX"),
                ("Saturday", "XXXX-WXX-6", "XXXX-XX-XX"),
                ("2006", "2006", "2006"),
                ("last year", "XXXX", "XXXX"),
            ],
        ),
    ],
    ids=["no year", "no day", "nothing"],
)
def test_what_the_anchor_does_not_settle_stays_open(
    anchor: Anchor, expected: list[tuple[str, str, str | None]]
) -> None:
    text = "On December 19 and yesterday and Saturday, as in 2006 and last year, it rained."
    assert [(t.text, t.value, t.edtf) for t in tag(text, anchor, genre="news")] == expected


def test_later_than_no_date_of_the_text_is_only_a_length() -> None:
    assert values("The city fell ten years later.") == [("ten years later", "P10Y")]
    assert values("A few days later he left.") == [("A few days later", "PXD")]
    assert values("On Dec. 19 they met. Two days later they left.")[1] == ("Two days later", "2017-12-21")


def test_later_than_a_day_gone_by_is_not_to_come() -> None:
    text = "It opened on Aug. 21, 1992. Thirty years later it closed."
    assert values(text)[1] == ("Thirty years later", "P30Y")
    assert values(text.replace("Thirty", "Ten"))[1] == ("Ten years later", "2002")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on Aug. 21, 1992, and on Aug. 24 it struck.", ["1992-08-21", "1992-08-24"]),
        ("It began on Dec. 21, 1992. Early on Jan. 3 it struck.", ["1992-12-21", "1993-01-03"]),
        ("It began on Aug. 21, 1992, on Aug. 24 it struck, on Sept. 20 it was over.", ["1992-08-21", "1992-08-24", "1992-09-20"]),
        # Not what is far from it, before it, or of the year of writing.
        ("It began on Aug. 21, 1992, and on Nov. 24 they met.", ["1992-08-21", "2017-11-24"]),
        ("It began on Aug. 21, 1992, and on Aug. 4 they met.", ["1992-08-21", "2017-08-04"]),
        ("It began on Aug. 21, 1992. " + "They say so. " * 40 + "On Aug. 24 they met.", ["1992-08-21", "2017-08-24"]),
    ],
)  # fmt: skip
def test_a_day_close_after_one_of_a_year_gone_by_belongs_to_it(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is open 4-7 p.m. Tuesday.", [("4", "2017-12-26T16:00"), ("7 p.m. Tuesday", "2017-12-26T19:00")]),
        ("It is open 2:30-4 p.m.", [("2:30", "2017-12-30T14:30"), ("4 p.m.", "2017-12-30T16:00")]),
        ("It is open 11-2 p.m.", [("11", "2017-12-30T11:00"), ("2 p.m.", "2017-12-30T14:00")]),
        ("It is open 9am-5pm.", [("9am", "2017-12-30T09:00"), ("5pm", "2017-12-30T17:00")]),
        ("It is open 09:30-17:00.", [("09:30", "2017-12-30T09:30"), ("17:00", "2017-12-30T17:00")]),
        ("They won 3-2 and 6-4, a ratio of 10:1-12:1.", []),
        (
            "It is open between 1900 and 2300 hours.",
            [("1900", "2017-12-30T19:00"), ("2300 hours", "2017-12-30T23:00")],
        ),
    ],
)
def test_hours_from_one_to_another_share_half_and_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime.date(2018, 1, 15), ["2017-WI", "2016-WI", "2018-WI"]),
        (datetime.date(2018, 11, 15), ["2018-WI", "2017-WI", "2018-WI"]),
        (datetime.date(2018, 6, 15), ["2018-WI", "2017-WI", "2018-WI"]),
    ],
)
def test_a_winter_runs_into_the_next_year(day: datetime.date, expected: list[str]) -> None:
    text = "This winter is not like last winter; next winter may be."
    assert [value for _, value in values(text, Anchor.on(day))] == expected


def test_days_of_a_week_share_it() -> None:
    assert values("It was shut from Monday to Friday last week.") == [
        ("Monday", "2017-12-18"),
        ("Friday last week", "2017-12-22"),
    ]


HISTORY = (
    "The war began on 3 March 1914. Two days later the town fell. In June the army turned back, "
    "and on 8 June it crossed the river. The next day it rained. In December 1914 all was quiet. "
    "In January the fighting began again."
)


def test_in_a_narrative_bare_dates_hang_on_the_text_before_them() -> None:
    assert values(HISTORY, genre="narrative") == [
        ("3 March 1914", "1914-03-03"),
        ("Two days later", "1914-03-05"),
        ("June", "1914-06"),
        ("8 June", "1914-06-08"),
        ("The next day", "1914-06-09"),
        ("December 1914", "1914-12"),
        ("January", "1915-01"),
    ]


def test_news_keeps_to_the_anchor() -> None:
    text = "He was born in 1950 and married in 1975. In June, police said Friday, he left for good."
    assert values(text)[-2:] == [("June", "2017-06"), ("Friday", "2017-12-29")]
