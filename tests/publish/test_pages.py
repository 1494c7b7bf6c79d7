"""Whole pages: what the reader gets, to the letter."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from extractor.eventfiles import ArticleFile, CandidateDay, EventRecord, Image, Link, Problem, Timeline
from extractor.publish import Site, pages, write_pages

EDIT = Site(edit="https://example.org/repo/blob/main")


def text_of(page: str | bytes) -> str:
    assert isinstance(page, str)
    return page


def test_what_there_is(timeline: Timeline) -> None:
    assert list(pages(timeline)) == [
        "index.md",
        "1987.md",
        "2023.md",
        "articles/wire.md",
        "articles/index.md",
        "data.md",
        "timeline.json",
        "timeline.csv",
        "timeline.ics",
        "timeline.atom",
        "assets/timeline.css",
        "assets/timeline.js",
    ]


def test_a_year(timeline: Timeline) -> None:
    assert (
        pages(timeline, EDIT)["1987.md"]
        == """---
title: "1987"
---

<div class="timeline">
<h1 id="tl-title">1987</h1>
<p class="tl-summary" data-search-exclude>1 entry</p>
<ol class="tl-entries">
<li class="tl-entry tl-happened" data-kind="event" data-status="happened" data-source="TASS" \
data-name="INF Treaty&#10;U.S."><article aria-labelledby="inf-treaty">\
<p class="tl-when" data-search-exclude><time datetime="1987-12-08">8 December 1987</time></p>\
<h2 id="inf-treaty" class="tl-title">U.S. and Soviet Union sign INF Treaty</h2>\
<div class="tl-body" data-search-exclude>\
<blockquote class="tl-quote"><p>On <mark>December 8, 1987</mark>, they signed the treaty.</p></blockquote>\
<footer class="tl-foot">\
<p class="tl-source"><a href="articles/wire.html"><cite>TASS</cite>, \
<time datetime="2017-12-30">30 December 2017</time></a></p>\
<details class="tl-why"><summary>Why this date</summary><p><q>December 8, 1987</q>: stated in the text</p>\
<p>Names: <span>INF Treaty</span>, <span>U.S.</span></p></details>\
<p class="tl-tools"><a href="1987.html#inf-treaty" \
aria-label="Link to: U.S. and Soviet Union sign INF Treaty">Link</a></p>\
<p class="tl-tools"><a href="https://example.org/repo/blob/main/site/events/wire.yaml#L7" \
aria-label="Edit this event: U.S. and Soviet Union sign INF Treaty">Edit this event</a></p>\
</footer></div></article></li>
</ol>
<nav class="tl-pager" aria-label="Other years" data-search-exclude><span></span><a href="index.html">All years</a>\
<a href="2023.html" rel="next">2023<span aria-hidden="true"> →</span></a></nav>
</div>
"""
    )


def test_an_article(timeline: Timeline) -> None:
    assert (
        pages(timeline)["articles/wire.md"]
        == """---
title: "Planning goes on"
---

