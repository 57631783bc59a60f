#include "data/lint/tier_order.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "data/lint/term_rows.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

bool AreTiers(const TermConditions& a, const TermConditions& b) {
  return a.term == b.term && a.region == b.region &&
         a.fulfillment == b.fulfillment;
}

bool Covers(const DayInterval& outer, const DayInterval& inner) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

class Linter {
 public:
  Linter(const CsvTable& table, Findings* findings)
      : table_(table), findings_(findings) {}

  // The tiers of one term, region and fulfilment, the highest first.
  void LintTiers(absl::Span<const TermConditions> tiers) {
    for (size_t i = 0; i < tiers.size(); ++i) {
      const TermConditions& tier = tiers[i];
      if (tier.from == 0 && !Cell(tier, "order_from").empty()) {
        Add(tier, "leave it empty where the row holds from nothing");
      }
      for (const TermConditions& below : tiers.subspan(i + 1)) {
        if (!below.valid.Overlaps(tier.valid)) continue;
        LintPair(tier, below);
        break;
      }
    }
  }

 private:
  // `below` is the tier next to `tier` that holds on some of the same days.
  void LintPair(const TermConditions& tier, const TermConditions& below) {
    if (tier.from == below.from) {
      // The same text is an overlap, which has a rule of its own; of an empty
      // one and a zero, the zero was told.
      if (tier.from == 0) return;
      if (Cell(tier, "order_from") == Cell(below, "order_from")) return;
      Add(below, absl::StrCat("the amount of line ", tier.line,
                              " in other digits: keep one of the two"));
      return;
    }
    if (!Covers(below.valid, tier.valid)) return;
    for (const char* column : {"value", "text", "notice"}) {
      if (Cell(tier, column) != Cell(below, column)) return;
    }
    Add(tier, absl::StrCat("this tier says what line ", below.line,
                           " says of smaller orders: remove it"));
  }

  absl::string_view Cell(const TermConditions& row, const char* column) const {
    return table_.cell(row.row, Index(column));
  }

  void Add(const TermConditions& row, absl::string_view message) {
    findings_->Add(table_.path, row.line,
                   table_.ColumnOf(row.row, Index("order_from")), "tier-order",
                   absl::StrCat("order_from: ", message));
  }

  static size_t Index(const char* column) {
    return static_cast<size_t>(SpecOf(TableKind::kTerms).ColumnIndex(column));
  }

  const CsvTable& table_;
  Findings* findings_;
};

}  // namespace

void LintTierOrder(const LintInput& input, Findings* findings) {
  const std::vector<TermConditions> rows = TermsByPrecedence(input);
  if (rows.empty()) return;
  Linter linter(*input.set.table(TableKind::kTerms), findings);
  for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && AreTiers(rows[begin], rows[end])) ++end;
    linter.LintTiers(absl::MakeConstSpan(rows).subspan(begin, end - begin));
  }
}

}  // namespace landed::data
