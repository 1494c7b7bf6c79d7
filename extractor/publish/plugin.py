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

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from extractor.eventfiles import Timeline, format_problem, load
from extractor.publish import ASSETS, Kept, Site, pages
from extractor.publish.document import MARKER, headings, take_out
from extractor.publish.rebuild import Built, Stamps, around, can_rebuild, is_event_file, rebuild
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


class DrawnPage(Page):
    """A page that holds nothing but the block of this package: there is no Markdown in it to convert."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = (self.markdown or "").strip()
        self.present_anchor_ids = set()


class TimelinePlugin(BasePlugin[TimelineConfig]):  # type: ignore[no-untyped-call]
    """Adds the timeline to the site."""

    def __init__(self) -> None:
        self.serving = False
        self.kept = Kept(keeping=False)
        self.timeline = Timeline()
        # What was drawn last, and the files of the site that it went into, by path.
        self.made: dict[str, str | bytes] = {}
        self.ours: dict[str, File] = {}
        # The HTML of this package on each page, by the page's source.
        self.blocks: dict[str, str] = {}
        self.contents: dict[str, str] = {}
        self.slim = self.slim_all = False
        # The whole build that is served, and what it is being made of.
        self.built: Built | None = None
        self.building: Built | None = None
        self.around: Stamps = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"
        self.kept = Kept(keeping=self.serving)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.built = self.building = None
        self.around = around(config, self.config.events) if self.serving else {}
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
        if not self.config.publish_files:
            remove_event_files(files, self.config.events)
        self.ours = {}
        self.put(self.draw(config), files, config)
        return files

    def draw(self, config: MkDocsConfig) -> dict[str, str | bytes]:
        """What `pages` makes of the event files as they are now; what is wrong in them goes to the log."""
        self.timeline = timeline = load(events_folder(config))
        for problem in timeline.problems:
            if problem.level == "error" or problem.code == "image":
                log.warning(format_problem(problem))
        site = replace(site_of(config, timeline), show_problems=self.serving)
        return pages(timeline, site, self.kept)

    def put(self, made: dict[str, str | bytes], files: Files, config: MkDocsConfig) -> set[File]:
        """Add what was drawn to the files of the site; which of them are new, or differ from the last time."""
        changed = set()
        before, self.ours = self.ours, {}
        for path, content in made.items():
            if path in HOMES:
                # It holds the editor's own home page.
                for old in filter(None, map(files.get_file_from_path, HOMES)):
                    files.remove(old)
            elif files.get_file_from_path(path):
                log.warning(f"{path}: your page stands in place of the timeline’s of that name")
                continue
            # A page in the navigation costs time for every other page; the years are reached from the home page.
            inclusion = InclusionLevel.INCLUDED if path == "index.md" else InclusionLevel.NOT_IN_NAV
            file = before.get(path) or File.generated(config, path, content="", inclusion=inclusion)
            if path not in before or content != self.made[path]:
                changed.add(file)
                if isinstance(content, str):
                    # Markdown and search would take each element apart, most of the time a build takes; so they get to
                    # see the headings only, and what this package made is put in at the end as it is.
                    head, self.blocks[path], foot = take_out(content)
                    file.content_string = f"{head}{MARKER}{foot}"
                else:
                    file.content_bytes = content
            files.append(file)
            self.ours[path] = file
        self.made = made if self.serving else {}
        return changed

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        # The slim pages have no navigation, so they are for sites whose pages are few.
        self.nav = nav
        self.slim = config.theme.name == "material"
        self.slim_all = self.slim and len(nav.items) <= 1
        self.open_pages(config)
        return nav

    def open_pages(self, config: MkDocsConfig) -> None:
        """Give each of our files its page, in place of the one that MkDocs gave it where it is not in the navigation."""
        in_nav = set(map(id, self.nav.pages))
        for file in self.ours.values():
            if file.is_documentation_page() and not isinstance(file.page, DrawnPage) and id(file.page) not in in_nav:
                DrawnPage(None, file, config)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self.slim_all or (self.slim and page.file.src_uri in self.ours):
            page.meta.setdefault("template", "timeline.html")
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        block = self.blocks.pop(page.file.src_uri, None)
        if block is None:
            return html
        self.contents[page.file.src_uri] = html.replace(MARKER, block, 1)
        # The entries of the home page are found on the pages of their years.
        return html.replace(MARKER, "" if page.is_homepage else headings(block), 1)

    @event_priority(-100)  # as the others leave it
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        if self.serving and can_rebuild(config):
            self.building = Built(config, files, self.nav, env, self.around)
        return env

    @event_priority(-100)  # after search
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        page.content = self.contents.pop(page.file.src_uri, page.content)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.built = self.building

    @event_priority(-100)  # other plugins may watch with the builder they know
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        def build() -> None:
            built, self.built = self.built, None
            if built is None or not rebuild(self, built):
                builder()

        server.builder = build
        # The folder is watched from now on, and the first build may have taken long.
        if self.timeline != load(events_folder(config)) or self.around != around(config, self.config.events):
            build()
        events = Path(config.docs_dir, self.config.events).resolve()
        if not events.is_relative_to(config.docs_dir):  # what lies in there MkDocs watches itself
            server.watch(str(events))
        return server


def remove_event_files(files: Files, folder: str) -> None:
    """Take the event files, and what is kept beside them, off the site."""
    for file in list(files):
        if is_event_file(file.src_uri, folder):
            files.remove(file)