<div class="timeline">
<h1 id="tl-title">Planning goes on</h1>
<p class="tl-summary" data-search-exclude><span><span>TASS, Moscow</span> · <time datetime="2017-12-30">30 December 2017</time> · \
<a href="https://example.org/wire?a=1&amp;b=2" rel="external">the article itself</a></span></p>
<details class="tl-why" data-search-exclude><summary>Why this day</summary><p>December 30 is a Saturday in 2017</p></details>
<h2 data-search-exclude>What was drawn from it</h2>
<ol class="tl-entries">
<li class="tl-entry tl-happened"><p class="tl-when" data-search-exclude>\
<time datetime="1987-12-08">8 December 1987</time></p>\
<h3 class="tl-title" id="inf-treaty" data-search-exclude>\
<a href="../1987.html#inf-treaty">U.S. and Soviet Union sign INF Treaty</a></h3>\
<div class="tl-body" data-search-exclude>\
<blockquote class="tl-quote"><p>On <mark>December 8, 1987</mark>, they signed the treaty.</p></blockquote>\
<details class="tl-why"><summary>Why this date</summary><p><q>December 8, 1987</q>: stated in the text</p>\
<p>Names: <span>INF Treaty</span>, <span>U.S.</span></p></details></div></li>
<li class="tl-entry tl-planned"><p class="tl-when" data-search-exclude><time datetime="2023">2023</time>\
<span class="tl-certainty">, planned, tentative</span></p>\
<h3 class="tl-title" id="deployment" data-search-exclude><a href="../2023.html#deployment">Japan deploys</a></h3>\
<div class="tl-body" data-search-exclude></div></li>
</ol>
</div>
"""
    )


def test_home_has_the_years_in_order_with_their_entries(timeline: Timeline) -> None:
    home = text_of(pages(timeline)["index.md"])
    order = [
        '<h1 id="tl-title">Timeline</h1>',
        '<svg width="100%"',
        '2 entries from <a href="articles/index.html">1 article</a>',
        '<a href="#year-1987">1987</a>',
        '<a href="#year-2023">2023</a>',
        '<form class="tl-filters" hidden',
        '<h2 id="year-1987"><a href="1987.html">1987</a></h2>',
        '<h3 id="inf-treaty"',
        '<h2 id="year-2023">',
        '<time datetime="2023">2023</time><span class="tl-certainty">, planned, tentative</span>',
        'href="timeline.json"',
    ]
    places = [home.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_the_timeline_stands_at_the_marker_of_the_editors_page(timeline: Timeline) -> None:
    home = text_of(pages(timeline, Site(home="# Ours\n\nHello.\n\n<!-- timeline -->\n\nGoodbye.\n"))["index.md"])
    assert home.startswith('# Ours\n\nHello.\n\n<div class="timeline">\n')
    assert home.endswith("\n</div>\n\nGoodbye.\n")
    assert "<!-- timeline -->" not in home


def test_without_a_marker_it_follows_the_editors_text(timeline: Timeline) -> None:
    home = text_of(pages(timeline, Site(home="# Ours\n"))["index.md"])
    assert home.startswith('# Ours\n\n<div class="timeline">\n')


def test_a_long_timeline_has_the_years_only_on_its_home_page(timeline: Timeline) -> None:
    home = text_of(pages(timeline, Site(home_entries=1))["index.md"])
    assert '<a href="1987.html">1987</a>' in home
    assert "<h3" not in home
    assert "tl-filters" not in home


def test_hidden_events_are_nowhere(timeline: Timeline, wire: ArticleFile, treaty: EventRecord) -> None:
    hidden = replace(wire, events=(replace(treaty, hidden=True), wire.events[1]))
    for path, content in pages(Timeline((hidden,))).items():
        assert "INF Treaty" not in (content if isinstance(content, str) else content.decode()), path


def test_dates_without_a_year_have_a_place_of_their_own(wire: ArticleFile, treaty: EventRecord) -> None:
    yearless = replace(wire, events=(replace(treaty, date="XXXX-12-08"),))
    made = pages(Timeline((yearless,)))
    assert '<h1 id="tl-title">Year not known</h1>' in text_of(made["year-not-known.md"])
    assert '<time datetime="12-08">8 December, year not known</time>' in text_of(made["year-not-known.md"])


def test_one_entry_for_what_two_articles_tell(wire: ArticleFile, treaty: EventRecord) -> None:
    again = replace(
        treaty, id="signing", article="agency", date="1987-12-09", same_as=("wire#inf-treaty",), quote=None, mark=None
    )
    agency = ArticleFile("agency", Path("agency.yaml"), title="Signed", events=(again,), publisher="Kyodo")
    page = text_of(pages(Timeline((agency, replace(wire, events=(treaty,)))))["1987.md"])
    assert page.count("<li ") == 1
    assert (
        '<span id="signing"></span><p class="tl-when" data-search-exclude><time datetime="1987-12-08">8 December 1987'
        '</time><span class="tl-certainty">, sources differ</span></p>' in page
    )
    assert (
        '<a href="articles/agency.html"><cite>Kyodo</cite></a> gives <time datetime="1987-12-09">9 December 1987</time>'
        in page
    )
    assert "<summary>Why one entry</summary><p>the editor says so (same_as)" in page
    assert 'data-source="TASS&#10;Kyodo"' in page


def test_two_events_of_one_id_have_places_of_their_own(wire: ArticleFile, treaty: EventRecord) -> None:
    other = replace(treaty, article="zz", title="Something else", names=(), date="1987-03")
    page = text_of(pages(Timeline((wire, replace(wire, name="zz", events=(other,)))))["1987.md"])
    assert 'id="inf-treaty"' in page
    assert 'id="inf-treaty--zz"' in page


def test_what_the_editor_adds(timeline: Timeline, wire: ArticleFile, treaty: EventRecord) -> None:
    more = replace(
        treaty,
        kind="statement",
        speaker="The Kremlin",
        note="First thought.\n\nSecond thought.",
        links=(Link("https://example.org/a", "More"), Link("docs/b.pdf")),
        image=Image("images/a b.jpg", "Two men at a table", "The signing"),
        tags=("arms", "treaties"),
        quotes=("Another passage.",),
    )
    page = text_of(pages(Timeline((replace(wire, events=(more,)),)))["1987.md"])
    for part in (
        '<p class="tl-who">Statement by <span>The Kremlin</span></p>',
        '<figure class="tl-image"><img src="images/a%20b.jpg" alt="Two men at a table" loading="lazy">'
        "<figcaption>The signing</figcaption></figure>",
        "<p>First thought.</p><p>Second thought.</p>",
        '<p class="tl-more"><a href="https://example.org/a">More</a></p>',
        '<p class="tl-more"><a href="docs/b.pdf">docs/b.pdf</a></p>',
        '<p class="tl-tags">Tags: arms, treaties</p>',
        '<blockquote class="tl-quote"><p>Another passage.</p></blockquote>',
    ):
        assert part in page


def test_an_article_whose_day_is_not_known_lists_the_candidates(wire: ArticleFile) -> None:
    days = (CandidateDay("2006-12-30", "a Saturday"), CandidateDay("2017-12-30", "a Saturday too"))
    page = text_of(pages(Timeline((replace(wire, published=None, candidates=days),)))["articles/wire.md"])
    assert "day of publication not known" in page
    assert (
        '<div class="tl-candidates" data-search-exclude><p>It may have been written on:</p><ul>'
        '<li><time datetime="2006-12-30">30 December 2006</time>: a Saturday</li>'
        '<li><time datetime="2017-12-30">30 December 2017</time>: a Saturday too</li></ul></div>' in page
    )


@pytest.mark.parametrize("allowed", [True, False])
def test_the_full_text_only_where_the_editor_allows_it(wire: ArticleFile, allowed: bool) -> None:
    made = pages(Timeline((replace(wire, publish_text=allowed),)), Site(texts={"wire": "One.\nTwo <b>."}))
    text = '<section class="tl-text" data-search-exclude><h2>The article</h2><p>One.</p><p>Two &lt;b&gt;.</p></section>'
    assert (text in text_of(made["articles/wire.md"])) is allowed


def test_problems_are_shown_to_the_editor_at_work_only(wire: ArticleFile) -> None:
    problem = Problem("site/events/a.yaml", 2, 7, "“<b>” is no date", "write 2017", text="date: <b>", length=3)
    broken = Timeline((wire,), (problem,))
    assert "a.yaml" not in text_of(pages(broken)["index.md"])
    home = text_of(pages(broken, Site(show_problems=True))["index.md"])
    assert "<h2>1 error in the event files</h2>" in home
    lost = replace(broken, problems=(problem, problem), events_out=2, files_out=1)
    home_of_lost = text_of(pages(lost, Site(show_problems=True))["index.md"])
    assert "<h2>2 errors in the event files; 2 events and 1 file are not on the timeline</h2>" in home_of_lost
    assert (
        "site/events/a.yaml:2:7:&#32;“&lt;b&gt;”&#32;is&#32;no&#32;date&#10;&#32;&#32;&#32;&#32;date:&#32;&lt;b&gt;"
        in home
    )


def test_no_entries_yet() -> None:
    home = text_of(pages(Timeline())["index.md"])
    assert '<p class="tl-empty">No entries yet.</p>' in home


@pytest.mark.parametrize(
    ("directory_urls", "links"),
    [
        (False, ('href="../1987.html#inf-treaty"', 'href="articles/index.html"', 'href="wire.html"')),
        (True, ('href="../../1987/#inf-treaty"', 'href="articles/"', 'href="wire/"')),
    ],
)
def test_links_in_both_forms_of_address(timeline: Timeline, directory_urls: bool, links: tuple[str, ...]) -> None:
    made = pages(timeline, Site(directory_urls=directory_urls))
    for page, link in zip(("articles/wire.md", "index.md", "articles/index.md"), links, strict=True):
        assert link in text_of(made[page])


def test_a_blank_line_would_end_the_block(timeline: Timeline) -> None:
    for path, content in pages(timeline).items():
        if path.endswith(".md"):
            _, _, body = text_of(content).partition("\n---\n\n")
            assert "\n\n" not in body, path


class _Balance(HTMLParser):
    """Raises where an end tag does not answer the last open start tag, and where an element has a script."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "script"
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("img", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


HOSTILE = "</div></li><script>alert(1)</script>\"' onload=alert(1) &amp; ../../x \x00\u202e\n\n---\n[a](javascript:b)"


def test_hostile_words_stay_words() -> None:
    event = EventRecord(
        id="x",
        date="2017",
        title=HOSTILE,
        kind="statement",
        speaker=HOSTILE,
        quote=HOSTILE,
        date_text=HOSTILE[3:9],
        mark=(3, 9),
        quotes=(HOSTILE,),
        why=HOSTILE,
        note=HOSTILE,
        tags=(HOSTILE,),
        links=(Link("javascript:alert(1)", HOSTILE), Link('https://example.org/"><script>')),
        image=Image('images/"onerror="alert(1)', HOSTILE, HOSTILE),
        article="../../<script>",
    )
    article = ArticleFile(
        "../../<script>", Path("x.yaml"), HOSTILE, "../../etc/passwd", HOSTILE, HOSTILE, "2017-12-30", HOSTILE,
        "javascript:alert(1)", True, (CandidateDay("2017", HOSTILE),), (event,),
    )  # fmt: skip
    made = pages(
        Timeline((article,)), Site(title=HOSTILE, texts={"../../<script>": HOSTILE}, edit="javascript:alert(1)")
    )
    for path, content in made.items():
        assert not path.startswith(("/", "."))
        assert ".." not in path
        if not path.endswith(".md"):
            continue
        page = text_of(content)
        front, _, body = page.removeprefix("---\n").partition("\n---\n\n")
        assert "<" not in front
        assert len(front.splitlines()) == 1
        assert "<script" not in body
        assert not any(f'href="{scheme}' in body for scheme in ("javascript:", "data:", "vbscript:"))
        assert "\n\n" not in body.rstrip()
        parser = _Balance()
        parser.feed(body)
        assert parser.open == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Q&A: who’s next?", "Q&A: who’s next?"),
        ('C:\\temp "quoted"', "C:\\temp &quot;quoted&quot;"),
        ("<script>", "&lt;script&gt;"),
        ("2017: a #hash - and: a colon", "2017: a #hash - and: a colon"),
        ("two\nlines \x00", "two lines \ufffd"),
    ],
)
def test_front_matter_is_yaml(wire: ArticleFile, title: str, shown: str) -> None:
    page = text_of(pages(Timeline((replace(wire, title=title),)))["articles/wire.md"])
    assert yaml.safe_load(page.split("---\n")[1]) == {"title": shown}


def test_pages_are_written_below_the_folder(tmp_path: Path, timeline: Timeline) -> None:
    written = write_pages(tmp_path / "out", timeline)
    assert [path.relative_to(tmp_path / "out").as_posix() for path in written] == list(pages(timeline))
    page = text_of(pages(timeline)["articles/wire.md"])
    links = '<link rel="stylesheet" href="../assets/timeline.css"><script src="../assets/timeline.js" defer></script>\n'
    start = '<div class="timeline">\n'
    assert (tmp_path / "out/articles/wire.md").read_text("utf-8") == page.replace(start, start + links)


def test_the_same_timeline_makes_the_same_bytes(timeline: Timeline) -> None:
    assert pages(timeline) == pages(timeline)
