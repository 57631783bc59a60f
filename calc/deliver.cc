#include "calc/deliver.h"

#include <utility>

namespace landed::calc {
namespace {

using data::DayUnit;
using data::Publication;
using data::TableKind;

template <class Row>
DayRange RangeOf(const Row& row) {
  if (row.state == Publication::kNotPublished) return DayRange();
  return {true, row.min.value, row.max.value, row.unit.value};
}

// A length to compare ranges of different units by, in fifths of a calendar
// day: five working days take a week.
uint32_t Fifths(uint32_t count, DayUnit unit) {
  switch (unit) {
    case DayUnit::kWorkingDay:
      return count * 7;
    case DayUnit::kCalendarDay:
      return count * 5;
    case DayUnit::kWeek:
      return count * 35;
  }
  return 0;
}

bool IsSlower(const DayRange& a, const DayRange& b) {
  return std::make_pair(Fifths(a.max, a.unit), Fifths(a.min, a.unit)) >
         std::make_pair(Fifths(b.max, b.unit), Fifths(b.min, b.unit));
}

DayRange Scaled(const DayRange& range, uint32_t times, DayUnit unit) {
  return {range.known, range.min * times, range.max * times, unit};
}

DayRange Sum(DayRange a, DayRange b) {
  if (!a.known || !b.known) return DayRange();
  if (a.unit != b.unit) {
    if (a.unit == DayUnit::kWeek) a = Scaled(a, 7, DayUnit::kCalendarDay);
    if (b.unit == DayUnit::kWeek) b = Scaled(b, 7, DayUnit::kCalendarDay);
  }
  if (a.unit != b.unit) return DayRange();
  return {true, a.min + b.min, a.max + b.max, a.unit};
}

const data::ProcessingRow* FindSlowest(const CheckedOrder& order,
                                       data::NameId method, CivilDay day) {
  const data::ProcessingRow* slowest = nullptr;
  for (size_t i = 0; i < order.fulfillments.size(); ++i) {
    if (!order.fulfillments[i]) continue;
    const data::ProcessingRow* row = order.merchant->processing.Find(
        data::PairKey(method, static_cast<uint32_t>(i)), day);
    if (row == nullptr) return nullptr;
    if (row->state == Publication::kNotPublished) return row;
    if (slowest == nullptr || IsSlower(RangeOf(*row), RangeOf(*slowest))) {
      slowest = row;
    }
  }
  return slowest;
}

}  // namespace

Delivery Deliver(const CheckedOrder& order, const Destination& destination,
                 data::NameId method, Notices* notices) {
  Delivery delivery;
  const CivilDay day = destination.local_date;
  delivery.processing_row = FindSlowest(order, method, day);
  if (delivery.processing_row != nullptr) {
    delivery.processing = RangeOf(*delivery.processing_row);
    notices->Use(TableKind::kProcessing, delivery.processing_row->info, day);
  }
  if (destination.region != nullptr) {
    delivery.transit_row = order.merchant->transit.Find(
        data::PairKey(method, destination.region->region.value()), day);
  }
  if (delivery.transit_row != nullptr) {
    delivery.transit = RangeOf(*delivery.transit_row);
    notices->Use(TableKind::kTransit, delivery.transit_row->info, day);
  }
  delivery.total = Sum(delivery.processing, delivery.transit);
  if (delivery.processing.known && delivery.transit.known) {
    delivery.state = Publication::kPublished;
  }
  return delivery;
}

}  // namespace landed::calc
