# GNU make, Python >= 3.11 and PyPI are all that is needed. `make help` lists the targets.

# The first of these that runs, is new enough and can make an environment. Another: make test PYTHON=...
CANDIDATES := python3.13 python3.12 python3.11 python3
USABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
FOUND = $(foreach p,$(CANDIDATES),$(if $(shell $(p) -c '$(USABLE)' 2>/dev/null && echo yes),$(p)))
PYTHON ?= $(firstword $(FOUND))

VENV := .venv
FLOORS := .venv-floors
HOLIDAYS := .venv-holidays
SWEEPS := .venv-sweeps
SHOP := .venv-shop
BIN := $(VENV)/bin
PIP_INSTALL := -m pip --disable-pip-version-check install --quiet

# The declared lower bounds as exact versions: >=2.11 gives ==2.11.
LOWEST := import tomllib; \
    project = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
    print(*(bound.replace('>=', '==') for bound in project['dependencies']), sep='\n')

HOLIDAYS_LOWEST := import tomllib; \
    project = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
    print(project['optional-dependencies']['holidays'][0].replace('>=', '=='))

.DEFAULT_GOAL := help
.PHONY: help python demo test check test-long test-holidays test-sweeps shop test-shop bench bench-sweeps floors clean

help:
	@echo 'make demo           install in $(VENV) and run the demonstration'
	@echo 'make test           style, types, architecture and tests'
	@echo 'make check          the same without the tests'
	@echo 'make test-long      the properties of tests/spec with 20,000 examples each'
	@echo 'make test-holidays  the time limits with public holidays, newest and lowest version'
	@echo 'make test-sweeps    the sweeps in polars, pandas, DuckDB, SQLite, Spark and PostgreSQL'
	@echo 'make bench-sweeps   the sweeps beside queries written by hand'
	@echo 'make shop           start the example shop, with demo data of 100,000 customers'
	@echo 'make test-shop      its tests, on SQLite and on PostgreSQL where that is installed'
	@echo 'make floors         the tests with the lowest dependencies that are allowed'
	@echo 'make bench          the benchmarks'
	@echo 'make clean          remove environments and caches'

demo: $(VENV)/.installed
	$(BIN)/privpolicy demo

test: check
	$(BIN)/python -m pytest

check: $(VENV)/.installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test-long: $(VENV)/.installed-test
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest tests/spec

# An environment of its own: the package holds python-dateutil below 3.
test-holidays: $(HOLIDAYS)/.made
	$(HOLIDAYS)/bin/python $(PIP_INSTALL) --upgrade -e '.[holidays,test]'
	$(HOLIDAYS)/bin/mypy src/privpolicy/extra/holidays.py
	$(HOLIDAYS)/bin/python -m pytest tests/law tests/extra/test_holidays.py
	$(HOLIDAYS)/bin/python $(PIP_INSTALL) "$$($(HOLIDAYS)/bin/python -c "$(HOLIDAYS_LOWEST)")"
	$(HOLIDAYS)/bin/python -m pytest tests/law tests/extra/test_holidays.py

# Besides, Spark needs Java and the tests of PostgreSQL its server: apt-get install default-jre-headless postgresql
test-sweeps: $(SWEEPS)/.installed
	$(SWEEPS)/bin/mypy
	PRIVPOLICY_ENGINES=all $(SWEEPS)/bin/python -m pytest tests/extra/sweeps --durations=10
	$(SWEEPS)/bin/python -m pytest tests/docs -k 'howto-sql or howto-sweeps'

bench-sweeps: $(SWEEPS)/.installed
	$(SWEEPS)/bin/python benchmarks/sweep.py

# An environment of its own: what a shop installs is not what the library's tests need.
shop: $(SHOP)/.installed
	cd examples/shop && ../../$(SHOP)/bin/python -m shop serve

test-shop: $(SHOP)/.installed-test
	cd examples/shop && ../../$(SHOP)/bin/ruff check . && ../../$(SHOP)/bin/ruff format --check .
	cd examples/shop && ../../$(SHOP)/bin/mypy
	cd examples/shop && ../../$(SHOP)/bin/python -m pytest --privpolicy-cov-fail-under=100

bench: $(VENV)/.installed-bench
	$(BIN)/python benchmarks/run.py

floors: $(FLOORS)/.installed-test
	$(FLOORS)/bin/python -m pytest

clean:
	rm -rf $(VENV) $(FLOORS) $(HOLIDAYS) $(SWEEPS) $(SHOP) dist .coverage .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks examples -name __pycache__ -type d -prune -exec rm -rf {} +

# Which Python would be used; fails where there is none.
python:
	@test -n '$(PYTHON)' || { \
	    echo 'None of $(CANDIDATES) is Python 3.11 or later with the venv module.' >&2; \
	    echo 'On Debian: apt-get install python3-venv. Elsewhere: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@'$(PYTHON)' -c '$(USABLE)' || { \
	    echo '$(PYTHON) is not Python 3.11 or later with the venv module.' >&2; exit 1; }
	@echo '$(PYTHON)'

$(VENV)/.made $(FLOORS)/.made $(HOLIDAYS)/.made $(SWEEPS)/.made $(SHOP)/.made:
	@$(MAKE) --no-print-directory python
	'$(PYTHON)' -m venv --clear $(@D)
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP_INSTALL) -e .
	@touch $@

$(VENV)/.installed-test: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP_INSTALL) -e '.[test]'
	@touch $@ $(VENV)/.installed

$(SHOP)/.installed: pyproject.toml examples/shop/pyproject.toml $(SHOP)/.made
	$(SHOP)/bin/python $(PIP_INSTALL) -e '.[yaml]' -e examples/shop
	@touch $@

$(SHOP)/.installed-test: pyproject.toml examples/shop/pyproject.toml $(SHOP)/.made
	$(SHOP)/bin/python $(PIP_INSTALL) -e '.[yaml]' -e 'examples/shop[test]'
	@touch $@ $(SHOP)/.installed

$(VENV)/.installed-bench: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP_INSTALL) -e '.[bench,test]'
	@touch $@ $(VENV)/.installed-test $(VENV)/.installed

$(SWEEPS)/.installed: pyproject.toml $(SWEEPS)/.made
	$(SWEEPS)/bin/python $(PIP_INSTALL) -e '.[engines,frames,sql,test]'
	@touch $@

$(FLOORS)/.installed-test: pyproject.toml $(FLOORS)/.made
	$(FLOORS)/bin/python -c "$(LOWEST)" > $(FLOORS)/lowest.txt
	$(FLOORS)/bin/python $(PIP_INSTALL) -e '.[test]' -c $(FLOORS)/lowest.txt
	@touch $@
