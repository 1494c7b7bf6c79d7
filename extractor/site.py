"""MkDocs as the commands use it: build the site once, or serve it and build it anew when a file is saved."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class SiteError(Exception):
    """MkDocs could not build the site. ``str(error)`` says why, without a traceback."""


def build_site(config_file: Path) -> Path:
    """Build the site of a ``mkdocs.yml`` and return its home page.

    MkDocs' warnings go to standard error. Raises SiteError when the configuration or a page cannot be built.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with _mkdocs_errors(config_file), _log(logging.WARNING):
        config = load_config(config_file=str(config_file))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return Path(config.site_dir) / "index.html"


def serve_site(config_file: Path, address: str | None = None, *, open_in_browser: bool = False) -> None:
    """Serve the site at `address` ("127.0.0.1:8000") until interrupted, rebuilding it when a file is saved."""
    from mkdocs.commands.serve import serve

    extra: dict[str, Any] = {"dev_addr": address} if address else {}
    with _mkdocs_errors(config_file), _log(logging.INFO):
        serve(config_file=str(config_file), livereload=True, open_in_browser=open_in_browser, **extra)


@contextmanager
def _mkdocs_errors(config_file: Path) -> Iterator[None]:
    from mkdocs.exceptions import Abort, MkDocsException

    try:
        yield
    except Abort as error:
        raise SiteError(f"{config_file.name}: {str(error) or 'MkDocs stopped; its messages are above'}") from None
    except MkDocsException as error:
        raise SiteError(f"{config_file.name}: {error}") from None


@contextmanager
def _log(level: int) -> Iterator[None]:
    """MkDocs' log on standard error from `level` on, in MkDocs' own words."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-8s %(message)s"))
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
