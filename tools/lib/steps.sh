# Steps that are counted. Each outcome is one line of the file $LANDED_TALLY:
# `passed NAME`, `failed NAME` or `skipped NAME`. Source it after common.sh.
# shellcheck shell=bash

# begin_tally: starts a tally, or goes on with the caller's.
begin_tally() {
  tally_is_mine=
  if [[ -z ${LANDED_TALLY:-} ]]; then
    LANDED_TALLY=$(mktemp)
    export LANDED_TALLY
    tally_is_mine=yes
    trap 'rm -f "$LANDED_TALLY"' EXIT
  fi
}

# count OUTCOME NAME
count() { printf '%s %s\n' "$1" "$2" >>"$LANDED_TALLY"; }

# step NAME COMMAND...: one step; its output is shown when it fails.
step() {
  local name=$1 log status=0 began=$SECONDS
  shift
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status)); then
    cat "$log"
    printf 'FAILED  %s (status %s)\n' "$name" "$status"
    count failed "$name"
  else
    printf 'ok      %s (%s s)\n' "$name" "$((SECONDS - began))"
    count passed "$name"
  fi
  rm -f "$log"
}

# bazel_tests TITLE FLAGS...: runs tests, showing failures as they come, and
# counts each case.
bazel_tests() {
  local title=$1 events status=0 began=$SECONDS
  shift
  printf '\n== %s\n' "$title"
  events=$(mktemp)
  bz test --keep_going --build_event_json_file="$events" \
    --show_progress_rate_limit=60 "$@" </dev/null 2>&1 || status=$?
  python3 "${root:?}/tools/lib/test_counts.py" "$events" |
    sed "s|\$| ($title)|" >>"$LANDED_TALLY" || count failed "$title: no counts"
  rm -f "$events"
  # The counts name the failures; this is for a run that never got so far.
  if ((status)) && ! grep -q "^failed .* ($title)\$" "$LANDED_TALLY"; then
    count failed "$title: bazel ended with status $status"
  fi
  printf '== %s: %s s\n' "$title" "$((SECONDS - began))"
}

# end_tally: where this script began the tally, says what failed, prints the
# closing line, and exits: 0 if something passed and nothing failed.
end_tally() {
  [[ -n $tally_is_mine ]] || return 0
  local passed failed skipped line
  passed=$(grep -c '^passed ' "$LANDED_TALLY") || true
  failed=$(grep -c '^failed ' "$LANDED_TALLY") || true
  skipped=$(grep -c '^skipped ' "$LANDED_TALLY") || true
  sed -n 's/^failed /failed: /p' "$LANDED_TALLY"
  line="$passed passed, $failed failed"
  if ((skipped)); then line+=", $skipped skipped"; fi
  printf '%s\n' "$line"
  if ((failed || !passed)); then exit 1; fi
  exit 0
}
