#include "cli/calendar_query.h"

#include "absl/status/status.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

absl::StatusOr<FoundCalendar> Find(const char* region, const char* carrier = "",
                                   const char* release = "three") {
  CalendarFlags flags;
  flags.region = region;
  flags.carrier = carrier;
  flags.release = release;
  flags.data = support::DatedDataRoot();
  return FindCalendar(flags);
}

TEST(FindCalendar, OfPlacesPartsAndCarriers) {
  const auto place = Find("US-NY");
  ASSERT_TRUE(place.ok()) << place.status();
  EXPECT_EQ(CalendarName(*place), "US-NY");
  EXPECT_EQ(place->release, "three");
  const auto carrier = Find("US", "falcon");
  ASSERT_TRUE(carrier.ok()) << carrier.status();
  EXPECT_EQ(CalendarName(*carrier), "falcon in US");
}

TEST(FindCalendar, Refuses) {
  for (const char* region : {"", "ZZ", "us", "US-", "US-new", "USA", "-NY"}) {
    EXPECT_EQ(Find(region).status().code(), absl::StatusCode::kInvalidArgument)
        << region;
  }
  EXPECT_EQ(Find("XB", "falcon").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(Find("US", "pigeon").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(Find("US", "", "one").status().code(),
            absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Find("US", "", "ten").status().code(), absl::StatusCode::kNotFound);
}

TEST(ReadDayFlag, ReadsADay) {
  EXPECT_EQ(ReadDayFlag("--from", "2026-11-23")->ToString(), "2026-11-23");
  EXPECT_EQ(ReadDayFlag("--from", "23.11.2026").status().message(),
            "--from: \"23.11.2026\" is not a day like 2026-11-23");
}

}  // namespace
}  // namespace landed::cli
