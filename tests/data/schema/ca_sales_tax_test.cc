#include "data/schema/ca_sales_tax.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(CaSalesTax, Columns) {
  EXPECT_EQ(HeaderOf(CaSalesTaxSchema().spec()),
            "province,tax,level,rate,valid_from,valid_to,source,note");
}

TEST(CaSalesTax, ReadsARow) {
  Names names;
  const CaSalesTaxRow row = ReadOne(
      CaSalesTaxSchema(), "QC,QST,state,0.09975,2013-01-01,,s,n", &names);
  EXPECT_EQ(row.province.ToString(), "QC");
  EXPECT_EQ(names.Text(row.tax), "QST");
  EXPECT_EQ(row.level, JurisdictionLevel::kState);
  EXPECT_TRUE(row.rate.levied);
  EXPECT_EQ(row.rate.rate.ToString(), "0.09975");
}

TEST(CaSalesTax, NoneIsNotZero) {
  Names names;
  const auto read = [&](const char* line) {
    return ReadOne(CaSalesTaxSchema(), line, &names).rate;
  };
  EXPECT_FALSE(read("AB,PST,state,none,,,s,").levied);
  EXPECT_TRUE(read("AB,PST,state,0,,,s,").levied);
}

TEST(CaSalesTax, Refuses) {
  ExpectRefused(
      CaSalesTaxSchema(),
      {{",GST,country,0.05,,,s,", "1: cell: province: may not be empty"},
       {"QC,,country,0.05,,,s,", "4: cell: tax: may not be empty"},
       {"QC,GST,federal,0.05,,,s,",
        "8: cell: level: write one of: country, state"},
       {"QC,GST,country,,,,s,", "16: cell: rate: may not be empty"},
       {"QC,GST,country,0.050,,,s,",
        "16: cell: rate: write the rate without needless zeros: 0.05"}});
}

}  // namespace
}  // namespace landed::data
