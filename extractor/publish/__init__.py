"""The timeline as pages and feeds. Nothing here reads or writes but `write_pages` and `read_texts`.

`pages` is a pure function of the loaded timeline; the MkDocs plugin and `write_pages` are its only callers.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from extractor.eventfiles import Timeline
from extractor.publish.articles import article_pages
from extractor.publish.data import DATA_PAGE, data_page
from extractor.publish.document import take_out
from extractor.publish.entries import book
from extractor.publish.feeds import feeds
from extractor.publish.html import el
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.texts import read_texts
from extractor.publish.timeline import home_page, year_pages

__all__ = ["ASSETS", "Kept", "Site", "pages", "read_texts", "write_pages"]

ASSETS = ("assets/timeline.css", "assets/timeline.js")


def pages(timeline: Timeline, site: Site | None = None, kept: Kept | None = None) -> dict[str, str | bytes]:
    """Everything that is published, by path from the top of the site: pages as ``str``, feeds and assets as ``bytes``.

    Pages are Markdown files: front matter with the title, then one block of HTML, as any static site generator reads
    them. ``index.md`` is the home page, ``2017.md`` a year, ``articles/NAME.md`` an article, ``data.md`` tells what is
    in the feeds. Hidden events are in none of them. kept: what an earlier call made, so that a call after an edit makes
    only what the edit has changed; what is returned is the same with and without.
    """
    site = site or Site()
    kept = kept or Kept(keeping=False)
    kept.next_round(replace(site, home=None, texts={}, show_problems=False))
    drawn = book(timeline, kept)
    return {
        "index.md": home_page(timeline, drawn, site, kept),
        **year_pages(drawn, site, kept),
        **article_pages(drawn, site, kept),
        DATA_PAGE: data_page(site),
        **feeds(drawn, site, kept),
        **{path: files("extractor.publish").joinpath(path).read_bytes() for path in ASSETS},
    }


def write_pages(directory: Path, timeline: Timeline, site: Site | None = None) -> list[Path]:
    """Write `pages` below `directory`, which is made where it is missing. Returns the paths, in order of writing.

    The pages link the style sheet and the script themselves, since no plugin does it for them.
    """
    site = site or Site()
    written = []
    for path, content in pages(timeline, site).items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else _with_assets(content, path, site).encode())
        written.append(target)
    return written


def _with_assets(page: str, path: str, site: Site) -> str:
    before, block, after = take_out(page)
    style, script = (site.link(path, asset) for asset in ASSETS)
    # A style sheet may stand in the body: https://html.spec.whatwg.org/multipage/links.html#body-ok
    links = el("link", rel="stylesheet", href=style) + el("script", src=script, defer=True)
    return before + block.replace("\n", f"\n{links}\n", 1) + after
