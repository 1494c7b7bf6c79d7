"""The examples in the docstrings of the package are true."""

import doctest
import importlib
import pkgutil

import pytest

import extractor

MODULES = [module.name for module in pkgutil.walk_packages(extractor.__path__, "extractor.") if not module.ispkg]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
