"""The MkDocs plugin: hands the pages of `extractor.publish.pages` to MkDocs. Its methods stand in the order of calls.

In mkdocs.yml:

    plugins:
      - search
      - timeline:
          edit: https://github.com/me/my-timeline/blob/main
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from extractor.eventfiles import format_problem, load
from extractor.publish import ASSETS, Site, pages
from extractor.publish.document import MARKER, headings, take_out
from extractor.publish.settings import HOMES, events_folder, site_of

log = logging.getLogger("mkdocs.plugins.timeline")

THEME = Path(__file__).parent / "theme"

MATERIAL_FONT = {"text": "Roboto", "code": "Roboto Mono"}


class TimelineConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin.

    events: the folder of the event files, from docs_dir. edit: address for "edit this event", with {path} and {line},
    or the address that the paths of the repository follow. home_entries: how many entries the home page shows before
    it lists the years only. publish_files: put the event files themselves on the site too.
    """

    events = config_options.Type(str, default="events")
    edit = config_options.Optional(config_options.Type(str))
    home_entries = config_options.Type(int, default=Site().home_entries)
    publish_files = config_options.Type(bool, default=False)


class TimelinePlugin(BasePlugin[TimelineConfig]):  # type: ignore[no-untyped-call]
    """Adds the timeline to the site."""

    def __init__(self) -> None:
        self.serving = False
        # The HTML of this package on each page, by the page's source.
        self.blocks: dict[str, str] = {}
        self.contents: dict[str, str] = {}
        self.slim = self.slim_all = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if config.theme.name == "material":
            # Before Material's templates, after the editor's own.
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
            if config.theme.get("font") == MATERIAL_FONT:
                # What Material loads from another host when mkdocs.yml says nothing of fonts.
                config.theme["font"] = False
        else:
            log.warning(
                f"theme {config.theme.name}: its pages may load scripts or fonts from other hosts, as MkDocs’ own theme "
                "loads highlight.js from cdnjs.cloudflare.com; only the material theme is free of requests to other hosts"
            )
        for asset in ASSETS:
            extra = config.extra_css if asset.endswith(".css") else config.extra_javascript
            if asset not in extra:
                extra.append(asset)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        timeline = load(events_folder(config))
        for problem in timeline.problems:
            if problem.level == "error" or problem.code == "image":
                log.warning(format_problem(problem))
        if not self.config.publish_files:
            remove_event_files(files, self.config.events)
        site = replace(site_of(config, timeline), show_problems=self.serving)
        self.blocks = {}
        for path, content in pages(timeline, site).items():
            if path in HOMES:
                # It holds the editor's own home page.
                for old in filter(None, map(files.get_file_from_path, HOMES)):
                    files.remove(old)
            elif files.get_file_from_path(path):
                log.warning(f"{path}: your page stands in place of the timeline’s of that name")
                continue
            # A page in the navigation costs time for every other page; the years are reached from the home page.
            inclusion = InclusionLevel.INCLUDED if path == "index.md" else InclusionLevel.NOT_IN_NAV
            if isinstance(content, str):
                # Markdown and search would take each element apart, most of the time a build takes; so they get to see
                # the headings only, and what this package made is put in at the end as it is.
                before, self.blocks[path], after = take_out(content)
                content = f"{before}{MARKER}{after}"
            files.append(File.generated(config, path, content=content, inclusion=inclusion))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        # The slim pages have no navigation, so they are for sites whose pages are few.
        self.slim = config.theme.name == "material"
        self.slim_all = self.slim and len(nav.items) <= 1
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self.slim_all or (self.slim and page.file.src_uri in self.blocks):
            page.meta.setdefault("template", "timeline.html")
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        block = self.blocks.pop(page.file.src_uri, None)
        if block is None:
            return html
        self.contents[page.file.src_uri] = html.replace(MARKER, block, 1)
        # The entries of the home page are found on the pages of their years.
        return html.replace(MARKER, "" if page.is_homepage else headings(block), 1)

    @event_priority(-100)  # after search
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        page.content = self.contents.pop(page.file.src_uri, page.content)
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        events = Path(config.docs_dir, self.config.events).resolve()
        if not events.is_relative_to(config.docs_dir):  # what lies in there MkDocs watches itself
            server.watch(str(events))
        return server


def remove_event_files(files: Files, folder: str) -> None:
    """Take the event files, and what is kept beside them, off the site."""
    for file in list(files):
        if file.src_uri.startswith(f"{folder}/") and (
            file.src_uri.endswith((".yaml", ".yml", ".lock", ".json")) or "/." in file.src_uri
        ):
            files.remove(file)
