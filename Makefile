# `make demo` and `make test` set everything up on a fresh machine; see CONTRIBUTING.md.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test check setup clients bench speed fuzz pages page-speed warc-memory lock clean format

demo: setup
	@for event in examples/*/; do \
	  echo; echo "\$$ rashomon report $$event"; $(BIN)/rashomon report $$event || exit 1; \
	done

test: setup
	$(BIN)/python -m pytest -n auto --dist loadfile

check: setup
	$(BIN)/ruff format --check src tests scripts
	$(BIN)/ruff check src tests scripts
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_style.py

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' \
	  || { echo "Rashomon needs Python 3.11 or later; call make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

# What the exports are opened with in tests; `make test` skips those where it is not there.
clients:
	$(PYTHON) scripts/clients.py

bench: setup
	$(BIN)/python scripts/bench.py

speed: setup
	$(BIN)/python scripts/speed.py

# MINUTES=5; coverage-guided where atheris is installed (pip install 'rashomon[fuzz]').
fuzz: setup
	$(BIN)/python scripts/fuzz.py --minutes $(or $(MINUTES),5)

pages: setup
	$(BIN)/python scripts/page_bench.py

page-speed: setup
	$(BIN)/python scripts/page_speed.py

warc-memory: setup
	$(BIN)/python scripts/warc_memory.py

format: setup
	$(BIN)/ruff format src tests scripts
	$(BIN)/ruff check --fix src tests scripts

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --no-annotate --extra dev pyproject.toml -o requirements.lock
	sed -i '1i # Every library with its hashes; no registry address. Made anew by `make lock`.' requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  --no-annotate clients.in -o clients.lock
	sed -i '1i # Every client with its hashes; no registry address. Made anew by `make lock`.' clients.lock

clean:
	rm -rf $(VENV) .clients .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
