#include "data/lint/stale_review.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kYearbook[] =
    "sources.csv:6:86: stale-review: warning: source \"fake.yearbook\" was to "
    "be read again by 2026-02-28: read it, and write when and until when it "
    "holds";

// The rule on a day.
template <int days_since_2026>
void LintOn(const LintInput& input, Findings* findings) {
  const CivilDay day(CivilDay::Parse("2026-01-01")->days_since_epoch() +
                     days_since_2026);
  LintStaleReview({input.set, input.reference, day}, findings);
}

TEST(StaleReview, SaysNothingWithoutADay) {
  ExpectNothingInFakeTables(LintStaleReview);
}

TEST(StaleReview, TheLastDayIsIncluded) {
  ExpectFindings(LintOn<58>, {{"reference", {}, {}}});           // 28 February
  ExpectFindings(LintOn<59>, {{"reference", {}, {kYearbook}}});  // 1 March
}

TEST(StaleReview, LooksAtTheSetsOwnSources) {
  ExpectFindings(
      LintOn<200>,
      {{"reference", {}, {kYearbook}},
       {"merchants/acme",
        {},
        {"sources.csv:5:86: stale-review: warning: source \"page.old\" was to "
         "be read again by 2026-03-01: read it, and write when and until when "
         "it holds"}},
       {"merchants/bazaar", {}, {}}});
}

TEST(StaleReview, SaysNothingOfWhatIsNoDay) {
  ExpectFindings(LintOn<200>,
                 {{"reference", {{"sources.csv", "2026-02-28", "soon"}}, {}}});
}

}  // namespace
}  // namespace landed::data
