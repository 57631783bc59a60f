#include "calc/validate.h"

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "calc/choices.h"
#include "calc/hs_code.h"
#include "calc/instant.h"
#include "calc/read_money.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

using data::Fulfillment;

inline constexpr FieldPath kOrder = FieldPath("order");

class Validator {
 public:
  Validator(const Order& order, const data::ReferenceTables& reference,
            const data::MerchantTables* merchant, Problems* problems)
      : order_(order),
        reference_(reference),
        problems_(problems),
        money_(problems) {
    checked_.merchant = merchant;
    checked_.placed_at = order.placed_at;
  }

  CheckedOrder Run() {
    CheckItemCount();
    // Items are read in the order's currency, though its field comes later.
    FindCurrency();
    for (size_t i = 0; i < ItemsToRead(); ++i) CheckItem(i);
    CheckPlacedAt();
    CheckCurrency();
    CheckMethod();
    CheckBuyer();
    CheckDiscount();
    CheckShipping();
    Share();
    return checked_;
  }

 private:
  void Add(const FieldPath& field, std::string message) {
    problems_->Add(field.ToString(), std::move(message));
  }

  // A number that the API gives no meaning may be a value of a later version:
  // what the caller meant by it is not known.
  void CheckKnown(int32_t unknown, const FieldPath& field, const char* values) {
    if (unknown == 0) return;
    Add(field, absl::StrCat(unknown, " stands for nothing; write ", values));
  }

  // A number of somebody, which is either given or left out.
  void CheckNumber(absl::string_view text, const FieldPath& field) {
    CheckText(text, field, problems_);
    if (IsBlank(text)) Add(field, "blank: write the number, or leave it out");
  }

  void CheckBuyer() {
    const FieldPath buyer(kOrder, "buyer");
    CheckKnown(order_.unknown_buyer_kind, FieldPath(buyer, "kind"),
               "CONSUMER or BUSINESS");
    CheckNumber(order_.tax_id, FieldPath(buyer, "tax_id"));
    CheckNumber(order_.exemption_certificate,
                FieldPath(buyer, "exemption_certificate"));
    checked_.exempt = !order_.exemption_certificate.empty();
  }

  void CheckPlacedAt() {
    const FieldPath field(kOrder, "placed_at");
    if (!IsWithinLimits(order_.placed_at)) {
      Add(field, "outside 1990-01-01 to 2099-12-31, UTC");
    } else if (!AreNanos(order_.placed_at_nanos)) {
      Add(field, "nanos outside 0 to 999999999");
    }
  }

  void CheckItemCount() {
    const FieldPath field(kOrder, "items");
    if (order_.items.empty()) Add(field, "empty: an order has an item");
    if (order_.items.size() > limits::kItems) {
      Add(field, absl::StrCat("more than ", limits::kItems,
                              " items, which is the most that are taken"));
    }
  }

  // An order over the limit is refused, and not read through to say so.
  size_t ItemsToRead() const {
    return order_.items.size() > limits::kItems ? 0 : order_.items.size();
  }

  CurrencyCode MerchantsCurrency() const {
    return checked_.merchant == nullptr ? CurrencyCode()
                                        : checked_.merchant->merchant.currency;
  }

  // The order's currency: the one it names, else the merchant's, else that of
  // its first item. Every sum must then be in it.
  void FindCurrency() {
    if (!order_.currency_code.empty()) {
      ReadCurrency(order_.currency_code);
    } else if (!MerchantsCurrency().empty()) {
      // In use or not: the merchant's prices are in it.
      const auto rows = reference_.currencies.Rows(Key(MerchantsCurrency()));
      if (!rows.empty()) SetCurrency(rows.back());
    } else if (!order_.items.empty() && order_.items[0].unit_price) {
      const absl::string_view text = order_.items[0].unit_price->currency_code;
      ReadCurrency(text);
      if (checked_.currency.empty()) {
        Add(FieldPath(FieldPath(FieldPath(kOrder, "items", 0), "unit_price"),
                      "currency_code"),
            NotACurrency(text));
      }
    }
    money_.SetCurrency(checked_.currency, checked_.currency_digits,
                       WhoseCurrency());
  }

  const char* WhoseCurrency() const {
    if (!order_.currency_code.empty()) return "the order's currency";
    return MerchantsCurrency().empty() ? "the currency of the first item"
                                       : "the currency the merchant charges in";
  }

