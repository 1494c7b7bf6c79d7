"""The headline of a saved page, without the name of the site that its titles carry along."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from extractor.reading.page import letters, text_of

_SEPARATOR = re.compile(r"\s+(?:[|•·»«:]|::|--?|[–—])\s+|\s*[|»«]\s*")
_SAME = 0.6  # how alike a heading and a title are (F1 of their words) when they are one headline
_WORD = re.compile(r"[\w'’]+")
_SITE_WORDS = 5  # a longer part of a title is no name of a site


def page_title(tree: HtmlElement, declared: str | None, site: str | None, url: str | None) -> str | None:
    """The headline: the heading of the page that says what its titles say; without one, the title that the page declares,
    less the name of the site before or after it.

    declared: the title of the page's metadata. site, url: the name and address of the site, where the page tells them.
    None where no title is declared and no heading stands.
    """
    titles = [
        element.get("content", "")
        for element in tree.iter("meta")
        if (element.get("property") or element.get("name")) in ("og:title", "twitter:title")
    ]
    titles += [element.text_content() for element in tree.iter("title")]
    known = [title for title in titles if title.strip()] or [declared or ""]
    best, headline = 0.0, None
    for heading in (*tree.iter("h1"), *tree.iter("h2")):
        text = text_of(heading)
        alike = max(_alike(text, title) for title in known)
        if heading.tag == "h1" and any(_holds(title, text, 3) or _holds(text, title, 2) for title in known):
            alike = max(alike, _SAME)
        if alike >= _SAME and alike > best and not _names_site(text, site, url):
            best, headline = alike, text
    if headline is None and declared and max(_alike(declared, title) for title in known) < _SAME:
        declared = known[0]  # the metadata took another heading for it
    return headline or _without_site(" ".join((declared or known[0]).split()), site, url)


def _alike(one: str, other: str) -> float:
    ours, theirs = _words(one), _words(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _holds(whole: str, part: str, least: int) -> bool:
    words = _words(part)
    return len(words) >= least and words <= _words(whole)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _without_site(title: str, site: str | None, url: str | None) -> str | None:
    parts = _SEPARATOR.split(title)
    ends = [match.end() for match in _SEPARATOR.finditer(title)]
    starts = [match.start() for match in _SEPARATOR.finditer(title)]
    if len(parts) > 1 and _names_site(parts[-1], site, url):
        return title[: starts[-1]].strip()
    if len(parts) > 1 and _names_site(parts[0], site, url):
        return title[ends[0] :].strip()
    return title or None


def _names_site(part: str, site: str | None, url: str | None) -> bool:
    """Whether these words are the site's name ("CNN.com", "BusinessWeek", "CBS New York"), or begin with it."""
    name = letters(part)
    if not name or len(part.split()) > _SITE_WORDS:
        return False
    host = urlsplit(url or "").hostname or ""
    labels = [letters(label) for label in host.split(".")[:-1] if len(label) > 2 and label != "www"]
    return (
        (bool(site) and (name == letters(site or "") or letters((site or "").split()[0]) == letters(part.split()[0])))
        or name in letters(host)
        or any(name.startswith(label) for label in labels)
    )
