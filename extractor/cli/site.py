"""`timeline serve` and `timeline pages`: the site as pages to look at or to hand on."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.answers import count
from extractor.cli.folder import enter


@click.command()
@click.option("--address", metavar="HOST:PORT", help="Where to serve; 127.0.0.1:8000 unless mkdocs.yml says otherwise.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the page in the browser.")
def serve(address: str | None, open_in_browser: bool) -> None:
    """Serve the site and rebuild it as files are saved."""
    from extractor.site import serve_site

    project, _ = enter()
    serve_site(project.config, address, open_in_browser=open_in_browser)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def pages(folder: Path) -> None:
    """Write the pages and feeds as files into FOLDER.

    For another site generator than MkDocs.
    """
    from extractor.eventfiles import load
    from extractor.publish import write_pages
    from extractor.publish.settings import load_site

    folder = folder.absolute()
    project, _ = enter()
    timeline = load(project.relative(project.events))
    written = write_pages(folder, timeline, load_site(project.config, timeline))
    click.echo(f"{count(len(written), 'file')} written to {project.relative(folder)}")
