#include "data/schema/merchant.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Merchant, Columns) {
  EXPECT_EQ(HeaderOf(MerchantSchema().spec()),
            "merchant,name,currency,default_fulfillment,standing,notice,"
            "valid_from,valid_to,source,note");
}

TEST(Merchant, ReadsARow) {
  Names names;
  const MerchantRow row = ReadOne(
      MerchantSchema(), "acme,Acme,USD,made_to_order,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.merchant), "acme");
  EXPECT_EQ(names.Text(row.name), "Acme");
  EXPECT_EQ(row.currency.ToString(), "USD");
  EXPECT_EQ(row.default_fulfillment, Fulfillment::kMadeToOrder);
}

TEST(Merchant, TheCurrencyMayBeUnpublished) {
  Names names;
  EXPECT_TRUE(
      ReadOne(MerchantSchema(), "acme,Acme,,in_stock,applies,,,,s,", &names)
          .currency.empty());
}

TEST(Merchant, Refuses) {
  ExpectRefused(
      MerchantSchema(),
      {{",Acme,USD,in_stock,applies,,,,s,",
        "1: cell: merchant: may not be empty"},
       {"acme,Acme,$,in_stock,applies,,,,s,",
        "11: cell: currency: write an ISO 4217 code of three capital letters"},
       {"acme,Acme,USD,,applies,,,,s,",
        "15: cell: default_fulfillment: may not be empty"},
       {"acme,Acme,USD,stock,applies,,,,s,",
        "15: cell: default_fulfillment: write one of: in_stock, pre_order, "
        "made_to_order, personalized"}});
}

}  // namespace
}  // namespace landed::data
