#include "units/code.h"

#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace landed {
namespace {

// Every text of up to two bytes, and what could pass for a longer code.
std::vector<std::string> Candidates() {
  std::vector<std::string> texts = {""};
  for (int a = 0; a < 256; ++a) {
    texts.push_back(std::string(1, static_cast<char>(a)));
    for (int b = 0; b < 256; ++b) {
      texts.push_back({static_cast<char>(a), static_cast<char>(b)});
    }
  }
  // The third byte is where a loop that stops early would let things through.
  for (int c = 0; c < 256; ++c) {
    texts.push_back({'U', 'S', static_cast<char>(c)});
    texts.push_back({'1', static_cast<char>(c), 'Z'});
    texts.push_back({static_cast<char>(c), 'A', '0'});
  }
  for (const char* text :
       {"USDX", "US-CA", "ABCDEFGHIJ", " US", "USD ", "\xC3\x89U"}) {
    texts.push_back(text);
  }
  return texts;
}

bool AllOf(absl::string_view text, bool digits_too) {
  for (const unsigned char c : text) {
    if (!absl::ascii_isupper(c) && !(digits_too && absl::ascii_isdigit(c))) {
      return false;
    }
  }
  return true;
}

TEST(CountryCode, EveryCodeRoundTripsInAlphabeticalOrder) {
  int expected = 0;
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'Z'; ++b) {
      const std::string text = {a, b};
      const std::optional<CountryCode> code = CountryCode::Parse(text);
      ASSERT_TRUE(code.has_value()) << text;
      EXPECT_FALSE(code->empty()) << text;
      EXPECT_EQ(code->index(), expected++) << text;
      EXPECT_EQ(code->ToString(), text);
    }
  }
  EXPECT_EQ(expected, CountryCode::kCount);
}

TEST(CountryCode, ReadsTwoCapitalLettersAndNothingElse) {
  for (const std::string& text : Candidates()) {
    EXPECT_EQ(CountryCode::Parse(text).has_value(),
              text.size() == 2 && AllOf(text, false))
        << '"' << text << '"';
  }
}

TEST(CountryCode, TheEmptyCodeIsNoCountry) {
  EXPECT_TRUE(CountryCode().empty());
  EXPECT_EQ(CountryCode().ToString(), "");
  EXPECT_NE(CountryCode(), *CountryCode::Parse("AA"));
}

TEST(CountryCode, IsReadAtCompileTime) {
  static_assert(CountryCode::Parse("FR")->index() == 5 * 26 + 17);
  static_assert(!CountryCode::Parse("fr").has_value());
  static_assert(*CountryCode::Parse("FR") == *CountryCode::Parse("FR"));
  static_assert(*CountryCode::Parse("FR") != *CountryCode::Parse("DE"));
  static_assert(sizeof(CountryCode) == 2);
}

TEST(SubdivisionCode, EveryCodeRoundTripsInTheOrderOfItsBytes) {
  const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  uint32_t previous = 0;
  int count = 0;
  const auto check = [&](const std::string& text) {
    const std::optional<SubdivisionCode> code = SubdivisionCode::Parse(text);
    ASSERT_TRUE(code.has_value()) << text;
    EXPECT_LT(previous, code->packed()) << text;
    EXPECT_LT(code->packed(), 1u << 18) << text;
    EXPECT_EQ(code->ToString(), text);
    previous = code->packed();
    ++count;
  };
  // "A" < "AA" < "AAA" < "AAB" < "AB": the order of a dictionary.
  for (const char a : alphabet) {
    check({a});
    for (const char b : alphabet) {
      check({a, b});
      for (const char c : alphabet) check({a, b, c});
    }
  }
  EXPECT_EQ(count, 36 + 36 * 36 + 36 * 36 * 36);
}

TEST(SubdivisionCode, ReadsOneToThreeCapitalsOrDigitsAndNothingElse) {
  for (const std::string& text : Candidates()) {
    EXPECT_EQ(SubdivisionCode::Parse(text).has_value(),
              !text.empty() && text.size() <= 3 && AllOf(text, true))
        << '"' << text << '"';
  }
}

TEST(SubdivisionCode, TheEmptyCodeIsNoSubdivision) {
  EXPECT_TRUE(SubdivisionCode().empty());
  EXPECT_EQ(SubdivisionCode().packed(), 0u);
  EXPECT_EQ(SubdivisionCode().ToString(), "");
  EXPECT_NE(SubdivisionCode(), *SubdivisionCode::Parse("0"));
}

TEST(CurrencyCode, EveryCodeRoundTripsInAlphabeticalOrder) {
  int expected = 0;
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'Z'; ++b) {
      for (char c = 'A'; c <= 'Z'; ++c) {
        const std::string text = {a, b, c};
        const std::optional<CurrencyCode> code = CurrencyCode::Parse(text);
        ASSERT_TRUE(code.has_value()) << text;
        EXPECT_FALSE(code->empty()) << text;
        EXPECT_EQ(code->index(), expected++) << text;
        EXPECT_EQ(code->ToString(), text);
      }
    }
  }
  EXPECT_EQ(expected, CurrencyCode::kCount);
}

TEST(CurrencyCode, ReadsThreeCapitalLettersAndNothingElse) {
  for (const std::string& text : Candidates()) {
    EXPECT_EQ(CurrencyCode::Parse(text).has_value(),
              text.size() == 3 && AllOf(text, false))
        << '"' << text << '"';
  }
}

TEST(CurrencyCode, TheEmptyCodeIsNoCurrency) {
  EXPECT_TRUE(CurrencyCode().empty());
  EXPECT_EQ(CurrencyCode().ToString(), "");
  EXPECT_NE(CurrencyCode(), *CurrencyCode::Parse("AAA"));
}

}  // namespace
}  // namespace landed
