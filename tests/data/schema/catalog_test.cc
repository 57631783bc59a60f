#include "data/schema/catalog.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

std::vector<TableKind> AllKinds() {
  std::vector<TableKind> kinds(ReferenceKinds().begin(),
                               ReferenceKinds().end());
  kinds.insert(kinds.end(), MerchantKinds().begin(), MerchantKinds().end());
  return kinds;
}

std::vector<std::string> FilesOf(absl::Span<const TableKind> kinds) {
  std::vector<std::string> files;
  for (const TableKind kind : kinds) files.push_back(SpecOf(kind).FileName());
  return files;
}

// The order counts: a set's hash is taken over its files in this order.
TEST(Catalog, TheSetsAndTheirFiles) {
  EXPECT_EQ(FilesOf(ReferenceKinds()),
            (std::vector<std::string>{
                "countries.csv", "subdivisions.csv", "currencies.csv",
                "categories.csv", "us_sales_tax.csv", "ca_sales_tax.csv",
                "customs_territories.csv", "time_zones.csv", "places.csv",
                "postal_prefixes.csv", "address_examples.csv", "sources.csv"}));
  EXPECT_EQ(FilesOf(MerchantKinds()),
            (std::vector<std::string>{
                "merchant.csv", "methods.csv", "regions.csv", "service.csv",
                "processing.csv", "transit.csv", "shipping_prices.csv",
                "tax_registrations.csv", "duties.csv", "terms.csv",
                "examples.csv", "sources.csv"}));
}

TEST(Catalog, EveryKindIsInOneSet) {
  std::set<TableKind> seen;
  for (const TableKind kind : AllKinds()) {
    EXPECT_TRUE(seen.insert(kind).second) << SpecOf(kind).name;
    EXPECT_EQ(SpecOf(kind).kind, kind);
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(kTableKindCount));
  for (const TableKind kind : ReferenceKinds()) {
    EXPECT_TRUE(IsReference(kind));
  }
  for (const TableKind kind : MerchantKinds()) {
    EXPECT_FALSE(IsReference(kind));
  }
}

TEST(Catalog, EveryReferenceHasAnExistingColumnAsItsTarget) {
  for (const TableKind kind : AllKinds()) {
    for (const ColumnSpec& column : SpecOf(kind).columns) {
      if (!column.refers.has_value()) continue;
      const TableSpec& target = SpecOf(column.refers->table);
      EXPECT_GE(target.ColumnIndex(column.refers->column), 0)
          << SpecOf(kind).name << "." << column.name;
      // Reference tables are shared by merchants, so they know none of them.
      EXPECT_TRUE(!IsReference(kind) || IsReference(column.refers->table))
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
    const bool is_statement = !is_sources && !is_examples;
    EXPECT_EQ(spec.ColumnIndex("valid_from") >= 0, is_statement) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("valid_to") >= 0, is_statement) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("source") >= 0, !is_examples) << spec.name;
    EXPECT_EQ(spec.ColumnIndex("standing") >= 0,
              is_statement && !IsReference(kind))
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
