#include "data/release/cited_tables.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "data/release/compile_table.h"
#include "data/schema/duties.h"
#include "data/schema/shipping_prices.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Lines = std::vector<uint32_t>;

class CitedTablesTest : public testing::Test {
 protected:
  CitedTablesTest() { support::CopyFakeTables(dir_); }

  // Reads and cites acme's tables, edited or not.
  void Read() {
    set_ = ReadTableSet(dir_.path(), "merchants/acme", "1", &findings_);
    cited_ = std::make_unique<CitedTables>(set_, &names_, &findings_);
    prices_ = CompileTable(set_, ShippingPriceSchema(), &names_, cited_.get(),
                           &findings_);
    CompileTable(set_, DutySchema(), &names_, cited_.get(), &findings_);
  }

  void Edit(const char* file, const char* from, const char* to) {
    support::EditFile(dir_.path(),
                      absl::StrCat("tables/merchants/acme/1/", file), from, to);
  }

  const RowInfo* Price(uint32_t line) const {
    return cited_->info({TableKind::kShippingPrices, line});
  }

  Lines SetAside(uint32_t line) const {
    const auto lines = cited_->set_aside({TableKind::kShippingPrices, line});
    return {lines.begin(), lines.end()};
  }

  support::TempDir dir_;
  Findings findings_;
  Names names_;
  TableSet set_;
  std::unique_ptr<CitedTables> cited_;
  std::vector<ShippingPriceRow> prices_;
};

TEST_F(CitedTablesTest, NamesTheFileOfATable) {
  Read();
  EXPECT_EQ(cited_->file(TableKind::kShippingPrices),
            "tables/merchants/acme/1/shipping_prices.csv");
  EXPECT_EQ(cited_->file(TableKind::kTerms), "");  // was not compiled
}

TEST_F(CitedTablesTest, KnowsEveryRowAndNoOther) {
  Read();
  EXPECT_TRUE(findings_.empty());
  for (uint32_t line = 2; line <= 15; ++line) {
    ASSERT_NE(Price(line), nullptr) << line;
    EXPECT_EQ(Price(line)->line, line);
  }
  for (const uint32_t line : {0u, 1u, 16u, 1'000'000u, UINT32_MAX}) {
    EXPECT_EQ(Price(line), nullptr) << line;
  }
  EXPECT_EQ(cited_->info(RowHandle()), nullptr);
  EXPECT_EQ(cited_->info({TableKind::kCountries, 2}), nullptr);
  EXPECT_EQ(cited_->info({TableKind::kTerms, 2}), nullptr);
}

TEST_F(CitedTablesTest, OnlyRowsThatApplyAreReturned) {
  Read();
  EXPECT_EQ(prices_.size(), 13u);  // of 14
  for (const ShippingPriceRow& row : prices_) {
    EXPECT_EQ(row.info.standing, Standing::kApplies);
  }
  EXPECT_EQ(Price(13)->standing, Standing::kSetAside);
}

TEST_F(CitedTablesTest, KnowsWhatContradictsWhat) {
  Read();
  for (uint32_t line = 2; line <= 15; ++line) {
    EXPECT_EQ(Price(line)->contradicted, line == 12) << line;
    EXPECT_EQ(SetAside(line), line == 12 ? Lines{13} : Lines()) << line;
  }
  EXPECT_TRUE(cited_->set_aside({TableKind::kTerms, 7}).empty());
}

TEST_F(CitedTablesTest, SeveralRowsMayBeSetAside) {
  Edit("shipping_prices.csv", "10.00,USD,set_aside,,,,page.terms,\n",
       "10.00,USD,set_aside,,,,page.terms,\n"
       "standard,near,charged,11.00,USD,set_aside,,,,page.terms,\n");
  Read();
  EXPECT_EQ(SetAside(12), (Lines{13, 14}));
}

// Of two rows that follow each other, the one that was set aside contradicts
// the one that holds on some of the same days.
TEST_F(CitedTablesTest, RowsThatNeverHoldTogetherDoNotContradict) {
  Edit("shipping_prices.csv",
       "express,home,charged,25.00,USD,applies,,,2026-07-01,page.shipping,\n",
       "express,home,charged,25.00,USD,applies,,,2026-07-01,page.shipping,\n"
       "express,home,charged,20.00,USD,set_aside,,2026-07-01,,page.terms,\n");
  Read();
  EXPECT_EQ(SetAside(4), Lines());
  EXPECT_FALSE(Price(4)->contradicted);
  EXPECT_EQ(SetAside(6), Lines{5});
  EXPECT_TRUE(Price(6)->contradicted);
}

TEST_F(CitedTablesTest, ARowTakesReviewByFromItsSource) {
  Read();
  EXPECT_EQ(Price(10)->review_by.ToString(), "2026-03-01");  // page.old
  EXPECT_EQ(Price(2)->review_by, CivilDay::Future());
}

TEST_F(CitedTablesTest, FindsSources) {
  Read();
  const SourceRow* source = cited_->source(*names_.Find("page.old"));
  ASSERT_NE(source, nullptr);
  EXPECT_EQ(names_.Text(source->document), "Acme: Shipping overseas, archived");
  EXPECT_EQ(cited_->source(NameId()), nullptr);
  EXPECT_EQ(cited_->source(NameId(999'999)), nullptr);
  EXPECT_EQ(cited_->source(*names_.Find("express")), nullptr);
}

TEST_F(CitedTablesTest, ARefusedRowIsNotCited) {
  Edit("shipping_prices.csv", "standard,home,free", "standard,home,gratis");
  Read();
  EXPECT_FALSE(findings_.empty());
  EXPECT_EQ(Price(11), nullptr);
  EXPECT_NE(Price(10), nullptr);
  EXPECT_NE(Price(12), nullptr);
}

TEST_F(CitedTablesTest, WithoutSourcesNothingIsStale) {
  Edit("sources.csv", "source,document", "document");
  Read();
  EXPECT_EQ(Price(10)->review_by, CivilDay::Future());
}

}  // namespace
}  // namespace landed::data
