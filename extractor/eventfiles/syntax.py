"""YAML's own errors, said so that a person knows what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from yaml.reader import ReaderError

from extractor.eventfiles.fields import ARTICLE, EVENT, TOP_FIELDS
from extractor.eventfiles.layout import double_quoted, single_quoted
from extractor.eventfiles.source import Source

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_KEY = re.compile(r"(?P<lead>[ \t]*(?:-[ \t]+)*)(?P<key>[\w-]+):(?P<gap>[ \t]+|$)(?P<text>.*)")
_UNSPACED = re.compile(rf"[ \t]*(?:-[ \t]+)*(?P<key>{'|'.join((*EVENT, *ARTICLE, *TOP_FIELDS))}):(?P<text>[^\s].*)")
_OPENED = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+)?(?:-[ \t]+)*(?P<mark>[\"'])(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class _Error:
    """A parser's error in the terms of the text: offsets of the problem and of what it is in, where it is told."""

    source: Source
    says: str
    within: str
    at: int
    since: int | None

    @property
    def line(self) -> str:
        return self.source.line_at(self.at)

    @property
    def line_start(self) -> int:
        text = self.source.text
        start = max(text.rfind("\n", 0, self.at), text.rfind("\r", 0, self.at)) + 1
        return start + (1 if text[start : start + 1] == "\ufeff" else 0)

    def report(self, start: int, end: int, code: str, message: str, hint: str) -> bool:
        self.source.report(start, end, f"syntax-{code}", message, hint)
        return True

    def report_line(self, code: str, message: str, hint: str, line_start: int | None = None) -> bool:
        """Report a whole line, from its first letter."""
        start = self.line_start if line_start is None else line_start
        line = self.source.line_at(start)
        left = start + len(line) - len(line.lstrip())
        return self.report(left, start + len(line.rstrip()), code, message, hint)


def explain(source: Source, error: Exception) -> int:
    """Report a parser's error where its cause is, and say how to write it instead. Returns the line, from 1."""
    if isinstance(error, ReaderError):
        # The fast parser counts bytes here, so the place is found anew.
        bad = next((match for match in [_FORBIDDEN.search(source.text, source.shift)] if match), None)
        at = bad.start() if bad else 0
        code = ord(source.text[at]) if source.text else 0
        source.report(
            at, at + 1, "syntax-character", f"there is an invisible control character here (U+{code:04X})", "remove it"
        )
        return source.problems[-1].line
    mark: Any = getattr(error, "problem_mark", None)
    since: Any = getattr(error, "context_mark", None)
    last = max(len(source.text) - 1, 0)
    told = _Error(
        source,
        str(getattr(error, "problem", None) or error),
        str(getattr(error, "context", None) or ""),
        min((mark.index if mark else 0) + source.shift, last),
        min(since.index + source.shift, last) if since else None,
    )
    if not any(rule(told) for rule in _RULES):
        told.report(
            told.at, told.at + 1, "yaml", f"this is not YAML: {told.says}", "compare with an event that is read"
        )
    return source.problems[-1].line


