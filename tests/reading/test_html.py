"""Saved web pages: the story, its headline, and the day it was published."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.reading.html import article_from_html
from extractor.reading.problem import ReadingError

ONE = "The footbridge over the Lune reopened on Monday after eleven months of repairs, the council said in a statement."
TWO = "Walkers had been sent upstream since the flood of 2022, which swept away two of its seven piers and a kiosk."
THREE = "The next inspection is planned for March, and the town will pay for it out of a fund set up after the flood."
STORY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


def read(body: str = STORY, head: str = "", above: str = "", title: str = "Bridge reopens") -> Article:
    """The article on a page with this body under its headline, `above` between the two, and `head` among its meta tags."""
    return article_from_html(
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><nav><a href="/">Home</a> '
        f"<a href='/s'>Sport</a></nav><article><h1>Bridge reopens</h1>{above}{body}</article></body></html>",
        "a.html",
    )


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


OTHER = '{"@type": "NewsArticle", "headline": "Ferry sold", "datePublished": "2021-01-02"}'


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        # Meta tags, with moments of any precision; the day they name is the one of their own time zone.
        (meta("article:published_time", "2023-07-11T08:00:00Z"), "", "2023-07-11"),
        (meta("article:published_time", "2023-07-11T08:00:00.123Z"), "", "2023-07-11"),
        (meta("article:published_time", "2023-07-11T23:30:00.1234567-07:00"), "", "2023-07-11"),
        (meta("article:published_time", "2023-07-11"), "", "2023-07-11"),
        ('<meta name="pubdate" content="20230711">', "", "2023-07-11"),
        ('<meta name="pub_date" content="20230711">', "", "2023-07-11"),
        ('<meta name="DC.date.issued" content="2023-07-11">', "", "2023-07-11"),
        ('<meta name="date" content="Tuesday, July 11, 2023">', "", "2023-07-11"),
        ('<meta name="publish_date" content="Tue, 11 Jul 2023 08:10:27 EST">', "", "2023-07-11"),
        ('<meta name="parsely-pub-date" content="7/25/2023 10:00 PM">', "", "2023-07-25"),
        ('<meta name="date" content="25/07/2023">', "", "2023-07-25"),
        ('<meta name="date" content="03.07.2023">', "", "2023-07-03"),
        # Day and month cannot be told apart.
        ('<meta name="date" content="07/03/2023">', "", None),
        # The first edition, not the last.
        (
            '<meta itemprop="dateModified" content="2023-07-12T08:42:27.4030000">'
            '<meta itemprop="datePublished" content="2023-07-11T14:52:39.4770000">',
            "",
            "2023-07-11",
        ),
        (meta("article:modified_time", "2023-07-12T08:00:00Z"), "", None),
        (meta("og:updated_time", "2023-07-12T08:00:00Z"), "<p>Published: July 11, 2023</p>", "2023-07-11"),
        # Structured data: the story, not what it links to.
        (ld('{"@type": "NewsArticle", "datePublished": "2023-07-11T08:00:00+02:00"}'), "", "2023-07-11"),
        (
            ld(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2023-07-10"}, '
                '{"@type": ["Article", "Thing"], "datePublished": "2023-07-11"}]}'
            ),
            "",
            "2023-07-11",
        ),
        (
            ld(
                '{"@type": "LiveBlogPosting", "datePublished": "2023-07-11", "liveBlogUpdate": '
                '[{"@type": "BlogPosting", "datePublished": "2023-07-12"}]}'
            ),
            "",
            "2023-07-11",
        ),
        (
            ld(f'[{OTHER}, {{"@type": "NewsArticle", "headline": "Bridge reopens", "datePublished": "2023-07-11"}}]'),
            "",
            "2023-07-11",
        ),
        (ld(f"[{OTHER}, {OTHER.replace('2021', '2022')}]"), "", None),
        (ld('{"@type": "NewsArticle", broken'), "", None),
        ("", '<time itemprop="datePublished" datetime="2023-07-11T08:00">yesterday</time>', "2023-07-11"),
        # What a reader sees at the headline.
        ("", "<p>By Ann Lee</p><p>11 July 2023</p>", "2023-07-11"),
        ("", "<p>By Ann Lee | July 11, 2023, 5:02 PM ET</p>", "2023-07-11"),
        ("", "<p>Published: 07/25/2023 2:27 AM</p>", "2023-07-25"),
        ("", "<p>Published: 07/03/2023 2:27 AM</p>", None),
        ("", "<p>11.07.2023 – 18:30</p>", "2023-07-11"),
        ("", "<p>July 11, 2023 — Updated 8:12 p.m. ET July 12, 2023</p>", "2023-07-11"),
        ("", "<p>Jul. 11, 2023 at 6:30 pm Updated Jul. 12, 2023 at 7:45 am</p>", "2023-07-11"),
        ("", "<p>PUBLISHED: 11:05 BST, 11 July 2023 | UPDATED: 12:19 BST, 12 July 2023</p>", "2023-07-11"),
        ("", "<p>Posted Tue 11 Jul 2023 at 6:30pmTuesday 11 Jul 2023, updated Wed 12 Jul</p>", "2023-07-11"),
        ("", "<p>Tue., July 11, 2023timer4 min. read</p>", "2023-07-11"),
        ("", "<p>July 11, 2023 – January 20, 2024</p>", None),
        ("", "<p>11 July 2023 | Photo: Ann Lee</p>", None),
        (meta("article:published_time", "2023-07-11"), "<p>18/15/2023</p><p>2023-13-32</p>", "2023-07-11"),
        ("", "<p>July 11, 2023 was the day on which the bridge was opened again.</p>", None),
        ("", "<table class=infobox><tr><td>Opened</td><td>July 11, 2023</td></tr></table>", None),
        ("", '<p class="pubdate">Published: 07/25/2023 2:27 AM</p>', "2023-07-25"),
        (
            "",
            '<div class="byline">Ann Lee <span class="post-date">Posted by Ann, 11 July 2023</span></div>',
            "2023-07-11",
        ),
        ("", '<time datetime="2023-07-11T08:00:00+01:00">3 hours ago</time>', "2023-07-11"),
        ("", '<abbr title="2023-07-11T08:00:00Z">3 hours ago</abbr>', "2023-07-11"),
        ("", "<p>Updated July 12, 2023</p><p>Published July 11, 2023</p>", "2023-07-11"),
        (
            "",
            '<time class="updated" datetime="2023-07-12">12 July</time><time datetime="2023-07-11">11 July</time>',
            "2023-07-11",
        ),
        ("", "<div><span>Updated: </span>July 11, 2023, 5:02 PM ET</div>", "2023-07-11"),
        ("", "<p>Updated 3 hours ago</p>", None),
    ],
)
def test_the_day_a_page_declares(head, above, day):
    declared = read(head=head, above=above).declared
    assert [each.date for each in declared if each.by == "page"] == ([day] if day else [])


@pytest.mark.parametrize(
    "around",
    [
        "<div id=today>Mon, 25 Dec 2023</div>{}",
        "{}<div class=comments><p>Ann, <time datetime='2023-12-25'>25 December 2023</time>: At last a bridge again!</p></div>",
        "{}<ul class=related><li><time datetime='2023-12-25'>25 Dec 2023</time> Ferry sold</li></ul>",
        "{}<footer>Page generated on 2023-12-25 10:00:00. Copyright 2023</footer>",
        "{}<p>References</p><ol><li>Retrieved 2023-12-25.</li></ol>",
        "<table class=infobox><tr><td>Built</td><td>October 14, 1999</td></tr></table>{}",
        "<script>var published = '2023-12-25T10:00:00Z'</script>{}<img src='/2023/12/25/bridge.jpg'>",
    ],
)
def test_days_of_other_things_on_the_page_are_not_its_own(around):
    page = around.format(f"<div class=story><h1>Bridge reopens</h1>{STORY}</div>")
    assert (
        article_from_html(
            f"<html><head><title>Bridge reopens</title></head><body>{page}</body></html>", "a.html"
        ).declared
        == ()
    )


def test_a_headline_that_is_no_heading():
    page = (
        "<html><head><title>Bridge reopens</title></head><body><div>Mon, 25 Dec 2023</div>"
        f"<b>Bridge reopens</b><br><i>By Ann Lee</i><br>Tuesday, July 11, 2023<br>{STORY}</body></html>"
    )
    assert [each.date for each in article_from_html(page, "a.html").declared] == ["2023-07-11"]
    hidden = page.replace("<b>Bridge reopens</b>", "")
    assert article_from_html(hidden, "a.html").declared == ()


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/news/2023/07/11/bridge", "2023-07-11"),
        ("/news/2023-07-11/bridge", "2023-07-11"),
        ("/2023/7/1/bridge", "2023-07-01"),
        ("/uk/2023/jul/11/bridge", "2023-07-11"),
        ("/english/2023-07/11/c_1390.htm", "2023-07-11"),
        ("/a/202307/11/WS5e.html", "2023-07-11"),
        ("/n3/2023/0711/c90000.html", "2023-07-11"),
        ("/bridge-20230711.html", "2023-07-11"),
        ("/2023/POLITICS/07/11/bridge/index.html", "2023-07-11"),
        ("/2023/07/bridge-reopens", "2023-07"),
        ("/bridge-reopens-224628633.html", None),
        ("/article/20231399/bridge", None),
        ("/2023/bridge", None),
    ],
)
def test_the_day_in_an_address(path, day):
    declared = read(head=f'<link rel="canonical" href="https://example.org{path}">').declared
    assert [(each.date, each.by) for each in declared] == ([(day, "url")] if day else [])


@pytest.mark.parametrize(
    ("moment", "shown", "day"),
    [
        ("2023-07-12T01:30:00Z", "<time datetime='2023-07-12T01:30:00Z'>July 11, 2023 9:30 PM</time>", "2023-07-11"),
        ("2023-07-10T22:30:00Z", "<p>Posted Tue 11 Jul 2023 at 8:30am</p>", "2023-07-11"),
        ("2023-07-11T22:30:00Z", "<p>Updated Wed 12 Jul 2023 at 8:30am</p>", "2023-07-11"),
        ("2023-07-11T22:30:00Z", "<p>May 3, 2022</p>", "2023-07-11"),
    ],
)
def test_readers_see_the_local_day(moment, shown, day):
    head = meta("article:published_time", moment)
    assert [each.date for each in read(head=head, above=shown).declared] == [day]


def test_an_address_keeps_the_local_day():
    head = meta("article:published_time", "2023-07-12T03:42:00Z") + meta(
        "og:url", "https://example.org/2023/7/11/bridge"
    )
    assert [(each.date, each.by) for each in read(head=head).declared] == [("2023-07-11", "url")]


@pytest.mark.parametrize(
    "comment",
    [
        "saved from url=(0030)https://example.org/2023/07/11/",
        "\n Page saved with SingleFile \n url: https://example.org/2023/07/11/ \n saved date: Mon Dec 25 2023",
    ],
)
def test_the_address_a_browser_writes_into_a_saved_page(comment):
    article = article_from_html(
        f"<!DOCTYPE html><!-- {comment} --><html><body><h1>Bridge</h1>{STORY}</body></html>", "a.html"
    )
    assert article.url == "https://example.org/2023/07/11/"
    assert article.declared[0].date == "2023-07-11"


SITE = '<meta property="og:site_name" content="Lune Herald"><meta property="og:url" content="https://www.luneherald.co.uk/1">'


@pytest.mark.parametrize(
    ("titles", "headings", "headline"),
    [
        (
            ["Bridge over the Lune reopens | Lune Herald"],
            "<h1>Bridge over the Lune reopens</h1>",
            "Bridge over the Lune reopens",
        ),
        (
            ["Lune Herald: Bridge over the Lune reopens"],
            "<h1>Lune Herald</h1><h1>Bridge over the Lune reopens</h1>",
            "Bridge over the Lune reopens",
        ),
        (
            ["Walkers cheer as the bridge over the Lune reopens"],
            "<h1>The bridge over the Lune reopens!</h1>",
            "The bridge over the Lune reopens!",
        ),
        (["Bridge over the Lune reopens - Lune Herald"], "", "Bridge over the Lune reopens"),
        (["LuneHerald.co.uk | Bridge over the Lune reopens"], "", "Bridge over the Lune reopens"),
        (
            ["Bridge over the Lune reopens – mayor speaks of a relief"],
            "<h1>Lune Herald</h1>",
            "Bridge over the Lune reopens – mayor speaks of a relief",
        ),
        (
            ["Bridge over the Lune reopens - News - Lune Herald"],
            "<h1>Weather</h1>",
            "Bridge over the Lune reopens - News",
        ),
    ],
)
def test_headlines(titles, headings, headline):
    head = "".join(f"<title>{title}</title>" for title in titles) + SITE
    article = article_from_html(f"<html><head>{head}</head><body>{headings}<div>{STORY}</div></body></html>", "a.html")
    assert article.title == headline
    assert blocks(article)[:2] == [("headline", headline), ("body", ONE)]


@pytest.mark.parametrize(
    "body",
    [
        STORY,
        # Text loose between paragraphs.
        f"<div><div class=box><img src=a.png></div>{ONE}<p>{TWO}</p>{THREE[:40]}<b>{THREE[40:60]}</b>{THREE[60:]}</div>",
        # White space of the source.
        f"<div>{ONE[:40]}\n   {ONE[41:]}</div><div>{TWO.replace('of 2022', 'of&nbsp;2022')}</div><p>\n{THREE}\n</p>".replace(
            "on Monday", "on\nMonday"
        ),
        # Line breaks for paragraphs, tables for layout.
        f"<center><font>{ONE}<br><br>{TWO}<br><br>{THREE}</font></center>",
        f"<table><tr><td><a href='/'>Home</a></td><td><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></td></tr></table>",
        # Wire copy as it was set.
        f"<pre>\n{ONE}\n\n    {TWO}\n    {THREE}\n</pre>".replace(" of ", " of\n"),
        # Inline elements that hold blocks.
        f"<span><div>{ONE}</div><p>{TWO}</p></span><font><p>{THREE}</p></font>",
        # Links to other stories.
        f"<p>{ONE}</p><p><a href=/1>Ferry sold for scrap after a hundred years</a></p><p>{TWO}</p>"
        f"<p><b>IN LORNE:</b> <a href=/2>Pier closed</a></p><p>{THREE}</p>",
        # Boxes around and amid the story.
        f"<p>{ONE}</p><div class='relatedLinks'><h3>Related</h3><ul><li>Ferry sold for scrap on Friday</li></ul></div><p>{TWO}</p>"
        f"<p class=image-caption>The bridge in 2021, a year before the flood.</p><p>{THREE}</p>"
        "<section id=newsletter_signup><p>Sign up for our newsletter and read more every Friday.</p></section>",
        f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><div class='visitors_comment'><p>At last! I waited eleven months for it.</p></div>",
    ],
)
def test_the_story_and_nothing_else(body):
    assert blocks(read(body)) == [("headline", "Bridge reopens"), ("body", ONE), ("body", TWO), ("body", THREE)]


OTHERS = "<h1>Ferry yard bankrupt</h1>" + "".join(
    f"<p>{each.replace('bridge', 'yard')} So it was told.</p>" for each in (ONE, TWO, THREE)
)
TEASERS = "".join(
    f"<article><a href=/{n}><h3>Other story {n}</h3></a><p>A teaser of story {n} that tells in a sentence what it is about.</p></article>"
    for n in range(5)
)


@pytest.mark.parametrize(
    "page",
    [
        f"<div><h1>Bridge reopens</h1>{STORY}</div><div>{OTHERS}</div>",
        f"<div>{OTHERS}</div><div><h1>Bridge reopens</h1>{STORY}</div>",
        f"<article><h1>Bridge reopens</h1>{STORY}</article><article>{OTHERS}</article>",
        f"{TEASERS}<div><h1>Bridge reopens</h1>{STORY}</div>{TEASERS}",
        f"{TEASERS}<article><h1>Bridge reopens</h1>{STORY}</article>",
    ],
)
def test_other_stories_on_the_page_are_left_out(page):
    article = article_from_html(f"<html><head><title>Bridge reopens</title></head><body>{page}</body></html>", "a.html")
    assert blocks(article) == [("headline", "Bridge reopens"), ("body", ONE), ("body", TWO), ("body", THREE)]


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Bridge reopens</h1><p>{ONE}</p><p>{TWO}</p><h1>What comes next</h1><p>{THREE}</p>",
        f"<article><h1>Bridge reopens</h1><section><p>{ONE}</p><p>{TWO}</p></section>"
        f"<section><h1>What comes next</h1><p>{THREE}</p></section></article>",
    ],
)
def test_headings_that_divide_a_story(page):
    article = article_from_html(f"<html><head><title>Bridge reopens</title></head><body>{page}</body></html>", "a.html")
    assert [text for kind, text in blocks(article) if kind == "body"] == [ONE, TWO, THREE]


def test_a_live_page_is_one_story():
    entries = "".join(
        f"<article><time datetime='2023-07-11T{hour}:00Z'>{hour}:00</time><p>{text}</p></article>"
        for hour, text in (("21", THREE), ("15", TWO), ("11", ONE))
    )
    head = ld('{"@type": "LiveBlogPosting", "datePublished": "2023-07-11T06:00:00Z"}')
    page = f"<html><head><title>Bridge reopens</title>{head}</head><body><main><h1>Bridge reopens</h1>{entries}</main></body></html>"
    told = [text for kind, text in blocks(article_from_html(page, "a.html")) if kind == "body"]
    assert told == [THREE, TWO, ONE]


def test_a_box_that_holds_the_story_is_none():
    body = f"<div class='share-page related'>{STORY}</div>"
    assert [kind for kind, _ in blocks(read(body))] == ["headline", "body", "body", "body"]


def test_a_page_inside_a_filing():
    article = article_from_html(
        f"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<HTML><HEAD><TITLE>EX-99.1</TITLE></HEAD><BODY>{STORY}</BODY></HTML>\n</TEXT>",
        "a.html",
    )
    assert ("body", ONE) in blocks(article)


@pytest.mark.parametrize("body", ["", "<h1>Bridge reopens</h1>"])
def test_a_page_without_a_story(body):
    with pytest.raises(ReadingError, match=r"a\.html: no article found on this page"):
        article_from_html(f"<html><head><title>Bridge reopens</title></head><body>{body}</body></html>", "a.html")


def test_text_under_the_name_of_a_page():
    article = article_from_html(f"Bridge reopens\n\n{ONE}\n\n{TWO}\n", "a.html")
    assert blocks(article) == [("headline", "Bridge reopens"), ("body", ONE), ("body", TWO)]


def test_the_headline_stands_once():
    article = read(f"<p>Local news</p><p>Bridge reopens</p>{STORY}")
    assert article.text == "\n\n".join(["Bridge reopens", ONE, TWO, THREE]) + "\n"
