"""A saved web page as a tree that holds the story's text in paragraphs, and little of the page around it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator
from functools import cache
from importlib.resources import files

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

# fmt: off
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "script", "section", "style",
    "table", "tbody", "td", "tr", "ul",
])
# fmt: on
# What holds blocks but no loose text, or none that is the story's.
_PURE = frozenset(["dl", "head", "html", "ol", "p", "select", "table", "tbody", "tr", "ul"])
_LOOSE = 40  # characters outside links from which loose text is a paragraph; shorter is a label or a button
_CELL = 300  # characters of a table's cell from which the table is the page's layout
_STORY = 2  # paragraphs, at least, of a story
_SENTENCE = 60  # characters outside links from which a paragraph is the story's
_LABEL, _LINK = 25, 160  # characters beside a link, and with it, at most, of a line that only leads to another story
_PART = 3  # the page around the story is never more than one part in so many of all text
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|title|meta|div|p|br|article|h1|table|span)\b", re.IGNORECASE)
_OPENING = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SPACE = re.compile(r"\s+")
_SET = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]{2,}\S)")


def is_page(text: str) -> bool:
    """Whether a file holds markup; text saved under the name of a page holds none."""
    return bool(_MARKUP.search(text))


def parse_page(html: str) -> HtmlElement | None:
    """The tree of a page, mended: white space as a browser shows it, text that stands loose between paragraphs in
    paragraphs of its own, tables that only lay out the page made divisions, and the boxes around the story (by the words
    of their classes, in ``furniture.toml``) taken out. None where nothing can be parsed."""
    opening = _OPENING.search(html)
    # Filings and mail wrap a page in lines of their own, which would hide where it begins.
    data = (html[opening.start() :] if opening else html).encode("utf-8", "replace")
    try:
        tree = document_fromstring(data, parser=HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    _collapse_space(tree)
    _drop_boxes(tree)
    for element in list(tree.iter("center", "table")):
        if element.tag == "center":
            element.tag = "div"
        else:
            _undo_layout(element)
    for pre in list(tree.iter("pre")):
        _set_paragraphs(pre)
    holders = _holders(tree)
    for element in holders:
        if element.tag not in _PURE:
            _wrap_loose_text(element, holders)
    live = any('"LiveBlogPosting"' in (script.text or "") for script in tree.iter("script"))
    for article in list(tree.iter("article")):
        if live:
            article.tag = "div"  # each is an entry of the story, not a story
        elif _is_teaser(article):
            article.drop_tree()
    return tree


def keep_story(tree: HtmlElement, headline: str | None) -> None:
    """Of a page onto which other stories were loaded, each in a box of its own, keep the one under this headline."""
    above: HtmlElement | None = None  # the last headline, and the paragraphs under it
    story: list[HtmlElement] = []
    for element in list(tree.iter("h1", "p")):
        if element.tag == "p":
            if len(text_of(element)) >= _SENTENCE:
                story.append(element)
            continue
        if above is not None and len(story) >= _STORY and not _in_one_box(above, story[:_STORY], element):
            if text_of(above) == headline:
                _drop_beside(element, before=False)
                element.drop_tree()
                return
            if text_of(element) == headline:
                _drop_beside(element, before=True)
        above, story = element, []


def _in_one_box(headline: HtmlElement, story: list[HtmlElement], other: HtmlElement) -> bool:
    """Whether a heading stands in the box of a headline and its story, as one that divides it does."""
    shared = set(headline.iterancestors()).intersection(*(paragraph.iterancestors() for paragraph in story))
    box = next(each for each in headline.iterancestors() if each in shared)
    return box in set(other.iterancestors())


def _drop_beside(element: HtmlElement, before: bool) -> None:
    """Take out of the page's body all that stands before the element, or all that follows it."""
    for place in [element, *element.iterancestors()]:
        if place.tag == "body":
            return
        for sibling in list(place.itersiblings(preceding=before)):
            sibling.getparent().remove(sibling)


def _is_teaser(article: HtmlElement) -> bool:
    """Whether an article element only leads to another story: its heading is a link."""
    headings = list(article.iter("h2", "h3", "h4"))
    linked = [each for each in headings if each.find(".//a") is not None or each.getparent().tag == "a"]
    return (
        len(headings) == len(linked) == 1 and article.find(".//h1") is None and len(article.findall(".//p")) <= _STORY
    )


def text_of(element: HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().split())


def letters(text: str) -> str:
    """The letters and digits of a text, in lower case, for comparing."""
    return "".join(filter(str.isalnum, text.casefold()))


