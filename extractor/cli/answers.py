"""What a command says of its work and its failures: results on standard output, all else on standard error."""

from __future__ import annotations

from typing import Any, NoReturn

import click


class Commands(click.Group):
    """A group whose commands answer bad input with one line and exit status 1, never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        from extractor.project import ProjectError
        from extractor.reading.problem import ReadingError
        from extractor.site import SiteError

        try:
            return super().invoke(ctx)
        except (ReadingError, ProjectError, SiteError) as error:
            fail(str(error))
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            fail(f"{error.filename or 'input'}: {error.strerror or error}")
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            # Imported only now: these load the YAML reader, which `--help` does without.
            from extractor.eventfiles.paths import OutsideError
            from extractor.eventfiles.scan import Unreadable
            from extractor.eventfiles.store import StoreError

            if isinstance(error, Unreadable):
                fail(f"{error.problem.path}: {error.problem.message}")
            if isinstance(error, (StoreError, OutsideError)):
                fail(str(error))
            raise


def fail(message: str) -> NoReturn:
    say(f"timeline: {message}")
    raise SystemExit(1)


def say(message: str) -> None:
    click.echo(message, err=True)


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
