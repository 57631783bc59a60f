# What every script here starts with: source it, with `set -euo pipefail`.
# shellcheck shell=bash

root=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")

# say WORDS...: one line for a person.
say() { printf '%s\n' "$*" >&2; }

# die STATUS WORDS...: says why, and exits.
die() {
  local status=$1
  shift
  say "$@"
  exit "$status"
}

# bz COMMAND ARGS...: Bazel in this workspace. LANDED_BAZEL_STARTUP and
# LANDED_BAZEL_FLAGS add flags of yours before the command and to builds.
bz() {
  local -a startup flags=()
  read -ra startup <<<"${LANDED_BAZEL_STARTUP:-}"
  if [[ $1 != query ]]; then read -ra flags <<<"${LANDED_BAZEL_FLAGS:-}"; fi
  # Bazel keeps its output below HOME, which a service account may not own.
  if [[ -n ${HOME:-} && ! -w $HOME ]]; then
    startup=("--output_user_root=${TMPDIR:-/tmp}/landed-bazel-$EUID"
      "${startup[@]}")
  fi
  (cd "$root" && exec bazel "${startup[@]}" "$1" "${flags[@]}" "${@:2}")
}

# quietly SECONDS MESSAGE COMMAND...: runs the command without its output,
# which is shown when it fails; says MESSAGE when it takes longer than that.
quietly() {
  local seconds=$1 message=$2 log status=0 timer
  shift 2
  log=$(mktemp)
  # The sleep must not keep the caller's pipe open after it is of no use.
  { sleep "$seconds" 2>/dev/null && say "$message"; } </dev/null >/dev/null &
  timer=$!
  "$@" >"$log" 2>&1 </dev/null || status=$?
  kill "$timer" 2>/dev/null || true
  wait "$timer" 2>/dev/null || true
  if ((status)); then cat "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

# build_shipped TARGET...: builds as shipped.
build_shipped() {
  quietly 3 "Building $* (the first time takes a few minutes)" \
    bz build --config=opt "$@"
}

# The folder of what build_shipped built.
shipped_bin() { bz info --config=opt bazel-bin 2>/dev/null; }

# install_node_tools: buf, buildifier and the Node client's libraries, as
# tools/node/package-lock.json names them; only when that file has changed.
install_node_tools() {
  local folder=$root/tools/node
  cmp --quiet "$folder/package-lock.json" \
    "$folder/node_modules/.installed-lock" && return
  quietly 3 "Installing npm's packages of tools/node" \
    npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts || return
  cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}
