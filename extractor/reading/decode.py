"""From bytes to text: UTF-8 first, another encoding only where the evidence is clear."""

from __future__ import annotations

import codecs

from extractor.reading.problem import ReadingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Share of undecidable bytes in charset-normalizer's terms: above it, the "text" is noise read in a lucky encoding.
_MOST_CHAOS = 0.1
_SAMPLE = 200_000


def decode(data: bytes, source: str) -> str:
    """Text of a file's bytes, line ends as they are.

    Reads UTF-8 (with or without a byte order mark), UTF-16 and UTF-32 with one, and whatever else charset-normalizer
    is sure of. Raises ReadingError for an empty file, a binary one, or an encoding that cannot be told.
    """
    if not data.strip():
        raise ReadingError(f"{source}: the file is empty")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadingError(f"{source}: begins like {encoding} but byte {error.start} is not; {_ADVICE}") from None
    if b"\0" in data[:_SAMPLE]:
        raise ReadingError(f"{source}: this is a binary file, not an article; save the article's text as .txt")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, source, error)


_ADVICE = "save it as UTF-8"


def _guess(data: bytes, source: str, error: UnicodeDecodeError) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    # A few stray bytes in text that is otherwise UTF-8 are damage, not another encoding.
    if best is not None and best.chaos <= _MOST_CHAOS and best.encoding not in ("ascii", "utf_8"):
        try:
            return data.decode(best.encoding)
        except UnicodeDecodeError:
            pass
    line = data.count(b"\n", 0, error.start) + 1
    raise ReadingError(
        f"{source}:{line}: byte 0x{data[error.start]:02x} is not UTF-8 and the encoding cannot be told; {_ADVICE}"
    )
