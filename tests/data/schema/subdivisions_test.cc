#include "data/schema/subdivisions.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Subdivisions, Columns) {
  EXPECT_EQ(HeaderOf(SubdivisionSchema().spec()),
            "country,subdivision,as_country,kind,name,valid_from,valid_to,"
            "source,note");
}

TEST(Subdivisions, ReadsARow) {
  Names names;
  const SubdivisionRow row = ReadOne(
      SubdivisionSchema(), "US,PR,PR,territory,Puerto Rico,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "US");
  EXPECT_EQ(row.subdivision.ToString(), "PR");
  EXPECT_EQ(row.as_country.ToString(), "PR");
  EXPECT_EQ(names.Text(row.kind), "territory");
  EXPECT_EQ(names.Text(row.name), "Puerto Rico");
}

TEST(Subdivisions, MostAreNoCountry) {
  Names names;
  EXPECT_TRUE(ReadOne(SubdivisionSchema(), "US,TX,,state,Texas,,,s,", &names)
                  .as_country.empty());
}

TEST(Subdivisions, Refuses) {
  ExpectRefused(
      SubdivisionSchema(),
      {{"US,,,state,Texas,,,s,", "4: cell: subdivision: may not be empty"},
       {"US,TX,Texas,state,Texas,,,s,",
        "7: cell: as_country: write an ISO 3166-1 code of two capital letters"},
       {"US,TX,,,Texas,,,s,", "8: cell: kind: may not be empty"},
       {"US,TX,,state,,,,s,", "14: cell: name: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
