"""Many articles at once: the same trip, over the cores of this machine or of many."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice

from extractor.article import Article
from extractor.events.event import Extraction

# An article takes about a millisecond: a task must hold many before sending them costs less than the work.
ARTICLES_PER_TASK = 200


def extract_all(
    articles: Iterable[Article], *, jobs: int = 1, executor: Executor | None = None, per_task: int = ARTICLES_PER_TASK
) -> Iterator[Extraction]:
    """The extraction of every article, in their order.

    jobs: how many processes work, 1 for this one alone, 0 for as many as there are cores. executor: works instead of
    them; any `concurrent.futures.Executor` will do, such as a Dask cluster's ``Client(address).get_executor()``.
    Articles are read and results handed on as the work goes: memory holds a few tasks, never the corpus.
    """
    if executor is not None:
        yield from _spread(articles, executor, per_task, (os.cpu_count() or 1) * 4)
        return
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        from extractor.pipeline import extract

        yield from map(extract, articles)
        return
    # A corpus of less than a task's articles a process is not worth starting processes for.
    iterator = iter(articles)
    first = list(islice(iterator, per_task + 1))
    if len(first) <= per_task:
        yield from extract_all(first)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from _spread(_chain(first, iterator), pool, per_task, jobs * 2)


def _chain(first: list[Article], rest: Iterator[Article]) -> Iterator[Article]:
    yield from first
    yield from rest


def _spread(articles: Iterable[Article], executor: Executor, per_task: int, ahead: int) -> Iterator[Extraction]:
    iterator = iter(articles)
    waiting: deque[Future[list[Extraction]]] = deque()
    while batch := list(islice(iterator, per_task)):
        waiting.append(executor.submit(_extract_batch, batch))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _extract_batch(batch: list[Article]) -> list[Extraction]:
    from extractor.pipeline import extract

    return [extract(article) for article in batch]
