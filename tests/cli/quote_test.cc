#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran Quote(std::vector<std::string> flags, const std::string& in = "") {
  flags.insert(flags.begin(),
               {"quote", absl::StrCat("--data=", support::FakeDataRoot())});
  return RunLine(flags, in);
}

TEST(Quote, IsAPageForPeople) {
  const Ran ran = Quote({"--merchant=acme", "--to=XA", "--item=:100.00USD:1",
                         "--placed-at=2026-03-01T12:00:00Z"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(absl::StartsWith(ran.out, "acme to Alpha ")) << ran.out;
  EXPECT_TRUE(absl::StrContains(ran.out, "release one\n"));
  EXPECT_TRUE(absl::StrContains(ran.out, "12.00 USD"));
}

TEST(Quote, IsJsonForPrograms) {
  const Ran ran = Quote({"--merchant=acme", "--to=XA", "--item=:100.00USD:1",
                         "--format=json", "--method=standard"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_TRUE(absl::StartsWith(ran.out, "{\n \"release\": \"one\",\n"));
  EXPECT_TRUE(absl::EndsWith(ran.out, "}\n"));
  EXPECT_TRUE(absl::StrContains(ran.out, "\"state\": \"CHARGED\""));
}

TEST(Quote, IsTheSameEveryTime) {
  const std::vector<std::string> kFlags = {
      "--merchant=acme",   "--to=US:NY",
      "--item=:9.99USD:3", "--placed-at=2026-03-01T12:00:00Z",
      "--explain",         "--format=json"};
  EXPECT_EQ(Quote(kFlags).out, Quote(kFlags).out);
}

TEST(Quote, TellsEveryProblemOnALine) {
  const Ran ran = Quote({"--merchant=nobody", "--to=ZZ", "--item=:1.00USD:0"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(absl::StartsWith(ran.err, "order.merchant: ")) << ran.err;
  EXPECT_TRUE(absl::StrContains(ran.err, "\norder.ship_to.region_code: "));
  EXPECT_TRUE(absl::StrContains(ran.err, "\norder.items[0].quantity: "));
}

TEST(Quote, AnOrderOfNothingIsRefused) {
  const Ran ran = Quote({});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_TRUE(absl::StrContains(ran.err, "order.merchant: ")) << ran.err;
  EXPECT_TRUE(absl::StrContains(ran.err, "order.items: ")) << ran.err;
}

TEST(Quote, BadFlagsAndBadJsonAreTheCallersFault) {
  EXPECT_EQ(Quote({"--item=x"}).exit_code, 2);
  EXPECT_EQ(Quote({"--request=-"}, "{").exit_code, 2);
  EXPECT_EQ(Quote({"--request=-"}, "{}").exit_code, 2);
  const Ran twice = Quote({"--request=-"},
                          R"({"order": {"merchant": "acme",
                                        "merchant": "bazaar"}})");
  EXPECT_EQ(twice.exit_code, 2);
  EXPECT_TRUE(absl::StrContains(twice.err, "order.merchant is given twice"))
      << twice.err;
  EXPECT_EQ(Quote({"--request=-", "--to=XA"}, "{}").exit_code, 2);
}

TEST(Quote, WhatCannotBeReadIsNot) {
  EXPECT_EQ(Quote({"--request=no/such/file"}).exit_code, 3);
  EXPECT_EQ(RunLine({"quote", "--data=/nowhere"}).exit_code, 3);
}

// The answer is no; to ask the merchant is not a no.
TEST(Quote, AnswerThatAnOrderIsNotServed) {
  EXPECT_EQ(
      Quote({"--merchant=acme", "--to=XD", "--item=:1.00USD:1"}).exit_code, 0);
  const Ran ran = Quote({"--merchant=acme", "--to=XC", "--item=:1.00USD:1"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(absl::StrContains(ran.out, "Service      not served: "))
      << ran.out;
}

}  // namespace
}  // namespace landed::cli
