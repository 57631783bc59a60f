#include "data/schema/dispatch.h"

namespace landed::data {
namespace {

std::optional<Schema<DispatchRow>::RowError> CheckRow(const DispatchRow& row) {
  const bool some =
      row.country.present || !row.subdivision.empty() || !row.time_zone.empty();
  const bool all = row.country.present && !row.time_zone.empty();
  if (row.state == Publication::kNotPublished && some) {
    return {{"state",
             "leave country, subdivision and time_zone empty where "
             "not_published"}};
  }
  if (row.state == Publication::kPublished && !all) {
    return {{"state", "fill country and time_zone where published"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<DispatchRow>& DispatchSchema() {
  using Row = DispatchRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kDispatch, "dispatch")
          .Key("method", &Row::method, Emptiness::kRequired,
               Reference{TableKind::kMethods, "method"})
          .Value("state", &Row::state)
          .Value("country", &Row::country, Emptiness::kMayBeEmpty,
                 Reference{TableKind::kCountries, "country"})
          .Value("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty)
          .Value("time_zone", &Row::time_zone, Emptiness::kMayBeEmpty)
          .Value("carrier", &Row::carrier, Emptiness::kMayBeEmpty)
          .Checked(CheckRow)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
