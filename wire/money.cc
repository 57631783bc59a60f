#include "wire/money.h"

namespace landed::wire {

void SetMoney(const Currency& currency, Amount amount, v1::Money* money) {
  int64_t units = 0;
  int32_t nanos = 0;
  AmountToUnits(amount, currency.digits, &units, &nanos);
  money->set_currency_code(currency.code);
  money->set_units(units);
  money->set_nanos(nanos);
}

void SetDate(CivilDay day, v1::Date* date) {
  const CivilDay::Date parts = day.date();
  date->set_year(parts.year);
  date->set_month(parts.month);
  date->set_day(parts.day);
}

}  // namespace landed::wire
