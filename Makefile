# `make site` builds the timeline of the articles in seeds/, `make test` checks everything.
# Both set up .venv themselves, from pinned and hashed packages, and are quiet about it when nothing changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install

.PHONY: site test serve format lock screenshot clean

site: $(VENV)/site.done
	@$(BIN)/timeline build

serve: $(VENV)/site.done
	@$(BIN)/timeline serve

test: $(VENV)/test.done
	@$(BIN)/ruff format --check --quiet . || { echo 'run `make format`' >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

format: $(VENV)/test.done
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .

# The picture in the README, of the page as it is built from seeds/; needs Debian's chromium.
screenshot: $(VENV)/test.done
	@$(BIN)/python scripts/screenshot.py

# Writes the lock files anew from pyproject.toml; needs `uv`, which the test environment brings.
lock: $(VENV)/test.done
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --custom-compile-command 'make lock' pyproject.toml requirements/build.in -o requirements/site.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --custom-compile-command 'make lock' --extra test pyproject.toml requirements/build.in -c requirements/site.txt -o requirements/test.txt

$(VENV)/python.done:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo 'timeline-extractor needs Python 3.11 or newer; say which with `make PYTHON=python3.12 …`' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.done: $(VENV)/python.done pyproject.toml requirements/site.txt
	@echo 'Setting up $(VENV) …' >&2
	@$(PIP) --no-deps --require-hashes -r requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.done: $(VENV)/site.done requirements/test.txt
	@echo 'Setting up $(VENV) for the tests …' >&2
	@$(PIP) --no-deps --require-hashes -r requirements/test.txt
	@touch $@

clean:
	rm -rf $(VENV) public build .pytest_cache .mypy_cache .ruff_cache .hypothesis
