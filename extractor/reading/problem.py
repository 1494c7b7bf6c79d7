"""What can be wrong with an article file, said so that the editor can mend it."""

from __future__ import annotations


class ReadingError(Exception):
    """An input that cannot be read as an article. ``str(error)`` is one line: the file (and line), then what to do."""
