"""Where things are: the folder of a timeline is the one with a ``mkdocs.yml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class ProjectError(Exception):
    """A folder that is no timeline project. ``str(error)`` is one line: what is missing and how to mend it."""


@dataclass(frozen=True, slots=True)
class Project:
    """Absolute paths of a timeline project. docs: MkDocs' docs_dir; events: the event files, ``events/`` in it."""

    root: Path
    config: Path
    docs: Path

    @property
    def events(self) -> Path:
        return self.docs / "events"

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    def relative(self, path: Path) -> Path:
        """`path` as the editor would write it in the project's folder, where it lies in there."""
        absolute = path.absolute()
        return absolute.relative_to(self.root) if absolute.is_relative_to(self.root) else path


def find_project(start: Path) -> Project:
    """The project that `start` lies in: its own folder or the nearest above it with a ``mkdocs.yml``.

    Raises ProjectError when there is none, or its ``mkdocs.yml`` is not YAML.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in ("mkdocs.yml", "mkdocs.yaml"):
            config = folder / name
            if config.is_file():
                return Project(folder, config, folder / _docs_dir(config))
    raise ProjectError(f"no mkdocs.yml in {start} or above it; run this in the folder of your timeline")


def _docs_dir(config: Path) -> str:
    import yaml

    # The nodes are walked, not constructed: mkdocs.yml may hold Python tags that only MkDocs knows how to read.
    try:
        root = yaml.compose(config.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise ProjectError(f"{config}{where}: not YAML: {getattr(error, 'problem', error)}") from None
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == "docs_dir" and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return "docs"
