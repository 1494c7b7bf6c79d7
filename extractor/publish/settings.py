"""The site's settings, from its ``mkdocs.yml``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.eventfiles import Timeline
from extractor.publish.site import Site
from extractor.publish.texts import read_texts

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# What MkDocs takes for the home page, the first of them that is there.
HOMES = ("index.md", "README.md")


def load_site(config_file: Path, timeline: Timeline) -> Site:
    """The settings of a ``mkdocs.yml`` for callers that are not MkDocs. Raises MkDocs' ConfigurationError."""
    from mkdocs.config import load_config

    return site_of(load_config(config_file=str(config_file)), timeline)


def site_of(config: MkDocsConfig, timeline: Timeline) -> Site:
    """The settings of a loaded MkDocs configuration, the editor's home page and the texts to publish with them."""
    options = _options(config)
    root = _root(config)
    homes = [path for name in HOMES if (path := Path(config.docs_dir, name)).is_file()]
    events = Path(config.docs_dir, options["events"])
    return Site(
        title=config.site_name,
        address=config.site_url or None,
        home=homes[0].read_text("utf-8-sig", errors="replace") if homes else None,
        directory_urls=config.use_directory_urls,
        edit=options["edit"],
        events=events.relative_to(root).as_posix() if events.is_relative_to(root) else options["events"],
        home_entries=options["home_entries"],
        texts=read_texts(timeline, root),
    )


def events_folder(config: MkDocsConfig) -> Path:
    """The folder of the event files, as seen from the current folder where it lies in there: messages are short so."""
    path = Path(config.docs_dir, _options(config)["events"])
    return Path(os.path.relpath(path)) if path.is_relative_to(Path.cwd()) else path


def _options(config: MkDocsConfig) -> dict[str, Any]:
    plugin = config.plugins.get("timeline")
    given = dict(plugin.config) if plugin else {}
    return {"events": "events", "edit": None, "home_entries": Site().home_entries} | given


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
