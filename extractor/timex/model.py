"""The time expression as the tagger hands it on."""

from __future__ import annotations

from typing import Literal, NamedTuple

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Implied(NamedTuple):
    """A part of a value that the text does not state. part: "year", "month", "day", "week"…; basis: what it was taken
    from, as words a reader understands ("the dateline (December 30, 2017)", "the past tense of “made”")."""

    part: str
    basis: str


class Timex(NamedTuple):
    """One time expression, ``text[start:end]``, with its normalised value.

    value: TIMEX3 value as in TimeML 1.2.1 (``2017-12-19``, ``2017-W51``, ``P3Y``, ``PAST_REF``).
    mod, quant, freq: the TIMEX3 attributes of those names, or None.
    edtf: the stretch of the calendar it names, or None where it names none (durations, sets, PAST_REF); what
    is not known of it is X ("XXXX-12-19", "XXXX-XX-XX"). begin, end_day: EDTF of its first and last day where `value` cannot say them ("the past three years").
    rule: the name of the rule that read it. stated: the parts that the words give; implied: those inferred, each with
    its basis. why: one sentence for the reader. tentative: the words themselves mark the date as not fixed
    ("tentatively in 2023").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    edtf: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    begin: str | None = None
    end_day: str | None = None
    rule: str = ""
    stated: tuple[str, ...] = ()
    implied: tuple[Implied, ...] = ()
    why: str = ""
    tentative: bool = False
