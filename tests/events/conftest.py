"""The sentences that the tests of this package are about, for what must hold for all of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
UNMARKED = dict.fromkeys(map(ord, "[]"))
"""Brackets mark date words in some tests."""


def _sentences() -> Iterator[str]:
    for file in sorted(HERE.rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = " ".join(node.value.translate(UNMARKED).split())
                if 5 < text.count(" ") < 80 and text[0].isupper() and text[-1] in ".”\"'":
                    yield text


@pytest.fixture(scope="session")
def own_sentences() -> list[str]:
    found = sorted({*_sentences()})
    assert len(found) > 1000
    return found
