# make report   install, align the sample page, leave report.html
# make test     everything that CI runs
# make quality  figures on the development sets, held against their floors
# make pages    docs/checks.md, from the docstrings of the checks
# make lowest   the tests with the oldest dependencies that are promised

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PAGE ?= data/kazakhstan.txt
REPORT ?= report.html

.PHONY: report test lint types layers tests quality pages lowest clean

report: $(VENV)/installed
	$(BIN)/python examples/alignment_report.py $(PAGE) $(REPORT)

test: lint types layers tests

lint: $(VENV)/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/developing
	$(BIN)/mypy

layers: $(VENV)/developing
	$(BIN)/lint-imports

tests: $(VENV)/developing
	$(BIN)/pytest

quality: $(VENV)/developing
	$(BIN)/python -m benchmarks.gate

pages: $(VENV)/developing
	$(BIN)/python scripts/check_pages.py

lowest:
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-lowest/bin/python -m pip install --quiet --constraint .ci/lowest.txt --editable . --group test
	$(VENV)-lowest/bin/pytest

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test --group lint
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-lowest report.html .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
