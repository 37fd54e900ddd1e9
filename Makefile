# make report   install, align the sample page, leave report.html
# make test     everything that CI runs
# make quality  figures on the development sets, held against their floors
# make pages    docs/checks.md, docs/command.md and docs/public-api.txt, from what there is
# make docs     this documentation as HTML, in docs/_build/html
# make fuzz     an hour of hostile input for everything that reads; finds go to .fuzz/finds
# make wheel    the wheel and the source distribution, tested apart from the sources on each
#               Python that is promised and can be found
# make bare     the tests without any extra
# make lowest   the tests with the oldest dependencies that are promised (of Python too, if
#               PYTHON names it)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PAGE ?= data/kazakhstan.txt
REPORT ?= report.html

.PHONY: report test lint types layers tests quality pages docs fuzz wheel bare lowest clean

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
	$(BIN)/pytest -n auto --dist loadfile

quality: $(VENV)/developing
	$(BIN)/python -m benchmarks.gate

pages: $(VENV)/developing
	$(BIN)/python scripts/check_pages.py
	$(BIN)/python scripts/command_page.py
	$(BIN)/python scripts/format_pages.py
	$(BIN)/python scripts/public_api.py

docs: $(VENV)/documenting
	$(BIN)/sphinx-build --fail-on-warning --nitpicky --keep-going --quiet docs docs/_build/html

fuzz: $(VENV)/fuzzing
	$(BIN)/python -m fuzz --seconds 3600

wheel:
	$(PYTHON) scripts/wheel.py

bare:
	$(PYTHON) -m venv $(VENV)-bare
	$(VENV)-bare/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-bare/bin/python -m pip install --quiet --editable . --group plain
	CI= $(VENV)-bare/bin/pytest -rfEs -n auto --dist loadfile

lowest:
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-lowest/bin/python -m pip install --quiet --constraint .ci/lowest.txt --editable . --group test
	$(VENV)-lowest/bin/pytest -n auto --dist loadfile

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test --group beside --group lint
	touch $@

$(VENV)/documenting: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group docs
	touch $@

$(VENV)/fuzzing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group fuzz
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-lowest $(VENV)-bare dist docs/_build docs/notebooks report.html .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
