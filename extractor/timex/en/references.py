"""Words for the past, the present and the future without a date: "now", "recently", "in the near future"."""

from __future__ import annotations

from extractor.timex.en import context
from extractor.timex.en.language import LANGUAGE
from extractor.timex.en.words import REFERENCES
from extractor.timex.grammar import Reader
from extractor.timex.values import REFERENCE, Reading, Reference, Relative

_VALUES = {words: value for value, group in REFERENCES.items() for words in group}


@LANGUAGE.rule("reference", r"(?P<w>{refs})", fits=context.reference)
def reference(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Reference(_VALUES[" ".join(part["w"].lower().split())])


@LANGUAGE.rule("that time", r"(?P<w>that (?:same )?time|the same time)\b", fits=context.that_time)
def that_time(reader: Reader, part: dict[str, str]) -> Reading | None:
    return Relative("same", 0, REFERENCE, part["w"].lower())


@LANGUAGE.rule("former", r"former\b", kinds="narrative")
def former(reader: Reader, part: dict[str, str]) -> Reading | None:
    """TIDES and ISO-TimeML count the adjective among the references to the past; newswire corpora leave it out."""
    return Reference("PAST_REF")
