#include "data/lint/canonical.h"

#include <algorithm>

#include "data/schema/canonical_form.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

uint32_t FirstDifferentLine(absl::string_view a, absl::string_view b) {
  const size_t common = std::min(a.size(), b.size());
  const auto different =
      std::mismatch(a.begin(), a.begin() + common, b.begin()).first;
  return 1 + static_cast<uint32_t>(std::count(a.begin(), different, '\n'));
}

}  // namespace

void LintCanonical(const LintInput& input, Findings* findings) {
  for (const TableKind kind : input.kinds()) {
    const CsvTable* table = input.whole_table(kind);
    if (table == nullptr || IsCanonical(*table, SpecOf(kind))) continue;
    const std::string canonical = CanonicalForm(*table, SpecOf(kind));
    findings->Add(table->path, FirstDifferentLine(*table->text, canonical), 0,
                  "canonical",
                  "from here on the file is not in canonical form: run "
                  "\"landed tables fmt\"");
  }
}

}  // namespace landed::data
