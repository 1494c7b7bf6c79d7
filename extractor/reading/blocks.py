"""What each paragraph of an article is: headline, standfirst, story, or the page around it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.article import Block, BlockKind, Dateline
from extractor.reading.date_line import read_date_line
from extractor.reading.written_date import vocabulary

# Copy wrapped by hand or by a wire machine keeps its lines under this many characters; longer lines are paragraphs.
_WRAP = 100
_HEADING_CHARACTERS = 80
_HEADING_WORDS = 16
_TITLE_CHARACTERS = 100
_SENTENCE_END = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”", ".'", ".’", "''", ".)", ":", ";")
_LETTER = re.compile(r"[^\W\d_]")
_AUTHOR = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){2,4}(?:(?:is|was|are)\s+(?:(?:an?|the|our)\s+)?(?:[\w’'-]+\s+){0,6}?"
    r"(?:authors?|bloggers?|columnists?|contributors?|correspondents?|editors?|freelancers?|journalists?|novelists?"
    r"|reporters?|writers?|(?:fellow|lecturer|professor)s?\b[^.]{0,40}?\s(?:at|for|in|of|with))"
    r"|(?:covers|writes)\s.{0,80}?\b(?:at|for))\b"
)
_FOOTER_CHARACTERS = 250
_MAIL = re.compile(r"[\w.+-]@[\w-]+\.\w")


@dataclass(frozen=True, slots=True)
class _Furniture:
    lines: frozenset[str]
    longest: int  # characters of a line
    credits: tuple[str, ...]
    footers: tuple[str, ...]
    ends: tuple[str, ...]
    follow: tuple[str, ...]
    networks: tuple[str, ...]
    link_lists: tuple[str, ...]
    bylines: tuple[str, ...]


@cache
def _furniture() -> _Furniture:
    data = tomllib.loads(files("extractor.reading").joinpath("furniture.toml").read_text("utf-8"))
    begins = ("credits", "footers", "ends", "follow", "networks", "link_lists", "bylines")
    return _Furniture(
        frozenset(data["lines"]), max(map(len, data["lines"])), **{name: tuple(data[name]) for name in begins}
    )


def split_blocks(text: str, start: int, title: str | None, dateline: Dateline | None) -> tuple[Block, ...]:
    """The paragraphs of `text` from offset `start` on, in order, each with its kind.

    title: the headline where it is known from elsewhere; a paragraph with the same words is the headline. dateline: the
    story begins in the paragraph that holds it, or after it when it stands in a line of its own.
    """
    spans = list(_paragraphs(text, start))
    lead = _lead(text, spans, title, dateline)
    kinds: list[BlockKind] = []
    links = False
    for index, (begin, end) in enumerate(spans):
        words = text[begin:end]
        item = words.startswith("- ")
        # A list of other stories goes on for as long as its items do.
        links = links and item
        if index > lead and not item and _heads_links(words):
            links = index + 1 < len(spans) and text.startswith("- ", spans[index + 1][0])
        if links:
            kinds.append("furniture")
        elif index < lead:
            alone = dateline and dateline.start < end and begin < dateline.end
            kinds.append("dateline" if alone else _before_lead(words, title, "headline" in kinds))
        elif _is_furniture(words) or _is_stamp(words):
            kinds.append("furniture")
        elif index > lead and _is_footer(words):
            kinds.append("footer")
        elif index > lead and index + 1 < len(spans) and _looks_like_heading(words):
            kinds.append("subheading")
        else:
            kinds.append("body")
    for index in range(len(spans) - 1, lead, -1):
        if kinds[index] == "body" and _is_about_author(text[slice(*spans[index])]):
            kinds[index] = "footer"
        elif kinds[index] not in ("footer", "furniture"):
            break
    return tuple(Block(begin, end, kind) for (begin, end), kind in zip(spans, kinds, strict=True))


def title_of(text: str, blocks: tuple[Block, ...], body_start: int) -> str | None:
    """The headline; of a story without one, the beginning of its lead, cut at a word; None for a text without words."""
    for block in blocks:
        if block.kind == "headline":
            return " ".join(text[block.start : block.end].split())
    for block in blocks:
        if block.kind == "body" and block.end > body_start:
            return _shorten(" ".join(text[max(block.start, body_start) : block.end].split())) or None
    return None


def _shorten(words: str) -> str:
    if len(words) <= _TITLE_CHARACTERS:
        return words
    return (
        words[: words.rfind(" ", 0, _TITLE_CHARACTERS) if " " in words[:_TITLE_CHARACTERS] else _TITLE_CHARACTERS]
        + " …"
    )


def _paragraphs(text: str, start: int) -> list[tuple[int, int]]:
    """Spans of the paragraphs: separated by blank lines, or by every line end where the lines are not wrapped."""
    spans: list[tuple[int, int]] = []
    chunk: list[tuple[int, int]] = []
    position = start
    for line in text[start:].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            begin = position + len(line) - len(line.lstrip())
            chunk.append((begin, begin + len(stripped)))
        else:
            spans += _unwrap(text, chunk)
            chunk = []
        position += len(line)
    return spans + _unwrap(text, chunk)


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(lines) < 2 or max(end - begin for begin, end in lines) > _WRAP:
        return lines
    # An indented line opens a paragraph, unless all are indented alike.
    margins = [begin - (text.rfind("\n", 0, begin) + 1) for begin, _ in lines]
    margin = min(margins[1:])
    # A table or list: lines that are short as a rule were not wrapped.
    prose = sorted(end - begin for begin, end in lines)[len(lines) // 2] >= _WRAP // 2
    joined = [lines[0]]
    for (begin, end), indent in zip(lines[1:], margins[1:], strict=True):
        if indent > margin or _opens_anew(text, joined[-1], begin, prose):
            joined.append((begin, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


def _opens_anew(text: str, last: tuple[int, int], begin: int, prose: bool) -> bool:
    """Whether a line starts a paragraph although the lines look wrapped: the one before is short, and complete or an
    item of a list."""
    line_start = max(last[0], text.rfind("\n", 0, last[1]) + 1)
    short = last[1] - line_start < _WRAP // 2
    complete = text[last[0] : last[1]].endswith(_SENTENCE_END)
    item = line_start == last[0] and not complete and not prose
    return short and (complete or item) and not text[begin].islower()


def _lead(text: str, spans: list[tuple[int, int]], title: str | None, dateline: Dateline | None) -> int:
    """Index of the paragraph in which the story begins."""
    if dateline:
        for index, (_, end) in enumerate(spans):
            if end > dateline.end and text[dateline.end : end].strip():
                return index
    for index, (begin, end) in enumerate(spans[:8]):
        words = text[begin:end]
        around = _is_byline(words) or _is_furniture(words) or _is_footer(words) or _is_title(words, title)
        if not (around or _looks_like_heading(words)):
            return index
    return 0


def _before_lead(words: str, title: str | None, has_headline: bool) -> BlockKind:
    if _is_title(words, title):
        return "headline"
    if _is_furniture(words):
        return "furniture"
    if _is_byline(words):
        return "byline"
    if _is_footer(words):
        return "footer"
    if has_headline or title:
        return "summary"
    return "headline"


def _is_title(words: str, title: str | None) -> bool:
    return bool(title) and " ".join(words.split()).casefold() == " ".join((title or "").split()).casefold()


def _is_furniture(words: str) -> bool:
    known = _furniture()
    if len(words) <= known.longest and all(
        part.strip(" .:›»>…").casefold() in known.lines for part in words.strip(" |").split("|")
    ):
        return True
    return not _LETTER.search(words) or _is_credit(words)


def _is_stamp(words: str) -> bool:
    """Whether a line says when the page was published or changed, and nothing else."""
    return len(words) <= _HEADING_CHARACTERS and bool(vocabulary().labels.match(words) and read_date_line(words, 0))


def _is_credit(words: str) -> bool:
    """Whether a line names who made a picture ("Illustration by Ann Lee")."""
    return (
        len(words) <= _HEADING_CHARACTERS
        and words[-1] not in ".!?"
        and words.casefold().startswith(_furniture().credits)
    )


def _is_byline(words: str) -> bool:
    return len(words) <= _HEADING_CHARACTERS and words.casefold().startswith(_furniture().bylines)


def _is_footer(words: str) -> bool:
    known = _furniture()
    begin = words[:_HEADING_CHARACTERS].casefold().lstrip("(*_[—–•·- ")
    if begin.startswith(known.footers):
        return True
    if len(words) > _FOOTER_CHARACTERS:
        return False
    folded = words.casefold()
    asks = begin.startswith(known.follow) and any(network in folded for network in known.networks)
    return asks or folded.rstrip(" .)]*_").endswith(known.ends) or ("@" in words and bool(_MAIL.search(words)))


def _is_about_author(words: str) -> bool:
    """Whether a paragraph at the end says who wrote the story: “Ann Lee is a freelance reporter in Lorne”."""
    return bool(_AUTHOR.match(words))


def _heads_links(words: str) -> bool:
    return len(words) <= _HEADING_CHARACTERS and words.casefold().startswith(_furniture().link_lists)


def _looks_like_heading(words: str) -> bool:
    return (
        len(words) <= _HEADING_CHARACTERS * 2
        and len(words.split()) <= _HEADING_WORDS
        and not words.rstrip().endswith(_SENTENCE_END)
        and not words[0].islower()
    )
