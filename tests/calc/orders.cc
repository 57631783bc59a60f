#include "tests/calc/orders.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "units/amount.h"

namespace landed::calc {

Money MoneyOf(absl::string_view amount, absl::string_view currency) {
  const size_t point = amount.find('.');
  const int digits = point == absl::string_view::npos
                         ? 0
                         : static_cast<int>(amount.size() - point - 1);
  const auto parsed = ParseAmount(amount, digits);
  EXPECT_TRUE(parsed.has_value()) << amount;
  Money money;
  money.currency_code = currency;
  AmountToUnits(parsed.value_or(Amount()), digits, &money.units, &money.nanos);
  return money;
}

int64_t At(absl::string_view time) {
  absl::Time parsed;
  std::string error;
  EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, time, &parsed, &error))
      << time << ": " << error;
  return absl::ToUnixSeconds(parsed);
}

CurrencyCode Currency(absl::string_view code) {
  return CurrencyCode::Parse(code).value_or(CurrencyCode());
}

Item ItemOf(absl::string_view price, int64_t quantity) {
  Item item;
  item.quantity = quantity;
  item.unit_price = MoneyOf(price);
  return item;
}

TestOrder::TestOrder() {
  order.merchant = "acme";
  order.ship_to.region_code = "XA";
  order.placed_at = At("2026-02-01T12:00:00Z");
  items = {ItemOf("100.00")};
}

Order TestOrder::Build() const {
  Order built = order;
  built.items = items;
  if (built.shipping.has_value()) built.shipping->item_shares = item_shares;
  return built;
}

TestOrder OrderTo(absl::string_view country, absl::string_view state,
                  absl::string_view postal_code) {
  TestOrder order;
  order.order.ship_to.region_code = country;
  order.order.ship_to.administrative_area = state;
  order.order.ship_to.postal_code = postal_code;
  return order;
}

Prepared Prepare(const TestOrder& order, const data::Release& release) {
  static constexpr FieldPath kShipTo("ship_to");
  const Order built = order.Build();
  Problems problems;
  Prepared prepared;
  const data::MerchantTables* merchant =
      FindMerchant(built, release, &problems);
  prepared.to = Resolve(*release.reference, merchant, built.ship_to, kShipTo,
                        built.placed_at, &prepared.notices, &problems);
  prepared.order = Validate(built, *release.reference, merchant, &problems);
  for (const Problem& problem : problems.list()) {
    ADD_FAILURE() << problem.field << ": " << problem.message;
  }
  return prepared;
}

Quote QuoteOf(const TestOrder& order, const data::Release& release) {
  Quote quote;
  Problems problems;
  EXPECT_TRUE(MakeQuote(order.Build(), release, &quote, &problems));
  for (const Problem& problem : problems.list()) {
    ADD_FAILURE() << problem.field << ": " << problem.message;
  }
  return quote;
}

std::vector<std::string> ProblemsOf(const TestOrder& order,
                                    const data::Release& release) {
  Quote quote;
  Problems problems;
  const bool good = MakeQuote(order.Build(), release, &quote, &problems);
  EXPECT_EQ(good, problems.empty());
  std::vector<std::string> list;
  for (const Problem& problem : problems.list()) {
    list.push_back(absl::StrCat(problem.field, ": ", problem.message));
  }
  return list;
}

bool Has(const Notices& notices, NoticeCode code) {
  for (const Notice& notice : notices.list()) {
    if (notice.code == code) return true;
  }
  return false;
}

bool Has(const Notices& notices, NoticeCode code, data::TableKind table,
         uint32_t line) {
  for (const Notice& notice : notices.list()) {
    if (notice == Notice{code, {table, line}}) return true;
  }
  return false;
}

std::shared_ptr<const data::Release> EditedRelease(
    const std::vector<Edit>& edits) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  for (const Edit& edit : edits) {
    support::EditFile(dir.path(), absl::StrCat("tables/", edit.file), edit.from,
                      edit.to);
  }
  // Compiled without lint: an edit may be odd, as long as it can be read.
  data::Findings findings;
  auto release = std::make_shared<data::Release>();
  release->manifest.name = "one";
  release->reference = data::CompileReference(
      data::ReadTableSet(dir.path(), "reference", "1", &findings), &findings);
  for (const char* id : {"acme", "bazaar"}) {
    release->merchants[id] = data::CompileMerchant(
        data::ReadTableSet(dir.path(), absl::StrCat("merchants/", id), "1",
                           &findings),
        *release->reference, nullptr, &findings);
  }
  for (const data::Finding& finding : findings.Sorted()) {
    ADD_FAILURE() << finding.file << ":" << finding.line << ": "
                  << finding.message;
  }
  return release;
}

}  // namespace landed::calc
