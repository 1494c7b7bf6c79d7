"""HTML that cannot be forgotten to escape: text becomes markup only through `el`, which escapes it.

Everything on the pages comes from articles and event files, so from strangers. What is escaped is marked by its type:
a plain ``str`` is text, an `Html` is markup that was made here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote


class Html(str):
    """Markup, made by `el` and `join` only."""

    __slots__ = ()


NL = Html("\n")

# Not allowed in HTML or XML 1.0 (https://www.w3.org/TR/xml/#charsets), and nothing a reader can see.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_SPACE = re.compile(r"\s+")
# Names such as "../.." or "CON:" never become paths: letters, digits and these stay, the rest becomes a hyphen.
_NOT_IN_PATH = re.compile(r"[^\w.+~-]+")


def clean(text: str) -> str:
    """Text in one line: runs of white space become one space, characters that XML forbids become U+FFFD.

    Pages are written as HTML blocks in Markdown, which a blank line would end; so no text of a page may hold one.

    >>> clean("a\\n\\n b\\x00")
    'a b\\ufffd'
    """
    text = " ".join(text.split())
    return text if text.isprintable() else _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def escape(text: str) -> Html:
    """The text as markup, for content and for quoted attributes.

    >>> escape('<a href="x">')
    '&lt;a href=&quot;x&quot;&gt;'
    """
    return text if isinstance(text, Html) else _escaped(clean(text))


def _escaped(text: str) -> Html:
    # A chain of replacements is several times as fast as str.translate.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Html(text.replace('"', "&quot;").replace("'", "&#39;"))


def el(tag: str, *children: str | None, **attributes: str | int | bool | None) -> Html:
    """An element: children that are plain text are escaped, None is left out.

    Attribute names: a trailing underscore is dropped, others become hyphens. True gives the bare attribute, None and
    False leave it out.

    >>> el("a", "1 < 2", href="x.html", class_="more", aria_label=None)
    '<a href="x.html" class="more">1 &lt; 2</a>'
    """
    parts = [f"<{tag}"]
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        shown = _attribute_name(name)
        parts.append(f" {shown}" if value is True else f' {shown}="{_attribute(value)}"')
    parts.append(">")
    if tag not in _VOID:
        parts += [child if isinstance(child, Html) else _text(child) for child in children if child]
        parts.append(f"</{tag}>")
    return Html("".join(parts))


@lru_cache(maxsize=256)
def _attribute_name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def join(parts: list[Html], separator: str = "") -> Html:
    """Several pieces of markup in a row, with text between them."""
    return Html(_text(separator).join(parts))


def _text(child: str) -> Html:
    if isinstance(child, Html):
        return child
    # Single spaces at the edges separate words from the markup beside them, so they are kept.
    if not child.isprintable():
        child = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _SPACE.sub(" ", child))
    return _escaped(child)


def _attribute(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    if "\n" not in value:
        return escape(value)
    # A line feed in an attribute separates its values; as a reference it cannot end the line in the Markdown.
    return "&#10;".join([escape(line) for line in value.split("\n")])


def safe_url(url: str) -> str | None:
    """The address if a page may link it: http, https, mailto, or a path on this site; else None.

    Refuses other schemes ("javascript:", however written), "//host" and control characters, which browsers drop.

    >>> safe_url("https://example.org/a b"), safe_url("java\\nscript:alert(1)"), safe_url("images/a.png")
    ('https://example.org/a%20b', None, 'images/a.png')
    """
    url = url.strip(" ")
    if re.search("[\x00-\x1f\x7f\\\\]", url) or not url:
        return None
    if not re.match(r"(?i)https?://[^/]|mailto:[^/]", url) and (
        url.startswith("//") or re.match(r"[^/?#]*:", url) or ".." in url.split("/")
    ):
        return None
    return quote(url, safe="!#$%&'()*+,/:;=?@[]~")


def path_name(name: str) -> str:
    """A name made fit to be a file's name and part of an address; letters of any script stay.

    >>> path_name("../../Etc/passwd <b>"), path_name("2017 Ōsaka")
    ('etc-passwd-b', '2017-ōsaka')
    """
    return _NOT_IN_PATH.sub("-", name.lower()).strip("-._~") or "article"
