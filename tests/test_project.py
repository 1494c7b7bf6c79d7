"""Where a timeline project is, told from its mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.project import ProjectError, find_project


@pytest.mark.parametrize(
    ("config", "docs"),
    [
        ("site_name: T\ndocs_dir: site\n", "site"),
        ("site_name: T\n", "docs"),
        ("site_name: T\ndocs_dir: 'my pages'\nmarkdown_extensions:\n  - x: !!python/name:a.b\n", "my pages"),
        ("\ufeffdocs_dir: site\n", "site"),
        ("", "docs"),
    ],
)
def test_the_folder_of_the_pages_is_the_one_mkdocs_uses(tmp_path, config, docs):
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    inner = tmp_path / "seeds" / "2023"
    inner.mkdir(parents=True)
    project = find_project(inner)
    assert (project.root, project.docs, project.events) == (tmp_path, tmp_path / docs, tmp_path / docs / "events")
    assert project.relative(inner / "a.txt") == Path("seeds/2023/a.txt")
    assert project.relative(tmp_path.parent / "a.txt") == tmp_path.parent / "a.txt"


def test_a_folder_that_is_no_project(tmp_path):
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path)
    assert str(caught.value) == f"no mkdocs.yml in {tmp_path} or above it; run this in the folder of your timeline"


def test_a_broken_mkdocs_yml(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: T\nplugins: [search\n", "utf-8")
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path / 'mkdocs.yml'}:3:1: not YAML: expected ',' or ']', but got '<stream end>'"
    )
