# Which files each linter looks at, and how it is called: for tools/lint and
# tools/format. Source it after common.sh, and stand in the root.
# shellcheck shell=bash

# ours PATTERN...: the files of git's that match, with new and without removed
# ones.
ours() {
  local file
  git ls-files --cached --others --exclude-standard -- "$@" | sort -u |
    while read -r file; do
      if [[ -f $file ]]; then printf '%s\n' "$file"; fi
    done
}

cc_files() { ours '*.h' '*.cc'; }
bazel_files() { ours BUILD WORKSPACE '*/BUILD' '*.BUILD' '*.bzl'; }

# By their first line: most have no ending.
shell_scripts() {
  local file first
  ours 'tools/*' 'tests/*.sh' '.ci/*' | while read -r file; do
    first=
    IFS= read -r first <"$file" 2>/dev/null || true
    if [[ $first == '#!'*bash || $file == *.sh ]]; then
      printf '%s\n' "$file"
    fi
  done
}

buildifier() { tools/node/node_modules/.bin/buildifier "$@"; }
buf() { tools/node/node_modules/.bin/buf "$@"; }

# Without the rules of Bazel versions after ours: there, native rules are
# loaded and this attribute has another name.
# shellcheck disable=SC2034
buildifier_warnings=$(
  printf -- '-%s,' attr-cfg native-{cc,sh}-{binary,library,test} \
    native-{cc-proto,proto,proto-info,proto-lang-toolchain}
)
buildifier_warnings=${buildifier_warnings%,}
