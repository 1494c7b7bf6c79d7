"""Every link of the built site leads somewhere; this needs no browser."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin


class _Page(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            elif name == "id" and value:
                self.ids.append(value)


def test_links_within_the_site_lead_somewhere(public: Path) -> None:
    pages: dict[str, _Page] = {}
    for path in public.rglob("*.html"):
        if path.name == "404.html":  # stands for any address, so its links begin at the site's
            continue
        page = pages[path.relative_to(public).as_posix()] = _Page()
        page.feed(path.read_text("utf-8"))
        assert len(page.ids) == len(set(page.ids)), path
    checked = 0
    for name, page in pages.items():
        for link in page.links:
            if link.startswith(("http:", "https:", "mailto:", "data:")):
                continue
            target, fragment = urldefrag(urljoin(f"http://site/{name}", link))
            path = unquote(target.removeprefix("http://site/")) or "index.html"
            assert (public / path).is_file(), f"{name}: {link}"
            if fragment and path in pages:
                assert unquote(fragment) in pages[path].ids, f"{name}: {link}"
            checked += 1
    assert checked > 100
