"""The page that says what is in the feeds."""

from __future__ import annotations

from extractor.publish.document import block, document, title
from extractor.publish.feeds import FEEDS
from extractor.publish.feeds.records import ARTICLE_FIELDS, FIELDS
from extractor.publish.html import Html, el, join
from extractor.publish.site import Site

DATA_PAGE = "data.md"


def data_page(site: Site) -> str:
    """The page, Markdown."""
    feeds = [el("li", el("a", name, href=site.link(DATA_PAGE, path)), f": {says}.") for path, name, says in FEEDS]
    body = [
        title("The data"),
        el("p", "The whole timeline in forms that other programs read.", class_="tl-summary"),
        el("ul", join(feeds)),
        el("h2", "An entry"),
        _fields(FIELDS),
        el("h2", "An article"),
        _fields(ARTICLE_FIELDS),
        el("p", "A value that is not known is left out."),
    ]
    return document("The data", block(body))


def _fields(fields: tuple[tuple[str, str], ...]) -> Html:
    items = [join([el("dt", el("code", name)), el("dd", says)]) for name, says in fields]
    return el("dl", join(items), class_="tl-fields", data_search_exclude=True)
