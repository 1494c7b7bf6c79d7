"""Which files are articles, and what reads each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.article import Article
from extractor.reading.decode import decode
from extractor.reading.problem import ReadingError
from extractor.reading.records import read_records
from extractor.reading.text import article_from_text

TEXT_SUFFIXES = (".txt", ".text", ".md")
RECORD_SUFFIXES = (".jsonl", ".ndjson")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = TEXT_SUFFIXES + RECORD_SUFFIXES + PAGE_SUFFIXES


def read(path: Path) -> Iterator[Article]:
    """The articles of a file, or of all article files below a folder, in order of their paths.

    ``Article.source`` is the path as given, with forward slashes, so that it reads the same on every machine; articles
    of a JSON Lines file are named by their id. Raises ReadingError for a path that does not exist, a folder without
    articles, and a file that is empty, binary, or in an encoding that cannot be told.
    """
    if not path.exists():
        raise ReadingError(f"{path}: there is no such file or folder; put articles as .txt files into it")
    if not path.is_dir():
        yield from _read_file(path)
        return
    found = article_files(path)
    if not found:
        raise ReadingError(f"{path}: no articles in this folder; put each as a {SUFFIXES[0]} file into it")
    for file in found:
        yield from _read_file(file)


def article_files(folder: Path) -> Sequence[Path]:
    """The article files below a folder, hidden ones left out, sorted by path."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and file.stem.upper() != "README"
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def _read_file(path: Path) -> Iterator[Article]:
    source = path.as_posix()
    if path.suffix.lower() not in SUFFIXES:
        raise ReadingError(
            f"{source}: articles are read from {', '.join(SUFFIXES)} files; save the article's text as .txt"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{source}: {error.strerror}") from None
    text = decode(data, source, page=path.suffix.lower() in PAGE_SUFFIXES)
    if path.suffix.lower() in RECORD_SUFFIXES:
        yield from read_records(text.split("\n"), source)
    elif path.suffix.lower() in PAGE_SUFFIXES:
        from extractor.reading.html import article_from_html

        yield article_from_html(text, source)
    else:
        yield article_from_text(text, source)
