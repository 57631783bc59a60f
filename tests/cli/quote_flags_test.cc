#include "cli/quote_flags.h"

#include <sstream>

#include "CLI/CLI.hpp"
#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

// The flags of a line; nothing is asked.
struct Parsed {
  explicit Parsed(const std::string& line) {
    AddQuoteFlags(&app, &flags);
    app.parse(line);
  }
  CLI::App app;
  QuoteFlags flags;
};

absl::StatusOr<v1::QuoteRequest> Read(const QuoteFlags& flags,
                                      const std::string& in = "") {
  std::istringstream input(in);
  std::ostringstream out;
  return ReadQuoteRequest(flags, {input, out, out});
}

TEST(QuoteFlags, JsonInIsJsonOut) {
  EXPECT_EQ(FormatOf(Parsed("--request=-").flags), Format::kJson);
  EXPECT_EQ(FormatOf(Parsed("--merchant=acme").flags), Format::kText);
  EXPECT_EQ(FormatOf(Parsed("--request=- --format=text").flags), Format::kText);
  EXPECT_EQ(FormatOf(Parsed("--merchant=acme --format=json").flags),
            Format::kJson);
}

TEST(QuoteFlags, EachItemIsALineOfTheBasket) {
  const Parsed parsed("--item=a:1.00EUR:1 --to=XA --item b:2.00EUR:2");
  EXPECT_EQ(parsed.flags.order.items,
            (std::vector<std::string>{"a:1.00EUR:1", "b:2.00EUR:2"}));
}

TEST(QuoteFlags, AnOrderIsInAFileOrInFlags) {
  EXPECT_THROW(Parsed("--request=- --merchant=acme"), CLI::ExcludesError);
  EXPECT_THROW(Parsed("--request=- --item=a:1.00EUR:1"), CLI::ExcludesError);
  EXPECT_THROW(Parsed("--format=xml"), CLI::ValidationError);
}

TEST(ReadQuoteRequest, ReadsAFileAndThePipe) {
  const support::TempDir dir;
  dir.Write("order.json", R"({"release": "one"})");
  QuoteFlags flags;
  flags.request = dir.Path("order.json");
  ASSERT_TRUE(Read(flags).ok());
  EXPECT_EQ(Read(flags)->release(), "one");
  flags.request = "-";
  EXPECT_EQ(Read(flags, R"({"release": "two"})")->release(), "two");
}

TEST(ReadQuoteRequest, FlagsAddToTheFile) {
  QuoteFlags flags;
  flags.request = "-";
  flags.order.release = "three";
  flags.order.explain = true;
  const auto request = Read(flags, R"({"release": "two"})");
  ASSERT_TRUE(request.ok());
  EXPECT_EQ(request->release(), "three");
  EXPECT_TRUE(request->explain());
}

TEST(ReadQuoteRequest, NamesTheFileThatIsNoRequest) {
  QuoteFlags flags;
  flags.request = "-";
  const absl::Status status = Read(flags, "hello").status();
  EXPECT_TRUE(absl::IsInvalidArgument(status));
  EXPECT_TRUE(absl::StartsWith(status.message(),
                               "--request=-: not a QuoteRequest in JSON: "))
      << status;
  flags.request = "no/such/file";
  EXPECT_TRUE(absl::IsFailedPrecondition(Read(flags).status()));
}

}  // namespace
}  // namespace landed::cli
