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
    # The same families with other towns, slips, spaces and cases
    ("LONDON, 12 Jan (Reuters) - ", ("LONDON",), (None, 1, 12), None, "Reuters"),
    ("London, Jan. 12 (Reuters) – ", ("London",), (None, 1, 12), None, "Reuters"),
    ("LONDON,Jan 12(Reuters)-", ("LONDON",), (None, 1, 12), None, "Reuters"),
    ("LONDON, Jan 12 (REUTERS) -- ", ("LONDON",), (None, 1, 12), None, "Reuters"),
    ("WASHINGTON/NEW YORK, Sept 4 (Reuters) - ", ("WASHINGTON", "NEW YORK"), (None, 9, 4), None, "Reuters"),
    ("WASHINGTON/ NEW YORK (Reuters) - ", ("WASHINGTON", "NEW YORK"), (None, None, None), None, "Reuters"),
    ("MOSCOW/KYIV/WASHINGTON, Feb 24 (Reuters) - ", ("MOSCOW", "KYIV", "WASHINGTON"), (None, 2, 24), None, "Reuters"),
    ("Feb 24 (Reuters) – ", (), (None, 2, 24), None, "Reuters"),
    ("JERUSALEM, Sunday, May 7 (Reuters) - ", ("JERUSALEM",), (None, 5, 7), 6, "Reuters"),
    ("SAN FRANCISCO, Calif., Oct 3 (Reuters) - ", ("SAN FRANCISCO, Calif.",), (None, 10, 3), None, "Reuters"),
    ("ST. PETERSBURG, Fla., Oct 3 (Reuters) - ", ("ST. PETERSBURG, Fla.",), (None, 10, 3), None, "Reuters"),
    ("ABOARD AIR FORCE ONE, Oct 3 (Reuters) - ", ("ABOARD AIR FORCE ONE",), (None, 10, 3), None, "Reuters"),
    (
        "NEW YORK, Oct 3 (Thomson Reuters Foundation) - ",
        ("NEW YORK",),
        (None, 10, 3),
        None,
        "Thomson Reuters Foundation",
    ),
    ("FRANKFURT, June 9, Reuter - ", ("FRANKFURT",), (None, 6, 9), None, "Reuters"),
    ("TOKYO, March 3 - ", ("TOKYO",), (None, 3, 3), None, None),
    ("ROTTERDAM, March 3 -\n\n", ("ROTTERDAM",), (None, 3, 3), None, None),
    ("SPRINGFIELD, Ill. (AP) – ", ("SPRINGFIELD, Ill.",), (None, None, None), None, "AP"),
    ("COLORADO SPRINGS, Colo. (AP) - ", ("COLORADO SPRINGS, Colo.",), (None, None, None), None, "AP"),
    ("KINGSTON, Jamaica, Jan. 5 (AP) — ", ("KINGSTON, Jamaica",), (None, 1, 5), None, "AP"),
    ("UNITED NATIONS (AP)--", ("UNITED NATIONS",), (None, None, None), None, "AP"),
    ("WASHINGTON (Associated Press) — ", ("WASHINGTON",), (None, None, None), None, "AP"),
    ("(AP) — ", (), (None, None, None), None, "AP"),
    ("BEIRUT, Lebanon (AP) _ ", ("BEIRUT, Lebanon",), (None, None, None), None, "AP"),
    ("KHAN YOUNIS, Gaza Strip (AP) — ", ("KHAN YOUNIS, Gaza Strip",), (None, None, None), None, "AP"),
    ("Geneva, March 3 (AFP) – ", ("Geneva",), (None, 3, 3), None, "AFP"),
    ("Kinshasa, DR Congo, March 3 (AFP) - ", ("Kinshasa, DR Congo",), (None, 3, 3), None, "AFP"),
    ("Washington, United States, Jan 5, 2021 (AFP) - ", ("Washington, United States",), (2021, 1, 5), None, "AFP"),
    ("PARIS (AFP) - ", ("PARIS",), (None, None, None), None, "AFP"),
    ("Genève, 3 mars 2015 (AFP) - ", ("Genève",), (2015, 3, 3), None, "AFP"),
    ("Berlin, 3. Oktober 2014 (AFP) - ", ("Berlin",), (2014, 10, 3), None, "AFP"),
    ("BEIJING, Dec. 3 (Xinhua)-- ", ("BEIJING",), (None, 12, 3), None, "Xinhua"),
    ("beijing, dec. 3 (xinhua) -- ", ("beijing",), (None, 12, 3), None, "Xinhua"),
    ("BEIJING, Dec 3 (Xinhua) ", ("BEIJING",), (None, 12, 3), None, "Xinhua"),
    ("UNITED NATIONS, Sept. 12 (Xinhua) -- ", ("UNITED NATIONS",), (None, 9, 12), None, "Xinhua"),
    ("SEOUL, Jan. 27 (Yonhap) — ", ("SEOUL",), (None, 1, 27), None, "Yonhap"),
    ("Taipei, May 3 (CNA) ", ("Taipei",), (None, 5, 3), None, "CNA"),
    ("TOKYO, May 3, Kyodo - ", ("TOKYO",), (None, 5, 3), None, "Kyodo"),
    ("PYONGYANG, April 15 (KCNA) -- ", ("PYONGYANG",), (None, 4, 15), None, "KCNA"),
    ("Pyongyang, April 15 (KCNA) -- ", ("Pyongyang",), (None, 4, 15), None, "KCNA"),
    ("HANOI, Aug. 3 (VNA) – ", ("HANOI",), (None, 8, 3), None, "VNA"),
    ("Hanoi (VNA) – ", ("Hanoi",), (None, None, None), None, "VNA"),
    ("ULAN BATOR, Aug. 3 (Montsame) -- ", ("ULAN BATOR",), (None, 8, 3), None, "Montsame"),
    ("MOSCOW, Jan 5 /TASS/. ", ("MOSCOW",), (None, 1, 5), None, "TASS"),
    ("MOSCOW, December 26./TASS/. ", ("MOSCOW",), (None, 12, 26), None, "TASS"),
    ("MOSCOW, December 26 /TASS/ - ", ("MOSCOW",), (None, 12, 26), None, "TASS"),
    ("UNITED NATIONS, September 26. /TASS/. ", ("UNITED NATIONS",), (None, 9, 26), None, "TASS"),
    ("SOCHI /Krasnodar Region/, May 3. /TASS/. ", ("SOCHI, Krasnodar Region",), (None, 5, 3), None, "TASS"),
    ("MOSCOW, January 3. /ITAR-TASS/. ", ("MOSCOW",), (None, 1, 3), None, "TASS"),
    ("MOSCOW, November 30 (Sputnik) – ", ("MOSCOW",), (None, 11, 30), None, "Sputnik"),
    ("KIEV. May 3 (Interfax-Ukraine) - ", ("KIEV",), (None, 5, 3), None, "Interfax"),
    ("MINSK, 3 May (BelTA) – ", ("MINSK",), (None, 5, 3), None, "BelTA"),
    ("ASTANA. May 3. KAZINFORM - ", ("ASTANA",), (None, 5, 3), None, "Kazinform"),
    ("YEREVAN, MAY 3, ARMENPRESS. ", ("YEREVAN",), (None, 5, 3), None, "Armenpress"),
    ("NEW DELHI: May 3 (PTI) ", ("NEW DELHI",), (None, 5, 3), None, "PTI"),
    ("New Delhi [India], May 3 (ANI): ", ("New Delhi, India",), (None, 5, 3), None, "ANI"),
    ("New Delhi, May 3 (UNI) ", ("New Delhi",), (None, 5, 3), None, "UNI"),
    ("ISLAMABAD, May 3 (APP): ", ("ISLAMABAD",), (None, 5, 3), None, "APP"),
    ("DHAKA, May 3, 2021 (BSS) - ", ("DHAKA",), (2021, 5, 3), None, "BSS"),
    ("Kathmandu, May 3 (RSS): ", ("Kathmandu",), (None, 5, 3), None, "RSS"),
    ("JAKARTA, May 3 (Antara) - ", ("JAKARTA",), (None, 5, 3), None, "Antara"),
    ("Jakarta, ANTARA - ", ("Jakarta",), (None, None, None), None, "Antara"),
    ("KUALA LUMPUR, May 3 -- ", ("KUALA LUMPUR",), (None, 5, 3), None, None),
    ("MANILA, May 3 (PNA) – ", ("MANILA",), (None, 5, 3), None, "PNA"),
    ("BANGKOK, 3 May 2021 (NNT) – ", ("BANGKOK",), (2021, 5, 3), None, "NNT"),
    ("TEHRAN, May 3 (MNA) – ", ("TEHRAN",), (None, 5, 3), None, "MNA"),
    ("TEHRAN (FNA)- ", ("TEHRAN",), (None, None, None), None, "FNA"),
    ("TEHRAN (Tasnim) – ", ("TEHRAN",), (None, None, None), None, "Tasnim"),
    ("Tehran, May 3, IRNA – ", ("Tehran",), (None, 5, 3), None, "IRNA"),
    ("ANKARA (AA) - ", ("ANKARA",), (None, None, None), None, "Anadolu"),
    ("DAMASCUS, (SANA) – ", ("DAMASCUS",), (None, None, None), None, "SANA"),
    ("RAMALLAH, May 3, 2021 (WAFA) – ", ("RAMALLAH",), (2021, 5, 3), None, "WAFA"),
    ("AMMAN, May 3 (Petra) -- ", ("AMMAN",), (None, 5, 3), None, "Petra"),
    ("KUWAIT, May 3 (KUNA) -- ", ("KUWAIT",), (None, 5, 3), None, "KUNA"),
    ("RIYADH, May 3, SPA -- ", ("RIYADH",), (None, 5, 3), None, "SPA"),
    ("CAIRO, May 3 (MENA) - ", ("CAIRO",), (None, 5, 3), None, "MENA"),
    ("MUSCAT, May 3 (ONA) -- ", ("MUSCAT",), (None, 5, 3), None, "ONA"),
    ("DOHA, May 3 (QNA) - ", ("DOHA",), (None, 5, 3), None, "QNA"),
    ("ABUJA, May 3 (NAN) - ", ("ABUJA",), (None, 5, 3), None, "NAN"),
    ("Accra, May 3, GNA – ", ("Accra",), (None, 5, 3), None, "GNA"),
    ("Luanda, May 3 (ANGOP) - ", ("Luanda",), (None, 5, 3), None, "ANGOP"),
    ("DAKAR, 3 mai (APS) - ", ("DAKAR",), (None, 5, 3), None, "APS"),
    ("RABAT, May 3 (MAP) - ", ("RABAT",), (None, 5, 3), None, "MAP"),
    ("ALGIERS, May 3 (APS) - ", ("ALGIERS",), (None, 5, 3), None, "APS"),
    ("TUNIS (TAP) - ", ("TUNIS",), (None, None, None), None, "TAP"),
    ("Berlin (dpa) – ", ("Berlin",), (None, None, None), None, "dpa"),
    ("Berlin (dpa/tmn) - ", ("Berlin",), (None, None, None), None, "dpa"),
    ("VIENNA, May 3 (APA) - ", ("VIENNA",), (None, 5, 3), None, "APA"),
    ("Wien (APA) - ", ("Wien",), (None, None, None), None, "APA"),
    ("Madrid, 3 may (EFE).- ", ("Madrid",), (None, 5, 3), None, "EFE"),
    ("Rome, May 3 (ANSA) - ", ("Rome",), (None, 5, 3), None, "ANSA"),
    ("(ANSA) - Rome, May 3 - ", ("Rome",), (None, 5, 3), None, "ANSA"),
    ("Roma, 3 mag. (askanews) - ", ("Roma",), (None, 5, 3), None, "Askanews"),
    ("Rome, 3 May (Adnkronos) - ", ("Rome",), (None, 5, 3), None, "Adnkronos"),
    ("Lisboa, 03 mai 2021 (Lusa) - ", ("Lisboa",), (2021, 5, 3), None, "Lusa"),
    ("BUDAPEST (MTI) - ", ("BUDAPEST",), (None, None, None), None, "MTI"),
    ("Warsaw, May 3 (PAP) - ", ("Warsaw",), (None, 5, 3), None, "PAP"),
    ("Prague, May 3 (CTK) - ", ("Prague",), (None, 5, 3), None, "ČTK"),
    ("BELGRADE, May 3 (Tanjug) - ", ("BELGRADE",), (None, 5, 3), None, "Tanjug"),
    ("ZAGREB, May 3 (Hina) - ", ("ZAGREB",), (None, 5, 3), None, "Hina"),
    ("SARAJEVO, May 3 (FENA) - ", ("SARAJEVO",), (None, 5, 3), None, "FENA"),
    ("Bucharest, May 3 /Agerpres/ - ", ("Bucharest",), (None, 5, 3), None, "Agerpres"),
    ("SOFIA, May 3 (BTA) - ", ("SOFIA",), (None, 5, 3), None, "BTA"),
    ("ATHENS, May 3 (ANA-MPA) - ", ("ATHENS",), (None, 5, 3), None, "ANA-MPA"),
    ("LJUBLJANA (STA) - ", ("LJUBLJANA",), (None, None, None), None, "STA"),
    ("VILNIUS, May 03, BNS - ", ("VILNIUS",), (None, 5, 3), None, "BNS"),
    ("RIGA, May 3 (LETA) - ", ("RIGA",), (None, 5, 3), None, "LETA"),
    ("Stockholm (TT) - ", ("Stockholm",), (None, None, None), None, "TT"),
    ("OTTAWA (CP) — ", ("OTTAWA",), (None, None, None), None, "The Canadian Press"),
    ("TORONTO, May 3 /CNW/ - ", ("TORONTO",), (None, 5, 3), None, "PRNewswire"),
    ("TORONTO — ", ("TORONTO",), (None, None, None), None, None),
    ("Havana, May 3 (Prensa Latina) ", ("Havana",), (None, 5, 3), None, "Prensa Latina"),
    ("Buenos Aires, May 3 (Telam) - ", ("Buenos Aires",), (None, 5, 3), None, "Télam"),
    ("CARACAS, May 3 (AVN) - ", ("CARACAS",), (None, 5, 3), None, "AVN"),
    ("MEXICO CITY, May 3 (Notimex) - ", ("MEXICO CITY",), (None, 5, 3), None, "Notimex"),
    ("WELLINGTON, May 3 (NZPA) - ", ("WELLINGTON",), (None, 5, 3), None, "NZPA"),
    ("SYDNEY, May 3 AAP - ", ("SYDNEY",), (None, 5, 3), None, "AAP"),
    ("CANBERRA, AAP - ", ("CANBERRA",), (None, None, None), None, "AAP"),
    ("NEW YORK, May 3, 2016 /PRNewswire/ -- ", ("NEW YORK",), (2016, 5, 3), None, "PRNewswire"),
    ("NEW YORK, May 3 /PRNewswire-FirstCall/ -- ", ("NEW YORK",), (None, 5, 3), None, "PRNewswire"),
    ("SAN DIEGO, May 03, 2021 (GLOBE NEWSWIRE) -- ", ("SAN DIEGO",), (2021, 5, 3), None, "GlobeNewswire"),
    ("DENVER (May 3, 2016) – ", ("DENVER",), (2016, 5, 3), None, None),
    ("WASHINGTON (Aug. 13) -- ", ("WASHINGTON",), (None, 8, 13), None, None),
    ("Paris (14 July 2015) – ", ("Paris",), (2015, 7, 14), None, None),
    ("SPRINGFIELD, Ill. (May 3, 2016) - ", ("SPRINGFIELD, Ill.",), (2016, 5, 3), None, None),
    ("(Beirut, May 3, 2016) – ", ("Beirut",), (2016, 5, 3), None, None),
    ("WASHINGTON, D.C. | May 3, 2016 — ", ("WASHINGTON, D.C.",), (2016, 5, 3), None, None),
    ("SAN DIEGO--(BUSINESS WIRE)--May 3, 2006--", ("SAN DIEGO",), (2006, 5, 3), None, "Business Wire"),
    ("CALGARY, Alberta, May 3, 2021 (GLOBE NEWSWIRE) -- ", ("CALGARY, Alberta",), (2021, 5, 3), None, "GlobeNewswire"),
    ("VANCOUVER, BC / ACCESSWIRE / May 3, 2021 / ", ("VANCOUVER, BC",), (2021, 5, 3), None, "Marketwired"),
    (
        "VANCOUVER, British Columbia, May 03, 2021 (Newsfile Corp.) - ",
        ("VANCOUVER, British Columbia",),
        (2021, 5, 3),
        None,
        "Marketwired",
    ),
    ("Toronto, Ontario--(Newsfile Corp. - May 3, 2021) - ", ("Toronto, Ontario",), (2021, 5, 3), None, "Marketwired"),
    (
        "BOGOTA, 6 FEB 90 (INRAVISION TELEVISION CADENA 1) -- [REPORT] ",
        ("BOGOTA",),
        (1990, 2, 6),
        None,
        "INRAVISION TELEVISION CADENA 1",
    ),
    ("CLANDESTINE, 3 Jan 90 (Radio Venceremos) -- [Text] ", ("CLANDESTINE",), (1990, 1, 3), None, "Radio Venceremos"),
    ("LIMA, 3 JAN 90 (EFE) -- [TEXT] ", ("LIMA",), (1990, 1, 3), None, "EFE"),
    ("TEGUCIGALPA, 3 Jan (ACAN-EFE) -- ", ("TEGUCIGALPA",), (None, 1, 3), None, "EFE"),
    ("WASHINGTON, Jan. 3 — ", ("WASHINGTON",), (None, 1, 3), None, None),
    ("ALBANY, N.Y. _ ", ("ALBANY, N.Y.",), (None, None, None), None, None),
    ("LOS ANGELES -- ", ("LOS ANGELES",), (None, None, None), None, None),
    ("SACRAMENTO, Calif. -- ", ("SACRAMENTO, Calif.",), (None, None, None), None, None),
    ("DENVER (KDVR) — ", ("DENVER",), (None, None, None), None, "KDVR"),
    ("COLUMBUS, Ohio (WCMH) — ", ("COLUMBUS, Ohio",), (None, None, None), None, "WCMH"),
    ("LONDON, Jan. 3 (CNN) -- ", ("LONDON",), (None, 1, 3), None, "CNN"),
    ("LONDON, England (CNN) -- ", ("LONDON, England",), (None, None, None), None, "CNN"),
    ("(CNN) -- ", (), (None, None, None), None, "CNN"),
    ("NEW YORK (CNNMoney) -- ", ("NEW YORK",), (None, None, None), None, "CNN"),
    ("WASHINGTON (Bloomberg) -- ", ("WASHINGTON",), (None, None, None), None, "Bloomberg"),
    ("May 3 (Bloomberg) -- ", (), (None, 5, 3), None, "Bloomberg"),
    ("VATICAN CITY, May 3 (Zenit.org).- ", ("VATICAN CITY",), (None, 5, 3), None, "Zenit"),
    ("Vatican City, May 3, 2021 / 09:00 am (CNA).- ", ("Vatican City",), (2021, 5, 3), None, "CNA"),
    ("JERUSALEM (JTA) — ", ("JERUSALEM",), (None, None, None), None, "JTA"),
    ("SEOUL, Jan. 27, 10:15 a.m. (Yonhap) -- ", ("SEOUL",), (None, 1, 27), None, "Yonhap"),
    ("MOSCOW, Jan 27, 0930 GMT (Interfax) - ", ("MOSCOW",), (None, 1, 27), None, "Interfax"),
    ("KYIV, Jan 27, 14:05 (Ukrinform) - ", ("KYIV",), (None, 1, 27), None, "Ukrinform"),
    ("MOSCOW, Decmber 26. /TASS/. ", ("MOSCOW",), (None, 12, 26), None, "TASS"),
    ("LONDON, Janaury 3 (Reuters) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON, Jan 3 (Reutres) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON , Jan 3 ( Reuters ) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON Jan 3 (Reuters) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON. Jan. 3. (Reuters) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON, Jan3 (Reuters) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON, Jan 3 (Reuters)- ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("LONDON, JAN 3 (REUTERS) - ", ("LONDON",), (None, 1, 3), None, "Reuters"),
    ("PARIS, Jan 1st (AFP) - ", ("PARIS",), (None, 1, 1), None, "AFP"),
    ("SEOUL, Jan. 27 (Yonahp) -- ", ("SEOUL",), (None, 1, 27), None, "Yonhap"),
    ("JAKARTA, Agust 6 (Antara) - ", ("JAKARTA",), (None, 8, 6), None, "Antara"),
    ("BRIDGETOWN, Barbados, May 3, CMC - ", ("BRIDGETOWN, Barbados",), (None, 5, 3), None, "CANA"),
    ("KINGSTON, Jamaica (JIS) – ", ("KINGSTON, Jamaica",), (None, None, None), None, "JIS"),
    ("TBILISI (Interpressnews) – ", ("TBILISI",), (None, None, None), None, "Interpressnews"),
    ("OSLO (NTB): ", ("OSLO",), (None, None, None), None, "NTB"),
    ("MADRID, 3 May. (EUROPA PRESS) - ", ("MADRID",), (None, 5, 3), None, "Europa Press"),
    # Slips of the pen
    ("ABUJA, Nigeria, Marc 3 (AP) - ", ("ABUJA, Nigeria",), (None, 3, 3), None, "AP"),
    ("BEIJING, Jan 3 (Xinuha) -- ", ("BEIJING",), (None, 1, 3), None, "Xinhua"),
    ("Berlin, Setpember 3 (reuers) - ", ("Berlin",), (None, 9, 3), None, "Reuters"),
]

