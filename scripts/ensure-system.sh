#!/bin/sh
# What the programs need from the system and npm cannot carry. POSIX sh, because Node 26 itself does not start without
# libatomic1. Installs it where it may (Debian, root), else names it with the command and stops.
#   ensure-system.sh start   what `npm start` needs
#   ensure-system.sh cluster that, and Redis, HAProxy and Python for `npm run cluster` and `npm run bench`
#   ensure-system.sh test    that, and a Chromium with fonts for the end-to-end tests
set -u
purpose=${1:-start}
missing=""
reasons=""

# needs PACKAGE WHY: the package is installed, and whoever starts this reads why.
needs() {
  missing="$missing $1"
  reasons="$reasons
  $1: $2"
}

if [ "$(uname -s)" = Linux ] && ! ldconfig -p 2>/dev/null | grep -q 'libatomic\.so\.1' && ! ls /usr/lib/libatomic.so.1 /usr/lib/*/libatomic.so.1 >/dev/null 2>&1; then
  needs libatomic1 "Node.js 26 does not start without it"
fi

if [ "$purpose" = test ] || [ "$purpose" = cluster ]; then
  command -v redis-server >/dev/null 2>&1 || needs redis-server "what several nodes share"
  command -v haproxy >/dev/null 2>&1 || [ -x /usr/sbin/haproxy ] || needs haproxy "the load balancer in front of them"
  python3 -c 'import venv, ensurepip' >/dev/null 2>&1 || needs python3-venv "SecantusDB runs in it where there is no MongoDB"
fi

if [ "$purpose" = test ]; then
  [ -n "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || needs chromium "the browser of the end-to-end tests"
  if [ "$(uname -s)" = Linux ] && [ -z "${CHROMIUM:-}" ]; then
    ls /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf >/dev/null 2>&1 || needs fonts-noto-color-emoji "faces are emoji"
    ls /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf >/dev/null 2>&1 || needs fonts-noto-core "texts have the widths that the tests measure"
  fi
fi

[ -z "$missing" ] && exit 0

# The end-to-end tests take less time in Chromium's headless shell, and run without it where there is none.
beside_chromium() {
  case "$missing " in
    *" chromium "*) apt-cache show chromium-headless-shell >/dev/null 2>&1 && echo chromium-headless-shell ;;
  esac
}

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Pintpoint installs with apt-get what this system lacks:$reasons"
  log=$(mktemp)
  # shellcheck disable=SC2086
  if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing $(beside_chromium); } >"$log" 2>&1; then
    rm -f "$log"
    exit 0
  fi
  cat "$log" >&2
fi

echo "Pintpoint needs from this system:$reasons" >&2
echo "On Debian or Ubuntu: sudo apt-get install -y$missing" >&2
[ "$purpose" = test ] && echo "A Chromium elsewhere: set CHROMIUM to its path." >&2
exit 1
