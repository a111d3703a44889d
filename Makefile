# What one does with this repository. Each target first installs what it needs and does not find, at the
# versions that stand here and in the lock files, and says so; none of them asks anything.
#
#   make serve     builds the page and serves it on 127.0.0.1:8080        PORT=8081 takes another port
#   make test      everything there is to check; the counts stand last    PARTS="native e2e" runs some of it
#   make build     the page, as it is shipped, in dist/
#   make one-file  the same and, as one file that opens by double click, dist/virker.html
#   make dev       builds for development, serves, rebuilds and reloads at every change
#   make measure   measures size and speed, writes docs/measurements.md   ONLY=clicks measures part of it
#   make pictures  takes the pictures of the user guide anew, docs/images/guide/
#   make clean     removes all that was built; the installed tools in .tools/ stay
#
# $CHROMIUM names another Chromium than Debian's; $CHROMEDRIVER its driver.

TRUNK_VERSION := 0.21.14
NODE_AT_LEAST := 20
TOOLCHAIN     := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
WASM_BINDGEN  := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/^version = "\(.*\)"/\1/p;}' Cargo.lock)
PORT  ?= 8080
PARTS ?=
ONLY  ?=
TOOLS := $(CURDIR)/.tools

export PATH := $(TOOLS)/bin:$(if $(CARGO_HOME),$(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
export CARGO_TERM_PROGRESS_WHEN := never
# Trunk and the test runner of wasm-bindgen want plain words here, or nothing.
ifdef NO_COLOR
export NO_COLOR := true
endif

# The tools' own release profiles take three times as long to build and run no faster here.
QUICK := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL

.NOTPARALLEL:
.PHONY: help serve test build one-file dev measure pictures clean toolchain compiler wasm-bindgen trunk compressor node browser judge

help:
	@sed -n 's/^#   \(make .*\)/\1/p' Makefile

serve: build
	@cargo xtask serve --port $(PORT)

test: toolchain compiler wasm-bindgen trunk compressor browser judge tests/e2e/node_modules/.package-lock.json
	@cargo xtask test $(PARTS)

build: toolchain compiler wasm-bindgen trunk compressor
	@echo "Building the page into dist/ (trunk build --release)"
	@trunk build --release

one-file: build
	@cargo xtask one-file

dev: toolchain compiler wasm-bindgen trunk
	@echo "Building for development; http://127.0.0.1:$(PORT)/ reloads at every change"
	@trunk serve --port $(PORT)

measure: build browser tests/e2e/node_modules/.package-lock.json
	@cd tests/e2e && npm run --silent measure -- $(ONLY)

pictures: build browser tests/e2e/node_modules/.package-lock.json
	@cd tests/e2e && GUIDE_PICTURES=1 node --test --test-reporter=spec guide.test.js

clean:
	rm -rf dist target tests/e2e/node_modules tests/e2e/screenshots

# --- What has to be there ---------------------------------------------------------------------------------

toolchain:
	@command -v rustup >/dev/null || { echo "rustup is missing; https://rustup.rs says how to install it"; exit 1; }
	@rustup toolchain list | grep -q '^$(TOOLCHAIN)-' || { \
		echo "Installing Rust $(TOOLCHAIN)"; \
		rustup toolchain install $(TOOLCHAIN) --profile minimal --no-self-update; }
	@for component in rustfmt clippy; do \
		rustup component list --toolchain $(TOOLCHAIN) --installed | grep -q "^$$component" || { \
			echo "Installing $$component for Rust $(TOOLCHAIN)"; \
			rustup component add $$component --toolchain $(TOOLCHAIN) || exit 1; }; \
	done
	@rustup target list --toolchain $(TOOLCHAIN) --installed | grep -q '^wasm32-unknown-unknown$$' || { \
		echo "Installing the target wasm32-unknown-unknown for Rust $(TOOLCHAIN)"; \
		rustup target add wasm32-unknown-unknown --toolchain $(TOOLCHAIN); }

compiler:
	@command -v cc >/dev/null || .ci/apt-install gcc libc6-dev

wasm-bindgen:
	@if [ "$$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $(WASM_BINDGEN)" ] || \
		[ "$$(wasm-bindgen-test-runner --version 2>/dev/null)" != "wasm-bindgen-test-runner $(WASM_BINDGEN)" ]; then \
		echo "Installing wasm-bindgen-cli $(WASM_BINDGEN) into .tools/ (about two minutes)"; \
		$(QUICK)=1 cargo install wasm-bindgen-cli --version $(WASM_BINDGEN) --locked --no-default-features --force --quiet --root "$(TOOLS)"; \
	fi

trunk:
	@if [ "$$(trunk --version 2>/dev/null)" != "trunk $(TRUNK_VERSION)" ]; then \
		echo "Installing trunk $(TRUNK_VERSION) into .tools/ (about five minutes)"; \
		$(QUICK)=0 cargo install trunk --version $(TRUNK_VERSION) --locked --no-default-features --force --quiet --root "$(TOOLS)"; \
	fi

# Only for printing how many bytes are shipped: where it cannot be installed, a dash stands for them.
compressor:
	@command -v brotli >/dev/null || .ci/apt-install brotli || echo "Going on without brotli"

node:
	@command -v node >/dev/null && command -v npm >/dev/null || { echo "Node.js is missing; version $(NODE_AT_LEAST) or newer is needed"; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node) < $(NODE_AT_LEAST) ? 1 : 0)' || { \
		echo "Node.js $$(node --version) is too old; version $(NODE_AT_LEAST) or newer is needed"; exit 1; }

browser:
	@[ -x "$${CHROMIUM:-/usr/bin/chromium}" ] || .ci/apt-install chromium
	@command -v "$${CHROMEDRIVER:-chromedriver}" >/dev/null || .ci/apt-install chromium-driver

# R and the packages that the numbers are compared with: cargo xtask test r-judge
judge:
	@Rscript --vanilla -e 'for (p in c("lmtest", "sandwich", "car", "leaps")) stopifnot(requireNamespace(p, quietly = TRUE))' \
		>/dev/null 2>&1 || \
		.ci/apt-install r-base-core r-cran-lmtest r-cran-sandwich r-cran-car r-cran-leaps || echo "Going on without R"

tests/e2e/node_modules/.package-lock.json: tests/e2e/package-lock.json | node
	@echo "Installing the end-to-end tests' packages (npm ci)"
	@cd tests/e2e && npm ci --no-audit --no-fund --loglevel=error
	@touch $@
