"""The examples in the docstrings of the event files' modules are true."""

import doctest
import importlib
import pkgutil

import pytest

from extractor import eventfiles


@pytest.mark.parametrize("module", [module.name for module in pkgutil.iter_modules(eventfiles.__path__)])
def test_docstrings(module: str) -> None:
    result = doctest.testmod(importlib.import_module(f"extractor.eventfiles.{module}"))
    assert result.failed == 0
