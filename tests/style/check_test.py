"""Each rule finds what it forbids, and lets the rest be."""

import unittest

import check


class Arrows(unittest.TestCase):
    def test_up_the_house(self):
        tree = {
            "calc/tax.cc": '#include "units/rate.h"\n#include "data/release/release.h"\n',
            "cli/main.cc": '#include "server/limits.h"\n#include <vector>\n',
            "calc/BUILD": 'visibility = ["//wire:__subpackages__"]\n"//units:rate"\n',
        }
        self.assertEqual(list(check.arrows(tree)), [])

    def test_down_the_house(self):
        tree = {
            "units/rate.cc": '#include "units/rate.h"\n#include "calc/tax.h"\n',
            "calc/BUILD": 'deps = ["//proto/landed/v1:quote_cc_proto"],\n',
            "data/a.cc": '#include "landed/v1/order.pb.h"\n',
            "server/a.cc": '#include "regress/replay.h"\n',
        }
        self.assertEqual(
            list(check.arrows(tree)),
            [
                "units/rate.cc:2: units may not use calc",
                "calc/BUILD:1: calc may not use proto",
                "data/a.cc:1: data may not use proto",
                "server/a.cc:1: server may not use regress",
            ],
        )

    def test_sources_do_not_use_tests(self):
        tree = {"cli/a.cc": '#include "tests/support/env.h"\n'}
        self.assertEqual(
            list(check.arrows(tree)), ["cli/a.cc:1: cli may not use tests"]
        )


class NoFloats(unittest.TestCase):
    def test_only_in_code(self):
        tree = {
            "units/a.cc": 'int x;  // a double\nconst char* s = "float";\n/* double\n*/',
            "server/a.cc": "double seconds;\n",
        }
        self.assertEqual(list(check.no_floats(tree)), [])

    def test_found(self):
        tree = {"calc/a.h": "int a;\ndouble b;\n"}
        self.assertEqual(list(check.no_floats(tree)), ["calc/a.h:2: floating point"])


class HeaderGuards(unittest.TestCase):
    GOOD = (
        "#ifndef LANDED_UNITS_A_H_\n#define LANDED_UNITS_A_H_\n"
        "#endif  // LANDED_UNITS_A_H_\n"
    )

    def test_good(self):
        self.assertEqual(list(check.header_guards({"units/a.h": self.GOOD})), [])

    def test_of_another_file(self):
        self.assertEqual(
            list(check.header_guards({"units/b.h": self.GOOD})),
            ["units/b.h:1: no guard LANDED_UNITS_B_H_"],
        )


class Length(unittest.TestCase):
    def test_limit(self):
        tree = {"units/a.cc": "\n" * 400, "docs/A.md": "\n" * 900}
        self.assertEqual(list(check.length(tree)), [])

    def test_above(self):
        tree = {"units/a.cc": "\n" * 401}
        self.assertEqual(
            list(check.length(tree)), ["units/a.cc:401: more than 400 lines"]
        )


class Words(unittest.TestCase):
    def test_unfinished(self):
        tree = {"calc/a.cc": "// TO" "DO: round\n"}
        self.assertEqual(list(check.unfinished(tree)), ["calc/a.cc:1: unfinished"])

    def test_machine_paths(self):
        tree = {"a.md": "See /ho" "me/ann/x, not bin/ho" "me/ann.\n"}
        self.assertEqual(
            list(check.machine_paths(tree)), ["a.md:1: a path of one machine"]
        )

    def test_plain_words(self):
        tree = {"README.md": "A blaz" "ing service.\nA fast one.\n"}
        self.assertEqual(
            list(check.plain_words(tree)), ["README.md:1: 'blaz" "ing'"]
        )


