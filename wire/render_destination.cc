#include "wire/render_destination.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "wire/money.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

using data::TableKind;

v1::Destination::Outcome OutcomeOf(calc::Outcome outcome) {
  switch (outcome) {
    case calc::Outcome::kUnique:
      return v1::Destination::UNIQUE;
    case calc::Outcome::kAmbiguous:
      return v1::Destination::AMBIGUOUS;
    case calc::Outcome::kUncovered:
      return v1::Destination::UNCOVERED;
  }
  return v1::Destination::OUTCOME_UNSPECIFIED;
}

v1::Destination::FoundBy FoundByOf(calc::FoundBy found_by) {
  switch (found_by) {
    case calc::FoundBy::kPlacePostalCode:
      return v1::Destination::PLACE_POSTAL_CODE;
    case calc::FoundBy::kAdministrativeArea:
      return v1::Destination::ADMINISTRATIVE_AREA;
    case calc::FoundBy::kPostalCode:
      return v1::Destination::POSTAL_CODE;
    case calc::FoundBy::kCountry:
      return v1::Destination::COUNTRY;
  }
  return v1::Destination::FOUND_BY_UNSPECIFIED;
}

void RenderJurisdictions(const data::Names& names,
                         const calc::Destination& destination,
                         v1::Destination* message) {
  v1::Jurisdiction* country = message->add_jurisdictions();
  country->set_code(destination.country.ToString());
  if (destination.country_row != nullptr) {
    SetText(names.Text(destination.country_row->name), country->mutable_name());
  }
  country->set_level(v1::Jurisdiction::COUNTRY);
  if (destination.subdivision_row == nullptr) return;
  const data::SubdivisionRow& row = *destination.subdivision_row;
  v1::Jurisdiction* state = message->add_jurisdictions();
  state->set_code(
      absl::StrCat(row.country.ToString(), "-", row.subdivision.ToString()));
  SetText(names.Text(row.name), state->mutable_name());
  state->set_level(v1::Jurisdiction::STATE);
}

void RenderPlace(const data::Names& names, const data::PlaceRow& place,
                 v1::Destination* message) {
  SetText(names.Text(place.place), message->mutable_place());
  SetText(names.Text(place.customs_territory),
          message->mutable_customs_territory());
  const absl::string_view tax_area = names.Text(place.tax_area);
  if (tax_area != "same") SetText(tax_area, message->mutable_tax_area());
}

void RenderZone(const data::Names& names, const calc::Destination& destination,
                v1::Destination* message) {
  SetDate(destination.local_date, message->mutable_local_date());
  if (destination.zone == nullptr) return;
  message->set_time_zone(destination.zone->name());
  if (destination.zone_row == nullptr) return;
  for (const absl::string_view zone :
       absl::StrSplit(names.Text(destination.zone_row->other_zones), ' ',
                      absl::SkipEmpty())) {
    SetText(zone, message->add_other_time_zones());
  }
}

}  // namespace

void RenderDestination(const data::Release& release,
                       const data::MerchantTables* merchant,
                       const calc::Destination& destination,
                       Citations* citations, v1::Destination* message) {
  const data::Names& names = release.reference->names;
  message->set_region_code(destination.country.ToString());
  message->set_administrative_area(destination.subdivision.ToString());
  message->set_outcome(OutcomeOf(destination.outcome));
  message->set_found_by(FoundByOf(destination.found_by));
  RenderJurisdictions(names, destination, message);
  if (destination.customs != nullptr) {
    SetText(names.Text(destination.customs->customs_territory),
            message->mutable_customs_territory());
  }
  if (destination.place != nullptr) {
    RenderPlace(names, *destination.place, message);
  }
  RenderZone(names, destination, message);
  if (destination.region != nullptr) {
    SetText(merchant->names.Text(destination.region->region),
            message->mutable_region());
  }
  for (const data::RowHandle row :
       {HandleOf(TableKind::kRegions, destination.region),
        HandleOf(TableKind::kPlaces, destination.place),
        HandleOf(TableKind::kPostalPrefixes, destination.postal_prefix_row),
        HandleOf(TableKind::kSubdivisions, destination.subdivision_row),
        HandleOf(TableKind::kCountries, destination.country_row),
        HandleOf(TableKind::kCustomsTerritories, destination.customs),
        HandleOf(TableKind::kTimeZones, destination.zone_row)}) {
    citations->Cite(row, message->mutable_citations());
  }
}

void RenderService(const data::MerchantTables& merchant,
                   const calc::Service& service, Citations* citations,
                   v1::Serviceability* message) {
  switch (service.status) {
    case data::ServiceStatus::kServed:
      message->set_status(v1::Serviceability::SERVED);
      break;
    case data::ServiceStatus::kNotServed:
      message->set_status(v1::Serviceability::NOT_SERVED);
      break;
    case data::ServiceStatus::kAskMerchant:
      message->set_status(v1::Serviceability::ASK_MERCHANT);
      break;
  }
  switch (service.reason) {
    case calc::ServiceReason::kPublishedPolicy:
      message->set_reason_code(v1::Serviceability::PUBLISHED_POLICY);
      SetText(merchant.names.Text(service.row->reason),
              message->mutable_reason());
      break;
    case calc::ServiceReason::kPoBoxRefused:
      message->set_reason_code(v1::Serviceability::PO_BOX_REFUSED);
      SetText(merchant.names.Text(service.term->text),
              message->mutable_reason());
      message->set_field("order.ship_to.po_box");
      citations->Cite(HandleOf(TableKind::kTerms, service.term),
                      message->mutable_citations());
      break;
    case calc::ServiceReason::kNotPublished:
      message->set_reason_code(v1::Serviceability::NOT_PUBLISHED);
      message->set_reason(
          "The merchant does not say whether it delivers there.");
      break;
    case calc::ServiceReason::kNoMethod:
      message->set_reason_code(v1::Serviceability::NO_METHOD);
      message->set_reason("The merchant has no shipping method on that day.");
      break;
  }
  citations->Cite(HandleOf(TableKind::kService, service.row),
                  message->mutable_citations());
}

}  // namespace landed::wire
