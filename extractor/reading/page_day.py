"""The day a saved page was published: what it declares for machines, what its address says, what stands at its headline."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import BODY, HEAD, HTML, META, P

from extractor.article import Declared
from extractor.edtf import is_edtf
from extractor.reading.date_line import PICTURE, read_date_line
from extractor.reading.page import BLOCKS, letters, text_of
from extractor.reading.written_date import (
    DATE,
    compile_date,
    day_and_month,
    groups_of,
    month_number,
    read_date,
    vocabulary,
)

# 2017/12/30, 2017-12-30, 2017/dec/30, 2017-12/30, 201712/30 or 20171230 in an address, as newspapers write the day into
# it; some put a section's name between (2010/POLITICS/08/13).
_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>199\d|20[0-3]\d)(?:[/_-]?(?P<month>\d\d)[/_-]?(?P<day>\d\d)|[/_-](?P<m>\d\d?)[/_-](?P<d>\d\d?)"
    r"|/(?P<name>[a-z]{3,9})/(?P<of>\d\d?)|/[A-Z]+/(?P<mm>\d\d)/(?P<dd>\d\d))(?!\d)"
)
_MONTH_OF_ADDRESS = re.compile(r"/(199\d|20[0-3]\d)/(0[1-9]|1[0-2])/")
_LATER = re.compile(r"modif|updat|expir|access|crawl|generat|valid|review|last", re.IGNORECASE)
_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")
_IN_DIGITS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/.-])")
_STORY = re.compile(r"(?:Article|Posting|Report|Review)$")
_UPDATED = re.compile(r"\W*(?:last\s+)?(?:updat|modif|review|edit)", re.IGNORECASE)
_BEGINS_WITH_DATE = rf"(?:\d{{1,2}}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[A-Z]{{0,4}},?\s*)?{DATE}"
_LINE = 120  # characters; a longer line is no date
_DATE_CLASS = re.compile(r"date|time|publish|posted", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"pub(?:lish(?:ed)?|lication)?[._:-]?(?:date|time|on|at)\b|date[._:-]?(?:posted|publi)|first.?publi", re.I
)
_BEGIN = 60  # letters by which a paragraph is found again


def declared_days(
    tree: HtmlElement, url: str | None, headline: str | None, story: Sequence[str]
) -> tuple[Declared, ...]:
    """The days of publication that a page declares, the best first; none where its parts are at odds or say too little.

    story: its first paragraphs. What is not said for machines, nor by the address, is looked for between the headline and
    these only: dates elsewhere on a page are those of other stories, of comments, or of the day it was saved.
    """
    address = _day_of_address(url or "")
    day = _machine_day(tree, headline)
    if address and (not day or day != address.date):
        # An address keeps the local day of the first publication; the other is often UTC's, or that of a later edition.
        return (address,)
    if address and day:
        return (Declared(day, "page", f"the page says it was published on {day}"), address)
    shown, updated = _visible_day(tree, headline, story)
    if day and not (shown and _neighbours(day, shown)):
        return (Declared(day, "page", f"the page says it was published on {day}"),)
    if shown := shown or updated:
        # Beside a moment in UTC, the day that readers see is the local one.
        return (Declared(shown, "page", f"the page shows {shown} at its headline"),)
    if match := _MONTH_OF_ADDRESS.search(url or ""):
        return (Declared("-".join(match.groups()), "url", match[0].strip("/")),)
    return ()


def _neighbours(one: str, other: str) -> bool:
    return abs((datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)).days) == 1


def _day_of_address(url: str) -> Declared | None:
    for match in _ADDRESS.finditer(url):
        groups = match.groupdict()
        month = groups["month"] or groups["m"] or groups["mm"] or str(month_number(groups["name"] or "") or 0)
        day = groups["day"] or groups["d"] or groups["of"] or groups["dd"]
        date = f"{groups['year']}-{int(month):02}-{int(day):02}"
        if is_edtf(date):
            return Declared(date, "url", match[0])
    return None


def _machine_day(tree: HtmlElement, headline: str | None) -> str | None:
    """The day in the page's meta tags, its structured data (JSON-LD) or its microdata."""
    head = HEAD()
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and not _LATER.search(name) and (content := _plain(element.get("content", ""))):
            head.append(META(name="datePublished" if _PUBLISHED.search(name) else name, content=content))
    for value in (_structured_day(tree, headline), _microdata_day(tree)):
        if value:
            head.append(META(name="datePublished", content=value))
    return _find(HTML(head))


def _find(tree: HtmlElement) -> str | None:
    from htmldate import find_date

    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    day = find_date(tree, original_date=True, extensive_search=False, max_date=tomorrow.isoformat())
    return day if day and is_edtf(day) else None


def _plain(text: str) -> str:
    """A declared date with its time cut off, and a date all in digits written year first; empty where day and month
    cannot be told apart (03/04/2021)."""
    if match := _ISO.match(text):
        return match[1]
    match = _IN_DIGITS.search(text)
    if not match:
        return text
    first, separator, second = int(match[1]), match[2], int(match[3])
    year = match[4] if len(match[4]) == 4 else f"20{match[4]}"
    order = (first, second) if separator == "." else day_and_month(first, second)
    return f"{year}-{order[1]:02}-{order[0]:02}" if order else ""


