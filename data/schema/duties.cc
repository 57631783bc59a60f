#include "data/schema/duties.h"

namespace landed::data {
namespace {

std::optional<Schema<DutyRow>::RowError> CheckRow(const DutyRow& row) {
  if (row.payer == DutyPayer::kBuyer && row.terms == DutyTerms::kDdp) {
    return {{"terms", "under ddp the merchant pays, not the buyer"}};
  }
  if (row.payer == DutyPayer::kMerchant && row.terms == DutyTerms::kDap) {
    return {{"terms", "under dap the buyer pays, not the merchant"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<DutyRow>& DutySchema() {
  using Row = DutyRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kDuties, "duties")
                           .Key("region", &Row::region, Emptiness::kRequired,
                                Reference{TableKind::kRegions, "region"})
                           .Value("payer", &Row::payer)
                           .Value("terms", &Row::terms, Emptiness::kMayBeEmpty)
                           .Checked(CheckRow)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
