#include "data/schema/merchant.h"

namespace landed::data {

const Schema<MerchantRow>& MerchantSchema() {
  using Row = MerchantRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kMerchant, "merchant")
          .Key("merchant", &Row::merchant)
          .Value("name", &Row::name)
          .Value("currency", &Row::currency, Emptiness::kMayBeEmpty,
                 Reference{TableKind::kCurrencies, "currency"})
          .Value("default_fulfillment", &Row::default_fulfillment)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
