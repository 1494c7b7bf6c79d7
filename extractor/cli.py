"""The command line `timeline`: each command parses its arguments, calls one function of the package, and prints.

Imports of the stages live inside the commands, so that ``--help`` answers at once. Results go to standard output,
everything said about them to standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    import datetime

    from extractor.article import Anchor, Article
    from extractor.project import Project

# The names that corpora and feeds use for the languages, beside the ISO 639-1 codes.
_LANGUAGE_NAMES = {"english": "en", "german": "de", "spanish": "es", "french": "fr", "italian": "it", "dutch": "nl"}


class Commands(click.Group):
    """A group whose commands answer bad input with one line and exit status 1, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        from extractor.project import ProjectError
        from extractor.reading.problem import ReadingError
        from extractor.site import SiteError

        try:
            return super().invoke(ctx)
        except (ReadingError, ProjectError, SiteError) as error:
            _fail(str(error))
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            _fail(f"{error.filename or 'input'}: {error.strerror or error}")
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            # Imported only now: these load the YAML reader, which `--help` does without.
            from extractor.eventfiles.paths import OutsideError
            from extractor.eventfiles.scan import Unreadable
            from extractor.eventfiles.store import StoreError

            if isinstance(error, Unreadable):
                _fail(f"{error.problem.path}: {error.problem.message}")
            if isinstance(error, (StoreError, OutsideError)):
                _fail(str(error))
            raise


def _fail(message: str) -> NoReturn:
    _say(f"timeline: {message}")
    raise SystemExit(1)


def _say(message: str) -> None:
    click.echo(message, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="timeline-extractor", prog_name="timeline")
def main() -> None:
    """News articles in, a published timeline out.

    Put articles into seeds/, run `timeline build`, open public/index.html; correct site/events/*.yaml by hand and run
    it again: what you wrote is kept.
    """
    # Tables and articles are hardly ever garbage: looked through at every 700 new objects, as is the default, they take
    # a tenth of the start.
    gc.set_threshold(50_000, 20, 50)


class DayType(click.ParamType[Any]):
    """A calendar day, YYYY-MM-DD."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        import datetime

        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as YYYY-MM-DD, for example 2017-12-30")


class PublishedType(click.ParamType[Any]):
    """A day of writing in EDTF, as `published:` in the event files."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from extractor.edtf import EdtfError, parse

        try:
            return parse(value).text
        except EdtfError as error:
            self.fail(f"{value!r}: {error}; for example 2017-12-30")


_published_option = click.option(
    "--published", type=PublishedType(), help="The day the articles were written, when you know it."
)
_jobs_option = click.option(
    "--jobs", default=1, show_default=True, metavar="N", help="Processes to spread the work over; 0 for all cores."
)


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--dct", type=DayType(), help="The day the text was written; without it, it is worked out from the text.")
@click.option(
    "--genre",
    type=click.Choice(["news", "narrative", "message"]),
    help="Resolve against the day of writing (news), the text around (narrative), or as a request; told from the text.",
)
@click.option("--lang", help="Language of the text (ISO 639-1); without it, it is detected.")
@click.option("--timeml", is_flag=True, help="Write the text as TimeML.")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","dct"?,"lang"?} lines, write {"id","timexes"} lines.')
def tag(file: IO[bytes], dct: datetime.date | None, genre: Any, lang: str | None, timeml: bool, jsonl: bool) -> None:
    """Show the date expressions of a text.

    One a line: where it stands, its words, type, value, and why.

    \b
      timeline tag article.txt
      echo "He left on Monday." | timeline tag --dct 2017-12-30
    """
    from extractor.timex import tag as tag_text

    if jsonl:
        _tag_lines(file, dct, genre, lang)
        return
    from extractor.reading.decode import decode
    from extractor.reading.text import article_from_text

    name = _name(file)
    article = article_from_text(decode(file.read(), name), name, language=lang)
    anchor = _anchor(article, dct)
    timexes = tag_text(article.text, anchor, language=article.language, genre=genre)
    if timeml:
        from extractor.timex.timeml import to_timeml

        click.echo(to_timeml(article.text, timexes, anchor), nl=False)
        return
    for timex in timexes:
        line = article.text.count("\n", 0, timex.start) + 1
        column = timex.start - article.text.rfind("\n", 0, timex.start)
        words = " ".join(timex.text.split())
        value = timex.value if timex.edtf in (None, timex.value) else f"{timex.value}  {timex.edtf}"
        click.echo(f"{line}:{column}\t{words}\t{timex.type}\t{value}\t{timex.why}")
    if not timexes:
        _say(f"{name}: no date expressions found")


