#!/bin/bash
# Bazel's py_test asks for a `python`, which Debian does not have.
exec python3 -B tests/tools/test_counts_test.py
