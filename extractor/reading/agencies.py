"""The news agencies, and which of them a dateline names."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency. name: its usual name; country: ISO 3166-1 alpha-2; languages: ISO 639-1, the first one most.

    spellings: the other names its datelines give it. styles: the shapes of its datelines, for people. bare: its name may
    stand without brackets.
    """

    name: str
    country: str
    languages: tuple[str, ...]
    spellings: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    bare: bool = False


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies of ``agencies.toml``, in its order."""
    raw = tomllib.loads(resources.files("extractor.reading").joinpath("agencies.toml").read_text("utf-8"))
    return tuple(
        Agency(
            entry["name"],
            entry["country"],
            tuple(entry["languages"]),
            tuple(entry.get("spellings", ())),
            tuple(entry.get("styles", ())),
            entry.get("bare", False),
        )
        for entry in raw["agency"]
    )


@cache
def _by_key() -> dict[str, Agency]:
    table: dict[str, Agency] = {}
    for agency in agencies():
        for spelling in (agency.name, *agency.spellings):
            table.setdefault(_key(spelling), agency)
    return table


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


@lru_cache(maxsize=4096)
def find_agency(words: str) -> Agency | None:
    """The agency that `words` (what stands between the brackets) name; None when they name none that is known.

    Case and punctuation do not matter; of several agencies ("AP/CBS") the first known one counts; and where nothing else
    fits one slip of the pen is forgiven in names of five letters or more ("Reuers", "Xinuha").
    """
    if "@" in words:  # the name of an account
        return None
    table = _by_key()
    whole = table.get(_key(words))
    if whole:
        return whole
    parts = [part for part in re.split(r"[/,;|–—]|\s-\s|-", words) if part.strip()]
    for part in parts:
        if found := table.get(_key(part)):
            return found
    first = words.split()
    for length in (3, 2, 1):  # "Reuters Stock Market Report": the name and then the desk
        if len(first) > length and len(_key(" ".join(first[:length]))) > 2:
            found = table.get(_key(" ".join(first[:length])))
            if found:
                return found
    key = _key(words)
    if len(key) < 5:
        return None
    near = [agency for name, agency in table.items() if len(name) >= 5 and name[0] == key[0] and one_slip(key, name)]
    return near[0] if near else None


def one_slip(left: str, right: str) -> bool:
    """Whether one letter added, dropped, changed or two neighbours swapped turn `left` into `right` (or none).

    >>> one_slip("reuers", "reuters"), one_slip("xinuha", "xinhua"), one_slip("marhc", "april")
    (True, True, False)
    """
    if abs(len(left) - len(right)) > 1:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
