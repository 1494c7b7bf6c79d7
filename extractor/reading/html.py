"""An article from a saved web page: trafilatura finds the story, htmldate the day the page declares."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.article import Article, Declared
from extractor.edtf import is_edtf
from extractor.reading.problem import ReadingError
from extractor.reading.text import article_from_text

# /2017/12/30/ or /2017-12-30- in an address, as most newspapers write the day into it.
_URL_DAY = re.compile(r"[/_-](\d{4})[/_-](\d\d)[/_-](\d\d)(?=[/_.-]|$)")


def article_from_html(html: str, source: str) -> Article:
    """The article on a page. ``Article.text`` is the story without markup, under its headline, and offsets count in it.

    The days the page declares (meta tags, JSON-LD, its address) are in ``Article.declared``. Raises ReadingError for a
    page on which no story is found.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    document = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    body = (document.text or "").strip() if isinstance(document, Document) else ""
    if not isinstance(document, Document) or not body:
        raise ReadingError(f"{source}: no article found on this page; save the article's text as .txt")
    title = document.title
    url = document.url if document.url and document.url.startswith(("http://", "https://")) else None
    # Paragraphs come one a line; the blank lines keep them apart however short they are.
    text = "\n\n".join(part.strip() for part in ([title] if title else []) + body.split("\n") if part.strip())
    declared = _declared(html, url)
    article = article_from_text(
        text + "\n", source, title=title, url=url, language=document.language, publisher=document.sitename
    )
    return replace(article, declared=declared)


def _declared(html: str, url: str | None) -> tuple[Declared, ...]:
    from htmldate import find_date

    found = []
    day = find_date(html, original_date=True, extensive_search=False)
    if day and is_edtf(day):
        found.append(Declared(day, "page", f"the page says it was published on {day}"))
    if match := _URL_DAY.search(url or ""):
        date = "-".join(match.groups())
        if is_edtf(date):
            found.append(Declared(date, "url", match[0].strip("/_-")))
    return tuple(found)
