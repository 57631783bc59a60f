#include "data/schema/countries.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Countries, Columns) {
  EXPECT_EQ(HeaderOf(CountrySchema().spec()),
            "country,alpha3,numeric,name,valid_from,valid_to,source,note");
}

TEST(Countries, ReadsARow) {
  Names names;
  const CountryRow row =
      ReadOne(CountrySchema(), "AL,ALB,008,Albania,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "AL");
  EXPECT_EQ(names.Text(row.alpha3), "ALB");
  EXPECT_EQ(names.Text(row.numeric), "008");  // text: its zeros count
  EXPECT_EQ(names.Text(row.name), "Albania");
}

TEST(Countries, Refuses) {
  constexpr char kCode[] =
      "1: cell: country: write an ISO 3166-1 code of two capital letters";
  ExpectRefused(CountrySchema(),
                {{"al,ALB,008,Albania,,,s,", kCode},
                 {"ALB,ALB,008,Albania,,,s,", kCode},
                 {"A,ALB,008,Albania,,,s,", kCode},
                 {"AL,,008,Albania,,,s,", "4: cell: alpha3: may not be empty"},
                 {"AL,ALB,,Albania,,,s,", "8: cell: numeric: may not be empty"},
                 {"AL,ALB,008,,,,s,", "12: cell: name: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
