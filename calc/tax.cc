#include "calc/tax.h"

#include <optional>

#include "absl/types/span.h"
#include "units/rate.h"

namespace landed::calc {
namespace {

using data::RegistrationStatus;
using data::ShippingTaxRule;
using data::TableKind;
using data::TaxRateRow;

// SSUTA s. 324: "round half up"; sums of an order are never negative.
constexpr Rounding kRounding = Rounding::kHalfAwayFromZero;

class Assessor {
 public:
  Assessor(const data::ReferenceTables& reference, const CheckedOrder& order,
           const Destination& destination, const ShippingPrice& shipping,
           Notices* notices)
      : reference_(reference),
        order_(order),
        to_(destination),
        shipping_(shipping),
        notices_(notices) {}

  Tax Run() {
    if (to_.region == nullptr) {
      return Unknown(Applicability::kNotPublished,
                     TaxReason::kRegistrationNotPublished);
    }
    // "Everywhere else" cannot be told from the states that have rows as long
    // as the state is not known.
    if (to_.outcome == Outcome::kAmbiguous &&
        order_.merchant->regions_by_state.contains(
            to_.region->region.value())) {
      return Unknown(Applicability::kNoData, TaxReason::kDestinationUnclear);
    }
    FindRegistration();
    if (tax_.registration == nullptr ||
        tax_.registration->status == RegistrationStatus::kNotPublished) {
      return Unknown(Applicability::kNotPublished,
                     TaxReason::kRegistrationNotPublished);
    }
    if (tax_.registration->status == RegistrationStatus::kNotCollected) {
      return Nothing(Applicability::kNotCollected, TaxReason::kNotRegistered);
    }
    if (order_.exempt) {
      if (!order_.goods_including_tax.zero()) {
        notices_->Add(
            NoticeCode::kExemptPriceKept,
            {TableKind::kTaxRegistrations, tax_.registration->info.line});
      }
      return Nothing(Applicability::kExempt, TaxReason::kExemptionCertificate);
    }
    return Collect();
  }

 private:
  Tax Unknown(Applicability applicability, TaxReason reason) {
    tax_.applicability = applicability;
    tax_.reason = reason;
    return tax_;
  }

  // An answer whose tax is known to be nothing.
  Tax Nothing(Applicability applicability, TaxReason reason) {
    tax_.known = true;
    return Unknown(applicability, reason);
  }

  void FindRegistration() {
    const data::NameId region = to_.region->region;
    const auto find = [&](SubdivisionCode subdivision) {
      return order_.merchant->registrations.Find(
          data::PairKey(region, subdivision.packed()), to_.local_date);
    };
    // US-PR too, which is the country PR.
    if (to_.subdivision_row != nullptr) {
      tax_.registration = find(to_.subdivision_row->subdivision);
    }
    if (tax_.registration == nullptr) {
      tax_.registration = find(SubdivisionCode());
    }
    if (tax_.registration == nullptr) return;
    notices_->Use(TableKind::kTaxRegistrations, tax_.registration->info,
                  to_.local_date);
  }

  Tax Collect() {
    FindRates();
    if (tax_.line_count == 0) {
      return Unknown(Applicability::kNoData,
                     to_.outcome == Outcome::kAmbiguous
                         ? TaxReason::kDestinationUnclear
                         : TaxReason::kRateUnknown);
    }
    if (!tax_.lines[0].row->rate.levied) {
      return Nothing(Applicability::kNotCollected, TaxReason::kNoTaxLevied);
    }
    const Amount on_shipping = TaxableShipping();
    int64_t rate_billionths = 0;
    for (size_t i = 0; i < tax_.line_count; ++i) {
      rate_billionths += tax_.lines[i].row->rate.rate.billionths();
    }
    const Rate sum(rate_billionths);
    tax_.included = TaxWithin(sum, order_.goods_including_tax, kRounding);
    const Amount net_included(order_.goods_including_tax.minor() -
                              tax_.included.minor());
    const Amount taxable(order_.goods_excluding_tax.minor() +
                         on_shipping.minor() + net_included.minor());
    Levy(taxable);
    // A tax-inclusive price is exact by definition: what it contains is the
    // price less the net, whatever the lines round to.
    if (order_.goods_excluding_tax.zero() && on_shipping.zero()) {
      SettleOn(tax_.included);
    }
    AddNotices();
    if (shipping_missing_) {
      return Unknown(Applicability::kCollected, TaxReason::kShippingUnknown);
    }
    return Nothing(rate_billionths == 0 ? Applicability::kZeroRated
                                        : Applicability::kCollected,
                   TaxReason::kRegistered);
  }

