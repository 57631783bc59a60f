#include "cli/text/comparison_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

using Kind = v1::RowChange;
using Rows = std::vector<std::pair<std::string, std::string>>;

// More names than anybody reads; JSON has them all.
constexpr int kMerchantsShown = 20;

// "2 added, 1 changed"
std::string Counts(const v1::CompareReleasesResponse& comparison) {
  std::vector<std::string> counts;
  for (const Kind::Kind kind : {Kind::ADDED, Kind::REMOVED, Kind::CHANGED}) {
    const auto count = std::count_if(
        comparison.changes().begin(), comparison.changes().end(),
        [&](const v1::RowChange& change) { return change.kind() == kind; });
    if (count == 0) continue;
    counts.push_back(
        absl::StrCat(count, " ", absl::AsciiStrToLower(Kind::Kind_Name(kind))));
  }
  return absl::StrJoin(counts, ", ");
}

std::string Merchants(const v1::CompareReleasesResponse& comparison) {
  const auto& all = comparison.merchants();
  if (all.empty()) return "No merchant's quotes can change.";
  const int shown = std::min(all.size(), kMerchantsShown);
  std::string text =
      absl::StrCat("Quotes may change for ",
                   absl::StrJoin(all.begin(), all.begin() + shown, ", "));
  if (shown < all.size()) {
    absl::StrAppend(&text, " and ", all.size() - shown, " others");
  }
  return absl::StrCat(text, ".");
}

// "standard / europe, set aside, from 2026-11-22"
std::string KeyText(const v1::RowChange& change) {
  std::vector<std::string> cells;
  std::string rest;
  for (const v1::Cell& cell : change.key()) {
    if (cell.column() == "standing") {
      if (cell.value() == "set_aside") absl::StrAppend(&rest, ", set aside");
    } else if (cell.column() == "valid_from") {
      if (!cell.value().empty()) {
        absl::StrAppend(&rest, ", from ", cell.value());
      }
    } else {
      cells.push_back(cell.value().empty() ? "any" : cell.value());
    }
  }
  if (cells.empty()) cells.push_back("the row");
  return absl::StrCat(absl::StrJoin(cells, " / "), rest);
}

// "[line 4]", or "[line 4, was 3]" where it moved.
std::string LineText(const v1::RowChange& change) {
  const int before = change.line_before(), after = change.line_after();
  if (before == 0 || after == 0 || before == after) {
    return absl::StrCat("[line ", std::max(before, after), "]");
  }
  return absl::StrCat("[line ", after, ", was ", before, "]");
}

std::string CellText(const v1::Cell& cell) {
  return cell.value().empty() ? "(empty)" : cell.value();
}

Rows CellsOf(const v1::RowChange& change) {
  Rows rows;
  if (change.kind() == Kind::CHANGED) {
    const int count = std::min(change.before_size(), change.after_size());
    for (int i = 0; i < count; ++i) {
      rows.emplace_back(change.after(i).column(),
                        absl::StrCat(CellText(change.before(i)), " -> ",
                                     CellText(change.after(i))));
    }
    return rows;
  }
  for (const v1::Cell& cell :
       change.kind() == Kind::ADDED ? change.after() : change.before()) {
    if (!cell.value().empty()) rows.emplace_back(cell.column(), cell.value());
  }
  return rows;
}

}  // namespace

std::string ComparisonPage(const v1::CompareReleasesResponse& comparison) {
  Page page;
  const std::string releases =
      absl::StrCat(comparison.from(), " to ", comparison.to());
  if (comparison.changes().empty()) {
    page.Line(absl::StrCat(releases, ": every row is the same"));
    return page.text();
  }
  page.Title(releases, Counts(comparison));
  page.Hanging("", Merchants(comparison));
  const std::string* table = nullptr;
  for (const v1::RowChange& change : comparison.changes()) {
    if (table == nullptr || *table != change.table()) {
      page.Blank();
      page.Line(change.table());
    }
    table = &change.table();
    const std::string kind =
        absl::AsciiStrToLower(Kind::Kind_Name(change.kind()));
    page.Hanging(absl::StrCat("  ", PadRight(kind, 7), "  "),
                 absl::StrCat(KeyText(change), " ", LineText(change)));
    page.Table("    ", CellsOf(change));
  }
  return page.text();
}

}  // namespace landed::cli
