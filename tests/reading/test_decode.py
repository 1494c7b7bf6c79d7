"""Bytes to text: which encodings are read, and the message for what is not an article."""

from __future__ import annotations

import codecs

import pytest

from extractor.reading.decode import decode
from extractor.reading.problem import ReadingError

GERMAN = (
    "Die Bürger der Stadt haben am Sonntag für den Bau einer neuen Brücke gestimmt. "
    "Die Oberbürgermeisterin sagte, die Arbeiten würden im März beginnen und zwei Jahre dauern.\n"
) * 3


@pytest.mark.parametrize(
    "data",
    [
        GERMAN.encode(),
        codecs.BOM_UTF8 + GERMAN.encode(),
        GERMAN.encode("utf-16"),
        GERMAN.encode("utf-32"),
        GERMAN.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-32", "cp1252"],
)
def test_encodings_that_are_read(data):
    assert decode(data, "a.txt") == GERMAN


def test_line_ends_stay_as_they_are():
    assert decode(b"One.\r\n\r\nTwo.\n", "a.txt") == "One.\r\n\r\nTwo.\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty"),
        (b" \n\t\n", "a.txt: the file is empty"),
        (b"%PDF-1.4\n\0\0\0", "a.txt: this is a binary file, not an article; save the article's text as .txt"),
        (
            b"One line.\nTwo \xff\xfe\x81\x8d lines \x8f.\n",
            "a.txt:2: byte 0xff is not UTF-8 and the encoding cannot be told; save it as UTF-8",
        ),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "a.txt: begins like utf-16 but byte 2 is not; save it as UTF-8"),
    ],
)
def test_what_is_no_text(data, message):
    with pytest.raises(ReadingError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == message
