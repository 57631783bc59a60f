#include "server/options.h"

#include <string>
#include <vector>

#include "absl/flags/reflection.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace landed::server {
namespace {

using testing::HasSubstr;

absl::Status Read(std::vector<std::string> arguments, Options* options) {
  // Flags are of the whole process: each reading starts from the defaults.
  absl::FlagSaver saver;
  arguments.insert(arguments.begin(), "landed_server");
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  return ReadOptions(static_cast<int>(pointers.size()), pointers.data(),
                     options);
}

TEST(ReadOptions, HasDefaults) {
  Options options;
  ASSERT_TRUE(Read({}, &options).ok());
  EXPECT_EQ(options.listen, "127.0.0.1:50051");
  EXPECT_NE(options.data, "");
  EXPECT_EQ(options.release, "");
  EXPECT_EQ(options.port_file, "");
  EXPECT_EQ(options.log, "stderr");
  EXPECT_FALSE(options.help);
}

TEST(ReadOptions, TakesValuesBothWays) {
  Options options;
  ASSERT_TRUE(Read({"--listen=0.0.0.0:0", "--data", "elsewhere",
                    "--release=one", "--port_file=", "--log", "none"},
                   &options)
                  .ok());
  EXPECT_EQ(options.listen, "0.0.0.0:0");
  EXPECT_EQ(options.data, "elsewhere");
  EXPECT_EQ(options.release, "one");
  EXPECT_EQ(options.log, "none");
}

TEST(ReadOptions, NamesWhatIsWrong) {
  Options options;
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"--port=1", "--port=1"},     {"listen", "listen"},
      {"-listen=x:1", "-listen"},   {"--log", "--log has no value"},
      {"--flagfile=x", "flagfile"}, {"--listen=localhost", "HOST:PORT"},
      {"--listen=:1", "HOST:PORT"}, {"--listen=x:65536", "HOST:PORT"},
      {"--listen=x:-1", "--listen"}};
  for (const auto& [argument, expected] : cases) {
    const absl::Status status = Read({argument}, &options);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << argument;
    EXPECT_THAT(std::string(status.message()), HasSubstr(expected));
  }
}

TEST(ReadOptions, HelpIsNoError) {
  Options options;
  ASSERT_TRUE(Read({"--help", "--whatever"}, &options).ok());
  EXPECT_TRUE(options.help);
}

TEST(UsageText, TellsEachFlag) {
  for (const char* flag : {"--listen=127.0.0.1:50051", "--data", "--release",
                           "--port_file", "--log=stderr", "Exit status"}) {
    EXPECT_THAT(UsageText(), HasSubstr(flag));
  }
}

}  // namespace
}  // namespace landed::server
