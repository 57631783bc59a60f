#include "calc/service.h"

#include <vector>

#include "calc/terms.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::ServiceStatus;

const data::TermRow* PoBoxTerm(const Prepared& prepared) {
  Notices notices;
  std::vector<const data::TermRow*> terms;
  SelectTerms(prepared.order, prepared.to, &notices, &terms);
  for (const data::TermRow* term : terms) {
    if (term->term == prepared.order.merchant->po_box) return term;
  }
  return nullptr;
}

Service ServiceOf(const char* merchant, const char* country, const char* state,
                  bool po_box,
                  const data::Release& release = *support::LoadFakeRelease()) {
  TestOrder order = OrderTo(country, state);
  order.order.merchant = merchant;
  const Prepared prepared = Prepare(order, release);
  Notices notices;
  return AssessService(*prepared.order.merchant, prepared.to, po_box,
                       PoBoxTerm(prepared), &notices);
}

TEST(ServiceTest, IsTheRegions) {
  const struct {
    const char* merchant;
    const char* country;
    const char* state;
    bool po_box;
    ServiceStatus status;
    ServiceReason reason;
  } kCases[] = {
      {"acme", "XA", "", false, ServiceStatus::kServed,
       ServiceReason::kPublishedPolicy},
      {"acme", "XC", "", false, ServiceStatus::kNotServed,
       ServiceReason::kPublishedPolicy},
      {"acme", "XD", "", false, ServiceStatus::kAskMerchant,
       ServiceReason::kPublishedPolicy},
      {"acme", "US", "AP", false, ServiceStatus::kAskMerchant,
       ServiceReason::kPublishedPolicy},
      // Refused everywhere but at home.
      {"acme", "XA", "", true, ServiceStatus::kNotServed,
       ServiceReason::kPoBoxRefused},
      {"acme", "XD", "", true, ServiceStatus::kNotServed,
       ServiceReason::kPoBoxRefused},
      {"acme", "US", "NY", true, ServiceStatus::kServed,
       ServiceReason::kPublishedPolicy},
      // Not served in any case: that is the reason.
      {"acme", "XC", "", true, ServiceStatus::kNotServed,
       ServiceReason::kPublishedPolicy},
      // It says nothing of PO boxes, though it has a term of value refused.
      {"bazaar", "XA", "", true, ServiceStatus::kServed,
       ServiceReason::kPublishedPolicy},
  };
  for (const auto& c : kCases) {
    const Service found = ServiceOf(c.merchant, c.country, c.state, c.po_box,
                                    *support::LoadFakeRelease());
    EXPECT_EQ(found.status, c.status) << c.merchant << c.country << c.po_box;
    EXPECT_EQ(found.reason, c.reason) << c.merchant << c.country << c.po_box;
    EXPECT_NE(found.row, nullptr);
    EXPECT_EQ(found.term != nullptr, c.reason == ServiceReason::kPoBoxRefused);
  }
}

TEST(ServiceTest, WithoutARowNothingIsPublished) {
  const auto release = EditedRelease(
      {{"merchants/acme/1/service.csv", "The page names Beta.,applies,,,,",
        "The page names Beta.,applies,,"
        "2026-07-01,,"}});
  const Service found = ServiceOf("acme", "XB", "", false, *release);
  EXPECT_EQ(found.status, ServiceStatus::kAskMerchant);
  EXPECT_EQ(found.reason, ServiceReason::kNotPublished);
  EXPECT_EQ(found.row, nullptr);
}

}  // namespace
}  // namespace landed::calc
