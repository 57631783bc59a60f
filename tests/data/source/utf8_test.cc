#include "data/source/utf8.h"

#include <cstdint>
#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

struct Range {
  int from, to;
  bool Has(unsigned char byte) const { return from <= byte && byte <= to; }
};

// Table 3-7 of the Unicode Standard 15.0, "Well-Formed UTF-8 Byte Sequences",
// row by row: the oracle that CheckText, which decodes, is held to.
struct Row {
  size_t length;
  Range bytes[4];
};
constexpr Row kWellFormed[] = {
    {1, {{0x00, 0x7F}}},
    {2, {{0xC2, 0xDF}, {0x80, 0xBF}}},
    {3, {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {3, {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
    {3, {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
};

// The length of the well-formed sequence that `text` begins with; 0: none.
size_t WellFormedLength(absl::string_view text) {
  for (const Row& row : kWellFormed) {
    if (row.length > text.size()) continue;
    size_t i = 0;
    while (i < row.length && row.bytes[i].Has(text[i])) ++i;
    if (i == row.length) return row.length;
  }
  return 0;
}

bool IsControlSequence(absl::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return first < 0x20 || first == 0x7F;
  if (sequence.size() == 2) {
    return first == 0xC2 && static_cast<unsigned char>(sequence[1]) <= 0x9F;
  }
  return sequence == "\xE2\x80\xA8" || sequence == "\xE2\x80\xA9";
}

TextCheck Expected(absl::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t length = WellFormedLength(text.substr(at));
    if (length == 0) return {TextFault::kNotUtf8, at};
    if (IsControlSequence(text.substr(at, length))) {
      return {TextFault::kControl, at};
    }
    at += length;
  }
  return {};
}

bool Agrees(absl::string_view text) {
  const TextCheck expected = Expected(text);
  const TextCheck actual = CheckText(text);
  return expected.fault == actual.fault && expected.offset == actual.offset;
}

TEST(CheckText, AgreesWithTheTableOnEveryTextOfUpToTwoBytes) {
  EXPECT_TRUE(Agrees(""));
  for (int a = 0; a < 256; ++a) {
    ASSERT_TRUE(Agrees(std::string(1, static_cast<char>(a)))) << a;
    for (int b = 0; b < 256; ++b) {
      const char text[] = {static_cast<char>(a), static_cast<char>(b)};
      ASSERT_TRUE(Agrees(absl::string_view(text, 2))) << a << ' ' << b;
    }
  }
}

// The bytes at which a row of the table begins or ends, and their neighbours.
constexpr unsigned char kEdges[] = {
    0x00, 0x1F, 0x20, 0x41, 0x7E, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xA7,
    0xA8, 0xA9, 0xAA, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xE2, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFE, 0xFF};

TEST(CheckText, AgreesWithTheTableOnEveryFirstByteAndEdge) {
  for (int a = 0x80; a < 256; ++a) {
    for (const unsigned char b : kEdges) {
      for (const unsigned char c : kEdges) {
        for (const unsigned char d : kEdges) {
          const char text[] = {static_cast<char>(a), static_cast<char>(b),
                               static_cast<char>(c), static_cast<char>(d)};
          ASSERT_TRUE(Agrees(absl::string_view(text, 3)));
          ASSERT_TRUE(Agrees(absl::string_view(text, 4)))
              << absl::CHexEscape(absl::string_view(text, 4));
        }
      }
    }
  }
}

TEST(CheckText, FindsEachByteWhereverItStands) {
  // Eight bytes are looked at together: a fault must show at each of them.
  for (size_t length = 1; length <= 20; ++length) {
    for (size_t at = 0; at < length; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        for (const char filler : {' ', '~', 'a'}) {
          std::string text(length, filler);
          text[at] = static_cast<char>(byte);
          ASSERT_TRUE(Agrees(text)) << absl::CHexEscape(text);
        }
      }
    }
  }
}

TEST(CheckText, ReportsTheFirstOfSeveralFaults) {
  const TextCheck control = CheckText("ab\tcd\xFF");
  EXPECT_EQ(control.fault, TextFault::kControl);
  EXPECT_EQ(control.offset, 2u);
  const TextCheck not_utf8 = CheckText("caf\xE9\t");
  EXPECT_EQ(not_utf8.fault, TextFault::kNotUtf8);
  EXPECT_EQ(not_utf8.offset, 3u);
}

TEST(CheckText, AcceptsTheWorldsNames) {
  for (const absl::string_view text :
       {"", "Åland", "Curaçao", "Côte d'Ivoire", "日本国", "ქართული", "€ 1.00",
        "emoji \xF0\x9F\x93\xA6", "no-break\xC2\xA0space", "\xEF\xBB\xBF",
        "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(CheckText(text).fault, TextFault::kNone) << text;
  }
}

TEST(CheckText, DoesNotReadPastItsEnd) {
  // The view ends inside a sequence that the bytes behind it would complete.
  const absl::string_view whole = "aaaaaaa\xE2\x82\xAC";
  for (size_t cut = 8; cut < whole.size(); ++cut) {
    const TextCheck check = CheckText(whole.substr(0, cut));
    EXPECT_EQ(check.fault, TextFault::kNotUtf8);
    EXPECT_EQ(check.offset, 7u);
  }
}

}  // namespace
}  // namespace landed::data
