"""Articles as JSON Lines: one object a line, ``{"id", "text", "title"?, "published"?, …}``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from extractor.article import Article, Declared
from extractor.edtf import EdtfError, parse
from extractor.reading.problem import ReadingError
from extractor.reading.text import article_from_text

_TEXT_KEYS = ("title", "language", "url", "publisher")


def parse_record(line: str, where: str, required: tuple[str, ...] = ("id", "text")) -> dict[str, Any]:
    """The JSON object of one line; `where` ("feed.jsonl:3") opens the message of the ReadingError for a bad one."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadingError(f"{where}:{error.colno}: not JSON: {error.msg}") from None
    if not isinstance(record, dict):
        raise ReadingError(f'{where}: expected an object like {{"id": …, "text": …}}, found {_kind(record)}')
    for key in required:
        if key not in record:
            raise ReadingError(f'{where}: the record has no "{key}"')
    if not isinstance(record["text"], str):
        raise ReadingError(f'{where}: "text" is {_kind(record["text"])}; it must be a string')
    # Half of a surrogate pair, which JSON can escape but no encoding can write.
    record["text"] = record["text"].encode("utf-8", "replace").decode("utf-8")
    return record


def article_from_record(record: dict[str, Any], where: str) -> Article:
    """The article of a record as `parse_record` returns it. Raises ReadingError where a field cannot be read."""
    for key in (*_TEXT_KEYS, "published"):
        if not isinstance(record.get(key), str | None):
            raise ReadingError(f'{where}: "{key}" is {_kind(record[key])}; it must be a string')
    declared: tuple[Declared, ...] = ()
    if record.get("published"):
        published = record["published"]
        try:
            parse(published)
        except EdtfError as error:
            raise ReadingError(f"{where}: \"published\": '{published}': {error}") from None
        declared = (Declared(published, "record", f"published: {published}"),)
    return article_from_text(
        record["text"],
        str(record["id"]),
        declared=declared,
        **{key: record.get(key) for key in _TEXT_KEYS},
    )


def read_records(lines: Iterable[str], source: str) -> Iterator[Article]:
    """The articles of a JSON Lines file, empty lines skipped. Raises ReadingError at the first bad line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{source}:{number}"
            yield article_from_record(parse_record(line, where), where)


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
