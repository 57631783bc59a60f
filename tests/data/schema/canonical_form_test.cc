#include "data/schema/canonical_form.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "data/schema/catalog.h"
#include "data/schema/shipping_prices.h"
#include "data/schema/terms.h"
#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

// The canonical form of text that can be read. IsCanonical finds it by other
// means.
std::string Format(std::string text, const TableSpec& spec) {
  Findings findings;
  const CsvTable table = ParseCsv("t", std::move(text), CsvLimits(), &findings);
  EXPECT_TRUE(findings.empty());
  std::string canonical = CanonicalForm(table, spec);
  EXPECT_EQ(IsCanonical(table, spec), canonical == *table.text) << *table.text;
  return canonical;
}

void ExpectSorted(const TableSpec& spec, const std::vector<std::string>& rows) {
  const std::string header = absl::StrCat(HeaderOf(spec), "\n");
  const std::string canonical =
      absl::StrCat(header, absl::StrJoin(rows, "\n"), "\n");
  std::vector<std::string> shuffled = rows;
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    EXPECT_EQ(
        Format(absl::StrCat(header, absl::StrJoin(shuffled, "\n"), "\n"), spec),
        canonical);
  }
}

TEST(CanonicalForm, SortsByKeyThenStandingThenDate) {
  ExpectSorted(ShippingPriceSchema().spec(),
               {
                   "A,z,free,,,applies,,,,s,",
                   "a,a,free,,,applies,,,,s,",
                   "a,b,free,,,applies,,,2026-01-01,s,",
                   "a,b,free,,,applies,,2026-01-01,,s,",
                   "a,b,free,,,set_aside,,,,s,",
                   "a,b,free,,,set_aside,,2026-01-01,,s,",
                   "a,c,free,,,applies,,,,s,",
                   "ab,a,free,,,applies,,,,s,",
                   "b,a,free,,,applies,,,,s,",
               });
}

TEST(CanonicalForm, SortsAmountsAsNumbers) {
  ExpectSorted(TermSchema().spec(),
               {
                   "t,,,,v,T.,applies,,,,s,",
                   "t,,,9.00,v,T.,applies,,,,s,",
                   "t,,,10,v,T.,applies,,,,s,",
                   "t,,,10.00,v,T.,applies,,,,s,",
                   "t,,,100.00,v,T.,applies,,,,s,",
                   "t,,,9223372036854775807,v,T.,applies,,,,s,",
                   "t,eu,,1.00,v,T.,applies,,,,s,",
               });
}

TEST(CanonicalForm, BreaksTiesByTheWholeRow) {
  ExpectSorted(ShippingPriceSchema().spec(),
               {
                   "a,b,charged,10.00,USD,set_aside,,,,s,",
                   "a,b,charged,9.00,USD,set_aside,,,,s,",
                   "a,b,free,,,set_aside,,,,r,",
                   "a,b,free,,,set_aside,,,,s,",
                   "a,b,free,,,set_aside,,,,s,n",
               });
}

TEST(CanonicalForm, QuotesOnlyWhereNeeded) {
  const TableSpec& spec = SpecOf(TableKind::kCategories);
  const std::string header = absl::StrCat(HeaderOf(spec), "\n");
  EXPECT_EQ(
      Format(absl::StrCat(header, "\"a\",\"b c\",\"\",,\"s\",\"x,y\"\n"), spec),
      absl::StrCat(header, "a,b c,,,s,\"x,y\"\n"));
}

TEST(CanonicalForm, KeepsTheCells) {
  const TableSpec& spec = SpecOf(TableKind::kCategories);
  const std::string text =
      absl::StrCat(HeaderOf(spec), "\n",
                   "007,\"He said \"\"no\"\", and left\",,,s,\" end \"\n"
                   "caf\xC3\xA9,\xE5\xAE\x9D\xE7\x9F\xB3,,,s,\n");
  EXPECT_EQ(Format(text, spec), text);
}

TEST(IsCanonical, NoSpaceStandsAtAnEndWithoutQuotes) {
  const TableSpec& spec = SpecOf(TableKind::kCategories);
  for (const char* row : {"a, b,,,s,", "a,b ,,,s,", "a,b,,,s, "}) {
    const std::string text = absl::StrCat(HeaderOf(spec), "\n", row, "\n");
    EXPECT_NE(Format(text, spec), text);
  }
}

TEST(IsCanonical, NotIfRowsWereLeftOut) {
  const TableSpec& spec = SpecOf(TableKind::kCategories);
  const std::string header = absl::StrCat(HeaderOf(spec), "\n");
  for (const char* rows : {"a,b,,,s,\nb,b\n", "a,b\nb,b,,,s,\n", "a,b\n",
                           "a,b,,,s,\n\nb,b,,,s,\n", "a,b,,,s,"}) {
    Findings findings;
    const CsvTable table = ParseCsv("t", header + rows, CsvLimits(), &findings);
    EXPECT_FALSE(findings.empty());
    EXPECT_FALSE(IsCanonical(table, spec)) << rows;
  }
}

TEST(CanonicalForm, AHeaderAloneStays) {
  const TableSpec& spec = SpecOf(TableKind::kCategories);
  const std::string text = absl::StrCat(HeaderOf(spec), "\n");
  EXPECT_EQ(Format(text, spec), text);
}

// Shuffled rows come back as the same bytes, for every fake table.
TEST(CanonicalForm, IsTheSameWhateverTheOrderWas) {
  const std::string root = support::DatedDataRoot();
  std::mt19937 random(11);
  const auto check = [&](absl::string_view folder, TableKind kind) {
    const TableSpec& spec = SpecOf(kind);
    const std::string text = support::ReadText(
        root, absl::StrCat("tables/", folder, "/", spec.FileName()));
    EXPECT_EQ(Format(text, spec), text) << spec.name;
    std::vector<std::string> lines = absl::StrSplit(text, '\n');
    for (int round = 0; round < 20; ++round) {
      std::shuffle(lines.begin() + 1, lines.end() - 1, random);
      EXPECT_EQ(Format(absl::StrJoin(lines, "\n"), spec), text) << spec.name;
    }
  };
  for (const TableKind kind : KindsOf(SetKind::kReference)) {
    check("reference/1", kind);
  }
  for (const TableKind kind : KindsOf(SetKind::kCalendars)) {
    check("calendars/1", kind);
  }
  for (const TableKind kind : KindsOf(SetKind::kMerchant)) {
    check("merchants/acme/3", kind);
    if (!IsOptional(kind)) check("merchants/bazaar/1", kind);
  }
}

}  // namespace
}  // namespace landed::data
