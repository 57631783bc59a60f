#!/usr/bin/env python3
"""Checks the house rules that no linter knows.

  check.py --list    the rules
  check.py RULE...   checks those rules (all without one)

Findings are printed as FILE:LINE: what is wrong. Exit status: 0 none; 1 some;
2 called wrongly. A rule is a function from the tree to its findings; the tree
is a dictionary from path to text.
"""

import os
import re
import subprocess
import sys

# Each folder may use itself, those of the rows above, and nothing below.
FLOORS = [
    {"units"},
    {"data"},
    {"calc"},
    {"proof"},
    {"proto"},
    {"wire"},
    {"server", "regress"},
    {"cli"},
    {"tests"},
]
FLOOR = {name: i for i, floor in enumerate(FLOORS) for name in floor}

MAX_LINES = 400

# Generated code is included as landed/v1/quote.pb.h.
GENERATED = "landed"
INCLUDE = re.compile(r'^\s*#\s*include\s+"([a-z_]+)/')
LABEL = re.compile(r'"//([a-z_]+)[/:][^"]*"')
# Labels of who may see a target are not uses of it.
VISIBILITY = re.compile(r":__(?:pkg|subpackages)__\"$")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
# A path of the repository in prose: `tools/run`, `data/lint/gap.h`. One with a
# placeholder (<id>, …, *) names no file.
QUOTED_PATH = re.compile(r"`([\w.-]+/[\w./-]*)(?: [^`]*)?`")
# What every row of a table ends in: the columns that TABLES.md tells once.
DATED_TAIL = ["valid_from", "valid_to", "source", "note"]
STATEMENT_TAIL = ["standing", "notice"] + DATED_TAIL
SOURCED_TAIL = ["source", "note"]
# Spelt apart, so that this file passes.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|HA" r"CK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:ho" r"me|ro" r"ot|wo" r"rk|Us" r"ers)/\w")
SALES_TALK = re.compile(
    r"\b(?:seam" r"less(?:ly)?|blaz" r"ing|light" r"ning|effort" r"less(?:ly)?"
    r"|cutting-" r"edge|state-of-" r"the-art|world-" r"class|best-in-" r"class"
    r"|power" r"ful|game-" r"chang\w+|next-" r"gen\w*|lever" r"ag\w+)\b",
    re.IGNORECASE,
)


def lines(text):
    return enumerate(text.split("\n"), start=1)


def folder(path):
    return path.split("/", 1)[0]


def is_source(path):
    """Whether people write and read it as a program."""
    return path.endswith(
        (".h", ".cc", ".proto", ".bzl", ".py", ".js", ".mjs", ".sh", "BUILD")
    ) or (path.startswith("tools/") and "." not in os.path.basename(path))


