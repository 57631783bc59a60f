#!/bin/bash
# tools/install on systems of our making: a PATH with only what each has.
# The quotes hold scripts for later.
# shellcheck disable=SC2016
set -euo pipefail

failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
install=$PWD/tools/install

# check WHAT CONDITION...
check() {
  if ! "${@:2}"; then
    printf 'failed: %s\n' "$1"
    failures=$((failures + 1))
  fi
}

# system NAME COMMAND...: a folder that holds links to the commands.
system() {
  local bin=$work/$1
  mkdir "$bin"
  for command in "${@:2}" bash cat dirname env grep mktemp readlink rm sed; do
    ln -s "$(command -v "$command")" "$bin/$command"
  done
  printf '%s' "$bin"
}

# script PATH: makes a command of standard input.
script() {
  { printf '#!/bin/bash\n' && cat; } >"$1"
  chmod +x "$1"
}

# No package manager: one line, which names what is needed.
bin=$(system bare)
status=0
PATH=$bin "$install" run >"$work/out" 2>&1 || status=$?
check 'no apt: status 3' test "$status" = 3
check 'no apt: one line' test "$(wc -l <"$work/out")" = 1
check 'no apt: names what is needed' grep -q bazel-bootstrap "$work/out"

# One package short: that one is installed, and only it.
bin=$(system debian)
script "$bin/dpkg-query" <<<'
shift 3
for package; do
  case $package in
    libcsv-dev) echo "dpkg-query: no packages found" >&2 ;;
    libssl-dev) echo "libssl-dev deinstall ok config-files" ;;
    *) echo "$package install ok installed" ;;
  esac
done
exit 1'
script "$bin/apt-get" <<<"echo \"\$*\" >>'$work/apt'"
script "$bin/sudo" <<<'exec "$@"'
PATH=$bin "$install" run 2>"$work/out"
check 'short: the index is renewed first' \
  grep -q ' update$' <(head -n 1 "$work/apt")
check 'short: what is missing is installed' \
  grep -q ' install --no-install-recommends libcsv-dev libssl-dev$' "$work/apt"
check 'short: one line says so' test "$(wc -l <"$work/out")" = 1

# Nothing short: nothing is run and nothing said.
rm "$work/apt"
script "$bin/dpkg-query" <<<'
shift 3
for package; do echo "$package install ok installed"; done'
PATH=$bin "$install" run >"$work/out" 2>&1
check 'complete: apt-get is not run' test ! -e "$work/apt"
check 'complete: no word' test ! -s "$work/out"

# A command from elsewhere does as well as its package.
script "$bin/dpkg-query" <<<'
shift 3
for package; do
  test "$package" = nodejs || echo "$package install ok installed"
done
exit 1'
script "$bin/node" <<<':'
PATH=$bin "$install" test
check 'node from elsewhere: apt-get is not run' test ! -e "$work/apt"

# Packages that cannot be had: apt's own words, and a status.
rm "$bin/node"
script "$bin/apt-get" <<<'echo "E: no such package" && exit 100'
status=0
PATH=$bin "$install" test >"$work/out" 2>&1 || status=$?
check 'apt fails: status 3' test "$status" = 3
check 'apt fails: its words are shown' grep -q 'no such package' "$work/out"

check 'an unknown group is refused' \
  test "$("$install" everything >/dev/null 2>&1 || echo $?)" = 2

exit "$((failures > 0))"
