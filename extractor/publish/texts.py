"""The full text of the articles whose text may be published."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from extractor.eventfiles import Timeline


def read_texts(timeline: Timeline, root: Path) -> dict[str, str]:
    """Texts by article name, of the articles with ``publish_text: true``; read below `root` only, whatever they say.

    An article whose source is missing or cannot be read has no text: the page of the article goes without.
    """
    texts: dict[str, str] = {}
    top = root.resolve()
    for article in timeline.articles:
        if not article.publish_text or not article.source:
            continue
        source, _, record = article.source.partition("#")
        path = (top / source).resolve()
        if not path.is_relative_to(top) or not path.is_file():
            continue
        stat = path.stat()
        text = _text(path, record, (stat.st_mtime_ns, stat.st_size))
        if text is not None:
            texts[article.name] = text
    return texts


@lru_cache(maxsize=4096)
def _text(path: Path, record: str, stamp: tuple[int, int]) -> str | None:
    """The text of a file, or of one record of it. stamp: the state of the file, by modification time and size."""
    from extractor.reading import read
    from extractor.reading.problem import ReadingError

    try:
        found = list(read(path))
    except (ReadingError, OSError):
        return None
    chosen = [one for one in found if one.source.endswith(f"#{record}")] if record else found
    if not chosen:
        return None
    told = [block for block in chosen[0].blocks if block.kind not in ("furniture", "footer")]
    return "\n".join(" ".join(chosen[0].text[block.start : block.end].split()) for block in told) or chosen[0].text
