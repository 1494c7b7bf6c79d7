"""The density strip: how many entries fall on which year, as one inline SVG."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from extractor.publish.html import Html, el, join
from extractor.publish.when import year_words

_HEIGHT, _BASE = 76, 56  # pixels
_MOST_BARS = 180


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the years it stands for, first and last included, and how many entries they have."""

    first: int
    last: int
    count: int


def bars(years: list[int]) -> list[Bar]:
    """Count entries by year, or where that would be too many bars by 5, 10, 25, 50 … years.

    >>> bars([1987, 2006, 2006])
    [Bar(first=1987, last=1987, count=1), Bar(first=2006, last=2006, count=2)]
    """
    span = max(years) - min(years) + 1
    size = next(size for size in _sizes() if span / size <= _MOST_BARS)
    counts: dict[int, int] = {}
    for year in years:
        counts[year // size] = counts.get(year // size, 0) + 1
    return [Bar(bin_ * size, bin_ * size + size - 1, count) for bin_, count in sorted(counts.items())]


def _sizes() -> list[int]:
    return [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000]


def strip(years: list[int]) -> Html | None:
    """The strip for the years of all entries (one number for each entry); None where there is nothing to compare."""
    if len(set(years)) < 2:
        return None
    counted = bars(years)
    low, high = counted[0].first, counted[-1].last
    slots = (high - low + 1) / (counted[0].last - counted[0].first + 1)
    most = max(bar.count for bar in counted)
    # Heights go by the square root: beside a year of two thousand entries, one of twenty still shows to be more than
    # one of two. The exact counts stand with the years.
    # Places are percentages, so that the strip fills any width and its text keeps its size. Few bars get a width that
    # is seen, many share what there is.
    width = 1.2 if slots < 60 else 75 / slots
    shapes = [el("line", x1="0", x2="100%", y1=str(_BASE), y2=str(_BASE), class_="tl-axis")]
    for bar in counted:
        middle = (bar.first + bar.last) / 2
        height = max(4.0, (_BASE - 6) * sqrt(bar.count / most))
        shapes.append(
            el(
                "rect",
                x=f"{_place(middle, low, high, width):.2f}%",
                y=f"{_BASE - height:.1f}",
                width=f"{width:.2f}%",
                height=f"{height:.1f}",
                class_="tl-bar",
            )
        )
    for year, anchor in _ticks(low, high):
        place = {"start": 0.0, "end": 100.0}.get(anchor, _place(year, low, high, width) + width / 2)
        shapes.append(el("text", year_words(year), x=f"{place:.2f}%", y=str(_HEIGHT - 4), text_anchor=anchor))
    busiest = max(counted, key=lambda bar: bar.count)
    desc = (
        f"{_entries(len(years))} between {year_words(min(years))} and {year_words(max(years))}; "
        f"the most, {busiest.count}, in {_years(busiest)}."
    )
    return el(
        "svg",
        el("title", "Entries by year", id="tl-strip-title"),
        el("desc", desc, id="tl-strip-desc"),
        join(shapes),
        width="100%",
        height=_HEIGHT,
        role="img",
        aria_labelledby="tl-strip-title tl-strip-desc",
        class_="tl-strip",
    )


def _place(year: float, low: int, high: int, width: float) -> float:
    """The left end, in percent, of what is `width` wide and stands for a year between low and high."""
    return (100 - width) * (year - low) / max(high - low, 1)


def _ticks(low: int, high: int) -> list[tuple[int, str]]:
    """The years to write under the axis: both ends, and round ones between that keep clear of them."""
    span = high - low
    step = next((s for s in (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000) if span / s <= 5), 5000)
    inner = range(-(-low // step) * step, high + 1, step)
    clear = span * 0.1
    return [(low, "start"), *((y, "middle") for y in inner if low + clear < y < high - clear), (high, "end")]


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def _years(bar: Bar) -> str:
    return year_words(bar.first) if bar.first == bar.last else f"{year_words(bar.first)} to {year_words(bar.last)}"
