"""What looks like a date and is none."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Anchor
from extractor.timex import tag

ANCHOR = Anchor.on(datetime.date(2017, 12, 30))

NOT_DATES = [
    # counts, prices and quantities
    "They sent 1,987 soldiers and 2006 soldiers.",
    "It costs $2,006 or $889 million, up from $1999.",
    "The index rose 1990 points.",
    "He ran 1500 meters and 2000 miles.",
    "A share of 76% voted for it, 1987 votes in all.",
    # scores, ratios, numbers of things
    "They won 3-2 and lost 21-14.",
    "The vote was 52-48.",
    "A ratio of 3:2 is usual.",
    "The Boeing 747 and Flight 1987 landed.",
    "He runs Windows 95 on his computer.",
    "See Article 1999, Section 12 and Resolution 1929.",
    "Room 2012 is closed, take Highway 1950.",
    "Call 555-1990 or extension 2004.",
    "Version 10.12.1 of the program is out.",
    "The address is 1600 Pennsylvania Avenue.",
    # verbs and names
    "It may be that you may go, as they may have said.",
    "The soldiers march on the town to march against the king.",
    "The Sunday Times and the Sunday Telegraph wrote about it.",
    "He spoke on Saturday Night Live.",
    "Theresa May spoke. Mrs. May answered.",
    "April Smith and June Carter sang.",
    "Jan Kavan came with Dec Donnelly.",
    "The spring coil broke and prices fall when leaves fall.",
    "The fall of the wall surprised them.",
    "The fall of Saigon ended it, and the fall of the rouble went on.",
    "They fear the fall; after the fall he never walked again. The fall broke his leg.",
    "May said so, as April told him, and June warned them.",
    "The Hundred Years' War, the Six-Day War and the Thirty Years’ War are names.",
    "The shop is open 24/7.",
    "He may one day win. One day, he said, it would end.",
    "Back in the day it was cheap.",
    "USA Today and Russia Today wrote about the Today programme.",
    "Early hours are cold.",
    "See p. 1984 and s. 2006 of Directive 2002/58/EC; ISO 1999 and NGC 1990 are names.",
    "Of the samples (n = 1998) all but 2005 participants are 1500 light-years away.",
    "Opening hours are short, and it has been a long day.",
    "It enters into force on the day following its publication.",
    "It went from ten to six people.",
    "The now-cancelled deal hurt its quarterly profit and its quarterly dividend.",
    "In the long run it pays.",
    "They scored a touchdown in the third quarter and a 40-yard field goal in the fourth quarter.",
    "The second half was goalless, and the striker missed in the first half.",
    "They spring into action and summer squash sells.",
    "He came the second time, in second place.",
    "Wait a second, said the second man.",
    "The first half of the match was dull.",
    "A 25-year-old man and a woman, 52 years old, were hurt.",
    "He is in his 50s, with highs in the 60s.",
    "They know that the known snow is unknown in Nowhere.",
    "Long-and medium-range missiles were banned.",
    "The minutes of the meeting are lost.",
    "The order of the day, the man of the hour.",
    "a quarter of the people, one quarter of them",
    "twenty six of them and twenty-two more",
    "He was fined RM50,000 or two votes; half to 4.2 billion of it is gone.",
    "There were no battles along the March.",
    "It opened on First Night, to second year students.",
    "Dr. March and Mrs. April met.",
    "Three quarters of the vote went to him.",
    "The Eagles led 14-7 in the second quarter.",
    "He bought a season ticket.",
    "On election day they vote.",
    "The Yom Kippur War is a name.",
    "He read the Daily Mail and Newsweek.",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_date(text: str) -> None:
    assert [t.text for t in tag(text, ANCHOR, genre="news")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It may be in May.", ["May"]),
        ("In May they may march; in March they may not.", ["May", "March"]),
        ("The fall of 1989 and the fall of the wall.", ["The fall of 1989"]),
        ("Wall fell in 1989; 1989 people saw it.", ["1989"]),
        ("They left last spring.", ["last spring"]),
        ("The Sunday Times said on Sunday.", ["Sunday"]),
        ("It reported that February's sales fell.", ["February"]),
        ("She skated at the 1992 Winter Games.", ["1992"]),
        ("The dollar's sharp fall last year hurt.", ["last year"]),
        ("It closed lower Friday, the fourth decline in a row.", ["Friday"]),
        ("It met on Sunday, the first of three talks.", ["Sunday"]),
        ("He was fined RM50,000 or two years in jail.", ["two years"]),
        ("Since the Sept. 11 attacks it is so.", ["Sept. 11"]),
        ("The talks last two days.", ["two days"]),
        ("It is expected to last six weeks.", ["six weeks"]),
        ("It grew over the last six weeks and in last two years.", ["the last six weeks", "last two years"]),
        ("They fell 24/7 and 30 days a month.", ["30 days", "a month"]),
        ("It opens at 16:30 (GMT) or 17:30 GMT (16:30 BST).", ["16:30 (GMT)", "17:30 GMT", "16:30 BST"]),
        ("By the end of May the Second Army stood there.", ["the end of May"]),
        ("It reports quarterly, and the quarter ended well.", ["quarterly", "the quarter"]),
        ("He returns in the fall; in the fall of 1989 he left.", ["the fall", "the fall of 1989"]),
        ("Profit rose in the third quarter.", ["the third quarter"]),
        ("Prices will fall next year.", ["next year"]),
        ("The hall opens in fall next year.", ["fall next year"]),
        ("Sales rose in the second half of the year.", ["the second half of the year"]),
        ("Earlier Friday he left, and later Friday he came back.", ["Friday", "Friday"]),
        ("Since 9/11 it is so.", ["9/11"]),
        ("In the small hours of the 11th it rained.", ["the small hours of the 11th"]),
        ("It took one day. One day later he left.", ["one day", "One day later"]),
        ("They were in the top six every year.", ["every year"]),
        ("It reported a second-quarter loss and a year-long slump.", ["second-quarter", "year-long"]),
        ("By the start of the 1922-23 season it stood.", ["the start of the 1922-23 season"]),
        ("At ten to six he left, by five past seven he ate.", ["ten to six", "five past seven"]),
        ("It closed at 06.00 GMT, with 6.00 points.", ["06.00 GMT"]),
        ("They spoke late on Friday night and early on Sunday.", ["late on Friday night", "early on Sunday"]),
        ("It comes a year to the day after it cost $3 a year.", ["a year", "a year"]),
        ("Germany's 2006 cup and the Companies Act 2006 (p. 12).", ["2006", "2006"]),
        ("In May the rain came, and May was wet.", ["May", "May"]),
        ("Since 1987 Boeing has built 1987 cars.", ["1987"]),
        ("It took three quarters of 2016.", ["three quarters", "2016"]),
        ("Between 2:30 and 3 p.m. it rained; from 9 a.m. to 5 p.m. too.", ["2:30", "3 p.m.", "9 a.m.", "5 p.m."]),
        ("It came six months later than planned.", ["six months"]),
        ("It sold ten in the quarter that ended December 26.", ["the quarter", "December 26"]),
        ("The attack began at 1805. It stands at 1500 meters, at 1600 Main Street.", ["1805"]),
        ("On Wednesday, the 9th U.S. Circuit Court met.", ["Wednesday"]),
        ("It came at 02:30 MST (UTC+03:00).", ["02:30 MST"]),
        ("It told the weekly Le Point in the wee hours of daily talks.", ["daily"]),
        ("He said over the weekend that it was over.", ["the weekend"]),
        ("This month, May publicly criticized him.", ["This month"]),
        ("On March 3, 10 people died.", ["March 3"]),
        ("On May 3, 8 and 12 people came.", ["May 3"]),
        ("He left on 3/15 with 3/4 of it, and won 3/15.", ["3/15"]),
        ("As recently as last month he denied it.", ["last month"]),
        ("Later in the day, he left.", ["the day"]),
        ("He came at 7 on Friday night with seven on Friday night.", ["7 on Friday night", "Friday night"]),
        ("Third-year students and the first day students came.", []),
    ],
)
def test_a_date_beside_what_is_none(text: str, found: list[str]) -> None:
    assert [t.text for t in tag(text, ANCHOR, genre="news")] == found
