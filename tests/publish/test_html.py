"""Text becomes markup through one door, and addresses and names become links and paths through two more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.publish.html import Html, clean, el, escape, join, path_name, safe_url


def test_text_is_escaped_and_markup_is_not() -> None:
    assert el("p", "<b>", el("b", "x"), None, title='"&') == '<p title="&quot;&amp;">&lt;b&gt;<b>x</b></p>'


def test_attributes() -> None:
    assert el("input", hidden=True, class_="a", data_x=None, aria_label="y", disabled=False, width=3) == (
        '<input hidden class="a" aria-label="y" width="3">'
    )


def test_values_of_one_attribute_stand_on_one_line() -> None:
    assert el("li", data_name="Japan\nU.S. & <b>") == '<li data-name="Japan&#10;U.S. &amp; &lt;b&gt;"></li>'


def test_join_escapes_what_stands_between() -> None:
    assert join([Html("<i>a</i>"), Html("b")], " < ") == "<i>a</i> &lt; b"


@given(st.text())
def test_no_text_ends_the_block_or_opens_a_tag(text: str) -> None:
    html = el("p", text, title=text)
    assert "\n" not in html
    assert "\r" not in html
    assert html.count("<") == html.count(">") == 2
    assert html.count('"') == 2


@given(st.text(st.characters(codec=None)))
def test_clean_text_is_writable(text: str) -> None:
    clean(text).encode()


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("http://example.org/%20x", "http://example.org/%20x"),
        ("https://example.org/日本", "https://example.org/%E6%97%A5%E6%9C%AC"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("images/a.png", "images/a.png"),
        ("/docs/a.pdf", "/docs/a.pdf"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        (" javascript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("data:text/html,<script>", None),
        ("vbscript:x", None),
        ("file:///etc/passwd", None),
        ("//evil.example", None),
        ("https:///evil.example", None),
        ("\\\\evil.example", None),
        ("/\\evil.example", None),
        ("../../secret", None),
        ("", None),
    ],
)
def test_safe_url(url: str, safe: str | None) -> None:
    assert safe_url(url) == safe


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("tass-japan", "tass-japan"),
        ("2017 Ōsaka", "2017-ōsaka"),
        ("../..", "article"),
        ("..", "article"),
        (".hidden", "hidden"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("a\\b:c", "a-b-c"),
        ("a\x00b", "a-b"),
    ],
)
def test_path_name(name: str, path: str) -> None:
    assert path_name(name) == path


@given(st.text())
def test_path_names_stay_in_their_folder(name: str) -> None:
    path = path_name(name)
    assert path
    assert not path.startswith(".")
    assert not set(path) & set("/\\:<>\"'\x00\n ")


def test_escape_leaves_markup_alone() -> None:
    assert escape(escape("<")) == "&lt;"


def test_all_five_are_escaped() -> None:
    assert escape("<'\"&>") == "&lt;&#39;&quot;&amp;&gt;"
