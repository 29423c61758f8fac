#!/bin/bash
# Runs every check, the quickest first, and stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .build

summary=()
stage() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if ! "$@"; then
    printf '\nmake test: FAILED in "%s".\n' "$name" >&2
    exit 1
  fi
  summary+=("$(printf '%4d s  %s' $((SECONDS - began)) "$name")")
}

stage 'what the tests need' scripts/setup.sh test
stage 'lint' make --no-print-directory lint
stage 'unit tests' make --no-print-directory unit
stage 'release build' make --no-print-directory build static
stage 'end to end' .build/venv/bin/pytest -n 2 --dist loadfile Tests/EndToEnd

printf '\n== passed so far\n'
printf '%s\n' "${summary[@]}"
printf '\n== the short fault tests (make faults runs all)\n'
FAULTS_SLACK=5 exec .build/venv/bin/pytest Tests/Faults -m short
