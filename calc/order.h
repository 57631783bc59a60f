#ifndef LANDED_CALC_ORDER_H_
#define LANDED_CALC_ORDER_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "data/schema/words.h"

// An order as a caller sends it, before any of it is believed: numbers as they
// came, text as views of the caller's memory. An empty text and an absent
// optional mean that the caller did not say. An `unknown_` field holds what the
// caller wrote for one of a few values and is none of them; 0: nothing such.
namespace landed::calc {

struct Money {
  absl::string_view currency_code;
  int64_t units = 0;
  int32_t nanos = 0;
};

struct Address {
  absl::string_view region_code;
  absl::string_view administrative_area;
  absl::string_view postal_code;
  bool po_box = false;
};

struct Item {
  absl::string_view sku;
  int64_t quantity = 0;
  std::optional<Money> unit_price;
  absl::string_view category;
  absl::string_view hs_code;
  absl::string_view origin_region_code;
  int64_t weight_grams = 0;
  std::optional<data::Fulfillment> fulfillment;
  int32_t unknown_fulfillment = 0;
  std::optional<Money> discount;
  bool price_includes_tax = false;
};

// A price of shipping that the caller has already.
struct ShippingTerms {
  std::optional<Money> charge;
  std::optional<Money> carrier_cost;
  int32_t unknown_label = 0;
  int32_t unknown_carrier = 0;
  bool separately_stated = true;
  absl::Span<const Money> item_shares;
};

struct Order {
  absl::string_view merchant;
  Address ship_to;
  absl::Span<const Item> items;
  int64_t placed_at = 0;        // Unix seconds
  int32_t placed_at_nanos = 0;  // after those
  absl::string_view currency_code;
  absl::string_view shipping_method;
  int32_t unknown_buyer_kind = 0;
  absl::string_view tax_id;
  absl::string_view exemption_certificate;
  std::optional<Money> discount;
  std::optional<ShippingTerms> shipping;
};

}  // namespace landed::calc

#endif  // LANDED_CALC_ORDER_H_
