#include "wire/render_delivery.h"

#include "data/release/calendars.h"
#include "data/schema/table_kind.h"
#include "landed/v1/order.pb.h"
#include "wire/money.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

using data::RowHandle;
using data::TableKind;
using Indexes = google::protobuf::RepeatedField<int32_t>;

v1::DayRange::Unit UnitOf(data::DayUnit unit) {
  switch (unit) {
    case data::DayUnit::kWorkingDay:
      return v1::DayRange::WORKING_DAY;
    case data::DayUnit::kCalendarDay:
      return v1::DayRange::CALENDAR_DAY;
    case data::DayUnit::kWeek:
      return v1::DayRange::WEEK;
  }
  return v1::DayRange::UNIT_UNSPECIFIED;
}

v1::Item::Fulfillment FulfillmentOf(data::Fulfillment fulfillment) {
  switch (fulfillment) {
    case data::Fulfillment::kInStock:
      return v1::Item::IN_STOCK;
    case data::Fulfillment::kPreOrder:
      return v1::Item::PRE_ORDER;
    case data::Fulfillment::kMadeToOrder:
      return v1::Item::MADE_TO_ORDER;
    case data::Fulfillment::kPersonalized:
      return v1::Item::PERSONALIZED;
  }
  return v1::Item::FULFILLMENT_UNSPECIFIED;
}

void RenderRange(const calc::DayRange& range, v1::DayRange* message) {
  message->set_min(static_cast<int32_t>(range.min));
  message->set_max(static_cast<int32_t>(range.max));
  message->set_unit(UnitOf(range.unit));
}

class DeliveryRenderer {
 public:
  DeliveryRenderer(const calc::Quote& quote, const calc::Delivery& delivery,
                   Citations* citations, v1::DeliveryEstimate* message)
      : quote_(quote),
        delivery_(delivery),
        citations_(citations),
        message_(message),
        processing_(HandleOf(TableKind::kProcessing, delivery.processing_row)),
        transit_(HandleOf(TableKind::kTransit, delivery.transit_row)) {}

  void Run() {
    message_->set_state(delivery_.state == data::Publication::kPublished
                            ? v1::DeliveryEstimate::PUBLISHED
                            : v1::DeliveryEstimate::NOT_PUBLISHED);
    if (quote_.destination.region != nullptr) {
      SetText(
          quote_.order.merchant->names.Text(quote_.destination.region->region),
          message_->mutable_region());
    }
    Ranges();
    if (quote_.release->calendars != nullptr) DatesOfAll();
  }

 private:
  void Ranges() {
    if (delivery_.processing.known) {
      RenderRange(delivery_.processing, message_->mutable_processing());
      CiteProcessing(message_->mutable_processing()->mutable_citations());
    }
    if (delivery_.transit.known) {
      RenderRange(delivery_.transit, message_->mutable_transit());
      CiteTransit(message_->mutable_transit()->mutable_citations());
    }
    if (delivery_.total.known) {
      RenderRange(delivery_.total, message_->mutable_total());
      CiteProcessing(message_->mutable_total()->mutable_citations());
      CiteTransit(message_->mutable_total()->mutable_citations());
    }
    CiteProcessing(message_->mutable_citations());
    CiteTransit(message_->mutable_citations());
  }

  void CiteProcessing(Indexes* indexes) {
    citations_->Cite(processing_, indexes);
    citations_->Cite(
        HandleOf(TableKind::kExtraDays, delivery_.processing_extra), indexes);
  }

  void CiteTransit(Indexes* indexes) {
    citations_->Cite(transit_, indexes);
    citations_->Cite(HandleOf(TableKind::kExtraDays, delivery_.transit_extra),
                     indexes);
  }

