# The commands of the tracker. `make run` and `make test` need Python 3.11 or later with venv, and make; nothing else.

# The first Python on the machine that is new enough and runs (a name on the path may be an empty shell).
PYTHON ?= $(shell for name in python3 python3.11 python3.12 python3.13; do \
	$$name -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$name && break; done)
PORT ?= 8000
SIZES ?= 10000,100000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
SPANISH := cases/locale/es/LC_MESSAGES/django

.PHONY: run test check prove bench messages codebook lock format clean

run: .venv/run ## set up what is missing, then serve the site and the desk on this machine
	@umask 077 && mkdir -p data && $(MANAGE) migrate --verbosity 0
	@umask 022 && $(MANAGE) collectstatic --no-input --verbosity 0
	@umask 077 && $(MANAGE) load_first_case && $(MANAGE) load_law && $(MANAGE) first_start
	@umask 077 && exec $(MANAGE) serve --port $(PORT)

test: .venv/tools ## every test, on SQLite and on PostgreSQL, in a real browser
	@$(BIN)/python -m tests.run $(ARGS)

check: .venv/tools ## style, types, import layers, templates, migrations, codebook, messages, deployment
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/lint-imports --no-logo > .venv/imports.txt || (cat .venv/imports.txt; false)
	@$(BIN)/mypy
	@git ls-files --cached --others --exclude-standard 'templates/*.html' | xargs $(BIN)/djlint --lint --quiet
	@$(MANAGE) makemigrations --check --dry-run --verbosity 0
	@$(MANAGE) codebook --check
	@SITE_URL=https://cases.example.org SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') \
		$(MANAGE) check --deploy --fail-level WARNING
	@echo "All checks passed."

prove: .venv/tools ## the slow proofs, on both engines; every seeded fault must turn a test red; no ratio of the bench is lost
	@$(BIN)/python -m tests.run --proofs
	@$(BIN)/python -m tests.prove
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(BIN)/python -m tests.bench --short

bench: .venv/tools ## what pages cost, against an empty view and against Datasette on the same cases; SIZES=10000,100000
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(BIN)/python -m tests.bench --sizes $(SIZES)

messages: .venv/tools ## collect the texts to translate, and compile the translations (needs gettext)
	@$(MANAGE) makemessages --locale es --no-location --no-wrap --no-obsolete --verbosity 0 --extension html,py \
		--ignore .venv --ignore 'static/*' --ignore 'data/*' --ignore 'media/*' --ignore 'build/*' --ignore 'tests/*'
	@msgattrib --sort-output --no-wrap $(SPANISH).po | grep -v '^"POT-Creation-Date:' > $(SPANISH).tmp
	@mv $(SPANISH).tmp $(SPANISH).po
	@msgfmt --check-format --output-file $(SPANISH).mo $(SPANISH).po

codebook: .venv/run ## write the codebook, cases/README.md
	@$(MANAGE) codebook

lock: .venv/tools ## renew the locked requirements
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras \
		--no-emit-index-url --no-emit-find-links --output-file requirements.txt requirements/run.in
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras \
		--allow-unsafe --no-emit-index-url --no-emit-find-links --output-file requirements/tools.txt requirements/tools.in
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras \
		--allow-unsafe --no-emit-index-url --no-emit-find-links --output-file requirements/bench.txt requirements/bench.in

format: .venv/tools ## put the code into its one style
	@$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet .

clean: ## remove what can be made again; the database and the files stay
	rm -rf .venv static build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/run: requirements.txt
	@test -n "$(PYTHON)" || (echo "Python 3.11, 3.12 or 3.13 with venv is needed." && false)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

.venv/tools: .venv/run requirements/tools.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/tools.txt
	@touch $@
