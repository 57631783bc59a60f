#ifndef LANDED_CALC_NOTICE_H_
#define LANDED_CALC_NOTICE_H_

#include <cstdint>
#include <vector>

#include "data/schema/row_info.h"
#include "data/schema/table_kind.h"
#include "units/civil_day.h"

namespace landed::calc {

// What a person should know about an answer. Rendered as a sentence later.
enum class NoticeCode : uint8_t {
  kContradiction,         // the row's source also says otherwise
  kCaveat,                // the row has a notice of its own
  kStale,                 // the row's source should have been read again
  kLocalRatesExcluded,    // a tax from the state's base rate alone
  kExemptionsExcluded,    // … that knows no exempt goods or holidays
  kShippingTaxGeneral,    // the state's general rule for shipping was used
  kTaxOnShippingUnknown,  // shipping may be taxed, but its price is not known
  kPostalCodeMismatch,    // postal code and administrative area disagree
  kSubdivisionNeeded,     // the address does not say which state it is in
  kAreaNotUsed,           // an administrative area where the tables have none
  kOtherDayNearby,        // in another zone of the place it was another day
  kCurrencyNotPublished,  // the merchant shows no currency: the order's is used
  kExemptPriceKept,       // exempt, and the prices include a tax that stays
  kDutyNotEstimated,      // duty may be due; how much is not worked out
  // The merchant does not say where it packs or until when an order counts.
  kDatesEstimated,
  kWarehouseHolidaysUnknown,    // the tables lack holidays of some days there
  kDestinationHolidaysUnknown,  // … of the carrier or the destination
  kRegionalHolidays,            // a part of the country may rest on other days
  kHolidayExpected,             // a holiday's date is not settled
  kBeyondCalendars,             // the days lie after the last that are counted
};

struct Notice {
  NoticeCode code;
  data::RowHandle row;  // may be empty

  friend bool operator==(const Notice& a, const Notice& b) {
    return a.code == b.code && a.row == b.row;
  }
};

// The notices of one quote, each once, in the order in which they came up.
class Notices {
 public:
  void Add(NoticeCode code, data::RowHandle row = {}) {
    const Notice notice{code, row};
    for (const Notice& known : list_) {
      if (known == notice) return;
    }
    list_.push_back(notice);
  }

  // Says that a figure was read from a row on a day: adds what the row itself
  // brings along, and returns the row's handle.
  data::RowHandle Use(data::TableKind table, const data::RowInfo& info,
                      CivilDay day) {
    const data::RowHandle row{table, info.line};
    if (info.contradicted) Add(NoticeCode::kContradiction, row);
    if (!info.notice.empty()) Add(NoticeCode::kCaveat, row);
    if (info.review_by < day) Add(NoticeCode::kStale, row);
    return row;
  }

  const std::vector<Notice>& list() const { return list_; }
  // Keeps the memory.
  void Clear() { list_.clear(); }

 private:
  std::vector<Notice> list_;
};

}  // namespace landed::calc

#endif  // LANDED_CALC_NOTICE_H_
