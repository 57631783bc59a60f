#include "tests/data/lint/edited.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {

std::vector<std::string> FindingsOf(Rule rule, absl::string_view set,
                                    const std::vector<Edit>& edits) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  const std::string folder = absl::StrCat("tables/", set, "/1/");
  for (const Edit& edit : edits) {
    support::EditFile(dir.path(), absl::StrCat(folder, edit.file), edit.from,
                      edit.to);
  }
  Findings reading;
  const TableSet reference =
      ReadTableSet(dir.path(), "reference", "1", &reading);
  const TableSet edited = ReadTableSet(dir.path(), set, "1", &reading);
  Findings findings;
  rule({edited, edited.kind() == SetKind::kReference ? edited : reference},
       &findings);
  std::vector<std::string> texts;
  for (const Finding& finding : findings.Sorted()) {
    const std::string text = ToString(finding);
    texts.emplace_back(absl::StripPrefix(text, folder));
  }
  return texts;
}

void ExpectFindings(Rule rule, const std::vector<LintCase>& cases) {
  for (const LintCase& c : cases) {
    EXPECT_EQ(FindingsOf(rule, c.set, c.edits), c.findings)
        << (c.edits.empty() ? c.set : c.edits.back().to);
  }
}

void ExpectNothingInFakeTables(Rule rule) {
  for (const char* set : {"reference", "merchants/acme", "merchants/bazaar"}) {
    EXPECT_EQ(FindingsOf(rule, set, {}), std::vector<std::string>()) << set;
  }
}

}  // namespace landed::data
