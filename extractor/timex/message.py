"""The short message or request: "book the room from 2 to 10 July", "3-5pm on Friday".

A message is read for what it asks, so its expressions are joined as far as they belong together (`join`) and its values
stay as open as its words are (`notation`). The conventions are those of Microsoft Recognizers-Text
(https://github.com/microsoft/Recognizers-Text, `Specs/DateTime`), which are not those of TimeML: date and time are one
expression, so are the two ends of a range, whose value is ``(first,last,length)``; what is not stated stays ``X``
("XXXX-11", "XXXX-WXX-5", "T15"). The EDTF beside the value is resolved as it is in news.
"""

from __future__ import annotations

from functools import lru_cache

from extractor.article import Anchor
from extractor.edtf import is_edtf
from extractor.timex.direction import UNKNOWN, Direction
from extractor.timex.en.requests import addressed
from extractor.timex.explain import why
from extractor.timex.join import Item, join
from extractor.timex.model import Timex
from extractor.timex.notation import Writer
from extractor.timex.resolve import Resolver
from extractor.timex.scan import characters, flatten
from extractor.timex.tagger import Grammar

_AHEAD = Direction(1)
"""A request speaks of what is to come unless its tense says otherwise."""


@lru_cache(maxsize=1)
def _grammar() -> Grammar:
    from extractor.timex.en.messages import MESSAGE
    from extractor.timex.en.tense import CUES

    return Grammar(MESSAGE, CUES)


_writer = lru_cache(maxsize=64)(lambda anchor: Writer(Resolver(anchor)))


def tag(text: str, anchor: Anchor) -> list[Timex]:
    """The date expressions of an English message, in order, without overlap; as `extractor.timex.tag`."""
    ready = _grammar()
    raw = text.encode("utf-8", "surrogatepass")
    data = flatten(raw)
    items = [Item(start, end, entry.reading, entry.rule.name) for start, end, entry in ready.hits(data)]
    writer = _writer(anchor)
    ahead = _AHEAD if addressed(data) else UNKNOWN
    timexes = []
    place, offset = 0, 0
    for item in join(data, items):
        towards = ready.cues.at(data, item.start, item.end) if ready.cues is not None else _AHEAD
        found = writer.write(item.reading, towards if towards.sign else ahead)
        if found is None or not found.value:
            continue
        first = offset + characters(raw, place, item.start)
        last = first + characters(raw, item.start, item.end)
        place, offset = item.end, last
        words = " ".join(text[first:last].split())
        timexes.append(
            Timex(
                first,
                last,
                text[first:last],
                found.type,
                found.value,
                found.edtf if found.edtf and is_edtf(found.edtf) else None,  # a range may be written backwards
                found.mod,
                found.quant,
                found.freq,
                found.begin,
                found.end_day,
                item.rule,
                found.stated,
                found.implied,
                why(found, words),
            )
        )
    return timexes
