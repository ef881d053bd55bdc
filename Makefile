# Two commands to begin with: `make run` and `make test`. `make help` lists the rest.
#
# A step that finds its tool does nothing. Tools that are missing are kept in $(CACHE), one folder a
# version, so that checkouts of different age do not disturb each other.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

PORT ?= 8080
# Where the site will live, for instance /backplan/ ; used by `make dist`.
BASE ?= /
BACKPLAN_CACHE ?= $(HOME)/.cache/backplan
CARGO_TARGET_DIR ?= target
TARGET := $(abspath $(CARGO_TARGET_DIR))

# The one place that reads the version of wasm-bindgen: tool and crate must be equal.
WASM_BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
TRUNK_VERSION := 0.21.14
WASM_SPLIT_VERSION := 0.2.4

export CARGO_TARGET_DIR := $(TARGET)
export BACKPLAN_CACHE TRUNK_VERSION WASM_BINDGEN_VERSION WASM_SPLIT_VERSION
export PATH := $(BACKPLAN_CACHE)/trunk-$(TRUNK_VERSION)/bin:$(BACKPLAN_CACHE)/wasm-bindgen-$(WASM_BINDGEN_VERSION)/bin:$(BACKPLAN_CACHE)/wasm_split_cli_support-$(WASM_SPLIT_VERSION)/bin:$(HOME)/.cargo/bin:$(PATH)
# Compiler state for the next edit is of no use to a machine that builds once.
ifdef CI
export CARGO_INCREMENTAL := 0
endif

E2E := --manifest-path tests/e2e/Cargo.toml
WASM := --target wasm32-unknown-unknown
# Files under tests/ that hold browser tests; every other one is for the host.
WEB_TESTS := $(patsubst tests/%.rs,--test %,$(wildcard tests/web*.rs))
# Everything a build is made from: if none of it is newer than the build, there is nothing to do.
INPUTS := $(shell find src style public locales 2>/dev/null) \
  index.html Trunk.toml Cargo.toml Cargo.lock scripts/finish.sh
RUN_SITE := $(TARGET)/run
# Trunk's complaint that it cannot shorten wasm-bindgen's JavaScript is of no consequence.
# Erased components cost a little speed and save a tenth of the download (measured at 2.3 MB of wasm).
# The cuts into parts need the linker's relocations.
TRUNK := RUSTFLAGS="--cfg erase_components -C link-arg=--emit-relocs" RUST_LOG=error trunk build --features split

.PHONY: help
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- the app -------------------------------------------------------------------------------------

.PHONY: run
run: $(RUN_SITE)/index.html $(TARGET)/debug/serve ## build a release and serve it on http://127.0.0.1:$(PORT)
	@exec $(TARGET)/debug/serve $(RUN_SITE) $(PORT)

$(RUN_SITE)/index.html: $(INPUTS) | build-tools
	@$(TRUNK) --dist $(RUN_SITE)

