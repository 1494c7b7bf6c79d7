"""Files replaced whole or not at all, one run at a time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from extractor.eventfiles.paths import MEMORY, inside

_PREFIX = ".timeline-"
_IGNORED = "# Traces of a run under way.\n.lock\n*.next\n*.tmp\n"


class StoreError(Exception):
    """Event files that cannot be written now; the message says why, in one line for the editor."""


def replace(events_dir: Path, path: Path, text: str) -> None:
    """Replace a file's content: written beside it, flushed to the disk, renamed over it.

    After a crash at any point the file is the old one or the new one. A link inside the folder is followed. Raises
    OutsideError for a path that leads outside the events folder, StoreError where the file cannot be written.
    """
    target = inside(events_dir, path)
    temporary = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not os.access(target, os.W_OK):
            # Renaming over it would work, and undo the protection its owner gave it.
            raise PermissionError(13, "the file is read-only")
        handle, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=".tmp", dir=target.parent)
        with open(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(temporary, target)
        _renamed_in.add(target.parent)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        raise StoreError(f"{path} cannot be written: {error.strerror}; nothing in it was changed") from error


def sweep(events_dir: Path) -> None:
    """Remove what a run that was killed had begun to write."""
    for folder, _, names in os.walk(events_dir):
        for name in names:
            if name.startswith(_PREFIX) and name.endswith(".tmp"):
                with suppress(OSError):
                    os.unlink(os.path.join(folder, name))


def flush_folder(folder: Path) -> None:
    """Make a rename last over a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# Folders in which files were renamed since they were flushed; once for a run is enough, since each file's content is
# on the disk before it gets its name.
_renamed_in: set[Path] = set()


def flush() -> None:
    """Make the renames of this run last over a power cut."""
    while _renamed_in:
        flush_folder(_renamed_in.pop())


@cache
def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def locked(events_dir: Path, wait: float = 30) -> Iterator[None]:
    """Hold the folder for one run. Raises StoreError where another run holds it for longer than `wait` seconds."""
    from filelock import FileLock, Timeout

    folder = events_dir / MEMORY
    try:
        inside(events_dir, folder)
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            replace(events_dir, ignore, _IGNORED)
        lock = FileLock(folder / ".lock", timeout=wait)
        lock.acquire()
    except Timeout as error:
        raise StoreError(f"another run is writing to {events_dir}; wait for it to end, then try again") from error
    except OSError as error:
        raise StoreError(f"{events_dir} cannot be written: {error.strerror}") from error
    _umask()  # asked once, while there is one thread: asking sets it for a moment
    try:
        yield
    finally:
        flush()
        lock.release()