_FORBIDDEN = re.compile("[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _conflict(error: _Error) -> bool:
    match = _CONFLICT.search(error.source.text)
    return match is not None and error.report(
        match.start(),
        match.end(),
        "conflict",
        "git left two versions here",
        "keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
    )


def _tab(error: _Error) -> bool:
    lead = re.match(r"[ \t]*", error.line)
    tabs = lead[0].find("\t") if lead else -1
    if tabs < 0 and "'\\t'" not in error.says:
        return False
    start = error.line_start + tabs if tabs >= 0 else error.at
    end = start + 1
    while error.source.text[end : end + 1] == "\t":
        end += 1
    return error.report(start, end, "tab", "a tab, and YAML is indented with spaces", "write spaces in its place")


def _missing_space(error: _Error) -> bool:
    """``date:2017``, in the line of the error or the one before it."""
    text = error.source.text
    starts = [error.line_start]
    previous = text[: max(error.line_start - 1, 0)].rstrip()
    starts.append(max(previous.rfind("\n"), previous.rfind("\r")) + 1)
    if error.since is not None:
        starts.append(max(text.rfind("\n", 0, error.since), text.rfind("\r", 0, error.since)) + 1)
    for start in starts:
        line = error.source.line_at(start)
        if match := _UNSPACED.fullmatch(line):
            at = start + match.start("key")
            key, value = match["key"], match["text"].strip()
            hint = f"write {key}: {value}"
            return error.report(at, start + match.start("text"), "space", f"a space is missing after “{key}:”", hint)
        if match := re.match(r"[ \t]*(-)(?=\w+:([ \t]|$))", line):
            hint = "write - " + line.strip()[1:]
            at = start + match.start(1)
            return error.report(at, at + 1, "space", "a space is missing after the hyphen", hint)
    return False


def _unclosed_quote(error: _Error) -> bool:
    text = error.source.text
    if "unexpected end of stream" in error.says and "quoted" in error.within and error.since is not None:
        opened = error.since
        # The quote that ran to the end may be the closing one of a text whose opening was not closed before it.
        earlier = _unbalanced(error.source, opened)
        return _report_unclosed(error, earlier if earlier is not None else opened)
    if "found unexpected document separator" in error.says and error.since is not None:
        return _report_unclosed(error, error.since)
    before = text[: error.at].rstrip()
    if "<scalar>" not in error.says or before[-1:] not in ("'", '"'):
        return False
    opened_before = _unbalanced(error.source, error.at)
    return opened_before is not None and _report_unclosed(error, opened_before)


def _unbalanced(source: Source, before: int) -> int | None:
    """The quotation mark that opens a value and is not closed on its line, in the lines before an offset."""
    text = source.text
    stop = max(text.rfind("\n", 0, before), text.rfind("\r", 0, before)) + 1
    for _ in range(60):
        if stop <= 0:
            return None
        start = max(text.rfind("\n", 0, stop - 1), text.rfind("\r", 0, stop - 1)) + 1
        match = _OPENED.match(text[start:stop].rstrip("\r\n"))
        if match and match["mark"] not in match["rest"].replace("\\" + match["mark"], ""):
            following = text[stop : stop + 400].split("\n", 1)[0]
            # A text over several lines goes on with deeper lines that are no fields.
            return start + match.start("mark") if _KEY.match(following) or not following.strip() else None
        stop = start
    return None


def _report_unclosed(error: _Error, at: int) -> bool:
    mark = error.source.text[at]
    return error.report(
        at,
        at + 1,
        "quote",
        "the quotation mark that opens this text is never closed",
        f"close it with {mark} at the end of the text",
    )


def _after_quote(error: _Error) -> bool:
    """``title: "No" he said``, ``title: 'it's'``, ``title: [Update] No``."""
    line = error.line
    match = _KEY.match(line)
    if not match or not match["text"] or "<" not in error.says:
        return False
    start = error.line_start + match.start("text")
    value = match["text"].rstrip()
    if not value:  # nothing but space of a kind that YAML does not know
        return False
    first = value[0]
    if error.at < start + 1 or first not in "\"'[{":
        return False
    if first in "\"'":
        whole = value[1:-1] if value[-1] == first and len(value) > 2 and first == "'" else value
        message = "the text goes on after its closing quotation mark"
        return error.report(error.at, start + len(value), "quote", message, _quoted_hint(match["key"], whole))
    message = f"a text that begins with {first} stands in quotes"
    return error.report(start, start + len(value), "quote", message, _quoted_hint(match["key"], value))


def _quoted_hint(key: str, value: str) -> str:
    if '"' not in value and "\\" not in value:
        return f"write {key}: {double_quoted(value)}"
    if "'" not in value:
        return f"write {key}: {single_quoted(value)}"
    return f"write {key}: >-\nand the text on the next line, indented deeper, without quotes round it"


def _colon_in_text(error: _Error) -> bool:
    if "mapping values are not allowed" not in error.says:
        return False
    match = _KEY.match(error.line)
    if match and match["text"] and error.at > error.line_start + match.start("text"):
        start = error.line_start + match.start("text")
        value = match["text"].rstrip()
        if match["key"] in EVENT or match["key"] in ARTICLE:
            message = "a colon with a space after it, in a text without quotes"
            return error.report(error.at, error.at + 1, "colon", message, _quoted_hint(match["key"], value))
        return error.report(
            start, start + len(value), "colon", "two colons on one line", "write one field on each line"
        )
    return False


def _indent(error: _Error) -> bool:
    """A line that begins in a column where nothing of its kind does."""
    found = re.search(r"expected <block end>, but found '(<block \w+ start>|-|\?|<scalar>)'", error.says)
    if not found and "mapping values are not allowed" not in error.says:
        return False
    line = error.line
    if not _KEY.match(line) and not line.lstrip().startswith("-"):
        return False
    width = len(line) - len(line.lstrip())
    if width and line.strip().partition(":")[0] in TOP_FIELDS:
        return error.report_line(
            "top", "the two parts of the file begin at the very left", "remove the spaces before it"
        )
    is_item = line.lstrip().startswith("- ")
    columns = _columns_before(error, items=is_item)
    what = "hyphen" if is_item else "field"
    message = (
        f"this {what} does not stand under the others of its list"
        if is_item
        else ("this field does not stand under the others of its event")
    )
    if not columns:
        return error.report_line("indent", message, "align it with the line above")
    right = min(columns, key=lambda column: (abs(column - width), -column))
    if right == width:
        return error.report_line("indent", message, "align it with the lines of the same kind above")
    spaces = f"{right} space{'' if right == 1 else 's'}"
    if right == 0:
        return error.report_line("indent", message, "remove the spaces before it")
    return error.report_line("indent", message, f"put {spaces} before it, not {width}")


def _columns_before(error: _Error, *, items: bool) -> set[int]:
    """The columns in which hyphens, or fields, begin in the lines before the error: of the list or event it is in."""
    columns: set[int] = set()
    for line in reversed(error.source.text[: error.line_start].removeprefix("\ufeff").splitlines()[-60:]):
        match = re.match(r"([ \t]*)((?:-[ \t]+)?)(?=[\w-]+:(?:[ \t]|$))", line)
        if not match:
            continue
        if items and match[2]:
            return {len(match[1])}
        if not items:
            columns.add(len(match[0]))
            if match[2] or not match[1]:
                break
    return columns


def _not_a_field(error: _Error) -> bool:
    if "could not find expected ':'" in error.says:
        start = error.since if error.since is not None else error.at
    elif "<scalar>" in error.says and not _KEY.match(error.line):
        start = error.at
    else:
        return False
    text = error.source.text
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return error.report_line(
        "field",
        "this line is neither a field nor part of the text above it",
        "indent it deeper than the key that its text belongs to, or write it as key: text",
        line_start,
    )


def _first_character(error: _Error) -> bool:
    """A text that begins with one of YAML's own signs."""
    found = re.search(r"found character '(.)' that cannot start", error.says)
    special = "scanning an alias" in error.within or "scanning an anchor" in error.within or "alias" in error.says
    if not found and not special and "tag" not in error.within and "mapping keys are not allowed" not in error.says:
        return False
    match = _KEY.match(error.line)
    sign = found[1] if found else ""
    if match and match["text"]:
        start = error.line_start + match.start("text")
        value = match["text"].rstrip()
        sign = sign or value[0]
        message = f"a text that begins with {sign} stands in quotes"
        return error.report(start, start + 1, "sign", message, _quoted_hint(match["key"], value))
    message = f"a text that begins with {sign or error.source.text[error.at]} stands in quotes"
    return error.report(error.at, error.at + 1, "sign", message, "put quotation marks round it")


def _brackets(error: _Error) -> bool:
    if "flow" not in error.within or error.since is None:
        return False
    text = error.source.text
    start = error.since
    if text[start : start + 1] not in ("[", "{"):
        start = max(text.rfind("[", 0, error.at + 1), text.rfind("{", 0, error.at + 1))
    if start < 0:
        return False
    opened, closing = text[start], "]" if text[start] == "[" else "}"
    here = error.source.place(start)[0] == error.source.place(error.at)[0] and error.at > start
    if here and "':'" in error.says:
        return error.report(
            error.at, error.at + 1, "colon", f"a colon in a text within {opened} {closing}", "put quotes round the text"
        )
    if here and error.source.text[error.at] not in "\r\n":
        message = f"a comma or {closing} is missing before this"
        return error.report(error.at, error.at + 1, "bracket", message, "texts with commas or brackets stand in quotes")
    message = f"the {opened} opened here is not closed"
    return error.report(start, start + 1, "bracket", message, f"close it with {closing}")


def _escape(error: _Error) -> bool:
    if "escape" not in error.says:
        return False
    start = error.source.text.rfind("\\", 0, error.at + 1)
    return error.report(
        max(start, 0),
        error.at + 1,
        "escape",
        "a backslash means something else in double quotes",
        "write it twice, or put the text in single quotes",
    )


def _documents(error: _Error) -> bool:
    if "another document" not in error.says and "document start" not in error.says:
        return False
    return error.report_line("document", "a second document begins here, and an event file is one", "remove the line")


def _block_header(error: _Error) -> bool:
    if "expected a comment or a line break" not in error.says and "indentation indicator" not in error.says:
        return False
    match = _KEY.match(error.line)
    hint = _quoted_hint(match["key"], match["text"].rstrip()) if match and match["text"] else "begin a new line"
    message = "after > or | the text begins on the next line"
    return error.report(error.at, error.at + 1, "block", message, f"{hint}\nif the sign is part of the text")


def _list_in_line(error: _Error) -> bool:
    if "sequence entries are not allowed" not in error.says:
        return False
    match = _KEY.match(error.line)
    hint = "begin it on the next line, or write it as [one, two]"
    if match and match["text"].startswith("- "):
        hint = f"{hint}; for a text: {_quoted_hint(match['key'], match['text'].rstrip()).removeprefix('write ')}"
    return error.report(error.at, error.at + 1, "list", "a list does not begin on the line of its key", hint)


def _too_deep(error: _Error) -> bool:
    return "nested too deep" in error.says and error.report(
        error.at, error.at + 1, "deep", "lists within lists within lists, deeper than any event file", "write it flat"
    )


_RULES: tuple[Callable[[_Error], bool], ...] = (
    _conflict,
    _tab,
    _too_deep,
    _documents,
    _escape,
    _unclosed_quote,
    _missing_space,
    _after_quote,
    _colon_in_text,
    _block_header,
    _list_in_line,
    _first_character,
    _brackets,
    _not_a_field,
    _indent,
)
