"""A resolved expression, before it is given its place in the text."""

from __future__ import annotations

from typing import NamedTuple

from extractor.timex.calendars import Stretch
from extractor.timex.model import Implied, TimexType


class Found(NamedTuple):
    """A resolved expression, before it is given its place in the text. stretch: what it names on the calendar, if that
    is one stretch. The other fields are those of `model.Timex`."""

    type: TimexType
    value: str
    stretch: Stretch | None = None
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    begin: str | None = None
    end_day: str | None = None
    stated: tuple[str, ...] = ()
    implied: tuple[Implied, ...] = ()
    counted: bool = False
