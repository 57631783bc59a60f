#include "calc/read_money.h"

#include "absl/strings/str_cat.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

void AddError(AmountError error, int digits, const FieldPath& field,
              Problems* problems) {
  const FieldPath nanos(field, "nanos");
  switch (error) {
    case AmountError::kNone:
      return;
    case AmountError::kMixedSigns:
      return problems->Add(nanos.ToString(),
                           "its sign differs from that of units");
    case AmountError::kNanosRange:
      return problems->Add(nanos.ToString(), "outside -999999999 to 999999999");
    case AmountError::kTooFine:
      return problems->Add(
          nanos.ToString(),
          absl::StrCat("finer than the currency's minor unit, which has ",
                       digits, " digits after the point"));
    case AmountError::kOutOfRange:
      return problems->Add(FieldPath(field, "units").ToString(),
                           "more than can be quoted");
  }
}

}  // namespace

void MoneyReader::AddProblem(const Money& money, const FieldPath& field) {
  if (currency_.empty()) return;
  if (CurrencyCode::Parse(money.currency_code) != currency_) {
    return problems_->Add(FieldPath(field, "currency_code").ToString(),
                          absl::StrCat(Quoted(money.currency_code), " is not ",
                                       whose_, ", ", currency_.ToString()));
  }
  Amount amount;
  const AmountError error =
      AmountFromUnits(money.units, money.nanos, digits_, &amount);
  if (error != AmountError::kNone) {
    return AddError(error, digits_, field, problems_);
  }
  if (amount.negative()) {
    return problems_->Add(field.ToString(),
                          "negative: write what is paid, or leave it out");
  }
  problems_->Add(FieldPath(field, "units").ToString(),
                 "more than can be quoted");
}

}  // namespace landed::calc
