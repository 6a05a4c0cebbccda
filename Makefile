# Two commands matter: `make demo` and `make test`. Each sets up whatever is missing, says what
# it does, and starts in seconds when run again.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed

.PHONY: demo test lint types browser bench gate docs pictures clean
.DELETE_ON_ERROR:

demo: $(INSTALLED) ## build the example into demo/story.db and say what was found
	@echo "==> reading the captures in examples/ into demo/story.db"
	@mkdir -p demo && rm -f demo/story.db*
	@$(BIN)/rashomon build examples/*/captures -o demo/story.db
	@$(BIN)/rashomon show demo/story.db story

test: $(INSTALLED) browser ## all tests, the browser ones included
	@echo "==> running all tests"
	@$(BIN)/python -m pytest

lint: $(INSTALLED)
	@echo "==> checking style"
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(INSTALLED)
	@echo "==> checking types"
	@$(BIN)/mypy

bench: $(INSTALLED) ## every benchmark; DATA is the folder of the corpora
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt --group bench
	@$(BIN)/python -m benchmarks --data $(DATA)

gate: $(INSTALLED) ## no figure below its floor; DATA is the folder of the corpora
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt --group bench
	@$(BIN)/python -m benchmarks gate --data $(DATA)

docs: $(INSTALLED) ## write docs/commands.md from the commands themselves
	@$(BIN)/typer rashomon.cli utils docs --name rashomon --output docs/commands.md

pictures: $(INSTALLED) browser ## take the pictures in docs/pictures anew
	@$(BIN)/python docs/pictures.py

browser: $(INSTALLED)
	@sh tests/install_chromium.sh $(BIN)

$(INSTALLED): pyproject.toml constraints.txt
	@echo "==> setting up .venv (only when the dependencies have changed)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/pip || $(BIN)/python -m ensurepip >/dev/null
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt -e . --group dev
	@touch $@

clean:
	rm -rf .venv demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
