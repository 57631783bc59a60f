#include "tests/golden/expectation.h"

#include "gtest/gtest.h"

namespace landed::golden {
namespace {

const Json& Answer() {
  static const auto& answer = *new Json(Json::parse(R"({
    "options": [{"method": "standard", "carrier": "",
                 "delivery": {"transit": {"min": 0, "max": 14}},
                 "totals": {"missing": ["SHIPPING", "TAX"]}}],
    "notices": [{"kind": "CAVEAT", "message": "one thing"},
                {"kind": "CAVEAT", "message": "another"}],
    "citations": [{"source": "help.po-box", "words": "no PO box"}],
    "terms": [{"term": "signature", "value": "required"}]})"));
  return answer;
}

TEST(Compare, FindsAFieldByItsPath) {
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.transit.max", "14"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.transit.min", "0"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.transit.max", "15"),
            "expected 15, got 14");
}

TEST(Compare, FindsElementsByTheirNames) {
  EXPECT_EQ(Compare(Answer(), "terms[signature].value", "required"), "");
  EXPECT_EQ(Compare(Answer(), "citations[help.po-box].words", "no PO box"), "");
  EXPECT_EQ(Compare(Answer(), "notices[CONTRADICTION]", "absent"), "");
}

TEST(Compare, OneOfSeveralIsEnough) {
  EXPECT_EQ(Compare(Answer(), "notices[*].message", "contains:anoth"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].totals.missing[*]", "TAX"), "");
  EXPECT_EQ(Compare(Answer(), "notices[CAVEAT].message", "another"), "");
  EXPECT_EQ(Compare(Answer(), "notices[*].message", "contains:third"),
            "expected contains:third, got one thing | another");
}

TEST(Compare, NotContainsMeansNoneOfThem) {
  EXPECT_EQ(Compare(Answer(), "notices[*].message", "not-contains:third"), "");
  EXPECT_EQ(Compare(Answer(), "notices[STALE].message", "not-contains:x"), "");
  EXPECT_NE(Compare(Answer(), "notices[*].message", "not-contains:another"),
            "");
}

TEST(Compare, AbsentAndPresentAreOpposites) {
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.processing", "absent"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].carrier", "absent"), "");
  EXPECT_EQ(Compare(Answer(), "options[1]", "absent"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.transit", "present"), "");
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.transit.min", "present"),
            "");
  EXPECT_EQ(Compare(Answer(), "options[0].delivery.processing", "present"),
            "expected present, got nothing");
}

TEST(Compare, RefusesAMalformedPath) {
  for (const char* path : {".a", "a.", "a[", "a[]", "a..b", "a[0]b"}) {
    EXPECT_NE(Compare(Answer(), path, "absent"), "") << path;
  }
}

}  // namespace
}  // namespace landed::golden
