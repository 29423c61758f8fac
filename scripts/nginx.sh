#!/bin/sh
# Runs nginx in front, from a directory that `martlet nginx --directory` has written.
# Usage: scripts/nginx.sh var/nginx
set -eu
directory=$(realpath "$1")

# Debian keeps nginx out of an ordinary user's path.
PATH=$PATH:/usr/sbin

# A privileged master would give its workers to www-data, whom neither the sockets nor a checkout in
# a home directory let in.
globals=
if [ "$(id -u)" = 0 ]; then globals='user root;'; fi

exec nginx -e stderr -p "$directory/" -c "$directory/nginx.conf" -g "$globals"
