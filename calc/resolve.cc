#include "calc/resolve.h"

#include <array>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "calc/instant.h"
#include "calc/next_day.h"

namespace landed::calc {
namespace {

using data::PlaceKey;
using data::PostalCode;
using data::ReferenceTables;
using data::SubdivisionRow;
using data::TableKind;

// A subdivision as people write it: "CA", "US-CA", "California".
const SubdivisionRow* FindSubdivision(const ReferenceTables& reference,
                                      CountryCode country,
                                      absl::string_view text, CivilDay day) {
  if (text.size() > 2 && text[2] == '-' &&
      CountryCode::Parse(text.substr(0, 2)) == country) {
    text.remove_prefix(3);
  }
  if (const auto code = SubdivisionCode::Parse(text)) {
    const SubdivisionRow* row =
        reference.subdivisions.Find(PlaceKey(country, *code), day);
    if (row != nullptr) return row;
  }
  for (const SubdivisionRow& row : reference.subdivisions.all()) {
    if (row.country == country && row.info.valid.Contains(day) &&
        absl::EqualsIgnoreCase(reference.names.Text(row.name), text)) {
      return &row;
    }
  }
  return nullptr;
}

// The first five digits of a ZIP code, "78701-1234" -> 78701; nullopt if there
// are not five or nine digits, or anything but spaces and hyphens beside them.
std::optional<PostalCode> ReadZip(absl::string_view text) {
  std::array<char, 9> digits;
  size_t count = 0;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    if (!absl::ascii_isdigit(c) || count == digits.size()) return std::nullopt;
    digits[count++] = c;
  }
  if (count != 5 && count != 9) return std::nullopt;
  return PostalCode::Parse(absl::string_view(digits.data(), 5));
}

// nullopt for a code that is not written as the country writes them. Only those
// of the United States are held to a form: elsewhere a code that cannot be
// compared is the same as none.
std::optional<PostalCode> ReadPostalCode(CountryCode country,
                                         absl::string_view text) {
  static const CountryCode kUnitedStates = *CountryCode::Parse("US");
  if (text.empty()) return PostalCode();
  if (country == kUnitedStates) return ReadZip(text);
  return PostalCode::Parse(text).value_or(PostalCode());
}

class Resolver {
 public:
  Resolver(const ReferenceTables& reference, const Address& address,
           const FieldPath& field, int64_t at, Notices* notices,
           Problems* problems)
      : reference_(reference),
        address_(address),
        field_(field),
        at_(ClampToLimits(at)),
        day_(DayOfUtc(at)),
        notices_(notices),
        problems_(problems) {}

  Destination Run(const data::MerchantTables* merchant) {
    if (!FindCountry() || !CheckTexts()) return to_;
    const auto code = ReadPostalCode(to_.country, address_.postal_code);
    FindPlace(code.value_or(PostalCode()));
    const bool has_state = FindState(code.value_or(PostalCode()));
    if (!code.has_value()) {
      problems_->Add(FieldPath(field_, "postal_code").ToString(),
                     "write a ZIP code of five digits, or five, a hyphen and "
                     "four");
    }
    if (!has_state || !code.has_value()) return to_;
    FindOwnSubdivision();
    FindZone();
    FindCustoms();
    to_.outcome = Outcome::kUnique;
    if (to_.subdivision.empty() &&
        reference_.has_subdivisions.test(to_.country.index())) {
      to_.outcome = Outcome::kAmbiguous;
      notices_->Add(NoticeCode::kSubdivisionNeeded);
    }
    if (merchant != nullptr) FindRegion(*merchant);
    return to_;
  }

 private:
  bool FindCountry() {
    const FieldPath region_code(field_, "region_code");
    if (address_.region_code.empty()) {
      problems_->Add(region_code.ToString(),
                     "missing: write the destination's country as an ISO "
                     "3166-1 code such as FR");
      return false;
    }
    const auto code = CountryCode::Parse(address_.region_code);
    if (code.has_value()) SetCountry(*code);
    if (to_.country_row == nullptr) {
      problems_->Add(region_code.ToString(),
                     absl::StrCat(Quoted(address_.region_code),
                                  " is not a country of ISO 3166-1: write two "
                                  "capital letters such as FR"));
      return false;
    }
    return true;
  }

  bool CheckTexts() {
    const bool area_fits =
        CheckText(address_.administrative_area,
                  FieldPath(field_, "administrative_area"), problems_);
    const bool code_fits = CheckText(
        address_.postal_code, FieldPath(field_, "postal_code"), problems_);
    return area_fits && code_fits;
  }

  void SetCountry(CountryCode country) {
    to_.country = country;
    to_.country_row =
        reference_.countries.Find(PlaceKey(country, SubdivisionCode()), day_);
  }

  void FindPlace(const PostalCode& code) {
    if (code.empty()) return;
    to_.place = reference_.places.Find(to_.country, code, day_);
    if (to_.place == nullptr) return;
    to_.found_by = FoundBy::kPlacePostalCode;
    notices_->Use(TableKind::kPlaces, to_.place->info, day_);
    if (!to_.place->as_country.empty()) SetCountry(to_.place->as_country);
  }