$(TARGET)/debug/serve: tests/e2e/serve/Cargo.toml $(wildcard tests/e2e/serve/src/*.rs) | rust
	@cargo build --quiet --locked $(E2E) --package backplan-serve
	@touch $@

.PHONY: watch
watch: build-tools ## rebuild on every change, quick and unoptimised, on http://127.0.0.1:$(PORT)
	@trunk serve --release=false --dist $(TARGET)/watch --port $(PORT) \
	  $(foreach place,$(wildcard src style public locales index.html Cargo.toml),--watch $(place))

.PHONY: dist
dist: dist/index.html ## the release for a static host in dist/ (BASE=/path/ when not at the top)

dist/index.html: $(INPUTS) scripts/compress.mjs package-lock.json | build-tools npm
	@WASM_OPT="$(CURDIR)/node_modules/.bin/wasm-opt" $(TRUNK) --dist dist --public-url $(BASE)
	@node scripts/compress.mjs dist
	@echo $(BASE) >$(TARGET)/dist-base

# A build for another address is another build, even if no file changed.
ifneq ($(shell cat $(TARGET)/dist-base 2>/dev/null),$(BASE))
dist/index.html: FORCE
endif
.PHONY: FORCE
FORCE:

# --- tests, cheapest first -----------------------------------------------------------------------

.PHONY: test
test: format lint host web e2e ## every tier; what CI runs
	@echo "make test: every tier passed (format, lint, host, browser, end to end)"

.PHONY: fmt
fmt: rust ## put the code into the house format
	@cargo fmt
	@cargo fmt $(E2E) --all

.PHONY: format
format: rust ## is the code in the house format?
	@echo "== format"
	@cargo fmt --check || { echo 'backplan: type "make fmt"' >&2; exit 1; }
	@cargo fmt $(E2E) --all --check || { echo 'backplan: type "make fmt"' >&2; exit 1; }

.PHONY: lint
lint: wasm ## clippy on both targets and both packages, warnings refused
	@echo "== lint"
	@cargo clippy --quiet --locked --all-targets -- -D warnings
	@cargo clippy --quiet --locked $(WASM) --lib --bins $(WEB_TESTS) -- -D warnings
	@cargo clippy --quiet --locked $(WASM) --lib --bins --features split -- -D warnings
	@cargo clippy --quiet --locked --no-default-features -- -D warnings
	@cargo clippy --quiet --locked --features mutation --lib --example mutants -- -D warnings
	@cargo clippy --quiet --locked --no-default-features $(WASM) --lib --bins -- -D warnings
	@cargo clippy --quiet --locked $(E2E) --workspace --all-targets -- -D warnings

.PHONY: host
host: rust ## tests that need no browser
	@echo "== host"
	@cargo test --quiet --locked
	@cargo test --quiet --locked $(E2E) --package backplan-serve

.PHONY: web
web: build-tools browser ## tests inside a browser, without the built site
	@echo "== browser"
	@# Not --quiet: cargo would hand it on to the runner, which does not know it. Host tests walk
	@# many people and want optimised code; here only compiling takes time.
	@CARGO_PROFILE_TEST_OPT_LEVEL=0 WASM_BINDGEN_USE_BROWSER=1 \
	  cargo test --locked $(WASM) --lib $(WEB_TESTS)

.PHONY: e2e
e2e: dist browser ## a person's way through the built site, in a real browser
	@echo "== end to end"
	@BACKPLAN_DIST="$(CURDIR)/dist" cargo test --quiet --locked $(E2E)

.PHONY: mutants
mutants: rust ## would a test notice an altered row of the rules? every row; MUTANTS=all for finer changes
	@cargo run --quiet --locked --features mutation --example mutants -- $(MUTANTS)

.PHONY: fuzz
fuzz: rust ## a million damaged files at the reader of backups; FUZZ=n for more, FUZZ_FIRST=n for others
	@BACKPLAN_FUZZ=$(or $(FUZZ),1000000) BACKPLAN_FUZZ_FIRST=$(or $(FUZZ_FIRST),0) \
	  cargo test --quiet --locked --test fuzz -- --nocapture

# --- figures and pictures ------------------------------------------------------------------------

.PHONY: bench
bench: dist browser plan-time ## size, load, plan and interaction figures against the budget
	@BACKPLAN_DIST="$(CURDIR)/dist" cargo run --quiet --locked $(E2E) --bin bench

.PHONY: plan-time
plan-time: rust ## how long a plan takes without a browser, over 10,000 generated people
	@cargo run --quiet --locked --release --example plan_time

.PHONY: shots
shots: dist browser ## pictures of every page: phone and desktop, light and dark, both languages; SHOTS="V-04 /plan" for some
	@BACKPLAN_DIST="$(CURDIR)/dist" cargo run --quiet --locked $(E2E) --bin shots -- $(SHOTS)

.PHONY: audit
audit: rust ## licences and advisories of dependencies, spelling (needs cargo-deny and typos)
	@scripts/tools.sh audit
	@cargo deny check
	@typos

.PHONY: clean
clean: ## throw away what was built; tools and npm packages stay
	@rm -rf dist shots $(TARGET)/run
	@cargo clean --quiet

# --- tools ---------------------------------------------------------------------------------------

.PHONY: rust wasm build-tools browser npm
rust:
	@scripts/tools.sh rust
wasm: rust
	@scripts/tools.sh wasm
build-tools: wasm
	@scripts/tools.sh trunk
	@scripts/tools.sh wasm-bindgen
	@scripts/tools.sh wasm-split
browser:
	@scripts/tools.sh browser
npm:
	@scripts/tools.sh npm
