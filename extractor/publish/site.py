"""What the pages need to know of the site they are on, beside the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from extractor.eventfiles import ArticleFile


@dataclass(frozen=True, slots=True)
class Site:
    """Where and how the timeline is published.

    title: of the site; feeds carry it. address: where it will be ("https://example.org/timeline/"), or None.
    home: the editor's own home page, Markdown with a ``<!-- timeline -->`` marker, or None where there is none.
    directory_urls: whether the generator turns ``2017.md`` into ``2017/index.html`` (MkDocs: use_directory_urls).
    edit: address of the event files for "edit this event"; ``{path}`` and ``{line}`` stand for the file and the line.
    events: the folder of the event files as seen from the top of the repository.
    home_entries: up to so many entries are shown on the home page in full; beyond, it lists the years.
    texts: the full text of articles that may be published, by name. show_problems: show what is wrong in the event
    files on the home page, for the editor at work.
    """

    title: str = "Timeline"
    address: str | None = None
    home: str | None = None
    directory_urls: bool = False
    edit: str | None = None
    events: str = "site/events"
    home_entries: int = 120
    texts: Mapping[str, str] = field(default_factory=dict)
    show_problems: bool = False

    def url(self, page: str) -> str:
        """Address of a page or file, from the top of the site: ``2017.md`` is ``2017.html`` or ``2017/``."""
        return _url(page, self.directory_urls)

    def link(self, source: str, target: str, fragment: str = "") -> str:
        """Relative address of the page `target`, as a link on the page `source`."""
        return _link(source, target, self.directory_urls) + (f"#{quote(fragment)}" if fragment else "")

    def absolute(self, page: str, fragment: str = "") -> str | None:
        """Full address of a page, or None where the site's is not known."""
        if not self.address:
            return None
        return f"{self.address.rstrip('/')}/{self.url(page)}" + (f"#{quote(fragment)}" if fragment else "")

    def edit_link(self, article: ArticleFile, line: int) -> str | None:
        """Where the event file can be edited, at that line, or None where no address is set."""
        if not self.edit or not self.edit.lower().startswith(("https://", "http://")):
            return None
        template = self.edit if "{path}" in self.edit else self.edit.rstrip("/") + "/{path}#L{line}"
        path = f"{self.events}/{article.name}{article.path.suffix or '.yaml'}"
        return template.replace("{path}", quote(path)).replace("{line}", str(line))


@lru_cache(maxsize=65536)
def _url(page: str, directory_urls: bool) -> str:
    if not page.endswith(".md"):
        return quote(page)
    stem = page.removesuffix(".md")
    if stem.split("/")[-1] == "index":
        folder = quote(stem.removesuffix("index"))
        return folder if directory_urls else f"{folder}index.html"
    return quote(stem) + ("/" if directory_urls else ".html")


@lru_cache(maxsize=65536)
def _link(source: str, target: str, directory_urls: bool) -> str:
    here = _url(source, directory_urls).split("/")[:-1]
    there = _url(target, directory_urls).split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"
