#include "data/schema/tax_registrations.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(TaxRegistrations, Columns) {
  EXPECT_EQ(HeaderOf(TaxRegistrationSchema().spec()),
            "region,subdivision,status,standing,notice,valid_from,valid_to,"
            "source,note");
}

TEST(TaxRegistrations, ReadsARow) {
  Names names;
  const TaxRegistrationRow row =
      ReadOne(TaxRegistrationSchema(),
              "home,CA,collected,applies,,2026-01-01,2026-07-01,s,", &names);
  EXPECT_EQ(names.Text(row.region), "home");
  EXPECT_EQ(row.subdivision.ToString(), "CA");
  EXPECT_EQ(row.status, RegistrationStatus::kCollected);
  EXPECT_EQ(row.info.valid.from.ToString(), "2026-01-01");
  EXPECT_EQ(row.info.valid.to.ToString(), "2026-07-01");
}

TEST(TaxRegistrations, WithoutASubdivisionItIsEverywhereElse) {
  Names names;
  EXPECT_TRUE(
      ReadOne(TaxRegistrationSchema(), "r,,not_collected,applies,,,,s,", &names)
          .subdivision.empty());
}

TEST(TaxRegistrations, Refuses) {
  ExpectRefused(
      TaxRegistrationSchema(),
      {{",CA,collected,applies,,,,s,", "1: cell: region: may not be empty"},
       {"home,CA,,applies,,,,s,", "9: cell: status: may not be empty"},
       {"home,CA,yes,applies,,,,s,",
        "9: cell: status: write one of: collected, not_collected, "
        "not_published"}});
}

}  // namespace
}  // namespace landed::data
