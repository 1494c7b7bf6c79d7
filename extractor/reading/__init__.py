"""From files to articles: `read` is the room's one public function."""

from extractor.reading.files import read
from extractor.reading.problem import ReadingError

__all__ = ["ReadingError", "read"]
