"""The density strip."""

from extractor.publish.strip import Bar, bars, strip


def test_a_bar_for_each_year_that_has_entries() -> None:
    assert bars([1987, 2006, 2017, 2017]) == [Bar(1987, 1987, 1), Bar(2006, 2006, 1), Bar(2017, 2017, 2)]


def test_many_years_share_bars() -> None:
    assert bars([-489, 2017]) == [Bar(-500, -476, 1), Bar(2000, 2024, 1)]
    assert len(bars(list(range(-20000, 2000)))) <= 181


def test_nothing_to_compare_in_one_year() -> None:
    assert strip([]) is None
    assert strip([2017, 2017]) is None


def test_the_whole_strip() -> None:
    assert strip([2016, 2017, 2017]) == (
        '<svg width="100%" height="76" role="img" aria-labelledby="tl-strip-title tl-strip-desc" class="tl-strip">'
        '<title id="tl-strip-title">Entries by year</title>'
        '<desc id="tl-strip-desc">3 entries between 2016 and 2017; the most, 2, in 2017.</desc>'
        '<line x1="0" x2="100%" y1="56" y2="56" class="tl-axis"></line>'
        '<rect x="0.00%" y="20.6" width="1.20%" height="35.4" class="tl-bar"></rect>'
        '<rect x="98.80%" y="6.0" width="1.20%" height="50.0" class="tl-bar"></rect>'
        '<text x="0.00%" y="72" text-anchor="start">2016</text>'
        '<text x="100.00%" y="72" text-anchor="end">2017</text></svg>'
    )
