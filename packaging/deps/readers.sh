#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the programs of Node that tests read reports with, in the versions of readers/package-lock.json, outside of
# the checkout. Without npm, or where it cannot reach its registry, the checks that need them are not there.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/readers" && pwd)"
there="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/xinglin/readers"

say() { printf 'readers: %s\n' "$*"; }

if cmp -s "$here/package-lock.json" "$there/package-lock.json" && [ -d "$there/node_modules" ]; then
  say "nothing to install"
  exit 0
fi
command -v npm >/dev/null || { say "there is no npm; going on without html-validate and the newer pdf.js"; exit 0; }
rm -rf "$there"
mkdir -p "$there"
cp "$here/package.json" "$there/"
cp "$here/package-lock.json" "$there/"
if timeout 120 npm ci --prefix "$there" --omit=optional --ignore-scripts --no-audit --no-fund >"$there/log" 2>&1 </dev/null; then
  say "html-validate and pdf.js are installed"
else
  rm -rf "$there"
  say "npm cannot reach its registry; going on without html-validate and the newer pdf.js"
fi
