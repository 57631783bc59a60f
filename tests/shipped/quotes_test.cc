// Quotes from the shipped tables: one for each merchant, destination, category,
// fulfilment and day on which something changes.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "calc/quote.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "tests/shipped/shipped.h"
#include "tests/support/fake_tables.h"
#include "wire/answer.h"

namespace landed::shipped {
namespace {

constexpr int64_t kSecondsPerDay = 86'400;

const data::TableSet& SetOf(const std::vector<data::TableSet>& sets,
                            absl::string_view id) {
  for (const data::TableSet& set : sets) {
    if (set.id == id) return set;
  }
  ADD_FAILURE() << "no set " << id;
  return sets.front();
}

std::vector<std::string> Categories(const data::TableSet& reference) {
  const TextTable table(reference, data::TableKind::kCategories);
  std::vector<std::string> categories;
  for (size_t row = 0; row < table.row_count(); ++row) {
    categories.emplace_back(table.cell(row, "category"));
  }
  return categories;
}

// The days that matter to a destination: when its tax changes, and the others
// of the merchant.
std::set<std::string> DaysFor(const data::TableSet& reference,
                              const data::TableSet& merchant,
                              const Destination& to) {
  std::set<std::string> days = Days(merchant);
  const auto add = [&](data::TableKind kind, const char* column) {
    const TextTable table(reference, kind);
    for (size_t row = 0; row < table.row_count(); ++row) {
      if (table.cell(row, column) != to.subdivision) continue;
      for (const char* end : {"valid_from", "valid_to"}) {
        const std::string day(table.cell(row, end));
        if (day.empty()) continue;
        days.insert(day);
        days.insert(DayBefore(day));
      }
    }
  };
  if (to.country == "US") add(data::TableKind::kUsSalesTax, "state");
  if (to.country == "CA") add(data::TableKind::kCaSalesTax, "province");
  return days;
}

// Noon of the day at the destination.
int64_t NoonAt(const data::Release& release, const Destination& to,
               const CivilDay& day) {
  const auto part = to.subdivision.empty()
                        ? SubdivisionCode()
                        : *SubdivisionCode::Parse(to.subdivision);
  const data::ZoneRow* row = release.reference->time_zones.Find(
      data::PlaceKey(*CountryCode::Parse(to.country), part), day);
  const int64_t noon =
      day.days_since_epoch() * kSecondsPerDay + kSecondsPerDay / 2;
  return noon - release.reference->zones[row->zone].OffsetAt(noon);
}

// Calls `visit(release, reference, merchant id, destination, day)` for every
// combination; once for a merchant that several releases have in common.
template <class Visit>
void ForEachPlaceAndDay(Visit visit) {
  std::set<std::pair<const void*, const void*>> seen;
  for (const data::Release* release : EachRelease()) {
    const std::vector<data::TableSet> sets = TextOf(*release);
    const data::TableSet& reference = SetOf(sets, "reference");
    const auto destinations = Destinations(reference);
    for (const auto& [id, tables] : release->merchants) {
      if (!seen.emplace(release->reference.get(), tables.get()).second) {
        continue;
      }
      const data::TableSet& set = SetOf(sets, absl::StrCat("merchants/", id));
      for (const Destination& to : destinations) {
        for (const std::string& day : DaysFor(reference, set, to)) {
          visit(*release, reference, id, to, *CivilDay::Parse(day));
          if (testing::Test::HasFatalFailure()) return;
        }
      }
    }
  }
}

// The parts of an option add up to its totals.
void ExpectAddsUp(const calc::Quote& quote) {
  for (const calc::Option& option : quote.options) {
    int64_t tax = 0;
    for (size_t i = 0; i < option.tax.line_count; ++i) {
      tax += option.tax.lines[i].tax.minor();
    }
    ASSERT_EQ(option.tax.tax.minor(), tax);
    const calc::Totals& totals = option.totals;
    ASSERT_EQ(totals.missing_at_checkout == calc::kNoPart,
              option.shipping.known() && option.tax.known &&
                  (option.duty.payer != data::DutyPayer::kMerchant ||
                   option.duty.state == calc::DutyState::kNotDue));
    if (totals.missing_at_checkout != calc::kNoPart) continue;
    ASSERT_EQ(totals.due_at_checkout.minor(),
              totals.items.minor() - totals.discount.minor() +
                  option.shipping.amount.minor() + tax -
                  option.tax.included.minor());
  }
}

TEST(Quotes, EveryCategoryAndFulfillmentEverywhere) {
  calc::Quote quote;
  size_t count = 0;
  std::vector<std::string> categories;
  ForEachPlaceAndDay([&](const data::Release& release,
                         const data::TableSet& reference, const std::string& id,
                         const Destination& to, CivilDay day) {
    if (categories.empty()) categories = Categories(reference);
    calc::Item item;
    item.quantity = 3;
    item.unit_price = calc::Money{"USD", 19, 990'000'000};
    calc::Order order;
    order.merchant = id;
    order.ship_to.region_code = to.country;
    order.ship_to.administrative_area = to.subdivision;
    order.items = absl::MakeConstSpan(&item, 1);
    order.placed_at = NoonAt(release, to, day);
    order.currency_code = "USD";
    for (const std::string& category : categories) {
      item.category = category;
      for (const auto& word : data::WordsOf(data::Fulfillment())) {
        item.fulfillment = word.value;
        calc::Problems problems;
        ASSERT_TRUE(calc::MakeQuote(order, release, &quote, &problems))
            << id << " " << to.country << "-" << to.subdivision << ": "
            << problems.list()[0].message;
        ASSERT_EQ(quote.destination.local_date, day);
        ASSERT_NE(quote.destination.outcome, calc::Outcome::kUncovered);
        // Nothing is offered where nothing is sent.
        ASSERT_EQ(quote.options.empty(),
                  quote.service.status == data::ServiceStatus::kNotServed);
        ExpectAddsUp(quote);
        ++count;
      }
    }
  });
  EXPECT_GT(count, 100'000u);
}

// The text of every line of a shipped file, and the sources of its set.
class Files {
 public:
  const std::vector<std::string>& Lines(const std::string& path) {
    std::vector<std::string>& lines = files_[path];
    if (lines.empty()) {
      lines = absl::StrSplit(
          support::ReadText(support::ShippedDataRoot(), path), '\n');
    }
    return lines;
  }

  // A citation's line exists and names the source; the source exists.
  void Check(const v1::Citation& citation) {
    const std::vector<std::string>& lines = Lines(citation.file());
    ASSERT_GE(citation.line(), 2) << citation.ShortDebugString();
    ASSERT_LT(static_cast<size_t>(citation.line()), lines.size())
        << citation.ShortDebugString();
    ASSERT_FALSE(citation.source().empty()) << citation.ShortDebugString();
    ASSERT_TRUE(absl::StrContains(lines[citation.line() - 1],
                                  absl::StrCat(",", citation.source(), ",")))
        << citation.ShortDebugString();
    ASSERT_FALSE(citation.document().empty());
    ASSERT_FALSE(citation.words().empty());
    const std::string sources = absl::StrCat(
        citation.file().substr(0, citation.file().rfind('/')), "/sources.csv");
    const auto& known = Lines(sources);
    ASSERT_TRUE(std::any_of(known.begin(), known.end(),
                            [&](const std::string& line) {
                              return absl::StartsWith(
                                  line, absl::StrCat(citation.source(), ","));
                            }))
        << citation.ShortDebugString();
  }

 private:
  absl::flat_hash_map<std::string, std::vector<std::string>> files_;
};

using Indexes = google::protobuf::RepeatedField<int32_t>;

void ExpectCited(const Indexes& indexes, const v1::QuoteResponse& response,
                 const char* what) {
  ASSERT_FALSE(indexes.empty()) << what;
  for (const int32_t index : indexes) {
    ASSERT_GE(index, 0) << what;
    ASSERT_LT(index, response.citations_size()) << what;
  }
}

void ExpectOptionCited(const v1::QuoteOption& option,
                       const v1::QuoteResponse& response) {
  ExpectCited(option.citations(), response, "method");
  const v1::DeliveryEstimate& delivery = option.delivery();
  ExpectCited(delivery.citations(), response, "delivery");
  for (const auto& [present, range] :
       {std::make_pair(delivery.has_processing(), &delivery.processing()),
        std::make_pair(delivery.has_transit(), &delivery.transit()),
        std::make_pair(delivery.has_total(), &delivery.total())}) {
    if (present) ExpectCited(range->citations(), response, "range");
  }
  ExpectCited(option.shipping().citations(), response, "shipping");
  // Where the address does not say which state it is in, no row was used.
  if (option.tax().reason_code() != v1::TaxAssessment::DESTINATION_UNCLEAR) {
    ExpectCited(option.tax().citations(), response, "tax");
  }
  ASSERT_EQ(
      option.tax().has_tax(),
      option.tax().applicability() != v1::TaxAssessment::NO_DATA &&
          option.tax().applicability() != v1::TaxAssessment::NOT_PUBLISHED);
  for (const v1::TaxLine& line : option.tax().lines()) {
    ExpectCited(line.citations(), response, "tax line");
  }
  ExpectCited(option.duties().citations(), response, "duties");
  ExpectCited(option.totals().citations(), response, "totals");
}

void ExpectEveryFigureCited(const v1::QuoteResponse& response) {
  ExpectCited(response.destination().citations(), response, "destination");
  ExpectCited(response.serviceability().citations(), response, "service");
  for (const v1::Term& term : response.terms()) {
    ExpectCited(term.citations(), response, "term");
  }
  for (const v1::QuoteOption& option : response.options()) {
    ExpectOptionCited(option, response);
  }
}

void AddItem(const char* category, int fulfillment, int64_t units,
             v1::Order* order) {
  v1::Item* item = order->add_items();
  item->set_quantity(2);
  item->set_category(category);
  item->set_fulfillment(static_cast<v1::Item::Fulfillment>(fulfillment));
  item->mutable_unit_price()->set_currency_code("USD");
  item->mutable_unit_price()->set_units(units);
  item->mutable_unit_price()->set_nanos(990'000'000);
}

v1::QuoteRequest RequestFor(const std::string& merchant, const Destination& to,
                            int64_t placed_at) {
  v1::QuoteRequest request;
  v1::Order& order = *request.mutable_order();
  order.set_merchant(merchant);
  order.mutable_ship_to()->set_region_code(to.country);
  order.mutable_ship_to()->set_administrative_area(to.subdivision);
  order.mutable_placed_at()->set_seconds(placed_at);
  order.set_currency_code("USD");
  AddItem("jewelry", v1::Item::IN_STOCK, 19, &order);
  AddItem("jewelry", v1::Item::PERSONALIZED, 1200, &order);
  AddItem("clothing", v1::Item::MADE_TO_ORDER, 7, &order);
  request.set_explain(true);
  return request;
}

std::string BytesOf(const data::Release& release,
                    const v1::QuoteRequest& request,
                    v1::QuoteResponse* response) {
  response->Clear();
  const absl::Status status =
      wire::Answer(release, absl::UnixEpoch(), request, response);
  EXPECT_TRUE(status.ok()) << status;
  return response->SerializeAsString();
}

TEST(Quotes, AreCitedAndComeOutTheSameWhateverTheOrderOfItems) {
  Files files;
  ForEachPlaceAndDay([&](const data::Release& release, const data::TableSet&,
                         const std::string& id, const Destination& to,
                         CivilDay day) {
    SCOPED_TRACE(absl::StrCat(release.name(), " ", id, " ", to.country, "-",
                              to.subdivision, " ", day.ToString()));
    v1::QuoteRequest request = RequestFor(id, to, NoonAt(release, to, day));
    v1::QuoteResponse response;
    const std::string bytes = BytesOf(release, request, &response);
    ASSERT_EQ(response.release(), release.name());
    ExpectEveryFigureCited(response);
    for (const v1::Citation& citation : response.citations()) {
      files.Check(citation);
      if (testing::Test::HasFatalFailure()) return;
    }
    ASSERT_EQ(BytesOf(release, request, &response), bytes);
    auto* items = request.mutable_order()->mutable_items();
    std::reverse(items->pointer_begin(), items->pointer_end());
    ASSERT_EQ(BytesOf(release, request, &response), bytes);
  });
}

}  // namespace
}  // namespace landed::shipped
