#!/bin/sh
# Finds a tool, or installs it, or says in one line what to type. Usage: scripts/tools.sh TOOL...
#
# The Makefile passes versions and the cache folder in the environment and puts the cache on PATH.
# A tool on PATH in exactly the wanted version is taken as it is.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

missing() {
  printf 'backplan: %s\n' "$1" >&2
  exit 1
}

# version_of TOOL: the second word of `TOOL --version`, or nothing.
version_of() { "$1" --version 2>/dev/null | sed -n '1s/^[^ ]* \([^ ]*\).*/\1/p'; }

# install_crate NAME VERSION FLAGS...: into a folder of its own. A debug build: installing it takes
# a quarter of the time, and the tool's own speed is not felt.
install_crate() {
  name=$1
  version=$2
  shift 2
  place=$BACKPLAN_CACHE/${name%-cli}-$version
  if cargo binstall -V >/dev/null 2>&1 &&
    cargo binstall --no-confirm --quiet --root "$place" "$name@$version"; then
    return
  fi
  echo "Installing $name $version, once; this takes a few minutes" >&2
  if ! CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 CARGO_TARGET_DIR="$BACKPLAN_CACHE/build" \
    cargo install --quiet --debug --root "$place" "$name" --version "=$version" "$@"; then
    missing "$name $version is missing and could not be installed. With a network, type: cargo install $name --version $version $*"
  fi
  rm -rf "$BACKPLAN_CACHE/build"
}

# as_root COMMAND...: runs it as root, if that needs no password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

# install_packages PACKAGE...: Debian's own.
install_packages() {
  has apt-get || return 1
  echo "Installing Debian packages: $*" >&2
  as_root env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh "$@"
}

need_rust() {
  has cargo || missing "Rust is missing. Install it with rustup, see https://www.rust-lang.org/tools/install"
  has cc || missing "a C compiler and linker are missing. On Debian, type: apt-get install build-essential"
}

need_wasm() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] && return
  has rustup && rustup target add wasm32-unknown-unknown && return
  missing "Rust's target for browsers is missing. Type: rustup target add wasm32-unknown-unknown"
}

need_trunk() {
  [ "$(version_of trunk)" = "$TRUNK_VERSION" ] && return
  install_crate trunk "$TRUNK_VERSION" --locked --no-default-features --features rustls
}

need_wasm_bindgen() {
  [ "$(version_of wasm-bindgen)" = "$WASM_BINDGEN_VERSION" ] &&
    [ "$(version_of wasm-bindgen-test-runner)" = "$WASM_BINDGEN_VERSION" ] && return
  # Not --locked: the lock file of 0.2.130 names a release that registries no longer serve.
  install_crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
}

need_wasm_split() {
  # The tool does not tell its version; its folder does.
  has wasm-split-cli && [ -d "$BACKPLAN_CACHE/wasm_split_cli_support-$WASM_SPLIT_VERSION" ] && return
  install_crate wasm_split_cli_support "$WASM_SPLIT_VERSION" --locked --features build-binary
}

need_browser() {
  has chromedriver && { has chromium || has google-chrome; } && return
  install_packages chromium chromium-driver && return
  missing "Chromium or its driver is missing. On Debian, type: apt-get install chromium chromium-driver"
}

need_npm() {
  if ! { has node && has npm; }; then
    install_packages nodejs npm ||
      missing "Node.js is missing. On Debian, type: apt-get install nodejs npm"
  fi
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  npm ci --silent --ignore-scripts --no-audit --no-fund ||
    missing "development packages are missing. With a network, type: npm ci --ignore-scripts"
}

need_audit() {
  cargo deny --version >/dev/null 2>&1 || missing "cargo-deny is missing. Type: cargo install cargo-deny"
  has typos || missing "typos is missing. Type: cargo install typos-cli"
}

for tool in "$@"; do
  case $tool in
  rust) need_rust ;;
  wasm) need_wasm ;;
  trunk) need_trunk ;;
  wasm-bindgen) need_wasm_bindgen ;;
  wasm-split) need_wasm_split ;;
  browser) need_browser ;;
  npm) need_npm ;;
  audit) need_audit ;;
  *) missing "scripts/tools.sh knows no tool called $tool" ;;
  esac
done
