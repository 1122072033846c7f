#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The scripts are well-formed, refuse wrong words, and install nothing where nothing is missing.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
failures=0
expect() {  # what, wanted, got
  [ "$2" = "$3" ] || { printf 'FAIL %s: wanted "%s", got "%s"\n' "$1" "$2" "$3"; failures=$((failures + 1)); }
}

for script in packaging/*.sh packaging/deps/*.sh translations/*.sh .ci/run; do
  bash -n "$script"
  expect "$script is well-formed" 0 $?
  [ -x "$script" ]
  expect "$script may be run" 0 $?
done

bash packaging/run.sh enormous </dev/null >/dev/null 2>&1
expect "run.sh with a wrong size" 2 $?

if command -v dpkg-query >/dev/null && state=$(bash packaging/deps/debian.sh --check) && [[ $state != *"worth having"* ]]; then
  # Without rights and without a network: nothing may be asked of either.
  output=$(http_proxy=http://127.0.0.1:9 https_proxy=http://127.0.0.1:9 bash packaging/deps/debian.sh </dev/null 2>&1)
  expect "debian.sh with everything there" 0 $?
  expect "debian.sh says so" 'deps: nothing to install' "${output##*$'\n'}"
fi

[ "$failures" -eq 0 ] && echo "all scripts pass"
exit $((failures > 0))
