#include "data/schema/customs_territories.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(CustomsTerritories, Columns) {
  EXPECT_EQ(HeaderOf(CustomsTerritorySchema().spec()),
            "country,customs_territory,name,valid_from,valid_to,source,note");
}

TEST(CustomsTerritories, ReadsARow) {
  Names names;
  const CustomsTerritoryRow row =
      ReadOne(CustomsTerritorySchema(), "MC,EU,European Union,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "MC");
  EXPECT_EQ(names.Text(row.customs_territory), "EU");
  EXPECT_EQ(names.Text(row.name), "European Union");
}

TEST(CustomsTerritories, Refuses) {
  ExpectRefused(
      CustomsTerritorySchema(),
      {{",EU,European Union,,,s,", "1: cell: country: may not be empty"},
       {"MC,,European Union,,,s,",
        "4: cell: customs_territory: may not be empty"},
       {"MC,EU,,,,s,", "7: cell: name: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
