"""A text with its expressions as TimeML 1.2.1 (http://timeml.org/publications/timeMLdocs/timeml_1.2.1.html)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from extractor.article import Anchor
from extractor.timex.model import Timex

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"


def to_timeml(text: str, timexes: Sequence[Timex], anchor: Anchor) -> str:
    """`text` as a TimeML document: every expression in a TIMEX3 element, the day of writing in DCT.

    timexes: as `tag` returns them, in order, without overlap. Characters that XML cannot hold become U+FFFD. The
    result ends with a line break.
    """
    day = anchor.published or "XXXX-XX-XX"
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{_SCHEMA}">\n',
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" functionInDocument="CREATION_TIME">'
        f"{day}</TIMEX3></DCT>\n<TEXT>",
    ]
    place = 0
    for number, timex in enumerate(timexes, 1):
        parts.append(_plain(text[place : timex.start]))
        parts.append(f"<TIMEX3 {_attributes(timex, number)}>{_plain(timex.text)}</TIMEX3>")
        place = timex.end
    parts.append(_plain(text[place:]))
    parts.append("</TEXT>\n</TimeML>\n")
    return "".join(parts)


def _attributes(timex: Timex, number: int) -> str:
    pairs = [("tid", f"t{number}"), ("type", timex.type), ("value", timex.value)]
    pairs += [(name, value) for name in ("mod", "quant", "freq") if (value := getattr(timex, name))]
    if timex.implied:
        pairs += [("temporalFunction", "true"), ("anchorTimeID", "t0")]
    return " ".join(f"{name}={quoteattr(value)}" for name, value in pairs)


def _plain(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text))
