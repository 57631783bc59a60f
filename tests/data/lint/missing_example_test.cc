#include "data/lint/missing_example.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kBazaar[] = "merchants/bazaar";
constexpr char kRefused[] = "order.ship_to.region_code,,";
constexpr char kWarning[] = ".csv: missing-example: warning: ";

TEST(MissingExample, AcceptsAnAnswerInEachRegionAndARefusal) {
  ExpectNothingInFakeTables(LintMissingExample);
}

TEST(MissingExample, WarnsOfARegionWithoutAnswer) {
  ExpectFindings(LintMissingExample,
                 {{kBazaar,
                   {{"examples.csv", ",,beta,served", ",,abroad,served"}},
                   {std::string("examples") + kWarning +
                    "no example comes out in region beta: add one"}}});
}

TEST(MissingExample, WarnsWhereNothingIsRefused) {
  ExpectFindings(
      LintMissingExample,
      {{kBazaar,
        {{"examples.csv", kRefused, ",abroad,"}},
        {std::string("examples") + kWarning +
         "no example is refused: add one, with the field that is wrong in "
         "column problem"}}});
}

TEST(MissingExample, WarnsOfReferenceTablesWithoutEither) {
  ExpectFindings(
      LintMissingExample,
      {{"reference",
        {{"address_examples.csv", "address.administrative_area,", ",US"}},
        {std::string("address_examples") + kWarning +
         "no example is refused: add one, with the field that is wrong in "
         "column problem"}}});
}

}  // namespace
}  // namespace landed::data
