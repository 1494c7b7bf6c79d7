"""Many articles at once: the same trip, over the cores of this machine or of many."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import chain, islice

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
    Articles are read and results handed on as the work goes: memory holds a few tasks, never the corpus. The articles of
    one task help each other to be dated.
    """
    if executor is not None:
        yield from _spread(articles, executor, per_task, (os.cpu_count() or 1) * 4)
        return
    jobs = jobs or os.cpu_count() or 1
    iterator = iter(articles)
    first = list(islice(iterator, per_task + 1))
    # What fits into one task is not worth starting processes for.
    if jobs > 1 and len(first) > per_task:
        with ProcessPoolExecutor(jobs) as pool:
            yield from _spread(chain(first, iterator), pool, per_task, jobs * 2)
        return
    together = chain(first, iterator)
    while batch := list(islice(together, per_task)):
        yield from _extract_batch(batch)


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
    from extractor.pipeline import extract_batch

    return extract_batch(batch)