NONE = [
    "FILE PHOTO: A man walks in Lima, Peru, January 3, 2017. REUTERS/Ann Lee/File Photo",
    "A man walks in Lima, Peru, on Tuesday, Jan. 3, 2017. (AP Photo/Ann Lee)",
    "People wait in Lima, Peru, Jan. 3, 2017 (AFP Photo) - the queue was long",
    "In this Jan. 3, 2017, file photo, a man walks in Lima. (AP Photo/Ann Lee, File)",
    "Lima, Jan 3 - 7: the fair",
    "Jan 3 - The day the river froze",
    "Monday - Friday, 9am - 5pm",
    "New York - London flights were late",
    "Smith, 34 - a plumber - said so",
    "The White House (AP Photo) - seen from",
    "Republican Sen. Ann Lee (R-Ohio) - said",
    "IRAN (Islamic Republic of) - a country",
    "BREAKING NEWS: London (Reuters)",
    "EUR/USD - the pair fell again on Tuesday in thin trade",
    "NEW YORK (NYSE: IBM) - shares fell",
    "WHO (World Health Organization) - the agency warned of a new outbreak there",
    "FIFA WORLD CUP 2018 — What to know about the teams that play this week",
    "TRUMP — The president said he would go on with the plan he made in May.",
    "CHAPTER ONE — In which the hero leaves the house and finds the road.",
    "Part 2 - The road goes on",
    "Q: WASHINGTON - what is the plan?",
    "PHOTOS — Thousands march through the streets of the old town in the rain",
    "WATCH: Thousands march in London",
    "RELATED: LONDON, May 3 fair opens",
    "LONDON, May 3 fair opens its gates to all who come early in the day",
    "London, May and June - the best months to visit the parks of the city",
    "PARIS, TEXAS — the film that won the prize",
    "1. LONDON - the capital",
    "* PARIS - the mayor",
    "LONDON 2012 - The Games in numbers",
    "SEPT. 11 - A DAY TO REMEMBER",
    "DEC. 7, 1941 — A DATE WHICH WILL LIVE IN INFAMY",
    "Dec. 7, 1941 - a date that the old men of the harbor never forgot.",
    "JANUARY 6 — What we know so far about the storming of the building",
    "COPYRIGHT (C) 2017 REUTERS - ALL RIGHTS RESERVED",
    "(c) 2017 AFP - all rights reserved",
    "Editing by Ann Lee (Reuters) in London",
    "Source: Xinhua - Updated",
    "Washington, D.C. (2017) - a report",
    "Twitter (@reuters) - follow us",
    "Phone (202) 555-0100 - call us",
    "MORE FROM LONDON - read on",
    "ADVERTISEMENT - SCROLL TO CONTINUE READING THE STORY BELOW THE LINE",
    "GOOGLE (Alphabet) - the firm said it would open a new office",
    "UNITED AIRLINES — The carrier said it would cut flights over the summer.",
    "BOYS (U12) — Reds 3, Blues 1",
    "AL East — Yankees lead by two games with a week to play in the season",
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
    "BATTLE OF MONS (Aug. 23, 1914) - The British hold the canal until evening.",
    "Ann Lee, singer (Jan. 8, 1935) – born in a village on the Lune.",
    "Paris (14 July) - the crowd gathers once more.",
    "(Lee, May 3, 2016) said so.",
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


# what stands above, dateline, (places, (year, month, day), agency)
ABOVE = [
    ("Talks go on\n\nBy Ann Lee\n\n", "LONDON (Reuters) - ", (("LONDON",), (None, None, None), "Reuters")),
    ("By ANN LEE\nAssociated Press Writer\n\n", "WASHINGTON (AP) - ", (("WASHINGTON",), (None, None, None), "AP")),
    ("Talks go on\nReuters Staff\n3 Min Read\n", "LIMA, May 3 (Reuters) - ", (("LIMA",), (None, 5, 3), "Reuters")),
    (
        "FILE PHOTO: A man walks in Lima, Peru, January 3, 2017. REUTERS/Ann Lee/File Photo\n\n",
        "LIMA (Reuters) - ",
        (("LIMA",), (None, None, None), "Reuters"),
    ),
    (
        "A man walks in Lima, Peru, on Tuesday, Jan. 3, 2017. (AP Photo/Ann Lee)\n\n",
        "LIMA, Peru (AP) — ",
        (("LIMA, Peru",), (None, None, None), "AP"),
    ),
    ("Talks go on\n\nBy ANN LEE | AP\n\nShare\n\n", "LIMA, Peru (AP) — ", (("LIMA, Peru",), (None, None, None), "AP")),
    ("Updated 4:05 PM EDT, Tue May 3, 2016\n\n", "LONDON (CNN) -- ", (("LONDON",), (None, None, None), "CNN")),
    ("Published: May 3, 2016 10:20 am\n\n", "LONDON, May 3 (Reuters) - ", (("LONDON",), (None, 5, 3), "Reuters")),
    (
        "Home | World | Asia\n\nTalks go on\n\n2 hours ago\n\n",
        "SEOUL, Jan. 27 (Yonhap) -- ",
        (("SEOUL",), (None, 1, 27), "Yonhap"),
    ),
    (
        "WORLD NEWS MAY 3, 2016 / 10:20 AM / UPDATED 2 YEARS AGO\n\nTalks go on\n\n",
        "LONDON (Reuters) - ",
        (("LONDON",), (None, None, None), "Reuters"),
    ),
    (
        "* Talks go on\n* No deal in sight\n* Minister to speak on May 5\n\n",
        "LONDON, May 3 (Reuters) - ",
        (("LONDON",), (None, 5, 3), "Reuters"),
    ),
    ("(Adds quotes, details)\n\n", "LONDON, May 3 (Reuters) - ", (("LONDON",), (None, 5, 3), "Reuters")),
    ("UPDATE 2-Talks go on, officials say\n    ", "LONDON, May 3 (Reuters) - ", (("LONDON",), (None, 5, 3), "Reuters")),
    ("Xinhua | May 3, 2016 | 10:20\n\n", "BEIJING, May 3 (Xinhua) -- ", (("BEIJING",), (None, 5, 3), "Xinhua")),
    ("Source: Xinhua | 2016-05-03 10:20:30\n\n", "BEIJING, May 3 (Xinhua) -- ", (("BEIJING",), (None, 5, 3), "Xinhua")),
    ("\ufeff", "LONDON, May 3 (Reuters) - ", (("LONDON",), (None, 5, 3), "Reuters")),
]


@pytest.mark.parametrize(("above", "line", "expected"), ABOVE, ids=[case[0].strip() for case in ABOVE])
def test_what_stands_above_the_dateline_is_none(
    above: str, line: str, expected: tuple[tuple[str, ...], tuple[int | None, int | None, int | None], str]
) -> None:
    text = above + line + STORY
    found = find_dateline(text)
    assert found is not None
    got = (found.places, (found.year, found.month, found.day), found.agency, text[found.end :])
    assert got == (*expected, STORY)


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Vatican City, May 3, 2021 / 09:00 am (CNA).- ", "09:00 am"),
        ("SEOUL, Jan. 27, 10:15 a.m. (Yonhap) -- ", "10:15 a.m."),
        ("MOSCOW, Jan 27, 0930 GMT (Interfax) - ", "0930"),
        ("KYIV, Jan 27, 14:05 (Ukrinform) - ", "14:05"),
    ],
)
def test_the_hour_is_kept_as_written(line: str, time: str) -> None:
    found = find_dateline(line + STORY)
    assert found is not None
    assert found.time == time


