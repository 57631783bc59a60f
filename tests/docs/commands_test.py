"""What the pages show of the command line is what it prints.

A fenced block that begins with `$ tools/landed …` is run, and the lines after
the command must be lines of its output, in their order. A line with nothing
but `…` stands for any lines.

  commands_test.py LANDED DATA PAGE...
"""

import re
import shlex
import subprocess
import sys
import unittest

# Pages show what was printed on this day.
DAY = "2026-11-22T12:00:00Z"
BLOCK = re.compile(r"^```\n\$ tools/landed (.*(?:\\\n.*)*)\n((?:.*\n)*?)```", re.MULTILINE)


def examples(page):
    """The commands of a page, as lists of words, with the lines below each."""
    for match in BLOCK.finditer(page):
        yield shlex.split(match.group(1).replace("\\\n", " ")), match.group(2)


def with_time(words):
    """The command at a fixed time, if it would take the present one."""
    flag = {"quote": "--placed-at", "resolve": "--at"}.get(words[0])
    if flag is None or any(word.startswith(flag + "=") for word in words):
        return words
    return words + [f"{flag}={DAY}"]


def missing_line(shown, printed):
    """The first line shown that is not printed where it should be, or None."""
    place = 0
    gap = True
    for line in shown.splitlines():
        if line.strip() == "…":
            gap = True
            continue
        end = len(printed) if gap else place + 1
        if line not in printed[place:end]:
            return line
        place = printed.index(line, place) + 1
        gap = False
    return None


class Lines(unittest.TestCase):
    PRINTED = ["a", "b", "c", "b"]

    def test_shown(self):
        for shown in ("a\nb\n", "b\nc\nb\n", "a\n…\nb\n", "…\nc\n…\n"):
            self.assertIsNone(missing_line(shown, self.PRINTED), shown)

    def test_missing(self):
        self.assertEqual(missing_line("a\nc\n", self.PRINTED), "c")
        self.assertEqual(missing_line("b\n…\na\n", self.PRINTED), "a")


class Pages(unittest.TestCase):
    def test_each(self):
        landed, data, *pages = ARGUMENTS
        count = 0
        for page in pages:
            with open(page, encoding="utf-8") as file:
                text = file.read()
            for words, shown in examples(text):
                count += 1
                done = subprocess.run(
                    [landed, *with_time(words), f"--data={data}"],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    universal_newlines=True,
                )
                printed = [line.rstrip() for line in done.stdout.splitlines()]
                with self.subTest(page=page, command=words):
                    self.assertIsNone(missing_line(shown, printed), done.stdout)
        self.assertGreater(count, 4, "no examples were found")


if __name__ == "__main__":
    ARGUMENTS = sys.argv[1:]
    unittest.main(argv=sys.argv[:1])
