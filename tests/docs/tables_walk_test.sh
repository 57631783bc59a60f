#!/bin/bash
# Walks through docs/TABLES.md: changes a rate, then adds a merchant, in a copy
# of the data. Every command and every line that the check says stands in the
# page as it is here.
set -euo pipefail

page=$PWD/docs/TABLES.md
landed=$PWD/cli/landed
new_merchant=$PWD/tools/new-merchant
source=$PWD
failures=0

# fail WHAT
fail() {
  printf 'failed: %s\n' "$1"
  failures=$((failures + 1))
}

# copy NAME: a copy of the data to walk in. Runfiles are links, which the reader
# does not follow.
copy() {
  mkdir -p "$TEST_TMPDIR/$1"
  cp -rL "$source/data" "$TEST_TMPDIR/$1/data"
  chmod -R u+w "$TEST_TMPDIR/$1"
  cd "$TEST_TMPDIR/$1"
}

# on_page TEXT...: the page has each of the texts.
on_page() {
  local text
  for text; do
    grep -qF -- "$text" "$page" || fail "docs/TABLES.md does not have: $text"
  done
}

# run COMMAND: a command of the page, in the copy. Its output is in $said, its
# status in $status.
run() {
  on_page "$1"
  local command=${1/#tools\/new-merchant/$new_merchant}
  if [[ $command == tools/landed* ]]; then
    command="$landed${command#tools/landed} --data=$PWD/data"
  fi
  status=0
  said=$(LANDED_DATA=$PWD/data eval "$command" 2>&1) || status=$?
}

# ok COMMAND: a command of the page that succeeds.
ok() {
  run "$1"
  ((status == 0)) || fail "$1: status $status: $said"
}

# says LINE...: exactly these findings, all of which are on the page.
says() {
  on_page "$@"
  local found
  found=$(grep '^tables/' <<<"$said" || true)
  [[ $found == "$(printf '%s\n' "$@")" ]] || fail "it said: $found"
}

# replace FILE FROM TO: a line, which must be there once.
replace() {
  [[ $(grep -cxF -- "$2" "$1") == 1 ]] || fail "$1 does not have: $2"
  awk -v from="$2" -v to="$3" '
    $0 != from { print; next }
    to != "" { print to }' "$1" >"$1.new"
  mv "$1.new" "$1"
}

# tax RELEASE: the tax of a quote to South Dakota by shop acme.
tax() {
  "$landed" quote --merchant=acme --to=US:SD --item=jewelry:100.00USD:1 \
    --method=standard --placed-at=2028-01-01T12:00:00Z --release="$1" \
    --data="$PWD/data" | sed -n 's/^  Tax  *\([0-9.]* USD\).*/\1/p'
}

rate_walk() {
  copy rate
  ok 'cp -r data/tables/reference/2026-11-22 data/tables/reference/2026-12-01'
  local folder=data/tables/reference/2026-12-01
  local rates=$folder/us_sales_tax.csv row overlapping
  row='SD,0.042,some,taxable,2023-07-01,,us.sd.hb-1001,Shipping: the Streamlined agreement'\''s sales price.'
  replace "$rates" "$(grep '^SD,0.042,' "$rates")" "$row"
  on_page "$row"
  overlapping=$(grep '^SD,0.045,.*,2027-07-01,' "$rates")

  # First without the source, and with the row that was to be taken out.
  ok 'tools/landed tables fmt'
  ok 'tools/landed releases draft 2026-12-01 --from=2026-11-22 --set=reference=2026-12-01'
  run 'tools/landed tables check --release=2026-12-01'
  ((status == 1)) || fail "the check: $said"
  says \
    'tables/reference/2026-12-01/us_sales_tax.csv:59:35: unknown-reference: source "us.sd.hb-1001" is not in sources.csv: add it there or mend it here' \
    'tables/reference/2026-12-01/us_sales_tax.csv:60:1: overlap: line 59 holds for SD on some of the same days: end one where the other begins'

  replace "$rates" "$overlapping" ''
  row='us.sd.hb-1001,South Dakota House Bill 1001 of 2027,4.2 percent stays,law,2026-12-01,,'
  on_page "$row"
  echo "$row" >>"$folder/sources.csv"
  ok 'tools/landed tables fmt'
  ok 'tools/landed releases draft 2026-12-01 --from=2026-12-01 --replace'
  ok 'tools/landed tables check --release=2026-12-01'
  ok 'tools/landed tables lookup us_sales_tax --key=SD --on=2028-01-01 --release=2026-12-01'
  [[ $said == *'0.042 (4.2 %)'* ]] || fail "the look-up: $said"

  # A shop that collects there, on either release.
  LANDED_DATA=$PWD/data "$new_merchant" acme 1 >/dev/null
  sed -i 's/^home,NY,/home,SD,/' data/tables/merchants/acme/1/tax_registrations.csv
  local from
  for from in 2026-11-22 2026-12-01; do
    "$landed" releases draft "acme-on-$from" --from="$from" \
      --set=merchants/acme=1 --data="$PWD/data" >/dev/null 2>&1
  done
  [[ $(tax acme-on-2026-11-22) == '4.50 USD' ]] || fail 'the tax before'
  [[ $(tax acme-on-2026-12-01) == '4.20 USD' ]] || fail 'the tax after'
}

merchant_walk() {
  copy merchant
  ok 'tools/new-merchant acme 2026-12-01'
  ok 'tools/landed releases draft 2026-12-01.acme --from=2026-11-22 --set=merchants/acme=2026-12-01'
  ok 'tools/landed tables check --release=2026-12-01.acme'
  [[ $said == 'Good: 2026-12-01.acme' ]] || fail "the template: $said"
  local folder=data/tables/merchants/acme/2026-12-01 row
  grep -q "^page.about,.*,$(date -u +%Y)-" "$folder/sources.csv" ||
    fail 'the day on which the pages were read'

  row='CA,,canada,applies,,,,page.shipping,'
  on_page "$row"
  replace "$folder/regions.csv" 'CA,,abroad,applies,,,,decision.regions,' "$row"
  ok 'tools/landed releases draft 2026-12-01.acme --from=2026-12-01.acme --replace'
  run 'tools/landed tables check --release=2026-12-01.acme'
  local table subjects=(
    'duties.csv: coverage: no row for canada applies: add one'
    'examples.csv: missing-example: warning: no example comes out in region canada: add one'
    'service.csv: coverage: no row for canada applies: add one'
    'shipping_prices.csv: coverage: no row for express / canada applies: add one'
    'shipping_prices.csv: coverage: no row for standard / canada applies: add one'
    'tax_registrations.csv: coverage: no row for canada / (empty) applies: add one'
    'transit.csv: coverage: no row for express / canada applies: add one'
    'transit.csv: coverage: no row for standard / canada applies: add one'
  )
  subjects=("${subjects[@]/#/tables/merchants/acme/2026-12-01/}")
  says "${subjects[@]}"

  # Down the list, at the end of each table: the formatter finds the place.
  local tail=',applies,,,,page.shipping,'
  echo "canada,buyer,dap$tail" >>"$folder/duties.csv"
  echo "canada,served,The page names Canada.$tail" >>"$folder/service.csv"
  echo "canada,,not_collected$tail" >>"$folder/tax_registrations.csv"
  for table in 'standard,canada,free,,' 'express,canada,charged,30.00,USD'; do
    echo "$table$tail" >>"$folder/shipping_prices.csv"
  done
  for table in standard,canada,published,2,3,week \
    express,canada,published,3,5,working_day; do
    echo "$table$tail" >>"$folder/transit.csv"
  done
  row='canada,CA:ON,,2026-12-01T12:00:00Z,jewelry,,100.00 USD,1,standard,,canada,served,,2..3 week,free,not_collected,buyer,100.00 USD,,'
  on_page "$row"
  echo "$row" >>"$folder/examples.csv"
  ok 'tools/landed tables fmt'
  ok 'tools/landed releases draft 2026-12-01.acme --from=2026-12-01.acme --replace'
  run 'tools/landed tables check --release=2026-12-01.acme'
  [[ $said == 'Good: 2026-12-01.acme' ]] || fail "the list, done: $said"
  ok 'tools/landed quote --merchant=acme --to=CA:ON --item=jewelry:100.00USD:1 --release=2026-12-01.acme'
  [[ $said == *'The page names Canada.'*'30.00 USD'* ]] || fail "the quote: $said"

  # What is there already is not written over.
  run 'tools/new-merchant acme 2026-12-01'
  ((status == 1)) || fail "a second time: status $status"
}

rate_walk
merchant_walk
((failures == 0))
