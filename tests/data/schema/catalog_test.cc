#include "data/schema/catalog.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

constexpr SetKind kSets[] = {SetKind::kReference, SetKind::kCalendars,
                             SetKind::kMerchant};

std::vector<TableKind> AllKinds() {
  std::vector<TableKind> kinds;
  for (const SetKind set : kSets) {
    kinds.insert(kinds.end(), KindsOf(set).begin(), KindsOf(set).end());
  }
  return kinds;
}

std::vector<std::string> FilesOf(absl::Span<const TableKind> kinds) {
  std::vector<std::string> files;
  for (const TableKind kind : kinds) files.push_back(SpecOf(kind).FileName());
  return files;
}

// The order counts: a set's hash is taken over its files in this order.
TEST(Catalog, TheSetsAndTheirFiles) {
  EXPECT_EQ(FilesOf(KindsOf(SetKind::kReference)),
            (std::vector<std::string>{
                "countries.csv", "subdivisions.csv", "currencies.csv",
                "categories.csv", "us_sales_tax.csv", "ca_sales_tax.csv",
                "customs_territories.csv", "time_zones.csv", "places.csv",
                "postal_prefixes.csv", "address_examples.csv", "sources.csv"}));
  EXPECT_EQ(FilesOf(KindsOf(SetKind::kMerchant)),
            (std::vector<std::string>{
                "merchant.csv", "methods.csv", "regions.csv", "service.csv",
                "processing.csv", "transit.csv", "shipping_prices.csv",
                "tax_registrations.csv", "duties.csv", "terms.csv",
                "examples.csv", "dispatch.csv", "cut_offs.csv",
                "extra_days.csv", "shipments.csv", "sources.csv"}));
  EXPECT_EQ(
      FilesOf(KindsOf(SetKind::kCalendars)),
      (std::vector<std::string>{"weekends.csv", "public_holidays.csv",
                                "holiday_coverage.csv", "carrier_weekends.csv",
                                "carrier_holidays.csv", "sources.csv"}));
}

TEST(Catalog, EveryKindIsInOneSet) {
  std::set<TableKind> seen;
  for (const TableKind kind : AllKinds()) {
    EXPECT_TRUE(seen.insert(kind).second) << SpecOf(kind).name;
    EXPECT_EQ(SpecOf(kind).kind, kind);
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(kTableKindCount));
  for (const SetKind set : kSets) {
    for (const TableKind kind : KindsOf(set)) {
      EXPECT_EQ(SetOf(kind), set) << SpecOf(kind).name;
    }
    EXPECT_EQ(SetOf(SourcesOf(set)), set);
    EXPECT_EQ(SpecOf(SourcesOf(set)).name, "sources");
  }
}

TEST(Catalog, OnlyTablesThatCameLaterMayBeMissing) {
  std::vector<std::string> optional;
  for (const TableKind kind : AllKinds()) {
    if (IsOptional(kind)) optional.push_back(SpecOf(kind).name);
  }
  EXPECT_EQ(optional, (std::vector<std::string>{"dispatch", "cut_offs",
                                                "extra_days", "shipments"}));
}

TEST(Catalog, EveryReferenceHasAnExistingColumnAsItsTarget) {
  for (const TableKind kind : AllKinds()) {
    for (const ColumnSpec& column : SpecOf(kind).columns) {
      if (!column.refers.has_value()) continue;
      const TableSpec& target = SpecOf(column.refers->table);
      EXPECT_GE(target.ColumnIndex(column.refers->column), 0)
          << SpecOf(kind).name << "." << column.name;
      // Shared tables know no merchant, and reference tables no calendar.
      EXPECT_LE(SetOf(column.refers->table), SetOf(kind))
          << SpecOf(kind).name << "." << column.name;
    }
  }
}

TEST(Catalog, KeysComeFirstThenValuesThenTheTail) {
  for (const TableKind kind : AllKinds()) {
    const std::vector<ColumnSpec>& columns = SpecOf(kind).columns;
    EXPECT_EQ(columns[0].role, ColumnRole::kKey) << SpecOf(kind).name;
    EXPECT_TRUE(std::is_sorted(columns.begin(), columns.end(),
                               [](const ColumnSpec& a, const ColumnSpec& b) {
                                 return a.role < b.role;
                               }))
        << SpecOf(kind).name;
  }
}

TEST(Catalog, EveryStatementHasADateASourceAndANote) {
  for (const TableKind kind : AllKinds()) {
    const TableSpec& spec = SpecOf(kind);
    const bool is_sources = spec.name == "sources";
    const bool is_examples =
        spec.name == "examples" || spec.name == "address_examples";
    EXPECT_EQ(spec.columns.back().name, "note");
    const bool has_date = spec.ColumnIndex("date") >= 0;
    const bool is_dated = !is_sources && !is_examples && !has_date;
    EXPECT_EQ(spec.ColumnIndex("valid_from") >= 0, is_dated) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("valid_to") >= 0, is_dated) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("source") >= 0, !is_examples) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("standing") >= 0,
              is_dated && SetOf(kind) == SetKind::kMerchant)
        << spec.name;
  }
}

TEST(Catalog, NoColumnTwice) {
  for (const TableKind kind : AllKinds()) {
    std::set<std::string> names;
    for (const ColumnSpec& column : SpecOf(kind).columns) {
      EXPECT_TRUE(names.insert(column.name).second)
          << SpecOf(kind).name << "." << column.name;
    }
  }
}

}  // namespace
}  // namespace landed::data
