"""What a reader meets: on a wide and a narrow screen, light and dark, by keyboard, without scripts, on paper."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Visit = Callable[..., Page]

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "2017.html",
    "year-not-known.html",
    "articles/wire.html",
    "articles/agency.html",
    "articles/index.html",
    "data.html",
    "notes.html",
    "404.html",
)


def shown(page: Page) -> list[str]:
    """Ids of the entries that can be seen."""
    ids: list[str] = page.eval_on_selector_all(
        ".tl-entry", "all => all.filter(e => e.checkVisibility()).map(e => e.querySelector('.tl-title').id)"
    )
    return ids


ALL = ["inf-treaty", "japan-decides", "ryabkov-on-planning", "deployment", "exercise"]


@pytest.mark.parametrize("path", PAGES)
def test_accessible_and_no_wider_than_the_screen(visit: Visit, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = visit(path)
    if path not in ("notes.html", "404.html"):
        page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
    # Colours are tokens shared by all pages, so one page in all four looks stands for them.
    looks = (
        [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")] if path == "index.html" else [(360, "dark")]
    )
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        violations = Axe().run(page).response["violations"]
        serious = [one for one in violations if one["impact"] in ("serious", "critical")]
        assert [(one["id"], one["nodes"][0]["html"], width, scheme) for one in serious] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_first_view_is_small(browser: Browser, address: str) -> None:
    page = browser.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: len(gzip.compress(response.body(), 6))}))
    page.goto(address + "index.html", wait_until="networkidle")
    page.close()
    assert {url.rpartition(".")[2] for url in sizes} >= {"html", "css", "js"}
    assert not any("search_index" in url for url in sizes), "it is fetched when somebody searches"
    assert sum(sizes.values()) < 100_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_scripts_everything_is_there(visit: Visit, scheme: str) -> None:
    page = visit(java_script_enabled=False, color_scheme=scheme)
    assert page.locator(".tl-entry").count() == 5
    assert all(entry.is_visible() for entry in page.locator(".tl-entry").all())
    assert not page.locator(".tl-filters").is_visible()
    assert not page.locator(".md-search__input").is_visible()
    page.locator("summary").first.click()
    assert page.locator("#inf-treaty ~ .tl-body details p").first.is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_system_chooses_light_or_dark(visit: Visit, scripts: bool) -> None:
    def brightness(scheme: str) -> int:
        page = visit(color_scheme=scheme, java_script_enabled=scripts)
        # Scripts of the page may be off, this one is the test's.
        colour = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
        return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))

    assert brightness("light") > 700
    assert brightness("dark") < 100


def test_an_entry_as_it_is_read(visit: Visit) -> None:
    text = visit(java_script_enabled=False).locator("li:has(> article > #deployment)").inner_text()
    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        "2023, planned, tentative",
        "Two Aegis Ashore missile defense systems go to Japan",
        "On December 19, the Japanese government made the decision to deploy two systems, tentatively in 2023.",
        "TASS, 30 December 2017",
        "Why this date",
        "Link",
        "Edit this event",
    ]


def test_filters_hide_count_and_are_kept_in_the_address(visit: Visit) -> None:
    page = visit()
    assert shown(page) == ALL
    page.get_by_label("Kind").select_option("statement")
    assert shown(page) == ["ryabkov-on-planning"]
    assert page.get_by_role("status").inner_text() == "1 of 5 entries shown"
    assert page.url.endswith("index.html?kind=statement")
    assert not page.locator("#year-1987").is_visible()
    page.get_by_label("Kind").select_option("")
    page.get_by_label("Name", exact=True).select_option("Japan")
    assert shown(page) == ["japan-decides", "ryabkov-on-planning", "deployment"]
    page.get_by_label("Status").select_option("planned")
    assert shown(page) == ["deployment"]
    assert page.url.endswith("index.html?name=Japan&status=planned")
    page.reload()
    assert shown(page) == ["deployment"]
    assert page.get_by_label("Status").input_value() == "planned"
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == ALL
    assert page.url.endswith("index.html")
    assert page.get_by_role("status").inner_text() == "All 5 entries shown"


def test_an_entry_of_two_sources_is_found_by_both(visit: Visit) -> None:
    page = visit("index.html?source=TASS")
    assert shown(page) == ["inf-treaty", "japan-decides", "ryabkov-on-planning", "deployment"]
    values = page.get_by_label("Source").locator("option").evaluate_all("all => all.map(option => option.value)")
    page.get_by_label("Source").select_option(values[2])
    assert shown(page) == ["japan-decides", "exercise"]


def test_words_in_the_address_that_no_entry_has_filter_nothing(visit: Visit) -> None:
    assert shown(visit("index.html?name=%3Cscript%3E&kind=nonsense&other=1")) == ALL


def test_a_link_to_a_hidden_entry_shows_it(visit: Visit) -> None:
    page = visit("index.html?kind=statement#inf-treaty")
    assert page.locator("#inf-treaty").is_visible()
    assert shown(page) == ALL


def test_a_malformed_fragment_is_no_error(visit: Visit) -> None:
    assert shown(visit("index.html?kind=statement#%")) == ["ryabkov-on-planning"]


def test_by_keyboard(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    assert page.locator(".tl-skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tl-content"
    met = []
    for _ in range(60):
        page.keyboard.press("Tab")
        met.append(
            page.evaluate(
                """() => {
                    const e = document.activeElement, s = getComputedStyle(e);
                    return [e.tagName, e.textContent.slice(0, 20), parseFloat(s.outlineWidth) > 0 && s.outlineStyle !== "none"];
                }"""
            )
        )
        if met[-1][1] == "what is in them":
            break
    # Everything that can be used is reached, and shows that it is.
    assert {"A", "SELECT", "SUMMARY"} <= {tag for tag, _, _ in met}
    assert [item for item in met if not item[2]] == []
    page.get_by_label("Kind").focus()
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("status").inner_text().endswith("of 5 entries shown")
    page.locator("summary").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


def test_on_paper_what_is_folded_is_open_and_what_is_for_screens_is_gone(visit: Visit) -> None:
    page = visit(media="print", java_script_enabled=False)
    assert page.locator(".tl-why p").first.bounding_box()["height"] > 5  # type: ignore[index]
    for gone in (".tl-header", ".tl-filters", ".tl-tools", ".tl-footer", ".tl-skip"):
        assert not page.locator(gone).first.is_visible(), gone
    after = page.locator("a[href='https://example.org/decision']").evaluate(
        "a => getComputedStyle(a, '::after').content"
    )
    assert after == '" (https://example.org/decision)"'


def test_paper_is_white_also_in_the_dark(visit: Visit) -> None:
    page = visit(media="print", color_scheme="dark")
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"


def test_search_finds_an_entry(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    page.keyboard.type("Ryabkov")
    result = page.locator(".md-search-result__link").first
    result.wait_for(timeout=5000)
    assert page.locator(".md-search-result__item a[href*='2017.html'][href*='ryabkov-on-planning']").count() == 1


def test_opened_from_the_disk(browser: Browser, public: Path) -> None:
    page = browser.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((public / "index.html").as_uri())
    page.get_by_label("Kind").select_option("statement")
    assert shown(page) == ["ryabkov-on-planning"]
    page.locator("#year-2017 a").click()
    assert page.url.startswith("file://")
    assert page.url.endswith("2017.html")
    page.close()
    assert [url for url in requests if not url.startswith(("file://", "data:"))] == []
