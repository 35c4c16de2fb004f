# Everything lives in .venv. Needed on the machine: git, make, Python 3.11 or newer with venv.

PYTHON = python3
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK = $(BIN)/pip-compile --quiet --no-header --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --build-deps-for editable
SPEC = industries/local_services/scenarios/tea-chain/solution.yaml
OUT = out/tea-chain

.PHONY: demo test bench lock

demo: .venv/installed
	$(BIN)/solutionkit build $(SPEC) -o $(OUT)

test: .venv/installed-dev
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

bench: .venv/installed-dev
	@for each in tests/bench/*.py; do echo "$$each"; $(BIN)/python "$$each" || exit 1; done

lock: .venv/installed-dev
	$(LOCK) --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	cd tests/peers && npm install --ignore-scripts --no-audit --no-fund && node lock.mjs

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "Setting up .venv"
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements.lock pyproject.toml
	@echo "Installing what requirements.lock names"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	@echo "Installing what requirements-dev.lock names"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@
