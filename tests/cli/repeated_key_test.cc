#include "cli/repeated_key.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(CheckKeys, OnceEach) {
  for (const char* text :
       {"{}", "[]", "1", R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})",
        R"({"a": [[{"a": 1}], 2, "a"], "ab": null, "a_": true})"}) {
    // "a" and "a_" are one key.
    const bool is_last = std::string(text).find("a_") != std::string::npos;
    EXPECT_EQ(CheckKeys(text).ok(), !is_last) << text;
  }
}

TEST(CheckKeys, NamesTheOneThatComesAgain) {
  const struct {
    const char* text;
    const char* message;
  } kCases[] = {
      {R"({"a": 1, "a": 1})", "a is given twice"},
      {R"({"order": {"merchant": "coco", "items": [], "merchant": "knt"}})",
       "order.merchant is given twice"},
      {R"({"order": {"items": [{"sku": "x"}, 7,
                               {"quantity": 1, "quantity": 2}]}})",
       "order.items[2].quantity is given twice"},
      {R"({"order": {"shipTo": {}, "ship_to": {}}})",
       "order.ship_to is given twice"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = CheckKeys(c.text);
    EXPECT_TRUE(absl::IsInvalidArgument(status)) << c.text;
    EXPECT_EQ(status.message(), c.message);
  }
}

TEST(CheckKeys, WhatIsNotJson) {
  for (const char* text :
       {"", "{", "{'a': 1}", "{a: 1}", "[1,]", "{} {}", "\xFF", "nul"}) {
    EXPECT_TRUE(absl::IsInvalidArgument(CheckKeys(text))) << text;
  }
  EXPECT_TRUE(absl::IsInvalidArgument(CheckKeys(std::string(1'000'000, '['))));
}

}  // namespace
}  // namespace landed::cli
