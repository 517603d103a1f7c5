# Two commands: `make run` and `make test`. Both set everything up first; Python 3.11 or later is all they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

AUDIT := .venv-audit

.PHONY: run setup test check lock audit wheel catalogues pictures clean

run: $(VENV)/.run-ready  ## the bot; without DIGESTBOT_TOKEN the demo with its chat page
	$(BIN)/python bot.py

setup: $(VENV)/.run-ready  ## what `run` needs, without starting it

# Journeys wait for much of their time: a third process computes meanwhile, also on two cores.
test: $(VENV)/.test-ready  ## everything that can be wrong
	$(BIN)/python -m pytest -n 3 --dist loadfile

check: $(VENV)/.test-ready  ## formatting, lint, types and walls, in seconds
	$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

lock: $(VENV)/.test-ready  ## work the versions out anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --upgrade pyproject.toml --extra vectors --group dev --output-file requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --constraint requirements-dev.lock pyproject.toml --extra vectors --output-file requirements.lock
	echo hatchling | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate --no-emit-index-url --constraint requirements-dev.lock - --output-file requirements-build.lock
	sed -E 's/ \\$$//; /--hash=/d' requirements.lock | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--no-deps --format pylock.toml - --output-file $(VENV)/pylock.toml > /dev/null
	printf 'pip-audit\ncyclonedx-bom\n' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --upgrade - --output-file requirements-audit.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	$(BIN)/python tools/make_licences.py $(VENV)/pylock.toml

audit: $(AUDIT)/.ready  ## whether a weakness is known of a package that comes along; asks a server for each
	@$(AUDIT)/bin/python tools/audit_lock.py

# cyclonedx-py reads the version only where pyproject.toml writes it out.
wheel: $(VENV)/.test-ready $(AUDIT)/.ready  ## the wheel, and beside it a list of what comes along (CycloneDX)
	rm -rf dist
	$(BIN)/python -m hatchling build --target wheel
	version=$$($(BIN)/python -c 'import digestbot; print(digestbot.__version__)') && \
		sed "s/^dynamic = .*/version = \"$$version\"/" pyproject.toml > dist/pyproject.toml
	$(AUDIT)/bin/cyclonedx-py requirements requirements.lock --pyproject dist/pyproject.toml --output-reproducible \
		--spec-version 1.6 --output-file dist/digestbot.cdx.json
	rm dist/pyproject.toml

catalogues: $(VENV)/.test-ready  ## new sentences into the catalogues, what is missing, and docs/readers/ anew
	$(BIN)/python -m tools.make_catalogues
	$(BIN)/python -m tools.make_readers_pages

pictures: $(VENV)/.test-ready  ## the pictures of docs/readers.md anew, with Chromium
	$(BIN)/python -m tools.make_pictures

clean:
	rm -rf $(VENV) $(AUDIT) dist build

$(VENV)/bin/python:
	@command -v $(PYTHON) > /dev/null || \
		{ echo "There is no $(PYTHON) here. Say which Python to use: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "digestbot needs Python 3.11 or later; $(PYTHON) is older. Say which to use: make run PYTHON=python3.12"; exit 1; }
	@echo "Setting up, once. This takes a minute or two."
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "$(PYTHON) can't make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/.run-ready: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@touch $@

$(VENV)/.test-ready: requirements-dev.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@ $(VENV)/.run-ready

$(AUDIT)/.ready: requirements-audit.lock | $(VENV)/bin/python
	@$(PYTHON) -m venv $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-audit.lock || \
		{ rm -rf $(AUDIT); echo "The tools can't be fetched: there is no network here. Nothing was looked at."; exit 1; }
	@touch $@
