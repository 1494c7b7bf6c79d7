"""The built site in headless Chromium: built once, served once, one browser for all tests."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

WIRE = """\
article:
  title: "Treaty talks go on - diplomat"
  source: seeds/wire.txt
  publisher: TASS
  place: MOSCOW
  published: 2017-12-30
  why: "December 30 is a Saturday in 2017"
  publish_text: true
events:
  - id: inf-treaty
    date: 1987
    title: INF Treaty
    quote: "Both countries signed the treaty of 1987, which outlaws such systems ashore."
    date_text: "1987"
    why: year stated in the text
    names: {thing: [INF Treaty]}
  - id: japan-decides
    date: 2017-12-19
    title: Japanese government decides to deploy two Aegis Ashore missile defense systems
    quote: "On December 19, the Japanese government made the decision to deploy two systems, tentatively in 2023."
    date_text: December 19
    why: day and month stated; year from the dateline (December 30, 2017)
    names: {place: [Japan], thing: [Aegis Ashore]}
    links: [{url: "https://example.org/decision", title: The decision}]
    note: The cabinet met in the morning.
  - id: deployment
    date: 2023?
    status: planned
    title: Two Aegis Ashore missile defense systems go to Japan
    quote: "On December 19, the Japanese government made the decision to deploy two systems, tentatively in 2023."
    date_text: "2023"
    why: year stated in the text
    names: {place: [Japan], thing: [Aegis Ashore]}
  - id: ryabkov-on-planning
    date: 2017-12-30
    kind: statement
    speaker: Sergei Ryabkov
    title: "Ryabkov: deployment in Japan will be minded in military planning"
    quote: "Russia will mind the deployment, Deputy Foreign Minister Sergei Ryabkov said on Saturday."
    date_text: Saturday
    why: the day of the dateline, a Saturday
    names: {person: [Sergei Ryabkov], place: [Russia, Japan]}
"""
AGENCY = """\
article:
  title: Cabinet decides <script>alert(1)</script>
  publisher: "An agency with a name so long that it would not fit on a narrow screen: Donaudampfschifffahrtsnachrichten"
  published: 2017-12-20
events:
  - id: cabinet-decides
    date: 2017-12-19
    title: Cabinet decides to deploy two Aegis Ashore systems
    quote: "The cabinet decided on Tuesday to deploy the systems."
    date_text: Tuesday
    same_as: wire#japan-decides
    names: {place: [Japan]}
  - id: exercise
    date: XXXX-05-09
    status: alleged
    title: Exercise near the islands with_a_very_long_word_that_no_line_of_a_telephone_would_ever_be_able_to_hold_whole
"""
TEXT = "Treaty talks go on - diplomat\n\nMOSCOW, December 30. /TASS/. Both countries signed the treaty of 1987.\n"


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's mkdocs.yml, built with the articles above."""
    from extractor.site import build_site

    root = tmp_path_factory.mktemp("project")
    (root / "site/events").mkdir(parents=True)
    (root / "seeds").mkdir()
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  - timeline\n", "  - timeline: {edit: 'https://example.org/repo/blob/main'}\n", 1)
    (root / "mkdocs.yml").write_text(config, "utf-8")
    shutil.copy(ROOT / "site/index.md", root / "site/index.md")
    (root / "site/notes.md").write_text("# Notes\n\nA page of the editor’s own.\n\n## A section\n\nText.\n", "utf-8")
    (root / "site/events/wire.yaml").write_text(WIRE, "utf-8")
    (root / "site/events/agency.yaml").write_text(AGENCY, "utf-8")
    (root / "seeds/wire.txt").write_text(TEXT, "utf-8")
    return build_site(root / "mkdocs.yml").parent


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(public: Path) -> Iterator[str]:
    """Where the site is served, ending in a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=public))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; without one the tests are skipped, or fail where TIMELINE_REQUIRE_BROWSER is set."""
    if not CHROMIUM:
        if os.environ.get("TIMELINE_REQUIRE_BROWSER") == "1":
            pytest.fail("TIMELINE_REQUIRE_BROWSER=1, and there is no chromium on the PATH")
        pytest.skip("no chromium on the PATH; install it (Debian: apt-get install chromium) to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site: visit("index.html", width=360, color_scheme="dark", java_script_enabled=False).

    A request to another host, a script's error or a refused resource fails the test when it is over.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "index.html", width: int = 1280, media: str | None = None, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        if media:
            page.emulate_media(media=media)  # type: ignore[arg-type]
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(address) else None)
        page.on(
            "response",
            lambda response: wrong.append(f"{response.status} {response.url}") if response.status >= 400 else None,
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
