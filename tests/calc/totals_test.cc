#include "calc/totals.h"

#include <cstdint>

#include "gtest/gtest.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

using data::DutyPayer;
using data::PriceState;

constexpr uint8_t kShippingAndTax = kShippingPart | kTaxPart;
constexpr uint8_t kShippingAndDuty = kShippingPart | kDutyPart;
constexpr uint8_t kTaxAndDuty = kTaxPart | kDutyPart;
constexpr uint8_t kAll = kShippingPart | kTaxPart | kDutyPart;

struct Parts {
  CheckedOrder order;
  ShippingPrice shipping;
  Tax tax;
  Duty duty;
};

// 50.00 of goods less 5.00, 7.00 of shipping, 3.00 of tax, no duty.
Parts Known() {
  Parts parts;
  parts.order.items = Amount(5'000);
  parts.order.discount = Amount(500);
  parts.shipping.state = PriceState::kCharged;
  parts.shipping.amount = Amount(700);
  parts.tax.known = true;
  parts.tax.tax = Amount(300);
  parts.duty.payer = DutyPayer::kNobody;
  parts.duty.state = DutyState::kNotDue;
  return parts;
}

Totals Add(const Parts& parts) {
  return AddUp(parts.order, parts.shipping, parts.tax, parts.duty);
}

TEST(TotalsTest, PartsAddUp) {
  const Totals totals = Add(Known());
  EXPECT_EQ(totals.items, Amount(5'000));
  EXPECT_EQ(totals.discount, Amount(500));
  EXPECT_EQ(totals.due_at_checkout, Amount(5'500));
  EXPECT_EQ(totals.missing, kNoPart);
  EXPECT_EQ(totals.missing_at_checkout, kNoPart);
  EXPECT_EQ(totals.missing_on_delivery, kNoPart);
}

TEST(TotalsTest, TaxInThePricesIsNotAddedAgain) {
  Parts parts = Known();
  parts.tax.included = Amount(200);
  EXPECT_EQ(Add(parts).due_at_checkout, Amount(5'300));
  parts.tax.included = parts.tax.tax;
  EXPECT_EQ(Add(parts).due_at_checkout, Amount(5'200));
}

TEST(TotalsTest, FreeShippingIsKnown) {
  Parts parts = Known();
  parts.shipping.state = PriceState::kFree;
  parts.shipping.amount = Amount();
  EXPECT_EQ(Add(parts).due_at_checkout, Amount(4'800));
}

TEST(TotalsTest, AMissingPartLeavesNoTotal) {
  const struct {
    bool shipping;
    bool tax;
    DutyPayer payer;
    DutyState duty;
    uint8_t missing;
    uint8_t at_checkout;
    uint8_t on_delivery;
  } kCases[] = {
      {true, true, DutyPayer::kNobody, DutyState::kNotDue, kNoPart, kNoPart,
       kNoPart},
      {false, true, DutyPayer::kNobody, DutyState::kNotDue, kShippingPart,
       kShippingPart, kNoPart},
      {true, false, DutyPayer::kNobody, DutyState::kNotDue, kTaxPart, kTaxPart,
       kNoPart},
      {false, false, DutyPayer::kNobody, DutyState::kNotDue, kShippingAndTax,
       kShippingAndTax, kNoPart},
      // The buyer pays duty at the door.
      {true, true, DutyPayer::kBuyer, DutyState::kNotEstimated, kDutyPart,
       kNoPart, kDutyPart},
      {false, true, DutyPayer::kBuyer, DutyState::kNotEstimated,
       kShippingAndDuty, kShippingPart, kDutyPart},
      // The merchant asks for it at checkout.
      {true, true, DutyPayer::kMerchant, DutyState::kNotEstimated, kDutyPart,
       kDutyPart, kNoPart},
      {true, false, DutyPayer::kMerchant, DutyState::kNotEstimated, kTaxAndDuty,
       kTaxAndDuty, kNoPart},
      // Nobody says who pays: it may be asked for at the border.
      {true, true, DutyPayer::kNotPublished, DutyState::kNotPublished,
       kDutyPart, kNoPart, kDutyPart},
      {false, false, DutyPayer::kNotPublished, DutyState::kNotPublished, kAll,
       kShippingAndTax, kDutyPart},
  };
  for (const auto& c : kCases) {
    Parts parts = Known();
    if (!c.shipping) parts.shipping = ShippingPrice();
    if (!c.tax) parts.tax = Tax();
    parts.duty.payer = c.payer;
    parts.duty.state = c.duty;
    const Totals totals = Add(parts);
    EXPECT_EQ(totals.missing, c.missing);
    EXPECT_EQ(totals.missing_at_checkout, c.at_checkout);
    EXPECT_EQ(totals.missing_on_delivery, c.on_delivery);
    EXPECT_EQ(totals.due_at_checkout,
              c.at_checkout == kNoPart ? Amount(5'500) : Amount());
    // Goods and discount are always known.
    EXPECT_EQ(totals.items, Amount(5'000));
    EXPECT_EQ(totals.discount, Amount(500));
  }
}

TEST(TotalsTest, TheGreatestSumsFit) {
  Parts parts = Known();
  parts.order.items = Amount(limits::kMinorUnits);
  parts.order.discount = Amount();
  parts.shipping.amount = Amount(limits::kMinorUnits);
  // Four taxes of a thousand percent on both.
  parts.tax.tax = Amount(80 * limits::kMinorUnits);
  EXPECT_EQ(Add(parts).due_at_checkout, Amount(82 * limits::kMinorUnits));
}

}  // namespace
}  // namespace landed::calc
