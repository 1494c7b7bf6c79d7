"""The command line `timeline`: each command parses its arguments, calls one function of the package, and prints.

Imports of the stages live inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import gc

import click

from extractor.cli.answers import Commands
from extractor.cli.edits import accept, check, decline, reset
from extractor.cli.site import pages, serve
from extractor.cli.tag import tag
from extractor.cli.trip import build, extract


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


for _command in (tag, build, extract, check, accept, decline, reset, serve, pages):
    main.add_command(_command)
