"""A page for each article: what was drawn from it, when it was written and how that is known; and the list of them."""

from __future__ import annotations

import re
from functools import partial

from extractor.edtf import is_edtf
from extractor.eventfiles import ArticleFile
from extractor.publish.document import block, document, title
from extractor.publish.entries import Book, Entry
from extractor.publish.entry import date_element, passage, when, who, why
from extractor.publish.html import NL, Html, el, join, safe_url
from extractor.publish.kept import Kept
from extractor.publish.site import Site

LIST_PAGE = "articles/index.md"
_SMALL_WORDS = re.compile(r"(?<= )(?:De|Del|Da|Do|Dos|Di|La|Le|Los|Al|El|Of|The|And|On|Upon|En|Sur)(?= )")


def article_pages(book: Book, site: Site, kept: Kept) -> dict[str, str]:
    """The page of each article, Markdown by path, and the list of all."""
    drawn: dict[str, dict[str, Entry]] = {article.name: {} for article in book.articles}
    for entry in book.entries:
        for telling in entry.tellings:
            drawn[telling.article.name][telling.event.id] = entry
    pages: dict[str, str] = {}
    for article in book.articles:
        page, told, text = book.article_pages[article.name], drawn[article.name], site.texts.get(article.name)
        pages[page] = kept.get(page, (article, told, text), partial(article_page, site, page, article, told))
    pages[LIST_PAGE] = article_list(book, site, drawn, kept)
    return pages


def article_page(site: Site, page: str, article: ArticleFile, drawn: dict[str, Entry]) -> str:
    """One article's page. drawn: the entries it tells, by the ids of its events."""
    name = article.title or article.name
    parts = [
        title(name),
        el("p", byline(article), class_="tl-summary", data_search_exclude=True),
        why_published(article),
        candidates(article),
        el("h2", "What was drawn from it", data_search_exclude=True),
        passages(site, page, article, drawn),
        full_text(site, article),
    ]
    return document(name, block([part for part in parts if part]))


def byline(article: ArticleFile) -> Html:
    """Who published it, where, when; and the original where its address is known."""
    parts: list[str] = []
    if article.publisher or article.place:
        parts.append(el("span", ", ".join(part for part in (article.publisher, place_words(article.place)) if part)))
    if article.published:
        parts.append(join([date_element(article.published)]))
    else:
        parts.append("day of publication not known")
    url = safe_url(article.url) if article.url else None
    if url and url.lower().startswith(("http:", "https:")):
        parts.append(el("a", "the article itself", href=url, rel="external"))
    return _dotted(parts)


def place_words(place: str | None) -> str | None:
    """A place as a reader writes it: datelines shout.

    >>> place_words("RIO DE JANEIRO"), place_words("WASHINGTON, D.C."), place_words("Paris")
    ('Rio de Janeiro', 'Washington, D.C.', 'Paris')
    """
    if place is None or not place.isupper():
        return place
    return _SMALL_WORDS.sub(lambda match: match[0].lower(), place.title())


def _dotted(parts: list[str]) -> Html:
    pieces: list[str] = []
    for part in parts:
        pieces += [" · ", part] if pieces else [part]
    return el("span", *pieces)


def why_published(article: ArticleFile) -> Html | None:
    """Why the article was written on that day, folded away."""
    if not article.why:
        return None
    said = el("p", article.why)
    return el("details", el("summary", "Why this day"), said, class_="tl-why", data_search_exclude=True)


def candidates(article: ArticleFile) -> Html | None:
    """The days the article may have been written on, where that is not settled."""
    open_days = [day for day in article.candidates if is_edtf(day.date)]
    if not open_days:
        return None
    items = [el("li", date_element(day.date), f": {day.why}" if day.why else None) for day in open_days]
    return el(
        "div",
        el("p", "It may have been written on:"),
        el("ul", join(items)),
        class_="tl-candidates",
        data_search_exclude=True,
    )


def passages(site: Site, page: str, article: ArticleFile, drawn: dict[str, Entry]) -> Html:
    """The passages used, in the order of the event file, which is that of the article."""
    items = []
    for event in article.events:
        entry = drawn.get(event.id)
        if entry is None:
            continue
        items.append(
            el(
                "li",
                when(event.date, event.status),
                el(
                    "h3",
                    el("a", event.title, href=site.link(page, entry.page, entry.anchor)),
                    class_="tl-title",
                    id=event.id,
                    data_search_exclude=True,
                ),
                el("div", who(event), passage(event), why(event), class_="tl-body", data_search_exclude=True),
                class_=f"tl-entry tl-{event.status}",
            )
        )
    if not items:
        return el("p", "Nothing: no happening in it could be dated.", class_="tl-empty")
    return el("ol", NL, join(items, NL), NL, class_="tl-entries")


def full_text(site: Site, article: ArticleFile) -> Html | None:
    """The text, paragraph by paragraph, where the editor said that it may be published."""
    text = site.texts.get(article.name) if article.publish_text else None
    if not text:
        return None
    paragraphs = [el("p", paragraph) for paragraph in text.splitlines() if paragraph.strip()]
    return el("section", el("h2", "The article"), *paragraphs, class_="tl-text", data_search_exclude=True)


def article_list(book: Book, site: Site, drawn: dict[str, dict[str, Entry]], kept: Kept) -> str:
    """The list of articles, the latest first."""
    newest = sorted(book.articles, key=lambda article: (article.published or "", article.name), reverse=True)
    items = []
    for article in newest:
        page, count = book.article_pages[article.name], len(drawn[article.name])
        item = kept.get((LIST_PAGE, article.name), (article, page, count), partial(_listed, site, article, page, count))
        items.append(item)
    body = [
        title("Articles"),
        el("p", "The articles this timeline was drawn from, the latest first.", class_="tl-summary"),
        el("ul", NL, join(items, NL), NL, class_="tl-articles", data_search_exclude=True),
    ]
    return document("Articles", block(body))


def _listed(site: Site, article: ArticleFile, page: str, count: int) -> Html:
    return el(
        "li",
        el("p", byline(article), class_="tl-when"),
        el("p", el("a", article.title or article.name, href=site.link(LIST_PAGE, page))),
        el("p", f"{count} entr{'y' if count == 1 else 'ies'}", class_="tl-who"),
    )