def without_comments_and_strings(text):
    """C++ with those blanked out, lines kept."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group(0))
    return re.sub(
        r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"", blank, text, flags=re.DOTALL
    )


def arrows(tree):
    """units <- data <- calc <- proof <- wire <- {server, regress} <- cli, one way."""
    for path, text in tree.items():
        here = folder(path)
        if here not in FLOOR:
            continue
        if path.endswith((".h", ".cc")):
            uses = [(n, m) for n, line in lines(text) for m in [INCLUDE.match(line)] if m]
        elif os.path.basename(path) == "BUILD":
            uses = [
                (n, m)
                for n, line in lines(text)
                for m in LABEL.finditer(line)
                if not VISIBILITY.search(m.group(0))
            ]
        else:
            continue
        for number, match in uses:
            there = match.group(1).replace(GENERATED, "proto")
            if there in FLOOR and there != here and FLOOR[there] >= FLOOR[here]:
                yield f"{path}:{number}: {here} may not use {there}"


def no_floats(tree):
    """No floating point near money and rates."""
    for path, text in tree.items():
        if folder(path) in ("units", "calc") and path.endswith((".h", ".cc")):
            for number, line in lines(without_comments_and_strings(text)):
                if re.search(r"\b(?:float|double)\b", line):
                    yield f"{path}:{number}: floating point"


def header_guards(tree):
    """A header is guarded by its path: LANDED_UNITS_RATE_H_."""
    for path, text in tree.items():
        if not path.endswith(".h"):
            continue
        guard = "LANDED_" + re.sub(r"[^A-Z0-9]", "_", path.upper()) + "_"
        wanted = [f"#ifndef {guard}", f"#define {guard}"]
        found = [line for _, line in lines(text) if line.startswith("#")][:2]
        if found != wanted or not text.rstrip().endswith(f"#endif  // {guard}"):
            yield f"{path}:1: no guard {guard}"


def length(tree):
    """A file is read in one sitting."""
    for path, text in tree.items():
        count = text.count("\n")
        if is_source(path) and count > MAX_LINES:
            yield f"{path}:{count}: more than {MAX_LINES} lines"


def unfinished(tree):
    """What is not done stands in the tracker, not in the code."""
    for path, text in tree.items():
        if is_source(path) or path.endswith(".md"):
            for number, line in lines(text):
                if UNFINISHED.search(line):
                    yield f"{path}:{number}: unfinished"


def anchors(text):
    """The anchors of a page's headings, as GitHub makes them."""
    for _, line in lines(text):
        if line.startswith("#"):
            title = line.lstrip("#").strip().lower()
            yield re.sub(r"[^\w\- ]", "", title).replace(" ", "-")


def doc_links(tree):
    """A link within the repository leads to something."""
    folders = {os.path.dirname(path) for path in tree}
    folders |= {up for path in list(folders) for up in parents(path)}
    for path, text in tree.items():
        if not path.endswith(".md"):
            continue
        for number, line in lines(text):
            for target in LINK.findall(line):
                if re.match(r"[a-z]+:", target):
                    continue
                name, _, anchor = target.partition("#")
                full = os.path.normpath(os.path.join(os.path.dirname(path), name))
                full = path if not name else full
                if full not in tree and full not in folders and full != ".":
                    yield f"{path}:{number}: no file {target}"
                elif anchor and anchor not in anchors(tree.get(full, "")):
                    yield f"{path}:{number}: no heading {target}"


def parents(path):
    while path:
        path = os.path.dirname(path)
        yield path


def doc_paths(tree):
    """A path that a page names exists."""
    tops = {path.split("/", 1)[0] for path in tree if "/" in path}
    folders = {up for path in tree for up in parents(path)}
    for path, text in tree.items():
        if not path.endswith(".md"):
            continue
        blank = lambda match: "\n" * match.group(0).count("\n")
        for number, line in lines(FENCED.sub(blank, text)):
            for name in QUOTED_PATH.findall(line):
                name = name.rstrip("/")
                if folder(name) in tops and name not in tree and name not in folders:
                    yield f"{path}:{number}: no file {name}"


def documented_tables(text):
    """Of TABLES.md: where each `name.csv` heading stands, and its columns."""
    name = None
    tables = {}
    for number, line in lines(text):
        if line.startswith("#"):
            found = re.fullmatch(r"### `(\w+\.csv)`", line)
            name = found and found.group(1)
            if name:
                tables[name] = (number, [])
        column = re.match(r"\| `(\w+)` \|", line)
        if name and column:
            tables[name][1].append(column.group(1))
    return tables


def doc_tables(tree):
    """docs/TABLES.md has each table with its columns, in their order."""
    page = "docs/TABLES.md"
    documented = documented_tables(tree.get(page, ""))
    seen = set()
    for path, text in tree.items():
        name = os.path.basename(path)
        # What no shop that ships needs is in the template.
        folders = ("data/tables/", "data/templates/")
        if not path.startswith(folders) or not name.endswith(".csv"):
            continue
        seen.add(name)
        columns = text.split("\n", 1)[0].split(",")
        for tail in (STATEMENT_TAIL, DATED_TAIL, SOURCED_TAIL):
            if columns[-len(tail) :] == tail:
                columns = columns[: -len(tail)]
        number, told = documented.get(name, (1, []))
        if told != columns:
            yield f"{page}:{number}: {path} has the columns {', '.join(columns)}"
    for name in sorted(set(documented) - seen):
        yield f"{page}:{documented[name][0]}: there is no {name}"


