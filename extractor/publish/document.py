"""A page as a file: front matter, Markdown of the editor's, and one block of HTML that this package makes."""

from __future__ import annotations

import re

from extractor.publish.html import NL, Html, el, escape

MARKER = "<!-- timeline -->"
_HEADING = re.compile(r"<(h[1-6])((?: [^>]*)?)>.*?</\1>")


def title(text: str) -> Html:
    """The heading of a page. With an id, search takes it for the title of the page and not for text of it."""
    return el("h1", text, id="tl-title")


def block(parts: list[Html]) -> Html:
    """The outermost element of what this package puts on a page; it holds no blank line."""
    return el("div", NL, Html("\n".join(parts)), NL, class_="timeline")


def take_out(page: str) -> tuple[str, str, str]:
    """What stands before the block of a page, the block, and what stands after it.

    >>> take_out('# Ours\\n\\n<div class="timeline">\\n<p>…</p>\\n</div>\\n\\nBye.')
    ('# Ours\\n\\n', '<div class="timeline">\\n<p>…</p>\\n</div>', '\\n\\nBye.')
    """
    before, start, rest = page.partition('<div class="timeline">\n')
    inner, end, after = rest.partition("\n</div>")  # no other line of a block begins so
    return before, start + inner + end, after


def headings(block: str) -> str:
    """The headings of a block that search shall find.

    >>> headings('<h1 id="a">A</h1><p>x</p><h2 id="b" data-search-exclude>B</h2>')
    '<h1 id="a">A</h1>'
    """
    return "".join(match[0] for match in _HEADING.finditer(block) if "data-search-exclude" not in match[2])


def document(name: str, body: str) -> str:
    """A page as a file: front matter with its title, then HTML.

    Themes put titles into their templates unescaped, so the title comes without what could be markup.
    """
    plain = str(escape(name)).replace("&amp;", "&").replace("&#39;", "'")
    quoted = plain.replace("\\", "\\\\").replace('"', "&quot;")
    return f'---\ntitle: "{quoted}"\n---\n\n{body}\n'
