# make demo    read the dispatches that ship, and print what they say; import the ledger, and print who stands where; ask statistics
# make test    the tests
# make check   format, lint, imports, types, tests with doc examples, and the quality gate
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
UV := uv==0.13.9
DEBIAN := /usr/lib/python3/dist-packages
# for `compgen`
SHELL := /bin/bash

.PHONY: setup receivers demo test check format lint mend imports types gate pin docs bench lock clean

demo: $(READY)
	$(BIN)/legation read docs/examples --format text
	LEGATION_DATABASE=sqlite:///$(VENV)/demo.sqlite $(BIN)/legation import taliban
	LEGATION_DATABASE=sqlite:///$(VENV)/demo.sqlite $(BIN)/legation standing --to AFG:IEA --on 2025-07-04
	echo 'Trade between Kazakhstan and Afghanistan came to almost $$1 billion in 2022.' | $(BIN)/legation trade check -

# On up to four cores, a file's tests on one.
test: $(READY)
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

check: format lint imports types test gate

setup: $(READY)

# uv installs in seconds what pip installs in half a minute; where it cannot reach the packages, pip does it.
# Both refuse a package whose hash is not in the lock.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	( $(BIN)/pip install --quiet --no-deps $(UV) \
	  && $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock ) \
	|| $(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --no-index --editable .
# Started once with leave to keep what it compiles, so that every later start takes half the time, whatever is forbidden then.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "import legation.article_to_record, legation.cli"
	touch $@

# What the tests of an export need beside the lock. Of PyICU Debian's own build is taken, where the machine has it for this
# Python; else it is built here, with a compiler, pkg-config and the headers of ICU.
receivers: $(READY)
	into=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))'); \
	if [ ! -e "$$into/icu" ] && compgen -G "$(DEBIAN)/PyICU-*.egg-info" >/dev/null; then \
	  cp -r $(DEBIAN)/icu $(DEBIAN)/PyICU-*.egg-info "$$into"; \
	  $(BIN)/python -c 'import icu' 2>/dev/null || rm -r "$$into/icu" "$$into"/PyICU-*.egg-info; \
	fi
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint requirements.lock --group receivers

format: $(READY)
	$(BIN)/ruff format --check src tests gold bench docs

lint: $(READY)
	$(BIN)/ruff check src tests gold bench docs

# What a machine can mend of both.
mend: $(READY)
	$(BIN)/ruff check --fix --quiet src tests gold bench docs || true
	$(BIN)/ruff format src tests gold bench docs

imports: $(READY)
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

gate: $(READY)
	$(BIN)/python gold/gate.py

# Raises the floors to what is reached now; refuses to lower one.
pin: $(READY)
	$(BIN)/python gold/gate.py --pin

# Writes into the documents what the commands that they show print now.
docs: $(READY)
	$(BIN)/python docs/shown.py

bench: $(READY)
	$(BIN)/python bench/read_speed.py
	$(BIN)/python bench/long_lines.py

# Writes the lock anew from pyproject.toml: today's newest versions, with their hashes, for every platform.
lock: $(READY)
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --no-emit-find-links --all-extras --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