def doc_rules(tree):
    """docs/TABLES.md tells what each lint rule finds."""
    page = "docs/TABLES.md"
    told = set(re.findall(r"^\| `([\w-]+)` \|", tree.get(page, ""), re.MULTILINE))
    for path, text in tree.items():
        if path.startswith("data/lint/") and path.endswith(".h"):
            for number, line in lines(text):
                for rule in re.findall(r'^// Rule "([\w-]+)"', line):
                    if rule not in told:
                        yield f"{path}:{number}: {page} has no rule {rule}"


def machine_paths(tree):
    """Nothing names a path of the machine that it was written on."""
    for path, text in tree.items():
        for number, line in lines(text):
            if MACHINE_PATH.search(line):
                yield f"{path}:{number}: a path of one machine"


def plain_words(tree):
    """Prose says what is so, without selling it."""
    for path, text in tree.items():
        if path.endswith((".md", ".proto", ".h", ".cc")):
            for number, line in lines(text):
                for match in SALES_TALK.finditer(line):
                    yield f"{path}:{number}: '{match.group(0)}'"


def text_form(tree):
    """Lines end in LF without space before it, and the last one ends too."""
    for path, text in tree.items():
        if path.startswith("tests/") and not is_source(path):
            continue  # what a test reads may be ill-formed on purpose
        if text and not text.endswith("\n"):
            yield f"{path}:{text.count(chr(10)) + 1}: the last line has no end"
        if text.endswith("\n\n"):
            yield f"{path}:{text.count(chr(10))}: empty lines at the end"
        for number, line in lines(text):
            if line != line.rstrip():
                yield f"{path}:{number}: white space at the end of the line"


def tests_mirror(tree):
    """A source has its test in the folder that mirrors its own.

    For data/source/csv.cc that is tests/data/source/csv_test.cc, or another
    test there that includes data/source/csv.h.
    """
    includes = {}
    for path, text in tree.items():
        if path.startswith("tests/") and path.endswith("_test.cc"):
            used = includes.setdefault(os.path.dirname(path), set())
            used.update(re.findall(r'^#include "([^"]+)"', text, re.MULTILINE))
    for path in tree:
        if not path.endswith(".cc") or folder(path) in ("tests", "third_party"):
            continue
        name = path[: -len(".cc")]
        if os.path.basename(name) == "main" or name.endswith("_main"):
            continue
        mirror = f"tests/{os.path.dirname(path)}"
        tested = f"tests/{name}_test.cc" in tree
        if not tested and f"{name}.h" not in includes.get(mirror, ()):
            yield f"{path}:1: no tests/{name}_test.cc"


RULES = [
    arrows,
    no_floats,
    header_guards,
    length,
    unfinished,
    doc_links,
    doc_paths,
    doc_tables,
    doc_rules,
    machine_paths,
    plain_words,
    text_form,
    tests_mirror,
]


def read_tree(root):
    """Every text file that git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout.decode()
    tree = {}
    for path in sorted(set(filter(None, listed.split("\0")))):
        full = os.path.join(root, path)
        if not os.path.isfile(full) or os.path.islink(full):
            continue
        try:
            with open(full, encoding="utf-8", newline="") as file:
                tree[path] = file.read()
        except UnicodeDecodeError:
            tree[path] = ""  # it is there; no rule looks into it
    return tree


def main(arguments):
    by_name = {rule.__name__: rule for rule in RULES}
    if arguments == ["--list"]:
        print("\n".join(by_name))
        return 0
    unknown = [name for name in arguments if name not in by_name]
    if unknown:
        print(f"no rule {unknown[0]}; check.py --list has them", file=sys.stderr)
        return 2
    tree = read_tree(os.path.join(os.path.dirname(__file__), "..", ".."))
    found = False
    for name in arguments or by_name:
        for finding in by_name[name](tree):
            found = True
            print(f"{finding} [{name}]")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
