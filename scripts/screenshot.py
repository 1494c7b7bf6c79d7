"""Take the picture of the README: the built site's home page, as Chromium shows it.

    make site && .venv/bin/python scripts/screenshot.py

Needs the test environment (`make test` sets it up) and chromium on the PATH.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parents[1]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=ROOT / "public/index.html", help="the page, from the built site")
    parser.add_argument("--output", type=Path, default=ROOT / "docs/screenshot.png")
    parser.add_argument("--width", type=int, default=1200, help="of the window, in CSS pixels")
    parser.add_argument("--height", type=int, default=1000)
    parser.add_argument("--dark", action="store_true")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        sys.exit("screenshot: no chromium on the PATH (Debian: apt-get install chromium)")
    if not options.page.is_file():
        sys.exit(f"screenshot: there is no {options.page}; run `make site` first")
    from playwright.sync_api import sync_playwright

    # Search needs a server, so the picture is taken of the served page.
    handler = functools.partial(_Quiet, directory=options.page.parent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(
            viewport={"width": options.width, "height": options.height},
            color_scheme="dark" if options.dark else "light",
        )
        page.goto(f"http://127.0.0.1:{server.server_port}/{options.page.name}")
        # One reason unfolded, to show that there is one.
        page.locator("details.tl-why").first.evaluate("details => { details.open = true }")
        options.output.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=options.output)
        browser.close()
    server.shutdown()
    print(options.output)


if __name__ == "__main__":
    main()
