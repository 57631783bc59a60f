#!/bin/bash
# Bazel's py_test asks for a `python`, which Debian does not have. The tables
# are copied, as runfiles are links, which are not followed.
set -euo pipefail
cp -rL data "$TEST_TMPDIR/data"
exec python3 -B tests/docs/commands_test.py cli/landed "$TEST_TMPDIR/data" \
  README.md docs/*.md
