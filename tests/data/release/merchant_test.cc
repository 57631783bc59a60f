#include "data/release/merchant.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;

const CivilDay kDay = *CivilDay::Parse("2026-01-01");

class MerchantTest : public testing::Test {
 protected:
  const MerchantTables& acme() { return *release_->FindMerchant("acme"); }

  NameId Name(absl::string_view text) {
    return acme().names.Find(text).value_or(NameId());
  }

  std::shared_ptr<const Release> release_ = support::LoadFakeRelease();
};

TEST_F(MerchantTest, HasItsRow) {
  EXPECT_EQ(acme().names.Text(acme().merchant.name), "Acme Fake Goods");
  EXPECT_EQ(acme().merchant.currency.ToString(), "USD");
  EXPECT_EQ(acme().currency_digits, 2);
  EXPECT_EQ(acme().version, "1");
  const MerchantTables& bazaar = *release_->FindMerchant("bazaar");
  EXPECT_TRUE(bazaar.merchant.currency.empty());
  EXPECT_EQ(bazaar.merchant.default_fulfillment, Fulfillment::kMadeToOrder);
  EXPECT_EQ(release_->FindMerchant("Acme"), nullptr);
  EXPECT_EQ(release_->FindMerchant(""), nullptr);
}

TEST_F(MerchantTest, PricesAreInMinorUnits) {
  const auto price = [&](const char* method, const char* region,
                         const char* day) {
    return acme().shipping_prices.Find(
        PairKey(Name(method), Name(region).value()), *CivilDay::Parse(day));
  };
  EXPECT_EQ(price("express", "home", "2026-06-30")->price, Amount(2500));
  EXPECT_EQ(price("express", "home", "2026-07-01")->price, Amount(2750));
  EXPECT_EQ(price("standard", "home", "2026-01-01")->state, PriceState::kFree);
  EXPECT_EQ(price("express", "far", "2026-01-01")->state,
            PriceState::kNotPublished);
  const MerchantTables& bazaar = *release_->FindMerchant("bazaar");
  EXPECT_EQ(bazaar.shipping_prices
                .Find(PairKey(*bazaar.names.Find("post"),
                              bazaar.names.Find("abroad")->value()),
                      kDay)
                ->price,
            Amount(5250));  // three digits
}

TEST_F(MerchantTest, TheRowThatAppliesIsTheOneFound) {
  const ProcessingRow* row = acme().processing.Find(
      PairKey(Name("express"),
              static_cast<uint32_t>(Fulfillment::kMadeToOrder)),
      kDay);
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->max.value, 3);  // not 6, which is set aside
  EXPECT_TRUE(row->info.contradicted);
}

TEST_F(MerchantTest, KnowsRegionsThatDifferByState) {
  EXPECT_TRUE(acme().regions_by_state.contains(Name("home").value()));
  EXPECT_TRUE(acme().regions_by_state.contains(Name("canada").value()));
  EXPECT_FALSE(acme().regions_by_state.contains(Name("near").value()));
}

// Within a term: a region before none, then a fulfillment, then the highest
// threshold.
TEST_F(MerchantTest, TermsStandInTheOrderInWhichTheyAreTried) {
  Messages terms;
  for (const TermRow& row : acme().terms) {
    terms.push_back(absl::StrCat(
        acme().names.Text(row.term), "/", acme().names.Text(row.region), "/",
        row.fulfillment.present ? ToWord(row.fulfillment.value) : "", "/",
        row.from.minor(), " ", acme().names.Text(row.value)));
  }
  EXPECT_EQ(terms, (Messages{
                       "insurance///50000 included",
                       "insurance///0 not_included",
                       "po_box/home//0 accepted",
                       "po_box///0 refused",
                       "returns//personalized/0 not_accepted",
                       "returns///0 30_days",
                       "signature/near//0 required",
                       "signature//personalized/0 required",
                       "signature///100000 required",
                       "signature///0 not_required",
                       "warranty///0 12_months",
                       "warranty///0 24_months",
                   }));
  EXPECT_EQ(acme().po_box, Name("po_box"));
  EXPECT_EQ(acme().refused, Name("refused"));
  EXPECT_TRUE(release_->FindMerchant("bazaar")->po_box.empty());
}

