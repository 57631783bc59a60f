# Starts the real server on a free port: source it. Sets $address and $work, a
# folder that goes with the test.
# shellcheck shell=bash

# fail WORDS...: ends the test.
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# expect PATTERN: a line of $work/out matches.
expect() {
  grep -qE -- "$1" "$work/out" || fail "no line matches: $1"
}

# The folder of the sources, where npm's packages are: they are no part of the
# build. The link to this file among the test's runfiles leads there.
tools_root() {
  dirname "$(dirname "$(dirname "$(readlink -f tests/e2e/server.sh)")")"
}

work=$(mktemp -d)
server/landed_server --listen=127.0.0.1:0 --port_file="$work/port" \
  >"$work/server.log" 2>&1 </dev/null &
server=$!

# What is still there when the test ends, it ends.
cleanup() {
  kill -KILL "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

# stop_server: told to end, it ends well.
stop_server() {
  local status=0
  kill -TERM "$server"
  wait "$server" || status=$?
  ((status == 0)) || fail "the server ended with status $status"
}

until [[ -s $work/port ]]; do
  kill -0 "$server" 2>/dev/null ||
    fail "the server did not start: $(cat "$work/server.log")"
  sleep 0.05
done
# For the tests that source this.
# shellcheck disable=SC2034
address=127.0.0.1:$(<"$work/port")
