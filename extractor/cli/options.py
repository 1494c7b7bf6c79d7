"""The kinds of values that options take, and the options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import datetime


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


published_option = click.option(
    "--published", type=PublishedType(), help="The day the articles were written, when you know it."
)
jobs_option = click.option(
    "--jobs", default=1, show_default=True, metavar="N", help="Processes to spread the work over; 0 for all cores."
)
