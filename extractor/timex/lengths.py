"""Lengths of time as TIMEX3 writes them."""

from __future__ import annotations

# (prefix, factor, letter)
_LETTERS = {
    "second": ("T", 1, "S"),
    "minute": ("T", 1, "M"),
    "hour": ("T", 1, "H"),
    "day": ("", 1, "D"),
    "night": ("", 1, "D"),
    "businessday": ("", 1, "D"),
    "week": ("", 1, "W"),
    "fortnight": ("", 2, "W"),
    "weekend": ("", 1, "WE"),
    "month": ("", 1, "M"),
    "quarter": ("", 1, "Q"),
    "season": ("", 1, "S"),
    "half": ("", 6, "M"),
    "year": ("", 1, "Y"),
    "decade": ("", 1, "DE"),
    "century": ("", 1, "CE"),
    "millennium": ("", 1, "ML"),
}


def period(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of an amount of a unit: (3, "year") gives ``P3Y``, (None, "month") ``PXM``, (2.5, …) ``P2.5Y``."""
    if amount is not None and amount != int(amount) and unit in ("decade", "century"):
        amount, unit = amount * (10 if unit == "decade" else 100), "year"
    prefix, factor, letter = _LETTERS[unit]
    if amount is None:
        count = "X"
    else:
        scaled = round(amount * factor, 2)
        count = str(int(scaled)) if scaled == int(scaled) else f"{scaled:g}"
    if amount is not None and amount != int(amount) and unit in ("hour", "minute") and amount * 2 == int(amount * 2):
        whole = f"{int(amount)}{letter}" if amount >= 1 else ""
        return f"PT{whole}30{'M' if unit == 'hour' else 'S'}"
    if amount is not None and amount < 1 and unit in ("hour", "minute") and amount * 60 == int(amount * 60):
        return f"PT{int(amount * 60)}{'M' if unit == 'hour' else 'S'}"
    return f"P{prefix}{count}{letter}"
