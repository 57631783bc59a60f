#include "tests/shipped/shipped.h"

#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "gtest/gtest.h"
#include "proof/prove_examples.h"
#include "tests/support/fake_tables.h"

namespace landed::shipped {

const data::Store& Releases() {
  static const data::Store& store = *[] {
    auto opened =
        data::Store::Open(support::ShippedDataRoot(), "", proof::ProveExamples);
    EXPECT_TRUE(opened.ok()) << opened.status();
    if (!opened.ok()) std::abort();
    return opened->release();
  }();
  return store;
}

std::vector<const data::Release*> EachRelease() {
  std::vector<const data::Release*> releases;
  for (const std::string& name : Releases().Names()) {
    releases.push_back(Releases().Find(name).get());
  }
  EXPECT_GE(releases.size(), 2u);
  return releases;
}

std::vector<data::TableSet> TextOf(const data::Release& release) {
  std::vector<data::TableSet> sets;
  data::Findings findings;
  for (const data::ManifestEntry& entry : release.manifest.entries) {
    sets.push_back(data::ReadTableSet(
        support::ShippedDataRoot(), entry.table_set, entry.version, &findings));
  }
  EXPECT_TRUE(findings.empty());
  return sets;
}

std::vector<Destination> Destinations(const data::TableSet& reference) {
  std::vector<Destination> destinations;
  const TextTable countries(reference, data::TableKind::kCountries);
  for (size_t row = 0; row < countries.row_count(); ++row) {
    destinations.push_back({std::string(countries.cell(row, "country")), ""});
  }
  EXPECT_EQ(destinations.size(), 249u);  // ISO 3166-1
  const TextTable parts(reference, data::TableKind::kSubdivisions);
  for (size_t row = 0; row < parts.row_count(); ++row) {
    destinations.push_back({std::string(parts.cell(row, "country")),
                            std::string(parts.cell(row, "subdivision"))});
  }
  return destinations;
}

std::string DayBefore(const std::string& day) {
  return CivilDay(CivilDay::Parse(day)->days_since_epoch() - 1).ToString();
}

std::set<std::string> Days(const data::TableSet& set) {
  std::set<std::string> days = {"1990-01-02", "2026-11-22", "2099-12-30"};
  const auto add = [&](absl::string_view day) {
    if (day.empty()) return;
    days.insert(std::string(day));
    days.insert(DayBefore(std::string(day)));
  };
  for (const data::TableKind kind : data::KindsOf(set.kind())) {
    if (data::SpecOf(kind).ColumnIndex("valid_from") < 0) continue;
    if (set.table(kind) == nullptr) continue;  // an optional one
    const TextTable table(set, kind);
    for (size_t row = 0; row < table.row_count(); ++row) {
      add(table.cell(row, "valid_from"));
      add(table.cell(row, "valid_to"));
    }
  }
  return days;
}

TextTable::TextTable(const data::TableSet& set, data::TableKind kind)
    : table_(*set.table(kind)), spec_(data::SpecOf(kind)) {}

absl::string_view TextTable::cell(size_t row, absl::string_view column) const {
  const int index = spec_.ColumnIndex(column);
  return index < 0 ? "" : table_.cell(row, static_cast<size_t>(index));
}

std::vector<uint32_t> TextTable::Lines(
    const std::vector<std::pair<const char*, absl::string_view>>& cells,
    absl::string_view day) const {
  std::vector<uint32_t> lines;
  for (size_t row = 0; row < row_count(); ++row) {
    bool fits = true;
    for (const auto& [column, text] : cells) {
      fits = fits && cell(row, column) == text;
    }
    if (!fits || cell(row, "standing") == "set_aside") continue;
    // ISO dates compare as text.
    const absl::string_view from = cell(row, "valid_from");
    const absl::string_view to = cell(row, "valid_to");
    if ((from.empty() || from <= day) && (to.empty() || day < to)) {
      lines.push_back(line(row));
    }
  }
  return lines;
}

}  // namespace landed::shipped
