"""How fast the trip from text to events is, stage by stage, on one thread.

    python benchmarks/trip.py [PATH] [--megabytes N] [--runs N]

Prints MB/s (bytes of UTF-8) and articles a minute for reading, dating, tagging and composing, and for the whole trip.
PATH is a file of JSON Lines with a "text" in each, a text file, or a folder of either; without it the articles are
generated here: agency news of the usual make, with datelines that lack the year.

Times are CPU seconds of this process; of several runs the fastest counts for each stage. A run before them, which loads
the tables and fills what the process keeps of words it has seen, is reported apart.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from extractor.article import Article
from extractor.dating import date_articles
from extractor.events import compose
from extractor.reading.text import article_from_text
from extractor.timex import tag

STAGES = ("reading", "dating", "tagging", "composing")

_PLACES = ("OSLO", "NAIROBI", "LIMA", "WELLINGTON", "LISBON", "HANOI")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_AGENCIES = ("AP", "Reuters", "AFP", "Xinhua")
_PEOPLE = (
    "Foreign Minister Anna Lindqvist",
    "President Daniel Moreau",
    "Thomas Okello, the mayor of the city,",
    "Maria Santos, who heads the harbour board,",
    "a spokesman for the Ministry of Transport",
    "Deputy Prime Minister Joseph Tran",
)
_DID = (
    "signed an agreement with the National Railway Company",
    "said the government would close the old bridge",
    "told reporters that the talks had failed",
    "opened the new terminal",
    "was elected to the council of the Baltic Fishing Union",
    "will meet the leaders of Norway and Sweden",
    "denied that the European Union had asked for more time",
    "announced that 1,987 jobs would be lost",
)
_WHEN = (
    "on {weekday}",
    "last week",
    "on {month} {day}",
    "in the third quarter",
    "two years ago",
    "in early {year}",
    "in May {year}",
    "since {year}",
    "by the end of next year",
    "at 10 a.m. on {weekday}",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REST = (
    "He said that the people who live near the water had heard nothing of it.",
    "The road along the quay is narrow, and lorries pass each other with care.",
    "It is not known who will pay for the repairs, which are thought to be needed.",
    "“We have waited long enough,” she added, and asked the United Nations for help.",
    "Others who were asked gave no answer, or said that it was too early to tell.",
)


def generated(size: int, seed: int = 7) -> Iterator[str]:
    """Made-up news of about `size` characters in all, in articles of some 2,500."""
    chance = random.Random(seed)
    total = 0
    while total < size:
        year = chance.randint(1988, 2023)
        words = {"month": chance.choice(_MONTHS), "day": chance.randint(1, 28), "year": year}
        paragraphs = []
        for _ in range(8):
            when = chance.choice(_WHEN).format(
                weekday=chance.choice(_WEEKDAYS),
                month=chance.choice(_MONTHS),
                day=chance.randint(1, 28),
                year=year - chance.randint(0, 9),
            )
            who = chance.choice(_PEOPLE)
            told = f"{who[0].upper()}{who[1:]} {chance.choice(_DID)} {when}."
            paragraphs.append(" ".join([told, *chance.sample(_REST, 3)]))
        dateline = "{place}, {month} {day} ({agency}) - ".format(
            place=chance.choice(_PLACES), agency=chance.choice(_AGENCIES), **words
        )
        text = dateline + "\n\n".join(paragraphs) + "\n"
        total += len(text)
        yield text


def read_texts(path: Path) -> Iterator[str]:
    """The texts at a path: those of the lines of a .jsonl file, or a whole file; of a folder those of its files."""
    if path.is_dir():
        for inside in sorted(path.iterdir()):
            if inside.suffix in (".jsonl", ".ndjson", ".txt", ".md"):
                yield from read_texts(inside)
    elif path.suffix in (".jsonl", ".ndjson"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.strip() and isinstance(text := json.loads(line).get("text"), str):
                yield text
    else:
        yield path.read_text(encoding="utf-8")


def run(texts: list[str]) -> tuple[list[float], int]:
    """CPU seconds of each stage over the texts, and how many events were found."""
    times = [time.process_time()]
    articles: list[Article] = [article_from_text(text, f"{number}.txt") for number, text in enumerate(texts)]
    times.append(time.process_time())
    anchors = date_articles(articles)
    times.append(time.process_time())
    tagged = [tag(a.text, anchor, language=a.language) for a, anchor in zip(articles, anchors, strict=True)]
    times.append(time.process_time())
    events = sum(len(compose(*each)) for each in zip(articles, tagged, anchors, strict=True))
    times.append(time.process_time())
    return [after - before for before, after in pairwise(times)], events


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?", help="a .jsonl file, a text file, or a folder of them")
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much text to generate (default 1)")
    parser.add_argument("--runs", type=int, default=3, help="how many runs to take the fastest of (default 3)")
    given = parser.parse_args()
    texts = list(read_texts(given.path) if given.path else generated(int(given.megabytes * 1e6)))
    if not texts:
        parser.error(f"no texts in {given.path}: give a .jsonl file, a text file, or a folder of them")
    size = sum(len(text.encode()) for text in texts) / 1e6
    first, events = run(texts)
    print(f"{len(texts):,} articles, {size:.2f} MB, {events:,} events; first run: {sum(first):.2f} s\n")
    best = [
        max(min(seconds), 1e-9) for seconds in zip(*(run(texts)[0] for _ in range(max(1, given.runs))), strict=True)
    ]
    print(f"{'stage':12}{'seconds':>9}{'MB/s':>9}{'articles a minute':>20}")
    for stage, seconds in [*zip(STAGES, best, strict=True), ("whole trip", sum(best))]:
        print(f"{stage:12}{seconds:9.2f}{size / seconds:9.2f}{len(texts) / seconds * 60:20,.0f}")


if __name__ == "__main__":
    main()
