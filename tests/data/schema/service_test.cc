#include "data/schema/service.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Service, Columns) {
  EXPECT_EQ(HeaderOf(ServiceSchema().spec()),
            "region,status,reason,standing,notice,valid_from,valid_to,source,"
            "note");
}

TEST(Service, ReadsARow) {
  Names names;
  const ServiceRow row = ReadOne(
      ServiceSchema(), "eu,ask_merchant,Ask first.,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.region), "eu");
  EXPECT_EQ(row.status, ServiceStatus::kAskMerchant);
  EXPECT_EQ(names.Text(row.reason), "Ask first.");
}

TEST(Service, Refuses) {
  constexpr char kStatus[] =
      "4: cell: status: write one of: served, not_served, ask_merchant";
  ExpectRefused(
      ServiceSchema(),
      {{",served,Yes.,applies,,,,s,", "1: cell: region: may not be empty"},
       {"eu,,Yes.,applies,,,,s,", "4: cell: status: may not be empty"},
       {"eu,SERVED,Yes.,applies,,,,s,", kStatus},
       {"eu,yes,Yes.,applies,,,,s,", kStatus},
       {"eu,served,,applies,,,,s,", "11: cell: reason: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