  void ReadCurrency(absl::string_view text) {
    const auto code = CurrencyCode::Parse(text);
    if (!code.has_value()) return;
    const data::CurrencyRow* row =
        reference_.currencies.Find(Key(*code), DayOfUtc(order_.placed_at));
    if (row != nullptr) SetCurrency(*row);
  }

  static uint64_t Key(CurrencyCode code) {
    return static_cast<uint64_t>(code.index());
  }

  void SetCurrency(const data::CurrencyRow& row) {
    checked_.currency = row.currency;
    checked_.currency_digits = row.minor_units;
    checked_.currency_row = &row;
  }

  static std::string NotACurrency(absl::string_view text) {
    return absl::StrCat(
        Quoted(text),
        " is not a currency of ISO 4217 in use when the order was placed");
  }

  void CheckCurrency() {
    const FieldPath field(kOrder, "currency_code");
    if (checked_.currency.empty()) {
      if (order_.currency_code.empty()) return;
      return Add(field, NotACurrency(order_.currency_code));
    }
    const CurrencyCode merchants = MerchantsCurrency();
    if (merchants.empty() || checked_.currency == merchants) return;
    Add(field, absl::StrCat("the merchant charges in ", merchants.ToString(),
                            ", not in ", checked_.currency.ToString()));
  }

  void CheckItem(size_t index) {
    const Item& item = order_.items[index];
    const FieldPath field(kOrder, "items", index);
    CheckText(item.sku, FieldPath(field, "sku"), problems_);
    const std::optional<Amount> line = ReadLine(item, field);
    CheckItemFacts(item, field);
    const std::optional<Amount> discount = ReadDiscount(item.discount, field);
    if (line.has_value() && discount.has_value()) {
      if (*discount <= *line) return AddLine(item, *line, *discount);
      Add(FieldPath(field, "discount"),
          "more than the item's price times its quantity");
    }
    items_add_up_ = false;
  }

  // Price times quantity, added to `items`; nullopt, with problems, if either
  // cannot be.
  std::optional<Amount> ReadLine(const Item& item, const FieldPath& field) {
    const bool countable =
        item.quantity >= 1 && item.quantity <= limits::kQuantity;
    if (!countable) {
      Add(FieldPath(field, "quantity"),
          absl::StrCat(item.quantity, " pieces; write a number from 1 to ",
                       limits::kQuantity));
    }
    const FieldPath price_field(field, "unit_price");
    if (!item.unit_price.has_value()) {
      Add(price_field, "missing: write the price of one piece");
      return std::nullopt;
    }
    const std::optional<Amount> price =
        money_.Read(*item.unit_price, price_field);
    if (!price.has_value() || !countable) return std::nullopt;
    const std::optional<Amount> line = Multiply(*price, item.quantity);
    if (!line.has_value() || limits::kMinorUnits < line->minor()) {
      Add(price_field, "times quantity it is more than can be quoted");
      return std::nullopt;
    }
    if (limits::kMinorUnits - line->minor() < checked_.items.minor()) {
      Add(price_field,
          "with the items before it, it is more than can be quoted");
      return std::nullopt;
    }
    checked_.items = Amount(checked_.items.minor() + line->minor());
    return line;
  }

  void CheckCategory(absl::string_view category, const FieldPath& field) {
    // Most orders have items of one category.
    if (category.empty() || category == known_category_) return;
    const auto name = reference_.names.Find(category);
    if (name.has_value() &&
        !reference_.categories.Rows(name->value()).empty()) {
      known_category_ = category;
      return;
    }
    Add(FieldPath(field, "category"),
        absl::StrCat("not a category of the tables, which have ",
                     CategoryChoices(reference_)));
  }

  void CheckItemFacts(const Item& item, const FieldPath& field) {
    CheckCategory(item.category, field);
    if (!item.hs_code.empty() && !IsHsCode(item.hs_code)) {
      Add(FieldPath(field, "hs_code"),
          "write 2 to 12 digits, with single points between them or without: "
          "7113.19");
    }
    if (!item.origin_region_code.empty()) {
      const auto code = CountryCode::Parse(item.origin_region_code);
      if (!code.has_value() ||
          reference_.countries.Rows(data::PlaceKey(*code, SubdivisionCode()))
              .empty()) {
        Add(FieldPath(field, "origin_region_code"),
            absl::StrCat(Quoted(item.origin_region_code),
                         " is not a country of ISO 3166-1"));
      }
    }
    if (item.weight_grams < 0 || item.weight_grams > limits::kWeightGrams) {
      Add(FieldPath(field, "weight_grams"),
          absl::StrCat("write a number from 0 to ", limits::kWeightGrams));
    }
    CheckKnown(item.unknown_fulfillment, FieldPath(field, "fulfillment"),
               "IN_STOCK, PRE_ORDER, MADE_TO_ORDER or PERSONALIZED");
  }

