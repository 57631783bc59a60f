#include "proof/example_order.h"

#include "absl/types/span.h"

namespace landed::proof {

calc::Address AddressOf(const data::WrittenPlace& place,
                        const data::Names& names) {
  calc::Address address;
  address.region_code = names.Text(place.country);
  address.administrative_area = names.Text(place.subdivision);
  address.postal_code = names.Text(place.postal_code);
  return address;
}

ExampleOrder::ExampleOrder(absl::string_view merchant,
                           const data::ExampleRow& row,
                           const data::Names& names) {
  item_.quantity = row.quantity;
  item_.unit_price = calc::Money{names.Text(row.price.currency),
                                 row.price.units, row.price.nanos};
  item_.category = names.Text(row.category);
  if (row.fulfillment.present) item_.fulfillment = row.fulfillment.value;
  order_.merchant = merchant;
  order_.ship_to = AddressOf(row.destination, names);
  order_.ship_to.po_box = row.po_box.holds;
  order_.items = absl::MakeConstSpan(&item_, 1);
  order_.placed_at = row.placed_at.unix_seconds;
  order_.shipping_method = names.Text(row.method);
}

}  // namespace landed::proof
