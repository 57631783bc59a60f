#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran LookUp(std::vector<std::string> flags) {
  flags.insert(
      flags.begin(),
      {"tables", "lookup", absl::StrCat("--data=", support::FakeDataRoot())});
  return RunLine(flags);
}

TEST(TablesLookup, ShowsRowsWithFileLineReleaseAndSource) {
  const Ran ran = LookUp({"acme/transit", "--key=express/near"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, R"(tables/merchants/acme/1/transit.csv:5  (release one)
  method    express
  region    near
  state     published
  min       2
  max       4
  unit      working_day
  standing  applies
  source    page.shipping
            Acme: Shipping: "We ship "standard" and "express"."
)");
}

TEST(TablesLookup, IsJsonForPrograms) {
  const Ran ran = LookUp({"acme/shipping_prices", "--key=express/home",
                          "--on=2026-07-01", "--release=two", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const auto answer = nlohmann::json::parse(ran.out);
  EXPECT_EQ(answer["release"], "two");
  ASSERT_EQ(answer["rows"].size(), 1u);
  EXPECT_EQ(answer["rows"][0]["line"], 5);
  EXPECT_EQ(answer["rows"][0]["cells"]["amount"], "28.00");
}

TEST(TablesLookup, NoSuchRowIsANo) {
  const Ran ran = LookUp({"acme/transit", "--key=slow"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "landed: tables/merchants/acme/1/transit.csv (release one) has no "
            "row with key slow\n");
}

TEST(TablesLookup, RefusesWhatCannotBe) {
  EXPECT_EQ(LookUp({}).exit_code, 2);
  EXPECT_EQ(LookUp({"weather"}).exit_code, 2);
  EXPECT_EQ(LookUp({"acme/transit", "--on=soon"}).exit_code, 2);
  EXPECT_EQ(LookUp({"acme/transit", "--release=three"}).exit_code, 2);
  EXPECT_EQ(RunLine({"tables", "lookup", "places", "--data=/x"}).exit_code, 3);
}

}  // namespace
}  // namespace landed::cli
