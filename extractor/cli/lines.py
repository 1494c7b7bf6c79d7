"""JSON Lines as a command reads them: a record a line, and for each where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO


def read_lines(file: IO[bytes]) -> Iterator[tuple[str, str]]:
    """The lines of a JSON Lines stream that say something, each with where it stands."""
    from extractor.reading.problem import ReadingError

    name = stream_name(file)
    for number, raw in enumerate(file, 1):
        where = f"{name}:{number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ReadingError(f"{where}: byte {error.start + 1} is not UTF-8; JSON Lines are UTF-8") from None
        if line.strip():
            yield where, line


def stream_name(file: IO[bytes]) -> str:
    return str(getattr(file, "name", "<stdin>"))
