"""Where event files lie, and that none of them leads outside their folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

MEMORY = ".extracted"


class OutsideError(ValueError):
    """A path that leads outside the events folder."""


def files(events_dir: Path, suffix: str = ".yaml") -> Iterator[os.DirEntry[str]]:
    """The event files under a folder, in no order: not those in hidden folders, and no folder that is a link."""
    try:
        entries = list(os.scandir(events_dir))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(suffix):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path), suffix)


def name_of(events_dir: Path, path: Path) -> str:
    """The name of an event file: its path under the folder, without the suffix, parts joined by ``/``."""
    return os.path.relpath(path, events_dir).replace(os.sep, "/").rpartition(".")[0]


def inside(events_dir: Path, path: Path) -> Path:
    """`path` with links resolved. Raises OutsideError where that is outside the events folder."""
    root = events_dir.resolve()
    real = path.resolve()
    if not real.is_relative_to(root):
        raise OutsideError(f"{path} leads outside {events_dir}")
    return real


def event_file(events_dir: Path, name: str) -> Path:
    """The path of the event file called `name`. Raises OutsideError for a name that leads elsewhere."""
    path = events_dir / (name + ".yaml")
    inside(events_dir, path)
    return path


def memory_file(events_dir: Path, name: str) -> Path:
    """Where the extraction behind the event file `name` is remembered. Raises OutsideError."""
    path = events_dir / MEMORY / (name + ".json")
    inside(events_dir, path)
    return path


def find(events_dir: Path, file: str) -> str:
    """The name of the event file that a person means: a name, with or without ``.yaml``, or a path to the file.

    Raises OutsideError for a path elsewhere, FileNotFoundError (with the nearest name) where there is none such.
    """
    wanted = file.removesuffix(".yaml")
    if not os.path.isabs(file):
        for root in (events_dir, Path()):
            path = root / (wanted + ".yaml")
            known = path.is_file() or (root is events_dir and (events_dir / MEMORY / (wanted + ".json")).is_file())
            if known and ".." not in PurePosixPath(wanted).parts:
                real = inside(events_dir, path)
                if root is events_dir:
                    return PurePosixPath(wanted).as_posix()
                return real.relative_to(events_dir.resolve()).with_suffix("").as_posix()
    path = Path(wanted + ".yaml")
    real = inside(events_dir, path) if os.path.isabs(file) or ".." in path.parts else path
    if real.is_file():
        return real.relative_to(events_dir.resolve()).with_suffix("").as_posix()
    import difflib

    names = [name_of(events_dir, Path(entry.path)) for entry in files(events_dir)]
    near = sorted(name for name in names if wanted and wanted in name) or difflib.get_close_matches(
        wanted, names, 1, 0.6
    )
    raise FileNotFoundError(
        f"there is no event file “{wanted}” in {events_dir}" + (f"; did you mean {near[0]}?" if near else "")
    )
