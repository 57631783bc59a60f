#include "calc/notice.h"

#include <vector>

#include "gtest/gtest.h"

namespace landed::calc {
namespace {

using data::RowHandle;
using data::TableKind;

TEST(NoticesTest, KeepsEachOnceInTheirOrder) {
  Notices notices;
  const RowHandle row{TableKind::kTransit, 2};
  notices.Add(NoticeCode::kStale, row);
  notices.Add(NoticeCode::kSubdivisionNeeded);
  notices.Add(NoticeCode::kStale, row);
  notices.Add(NoticeCode::kSubdivisionNeeded);
  notices.Add(NoticeCode::kStale, {TableKind::kTransit, 3});
  notices.Add(NoticeCode::kStale, {TableKind::kTerms, 2});
  notices.Add(NoticeCode::kCaveat, row);
  ASSERT_EQ(notices.list().size(), 5);
  EXPECT_EQ(notices.list()[0], (Notice{NoticeCode::kStale, row}));
  EXPECT_EQ(notices.list()[1], (Notice{NoticeCode::kSubdivisionNeeded, {}}));
  EXPECT_EQ(notices.list()[4], (Notice{NoticeCode::kCaveat, row}));
  notices.Clear();
  EXPECT_TRUE(notices.list().empty());
}

TEST(NoticesTest, UseSaysWhatTheRowBringsAlong) {
  const CivilDay review = *CivilDay::Parse("2026-03-01");
  const struct {
    bool contradicted;
    bool has_notice;
    const char* day;
    std::vector<NoticeCode> codes;
  } kCases[] = {
      {false, false, "2026-02-28", {}},
      // The day of review itself is in time.
      {false, false, "2026-03-01", {}},
      {false, false, "2026-03-02", {NoticeCode::kStale}},
      {true, false, "2026-02-28", {NoticeCode::kContradiction}},
      {false, true, "2026-02-28", {NoticeCode::kCaveat}},
      {true,
       true,
       "2027-01-01",
       {NoticeCode::kContradiction, NoticeCode::kCaveat, NoticeCode::kStale}},
  };
  for (const auto& c : kCases) {
    data::RowInfo info;
    info.line = 7;
    info.review_by = review;
    info.contradicted = c.contradicted;
    if (c.has_notice) info.notice = data::NameId(1);
    Notices notices;
    const RowHandle row =
        notices.Use(TableKind::kDuties, info, *CivilDay::Parse(c.day));
    EXPECT_EQ(row, (RowHandle{TableKind::kDuties, 7}));
    std::vector<NoticeCode> codes;
    for (const Notice& notice : notices.list()) {
      EXPECT_EQ(notice.row, row);
      codes.push_back(notice.code);
    }
    EXPECT_EQ(codes, c.codes) << c.day;
  }
}

TEST(NoticesTest, ASourceWithoutADayOfReviewIsNeverStale) {
  Notices notices;
  notices.Use(TableKind::kDuties, data::RowInfo(),
              *CivilDay::Parse("9999-12-31"));
  EXPECT_TRUE(notices.list().empty());
}

}  // namespace
}  // namespace landed::calc
