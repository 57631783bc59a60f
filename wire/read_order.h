#ifndef LANDED_WIRE_READ_ORDER_H_
#define LANDED_WIRE_READ_ORDER_H_

#include <vector>

#include "absl/time/time.h"
#include "calc/order.h"
#include "landed/v1/order.pb.h"

namespace landed::wire {

// Holds what a calc::Order views beside the message. Used again for the next
// order, it keeps its memory.
struct OrderStorage {
  std::vector<calc::Item> items;
  std::vector<calc::Money> item_shares;
};

// The address of a message. A PO box written on an address line ("P.O. Box 12")
// counts as one, though the caller did not set po_box.
calc::Address ReadAddress(const v1::Address& message);

// The order of a message, unchecked: text stays where it is, so the result is
// valid as long as `message` and `storage` are. An order without a time was
// placed at `now`.
calc::Order ReadOrder(const v1::Order& message, absl::Time now,
                      OrderStorage* storage);

}  // namespace landed::wire

#endif  // LANDED_WIRE_READ_ORDER_H_
