#include "cli/text/bill.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/text/dates.h"
#include "cli/text/phrases.h"

namespace landed::cli {
namespace {

struct Row {
  const char* label;
  std::string amount;
  std::string remark;
};

// A part of the promise; its unit is left out where the whole has the same.
std::string PartText(const v1::DayRange& part, const v1::DayRange& whole) {
  return part.unit() == whole.unit() ? CountText(part) : RangeText(part);
}

std::string DeliveryText(const v1::DeliveryEstimate& delivery) {
  if (delivery.has_total()) {
    const v1::DayRange& total = delivery.total();
    return absl::StrCat(RangeText(total), ": ",
                        PartText(delivery.processing(), total),
                        " to dispatch, then ",
                        PartText(delivery.transit(), total), " on the way");
  }
  if (!delivery.has_processing() && !delivery.has_transit()) {
    return "not published";
  }
  return absl::StrCat(delivery.has_processing()
                          ? RangeText(delivery.processing())
                          : "a time not published",
                      " to dispatch, then ",
                      delivery.has_transit() ? RangeText(delivery.transit())
                                             : "a time not published",
                      " on the way");
}

std::string SumOr(bool known, const v1::Money& sum, const char* otherwise) {
  return known ? MoneyText(sum) : otherwise;
}

Row ShippingRow(const v1::ShippingCharge& shipping) {
  std::string amount =
      SumOr(shipping.has_amount(), shipping.amount(), "not known");
  if (shipping.state() == v1::ShippingCharge::FREE) amount = "free";
  if (shipping.state() == v1::ShippingCharge::NOT_PUBLISHED) {
    amount = "not published";
  }
  return {"Shipping", std::move(amount),
          absl::StrCat(shipping.source() == v1::ShippingCharge::CALLER
                           ? "the price that the order brought"
                           : "",
                       Marks(shipping.citations()))};
}

// "California sales tax 7.25 % of 1000.00".
std::string TaxLineText(const v1::TaxLine& line) {
  return absl::StrCat(line.jurisdiction_name(), " ", line.name(), " ",
                      PercentText(line.rate()), " of ",
                      AmountText(line.taxable()));
}

Row TaxRow(const v1::TaxAssessment& tax, const v1::Totals& totals) {
  std::vector<std::string> remarks;
  for (const v1::TaxLine& line : tax.lines()) {
    remarks.push_back(TaxLineText(line));
  }
  std::string remark = absl::StrCat(tax.estimate() ? "an estimate: " : "",
                                    absl::StrJoin(remarks, "; "));
  if (tax.lines().empty()) absl::StrAppend(&remark, tax.reason());
  absl::StrAppend(&remark, Marks(tax.citations()));
  if (totals.tax_included().units() != 0 ||
      totals.tax_included().nanos() != 0) {
    absl::StrAppend(&remark, "; ", MoneyText(totals.tax_included()),
                    " of it is in the prices already");
  }
  std::string amount = SumOr(tax.has_tax(), tax.tax(), "not known");
  switch (tax.applicability()) {
    case v1::TaxAssessment::COLLECTED:
    case v1::TaxAssessment::ZERO_RATED:
      break;
    default:
      amount =
          Words(v1::TaxAssessment::Applicability_Name(tax.applicability()));
  }
  return {"Tax", std::move(amount), std::move(remark)};
}

const char* PayerText(v1::DutyAssessment::Payer payer) {
  switch (payer) {
    case v1::DutyAssessment::BUYER:
      return "the buyer pays";
    case v1::DutyAssessment::MERCHANT:
      return "the merchant pays";
    case v1::DutyAssessment::NOBODY:
      return "no customs border is crossed";
    default:
      return "who pays is not published";
  }
}

Row DutyRow(const v1::DutyAssessment& duties, const v1::Totals& totals) {
  std::string amount = SumOr(totals.has_duties(), totals.duties(), "not known");
  if (duties.state() == v1::DutyAssessment::NOT_ESTIMATED) {
    amount = "not estimated";
  }
  std::string remark = PayerText(duties.payer());
  if (duties.terms() != v1::DutyAssessment::TERMS_UNSPECIFIED) {
    absl::StrAppend(&remark, " (",
                    v1::DutyAssessment::Terms_Name(duties.terms()), ")");
  }
  return {"Duty", std::move(amount),
          absl::StrCat(remark, Marks(duties.citations()))};
}

const char* MissingText(int part) {
  switch (part) {
    case v1::Totals::SHIPPING:
      return "the price of shipping";
    case v1::Totals::TAX:
      return "the tax";
    case v1::Totals::DUTIES:
      return "duty, import tax and fees";
    default:
      return "a part";
  }
}

Row TotalRow(const char* label, bool known, const v1::Money& sum,
             const google::protobuf::RepeatedField<int>& missing) {
  std::vector<std::string> parts;
  for (const int part : missing) parts.push_back(MissingText(part));
  return {label, SumOr(known, sum, "not known"),
          known ? "" : absl::StrCat("missing: ", absl::StrJoin(parts, "; "))};
}

std::vector<Row> BillOf(const v1::QuoteOption& option) {
  const v1::Totals& totals = option.totals();
  std::vector<Row> rows;
  rows.push_back(
      {"Goods", MoneyText(totals.items()), Marks(totals.citations())});
  if (totals.discount().units() != 0 || totals.discount().nanos() != 0) {
    rows.push_back(
        {"Discount", absl::StrCat("-", MoneyText(totals.discount())), ""});
  }
  rows.push_back(ShippingRow(option.shipping()));
  rows.push_back(TaxRow(option.tax(), totals));
  rows.push_back(TotalRow("At checkout", totals.has_due_at_checkout(),
                          totals.due_at_checkout(),
                          totals.missing_at_checkout()));
  rows.push_back(DutyRow(option.duties(), totals));
  rows.push_back(TotalRow("On delivery", totals.has_due_on_delivery(),
                          totals.due_on_delivery(),
                          totals.missing_on_delivery()));
  return rows;
}

}  // namespace

void AddOption(const v1::QuoteOption& option, absl::Time asked_at, Page* page) {
  constexpr size_t kLabel = 11;
  page->Blank();
  page->Hanging("",
                absl::StrCat(option.method_name(), " (", option.method(),
                             option.carrier().empty() ? "" : "; by ",
                             option.carrier(), ")", Marks(option.citations())));
  page->Hanging(absl::StrCat("  ", PadRight("Delivery", kLabel), "  "),
                absl::StrCat(DeliveryText(option.delivery()),
                             Marks(option.delivery().citations())));
  for (const auto& [label, text] : DateRows(option.delivery(), asked_at)) {
    page->Hanging(absl::StrCat("  ", PadRight(label, kLabel), "  "), text);
  }
  const std::vector<Row> rows = BillOf(option);
  size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, ColumnsOf(row.amount));
  for (const Row& row : rows) {
    page->Hanging(absl::StrCat("  ", PadRight(row.label, kLabel), "  ",
                               PadLeft(row.amount, widest), "  "),
                  row.remark);
  }
}

}  // namespace landed::cli
