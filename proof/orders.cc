#include "proof/orders.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "calc/problem.h"
#include "calc/quote.h"
#include "data/release/merchant.h"
#include "data/release/release.h"
#include "data/schema/examples.h"
#include "data/schema/names.h"
#include "proof/came_out.h"
#include "proof/comparison.h"
#include "proof/example_order.h"

namespace landed::proof {
namespace {

constexpr char kField[] = "problem";

class Prover {
 public:
  Prover(const data::Candidate& candidate, data::Findings* findings)
      : set_(candidate.set),
        merchant_(*candidate.merchant),
        names_(candidate.merchant->names),
        id_(names_.Text(merchant_.merchant.merchant)),
        findings_(findings) {
    release_.reference = candidate.reference;
    release_.calendars = candidate.merchant->calendars;
    release_.merchants[id_] = candidate.merchant;
  }

  void Run() {
    for (const data::ExampleRow& row : merchant_.examples) Prove(row);
  }

 private:
  void Prove(const data::ExampleRow& row) {
    const ExampleOrder example(id_, row, names_);
    Comparison comparison(set_, data::TableKind::kExamples, row.info.line,
                          findings_);
    calc::Problems problems;
    if (!calc::MakeQuote(example.order(), release_, &quote_, &problems)) {
      return CompareRefusal(row, problems, &comparison);
    }
    if (!row.problem.empty()) {
      return comparison.Fail(kField,
                             absl::StrCat("the order is answered, ", Answer(),
                                          ", where it should be refused for ",
                                          names_.Text(row.problem),
                                          ": mend the tables or the example"));
    }
    CompareAnswer(row, &comparison);
  }

  std::string Answer() const {
    return absl::StrCat(ServiceOf(quote_), " in region ", RegionOf(quote_));
  }

  void CompareRefusal(const data::ExampleRow& row,
                      const calc::Problems& problems, Comparison* comparison) {
    if (row.problem.empty()) {
      return comparison->Fail(
          kField, absl::StrCat("the order is refused: ", SentenceOf(problems),
                               ": mend it, or write here the field that must "
                               "be refused"));
    }
    comparison->Expect(kField, names_.Text(row.problem), FieldsOf(problems));
  }

  void CompareAnswer(const data::ExampleRow& row, Comparison* comparison) {
    comparison->Expect("region", names_.Text(row.region), RegionOf(quote_));
    comparison->Expect("service", names_.Text(row.service), ServiceOf(quote_));
    CompareTerms(names_.Text(row.terms), comparison);
    for (const calc::Option& option : quote_.options) {
      CompareOption(row, option, comparison);
    }
    if (quote_.options.empty()) CompareNothing(row, comparison);
  }

  void CompareTerms(absl::string_view terms, Comparison* comparison) {
    for (const absl::string_view part :
         absl::StrSplit(terms, ' ', absl::SkipEmpty())) {
      const std::pair<absl::string_view, absl::string_view> term =
          absl::StrSplit(part, absl::MaxSplits('=', 1));
      if (term.second.empty()) {
        comparison->Fail("terms", absl::StrCat(part,
                                               ": write a term and what it "
                                               "says: signature=required"));
        continue;
      }
      comparison->Expect("terms", term.second, TermOf(quote_, term.first),
                         absl::StrCat(" for ", term.first));
    }
  }

  void CompareOption(const data::ExampleRow& row, const calc::Option& option,
                     Comparison* comparison) {
    const std::string where =
        quote_.options.size() == 1
            ? ""
            : absl::StrCat(" by method ", names_.Text(option.method->method));
    const auto expect = [&](const char* column, data::NameId expected,
                            absl::string_view came_out) {
      comparison->Expect(column, names_.Text(expected), came_out, where);
    };
    expect("processing", row.processing.text,
           RangeOf(option.delivery.processing));
    expect("transit", row.transit.text, RangeOf(option.delivery.transit));
    expect("shipping", row.shipping.text, ShippingOf(quote_, option));
    expect("tax", row.tax.text, TaxOf(quote_, option));
    expect("payer", row.payer, PayerOf(option));
    expect("checkout", row.checkout.text, CheckoutOf(quote_, option));
  }

  // The merchant does not deliver there: there is no way of shipping.
  void CompareNothing(const data::ExampleRow& row, Comparison* comparison) {
    const std::pair<const char*, data::NameId> columns[] = {
        {"processing", row.processing.text},
        {"transit", row.transit.text},
        {"shipping", row.shipping.text},
        {"tax", row.tax.text},
        {"payer", row.payer},
        {"checkout", row.checkout.text},
    };
    for (const auto& [column, expected] : columns) {
      comparison->Expect(column, names_.Text(expected), "");
    }
  }

  const data::TableSet& set_;
  const data::MerchantTables& merchant_;
  const data::Names& names_;
  const std::string id_;
  data::Findings* findings_;
  data::Release release_;
  calc::Quote quote_;
};

}  // namespace

void ProveOrders(const data::Candidate& candidate, data::Findings* findings) {
  Prover(candidate, findings).Run();
}

}  // namespace landed::proof
