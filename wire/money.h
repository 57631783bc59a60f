#ifndef LANDED_WIRE_MONEY_H_
#define LANDED_WIRE_MONEY_H_

#include <string>

#include "landed/v1/date.pb.h"
#include "landed/v1/money.pb.h"
#include "units/amount.h"
#include "units/civil_day.h"
#include "units/code.h"

namespace landed::wire {

// A currency as a message needs it.
struct Currency {
  std::string code;
  int digits = 0;  // after the point
};

// Exact, whatever the amount.
void SetMoney(const Currency& currency, Amount amount, v1::Money* money);

// Must be an ordinary day: an open end of an interval is an absent message.
void SetDate(CivilDay day, v1::Date* date);

}  // namespace landed::wire

#endif  // LANDED_WIRE_MONEY_H_
