#include "cli/table_files.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

using data::TableKind;

TEST(KindOfFile, LooksAtTheEndOfAPath) {
  EXPECT_EQ(KindOfFile("data/tables/merchants/coco/1/transit.csv"),
            TableKind::kTransit);
  EXPECT_EQ(KindOfFile("merchants/coco/1/sources.csv"),
            TableKind::kMerchantSources);
  EXPECT_EQ(KindOfFile("/x/reference/1/sources.csv"),
            TableKind::kReferenceSources);
  EXPECT_EQ(KindOfFile("reference/1/us_sales_tax.csv"), TableKind::kUsSalesTax);
  for (const char* path :
       {"", "transit.csv", "coco/1/transit.csv", "merchants/coco/transit.csv",
        "reference/1/transit.csv", "merchants/coco/1/transit.txt",
        "merchants/coco/1/places.csv", "releases/1.csv"}) {
    EXPECT_EQ(KindOfFile(path), std::nullopt) << path;
  }
}

TEST(KindOfName, KnowsWhoseTableItIs) {
  EXPECT_EQ(KindOfName("terms", data::SetKind::kMerchant), TableKind::kTerms);
  EXPECT_EQ(KindOfName("terms", data::SetKind::kReference), std::nullopt);
  EXPECT_EQ(KindOfName("places", data::SetKind::kReference),
            TableKind::kPlaces);
}

TEST(AllTableFiles, ListsEveryVersionOfEverySet) {
  const auto files = AllTableFiles(support::FakeDataRoot());
  ASSERT_TRUE(files.ok()) << files.status();
  const auto has = [&files](const char* end) {
    for (const std::string& file : *files) {
      if (absl::EndsWith(file, end)) return true;
    }
    return false;
  };
  EXPECT_TRUE(has("tables/merchants/acme/1/transit.csv"));
  EXPECT_TRUE(has("tables/merchants/acme/2/transit.csv"));
  EXPECT_TRUE(has("tables/reference/1/sources.csv"));
  EXPECT_FALSE(has(".md"));
}

TEST(AllTableFiles, ListsTheShippedTables) {
  const auto files = AllTableFiles(support::ShippedDataRoot());
  ASSERT_TRUE(files.ok()) << files.status();
  EXPECT_GT(files->size(), 70u);
}

TEST(AllTableFiles, NeedsAFolder) {
  EXPECT_FALSE(AllTableFiles("/nowhere").ok());
}

}  // namespace
}  // namespace landed::cli
