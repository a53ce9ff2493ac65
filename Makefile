# Two commands do everything on a fresh machine with Python 3.11 or newer:
#
#   make pages    installs sopdoc into .venv and builds all of sop_sources/ into output/
#   make test     installs it with what the tests need, and runs them
#   make near ROOM=layout/flowchart
#                 runs the tests of a room, or of a folder in it, but those that take long or need an office program
#
#   make catalogue
#                 takes new messages out of the code, says which are to be translated, and compiles translations
#
# These take longer:
#
#   make random   draws 5,000 random procedures, and looks for any line that is wrong
#   make format   writes the manual of the format, docs/format.md and docs/format.id.md, from the table of keys;
#                 make format-pictures draws the pictures of its examples, too, and needs poppler
#   make panduan  writes what sopdoc says of the faulty examples in docs/panduan/; make panduan-pictures draws, too
#   make rules    writes the lists of all rules, docs/rules.md and docs/rules.id.md, from their manual
#   make fuzz     takes 50,000 damaged sources, templates and offices through the program

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PARTS := pyproject.toml sopdoc/version.py

.PHONY: pages test near random fuzz check catalogue bench format format-pictures panduan panduan-pictures rules clean

pages: $(VENV)/.pages
	$(BIN)/sopdoc build

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto

near: $(VENV)/.test
	$(BIN)/python -m pytest -n 2 -m "not long and not libreoffice and not validator" tests/$(ROOM)

random: $(VENV)/.test
	$(BIN)/python -m tests.checkers --random 5000 --jobs 2 --quiet

fuzz: $(VENV)/.test
	$(BIN)/python -m tests.fuzz --count 50000 --jobs 2

check: $(VENV)/.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

catalogue: $(VENV)/.test
	$(BIN)/python docs/make_catalogue.py

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks

format: $(VENV)/.test
	$(BIN)/python docs/make_format.py

format-pictures: $(VENV)/.test
	$(BIN)/python docs/make_format.py --pictures

panduan: $(VENV)/.test
	$(BIN)/python docs/make_panduan.py

panduan-pictures: $(VENV)/.test
	$(BIN)/python docs/make_panduan.py --pictures

rules: $(VENV)/.test
	$(BIN)/python docs/make_rules.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "sopdoc needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.pages: $(VENV)/made $(PARTS)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.test: $(VENV)/made $(PARTS)
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $@

$(VENV)/.bench: $(VENV)/made $(PARTS)
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	touch $@

$(VENV)/.check: $(VENV)/made $(PARTS)
	$(BIN)/python -m pip install --quiet --editable '.[check]'
	touch $@
