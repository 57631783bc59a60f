#ifndef LANDED_CALC_READ_MONEY_H_
#define LANDED_CALC_READ_MONEY_H_

#include <optional>

#include "calc/order.h"
#include "calc/problem.h"
#include "units/amount.h"
#include "units/code.h"
#include "units/limits.h"

namespace landed::calc {

// Reads the sums of an order, all in its one currency.
class MoneyReader {
 public:
  explicit MoneyReader(Problems* problems) : problems_(problems) {}

  // `whose` currency it is, for messages: "the order's currency".
  void SetCurrency(CurrencyCode currency, int digits, const char* whose) {
    currency_ = currency;
    digits_ = digits;
    whose_ = whose;
  }

  // The sum in minor units. nullopt, with a problem at `field` or below it, for
  // another currency than the order's, a negative sum, one finer than the minor
  // unit (USD nanos 5000000 is half a cent), and one over limits::kMinorUnits.
  // Without a currency everything is nullopt: that problem is known already.
  std::optional<Amount> Read(const Money& money, const FieldPath& field) {
    Amount amount;
    if (CurrencyCode::Parse(money.currency_code) == currency_ &&
        AmountFromUnits(money.units, money.nanos, digits_, &amount) ==
            AmountError::kNone &&
        !amount.negative() && amount.minor() <= limits::kMinorUnits) {
      return amount;
    }
    AddProblem(money, field);
    return std::nullopt;
  }

 private:
  // Says why the sum is refused.
  [[gnu::cold]] void AddProblem(const Money& money, const FieldPath& field);

  Problems* problems_;
  CurrencyCode currency_;
  int digits_ = 0;
  const char* whose_ = "";
};

}  // namespace landed::calc

#endif  // LANDED_CALC_READ_MONEY_H_
