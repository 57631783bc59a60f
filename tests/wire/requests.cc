#include "tests/wire/requests.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/text_format.h"

namespace landed::wire {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

std::string TypeOf(const Message& message) {
  return message.GetDescriptor()->name();
}

std::vector<const FieldDescriptor*> FieldsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  return fields;
}

// Calls `visit` for the messages directly within one.
template <class Visit>
void ForEachWithin(const Message& message, Visit visit) {
  const Reflection& reflection = *message.GetReflection();
  for (const FieldDescriptor* field : FieldsOf(message)) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      visit(reflection.GetMessage(message, field));
      continue;
    }
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      visit(reflection.GetRepeatedMessage(message, field, i));
    }
  }
}

// The field of indexes; nullptr where there is none, and for the list of
// citations that a response has itself.
const FieldDescriptor* IndexesOf(const Message& message) {
  const FieldDescriptor* field =
      message.GetDescriptor()->FindFieldByName("citations");
  return field != nullptr && field->cpp_type() == FieldDescriptor::CPPTYPE_INT32
             ? field
             : nullptr;
}

bool IsFigure(const Message& message) {
  if (TypeOf(message) == "DayRange" || TypeOf(message) == "Term") return true;
  bool has_money = false;
  ForEachWithin(message, [&](const Message& part) {
    has_money |= TypeOf(part) == "Money";
  });
  return has_money;
}

// The caller's own price has no row behind it.
bool IsCallers(const Message& message) {
  return TypeOf(message) == "ShippingCharge" &&
         static_cast<const v1::ShippingCharge&>(message).source() ==
             v1::ShippingCharge::CALLER;
}

int CountOf(const Message& response) {
  return response.GetReflection()->FieldSize(
      response, response.GetDescriptor()->FindFieldByName("citations"));
}

void Check(const Message& message, int count, std::set<int>* cited,
           std::vector<std::string>* wrong) {
  const FieldDescriptor* indexes = IndexesOf(message);
  if (indexes != nullptr) {
    const int size = message.GetReflection()->FieldSize(message, indexes);
    if (size == 0 && IsFigure(message) && !IsCallers(message)) {
      wrong->push_back(
          absl::StrCat("a figure without a citation: ", TypeOf(message), " ",
                       message.ShortDebugString()));
    }
    for (int i = 0; i < size; ++i) {
      const int index =
          message.GetReflection()->GetRepeatedInt32(message, indexes, i);
      cited->insert(index);
      if (index >= 0 && index < count) continue;
      wrong->push_back(absl::StrCat("an index that leads nowhere: ",
                                    message.ShortDebugString()));
    }
  }
  ForEachWithin(message,
                [&](const Message& part) { Check(part, count, cited, wrong); });
}

void Write(const Message& message, const Message& response, std::string* text) {
  const FieldDescriptor* indexes = IndexesOf(message);
  const Reflection& reflection = *message.GetReflection();
  absl::StrAppend(text, TypeOf(message), "{");
  for (const FieldDescriptor* field : FieldsOf(message)) {
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (field == indexes) continue;
    std::string value;
    for (int i = 0;
         i < (field->is_repeated() ? reflection.FieldSize(message, field) : 1);
         ++i) {
      google::protobuf::TextFormat::PrintFieldValueToString(
          message, field, field->is_repeated() ? i : -1, &value);
      absl::StrAppend(text, field->name(), "=", value, " ");
    }
  }
  if (indexes != nullptr) {
    const FieldDescriptor* list =
        response.GetDescriptor()->FindFieldByName("citations");
    for (int i = 0; i < reflection.FieldSize(message, indexes); ++i) {
      const auto& citation = static_cast<const v1::Citation&>(
          response.GetReflection()->GetRepeatedMessage(
              response, list,
              reflection.GetRepeatedInt32(message, indexes, i)));
      absl::StrAppend(text, citation.file(), ":", citation.line(), " ");
    }
  }
  ForEachWithin(message,
                [&](const Message& part) { Write(part, response, text); });
  absl::StrAppend(text, "}");
}

}  // namespace

