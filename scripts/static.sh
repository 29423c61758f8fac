#!/bin/sh
# Copies static/ to var/static and lays a compressed copy beside every file worth it.
set -eu
cd "$(dirname "$0")/.."

fresh=var/static.fresh
rm -rf "$fresh"
mkdir -p "$fresh"
cp -R static/. "$fresh"
find "$fresh" -type f \( -name '*.css' -o -name '*.js' -o -name '*.svg' -o -name '*.webmanifest' \) \
  -exec gzip -9 --no-name --keep {} +

rm -rf var/static
mv "$fresh" var/static
