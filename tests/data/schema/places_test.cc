#include "data/schema/places.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Places, Columns) {
  EXPECT_EQ(HeaderOf(PlaceSchema().spec()),
            "country,postal_prefix,place,as_country,customs_territory,"
            "tax_area,time_zone,name,notice,valid_from,valid_to,source,note");
}

TEST(Places, ReadsARow) {
  Names names;
  const PlaceRow row =
      ReadOne(PlaceSchema(),
              "GB,IM,isle-of-man,IM,GB,same,Europe/Isle_of_Man,Isle of Man,"
              "Look.,,,s,",
              &names);
  EXPECT_EQ(row.country.ToString(), "GB");
  EXPECT_EQ(row.postal_prefix.view(), "IM");
  EXPECT_EQ(names.Text(row.place), "isle-of-man");
  EXPECT_EQ(row.as_country.ToString(), "IM");
  EXPECT_EQ(names.Text(row.customs_territory), "GB");
  EXPECT_EQ(names.Text(row.tax_area), "same");
  EXPECT_EQ(names.Text(row.time_zone), "Europe/Isle_of_Man");
  EXPECT_EQ(names.Text(row.name), "Isle of Man");
  EXPECT_EQ(names.Text(row.info.notice), "Look.");
  EXPECT_FALSE(row.zone.present);
}

TEST(Places, MostAreTheirCountry) {
  Names names;
  const PlaceRow row = ReadOne(
      PlaceSchema(), "ES,35,canarias,,CI,canarias,,Gran C,,,,s,", &names);
  EXPECT_TRUE(row.as_country.empty());
  EXPECT_TRUE(row.time_zone.empty());
}

TEST(Places, Refuses) {
  ExpectRefused(
      PlaceSchema(),
      {{"ES,,canarias,,CI,canarias,,N,,,,s,",
        "4: cell: postal_prefix: may not be empty"},
       {"ES,35,,,CI,canarias,,N,,,,s,", "7: cell: place: may not be empty"},
       {"ES,35,c,canarias,CI,canarias,,N,,,,s,",
        "9: cell: as_country: write an ISO 3166-1 code of two capital letters"},
       {"ES,35,c,,,canarias,,N,,,,s,",
        "10: cell: customs_territory: may not be empty"},
       {"ES,35,c,,CI,,,N,,,,s,", "13: cell: tax_area: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
