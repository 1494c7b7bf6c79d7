"""Readable ids from titles, and file names from article names."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Container, Iterable

# Words an id does not end or begin with.
_WORDS = (
    "a an the of to in on at by for from with and or but as that this its his her their is are was were be been "
    "it he she they has have had will would not into over under after before"
)
_WEAK = frozenset(_WORDS.split())


def slug(title: str, empty: str = "event", longest: int = 48) -> str:
    """A readable id: letters and digits of the title in lower case, words joined by hyphens, cut at a word.

    Latin letters lose their accents; other scripts keep their letters.

    >>> slug("Japanese government decides to deploy two Aegis Ashore missile defense systems")
    'japanese-government-decides-to-deploy-two-aegis'
    >>> slug("Kreml’s “no” to Zürich"), slug("«Договор» подписан"), slug("…")
    ('kremls-no-to-zurich', 'договор-подписан', 'event')
    """
    text = re.sub(r"['’ʼ`]", "", title).lower()
    text = re.sub(r"\b(?:[^\W\d_]\.){2,}", lambda dotted: dotted[0].replace(".", "") + " ", text)  # u.s. is one word
    text = "".join(_plain(char) for char in text)
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))
    while len(words) > 1 and words[0] in ("a", "an", "the"):
        del words[0]
    kept: list[str] = []
    for word in words:
        if kept and len("-".join(kept)) + 1 + len(word) > longest:
            break
        kept.append(word[:longest])
    while len(kept) > 1 and kept[-1] in _WEAK:
        del kept[-1]
    return "-".join(kept) or empty


def _plain(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d"}.get(
        char, base if "a" <= base <= "z" else char
    )


def unique(name: str, taken: Container[str]) -> str:
    """`name`, or `name` with the first number from 2 on that is not taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def is_id(text: str) -> bool:
    """Whether a text may be an id: small letters, digits, hyphens and underscores, so no path and no address syntax."""
    if text.isascii() and text[:1].isalnum() and text[-1:].isalnum() and text.replace("-", "").isalnum():
        return text == text.lower()
    return bool(re.fullmatch(r"[^\W_](?:[\w-]*[^\W_])?", text)) and text == text.lower()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like one that was typed, if any is."""
    near = difflib.get_close_matches(word, list(known), 1, 0.6)
    return near[0] if near else None
