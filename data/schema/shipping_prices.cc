#include "data/schema/shipping_prices.h"

namespace landed::data {
namespace {

std::optional<Schema<ShippingPriceRow>::RowError> CheckRow(
    const ShippingPriceRow& row) {
  const bool charged = row.state == PriceState::kCharged;
  if (charged != row.amount.present() || charged == row.currency.empty()) {
    return {{"amount", charged
                           ? "fill amount and currency where charged"
                           : "leave amount and currency empty unless charged"}};
  }
  if (charged && row.amount.scaled == 0) {
    return {{"amount", "write state free, not an amount of zero"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<ShippingPriceRow>& ShippingPriceSchema() {
  using Row = ShippingPriceRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kShippingPrices, "shipping_prices")
          .Key("method", &Row::method, Emptiness::kRequired,
               Reference{TableKind::kMethods, "method"})
          .Key("region", &Row::region, Emptiness::kRequired,
               Reference{TableKind::kRegions, "region"})
          .Value("state", &Row::state)
          .Value("amount", &Row::amount, Emptiness::kMayBeEmpty)
          .Value("currency", &Row::currency, Emptiness::kMayBeEmpty,
                 Reference{TableKind::kCurrencies, "currency"})
          .Checked(CheckRow)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
