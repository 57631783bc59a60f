#include "data/schema/postal_prefixes.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(PostalPrefixes, Columns) {
  EXPECT_EQ(HeaderOf(PostalPrefixSchema().spec()),
            "country,postal_prefix,subdivision,valid_from,valid_to,source,"
            "note");
}

TEST(PostalPrefixes, ReadsARow) {
  Names names;
  const PostalPrefixRow row =
      ReadOne(PostalPrefixSchema(), "US,006,PR,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "US");
  EXPECT_EQ(row.postal_prefix.view(), "006");  // its zeros count
  EXPECT_EQ(row.subdivision.ToString(), "PR");
}

TEST(PostalPrefixes, Refuses) {
  constexpr char kCode[] =
      "8: cell: subdivision: write the ISO 3166-2 code after the hyphen, one "
      "to three capital letters or digits";
  ExpectRefused(PostalPrefixSchema(),
                {{"US,,PR,,,s,", "4: cell: postal_prefix: may not be empty"},
                 {"US,006,,,,s,", "8: cell: subdivision: may not be empty"},
                 {"US,006,pr,,,s,", kCode},
                 {"US,006,US-PR,,,s,", kCode}});
}

}  // namespace
}  // namespace landed::data
