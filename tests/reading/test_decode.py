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
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-32"],
)
def test_unicode_is_read(data):
    assert decode(data, "a.txt") == GERMAN


OTHER_ENCODINGS = [
    ("cp1252", GERMAN),
    ("cp1252", "The minister said on Monday – in the “old” town – that the election wouldn’t be moved from May."),
    ("cp1252", "Le ministre a déclaré lundi que les élections ne seront pas reportées à l'automne."),
    ("cp1250", "Minister powiedział w poniedziałek, że wybory nie zostaną przełożone na jesień, jak o to proszono."),
    ("cp1251", "Министр сказал в понедельник, что выборы не будут перенесены на осень, как об этом просили."),
    ("koi8_r", "Министр сказал в понедельник, что выборы не будут перенесены на осень, как об этом просили."),
    ("shift_jis", "大臣は月曜日、選挙は秋に延期されないと述べた。これは与党の要求に反するものである。"),
]


@pytest.mark.parametrize(("encoding", "text"), OTHER_ENCODINGS)
def test_other_encodings_are_told_from_the_text(encoding, text):
    assert decode(text.encode(encoding), "a.txt") == text


SHORT = "Łódź: żółw"


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1250">',
        "<meta http-equiv=Content-Type content='text/html; charset=Windows-1250'>",
        '<?xml version="1.0" encoding="windows-1250"?>',
    ],
)
def test_a_page_tells_its_encoding(head):
    page = f"<html>{head}<p>{SHORT}</p>"
    assert decode(page.encode("cp1250"), "a.html", page=True) == page


@pytest.mark.parametrize("told", ["utf-8", "us-ascii", "punycode", "no-such", "iso-8859-1"])
def test_a_page_may_be_wrong_about_its_encoding(told):
    page = f'<meta charset="{told}"><p>“{OTHER_ENCODINGS[1][1]}”</p>'
    assert decode(page.encode("cp1252"), "a.html", page=True) == page


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
