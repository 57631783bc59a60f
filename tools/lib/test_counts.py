#!/usr/bin/env python3
"""Prints one line for each test case of a Bazel run: test_counts.py FILE

FILE is what bazel test --build_event_json_file=FILE wrote. A line is
`passed NAME`, `failed NAME` or `skipped NAME`. A target that crashed, timed
out or was not built is one failure, and so is a run that ended badly without
naming a target.
"""

import json
import sys
import urllib.parse
import xml.etree.ElementTree as ET


def cases(label, uri):
    """Yields (outcome, name) of each case in a test.xml."""
    path = urllib.parse.unquote(urllib.parse.urlparse(uri).path)
    for case in ET.parse(path).getroot().iter("testcase"):
        name = " ".join(
            part
            for part in [label, case.get("classname"), case.get("name")]
            if part
        )
        if case.find("failure") is not None or case.find("error") is not None:
            yield "failed", name
        elif case.find("skipped") is not None or case.get("status") == "notrun":
            yield "skipped", name
        else:
            yield "passed", name


def outcomes_of_result(label, result):
    """The outcomes of one attempt at one shard of one test."""
    outcomes = []
    for output in result.get("testActionOutput", []):
        if output["name"] != "test.xml":
            continue
        try:
            outcomes += cases(label, output["uri"])
        except (OSError, ET.ParseError):
            pass  # a crash leaves half a file
    passed = result["status"] in ("PASSED", "FLAKY")
    if passed and not outcomes:
        outcomes.append(("passed", label))
    if not passed and not any(kind == "failed" for kind, _ in outcomes):
        outcomes.append(("failed", f"{label} {result['status']}"))
    return outcomes


def outcomes_of_run(events):
    """The outcomes of a run, from an iterable of build events."""
    results = {}
    unbuilt = []
    exit_code = None
    for event in events:
        key = event["id"]
        if "testResult" in key and "testResult" in event:
            of = key["testResult"]
            # A later attempt at the same shard stands for the earlier ones.
            results[of["label"], of.get("run"), of.get("shard")] = (
                outcomes_of_result(of["label"], event["testResult"])
            )
        elif "targetCompleted" in key:
            if not event.get("completed", {}).get("success"):
                unbuilt.append(key["targetCompleted"]["label"])
        elif "finished" in event:
            exit_code = event["finished"].get("exitCode", {}).get("code", 0)
    outcomes = [outcome for result in results.values() for outcome in result]
    outcomes += [("failed", f"{label} NOT BUILT") for label in unbuilt]
    if exit_code != 0 and not any(kind == "failed" for kind, _ in outcomes):
        outcomes.append(("failed", f"bazel ended with status {exit_code}"))
    return outcomes


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        for kind, name in outcomes_of_run(json.loads(line) for line in file):
            print(kind, name)


if __name__ == "__main__":
    main()
