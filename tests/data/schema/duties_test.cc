#include "data/schema/duties.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Duties, Columns) {
  EXPECT_EQ(HeaderOf(DutySchema().spec()),
            "region,payer,terms,standing,notice,valid_from,valid_to,source,"
            "note");
}

TEST(Duties, ReadsARow) {
  Names names;
  const DutyRow row =
      ReadOne(DutySchema(), "europe,buyer,dap,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.region), "europe");
  EXPECT_EQ(row.payer, DutyPayer::kBuyer);
  EXPECT_EQ(row.terms, DutyTerms::kDap);
}

TEST(Duties, TermsMayBeLeftOut) {
  Names names;
  EXPECT_EQ(ReadOne(DutySchema(), "eu,buyer,,applies,,,,s,", &names).terms,
            DutyTerms::kNotStated);
}

TEST(Duties, AcceptsWhatGoesTogether) {
  ExpectAccepted(
      DutySchema(),
      {"r,merchant,ddp,applies,,,,s,", "r,merchant,,applies,,,,s,",
       "r,nobody,,applies,,,,s,", "r,not_published,dap,applies,,,,s,"});
}

TEST(Duties, Refuses) {
  ExpectRefused(
      DutySchema(),
      {{"r,buyer,ddp,applies,,,,s,",
        "9: row: terms: under ddp the merchant pays, not the buyer"},
       {"r,merchant,dap,applies,,,,s,",
        "12: row: terms: under dap the buyer pays, not the merchant"},
       {"r,,dap,applies,,,,s,", "3: cell: payer: may not be empty"},
       {"r,shop,dap,applies,,,,s,",
        "3: cell: payer: write one of: buyer, merchant, nobody, not_published"},
       {"r,buyer,DAP,applies,,,,s,",
        "9: cell: terms: write one of: (empty), dap, ddp"}});
}

}  // namespace
}  // namespace landed::data