// What compiling a merchant's tables finds after an edit.
Messages Compile(absl::string_view id, const char* file, const char* from,
                 const char* to) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  const std::string folder = absl::StrCat("tables/merchants/", id, "/1/");
  support::EditFile(dir.path(), absl::StrCat(folder, file), from, to);
  Findings findings;
  const TableSet set =
      ReadTableSet(dir.path(), absl::StrCat("merchants/", id), "1", &findings);
  EXPECT_TRUE(findings.empty()) << to;
  EXPECT_NE(CompileMerchant(set, *support::LoadFakeRelease()->reference,
                            nullptr, &findings),
            nullptr);
  Messages messages;
  for (const Finding& finding : findings.Sorted()) {
    const std::string text = ToString(finding);
    messages.emplace_back(absl::StripPrefix(text, folder));
  }
  return messages;
}

TEST(CompileMerchant, RefusesAnIdThatIsNotItsFolders) {
  EXPECT_EQ(Compile("acme", "merchant.csv", "acme,Acme", "acne,Acme"),
            Messages{"merchant.csv:2:1: merchant: merchant: write the name of "
                     "the folder"});
}

TEST(CompileMerchant, RefusesNoRowAndTwoRows) {
  const Messages one = {
      "merchant.csv: merchant: write exactly one row that applies"};
  constexpr char kRow[] =
      "acme,Acme Fake Goods,USD,in_stock,applies,,,,page.about,\n";
  const std::string twice = absl::StrCat(kRow, kRow);
  EXPECT_EQ(Compile("acme", "merchant.csv", kRow, ""), one);
  EXPECT_EQ(Compile("acme", "merchant.csv", kRow, twice.c_str()), one);
  EXPECT_EQ(
      Compile("acme", "merchant.csv", "in_stock,applies", "in_stock,set_aside"),
      one);
}

// Otherwise each threshold would be blamed for a currency that is not known.
TEST(CompileMerchant, ARowThatCannotBeReadIsOneFinding) {
  EXPECT_EQ(Compile("acme", "merchant.csv", "in_stock", "stock"),
            Messages{"merchant.csv:2:26: cell: default_fulfillment: write one "
                     "of: in_stock, pre_order, made_to_order, personalized"});
}

TEST(CompileMerchant, RefusesAmountsWithTheWrongDigits) {
  constexpr char kFewer[] = "; this looks as if a spreadsheet removed zeros";
  const auto digits = [](const char* where, int count, const char* hint) {
    return Messages{absl::StrCat(where, ": write the amount with ", count,
                                 " digits after the point, as its currency "
                                 "has",
                                 hint)};
  };
  EXPECT_EQ(
      Compile("acme", "shipping_prices.csv", "25.00,USD", "25,USD"),
      digits("shipping_prices.csv:4:22: amount-digits: amount", 2, kFewer));
  EXPECT_EQ(Compile("acme", "shipping_prices.csv", "25.00,USD", "25.000,USD"),
            digits("shipping_prices.csv:4:22: amount-digits: amount", 2, ""));
  EXPECT_EQ(Compile("acme", "shipping_prices.csv", "25.00,USD", "25.00,JPY"),
            digits("shipping_prices.csv:4:22: amount-digits: amount", 0, ""));
  EXPECT_EQ(
      Compile("bazaar", "shipping_prices.csv", "5.250", "5.25"),
      digits("shipping_prices.csv:2:21: amount-digits: amount", 3, kFewer));
  EXPECT_EQ(Compile("acme", "terms.csv", ",1000.00,", ",1000,"),
            digits("terms.csv:10:13: amount-digits: order_from", 2, kFewer));
  // A row that is set aside is one to read as well.
  EXPECT_EQ(
      Compile("acme", "shipping_prices.csv", "10.00,USD,set", "10,USD,set"),
      digits("shipping_prices.csv:13:23: amount-digits: amount", 2, kFewer));
  // Yen have none.
  EXPECT_EQ(Compile("acme", "shipping_prices.csv", "25.00,USD", "2500,JPY"),
            Messages());
}

TEST(CompileMerchant, AThresholdNeedsACurrency) {
  EXPECT_EQ(
      Compile("bazaar", "terms.csv", "returns,,,,", "returns,,,10.00,"),
      Messages{"terms.csv:2:11: amount-digits: order_from: the currency is "
               "not known"});
  EXPECT_EQ(Compile("acme", "shipping_prices.csv", "25.00,USD", "25.00,XXX"),
            Messages{"shipping_prices.csv:4:22: amount-digits: amount: the "
                     "currency is not known"});
}

}  // namespace
}  // namespace landed::data
