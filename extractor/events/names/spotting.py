"""Spotting names in running text: runs of capitalised words (`extractor.events.names.runs`) with what stands around them.

What one place of the text cannot tell is left open here (`Spot.weak`, no type) and settled by
`extractor.events.names.find`, which sees the whole article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.events.event import NameType
from extractor.events.names.gazetteer import Gazetteer, gazetteer
from extractor.events.names.runs import PREFIX_BEFORE, RUN, Piece, cut

_PREFIXES = frozenset(
    (
        "sino",
        "franco",
        "anglo",
        "afro",
        "indo",
        "euro",
        "russo",
        "turko",
        "greco",
        "non",
        "anti",
        "pro",
        "pan",
        "trans",
        "ex",
        "mid",
        "post",
        "pre",
    )
)
_TICKER = re.compile(r"\([A-Z]{1,6}\.[A-Z]{1,2}\)")
_COMMA_TAIL = re.compile(r",?[ \t]+(?:Inc\.?|Ltd\.?|L\.?P\.?|LLC|Jr\.?|Sr\.?|PLC|S\.A\.|N\.V\.)(?![A-Za-z])")


_ORDINAL = re.compile(r"(?<![\w-])\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) ")


@dataclass(slots=True)
class Spot:
    """A name as spotted: ``text[start:end]``, the title before it at title_start (= start where there is none).

    words: the folded words of the name as written, small ones included. title: the title's words, lower case. type: None
    where not told. weak: the only sign of a name is a capital that the start of a sentence explains as well. place: what
    stands before it is how places are spoken of. echo: stands in a heading, and is a name only because the body says so.
    """

    start: int
    end: int
    title_start: int
    words: tuple[str, ...]
    type: NameType | None
    title: str = ""
    weak: bool = False
    place: bool = False
    echo: bool = False


def spot(folded: str, start: int, end: int, openings: frozenset[int] = frozenset()) -> Iterator[Spot]:
    """The names in the paragraph ``folded[start:end]``, in order.

    folded: the article's text through `gazetteer.fold`. openings: offsets of words that open a sentence for a reason the
    characters before them do not show.
    """
    table = gazetteer()
    alone, plain = table.alone, _plain()
    for match in RUN.finditer(folded, start, end):
        run = match.group()
        if run in plain or (run.lower() in alone and not run.isupper()):
            continue
        at = match.start()
        before = folded[at - 2 : at] if at - 2 >= start else ""
        touching = before[1:]
        # The common case, settled without looking further: a word and a space before it.
        opening = not (touching == " " and (before[0].islower() or before[0] == ",")) and (
            at in openings or opens_sentence(folded, at, start)
        )
        if touching in ("-", "'"):
            prefix = PREFIX_BEFORE.search(folded, max(start, at - 6), at)
            if prefix:
                at -= len(prefix.group(1))
                run = folded[at : match.end()]
            elif (
                folded[at - 1] == "-"
                and folded[max(start, at - 6) : at - 1].rpartition(" ")[2].lower() not in _PREFIXES
            ):
                continue
        elif (touching == "/" and not _joined_names(folded, start, at)) or (
            touching == "(" and _TICKER.match(folded, at - 1)
        ):
            continue
        money = folded.startswith("$", match.end())  # "US$ 5", "C$5"
        for piece in cut(run, opening):
            if money and piece.end == len(run) and len(piece.words) == 1 and piece.words[0].isupper():
                continue
            if len(piece.words) > 1 or not _is_code(piece, at, folded, table):
                yield _place(piece, at, folded, table)


def _joined_names(folded: str, start: int, at: int) -> bool:
    """Whether the stroke before `at` joins two names, as in "ABC/Osk News"; it may be part of an address too."""
    word = folded[max(start, at - 40) : at - 1].rsplit(None, 1)[-1:]
    return bool(word) and word[0].isalpha() and word[0][0].isupper()


@cache
def _plain() -> frozenset[str]:
    """The words that alone are no name, with the capital of a sentence's first word."""
    return frozenset(word.capitalize() for word in gazetteer().alone if len(word) > 1)


