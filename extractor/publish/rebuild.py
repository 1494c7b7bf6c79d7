"""A saved event file on the served site at once: the pages that it changes are rendered, and no others.

MkDocs' own build has no such step, so this takes its parts from `mkdocs.commands.build`; it does so only where all that
takes part is known, and leaves everything else to a whole build. What is served after it is, byte for byte, what a whole
build would give.
"""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from extractor.eventfiles.load import without_gc

if TYPE_CHECKING:
    from extractor.publish.plugin import TimelinePlugin

log = logging.getLogger("mkdocs.plugins.timeline")

_EVENT_FILE = re.compile(r"/\.|\.(?:ya?ml|lock|json)[^/]*$")

Stamps = dict[str, tuple[int, int]]

# The plugins whose part in a page is known to be over when the page is written, but for the search index.
_KNOWN = {"timeline", "search", "material/search"}


@dataclass(frozen=True, slots=True)
class Built:
    """A finished whole build. around: everything it was made of but the event files, by modification time and size."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    around: Stamps


def is_event_file(path: str, folder: str) -> bool:
    """Whether a path, from docs_dir, is an event file, or what this package or an editor keeps beside them.

    >>> [is_event_file(f"events/{name}", "events") for name in ("a.yaml", "a.yaml~", ".a.yaml.swp", "a.png")]
    [True, True, True, False]
    """
    return path.startswith(f"{folder}/") and bool(_EVENT_FILE.search(path))


def around(config: MkDocsConfig, folder: str) -> Stamps:
    """Modification time and size of all that MkDocs watches but the event files, and of the editor's own theme."""
    tops = [config.docs_dir, *filter(None, (config.config_file_path, config.theme.custom_dir)), *config.watch]
    events = os.path.normpath(os.path.join(config.docs_dir, folder))
    stamps: Stamps = {}
    for path in (path for top in tops for path in _below(top)):
        if path.startswith(events) and is_event_file(folder + path.removeprefix(events).replace(os.sep, "/"), folder):
            continue
        try:
            stat = os.stat(path)
        except OSError:  # gone meanwhile, or a link that leads nowhere
            continue
        stamps[path] = stat.st_mtime_ns, stat.st_size
    return stamps


def _below(top: str) -> Iterator[str]:
    if not os.path.isdir(top):
        yield top
    for folder, _, names in os.walk(top, followlinks=True):
        yield from (os.path.join(folder, name) for name in names)


def can_rebuild(config: MkDocsConfig) -> bool:
    """Whether all that takes part in the site is known, so that single pages can be rendered again."""
    plugin = config.plugins["timeline"]
    return (
        set(config.plugins) <= _KNOWN
        and not config.strict
        and not config.extra_templates
        and not plugin.config["publish_files"]
    )


def rebuild(plugin: TimelinePlugin, built: Built) -> bool:
    """Bring the site up to date with the event files.

    False, with nothing done, where that takes a whole build: when anything else has changed since `built`, or the
    navigation names a page that comes or goes.
    """
    with without_gc():
        return _rebuild(plugin, built)


def _rebuild(plugin: TimelinePlugin, built: Built) -> bool:
    start = time.monotonic()
    config, files = built.config, built.files
    if around(config, plugin.config.events) != built.around:
        return False
    made = plugin.draw(config)
    moved = made.keys() ^ plugin.made.keys()
    if moved.intersection(_strings(config.nav)):
        return False
    before = plugin.ours
    for file in before.values():
        files.remove(file)
    changed = plugin.put(made, files, config)
    plugin.open_pages(config)
    gone = [file for path, file in before.items() if path not in plugin.ours]
    served = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
    rendered = [file for file in served if file in changed]
    if moved:
        # Links of the editor's own pages may lead to a page that has come or gone.
        rendered = [file for file in served if file in changed or file.src_uri not in plugin.ours]
    _forget(config, [*rendered, *gone])
    for file in gone:
        _remove(file, Path(config.site_dir))
    for file in rendered:
        assert file.page is not None
        build._populate_page(file.page, config, files)
    for file in changed:
        if not file.is_documentation_page():
            file.copy_file()
    for name in config.theme.static_templates if moved else ():  # the site map lists all pages
        build._build_theme_template(name, built.env, files, config, built.nav)
    for file in rendered:
        assert file.page is not None
        draft = file.inclusion is InclusionLevel.DRAFT
        build._build_page(file.page, config, served, built.nav, built.env, excluded=draft)
    for file in served:
        assert file.page is not None
        file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    _sort_index(config, served)
    config.plugins.on_post_build(config=config)
    log.info(f"{len(rendered)} of {len(served)} pages rendered anew in {time.monotonic() - start:.2f} seconds")
    return True


def _strings(nav: Any) -> Iterator[str]:
    """The paths and titles in `nav:` of mkdocs.yml."""
    if isinstance(nav, str):
        yield nav.lstrip("/")
    elif isinstance(nav, dict):
        yield from _strings(list(nav.values()))
    elif isinstance(nav, list):
        for item in nav:
            yield from _strings(item)


def _remove(file: File, site_dir: Path) -> None:
    """Take a page off the served site, and the folder that it was alone in."""
    path = Path(file.abs_dest_path)
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == site_dir or any(folder.iterdir()):
            break
        folder.rmdir()


def _index(config: MkDocsConfig) -> list[dict[str, Any]]:
    """What search will find, as the plugin of MkDocs or of Material holds it until it writes it."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    entries: list[dict[str, Any]] = getattr(index, "entries", None) or getattr(index, "_entries", [])
    return entries


def _forget(config: MkDocsConfig, files: Iterable[File]) -> None:
    """Take pages out of the search index; rendering puts them at its end again."""
    entries = _index(config)
    urls = {_address(file) for file in files}
    entries[:] = [entry for entry in entries if entry["location"].partition("#")[0] not in urls]


def _sort_index(config: MkDocsConfig, files: Iterable[File]) -> None:
    """The search index in the order of the pages, as a whole build has it."""
    place = {_address(file): number for number, file in enumerate(files)}
    _index(config).sort(key=lambda entry: place[entry["location"].partition("#")[0]])


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url
