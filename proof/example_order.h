#ifndef LANDED_PROOF_EXAMPLE_ORDER_H_
#define LANDED_PROOF_EXAMPLE_ORDER_H_

#include "absl/strings/string_view.h"
#include "calc/order.h"
#include "data/schema/example_cell.h"
#include "data/schema/examples.h"
#include "data/schema/names.h"

namespace landed::proof {

calc::Address AddressOf(const data::WrittenPlace& place,
                        const data::Names& names);

// The order of a worked example, as a caller would send it. Its texts are views
// of `names`.
class ExampleOrder {
 public:
  ExampleOrder(absl::string_view merchant, const data::ExampleRow& row,
               const data::Names& names);
  ExampleOrder(const ExampleOrder&) = delete;
  ExampleOrder& operator=(const ExampleOrder&) = delete;

  const calc::Order& order() const { return order_; }

 private:
  calc::Item item_;
  calc::Order order_;
};

}  // namespace landed::proof

#endif  // LANDED_PROOF_EXAMPLE_ORDER_H_
