#include "data/schema/us_sales_tax.h"

#include <string>

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(UsSalesTax, Columns) {
  EXPECT_EQ(HeaderOf(UsSalesTaxSchema().spec()),
            "state,rate,local_taxes,shipping,valid_from,valid_to,source,note");
}

TEST(UsSalesTax, ReadsARow) {
  Names names;
  const UsSalesTaxRow row =
      ReadOne(UsSalesTaxSchema(),
              "MN,0.06875,some,exempt_if_separate,,2030-01-01,s,", &names);
  EXPECT_EQ(row.state.ToString(), "MN");
  EXPECT_TRUE(row.rate.levied);
  EXPECT_EQ(row.rate.rate.ToString(), "0.06875");
  EXPECT_EQ(row.local_taxes, LocalTaxes::kSome);
  EXPECT_EQ(row.shipping, ShippingTaxRule::kExemptIfSeparate);
  EXPECT_EQ(row.info.valid.from, CivilDay::Past());
  EXPECT_EQ(row.info.valid.to.ToString(), "2030-01-01");
}

TEST(UsSalesTax, NoneIsNotZero) {
  Names names;
  const auto read = [&](const char* line) {
    return ReadOne(UsSalesTaxSchema(), line, &names).rate.levied;
  };
  EXPECT_FALSE(read("OR,none,none,not_applicable,,,s,"));
  EXPECT_TRUE(read("OR,0,none,taxable,,,s,"));
}

TEST(UsSalesTax, Refuses) {
  constexpr char kRate[] =
      "4: cell: rate: write a decimal fraction such as 0.0625 for 6.25 %, or "
      "none where no such tax is levied";
  ExpectRefused(
      UsSalesTaxSchema(),
      {{"MN,6.875%,some,taxable,,,s,", kRate},
       {"MN,\"0,06875\",some,taxable,,,s,",
        (std::string(kRate) + "; this looks like a spreadsheet's decimal comma")
            .c_str()},
       {"MN,68.75,some,taxable,,,s,", kRate},
       {"MN,,some,taxable,,,s,", "4: cell: rate: may not be empty"},
       {"MN,0.06875,yes,taxable,,,s,",
        "12: cell: local_taxes: write one of: none, some"},
       {"MN,0.06875,some,yes,,,s,",
        "17: cell: shipping: write one of: taxable, exempt_if_separate, "
        "not_applicable"}});
}

}  // namespace
}  // namespace landed::data
