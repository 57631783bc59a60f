#include "cli/request.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "wire/problems.h"

namespace landed::cli {
namespace {

OrderFlags Plain() {
  OrderFlags flags;
  flags.merchant = "acme";
  flags.to = "US:TX:73301";
  flags.items = {"jewelry:120.00EUR:1"};
  return flags;
}

// The one problem with the flags, as "field: message".
std::string ProblemOf(const OrderFlags& flags) {
  const auto problems = wire::ProblemsOf(MakeQuoteRequest(flags).status());
  if (problems.size() != 1) return absl::StrCat(problems.size(), " problems");
  return absl::StrCat(problems[0].field, ": ", problems[0].message);
}

TEST(MakeQuoteRequest, FillsInEveryField) {
  OrderFlags flags = Plain();
  flags.items.push_back(":5.50EUR:3:Made_To_Order");
  flags.placed_at = "2026-11-23T12:00:00.25+01:00";
  flags.po_box = true;
  flags.method = "express";
  flags.currency = "EUR";
  flags.discount = "5.00EUR";
  flags.shipping = "12.00EUR";
  flags.release = "one";
  flags.explain = true;
  const auto request = MakeQuoteRequest(flags);
  ASSERT_TRUE(request.ok()) << request.status();
  EXPECT_EQ(request->release(), "one");
  EXPECT_TRUE(request->explain());
  const v1::Order& order = request->order();
  EXPECT_EQ(order.merchant(), "acme");
  EXPECT_EQ(order.ship_to().region_code(), "US");
  EXPECT_EQ(order.ship_to().administrative_area(), "TX");
  EXPECT_EQ(order.ship_to().postal_code(), "73301");
  EXPECT_TRUE(order.ship_to().po_box());
  ASSERT_EQ(order.items_size(), 2);
  EXPECT_EQ(order.items(0).category(), "jewelry");
  EXPECT_EQ(order.items(0).quantity(), 1);
  EXPECT_EQ(order.items(0).unit_price().units(), 120);
  EXPECT_EQ(order.items(0).fulfillment(), v1::Item::FULFILLMENT_UNSPECIFIED);
  EXPECT_EQ(order.items(1).category(), "");
  EXPECT_EQ(order.items(1).fulfillment(), v1::Item::MADE_TO_ORDER);
  EXPECT_EQ(order.placed_at().seconds(), 1795431600);
  EXPECT_EQ(order.placed_at().nanos(), 250'000'000);
  EXPECT_EQ(order.shipping_method(), "express");
  EXPECT_EQ(order.currency_code(), "EUR");
  EXPECT_EQ(order.discount().units(), 5);
  EXPECT_EQ(order.shipping().charge().units(), 12);
}

TEST(MakeQuoteRequest, LeavesOutWhatIsNotGiven) {
  const auto request = MakeQuoteRequest(Plain());
  ASSERT_TRUE(request.ok());
  EXPECT_FALSE(request->order().has_placed_at());
  EXPECT_FALSE(request->order().has_discount());
  EXPECT_FALSE(request->order().has_shipping());
  EXPECT_TRUE(MakeQuoteRequest(OrderFlags()).ok());
}

TEST(MakeQuoteRequest, ReadsAddresses) {
  OrderFlags flags = Plain();
  flags.to = "ES::35001";
  const auto request = MakeQuoteRequest(flags);
  ASSERT_TRUE(request.ok());
  EXPECT_EQ(request->order().ship_to().region_code(), "ES");
  EXPECT_EQ(request->order().ship_to().administrative_area(), "");
  EXPECT_EQ(request->order().ship_to().postal_code(), "35001");
}

TEST(MakeQuoteRequest, NamesABadAddress) {
  for (const char* to : {":TX", "US:TX:73301:1", ":", "::"}) {
    OrderFlags flags = Plain();
    flags.to = to;
    EXPECT_TRUE(absl::StartsWith(
        ProblemOf(flags),
        absl::StrCat("--to: \"", to, "\" is not COUNTRY[:SUBDIVISION")))
        << ProblemOf(flags);
  }
}

TEST(MakeQuoteRequest, NamesABadItem) {
  const struct {
    const char* item;
    const char* problem;
  } kCases[] = {
      {"", "--item: \"\" is not CATEGORY:PRICE:QUANTITY"},
      {"jewelry", "--item: \"jewelry\" is not CATEGORY:PRICE:QUANTITY"},
      {"jewelry:5.00EUR", "--item: \"jewelry:5.00EUR\" is not CATEGORY"},
      {"a:1.00EUR:1:in_stock:x", "--item: \"a:1.00EUR:1:in_stock:x\" is not"},
      {"a:five:1", "--item: \"five\" is not an amount with a currency"},
      {"a:1.00EUR:", "--item: \"a:1.00EUR:\": the quantity \"\" is not"},
      {"a:1.00EUR:1.5", "--item: \"a:1.00EUR:1.5\": the quantity \"1.5\""},
      {"a:1.00EUR:99999999999999999999", "--item: \"a:1.00EUR:9999999999999"},
      {"a:1.00EUR:1:", "--item: \"a:1.00EUR:1:\": the fulfillment \"\""},
      {"a:1.00EUR:1:soon", "--item: \"a:1.00EUR:1:soon\": the fulfillment"},
      {"a:1.00EUR:1:fulfillment_unspecified", "--item: \"a:1.00EUR:1:fulfil"},
      {"\xFF:1.00EUR:1", "--item: not UTF-8 at byte 0"},
      {"a\x01:1.00EUR:1", "--item: a control character at byte 1"},
  };
  for (const auto& [item, problem] : kCases) {
    OrderFlags flags = Plain();
    flags.items = {item};
    EXPECT_TRUE(absl::StartsWith(ProblemOf(flags), problem))
        << ProblemOf(flags);
  }
}

TEST(MakeQuoteRequest, NamesABadTime) {
  for (const char* time : {"yesterday", "2026-11-23", "2026-11-23T12:00:00",
                           "2026-02-30T12:00:00Z", "infinite-future"}) {
    OrderFlags flags = Plain();
    flags.placed_at = time;
    EXPECT_TRUE(absl::StartsWith(
        ProblemOf(flags),
        absl::StrCat("--placed-at: \"", time, "\" is not a time like ")))
        << ProblemOf(flags);
  }
}

TEST(MakeQuoteRequest, NamesBadSumsAndText) {
  OrderFlags flags = Plain();
  flags.discount = "5";
  EXPECT_TRUE(absl::StartsWith(ProblemOf(flags), "--discount: \"5\" is not"));
  flags = Plain();
  flags.shipping = "free";
  EXPECT_TRUE(
      absl::StartsWith(ProblemOf(flags), "--shipping: \"free\" is not"));
  flags = Plain();
  flags.merchant = "caf\xE9";
  EXPECT_EQ(ProblemOf(flags), "--merchant: not UTF-8 at byte 3");
}

TEST(MakeQuoteRequest, NamesEveryBadFlagAtOnce) {
  OrderFlags flags = Plain();
  flags.to = ":";
  flags.items = {"a", "b"};
  flags.placed_at = "c";
  EXPECT_EQ(wire::ProblemsOf(MakeQuoteRequest(flags).status()).size(), 4u);
}

TEST(MakeResolveRequest, FillsInEveryField) {
  const auto request =
      MakeResolveRequest({"acme", "XA:1:2", "2026-11-23T12:00:00Z", "one"});
  ASSERT_TRUE(request.ok()) << request.status();
  EXPECT_EQ(request->merchant(), "acme");
  EXPECT_EQ(request->address().postal_code(), "2");
  EXPECT_EQ(request->at().seconds(), 1795435200);
  EXPECT_EQ(request->release(), "one");
}

TEST(MakeResolveRequest, NamesEveryBadFlagAtOnce) {
  const auto problems =
      wire::ProblemsOf(MakeResolveRequest({"", "", "noon", ""}).status());
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].field, "--to");
  EXPECT_EQ(problems[1].field, "--at");
}

}  // namespace
}  // namespace landed::cli
