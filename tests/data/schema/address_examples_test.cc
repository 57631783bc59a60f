#include "data/schema/address_examples.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(AddressExamples, Columns) {
  EXPECT_EQ(HeaderOf(AddressExampleSchema().spec()),
            "example,destination,placed_at,problem,country,subdivision,"
            "customs_territory,time_zone,local_date,tax_rate,note");
}

TEST(AddressExamples, ReadsARow) {
  Names names;
  const AddressExampleRow row =
      ReadOne(AddressExampleSchema(),
              "oregon,US:OR,2026-11-23T12:00:00Z,,US,OR,US,"
              "America/Los_Angeles,2026-11-23,none,",
              &names);
  EXPECT_EQ(names.Text(row.example), "oregon");
  EXPECT_EQ(names.Text(row.destination.subdivision), "OR");
  EXPECT_EQ(row.placed_at.unix_seconds, 1'795'435'200);
  EXPECT_EQ(names.Text(row.country), "US");
  EXPECT_EQ(names.Text(row.subdivision), "OR");
  EXPECT_EQ(names.Text(row.customs_territory), "US");
  EXPECT_EQ(names.Text(row.time_zone), "America/Los_Angeles");
  ASSERT_TRUE(row.local_date.present);
  EXPECT_EQ(row.local_date.value.ToString(), "2026-11-23");
  ASSERT_TRUE(row.tax_rate.present);
  EXPECT_FALSE(row.tax_rate.value.levied);
}

TEST(AddressExamples, AnEmptyCellIsNotLookedAt) {
  Names names;
  const AddressExampleRow row =
      ReadOne(AddressExampleSchema(),
              "xx,XX,2026-11-23T12:00:00Z,address.region_code,,,,,,,", &names);
  EXPECT_FALSE(row.local_date.present);
  EXPECT_FALSE(row.tax_rate.present);
}

TEST(AddressExamples, Refuses) {
  ExpectRefused(
      AddressExampleSchema(),
      {{"e,FR,2026-11-23T12:00:00Z,,,,,,,,",
        "27: row: problem: write what must come out, in this column or in one "
        "after it"},
       {"e,FR,2026-11-23T12:00:00Z,address.region_code,,,,,,none,",
        "27: row: problem: an address that is refused is found nowhere: leave "
        "the columns after it empty"},
       {"e,FR,2026-11-23T12:00:00Z,,,,,,23.11.2026,,",
        "32: cell: local_date: write a date that exists, as YYYY-MM-DD; this "
        "looks like a date that a spreadsheet rewrote"}});
}

}  // namespace
}  // namespace landed::data
