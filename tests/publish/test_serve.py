"""The editor saves an event file, and the served page has it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

EVENTS = "events:\n  - id: treaty\n    date: 1987\n    title: A treaty\n"


def test_a_saved_edit_is_on_the_page_soon(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    (tmp_path / "site/events").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Ours\ndocs_dir: site\ntheme: mkdocs\nplugins: [timeline]\nuse_directory_urls: false\n", "utf-8"
    )
    file = tmp_path / "site/events/a.yaml"
    file.write_text(EVENTS, "utf-8")

    def fetch(path: str) -> str:
        return str(urllib.request.urlopen(f"http://{address}/{path}", timeout=5).read().decode())

    def wait_for(test: Callable[[str], bool], seconds: float) -> float:
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            try:
                page = fetch("index.html")
            except OSError:
                page = ""
            if test(page):
                return time.monotonic() - start
            time.sleep(0.05)
        raise AssertionError(f"not on the page after {seconds} s")

    command = [sys.executable, "-m", "extractor.cli", "serve", "--address", address]
    server = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda page: "A treaty" in page, 60)
        told = fetch("index.html")
        time.sleep(0.5)  # the first page is there a moment before the folder is watched
        # A second or two on an idle machine; the limit is for a busy one.
        file.write_text(EVENTS.replace("A treaty", "Another treaty"), "utf-8")
        wait_for(lambda page: "Another treaty" in page, 20)
        # What the script in the page waits for: the number of a later build than the one it came with.
        epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", told)[0]
        assert int(fetch(f"livereload/{epoch}/{request}")) > int(epoch)
        file.with_name("b.yaml").write_text("events:\n  - date: someday\n    title: x\n", "utf-8")
        wait_for(lambda page: "b.yaml:2:11:" in page and "Another treaty" in page, 20)
        file.with_name("b.yaml").unlink()
        wait_for(lambda page: "b.yaml" not in page and "Another treaty" in page, 20)
    finally:
        server.kill()
        server.wait()
