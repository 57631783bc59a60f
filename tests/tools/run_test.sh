#!/bin/bash
# tools/run with programs of our making in the places of Bazel, the server and
# the command line.
set -euo pipefail

failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run=$PWD/tools/run

# check WHAT CONDITION...
check() {
  if ! "${@:2}"; then
    printf 'failed: %s\n' "$1"
    failures=$((failures + 1))
  fi
}

# script PATH: makes a command of standard input.
script() {
  mkdir -p "$(dirname "$1")"
  cat >"$1"
  chmod +x "$1"
}

export OUT=$work/out
script "$work/bin/bazel" <<'EOF'
#!/bin/bash
[[ " $* " != *" info "* ]] || echo "$OUT"
EOF
script "$work/bin/dpkg-query" <<'EOF'
#!/bin/bash
for package; do echo "$package install ok installed"; done
EOF
script "$work/bin/apt-get" <<'EOF'
#!/bin/bash
exit 1
EOF
export PATH=$work/bin:$PATH

# Listens, says where, and drains when told to; FAKE_SERVER=broken does not.
script "$OUT/server/landed_server" <<'EOF'
#!/usr/bin/python3
import os, signal, socket, sys
flags = dict(flag.lstrip("-").split("=", 1) for flag in sys.argv[1:])
assert os.path.isdir(os.path.dirname(flags["data"]))
if os.environ.get("FAKE_SERVER") == "broken":
    sys.exit("no table")
listener = socket.create_server(("127.0.0.1", int(flags["listen"].split(":")[1])))
def drain(*_):
    open(os.environ["OUT"] + "/drained", "w").close()
    sys.exit(0)
signal.signal(signal.SIGTERM, drain)
with open(flags["port_file"], "w") as file:
    file.write("%d\n" % listener.getsockname()[1])
while True:
    signal.pause()
EOF
script "$OUT/cli/landed" <<'EOF'
#!/bin/bash
echo "quote: $*"
[[ "$*" != *"--merchant=${FAKE_REFUSES:-none} "* ]] || exit 3
EOF

# outcome ARGS...: runs to the end; its words go to $work/said.
outcome() {
  local status=0
  "$run" "$@" >"$work/said" 2>&1 </dev/null || status=$?
  printf '%s' "$status"
}

check '--once ends well' test "$(outcome --once)" = 0
check '--once asks five shops' test "$(grep -c '^quote: ' "$work/said")" = 5
check '--once takes a free port' test "$(grep -c ':50051 ' "$work/said")" = 0
check '--once lets the server drain' test -e "$OUT/drained"

check 'a refused quote is said' test "$(FAKE_REFUSES=knt outcome --once)" = 3
check 'a refused quote names the shop' grep -q 'no quote for: KNT' "$work/said"

check 'a broken server is said' test "$(FAKE_SERVER=broken outcome --once)" = 3
check "a broken server's words are shown" grep -q 'no table' "$work/said"

check 'an unknown flag is refused' test "$(outcome --twice)" = 2

# Without --once it serves on its port until it is stopped.
rm -f "$OUT/drained"
"$run" >"$work/serving" 2>&1 </dev/null &
serving=$!
for _ in {1..200}; do
  ! grep -q '^Serving on 127.0.0.1:50051' "$work/serving" || break
  sleep 0.05
done
check 'it serves' kill -0 "$serving"
check 'a port in use is said' test "$(outcome)" = 3
check 'a port in use takes one line' test "$(wc -l <"$work/said")" = 1
kill -TERM "$serving"
status=0
wait "$serving" || status=$?
check 'stopped, it ends well' test "$status" = 0
check 'stopped, it lets the server drain' test -e "$OUT/drained"

exit "$((failures > 0))"
