"""What several rooms' tests need."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "tass-japan-missile-defense.txt"

MKDOCS = """site_name: Harbour
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {name: material, font: false}
plugins: [timeline]
"""

# Written for these tests; it states its year, so that they do not depend on how a year is worked out.
HARBOUR = """Harbour board approves a second crane

OSLO, June 3, 2019 (Reuters) - The Oslo harbour board approved a plan on Monday to deepen the eastern channel.

The city bought the land in March 2015.

The new crane is expected to arrive in 2021, the board said.
"""


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """An empty timeline project with one article, as the current folder."""
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "harbour.txt").write_text(HARBOUR, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
