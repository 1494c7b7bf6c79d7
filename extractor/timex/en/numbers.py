"""Reading English numbers, ordinals, months and years in digits and words."""

from __future__ import annotations

import re

from extractor.timex.en.words import MONTHS, ONES, ORDINAL_TENS, ORDINALS, POWERS, TENS, VAGUE, WEEKDAYS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def month(word: str) -> int:
    """1-12 for a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return WEEKDAYS[word.lower().rstrip(".")]


def ordinal(word: str) -> int:
    """1 for "1st", "first"; 21 for "twenty-first", "21"."""
    word = word.lower()
    if word[0].isdigit():
        return int(re.match(r"\d+", word)[0])  # type: ignore[index]
    if word in ORDINALS:
        return ORDINALS[word]
    if word in ORDINAL_TENS:
        return ORDINAL_TENS[word]
    ten, _, one = word.replace("-", " ").partition(" ")
    return TENS[ten] + ORDINALS[one.strip()]


def number(words: str) -> float | None:
    """The amount a number phrase names; None for vague ones ("several"). "a couple of" is 2, "two and a half" 2.5."""
    text = " ".join(re.sub(r" \(\d+\)$", "", words).lower().replace("-", " ").split())
    if text in VAGUE or text.removeprefix("the ") in VAGUE or text.removeprefix("a ") in VAGUE:
        return None
    if "couple" in text or "pair" in text:
        return 2
    if "dozen" in text:
        return {"two dozen": 24, "several dozen": None}.get(text, 12)
    if text in ("a", "an", "one", "the", "another", "a full", "a whole"):
        return 1
    half = 0.0
    for tail, amount in ((" and a half", 0.5), (" and half", 0.5), (" and one half", 0.5), (" and a quarter", 0.25)):
        if text.endswith(tail):
            half, text = amount, text.removesuffix(tail)
    if text in ("a", "an"):
        return 1 + half
    if text in ("half", "half a", "half an", "a half"):
        return 0.5
    if text in ("quarter", "a quarter", "a quarter of a", "a quarter of an"):
        return 0.25
    if text.startswith("three quarters of"):
        return 0.75
    if text[0].isdigit():
        digits, _, power = text.rpartition(" ")
        if power in POWERS:
            return _digits(digits) * POWERS[power]
        return half + _digits(text)
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    total, current = 0, 0
    for word in text.split():
        if word in POWERS:
            current = max(current, 1) * POWERS[word]
            if POWERS[word] > 100:
                total, current = total + current, 0
        elif word in ONES:
            current += ONES[word]
        elif word in TENS:
            current += TENS[word]
    return total + current + half


def _digits(text: str) -> float:
    text = text.replace(",", "")
    extra = 0.0
    for sign, amount in _FRACTIONS.items():
        if text.endswith(sign):
            extra, text = amount, text[:-1].strip()
    whole, _, fraction = text.partition(" ")
    if "/" in whole:
        whole, fraction = "0", whole
    if fraction:
        top, _, bottom = fraction.partition("/")
        extra += int(top) / int(bottom) if bottom and int(bottom) else 0
    amount = float(whole) + extra
    return int(amount) if amount == int(amount) else amount


def year(text: str) -> tuple[int, bool]:
    """A year in digits or words: (year, whether only its last two digits are stated)."""
    text = text.lower().strip()
    digits = re.search(r"\d+", text)
    if digits:
        found = int(digits[0])
        return found, len(digits[0]) <= 2
    text = text.replace("-", " ")
    if text.startswith("two thousand"):
        rest = text.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + int(number(rest) or 0 if rest else 0), False
    first, _, rest = text.partition(" ")
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "sixteen": 16, "twenty": 20}[first]
    rest = rest.strip()
    if rest == "hundred":
        return century * 100, False
    for oh in ("oh ", "o "):
        rest = rest.removeprefix(oh)
    return century * 100 + int(number(rest) or 0), False


def era_year(count: int, era: str | None) -> int:
    """The astronomical year of a year counted in an era ("44 BC" is -43)."""
    return 1 - count if era and era.upper().startswith("B") else count
