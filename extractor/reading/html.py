"""An article from a saved web page: trafilatura finds the story, `page_day` the day it was published."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from extractor.article import Article
from extractor.reading.page import is_page, keep_story, link_lines, parse_page
from extractor.reading.page_day import declared_days
from extractor.reading.page_title import page_title
from extractor.reading.problem import ReadingError
from extractor.reading.text import article_from_text

# The address a browser writes into the pages it saves, for those that do not tell theirs.
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://\S+)")
_NO_ARTICLE = "{}: no article found on this page; save the article's text as .txt"
_KICKERS = 5  # paragraphs among which the headline may stand, with the section's name or the like above it
_SENTENCE = 60  # characters; a shorter paragraph may be a byline
_FIRST = 3  # paragraphs before which the date stands, a standfirst among them


def article_from_html(html: str, source: str) -> Article:
    """The article on a page. ``Article.text`` is the story without markup, under its headline, and offsets count in it.

    The days the page declares are in ``Article.declared``. A file without markup is read as the text it is. Raises
    ReadingError for a page on which no story is found.
    """
    if not is_page(html):
        return article_from_text(unescape(html), source)
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    tree = parse_page(html)
    if tree is not None:
        keep_story(tree, page_title(tree, None, None, None))
    document = tree is not None and bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if tree is None or not isinstance(document, Document) or not document.text:
        raise ReadingError(_NO_ARTICLE.format(source))
    saved = _SAVED_FROM.search(html, 0, 4000)
    urls = [url for url in (document.url, saved and saved[1]) if url and url.startswith(("http://", "https://"))]
    url = urls[0] if urls else None
    title = page_title(tree, document.title, document.sitename, url)
    links = link_lines(tree)
    lines = (" ".join(line.split()) for line in document.text.split("\n"))
    paragraphs = _without_headline([line for line in lines if line and line not in links], title)
    if not paragraphs:
        raise ReadingError(_NO_ARTICLE.format(source))
    # Paragraphs come one a line; the blank lines keep them apart however short they are.
    text = "\n\n".join([title, *paragraphs] if title else paragraphs)
    article = article_from_text(
        text + "\n", source, title=title, url=url, language=document.language, publisher=document.sitename
    )
    story = [each for each in paragraphs if len(each) >= _SENTENCE][:_FIRST]
    days = declared_days(tree, url, title, story)
    return replace(article, declared=days)


def _without_headline(paragraphs: list[str], title: str | None) -> list[str]:
    """The story without the headline above it, and what stands above that."""
    if title:
        for place in reversed(range(min(_KICKERS, len(paragraphs)))):
            if paragraphs[place].casefold() == title.casefold():
                return paragraphs[place + 1 :]
        if paragraphs and paragraphs[0].startswith(f"{title} "):
            return [paragraphs[0][len(title) :].strip(), *paragraphs[1:]]
    return paragraphs