def _is_code(piece: Piece, at: int, folded: str, table: Gazetteer) -> bool:
    """A ticker symbol ("<SFX>"), a state after its town ("Stamford, Conn."), or an adjective of two ("Sino-Russian")."""
    word = piece.words[0]
    start, end = at + piece.start, at + piece.end
    bracketed = folded[start - 1 : start] == "<"
    if not bracketed and word.isalpha():
        return False
    if bracketed and folded[end : end + 1] in (">", ".") and word.isupper():
        return True
    if "-" in word:
        parts = word.lower().split("-")
        if parts[0] in table.loose and parts[-1] == word.split("-")[-1]:
            return True
        return all(part in table.alone or part in table.places or part in _PREFIXES for part in parts)
    return word in table.state_abbreviations and folded[start - 2 : start] == ", "


def opens_sentence(folded: str, at: int, start: int) -> bool:
    """Whether the word at `at` opens a sentence, a quotation or a paragraph (which begins at `start`)."""
    before = folded[max(start, at - 14) : at]
    bare = before.rstrip(" \t\r\n\"'`([{")
    if not bare:
        return True
    if before.endswith(('"', "`", "''")) and before != bare:
        return True
    if before.count("\n") > 1:
        return True
    last = bare[-1]
    if last == ".":
        word = bare[:-1].rpartition(" ")[2]
        return not (len(word) == 1 and word.isupper()) and word not in gazetteer().cut["abbreviated"]
    return last in "!?:|_*" or bare.endswith("--") or (last == "-" and before.endswith(" "))


def _place(piece: Piece, at: int, folded: str, table: Gazetteer) -> Spot:
    """The piece of a run that begins at `at`, with what the text around it adds."""
    start, end, title_start = at + piece.start, at + piece.end, at + piece.title_start
    words, kind, title, weak = piece.words, piece.type, piece.title, piece.weak
    after = folded[end : end + 2]
    if after == ", " or (after[:1] == " " and after[1:] in ("I", "L", "J", "P", "S", "N")):
        tail = _COMMA_TAIL.match(folded, end)
        if tail:
            end = tail.end()
            comma = "," if tail.group().startswith(",") else ""
            words = (*words[:-1], words[-1] + comma, tail.group().strip(", "))
            kind = "person" if words[-1][:2] in ("Jr", "Sr") else "organisation"
    if kind == "organisation" and before_ordinal(folded, start) and words[0].lower() in table.cut["numbered"]:
        number = _ORDINAL.search(folded, max(0, start - 8), start)
        if number:
            start = title_start = number.start()
            words = (number.group().strip(), *words)
    if title or kind == "organisation" or kind == "thing":
        return Spot(start, end, title_start, words, kind, title, weak)
    if weak and folded.startswith("'s", end):
        weak = False
    # The last word of the few before it; a space most often ends it.
    head = folded[max(0, start - 24) : start].rsplit(None, 1)
    previous = head[-1].rstrip("\"'`").lower() if head else ""
    if kind != "place" and previous in table.offices and not weak and words[-1].lower() not in table.heads:
        kind, title = "person", _title_before(folded, start, table)
        near = max(0, start - 90)
        title_start = near + folded[near:start].lower().rfind(title.split()[0]) if title else start
    return Spot(start, end, title_start, words, kind, title, weak, previous in table.cut["place_before"])


def before_ordinal(folded: str, start: int) -> bool:
    """Whether an ordinal number in figures may stand before `start`; told by two characters."""
    return folded[start - 2 : start] in ("t ", "d ", "h ", "T ", "D ", "H ") and folded[start - 4 : start - 3].isdigit()


def _title_before(folded: str, start: int, table: Gazetteer) -> str:
    """The lower-case title before a name: "the deputy foreign minister Sergei Ryabkov"."""
    found: list[str] = []
    for word in reversed(folded[max(0, start - 80) : start].split()):
        low = word.lower()
        if (not found and low in table.offices) or (
            found and (low in table.before or low in table.offices or low in table.adjectives)
        ):
            found.append(low)
        else:
            break
    return " ".join(reversed(found))
