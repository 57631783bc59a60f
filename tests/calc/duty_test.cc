#include "calc/duty.h"

#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::DutyPayer;
using data::DutyTerms;

TEST(DutyTest, IsWhatTheMerchantSays) {
  const struct {
    const char* merchant;
    const char* country;
    const char* state;
    DutyPayer payer;
    DutyTerms terms;
    DutyState duty;
  } kCases[] = {
      {"acme", "XA", "", DutyPayer::kBuyer, DutyTerms::kDap,
       DutyState::kNotEstimated},
      {"acme", "CA", "ON", DutyPayer::kMerchant, DutyTerms::kDdp,
       DutyState::kNotEstimated},
      {"acme", "US", "NY", DutyPayer::kNobody, DutyTerms::kNotStated,
       DutyState::kNotDue},
      {"acme", "PR", "", DutyPayer::kNobody, DutyTerms::kNotStated,
       DutyState::kNotDue},
      {"acme", "XB", "", DutyPayer::kNotPublished, DutyTerms::kNotStated,
       DutyState::kNotPublished},
      // The payer without the term of trade.
      {"bazaar", "XA", "", DutyPayer::kBuyer, DutyTerms::kNotStated,
       DutyState::kNotEstimated},
  };
  for (const auto& c : kCases) {
    TestOrder order = OrderTo(c.country, c.state);
    order.order.merchant = c.merchant;
    const Prepared prepared = Prepare(order, *support::LoadFakeRelease());
    Notices notices;
    const Duty duty = AssessDuty(prepared.order, prepared.to, &notices);
    EXPECT_EQ(duty.payer, c.payer) << c.merchant << c.country;
    EXPECT_EQ(duty.terms, c.terms) << c.merchant << c.country;
    EXPECT_EQ(duty.state, c.duty) << c.merchant << c.country;
    ASSERT_NE(duty.row, nullptr);
    EXPECT_EQ(Has(notices, NoticeCode::kDutyNotEstimated,
                  data::TableKind::kDuties, duty.row->info.line),
              c.duty == DutyState::kNotEstimated);
  }
}

TEST(DutyTest, WithoutARowNothingIsPublished) {
  const auto release =
      EditedRelease({{"merchants/acme/1/duties.csv", "home,nobody,,applies,,,,",
                      "home,nobody,,applies,,2026-07-01,,"}});
  const Prepared prepared = Prepare(OrderTo("US", "NY"), *release);
  Notices notices;
  const Duty duty = AssessDuty(prepared.order, prepared.to, &notices);
  EXPECT_EQ(duty.payer, DutyPayer::kNotPublished);
  EXPECT_EQ(duty.state, DutyState::kNotPublished);
  EXPECT_EQ(duty.row, nullptr);
  EXPECT_TRUE(notices.list().empty());
}

}  // namespace
}  // namespace landed::calc
