#include "cli/instant_flag.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(ParseInstant, ReadsAnInstantWithItsOffset) {
  for (const char* text : {"2026-11-23T12:00:00Z", "2026-11-23T13:00:00+01:00",
                           "2026-11-23T04:30:00-07:30"}) {
    const auto instant = ParseInstant(text);
    ASSERT_TRUE(instant.ok()) << instant.status();
    EXPECT_EQ(absl::ToUnixSeconds(*instant), 1'795'435'200) << text;
  }
  EXPECT_EQ(*ParseInstant("1970-01-01T00:00:00.25Z"),
            absl::UnixEpoch() + absl::Milliseconds(250));
}

TEST(ParseInstant, ShowsTheForm) {
  for (const char* text : {"", "2026-11-23", "2026-11-23T12:00:00", "tomorrow",
                           "2026-02-30T12:00:00Z", "infinite-future"}) {
    const absl::Status status = ParseInstant(text).status();
    EXPECT_TRUE(absl::IsInvalidArgument(status)) << text;
    EXPECT_TRUE(absl::StrContains(status.message(), "2026-11-23T12:00:00Z"));
  }
}

TEST(InstantText, IsUtc) {
  google::protobuf::Timestamp instant;
  instant.set_seconds(1'795'435'200);
  EXPECT_EQ(InstantText(instant), "2026-11-23T12:00:00Z");
  instant.set_nanos(250'000'000);
  EXPECT_EQ(InstantText(instant), "2026-11-23T12:00:00.25Z");
}

}  // namespace
}  // namespace landed::cli
