#include "data/schema/address_examples.h"

#include <algorithm>
#include <initializer_list>

namespace landed::data {
namespace {

std::optional<Schema<AddressExampleRow>::RowError> CheckRow(
    const AddressExampleRow& row) {
  const std::initializer_list<NameId> answer = {
      row.country, row.subdivision, row.customs_territory, row.time_zone};
  const bool answered = row.local_date.present || row.tax_rate.present ||
                        std::any_of(answer.begin(), answer.end(),
                                    [](NameId id) { return !id.empty(); });
  if (!row.problem.empty() && answered) {
    return {{"problem",
             "an address that is refused is found nowhere: leave "
             "the columns after it empty"}};
  }
  if (row.problem.empty() && !answered) {
    return {{"problem",
             "write what must come out, in this column or in one "
             "after it"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<AddressExampleRow>& AddressExampleSchema() {
  using Row = AddressExampleRow;
  constexpr Emptiness kMayBeEmpty = Emptiness::kMayBeEmpty;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kAddressExamples, "address_examples")
          .Key("example", &Row::example)
          .Value("destination", &Row::destination)
          .Value("placed_at", &Row::placed_at)
          .Value("problem", &Row::problem, kMayBeEmpty)
          .Value("country", &Row::country, kMayBeEmpty)
          .Value("subdivision", &Row::subdivision, kMayBeEmpty)
          .Value("customs_territory", &Row::customs_territory, kMayBeEmpty)
          .Value("time_zone", &Row::time_zone, kMayBeEmpty)
          .Value("local_date", &Row::local_date, kMayBeEmpty)
          .Value("tax_rate", &Row::tax_rate, kMayBeEmpty)
          .Value("note", &Row::note, kMayBeEmpty)
          .Checked(CheckRow)
          .End(Tail::kNone));
  return schema;
}

}  // namespace landed::data
