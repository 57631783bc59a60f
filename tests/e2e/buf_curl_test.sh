#!/bin/bash
# The real server asked through buf, which knows it by reflection alone.
set -euo pipefail
source tests/e2e/server.sh

buf=$(tools_root)/tools/node/node_modules/.bin/buf
[[ -x $buf ]] || fail 'buf is missing: tools/test installs it'

# buf keeps its cache in HOME, which tests do not have.
export HOME=$work

# ask SERVICE/METHOD JSON: the answer, or the error, in $work/out; the status of
# buf, which is eight times gRPC's code.
ask() {
  local status=0
  "$buf" curl --protocol grpc --http2-prior-knowledge --emit-defaults \
    -d "$2" "http://$address/$1" >"$work/out" 2>&1 || status=$?
  cat "$work/out"
  return "$status"
}

"$buf" curl --protocol grpc --http2-prior-knowledge --list-services \
  "http://$address" >"$work/out"
expect '^landed.v1.QuoteService$'
expect '^landed.v1.ReleaseService$'
expect '^grpc.health.v1.Health$'

order='"order": {
  "merchant": "coco",
  "ship_to": {"region_code": "FR"},
  "items": [{
    "quantity": "1", "category": "jewelry",
    "unit_price": {"currency_code": "EUR", "units": "120"}
  }]
}'
ask landed.v1.QuoteService/Quote "{$order}" || fail "no quote: status $?"
expect '"status": "SERVED"'
expect '"unit": "WORKING_DAY"'
expect '"max": 14'

# Several on one stream, one of them bad.
ask landed.v1.QuoteService/StreamQuotes \
  "{\"tag\": \"a\", \"quote\": {$order}} {\"tag\": \"b\", \"quote\": {}}
   {\"tag\": \"c\", \"quote\": {$order}}" || fail "no stream: status $?"
expect '"tag": "a"'
expect '"tag": "b"'
expect '"message": "order.merchant: '
expect '"tag": "c"'
# Reflection tells what the details are: they are readable.
expect '"@type": "type.googleapis.com/google.rpc.BadRequest"'
expect '"fieldViolations": \['
expect '"field": "order.merchant"'
expect '"description": "missing'

status=0
ask landed.v1.QuoteService/Quote '{"order": {"merchant": "nobody"}}' ||
  status=$?
((status == 8 * 3)) || fail "status $status for INVALID_ARGUMENT"
expect '"code": "invalid_argument"'
# Of a call that fails buf shows details as bytes, whatever reflection tells; the
# message has them in words.
expect '"message": "order.merchant: .*; order.items: empty'
expect '"type": "google.rpc.BadRequest"'
value=$(sed -nE 's/.*"value": "([^"]*)".*/\1/p' "$work/out")
# buf leaves out the padding.
while ((${#value} % 4)); do value+='='; done
base64 --decode <<<"$value" >"$work/details"
"$buf" convert "$(tools_root)/third_party/googleapis" \
  --type google.rpc.BadRequest --from "$work/details#format=binpb" >"$work/out"
expect '"fieldViolations":.*"field":"order.merchant"'

status=0
ask landed.v1.QuoteService/Quote "{$order, \"release\": \"1999\"}" || status=$?
((status == 8 * 5)) || fail "status $status for NOT_FOUND"
expect '1999'

ask landed.v1.ReleaseService/CheckRelease '{}' || fail "no check: status $?"
expect '"ok": true'

ask grpc.health.v1.Health/Check '{"service": "landed.v1.QuoteService"}' ||
  fail "no health: status $?"
expect '"status": "SERVING"'
stop_server
