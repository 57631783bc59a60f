#include "data/schema/currencies.h"

namespace landed::data {
namespace {

std::optional<Schema<CurrencyRow>::RowError> CheckRow(const CurrencyRow& row) {
  if (row.minor_units > 4) {
    return {{"minor_units", "no currency of ISO 4217 has more than 4 digits"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<CurrencyRow>& CurrencySchema() {
  using Row = CurrencyRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kCurrencies, "currencies")
                           .Key("currency", &Row::currency)
                           .Value("numeric", &Row::numeric)
                           .Value("minor_units", &Row::minor_units)
                           .Value("name", &Row::name)
                           .Checked(CheckRow)
                           .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
