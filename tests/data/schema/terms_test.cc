#include "data/schema/terms.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Terms, Columns) {
  EXPECT_EQ(HeaderOf(TermSchema().spec()),
            "term,region,fulfillment,order_from,value,text,standing,notice,"
            "valid_from,valid_to,source,note");
}

TEST(Terms, ReadsARow) {
  Names names;
  const TermRow row = ReadOne(
      TermSchema(),
      "signature,home,personalized,1000.00,required,Sign.,applies,,,,s,",
      &names);
  EXPECT_EQ(names.Text(row.term), "signature");
  EXPECT_EQ(names.Text(row.region), "home");
  EXPECT_TRUE(row.fulfillment.present);
  EXPECT_EQ(row.fulfillment.value, Fulfillment::kPersonalized);
  EXPECT_EQ(row.order_from.scaled, 100'000);
  EXPECT_EQ(row.order_from.digits, 2);
  EXPECT_EQ(names.Text(row.value), "required");
  EXPECT_EQ(names.Text(row.text), "Sign.");
}

TEST(Terms, EmptyCellsMeanAny) {
  Names names;
  const TermRow row =
      ReadOne(TermSchema(), "returns,,,,30_days,Yes.,applies,,,,s,", &names);
  EXPECT_TRUE(row.region.empty());
  EXPECT_FALSE(row.fulfillment.present);
  EXPECT_FALSE(row.order_from.present());
}

TEST(Terms, Refuses) {
  ExpectRefused(
      TermSchema(),
      {{",,,,v,T.,applies,,,,s,", "1: cell: term: may not be empty"},
       {"t,,any,,v,T.,applies,,,,s,",
        "4: cell: fulfillment: write one of: in_stock, pre_order, "
        "made_to_order, personalized"},
       {"t,,,\"1,000.00\",v,T.,applies,,,,s,",
        "5: cell: order_from: write a plain amount such as 22.00, without "
        "sign, separator or currency"},
       {"t,,,,,T.,applies,,,,s,", "6: cell: value: may not be empty"},
       {"t,,,,v,,applies,,,,s,", "8: cell: text: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