absl::Time Now() { return absl::FromUnixSeconds(1'769'947'200); }

v1::Order OrderTo(absl::string_view address) {
  return FromJson<v1::Order>(absl::StrCat(
      R"({"merchant": "acme", "shipTo": {)", address,
      R"(}, "items": [{"quantity": 1, "unitPrice": {"currencyCode": "USD",
                       "units": 100}}]})"));
}

v1::QuoteRequest QuoteTo(absl::string_view address) {
  v1::QuoteRequest request;
  *request.mutable_order() = OrderTo(address);
  return request;
}

std::vector<v1::QuoteRequest> GoodRequests() {
  std::vector<v1::QuoteRequest> requests;
  for (const char* address : {
           R"("regionCode": "US", "administrativeArea": "NY")",
           R"("regionCode": "US", "administrativeArea": "CT")",
           R"("regionCode": "US", "administrativeArea": "NH")",
           R"("regionCode": "US", "administrativeArea": "OR")",
           R"("regionCode": "US", "administrativeArea": "AP")",
           R"("regionCode": "US", "postalCode": "06390")",
           R"("regionCode": "US", "administrativeArea": "OR",
              "postalCode": "10001")",
           R"("regionCode": "US")",
           R"("regionCode": "PR")",
           R"("regionCode": "US", "administrativeArea": "PR")",
           R"("regionCode": "CA", "administrativeArea": "QC")",
           R"("regionCode": "CA")",
           R"("regionCode": "XA")",
           R"("regionCode": "XA", "poBox": true)",
           R"("regionCode": "XA", "postalCode": "97000")",
           R"("regionCode": "XB", "postalCode": "B1")",
           R"("regionCode": "XC")",
           R"("regionCode": "XD")",
           R"("regionCode": "XI")",
       }) {
    v1::QuoteRequest request = QuoteTo(address);
    requests.push_back(request);
    // Late, dear, personalized, made to order, at the caller's price.
    v1::Order& order = *request.mutable_order();
    order.mutable_placed_at()->set_seconds(1'785'585'600);  // 1 August 2026
    v1::Item* item = order.add_items();
    *item = order.items(0);
    item->set_quantity(20);
    item->set_fulfillment(v1::Item::PERSONALIZED);
    item->set_price_includes_tax(true);
    order.mutable_items(0)->set_fulfillment(v1::Item::MADE_TO_ORDER);
    request.set_explain(true);
    requests.push_back(request);
    v1::Money* charge = order.mutable_shipping()->mutable_charge();
    charge->set_currency_code("USD");
    charge->set_units(9);
    order.set_shipping_method("express");
    requests.push_back(request);
  }
  requests.push_back(FromJson<v1::QuoteRequest>(R"({"order": {
      "merchant": "bazaar", "shipTo": {"regionCode": "XB"},
      "currencyCode": "KWD",
      "items": [{"quantity": 2, "unitPrice": {"currencyCode": "KWD",
                 "units": 1, "nanos": 5000000}}]}, "explain": true})"));
  requests.push_back(requests.back());
  requests.back().mutable_order()->mutable_ship_to()->set_region_code("XA");
  return requests;
}

std::vector<std::string> UncitedIn(const Message& response) {
  std::vector<std::string> wrong;
  std::set<int> cited;
  const int count = CountOf(response);
  Check(response, count, &cited, &wrong);
  for (int i = 0; i < count; ++i) {
    if (cited.count(i) > 0) continue;
    wrong.push_back(absl::StrCat("no figure has citation ", i));
  }
  return wrong;
}

std::string WithCitations(const Message& message, const Message& response) {
  std::string text;
  Write(message, response, &text);
  return text;
}

}  // namespace landed::wire
