"""What several rooms' tests need."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Serving = Callable[[str, str], tuple[Path, str]]

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


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Starts `timeline serve` for a mkdocs.yml and a file site/events/a.yaml; gives the folder and the address."""
    started: list[subprocess.Popen[bytes]] = []

    def serve(config: str, events: str) -> tuple[Path, str]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        (tmp_path / "site/events").mkdir(parents=True)
        (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
        (tmp_path / "site/events/a.yaml").write_text(events, "utf-8")
        command = [sys.executable, "-m", "extractor.cli", "serve", "--address", address]
        started.append(subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://{address}/", timeout=5).close()
            except OSError:
                time.sleep(0.1)
            else:
                time.sleep(0.5)  # the first page is there a moment before the folder is watched
                return tmp_path, f"http://{address}/"
        raise AssertionError("nothing is served after a minute")

    yield serve
    for server in started:
        server.kill()
        server.wait()