def _anchor(article: Article, dct: datetime.date | None) -> Anchor:
    from extractor.article import Anchor

    if dct:
        return Anchor.on(dct)
    from extractor.dating import date_article

    return date_article(article)


def _tag_lines(file: IO[bytes], dct: datetime.date | None, genre: Any, lang: str | None) -> None:
    import datetime

    from extractor.jsonl import dump, timex_record
    from extractor.reading.problem import ReadingError
    from extractor.reading.records import parse_record
    from extractor.reading.text import article_from_text
    from extractor.timex import tag as tag_text

    for where, line in _lines(file):
        record = parse_record(line, where)
        given = dct
        if record.get("dct"):
            try:
                given = datetime.date.fromisoformat(str(record["dct"])[:10])
            except ValueError:
                raise ReadingError(f'{where}: "dct": {record["dct"]!r} is not a day; write YYYY-MM-DD') from None
        language = lang or str(record.get("lang") or "").lower() or None
        language = _LANGUAGE_NAMES.get(language, language) if language else None
        article = article_from_text(record["text"], str(record["id"]), language=language)
        timexes = tag_text(article.text, _anchor(article, given), language=article.language, genre=genre)
        click.echo(dump(timex_record(record["id"], timexes)))


def _name(file: IO[bytes]) -> str:
    return str(getattr(file, "name", "<stdin>"))


def _lines(file: IO[bytes]) -> Iterator[tuple[str, str]]:
    """The lines of a JSON Lines stream that say something, each with where it stands."""
    from extractor.reading.problem import ReadingError

    name = _name(file)
    for number, raw in enumerate(file, 1):
        where = f"{name}:{number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ReadingError(f"{where}: byte {error.start + 1} is not UTF-8; JSON Lines are UTF-8") from None
        if line.strip():
            yield where, line


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_published_option
@_jobs_option
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

    project, inputs = _enter(paths)
    complete = _update(project, inputs, published, jobs, dry_run=False, built=True)
    home = project.relative(build_site(project.config))
    click.echo(f"The timeline is in {home}")
    if open_in_browser:
        click.launch(str(home.absolute()))
    timeline = load(project.relative(project.events))
    missing = [(timeline.events_out, "event"), (timeline.files_out, "event file")]
    if any(number for number, _ in missing):
        listed = " and ".join(_count(number, noun) for number, noun in missing if number)
        _say(f"timeline: {listed} missing from the site because of errors; see the messages above")
        raise SystemExit(1)
    if not complete or any(problem.level == "error" for problem in timeline.problems):
        raise SystemExit(1)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_published_option
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","title"?,"published"?} lines, write extraction lines.')
@_jobs_option
def extract(paths: tuple[Path, ...], published: str | None, dry_run: bool, jsonl: bool, jobs: int) -> None:
    """Extract events from articles into site/events/.

    Without PATHS, from all of seeds/.

    What you changed in the event files is kept.
    """
    if jsonl:
        _extract_lines(published, jobs)
        return
    project, inputs = _enter(paths)
    if not _update(project, inputs, published, jobs, dry_run):
        raise SystemExit(1)


@main.command()
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
def check(style: str) -> None:
    """Check the event files.

    Every mistake is shown with its line and how to write it; so is what the extractor proposes in place of your values,
    and what it no longer finds.
    """
    from extractor.eventfiles import format_github, format_json, format_problem, load, notices

    project, _ = _enter()
    timeline = load(project.relative(project.events))
    listed = [*timeline.problems, *notices(project.relative(project.events))]
    if style == "json":
        click.echo(format_json(listed))
    else:
        show = format_github if style == "github" else format_problem
        for problem in listed:
            click.echo(show(problem))
    errors = sum(problem.level == "error" for problem in listed)
    if style == "text":
        _say(
            f"{_count(len(timeline.events), 'event')} in {_count(len(timeline.articles), 'file')}, {_count(errors, 'error')}"
        )
    if errors:
        raise SystemExit(1)


