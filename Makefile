# Two commands do everything: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out

.PHONY: demo test clean
.DEFAULT_GOAL := demo

.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: .venv/.ready
	$(BIN)/flyout check examples/reports/* --out $(OUT)

test: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

clean:
	rm -rf .venv out build dist

# Side by side with other programs, on a machine that does nothing else; writes docs/performance.md.
.PHONY: bench
.venv-bench/.ready: benchmarks/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	touch $@

bench: .venv/.ready .venv-bench/.ready
	$(BIN)/python benchmarks/run.py

# Claims against annotated reports, where these lie beside the project: what a change gained and lost.
.PHONY: claims-score
claims-score: .venv/.ready
	$(BIN)/python benchmarks/claims_score.py

# Public sentence sets, read by flyout and by quantulum3; writes docs/quantities.md.
.PHONY: quantities-bench
.venv-bench-text/.ready: benchmarks/requirements-text.txt
	$(PYTHON) -m venv .venv-bench-text
	.venv-bench-text/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

quantities-bench: .venv/.ready .venv-bench-text/.ready
	$(BIN)/python benchmarks/quantities.py

# Hostile inputs for the grammar, the claim rules and the document reader: `make fuzz RUNS=1000000`.
.PHONY: fuzz
RUNS ?= 100000
.venv-fuzz/.ready: fuzz/requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv-fuzz
	.venv-fuzz/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[html]' --requirement $<
	touch $@

fuzz: .venv-fuzz/.ready
	.venv-fuzz/bin/python fuzz/with_hypothesis.py $(RUNS)
	.venv-fuzz/bin/python fuzz/with_atheris.py grammar -runs=$(RUNS) -max_len=200
	.venv-fuzz/bin/python fuzz/with_atheris.py claims -runs=$(RUNS) -max_len=100
	.venv-fuzz/bin/python fuzz/with_atheris.py reader -runs=$(RUNS) -max_len=1000
