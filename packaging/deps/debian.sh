#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building, testing and running Xinglin needs on Debian 12 or later. Idempotent: when nothing is
# missing it neither asks for rights nor touches the network.
#   packaging/deps/debian.sh           install what is missing
#   packaging/deps/debian.sh --check   only say what is missing (exit 1 when something is)
set -euo pipefail

required=(
  cmake ninja-build g++ pkgconf
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libsimdjson-dev libexpected-dev libspdlog-dev libfmt-dev libsqlite3-dev zlib1g-dev libjpeg62-turbo-dev libpng-dev libharfbuzz-dev libdeflate-dev libxlsxwriter-dev libssl-dev
  libcurl4-openssl-dev libsodium-dev python3-aiosmtpd openssl python3-openpyxl python3-jsonschema
  sqlite3 python3 poppler-utils qpdf mupdf-tools nodejs libjs-pdf fonts-dejavu-core fonts-wqy-zenhei fonts-noto-cjk tzdata
)
# Without these the build is slower, dialogs of Qt speak English, the preview opens another program, alerts only ring the bell, or a check is skipped.
wanted=(qt6-translations-l10n qtkeychain-qt6-dev ccache mold qt6-pdf-dev libasound2-dev clang-format-14 xvfb xauth)

say() { printf 'deps: %s\n' "$*"; }
die() { printf 'deps: %s\n' "$*" >&2; exit 1; }

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_of() {
  local package
  for package in "$@"; do is_installed "$package" || printf '%s\n' "$package"; done
}

command -v dpkg-query >/dev/null || die "this is no Debian system; install these by other means: ${required[*]}"
mapfile -t missing < <(missing_of "${required[@]}")
mapfile -t missing_wanted < <(missing_of "${wanted[@]}")

if [ "${1:-}" = --check ]; then
  [ ${#missing[@]} -eq 0 ] || { say "missing: ${missing[*]}"; exit 1; }
  say "everything needed is installed${missing_wanted[0]:+ (worth having: ${missing_wanted[*]})}"
  exit 0
fi

# What an earlier run found to be unavailable here is not asked for again.
skipped_file="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/xinglin/unavailable-packages"
if [ ${#missing_wanted[@]} -gt 0 ] && [ -r "$skipped_file" ]; then
  mapfile -t missing_wanted < <(printf '%s\n' "${missing_wanted[@]}" | grep -vxFf "$skipped_file" || true)
fi
if [ ${#missing[@]} -eq 0 ] && [ ${#missing_wanted[@]} -eq 0 ]; then
  say "nothing to install"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null; then
    as_root=(sudo)
  elif [ ${#missing[@]} -eq 0 ]; then
    say "worth having, but installing needs root: ${missing_wanted[*]}"
    exit 0
  else
    die "run this as root once, or install sudo; missing: ${missing[*]}"
  fi
fi
apt_get() {
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
    apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

say "reading the package lists"
apt_get update || say "the package lists could not be refreshed; going on with what is there"

available=()
for package in ${missing_wanted[@]+"${missing_wanted[@]}"}; do
  if apt-cache show --no-all-versions "$package" >/dev/null 2>&1; then
    available+=("$package")
  else
    say "not available here, going on without: $package"
    mkdir -p "$(dirname "$skipped_file")" && printf '%s\n' "$package" >>"$skipped_file"
  fi
done
packages=(${missing[@]+"${missing[@]}"} ${available[@]+"${available[@]}"})
if [ ${#packages[@]} -gt 0 ]; then
  say "installing: ${packages[*]}"
  apt_get install -y --no-install-recommends "${packages[@]}" >/dev/null ||
    die "apt-get failed; try: apt-get install ${packages[*]}"
fi
say "done"
