"""From bytes to text: UTF-8 first, another encoding only where the evidence is clear."""

from __future__ import annotations

import codecs
import re

from extractor.reading.problem import ReadingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The encodings that text files and pages are found in (those of the WHATWG standard), commonest first: where several
# read the bytes equally well, as those of neighbouring countries do, the first is the one.
_SINGLE_BYTE = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "cp874", "mac_roman"),
)
_MULTI_BYTE = ("shift_jis", "gb18030", "big5", "euc_jp", "euc_kr", "cp949")
# charset-normalizer's measures: above this share of mess the text is noise, under this coherence no language is told.
_MOST_CHAOS = 0.1
_LEAST_COHERENCE = 0.3
_TIE = 0.1
_SAMPLE = 200_000


_CHARSET = re.compile(rb"""(?:charset\s*=|encoding\s*=)\s*["']?([\w.:-]{2,20})""", re.IGNORECASE)
_HEAD = 2048  # bytes of a page within which it tells its encoding
_LATIN = ("iso8859-1", "ascii")  # as browsers do, these are read as Windows' superset of them


def decode(data: bytes, source: str, *, page: bool = False) -> str:
    """Text of a file's bytes, line ends as they are.

    Reads UTF-8 (with or without a byte order mark), UTF-16 and UTF-32 with one, the encoding that a web page tells
    (page), and whatever else charset-normalizer is sure of. Raises ReadingError for an empty file, a binary one, or an
    encoding that cannot be told.
    """
    if not data.strip():
        raise ReadingError(f"{source}: the file is empty")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadingError(
                    f"{source}: begins like {encoding} but byte {error.start} is not; {_ADVICE}"
                ) from None
    if b"\0" in data[:_SAMPLE]:
        raise ReadingError(f"{source}: this is a binary file, not an article; save the article's text as .txt")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        told = _told(data) if page else None
        return told if told is not None else _guess(data, source, error)


def _told(data: bytes) -> str | None:
    """The text in the encoding that the head of a page tells, if it is in that."""
    match = _CHARSET.search(data, 0, _HEAD)
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else ""
        name = "cp1252" if name in _LATIN else name
        known = {codecs.lookup(each).name for each in (*_SINGLE_BYTE, *_MULTI_BYTE)}
        return data.decode(name) if name in known else None
    except (LookupError, UnicodeDecodeError):
        return None


_ADVICE = "save it as UTF-8"


def _guess(data: bytes, source: str, error: UnicodeDecodeError) -> str:
    from charset_normalizer import from_bytes

    results = from_bytes(data[:_SAMPLE], cp_isolation=[*_SINGLE_BYTE, *_MULTI_BYTE])
    sure = {
        result.encoding: result.coherence
        for result in results
        if result.chaos <= _MOST_CHAOS
        and (result.coherence >= _LEAST_COHERENCE or (result.encoding in _MULTI_BYTE and result.chaos == 0))
    }
    best = max(sure.values(), default=0.0)
    for encoding in (*_SINGLE_BYTE, *_MULTI_BYTE):
        if encoding in sure and sure[encoding] >= best - _TIE:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    line = data.count(b"\n", 0, error.start) + 1
    raise ReadingError(
        f"{source}:{line}: byte 0x{data[error.start]:02x} is not UTF-8 and the encoding cannot be told; {_ADVICE}"
    )
