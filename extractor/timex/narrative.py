"""News or narrative? Told from the dates themselves.

A news story hangs its dates on the day of writing: weekdays, "yesterday", "last month". A narrative (a history, a
biography) states years, mostly long past, and its bare dates hang on the date before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.article import Anchor
from extractor.timex.values import ANCHOR, Date, Modified, Reading, Relative

Genre = Literal["news", "narrative"]

_LEAST_YEARS = 8
_LONG_AGO = 2  # years before the anchor from which a stated year counts as long past


def detect(readings: Sequence[Reading], anchor: Anchor) -> Genre:
    """The genre of a text with these readings, in order.

    Narrative: at least eight stated years, most of them over two years before the anchor, and stated years (with month
    or day or alone) outnumbering the deictic expressions of news three to one.
    """
    years: list[int] = []
    deictic = 0
    for reading in readings:
        inner = reading.of if isinstance(reading, Modified) else reading
        if isinstance(inner, Date) and inner.year is not None and inner.scale == "year" and not inner.short:
            years.append(inner.year)
        elif (isinstance(inner, Relative) and inner.base == ANCHOR) or (
            isinstance(inner, Date) and inner.weekday is not None
        ):
            deictic += 1
    if len(years) < _LEAST_YEARS or len(years) < 3 * deictic:
        return "news"
    if anchor.year is None:
        return "narrative" if max(years) - min(years) > 3 else "news"
    past = sum(year < anchor.year - _LONG_AGO for year in years)
    return "narrative" if past * 4 >= len(years) * 3 else "news"