DATE_LINES = [
    ("Tue May 3, 2016 4:05pm EDT", (2016, 5, 3)),
    ("Published: 05/23/2016 2:27 AM", (2016, 5, 23)),
    ("23/05/2016 at 18:30", (2016, 5, 23)),
    ("Mis à jour le 23/05/2016 à 14h03", (2016, 5, 23)),
    ("May 3, 2016 / 10:20 AM", (2016, 5, 3)),
    ("MAY 3, 2016 / 10:20 AM / UPDATED 2 YEARS AGO", (2016, 5, 3)),
    ("Updated 4:05 PM EDT, Tue May 3, 2016", (2016, 5, 3)),
    ("Last updated: 3 May 2016 at 10:20 GMT", (2016, 5, 3)),
    ("3 May 2016 Last updated at 10:20 GMT", (2016, 5, 3)),
    ("Posted May 3, 2016, 10:20 am", (2016, 5, 3)),
    ("Publié le 3 mai 2016 à 10h20", (2016, 5, 3)),
    ("Tue, 3 May 2016 10:20:00 GMT", (2016, 5, 3)),
    ("2016-05-03 10:20:30", (2016, 5, 3)),
    ("Source: Xinhua | 2016-05-03 10:20:30", (2016, 5, 3)),
    ("By Ann Lee, Reuters | May 3, 2016", (2016, 5, 3)),
    ("By Ann Lee | The Daily | May 3, 2016 at 10:20 a.m.", (2016, 5, 3)),
    ("First published on Tue 3 May 2016 10.20 BST", (2016, 5, 3)),
    ("Published 10:20 AM EDT May 3, 2016", (2016, 5, 3)),
    ("5:30 PM - 3 May 2016", (2016, 5, 3)),
    ("Date: 3rd May 2016", (2016, 5, 3)),
    ("(Updated: May 3, 2016, 7:00 a.m.)", (2016, 5, 3)),
    ("Article published on May 3, 2016", (2016, 5, 3)),
    ("WASHINGTON, Tuesday, May 3, 2016", (2016, 5, 3)),
]


