#include "wire/notice_text.h"

#include <set>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::wire {
namespace {

using calc::Notice;
using calc::NoticeCode;
using data::RowHandle;
using data::TableKind;

// With acme's tables.
struct Rendered {
  google::protobuf::RepeatedPtrField<v1::Citation> citations;
  v1::Notice notice;
};

Rendered Render(const Notice& notice) {
  const data::Release& release = *support::LoadFakeRelease();
  Rendered rendered;
  Citations citations(release, release.FindMerchant("acme"),
                      &rendered.citations);
  RenderNotice(notice, &citations, &rendered.notice);
  return rendered;
}

// Lines of the fake tables.
constexpr RowHandle kContradicted = {TableKind::kShippingPrices, 12};
constexpr RowHandle kRemarked = {TableKind::kTransit, 9};
constexpr RowHandle kOld = {TableKind::kShippingPrices, 10};
constexpr RowHandle kRate = {TableKind::kUsSalesTax, 6};

TEST(NoticeTextTest, EachCodeHasAKindAFieldAndASentence) {
  const struct {
    Notice notice;
    v1::Notice::Kind kind;
    const char* field;
  } kCases[] = {
      {{NoticeCode::kContradiction, kContradicted},
       v1::Notice::CONTRADICTION,
       "options.shipping"},
      {{NoticeCode::kCaveat, kRemarked},
       v1::Notice::CAVEAT,
       "options.delivery"},
      {{NoticeCode::kStale, kOld}, v1::Notice::STALE, "options.shipping"},
      {{NoticeCode::kLocalRatesExcluded, kRate},
       v1::Notice::ESTIMATE,
       "options.tax"},
      {{NoticeCode::kExemptionsExcluded, kRate},
       v1::Notice::ESTIMATE,
       "options.tax"},
      {{NoticeCode::kShippingTaxGeneral, kRate},
       v1::Notice::ESTIMATE,
       "options.tax"},
      {{NoticeCode::kTaxOnShippingUnknown, kRate},
       v1::Notice::NOT_PUBLISHED,
       "options.tax"},
      {{NoticeCode::kPostalCodeMismatch, {TableKind::kPostalPrefixes, 2}},
       v1::Notice::MISMATCH,
       "order.ship_to.postal_code"},
      {{NoticeCode::kSubdivisionNeeded, {}},
       v1::Notice::AMBIGUITY,
       "order.ship_to.administrative_area"},
      {{NoticeCode::kDutyNotEstimated, {TableKind::kDuties, 2}},
       v1::Notice::NO_DATA,
       "options.duties"},
  };
  std::set<std::string> texts;
  for (const auto& c : kCases) {
    const v1::Notice notice = Render(c.notice).notice;
    EXPECT_EQ(notice.kind(), c.kind);
    EXPECT_EQ(notice.field(), c.field);
    EXPECT_EQ(NoticeField(c.notice), c.field);
    EXPECT_GT(notice.message().size(), 20);
    EXPECT_EQ(notice.message().back(), '.') << notice.message();
    EXPECT_TRUE(texts.insert(notice.message()).second) << notice.message();
    EXPECT_EQ(notice.citations_size() > 0, !c.notice.row.empty());
  }
}

TEST(NoticeTextTest, AContradictionShowsBothSides) {
  const Rendered found = Render({NoticeCode::kContradiction, kContradicted});
  EXPECT_EQ(found.notice.message(),
            "The source says two things. Applied: \"We ship \"standard\" and "
            "\"express\"\". Set aside: \"Signature from 1,000 dollars\".");
  ASSERT_EQ(found.citations.size(), 2);
  EXPECT_EQ(found.citations[0].line(), 12);
  EXPECT_EQ(found.citations[1].line(), 13);
  EXPECT_EQ(found.notice.citations_size(), 2);
}

TEST(NoticeTextTest, ACaveatIsTheRowsOwnSentence) {
  EXPECT_EQ(Render({NoticeCode::kCaveat, kRemarked}).notice.message(),
            "Beta closes its post in winter.");
}

TEST(NoticeTextTest, AStaleRowSaysSinceWhen) {
  EXPECT_EQ(Render({NoticeCode::kStale, kOld}).notice.message(),
            "The source of this row was to be read again by 2026-03-01; the "
            "row may no longer be true.");
}

TEST(NoticeTextTest, EachTableHasItsPartOfTheAnswer) {
  const struct {
    TableKind table;
    const char* field;
  } kCases[] = {
      {TableKind::kRegions, "destination"},
      {TableKind::kPlaces, "destination"},
      {TableKind::kPostalPrefixes, "destination"},
      {TableKind::kTimeZones, "destination"},
      {TableKind::kCustomsTerritories, "destination"},
      {TableKind::kService, "serviceability"},
      {TableKind::kProcessing, "options.delivery"},
      {TableKind::kTransit, "options.delivery"},
      {TableKind::kShippingPrices, "options.shipping"},
      {TableKind::kTaxRegistrations, "options.tax"},
      {TableKind::kUsSalesTax, "options.tax"},
      {TableKind::kCaSalesTax, "options.tax"},
      {TableKind::kDuties, "options.duties"},
      {TableKind::kTerms, "terms"},
      {TableKind::kMerchant, ""},
      {TableKind::kMethods, ""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(NoticeField({NoticeCode::kCaveat, {c.table, 2}}), c.field);
  }
}

}  // namespace
}  // namespace landed::wire
