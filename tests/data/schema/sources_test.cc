#include "data/schema/sources.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

const Schema<SourceRow>& Sources() {
  return SourceSchema(TableKind::kMerchantSources);
}

TEST(Sources, Columns) {
  for (const TableKind kind :
       {TableKind::kReferenceSources, TableKind::kMerchantSources}) {
    const TableSpec& spec = SourceSchema(kind).spec();
    EXPECT_EQ(spec.kind, kind);
    EXPECT_EQ(spec.FileName(), "sources.csv");
    EXPECT_EQ(HeaderOf(spec),
              "source,document,words,strength,read_on,review_by,note");
  }
}

TEST(Sources, ReadsARow) {
  Names names;
  const SourceRow row =
      ReadOne(Sources(), "faq.tax,FAQ,\"We, too.\",law,2026-01-02,2026-12-31,n",
              &names);
  EXPECT_EQ(names.Text(row.source), "faq.tax");
  EXPECT_EQ(names.Text(row.document), "FAQ");
  EXPECT_EQ(names.Text(row.words), "We, too.");
  EXPECT_EQ(row.strength, Strength::kLaw);
  EXPECT_EQ(row.read_on.ToString(), "2026-01-02");
  EXPECT_EQ(row.review_by.ToString(), "2026-12-31");
  EXPECT_EQ(names.Text(row.note), "n");
}

TEST(Sources, WithoutReviewByItNeverGoesStale) {
  Names names;
  EXPECT_EQ(ReadOne(Sources(), "s,D,W,decision,2026-01-02,,", &names).review_by,
            CivilDay::Future());
}

TEST(Sources, Refuses) {
  constexpr char kDate[] = "write a date that exists, as YYYY-MM-DD";
  const std::string read_on = absl::StrCat("11: cell: read_on: ", kDate);
  const std::string review_by = absl::StrCat("22: cell: review_by: ", kDate);
  ExpectRefused(
      Sources(),
      {{",D,W,law,2026-01-02,,", "1: cell: source: may not be empty"},
       {"s,,W,law,2026-01-02,,", "3: cell: document: may not be empty"},
       {"s,D,,law,2026-01-02,,", "5: cell: words: may not be empty"},
       {"s,D,W,blog,2026-01-02,,",
        "7: cell: strength: write one of: law, authority, merchant, "
        "third_party, general_knowledge, decision"},
       {"s,D,W,law,,,", "11: cell: read_on: may not be empty"},
       {"s,D,W,law,2 January 2026,,", read_on.c_str()},
       {"s,D,W,law,2026-01-02,2026-02-30,", review_by.c_str()}});
}

}  // namespace
}  // namespace landed::data
