"""The command line `timeline`: each command parses its arguments, calls one function of the package, and prints.

Imports of the stages live inside the commands, so that ``--help`` answers at once. Results go to standard output,
everything said about them to standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    import datetime

    from extractor.article import Anchor, Article

# The names that corpora and feeds use for the languages, beside the ISO 639-1 codes.
_LANGUAGE_NAMES = {"english": "en", "german": "de", "spanish": "es", "french": "fr", "italian": "it", "dutch": "nl"}


class Commands(click.Group):
    """A group whose commands answer bad input with one line and exit status 1, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        from extractor.project import ProjectError
        from extractor.reading.problem import ReadingError

        try:
            return super().invoke(ctx)
        except (ReadingError, ProjectError) as error:
            _fail(str(error))
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            _fail(f"{error.filename or 'input'}: {error.strerror or error}")


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


class DayType(click.ParamType):
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


class PublishedType(click.ParamType):
    """A day of writing in EDTF, as `published:` in the event files."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from extractor.edtf import EdtfError, parse

        try:
            return parse(value).text
        except EdtfError as error:
            self.fail(f"{value!r}: {error}; for example 2017-12-30")


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@click.option("--dct", type=DayType(), help="The day the text was written; without it, it is worked out from the text.")
@click.option(
    "--genre",
    type=click.Choice(["news", "narrative"]),
    help="Resolve as news (against the day of writing) or as history (against the text around).",
)
@click.option("--lang", help="Language of the text (ISO 639-1); without it, it is detected.")
@click.option("--timeml", is_flag=True, help="Write the text as TimeML.")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","dct"?,"lang"?} lines, write {"id","timexes"} lines.')
def tag(file: IO[bytes], dct: datetime.date | None, genre: Any, lang: str | None, timeml: bool, jsonl: bool) -> None:
    """Show the date expressions of a text: where, what day, and why.

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

    name = "<stdin>" if file.name in ("-", "<stdin>") else str(file.name)
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


def _lines(file: IO[bytes]) -> Iterator[tuple[str, str]]:
    """The lines of a JSON Lines stream that say something, each with where it stands."""
    from extractor.reading.problem import ReadingError

    for number, raw in enumerate(file, 1):
        where = f"{file.name}:{number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ReadingError(f"{where}: byte {error.start + 1} is not UTF-8; JSON Lines are UTF-8") from None
        if line.strip():
            yield where, line


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--published", type=PublishedType(), help="The day the articles were written, when you know it.")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","title"?,"published"?} lines, write extraction lines.')
@click.option(
    "--jobs", default=1, show_default=True, metavar="N", help="Processes to spread the work over; 0 for all cores."
)
def extract(paths: tuple[Path, ...], published: str | None, jsonl: bool, jobs: int) -> None:
    """Draw events from articles into site/events/*.yaml; without PATHS, from seeds/.

    What you changed in the event files is kept.
    """
    if jsonl:
        _extract_lines(published, jobs)
        return


def _extract_lines(published: str | None, jobs: int) -> None:
    from extractor.corpus import extract_all
    from extractor.jsonl import dump, extraction_record
    from extractor.reading.records import article_from_record, parse_record

    def articles() -> Iterable[Article]:
        for where, line in _lines(sys.stdin.buffer):
            yield _with_published(article_from_record(parse_record(line, where), where), published)

    for extraction in extract_all(articles(), jobs=jobs):
        click.echo(dump(extraction_record(extraction)))


def _with_published(article: Article, published: str | None, words: str = "--published") -> Article:
    """The article with the day the editor gave, which wins over every other."""
    if not published:
        return article
    from dataclasses import replace

    from extractor.article import Declared

    return replace(article, declared=(Declared(published, "editor", f"{words} {published}"), *article.declared))


if __name__ == "__main__":
    main()
