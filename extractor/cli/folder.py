"""The project that a command works in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.project import Project


def enter(paths: tuple[Path, ...] = ()) -> tuple[Project, list[Path]]:
    """The project of the current folder, which becomes the current one, and PATHS as seen from there.

    Sources are recorded as the editor sees them from the project's folder, wherever the command is given.
    """
    from extractor.project import find_project

    project = find_project(Path.cwd())
    inputs = [project.relative(path) for path in paths]
    os.chdir(project.root)
    return project, inputs
