#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh checkout to the window: installs what is missing, builds a release, makes the demo workspace,
# exports a report, and opens the desktop when there is a display.
#   packaging/run.sh [small|medium|large]     size of the demo (default: small)
# The demo lives in $XINGLIN_DEMO, else in the user's data folder; delete that folder to start afresh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

size=${1:-small}
case $size in
  small | medium | large) ;;
  *) printf 'usage: packaging/run.sh [small|medium|large]\n' >&2; exit 2 ;;
esac

say() { printf '== %s\n' "$*"; }
failed() { printf 'Xinglin: FAILED while %s.\n' "$1"; exit 1; }
step='starting'
trap 'failed "$step"' ERR

demo=${XINGLIN_DEMO:-${XDG_DATA_HOME:-$HOME/.local/share}/xinglin-demo-$size}
ctl=build/release/bin/xinglinctl
desktop=build/release/bin/xinglin

step='installing what is missing'
say "dependencies"
bash packaging/deps/debian.sh

step='building'
say "build (release; nothing to do when nothing changed)"
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build --preset release --parallel "$(nproc)"

step='making the demo workspace'
if [ -f "$demo/xinglin.db" ]; then
  say "demo workspace: $demo"
else
  say "demo workspace, new ($size): $demo"
  rm -rf "$demo.new"
  "$ctl" -w "$demo.new" init --demo "$size"
  mkdir -p "$(dirname "$demo")"
  mv "$demo.new" "$demo"
fi

step='exporting a report'
mkdir -p build/demo
report=$PWD/build/demo/report-$size.pdf
say "report of the whole company, the last 30 days of the demo: $report"
"$ctl" -w "$demo" report comprehensive --out "$report"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  step='opening the desktop'
  say "opening the desktop"
  nohup "$desktop" "$demo" >build/demo/desktop.log 2>&1 &
  pid=$!
  sleep 1
  kill -0 "$pid" 2>/dev/null || { cat build/demo/desktop.log; false; }
  printf 'Xinglin: the desktop is open on the demo; the report is %s\n' "$report"
else
  printf 'Xinglin: no display here; the report is %s\n' "$report"
fi
