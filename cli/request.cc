#include "cli/request.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/time.h"
#include "calc/problem.h"
#include "cli/instant_flag.h"
#include "cli/money_flag.h"
#include "data/source/utf8.h"
#include "wire/problems.h"
#include "wire/release_message.h"

namespace landed::cli {
namespace {

// Reads flags, and remembers what is wrong with them.
class Reader {
 public:
  void Text(const char* flag, const std::string& value, std::string* field) {
    if (IsText(flag, value)) *field = value;
  }

  void Money(const char* flag, absl::string_view value, v1::Money* field) {
    absl::StatusOr<v1::Money> money = ParseMoney(value);
    if (!money.ok()) return Bad(flag, money.status().message());
    *field = *std::move(money);
  }

  void Time(const char* flag, const std::string& value,
            google::protobuf::Timestamp* field) {
    const absl::StatusOr<absl::Time> time = ParseInstant(value);
    if (!time.ok()) return Bad(flag, time.status().message());
    wire::SetTime(*time, field);
  }

  void Address(const std::string& value, v1::Address* field) {
    if (!IsText("--to", value)) return;
    const std::vector<std::string> parts = absl::StrSplit(value, ':');
    if (parts.size() > 3 || parts[0].empty()) {
      return Bad("--to",
                 absl::StrCat("\"", value,
                              "\" is not COUNTRY[:SUBDIVISION[:POSTCODE]], "
                              "like FR, US:TX:73301 or ES::35001"));
    }
    field->set_region_code(parts[0]);
    if (parts.size() > 1) field->set_administrative_area(parts[1]);
    if (parts.size() > 2) field->set_postal_code(parts[2]);
  }

  void Item(const std::string& value, v1::Item* item) {
    if (!IsText("--item", value)) return;
    const std::vector<std::string> parts = absl::StrSplit(value, ':');
    if (parts.size() < 3 || parts.size() > 4) {
      return Bad("--item",
                 absl::StrCat("\"", value,
                              "\" is not CATEGORY:PRICE:QUANTITY"
                              "[:FULFILLMENT], like jewelry:120.00EUR:1"));
    }
    item->set_category(parts[0]);
    Money("--item", parts[1], item->mutable_unit_price());
    int64_t quantity = 0;
    if (!absl::SimpleAtoi(parts[2], &quantity)) {
      Bad("--item", absl::StrCat("\"", value, "\": the quantity \"", parts[2],
                                 "\" is not a whole number"));
    }
    item->set_quantity(quantity);
    if (parts.size() == 4) Fulfillment(value, parts[3], item);
  }

  // OK, or all that was wrong.
  absl::Status Done() const {
    if (problems_.empty()) return absl::OkStatus();
    return wire::InvalidArgument(problems_.list());
  }

 private:
  // What is not UTF-8 could not even be sent.
  bool IsText(const char* flag, const std::string& value) {
    const data::TextCheck check = data::CheckText(value);
    if (check.fault == data::TextFault::kNone) return true;
    Bad(flag, absl::StrCat(check.fault == data::TextFault::kNotUtf8
                               ? "not UTF-8"
                               : "a control character",
                           " at byte ", check.offset));
    return false;
  }

  void Fulfillment(const std::string& value, const std::string& word,
                   v1::Item* item) {
    v1::Item::Fulfillment fulfillment;
    if (!v1::Item::Fulfillment_Parse(absl::AsciiStrToUpper(word),
                                     &fulfillment) ||
        fulfillment == v1::Item::FULFILLMENT_UNSPECIFIED) {
      return Bad("--item",
                 absl::StrCat("\"", value, "\": the fulfillment \"", word,
                              "\" is none of in_stock, pre_order, "
                              "made_to_order, personalized"));
    }
    item->set_fulfillment(fulfillment);
  }

  void Bad(const char* flag, absl::string_view message) {
    problems_.Add(flag, std::string(message));
  }

  calc::Problems problems_;
};

}  // namespace

absl::StatusOr<v1::QuoteRequest> MakeQuoteRequest(const OrderFlags& flags) {
  Reader reader;
  v1::QuoteRequest request;
  v1::Order& order = *request.mutable_order();
  reader.Text("--merchant", flags.merchant, order.mutable_merchant());
  if (!flags.to.empty()) reader.Address(flags.to, order.mutable_ship_to());
  if (flags.po_box) order.mutable_ship_to()->set_po_box(true);
  for (const std::string& item : flags.items) {
    reader.Item(item, order.add_items());
  }
  if (!flags.placed_at.empty()) {
    reader.Time("--placed-at", flags.placed_at, order.mutable_placed_at());
  }
  reader.Text("--currency", flags.currency, order.mutable_currency_code());
  reader.Text("--method", flags.method, order.mutable_shipping_method());
  if (!flags.discount.empty()) {
    reader.Money("--discount", flags.discount, order.mutable_discount());
  }
  if (!flags.shipping.empty()) {
    reader.Money("--shipping", flags.shipping,
                 order.mutable_shipping()->mutable_charge());
  }
  reader.Text("--release", flags.release, request.mutable_release());
  request.set_explain(flags.explain);
  if (absl::Status status = reader.Done(); !status.ok()) return status;
  return request;
}

absl::StatusOr<v1::ResolveDestinationRequest> MakeResolveRequest(
    const DestinationFlags& flags) {
  Reader reader;
  v1::ResolveDestinationRequest request;
  reader.Text("--merchant", flags.merchant, request.mutable_merchant());
  reader.Address(flags.to, request.mutable_address());
  if (!flags.at.empty()) reader.Time("--at", flags.at, request.mutable_at());
  reader.Text("--release", flags.release, request.mutable_release());
  if (absl::Status status = reader.Done(); !status.ok()) return status;
  return request;
}

}  // namespace landed::cli
