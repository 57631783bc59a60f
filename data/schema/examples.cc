#include "data/schema/examples.h"

#include <algorithm>
#include <initializer_list>

namespace landed::data {
namespace {

std::optional<Schema<ExampleRow>::RowError> CheckRow(const ExampleRow& row) {
  const std::initializer_list<NameId> answer = {
      row.region,       row.service,       row.processing.text,
      row.transit.text, row.shipping.text, row.tax.text,
      row.payer,        row.checkout.text, row.terms};
  const bool answered = std::any_of(answer.begin(), answer.end(),
                                    [](NameId id) { return !id.empty(); });
  if (!row.problem.empty() && answered) {
    return {{"problem",
             "an order that is refused has no answer: leave the "
             "columns after it empty"}};
  }
  if (row.problem.empty() && !answered) {
    return {{"problem",
             "write what must come out, in this column or in one "
             "after it"}};
  }
  return std::nullopt;
}

}  // namespace

const Schema<ExampleRow>& ExampleSchema() {
  using Row = ExampleRow;
  constexpr Emptiness kMayBeEmpty = Emptiness::kMayBeEmpty;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kExamples, "examples")
                           .Key("example", &Row::example)
                           .Value("destination", &Row::destination)
                           .Value("po_box", &Row::po_box, kMayBeEmpty)
                           .Value("placed_at", &Row::placed_at)
                           .Value("category", &Row::category, kMayBeEmpty)
                           .Value("fulfillment", &Row::fulfillment, kMayBeEmpty)
                           .Value("price", &Row::price)
                           .Value("quantity", &Row::quantity)
                           .Value("method", &Row::method, kMayBeEmpty)
                           .Value("problem", &Row::problem, kMayBeEmpty)
                           .Value("region", &Row::region, kMayBeEmpty)
                           .Value("service", &Row::service, kMayBeEmpty)
                           .Value("processing", &Row::processing, kMayBeEmpty)
                           .Value("transit", &Row::transit, kMayBeEmpty)
                           .Value("shipping", &Row::shipping, kMayBeEmpty)
                           .Value("tax", &Row::tax, kMayBeEmpty)
                           .Value("payer", &Row::payer, kMayBeEmpty)
                           .Value("checkout", &Row::checkout, kMayBeEmpty)
                           .Value("terms", &Row::terms, kMayBeEmpty)
                           .Value("note", &Row::note, kMayBeEmpty)
                           .Checked(CheckRow)
                           .End(Tail::kNone));
  return schema;
}

}  // namespace landed::data