def link_lines(tree: HtmlElement) -> set[str]:
    """The paragraphs amid the story that are a link to another one, with a label or none: “RELATED: Ferry sold”."""
    found: set[str] = set()
    begun = False
    for paragraph in tree.iter("p"):
        text = text_of(paragraph)
        linked = sum(len(text_of(link)) for link in paragraph.iter("a"))
        begun = begun or len(text) - linked >= _SENTENCE
        if begun and linked and len(text) - linked <= _LABEL and len(text) <= _LINK and text[-1] not in '.!?"”':
            found.add(text)
    return found


def _collapse_space(tree: HtmlElement) -> None:
    kept = set(tree.iter("pre", "textarea", "script", "style"))
    for element in tree.iter():
        if element.text and element not in kept:
            element.text = _SPACE.sub(" ", element.text)
        if element.tail:
            element.tail = _SPACE.sub(" ", element.tail)


@cache
def _boxes() -> re.Pattern[str]:
    data = tomllib.loads(files("extractor.reading").joinpath("furniture.toml").read_text("utf-8"))
    return re.compile(rf" (?:{'|'.join(map(re.escape, data['boxes']))}) ")


def _drop_boxes(tree: HtmlElement) -> None:
    """Take out what its class or id calls a box beside the story, unless it holds the headline or much of the text."""
    elements = list(tree.iter(etree.Element))
    sizes = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        own = 0 if element.tag in ("script", "style", "noscript") else len(element.text or "")
        sizes[element] += own
        parent = element.getparent()
        if parent is not None:
            sizes[parent] += sizes[element] + len(element.tail or "")
    headlines = {above for headline in tree.iter("h1") for above in (headline, *headline.iterancestors())}
    for element in elements[1:]:
        names = " ".join(filter(None, (element.get("class"), element.get("id"))))
        if not names or element in headlines or sizes[element] * _PART > sizes[tree] or element.getparent() is None:
            continue
        if element.tag not in ("script", "meta") and _boxes().search(f" {' '.join(_WORDS.findall(names)).lower()} "):
            element.drop_tree()


def _undo_layout(table: HtmlElement) -> None:
    cells = [cell for cell in table.iter("td") if len(cell.findall("p")) > 1 or len(cell.text_content()) >= _CELL]
    if not cells:
        return
    for element in [table, *_rows(table)]:
        element.tag = "div"


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """The rows and cells of a table, without those of the tables inside it."""
    stack = list(table)
    while stack:
        element = stack.pop()
        if element.tag in ("thead", "tbody", "tfoot", "tr", "td", "th"):
            yield element
            if element.tag not in ("td", "th"):
                stack.extend(element)


def _set_paragraphs(pre: HtmlElement) -> None:
    """Make text set by hand, as wire copy is, the paragraphs that its blank lines or indents divide."""
    paragraphs = [" ".join(part.split()) for part in _SET.split(pre.text_content())]
    for child in list(pre):
        pre.remove(child)
    pre.text, pre.tag = None, "div"
    for text in filter(None, paragraphs):
        paragraph = pre.makeelement("p")
        paragraph.text = text
        pre.append(paragraph)


def _holders(tree: HtmlElement) -> dict[HtmlElement, None]:
    """The elements that hold blocks, inline ones too."""
    holders: dict[HtmlElement, None] = {}
    for block in tree.iter(*BLOCKS):
        for above in block.iterancestors():
            if above in holders:
                break
            holders[above] = None
    return holders


def _wrap_loose_text(element: HtmlElement, holders: Container[HtmlElement]) -> None:
    """Put each run of text and inline markup between the blocks of `element` into a paragraph of its own."""
    before: HtmlElement | None = None
    run: list[HtmlElement] = []
    for child in [*element, None]:
        if child is not None and child.tag not in BLOCKS and child not in holders:
            run.append(child)
            continue
        text = (element.text if before is None else before.tail) or ""
        unlinked = text + "".join((each.tail or "") + _unlinked(each) for each in run)
        if len(unlinked.strip()) >= _LOOSE:
            paragraph = element.makeelement("p")
            paragraph.text = text
            paragraph.extend(run)
            if before is None:
                element.text = None
                element.insert(0, paragraph)
            else:
                before.tail = None
                before.addnext(paragraph)
        before, run = child, []


def _unlinked(element: HtmlElement) -> str:
    return (
        "" if element.tag in ("a", "button", "select") or not isinstance(element.tag, str) else element.text_content()
    )
