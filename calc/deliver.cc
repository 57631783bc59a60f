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

class Deliverer {
 public:
  Deliverer(const CheckedOrder& order, const Destination& destination,
            data::NameId method, Notices* notices)
      : order_(order),
        merchant_(*order.merchant),
        destination_(destination),
        method_(method),
        day_(destination.local_date),
        notices_(notices) {}

  Delivery Run() {
    FindExtraDays();
    Process();
    Carry();
    delivery_.total = Sum(delivery_.processing, delivery_.transit);
    if (delivery_.processing.known && delivery_.transit.known) {
      delivery_.state = Publication::kPublished;
    }
    delivery_.schedule = MakeSchedule(merchant_, destination_, method_,
                                      order_.placed_at, notices_);
    delivery_.dates = CountDates(delivery_.schedule, delivery_.processing,
                                 delivery_.transit, notices_);
    Split();
    return delivery_;
  }

 private:
  const data::ProcessingRow* FindProcessing(size_t fulfillment) const {
    return merchant_.processing.Find(
        data::PairKey(method_, static_cast<uint32_t>(fulfillment)), day_);
  }

  const data::ProcessingRow* FindSlowest() const {
    const data::ProcessingRow* slowest = nullptr;
    for (size_t i = 0; i < order_.fulfillments.size(); ++i) {
      if (!order_.fulfillments[i]) continue;
      const data::ProcessingRow* row = FindProcessing(i);
      if (row == nullptr || row->state == Publication::kNotPublished) {
        return row;
      }
      if (slowest == nullptr || IsSlower(RangeOf(*row), RangeOf(*slowest))) {
        slowest = row;
      }
    }
    return slowest;
  }

  // A season's rows are few: most merchants have none.
  void FindExtraDays() {
    if (destination_.region == nullptr || merchant_.extra_days.all().empty()) {
      return;
    }
    const auto find = [this](data::Leg leg) {
      return merchant_.extra_days.Find(
          data::ExtraDaysKey(method_, destination_.region->region, leg), day_);
    };
    delivery_.processing_extra = find(data::Leg::kProcessing);
    delivery_.transit_extra = find(data::Leg::kTransit);
  }

  DayRange Lengthened(DayRange range, const data::ExtraDaysRow* extra) const {
    if (extra == nullptr || !range.known) return range;
    notices_->Use(TableKind::kExtraDays, extra->info, day_);
    range.min += extra->min;
    range.max += extra->max;
    return range;
  }

  void Process() {
    delivery_.processing_row = FindSlowest();
    if (delivery_.processing_row == nullptr) return;
    notices_->Use(TableKind::kProcessing, delivery_.processing_row->info, day_);
    delivery_.processing = Lengthened(RangeOf(*delivery_.processing_row),
                                      delivery_.processing_extra);
  }

  void Carry() {
    if (destination_.region == nullptr) return;
    delivery_.transit_row = merchant_.transit.Find(
        data::PairKey(method_, destination_.region->region.value()), day_);
    if (delivery_.transit_row == nullptr) return;
    notices_->Use(TableKind::kTransit, delivery_.transit_row->info, day_);
    delivery_.transit =
        Lengthened(RangeOf(*delivery_.transit_row), delivery_.transit_extra);
  }

  void Split() {
    if (destination_.region == nullptr) return;
    delivery_.shipment_row = merchant_.shipments.Find(
        data::PairKey(destination_.region->region, 0), day_);
    if (delivery_.shipment_row == nullptr) return;
    notices_->Use(TableKind::kShipments, delivery_.shipment_row->info, day_);
    if (delivery_.shipment_row->packing != data::Packing::kInParts) return;
    for (size_t i = 0; i < order_.fulfillments.size(); ++i) {
      if (order_.fulfillments[i]) AddPart(i);
    }
    if (delivery_.part_count == 1) delivery_.part_count = 0;
  }

  void AddPart(size_t fulfillment) {
    DeliveryPart& part = delivery_.parts[delivery_.part_count++];
    part.fulfillment = static_cast<data::Fulfillment>(fulfillment);
    part.processing_row = FindProcessing(fulfillment);
    if (part.processing_row == nullptr) return;
    part.processing =
        Lengthened(RangeOf(*part.processing_row), delivery_.processing_extra);
    part.total = Sum(part.processing, delivery_.transit);
    part.dates = CountDates(delivery_.schedule, part.processing,
                            delivery_.transit, notices_);
  }

  const CheckedOrder& order_;
  const data::MerchantTables& merchant_;
  const Destination& destination_;
  const data::NameId method_;
  const CivilDay day_;
  Notices* notices_;
  Delivery delivery_;
};

}  // namespace

Delivery Deliver(const CheckedOrder& order, const Destination& destination,
                 data::NameId method, Notices* notices) {
  return Deliverer(order, destination, method, notices).Run();
}

}  // namespace landed::calc