  void FindRates() {
    // Taxes that are levied come first: "none" beside one of them has no say.
    AddRates(true);
    AddRates(false);
  }

  void AddRates(bool levied) {
    for (const TaxRateRow& row : reference_.tax_rates.Rows(
             data::PlaceKey(to_.country, to_.subdivision))) {
      if (row.rate.levied != levied) continue;
      if (!row.info.valid.Contains(to_.local_date)) continue;
      if (tax_.line_count == Tax::kMostLines) return;
      tax_.lines[tax_.line_count++].row = &row;
      notices_->Use(row.table, row.info, to_.local_date);
    }
  }

  // The part of the shipping charge that is taxed with the goods.
  Amount TaxableShipping() {
    const TaxRateRow& row = *tax_.lines[0].row;
    const bool taxed = row.shipping == ShippingTaxRule::kTaxable ||
                       (row.shipping == ShippingTaxRule::kExemptIfSeparate &&
                        !order_.shipping_separately_stated);
    if (shipping_.known() && shipping_.amount.zero()) return Amount();
    const data::RowHandle handle{row.table, row.info.line};
    if (!shipping_.known()) {
      if (taxed && HasRate()) {
        shipping_missing_ = true;
        notices_->Add(NoticeCode::kTaxOnShippingUnknown, handle);
      }
      return Amount();
    }
    notices_->Add(NoticeCode::kShippingTaxGeneral, handle);
    return taxed ? shipping_.amount : Amount();
  }

  // Whether any of the taxes is more than zero.
  bool HasRate() const {
    for (size_t i = 0; i < tax_.line_count; ++i) {
      if (!tax_.lines[i].row->rate.rate.zero()) return true;
    }
    return false;
  }

  void Levy(Amount taxable) {
    int64_t sum = 0;
    for (size_t i = 0; i < tax_.line_count; ++i) {
      TaxLine& line = tax_.lines[i];
      line.taxable = taxable;
      // Fits: limits::kMinorUnits times the greatest rate is below int64.
      line.tax =
          Apply(line.row->rate.rate, taxable, kRounding).value_or(Amount());
      sum += line.tax.minor();
    }
    tax_.tax = Amount(sum);
  }

  // Takes the difference between the lines' sum and `total`, which their
  // rounding left, off the lines or puts it on them, one minor unit at a time.
  void SettleOn(Amount total) {
    int64_t rest = total.minor() - tax_.tax.minor();
    for (size_t i = 0; rest != 0; i = (i + 1) % tax_.line_count) {
      TaxLine& line = tax_.lines[i];
      const int64_t step = rest > 0 ? 1 : -1;
      if (line.row->rate.rate.zero() || line.tax.minor() + step < 0) continue;
      line.tax = Amount(line.tax.minor() + step);
      rest -= step;
    }
    tax_.tax = total;
  }

  void AddNotices() {
    const TaxRateRow& row = *tax_.lines[0].row;
    const data::RowHandle handle{row.table, row.info.line};
    tax_.estimate = row.table == TableKind::kUsSalesTax;
    if (!tax_.estimate) return;
    if (row.local_taxes == data::LocalTaxes::kSome) {
      notices_->Add(NoticeCode::kLocalRatesExcluded, handle);
    }
    notices_->Add(NoticeCode::kExemptionsExcluded, handle);
  }

  const data::ReferenceTables& reference_;
  const CheckedOrder& order_;
  const Destination& to_;
  const ShippingPrice& shipping_;
  Notices* notices_;
  Tax tax_;
  bool shipping_missing_ = false;  // is taxed, and its price is not known
};

}  // namespace

Tax AssessTax(const data::ReferenceTables& reference, const CheckedOrder& order,
              const Destination& destination, const ShippingPrice& shipping,
              Notices* notices) {
  return Assessor(reference, order, destination, shipping, notices).Run();
}

}  // namespace landed::calc
