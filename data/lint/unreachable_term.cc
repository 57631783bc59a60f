#include "data/lint/unreachable_term.h"

#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "data/lint/term_rows.h"
#include "data/schema/catalog.h"
#include "data/schema/words.h"

namespace landed::data {
namespace {

using Cells = std::vector<absl::string_view>;
using Rows = absl::Span<const TermConditions>;

// An order as it matters for terms; every item is fulfilled in one way, since
// with more ways more rows hold.
struct Case {
  absl::string_view region;
  absl::string_view fulfillment;
  CivilDay day;
};

Cells RegionsOf(const LintInput& input) {
  const CsvTable* table = input.set.table(TableKind::kRegions);
  if (table == nullptr) return {};
  const int column = SpecOf(TableKind::kRegions).ColumnIndex("region");
  std::set<absl::string_view> regions;
  for (size_t row = 0; row < table->row_count(); ++row) {
    regions.insert(table->cell(row, column));
  }
  return Cells(regions.begin(), regions.end());
}

Cells FulfillmentWords() {
  Cells words;
  for (const Word<Fulfillment>& word : WordsOf(Fulfillment())) {
    words.emplace_back(word.text);
  }
  return words;
}

// The days on which it can change whether one of `before` hides `row`: the
// first one of the row, and the first after each of the others.
std::vector<CivilDay> DaysOf(const TermConditions& row, Rows before) {
  std::vector<CivilDay> days = {row.valid.from};
  for (const TermConditions& other : before) {
    if (row.valid.Contains(other.valid.to)) days.push_back(other.valid.to);
  }
  return days;
}

class Linter {
 public:
  Linter(const LintInput& input, Findings* findings)
      : table_(*input.set.table(TableKind::kTerms)),
        regions_(RegionsOf(input)),
        fulfillments_(FulfillmentWords()),
        findings_(findings) {}

  // Rows of one term, in the order of precedence.
  void LintTerm(Rows rows) {
    for (size_t i = 1; i < rows.size(); ++i) LintRow(rows[i], rows.first(i));
  }

 private:
  void LintRow(const TermConditions& row, Rows before) {
    std::set<uint32_t> covering;
    const Cells regions = row.region.empty() ? regions_ : Cells{row.region};
    const Cells ways =
        row.fulfillment.empty() ? fulfillments_ : Cells{row.fulfillment};
    for (const CivilDay day : DaysOf(row, before)) {
      for (const absl::string_view region : regions) {
        for (const absl::string_view way : ways) {
          const uint32_t line = HiddenBy(row, before, {region, way, day});
          if (line == 0) return;
          covering.insert(line);
        }
      }
    }
    if (covering.empty()) return;
    const bool one = covering.size() == 1;
    findings_->Add(
        table_.path, row.line, 1, "unreachable",
        absl::StrCat("line ", row.line, " can never apply: ",
                     one ? "line " : "lines ", absl::StrJoin(covering, ", "),
                     one ? " already covers it" : " already cover it"));
  }

  // The line of a row that goes before `row` in a case in which `row` holds, 0
  // if there is none. With the lowest total at which `row` holds: a higher one
  // only makes more rows hold.
  static uint32_t HiddenBy(const TermConditions& row, Rows before,
                           const Case& c) {
    for (const TermConditions& other : before) {
      // An overlap has a rule of its own.
      const bool same = other.region == row.region &&
                        other.fulfillment == row.fulfillment &&
                        other.from == row.from;
      if (same || row.from < other.from || !other.valid.Contains(c.day)) {
        continue;
      }
      if ((other.region.empty() || other.region == c.region) &&
          (other.fulfillment.empty() || other.fulfillment == c.fulfillment)) {
        return other.line;
      }
    }
    return 0;
  }

  const CsvTable& table_;
  const Cells regions_;
  const Cells fulfillments_;
  Findings* findings_;
};

}  // namespace

void LintUnreachableTerms(const LintInput& input, Findings* findings) {
  const std::vector<TermConditions> rows = TermsByPrecedence(input);
  if (rows.empty()) return;
  Linter linter(input, findings);
  for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && rows[end].term == rows[begin].term) ++end;
    linter.LintTerm(absl::MakeConstSpan(rows).subspan(begin, end - begin));
  }
}

}  // namespace landed::data
