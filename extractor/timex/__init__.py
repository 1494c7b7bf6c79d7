"""Date expressions: finding, reading and resolving them (TIMEX3 values and EDTF)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from extractor.timex.model import Implied, Timex, TimexType

if TYPE_CHECKING:
    from extractor.article import Anchor

__all__ = ["Implied", "Timex", "TimexType", "tag"]


def tag(
    text: str, anchor: Anchor, *, language: str = "en", genre: Literal["news", "narrative", "message"] | None = None
) -> list[Timex]:
    """The date expressions of `text`, in order, without overlap; offsets in characters.

    anchor: the day of writing; what it does not settle stays ``X`` in the values ("XXXX-12-19") and has no EDTF where
    nothing is left of the date. language: ISO 639-1. genre: how bare dates are resolved, against the anchor ("news") or
    against the text before them ("narrative"); told from the text when None. Never raises on any text.
    """
    from extractor.timex.tagger import tag as run

    return run(text, anchor, language=language, genre=genre)
