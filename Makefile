# make video: film the sample.  make test: run the tests.  Both set up .venv first when it is needed.
PYTHON ?= python3
VENV   := .venv
ifeq ($(OS),Windows_NT)
BIN    := $(VENV)/Scripts
else
BIN    := $(VENV)/bin
endif
SAMPLE := script/examples/junior-vs-senior.md
# make bench BENCH="--quick", or "--only x264,graph": python -m bench.film --help tells
BENCH  ?=
READY  := $(VENV)/.ready
DEV    := $(VENV)/.ready-dev

.PHONY: video test test-long soak lint bench clean

video: $(READY)
	$(BIN)/shotwright $(SAMPLE)

test: $(DEV)
	$(BIN)/python -m pytest -n auto

test-long: $(DEV)
	$(BIN)/python -m pytest -n auto -m long

soak: $(DEV)
	$(BIN)/python -m pytest -m soak tests/soak

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(DEV)
	$(BIN)/python -m bench.pictures --forms
	$(BIN)/python -m bench.film $(BENCH)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Shotwright needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	$(BIN)/python -m shotwright.system
	touch $@

$(DEV): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) out