def _structured_day(tree: HtmlElement, headline: str | None) -> str | None:
    """The day of the story in JSON-LD: of the outermost article that states one; of several, of the one with this headline."""
    stories: list[tuple[int, str, str]] = []
    for script in tree.iter("script"):
        if script.get("type", "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for depth, node in _nodes(data):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            published = node.get("datePublished")
            if isinstance(published, str) and (value := _plain(published)):
                if any(isinstance(kind, str) and _STORY.search(kind) for kind in kinds):
                    stories.append((depth, value, str(node.get("headline", ""))))
                elif "WebPage" in kinds:
                    stories.append((99, value, str(node.get("name", ""))))
    if not stories:
        return None
    least = min(depth for depth, _, _ in stories)
    values = {value for depth, value, _ in stories if depth == least}
    if len(values) > 1:
        values = {value for _, value, title in stories if headline and title.casefold() == headline.casefold()}
    return values.pop() if len(values) == 1 else None


def _nodes(data: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """All objects in JSON data, each with its depth; those of a list or of ``@graph`` are as deep as what holds them."""
    stack = [(0, data)]
    while stack:
        depth, value = stack.pop()
        if isinstance(value, dict):
            yield depth, value
            stack.extend((depth if key == "@graph" else depth + 1, each) for key, each in value.items())
        elif isinstance(value, list):
            stack.extend((depth, each) for each in value)


def _microdata_day(tree: HtmlElement) -> str | None:
    values = {
        _plain(element.get("datetime") or element.get("content") or element.get("title") or element.text_content())
        for element in tree.iter("time", "abbr", "span", "div", "p")
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    }
    return values.pop() if len(values) == 1 else None


def _visible_day(tree: HtmlElement, headline: str | None, story: Sequence[str]) -> tuple[str | None, str | None]:
    """The dates that a reader sees at the headline: that of publication, and that of an update."""
    updated = None
    lines, marked = _at_headline(tree, headline, story)
    for line in lines:
        if 6 <= len(line) <= _LINE and not PICTURE.search(line) and (day := _day_of_line(line)):
            if not _UPDATED.match(line):
                return day, updated
            updated = updated or day
    plain = (_plain(line) for line in marked)
    return _find(HTML(BODY(*(P(line, {"class": "date"}) for line in plain if line)))), updated


def _day_of_line(line: str) -> str | None:
    """The full date that a line is, with a label, or begins with, or states after the author's name."""
    label = vocabulary().labels.match(line)
    rest = line[label.end() :] if label else line
    if _ISO.match(rest) or _IN_DIGITS.match(rest):
        return day if is_edtf(day := _plain(rest)) else None
    written = read_date_line(line, 0)
    if written and written.year and written.month and written.day:
        return f"{written.year:04}-{written.month:02}-{written.day:02}"
    if line[-1] in ".!?" or not (match := compile_date(_BEGINS_WITH_DATE).match(rest)):
        return None
    date = read_date(groups_of(match))
    for second in compile_date(DATE).finditer(rest, match.end()):
        if read_date(groups_of(second)) not in (None, date) and not _LATER.search(rest, match.end(), second.start()):
            return None  # from one day to another
    return f"{date.year:04}-{date.month:02}-{date.day:02}" if date and date.year else None


def _at_headline(tree: HtmlElement, headline: str | None, story: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines between the headline and the story, then those above the headline in the same box, where a moment that is
    marked up is a line of its own; and the texts that their class calls a date."""
    first = next((found for each in reversed(story) if (found := _beginning(tree, each)) is not None), None)
    heading = next((each for each in tree.iter("h1", "h2", "h3") if text_of(each) == headline), None)
    if heading is None and headline:
        heading = _beginning(tree, headline)
    if first is None or heading is None or heading is first:
        return [], []
    above = set(heading.iterancestors())
    box = next(each for each in first.iterancestors() if each in above)
    lines: list[str] = [""]
    moments: list[str] = []  # those of the line, told in full after it
    marked: list[str] = []
    passed, before = 0, 0
    walk = etree.iterwalk(box, events=("start", "end", "comment"))
    for event, element in walk:
        if element is first:
            break
        if element.tag == "table":  # what a box of facts says
            walk.skip_subtree()
        if element is heading and event == "end":
            lines, passed, before = [*lines, *moments, ""], len(lines) + len(moments), len(marked)
            moments.clear()
        if element.tag in BLOCKS or element.tag == "br":
            lines += [*moments, ""]
            moments.clear()
        if event == "start" and element.tag not in ("script", "style", "noscript"):
            names = f"{element.get('class', '')} {element.get('id', '')}"
            later = "updated " if _LATER.search(names) else ""
            if element.tag in ("time", "abbr") and (moment := element.get("datetime") or element.get("title")):
                moments.append(f"{later}{moment}")
            if _DATE_CLASS.search(names) and not later and len(date := text_of(element)) <= _LINE:
                marked.append(date)
            text = element.text
        else:
            text = element.tail if event != "start" and element is not box else None
        if text and len(lines[-1]) <= _LINE:
            lines[-1] += text
    shown = [" ".join(line.split()) for line in [*lines, *moments]]
    if box.tag == "body":
        return shown[passed:], marked[before:]
    return shown[passed:] + shown[:passed], marked[before:] + marked[:before]


def _beginning(tree: HtmlElement, text: str) -> HtmlElement | None:
    """The innermost of the first elements that begin with these words."""
    begin = letters(text)[:_BEGIN]
    found: HtmlElement | None = None
    for element in tree.iter("article", "b", "div", "font", "h4", "li", "p", "section", "span", "strong", "td"):
        if found is not None and found not in set(element.iterancestors()):
            break
        if begin and _starts(element, begin):
            found = element
    return found


def _starts(element: HtmlElement, begin: str) -> bool:
    text = ""
    for part in element.itertext():
        text += letters(part)
        if len(text) >= len(begin) or not begin.startswith(text):
            break
    return text.startswith(begin)
