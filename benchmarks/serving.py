"""How soon a saved edit is on the served page, in a small timeline and in one of 10,000 events in 2,000 files.

    python benchmarks/serving.py [--files N …] [--edits N] [--keep DIR]

For each size a project is generated, built once by `mkdocs build` as the measure, and served; then one event file at a
time is saved with another title of one event, and the page of its year is fetched until it shows the title, as a browser
would see it. "moved" is an edit that gives the event another year as well, fetched from the page of that year.

Printed are the median and the slowest, in seconds from the save, and as shares of the build before them, so that runs on
busy and idle machines compare. Up to half a second of each is the wait until MkDocs looks for changes again.
"""

from __future__ import annotations

import argparse
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

EVENTS = 5  # to a file
YEARS = range(1900, 2020)

_CONFIG = """\
site_name: Benchmark
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search, timeline]
nav:
  - Timeline: index.md
"""
_FIRST = (
    "Anna",
    "Daniel",
    "Ingrid",
    "Joseph",
    "Maria",
    "Nadia",
    "Pavel",
    "Ruth",
    "Samuel",
    "Thomas",
    "Wanjiru",
    "Yusuf",
)
_STARTS = ("Ald", "Ber", "Cam", "Dor", "Eng", "Fal", "Gar", "Hol", "Iver", "Jans", "Kel", "Lind", "Mor", "Nor", "Okel")
_ENDS = ("berg", "by", "dahl", "ez", "ford", "ini", "ko", "man", "ov", "quist", "ros", "sen", "ström", "ton", "vic")
_PLACES = ("Lima", "Nairobi", "Oslo", "Hanoi", "Lisbon", "Wellington", "Turin", "Accra", "Bergen", "Quito")
_BODIES = ("Harbour Board", "Railway Company", "Fishing Union", "City Council", "Water Authority", "Port Commission")
_DID = (
    "opens the new terminal at {place}",
    "signs an agreement on the old bridge of {place}",
    "closes the yard in {place}",
    "asks {place} for more time",
    "announces that {number} jobs will be lost in {place}",
    "is elected to lead the talks in {place}",
)
_WEIGHTS = [1 + (year - YEARS[0]) // 12 for year in YEARS]  # news tells more of its own time


def generate(root: Path, files: int, seed: int = 7) -> None:
    """A project of `files` event files of five events each: names, quotes, reasons, over 120 years."""
    chance = random.Random(seed)
    root.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    for number in range(files):
        path = root / f"site/events/{number // 100:02}/wire-{number:05}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        published = f"{chance.choices(YEARS, _WEIGHTS)[0] + 1}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        lines = [
            "article:",
            f"  title: Report {number} from {chance.choice(_PLACES)}",
            f"  source: seeds/wire-{number:05}.txt",
            f"  publisher: {chance.choice(('AP', 'Reuters', 'AFP', 'TASS'))}",
            f"  published: {published}",
            "  why: day and month stated; year from the text",
            "events:",
        ]
        for count in range(EVENTS):
            place = chance.choice(_PLACES)
            who = f"{chance.choice(_FIRST)} {chance.choice(_STARTS)}{chance.choice(_ENDS)}"
            body = f"{place} {chance.choice(_BODIES)}"
            did = chance.choice(_DID).format(place=place, number=chance.randint(20, 2000))
            year = chance.choices(YEARS, _WEIGHTS)[0]
            date = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            lines += [
                f"  - id: {'-'.join(f'{who} {did}'.lower().split()[:7])}-{number}-{count}",
                f"    date: {date}",
                f"    title: {who} of the {body} {did}",
                "    quote: >-",
                f"      On {date}, {who}, who speaks for the {body}, told reporters that it {did}",
                "      after years of talks that had led to nothing, and thanked everyone who had waited.",
                f"    date_text: {date}",
                "    why: stated in the text",
                "    names:",
                f"      person: [{who}]",
                f"      organisation: [{body}]",
            ]
        path.write_text("\n".join(lines) + "\n", "utf-8")


@contextmanager
def served(root: Path) -> Iterator[str]:
    """`timeline serve` in a folder; its address, once the home page is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "extractor.cli", "serve", "--address", address]
    server = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: "tl-summary" in fetch(f"http://{address}/index.html"), 300)
        time.sleep(2)  # the page is there a moment before the folder is watched
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait()


def fetch(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def until(shown: Callable[[], bool], limit: float = 120) -> float:
    """Seconds until it is shown."""
    start = time.perf_counter()
    while not shown():
        if time.perf_counter() - start > limit:
            raise SystemExit(f"not shown after {limit} s")
        time.sleep(0.02)
    return time.perf_counter() - start


def measure(files: int, edits: int, folder: Path) -> None:
    root = folder / f"files-{files}"
    generate(root, files)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
    full = time.perf_counter() - start
    print(f"{files * EVENTS:,} events in {files:,} files; a full mkdocs build takes {full:.2f} s")
    chance = random.Random(1)
    seconds: dict[str, list[float]] = {"title": [], "moved": []}
    with served(root) as address:
        for number in range(edits):
            path = root / f"site/events/{(at := chance.randrange(files)) // 100:02}/wire-{at:05}.yaml"
            for kind in seconds:
                time.sleep(chance.uniform(2, 3))  # the watcher looks at intervals, so saves come at any moment of them
                text = path.read_text("utf-8")
                event = text.rindex("  - id: ")
                date = text.index("    date: ", event) + len("    date: ")
                title = text.index("    title: ", event) + len("    title: ")
                year = text[date : date + 4]
                new = f"Edit {number} {kind} of file {at}"
                if kind == "moved":
                    year = str(int(year) + 1 if int(year) < YEARS[-1] else YEARS[0])
                text = text[:date] + year + text[date + 4 : title] + new + text[text.index("\n", title) :]
                beside = path.with_suffix(".tmp")
                beside.write_text(text, "utf-8")
                beside.replace(path)
                seconds[kind].append(until(lambda: new in fetch(f"{address}/{year}.html")))  # noqa: B023
    for kind, taken in seconds.items():
        middle, most = statistics.median(taken), max(taken)
        print(
            f"  {kind}: on the page after {middle:.2f} s, at most {most:.2f} s"
            f"  ({middle / full:.3f} and {most / full:.3f} of a full build)"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, nargs="+", default=[10, 2000], help="sizes (default 10 and 2000)")
    parser.add_argument("--edits", type=int, default=5, help="how many edits of each kind (default 5)")
    parser.add_argument("--keep", type=Path, help="generate the projects in this folder, and leave them there")
    given = parser.parse_args()
    if given.keep:
        for files in given.files:
            measure(files, given.edits, given.keep)
        return
    with tempfile.TemporaryDirectory() as folder:
        for files in given.files:
            measure(files, given.edits, Path(folder))


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    main()
