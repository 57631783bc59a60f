#!/bin/bash
# A stranger's client in Node, examples/client.mjs, on the real server.
set -euo pipefail
source tests/e2e/server.sh

command -v node >/dev/null || fail 'node is missing: tools/test installs it'
node "$(tools_root)/examples/client.mjs" "$address" >"$work/out" ||
  fail "the client ended with status $?: $(cat "$work/out")"
cat "$work/out"

expect 'coco to FR, standard: .* 5 to 14 WORKING_DAYS on the way'
expect 'refused: INVALID_ARGUMENT: order.merchant: '
expect 'stream FR: 5 to 14 WORKING_DAYS on the way'
expect 'stream JP: 3 to 10 WORKING_DAYS on the way'
expect 'stream BR: not published on the way'
expect 'stream XX: refused: order.ship_to.region_code: '
stop_server
