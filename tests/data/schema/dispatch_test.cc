#include "data/schema/dispatch.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Dispatch, Columns) {
  EXPECT_EQ(HeaderOf(DispatchSchema().spec()),
            "method,state,country,subdivision,time_zone,carrier,standing,"
            "notice,valid_from,valid_to,source,note");
}

TEST(Dispatch, ReadsARow) {
  Names names;
  const DispatchRow row =
      ReadOne(DispatchSchema(),
              "m,published,US,NY,America/New_York,usps,applies,,,,s,", &names);
  EXPECT_EQ(row.state, Publication::kPublished);
  EXPECT_EQ(row.country.value, *CountryCode::Parse("US"));
  EXPECT_EQ(row.subdivision, *SubdivisionCode::Parse("NY"));
  EXPECT_EQ(names.Text(row.time_zone), "America/New_York");
  EXPECT_EQ(names.Text(row.carrier), "usps");
}

TEST(Dispatch, Refuses) {
  ExpectRefused(DispatchSchema(),
                {{"m,published,US,,,,applies,,,,s,",
                  "3: row: state: fill country and time_zone where published"},
                 {"m,published,,,Asia/Beirut,,applies,,,,s,",
                  "3: row: state: fill country and time_zone where published"},
                 {"m,not_published,LB,,,,applies,,,,s,",
                  "3: row: state: leave country, subdivision and time_zone "
                  "empty where not_published"}});
}

}  // namespace
}  // namespace landed::data