@pytest.mark.parametrize(("line", "date"), DATE_LINES)
def test_a_date_on_a_line_of_its_own(line: str, date: tuple[int, int, int]) -> None:
    found = find_dateline(f"Talks go on, officials say\n{line}\n\n{STORY}")
    assert found is not None
    assert (found.year, found.month, found.day) == date


@pytest.mark.parametrize(
    "line",
    [
        "Published May 2016",
        "Lima, Peru, January 3, 2017",
        "In May 2016, 10:20 trains",
        "May 2016",
        "Updated 10:20 AM",
        "Published: 03/05/2016 2:27 AM",
        "13/14/2016",
        "• The mayor resigned on 18 April 2021 after the flood.",
    ],
)
def test_what_is_no_line_with_a_date(line: str) -> None:
    assert find_dateline(f"Talks go on, officials say\n{line}\n\n{STORY}") is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("25 December 2023", False),
        ("Posted by Ann, 25 December 2023 | 10:30", False),
        ("Posted 25 December 2023", False),
        ("Published: 25 December 2023", True),
        ("Last updated 25 December 2023, 10:30", True),
    ],
)
def test_below_the_story_a_date_must_say_whose_it_is(line: str, found: bool) -> None:
    story = "The harbour board said on Monday that it had approved the plan for the eastern channel.\n\n" * 3
    assert (find_dateline(f"Talks go on\n\n{story}{line}\n\nAt last!\n") is not None) == found


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
