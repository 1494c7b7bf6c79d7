"""What the bare dates of a narrative hang on: the date that the story has reached."""

from __future__ import annotations

import datetime
import time

import pytest

from extractor.article import Anchor
from extractor.timex import Implied, Timex, tag

ANCHOR = Anchor.on(datetime.date(2009, 12, 19))


def story(text: str) -> list[Timex]:
    return tag(text, ANCHOR, genre="narrative")


def values(text: str) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in story(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A month, a day, a season takes the year reached.
        ("It began on 8 May 1902. In July it spread.", [("8 May 1902", "1902-05-08"), ("July", "1902-07")]),
        ("In 1902 it began. On 3 July it spread.", [("1902", "1902"), ("3 July", "1902-07-03")]),
        ("In March 1902 it began. By the autumn it was over.", [("March 1902", "1902-03"), ("the autumn", "1902-FA")]),
        # Once the months start again, the next year.
        ("In November 1902 it began. In January it spread.", [("November 1902", "1902-11"), ("January", "1903-01")]),
        ("In late 1902 it began. In February it spread.", [("late 1902", "1902"), ("February", "1903-02")]),
        # A step back of a few months is a look back in the same year.
        ("In July 1902 they met. Since May they had hoped.", [("July 1902", "1902-07"), ("May", "1902-05")]),
        # "This" month is that of the writer.
        ("In May 1902 it fell, he said this July.", [("May 1902", "1902-05"), ("this July", "2009-07")]),
        # Days of the month reached.
        ("In July 1902 they met. On the 14th they parted.", [("July 1902", "1902-07"), ("the 14th", "1902-07-14")]),
        ("In 1902 they met. On the 14th they parted.", [("1902", "1902"), ("the 14th", "1902-XX-14")]),
        (
            "In July 1902 they met, on the evening of the 5th, not that of the 5th Army.",
            [("July 1902", "1902-07"), ("the evening of the 5th", "1902-07-05TEV")],
        ),
        (
            "In July 1902 they met. A month after that, they parted.",
            [("July 1902", "1902-07"), ("A month after that", "1902-08")],
        ),
        # Weekdays run forward.
        (
            "On 12 March 1938 they came. On Sunday they left.",
            [("12 March 1938", "1938-03-12"), ("Sunday", "1938-03-13")],
        ),
        ("In March 1938 they came. On Sunday they left.", [("March 1938", "1938-03"), ("Sunday", "XXXX-WXX-7")]),
        # Pointers count from the last date there is.
        (
            "On 30 May 1902 it fell. The next day it rained.",
            [("30 May 1902", "1902-05-30"), ("The next day", "1902-05-31")],
        ),
        (
            "On 30 May 1902 it fell. That night it rained.",
            [("30 May 1902", "1902-05-30"), ("That night", "1902-05-30TNI")],
        ),
        (
            "On 30 May 1902 it fell. Two weeks later it rose.",
            [("30 May 1902", "1902-05-30"), ("Two weeks later", "1902-W24")],
        ),
        (
            "In June 1902 it fell. A year and a half later it rose.",
            [("June 1902", "1902-06"), ("A year and a half later", "1903-12")],
        ),
        (
            "In October 1902 it fell. The following spring it rose.",
            [("October 1902", "1902-10"), ("The following spring", "1903-SP")],
        ),
        (
            "On 30 May 1902 it fell; later that month it rose.",
            [("30 May 1902", "1902-05-30"), ("later that month", "1902-05")],
        ),
        (
            "On 30 May 1902 it fell. Earlier in the year it rose.",
            [("30 May 1902", "1902-05-30"), ("Earlier in the year", "1902")],
        ),
        # "That day" is a day that was spoken of, over a month or year named since.
        (
            "On 30 May 1902 it fell. By the end of the year it rose. That day is kept.",
            [("30 May 1902", "1902-05-30"), ("the end of the year", "1902"), ("That day", "1902-05-30")],
        ),
        # No day is invented where only a month or a year is reached.
        (
            "In October 1915 it began; four days later it spread.",
            [("October 1915", "1915-10"), ("four days later", "1915-10-XX")],
        ),
        ("It began in 1915. That night it rained.", [("1915", "1915"), ("That night", "1915-XX-XXTNI")]),
        ("It began in 1915. Two months later it spread.", [("1915", "1915"), ("Two months later", "1915-XX")]),
        (
            "In July 1902 they met. In the same period, it rained.",
            [("July 1902", "1902-07"), ("the same period", "1902-07")],
        ),
        # "Today" is the writer's, "at night" no one night.
        ("On 30 May 1902 it fell. Today it is a museum.", [("30 May 1902", "1902-05-30"), ("Today", "PRESENT_REF")]),
        (
            "On 30 May 1902 it fell, and lies so to this day.",
            [("30 May 1902", "1902-05-30"), ("this day", "PRESENT_REF")],
        ),
        (
            "On 30 May 1902 it fell, after two bloody weeks.",
            [("30 May 1902", "1902-05-30"), ("two bloody weeks", "P2W")],
        ),
        ("On 30 May 1902 it fell, a special day.", [("30 May 1902", "1902-05-30")]),
        ("It fell in 1902, in modern-day Poland.", [("1902", "1902"), ("modern-day", "PRESENT_REF")]),
        ("On 30 May 1902 it fell. They marched at night.", [("30 May 1902", "1902-05-30"), ("night", "XXXX-XX-XXTNI")]),
        # "on" counts like "later"; "that year" is the last year named, and its month carries the story on.
        (
            "On 14 May 1903 it was sold; in June of that year it burned. Eighteen months on, it reopened.",
            [
                ("14 May 1903", "1903-05-14"),
                ("June of that year", "1903-06"),
                ("Eighteen months on", "1904-12"),
            ],
        ),
        # A jump that the next years confirm carries the story on, even in the middle of a sentence.
        (
            "On 1 April 1899 he joined. When war came in August 1914 he went. In October he was hurt. In 1917 he came "
            "home, and by 1918 he was well.",
            [
                ("1 April 1899", "1899-04-01"),
                ("August 1914", "1914-08"),
                ("October", "1914-10"),
                ("1917", "1917"),
                ("1918", "1918"),
            ],
        ),
        # Two digits are the year nearest to the date reached.
        (
            "From 1942 to 1946 he served, and he retired in '82.",
            [("1942", "1942"), ("1946", "1946"), ("'82", "1982")],
        ),
        ("In 1917 the boys of '99 went.", [("1917", "1917"), ("'99", "1899")]),
        # Of a holiday, the one nearest to the date reached.
        (
            "In January 1902 it fell. Since Christmas they had hoped.",
            [("January 1902", "1902-01"), ("Christmas", "1901-12-25")],
        ),
    ],
)
def test_bare_dates_hang_on_the_date_reached(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # A look back.
        ("On 30 May 1902 it fell. The year before, it had stood. In July they wept.", "July", "1902-07"),
        ("On 30 May 1902 it fell, as it had two decades earlier. In July they wept.", "July", "1902-07"),
        ("In May 1902 it fell, as in 1812, when snow lay in October. In July they wept.", "July", "1902-07"),
        # … holds within its sentence.
        ("In May 1902 it fell, as in 1812, when snow lay in October. In July they wept.", "October", "1812-10"),
        # A study of much later years.
        (
            "In May 1902 it fell. A paper of 2005 showed that no one died on 4 July. In August they left.",
            "4 July",
            "1902-07-04",
        ),
        (
            "In May 1902 it fell. In 2005, papers came out. In July it rose. It burnt in 1903, and in 1904.",
            "July",
            "1902-07",
        ),
        # A glance ahead.
        ("In January 1902 it fell and was to rise by December. In March they built.", "March", "1902-03"),
        # "That year" tells nothing new after a day of it.
        ("On 30 May 1902 it fell, to rise that year. On the 31st they wept.", "the 31st", "1902-05-31"),
        # A year that opens its sentence carries the story on.
        ("In May 1902 it fell. In 1911 it rose. In July they sang.", "July", "1911-07"),
        # As does a date of a year close by, when the next years stay there.
        ("In May 1902 it fell. They wept until June 1903. In July they sang. By 1903 they danced.", "July", "1903-07"),
        ("In May 1902 it fell, not in June 1901. In July they sang. In 1902 they danced.", "July", "1902-07"),
        # A decade is no place in the story.
        ("In May 1902 it fell, as in the 1870s. In July they sang.", "July", "1902-07"),
    ],
)
def test_asides_do_not_move_the_story(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


def test_a_heading_settles_the_year_of_its_section() -> None:
    text = (
        "1902: siege\n\nIn December 1902 it fell, after what was begun in 1899 and June 1900.\n\nAftermath\n\n"
        "At the end of March it shook. On 4 May it burnt.\n\n1903\n\nIn January it rose."
    )
    assert values(text)[-4:] == [
        ("the end of March", "1902-03"),
        ("4 May", "1902-05-04"),
        ("1903", "1903"),
        ("January", "1903-01"),
    ]


def test_a_section_ends_where_the_story_leaves_its_year_for_good() -> None:
    text = "1902\n\nIn May it fell.\n\nAftermath\n\n{} In July it burnt."
    stays = "In 1911 it rose. By 1912 it shone. In 1913 it paid."
    assert ("July", "1913-07") in values(text.format(stays))
    assert ("July", "1902-07") in values(text.format("In 1911 a film was made of it."))


def test_a_heading_of_two_years_begins_with_the_first() -> None:
    assert values("Exile, 1902–1905\n\nIn March he left.\n\nIn January 1904 he wrote.")[-2:] == [
        ("March", "1902-03"),
        ("January 1904", "1904-01"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in 490 BC. In 479, they won.", [("490 BC", "BC0490"), ("479", "BC0479")]),
        ("It fell in 490 BC. Ten years later it rose.", [("490 BC", "BC0490"), ("Ten years later", "BC0480")]),
        (
            "It fell in August 490 BC; in September it rose.",
            [("August 490 BC", "BC0490-08"), ("September", "BC0490-09")],
        ),
        ("It fell in the summer of 480 BC.", [("the summer of 480 BC", "BC0480-SU")]),
        ("It fell on 9 August 480 BC.", [("9 August 480 BC", "BC0480-08-09")]),
        ("It lasted from 264 to 241 BC.", [("264", "BC0264"), ("241 BC", "BC0241")]),
        ("The revolt (499–93 BC) failed.", [("499", "BC0499"), ("93 BC", "BC0493")]),
        ("It stood in the 5th century BC.", [("the 5th century BC", "BC04")]),
        ("It fell in AD 410. By 476, all was lost.", [("AD 410", "0410"), ("476", "0476")]),
        ("It grew in the early spring of 479 BC.", [("the early spring of 479 BC", "BC0479-SP")]),
        (
            "It grew in the summer and autumn of 480 BC.",
            [("the summer", "BC0480-SU"), ("autumn of 480 BC", "BC0480-FA")],
        ),
        ("It grew in the 5th and 4th centuries BC.", [("the 5th", "BC04"), ("4th centuries BC", "BC03")]),
        (
            "It grew in the late 18th and early 19th centuries.",
            [("the late 18th", "17"), ("early 19th centuries", "18")],
        ),
        ("It grew in the 540s BC.", [("the 540s BC", "BC054")]),
        # Three digits that count something are no year.
        ("It fell in 490 BC. In 300 ships they came, 600 men in all.", [("490 BC", "BC0490")]),
    ],
)
def test_years_of_antiquity(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


def test_the_fifth_century_before_christ_has_its_hundred_years() -> None:
    (century,) = story("It stood in the 5th century BC.")
    assert century.edtf == "-0499/-0400"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the spring and summer of 1902 it grew.", [("the spring", "1902-SP"), ("summer of 1902", "1902-SU")]),
        ("On 4 May and 6 June 1902 they met.", [("4 May", "1902-05-04"), ("6 June 1902", "1902-06-06")]),
        ("From late November to early March 1902.", [("late November", "1901-11"), ("early March 1902", "1902-03")]),
        ("On the night of 3–4 May 1902 it fell.", [("the night of 3", "1902-05-03TNI"), ("4 May 1902", "1902-05-04")]),
        ("The Spring Offensive of 1918 failed.", [("Spring", "1918-SP"), ("1918", "1918")]),
        ("In 1918 the Spring Offensive failed.", [("1918", "1918"), ("Spring", "1918-SP")]),
        (
            "On 4 May 1902 they marched at night. By nightfall they came.",
            [("4 May 1902", "1902-05-04"), ("night", "XXXX-XX-XXTNI"), ("nightfall", "1902-05-04TNI")],
        ),
        ("In 1902 they met; during this period it rained.", [("1902", "1902"), ("this period", "1902")]),
        ("In 1902 they made night attacks.", [("1902", "1902"), ("night", "XXXX-XX-XXTNI")]),
        ("In 1902 he stayed for a two-night visit.", [("1902", "1902"), ("two-night", "P2D")]),
        ("On 4 May 1902, the worst day, it fell.", [("4 May 1902", "1902-05-04"), ("the worst day", "1902-05-04")]),
        ("In 1902 he saw the worst day of it.", [("1902", "1902"), ("the worst day", "XXXX-XX-XX")]),
        ("In 1902 it was at the time unknown.", [("1902", "1902"), ("the time", "1902")]),
        (
            "On 4 May 1902 he spoke; he is said to have referred to this day.",
            [("4 May 1902", "1902-05-04"), ("this day", "1902-05-04")],
        ),
        (
            "From the 13th to the 19th of May 1902.",
            [("the 13th", "1902-05-13"), ("the 19th of May 1902", "1902-05-19")],
        ),
    ],
)
def test_dates_that_share_a_year_or_month(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "implied", "why"),
    [
        (
            "In early May 1902 it fell. On the 4th they wept.",
            "the 4th",
            Implied("month", "the text before it (“early May 1902”)"),
            "day stated; month from the text before it (“early May 1902”)",
        ),
        (
            "In May 1902 it fell. On 4 June they wept. In July they sang.",
            "July",
            Implied("year", "the text before it (“4 June”, 1902)"),
            "month stated; year from the text before it (“4 June”, 1902)",
        ),
        (
            "On 30 May 1902 it fell. Two days later they wept. In July they sang.",
            "July",
            Implied("year", "the text before it (June 1, 1902)"),
            "month stated; year from the text before it (June 1, 1902)",
        ),
        (
            "1902: siege\n\nIn May it fell.",
            "May",
            Implied("year", "the text before it, the heading “1902: siege”"),
            "month stated; year from the text before it, the heading “1902: siege”",
        ),
        (
            "It fell in the summer of 480 BC. Two years later it rose.",
            "Two years later",
            Implied("year", "the text before it (summer 480 BC)"),
            "“Two years later” counted from the text before it (summer 480 BC)",
        ),
    ],
)
def test_the_reader_is_told_what_it_hangs_on(text: str, words: str, implied: Implied, why: str) -> None:
    found = next(t for t in story(text) if t.text == words)
    assert (found.implied, found.why) == ((implied,), why)


def test_a_long_line_without_a_sentence_takes_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "In 1902 " + "as in 1812 and two days later and in May " * count
        times = []
        for _ in range(3):
            start = time.process_time()
            story(text)
            times.append(time.process_time() - start)
        return min(times)

    # Four times the text: four times the time, where quadratic work would take sixteen times.
    assert seconds(4000) < 10 * seconds(1000)
