"""An article from its text: a plain text file, or a record of a feed."""

from __future__ import annotations

from dataclasses import replace

from extractor.article import Article, Dateline, Declared
from extractor.reading.blocks import split_blocks, title_of
from extractor.reading.dateline import find_dateline
from extractor.reading.front_matter import read_front_matter
from extractor.reading.language import detect_language


def article_from_text(
    text: str,
    source: str,
    *,
    title: str | None = None,
    language: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    declared: tuple[Declared, ...] = (),
) -> Article:
    """An Article from `text`, which is kept to the character, front matter included.

    What is given by keyword wins over what the text says. declared: days of writing known from elsewhere, to which that
    of the front matter is added. Raises ReadingError for front matter that cannot be read.
    """
    front = read_front_matter(text, source)
    given = front.values
    dateline = _find_dateline(text, front.end)
    title = title or given.get("title")
    blocks = split_blocks(text, front.end, title, dateline)
    if "published" in given:
        declared = (*declared, Declared(given["published"], "front matter", f"published: {given['published']}"))
    body_start = dateline.end if dateline else front.end
    return Article(
        text=text,
        source=source,
        title=title or title_of(text, blocks, body_start),
        publisher=publisher or given.get("publisher") or (dateline.agency if dateline else None),
        place=given.get("place") or (dateline.places[0] if dateline and dateline.places else None),
        url=url or given.get("url"),
        language=language or given.get("language") or detect_language(text[front.end :]),
        declared=declared,
        dateline=dateline,
        blocks=blocks,
    )


def _find_dateline(text: str, start: int) -> Dateline | None:
    dateline = find_dateline(text[start:])
    if dateline and start:
        return replace(dateline, start=dateline.start + start, end=dateline.end + start)
    return dateline
