"""Articles from text: what each paragraph is, front matter, language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.article import Declared
from extractor.reading.language import detect_language
from extractor.reading.problem import ReadingError
from extractor.reading.text import article_from_text

SEED = Path(__file__).parents[2] / "seeds" / "tass-japan-missile-defense.txt"


def blocks(text: str, **given: str) -> list[tuple[str, str]]:
    article = article_from_text(text, "a.txt", **given)
    return [(block.kind, text[block.start : block.end]) for block in article.blocks]


def test_the_seed_article_is_taken_apart():
    text = SEED.read_text("utf-8")
    article = article_from_text(text, "seed.txt")
    assert article.text == text
    assert article.title == (
        "Russian military planning to mind missile defense systems’ deployment in Japan - diplomat"
    )
    assert (article.publisher, article.place, article.language) == ("TASS", "MOSCOW", "en")
    assert article.dateline is not None
    assert text[article.dateline.start : article.dateline.end].strip() == "MOSCOW, December 30. /TASS/."
    assert [(block.kind, text[block.start :][:12]) for block in article.blocks] == [
        ("furniture", "All news\n\nRu"),
        ("headline", "Russian mili"),
        ("summary", '"Once again '),
        ("body", "MOSCOW, Dece"),
        ("body", "According to"),
        ("body", '"It is well '),
        ("body", '"The fact si'),
        ("body", "The counterm"),
        ("subheading", "Aegis Ashore"),
        ("body", "On December "),
        ("body", "The deployme"),
    ]


def test_wrapped_copy_is_unwrapped_at_its_indents():
    text = (
        "OSLO, June 3 - The harbour board said it had approved a plan to\n"
        "deepen the eastern channel by two metres before the winter.\n"
        "    Work begins in August and is to end within a year, the board\n"
        "said in a statement.\n"
    )
    assert blocks(text) == [
        ("body", text[:124].rstrip()),
        ("body", text[124:].strip()),
    ]


def test_a_short_first_line_of_wrapped_copy_is_no_heading():
    text = (
        "PORT ELLEN, SCOTLAND, March 11 - Isle Ferries\nLtd said it would sell two of its older ships to a yard in the\n"
        "north of Spain, which is to rebuild them for freight by June.\n"
    )
    assert blocks(text) == [("body", text.strip())]


def test_lines_of_a_list_are_kept_apart():
    text = "The results of the day are:\nOslo 3, Bergen 1\nTromsø 0, Molde 0\nBrann 2, Viking 5\n"
    assert len(blocks(text)) == 4


def test_lines_of_an_unwrapped_page_are_paragraphs():
    text = (
        "Bridge over the Lune reopens\n"
        "Tuesday, July 11, 2023\n"
        "The footbridge over the Lune reopened on Monday after eleven months of repairs that cost the town twice what "
        "it had set aside, the council said.\n"
        "Walkers had been sent upstream.\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["headline", "dateline", "body", "body"]


def test_byline_summary_and_footer():
    text = (
        "Council votes to keep the library open\n\nBy Ann Harker\n\nLEEDS (Reuters) - The council voted on Monday to keep "
        "the library open.\n\nIt will close on Sundays.\n\nReporting by Ann Harker; Editing by Joe Low\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["headline", "byline", "body", "body", "footer"]


def test_a_story_without_a_headline_is_named_by_its_lead():
    text = (
        "LEEDS, May 2 (Reuters) - The council voted on Monday to keep the library in Harehills open after a campaign by "
        "its readers that lasted two years and cost it dearly.\n"
    )
    article = article_from_text(text, "a.txt")
    assert article.title == (
        "The council voted on Monday to keep the library in Harehills open after a campaign by its readers …"
    )


FRONT = """---
title: The bridge
publisher: The Herald
published: 2017-12-30
url: https://example.org/bridge
language: en
---
The bridge reopened on Saturday.
"""


def test_front_matter():
    article = article_from_text(FRONT, "a.txt")
    assert (article.title, article.publisher, article.url) == ("The bridge", "The Herald", "https://example.org/bridge")
    assert article.declared == (Declared("2017-12-30", "front matter", "published: 2017-12-30"),)
    assert article.text == FRONT
    assert [FRONT[b.start : b.end] for b in article.blocks] == ["The bridge reopened on Saturday."]


def test_a_rule_above_an_article_is_not_front_matter():
    assert blocks("---\nThe bridge reopened on Saturday, said the mayor: it holds.\n---\n")[0][0] == "furniture"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\nheadline: A\n---\nText.",
            "a.txt:2: unknown key 'headline'; the keys of an article are title, publisher, place, published, url, language",
        ),
        (
            "---\ntitle: A\npublished: 30 December 2017\n---\nText.",
            "a.txt:3: published: '30 December 2017': a date is written YYYY, YYYY-MM or YYYY-MM-DD",
        ),
    ],
)
def test_front_matter_that_cannot_be_read(text, message):
    with pytest.raises(ReadingError) as caught:
        article_from_text(text, "a.txt")
    assert str(caught.value) == message


LANGUAGES = [
    ("en", "The minister said on Monday that the election would not be moved from the autumn, as had been asked."),
    ("de", "Der Minister sagte am Montag, dass die Wahl nicht auf den Herbst verschoben wird, wie es hieß."),
    ("es", "El ministro dijo el lunes que las elecciones no se van a aplazar hasta el otoño, como se había pedido."),
    (
        "fr",
        "Le ministre a dit lundi que les élections ne seront pas reportées à l'automne, comme il avait été demandé.",
    ),
    ("ru", "Министр сказал в понедельник, что выборы не будут перенесены на осень, как об этом просили."),
]


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_language(language, text):
    assert detect_language(text) == language


def test_language_of_a_text_that_tells_nothing():
    assert detect_language("12 34 56 ABC DEF GHI JKL MNO PQR STU", default="de") == "de"
    assert detect_language("ok", default="en") == "en"


@given(st.text(max_size=400))
def test_any_text_becomes_an_article_whose_blocks_do_not_overlap(text):
    try:
        article = article_from_text(text, "a.txt", language="en")
    except ReadingError:
        return  # front matter with a key that is not known
    assert article.text == text
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        end = block.end


STORY = "The footbridge over the Lune reopened on Monday after eleven months of repairs, the council said.\n\n"


def kind_after_the_story(line: str) -> str:
    (*_, last) = article_from_text(f"Bridge reopens\n\n{STORY}{line}\n\n{STORY}{line}\n", "a.txt").blocks
    return last.kind


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee in Lancaster and Bo Berg contributed to this report.",
        "(Additional reporting by Ann Lee; Editing by Bo Berg)",
        "Contributing: Ann Lee, The Herald",
        "With reporting by Ann Lee",
        "Ann Lee can be reached at ann.lee@example.org.",
        "Follow Ann Lee on Twitter @annlee",
        "Follow us on Facebook for more news from the coast.",
        "This article was amended on 12 July 2023 to correct the number of piers.",
        "This story was updated at 5 p.m. on July 12 with the mayor's words.",
        "An earlier version of this article gave a wrong year of the flood.",
        "Correction (July 12, 2023): The bridge has seven piers, not eight.",
        "(Corrects the number of piers in paragraph two)",
        "[Editor's note: the flood was in 2022.]",
        "Topics: bridges, floods, Lune",
        "Filed under bridges",
        "™ & © 2023 The Herald. All rights reserved.",
        "Sign up for our morning newsletter.",
        "READ MORE: Ferry sold for scrap",
        "• This article was amended on 13 July 2023.",
        "Find this article at: https://example.org/bridge",
    ],
)
def test_what_closes_an_article(line):
    assert kind_after_the_story(line) == "footer"


@pytest.mark.parametrize(
    "line",
    [
        "Story continues below advertisement",
        "Sponsored Ads",
        "Share on Facebook",
        "Skip to main content",
        "Loading …",
        "Reuters",
        "Photo by Ann Lee",
        "Illustration by Bo Berg",
        "Courtesy of the Herald",
        "Recommended for you",
        "Leave a comment",
        "Print this page | Close window",
        "Last modified on Sun 4 Feb 2024 01.10 GMT",
        "Published: Monday, 8 July 2019",
    ],
)
def test_the_page_around_an_article(line):
    assert kind_after_the_story(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "This story was told for centuries before the flood of 2022 gave it a new end.",
        "Corrected figures show that the bridge cost twice as much, the council said on Friday.",
        "Share prices of the builder fell on Monday as the repairs went on.",
        "Follow the money, the mayor told the council on Monday.",
        "Photo machines at the bridge took 4,000 pictures in May.",
        "Friends of the bridge wrote of their relief on Twitter.",
        "The reports to which many citizens had contributed were burnt in 1921.",
        "Update or not, the bridge stays closed until Monday.",
        "Like many on Facebook, the mayor had no clear picture of the flood; he visited the piers on Tuesday and on Friday, and again a week later, with those "
        "who had built them in 1978, and with engineers of the county who measured the cracks and promised a report by the first of May.",
        "Published in May 2019, the plan was dropped by Monday",
        "Released on 8 July 2019 from the county jail, Berg went home.",
        "Courtesy was not what the mayor met with on Monday.",
    ],
)
def test_stories_that_begin_like_furniture(line):
    assert kind_after_the_story(line) == "body"


def test_a_list_of_other_stories():
    text = f"Bridge reopens\n\n{STORY}More from the Herald\n\n- Ferry sold on Friday\n\n- Pier closed in May\n\n{STORY}"
    assert [kind for kind, _ in blocks(text)] == ["headline", "body", "furniture", "furniture", "furniture", "body"]


def test_a_correction_above_the_story():
    correction = "(Corrects the number of piers in the second paragraph.)"
    text = f"Bridge reopens\n\nBy Ann Lee\n\n{correction}\n\n{STORY}"
    assert [kind for kind, _ in blocks(text)] == ["headline", "byline", "footer", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ann Lee is a freelance reporter in Lorne.", "footer"),
        ("Ann B. Lee is the author of “Bridges of the North” (2015) and lives in Oslo.", "footer"),
        ("Bo Berg is a senior fellow at the Institute of Rivers.", "footer"),
        ("Ann Lee is the mayor of Lorne and opened the bridge on Monday.", "body"),
        ("The reporter was hurt on Monday as the bridge fell.", "body"),
        ("Bo Berg was charged on Monday with the murder of a reporter.", "body"),
    ],
)
def test_who_wrote_the_story(line, kind):
    last = f"{line}\n\nReporting by Ann Lee\n"
    assert blocks(f"Bridge reopens\n\n{STORY}{last}")[-2:] == [(kind, line), ("footer", "Reporting by Ann Lee")]
    assert blocks(f"Bridge reopens\n\n{STORY}{line}\n\n{STORY}")[-2][0] == "body"


def test_a_list_of_the_story():
    text = f"Bridge reopens\n\n{STORY}What comes next\n\n- Ferry sold on Friday.\n\n- Pier closed in May.\n\n{STORY}"
    assert [kind for kind, _ in blocks(text)] == ["headline", "body", "subheading", "body", "body", "body"]


def test_a_headline_that_is_a_sentence():
    assert blocks(f"Is the bridge open?\n\n{STORY}", title="Is the bridge open?")[0] == (
        "headline",
        "Is the bridge open?",
    )
