"""Value ← phrasings: what each wording means for an article of Saturday, December 30, 2017."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.edtf import is_edtf
from extractor.timex import Timex, tag

ANCHOR = Anchor.on(datetime.date(2017, 12, 30))

# (type, value, EDTF) ← wordings that must be tagged whole, with that value, in a sentence.
WORDINGS: list[tuple[str, str, str | None, tuple[str, ...]]] = [
    (
        "DATE",
        "2017-12-19",
        "2017-12-19",
        (
            "December 19",
            "Dec. 19",
            "Dec 19th",
            "19 December",
            "19th of December",
            "the 19th of December",
            "December 19, 2017",
            "December 19 2017",
            "19 December 2017",
            "19-Dec-2017",
            "2017-12-19",
            "2017/12/19",
            "12/19/2017",
            "12/19/17",
            "19.12.2017",
            "20171219",
            "Tuesday, December 19",
            "Tuesday, Dec. 19, 2017",
            "Tuesday the 19th of December",
            "December nineteenth",
            "11 days ago",
            "eleven days ago",
        ),
    ),
    ("DATE", "2017-12-28", "2017-12-28", ("Thursday", "last Thursday", "two days ago", "the day before yesterday")),
    ("DATE", "2017-12-30", "2017-12-30", ("today", "Saturday")),
    ("DATE", "2017-12-29", "2017-12-29", ("yesterday", "Friday", "a day ago", "this past Friday")),
    (
        "DATE",
        "2018-01-01",
        "2018-01-01",
        ("the day after tomorrow", "next Monday", "two days from now", "this coming Monday"),
    ),
    (
        "DATE",
        "2017-12",
        "2017-12",
        ("this month", "December 2017", "December, 2017", "Dec. 2017", "December of this year"),
    ),
    ("DATE", "2017-11", "2017-11", ("last month", "a month ago", "November", "last November", "one month ago")),
    ("DATE", "2018-01", "2018-01", ("next month", "next January", "January of next year", "January 2018")),
    (
        "DATE",
        "2016",
        "2016",
        ("last year", "2016", "a year ago", "the year 2016", "two thousand sixteen", "twenty sixteen"),
    ),
    ("DATE", "2019", "2019", ("two years from now", "2019")),
    ("DATE", "1987", "1987", ("1987", "nineteen eighty-seven", "thirty years ago", "'87")),
    ("DATE", "1987", "1987~", ("three decades ago",)),
    ("DATE", "198", "198X", ("the 1980s", "the '80s", "the eighties", "the nineteen eighties", "the 1980's")),
    ("DATE", "199", "199X~", ("the early 1990s", "the late 1990s", "the mid-1990s", "the late nineties")),
    ("DATE", "19", "19XX", ("the 20th century", "the twentieth century")),
    (
        "DATE",
        "2006",
        "2006~",
        ("late 2006", "early 2006", "mid-2006", "the end of 2006", "the beginning of 2006", "about 2006"),
    ),
    ("DATE", "2017", "2017", ("this year", "later this year", "earlier this year", "the current year")),
    ("DATE", "2017-W51", "2017-12-18/2017-12-24", ("last week", "the previous week", "a week ago")),
    ("DATE", "2017-W52", "2017-12-25/2017-12-31", ("this week", "earlier this week")),
    ("DATE", "2017-W51-WE", "2017-12-23/2017-12-24", ("last weekend",)),
    (
        "DATE",
        "2017-Q3",
        "2017-35",
        (
            "the third quarter",
            "the third quarter of 2017",
            "this year's third quarter",
            "Q3 2017",
            "the September quarter",
            "the September 2017 quarter",
        ),
    ),
    (
        "DATE",
        "2016-Q3",
        "2016-35",
        (
            "last year's third quarter",
            "the year-ago third quarter",
            "the third quarter of last year",
            "the 2016 third quarter",
            "the September quarter of last year",
        ),
    ),
    ("DATE", "2017-H1", "2017-40", ("the first half of 2017", "the first half of this year")),
    ("DATE", "2018-SP", "2018-21", ("spring 2018", "the spring of 2018", "next spring", "the spring of next year")),
    ("DATE", "2016-WI", "2016-24", ("the winter of 2016", "winter 2016")),
    ("DATE", "2017-12-25", "2017-12-25", ("Christmas", "Christmas Day", "last Christmas", "Christmas 2017")),
    ("DATE", "2017-11-23", "2017-11-23", ("Thanksgiving", "Thanksgiving Day")),
    ("DATE", "2017-12-27", "2017-12-27", ("two days after Christmas",)),
    ("DATE", "2017-05-29", "2017-05-29", ("the last Monday in May", "Memorial Day")),
    ("DATE", "BC0044", "-0043", ("44 BC", "44 B.C.")),
    ("TIME", "2017-12-28T22:00", "2017-12-28", ("10 p.m. Thursday", "Thursday at 10 p.m.", "10 p.m. on Thursday")),
    ("TIME", "2017-12-29TNI", "2017-12-29", ("last night", "Friday night", "yesterday night")),
    ("TIME", "2017-12-30TMO", "2017-12-30", ("this morning",)),
    ("TIME", "2017-12-19TMO", "2017-12-19", ("the morning of Dec. 19", "the morning of December 19")),
    ("DATE", "2017-W50", "2017-12-11/2017-12-17", ("the week before last",)),
    ("DATE", "2015", "2015", ("the year before last",)),
    ("DATE", "2016-SU", "2016-22", ("the summer before last", "the summer of last year")),
    ("DATE", "2018", "2018~", ("year-end 2018", "2018 year-end", "the end of 2018", "end-2018")),
    ("TIME", "2017-12-29T23:00", "2017-12-29", ("around 11pm on Friday night", "about 11 p.m. Friday")),
    ("TIME", "2017-12-29T12:00", "2017-12-29", ("noon local time on Friday", "noon Friday", "noon EST Friday")),
    ("DATE", "2018-01-09", "2018-01-09", ("Tuesday week", "a week on Tuesday", "a week from Tuesday")),
    ("TIME", "2017-12-29TNI", "2017-12-29", ("the night before", "the previous night")),
    ("DATE", "2018-01-16", "2018-01-16", ("Tuesday fortnight", "a fortnight on Tuesday")),
    ("DURATION", "P3W", None, ("three weeks on", "three weeks")),
    ("DATE", "2016", "2016/2017", ("the 2016-17 season", "the 2016/2017 season")),
    ("DATE", "20", "20XX~", ("the turn of the century",)),
    ("TIME", "2017-12-24TMO", "2017-12-24", ("the early hours of Sunday",)),
    ("TIME", "2017-12-29TNI", "2017-12-29", ("overnight Friday",)),
    ("DURATION", "PT3H30M", None, ("three-and-a-half hours", "three and a half hours", "3.5 hours", "3 1/2 hours")),
    ("DURATION", "P3Y", None, ("three years", "3 years", "three-year", "at least three years", "the past three years")),
    ("DURATION", "P2W", None, ("two weeks", "a couple of weeks", "a fortnight")),
    ("DURATION", "PT30M", None, ("half an hour", "30 minutes", "thirty minutes")),
    ("DURATION", "PT1H30M", None, ("an hour and a half", "one and a half hours", "1 1/2 hours")),
    ("DURATION", "PXM", None, ("several months", "a few months", "recent months")),
    ("SET", "P1D", None, ("every day", "each day", "daily")),
    ("SET", "P1W", None, ("every week", "weekly", "twice weekly", "twice a week", "once a week")),
    ("SET", "XXXX-WXX-1", None, ("every Monday", "Mondays")),
    ("SET", "P3M", None, ("quarterly", "every three months")),
    ("DURATION", "P4.5Y", None, ("four-and-a-half-year", "4.5-year", "four and a half years")),
    ("DURATION", "P25Y", None, ("quarter-century", "twenty-five years")),
    ("DURATION", "P50Y", None, ("half-century", "half a century")),
    ("DURATION", "P2000000Y", None, ("2 million years", "two million years")),
    ("SET", "P1D", None, ("three times daily", "twice daily", "3 times a day")),
    ("SET", "P1W", None, ("twice-weekly", "once weekly")),
    ("DATE", "1850", "1850~", ("c. 1850", "ca. 1850", "circa 1850", "around 1850")),
    ("DATE", "00", "00XX", ("the 1st century AD", "the first century")),
    ("DATE", "17", "17XX~", ("the early-to-mid 1700s", "the mid-to-late 1700s")),
    ("DATE", "2017-03", "2017-03~", ("end-March", "the end of March")),
    ("DATE", "200", "200X", ("the noughties", "the 2000s")),
    ("DATE", "2019", "2019/2020", ("FY2019/20", "FY 2019-20", "the 2019/20 tax year", "fiscal 2019-20")),
    ("DATE", "2004-12-26", "2004-12-26", ("Boxing Day 2004", "Boxing Day, 2004", "2004 Boxing Day")),
    ("DURATION", "P2M", "2016-01/2016-02", ("the first two months of 2016", "first two months of last year")),
    (
        "DURATION",
        "P3W",
        "2017-12-11/2017-12-31",
        ("the last three weeks of December", "the final 3 weeks of the month"),
    ),
    ("DURATION", "P2DE", "1900-01-01/1919-12-31", ("the first two decades of the 20th century",)),
    ("DATE", "200", "200X", ("the first decade of the 21st century",)),
    ("DATE", "18", "18XX~", ("the first half of the 19th century", "the last quarter of the 19th century")),
    ("DATE", "2018-W01", "2018-01-01~/2018-01-07~", ("the first half of next week", "the second half of next week")),
    ("DATE", "BC3000", "-2999/-2000", ("the third millennium BC", "the 3rd millennium B.C.")),
    ("DATE", "1", "1XXX", ("the second millennium AD", "the second millennium")),
    ("DATE", "1986-01-25", "1986-01-25", ("January twenty five nineteen eighty six", "January 25 nineteen eighty-six")),
    ("DATE", "2017-12-31", "2017-12-31", ("tmrw", "tmw", "2morrow")),
    ("TIME", "2017-12-29TNI", "2017-12-29", ("last nite", "Friday nite")),
    ("TIME", "2017-12-24TMO", "2017-12-24", ("the early hours of Sunday morning",)),
    ("TIME", "2017-12-26T20:00", "2017-12-26", ("8 p.m. Hong Kong time on Tuesday", "8 p.m. local time on Tuesday")),
    ("DURATION", "P30D", None, ("thirty (30) days",)),
    ("SET", "P1M", None, ("the last Friday of each month", "the second Thursday of every month")),
    ("DATE", "2017-12-22", "2017-12-22", ("a week ago Friday", "two Fridays ago")),
    ("DATE", "2016-12-30", "2016-12-30", ("a year ago today", "one year ago today")),
    ("DATE", "2007-12", "2007-12", ("ten years ago this month",)),
    ("DATE", "2007-W52", "2007-12-24/2007-12-30", ("ten years ago this week",)),
    ("TIME", "2017-12-28TNI", "2017-12-28", ("the night before last",)),
    ("TIME", "2017-12-26TMO", "2017-12-26", ("dawn Tuesday", "dawn on Tuesday")),
    ("TIME", "2017-12-30TNI", "2017-12-30", ("the middle of the night", "the dead of the night")),
    ("DATE", "2017", "2017~", ("mid-year", "midyear")),
    ("DATE", "PAST_REF", None, ("the other day", "a generation ago")),
    ("DURATION", "P2M", None, ("two months' time", "two months’ time")),
    ("DURATION", "PXY", None, ("a year or two", "the next 10-15 years", "the next ten to fifteen years")),
    ("SET", "P1W", None, ("two to three times a week", "2-3 times a week")),
    ("SET", "P1D", None, ("every weekday", "each working day")),
    ("DURATION", "P28D", None, ("the same 28-day period",)),
    ("DURATION", "P9M", "2016-01/2016-09", ("the first nine months last year",)),
    ("DATE", "2017-01-28", "2017-01-28", ("the Lunar New Year", "Chinese New Year 2017", "Lunar New Year")),
    ("DATE", "2017-05-27", "2017-05-27/2017-06-24", ("Ramadan", "Ramadan 2017")),
    ("DATE", "2017-04-11", "2017-04-11/2017-04-17", ("Passover",)),
    ("DATE", "2017-12-13", "2017-12-13/2017-12-20", ("Hanukkah", "Chanukah")),
    ("DATE", "2017-09-30", "2017-09-30", ("Yom Kippur", "Yom Kippur 2017")),
    ("DATE", "2017-10-19", "2017-10-19", ("Diwali", "Deepavali")),
    ("TIME", "2017-12-30T10:30", "2017-12-30", ("ten thirty AM", "10:30 a.m.")),
    ("TIME", "2017-12-30T18:05", "2017-12-30", ("six oh five pm",)),
    ("TIME", "2017-12-30TNI", "2017-12-30", ("tonight", "later tonight", "late tonight")),
    ("DURATION", "PT1H", None, ("the next hour", "the past hour")),
    ("TIME", "2017-12-30T10:31", "2017-12-30", ("1031 HKT", "10:31 HKT")),
    ("TIME", "2017-12-24TMO", "2017-12-24", ("the wee hours Sunday",)),
    ("DATE", "2012-H1", "2012-40", ("1H 2012", "H1 2012")),
    ("DURATION", "PT45M", None, ("45-min", "45-minute")),
    ("DURATION", "PXW", None, ("weekslong", "weeks-long")),
    ("DATE", "1990-01-15", "1990-01-15", ("15 JAN 90",)),
    ("TIME", "2017-12-28T16:00", "2017-12-28", ("Thursday at around 4 pm", "Thursday at about 4 p.m.")),
    ("DURATION", "P1Y", None, ("the third consecutive year",)),
    ("DATE", "2016-Q3", "2016-35", ("the year-ago third quarter", "the year-earlier third quarter")),
    ("DURATION", "P25Y", None, ("a quarter century", "a quarter of a century")),
    ("DURATION", "PT45M", None, ("three quarters of an hour", "three-quarters of an hour")),
    ("DURATION", "PXM", None, ("the months ahead", "the months to come")),
    ("DATE", "2017-06-09", "2017-06-09", ("June nine", "June 9")),
    ("DATE", "XXXX-XX-XX", None, ("the first day", "the final day")),
    ("DURATION", "P1W", None, ("the second week", "the third week")),
    ("DATE", "2011", "2011~", ("five or six years ago",)),
    ("DATE", "2007", "2007~", ("8 to 10 years ago", "8-10 years ago")),
    ("DATE", "2017-10", "2017-10~", ("a month or two ago", "one or two months ago")),
    ("DURATION", "P1Y", None, ("the year ahead", "the year to come")),
    ("DURATION", "P1W", None, ("the week ahead",)),
    ("DATE", "2018", "2018", ("the next year or so",)),
    ("DATE", "2016-Q3", "2016-35", ("the prior-year quarter", "the year-before quarter")),
    ("DATE", "2017-Q4", "2017-36", ("the current quarter", "this quarter")),
    ("DATE", "2017-12-19", "2017-12-19", ("19 Dec 17", "19 December 17")),
    ("DATE", "2017-12", "2017-12", ("the month of December 2017",)),
    ("DATE", "192", "192X", ("the Roaring Twenties",)),
    ("DATE", "196", "196X", ("the Swinging Sixties",)),
    ("DATE", "2017-W18-WE", "2017-05-06/2017-05-07", ("the weekend of May 6", "the weekend of May 6-7, 2017")),
    ("DATE", "2017-W21-WE", "2017-05-27/2017-05-28", ("the Memorial Day weekend", "Memorial Day weekend")),
    ("DATE", "2018-01-07", "2018-01-07", ("Orthodox Christmas",)),
    ("DATE", "2017-04-16", "2017-04-16", ("Orthodox Easter",)),
    ("DATE", "2017-02-05", "2017-02-05", ("Super Bowl Sunday",)),
    ("TIME", "2017-12-29T20:00", "2017-12-29", ("last night at 8", "8 o'clock last night", "Friday night at 8")),
    ("TIME", "2017-12-19T03:30", "2017-12-19", ("03:30 on 19 December",)),
    ("SET", "XXXX-WXX-5", None, ("every other Friday", "every second Friday")),
    ("SET", "P2Y", None, ("every second year", "every two years", "biennially")),
    ("SET", "P3Y", None, ("every third year",)),
    ("SET", "P1M", None, ("every first Monday of the month", "the first Monday of every month")),
    ("SET", "XXXX-07-04", None, ("every July 4", "each July 4")),
    ("SET", "P6M", None, ("semi-annually", "biannually", "every six months")),
    ("DATE", "2017-SU", "2017-22", ("all summer", "the whole summer")),
    ("DATE", "2017-12-24", "2017-12-24", ("eight days before the new year",)),
    ("DATE", "2017-12-29", "2017-12-29", ("late in the day on Friday", "early in the day Friday")),
    ("DATE", "201", "201X~", ("the latter half of the decade", "the second half of the decade")),
    ("TIME", "2017-12-08TNI", "2017-12-08", ("Friday night, Dec. 8", "the night of Dec. 8")),
    ("DATE", "2018-Q2", "2018-34", ("Q2 next year", "Q2 of next year", "the second quarter of next year")),
    ("DURATION", "P20Y", None, ("20-odd years", "20-plus years", "20+ years", "twenty years")),
    ("DURATION", "PXY", None, ("two- to three-year", "two-to-three-year", "two to three years")),
    ("DATE", "2016-12-30", "2016-12-30", ("exactly a year ago today",)),
    ("DATE", "2016-11", "2016-11", ("a year ago last month",)),
    ("TIME", "2017-12-29T24:00", "2017-12-29", ("midnight Friday", "midnight on Friday")),
    ("TIME", "2017-12-29TMO", "2017-12-29", ("Friday at dawn", "dawn on Friday")),
    ("TIME", "2017-12-30T22:00", "2017-12-30", ("10 p.m. tonight", "10 o'clock tonight")),
    ("TIME", "2017-12-29TEV", "2017-12-29", ("the evening before", "yesterday evening")),
    ("DATE", "2017-W26-WE", "2017-07-01/2017-07-02", ("July 4 weekend",)),
    ("DATE", "2017-10-09", "2017-10-09", ("Indigenous Peoples' Day", "Columbus Day")),
    ("DATE", "2017-11-12", "2017-11-12", ("Remembrance Sunday",)),
    ("DATE", "2017-03-26", "2017-03-26", ("Mothering Sunday",)),
    ("DATE", "2017-05-22", "2017-05-22", ("Victoria Day",)),
    ("DATE", "2017-06-05", "2017-06-05", ("Whit Monday",)),
    ("DATE", "2017-11-28", "2017-11-28", ("Giving Tuesday",)),
    ("DATE", "2000", "2000", ("the year 2,000", "year 2000", "model year 2000", "calendar 2000", "the tax year 2000")),
    (
        "DATE",
        "2016",
        "2016",
        ("the year ago", "the same 2016 period", "the corresponding 2016 quarter", "the like period of 2016"),
    ),
    (
        "DATE",
        "2016-Q1",
        "2016-33",
        ("the first 2016 quarter", "1st qtr 2016", "the 2016 first quarter", "2016 1st qtr"),
    ),
    ("DATE", "2016-H2", "2016-41", ("the second 2016 half", "the last 2016 half")),
    (
        "DATE",
        "2017-Q2",
        "2017-34",
        ("the June quarter", "the second qtr", "the April/June quarter", "the June 2017 quarter"),
    ),
    ("DATE", "2016-Q4", "2016-36", ("the December quarter of last year", "the December quarter last year")),
    ("DURATION", "P10Y", None, ("10-years", "ten-years", "10-year")),
    ("DURATION", "P8.5Y", None, ("eight and one-half years", "eight and a half years")),
    ("DURATION", "PXW", None, ("another week or two", "a week or two", "a further week or more")),
    ("DATE", "2017-03-05", "2017-03-05", ("March five", "March Five", "March five, 2017")),
    ("DATE", "FY2016", "2016~", ("fiscal 2016 year-end",)),
    ("DATE", "2016", "2016", ("this time last year",)),
    ("DATE", "1480", "1480~", ("c.1480", "ca.1480", "c. 1480")),
    ("DATE", "2015-03-03", "2015-03-03", ("2015 March 3", "3 March 2015")),
    ("DATE", "2017-09-29", "2017-09-29", ("Michaelmas", "Michaelmas Day")),
    ("DATE", "2017-03-25", "2017-03-25", ("Lady Day",)),
    ("DATE", "2017-06-24", "2017-06-24", ("Midsummer Day", "Midsummer's Day", "Midsummer’s Day 2017")),
    ("DATE", "2018-01-20", "2018-01-20", ("Inauguration Day",)),
    ("TIME", "2017-11-23TNI", "2017-11-23", ("Thanksgiving night", "the night of Thanksgiving")),
    ("TIME", "2017-12-25TMO", "2017-12-25", ("Christmas morning", "early Christmas morning")),
    ("TIME", "2017-12-30T20:45", "2017-12-30", ("quarter to nine in the evening", "quarter to nine p.m.")),
    ("SET", "PT30M", None, ("half-hourly", "every half hour")),
    ("DURATION", "PT72H", None, ("72-h", "72 hours", "72 hrs")),
    ("DURATION", "PT48H", None, ("the last 48 hrs", "the past 48 hours")),
    ("DATE", "2016-W47-WE", "2016-11-26/2016-11-27", ("Thanksgiving weekend last year", "Thanksgiving weekend 2016")),
    ("DURATION", "PXY", None, ("6- to 30-years", "6- to 30-year", "six to thirty years")),
    ("DURATION", "PXY", None, ("the next year or two", "the last year or two", "the next few years")),
    ("DATE", "2016-11", "2016-11", ("November a year ago", "November a year earlier", "November of last year")),
    ("DATE", "2016-Q4", "2016-36", ("the fourth quarter a year ago",)),
    ("DATE", "PRESENT_REF", None, ("now", "currently")),
    ("DATE", "PAST_REF", None, ("recently", "lately", "2 million years ago")),
    ("DATE", "FUTURE_REF", None, ("the near future",)),
]
CASES = [(words, kind, value, edtf) for kind, value, edtf, group in WORDINGS for words in group]


def only(text: str, anchor: Anchor = ANCHOR) -> Timex:
    found = tag(text, anchor, genre="news")
    assert len(found) == 1, [t.text for t in found]
    return found[0]


@pytest.mark.parametrize(("words", "kind", "value", "edtf"), CASES, ids=[case[0] for case in CASES])
def test_wording(words: str, kind: str, value: str, edtf: str | None) -> None:
    timex = only(f"It lasted {words}." if kind == "DURATION" else f"They met {words}.")
    assert (timex.text, timex.type, timex.value, timex.edtf) == (words, kind, value, edtf)


def test_every_edtf_of_the_table_parses() -> None:
    assert all(edtf is None or is_edtf(edtf) for _, _, edtf, _ in WORDINGS)


@pytest.mark.parametrize(
    ("words", "mod"),
    [
        ("early 2006", "START"),
        ("late 2006", "END"),
        ("mid-November", "MID"),
        ("about two years ago", "APPROX"),
        ("more than three years", "MORE_THAN"),
        ("less than an hour", "LESS_THAN"),
        ("at least 30 days", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
    ],
)
def test_mod(words: str, mod: str) -> None:
    assert only(f"It took {words}.").mod == mod


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("It costs $3 billion a year in fees.", "a year", "SET"),
        ("Dozens of interviews a day are held.", "a day", "SET"),
        ("They marched 20 miles (32 km) a day.", "a day", "SET"),
        ("It costs $20 a year for the better one.", "a year", "SET"),
        ("It rose 5 percent a year when it rained.", "a year", "SET"),
        ("He left $20 a year before.", "a year before", "DATE"),
        ("They marked a day in history.", "a day", "DURATION"),
        ("They were 20 miles, a day's march, away.", "a day", "DURATION"),
    ],
)
def test_a_rate_has_an_amount_before_it(text: str, words: str, kind: str) -> None:
    assert [(t.text, t.type) for t in tag(text, ANCHOR, genre="news")] == [(words, kind)]


def test_set_attributes() -> None:
    assert (only("every Monday").quant, only("He runs twice a week.").freq) == ("EVERY", "2X")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("It ran Dec. 19-21.", [("Dec. 19", "2017-12-19/2017-12-21"), ("21", None)]),
        ("the years 1987-1991", [("1987", "1987/1991"), ("1991", None)]),
        ("between 1987 and 1991", [("1987", "1987/1991"), ("1991", None)]),
        ("from March 5 to April 2, 2016", [("March 5", "2016-03-05/2016-04-02"), ("April 2, 2016", None)]),
        ("on April 24 and 25, 2016", [("April 24", "2016-04-24"), ("25, 2016", "2016-04-25")]),
        ("It runs from June 1 to Nov. 30.", [("June 1", "2017-06-01/2017-11-30"), ("Nov. 30", None)]),
        ("It is shut mid-June to mid-September.", [("mid-June", "2017-06~/2017-09~"), ("mid-September", None)]),
        ("It runs from Nov. 30 to Feb. 2.", [("Nov. 30", "2017-11-30/2018-02-02"), ("Feb. 2", None)]),
        ("on Sept. 5-6 last year", [("Sept. 5", "2016-09-05/2016-09-06"), ("6 last year", None)]),
        ("on 5 and 6 September of last year", [("5", "2016-09-05"), ("6 September of last year", "2016-09-06")]),
        ("It was shut from 6 through 9 June.", [("6", "2017-06-06/2017-06-09"), ("9 June", None)]),
        ("on 26-30 November", [("26", "2017-11-26/2017-11-30"), ("30 November", None)]),
        ("the Nov/Jan season", [("Nov", "2017-11/2018-01"), ("Jan", None)]),
        ("the July-to-September period", [("July", "2017-07/2017-09"), ("September", None)]),
        ("on March 3, 10 and 17, 2016", [("March 3", "2016-03-03"), ("10", "2016-03-10"), ("17, 2016", "2016-03-17")]),
        (
            "on the 3rd, 10th or 17th of May",
            [("the 3rd", "2017-05-03"), ("10th", "2017-05-10"), ("17th of May", "2017-05-17")],
        ),
        (
            "July, August and September 2016",
            [("July", "2016-07"), ("August", "2016-08"), ("September 2016", "2016-09")],
        ),
        ("in 2006-07, in 1998-02", [("2006", "2006/2007"), ("07", None), ("1998", "1998/2002"), ("02", None)]),
        ("in 2015-03", [("2015-03", "2015-03")]),
        ("on Monday and Tuesday last week", [("Monday", "2017-12-18"), ("Tuesday last week", "2017-12-19")]),
        ("(c. 428 – c. 348 BC)", [("c. 428", "-0427~/-0347~"), ("c. 348 BC", None)]),
        (
            "It ran from December 30, 2015, to January 2, 2016.",
            [("December 30, 2015", "2015-12-30/2016-01-02"), ("January 2, 2016", None)],
        ),
        (
            "It rose between November and March this year.",
            [("November", "2016-11/2017-03"), ("March this year", None)],
        ),
        ("It ran from Tuesday to Thursday.", [("Tuesday", "2017-12-26/2017-12-28"), ("Thursday", None)]),
        ("It ran from Thursday to Monday.", [("Thursday", "2017-12-21/2017-12-25"), ("Monday", None)]),
        ("It will run Monday through Friday.", [("Monday", "2018-01-01/2018-01-05"), ("Friday", None)]),
        ("from late May to early June", [("late May", "2017-05~/2017-06~"), ("early June", None)]),
        ("between 2015 and early 2016", [("2015", "2015/2016~"), ("early 2016", None)]),
        ("between 3 and 5 March", [("3", "2018-03-03/2018-03-05"), ("5 March", None)]),
        ("between 500 and 300 BC", [("500", "-0499/-0299"), ("300 BC", None)]),
        ("in the 60s and 70s", [("the 60s", "196X"), ("70s", "197X")]),
        ("The Boxing Day tsunami of 2004", [("Boxing Day", "2004-12-26"), ("2004", "2004")]),
    ],
)
def test_a_range_or_list_is_tagged_date_by_date_and_the_first_end_of_a_range_carries_the_interval(
    text: str, pairs: list[tuple[str, str | None]]
) -> None:
    assert [(t.text, t.edtf) for t in tag(text, ANCHOR, genre="news")] == pairs


def test_an_anchored_duration_says_its_days() -> None:
    timex = only("It grew over the past three years.")
    assert (timex.value, timex.edtf, timex.begin, timex.end_day) == ("P3Y", None, "2014-12-30", "2017-12-30")


def test_tentative_words_mark_the_date() -> None:
    assert not any(t.tentative for t in tag("A member of the House of Representatives left on Monday.", ANCHOR))
    assert [t.tentative for t in tag("It is planned tentatively in 2023, not in 2024.", ANCHOR, genre="news")] == [
        True,
        False,
    ]
