#include "cli/command.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

struct Parsed {
  explicit Parsed(const std::string& line) {
    AddFormatFlag(&app, &format);
    AddWhereFlags(&app, &where);
    app.parse(line);
  }
  CLI::App app;
  Format format = Format::kText;
  WhereFlags where;
};

TEST(Flags, FormatIsAWord) {
  EXPECT_EQ(Parsed("").format, Format::kText);
  EXPECT_EQ(Parsed("--format=json").format, Format::kJson);
  EXPECT_EQ(Parsed("--format text").format, Format::kText);
  EXPECT_THROW(Parsed("--format=JSON"), CLI::ValidationError);
  EXPECT_THROW(Parsed("--format=0"), CLI::ValidationError);
  EXPECT_THROW(Parsed("--format"), CLI::ParseError);
}

TEST(Flags, OneAnswersNotTwo) {
  EXPECT_EQ(Parsed("--server=localhost:1").where.server, "localhost:1");
  EXPECT_EQ(Parsed("--local --data=there").where.data, "there");
  EXPECT_THROW(Parsed("--server=a:1 --local"), CLI::ExcludesError);
  EXPECT_THROW(Parsed("--server=a:1 --data=b"), CLI::ExcludesError);
}

TEST(Flags, AnAddressIsOne) {
  EXPECT_THROW(Parsed("--server=127.0.0.1:99999"), CLI::ValidationError);
  EXPECT_THROW(Parsed("--server=localhost"), CLI::ValidationError);
}

TEST(Flags, ATimeoutIsPositiveAndForAServer) {
  EXPECT_EQ(Parsed("--server=a:1").where.timeout_seconds, 2);
  EXPECT_EQ(Parsed("--server=a:1 --timeout=0.5").where.timeout_seconds, 0.5);
  EXPECT_THROW(Parsed("--timeout=1"), CLI::RequiresError);
  EXPECT_THROW(Parsed("--server=a:1 --timeout=0"), CLI::ValidationError);
  EXPECT_THROW(Parsed("--server=a:1 --timeout=long"), CLI::ParseError);
}

TEST(MakeAnswerer, NeedsNothingToBeThere) {
  WhereFlags where;
  EXPECT_NE(MakeAnswerer(where), nullptr);
  where.server = "127.0.0.1:1";
  EXPECT_NE(MakeAnswerer(where), nullptr);
}

}  // namespace
}  // namespace landed::cli
