"""Holidays that follow the moon, against the days on which they were kept."""

from __future__ import annotations

import datetime

import pytest

from extractor.timex import holidays
from extractor.timex.calendars import OutOfCalendar


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("lunar new year", "1966-01-21 1985-02-20 1997-02-07 2008-02-07 2015-02-19 2020-01-25 2024-02-10 2034-02-19"),
        ("diwali", "1982-11-15 2001-11-14 2009-10-17 2014-10-23 2019-10-27 2020-11-14 2022-10-24 2023-11-12"),
        ("nowruz", "2008-03-20 2013-03-21 2016-03-20 2021-03-21 2024-03-20"),
        ("rosh hashanah", "2000-09-30 2010-09-09 2013-09-05 2016-10-03 2020-09-19 2023-09-16"),
        ("yom kippur", "1973-10-06 2014-10-04 2023-09-25"),
        ("passover", "2000-04-20 2013-03-26 2016-04-23 2020-04-09 2024-04-23"),
        ("hanukkah", "2000-12-22 2012-12-09 2013-11-28 2016-12-25 2020-12-11 2023-12-08"),
        ("purim", "2013-02-24 2016-03-24 2020-03-10 2024-03-24"),
        ("shavuot", "2013-05-15 2016-06-12 2020-05-29"),
    ],
)
def test_day(name: str, days: str) -> None:
    for day in map(datetime.date.fromisoformat, days.split()):
        assert holidays.on(name, day.year) == ("day", day.year, day.month, day.day)


def test_ramadan_is_a_day_off_at_most() -> None:
    for day in map(datetime.date.fromisoformat, ("2003-10-27", "2010-08-11", "2013-07-09", "2017-05-27", "2023-03-23")):
        found = holidays.on("ramadan", day.year)
        assert abs((datetime.date(found.year, found.part, found.day) - day).days) <= 1


@pytest.mark.parametrize("name", sorted(holidays.RULES))
def test_every_year_has_its_day_or_says_so(name: str) -> None:
    for year in (1, 622, 1582, 1900, 2100, 9998):
        try:
            found = holidays.on(name, year)
        except OutOfCalendar:
            continue
        assert abs(found.year - year) <= 1
    with pytest.raises(OutOfCalendar):
        holidays.on(name, 0)
