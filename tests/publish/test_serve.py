"""The editor saves an event file, and the served page has it."""

from __future__ import annotations

import re
import time
import urllib.request
from collections.abc import Callable

from tests.conftest import Serving

EVENTS = "events:\n  - id: treaty\n    date: 1987\n    title: A treaty\n"
CONFIG = "site_name: Ours\ndocs_dir: site\ntheme: mkdocs\nplugins: [timeline]\nuse_directory_urls: false\n"


def fetch(url: str) -> str:
    return str(urllib.request.urlopen(url, timeout=5).read().decode())


def wait_for(url: str, test: Callable[[str], bool], seconds: float = 20) -> str:
    """The page at `url`, once it is as `test` wants it. The limit is for a busy machine."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if test(page := fetch(url)):
            return page
        time.sleep(0.05)
    raise AssertionError(f"not on the page after {seconds} s")


def test_a_saved_edit_is_on_the_page_soon(serving: Serving) -> None:
    root, address = serving(CONFIG, EVENTS)
    home = f"{address}index.html"
    file = root / "site/events/a.yaml"
    told = wait_for(home, lambda page: "A treaty" in page)
    file.write_text(EVENTS.replace("A treaty", "Another treaty"), "utf-8")
    wait_for(home, lambda page: "Another treaty" in page)
    # What the script in the page waits for: the number of a later build than the one it came with.
    epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", told)[0]
    assert int(fetch(f"{address}livereload/{epoch}/{request}")) > int(epoch)
    file.with_name("b.yaml").write_text("events:\n  - date: someday\n    title: x\n", "utf-8")
    wait_for(home, lambda page: "b.yaml:2:11:" in page and "Another treaty" in page)
    file.with_name("b.yaml").unlink()
    wait_for(home, lambda page: "b.yaml" not in page and "Another treaty" in page)
    (root / "site/index.md").write_text("# By hand\n", "utf-8")
    wait_for(home, lambda page: "By hand</h1>" in page and "Another treaty" in page)
    (root / "mkdocs.yml").write_text(CONFIG.replace("Ours", "Theirs"), "utf-8")
    wait_for(home, lambda page: "Theirs" in page and "Another treaty" in page)
