"""The sentence around a date, where a quotation of several sentences stands in one."""

from __future__ import annotations

import pytest

from extractor.events.clauses.sentences import LONGEST, around, sentences
from extractor.reading.records import article_from_record


@pytest.mark.parametrize(
    ("text", "date", "said"),
    [
        # a sentence from the middle of a quotation has no marks of its own
        (
            '"The pier is ours. In 1998, the two towns signed a lease. It still holds," Marten said.',
            "1998",
            "In 1998, the two towns signed a lease.",
        ),
        # the first one loses the mark whose partner is gone
        ('"We won in 1998. The rest is history," Marten said.', "1998", "We won in 1998."),
        # the last one keeps what follows the quotation
        ("“We waited. Work began in 1998,” Marten said.", "1998", "Work began in 1998,” Marten said."),
        # a quotation that opens after the date is kept as far as its first sentence
        ("On Friday Marten said: “Work is over. We are glad.”", "Friday", "On Friday Marten said: “Work is over."),
        # a date after the quotation belongs to all of it
        (
            '"We lost. We will be back," Marten said on Friday.',
            "Friday",
            '"We lost. We will be back," Marten said on Friday.',
        ),
        # words quoted, abbreviations: nothing to cut
        ('In 1998 the board called the pier "unsafe" and shut it.', "1998", 'In 1998 the board called the pier "unsafe" and shut it.'),
        ('"Mr. Holm left in 1998," Marten said.', "1998", '"Mr. Holm left in 1998," Marten said.'),
        ('"Sen. Holm met the U.S. board in 1998," she said.', "1998", '"Sen. Holm met the U.S. board in 1998," she said.'),
    ],
)  # fmt: skip
def test_the_sentence_around_a_date(text: str, date: str, said: str) -> None:
    """The quote of an entry is the sentence that holds its date, not the whole quotation."""
    before = "Earlier words. "
    at = len(before) + text.index(date)
    start, end = around(before + text, (len(before), len(before) + len(text)), at)
    assert (before + text)[start:end] == said


@pytest.mark.parametrize("words", ["we won and ", "x" * 50 + " ", "x" * 5000])
def test_what_does_not_end_is_cut(words: str) -> None:
    """So that a text of one endless sentence costs no more than its length; no word of it is lost."""
    text = (words * (9000 // len(words))).strip()
    found = sentences(article_from_record({"id": "t", "text": text}, "t"))
    assert len(found) >= 3
    assert all(0 < end - start <= LONGEST for start, end in found)
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The board will decide before the parade's 9 a.m. ET start. It rained.", 2),
        ("The launch is set for 10:30 a.m. EDT (1430 GMT) in May. It rained.", 2),
        ("They speak at 2 p.m. Eastern on Monday. It rained.", 2),
        ("Doors open at 9 a.m. Sept. 5 for all. It rained.", 2),
        ("He left at 8 p.m. Marchers came at 9 p.m. It rained.", 3),
        ("He left at 8 p.m. A second man stayed.", 2),
    ],
)
def test_an_hour_ends_a_sentence_only_where_one_begins(text: str, count: int) -> None:
    assert len(sentences(article_from_record({"id": "t", "text": text}, "t"))) == count
