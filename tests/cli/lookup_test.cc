#include "cli/lookup.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

// The lines of the rows found.
std::vector<uint32_t> LinesOf(const LookupQuery& query) {
  const auto result = Lookup(support::FakeDataRoot(), query);
  EXPECT_TRUE(result.ok()) << result.status();
  std::vector<uint32_t> lines;
  if (result.ok()) {
    for (const FoundRow& row : result->rows) lines.push_back(row.line);
  }
  return lines;
}

using Lines = std::vector<uint32_t>;

TEST(Lookup, MatchesTheKeyFromTheLeftInAnyCase) {
  EXPECT_EQ(LinesOf({"acme/methods", "", {}, ""}), (Lines{2, 3}));
  EXPECT_EQ(LinesOf({"acme/methods", "Express", {}, ""}), (Lines{2}));
  EXPECT_EQ(LinesOf({"acme/methods", "expr", {}, ""}), Lines{});
  EXPECT_EQ(LinesOf({"acme/methods", "express/more", {}, ""}), Lines{});
  EXPECT_EQ(LinesOf({"acme/tax_registrations", "home/CT", {}, ""}),
            (Lines{7, 8}));
  EXPECT_EQ(LinesOf({"acme/tax_registrations", "home/", {}, ""}), (Lines{6}));
}

TEST(Lookup, ADayPicksTheRowInForce) {
  const auto on = [](const char* day) {
    return LinesOf(
        {"acme/tax_registrations", "home/ct", CivilDay::Parse(day), ""});
  };
  EXPECT_EQ(on("2025-12-31"), (Lines{7}));
  EXPECT_EQ(on("2026-01-01"), (Lines{8}));
}

TEST(Lookup, TakesEveryNameOfATable) {
  for (const char* name : {"countries", "reference/countries"}) {
    EXPECT_FALSE(LinesOf({name, "XA", {}, ""}).empty()) << name;
  }
  for (const char* name : {"acme/transit", "merchants/acme/transit"}) {
    EXPECT_FALSE(LinesOf({name, "express", {}, ""}).empty()) << name;
  }
}

TEST(Lookup, NamesTheTablesThereAre) {
  for (const char* name : {"", "transit", "acme/countries", "weather",
                           "merchants/acme", "a/b/c", "reference/transit"}) {
    const auto result = Lookup(support::FakeDataRoot(), {name, "", {}, ""});
    EXPECT_TRUE(absl::IsInvalidArgument(result.status())) << name;
    EXPECT_TRUE(absl::StrContains(result.status().message(), "us_sales_tax"));
  }
}

TEST(Lookup, AnUnknownShopOrReleaseIsNotFound) {
  EXPECT_TRUE(absl::IsNotFound(
      Lookup(support::FakeDataRoot(), {"nobody/transit", "", {}, ""})
          .status()));
  EXPECT_TRUE(absl::IsNotFound(
      Lookup(support::FakeDataRoot(), {"countries", "", {}, "three"})
          .status()));
}

TEST(Lookup, ReadsTablesThatAreNotGood) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), "tables/merchants/acme/1/methods.csv",
                    "page.shipping,\nstandard", "nowhere,\nstandard");
  const auto result =
      Lookup(dir.path(), {"acme/methods", "express", {}, "one"});
  ASSERT_TRUE(result.ok()) << result.status();
  ASSERT_EQ(result->rows.size(), 1u);
  EXPECT_EQ(result->rows[0].document, "");
  EXPECT_EQ(result->rows[0].cells[1],
            (std::pair<std::string, std::string>("name", "Express")));
}

TEST(Lookup, SaysThatATableCannotBeRead) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), "tables/merchants/acme/1/methods.csv",
                    "method,name", "method,title");
  EXPECT_TRUE(absl::IsFailedPrecondition(
      Lookup(dir.path(), {"acme/methods", "", {}, "one"}).status()));
}

}  // namespace
}  // namespace landed::cli
