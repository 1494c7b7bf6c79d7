"""`timeline tag`: the date expressions of a text."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import click

from extractor.cli.answers import say
from extractor.cli.lines import read_lines, stream_name
from extractor.cli.options import DayType

if TYPE_CHECKING:
    import datetime

    from extractor.article import Anchor, Article

# The names that corpora and feeds use for the languages, beside the ISO 639-1 codes.
_LANGUAGE_NAMES = {"english": "en", "german": "de", "spanish": "es", "french": "fr", "italian": "it", "dutch": "nl"}


@click.command()
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

    name = stream_name(file)
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
        say(f"{name}: no date expressions found")


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

    for where, line in read_lines(file):
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
