"""Names: found, split from their titles, one spelling each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article, Block
from extractor.events.event import Name
from extractor.events.names.find import find_names


def found(text: str) -> list[tuple[str, str, str | None]]:
    """(words, full name, type) of each mention."""
    return [(m.text, m.full, m.type) for m in find_names(Article(text, "test")).mentions]


def names(text: str) -> dict[str, str | None]:
    return {m.full: m.type for m in find_names(Article(text, "test")).mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles and offices are split off, and make a person
        ("Norland's Deputy Foreign Minister Oleg Tarn said so.", {"Norland": None, "Oleg Tarn": "person"}),
        # a hyphen after a dotted name is no part of it
        ("The U.S.-built pier at Lorne closed.", {"United States": "place", "Lorne": None}),
        ("U.S. Secretary of State Ada Quill met him.", {"United States": "place", "Ada Quill": "person"}),
        ("A visit by president Bram Osk ended.", {"Bram Osk": "person"}),
        ("The opposition leader Imre Vadasz agreed.", {"Imre Vadasz": "person"}),
        ("Gen. Rolf Brandt and Sen. Ina Holt spoke.", {"Rolf Brandt": "person", "Ina Holt": "person"}),
        ("It was the FBI Director Jon Ames.", {"FBI": "organisation", "Jon Ames": "person"}),
        # organisations by their nouns
        ("He joined the Bank of Thule yesterday.", {"Bank of Thule": "organisation"}),
        ("Work at the Ministry of Trade and Industry stopped.", {"Ministry of Trade and Industry": "organisation"}),
        ("The Foreign and Commonwealth Office replied.", {"Foreign and Commonwealth Office": "organisation"}),
        ("Shares of Vandel Iron and Steel Group fell.", {"Vandel Iron and Steel Group": "organisation"}),
        ("Shares of Vandel Computer Corp. fell.", {"Vandel Computer Corp.": "organisation"}),
        ("The deal with Ostrom Foods, Inc. failed.", {"Ostrom Foods, Inc.": "organisation"}),
        ("Then Vandelay's shareholders met.", {"Vandelay": "organisation"}),
        # places and things
        ("They met in Riga, Latvia, in June.", {"Riga": "place", "Latvia": "place"}),
        ("It lies on the Orrin River.", {"Orrin River": "place"}),
        ("It broke the Sorrel Treaty of 1987.", {"Sorrel Treaty": "thing"}),
        ("It cited the Treaty of Sorrel.", {"Treaty of Sorrel": "thing"}),
        ("They fled to Osk Department.", {"Osk Department": "place"}),
        ("Osk Police Department said so.", {"Osk Police Department": "organisation"}),
        ("It flew a Vandel A330-300E.", {"Vandel A330-300E": "thing"}),
        ("The H7X1 strain spread.", {"H7X1": "thing"}),
        ("Banco Tarno lent it.", {"Banco Tarno": "organisation"}),
        # a possessive that is part of a firm's name, and one that is not
        ("Then Rallo's Inc. fell.", {"Rallo's Inc.": "organisation"}),
        ("Then Moody's Investors Service fell, Moody's said.", {"Moody's Investors Service": "organisation", "Moody's": "organisation"}),
        ("Norland's Osk Group won.", {"Norland": None, "Osk Group": "organisation"}),
        # common nouns on both sides of "and" share the noun of a body; names do not
        ("The National Fishing and Sailing Boats Action League met.", {"National Fishing and Sailing Boats Action League": "organisation"}),
        ("The Treasury and Osk Bank met.", {"Treasury": "organisation", "Osk Bank": "organisation"}),
        ("It was the Tarno People's Liberation Army.", {"Tarno People's Liberation Army": "organisation"}),
        ("The Forum on Trade met.", {"Forum on Trade": "organisation"}),
        ("It was Congress for Osk.", {"Congress": "organisation", "Osk": None}),
        ("Governor of the Bank of England Robin Osk left.", {"Robin Osk": "person"}),
        ("They sued a U.S. Oil company and U.S. Banks.", {"United States": "place"}),
        ("They sued the U.S. Senate and U.S. Steel.", {"U.S. Senate": "organisation", "U.S. Steel": "organisation"}),
        ("They heard Ivo Tarn QC on Monday.", {"Ivo Tarn": "person"}),
        ("It was signed by Sens. Ivo Tarn and Ada Quill.", {"Ivo Tarn": "person", "Ada Quill": "person"}),
        ("It closed at 3 (AEDT) and cost 30 Ecus.", {}),
        ("They met at the Tarno Oval near Mt Tarn.", {"Tarno Oval": "place", "Mt Tarn": "place"}),
        ("A visit by Senator Hill and Alan Woods ended in Forest Hill.", {"Hill": "person", "Alan Woods": "person", "Forest Hill": "place"}),
        ("They met Ahmad Shah Osk. Then Ahmad Wali Osk came.", {"Ahmad Shah Osk": "person", "Ahmad Wali Osk": "person"}),
        ("They met James C. Osk. Then James Charles Osk spoke.", {"James Charles Osk": "person"}),
        ("At Lorno they met him.", {"Lorno": None}),
        ("They saw the Tarno Building.", {"Tarno Building": "place"}),
        ("He won the Tarno Open.", {"Tarno Open": "thing"}),
        ("Then Tarno Financial fell.", {"Tarno Financial": "organisation"}),
        # what is never part of a longer name
        ("In the Osk White House they met.", {"Osk": None, "White House": "organisation"}),
        ("Recalling U.N. troops, he left.", {"United Nations": "organisation"}),
        ("The anti-Osk Cubans met.", {"Osk": None}),
        # strokes join names, but not in addresses
        ("A Reuters/Osk News poll.", {"Reuters": "organisation", "Osk News": "organisation"}),
        ("See http://osk.example/News now.", {}),
        # a given name that is also how a month is written
        ("Then Jan Siemerk won on Jan 5.", {"Jan Siemerk": "person"}),
        ("Then Jean-Yves Osk left.", {"Jean-Yves Osk": "person"}),
        ("Then M. Lee Osk left.", {"M. Lee Osk": "person"}),
        # acronyms are not the given names they are spelt like
        ("The Osk National Army (ANA) met.", {"Osk National Army": "organisation"}),
        # possessives, hyphens, plural
        ("Osk's men", {"Osk": None}),
        ("A Moscow-based firm", {"Moscow": "place"}),
        # no names
        ("On Monday the Russian minister said in May that French voters agreed.", {}),
        ("However, he left. Yesterday it rained. \"Today,\" she said, \"nothing.\"", {}),
        ("The Prime Minister and the President spoke of Republicans and Christians.", {}),
        ("T-shirts cost US$ 5, C$7 or RM50 in the shop.", {}),
        ("A Roman Catholic Tuesday.", {}),
    ],
)  # fmt: skip
def test_names_and_their_types(text: str, expected: dict[str, str | None]) -> None:
    assert names(text) == expected


def test_exchange_signs_are_no_names() -> None:
    assert names("Goldwin Group Inc (GWG.N) and Apex Corp (APX.OQ) fell.") == {
        "Goldwin Group Inc": "organisation",
        "Apex Corp": "organisation",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North Atlantic Treaty Organisation (NATO) met. NATO agreed.", {"NATO"}),
        ("The Democratic People's Republic of Korea (DPRK) agreed. The DPRK did.", {"North Korea"}),
        ("The World Health Organisation met the WHO.", {"World Health Organization"}),
        ("The Osk Library opened. Osk's wife came.", {"Osk Library", "Osk"}),
        ("The Norland Society for the United Nations met the United Nations.", {"Norland Society for the United Nations", "United Nations"}),
        ("President Osk spoke. Later Hillary Tarn Osk left. Osk was ill. Mrs. Osk agreed.", {"Osk", "Hillary Tarn Osk"}),
        ("President Corazon Osk spoke. Osk was ill.", {"Corazon Osk"}),
        ("Ahmed Osk met King Osk. Osk left.", {"Ahmed Osk", "Osk"}),
        ("Keith Rockwell left, Rockwell said.", {"Keith Rockwell"}),
        ("It sued Rockwell.", {"Rockwell"}),
        ("Janet Reno spoke. They looked to Reno.", {"Janet Reno"}),
        ("Janet Reno spoke. They met in Reno.", {"Janet Reno", "Reno"}),
        ("Compagnie Velde lost. It is Velde's second loss.", {"Compagnie Velde"}),
        # a body, and what belongs to it
        (
            "The National Association of Tarno Dealers will meet. The National Association of Tarno Dealers Quotation System rose.",
            {"National Association of Tarno Dealers", "National Association of Tarno Dealers Quotation System"},
        ),
    ],
)  # fmt: skip
def test_whom_or_what_a_short_name_is_for(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected


def test_the_own_words_of_a_name_go_before_what_stands_around_it() -> None:
    assert names("A stake in Huxley was sold. They live in Huxley. Huxley Aircraft Co. grew.") == {
        "Huxley Aircraft Co.": "organisation"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nouns after a name, and before it
        ("Floods hit Qorlan province.", {"Qorlan": "place"}),
        ("They bought Qorlan shares.", {"Qorlan": "organisation"}),
        ("It bought Philip Osk shares.", {"Philip Osk": "organisation"}),
        ("It lies 9 km from Qorlan.", {"Qorlan": "place"}),
        ("It lies north of Qorlan.", {"Qorlan": "place"}),
        ("The mayor of Qorlan left.", {"Qorlan": "place"}),
        ("They stayed near Qorlan.", {"Qorlan": "place"}),
        ("It has a stake in Qorlan.", {"Qorlan": "organisation"}),
        ("The news agency Qorlan said so.", {"Qorlan": "organisation"}),
        ("The law firm of Qorlan agreed.", {"Qorlan": "organisation"}),
        ("The party of Qorlan won.", {"Qorlan": None}),
        ("Then the Qorlan virus spread.", {"Qorlan": "thing"}),
        ("His son, Qorlan, was there.", {"Qorlan": "person"}),
        ("Its rival, Qorlan, was there.", {"Qorlan": None}),
        # the country or state a town lies in
        ("The Qorlan, Conn., maker lost.", {"Qorlan": "place"}),
        ("They live in Qorlan, Latvia.", {"Qorlan": "place", "Latvia": "place"}),
        ("It was said by Qorlan, Latvia being far.", {"Qorlan": None, "Latvia": "place"}),
        ("It fell in the Qorlan administration.", {"Qorlan": "person"}),
        ("They closed the Qorlan smelter.", {"Qorlan": "place"}),
        ("It lies in the resort of Qorlan by night.", {"Qorlan": "place"}),
        ("They fired Qorlan missiles.", {"Qorlan": "thing"}),
        ("Then the yacht Qorlan sank.", {"Qorlan": "thing"}),
        ("A gang codenamed Qorlan fled.", {"Qorlan": "thing"}),
        ("It was said by Qorlan spokesman Ivo Tarn.", {"Qorlan": "organisation", "Ivo Tarn": "person"}),
        ("They read it in the Qorlan newspaper.", {"Qorlan": "organisation"}),
        ("By then Qorlan's administrators were paid.", {"Qorlan": "organisation"}),
        # titles of works and plans
        ("The plan, “Qorlan Ahead”, failed.", {"Qorlan Ahead": "thing"}),
        ("“Qorlan Vespe came late”, she said.", {"Qorlan Vespe": None}),
        # lists
        ("They met Oleg Tarn, Qorlan Vespe and Ada Quill.", {"Oleg Tarn": "person", "Qorlan Vespe": "person", "Ada Quill": "person"}),
        ("From Riga, Qorlan and Vespe they came.", {"Riga": "place", "Qorlan": "place", "Vespe": "place"}),
        ("Oleg Tarn and Riga, then Qorlan and it.", {"Oleg Tarn": "person", "Riga": "place", "Qorlan": None}),
        ("She stayed in Riga, and Qorlan left.", {"Riga": "place", "Qorlan": None}),
        # bodies that are counted
        ("The 11th U.S. Circuit Court of Appeals and 20th Century Osk Corp. met.", {"11th U.S. Circuit Court of Appeals": "organisation", "20th Century Osk Corp.": "organisation"}),
        ("It was the 20th Osk Bank meeting.", {"Osk Bank": "organisation"}),
    ],
)  # fmt: skip
def test_types_by_what_stands_around(text: str, expected: dict[str, str | None]) -> None:
    assert names(text) == expected


def test_a_capital_inside_a_word_makes_a_name_of_it() -> None:
    assert names("MindSpring, which provided the space, left. MindSpring had.") == {"MindSpring": None}
    assert names("Third-quarter sales fell. Fire-fighters came.") == {}


def test_a_person_has_one_spelling_across_the_article() -> None:
    text = "Minister Oleg P. Tarn arrived. Tarn said Oleg Tarn was ill. Mr. Tarn's wife agreed."
    assert found(text) == [
        ("Oleg P. Tarn", "Oleg P. Tarn", "person"),
        ("Tarn", "Oleg P. Tarn", "person"),
        ("Oleg Tarn", "Oleg P. Tarn", "person"),
        ("Tarn", "Oleg P. Tarn", "person"),
    ]


def test_an_acronym_is_bound_to_its_long_form() -> None:
    text = "The National Elections Commission (NEC) met. The NEC said so."
    assert found(text) == [
        ("National Elections Commission", "National Elections Commission", "organisation"),
        ("NEC", "National Elections Commission", "organisation"),
        ("NEC", "National Elections Commission", "organisation"),
    ]


def test_the_noun_of_a_body_is_its_name_where_the_article_has_one_such_body() -> None:
    text = "The Lorne Foundation and the Department of Harbours met. The Foundation left, then the Department."
    assert [full for _, full, _ in found(text)] == [
        "Lorne Foundation",
        "Department of Harbours",
        "Lorne Foundation",
        "Department of Harbours",
    ]
    text = "The Lorne Foundation met the Brill Foundation. Critics blamed the Foundation."
    assert [full for _, full, _ in found(text)][:2] == ["Lorne Foundation", "Brill Foundation"]
    assert "Foundation" not in [text for text, full, _ in found(text) if full != text]


def test_a_child_is_known_by_the_surname_of_a_relative() -> None:
    text = "The case of Anso Tarn is open. Mr. Oleg Tarn, his father, and friends of Anso came."
    assert found(text) == [
        ("Anso Tarn", "Anso Tarn", "person"),
        ("Oleg Tarn", "Oleg Tarn", "person"),
        ("Anso", "Anso Tarn", "person"),
    ]


def test_short_forms_are_given_in_full_where_the_article_has_it() -> None:
    assert names("Savin Computer Corp. lost money. Savin sold a plant.") == {"Savin Computer Corp.": "organisation"}
    assert names("The Norland Foreign Ministry spoke. The Foreign Ministry denied it.") == {
        "Norland Foreign Ministry": "organisation"
    }
    assert names("Officials of the US and the UN met in Britain and the U.K. on Friday.") == {
        "United States": "place",
        "United Nations": "organisation",
        "United Kingdom": "place",
    }


def test_accents_and_curly_apostrophes_are_kept_in_the_full_name() -> None:
    assert found("Envoy Volker Türk’s plan. Türk left.") == [
        ("Volker Türk", "Volker Türk", "person"),
        ("Türk", "Volker Türk", "person"),
    ]


def test_a_bare_surname_is_the_person_named_first_not_the_relative() -> None:
    text = "Senator Oleg Tarn, son of Governor Ivan Tarn, was hurt. Tarn drove. Mrs. Tarn, Ada Tarn, was not. Ivan Tarn Jr. left."
    assert [full for _, full, _ in found(text)] == [
        "Oleg Tarn",
        "Ivan Tarn",
        "Oleg Tarn",
        "Ada Tarn",
        "Ada Tarn",
        "Ivan Tarn Jr.",
    ]


def test_a_deputy_minister_is_no_part_of_the_name() -> None:
    assert names("Aid came, Deputy Civil Rescue Minister Oleg Tarn said.") == {"Oleg Tarn": "person"}


def test_what_a_firm_is_called_by_is_no_part_of_its_name() -> None:
    assert names("Shipbuilder Halyard Works closed. Retailer Velde left.") == {
        "Halyard Works": "organisation",
        "Velde": None,
    }


def test_people_are_known_by_the_last_word_and_firms_by_the_first() -> None:
    assert names("It hired Qorlan Vespe. Vespe agreed.") == {"Qorlan Vespe": "person"}
    assert names("It sued Qorlan Vespe. Qorlan agreed.")["Qorlan Vespe"] is None


def test_a_surname_that_is_a_word_of_the_language() -> None:
    text = "Prime Minister Theresa May met Leandra English. Later May spoke, and in May 2016 English officials left."
    assert [full for _, full, _ in found(text)] == ["Theresa May", "Leandra English", "Theresa May"]


def test_an_opening_word_is_a_name_where_nothing_else_explains_its_capital() -> None:
    assert names("Politiko reported a loss.") == {"Politiko": None}
    assert names("Production rose. Witnesses said so. Undeniably it fell. Quarkmakers agreed.") == {}
    assert names("Weah protested. The party of Weah won.") == {"Weah": None}


def test_headings_in_title_case_hold_only_names_the_body_has() -> None:
    text = "Tarn Says Norland Will Leave The Pact\n\nForeign Minister Oleg Tarn of Norland said so."
    blocks = (Block(0, 37, "headline"), Block(39, len(text), "body"))
    article = Article(text, "test", blocks=blocks)
    assert [(m.start, m.full) for m in find_names(article).mentions] == [
        (0, "Oleg Tarn"),
        (10, "Norland"),
        (text.index("Oleg"), "Oleg Tarn"),
        (text.rindex("Norland"), "Norland"),
    ]


def test_a_heading_in_capitals_spells_no_name() -> None:
    text = "TARN RESIGNS AS PREMIER\n\nPrime Minister Oleg Tarn left. Tarn was ill."
    blocks = (Block(0, 23, "headline"), Block(25, len(text), "body"))
    mentions = find_names(Article(text, "test", blocks=blocks)).mentions
    assert [(m.text, m.full) for m in mentions] == [
        ("TARN", "Oleg Tarn"),
        ("Oleg Tarn", "Oleg Tarn"),
        ("Tarn", "Oleg Tarn"),
    ]
    text = "NORLAND LEAVES THE PACT\n\nThe envoy of Norland left."
    blocks = (Block(0, 23, "headline"), Block(25, len(text), "body"))
    mentions = find_names(Article(text, "test", blocks=blocks)).mentions
    assert [(m.text, m.full) for m in mentions] == [("NORLAND", "Norland"), ("Norland", "Norland")]


def test_a_person_behind_a_place_or_a_nickname() -> None:
    assert names("It hurt Chicago Bear Walter Quarn.") == {"Chicago": "place", "Walter Quarn": "person"}


def test_a_firm_named_first_keeps_the_name_that_its_founder_bears_too() -> None:
    firm_first = "Osgood Foods Inc. grew. Osgood bought a mill. Its founder Elias Osgood left. Osgood sold it."
    assert {full for text, full, _ in found(firm_first) if text == "Osgood"} == {"Osgood Foods Inc."}
    person_first = "Elias Osgood left Osgood Foods Inc. a year ago. Osgood is 80."
    assert {full for text, full, _ in found(person_first) if text == "Osgood"} == {"Elias Osgood"}


def test_whom_the_article_names_far_more_often_has_the_surname() -> None:
    text = "Ivan Tarn was his uncle. " + "Oleg Tarn spoke. " * 4 + "Tarn left."
    assert found(text)[-1] == ("Tarn", "Oleg Tarn", "person")


def test_text_in_capitals() -> None:
    text = (
        "DEFENSE MINISTER GENERAL RAFAEL LARIOS TODAY REJECTED A TRUCE WITH THE QUARNO MARTI NATIONAL LIBERATION FRONT "
        "[QMLF]. LARIOS SAID THE QMLF HAD ATTACKED UNITS OF THE ARMED FORCES IN SAN SALVADOR ON MONDAY."
    )
    assert found(text) == [
        ("RAFAEL LARIOS", "Rafael Larios", "person"),
        ("QUARNO MARTI NATIONAL LIBERATION FRONT", "Quarno Marti National Liberation Front", "organisation"),
        ("QMLF", "Quarno Marti National Liberation Front", "organisation"),
        ("LARIOS", "Rafael Larios", "person"),
        ("QMLF", "Quarno Marti National Liberation Front", "organisation"),
        ("ARMED FORCES", "Armed Forces", "organisation"),
        ("SAN SALVADOR", "San Salvador", "place"),
    ]


def test_what_an_entity_knows() -> None:
    text = "Rod Canion, president of Compaq, met spokeswoman Lin Osk. Ms. Osk and Canion agreed."
    entities = find_names(Article(text, "test")).entities
    assert (entities["Rod Canion"].gender, entities["Rod Canion"].roles, entities["Rod Canion"].count) == (
        "male",
        ("president",),
        2,
    )
    assert (entities["Lin Osk"].gender, entities["Lin Osk"].roles) == ("female", ("spokeswoman",))


@given(
    st.lists(
        st.sampled_from(
            [
                "Oleg",
                "Tarn",
                "Mr.",
                "Minister",
                "the",
                "The",
                "of",
                "and",
                "in",
                "Bank",
                "U.S.",
                "Russian",
                "’s",
                "'s",
                "—",
                "“",
                "”",
                ".",
                ",",
                "\n\n",
                "\n",
                "(NEC)",
                "Tarn’s",
                "al-Assad",
                "O’Neill",
                "says",
                "Jr.",
                "Inc.",
                "Monday",
                "May",
                "ÉCOLE",
                "Ünal",
                "İ",
                "ß",
                "1987",
                "-",
                "&",
                "de",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
@settings(max_examples=150, deadline=None)
def test_mentions_are_in_order_and_apart_and_stand_in_the_text(text: str) -> None:
    all_names = find_names(Article(text, "test"))
    end = 0
    for mention in all_names.mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.title_start <= mention.start
        assert mention.full in all_names.entities
        assert all_names.at(mention.start, mention.end) == mention
        end = mention.end


def test_a_surname_alone_stays_as_it_is() -> None:
    assert names("President Osk spoke.") == {"Osk": "person"}


def test_at_takes_the_name_with_its_title_article_or_possessive() -> None:
    text = "Norland's Deputy Foreign Minister Oleg Tarn's plan"
    all_names = find_names(Article(text, "test"))
    title = text.index("Deputy")
    end = text.index("Tarn") + 4
    for start in (title, text.index("Oleg")):
        for stop in (end, end + 2):
            mention = all_names.at(start, stop)
            assert mention is not None
            assert mention.full == "Oleg Tarn"
            assert mention.title == "deputy foreign minister"
    assert all_names.at(0, end) is None
    assert all_names.at(end, len(text)) is None


def test_within_lists_each_name_once() -> None:
    text = "Oleg Tarn met Ada Quill in Riga. Tarn left Riga."
    all_names = find_names(Article(text, "test"))
    assert all_names.within(0, len(text)) == (
        Name("Oleg Tarn", "person"),
        Name("Ada Quill", "person"),
        Name("Riga", "place"),
    )
    assert all_names.within(33, len(text)) == (Name("Oleg Tarn", "person"), Name("Riga", "place"))
