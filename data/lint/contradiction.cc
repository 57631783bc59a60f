#include "data/lint/contradiction.h"

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "data/schema/set_aside.h"

namespace landed::data {

void LintContradiction(const LintInput& input, Findings* findings) {
  for (const TableKind kind : input.kinds()) {
    const TableSpec& spec = SpecOf(kind);
    const CsvTable* table = input.whole_table(kind);
    if (table == nullptr) continue;
    for (const SetAsideRow& aside : SetAsideRows(*table, spec)) {
      if (!aside.applying.empty()) continue;
      findings->Add(
          table->path, table->lines[aside.row], 1, "contradiction",
          absl::StrCat("no row for ", KeyForPeople(*table, spec, aside.row),
                       " applies while this one is set aside: add "
                       "the one that does"));
    }
  }
}

}  // namespace landed::data
