#!/bin/bash
# Serves from this checkout until Ctrl-C or TERM, and leaves nothing behind but the data in var/.
set -euo pipefail
cd "$(dirname "$0")/.."
martlet=.build/release/martlet

if [ -n "${PORT:-}" ]; then
  export MARTLET_HTTP=127.0.0.1:$PORT
  export MARTLET_INTERNAL_HTTP=127.0.0.1:$((PORT + 1))
  export MARTLET_BASE_URL=http://$MARTLET_HTTP
fi

$martlet nginx --directory var/nginx
mapfile -t addresses < <(sed -n 's/^ *listen \(.*\);/\1/p' var/nginx/nginx.conf)
for address in "${addresses[@]}"; do
  if (exec 3<>"/dev/tcp/${address%:*}/${address##*:}") 2>/dev/null; then
    echo "make run: $address is taken. Stop what listens there, or choose: make run PORT=9000" >&2
    exit 1
  fi
done

$martlet migrate
$martlet demo --if-empty

nginx=
responders=
finish() {
  trap '' INT TERM HUP
  for process in $nginx $responders; do
    kill -TERM "$process" 2>/dev/null || true
    wait "$process" || true
  done
}
trap 'exit 0' INT TERM HUP
trap finish EXIT

fail() {
  echo "make run: $1 See above." >&2
  exit 1
}

# Each gets a process group of its own, so that Ctrl-C reaches this script only.
set -m
$martlet up &
responders=$!
scripts/nginx.sh var/nginx &
nginx=$!
set +m

deadline=$((SECONDS + 20))
url=http://${addresses[0]}
until curl --silent --fail --max-time 2 --output /dev/null "$url/readyz"; do
  kill -0 "$responders" 2>/dev/null || fail 'The responders did not start.'
  kill -0 "$nginx" 2>/dev/null || fail 'nginx did not start.'
  [ $SECONDS -lt $deadline ] || fail 'It is not ready after 20 seconds.'
  sleep 0.1
done

cat <<BANNER

  Martlet is at $url/

  Demo login: ada, password: correct horse martlet
  For the operator: http://${addresses[1]}/ · Requests: var/nginx/access.log · Ctrl-C ends it.

BANNER

wait -n "$responders" "$nginx" || true
fail 'A part of it ended by itself.'
