"""The pages of the timeline itself: home, and a page for each year."""

from __future__ import annotations

from extractor.eventfiles import Timeline
from extractor.eventfiles.problem import format_problem
from extractor.publish.document import MARKER, block, document, title
from extractor.publish.entries import Book, Entry, year_anchor, year_page
from extractor.publish.entry import entry_list
from extractor.publish.feeds import FEEDS
from extractor.publish.html import NL, Html, el, escape, join
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.strip import strip
from extractor.publish.when import year_words


def home_page(timeline: Timeline, book: Book, site: Site, kept: Kept) -> str:
    """The home page, Markdown: the editor's own with the timeline at its marker, or one made here.

    Where the editor's page has no marker the timeline follows its text.
    """
    html = home_block(timeline, book, site, kept)
    if site.home is None:
        return document(site.title, title(site.title) + "\n" + html)
    # Blank lines around it tell Markdown where the HTML begins and ends.
    before, _, after = site.home.partition(MARKER)
    return f"{before.rstrip()}\n\n{html}\n\n{after.lstrip()}"


def home_block(timeline: Timeline, book: Book, site: Site, kept: Kept) -> Html:
    """The timeline as it stands on the home page."""
    page = "index.md"
    full = len(book.entries) <= site.home_entries
    years = [entry.year for entry in book.entries if entry.year is not None]
    figure = strip(years) if years else None
    parts = [
        problem_list(timeline) if site.show_problems else None,
        el("p", "No entries yet.", class_="tl-empty") if not book.entries else None,
        el("figure", figure, class_="tl-density", data_search_exclude=True) if figure else None,
        el(
            "div", el("p", summary(book, site), class_="tl-summary"), year_index(book, site, full), class_="tl-overview"
        ),
        filters() if full and len(book.entries) > 1 else None,
        *((year_section(site, year, entries, kept) for year, entries in book.by_year()) if full else ()),
        feed_links(site, page),
    ]
    return block([part for part in parts if part])


def summary(book: Book, site: Site) -> Html:
    """How many entries, drawn from which articles."""
    entries = _count(len(book.entries), "entry", "entries")
    if not book.articles:
        return escape(f"{entries}.")
    link = el("a", _count(len(book.articles), "article"), href=site.link("index.md", "articles/index.md"))
    return join([escape(entries), link], " from ")


def year_index(book: Book, site: Site, full: bool) -> Html | None:
    """Links to the years, with counts: to the headings below, or to the pages of the years."""
    years = book.by_year()
    if len(years) < 2 and full:
        return None
    items = []
    for year, entries in years:
        href = "#" + year_anchor(year) if full else site.link("index.md", year_page(year))
        # A row for each decade, a column for each year of it, where there is room.
        column = None if full or year is None else f"tl-y{year % 10}"
        items.append(
            el(
                "li",
                el("a", heading(year), href=href),
                " ",
                el("span", str(len(entries)), class_="tl-count", aria_hidden="true"),
                el("span", f", {_count(len(entries), 'entry', 'entries')}", class_="tl-hidden"),
                class_=column,
            )
        )
    return el("nav", el("ol", join(items)), class_="tl-years" if full else "tl-years tl-many", aria_label="Years")


def year_section(site: Site, year: int | None, entries: list[Entry], kept: Kept) -> Html:
    """One year on the home page."""
    link = el("a", heading(year), href=site.link("index.md", year_page(year)))
    return el(
        "section",
        el("h2", link, id=year_anchor(year)),
        NL,
        entry_list(site, "index.md", entries, 3, kept),
        class_="tl-year",
        aria_labelledby=year_anchor(year),
    )


def year_pages(book: Book, site: Site, kept: Kept) -> dict[str, str]:
    """A page for each year that has entries, Markdown by path."""
    years = book.by_year()
    pages = {}
    for index, (year, entries) in enumerate(years):
        page = year_page(year)
        parts = [
            title(heading(year)),
            el("p", _count(len(entries), "entry", "entries"), class_="tl-summary", data_search_exclude=True),
            filters() if len(entries) > 1 else None,
            entry_list(site, page, entries, 2, kept),
            pager(site, page, [other for other, _ in years], index),
        ]
        pages[page] = document(heading(year), block([part for part in parts if part]))
    return pages


def pager(site: Site, page: str, years: list[int | None], index: int) -> Html:
    """Links from the year at `index` to the one before, to all, and to the one after."""
    before = after = el("span")
    if index:
        href = site.link(page, year_page(years[index - 1]))
        before = el("a", el("span", "← ", aria_hidden="true"), heading(years[index - 1]), href=href, rel="prev")
    if index + 1 < len(years):
        href = site.link(page, year_page(years[index + 1]))
        after = el("a", heading(years[index + 1]), el("span", " →", aria_hidden="true"), href=href, rel="next")
    every = el("a", "All years", href=site.link(page, "index.md"))
    return el("nav", before, every, after, class_="tl-pager", aria_label="Other years", data_search_exclude=True)


def heading(year: int | None) -> str:
    """What a year is called at the head of its entries."""
    return "Year not known" if year is None else year_words(year)


def filters() -> Html:
    """The form of the filters. It is empty and hidden until the script fills it from the entries of the page."""
    return el(
        "form",
        el("fieldset", el("legend", "Show only")),
        el("p", role="status", aria_live="polite", class_="tl-status"),
        class_="tl-filters",
        hidden=True,
        data_search_exclude=True,
    )


def problem_list(timeline: Timeline) -> Html | None:
    """The errors in the event files and what they keep off the timeline, for the editor at work."""
    shown = [problem for problem in timeline.problems if problem.level == "error"]
    if not shown:
        return None
    # A line feed in <pre> as a reference: the block may hold no blank line.
    items = [
        el("li", el("pre", join([escape_line(line) for line in format_problem(problem).split("\n")], Html("&#10;"))))
        for problem in shown[:20]
    ]
    summed = f"{_count(len(shown), 'error')} in the event files"
    lost = ((timeline.events_out, "event"), (timeline.files_out, "file"))
    out = " and ".join(_count(number, noun) for number, noun in lost if number)
    if out:
        one = timeline.events_out + timeline.files_out == 1
        summed += f"; {out} {'is' if one else 'are'} not on the timeline"
    return el("section", el("h2", summed), el("ol", join(items)), class_="tl-problems", role="alert")


def escape_line(line: str) -> Html:
    """A line of a message as markup, its leading spaces kept."""
    stripped = line.lstrip(" ")
    return Html("&#32;" * (len(line) - len(stripped)) + "&#32;".join(escape(part) for part in stripped.split(" ")))


def feed_links(site: Site, page: str) -> Html:
    """The same entries in other forms."""
    links = [el("a", name, href=site.link(page, path)) for path, name, _ in FEEDS]
    about = el("a", "what is in them", href=site.link(page, "data.md"))
    return el("p", "The same entries as ", join(links, ", "), " (", about, ").", class_="tl-feeds")


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
