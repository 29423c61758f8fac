#!/bin/sh
# Installs Debian packages, as root, without starting what they bring along. Called by setup.sh.
set -eu
export DEBIAN_FRONTEND=noninteractive

# Debian starts a freshly installed nginx and prometheus, now and at every boot. Ours are started by
# Martlet and its tests only.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT
fi

apt-get update -q </dev/null
apt-get install -q -y --no-install-recommends "$@" </dev/null

for service in nginx prometheus; do
  case " $* " in
    *" $service "*) if [ -d /run/systemd/system ]; then systemctl disable --quiet "$service"; fi ;;
  esac
done
