"""Datelines: what each form is taken apart into, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Dateline
from extractor.reading.agencies import agencies, find_agency
from extractor.reading.dateline import find_dateline
from extractor.reading.written_date import month_number

STORY = "Officials said the talks would go on.\n\nThey gave no day."

# dateline, places, (year, month, day), weekday, agency
FORMS: list[tuple[str, tuple[str, ...], tuple[int | None, int | None, int | None], int | None, str | None]] = [
    # TASS
    ("MOSCOW, December 26. /TASS/. ", ("MOSCOW",), (None, 12, 26), None, "TASS"),
    ("IGORA /Leningrad Region/, December 26. /TASS/. ", ("IGORA, Leningrad Region",), (None, 12, 26), None, "TASS"),
    ("MOSCOW, Dec 30 (Itar-Tass) -- ", ("MOSCOW",), (None, 12, 30), None, "TASS"),
    ("МОСКВА, 26 декабря. /ТАСС/. ", ("МОСКВА",), (None, 12, 26), None, "TASS"),
    # Reuters
    ("LIMA, Jan 21 (Reuters) - ", ("LIMA",), (None, 1, 21), None, "Reuters"),
    ("BEIRUT/THE HAGUE, March 7 (Reuters) - ", ("BEIRUT", "THE HAGUE"), (None, 3, 7), None, "Reuters"),
    ("April 14 (Reuters) - ", (), (None, 4, 14), None, "Reuters"),
    ("WASHINGTON (Reuters) - ", ("WASHINGTON",), (None, None, None), None, "Reuters"),
    ("(Reuters) - ", (), (None, None, None), None, "Reuters"),
    ("ABOARD THE ICEBREAKER (Reuters) - ", ("ABOARD THE ICEBREAKER",), (None, None, None), None, "Reuters"),
    ("WASHINGTON, March 12, Reuter - ", ("WASHINGTON",), (None, 3, 12), None, "Reuters"),
    ("SALVADOR, Feb 26 - ", ("SALVADOR",), (None, 2, 26), None, None),
    ("Toronto, June 1 - ", ("Toronto",), (None, 6, 1), None, None),
    ("ENGLEWOOD CLIFFS, N.J., April 8 - ", ("ENGLEWOOD CLIFFS, N.J.",), (None, 4, 8), None, None),
    ("LONDON, May 5 (Reuters Life!) - ", ("LONDON",), (None, 5, 5), None, "Reuters"),
    # AP
    ("LA CROSSE, Wis. (AP) — ", ("LA CROSSE, Wis.",), (None, None, None), None, "AP"),
    ("HAVANA (AP) -- ", ("HAVANA",), (None, None, None), None, "AP"),
    ("HAVANA (AP) --\n\n", ("HAVANA",), (None, None, None), None, "AP"),
    ("NAIROBI, Kenya (AP) _ ", ("NAIROBI, Kenya",), (None, None, None), None, "AP"),
    ("CAGUAS, Puerto Rico (AP)_ ", ("CAGUAS, Puerto Rico",), (None, None, None), None, "AP"),
    # AFP
    ("Ouagadougou, Dec 20, 2017 (AFP) - ", ("Ouagadougou",), (2017, 12, 20), None, "AFP"),
    ("Paris, 21 jan 2019 (AFP) - ", ("Paris",), (2019, 1, 21), None, "AFP"),
    ("Port-au-Prince, 12 janv. 2010 (AFP) - ", ("Port-au-Prince",), (2010, 1, 12), None, "AFP"),
    ("PARIS, Jan 1 (AFP) - ", ("PARIS",), (None, 1, 1), None, "AFP"),
    ("N'Djamena, Dec 3 (AFP) - ", ("N'Djamena",), (None, 12, 3), None, "AFP"),
    # Xinhua, Yonhap, Kyodo
    ("LUSAKA, Nov.3 (Xinhua) -- ", ("LUSAKA",), (None, 11, 3), None, "Xinhua"),
    ("WASHINGTON, August 11 (Xinhua) --\n\n", ("WASHINGTON",), (None, 8, 11), None, "Xinhua"),
    ("QUETTA, May 6 (Xinhua) -- KARACHI, May 6 (Xinhua) --", ("KARACHI",), (None, 5, 6), None, "Xinhua"),
    ("新华社北京1月3日电 ", ("北京",), (None, 1, 3), None, "Xinhua"),
    ("SEOUL, Jan. 27 (Yonhap) -- ", ("SEOUL",), (None, 1, 27), None, "Yonhap"),
    ("TOKYO (Kyodo) -- ", ("TOKYO",), (None, None, None), None, "Kyodo"),
    # Interfax, RIA, Sputnik
    ("MOSCOW. April 2 (Interfax) - ", ("MOSCOW",), (None, 4, 2), None, "Interfax"),
    ("Kyiv. October 5. INTERFAX-UKRAINE - ", ("Kyiv",), (None, 10, 5), None, "Interfax"),
    ("MOSCOW, November 30 (RIA Novosti) - ", ("MOSCOW",), (None, 11, 30), None, "RIA Novosti"),
    ("MOSCOW, (Sputnik) - ", ("MOSCOW",), (None, None, None), None, "Sputnik"),
    # Asia and Africa
    ("KUALA LUMPUR, Aug 6 (Bernama) -- ", ("KUALA LUMPUR",), (None, 8, 6), None, "Bernama"),
    ("Jakarta (ANTARA) - ", ("Jakarta",), (None, None, None), None, "Antara"),
    ("Damascus [Syria], June 9 (ANI): ", ("Damascus, Syria",), (None, 6, 9), None, "ANI"),
    ("Mumbai, Dec 9 (PTI) ", ("Mumbai",), (None, 12, 9), None, "PTI"),
    ("New Delhi, July 26 (IANS) ", ("New Delhi",), (None, 7, 26), None, "IANS"),
    ("DUBAI, 3rd May, 2021 (WAM) -- ", ("DUBAI",), (2021, 5, 3), None, "WAM"),
    ("Lagos, May 3, 2021 (NAN) ", ("Lagos",), (2021, 5, 3), None, "NAN"),
    # Europe, others
    ("Berlin (dpa) - ", ("Berlin",), (None, None, None), None, "dpa"),
    ("Berlin, 3. März (dpa) - ", ("Berlin",), (None, 3, 3), None, "dpa"),
    ("Nueva Delhi, 21 ene (EFE).- ", ("Nueva Delhi",), (None, 1, 21), None, "EFE"),
    ("Brasília, 3 de maio (Agência Brasil) - ", ("Brasília",), (None, 5, 3), None, "Agência Brasil"),
    ("(ANSA) - Roma, 3 maggio - ", ("Roma",), (None, 5, 3), None, "ANSA"),
    ("MELBOURNE, Feb 09 AAP - ", ("MELBOURNE",), (None, 2, 9), None, "AAP"),
    ("Tehran, IRNA – ", ("Tehran",), (None, None, None), None, "IRNA"),
    ("LOS ANGELES, June 25 (UPI) -- ", ("LOS ANGELES",), (None, 6, 25), None, "UPI"),
    # Press releases
    ("TAMUNING, Guam, Feb. 1, 2017 /PRNewswire-AsiaNet/ -- ", ("TAMUNING, Guam",), (2017, 2, 1), None, "PRNewswire"),
    (
        "GLASGOW, Scotland, Feb. 01, 2018 (GLOBE NEWSWIRE) -- ",
        ("GLASGOW, Scotland",),
        (2018, 2, 1),
        None,
        "GlobeNewswire",
    ),
    ("NEW YORK--(BUSINESS WIRE)--", ("NEW YORK",), (None, None, None), None, "Business Wire"),
    ("TORONTO, ONTARIO--(Marketwired - May 3, 2016) - ", ("TORONTO, ONTARIO",), (2016, 5, 3), None, "Marketwired"),
    ("LONDON / ACCESSWIRE / March 3, 2020 / ", ("LONDON",), (2020, 3, 3), None, "Marketwired"),
    # FBIS, NYT, Wikinews, local
    ("SAN SALVADOR, 3 JAN 90 -- ", ("SAN SALVADOR",), (1990, 1, 3), None, None),
    ("QUITO, 6 DEC (RADIO QUITO) -- [TEXT] ", ("QUITO",), (None, 12, 6), None, "RADIO QUITO"),
    ("HOLLYWOOD _ ", ("HOLLYWOOD",), (None, None, None), None, None),
    ("PRICE, Utah _ ", ("PRICE, Utah",), (None, None, None), None, None),
    ("BANDA ACEH, Indonesia — ", ("BANDA ACEH, Indonesia",), (None, None, None), None, None),
    ("WASHINGTON - ", ("WASHINGTON",), (None, None, None), None, None),
    ("SHAH ALAM, Thurs. - ", ("SHAH ALAM",), (None, None, None), 3, None),
    ("AUSTIN (KXAN) — ", ("AUSTIN",), (None, None, None), None, "KXAN"),
    # A date on a line of its own
    ("Tuesday, July 11, 2023\n", (), (2023, 7, 11), 1, None),
    ("Saturday, April 22\n", (), (None, 4, 22), 5, None),
    ("Published: 3 May 2019, 10:30\n", (), (2019, 5, 3), None, None),
    ("Friday 5 May 2017 10.30 BST\n", (), (2017, 5, 5), 4, None),
    ("By Ann Lee | May 3, 2019\n", (), (2019, 5, 3), None, None),
    ("2019-05-03\n", (), (2019, 5, 3), None, None),
    ("03.05.2019 14:20\n", (), (2019, 5, 3), None, None),
    # Slips of the pen
    ("ABUJA, Nigeria, Marc 3 (AP) - ", ("ABUJA, Nigeria",), (None, 3, 3), None, "AP"),
    ("BEIJING, Jan 3 (Xinuha) -- ", ("BEIJING",), (None, 1, 3), None, "Xinhua"),
    ("Berlin, Setpember 3 (reuers) - ", ("Berlin",), (None, 9, 3), None, "Reuters"),
]

NONE = [
    "On Dec 7 - a Sunday - the fleet lay at anchor and nobody moved.",
    "By December 30 - the deadline - nothing had come of the deal",
    "UPDATE 1-Oil falls",
    "BREAKING - Shares slide as talks stall in Geneva over the deal.",
    "EXCLUSIVE: Paris - the plan",
    "The senator (R-Texas) - who had voted - left.",
    "COVID-19 — What you need to know about the virus today",
    "Meeting, May 3 - 5: what to expect when ministers gather",
    "NASA — The agency said it would launch in May next year.",
    "Russia, China and Iran - a new axis of powers is forming now.",
    "In Paris (France) - the talks went on for days without an end.",
    "IBM (NYSE: IBM) - The company said it would buy back its shares.",
    "Q&A — How the vote works and who may take part in it now",
    "WASHINGTON STUNS NEW YORK — AND THE WORLD LOOKS ON IN WONDER",
    "Officials (AP) smiled",
    "LIMA, Jan 41 (Reuters) - No such day.",
    "May 3",
    "Saturday",
    "July 4 was hot.",
]


@pytest.mark.parametrize("before", ["", "All news\n\nTalks go on, officials say\n\n"])
@pytest.mark.parametrize("form", FORMS, ids=[form[0].strip() for form in FORMS])
def test_each_form_is_taken_apart(
    form: tuple[str, tuple[str, ...], tuple[int | None, int | None, int | None], int | None, str | None], before: str
) -> None:
    line, places, (year, month, day), weekday, agency = form
    text = before + line + STORY
    found = find_dateline(text)
    assert found is not None
    got = (found.places, (found.year, found.month, found.day), found.weekday, found.agency, text[found.end :])
    assert got == (places, (year, month, day), weekday, agency, STORY)


def test_the_span_is_the_whole_dateline() -> None:
    text = "Home\n\nSEOUL, Jan. 27, 0930 GMT (Yonhap) -- (EDS: ADDING DETAILS) The river froze."
    assert find_dateline(text) == Dateline(
        start=6,
        end=65,
        places=("SEOUL",),
        month=1,
        day=27,
        agency="Yonhap",
        rule="date and agency",
        time="0930",
        notes=("EDS: ADDING DETAILS",),
    )


@pytest.mark.parametrize("line", NONE)
def test_what_is_no_dateline(line: str) -> None:
    assert find_dateline(f"{line}\n\n{STORY}") is None


def test_a_dateline_in_a_page_flattened_into_one_line() -> None:
    text = "All news World Talks go on, officials say MOSCOW, December 30. /TASS/. Officials said so."
    found = find_dateline(text)
    assert found is not None
    assert (found.places, found.month, found.day, text[found.end :]) == (("MOSCOW",), 12, 30, "Officials said so.")


def test_a_wire_dateline_comes_before_a_date_line_above_it() -> None:
    found = find_dateline("Talks go on\nMay 4, 2019\n\nLIMA, May 3 (Reuters) - Officials said so.")
    assert found is not None
    assert (found.places, found.year, found.day) == (("LIMA",), None, 3)


def test_far_down_is_no_dateline() -> None:
    assert find_dateline("Officials said so.\n\n" * 20 + "LIMA, Jan 21 - Late.") is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("REUTERS", "Reuters"),
        ("Itar-Tass", "TASS"),
        ("AP/CBS", "AP"),
        ("ACAN - EFE", "EFE"),
        ("Reuters Stock Market Report", "Reuters"),
        ("Xinuha", "Xinhua"),
        ("PRNewswire-FirstCall", "PRNewswire"),
        ("The Lancet", None),
        ("AX", None),
    ],
)
def test_agencies_by_their_spellings(words: str, name: str | None) -> None:
    found = find_agency(words)
    assert (found.name if found else None) == name


def test_every_agency_is_found_by_its_own_name() -> None:
    for agency in agencies():
        found = find_agency(agency.name)
        assert found is not None
        assert len(agency.country) == 2
        assert agency.languages


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Jan", 1),
        ("Marc", 3),
        ("Setpember", 9),
        ("dez", 12),
        ("декабря", 12),
        ("août", 8),
        ("Will", None),
        ("Ma", None),
        ("Monday", None),
    ],
)
def test_months_by_name(word: str, number: int | None) -> None:
    assert month_number(word) == number


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("AB ab.,-–—_()/[]:\n1290JanReuters"), max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    found = find_dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
