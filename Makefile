# Everything from nothing but Python 3.11 or newer and make. `make demo` and `make test` set up
# their own environment in .venv from the lock files; a second run takes seconds.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo demo-web test test-fast lint docs lock benchmarks clean

demo: $(VENV)/.run
	@$(BIN)/quarterdeck demo demo

demo-web: demo
	@$(BIN)/quarterdeck serve --project demo --sample

test: $(VENV)/.dev
	@$(BIN)/python tools/machine.py
	@$(BIN)/python -m pytest -n 2 --dist loadfile

test-fast: $(VENV)/.dev
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not files and not browser and not slow"

lint: $(VENV)/.dev
	$(BIN)/ruff format --check src tests tools benchmarks
	$(BIN)/ruff check src tests tools benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.dev
	$(BIN)/python tools/make_needs.py
	$(BIN)/python tools/make_docs.py

benchmarks: $(VENV)/.dev
	$(BIN)/python benchmarks/figures.py
	$(BIN)/python benchmarks/package.py
	$(BIN)/python benchmarks/lint.py
	$(BIN)/python benchmarks/commitments.py
	$(BIN)/python benchmarks/workspace.py

# uv is needed only to renew the locks.
lock:
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-annotate -o requirements/run.lock pyproject.toml
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-annotate --extra dev -o requirements/dev.lock pyproject.toml
	uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-annotate -o requirements/build.lock requirements/build.in

clean:
	rm -rf $(VENV) demo

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Quarterdeck needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Next: make PYTHON=python3.11 ...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up .venv from requirements/run.lock ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/build.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.lock $(VENV)/.run
	@echo "Setting up the test tools from requirements/dev.lock ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@
