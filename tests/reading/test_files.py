"""Files and folders: what is an article, in which order, and the one line said of what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.article import Declared
from extractor.reading import ReadingError, read
from extractor.reading.records import article_from_record, parse_record


def test_a_folder_is_read_in_order_of_its_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("seeds/b.txt", "seeds/a/z.txt", "seeds/.hidden/c.txt", "seeds/README.md", "seeds/notes.pdf"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"Text of {name}.\n")
    Path("seeds/feed.jsonl").write_text('{"id": "n1", "text": "One."}\n\n{"id": "n2", "text": "Two."}\n')
    assert [article.source for article in read(Path("seeds"))] == ["seeds/a/z.txt", "seeds/b.txt", "n1", "n2"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (None, "seeds: there is no such file or folder; put articles as .txt files into it"),
        ({}, "seeds: no articles in this folder; put each as a .txt file into it"),
        ({"a.pdf": b"%PDF"}, "seeds: no articles in this folder; put each as a .txt file into it"),
        ({"a.txt": b""}, "seeds/a.txt: the file is empty"),
        ({"a.txt": b"\0\1\2"}, "seeds/a.txt: this is a binary file, not an article; save the article's text as .txt"),
        (
            {"a.jsonl": b'{"id": 1, "text": "x"}\n{"id": 2,\n'},
            "seeds/a.jsonl:2:10: not JSON: Expecting property name enclosed in double quotes",
        ),
        ({"a.jsonl": b'{"id": 1}\n'}, 'seeds/a.jsonl:1: the record has no "text"'),
        ({"a.jsonl": b"[1]\n"}, 'seeds/a.jsonl:1: expected an object like {"id": …, "text": …}, found a list'),
        (
            {"a.html": b"<html><body></body></html>"},
            "seeds/a.html: no article found on this page; save the article's text as .txt",
        ),
    ],
)
def test_what_cannot_be_read(tmp_path, monkeypatch, make, message):
    monkeypatch.chdir(tmp_path)
    if make is not None:
        Path("seeds").mkdir()
        for name, data in make.items():
            Path("seeds", name).write_bytes(data)
    with pytest.raises(ReadingError) as caught:
        list(read(Path("seeds")))
    assert str(caught.value) == message


def test_a_file_of_another_kind_named_outright(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.docx").write_bytes(b"PK")
    with pytest.raises(ReadingError) as caught:
        list(read(Path("a.docx")))
    assert str(caught.value) == (
        "a.docx: articles are read from .txt, .text, .md, .jsonl, .ndjson, .html, .htm, .xhtml files; "
        "save the article's text as .txt"
    )


def test_a_record_states_its_day():
    article = article_from_record({"id": 7, "text": "It rained.", "title": "Rain", "published": "2017-12-30"}, "f:1")
    assert (article.source, article.title) == ("7", "Rain")
    assert article.declared == (Declared("2017-12-30", "record", "published: 2017-12-30"),)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"id": 1, "text": 5}, 'f:1: "text" is a number; it must be a string'),
        ({"id": 1, "text": "x", "title": ["a"]}, 'f:1: "title" is a list; it must be a string'),
        (
            {"id": 1, "text": "x", "published": "yesterday"},
            "f:1: \"published\": 'yesterday': a date is written YYYY, YYYY-MM or YYYY-MM-DD",
        ),
    ],
)
def test_records_that_cannot_be_read(record, message):
    with pytest.raises(ReadingError) as caught:
        article_from_record(parse_record(json.dumps(record), "f:1"), "f:1")
    assert str(caught.value) == message


def test_half_a_surrogate_pair_does_no_harm():
    assert parse_record('{"id": 1, "text": "a\\ud83d b"}', "f:1")["text"] == "a? b"


PAGE = """<!doctype html><html lang="en"><head><title>Bridge reopens - The Herald</title>
<meta property="og:title" content="Bridge reopens"><meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2023-07-11T08:00:00Z">
<link rel="canonical" href="https://example.org/news/2023/07/11/bridge-reopens">
</head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article><h1>Bridge reopens</h1>
<p>The footbridge over the Lune reopened on Monday after eleven months of repairs, the council said in a statement.</p>
<p>Walkers had been sent upstream since the flood of 2022, which swept away two of its seven piers and a kiosk.</p>
<p>The next inspection is planned for March, and the town will pay for it out of a fund set up after the flood.</p>
</article><footer>Copyright The Herald</footer></body></html>"""


def test_a_saved_page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(PAGE)
    (article,) = read(Path("page.html"))
    assert article.text.split("\n\n")[0] == "Bridge reopens"
    assert "Sport" not in article.text
    assert "Copyright" not in article.text
    assert (article.title, article.publisher) == ("Bridge reopens", "The Herald")
    assert article.url == "https://example.org/news/2023/07/11/bridge-reopens"
    assert article.declared == (
        Declared("2023-07-11", "page", "the page says it was published on 2023-07-11"),
        Declared("2023-07-11", "url", "2023/07/11"),
    )
