"""`timeline build` and `timeline extract`: the trip from the articles to the event files, and on to the site."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.answers import count, say
from extractor.cli.folder import enter
from extractor.cli.lines import read_lines
from extractor.cli.options import jobs_option, published_option

if TYPE_CHECKING:
    from extractor.article import Article
    from extractor.project import Project


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@published_option
@jobs_option
@click.option("--open", "open_in_browser", is_flag=True, help="Open the built page in the browser.")
def build(paths: tuple[Path, ...], published: str | None, jobs: int, open_in_browser: bool) -> None:
    """Extract from articles and build the site.

    Without PATHS, from all of seeds/. Events go to site/events/, where what you changed is kept; the site to public/.

    \b
      timeline build                             all of seeds/
      timeline build seeds/new.txt               only this article is read again
      timeline build --published 2017-12-30 a.txt
    """
    from extractor.eventfiles import load
    from extractor.site import build_site

    project, inputs = enter(paths)
    complete = _update(project, inputs, published, jobs, dry_run=False, built=True)
    home = project.relative(build_site(project.config))
    click.echo(f"The timeline is in {home}")
    if open_in_browser:
        click.launch(str(home.absolute()))
    timeline = load(project.relative(project.events))
    missing = [(timeline.events_out, "event"), (timeline.files_out, "event file")]
    if any(number for number, _ in missing):
        listed = " and ".join(count(number, noun) for number, noun in missing if number)
        say(f"timeline: {listed} missing from the site because of errors; see the messages above")
        raise SystemExit(1)
    if not complete or any(problem.level == "error" for problem in timeline.problems):
        raise SystemExit(1)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@published_option
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","title"?,"published"?} lines, write extraction lines.')
@jobs_option
def extract(paths: tuple[Path, ...], published: str | None, dry_run: bool, jsonl: bool, jobs: int) -> None:
    """Extract events from articles into site/events/.

    Without PATHS, from all of seeds/.

    What you changed in the event files is kept.
    """
    if jsonl:
        _extract_lines(published, jobs)
        return
    project, inputs = enter(paths)
    if not _update(project, inputs, published, jobs, dry_run):
        raise SystemExit(1)


def _update(
    project: Project, paths: list[Path], published: str | None, jobs: int, dry_run: bool, built: bool = False
) -> bool:
    """Extract and merge, saying what was done; whether every file could be read and merged.

    built: the site is built next, which tells the mistakes in the event files.
    """
    from extractor.eventfiles import format_problem, load
    from extractor.update import update_events

    update = update_events(
        project.relative(project.events),
        paths or [project.relative(project.seeds)],
        published=published,
        whole=not paths,
        dry_run=dry_run,
        jobs=jobs,
        progress=_progress,
    )
    for diff in update.report.diffs if dry_run else ():
        click.echo(diff, nl=False)
    for line in [*update.unread, *update.notes, *update.report.lines]:
        say(line)
    told_later = {
        (problem.path.rpartition("/")[2], problem.line, problem.column, problem.message)
        for problem in (load(project.relative(project.events)).problems if built else ())
        if problem.level == "error"
    }
    for problem in update.report.skipped:
        if (problem.path.rpartition("/")[2], problem.line, problem.column, problem.message) in told_later:
            continue
        say(format_problem(problem))
    say(update.report.summary())
    return not update.unread and not update.report.skipped


def _progress(files: Iterable[Path]) -> Iterator[Path]:
    """The files, counted on the terminal as they are read where that takes long enough to wonder."""
    with click.progressbar(files, label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar


def _extract_lines(published: str | None, jobs: int) -> None:
    from extractor.corpus import extract_all
    from extractor.jsonl import dump, extraction_record
    from extractor.reading.records import article_from_record, parse_record

    def articles() -> Iterable[Article]:
        for where, line in read_lines(sys.stdin.buffer):
            record = parse_record(line, where)
            yield article_from_record(record | {"published": published} if published else record, where)

    for extraction in extract_all(articles(), jobs=jobs):
        click.echo(dump(extraction_record(extraction)))
