"""What an expression is resolved against: the anchor, the time the text speaks of, the direction of its clause."""

from __future__ import annotations

from extractor.article import Anchor
from extractor.timex import calendars
from extractor.timex.calendars import OutOfCalendar, Stretch, describe
from extractor.timex.direction import Direction
from extractor.timex.found import Found
from extractor.timex.model import Implied
from extractor.timex.narrative import Reached
from extractor.timex.values import Reading

# The rank of the coarsest date from which a unit can be counted.
_WITHIN = dict.fromkeys(("second", "minute", "hour", "day", "night", "businessday"), calendars.RANK["day"])
_WITHIN |= {"week": calendars.RANK["week"], "weekend": calendars.RANK["week"], "month": calendars.RANK["month"]}


class Setting:
    """One resolution: the anchor as a day to compute with, and what the text around the expression gives."""

    def __init__(
        self,
        anchor: Anchor,
        today: Stretch,
        basis: str,
        narrative: bool,
        towards: Direction,
        reference: Stretch | Reached | None,
        period: Stretch | None,
    ) -> None:
        """today: the anchor's day, completed where it is known in part; basis: its name for the reader. narrative:
        whether bare dates hang on the text before them. towards: where the clause points. reference: the date last
        spoken of. period: the quarter or half year that the text is about."""
        self.anchor = anchor
        self.complete = None not in (anchor.year, anchor.month, anchor.day)
        self.today = today
        self.basis = basis
        self.narrative = narrative
        self.towards = towards
        self.reached = reference if isinstance(reference, Reached) else None
        self.reference = reference.stretch if isinstance(reference, Reached) else reference
        self.period = period

    def base(self, base: str, unit: str = "day") -> tuple[Stretch, str]:
        """The stretch that a pointer counts from, and its name for the reader.

        unit: what it counts. In news a date last spoken of serves only when it is as fine as that ("that day" is no
        day of a month mentioned before).
        """
        reference = self.reference
        if reference is not None:
            if self.narrative and base != "now":
                return reference, self.text_before()
            if base == "reference" and calendars.RANK[reference.unit] <= calendars.RANK.get(unit, 0):
                return reference, self.text_before()
        return self.today, self.basis

    def text_before(self) -> str:
        """The date last spoken of, as the basis of what hangs on it."""
        if self.reached is not None:
            return self.reached.basis
        return f"the text before it ({describe(self.reference)})" if self.reference else "the text before it"

    def century_for(self, year: int) -> int:
        """The full year for two digits: in a narrative the one nearest to the time it has reached, in news the one
        nearest to the anchor and not far ahead of it."""
        if self.narrative and self.reference is not None:
            reference = self.reference.year
            full = reference // 100 * 100 + year
            return min((full, full - 100, full + 100), key=lambda full: abs(full - reference))
        reference = self.today.year
        full = reference // 100 * 100 + year
        return full - 100 if full > reference + 20 else full + 100 if full < reference - 80 else full

    def on(
        self, stretch: Stretch, stated: tuple[str, ...], implied: tuple[Implied, ...] = (), counted: bool = False
    ) -> Found:
        """The Found of a stretch; without the parts that an incomplete anchor cannot give."""
        if not -9999 <= stretch.year <= 9999:
            raise OutOfCalendar(f"year {stretch.year}")
        found = Found(
            "DATE",
            calendars.value(stretch),
            stretch,
            calendars.edtf(stretch),
            stated=stated,
            implied=implied,
            counted=counted,
        )
        if implied and not self.complete and any("text before" not in part.basis for part in implied):
            return self.masked(found, stretch)
        return found

    def masked(self, found: Found, stretch: Stretch) -> Found:
        """`found` without the parts that an incomplete anchor cannot give."""
        anchor, unit = self.anchor, stretch.unit
        if anchor.year is None:
            if unit in ("day", "month") and anchor.month is not None and (anchor.day is not None or unit == "month"):
                value = "XXXX" + found.value[4:]
                return found._replace(value=value, edtf=value, stretch=None)
            value = {"day": "XXXX-XX-XX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}.get(
                unit, "XXXX"
            )
            if unit == "quarter":
                value = "XXXX-QX"
            return found._replace(value=value, edtf=None, stretch=None)
        if unit in ("day", "week", "weekend") and "day" not in found.stated:
            year = f"{anchor.year:04}"
            month = f"{anchor.month:02}" if anchor.month is not None else "XX"
            value = f"{year}-{month}-XX" if unit == "day" else f"{year}-WXX"
            return found._replace(value=value, edtf=None, stretch=None)
        if unit == "month" and anchor.month is None and "month" not in found.stated:
            return found._replace(value=f"{anchor.year:04}-XX", edtf=None, stretch=None)
        return found

    def too_coarse(self, base: Stretch, unit: str) -> bool:
        """Whether a narrative has not reached a date fine enough to count such a unit from: "four days later" after
        "In October"."""
        return (
            self.narrative and base is self.reference and unit in _WITHIN and calendars.RANK[base.unit] > _WITHIN[unit]
        )

    def within(self, base: Stretch, unit: str, basis: str) -> Found:
        """Some day (week, month) of the month or year the text has reached; which one is not told."""
        if base.unit in ("decade", "century", "millennium"):
            return Found("DATE", calendars.value(base), base, calendars.edtf(base), implied=(Implied(unit, basis),))
        month = base if base.unit == "month" else Stretch("year", base.year)
        tail = {"week": "-WXX", "weekend": "-WXX-WE", "month": "-XX"}.get(unit)
        if tail is None or month.unit == "month":
            tail = "-XX" if month.unit == "month" else "-XX-XX"
        value, edtf = calendars.value(month) + tail, calendars.edtf(base)
        hours = unit in ("hour", "minute", "second")
        found = Found("TIME" if hours else "DATE", value + ("TXX" if hours else ""), base, edtf)
        return found._replace(implied=(Implied(unit, basis),), counted=True)

    def _with_cue(self, basis: str) -> str:
        return f"{basis} and “{self.towards.words}” in its clause" if self.towards.words else basis

    def found(self, reading: Reading) -> Found | None:
        """The resolved reading; each kind has its own method (`resolve.BY_KIND`)."""
        raise NotImplementedError
