// Goods, tax and totals worked out a second time, as slowly and plainly as can
// be, with fractions that are never rounded until the end; over random orders.

#include <cstdint>
#include <random>
#include <vector>

#include "absl/numeric/int128.h"
#include "calc/quote.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using Whole = absl::int128;

// A fraction, exact. Numbers stay below 10^30 here.
struct Fraction {
  Whole over = 0;
  Whole under = 1;

  Fraction(Whole n) : over(n) {}  // NOLINT: whole numbers are fractions
  Fraction(Whole n, Whole d) : over(n), under(d) {}

  friend Fraction operator+(Fraction a, Fraction b) {
    return {a.over * b.under + b.over * a.under, a.under * b.under};
  }
  friend Fraction operator*(Fraction a, Fraction b) {
    return {a.over * b.over, a.under * b.under};
  }
  friend Fraction operator/(Fraction a, Fraction b) {
    return {a.over * b.under, a.under * b.over};
  }

  Whole Floor() const { return over / under; }  // none is negative
  // The nearest whole number; of two, the greater.
  Whole Round() const { return (over * 2 + under) / (under * 2); }
};

struct Rates {
  const char* country;
  const char* state;
  std::vector<Fraction> rates;  // of the fake tables
  bool taxes_shipping;          // stated apart
};

const Rates kPlaces[] = {
    {"US", "NY", {{5, 100}}, true},
    {"US", "CT", {{6, 100}}, false},
    {"US", "NH", {{0, 100}}, true},
    {"PR", "", {{105, 1000}}, true},
    {"CA", "ON", {{13, 100}}, true},
    {"CA", "QC", {{5, 100}, {9975, 100000}}, true},
};

struct Plain {
  Whole items = 0;
  Whole discount = 0;
  Whole shipping = 0;
  Whole tax = 0;
  Whole included = 0;
  Whole due = 0;
};

Whole Cents(const Money& money) {
  return Whole(money.units) * 100 + money.nanos / 10'000'000;
}

Plain WorkOut(const TestOrder& order, const Rates& place, Whole shipping) {
  Plain plain;
  Whole with_tax = 0;
  Whole without_tax = 0;
  for (const Item& item : order.items) {
    const Whole line = Cents(*item.unit_price) * item.quantity;
    const Whole off = item.discount ? Cents(*item.discount) : 0;
    plain.items += line;
    plain.discount += off;
    (item.price_includes_tax ? with_tax : without_tax) += line - off;
  }
  if (order.order.discount && with_tax + without_tax > 0) {
    const Whole off = Cents(*order.order.discount);
    const Whole share =
        (Fraction(off) * Fraction(with_tax, with_tax + without_tax)).Floor();
    plain.discount += off;
    with_tax -= share;
    without_tax -= off - share;
  }
  Fraction together(0);
  for (const Fraction rate : place.rates) together = together + rate;
  const Whole net = (Fraction(with_tax) / (Fraction(1) + together)).Round();
  plain.shipping = shipping;
  plain.included = with_tax - net;
  const Whole taxed_shipping = place.taxes_shipping ? shipping : 0;
  const Whole taxable = net + without_tax + taxed_shipping;
  for (const Fraction rate : place.rates) {
    plain.tax += (Fraction(taxable) * rate).Round();
  }
  if (without_tax == 0 && taxed_shipping == 0) plain.tax = plain.included;
  plain.due = with_tax + without_tax + shipping + plain.tax - plain.included;
  return plain;
}

class Random {
 public:
  explicit Random(uint32_t seed) : bits_(seed) {}

  int64_t UpTo(int64_t most) {
    return static_cast<int64_t>(bits_() % static_cast<uint64_t>(most + 1));
  }
  bool Coin() { return UpTo(1) == 1; }
  // As often of few cents as of many dollars.
  int64_t Sum() {
    static constexpr int64_t kMost[] = {5, 100, 10'000, 100'000'000};
    return UpTo(kMost[UpTo(3)]);
  }

 private:
  std::mt19937_64 bits_;
};

Money CentsOf(int64_t cents) {
  Money money;
  money.currency_code = "USD";
  money.units = cents / 100;
  money.nanos = static_cast<int32_t>(cents % 100) * 10'000'000;
  return money;
}

TestOrder RandomOrder(const Rates& place, Random* random) {
  TestOrder order = OrderTo(place.country, place.state);
  order.items.clear();
  int64_t left = 0;
  const int64_t mode = random->UpTo(2);  // with tax, without, both
  const int64_t count = 1 + random->UpTo(4);
  for (int64_t i = 0; i < count; ++i) {
    Item item;
    item.quantity = 1 + random->UpTo(random->Coin() ? 2 : 500);
    const int64_t price = random->Sum();
    item.unit_price = CentsOf(price);
    item.price_includes_tax = mode == 0 || (mode == 2 && random->Coin());
    const int64_t line = price * item.quantity;
    const int64_t off = random->Coin() ? 0 : random->UpTo(line);
    if (off > 0) item.discount = CentsOf(off);
    left += line - off;
    order.items.push_back(item);
  }
  if (random->Coin()) order.order.discount = CentsOf(random->UpTo(left));
  order.order.shipping = ShippingTerms();
  order.order.shipping->charge = CentsOf(random->Coin() ? 0 : random->Sum());
  return order;
}

TEST(OracleTest, RandomOrdersComeToTheSame) {
  const data::Release& release = *support::LoadFakeRelease();
  Random random(20260201);
  for (int round = 0; round < 20'000; ++round) {
    const Rates& place = kPlaces[random.UpTo(5)];
    const TestOrder order = RandomOrder(place, &random);
    const Whole shipping = Cents(*order.order.shipping->charge);
    const Plain plain = WorkOut(order, place, shipping);
    const Quote quote = QuoteOf(order, release);
    for (const Option& option : quote.options) {
      ASSERT_TRUE(option.tax.known);
      ASSERT_EQ(Whole(option.totals.items.minor()), plain.items);
      ASSERT_EQ(Whole(option.totals.discount.minor()), plain.discount);
      ASSERT_EQ(Whole(option.tax.included.minor()), plain.included)
          << place.state << " in round " << round;
      ASSERT_EQ(Whole(option.tax.tax.minor()), plain.tax)
          << place.state << " in round " << round;
      Whole lines = 0;
      for (size_t i = 0; i < option.tax.line_count; ++i) {
        ASSERT_FALSE(option.tax.lines[i].tax.negative());
        lines += option.tax.lines[i].tax.minor();
      }
      ASSERT_EQ(lines, plain.tax);
      if (option.totals.missing_at_checkout != kNoPart) continue;
      ASSERT_EQ(Whole(option.totals.due_at_checkout.minor()), plain.due);
    }
  }
}

}  // namespace
}  // namespace landed::calc
