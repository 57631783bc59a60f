#include "data/schema/regions.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Regions, Columns) {
  EXPECT_EQ(HeaderOf(RegionSchema().spec()),
            "country,subdivision,region,standing,notice,valid_from,valid_to,"
            "source,note");
}

TEST(Regions, ReadsARow) {
  Names names;
  const RegionRow row =
      ReadOne(RegionSchema(), "US,AP,abroad,applies,Military.,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "US");
  EXPECT_EQ(row.subdivision.ToString(), "AP");
  EXPECT_EQ(names.Text(row.region), "abroad");
  EXPECT_EQ(names.Text(row.info.notice), "Military.");
}

TEST(Regions, WithoutASubdivisionItIsTheCountry) {
  Names names;
  EXPECT_TRUE(ReadOne(RegionSchema(), "US,,home,applies,,,,s,", &names)
                  .subdivision.empty());
}

TEST(Regions, Refuses) {
  ExpectRefused(
      RegionSchema(),
      {{",,home,applies,,,,s,", "1: cell: country: may not be empty"},
       {"US,,,applies,,,,s,", "5: cell: region: may not be empty"},
       {"US,AAAA,home,applies,,,,s,",
        "4: cell: subdivision: write the ISO 3166-2 code after the hyphen, one "
        "to three capital letters or digits"}});
}

}  // namespace
}  // namespace landed::data
