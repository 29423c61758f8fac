# Everything one does with Martlet from a checkout. `make` alone lists it.

.DEFAULT_GOAL := help
.PHONY: help run setup build static test unit e2e faults screens lint format bench clean

swift_build := swift build --configuration release --static-swift-stdlib --product martlet
# Two files at a time: half of what a test does is to wait.
pytest := .build/venv/bin/pytest -n 2 --dist loadfile Tests/EndToEnd

help: ## This list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: build static ## Build and serve http://127.0.0.1:8080/ until Ctrl-C (PORT=… for another port)
	@scripts/serve.sh

setup: ## Install what Debian packages are missing (asks for sudo only then)
	@scripts/setup.sh run

build: setup ## The program, in release mode, with the Swift runtime linked in
	@$(swift_build)

static: ## Static files, compressed beside, into var/static
	@scripts/static.sh

test: ## Everything: lint, unit tests, release build, end to end. What CI runs
	@scripts/test.sh

unit: setup ## Swift's own tests (ONLY=… for some of them)
	@swift build --build-tests
	@swift test --skip-build $(if $(ONLY),--filter '$(ONLY)')

e2e: build static ## Real nginx, real responders, real browser (ONLY=… for some of them)
	@scripts/setup.sh test
	@$(pytest) $(if $(ONLY),-k '$(ONLY)')

faults: build static ## Kill, freeze and fill up a site under load (ONLY=…; WRITE=1 puts the table into docs/reliability.md)
	@scripts/setup.sh test
	@.build/venv/bin/pytest Tests/Faults $(if $(ONLY),-k '$(ONLY)') $(if $(WRITE),--write)

screens: build static ## Photograph every page for docs/screens
	@scripts/setup.sh test
	@.build/venv/bin/python Tests/EndToEnd/screens.py

lint: ## Is every source formatted, and to the rules?
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## Format every source
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: build static ## Measure what a request costs (PART=… for a part; WRITE=1 puts it into docs/performance.md)
	@scripts/setup.sh bench
	@.build/venv/bin/python bench/run.py $(if $(PART),--part $(PART)) $(if $(WRITE),--write)

clean: ## Remove what was built; the data in var/ stays
	@rm -rf .build var/static var/nginx
