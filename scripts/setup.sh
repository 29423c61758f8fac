#!/bin/sh
# Makes sure that what Martlet needs is installed; touches nothing when it is.
# Usage: scripts/setup.sh run|test|bench
set -eu
cd "$(dirname "$0")/.."

packages='nginx libfcgi-dev libsqlite3-dev libssl-dev pkg-config libvips-tools libarchive-tools fortunes fortunes-zh
          fortunes-ru spawn-fcgi curl'
if [ "$1" != run ]; then
  packages="$packages chromium chromium-headless-shell chromium-driver python3-venv wrk multiwatch prometheus strace
            systemd openjdk-17-jre-headless"
fi
if [ "$1" = bench ]; then
  packages="$packages gcc golang-go golang-github-mattn-go-sqlite3-dev php8.2-fpm php8.2-sqlite3
            uwsgi-core uwsgi-plugin-python3 python3-flask"
fi

if ! command -v swift >/dev/null; then
  echo 'setup: no swift in PATH. Martlet needs the Swift 6.2 toolchain or newer: swift.org/install' >&2
  exit 1
fi
if ! command -v dpkg-query >/dev/null; then
  echo "setup: this is no Debian. Install the likes of these and carry on: $packages" >&2
  exit 1
fi

missing=
for package in $packages; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  if [ "$status" != installed ]; then missing="$missing $package"; fi
done

if [ -n "$missing" ]; then
  echo "setup: installing$missing"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null; then
    as_root=sudo
  else
    echo "setup: there is no sudo; as root, run: apt-get install$missing" >&2
    exit 1
  fi
  $as_root scripts/packages.sh $missing
fi

# The tests' Python packages, in an environment of their own; made again when the list changes.
if [ "$1" != run ]; then
  wanted=Tests/EndToEnd/requirements.txt
  environment=.build/venv
  if ! cmp -s "$wanted" "$environment/requirements.txt"; then
    rm -rf "$environment"
    /usr/bin/python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$environment/requirements.txt"
  fi
fi
