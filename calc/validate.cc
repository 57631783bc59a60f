#include "calc/validate.h"

#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "calc/read_money.h"
#include "data/release/reference.h"
#include "units/civil_day.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

using data::Fulfillment;

CivilDay DayOfUtc(int64_t unix_seconds) {
  return CivilDay(static_cast<int32_t>(unix_seconds / 86'400));
}

class Validator {
 public:
  Validator(const Order& order, const data::Release& release,
            Problems* problems)
      : order_(order),
        release_(release),
        reference_(*release.reference),
        problems_(problems),
        money_(problems) {}

  CheckedOrder Run() {
    CheckTexts();
    CheckMerchant();
    CheckPlacedAt();
    CheckItemCount();
    CheckCurrency();
    for (size_t i = 0; i < ItemsToRead(); ++i) CheckItem(i);
    CheckDiscount();
    CheckMethod();
    CheckShipping();
    checked_.exempt = !order_.exemption_certificate.empty();
    Share();
    return checked_;
  }

 private:
  void Add(const FieldPath& field, std::string message) {
    problems_->Add(field.ToString(), std::move(message));
  }

  void CheckText(absl::string_view text, const FieldPath& field) {
    if (text.size() <= limits::kTextBytes) return;
    Add(field, absl::StrCat("longer than ", limits::kTextBytes, " bytes"));
  }

  void CheckTexts() {
    CheckText(order_.merchant, FieldPath(kOrder, "merchant"));
    const FieldPath ship_to(kOrder, "ship_to");
    CheckText(order_.ship_to.administrative_area,
              FieldPath(ship_to, "administrative_area"));
    CheckText(order_.ship_to.postal_code, FieldPath(ship_to, "postal_code"));
    const FieldPath buyer(kOrder, "buyer");
    CheckText(order_.tax_id, FieldPath(buyer, "tax_id"));
    CheckText(order_.exemption_certificate,
              FieldPath(buyer, "exemption_certificate"));
  }

  void CheckMerchant() {
    const FieldPath field(kOrder, "merchant");
    if (order_.merchant.empty()) {
      return Add(field, "missing: write the id of a merchant");
    }
    checked_.merchant = release_.FindMerchant(order_.merchant);
    if (checked_.merchant == nullptr) {
      Add(field, absl::StrCat("release ", release_.name(),
                              " has no merchant of this id"));
    }
  }

  void CheckPlacedAt() {
    if (order_.placed_at < limits::kEarliestPlacedAt ||
        order_.placed_at > limits::kLatestPlacedAt) {
      Add(FieldPath(kOrder, "placed_at"),
          "outside 1990-01-01 to 2099-12-31, UTC");
    }
  }

  void CheckItemCount() {
    const FieldPath field(kOrder, "items");
    if (order_.items.empty()) Add(field, "empty: an order has an item");
    if (order_.items.size() > limits::kItems) {
      Add(field, absl::StrCat(order_.items.size(), " items; at most ",
                              limits::kItems, " are taken"));
    }
  }

  // An order over the limit is refused, and not read through to say so.
  size_t ItemsToRead() const {
    return order_.items.size() > limits::kItems ? 0 : order_.items.size();
  }

  // The order's currency: the one it names, else the merchant's, else that of
  // its first item. Every sum must then be in it.
  void CheckCurrency() {
    const FieldPath field(kOrder, "currency_code");
    const CurrencyCode merchants = checked_.merchant == nullptr
                                       ? CurrencyCode()
                                       : checked_.merchant->merchant.currency;
    if (!order_.currency_code.empty()) {
      checked_.currency = ReadCurrency(order_.currency_code, field);
    } else if (!merchants.empty()) {
      checked_.currency = merchants;
    } else if (!order_.items.empty() && order_.items[0].unit_price) {
      const FieldPath item(kOrder, "items", 0);
      const FieldPath price(item, "unit_price");
      checked_.currency =
          ReadCurrency(order_.items[0].unit_price->currency_code,
                       FieldPath(price, "currency_code"));
    }
    if (checked_.currency.empty()) return;
    if (!merchants.empty() && checked_.currency != merchants) {
      Add(field, absl::StrCat("the merchant charges in ", merchants.ToString(),
                              ", not in ", checked_.currency.ToString()));
    }
    money_.SetCurrency(checked_.currency, checked_.currency_digits);
  }

  CurrencyCode ReadCurrency(absl::string_view text, const FieldPath& field) {
    const auto code = CurrencyCode::Parse(text);
    const data::CurrencyRow* row =
        code.has_value()
            ? reference_.currencies.Find(static_cast<uint64_t>(code->index()),
                                         DayOfUtc(order_.placed_at))
            : nullptr;
    if (row == nullptr) {
      Add(field, absl::StrCat("\"", text,
                              "\" is not a currency of ISO 4217 in use when "
                              "the order was placed"));
      return CurrencyCode();
    }
    checked_.currency_digits = row->minor_units;
    return *code;
  }

  void CheckItem(size_t index) {
    const Item& item = order_.items[index];
    const FieldPath field(kOrder, "items", index);
    CheckItemFacts(item, field);
    const bool countable =
        item.quantity >= 1 && item.quantity <= limits::kQuantity;
    if (!countable) {
      Add(FieldPath(field, "quantity"),
          absl::StrCat(item.quantity, " pieces; write a number from 1 to ",
                       limits::kQuantity));
    }
    const FieldPath price_field(field, "unit_price");
    if (!item.unit_price.has_value()) {
      return Add(price_field, "missing: write the price of one piece");
    }
    const std::optional<Amount> price =
        money_.Read(*item.unit_price, price_field);
    const Amount discount = ReadDiscount(item.discount, field);
    if (!price.has_value() || !countable) return;
    const std::optional<Amount> line = Multiply(*price, item.quantity);
    if (!line.has_value() || limits::kMinorUnits < line->minor()) {
      return Add(price_field, "times quantity it is more than can be quoted");
    }
    if (*line < discount) {
      return Add(FieldPath(field, "discount"),
                 "more than the item's price times its quantity");
    }
    AddLine(item, *line, discount, price_field);
  }

  void CheckItemFacts(const Item& item, const FieldPath& field) {
    CheckText(item.sku, FieldPath(field, "sku"));
    if (!item.category.empty()) {
      const auto name = reference_.names.Find(item.category);
      if (!name.has_value() ||
          reference_.categories.Rows(name->value()).empty()) {
        Add(FieldPath(field, "category"), "not a category of the tables");
      }
    }
    if (item.weight_grams < 0 || item.weight_grams > limits::kWeightGrams) {
      Add(FieldPath(field, "weight_grams"),
          absl::StrCat("write a number from 0 to ", limits::kWeightGrams));
    }
    if (!item.hs_code.empty() && !IsHsCode(item.hs_code)) {
      Add(FieldPath(field, "hs_code"),
          "write six to ten digits, with points or without: 7113.19");
    }
    if (!item.origin_region_code.empty()) {
      const auto code = CountryCode::Parse(item.origin_region_code);
      if (!code.has_value() ||
          reference_.countries.Rows(data::PlaceKey(*code, SubdivisionCode()))
              .empty()) {
        Add(FieldPath(field, "origin_region_code"),
            absl::StrCat("\"", item.origin_region_code,
                         "\" is not a country of ISO 3166-1"));
      }
    }
  }

  static bool IsHsCode(absl::string_view text) {
    int digits = 0;
    for (const char c : text) {
      if (c == '.') continue;
      if (!absl::ascii_isdigit(c)) return false;
      ++digits;
    }
    return digits >= 6 && digits <= 10 && text.size() <= 14;
  }

  // Zero when there is none, or when it is wrong and a problem says so.
  Amount ReadDiscount(const std::optional<Money>& discount,
                      const FieldPath& parent) {
    if (!discount.has_value()) return Amount();
    return money_.Read(*discount, FieldPath(parent, "discount"))
        .value_or(Amount());
  }

  void AddLine(const Item& item, Amount line, Amount discount,
               const FieldPath& price_field) {
    if (limits::kMinorUnits - line.minor() < checked_.items.minor()) {
      return Add(price_field,
                 "with the items before it, it is more than can be quoted");
    }
    checked_.items = Amount(checked_.items.minor() + line.minor());
    checked_.discount = Amount(checked_.discount.minor() + discount.minor());
    Amount& goods = item.price_includes_tax ? checked_.goods_including_tax
                                            : checked_.goods_excluding_tax;
    goods = Amount(goods.minor() + line.minor() - discount.minor());
    const Fulfillment fulfillment = item.fulfillment.value_or(
        checked_.merchant == nullptr
            ? Fulfillment::kInStock
            : checked_.merchant->merchant.default_fulfillment);
    checked_.fulfillments[static_cast<size_t>(fulfillment)] = true;
  }

  void CheckDiscount() {
    on_order_ = ReadDiscount(order_.discount, kOrder);
    if (checked_.goods() < on_order_ && problems_->empty()) {
      Add(FieldPath(kOrder, "discount"),
          "more than the items cost after their own discounts");
    }
  }

  void CheckMethod() {
    if (order_.shipping_method.empty() || checked_.merchant == nullptr) return;
    const auto name = checked_.merchant->names.Find(order_.shipping_method);
    for (const data::MethodRow& row : checked_.merchant->methods) {
      if (name.has_value() && row.method == *name) checked_.method = *name;
    }
    if (checked_.method.empty()) {
      Add(FieldPath(kOrder, "shipping_method"),
          "not a shipping method of the merchant");
    }
  }

  void CheckShipping() {
    if (!order_.shipping.has_value()) return;
    const ShippingTerms& terms = *order_.shipping;
    const FieldPath field(kOrder, "shipping");
    checked_.shipping_separately_stated = terms.separately_stated;
    if (terms.carrier_cost.has_value()) {
      money_.Read(*terms.carrier_cost, FieldPath(field, "carrier_cost"));
    }
    if (terms.charge.has_value()) {
      const auto charge =
          money_.Read(*terms.charge, FieldPath(field, "charge"));
      checked_.has_shipping_charge = charge.has_value();
      checked_.shipping_charge = charge.value_or(Amount());
    }
    if (!terms.item_shares.empty()) CheckShares(terms, field);
  }

  void CheckShares(const ShippingTerms& terms, const FieldPath& field) {
    const FieldPath shares(field, "item_shares");
    if (terms.item_shares.size() != order_.items.size()) {
      return Add(shares, absl::StrCat(terms.item_shares.size(), " shares for ",
                                      order_.items.size(), " items"));
    }
    int64_t sum = 0;
    for (size_t i = 0; i < terms.item_shares.size(); ++i) {
      const auto share =
          money_.Read(terms.item_shares[i], FieldPath(field, "item_shares", i));
      if (!share.has_value()) return;
      sum += share->minor();
      if (sum > limits::kMinorUnits) break;
    }
    if (sum != checked_.shipping_charge.minor()) {
      Add(shares, "their sum is not the charge");
    }
  }

  // Takes the order's own discount off the goods, from those priced with tax
  // and those without in proportion to what they cost.
  void Share() {
    if (on_order_.zero() || !problems_->empty()) return;
    const __int128 including = checked_.goods_including_tax.minor();
    const __int128 share =
        including * on_order_.minor() / checked_.goods().minor();
    const int64_t from_including = static_cast<int64_t>(share);
    checked_.goods_including_tax =
        Amount(checked_.goods_including_tax.minor() - from_including);
    checked_.goods_excluding_tax = Amount(checked_.goods_excluding_tax.minor() -
                                          (on_order_.minor() - from_including));
    checked_.discount = Amount(checked_.discount.minor() + on_order_.minor());
  }

  inline static constexpr FieldPath kOrder = FieldPath("order");

  const Order& order_;
  const data::Release& release_;
  const data::ReferenceTables& reference_;
  Problems* problems_;
  MoneyReader money_;
  CheckedOrder checked_;
  Amount on_order_;
};

}  // namespace

CheckedOrder Validate(const Order& order, const data::Release& release,
                      Problems* problems) {
  return Validator(order, release, problems).Run();
}

}  // namespace landed::calc
