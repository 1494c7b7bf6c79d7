"""Many articles: the order is kept, however the work is spread, and no more is read ahead than is being worked on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from extractor.corpus import extract_all
from extractor.reading.text import article_from_text


def articles(count):
    for number in range(count):
        text = f"OSLO, June 3, 2019 (Reuters) - Pier {number} fell into the sea on Monday.\n"
        yield article_from_text(text, f"pier-{number}")


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_order_of_the_articles_is_kept(jobs):
    extractions = list(extract_all(articles(25), jobs=jobs, per_task=4))
    assert [extraction.article.source for extraction in extractions] == [f"pier-{number}" for number in range(25)]
    assert {event.date for extraction in extractions for event in extraction.events} == {"2019-06-03"}
    assert [len(extraction.events) for extraction in extractions] == [1] * 25


def test_any_executor_will_do_and_reading_stays_a_few_tasks_ahead(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    read = []

    def counted():
        for article in articles(60):
            read.append(article.source)
            yield article

    with ThreadPoolExecutor(1) as executor:
        results = extract_all(counted(), executor=executor, per_task=2)
        first = next(results)
        assert first.article.source == "pier-0"
        assert len(read) <= 2 * (4 + 2)
        assert len(list(results)) == 59
