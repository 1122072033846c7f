#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything, runs every test: `packaging/test.sh` on a fresh checkout.
# Arguments go to ctest (`packaging/test.sh -R tst_import`). Benchmarks are left out: `-L bench` runs them.
# With $CI set the last output is ctest's own summary.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

say() { printf '\n== %s\n' "$*"; }
failed() { printf 'Xinglin: FAILED while %s.\n' "$1"; exit 1; }
step='starting'
trap 'failed "$step"' ERR

jobs=$(nproc)
started=$SECONDS

step='installing what is missing'
say "1/3 dependencies"
bash packaging/deps/debian.sh
bash packaging/deps/readers.sh

step='building'
say "2/3 configure and build ($jobs jobs)"
mkdir -p build
cmake --preset ci >build/configure.log 2>&1 || { cat build/configure.log; false; }
cmake --build --preset ci --parallel "$jobs"

step='testing'
say "3/3 tests, architecture, format, and every file once without unity"
export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY XINGLIN_WORKSPACE
selection=(--label-exclude bench)
for argument in "$@"; do
  case $argument in -L | --label-regex | -LE | --label-exclude) selection=() ;; esac
done
ctest --preset ci --parallel "$jobs" ${selection[@]+"${selection[@]}"} "$@"

if [ -z "${CI:-}" ]; then
  printf '\nXinglin: everything builds and every test passes (%d min %d s).\n' \
    $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
fi
