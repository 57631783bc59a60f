#include "data/schema/catalog.h"

#include "data/schema/address_examples.h"
#include "data/schema/ca_sales_tax.h"
#include "data/schema/carrier_holidays.h"
#include "data/schema/carrier_weekends.h"
#include "data/schema/categories.h"
#include "data/schema/countries.h"
#include "data/schema/currencies.h"
#include "data/schema/customs_territories.h"
#include "data/schema/cut_offs.h"
#include "data/schema/dispatch.h"
#include "data/schema/duties.h"
#include "data/schema/examples.h"
#include "data/schema/extra_days.h"
#include "data/schema/holiday_coverage.h"
#include "data/schema/merchant.h"
#include "data/schema/methods.h"
#include "data/schema/places.h"
#include "data/schema/postal_prefixes.h"
#include "data/schema/processing.h"
#include "data/schema/public_holidays.h"
#include "data/schema/regions.h"
#include "data/schema/service.h"
#include "data/schema/shipments.h"
#include "data/schema/shipping_prices.h"
#include "data/schema/sources.h"
#include "data/schema/subdivisions.h"
#include "data/schema/tax_registrations.h"
#include "data/schema/terms.h"
#include "data/schema/time_zones.h"
#include "data/schema/transit.h"
#include "data/schema/us_sales_tax.h"
#include "data/schema/weekends.h"

namespace landed::data {
namespace {

constexpr TableKind kReference[] = {
    TableKind::kCountries,
    TableKind::kSubdivisions,
    TableKind::kCurrencies,
    TableKind::kCategories,
    TableKind::kUsSalesTax,
    TableKind::kCaSalesTax,
    TableKind::kCustomsTerritories,
    TableKind::kTimeZones,
    TableKind::kPlaces,
    TableKind::kPostalPrefixes,
    TableKind::kAddressExamples,
    TableKind::kReferenceSources,
};

constexpr TableKind kCalendars[] = {
    TableKind::kWeekends,        TableKind::kPublicHolidays,
    TableKind::kHolidayCoverage, TableKind::kCarrierWeekends,
    TableKind::kCarrierHolidays, TableKind::kCalendarSources,
};

constexpr TableKind kMerchant[] = {
    TableKind::kMerchant,       TableKind::kMethods,
    TableKind::kRegions,        TableKind::kService,
    TableKind::kProcessing,     TableKind::kTransit,
    TableKind::kShippingPrices, TableKind::kTaxRegistrations,
    TableKind::kDuties,         TableKind::kTerms,
    TableKind::kExamples,       TableKind::kDispatch,
    TableKind::kCutOffs,        TableKind::kExtraDays,
    TableKind::kShipments,      TableKind::kMerchantSources,
};

static_assert(sizeof(kReference) + sizeof(kCalendars) + sizeof(kMerchant) ==
              kTableKindCount);

}  // namespace

const TableSpec& SpecOf(TableKind kind) {
  switch (kind) {
    case TableKind::kCountries:
      return CountrySchema().spec();
    case TableKind::kSubdivisions:
      return SubdivisionSchema().spec();
    case TableKind::kCurrencies:
      return CurrencySchema().spec();
    case TableKind::kCategories:
      return CategorySchema().spec();
    case TableKind::kUsSalesTax:
      return UsSalesTaxSchema().spec();
    case TableKind::kCaSalesTax:
      return CaSalesTaxSchema().spec();
    case TableKind::kCustomsTerritories:
      return CustomsTerritorySchema().spec();
    case TableKind::kTimeZones:
      return TimeZoneSchema().spec();
    case TableKind::kPlaces:
      return PlaceSchema().spec();
    case TableKind::kPostalPrefixes:
      return PostalPrefixSchema().spec();
    case TableKind::kAddressExamples:
      return AddressExampleSchema().spec();
    case TableKind::kReferenceSources:
      return SourceSchema(TableKind::kReferenceSources).spec();
    case TableKind::kWeekends:
      return WeekendSchema().spec();
    case TableKind::kPublicHolidays:
      return PublicHolidaySchema().spec();
    case TableKind::kHolidayCoverage:
      return HolidayCoverageSchema().spec();
    case TableKind::kCarrierWeekends:
      return CarrierWeekendSchema().spec();
    case TableKind::kCarrierHolidays:
      return CarrierHolidaySchema().spec();
    case TableKind::kCalendarSources:
      return SourceSchema(TableKind::kCalendarSources).spec();
    case TableKind::kMerchant:
      return MerchantSchema().spec();
    case TableKind::kMethods:
      return MethodSchema().spec();
    case TableKind::kRegions:
      return RegionSchema().spec();
    case TableKind::kService:
      return ServiceSchema().spec();
    case TableKind::kProcessing:
      return ProcessingSchema().spec();
    case TableKind::kTransit:
      return TransitSchema().spec();
    case TableKind::kShippingPrices:
      return ShippingPriceSchema().spec();
    case TableKind::kTaxRegistrations:
      return TaxRegistrationSchema().spec();
    case TableKind::kDuties:
      return DutySchema().spec();
    case TableKind::kTerms:
      return TermSchema().spec();
    case TableKind::kExamples:
      return ExampleSchema().spec();
    case TableKind::kDispatch:
      return DispatchSchema().spec();
    case TableKind::kCutOffs:
      return CutOffSchema().spec();
    case TableKind::kExtraDays:
      return ExtraDaysSchema().spec();
    case TableKind::kShipments:
      return ShipmentSchema().spec();
    case TableKind::kMerchantSources:
      return SourceSchema(TableKind::kMerchantSources).spec();
  }
  return CountrySchema().spec();  // not reached: the cases are complete
}

absl::Span<const TableKind> KindsOf(SetKind set) {
  switch (set) {
    case SetKind::kReference:
      return kReference;
    case SetKind::kCalendars:
      return kCalendars;
    case SetKind::kMerchant:
      return kMerchant;
  }
  return kMerchant;  // not reached: the cases are complete
}

}  // namespace landed::data
