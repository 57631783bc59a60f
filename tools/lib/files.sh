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

buildifier() { "$root/tools/node/node_modules/.bin/buildifier" "$@"; }
buf() { "$root/tools/node/node_modules/.bin/buf" "$@"; }

# Without the rules of Bazel versions after ours: there, native rules are
# loaded and these attributes have other names.
# shellcheck disable=SC2034
buildifier_warnings=-attr-cfg,-native-build,-native-cc,-native-java
buildifier_warnings+=,-native-package,-native-proto,-native-py,-native-sh-test