  void DatesOfAll() {
    const calc::Dates& dates = delivery_.dates;
    RenderDates(dates, message_);
    message_->set_date_basis(Basis());
    for (size_t i = 0; i < delivery_.part_count; ++i) Part(delivery_.parts[i]);
    if (delivery_.part_count > 0) {
      citations_->Cite(HandleOf(TableKind::kShipments, delivery_.shipment_row),
                       message_->mutable_citations());
    }
    if (!delivery_.has_dates()) return;
    SetDate(delivery_.schedule.day_zero, message_->mutable_counts_from());
    message_->mutable_order_by()->set_seconds(delivery_.schedule.order_by);
    CiteSchedule();
  }

  v1::DeliveryEstimate::DateBasis Basis() const {
    const calc::Dates& dates = delivery_.dates;
    if (!dates.arrival_known && !dates.ship_known) {
      return v1::DeliveryEstimate::NOT_KNOWN;
    }
    return dates.estimated ? v1::DeliveryEstimate::ESTIMATED
                           : v1::DeliveryEstimate::COUNTED;
  }

  template <class Message>
  static void RenderDates(const calc::Dates& dates, Message* message) {
    if (dates.ship_known) {
      SetDate(dates.ship_from, message->mutable_ship_from());
      SetDate(dates.ship_by, message->mutable_ship_by());
    }
    if (dates.arrival_known) {
      SetDate(dates.earliest, message->mutable_earliest());
      SetDate(dates.latest, message->mutable_latest());
    }
  }

  void Part(const calc::DeliveryPart& part) {
    v1::DeliveryPart* message = message_->add_parts();
    message->set_fulfillment(FulfillmentOf(part.fulfillment));
    const RowHandle row = HandleOf(TableKind::kProcessing, part.processing_row);
    citations_->Cite(row, message_->mutable_citations());
    if (part.processing.known) {
      RenderRange(part.processing, message->mutable_processing());
      citations_->Cite(row, message->mutable_processing()->mutable_citations());
    }
    if (part.total.known) {
      RenderRange(part.total, message->mutable_total());
      citations_->Cite(row, message->mutable_total()->mutable_citations());
      CiteTransit(message->mutable_total()->mutable_citations());
    }
    RenderDates(part.dates, message);
  }

  // What the dates were counted by: the warehouse, its cut-off, the weekends,
  // and each holiday that was stepped over.
  void CiteSchedule() {
    const calc::Schedule& schedule = delivery_.schedule;
    const calc::Dates& dates = delivery_.dates;
    Indexes* indexes = message_->mutable_citations();
    citations_->Cite(HandleOf(TableKind::kDispatch, schedule.dispatch),
                     indexes);
    citations_->Cite(HandleOf(TableKind::kCutOffs, schedule.cut_off), indexes);
    CiteDays(dates, indexes);
    for (size_t i = 0; i < delivery_.part_count; ++i) {
      CiteDays(delivery_.parts[i].dates, indexes);
    }
  }

  void CiteDays(const calc::Dates& dates, Indexes* indexes) {
    const calc::Schedule& schedule = delivery_.schedule;
    if (!dates.ship_known) return;
    CiteDays(*schedule.warehouse, schedule.day_zero, dates.ship_by, indexes);
    if (!dates.arrival_known) return;
    CiteDays(*schedule.carrier, dates.ship_from, dates.latest, indexes);
  }

  void CiteDays(const data::PlaceCalendar& calendar, CivilDay from, CivilDay to,
                Indexes* indexes) {
    if (const data::CalendarWeekend* weekend = calendar.WeekendOn(from)) {
      citations_->Cite(weekend->row, indexes);
    }
    citations_->Cite(calendar.coverage_row, indexes);
    for (const data::CalendarDay& day : calendar.SpecialDays(from, to)) {
      citations_->Cite(day.row, indexes);
    }
  }

  const calc::Quote& quote_;
  const calc::Delivery& delivery_;
  Citations* citations_;
  v1::DeliveryEstimate* message_;
  const RowHandle processing_;
  const RowHandle transit_;
};

}  // namespace

void RenderDelivery(const calc::Quote& quote, const calc::Delivery& delivery,
                    Citations* citations, v1::DeliveryEstimate* message) {
  DeliveryRenderer(quote, delivery, citations, message).Run();
}

}  // namespace landed::wire
