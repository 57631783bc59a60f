"""What a Bazel run's events are counted as."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, "tools/lib")
import test_counts  # noqa: E402


def finished(code):
    return {"id": {"finished": {}}, "finished": {"exitCode": {"code": code}}}


def completed(label, success):
    return {
        "id": {"targetCompleted": {"label": label}},
        "completed": {"success": True} if success else {},
    }


class Counts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def result(self, status, xml=None, attempt=1):
        """The event of //a:t, with xml as its report."""
        outputs = []
        if xml is not None:
            path = pathlib.Path(self.folder.name, f"test {attempt}.xml")
            path.write_text(xml, encoding="utf-8")
            outputs = [{"name": "test.xml", "uri": path.as_uri()}]
        key = {"label": "//a:t", "run": 1, "shard": 1, "attempt": attempt}
        return {
            "id": {"testResult": key},
            "testResult": {"status": status, "testActionOutput": outputs},
        }

    def count(self, *events):
        return test_counts.outcomes_of_run(events)

    def test_cases(self):
        xml = """<testsuites><testsuite name="S">
            <testcase name="One" classname="S" status="run"/>
            <testcase name="Two" classname="S" status="run"><failure/></testcase>
            <testcase name="Off" classname="S" status="notrun"/>
        </testsuite></testsuites>"""
        self.assertEqual(
            self.count(self.result("FAILED", xml), finished(3)),
            [
                ("passed", "//a:t S One"),
                ("failed", "//a:t S Two"),
                ("skipped", "//a:t S Off"),
            ],
        )

    def test_a_crash_is_a_failure(self):
        xml = '<testsuites><testsuite><testcase name="One"/></testsuite></testsuites>'
        self.assertEqual(
            self.count(self.result("FAILED", xml), finished(3)),
            [("passed", "//a:t One"), ("failed", "//a:t FAILED")],
        )

    def test_a_timeout_leaves_half_a_report(self):
        self.assertEqual(
            self.count(self.result("TIMEOUT", "<testsui"), finished(3)),
            [("failed", "//a:t TIMEOUT")],
        )

    def test_a_second_attempt_stands_for_the_first(self):
        bad = '<a><testcase name="One"><failure/></testcase></a>'
        good = '<a><testcase name="One"/></a>'
        self.assertEqual(
            self.count(
                self.result("FAILED", bad, attempt=1),
                self.result("FLAKY", good, attempt=2),
                finished(0),
            ),
            [("passed", "//a:t One")],
        )

    def test_not_built(self):
        self.assertEqual(
            self.count(completed("//a:b", True), completed("//a:t", False), finished(1)),
            [("failed", "//a:t NOT BUILT")],
        )

    def test_a_run_that_fails_before_any_target(self):
        self.assertEqual(
            self.count(finished(1)), [("failed", "bazel ended with status 1")]
        )

    def test_a_run_that_was_cut_off(self):
        self.assertEqual(self.count(), [("failed", "bazel ended with status None")])


if __name__ == "__main__":
    unittest.main()
