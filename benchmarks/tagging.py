"""How fast the date tagger is, against others on the same text in the same run.

    python benchmarks/tagging.py [--text FILE] [--megabytes N] [--hostile]

Prints for each tagger MB/s, spans found, peak memory of the process so far, and how many times slower it is than ours.
Without --text the articles are generated here: news of the usual make, a date every 250 characters or so. dateparser's
`search_dates` is a dependency of this package and always there; parsedatetime and chrono-node (`npm install
chrono-node`, found from the current folder) join in when they are installed. --hostile shows that the time grows in
proportion to texts made to be slow.

Times are CPU seconds of one thread; the first run of ours, which builds the automaton, is reported apart.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractor.article import Anchor
from extractor.timex import tag

DAY = datetime.date(2017, 12, 30)
PEER_LIMIT = 60_000  # characters: enough to tell a rate, for taggers that take seconds a megabyte

_WHO = ("The harbour board", "A spokesman", "The ministry", "Police in Oslo", "The company", "Two of the owners")
_DID = (
    "approved the plan",
    "said the work was delayed",
    "will decide on the bridge",
    "has sold its shares for $2,006 million",
    "denied that 1,987 jobs were lost",
    "may ask for more time",
)
_WHEN = (
    "on Thursday",
    "last week",
    "on December 19",
    "in the third quarter",
    "two years ago",
    "in early 2016",
    "in May 1999",
    "yesterday",
    "by the end of next year",
    "at 10 a.m. on Friday",
    "for three years",
    "every Monday",
)
_REST = (
    "People who live near the water said they had heard nothing of it.",
    "The road along the quay is narrow, and lorries pass each other with care.",
    "It is not known who will pay for the repairs, which are thought to be needed.",
    "Others who were asked gave no answer, or said that it was too early to tell.",
)


def articles(size: int, seed: int = 7) -> list[str]:
    """Made-up news of about `size` characters in all, in articles of some 2,500."""
    chance = random.Random(seed)
    made: list[str] = []
    total = 0
    while total < size:
        paragraphs = []
        for _ in range(8):
            told = f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHEN)}."
            paragraphs.append(" ".join([told, *chance.sample(_REST, 3)]))
        made.append("\n\n".join(paragraphs))
        total += len(made[-1])
    return made


def memory() -> int:
    """Peak memory of this process in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kilobytes, on macOS bytes
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def rate(run: Callable[[str], int], texts: list[str]) -> tuple[float, int, float]:
    """(MB/s, spans, seconds) of `run` over `texts`, in CPU time."""
    start = time.process_time()
    spans = sum(run(text) for text in texts)
    seconds = max(time.process_time() - start, 1e-9)
    return sum(len(text.encode()) for text in texts) / 1e6 / seconds, spans, seconds


def ours(text: str) -> int:
    return len(tag(text, Anchor.on(DAY)))


def peers() -> dict[str, Callable[[str], int]]:
    """The taggers that are installed."""
    found: dict[str, Callable[[str], int]] = {}
    from dateparser.search import search_dates

    base = datetime.datetime.combine(DAY, datetime.time())
    found["dateparser search_dates"] = lambda text: len(
        search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or ()
    )
    try:
        import parsedatetime  # type: ignore[import-not-found, unused-ignore]

        calendar = parsedatetime.Calendar()
        found["parsedatetime nlp"] = lambda text: len(calendar.nlp(text, sourceTime=base) or ())
    except ImportError:
        pass
    return found


def chrono(texts: list[str]) -> tuple[float, int] | None:
    """(MB/s, spans) of chrono-node; None without node or the package."""
    if not shutil.which("node"):
        return None
    script = (
        "const c=require('chrono-node');const t=JSON.parse(require('fs').readFileSync(0));let n=0;"
        "for(const x of t)c.parse(x,new Date(2017,11,30));const s=process.cpuUsage();"
        "for(const x of t)n+=c.parse(x,new Date(2017,11,30)).length;const u=process.cpuUsage(s);"
        "console.log(JSON.stringify([(u.user+u.system)/1e6,n]))"
    )
    done = subprocess.run(["node", "-e", script], input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    seconds, spans = json.loads(done.stdout)
    return sum(len(text.encode()) for text in texts) / 1e6 / seconds, spans


HOSTILE = {
    "digits": "1234567890",
    "of of of": "of ",
    "may may may": "may ",
    "one line of 5 MB": "and so it goes on for 3 pages ",
    "spaces": " ",
    "twenty-twenty-": "twenty-",
    "two days after two days after": "two days after ",
    "early the early the": "early the ",
    "year-year-": "1999-",
}


def hostile() -> None:
    """Times for texts of 2.5, 5 and 10 MB: linear when each is about twice the one before."""
    print(f"\n{'hostile text':32}{'2.5 MB':>9}{'5 MB':>9}{'10 MB':>9}  seconds")
    for name, piece in HOSTILE.items():
        sizes = (1_250_000, 2_500_000, 5_000_000) if "5 MB" in name else (2_500_000, 5_000_000, 10_000_000)
        times = [rate(ours, [piece * (size // len(piece))])[2] for size in sizes]
        print(f"{name:32}" + "".join(f"{seconds:9.2f}" for seconds in times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, help="a file of articles, separated by two empty lines")
    parser.add_argument("--megabytes", type=float, default=4.0, help="how much text to generate (default 4)")
    parser.add_argument("--hostile", action="store_true", help="also texts made to be slow")
    given = parser.parse_args()
    texts = (
        [text for text in given.text.read_text(encoding="utf-8").split("\n\n\n") if text.strip()]
        if given.text
        else articles(int(given.megabytes * 1e6))
    )
    start = time.process_time()
    ours(texts[0])
    print(f"first article, with building the automaton: {time.process_time() - start:.2f} s\n")
    for text in texts[: max(1, len(texts) // 10)]:
        ours(text)
    print(f"{'tagger':28}{'MB/s':>9}{'spans':>9}{'peak MB':>9}{'slower by':>11}")
    fastest, spans, _ = max(rate(ours, texts) for _ in range(3))
    print(f"{'timeline-extractor':28}{fastest:9.2f}{spans:9}{memory():9}{'':>11}")
    some, length = [], 0
    for text in texts:
        if length > PEER_LIMIT:
            break
        some.append(text)
        length += len(text)
    for name, run in peers().items():
        speed, spans, _ = rate(run, some)
        print(f"{name:28}{speed:9.3f}{spans:9}{memory():9}{fastest / speed:10.0f}×")
    node = chrono(texts[:400])
    if node:
        print(f"{'chrono-node':28}{node[0]:9.3f}{node[1]:9}{'':>9}{fastest / node[0]:10.0f}×")
    if given.hostile:
        hostile()


if __name__ == "__main__":
    main()
