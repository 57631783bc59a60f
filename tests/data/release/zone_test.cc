#include "data/release/zone.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

constexpr int64_t kBegin = 0;            // 1970-01-01
constexpr int64_t kEnd = 4'102'444'800;  // 2100-01-01

// Whole and broken offsets, both hemispheres, summer time of half an hour and
// of two, in winter, given up, and a day that never was.
constexpr const char* kZones[] = {
    "UTC",
    "Europe/Paris",
    "Europe/Dublin",
    "Europe/Volgograd",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Asia/Pyongyang",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Scoresbysund",
    "America/Caracas",
    "Africa/Casablanca",
    "Africa/Monrovia",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
};

absl::TimeZone Abseil(const char* name) {
  absl::TimeZone zone;
  EXPECT_TRUE(absl::LoadTimeZone(name, &zone)) << name;
  return zone;
}

Zone Load(const char* name) {
  absl::StatusOr<Zone> zone = Zone::Load(name);
  EXPECT_TRUE(zone.ok()) << name << ": " << zone.status();
  return *std::move(zone);
}

void ExpectSame(const Zone& zone, absl::TimeZone oracle, int64_t second) {
  const absl::TimeZone::CivilInfo info =
      oracle.At(absl::FromUnixSeconds(second));
  const absl::CivilDay day(info.cs);
  ASSERT_EQ(zone.OffsetAt(second), info.offset)
      << zone.name() << " at " << second;
  ASSERT_EQ(zone.DayAt(second).days_since_epoch(),
            day - absl::CivilDay(1970, 1, 1))
      << zone.name() << " at " << second;
}

TEST(Zone, AgreesWithAbseilAroundEveryChange) {
  for (const char* name : kZones) {
    const Zone zone = Load(name);
    const absl::TimeZone oracle = Abseil(name);
    absl::Time at = absl::FromUnixSeconds(kBegin);
    absl::TimeZone::CivilTransition change;
    while (oracle.NextTransition(at, &change)) {
      // Both readings of a repeated hour.
      const absl::TimeZone::TimeInfo info = oracle.At(change.to);
      for (const absl::Time moment : {info.pre, info.trans, info.post}) {
        const int64_t second = absl::ToUnixSeconds(moment);
        if (second >= kEnd) continue;
        for (const int64_t delta : {-1, 0, 1}) {
          if (second + delta >= kEnd) continue;
          ExpectSame(zone, oracle, second + delta);
        }
      }
      const absl::Time next = std::max(info.trans, info.post);
      at = next > at ? next : at + absl::Seconds(1);
      if (at >= absl::FromUnixSeconds(kEnd)) break;
    }
  }
}

TEST(Zone, AgreesWithAbseilAnywhere) {
  std::mt19937_64 random(3);
  std::uniform_int_distribution<int64_t> seconds(kBegin, kEnd - 1);
  for (const char* name : kZones) {
    const Zone zone = Load(name);
    const absl::TimeZone oracle = Abseil(name);
    for (int i = 0; i < 4000; ++i) ExpectSame(zone, oracle, seconds(random));
    for (const int64_t edge : {kBegin, kBegin + 1, kEnd - 1}) {
      ExpectSame(zone, oracle, edge);
    }
  }
}

// Midnight is when a local date changes: one second decides.
TEST(Zone, AgreesWithAbseilAroundMidnight) {
  for (const char* name : kZones) {
    const Zone zone = Load(name);
    const absl::TimeZone oracle = Abseil(name);
    for (absl::CivilDay day(1970, 1, 2); day < absl::CivilDay(2099, 12, 31);
         day += 17) {
      const int64_t midnight =
          absl::ToUnixSeconds(absl::FromCivil(day, oracle));
      for (const int64_t delta : {-1, 0, 1}) {
        ExpectSame(zone, oracle, midnight + delta);
      }
    }
  }
}