@main.command()
@click.argument("what", metavar="FILE#ID[:FIELD]")
def accept(what: str) -> None:
    """Take what the extractor proposes over your own.

    Of one field, or of all fields of an event; `timeline check` lists the proposals.

    \b
      timeline accept tass-japan#inf-treaty:title
    """
    from extractor.eventfiles import accept as accept_proposal

    project, _ = _enter()
    for line in accept_proposal(project.relative(project.events), what).lines:
        click.echo(line)


@main.command()
@click.argument("what", metavar="FILE#ID[:FIELD]")
def decline(what: str) -> None:
    """Keep your own value and hear no more of a proposal.

    Until the extractor proposes something else.
    """
    from extractor.eventfiles import decline as decline_proposal

    project, _ = _enter()
    for line in decline_proposal(project.relative(project.events), what).lines:
        click.echo(line)


@main.command()
@click.argument("what", metavar="FILE[#ID]")
def reset(what: str) -> None:
    """Go back to the extractor's values.

    Of a file, or of one event of it; deleted events come back. Events you added, comments, and fields that are yours
    alone (note, links, tags, image, hidden) stay.
    """
    from extractor.eventfiles import reset as reset_file

    project, _ = _enter()
    for line in reset_file(project.relative(project.events), what).lines:
        click.echo(line)


@main.command()
@click.option("--address", metavar="HOST:PORT", help="Where to serve; 127.0.0.1:8000 unless mkdocs.yml says otherwise.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the page in the browser.")
def serve(address: str | None, open_in_browser: bool) -> None:
    """Serve the site and rebuild it as files are saved."""
    from extractor.site import serve_site

    project, _ = _enter()
    serve_site(project.config, address, open_in_browser=open_in_browser)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def pages(folder: Path) -> None:
    """Write the pages and feeds as files into FOLDER.

    For another site generator than MkDocs.
    """
    from extractor.eventfiles import load
    from extractor.publish import write_pages
    from extractor.publish.settings import load_site

    folder = folder.absolute()
    project, _ = _enter()
    timeline = load(project.relative(project.events))
    written = write_pages(folder, timeline, load_site(project.config, timeline))
    click.echo(f"{_count(len(written), 'file')} written to {project.relative(folder)}")


def _enter(paths: tuple[Path, ...] = ()) -> tuple[Project, list[Path]]:
    """The project of the current folder, which becomes the current one, and PATHS as seen from there.

    Sources are recorded as the editor sees them from the project's folder, wherever the command is given.
    """
    from extractor.project import find_project

    project = find_project(Path.cwd())
    inputs = [project.relative(path) for path in paths]
    os.chdir(project.root)
    return project, inputs


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
        _say(line)
    told_later = {
        (problem.path.rpartition("/")[2], problem.line, problem.column, problem.message)
        for problem in (load(project.relative(project.events)).problems if built else ())
        if problem.level == "error"
    }
    for problem in update.report.skipped:
        if (problem.path.rpartition("/")[2], problem.line, problem.column, problem.message) in told_later:
            continue
        _say(format_problem(problem))
    _say(update.report.summary())
    return not update.unread and not update.report.skipped


def _progress(files: Iterable[Path]) -> Iterator[Path]:
    """The files, counted on the terminal as they are read where that takes long enough to wonder."""
    with click.progressbar(files, label="Reading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _extract_lines(published: str | None, jobs: int) -> None:
    from extractor.corpus import extract_all
    from extractor.jsonl import dump, extraction_record
    from extractor.reading.records import article_from_record, parse_record

    def articles() -> Iterable[Article]:
        for where, line in _lines(sys.stdin.buffer):
            record = parse_record(line, where)
            yield article_from_record(record | {"published": published} if published else record, where)

    for extraction in extract_all(articles(), jobs=jobs):
        click.echo(dump(extraction_record(extraction)))


if __name__ == "__main__":
    main()
