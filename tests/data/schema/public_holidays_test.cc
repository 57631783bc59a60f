#include "data/schema/public_holidays.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(PublicHoliday, Columns) {
  EXPECT_EQ(HeaderOf(PublicHolidaySchema().spec()),
            "country,subdivision,date,name,day,certainty,source,note");
}

TEST(PublicHoliday, ReadsARow) {
  Names names;
  const PublicHolidayRow row =
      ReadOne(PublicHolidaySchema(),
              "DE,BY,2026-01-06,Epiphany,closed,decided,s,", &names);
  EXPECT_EQ(row.date.ToString(), "2026-01-06");
  EXPECT_EQ(names.Text(row.name), "Epiphany");
  EXPECT_EQ(row.day, HolidayKind::kClosed);
  EXPECT_EQ(row.certainty, Certainty::kDecided);
}

TEST(PublicHoliday, Refuses) {
  ExpectRefused(PublicHolidaySchema(),
                {{"DE,BY,2026-02-29,Leap,closed,decided,s,",
                  "7: cell: date: write a date that exists, as YYYY-MM-DD"},
                 {"DE,BY,2026-01-06,Epiphany,shut,decided,s,",
                  "27: cell: day: write one of: closed, half, open"},
                 {"DE,BY,2026-01-06,Epiphany,closed,perhaps,s,",
                  "34: cell: certainty: write one of: decided, expected"},
                 {"DE,BY,2026-01-06,Epiphany,closed,decided,,",
                  "42: missing-source: source: write the id of what the row "
                  "was read from, and describe that in sources.csv"}});
}

}  // namespace
}  // namespace landed::data
