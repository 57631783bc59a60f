#include "calc/problem.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace landed::calc {
namespace {

TEST(FieldPathTest, IsWrittenAsCallersWriteIt) {
  static constexpr FieldPath order("order");
  const FieldPath items(order, "items", 2);
  const FieldPath price(items, "unit_price");
  EXPECT_EQ(order.ToString(), "order");
  EXPECT_EQ(items.ToString(), "order.items[2]");
  EXPECT_EQ(FieldPath(price, "nanos").ToString(),
            "order.items[2].unit_price.nanos");
  EXPECT_EQ(FieldPath(order, "items", 0).ToString(), "order.items[0]");
}

TEST(ProblemsTest, KeepsTheFirstInTheirOrder) {
  Problems problems;
  EXPECT_TRUE(problems.empty());
  for (size_t i = 0; i < limits::kProblems + 1; ++i) {
    problems.Add(absl::StrCat("f", i), "wrong");
  }
  ASSERT_EQ(problems.list().size(), limits::kProblems);
  EXPECT_EQ(problems.list().front().field, "f0");
  EXPECT_EQ(problems.list().back().field, "f99");
  problems.Clear();
  EXPECT_TRUE(problems.empty());
}

TEST(QuotedTest, CutsWhatIsLongAndHidesWhatCannotBeShown) {
  const std::string a40(40, 'a');
  const struct {
    std::string text;
    std::string quoted;
  } kCases[] = {
      {"", "\"\""},
      {"FR", "\"FR\""},
      // A byte that belongs to no character, behind a control character.
      {"\x12\xB3", "\"??\""},
      {a40, "\"" + a40 + "\""},
      {a40 + "a", "\"" + a40 + "...\""},
      // Not within a character: the é would be bytes 39 and 40.
      {std::string(39, 'a') + "\xC3\xA9"
                              "b",
       "\"" + std::string(39, 'a') + "...\""},
      {std::string(1'000'000, '\x80'), "\"...\""},
      {"\xC3\xA9\n\xE2\x80\xA8", "\"\xC3\xA9?\xE2\x80\xA8\""},
      {std::string("a\0b\x7F", 4), "\"a?b?\""},
      {"\xC3\xA9\xFF", "\"???\""},
      {"\n\xFF", "\"??\""},
      {"\xC2\x85\xFF", "\"???\""},
      {"\xED\xA0\x80", "\"???\""},  // a surrogate
  };
  for (const auto& c : kCases) EXPECT_EQ(Quoted(c.text), c.quoted);
}

TEST(CheckTextTest, TakesUpToTheLimit) {
  static constexpr FieldPath kSku("sku");
  Problems problems;
  EXPECT_TRUE(CheckText("", kSku, &problems));
  EXPECT_TRUE(CheckText(std::string(limits::kTextBytes, 'x'), kSku, &problems));
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(
      CheckText(std::string(limits::kTextBytes + 1, 'x'), kSku, &problems));
  ASSERT_EQ(problems.list().size(), 1);
  EXPECT_EQ(problems.list()[0].field, "sku");
  EXPECT_EQ(problems.list()[0].message, "longer than 200 bytes");
}

TEST(IsBlankTest, WhateverShowsNothingIsBlank) {
  for (const char* text :
       {" ", "   ", "\t\r\n\v\f", "\x01\x7F", "\u00A0", "\u3000", "\u200B",
        "\uFEFF", " \u2003\u200D\t\u00AD "}) {
    EXPECT_TRUE(IsBlank(text)) << Quoted(text);
  }
}

TEST(IsBlankTest, ALetterIsNotAndNothingIsNot) {
  for (const char* text : {"", "a", " a ", "0", "-", "\u00E9", "\u00A0x",
                           "\u5206", "\xFF", "\xC2", "\u00A1"}) {
    EXPECT_FALSE(IsBlank(text)) << Quoted(text);
  }
}

}  // namespace
}  // namespace landed::calc
