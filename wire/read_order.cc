#include "wire/read_order.h"

#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "units/limits.h"

namespace landed::wire {
namespace {

calc::Money ReadMoney(const v1::Money& message) {
  return {message.currency_code(), message.units(), message.nanos()};
}

std::optional<data::Fulfillment> ReadFulfillment(v1::Item::Fulfillment value) {
  switch (value) {
    case v1::Item::IN_STOCK:
      return data::Fulfillment::kInStock;
    case v1::Item::PRE_ORDER:
      return data::Fulfillment::kPreOrder;
    case v1::Item::MADE_TO_ORDER:
      return data::Fulfillment::kMadeToOrder;
    case v1::Item::PERSONALIZED:
      return data::Fulfillment::kPersonalized;
    default:
      return std::nullopt;
  }
}

// A number that the enum has no value for; 0 for those that it has.
int32_t UnknownIn(bool is_valid, int32_t number) {
  return is_valid ? 0 : number;
}

calc::Item ReadItem(const v1::Item& message) {
  calc::Item item;
  item.sku = message.sku();
  item.quantity = message.quantity();
  if (message.has_unit_price())
    item.unit_price = ReadMoney(message.unit_price());
  item.category = message.category();
  item.hs_code = message.hs_code();
  item.origin_region_code = message.origin_region_code();
  item.weight_grams = message.weight_grams();
  item.fulfillment = ReadFulfillment(message.fulfillment());
  item.unknown_fulfillment =
      UnknownIn(v1::Item::Fulfillment_IsValid(message.fulfillment()),
                message.fulfillment());
  if (message.has_discount()) item.discount = ReadMoney(message.discount());
  item.price_includes_tax = message.price_includes_tax();
  return item;
}

calc::ShippingTerms ReadShipping(const v1::ShippingTerms& message,
                                 OrderStorage* storage) {
  calc::ShippingTerms terms;
  if (message.has_charge()) terms.charge = ReadMoney(message.charge());
  if (message.has_carrier_cost()) {
    terms.carrier_cost = ReadMoney(message.carrier_cost());
  }
  terms.unknown_label = UnknownIn(
      v1::ShippingTerms::Label_IsValid(message.label()), message.label());
  terms.unknown_carrier = UnknownIn(
      v1::ShippingTerms::Carrier_IsValid(message.carrier()), message.carrier());
  terms.separately_stated =
      !message.has_separately_stated() || message.separately_stated();
  storage->item_shares.clear();
  for (const v1::Money& share : message.item_shares()) {
    if (storage->item_shares.size() > limits::kItems) break;
    storage->item_shares.push_back(ReadMoney(share));
  }
  terms.item_shares = storage->item_shares;
  return terms;
}

// Whether a line starts with the letters of `words`, whatever stands between
// them, and no letter follows: "P.O. Box 12" with "pobox", not "PO Boxwood".
bool StartsWithWords(absl::string_view line, absl::string_view words) {
  for (const char c : line) {
    if (words.empty()) return !absl::ascii_isalpha(c);
    if (!absl::ascii_isalnum(c)) continue;
    if (absl::ascii_tolower(c) != words[0]) return false;
    words.remove_prefix(1);
  }
  return words.empty();
}

// "PO Box 12", "P.O. BOX 12", "Post Office Box 12", at the start of the line.
bool IsPoBoxLine(absl::string_view line) {
  return StartsWithWords(line, "pobox") ||
         StartsWithWords(line, "postofficebox");
}

}  // namespace

calc::Address ReadAddress(const v1::Address& message) {
  calc::Address address;
  address.region_code = message.region_code();
  address.administrative_area = message.administrative_area();
  address.postal_code = message.postal_code();
  address.po_box = message.po_box();
  for (const std::string& line : message.address_lines()) {
    address.po_box |= IsPoBoxLine(line);
  }
  return address;
}

calc::Order ReadOrder(const v1::Order& message, absl::Time now,
                      OrderStorage* storage) {
  calc::Order order;
  order.merchant = message.merchant();
  order.ship_to = ReadAddress(message.ship_to());
  storage->items.clear();
  // One more than are taken is enough to refuse them all.
  for (const v1::Item& item : message.items()) {
    if (storage->items.size() > limits::kItems) break;
    storage->items.push_back(ReadItem(item));
  }
  order.items = storage->items;
  order.placed_at = message.has_placed_at() ? message.placed_at().seconds()
                                            : absl::ToUnixSeconds(now);
  if (message.has_placed_at()) {
    order.placed_at_nanos = message.placed_at().nanos();
  }
  order.currency_code = message.currency_code();
  order.shipping_method = message.shipping_method();
  order.unknown_buyer_kind = UnknownIn(
      v1::Buyer::Kind_IsValid(message.buyer().kind()), message.buyer().kind());
  order.tax_id = message.buyer().tax_id();
  order.exemption_certificate = message.buyer().exemption_certificate();
  if (message.has_discount()) order.discount = ReadMoney(message.discount());
  if (message.has_shipping()) {
    order.shipping = ReadShipping(message.shipping(), storage);
  }
  return order;
}

}  // namespace landed::wire