TEST(Zone, DatedExamples) {
  const auto day = [](const char* name, absl::CivilSecond utc) {
    return Load(name)
        .DayAt(absl::ToUnixSeconds(absl::FromCivil(utc, absl::UTCTimeZone())))
        .ToString();
  };
  using Utc = absl::CivilSecond;
  EXPECT_EQ(day("Asia/Tokyo", Utc(2026, 1, 1, 14, 59, 59)), "2026-01-01");
  EXPECT_EQ(day("Asia/Tokyo", Utc(2026, 1, 1, 15, 0, 0)), "2026-01-02");
  EXPECT_EQ(day("America/New_York", Utc(2026, 7, 1, 3, 59, 59)), "2026-06-30");
  EXPECT_EQ(day("America/New_York", Utc(2026, 7, 1, 4, 0, 0)), "2026-07-01");
  EXPECT_EQ(day("America/New_York", Utc(2026, 1, 1, 4, 59, 59)), "2025-12-31");
  EXPECT_EQ(day("Pacific/Kiritimati", Utc(2026, 1, 1, 10, 0, 0)), "2026-01-02");
  // Samoa went from the 29th to the 31st.
  EXPECT_EQ(day("Pacific/Apia", Utc(2011, 12, 30, 9, 59, 59)), "2011-12-29");
  EXPECT_EQ(day("Pacific/Apia", Utc(2011, 12, 30, 10, 0, 0)), "2011-12-31");
}

// The instant at which a wall clock shows a time, and when its day ends,
// against Abseil's and against the definition.
TEST(Zone, FindsInstantsOfTheWallClock) {
  for (const char* name : kZones) {
    const Zone zone = Load(name);
    const absl::TimeZone oracle = Abseil(name);
    for (absl::CivilDay day(2020, 1, 1); day < absl::CivilDay(2030, 1, 1);
         ++day) {
      const CivilDay ours(static_cast<int32_t>(day - absl::CivilDay()));
      for (const int32_t minutes : {0, 90, 150, 1439, 1440}) {
        const auto info = oracle.At(absl::CivilMinute(day) + minutes);
        const absl::Time expected =
            info.kind == absl::TimeZone::TimeInfo::SKIPPED ? info.trans
                                                           : info.pre;
        ASSERT_EQ(zone.InstantOf(ours, minutes), absl::ToUnixSeconds(expected))
            << name << " " << ours.ToString() << " " << minutes;
      }
      const int64_t noon = zone.InstantOf(ours, 720);
      const int64_t next = zone.NextDayAfter(noon);
      ASSERT_NE(zone.DayAt(next), zone.DayAt(noon)) << name;
      ASSERT_EQ(zone.DayAt(next - 1), zone.DayAt(noon)) << name;
    }
  }
}

TEST(Zone, ADayThatWasLeftOut) {
  // Samoa: the 29th of December 2011 was followed by the 31st.
  const Zone zone = Load("Pacific/Apia");
  const int64_t noon = zone.InstantOf(*CivilDay::Parse("2011-12-29"), 720);
  EXPECT_EQ(zone.DayAt(zone.NextDayAfter(noon)).ToString(), "2011-12-31");
  EXPECT_EQ(zone.InstantOf(*CivilDay::Parse("2011-12-30"), 720),
            zone.InstantOf(*CivilDay::Parse("2011-12-31"), 0));
}

TEST(Zone, BeyondItsYearsTheEndsHold) {
  const Zone zone = Load("Europe/Paris");
  EXPECT_EQ(zone.OffsetAt(INT32_MIN), zone.OffsetAt(0));
  EXPECT_EQ(zone.OffsetAt(kEnd + 200 * 86'400), zone.OffsetAt(kEnd - 1));
  EXPECT_EQ(Load("UTC").DayAt(-1).ToString(), "1969-12-31");
}

TEST(Zone, RefusesNamesThatTheSystemDoesNotKnow) {
  for (const char* name :
       {"Asia/Tokio", "asia/tokyo/", "Europe", "../etc/passwd", "Mars/Base"}) {
    const absl::Status status = Zone::Load(name).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kNotFound) << name;
    EXPECT_NE(status.message().find(name), absl::string_view::npos);
  }
}

}  // namespace
}  // namespace landed::data
