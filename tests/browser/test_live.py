"""An open page of `timeline serve` shows what is saved without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import MKDOCS, Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

EVENTS = "events:\n  - id: treaty\n    date: 1987\n    title: A treaty\n"


def test_an_open_page_follows_the_event_file(browser: Browser, serving: Serving) -> None:
    root, address = serving(MKDOCS, EVENTS)
    page = browser.new_page()
    page.goto(f"{address}1987.html")
    assert page.locator("#treaty").inner_text() == "A treaty"
    (root / "site/events/a.yaml").write_text(EVENTS.replace("A treaty", "Another treaty"), "utf-8")
    page.get_by_text("Another treaty", exact=True).wait_for(timeout=20_000)
    page.close()
