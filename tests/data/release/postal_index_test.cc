#include "data/release/postal_index.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "data/schema/row_info.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

uint64_t Whole(absl::string_view text) {
  const auto code = PostalCode::Parse(text);
  EXPECT_TRUE(code.has_value()) << text;
  return code.has_value() ? code->Prefix(code->length()) : 0;
}

TEST(PostalCode, LooksAtLettersAndDigitsAlone) {
  for (const char* text : {"EC1A1BB", "EC1A 1BB", "ec1a 1bb", " Ec1A-1bB ",
                           "E C 1 A 1 B B", "EC1A--1BB"}) {
    EXPECT_EQ(Whole(text), Whole("EC1A1BB")) << text;
  }
  EXPECT_NE(Whole("EC1A1BB"), Whole("EC1A1BC"));
  EXPECT_NE(Whole("0123"), Whole("123"));
  EXPECT_NE(Whole("1230"), Whole("123"));
}

TEST(PostalCode, RefusesOtherCharactersAndTooManyOfThem) {
  EXPECT_EQ(PostalCode::Parse("12345678")->length(), 8);
  EXPECT_EQ(PostalCode::Parse("1234-5678 ")->length(), 8);
  for (const char* text :
       {"123456789", "12345-67890", "12.45", "12_45", "12/45", "*", "[", "`",
        "{", "@", "\xC3\xA9", "\xEF\xBC\x91", "12\t45", "12\n"}) {
    EXPECT_FALSE(PostalCode::Parse(text).has_value()) << text;
  }
  EXPECT_FALSE(PostalCode::Parse(absl::string_view("1\0", 2)).has_value());
}

TEST(PostalCode, OfEveryByteExactlyLettersAndDigitsCount) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool is_skipped = c == ' ' || c == '-';
    const bool is_kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                         (c >= 'A' && c <= 'Z');
    const auto code = PostalCode::Parse(std::string(1, c));
    ASSERT_EQ(code.has_value(), is_skipped || is_kept) << byte;
    EXPECT_EQ(code.has_value() && code->length() == 1, is_kept) << byte;
  }
}

TEST(PostalCode, AnEmptyOneIsEmpty) {
  EXPECT_TRUE(PostalCode().empty());
  EXPECT_TRUE(PostalCode::Parse("")->empty());
  EXPECT_TRUE(PostalCode::Parse(" - ")->empty());
}

TEST(PostalCode, APrefixIsThatOfAnyCodeThatBeginsSo) {
  const std::string code = "A0B1C2D3";
  for (size_t length = 1; length <= code.size(); ++length) {
    EXPECT_EQ(PostalCode::Parse(code)->Prefix(static_cast<int>(length)),
              Whole(code.substr(0, length)));
  }
}

struct Row {
  CountryCode country;
  std::string prefix;
  int number = 0;
  RowInfo info;
};

CountryCode Country(absl::string_view code) {
  return *CountryCode::Parse(code);
}

Row Make(absl::string_view country, std::string prefix, int number) {
  Row row;
  row.country = Country(country);
  row.prefix = std::move(prefix);
  row.number = number;
  return row;
}

PostalIndex<Row> IndexOf(std::vector<Row> rows) {
  return PostalIndex<Row>(std::move(rows), [](const Row& row) {
    return *PostalCode::Parse(row.prefix);
  });
}

int Find(const PostalIndex<Row>& index, absl::string_view country,
         absl::string_view code, int day = 0) {
  const Row* row =
      index.Find(Country(country), *PostalCode::Parse(code), CivilDay(day));
  return row == nullptr ? 0 : row->number;
}

TEST(PostalIndex, TheLongestPrefixWins) {
  const auto index = IndexOf({Make("ES", "35", 1), Make("ES", "3500", 2),
                              Make("ES", "35001", 3), Make("PT", "9", 4),
                              Make("AA", "00000000", 5)});
  EXPECT_EQ(Find(index, "ES", "35001"), 3);
  EXPECT_EQ(Find(index, "ES", "35002"), 2);
  EXPECT_EQ(Find(index, "ES", "35-0 0"), 2);
  EXPECT_EQ(Find(index, "ES", "35100"), 1);
  EXPECT_EQ(Find(index, "ES", "35"), 1);
  EXPECT_EQ(Find(index, "ES", "3"), 0);
  EXPECT_EQ(Find(index, "ES", "03500"), 0);
  EXPECT_EQ(Find(index, "ES", ""), 0);
  EXPECT_EQ(Find(index, "FR", "35001"), 0);
  EXPECT_EQ(Find(index, "PT", "9000-001"), 4);
  EXPECT_EQ(Find(index, "AA", "00000000"), 5);
  EXPECT_EQ(Find(index, "AA", "0000000"), 0);
  EXPECT_EQ(Find(PostalIndex<Row>(), "ES", "35001"), 0);
}

TEST(PostalIndex, WhereTheLongestDoesNotHoldAShorterMay) {
  Row longer = Make("US", "099", 1);
  longer.info.valid = {CivilDay(100), CivilDay(200)};
  const auto index = IndexOf({longer, Make("US", "09", 2)});
  EXPECT_EQ(Find(index, "US", "09999", 99), 2);
  EXPECT_EQ(Find(index, "US", "09999", 100), 1);
  EXPECT_EQ(Find(index, "US", "09999", 199), 1);
  EXPECT_EQ(Find(index, "US", "09999", 200), 2);
}

// The same by trying every row.
int Slowly(const std::vector<Row>& rows, absl::string_view country,
           const std::string& code) {
  int best = 0;
  size_t longest = 0;
  for (const Row& row : rows) {
    const bool fits = row.country == Country(country) &&
                      code.compare(0, row.prefix.size(), row.prefix) == 0;
    if (!fits || row.prefix.size() <= longest) continue;
    longest = row.prefix.size();
    best = row.number;
  }
  return best;
}

TEST(PostalIndex, FindsWhatTryingEveryRowFinds) {
  std::mt19937 random(5);
  const auto text = [&](size_t most) {
    std::string code;
    for (size_t i = 1 + random() % most; i > 0; --i) {
      code.push_back("0AZ9"[random() % 4]);
    }
    return code;
  };
  constexpr const char* kCountries[] = {"AA", "AB", "ZZ"};
  for (int round = 0; round < 40; ++round) {
    std::vector<Row> rows;
    for (int i = 1; i <= 60; ++i) {
      Row row = Make(kCountries[random() % 3], text(8), i);
      const bool is_new =
          Slowly(rows, row.country.ToString(), row.prefix) == 0 ||
          std::none_of(rows.begin(), rows.end(), [&](const Row& other) {
            return other.country == row.country && other.prefix == row.prefix;
          });
      if (is_new) rows.push_back(row);
    }
    const auto index = IndexOf(rows);
    for (int i = 0; i < 500; ++i) {
      const std::string code = text(8);
      const char* country = kCountries[random() % 3];
      ASSERT_EQ(Find(index, country, code), Slowly(rows, country, code))
          << country << " " << code;
    }
  }
}

}  // namespace
}  // namespace landed::data