  // Whether the area is another word for the country: US, PR is PR.
  bool IsCountryItself(absl::string_view area) const {
    return absl::EqualsIgnoreCase(area, to_.country.ToString()) ||
           absl::EqualsIgnoreCase(area,
                                  reference_.names.Text(to_.country_row->name));
  }

  // False, with a problem, if the state that is written does not exist.
  bool FindState(const PostalCode& code) {
    if (!reference_.has_subdivisions.test(to_.country.index())) {
      if (!address_.administrative_area.empty() && to_.country_row != nullptr &&
          !IsCountryItself(address_.administrative_area)) {
        notices_->Add(NoticeCode::kAreaNotUsed);
      }
      return true;
    }
    const data::PostalPrefixRow* by_code =
        code.empty() ? nullptr
                     : reference_.postal_prefixes.Find(to_.country, code, day_);
    if (!address_.administrative_area.empty()) {
      to_.subdivision_row = FindSubdivision(reference_, to_.country,
                                            address_.administrative_area, day_);
      if (to_.subdivision_row == nullptr) {
        problems_->Add(
            FieldPath(field_, "administrative_area").ToString(),
            absl::StrCat(Quoted(address_.administrative_area),
                         " is not a state or province of ",
                         to_.country.ToString(), ": write its code, such as ",
                         to_.country.ToString() == "CA" ? "ON" : "NY"));
        return false;
      }
      if (to_.found_by == FoundBy::kCountry) {
        to_.found_by = FoundBy::kAdministrativeArea;
      }
      if (by_code != nullptr &&
          by_code->subdivision != to_.subdivision_row->subdivision) {
        notices_->Add(
            NoticeCode::kPostalCodeMismatch,
            notices_->Use(TableKind::kPostalPrefixes, by_code->info, day_));
      }
    } else if (by_code != nullptr) {
      to_.subdivision_row = reference_.subdivisions.Find(
          PlaceKey(to_.country, by_code->subdivision), day_);
      to_.postal_prefix_row = by_code;
      notices_->Use(TableKind::kPostalPrefixes, by_code->info, day_);
      if (to_.found_by == FoundBy::kCountry) {
        to_.found_by = FoundBy::kPostalCode;
      }
    }
    if (to_.subdivision_row != nullptr) SetSubdivision(*to_.subdivision_row);
    return true;
  }

  // Puerto Rico is the same place whether it was written PR or US and PR.
  void FindOwnSubdivision() {
    if (to_.subdivision_row != nullptr) return;
    const auto key = reference_.as_subdivision.find(to_.country.index());
    if (key == reference_.as_subdivision.end()) return;
    to_.subdivision_row = reference_.subdivisions.Find(key->second, day_);
  }

  void SetSubdivision(const SubdivisionRow& row) {
    if (row.as_country.empty()) {
      to_.subdivision = row.subdivision;
    } else {
      SetCountry(row.as_country);
    }
  }

  void FindZone() {
    if (to_.place != nullptr && to_.place->zone.present) {
      SetZone(to_.place->zone.value);
      return;
    }
    const data::ZoneRow* row = reference_.time_zones.Find(
        PlaceKey(to_.country, to_.subdivision), day_);
    if (row == nullptr) {
      row = reference_.time_zones.Find(PlaceKey(to_.country, SubdivisionCode()),
                                       day_);
    }
    to_.zone_row = row;
    to_.local_date = day_;
    if (row == nullptr) return;
    SetZone(row->zone);
    const data::RowHandle handle =
        notices_->Use(TableKind::kTimeZones, row->info, day_);
    if (IsOtherDayNearby(reference_, row, at_)) {
      notices_->Add(NoticeCode::kOtherDayNearby, handle);
    }
  }

  void SetZone(uint16_t zone) {
    to_.zone = &reference_.zones[zone];
    to_.local_date = to_.zone->DayAt(at_);
  }

  void FindCustoms() {
    to_.customs = reference_.customs_territories.Find(
        PlaceKey(to_.country, SubdivisionCode()), to_.local_date);
    if (to_.customs == nullptr) return;
    notices_->Use(TableKind::kCustomsTerritories, to_.customs->info,
                  to_.local_date);
  }

  void FindRegion(const data::MerchantTables& merchant) {
    const data::RegionRow* row = nullptr;
    if (!to_.subdivision.empty()) {
      row = merchant.regions.Find(PlaceKey(to_.country, to_.subdivision),
                                  to_.local_date);
    }
    if (row == nullptr) {
      row = merchant.regions.Find(PlaceKey(to_.country, SubdivisionCode()),
                                  to_.local_date);
    }
    to_.region = row;
    if (row == nullptr) {
      to_.outcome = Outcome::kUncovered;
      return;
    }
    notices_->Use(TableKind::kRegions, row->info, to_.local_date);
  }

  const ReferenceTables& reference_;
  const Address& address_;
  const FieldPath& field_;
  const int64_t at_;
  // Reference rows are dated by the day of UTC until the zone is known.
  const CivilDay day_;
  Notices* notices_;
  Problems* problems_;
  Destination to_;
};

}  // namespace

Destination Resolve(const ReferenceTables& reference,
                    const data::MerchantTables* merchant,
                    const Address& address, const FieldPath& field, int64_t at,
                    Notices* notices, Problems* problems) {
  return Resolver(reference, address, field, at, notices, problems)
      .Run(merchant);
}

}  // namespace landed::calc
