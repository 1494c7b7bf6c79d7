"""The commands about the event files: `check` them, and `accept`, `decline` or `reset` to what the extractor says."""

from __future__ import annotations

import click

from extractor.cli.answers import count, say
from extractor.cli.folder import enter


@click.command()
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
def check(style: str) -> None:
    """Check the event files.

    Every mistake is shown with its line and how to write it; so is what the extractor proposes in place of your values,
    and what it no longer finds.
    """
    from extractor.eventfiles import format_github, format_json, format_problem, load, notices

    project, _ = enter()
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
        say(
            f"{count(len(timeline.events), 'event')} in {count(len(timeline.articles), 'file')}, {count(errors, 'error')}"
        )
    if errors:
        raise SystemExit(1)


@click.command()
@click.argument("what", metavar="FILE#ID[:FIELD]")
def accept(what: str) -> None:
    """Take what the extractor proposes over your own.

    Of one field, or of all fields of an event; `timeline check` lists the proposals.

    \b
      timeline accept tass-japan#inf-treaty:title
    """
    from extractor.eventfiles import accept as accept_proposal

    project, _ = enter()
    for line in accept_proposal(project.relative(project.events), what).lines:
        click.echo(line)


@click.command()
@click.argument("what", metavar="FILE#ID[:FIELD]")
def decline(what: str) -> None:
    """Keep your own value and hear no more of a proposal.

    Until the extractor proposes something else.
    """
    from extractor.eventfiles import decline as decline_proposal

    project, _ = enter()
    for line in decline_proposal(project.relative(project.events), what).lines:
        click.echo(line)


@click.command()
@click.argument("what", metavar="FILE[#ID]")
def reset(what: str) -> None:
    """Go back to the extractor's values.

    Of a file, or of one event of it; deleted events come back. Events you added, comments, and fields that are yours
    alone (note, links, tags, image, hidden) stay.
    """
    from extractor.eventfiles import reset as reset_file

    project, _ = enter()
    for line in reset_file(project.relative(project.events), what).lines:
        click.echo(line)
