#include "server/call_log.h"

#include <stdio.h>

#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

CallRecord Example() {
  CallRecord record;
  record.time = absl::FromUnixMillis(1'764'000'000'007);
  record.method = "/landed.v1.QuoteService/Quote";
  record.release = "2026-11-22";
  record.merchant = "coco";
  record.country = "FR";
  record.items = 3;
  record.latency = absl::Microseconds(85) + absl::Nanoseconds(999);
  record.bytes_in = 120;
  record.bytes_out = 930;
  return record;
}

class CallLogTest : public testing::Test {
 protected:
  std::string Written(const CallRecord& record) {
    {
      auto log = CallLog::Open(dir_.Path("log"));
      EXPECT_TRUE(log.ok()) << log.status();
      log->Write(record);
    }
    return support::ReadText(dir_.path(), "log");
  }

  support::TempDir dir_;
};

TEST_F(CallLogTest, WritesOneLine) {
  EXPECT_EQ(
      Written(Example()),
      "{\"time\":\"2025-11-24T16:00:00.007Z\","
      "\"method\":\"/landed.v1.QuoteService/Quote\",\"code\":\"OK\","
      "\"release\":\"2026-11-22\",\"merchant\":\"coco\",\"country\":\"FR\","
      "\"items\":3,\"latency_us\":85,\"bytes_in\":120,\"bytes_out\":930}\n");
}

TEST_F(CallLogTest, LeavesOutWhatIsNotKnown) {
  CallRecord record;
  record.time = absl::UnixEpoch();
  record.method = "/landed.v1.ReleaseService/GetRelease";
  record.code = absl::StatusCode::kNotFound;
  const auto json = nlohmann::json::parse(Written(record));
  EXPECT_EQ(json["time"], "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(json["code"], "NOT_FOUND");
  EXPECT_FALSE(json.contains("release"));
  EXPECT_FALSE(json.contains("merchant"));
  EXPECT_FALSE(json.contains("country"));
  EXPECT_FALSE(json.contains("refused"));
}

TEST_F(CallLogTest, CountsWhatAStreamRefused) {
  CallRecord record = Example();
  record.refused = 2;
  EXPECT_EQ(nlohmann::json::parse(Written(record))["refused"], 2);
}

TEST_F(CallLogTest, AppendsToWhatIsThere) {
  dir_.Write("log", "before\n");
  EXPECT_THAT(Written(Example()), testing::StartsWith("before\n{"));
}

TEST_F(CallLogTest, LinesOfThreadsDoNotMix) {
  {
    const auto log = CallLog::Open(dir_.Path("log"));
    ASSERT_TRUE(log.ok()) << log.status();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&log] {
        for (int j = 0; j < 500; ++j) log->Write(Example());
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  const std::string text = support::ReadText(dir_.path(), "log");
  const std::vector<std::string> lines =
      absl::StrSplit(text, '\n', absl::SkipEmpty());
  ASSERT_EQ(lines.size(), 2000u);
  for (const std::string& line : lines) EXPECT_EQ(line, lines[0]);
}

TEST_F(CallLogTest, NoneIsNothing) {
  const auto log = CallLog::Open("none");
  ASSERT_TRUE(log.ok()) << log.status();
  log->Write(Example());
}

TEST_F(CallLogTest, AFileThatCannotBeOpenedIsAnError) {
  const auto log = CallLog::Open(dir_.Path("missing/log"));
  EXPECT_EQ(log.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(log.status().message()),
              testing::HasSubstr("missing/log"));
}

TEST_F(CallLogTest, WritesWhatHappensToTheServer) {
  const auto written = [this](absl::string_view release,
                              absl::string_view message) {
    {
      auto log = CallLog::Open(dir_.Path("log"));
      EXPECT_TRUE(log.ok()) << log.status();
      log->WriteEvent(absl::FromUnixMillis(1'764'000'000'007), "stopped",
                      release, message);
    }
    const std::string text = support::ReadText(dir_.path(), "log");
    remove(dir_.Path("log").c_str());
    return text;
  };
  EXPECT_EQ(written("", "told to"),
            "{\"time\":\"2025-11-24T16:00:00.007Z\",\"event\":\"stopped\","
            "\"message\":\"told to\"}\n");
  for (const std::string& message :
       {std::string("a \"b\" \\ c"), std::string("line\nline\x01\x7F"),
        std::string("caf\xC3\xA9"), std::string(100'000, 'x')}) {
    const std::string line = written("one", message);
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(json["release"], "one");
    EXPECT_EQ(json["message"], message);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
  }
  EXPECT_EQ(nlohmann::json::parse(written("", "caf\xE9"))["message"], "caf?");
}

}  // namespace
}  // namespace landed::server