class DocLinks(unittest.TestCase):
    def test_good(self):
        tree = {
            "README.md": "[a](docs/A.md) [b](docs/A.md#the-way-in) [c](docs) "
            "[d](https://example.com) [e](#home)\n# Home\n",
            "docs/A.md": "## The way in\n[up](../README.md)\n",
        }
        self.assertEqual(list(check.doc_links(tree)), [])

    def test_broken(self):
        tree = {"docs/A.md": "[a](B.md)\n[b](A.md#away)\n"}
        self.assertEqual(
            list(check.doc_links(tree)),
            ["docs/A.md:1: no file B.md", "docs/A.md:2: no heading A.md#away"],
        )


class DocPaths(unittest.TestCase):
    TREE = {"tools/run": "", "data/lint/gap.h": ""}

    def test_good(self):
        text = "`tools/run`, `tools/run --once`, `data/lint/`, `data/lint/gap.h`\n"
        text += "`data/<id>/x.csv`, `a/b`, `text/plain`\n```\n`tools/gone`\n```\n"
        self.assertEqual(list(check.doc_paths({"A.md": text, **self.TREE})), [])

    def test_broken(self):
        text = "```\n\n```\n`tools/gone now`\n"
        self.assertEqual(
            list(check.doc_paths({"A.md": text, **self.TREE})),
            ["A.md:4: no file tools/gone"],
        )


class DocTables(unittest.TestCase):
    PAGE = "### `a.csv`\n\n| column | key |\n| --- | --- |\n| `x` | yes |\n| `y` | |\n"

    def findings(self, page, **tables):
        tree = {f"data/tables/r/1/{name}.csv": text for name, text in tables.items()}
        return list(check.doc_tables({"docs/TABLES.md": page, **tree}))

    def test_good(self):
        for tail in ("valid_from,valid_to,source,note", "standing,notice"):
            tail = tail.replace("notice", "notice,valid_from,valid_to,source,note")
            self.assertEqual(self.findings(self.PAGE, a=f"x,y,{tail}\n1,2\n"), [])

    def test_other_columns(self):
        self.assertEqual(
            self.findings(self.PAGE, a="y,x\n"),
            ["docs/TABLES.md:1: data/tables/r/1/a.csv has the columns y, x"],
        )

    def test_table_not_told_or_not_there(self):
        self.assertEqual(
            self.findings(self.PAGE, b="z\n"),
            [
                "docs/TABLES.md:1: data/tables/r/1/b.csv has the columns z",
                "docs/TABLES.md:1: there is no a.csv",
            ],
        )


class DocRules(unittest.TestCase):
    def test_found(self):
        tree = {
            "docs/TABLES.md": "| `gap` | found when |\n",
            "data/lint/gap.h": '// Rule "gap": no day is left out.\n',
            "data/lint/step.h": '\n// Rule "step", a warning.\n',
        }
        self.assertEqual(
            list(check.doc_rules(tree)),
            ["data/lint/step.h:2: docs/TABLES.md has no rule step"],
        )


class TextForm(unittest.TestCase):
    def test_found(self):
        tree = {
            "a": "x",
            "b": "x\n\n",
            "c": "x \ny\r\n",
            "d": "x\n",
            "tests/fuzz/corpus/csv/crlf.csv": "x\r\n",
        }
        self.assertEqual(
            list(check.text_form(tree)),
            [
                "a:1: the last line has no end",
                "b:2: empty lines at the end",
                "c:1: white space at the end of the line",
                "c:2: white space at the end of the line",
            ],
        )


class TestsMirror(unittest.TestCase):
    def test_found(self):
        tree = {
            "calc/tax.cc": "",
            "calc/price.cc": "",
            "calc/duty.cc": "",
            "tests/calc/tax_test.cc": '#include "calc/duty.h"\n',
            "tests/wire/price_test.cc": '#include "calc/price.h"\n',
            "server/main.cc": "",
        }
        self.assertEqual(
            list(check.tests_mirror(tree)),
            ["calc/price.cc:1: no tests/calc/price_test.cc"],
        )


if __name__ == "__main__":
    unittest.main()