  // Zero when there is none; nullopt when it is wrong and a problem says so.
  std::optional<Amount> ReadDiscount(const std::optional<Money>& discount,
                                     const FieldPath& parent) {
    if (!discount.has_value()) return Amount();
    return money_.Read(*discount, FieldPath(parent, "discount"));
  }

  void AddLine(const Item& item, Amount line, Amount discount) {
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
    on_order_ = ReadDiscount(order_.discount, kOrder).value_or(Amount());
    // Without the price of every item there is nothing to hold it against.
    if (items_add_up_ && checked_.goods() < on_order_) {
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
          absl::StrCat("not a shipping method of the merchant, which has ",
                       MethodChoices(*checked_.merchant)));
    }
  }

  void CheckShipping() {
    if (!order_.shipping.has_value()) return;
    const ShippingTerms& terms = *order_.shipping;
    const FieldPath field(kOrder, "shipping");
    checked_.shipping_separately_stated = terms.separately_stated;
    if (terms.charge.has_value()) {
      const auto charge =
          money_.Read(*terms.charge, FieldPath(field, "charge"));
      checked_.has_shipping_charge = charge.has_value();
      checked_.shipping_charge = charge.value_or(Amount());
      CheckSum(FieldPath(field, "charge"));
    } else {
      Add(FieldPath(field, "charge"),
          "missing: write what the buyer pays for shipping");
    }
    CheckKnown(terms.unknown_label, FieldPath(field, "label"),
               "SHIPPING, HANDLING or SHIPPING_AND_HANDLING");
    CheckKnown(terms.unknown_carrier, FieldPath(field, "carrier"),
               "COMMON_CARRIER or OWN_VEHICLE");
    if (terms.carrier_cost.has_value()) {
      money_.Read(*terms.carrier_cost, FieldPath(field, "carrier_cost"));
    }
    if (!terms.item_shares.empty()) CheckShares(terms, field);
  }

  // Goods and shipping are taxed together.
  void CheckSum(const FieldPath& field) {
    if (checked_.shipping_charge.minor() <=
        limits::kMinorUnits - checked_.goods().minor()) {
      return;
    }
    Add(field, "with the items, it is more than can be quoted");
  }

  void CheckShares(const ShippingTerms& terms, const FieldPath& field) {
    const FieldPath shares(field, "item_shares");
    if (terms.item_shares.size() != order_.items.size()) {
      return Add(shares, "write one for each item, or none");
    }
    bool add_up = checked_.has_shipping_charge;
    int64_t sum = 0;
    for (size_t i = 0; i < ItemsToRead(); ++i) {
      const auto share =
          money_.Read(terms.item_shares[i], FieldPath(field, "item_shares", i));
      add_up &= share.has_value();
      // Fits: so many times limits::kMinorUnits is below int64.
      sum += share.value_or(Amount()).minor();
    }
    if (add_up && sum != checked_.shipping_charge.minor()) {
      Add(shares, "their sum is not the charge");
    }
  }

  // Takes the order's discount off goods with tax and without, in proportion.
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

  const Order& order_;
  const data::ReferenceTables& reference_;
  Problems* problems_;
  MoneyReader money_;
  CheckedOrder checked_;
  Amount on_order_;
  absl::string_view known_category_;
  bool items_add_up_ = true;
};

}  // namespace

std::string NoSuchMerchant(const data::Release& release) {
  return absl::StrCat("release ", release.name(),
                      " has no merchant of this id; it has ",
                      MerchantChoices(release));
}

const data::MerchantTables* FindMerchant(const Order& order,
                                         const data::Release& release,
                                         Problems* problems) {
  const FieldPath field(kOrder, "merchant");
  if (order.merchant.empty()) {
    problems->Add(field.ToString(), "missing: write the id of a merchant");
    return nullptr;
  }
  const data::MerchantTables* merchant = release.FindMerchant(order.merchant);
  if (merchant == nullptr)
    problems->Add(field.ToString(), NoSuchMerchant(release));
  return merchant;
}

CheckedOrder Validate(const Order& order,
                      const data::ReferenceTables& reference,
                      const data::MerchantTables* merchant,
                      Problems* problems) {
  return Validator(order, reference, merchant, problems).Run();
}

}  // namespace landed::calc
