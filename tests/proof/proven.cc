#include "tests/proof/proven.h"

#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::proof {

std::vector<std::string> FindingsOf(data::Prover prover, absl::string_view set,
                                    const std::vector<Edit>& edits) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  const std::string folder = absl::StrCat("tables/", set, "/1/");
  for (const Edit& edit : edits) {
    support::EditFile(dir.path(), absl::StrCat(folder, edit.file), edit.from,
                      edit.to);
  }
  data::Findings compiling;
  const data::TableSet shared =
      data::ReadTableSet(dir.path(), "reference", "1", &compiling);
  const data::TableSet edited =
      data::ReadTableSet(dir.path(), set, "1", &compiling);
  const auto reference = data::CompileReference(shared, &compiling);
  const auto merchant =
      edited.kind() == data::SetKind::kReference
          ? nullptr
          : data::CompileMerchant(edited, *reference, nullptr, &compiling);
  for (const data::Finding& finding : compiling.Sorted()) {
    ADD_FAILURE() << data::ToString(finding);
  }
  data::Findings findings;
  prover({edited, reference, merchant}, &findings);
  std::vector<std::string> texts;
  for (const data::Finding& finding : findings.Sorted()) {
    const std::string text = data::ToString(finding);
    texts.emplace_back(absl::StripPrefix(text, folder));
  }
  return texts;
}

}  // namespace landed::proof
